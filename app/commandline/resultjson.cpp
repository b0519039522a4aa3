// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/resultjson.h"

#include "app/commandline/unitname.h"
#include "app/version.h"
#include "model/catalog/catalog.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>

namespace gigasite::app {

namespace {

using Json = nlohmann::ordered_json;
using model::Metric;
using model::MetricId;
using model::MetricKind;

constexpr std::array kKindNames = {"flow", "level", "peak", "ratio"};
constexpr std::array kBindingNames = {"none", "building", "grid", "chips", "exportRule", "demand"};

Json number(double value) {
    return std::isfinite(value) ? Json(value == 0.0 ? 0.0 : value) : Json();
}

Json numbers(std::span<const double> values) {
    Json out = Json::array();
    for (const double value : values) {
        out.push_back(number(value));
    }
    return out;
}

std::string quarterText(model::Quarter quarter) {
    return std::to_string(quarter.year()) + "Q" + std::to_string(quarter.quarterOfYear());
}

Json metricTable() {
    Json out = Json::array();
    for (const Metric& metric : model::metrics()) {
        out.push_back({{"id", metric.id},
                       {"unit", unitName(metric.unit)},
                       {"kind", kKindNames[static_cast<std::size_t>(metric.kind)]},
                       {"formula", metric.formula}});
    }
    return out;
}

Json quarterValues(const model::QuarterTable& table) {
    Json out = Json::object();
    const auto all = model::metrics();
    for (std::size_t m = 0; m < all.size(); ++m) {
        const auto id = static_cast<MetricId>(m);
        Json values = numbers(table.row(id));
        if (all[m].kind == MetricKind::ratio) {
            for (int q = 0; q < table.quarters(); ++q) {
                if (!(table.at(all[m].denominator, q) > 0.0)) {
                    values[static_cast<std::size_t>(q)] = nullptr;
                }
            }
        }
        out[std::string(all[m].id)] = std::move(values);
    }
    return out;
}

Json problemList(const std::vector<model::Problem>& problems) {
    Json out = Json::array();
    for (const model::Problem& problem : problems) {
        out.push_back({{"code", problem.code},
                       {"where", problem.where},
                       {"arguments", problem.arguments},
                       {"error", isError(problem)}});
    }
    return out;
}

Json assetList(const model::Site& site, const model::SiteResult& result) {
    Json out = Json::array();
    for (const model::AssetResult& asset : result.assets()) {
        const auto leaf = site.assets.find(asset.id);
        out.push_back({{"id", asset.id},
                       {"name", leaf ? leaf->name : std::string()},
                       {"source", model::kSourceNames[static_cast<std::size_t>(asset.source)]},
                       {"generationMwh", numbers(asset.generationMwh)},
                       {"usedMwh", numbers(asset.usedMwh)},
                       {"curtailedMwh", numbers(asset.curtailedMwh)},
                       {"soldMwh", numbers(asset.soldMwh)},
                       {"costUsd", numbers(asset.costUsd)}});
    }
    return out;
}

Json siteJson(const model::Site& site, const model::SiteResult& result) {
    Json binding = Json::array();
    for (const model::Binding one : result.binding) {
        binding.push_back(kBindingNames[static_cast<std::size_t>(one)]);
    }
    return {{"id", result.id},
            {"name", site.info->name},
            {"designPue", number(result.designPue)},
            {"heldBackBy", std::move(binding)},
            {"values", quarterValues(result.quarters)},
            {"assets", assetList(site, result)},
            {"problems", problemList(result.notes)}};
}

}  // namespace

std::string resultJson(const Evaluated& evaluated, bool withTiming) {
    const model::PlanResult& result = *evaluated.result;
    Json quarters = Json::array();
    for (int q = 0; q < result.quarters; ++q) {
        quarters.push_back(quarterText(result.start + q));
    }
    Json sites = Json::array();
    for (const auto& one : result.sites) {
        if (const auto site = evaluated.world.sites.find(one->id)) {
            sites.push_back(siteJson(*site, *one));
        }
    }
    Json out = {{"format", "gigasite-results"},
                {"version", 1},
                {"programVersion", kVersion},
                {"catalogVersion", evaluated.facts.catalog->version()},
                {"plan", evaluated.file.plan.header->name},
                {"fiscalYearStartMonth", result.fiscalYearStartMonth},
                {"quarters", std::move(quarters)},
                {"metrics", metricTable()},
                {"programme", quarterValues(result.programme)},
                {"sites", std::move(sites)},
                {"problems", problemList(result.problems)}};
    if (withTiming) {
        out["seconds"] = result.seconds;
    }
    return out.dump(1) + "\n";
}

}  // namespace gigasite::app
