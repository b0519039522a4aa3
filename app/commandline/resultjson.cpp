// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/resultjson.h"

#include "app/commandline/unitname.h"
#include "app/version.h"
#include "model/catalog/catalog.h"
#include "model/finance/cashflow.h"
#include "model/report/groups.h"

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

Json optionalNumber(const std::optional<double>& value) {
    return value ? number(*value) : Json();
}

Json moneyJson(const model::MoneySummary& money) {
    return {{"npvUsd", number(money.npvUsd)},
            {"irrPerYear", optionalNumber(money.irrPerYear)},
            {"discountedPaybackYears", optionalNumber(money.discountedPaybackYears)},
            {"lcocUsdPerH100eHour", optionalNumber(money.lcocUsdPerH100eHour)},
            {"lcoeUsdPerMwh", optionalNumber(money.lcoeUsdPerMwh)},
            {"tcoUsd",
             {{"accelerators", number(money.tcoAcceleratorsUsd)},
              {"building", number(money.tcoBuildingUsd)},
              {"energy", number(money.tcoEnergyUsd)},
              {"other", number(money.tcoOtherUsd)}}}};
}

Json groupList(const std::vector<model::SiteGroup>& groups) {
    Json out = Json::array();
    for (const model::SiteGroup& group : groups) {
        out.push_back({{"name", group.name},
                       {"sites", group.sites},
                       {"money", moneyJson(group.money)},
                       {"values", quarterValues(group.table)}});
    }
    return out;
}

Json demandList(const std::vector<model::RegionResult>& regions) {
    Json out = Json::array();
    for (const model::RegionResult& region : regions) {
        out.push_back({{"region", region.region},
                       {"demandH100e", numbers(region.demand)},
                       {"capacityH100e", numbers(region.capacity)},
                       {"servedH100e", numbers(region.served)},
                       {"soldH100e", numbers(region.sold)}});
    }
    return out;
}

Json vendorList(const std::vector<model::VendorResult>& vendors) {
    Json out = Json::array();
    for (const model::VendorResult& vendor : vendors) {
        out.push_back({{"vendor", vendor.vendor},
                       {"supply", numbers(vendor.supply)},
                       {"wanted", numbers(vendor.wanted)},
                       {"delivered", numbers(vendor.delivered)}});
    }
    return out;
}

Json reliabilityList(const model::SiteResult& site) {
    Json out = Json::array();
    if (!site.reliability) {
        return out;
    }
    for (const model::YearReliability& year : site.reliability->years) {
        out.push_back({{"year", year.year},
                       {"loadMwh", number(year.loadMwh)},
                       {"eueMwh", number(year.eueMwh)},
                       {"eueErrorMwh", number(year.eueErrorMwh)},
                       {"lolhHours", number(year.lolhHours)},
                       {"availability", number(year.availability())},
                       {"firmMargin", number(year.firmMargin)},
                       {"worstHour", year.worstHour},
                       {"marginMw", number(year.marginMw)},
                       {"unitLostMw", number(year.unitLostMw)},
                       {"unitShortMw", number(year.unitShortMw)},
                       {"unitSurvivalHours", number(year.unitSurvivalHours)},
                       {"gridShortMw", number(year.gridShortMw)},
                       {"gridSurvivalHours", number(year.gridSurvivalHours)}});
    }
    return out;
}

Json siteJson(const model::Site& site, const model::SiteResult& result,
              const model::MoneyRules& rules) {
    Json binding = Json::array();
    for (const model::Binding one : result.binding) {
        binding.push_back(kBindingNames[static_cast<std::size_t>(one)]);
    }
    return {{"id", result.id},
            {"name", site.info->name},
            {"designPue", number(result.designPue)},
            {"heldBackBy", std::move(binding)},
            {"money", moneyJson(model::moneySummary(result.quarters, rules))},
            {"values", quarterValues(result.quarters)},
            {"reliability", reliabilityList(result)},
            {"assets", assetList(site, result)},
            {"problems", problemList(result.notes)}};
}

Json violationList(const model::PlanResult& result) {
    static constexpr std::array kSeverities = {"error", "limit", "note"};
    Json out = Json::array();
    for (const model::Violation& one : result.violations) {
        Json relaxations = Json::array();
        for (const model::Relaxation& relaxation : one.relaxations) {
            relaxations.push_back({{"code", relaxation.code},
                                   {"arguments", relaxation.arguments},
                                   {"edits", relaxation.changes.size()}});
        }
        out.push_back({{"code", one.code},
                       {"severity", kSeverities[static_cast<std::size_t>(one.severity)]},
                       {"site", one.site},
                       {"asset", one.asset},
                       {"first", quarterText(result.start + one.first)},
                       {"last", quarterText(result.start + one.last)},
                       {"value", number(one.value)},
                       {"limit", number(one.limit)},
                       {"unit", unitName(one.unit)},
                       {"arguments", one.arguments},
                       {"relaxations", std::move(relaxations)}});
    }
    return out;
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
            sites.push_back(siteJson(*site, *one, result.moneyRules));
        }
    }
    Json out = {
        {"format", "gigasite-results"},
        {"version", 1},
        {"programVersion", kVersion},
        {"catalogVersion", evaluated.facts.catalog->version()},
        {"plan", evaluated.file.plan.header->name},
        {"fiscalYearStartMonth", result.fiscalYearStartMonth},
        {"quarters", std::move(quarters)},
        {"metrics", metricTable()},
        {"money", moneyJson(result.money)},
        {"programme", quarterValues(result.programme)},
        {"regions", groupList(model::byRegion(result, evaluated.world, *evaluated.facts.catalog))},
        {"countries", groupList(model::byCountry(result, evaluated.world))},
        {"demand", demandList(result.demand)},
        {"vendors", vendorList(result.vendors)},
        {"sites", std::move(sites)},
        {"violations", violationList(result)},
        {"problems", problemList(result.problems)}};
    if (withTiming) {
        out["seconds"] = result.seconds;
    }
    return out.dump(1) + "\n";
}

}  // namespace gigasite::app
