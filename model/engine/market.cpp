// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/market.h"

#include "model/dispatch/calendar.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gigasite::model {

namespace {

/// Below this mean the residual says nothing about the hours: an all-clean grid has no shape.
constexpr double kLeastResidual = 1e-3;

double meanOf(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double reciprocalMean(std::span<const double> values) {
    const double mean = meanOf(values);
    return mean > 0.0 ? 1.0 / mean : 0.0;
}

double carbonOf(int year, double base, int baseYear, double trend, double floor) {
    const double value = base * std::pow(1.0 + trend, year - baseYear);
    return std::max(std::min(floor, base), value);
}

}  // namespace

GridShape gridShape(double solarShare, double windShare, double otherCarbonFreeShare,
                    double priceShapeShare, std::span<const double> solarCf,
                    std::span<const double> windCf) {
    std::vector<double> residual(kHoursPerYear);
    const double solarScale = solarShare * reciprocalMean(solarCf);
    const double windScale = windShare * reciprocalMean(windCf);
    for (std::size_t h = 0; h < residual.size(); ++h) {
        residual[h] = std::max(
            0.0, 1.0 - solarScale * solarCf[h] - windScale * windCf[h] - otherCarbonFreeShare);
    }
    const double mean = meanOf(residual);
    GridShape shape;
    if (mean < kLeastResidual) {
        shape.price.assign(kHoursPerYear, 1.0);
        shape.carbonIntensity.assign(kHoursPerYear, 1.0);
        shape.carbonFreeShare.assign(kHoursPerYear, 1.0);
        return shape;
    }
    shape.price.resize(kHoursPerYear);
    shape.carbonFreeShare.resize(kHoursPerYear);
    for (std::size_t h = 0; h < residual.size(); ++h) {
        const double relative = residual[h] / mean;
        shape.carbonFreeShare[h] = 1.0 - std::min(1.0, residual[h]);
        shape.price[h] = 1.0 - priceShapeShare + priceShapeShare * relative;
        residual[h] = relative;
    }
    shape.carbonIntensity = std::move(residual);
    return shape;
}

Market siteMarket(const Grid& grid, const Prices& prices, const Defaults& defaults,
                  const Horizon& horizon, std::span<const double> solarCf,
                  std::span<const double> windCf) {
    const GridDefaults& place = defaults.grid();
    GridShape shape = gridShape(place.solarShare, place.windShare, place.otherCarbonFreeShare,
                                defaults.parameter("price_shape_share"), solarCf, windCf);
    Market market;
    market.priceShape = std::move(shape.price);
    market.carbonIntensityShape = std::move(shape.carbonIntensity);
    market.carbonFreeShare0 = std::move(shape.carbonFreeShare);
    market.deliveryUsdPerMwh = defaults.number(grid.deliveryUsdPerMwh, "grid.delivery");
    const double price = defaults.number(grid.energyPriceUsdPerMwh, "grid.energyPrice");
    const std::optional<Figure> known = defaults.figure("grid.carbonIntensity");
    const double base = grid.carbonIntensityKgPerMwh.value_or(known ? known->value : 0.0);
    const int baseYear = grid.carbonIntensityKgPerMwh || !known || known->year == 0
                             ? horizon.firstYear
                             : known->year;
    const double limit = defaults.parameter("carbon_trend_limit");
    const double trend =
        std::clamp(defaults.number(grid.carbonTrendPerYear, "grid.carbonTrend"), -limit, limit);
    const double floor = defaults.parameter("carbon_intensity_floor");
    for (int lane = 0; lane < horizon.years; ++lane) {
        const int year = horizon.firstYear + lane;
        const double carbon = carbonOf(year, base, baseYear, trend, floor);
        market.priceUsdPerMwh.push_back(
            price * std::pow(1.0 + prices.marketPriceEscalationPerYear, year - horizon.priceYear));
        market.carbonKgPerMwh.push_back(carbon);
        market.carbonRatioToBase.push_back(base > 0.0 ? carbon / base : 1.0);
    }
    if (grid.residualCarbonIntensityKgPerMwh && base > 0.0) {
        market.residualRatio = *grid.residualCarbonIntensityKgPerMwh / base;
    }
    return market;
}

}  // namespace gigasite::model
