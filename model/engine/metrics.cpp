// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/metrics.h"

#include <array>
#include <string>

namespace gigasite::model {

namespace {

constexpr std::string_view kEverything = "site. grid. phase. asset. prices. header.";
constexpr std::string_view kEnergyInputs = "site. grid. phase. asset. prices.";
constexpr std::string_view kClockInputs =
    "site.priority grid. phase. asset. sharedLimit. chipSupply. limits.";
constexpr std::string_view kProgrammeInputs =
    "site. grid. phase. asset. prices. header. demandRegion. chipSupply. limits. taxCredit.";

constexpr Metric flow(std::string_view id, Unit unit, std::string_view formula,
                      std::string_view dependsOn = kEnergyInputs) {
    return {id, unit, MetricKind::flow, formula, dependsOn};
}
constexpr Metric level(std::string_view id, Unit unit, std::string_view formula,
                       std::string_view dependsOn = "grid. phase. asset.") {
    return {id, unit, MetricKind::level, formula, dependsOn};
}
constexpr Metric peak(std::string_view id, std::string_view formula) {
    return {id, Unit::mw, MetricKind::peak, formula, kEnergyInputs};
}
constexpr Metric ratio(std::string_view id, Unit unit, std::string_view formula, MetricId numerator,
                       MetricId denominator) {
    return {id, unit, MetricKind::ratio, formula, kEverything, numerator, denominator};
}

#define GIGASITE_BY_SOURCE(prefix, make)                                                  \
    make(prefix "nuclear"), make(prefix "hydro"), make(prefix "geothermal"),              \
        make(prefix "biomass"), make(prefix "windOffshore"), make(prefix "windOnshore"),  \
        make(prefix "solar"), make(prefix "battery"), make(prefix "longDurationStorage"), \
        make(prefix "grid"), make(prefix "gasWithCapture"), make(prefix "gas"),           \
        make(prefix "fuelCell"), make(prefix "diesel"), make(prefix "unserved")

constexpr Metric sourceFlow(std::string_view id) {
    return flow(id, Unit::mwh, "4.3");
}
constexpr Metric sourceLevel(std::string_view id) {
    return level(id, Unit::mw, "1", "asset.");
}

constexpr std::array kMetrics = {
    level("it.plannedMw", Unit::mw, "3", "phase."),
    level("it.buildingMw", Unit::mw, "3", "phase."),
    level("it.gridMw", Unit::mw, "3"),
    level("it.onlineMw", Unit::mw, "3", kClockInputs),
    level("it.strandedMw", Unit::mw, "3", kClockInputs),
    level("it.chipsMw", Unit::mw, "3", kClockInputs),
    level("it.installedMw", Unit::mw, "3", kClockInputs),
    level("it.heldBack.buildingMw", Unit::mw, "3", "phase."),
    level("it.heldBack.gridMw", Unit::mw, "3", kClockInputs),
    level("it.heldBack.chipsMw", Unit::mw, "3", kClockInputs),
    level("it.heldBack.exportRuleMw", Unit::mw, "3", kClockInputs),
    level("chips.onlineH100e", Unit::h100e, "3", kClockInputs),
    flow("chips.delivered", Unit::chips, "3", kClockInputs),
    flow("chips.offeredH100eHours", Unit::h100eHours, "6", kClockInputs),
    flow("energy.loadMwh", Unit::mwh, "4.1"),
    flow("energy.itMwh", Unit::mwh, "4.1"),
    peak("energy.peakLoadMw", "4.3"),
    peak("energy.peakWithdrawalMw", "4.3"),
    flow("energy.chargeMwh", Unit::mwh, "4.2"),
    flow("energy.dischargeMwh", Unit::mwh, "4.2"),
    flow("energy.storageLossMwh", Unit::mwh, "4.2"),
    flow("energy.exportedMwh", Unit::mwh, "4.2"),
    flow("energy.soldMwh", Unit::mwh, "4.2"),
    flow("energy.releasedMwh", Unit::mwh, "4.2"),
    flow("energy.curtailedMwh", Unit::mwh, "4.2"),
    flow("energy.unservedMwh", Unit::mwh, "4.2"),
    flow("energy.unservedHours", Unit::hours, "4.3"),
    flow("energy.deferredMwh", Unit::mwh, "4.2"),
    flow("carbon.carbonFreeMwh", Unit::mwh, "5"),
    flow("investment.acceleratorsUsd", Unit::usd, "6", "phase. grid. prices. header."),
    flow("investment.buildingUsd", Unit::usd, "6", "phase. prices. header."),
    flow("investment.energyUsd", Unit::usd, "6", "asset. prices. header."),
    flow("investment.gridUsd", Unit::usd, "6", "grid. header."),
    flow("investment.totalUsd", Unit::usd, "6", kEverything),
    flow("cost.marketUsd", Unit::usd, "6"),
    flow("cost.deliveryUsd", Unit::usd, "6"),
    flow("cost.demandChargeUsd", Unit::usd, "6"),
    flow("cost.fuelUsd", Unit::usd, "6"),
    flow("cost.variableOmUsd", Unit::usd, "6"),
    flow("cost.fixedOmUsd", Unit::usd, "6"),
    flow("cost.contractsUsd", Unit::usd, "6"),
    flow("cost.carbonUsd", Unit::usd, "6"),
    flow("cost.storageStockUsd", Unit::usd, "4.2"),
    flow("revenue.energySalesUsd", Unit::usd, "4.2"),
    flow("cost.energyUsd", Unit::usd, "6", kEverything),
    flow("cost.operationUsd", Unit::usd, "6", kClockInputs),
    flow("cost.waterUsd", Unit::usd, "6", "site. phase. grid. prices."),
    flow("cost.leaseUsd", Unit::usd, "6", "site. phase."),
    flow("cost.opexUsd", Unit::usd, "6", kEverything),
    flow("cost.shadowCarbonUsd", Unit::usd, "6", kEnergyInputs),
    flow("tax.creditUsd", Unit::usd, "6", "taxCredit. asset. prices. header."),
    flow("money.residualUsd", Unit::usd, "6", kEverything),
    flow("money.residualEnergyUsd", Unit::usd, "6", "asset. grid. prices. header."),
    flow("carbon.scope1Tonnes", Unit::tonnes, "5"),
    flow("carbon.scope2LocationTonnes", Unit::tonnes, "5"),
    flow("carbon.scope2MarketTonnes", Unit::tonnes, "5"),
    flow("carbon.scope3FuelTonnes", Unit::tonnes, "5"),
    flow("carbon.embodiedTonnes", Unit::tonnes, "5"),
    flow("carbon.operationTonnes", Unit::tonnes, "5"),
    flow("water.m3", Unit::m3, "4.1", "site. phase. grid."),
    level("land.hectares", Unit::hectare, "7", "phase. asset."),
    flow("jobs.constructionJobYears", Unit::jobYears, "7", "phase."),
    level("jobs.construction", Unit::jobs, "7", "phase."),
    level("jobs.permanent", Unit::jobs, "7", kClockInputs),
    ratio("carbon.cfeScore", Unit::share, "5", MetricId::carbonFreeMwh, MetricId::loadMwh),
    ratio("cost.energyUsdPerMwh", Unit::usdPerMwh, "6", MetricId::energyCostUsd, MetricId::loadMwh),
    ratio("carbon.emissionsKgPerMwh", Unit::kgPerMwh, "5", MetricId::operationTonnes,
          MetricId::loadMwh),
    GIGASITE_BY_SOURCE("energy.used.", sourceFlow),
    GIGASITE_BY_SOURCE("energy.curtailed.", sourceFlow),
    GIGASITE_BY_SOURCE("energy.sold.", sourceFlow),
    GIGASITE_BY_SOURCE("capacity.", sourceLevel),
    flow("sales.soldH100eHours", Unit::h100eHours, "6", kProgrammeInputs),
    flow("sales.revenueUsd", Unit::usd, "6", kProgrammeInputs),
    flow("tax.paidUsd", Unit::usd, "6", kProgrammeInputs),
    flow("money.cashFlowUsd", Unit::usd, "6", kProgrammeInputs),
    ratio("sales.soldShare", Unit::share, "3", MetricId::soldH100eHours,
          MetricId::offeredH100eHours),
};

#undef GIGASITE_BY_SOURCE

static_assert(kMetrics.size() == kMetricCount);

}  // namespace

std::span<const Metric> metrics() {
    return kMetrics;
}

const Metric& metric(MetricId id) {
    return kMetrics[static_cast<std::size_t>(id)];
}

}  // namespace gigasite::model
