// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planio.h"

#include "app/facts.h"
#include "app/resources.h"
#include "app/storage/readfile.h"
#include "app/version.h"
#include "model/catalog/catalog.h"
#include "model/io/limits.h"
#include "model/io/planjson.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <utility>

namespace gigasite::app {

namespace {

using model::MetricId;
using model::Result;

/// The results a reader would notice first.
constexpr std::array kHeadlines = {
    MetricId::plannedMw,
    MetricId::onlineMw,
    MetricId::onlineH100e,
    MetricId::loadMwh,
    MetricId::peakLoadMw,
    MetricId::curtailedMwh,
    MetricId::unservedMwh,
    MetricId::carbonFreeMwh,
    MetricId::cfeScore,
    MetricId::investAcceleratorsUsd,
    MetricId::investBuildingUsd,
    MetricId::investEnergyUsd,
    MetricId::investGridUsd,
    MetricId::investmentUsd,
    MetricId::energyCostUsd,
    MetricId::energyCostUsdPerMwh,
    MetricId::scope1Tonnes,
    MetricId::scope2LocationTonnes,
    MetricId::scope2MarketTonnes,
    MetricId::embodiedTonnes,
    MetricId::waterM3,
};

std::string nameOf(const QString& path) {
    return QFileInfo(path).fileName().toStdString();
}

Result<OpenedPlan> parsePlan(FileContent content, const QString& path, model::io::LoadWatch watch) {
    OpenedPlan opened;
    opened.identity = content.identity;
    if (isJsonPath(path)) {
        auto read = model::io::planFromJson(content.bytes, nameOf(path));
        if (!read) {
            return read.problem();
        }
        opened.file = std::move(read.value().file);
        opened.notes = std::move(read.value().notes);
        return opened;
    }
    auto read = model::io::loadPlan(content.bytes, nameOf(path), std::move(watch));
    if (!read) {
        return read.problem();
    }
    opened.file = std::move(read).value();
    return opened;
}

}  // namespace

bool isJsonPath(const QString& path) {
    return path.endsWith(QLatin1StringView(".json"), Qt::CaseInsensitive);
}

Result<OpenedPlan> readPlan(const QString& path, model::io::LoadWatch watch) {
    auto content = readWholeFile(path, static_cast<qint64>(model::io::kMaxFileBytes));
    if (!content) {
        return content.problem();
    }
    return parsePlan(std::move(content).value(), path, std::move(watch));
}

Result<model::io::PlanFile> readPlanResource(const QString& path) {
    auto bytes = readResource(path);
    if (!bytes) {
        return bytes.problem();
    }
    auto opened = parsePlan({std::move(bytes).value(), {}}, path, {});
    if (!opened) {
        return opened.problem();
    }
    return std::move(opened.value().file);
}

std::vector<model::io::HeadlineResult> headlinesOf(const model::PlanResult& result) {
    std::vector<model::io::HeadlineResult> headlines;
    for (const MetricId id : kHeadlines) {
        headlines.push_back(
            {std::string(model::metric(id).id), model::total(result.programme, id)});
    }
    return headlines;
}

model::io::PlanFile planFileOf(const model::Plan& plan, const model::Facts& facts,
                               const model::PlanResult* result) {
    model::io::PlanFile file;
    file.plan = plan;
    file.programVersion = kVersion;
    file.catalogVersion = facts.catalog->version();
    file.catalogRows = usedRows(*facts.catalog, plan);
    if (result) {
        file.headlines = headlinesOf(*result);
    }
    return file;
}

Result<std::string> bytesOf(const model::io::PlanFile& file, const QString& path) {
    return isJsonPath(path) ? model::io::planToJson(file) : model::io::savePlan(file);
}

Result<SaveOutcome> writePlan(const model::io::PlanFile& file, const QString& path) {
    const auto bytes = bytesOf(file, path);
    if (!bytes) {
        return bytes.problem();
    }
    return safeSave(path, bytes.value());
}

bool isPlanFault(const model::Problem& problem) {
    static constexpr std::array kFaults = {
        "io.dangling",     "io.idsBeyondNext", "io.scenarioCycle", "io.scenarioParent",
        "io.seriesLength", "io.duplicateId",   "io.unknownField",  "io.notFinite"};
    return problem.code.starts_with("plan.") ||
           std::find(kFaults.begin(), kFaults.end(), problem.code) != kFaults.end();
}

}  // namespace gigasite::app
