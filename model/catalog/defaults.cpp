// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/defaults.h"

#include <algorithm>

namespace gigasite::model {

namespace {

constexpr double kHoursPerYear = 8760.0;
constexpr double kKwPerMw = 1000.0;
constexpr double kWattsPerMw = 1e6;

std::optional<Figure> figureOf(const Catalog& catalog, std::string_view key,
                               std::string_view scope) {
    const ParameterRow* row = catalog.parameter(key, scope);
    return row == nullptr ? std::nullopt : std::optional<Figure>(row->figure);
}

bool isUsableDefault(const std::optional<Figure>& price) {
    return price && price->grade != 'D';
}

void choosePrice(const CountryRow* country, const StateRow* state, GridDefaults& result) {
    if (state != nullptr && isUsableDefault(state->priceUsdPerMwh)) {
        result.price = state->priceUsdPerMwh;
    } else if (country != nullptr && isUsableDefault(country->priceUsdPerMwh)) {
        result.price = country->priceUsdPerMwh;
    } else if (country != nullptr && country->fallbackPriceUsdPerMwh) {
        result.price = country->fallbackPriceUsdPerMwh;
        result.standIns.push_back(StandIn::PriceRegionalMedian);
    } else {
        result.standIns.push_back(StandIn::PriceMissing);
    }
}

/// energy = share x all-in; delivery = the rest less the demand charge at full load. Where an
/// all-in price is too low to hold the whole charge, the charge is what remains and delivery is 0.
void splitPrice(const Catalog& catalog, GridDefaults& result) {
    const std::optional<double> share = parameterValue(catalog, "energy_share_of_price");
    result.demandChargeUsdPerKwYear = parameterValue(catalog, "demand_charge");
    result.minimumDemandShare = parameterValue(catalog, "demand_charge_minimum");
    if (!result.price || !share || !result.demandChargeUsdPerKwYear) {
        return;
    }
    const double allIn = result.price->value;
    const double energy = *share * allIn;
    const double remaining = allIn - energy;
    const double charge = *result.demandChargeUsdPerKwYear * kKwPerMw / kHoursPerYear;
    if (charge > remaining) {
        result.demandChargeUsdPerKwYear = remaining * kHoursPerYear / kKwPerMw;
        result.standIns.push_back(StandIn::DemandChargeReduced);
    }
    result.energyPriceUsdPerMwh = energy;
    result.deliveryUsdPerMwh = std::max(0.0, remaining - charge);
}

void chooseCarbon(const CountryRow* country, const StateRow* state, GridDefaults& result) {
    std::optional<Figure> trend;
    if (state != nullptr && state->carbonIntensityKgPerMwh) {
        result.carbonIntensityKgPerMwh = state->carbonIntensityKgPerMwh;
        result.carbonBasis = CarbonBasis::Direct;
        trend = state->carbonTrendPerYear;
    } else if (country != nullptr && country->carbonIntensityKgPerMwh) {
        result.carbonIntensityKgPerMwh = country->carbonIntensityKgPerMwh;
        result.carbonBasis = CarbonBasis::Lifecycle;
        result.standIns.push_back(StandIn::CarbonLifecycleForDirect);
        trend = country->carbonTrendPerYear;
    } else {
        result.standIns.push_back(StandIn::CarbonMissing);
        return;
    }
    if (trend) {
        result.carbonTrendPerYear = trend->value;
    } else {
        result.standIns.push_back(StandIn::TrendMissing);
    }
}

template <class Place>
void takeMix(const Place& place, GridDefaults& result) {
    result.solarShare = place.solarShare->value;
    result.windShare = place.windShare->value;
    result.otherCarbonFreeShare = place.otherCarbonFreeShare->value;
}

template <class Place>
bool hasMix(const Place* place) {
    return place != nullptr && place->solarShare && place->windShare && place->otherCarbonFreeShare;
}

void chooseMix(const CountryRow* country, const StateRow* state, GridDefaults& result) {
    if (hasMix(state)) {
        takeMix(*state, result);
    } else if (hasMix(country)) {
        takeMix(*country, result);
    } else {
        result.standIns.push_back(StandIn::MixMissing);
    }
}

void chooseConnection(const Catalog& catalog, const std::string& country, const std::string& state,
                      GridDefaults& result) {
    result.connectionCostUsdPerKw = figureOf(catalog, "grid_connection_cost", {});
    if (!state.empty()) {
        result.connectionWaitYears =
            figureOf(catalog, "grid_connection_wait", country + '-' + state);
    }
    if (!result.connectionWaitYears && !country.empty()) {
        result.connectionWaitYears = figureOf(catalog, "grid_connection_wait", country);
    }
    if (!result.connectionWaitYears) {
        result.connectionWaitYears = figureOf(catalog, "grid_connection_wait", {});
        result.standIns.push_back(StandIn::ConnectionWaitWorld);
    }
}

}  // namespace

std::string_view standInCode(StandIn standIn) {
    switch (standIn) {
        case StandIn::StateUsesCountry:
            return "stateUsesCountry";
        case StandIn::PriceRegionalMedian:
            return "priceRegionalMedian";
        case StandIn::PriceMissing:
            return "priceMissing";
        case StandIn::CarbonMissing:
            return "carbonMissing";
        case StandIn::CarbonLifecycleForDirect:
            return "carbonLifecycleForDirect";
        case StandIn::TrendMissing:
            return "trendMissing";
        case StandIn::MixMissing:
            return "mixMissing";
        case StandIn::DemandChargeElsewhere:
            return "demandChargeElsewhere";
        case StandIn::DemandChargeReduced:
            return "demandChargeReduced";
        case StandIn::BuildingCapexWorld:
            return "buildingCapexWorld";
        case StandIn::ConnectionWaitWorld:
            return "connectionWaitWorld";
    }
    return {};
}

GridDefaults gridDefaults(const Catalog& catalog, std::string_view countryIso2,
                          std::string_view stateCode) {
    GridDefaults result;
    const CountryRow* country = catalog.country(countryIso2);
    const StateRow* state = countryIso2 == "US" ? catalog.state(stateCode) : nullptr;
    if (countryIso2 == "US" && state == nullptr) {
        result.standIns.push_back(StandIn::StateUsesCountry);
    }
    if (state != nullptr) {
        result.marketId = state->marketId;
    } else if (country != nullptr) {
        result.marketId = country->marketId;
    }
    choosePrice(country, state, result);
    splitPrice(catalog, result);
    if (state == nullptr || state->code != "OH") {
        result.standIns.push_back(StandIn::DemandChargeElsewhere);
    }
    chooseCarbon(country, state, result);
    chooseMix(country, state, result);
    chooseConnection(catalog, std::string(countryIso2),
                     state == nullptr ? std::string{} : state->code, result);
    return result;
}

BuildingDefaults buildingDefaults(const Catalog& catalog, std::string_view countryIso2) {
    BuildingDefaults result;
    const std::optional<Figure> world = figureOf(catalog, "building_capex", {});
    if (!countryIso2.empty()) {
        result.capexUsdPerMwIt = figureOf(catalog, "building_capex", countryIso2);
    }
    if (!result.capexUsdPerMwIt) {
        result.capexUsdPerMwIt = world;
        result.standIns.push_back(StandIn::BuildingCapexWorld);
    }
    if (world && result.capexUsdPerMwIt && world->value > 0.0) {
        result.countryIndex = result.capexUsdPerMwIt->value / world->value;
    }
    return result;
}

std::optional<CoolingCoefficients> coolingCoefficients(const Catalog& catalog,
                                                       std::string_view coolingKind) {
    CoolingCoefficients result;
    const auto take = [&](std::string_view key, double& into) {
        const std::optional<double> value = parameterValue(catalog, key, coolingKind);
        into = value.value_or(into);
        return value.has_value();
    };
    const bool complete =
        take("pue_p0", result.p0) && take("pue_t0", result.t0C) && take("pue_p1", result.p1PerK) &&
        take("pue_t1", result.t1C) && take("pue_p2", result.p2PerK) &&
        take("water_w0", result.waterW0LPerKwh) && take("water_w1", result.waterW1LPerKwhK);
    return complete ? std::optional(result) : std::nullopt;
}

std::optional<double> chipsPerMwIt(const AcceleratorRow& accelerator, double acceleratorShare) {
    if (!accelerator.itPowerW) {
        return std::nullopt;
    }
    return kWattsPerMw * acceleratorShare / accelerator.itPowerW->value;
}

std::optional<double> h100ePerChip(const Catalog& catalog, const AcceleratorRow& accelerator) {
    const std::optional<double> reference = parameterValue(catalog, "h100e_reference_tflops");
    if (!accelerator.bf16DenseTflops || !reference) {
        return std::nullopt;
    }
    return accelerator.bf16DenseTflops->value / *reference;
}

std::optional<double> parameterValue(const Catalog& catalog, std::string_view key,
                                     std::string_view scope) {
    const ParameterRow* row = catalog.parameter(key, scope);
    return row == nullptr ? std::nullopt : std::optional(row->figure.value);
}

double inPriceYear(const Catalog& catalog, const Figure& figure, int toPriceYear) {
    return figure.currencyYear == 0
               ? figure.value
               : figure.value * catalog.priceFactor(figure.currencyYear, toPriceYear);
}

std::optional<double> costInYear(const Catalog& catalog, const CostPath& path, double orderYear,
                                 int toPriceYear) {
    std::optional<double> before;
    double beforeYear = 0.0;
    for (const auto& [year, figure] :
         {std::pair{2025.0, &path.in2025}, {2030.0, &path.in2030}, {2035.0, &path.in2035}}) {
        if (!*figure) {
            continue;
        }
        const double value = inPriceYear(catalog, **figure, toPriceYear);
        if (orderYear <= year) {
            return before ? *before +
                                (value - *before) * (orderYear - beforeYear) / (year - beforeYear)
                          : value;
        }
        before = value;
        beforeYear = year;
    }
    return before;
}

}  // namespace gigasite::model
