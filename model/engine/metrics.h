// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/source.h"
#include "model/plan/fields.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace gigasite::model {

/// How a metric adds up over sites and over time.
enum class MetricKind {
    flow,   ///< sums over sites and over quarters (MWh, USD, t)
    level,  ///< sums over sites, holds at a quarter; a year shows its last quarter (MW, H100e)
    peak,   ///< largest over quarters; over sites the sum of their peaks (MW)
    ratio,  ///< numerator / denominator of two flows or levels, never summed
};

/// Every output, one row each in metrics(). Families by source follow one another in the order of
/// Source, so usedMwh(source) is firstUsedMwh + source.
enum class MetricId : std::uint16_t {
    plannedMw,
    buildingMw,
    gridMw,
    onlineMw,
    strandedMw,
    chipsMw,
    installedMw,
    heldByBuildingMw,
    heldByGridMw,
    heldByChipsMw,
    heldByRuleMw,
    onlineH100e,
    chipsDelivered,
    offeredH100eHours,
    loadMwh,
    itMwh,
    peakLoadMw,
    peakWithdrawalMw,
    chargeMwh,
    dischargeMwh,
    storageLossMwh,
    exportedMwh,
    soldMwh,
    releasedMwh,
    curtailedMwh,
    unservedMwh,
    unservedHours,
    deferredMwh,
    carbonFreeMwh,
    investAcceleratorsUsd,
    investBuildingUsd,
    investEnergyUsd,
    investGridUsd,
    investmentUsd,
    costMarketUsd,
    costDeliveryUsd,
    costDemandChargeUsd,
    costFuelUsd,
    costVariableOmUsd,
    costFixedOmUsd,
    costContractsUsd,
    costCarbonUsd,
    costStockUsd,
    saleRevenueUsd,
    energyCostUsd,
    costOperationUsd,
    costWaterUsd,
    costLeaseUsd,
    opexUsd,
    shadowCarbonUsd,
    taxCreditUsd,
    residualUsd,
    residualEnergyUsd,
    scope1Tonnes,
    scope2LocationTonnes,
    scope2MarketTonnes,
    scope3FuelTonnes,
    embodiedTonnes,
    operationTonnes,
    waterM3,
    landHa,
    constructionJobYears,
    constructionJobs,
    permanentJobs,
    cfeScore,
    energyCostUsdPerMwh,
    emissionsKgPerMwh,
    firstUsedMwh,
    firstCurtailedMwh = firstUsedMwh + kSourceCount,
    firstSoldMwh = firstCurtailedMwh + kSourceCount,
    firstCapacityMw = firstSoldMwh + kSourceCount,
    /// From here on a site's figures depend on the rest of the programme.
    firstOfProgramme = firstCapacityMw + kSourceCount,
    soldH100eHours = firstOfProgramme,
    revenueUsd,
    taxUsd,
    cashFlowUsd,
    soldShare,
    count,
};

inline constexpr std::size_t kMetricCount = static_cast<std::size_t>(MetricId::count);
inline constexpr std::size_t kSiteMetricCount =
    static_cast<std::size_t>(MetricId::firstOfProgramme);

constexpr MetricId ofSource(MetricId family, Source source) {
    return static_cast<MetricId>(static_cast<int>(family) + static_cast<int>(source));
}
/// Energy that served the load (directly, through the grid or out of a store), MWh.
constexpr MetricId usedMwh(Source source) {
    return ofSource(MetricId::firstUsedMwh, source);
}
constexpr MetricId curtailedMwh(Source source) {
    return ofSource(MetricId::firstCurtailedMwh, source);
}
/// Sold over the grid or exported, MWh.
constexpr MetricId soldMwh(Source source) {
    return ofSource(MetricId::firstSoldMwh, source);
}
constexpr MetricId capacityMw(Source source) {
    return ofSource(MetricId::firstCapacityMw, source);
}

struct Metric {
    std::string_view id;  ///< wire name, "energy.used.solar"
    Unit unit = Unit::none;
    MetricKind kind = MetricKind::flow;
    std::string_view formula;    ///< section of the model's documentation, "4.3"
    std::string_view dependsOn;  ///< inputs, as field id prefixes separated by blanks
    MetricId numerator = MetricId::count;
    MetricId denominator = MetricId::count;
};

/// One row per MetricId, in its order.
[[nodiscard]] std::span<const Metric> metrics();
[[nodiscard]] const Metric& metric(MetricId id);

}  // namespace gigasite::model
