// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/fields.h"

#include "model/plan/text.h"

#include <array>
#include <cmath>
#include <limits>
#include <type_traits>

namespace gigasite::model {

namespace {

using Names = std::span<const std::string_view>;

constexpr std::string_view kCooling[] = {"dry", "evaporative", "liquid"};
constexpr std::string_view kSiteOwnership[] = {"own", "lease"};
constexpr std::string_view kLoad[] = {"training", "inference", "imported"};
constexpr std::string_view kClimate[] = {"embedded", "imported"};
constexpr std::string_view kAssetOwnership[] = {"owned", "contract"};
constexpr std::string_view kDelivery[] = {"onSite", "gridDelivered"};
constexpr std::string_view kRuns[] = {"whenCheaper", "backupOnly"};
constexpr std::string_view kBasis[] = {"nominal", "real"};
constexpr std::string_view kGrowth[] = {"cagr", "sCurve", "table"};
constexpr std::string_view kTargetKind[] = {"carbonFreeEnergy", "emissions", "unservedEnergy"};
constexpr std::string_view kTargetLevel[] = {"programme", "site"};
constexpr std::string_view kCredit[] = {"investment", "production", "depreciation"};
constexpr std::string_view kSeriesUnit[] = {"mw", "capacityFactor", "usdPerMwh", "kgPerMwh",
                                            "degC"};

template <class T>
struct Codec;

template <>
struct Codec<bool> {
    static constexpr ValueType type = ValueType::boolean;
    static Value encode(bool value) { return value; }
    static bool decode(const Value& value) { return std::get<bool>(value); }
};
template <>
struct Codec<int> {
    static constexpr ValueType type = ValueType::integer;
    static Value encode(int value) { return std::int64_t{value}; }
    static int decode(const Value& value) {
        return static_cast<int>(std::get<std::int64_t>(value));
    }
};
template <>
struct Codec<Id> {
    static constexpr ValueType type = ValueType::reference;
    static Value encode(Id value) { return std::int64_t{value}; }
    static Id decode(const Value& value) { return static_cast<Id>(std::get<std::int64_t>(value)); }
};
template <>
struct Codec<double> {
    static constexpr ValueType type = ValueType::real;
    static Value encode(double value) { return value; }
    static double decode(const Value& value) { return std::get<double>(value); }
};
template <>
struct Codec<std::string> {
    static constexpr ValueType type = ValueType::text;
    static Value encode(const std::string& value) { return value; }
    static std::string decode(const Value& value) { return std::get<std::string>(value); }
};
template <>
struct Codec<Quarter> {
    static constexpr ValueType type = ValueType::quarter;
    static Value encode(Quarter value) { return std::int64_t{value.index}; }
    static Quarter decode(const Value& value) {
        return Quarter{static_cast<int>(std::get<std::int64_t>(value))};
    }
};
template <>
struct Codec<Steps> {
    static constexpr ValueType type = ValueType::steps;
    static Value encode(const Steps& value) { return value; }
    static Steps decode(const Value& value) { return std::get<Steps>(value); }
};
template <class T>
requires std::is_enum_v<T>
struct Codec<T> {
    static constexpr ValueType type = ValueType::choice;
    static Value encode(T value) { return static_cast<std::int64_t>(value); }
    static T decode(const Value& value) { return static_cast<T>(std::get<std::int64_t>(value)); }
};
template <class T>
struct Codec<std::optional<T>> {
    static constexpr ValueType type = Codec<T>::type;
    static Value encode(const std::optional<T>& value) {
        return value ? Codec<T>::encode(*value) : Value{};
    }
    static std::optional<T> decode(const Value& value) {
        return std::holds_alternative<std::monostate>(value)
                   ? std::nullopt
                   : std::optional<T>(Codec<T>::decode(value));
    }
};

template <class T>
constexpr bool isOptional = false;
template <class T>
constexpr bool isOptional<std::optional<T>> = true;

template <class E>
constexpr EntityKind kindOf();
template <>
constexpr EntityKind kindOf<Header>() {
    return EntityKind::header;
}
template <>
constexpr EntityKind kindOf<SiteInfo>() {
    return EntityKind::site;
}
template <>
constexpr EntityKind kindOf<Grid>() {
    return EntityKind::grid;
}
template <>
constexpr EntityKind kindOf<Phase>() {
    return EntityKind::phase;
}
template <>
constexpr EntityKind kindOf<Asset>() {
    return EntityKind::asset;
}
template <>
constexpr EntityKind kindOf<DemandRegion>() {
    return EntityKind::demandRegion;
}
template <>
constexpr EntityKind kindOf<ChipSupply>() {
    return EntityKind::chipSupply;
}
template <>
constexpr EntityKind kindOf<Target>() {
    return EntityKind::target;
}
template <>
constexpr EntityKind kindOf<ShareRule>() {
    return EntityKind::shareRule;
}
template <>
constexpr EntityKind kindOf<TaxCredit>() {
    return EntityKind::taxCredit;
}
template <>
constexpr EntityKind kindOf<SharedLimit>() {
    return EntityKind::sharedLimit;
}
template <>
constexpr EntityKind kindOf<Limits>() {
    return EntityKind::limits;
}
template <>
constexpr EntityKind kindOf<Prices>() {
    return EntityKind::prices;
}
template <>
constexpr EntityKind kindOf<Series>() {
    return EntityKind::series;
}

template <class M>
struct MemberOf;
template <class E, class T>
struct MemberOf<T E::*> {
    using Entity = E;
    using Type = T;
};

struct Range {
    double minimum = 0.0;
    double maximum = 0.0;
};

template <auto member>
constexpr Field row(std::string_view id, Unit unit, Range range, ChangeKind change,
                    std::string_view defaultKey = {}, Names choices = {}) {
    using Entity = typename MemberOf<decltype(member)>::Entity;
    using Type = typename MemberOf<decltype(member)>::Type;
    Field field;
    field.id = id;
    field.entity = kindOf<Entity>();
    field.type = Codec<Type>::type;
    field.unit = unit;
    field.optional = isOptional<Type>;
    field.minimum = range.minimum;
    field.maximum = choices.empty() ? range.maximum : static_cast<double>(choices.size() - 1);
    field.change = change;
    field.defaultKey = defaultKey;
    field.choices = choices;
    field.get = [](const void* entity) {
        return Codec<Type>::encode(static_cast<const Entity*>(entity)->*member);
    };
    field.set = [](void* entity, const Value& value) {
        static_cast<Entity*>(entity)->*member = Codec<Type>::decode(value);
    };
    return field;
}

constexpr Range kAny{0.0, 0.0};
constexpr Range kShare{0.0, 1.0};
constexpr Range kMw{0.0, 1e6};
constexpr Range kMoney{0.0, 1e14};
constexpr Range kPrice{-1000.0, 1e5};
constexpr Range kCost{0.0, 1e6};
constexpr Range kRate{-0.5, 1.0};
constexpr Range kQuarter{kFirstQuarter.index, kLastQuarter.index};
constexpr Range kCalendarYear{1990, 2120};
constexpr Range kIdRange{0.0, 4294967295.0};

using enum ChangeKind;

constexpr Field kFields[] = {
    row<&Header::name>("header.name", Unit::none, kAny, text),
    row<&Header::notes>("header.notes", Unit::none, kAny, text),
    row<&Header::priceYear>("header.priceYear", Unit::year, {2000, 2060}, programme),
    row<&Header::startQuarter>("header.startQuarter", Unit::none, kQuarter, programme),
    row<&Header::years>("header.years", Unit::years, {1, 40}, programme),
    row<&Header::discountRate>("header.discountRate", Unit::perYear, {-0.1, 0.5}, money,
                               "datacenter.discount_rate"),
    row<&Header::inflation>("header.inflation", Unit::perYear, {-0.1, 0.5}, money,
                            "datacenter.inflation"),
    row<&Header::fiscalYearStartMonth>("header.fiscalYearStartMonth", Unit::month, {1, 12}, money),
    row<&Header::homeCountry>("header.homeCountry", Unit::none, kAny, programme),
    row<&Header::asOfDate>("header.asOfDate", Unit::none, kAny, text),

    row<&SiteInfo::name>("site.name", Unit::none, kAny, text),
    row<&SiteInfo::latitudeDeg>("site.latitudeDeg", Unit::degree, {-90, 90}, place),
    row<&SiteInfo::longitudeDeg>("site.longitudeDeg", Unit::degree, {-180, 180}, place),
    row<&SiteInfo::elevationM>("site.elevationM", Unit::metre, {-450, 6000}, place,
                               "climate.elevation"),
    row<&SiteInfo::country>("site.country", Unit::none, kAny, place),
    row<&SiteInfo::state>("site.state", Unit::none, kAny, place),
    row<&SiteInfo::placeOverridden>("site.placeOverridden", Unit::none, kAny, place),
    row<&SiteInfo::marketId>("site.marketId", Unit::none, kAny, energy),
    row<&SiteInfo::priority>("site.priority", Unit::none, {0, 1000}, programme),
    row<&SiteInfo::climateSource>("site.climateSource", Unit::none, kAny, energy, {}, kClimate),
    row<&SiteInfo::coolingKind>("site.coolingKind", Unit::none, kAny, energy, {}, kCooling),
    row<&SiteInfo::ownership>("site.ownership", Unit::none, kAny, money, {}, kSiteOwnership),
    row<&SiteInfo::leaseUsdPerKwMonth>("site.leaseUsdPerKwMonth", Unit::usdPerKwMonth, {0, 10000},
                                       money, "datacenter.lease"),
    row<&SiteInfo::loadKind>("site.loadKind", Unit::none, kAny, energy, {}, kLoad),
    row<&SiteInfo::utilisation>("site.utilisation", Unit::share, kShare, energy,
                                "datacenter.utilisation"),
    row<&SiteInfo::flexibleLoadShare>("site.flexibleLoadShare", Unit::share, kShare, energy),
    row<&SiteInfo::flexibleLoadHours>("site.flexibleLoadHours", Unit::hours, {0, 168}, energy),
    row<&SiteInfo::loadSeries>("site.loadSeries", Unit::none, kIdRange, energy),
    row<&SiteInfo::temperatureSeries>("site.temperatureSeries", Unit::none, kIdRange, energy),
    row<&SiteInfo::notes>("site.notes", Unit::none, kAny, text),

    row<&Grid::firmImportLimitMw>("grid.firmImportLimitMw", Unit::mw, kMw, build),
    row<&Grid::nonFirmImportLimitMw>("grid.nonFirmImportLimitMw", Unit::mw, kMw, build),
    row<&Grid::allowedCurtailedHours>("grid.allowedCurtailedHours", Unit::hours, {0, 8760}, energy),
    row<&Grid::exportLimitMw>("grid.exportLimitMw", Unit::mw, kMw, energy),
    row<&Grid::applicationQuarter>("grid.applicationQuarter", Unit::none, kQuarter, build),
    row<&Grid::leadTimeYears>("grid.leadTimeYears", Unit::years, {0, 30}, build,
                              "datacenter.grid_connection_wait"),
    row<&Grid::connectionUsdPerKw>("grid.connectionUsdPerKw", Unit::usdPerKw, kCost, money,
                                   "datacenter.grid_connection_cost"),
    row<&Grid::energyPriceUsdPerMwh>("grid.energyPriceUsdPerMwh", Unit::usdPerMwh, kPrice, energy,
                                     "grid.energyPrice"),
    row<&Grid::deliveryUsdPerMwh>("grid.deliveryUsdPerMwh", Unit::usdPerMwh, kPrice, energy,
                                  "grid.delivery"),
    row<&Grid::demandChargeUsdPerKwYear>("grid.demandChargeUsdPerKwYear", Unit::usdPerKwYear, kCost,
                                         money, "datacenter.demand_charge"),
    row<&Grid::minimumDemandShare>("grid.minimumDemandShare", Unit::share, kShare, money,
                                   "datacenter.demand_charge_minimum"),
    row<&Grid::carbonIntensityKgPerMwh>("grid.carbonIntensityKgPerMwh", Unit::kgPerMwh, {0, 3000},
                                        energy, "grid.carbonIntensity"),
    row<&Grid::carbonTrendPerYear>("grid.carbonTrendPerYear", Unit::perYear, {-0.08, 0.08}, energy,
                                   "grid.carbonTrend"),
    row<&Grid::residualCarbonIntensityKgPerMwh>("grid.residualCarbonIntensityKgPerMwh",
                                                Unit::kgPerMwh, {0, 3000}, energy,
                                                "grid.carbonIntensity"),
    row<&Grid::sharedLimit>("grid.sharedLimit", Unit::none, kIdRange, build),
    row<&Grid::priceSeries>("grid.priceSeries", Unit::none, kIdRange, energy),
    row<&Grid::carbonSeries>("grid.carbonSeries", Unit::none, kIdRange, energy),

    row<&Phase::startQuarter>("phase.startQuarter", Unit::none, kQuarter, build),
    row<&Phase::itCapacityMw>("phase.itCapacityMw", Unit::mw, {0, 1e5}, build),
    row<&Phase::acceleratorId>("phase.acceleratorId", Unit::none, kAny, build),
    row<&Phase::acceleratorShare>("phase.acceleratorShare", Unit::share, kShare, build,
                                  "datacenter.accelerator_share"),
    row<&Phase::buildingCapexUsdPerMw>("phase.buildingCapexUsdPerMw", Unit::usdPerMw, {0, 1e9},
                                       money, "datacenter.building_capex"),
    row<&Phase::constructionQuarters>("phase.constructionQuarters", Unit::quarters, {1, 40}, build,
                                      "datacenter.construction_quarters"),
    row<&Phase::refreshYears>("phase.refreshYears", Unit::years, {1, 40}, money,
                              "datacenter.refresh_period"),
    row<&Phase::refreshAcceleratorId>("phase.refreshAcceleratorId", Unit::none, kAny, money),

    row<&Asset::name>("asset.name", Unit::none, kAny, text),
    row<&Asset::technologyId>("asset.technologyId", Unit::none, kAny, energy),
    row<&Asset::capacityMw>("asset.capacityMw", Unit::mw, kMw, energy),
    row<&Asset::energyMwh>("asset.energyMwh", Unit::mwh, {0, 1e8}, energy, "technology.energy"),
    row<&Asset::unitMw>("asset.unitMw", Unit::mw, {0.01, 1e5}, build, "technology.unit"),
    row<&Asset::latitudeDeg>("asset.latitudeDeg", Unit::degree, {-90, 90}, energy),
    row<&Asset::longitudeDeg>("asset.longitudeDeg", Unit::degree, {-180, 180}, energy),
    row<&Asset::marketId>("asset.marketId", Unit::none, kAny, energy),
    row<&Asset::startQuarter>("asset.startQuarter", Unit::none, kQuarter, build),
    row<&Asset::endQuarter>("asset.endQuarter", Unit::none, kQuarter, build),
    row<&Asset::ownership>("asset.ownership", Unit::none, kAny, energy, {}, kAssetOwnership),
    row<&Asset::delivery>("asset.delivery", Unit::none, kAny, energy, {}, kDelivery),
    row<&Asset::dealId>("asset.dealId", Unit::none, kAny, energy),
    row<&Asset::runs>("asset.runs", Unit::none, kAny, build, {}, kRuns),
    row<&Asset::replaceAtEndOfLife>("asset.replaceAtEndOfLife", Unit::none, kAny, money),
    row<&Asset::contractPriceUsdPerMwh>("asset.contractPriceUsdPerMwh", Unit::usdPerMwh, {0, 10000},
                                        money, "technology.typical_ppa"),
    row<&Asset::contractEscalator>("asset.contractEscalator", Unit::perYear, {-0.2, 0.2}, money),
    row<&Asset::contractBasis>("asset.contractBasis", Unit::none, kAny, money, {}, kBasis),
    row<&Asset::contractTermYears>("asset.contractTermYears", Unit::years, {0.25, 60}, build),
    row<&Asset::contractVolumeShare>("asset.contractVolumeShare", Unit::share, kShare, energy),
    row<&Asset::takeOrPay>("asset.takeOrPay", Unit::none, kAny, energy),
    row<&Asset::startSlipQuarters>("asset.startSlipQuarters", Unit::quarters, {0, 80}, build),
    row<&Asset::capexUsdPerKw>("asset.capexUsdPerKw", Unit::usdPerKw, kCost, money,
                               "technology.capex"),
    row<&Asset::capexUsdPerKwh>("asset.capexUsdPerKwh", Unit::usdPerKwh, kCost, money,
                                "technology.capex_energy"),
    row<&Asset::fixedOmUsdPerKwYear>("asset.fixedOmUsdPerKwYear", Unit::usdPerKwYear, kCost, money,
                                     "technology.fixed_om"),
    row<&Asset::variableOmUsdPerMwh>("asset.variableOmUsdPerMwh", Unit::usdPerMwh, kPrice, energy,
                                     "technology.variable_om"),
    row<&Asset::heatRateMmbtuPerMwh>("asset.heatRateMmbtuPerMwh", Unit::mmbtuPerMwh, {0, 50},
                                     energy, "technology.heat_rate"),
    row<&Asset::fuelPriceUsdPerMmbtu>("asset.fuelPriceUsdPerMmbtu", Unit::usdPerMmbtu, {0, 1000},
                                      energy, "fuel.price"),
    row<&Asset::directKgPerMwh>("asset.directKgPerMwh", Unit::kgPerMwh, {0, 3000}, energy,
                                "technology.direct_co2"),
    row<&Asset::lifecycleKgPerMwh>("asset.lifecycleKgPerMwh", Unit::kgPerMwh, {0, 3000}, energy,
                                   "technology.lifecycle_co2e"),
    row<&Asset::lifetimeYears>("asset.lifetimeYears", Unit::years, {1, 100}, money,
                               "technology.lifetime"),
    row<&Asset::constructionYears>("asset.constructionYears", Unit::years, {0, 20}, money,
                                   "technology.construction"),
    row<&Asset::leadTimeYears>("asset.leadTimeYears", Unit::years, {0, 30}, build,
                               "technology.lead_time"),
    row<&Asset::forcedOutageRate>("asset.forcedOutageRate", Unit::share, kShare, energy,
                                  "technology.forced_outage_rate"),
    row<&Asset::plannedOutageRate>("asset.plannedOutageRate", Unit::share, kShare, energy,
                                   "technology.planned_outage_rate"),
    row<&Asset::roundTripEfficiency>("asset.roundTripEfficiency", Unit::share, {0.01, 1}, energy,
                                     "technology.round_trip_efficiency"),
    row<&Asset::standingLossPerHour>("asset.standingLossPerHour", Unit::share, kShare, energy,
                                     "technology.standing_loss"),
    row<&Asset::degradationPerYear>("asset.degradationPerYear", Unit::perYear, {0, 0.2}, energy,
                                    "technology.degradation"),
    row<&Asset::cycleLife>("asset.cycleLife", Unit::cycles, {1, 1e6}, money,
                           "technology.cycle_life"),
    row<&Asset::hubWindSpeedMs>("asset.hubWindSpeedMs", Unit::metrePerSecond, {1, 20}, energy,
                                "climate.hubWindSpeed"),
    row<&Asset::outputSeries>("asset.outputSeries", Unit::none, kIdRange, energy),

    row<&DemandRegion::region>("demandRegion.region", Unit::none, kAny, programme),
    row<&DemandRegion::baseYear>("demandRegion.baseYear", Unit::year, kCalendarYear, programme),
    row<&DemandRegion::baseH100e>("demandRegion.baseH100e", Unit::h100e, {0, 1e12}, programme),
    row<&DemandRegion::growth>("demandRegion.growth", Unit::none, kAny, programme, {}, kGrowth),
    row<&DemandRegion::growthPerYear>("demandRegion.growthPerYear", Unit::perYear, {-0.9, 10},
                                      programme),
    row<&DemandRegion::saturationH100e>("demandRegion.saturationH100e", Unit::h100e, {0, 1e12},
                                        programme),
    row<&DemandRegion::midYear>("demandRegion.midYear", Unit::year, kCalendarYear, programme),
    row<&DemandRegion::tableH100e>("demandRegion.tableH100e", Unit::h100e, {0, 1e12}, programme),
    row<&DemandRegion::localShare>("demandRegion.localShare", Unit::share, kShare, programme),

    row<&ChipSupply::vendor>("chipSupply.vendor", Unit::none, kAny, programme),
    row<&ChipSupply::chipsPerQuarter>("chipSupply.chipsPerQuarter", Unit::chips, {0, 1e10},
                                      programme),

    row<&Target::kind>("target.kind", Unit::none, kAny, programme, {}, kTargetKind),
    row<&Target::value>("target.value", Unit::none, {0, 1e15}, programme),
    row<&Target::fromYear>("target.fromYear", Unit::year, kCalendarYear, programme),
    row<&Target::level>("target.level", Unit::none, kAny, programme, {}, kTargetLevel),
    row<&Target::site>("target.site", Unit::none, kIdRange, programme),

    row<&ShareRule::place>("shareRule.place", Unit::none, kAny, programme),
    row<&ShareRule::minimumShare>("shareRule.minimumShare", Unit::share, kShare, programme),

    row<&TaxCredit::technologyId>("taxCredit.technologyId", Unit::none, kAny, money),
    row<&TaxCredit::kind>("taxCredit.kind", Unit::none, kAny, money, {}, kCredit),
    row<&TaxCredit::value>("taxCredit.value", Unit::none, {0, 1000}, money),
    row<&TaxCredit::constructionFrom>("taxCredit.constructionFrom", Unit::none, kQuarter, money),
    row<&TaxCredit::constructionUntil>("taxCredit.constructionUntil", Unit::none, kQuarter, money),
    row<&TaxCredit::serviceUntil>("taxCredit.serviceUntil", Unit::none, kQuarter, money),

    row<&SharedLimit::name>("sharedLimit.name", Unit::none, kAny, text),
    row<&SharedLimit::importLimitMw>("sharedLimit.importLimitMw", Unit::mw, kMw, build),

    row<&Limits::budgetTotalUsd>("limits.budgetTotalUsd", Unit::usd, kMoney, programme),
    row<&Limits::budgetUsdByFiscalYear>("limits.budgetUsdByFiscalYear", Unit::usd, kMoney,
                                        programme),
    row<&Limits::stockpileChips>("limits.stockpileChips", Unit::none, kAny, programme),
    row<&Limits::exportRuleSetId>("limits.exportRuleSetId", Unit::none, kAny, programme),
    row<&Limits::exportRuleDate>("limits.exportRuleDate", Unit::none, kAny, programme),
    row<&Limits::waterCapM3PerYear>("limits.waterCapM3PerYear", Unit::m3PerYear, {0, 1e12},
                                    programme),
    row<&Limits::carbonCapTonnesPerYear>("limits.carbonCapTonnesPerYear", Unit::tonnesPerYear,
                                         {0, 1e12}, programme),
    row<&Limits::rivalsCompete>("limits.rivalsCompete", Unit::none, kAny, programme),

    row<&Prices::naturalGasUsdPerMmbtu>("prices.naturalGasUsdPerMmbtu", Unit::usdPerMmbtu,
                                        {0, 1000}, energy, "fuel.natural_gas"),
    row<&Prices::uraniumUsdPerMmbtu>("prices.uraniumUsdPerMmbtu", Unit::usdPerMmbtu, {0, 1000},
                                     energy, "fuel.uranium"),
    row<&Prices::dieselUsdPerMmbtu>("prices.dieselUsdPerMmbtu", Unit::usdPerMmbtu, {0, 1000},
                                    energy, "fuel.oil"),
    row<&Prices::biomassUsdPerMmbtu>("prices.biomassUsdPerMmbtu", Unit::usdPerMmbtu, {0, 1000},
                                     energy, "fuel.biomass_fuel"),
    row<&Prices::fuelEscalationPerYear>("prices.fuelEscalationPerYear", Unit::perYear, kRate,
                                        energy),
    row<&Prices::marketPriceEscalationPerYear>("prices.marketPriceEscalationPerYear", Unit::perYear,
                                               kRate, energy),
    row<&Prices::complianceCarbonUsdPerTonne>("prices.complianceCarbonUsdPerTonne",
                                              Unit::usdPerTonne, {0, 10000}, energy),
    row<&Prices::shadowCarbonUsdPerTonne>("prices.shadowCarbonUsdPerTonne", Unit::usdPerTonne,
                                          {0, 10000}, energy),
    row<&Prices::shadowCarbonInNpv>("prices.shadowCarbonInNpv", Unit::none, kAny, money),
    row<&Prices::buildingEscalationPerYear>("prices.buildingEscalationPerYear", Unit::perYear,
                                            kRate, money, "datacenter.building_cost_inflation"),
    row<&Prices::acceleratorPriceDeclinePerYear>("prices.acceleratorPriceDeclinePerYear",
                                                 Unit::perYear, kRate, money,
                                                 "datacenter.accelerator_price_decline"),
    row<&Prices::networkStorageOverhead>("prices.networkStorageOverhead", Unit::share, {0, 5},
                                         money, "datacenter.network_storage_overhead"),
    row<&Prices::h100eHourUsd>("prices.h100eHourUsd", Unit::usdPerH100eHour, {0, 1000}, money,
                               "datacenter.h100e_hour_price"),
    row<&Prices::h100eHourDeclinePerYear>("prices.h100eHourDeclinePerYear", Unit::perYear, kRate,
                                          money, "datacenter.h100e_hour_decline"),
    row<&Prices::waterUsdPerM3>("prices.waterUsdPerM3", Unit::usdPerM3, {0, 1000}, money,
                                "datacenter.water_price"),
    row<&Prices::taxRate>("prices.taxRate", Unit::share, kShare, money, "country.corporate_tax"),
    row<&Prices::buildingLifeYears>("prices.buildingLifeYears", Unit::years, {1, 100}, money,
                                    "datacenter.building_life"),
    row<&Prices::acceleratorLifeYears>("prices.acceleratorLifeYears", Unit::years, {1, 40}, money,
                                       "datacenter.server_life"),

    row<&Series::name>("series.name", Unit::none, kAny, text),
    row<&Series::unit>("series.unit", Unit::none, kAny, energy, {}, kSeriesUnit),
};

constexpr std::string_view kEntityNames[] = {
    "header", "site",      "grid",      "phase",       "asset",  "demandRegion", "chipSupply",
    "target", "shareRule", "taxCredit", "sharedLimit", "limits", "prices",       "series"};

std::string shown(double value) {
    std::string text = std::to_string(value);
    while (text.find('.') != std::string::npos && (text.back() == '0' || text.back() == '.')) {
        const bool point = text.back() == '.';
        text.pop_back();
        if (point) {
            break;
        }
    }
    return text;
}

Result<Done> checkNumber(const Field& field, double value) {
    if (!std::isfinite(value)) {
        return Problem{"plan.notANumber", std::string(field.id), {}};
    }
    if (value < field.minimum || value > field.maximum) {
        return Problem{"plan.outOfRange",
                       std::string(field.id),
                       {shown(value), shown(field.minimum), shown(field.maximum)}};
    }
    return Done{};
}

Result<Done> checkSteps(const Field& field, const Steps& steps) {
    if (steps.size() > kMaxSteps) {
        return Problem{"plan.tooManySteps", std::string(field.id), {std::to_string(kMaxSteps)}};
    }
    int before = std::numeric_limits<int>::min();
    for (const Step& step : steps) {
        if (step.from <= before) {
            return Problem{"plan.stepsNotRising", std::string(field.id), {}};
        }
        if (step.from < kCalendarYear.minimum || step.from > kQuarter.maximum) {
            return Problem{"plan.badStepDate", std::string(field.id), {std::to_string(step.from)}};
        }
        if (auto number = checkNumber(field, step.value); !number) {
            return number;
        }
        before = step.from;
    }
    return Done{};
}

Result<Done> checkText(const Field& field, const std::string& value) {
    if (value.size() > kMaxTextBytes) {
        return Problem{"plan.textTooLong", std::string(field.id), {std::to_string(kMaxTextBytes)}};
    }
    if (!isValidUtf8(value)) {
        return Problem{"plan.badText", std::string(field.id), {}};
    }
    return Done{};
}

}  // namespace

std::span<const Field> fields() {
    return kFields;
}

std::span<const Field> fieldsOf(EntityKind entity) {
    const Field* first = std::find_if(std::begin(kFields), std::end(kFields),
                                      [entity](const Field& f) { return f.entity == entity; });
    const Field* last = std::find_if(first, std::end(kFields),
                                     [entity](const Field& f) { return f.entity != entity; });
    return {first, last};
}

const Field* findField(std::string_view id) {
    const Field* found = std::find_if(std::begin(kFields), std::end(kFields),
                                      [id](const Field& field) { return field.id == id; });
    return found == std::end(kFields) ? nullptr : found;
}

std::string_view entityName(EntityKind kind) {
    return kEntityNames[static_cast<int>(kind)];
}

Result<Done> check(const Field& field, const Value& value) {
    const Problem wrongType{"plan.wrongType", std::string(field.id), {}};
    if (std::holds_alternative<std::monostate>(value)) {
        return field.optional ? Result<Done>(Done{}) : Result<Done>(wrongType);
    }
    switch (field.type) {
        case ValueType::boolean:
            return std::holds_alternative<bool>(value) ? Result<Done>(Done{}) : wrongType;
        case ValueType::integer:
        case ValueType::quarter:
        case ValueType::choice:
        case ValueType::reference: {
            const auto* number = std::get_if<std::int64_t>(&value);
            return number ? checkNumber(field, static_cast<double>(*number)) : wrongType;
        }
        case ValueType::real: {
            const auto* number = std::get_if<double>(&value);
            return number ? checkNumber(field, *number) : wrongType;
        }
        case ValueType::text: {
            const auto* words = std::get_if<std::string>(&value);
            return words ? checkText(field, *words) : wrongType;
        }
        case ValueType::steps: {
            const auto* steps = std::get_if<Steps>(&value);
            return steps ? checkSteps(field, *steps) : wrongType;
        }
    }
    return wrongType;
}

}  // namespace gigasite::model
