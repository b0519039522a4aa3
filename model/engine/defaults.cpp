// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/defaults.h"

#include <algorithm>
#include <string>

namespace gigasite::model {

namespace {

std::optional<Figure> asFigure(const std::optional<double>& value, const std::string& source) {
    if (!value) {
        return std::nullopt;
    }
    Figure figure;
    figure.value = *value;
    figure.source = source;
    return figure;
}

/// Cost of a path for an order in the plan's price year terms, with the evidence of its nearest
/// stated year.
std::optional<Figure> pathFigure(const Catalog& catalog, const CostPath& path, double orderYear,
                                 int priceYear) {
    const std::optional<double> cost = costInYear(catalog, path, orderYear, priceYear);
    const std::optional<Figure>& evidence = path.in2025 ? path.in2025 : path.in2030;
    if (!cost || !evidence) {
        return std::nullopt;
    }
    Figure figure = *evidence;
    figure.value = *cost;
    figure.low.reset();
    figure.high.reset();
    figure.currencyYear = priceYear;
    return figure;
}

double orderYearOf(const Asset& asset, double constructionYears) {
    return asset.startQuarter.index / 4.0 - constructionYears;
}

}  // namespace

Defaults::Defaults(const Catalog& catalog, const Plan& plan, const World& world, const Site* site)
    : m_catalog(catalog),
      m_prices(*world.prices),
      m_site(site),
      m_priceYear(plan.header->priceYear) {
    if (site) {
        m_grid = gridDefaults(catalog, site->info->country, site->info->state);
        m_building = buildingDefaults(catalog, site->info->country);
    }
}

std::optional<Figure> Defaults::figure(std::string_view key, const Asset* asset) const {
    const std::size_t dot = key.find('.');
    if (dot == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view area = key.substr(0, dot);
    const std::string_view name = key.substr(dot + 1);
    if (area == "technology") {
        return asset ? technologyFigure(name, *asset) : std::nullopt;
    }
    if (area == "grid") {
        return gridFigure(name);
    }
    if (area == "datacenter") {
        return parameterFigure(name);
    }
    if (area == "fuel") {
        if (name != "price") {
            return fuelFigure(name);
        }
        const TechnologyRow* row = asset ? m_catalog.technology(asset->technologyId) : nullptr;
        return row ? fuelFigure(row->fuelId) : std::nullopt;
    }
    if (key == "country.corporate_tax" && m_site) {
        const CountryRow* country = m_catalog.country(m_site->info->country);
        return country ? country->corporateTaxRate : std::nullopt;
    }
    return std::nullopt;
}

double Defaults::number(const std::optional<double>& value, std::string_view key,
                        const Asset* asset, double fallback) const {
    if (value) {
        return *value;
    }
    const std::optional<Figure> found = figure(key, asset);
    return found ? found->value : fallback;
}

double Defaults::parameter(std::string_view key, std::string_view scope) const {
    const ParameterRow* row = m_catalog.parameter(key, scope);
    if (!row && !scope.empty()) {
        row = m_catalog.parameter(key);
    }
    if (!row) {
        return 0.0;
    }
    return model::inPriceYear(m_catalog, row->figure, m_priceYear);
}

std::optional<Figure> Defaults::inPriceYear(const std::optional<Figure>& figure) const {
    if (!figure || figure->currencyYear == 0) {
        return figure;
    }
    Figure converted = *figure;
    const double factor = m_catalog.priceFactor(figure->currencyYear, m_priceYear);
    converted.value *= factor;
    for (std::optional<double>* bound : {&converted.low, &converted.high}) {
        if (*bound) {
            **bound *= factor;
        }
    }
    converted.currencyYear = m_priceYear;
    return converted;
}

std::optional<Figure> Defaults::technologyFigure(std::string_view name, const Asset& asset) const {
    const TechnologyRow* row = m_catalog.technology(asset.technologyId);
    if (!row) {
        return std::nullopt;
    }
    const bool storage = row->kind == TechnologyKind::Storage;
    const double construction =
        number(asset.constructionYears, "technology.construction", nullptr,
               row->constructionYears ? row->constructionYears->value : 0.0);
    if (name == "capex") {
        return pathFigure(m_catalog, storage ? row->capexPowerUsdPerKw : row->capexUsdPerKw,
                          orderYearOf(asset, construction), m_priceYear);
    }
    if (name == "capex_energy") {
        return pathFigure(m_catalog, row->capexEnergyUsdPerKwh, orderYearOf(asset, construction),
                          m_priceYear);
    }
    if (name == "energy") {
        return row->durationHours ? asFigure(row->durationHours->value * asset.capacityMw,
                                             row->durationHours->source)
                                  : std::nullopt;
    }
    struct Named {
        std::string_view name;
        const std::optional<Figure>* figure;
    };
    const Named named[] = {
        {"unit", &row->unitMw},
        {"typical_ppa", &row->ppaUsdPerMwh},
        {"fixed_om", &row->fixedOmUsdPerKwYear},
        {"fixed_om_energy", &row->fixedOmUsdPerKwhYear},
        {"variable_om", &row->variableOmUsdPerMwh},
        {"heat_rate", &row->heatRateMmbtuPerMwh},
        {"direct_co2", &row->stackEmissionsKgPerMwh},
        {"lifecycle_co2e", &row->lifecycleEmissionsKgPerMwh},
        {"lifetime", &row->lifeYears},
        {"construction", &row->constructionYears},
        {"lead_time", &row->leadTimeYears},
        {"forced_outage_rate", &row->forcedOutageRate},
        {"planned_outage_rate", &row->plannedOutageRate},
        {"round_trip_efficiency", &row->roundTripEfficiency},
        {"standing_loss", &row->standingLossPerHour},
        {"degradation", &row->degradationPerYear},
        {"embodied", &row->embodiedKgPerKwh},
        {"cycle_life", &row->cycleLife},
        {"land", &row->landHectaresPerMw},
    };
    const auto* found = std::find_if(std::begin(named), std::end(named),
                                     [name](const Named& one) { return one.name == name; });
    if (found == std::end(named)) {
        return std::nullopt;
    }
    // A contract price is nominal: it is shown as quoted.
    return name == "typical_ppa" ? *found->figure : inPriceYear(*found->figure);
}

std::optional<Figure> Defaults::carbonStandIn() const {
    const CountryRow* here = m_site ? m_catalog.country(m_site->info->country) : nullptr;
    std::vector<double> region;
    std::vector<double> world;
    for (const CountryRow& country : m_catalog.countries()) {
        if (country.carbonIntensityKgPerMwh) {
            world.push_back(country.carbonIntensityKgPerMwh->value);
            if (here && country.subregion == here->subregion) {
                region.push_back(country.carbonIntensityKgPerMwh->value);
            }
        }
    }
    std::vector<double>& values = region.empty() ? world : region;
    if (values.empty()) {
        return std::nullopt;
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    Figure figure;
    figure.value = *middle;
    figure.source = region.empty() ? "median of all countries" : "median of " + here->subregion;
    return figure;
}

std::optional<Figure> Defaults::gridFigure(std::string_view name) const {
    if (name == "carbonIntensity") {
        return m_grid.carbonIntensityKgPerMwh ? m_grid.carbonIntensityKgPerMwh : carbonStandIn();
    }
    if (name == "carbonTrend") {
        return asFigure(m_grid.carbonTrendPerYear, m_grid.carbonIntensityKgPerMwh
                                                       ? m_grid.carbonIntensityKgPerMwh->source
                                                       : std::string());
    }
    if (!m_grid.price) {
        return std::nullopt;
    }
    const double factor = m_grid.price->currencyYear == 0
                              ? 1.0
                              : m_catalog.priceFactor(m_grid.price->currencyYear, m_priceYear);
    const std::optional<double>& value =
        name == "energyPrice" ? m_grid.energyPriceUsdPerMwh : m_grid.deliveryUsdPerMwh;
    if (!value) {
        return std::nullopt;
    }
    Figure figure = *m_grid.price;
    figure.value = *value * factor;
    figure.low.reset();
    figure.high.reset();
    figure.currencyYear = m_priceYear;
    return figure;
}

std::optional<Figure> Defaults::parameterFigure(std::string_view name) const {
    if (name == "building_capex") {
        return inPriceYear(m_building.capexUsdPerMwIt);
    }
    if (name == "grid_connection_wait" && m_site) {
        return m_grid.connectionWaitYears;
    }
    if (name == "grid_connection_cost" && m_site) {
        return inPriceYear(m_grid.connectionCostUsdPerKw);
    }
    if (name == "demand_charge" && m_site && m_grid.demandChargeUsdPerKwYear) {
        const ParameterRow* row = m_catalog.parameter("demand_charge");
        std::optional<Figure> figure =
            row ? std::optional<Figure>(row->figure) : std::optional<Figure>(Figure{});
        figure->value = *m_grid.demandChargeUsdPerKwYear;
        return inPriceYear(figure);
    }
    std::string_view scope;
    if (m_site && name == "utilisation") {
        scope = m_site->info->loadKind == LoadKind::inference ? "inference" : "training";
    }
    const ParameterRow* row = m_catalog.parameter(name, scope);
    if (!row && !scope.empty()) {
        row = m_catalog.parameter(name);
    }
    return row ? inPriceYear(row->figure) : std::nullopt;
}

std::optional<Figure> Defaults::fuelFigure(std::string_view fuelId) const {
    const std::optional<double>* own = fuelId == "natural_gas"    ? &m_prices.naturalGasUsdPerMmbtu
                                       : fuelId == "uranium"      ? &m_prices.uraniumUsdPerMmbtu
                                       : fuelId == "oil"          ? &m_prices.dieselUsdPerMmbtu
                                       : fuelId == "biomass_fuel" ? &m_prices.biomassUsdPerMmbtu
                                                                  : nullptr;
    if (own && *own) {
        return asFigure(*own, "plan");
    }
    const FuelRow* row = m_catalog.fuel(fuelId);
    return row ? inPriceYear(row->priceUsdPerMmbtu) : std::nullopt;
}

std::vector<StandIn> Defaults::standIns() const {
    std::vector<StandIn> all = m_grid.standIns;
    all.insert(all.end(), m_building.standIns.begin(), m_building.standIns.end());
    return all;
}

}  // namespace gigasite::model
