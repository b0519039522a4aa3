// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/storage/readfile.h"
#include "model/plan/change.h"
#include "model/weather/attach.h"
#include "model/weather/hourlycsv.h"
#include "model/weather/textrecords.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <utility>

namespace gigasite::app {

namespace {

const QString kSite = QStringLiteral("site");
const QString kAs = QStringLiteral("as");
const QString kAsset = QStringLiteral("asset");
const QString kColumn = QStringLiteral("column");
const QString kOut = QStringLiteral("output");

constexpr std::array<std::pair<const char*, model::SeriesUse>, 6> kUses = {
    {{"load", model::SeriesUse::loadMw},
     {"temperature", model::SeriesUse::temperatureC},
     {"price", model::SeriesUse::priceUsdPerMwh},
     {"carbon", model::SeriesUse::carbonKgPerMwh},
     {"output", model::SeriesUse::outputMw},
     {"factor", model::SeriesUse::outputFactor}}};

void addOptions(QCommandLineParser& parser) {
    parser.addOption(
        {kSite, QStringLiteral("The site, by name or # and number."), QStringLiteral("NAME")});
    parser.addOption({kAs,
                      QStringLiteral("What the hours are: weather (EPW, SAM CSV, SRW or PVGIS "
                                     "typical year), load (MW), temperature (deg C), price "
                                     "(USD/MWh), carbon (kg/MWh), output (MW) or factor "
                                     "(capacity factor) of an asset."),
                      QStringLiteral("KIND")});
    parser.addOption({kAsset, QStringLiteral("The asset of an output or factor, by name."),
                      QStringLiteral("NAME")});
    parser.addOption({kColumn,
                      QStringLiteral("The column of a CSV file, by its heading; else the last "
                                     "one that holds numbers."),
                      QStringLiteral("HEADING")});
    parser.addOption({{QStringLiteral("o"), kOut},
                      QStringLiteral("The plan to write (.gsite or .json)."),
                      QStringLiteral("OUT")});
    addCatalogOption(parser);
}

std::optional<model::Id> siteNamed(const model::World& world, const QString& name) {
    for (const auto& entry : world.sites) {
        if (QString::fromStdString(entry.value->info->name) == name ||
            name == u'#' + QString::number(entry.id)) {
            return entry.id;
        }
    }
    return std::nullopt;
}

std::optional<model::Id> assetNamed(const model::Site& site, const QString& name) {
    for (const auto& entry : site.assets) {
        if (QString::fromStdString(entry.value->name) == name) {
            return entry.id;
        }
    }
    return std::nullopt;
}

model::Problem inFile(model::Problem problem, const QString& path) {
    const QString file = QFileInfo(path).fileName();
    problem.where =
        problem.where.empty() ? file.toStdString() : file.toStdString() + ":" + problem.where;
    return problem;
}

/// The changes one file makes; notes are told at once.
model::Result<std::vector<model::Change>> changesOf(const QCommandLineParser& parser,
                                                    const Evaluated& plan, model::Id site,
                                                    const std::string& bytes,
                                                    const Terminal& terminal) {
    const QString path = parser.positionalArguments().at(1);
    const std::string name = QFileInfo(path).completeBaseName().toStdString();
    const QString kind = parser.value(kAs);
    if (kind == QLatin1StringView("weather")) {
        const auto weather = model::readWeather(bytes);
        if (!weather) {
            return weather.problem();
        }
        auto made = model::attachWeather(plan.file.plan, plan.world, *plan.facts.catalog,
                                         *plan.facts.climate, weather.value(), {site, name});
        if (!made) {
            return made.problem();
        }
        for (const model::Problem& note : made.value().notes) {
            complain(terminal, inFile(note, path));
        }
        return std::move(made.value().changes);
    }
    model::HourlyCsvOptions options;
    options.columnName = parser.value(kColumn).toStdString();
    auto values = model::readHourlySeries(bytes, options);
    if (!values) {
        return values.problem();
    }
    model::SeriesImport import;
    for (const auto& [word, use] : kUses) {
        import.use = kind == QLatin1StringView(word) ? use : import.use;
    }
    import.site = site;
    import.asset = assetNamed(*plan.world.sites.find(site), parser.value(kAsset)).value_or(0);
    import.name = name;
    import.values = std::move(values).value();
    return model::attachSeries(plan.file.plan, plan.world, import);
}

bool isKind(const QString& kind) {
    return kind == QLatin1StringView("weather") ||
           std::any_of(kUses.begin(), kUses.end(),
                       [&kind](const auto& use) { return kind == QLatin1StringView(use.first); });
}

ExitCode run(const QCommandLineParser& parser, const Terminal& terminal) {
    if (!isKind(parser.value(kAs)) || !parser.isSet(kSite) || !parser.isSet(kOut)) {
        complain(terminal, QStringLiteral("--site NAME, --as KIND and -o OUT are needed."));
        return ExitCode::usage;
    }
    ExitCode code = ExitCode::good;
    auto plan = openPlan(parser, terminal, code);
    if (!plan) {
        return code;
    }
    const auto site = siteNamed(plan->world, parser.value(kSite));
    if (!site) {
        complain(terminal, QStringLiteral("The plan has no site \"%1\".").arg(parser.value(kSite)));
        return ExitCode::usage;
    }
    const QString path = parser.positionalArguments().at(1);
    auto bytes = readWholeFile(path, static_cast<qint64>(model::kImportMaxBytes));
    if (!bytes) {
        complain(terminal, bytes.problem());
        return ExitCode::failed;
    }
    const auto changes = changesOf(parser, *plan, *site, bytes.value().bytes, terminal);
    if (!changes) {
        complain(terminal, inFile(changes.problem(), path));
        return ExitCode::failed;
    }
    auto edited = model::apply(plan->file.plan, model::kBaseScenario, changes.value());
    if (!edited) {
        complain(terminal, edited.problem());
        return ExitCode::failed;
    }
    const auto saved =
        writePlan(planFileOf(edited.value(), plan->facts, nullptr), parser.value(kOut));
    if (!saved) {
        complain(terminal, saved.problem());
        return ExitCode::failed;
    }
    for (const model::Problem& note : saved.value().notes) {
        complain(terminal, note);
    }
    return ExitCode::good;
}

}  // namespace

Command importCommand() {
    return {"import", "Attach hours of weather, load, output, price or carbon to a plan.",
            "PLAN FILE", addOptions, run};
}

}  // namespace gigasite::app
