// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/build/chips.h"
#include "model/build/clocks.h"
#include "model/build/demand.h"
#include "model/catalog/defaults.h"
#include "model/engine/programme.h"
#include "model/engine/siteload.h"
#include "tests/cases/casetable.h"
#include "tests/cases/microcase.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// The programme of the worked example MC7, two sites that share one vendor's accelerators: by the
/// parts of the clocks, and as a plan.
namespace gigasite::test {

inline constexpr char kAccelerator[] = "nvidia_h100_sxm5_80gb";
inline constexpr char kVendor[] = "NVIDIA";
inline constexpr char kRuleSet[] = "ai_diffusion_framework";
inline constexpr char kCappedCountry[] = "AE";
inline constexpr std::array<const char*, 2> kSiteNames = {"A", "B"};

inline constexpr std::array<const char*, 6> kBindingNames = {"none",  "building",   "grid",
                                                             "chips", "exportRule", "demand"};
inline double bindingNumber(const std::string& name) {
    const auto found = std::find(kBindingNames.begin(), kBindingNames.end(), name);
    return static_cast<double>(found - kBindingNames.begin());
}

/// Size of a site's only phase and the quarter in which it is finished.
struct Building {
    int ready = 0;
    double megawatts = 0.0;
};
inline Building buildingOf(const std::vector<double>& buildingMw) {
    const auto first = std::find_if(buildingMw.begin(), buildingMw.end(),
                                    [](double megawatts) { return megawatts > 0.0; });
    return {static_cast<int>(first - buildingMw.begin()), buildingMw.back()};
}

/// Chips per MW as the model counts them.
inline double chipsPerMw(const nlohmann::json& in) {
    model::AcceleratorRow row;
    row.itPowerW = model::Figure{};
    row.itPowerW->value = in.at("acceleratorItPowerW");
    return model::chipsPerMwIt(row, in.at("shareOfItPower")).value_or(0.0);
}

/// What the clocks of one site give by quarter, in the words of the case.
struct SiteQuarters {
    std::vector<double> buildingMw;
    std::vector<double> gridMw;
    std::vector<double> chipsMw;
    std::vector<double> onlineMw;
    std::vector<model::Binding> binding;
};

inline void siteRows(CaseTable& table, const std::string& name, const nlohmann::json& want,
                     const SiteQuarters& got) {
    QCOMPARE(got.buildingMw.size(), want.size());
    for (std::size_t q = 0; q < want.size(); ++q) {
        const nlohmann::json& row = want.at(q);
        const std::string title = name + ", quarter " + std::to_string(q) + ", ";
        MicroCase::compare(table, title + "buildingMw", row.at("buildingMw"), got.buildingMw[q]);
        MicroCase::compare(table, title + "gridMw", row.at("gridMw"), got.gridMw[q]);
        MicroCase::compare(table, title + "chipsMw", row.at("chipsMw"), got.chipsMw[q]);
        MicroCase::compare(table, title + "onlineMw", row.at("onlineMw"), got.onlineMw[q]);
        MicroCase::compare(table, title + "strandedMw", row.at("strandedMw"),
                           got.buildingMw[q] - got.onlineMw[q]);
        const std::string binding = row.at("binding");
        table.absolute(title + "binding " + binding, bindingNumber(binding),
                       static_cast<double>(got.binding[q]), 0.0);
    }
}

/// The shipped catalogue with the accelerator and the export cap of MC7 in the place of one of its
/// own each.
inline std::shared_ptr<const model::Catalog> catalogOfMc7(const model::Catalog& shipped,
                                                          const nlohmann::json& in) {
    const double reference = model::parameterValue(shipped, "h100e_reference_tflops").value_or(0.0);
    const double perChip = in.at("h100ePerChip");
    const double capH100e =
        in.at("sites").at("B").at("exportCapChipsCumulative").get<double>() * perChip;
    const std::array<model::RowKey, 2> keys{
        {{"accelerators", kAccelerator}, {"rule_countries", kRuleSet}}};
    std::vector<model::CatalogRow> rows = shipped.rowsFor(keys);
    const auto set = [](model::CatalogRow& row, const char* column, double value) {
        for (auto& [name, text] : row.cells) {
            if (name == column) {
                text = QByteArray::number(value, 'g', 17).toStdString();
            }
        }
    };
    for (model::CatalogRow& row : rows) {
        if (row.table == "accelerators") {
            set(row, "it_power_w", in.at("acceleratorItPowerW"));
            set(row, "bf16_dense_tflops", reference * perChip);
        } else if (row.id == std::string(kRuleSet) + "/" + kCappedCountry) {
            set(row, "cap_h100e", capH100e);
        }
    }
    auto catalog = shipped.withRows(rows);
    return catalog ? std::make_shared<const model::Catalog>(std::move(catalog).value()) : nullptr;
}

/// The temperature whose PUE with the design margin is the wanted one; a PUE rises with it.
inline double hottestFor(const model::Catalog& catalog, double designPueWanted) {
    const auto cooling = model::coolingCoefficients(catalog, "evaporative");
    const double margin = model::parameterValue(catalog, "design_temperature_margin").value_or(0.0);
    return MicroCase::threshold(0.0, 100.0, [&](double hottestC) {
        return model::pueAt(*cooling, hottestC + margin) >= designPueWanted;
    });
}

/// What the sites ask for, each with one phase of one layer; caps go into the market. B stands
/// first and has the lower id, so that neither the order nor the id puts A before it.
inline std::vector<model::ChipSite> chipSitesOf(const nlohmann::json& in,
                                                model::ChipMarket& market) {
    const double perChip = in.at("h100ePerChip");
    std::vector<model::ChipSite> sites;
    for (const char* name : {"B", "A"}) {
        const nlohmann::json& place = in.at("sites").at(name);
        const Building building = buildingOf(place.at("buildingMw").get<std::vector<double>>());
        model::ChipNeed need;
        need.phase = 1;
        need.quarter = building.ready;
        need.vendor = 0;
        need.chips = chipsPerMw(in) * building.megawatts;
        need.itMw = building.megawatts;
        need.h100ePerChip = perChip;
        model::ChipSite site;
        site.id = static_cast<model::Id>(sites.size() + 1);
        site.priority = place.at("priority");
        site.needs = {need};
        if (place.contains("exportCapChipsCumulative")) {
            const double capChips = place.at("exportCapChipsCumulative");
            site.place = static_cast<int>(market.capH100e.size());
            market.capH100e.emplace_back(market.quarters + 1, capChips * perChip);
        }
        sites.push_back(std::move(site));
    }
    return sites;
}

/// The clocks of a site with these deliveries of accelerators.
inline model::SiteShare shareOf(const nlohmann::json& in, const nlohmann::json& place,
                                const model::ChipSite& site, const model::ChipShare& chips) {
    model::SiteShare share;
    share.clocks.buildingMw = place.at("buildingMw").get<std::vector<double>>();
    share.clocks.gridMw = share.clocks.buildingMw;
    const std::size_t quarters = share.clocks.buildingMw.size();
    model::ChipClock clock =
        model::chipClock(site.needs, chips.deliveries, static_cast<int>(quarters));
    share.clocks.chipsMw = std::move(clock.itMw);
    share.installedH100e = std::move(clock.h100e);
    share.limits.firmMw = place.at("importMw").get<std::vector<double>>();
    model::setGridClock(share.clocks, share.limits, std::vector<double>(quarters, 0.0),
                        in.at("designPue"));
    model::bindClocks(share.clocks, chips.capped);
    return share;
}

/// Deliveries shared out and clocks bound, in the order of kSiteNames.
inline std::vector<model::SiteShare> sharesOf(const nlohmann::json& in) {
    model::ChipMarket market;
    market.quarters = static_cast<int>(in.at("demandH100eByQuarter").size());
    market.supply.emplace_back(market.quarters + 1,
                               in.at("vendorSupplyChipsPerQuarter").get<double>());
    market.stockpile = in.at("carryOver");
    const std::vector<model::ChipSite> sites = chipSitesOf(in, market);
    const model::ChipAllocation chips = model::allocateChips(sites, market);
    const nlohmann::json& places = in.at("sites");
    return {shareOf(in, places.at("A"), sites[1], chips.sites[1]),
            shareOf(in, places.at("B"), sites[0], chips.sites[0])};
}

/// One region that holds all sites.
inline double soldShareOf(const nlohmann::json& in, const std::vector<model::SiteShare>& shares,
                          std::size_t quarter) {
    model::RegionSales region;
    region.demand = in.at("demandH100eByQuarter").at(quarter);
    for (const model::SiteShare& share : shares) {
        region.capacity += model::onlineH100e(share, quarter);
    }
    std::vector<model::RegionSales> regions{region};
    model::serveDemand(regions, 0.0);
    return region.capacity > 0.0 ? regions[0].sold / region.capacity : 1.0;
}

/// A step wherever the value changes.
inline model::Steps stepsOf(const std::vector<double>& byQuarter, int firstIndex) {
    model::Steps steps;
    for (std::size_t q = 0; q < byQuarter.size(); ++q) {
        if (steps.empty() || steps.back().value != byQuarter[q]) {
            steps.push_back({firstIndex + static_cast<int>(q), byQuarter[q]});
        }
    }
    return steps;
}

/// Two sites of one phase each; B stands first, as in chipSitesOf().
inline model::Plan planOfMc7(const nlohmann::json& in, const model::Catalog& catalog) {
    PlanDraft draft = plainPlan();
    const model::Quarter start = draft.header.startQuarter;
    draft.header.years = 2;
    draft.limits.stockpileChips = in.at("carryOver");
    draft.limits.exportRuleSetId = kRuleSet;
    const model::Id hottest =
        draft.flatSeries(model::SeriesUnit::degC, hottestFor(catalog, in.at("designPue")));
    draft.sites.clear();
    for (const char* name : {"B", "A"}) {
        const nlohmann::json& place = in.at("sites").at(name);
        const Building building = buildingOf(place.at("buildingMw").get<std::vector<double>>());
        SiteDraft site = plainSite();
        site.info.name = name;
        site.info.priority = place.at("priority");
        site.info.temperatureSeries = hottest;
        if (place.contains("exportCapChipsCumulative")) {
            site.info.country = kCappedCountry;
            site.info.state.clear();
        }
        model::Phase& phase = site.phases[0];
        phase.constructionQuarters = 4;
        phase.startQuarter = start + (building.ready - 4);
        phase.itCapacityMw = building.megawatts;
        phase.acceleratorId = kAccelerator;
        phase.acceleratorShare = in.at("shareOfItPower").get<double>();
        site.grid.firmImportLimitMw =
            stepsOf(place.at("importMw").get<std::vector<double>>(), start.index);
        draft.sites.push_back(std::move(site));
    }
    model::Plan plan = draft.plan();
    model::ChipSupply supply;
    supply.vendor = kVendor;
    supply.chipsPerQuarter = {{start.index, in.at("vendorSupplyChipsPerQuarter").get<double>()}};
    plan.base.chipSupplies.set(800, std::make_shared<const model::ChipSupply>(supply));
    // The case has one demand in the first year and another in the quarter that begins the second.
    const std::vector<double> demand = in.at("demandH100eByQuarter").get<std::vector<double>>();
    model::DemandRegion region;
    region.region = "World";
    region.growth = model::GrowthKind::table;
    region.tableH100e = {{start.year(), demand.front()}, {start.year() + 1, demand.back()}};
    plan.base.demandRegions.set(801, std::make_shared<const model::DemandRegion>(region));
    return plan;
}

}  // namespace gigasite::test
