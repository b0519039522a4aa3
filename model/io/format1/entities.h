// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/archivetypes.h"
#include "model/io/limits.h"
#include "model/plan/entities.h"

/// Format 1: the values of a plan, member by member in this order. Frozen at the first release
/// that writes it: when the entities change after that, copies of the structures as they are here
/// move into this folder with a step that turns them into today's.
namespace gigasite::model::io {

template <>
inline constexpr int kEnumCount<CoolingKind> = 3;
template <>
inline constexpr int kEnumCount<SiteOwnership> = 2;
template <>
inline constexpr int kEnumCount<LoadKind> = 3;
template <>
inline constexpr int kEnumCount<ClimateSource> = 2;
template <>
inline constexpr int kEnumCount<AssetOwnership> = 2;
template <>
inline constexpr int kEnumCount<Delivery> = 2;
template <>
inline constexpr int kEnumCount<RunMode> = 2;
template <>
inline constexpr int kEnumCount<PriceBasis> = 2;
template <>
inline constexpr int kEnumCount<GrowthKind> = 3;
template <>
inline constexpr int kEnumCount<TargetKind> = 3;
template <>
inline constexpr int kEnumCount<TargetLevel> = 2;
template <>
inline constexpr int kEnumCount<CreditKind> = 3;
template <>
inline constexpr int kEnumCount<SeriesUnit> = 5;

}  // namespace gigasite::model::io

namespace gigasite::model {

template <class Archive>
void serialize(Archive& ar, Quarter& quarter, unsigned) {
    ar& io::named("quarter", quarter.index);
}

template <class Archive>
void serialize(Archive& ar, Step& step, unsigned) {
    ar& io::named("from", step.from) & io::named("value", step.value);
}

template <class Archive>
void serialize(Archive& ar, Header& header, unsigned) {
    ar& io::named("name", header.name);
    ar& io::named("notes", header.notes);
    ar& io::named("priceYear", header.priceYear);
    ar& io::named("startQuarter", header.startQuarter);
    ar& io::named("years", header.years);
    ar& io::named("discountRate", header.discountRate);
    ar& io::named("inflation", header.inflation);
    ar& io::named("fiscalYearStartMonth", header.fiscalYearStartMonth);
    ar& io::named("homeCountry", header.homeCountry);
    ar& io::named("asOfDate", header.asOfDate);
}

template <class Archive>
void serialize(Archive& ar, SiteInfo& site, unsigned) {
    ar& io::named("name", site.name);
    ar& io::named("latitudeDeg", site.latitudeDeg);
    ar& io::named("longitudeDeg", site.longitudeDeg);
    ar& io::named("elevationM", site.elevationM);
    ar& io::named("country", site.country);
    ar& io::named("state", site.state);
    ar& io::named("placeOverridden", site.placeOverridden);
    ar& io::named("marketId", site.marketId);
    ar& io::named("priority", site.priority);
    ar& io::named("climateSource", site.climateSource);
    ar& io::named("coolingKind", site.coolingKind);
    ar& io::named("ownership", site.ownership);
    ar& io::named("leaseUsdPerKwMonth", site.leaseUsdPerKwMonth);
    ar& io::named("loadKind", site.loadKind);
    ar& io::named("utilisation", site.utilisation);
    ar& io::named("flexibleLoadShare", site.flexibleLoadShare);
    ar& io::named("flexibleLoadHours", site.flexibleLoadHours);
    ar& io::named("loadSeries", site.loadSeries);
    ar& io::named("temperatureSeries", site.temperatureSeries);
    ar& io::named("notes", site.notes);
}

template <class Archive>
void serialize(Archive& ar, Phase& phase, unsigned) {
    ar& io::named("startQuarter", phase.startQuarter);
    ar& io::named("itCapacityMw", phase.itCapacityMw);
    ar& io::named("acceleratorId", phase.acceleratorId);
    ar& io::named("acceleratorShare", phase.acceleratorShare);
    ar& io::named("buildingCapexUsdPerMw", phase.buildingCapexUsdPerMw);
    ar& io::named("constructionQuarters", phase.constructionQuarters);
    ar& io::named("refreshYears", phase.refreshYears);
    ar& io::named("refreshAcceleratorId", phase.refreshAcceleratorId);
}

template <class Archive>
void serialize(Archive& ar, Asset& asset, unsigned) {
    ar& io::named("name", asset.name);
    ar& io::named("technologyId", asset.technologyId);
    ar& io::named("capacityMw", asset.capacityMw);
    ar& io::named("energyMwh", asset.energyMwh);
    ar& io::named("unitMw", asset.unitMw);
    ar& io::named("latitudeDeg", asset.latitudeDeg);
    ar& io::named("longitudeDeg", asset.longitudeDeg);
    ar& io::named("marketId", asset.marketId);
    ar& io::named("startQuarter", asset.startQuarter);
    ar& io::named("endQuarter", asset.endQuarter);
    ar& io::named("ownership", asset.ownership);
    ar& io::named("delivery", asset.delivery);
    ar& io::named("dealId", asset.dealId);
    ar& io::named("runs", asset.runs);
    ar& io::named("replaceAtEndOfLife", asset.replaceAtEndOfLife);
    ar& io::named("contractPriceUsdPerMwh", asset.contractPriceUsdPerMwh);
    ar& io::named("contractEscalator", asset.contractEscalator);
    ar& io::named("contractBasis", asset.contractBasis);
    ar& io::named("contractTermYears", asset.contractTermYears);
    ar& io::named("contractVolumeShare", asset.contractVolumeShare);
    ar& io::named("takeOrPay", asset.takeOrPay);
    ar& io::named("startSlipQuarters", asset.startSlipQuarters);
    ar& io::named("capexUsdPerKw", asset.capexUsdPerKw);
    ar& io::named("capexUsdPerKwh", asset.capexUsdPerKwh);
    ar& io::named("fixedOmUsdPerKwYear", asset.fixedOmUsdPerKwYear);
    ar& io::named("variableOmUsdPerMwh", asset.variableOmUsdPerMwh);
    ar& io::named("heatRateMmbtuPerMwh", asset.heatRateMmbtuPerMwh);
    ar& io::named("fuelPriceUsdPerMmbtu", asset.fuelPriceUsdPerMmbtu);
    ar& io::named("directKgPerMwh", asset.directKgPerMwh);
    ar& io::named("lifecycleKgPerMwh", asset.lifecycleKgPerMwh);
    ar& io::named("lifetimeYears", asset.lifetimeYears);
    ar& io::named("constructionYears", asset.constructionYears);
    ar& io::named("leadTimeYears", asset.leadTimeYears);
    ar& io::named("forcedOutageRate", asset.forcedOutageRate);
    ar& io::named("plannedOutageRate", asset.plannedOutageRate);
    ar& io::named("roundTripEfficiency", asset.roundTripEfficiency);
    ar& io::named("standingLossPerHour", asset.standingLossPerHour);
    ar& io::named("degradationPerYear", asset.degradationPerYear);
    ar& io::named("cycleLife", asset.cycleLife);
    ar& io::named("hubWindSpeedMs", asset.hubWindSpeedMs);
    ar& io::named("outputSeries", asset.outputSeries);
}

template <class Archive>
void serialize(Archive& ar, Grid& grid, unsigned) {
    ar& io::named("firmImportLimitMw", grid.firmImportLimitMw);
    ar& io::named("nonFirmImportLimitMw", grid.nonFirmImportLimitMw);
    ar& io::named("allowedCurtailedHours", grid.allowedCurtailedHours);
    ar& io::named("exportLimitMw", grid.exportLimitMw);
    ar& io::named("applicationQuarter", grid.applicationQuarter);
    ar& io::named("leadTimeYears", grid.leadTimeYears);
    ar& io::named("connectionUsdPerKw", grid.connectionUsdPerKw);
    ar& io::named("energyPriceUsdPerMwh", grid.energyPriceUsdPerMwh);
    ar& io::named("deliveryUsdPerMwh", grid.deliveryUsdPerMwh);
    ar& io::named("demandChargeUsdPerKwYear", grid.demandChargeUsdPerKwYear);
    ar& io::named("minimumDemandShare", grid.minimumDemandShare);
    ar& io::named("carbonIntensityKgPerMwh", grid.carbonIntensityKgPerMwh);
    ar& io::named("carbonTrendPerYear", grid.carbonTrendPerYear);
    ar& io::named("residualCarbonIntensityKgPerMwh", grid.residualCarbonIntensityKgPerMwh);
    ar& io::named("sharedLimit", grid.sharedLimit);
    ar& io::named("priceSeries", grid.priceSeries);
    ar& io::named("carbonSeries", grid.carbonSeries);
}

template <class Archive>
void serialize(Archive& ar, DemandRegion& region, unsigned) {
    ar& io::named("region", region.region);
    ar& io::named("baseYear", region.baseYear);
    ar& io::named("baseH100e", region.baseH100e);
    ar& io::named("growth", region.growth);
    ar& io::named("growthPerYear", region.growthPerYear);
    ar& io::named("saturationH100e", region.saturationH100e);
    ar& io::named("midYear", region.midYear);
    ar& io::named("tableH100e", region.tableH100e);
    ar& io::named("localShare", region.localShare);
}

template <class Archive>
void serialize(Archive& ar, ChipSupply& supply, unsigned) {
    ar& io::named("vendor", supply.vendor);
    ar& io::named("chipsPerQuarter", supply.chipsPerQuarter);
}

template <class Archive>
void serialize(Archive& ar, Target& target, unsigned) {
    ar& io::named("kind", target.kind);
    ar& io::named("value", target.value);
    ar& io::named("fromYear", target.fromYear);
    ar& io::named("level", target.level);
    ar& io::named("site", target.site);
}

template <class Archive>
void serialize(Archive& ar, ShareRule& rule, unsigned) {
    ar& io::named("place", rule.place);
    ar& io::named("minimumShare", rule.minimumShare);
}

template <class Archive>
void serialize(Archive& ar, TaxCredit& credit, unsigned) {
    ar& io::named("technologyId", credit.technologyId);
    ar& io::named("kind", credit.kind);
    ar& io::named("value", credit.value);
    ar& io::named("constructionFrom", credit.constructionFrom);
    ar& io::named("constructionUntil", credit.constructionUntil);
    ar& io::named("serviceUntil", credit.serviceUntil);
}

template <class Archive>
void serialize(Archive& ar, SharedLimit& limit, unsigned) {
    ar& io::named("name", limit.name);
    ar& io::named("importLimitMw", limit.importLimitMw);
}

template <class Archive>
void serialize(Archive& ar, Limits& limits, unsigned) {
    ar& io::named("budgetTotalUsd", limits.budgetTotalUsd);
    ar& io::named("budgetUsdByFiscalYear", limits.budgetUsdByFiscalYear);
    ar& io::named("stockpileChips", limits.stockpileChips);
    ar& io::named("exportRuleSetId", limits.exportRuleSetId);
    ar& io::named("exportRuleDate", limits.exportRuleDate);
    ar& io::named("waterCapM3PerYear", limits.waterCapM3PerYear);
    ar& io::named("carbonCapTonnesPerYear", limits.carbonCapTonnesPerYear);
    ar& io::named("rivalsCompete", limits.rivalsCompete);
}

template <class Archive>
void serialize(Archive& ar, Prices& prices, unsigned) {
    ar& io::named("naturalGasUsdPerMmbtu", prices.naturalGasUsdPerMmbtu);
    ar& io::named("uraniumUsdPerMmbtu", prices.uraniumUsdPerMmbtu);
    ar& io::named("dieselUsdPerMmbtu", prices.dieselUsdPerMmbtu);
    ar& io::named("biomassUsdPerMmbtu", prices.biomassUsdPerMmbtu);
    ar& io::named("fuelEscalationPerYear", prices.fuelEscalationPerYear);
    ar& io::named("marketPriceEscalationPerYear", prices.marketPriceEscalationPerYear);
    ar& io::named("complianceCarbonUsdPerTonne", prices.complianceCarbonUsdPerTonne);
    ar& io::named("shadowCarbonUsdPerTonne", prices.shadowCarbonUsdPerTonne);
    ar& io::named("shadowCarbonInNpv", prices.shadowCarbonInNpv);
    ar& io::named("buildingEscalationPerYear", prices.buildingEscalationPerYear);
    ar& io::named("acceleratorPriceDeclinePerYear", prices.acceleratorPriceDeclinePerYear);
    ar& io::named("networkStorageOverhead", prices.networkStorageOverhead);
    ar& io::named("h100eHourUsd", prices.h100eHourUsd);
    ar& io::named("h100eHourDeclinePerYear", prices.h100eHourDeclinePerYear);
    ar& io::named("waterUsdPerM3", prices.waterUsdPerM3);
    ar& io::named("taxRate", prices.taxRate);
    ar& io::named("buildingLifeYears", prices.buildingLifeYears);
    ar& io::named("acceleratorLifeYears", prices.acceleratorLifeYears);
}

template <class Archive>
void serialize(Archive& ar, Series& series, unsigned) {
    ar& io::named("name", series.name);
    ar& io::named("unit", series.unit);
    ar& io::atMost("values", series.values, io::kMaxSeriesValues);
}

}  // namespace gigasite::model
