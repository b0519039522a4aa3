// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/market.h"

#include "model/core/sum.h"
#include "model/dispatch/calendar.h"

#include <algorithm>
#include <cmath>

namespace gigasite::model {

namespace {

/// Below this mean the residual says nothing about the hours: an all-clean grid has no shape.
constexpr double kLeastResidual = 1e-3;

/// Share of the grid that a source has in each hour: it follows the profile, evenly without one.
struct HourlyShare {
    HourlyShare(double share, std::span<const double> profile) {
        const double mean = meanOf(profile);
        perProfile = mean > 0.0 ? share / mean : 0.0;
        even = mean > 0.0 ? 0.0 : share;
    }

    double perProfile = 0.0;
    double even = 0.0;
};

double carbonOf(int year, double base, int baseYear, double trend, double floor) {
    const double value = base * std::pow(1.0 + trend, year - baseYear);
    return std::max(std::min(floor, base), value);
}

}  // namespace

GridShape gridShape(double solarShare, double windShare, double otherCarbonFreeShare,
                    double priceShapeShare, std::span<const double> solarCf,
                    std::span<const double> windCf) {
    std::vector<double> residual(kHoursPerYear);
    const HourlyShare solar(solarShare, solarCf);
    const HourlyShare wind(windShare, windCf);
    const double even = 1.0 - solar.even - wind.even - otherCarbonFreeShare;
    for (std::size_t h = 0; h < residual.size(); ++h) {
        residual[h] =
            std::max(0.0, even - solar.perProfile * solarCf[h] - wind.perProfile * windCf[h]);
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

namespace {

struct CarbonBase {
    double kgPerMwh = 0.0;
    int year = 0;
};

/// The figure the trend starts from. What the plan states holds from its first year on.
CarbonBase carbonBase(const Grid& grid, const Defaults& defaults, int firstYear,
                      std::span<const double> imported) {
    if (!imported.empty()) {
        return {meanOf(imported), firstYear};
    }
    if (grid.carbonIntensityKgPerMwh) {
        return {*grid.carbonIntensityKgPerMwh, firstYear};
    }
    const std::optional<Figure> known = defaults.figure("grid.carbonIntensity");
    if (!known) {
        return {0.0, firstYear};
    }
    return {known->value, known->year == 0 ? firstYear : known->year};
}

std::vector<double> relativeToMean(std::span<const double> values, double mean) {
    std::vector<double> shape(values.begin(), values.end());
    for (double& value : shape) {
        value = mean > 0.0 ? value / mean : 1.0;
    }
    return shape;
}

}  // namespace

Market siteMarket(const Grid& grid, const Prices& prices, const Defaults& defaults,
                  const Horizon& horizon, const MarketProfiles& profiles) {
    const GridDefaults& place = defaults.grid();
    GridShape shape =
        gridShape(place.solarShare, place.windShare, place.otherCarbonFreeShare,
                  defaults.parameter("price_shape_share"), profiles.solarCf, profiles.windCf);
    Market market;
    market.priceShape = std::move(shape.price);
    market.carbonIntensityShape = std::move(shape.carbonIntensity);
    market.carbonFreeShare0 = std::move(shape.carbonFreeShare);
    market.deliveryUsdPerMwh = defaults.number(grid.deliveryUsdPerMwh, "grid.delivery");
    double price = defaults.number(grid.energyPriceUsdPerMwh, "grid.energyPrice");
    if (!profiles.priceUsdPerMwh.empty()) {
        price = 1.0;
        market.priceShape.assign(profiles.priceUsdPerMwh.begin(), profiles.priceUsdPerMwh.end());
    }
    const CarbonBase base = carbonBase(grid, defaults, horizon.firstYear, profiles.carbonKgPerMwh);
    if (!profiles.carbonKgPerMwh.empty()) {
        market.carbonIntensityShape = relativeToMean(profiles.carbonKgPerMwh, base.kgPerMwh);
    }
    const double limit = defaults.parameter("carbon_trend_limit");
    const double trend =
        std::clamp(defaults.number(grid.carbonTrendPerYear, "grid.carbonTrend"), -limit, limit);
    const double floor = defaults.parameter("carbon_intensity_floor");
    for (int lane = 0; lane < horizon.years; ++lane) {
        const int year = horizon.firstYear + lane;
        const double carbon = carbonOf(year, base.kgPerMwh, base.year, trend, floor);
        market.priceUsdPerMwh.push_back(
            price * std::pow(1.0 + prices.marketPriceEscalationPerYear, year - horizon.priceYear));
        market.carbonKgPerMwh.push_back(carbon);
        market.carbonRatioToBase.push_back(base.kgPerMwh > 0.0 ? carbon / base.kgPerMwh : 1.0);
    }
    if (grid.residualCarbonIntensityKgPerMwh && base.kgPerMwh > 0.0) {
        market.residualRatio = *grid.residualCarbonIntensityKgPerMwh / base.kgPerMwh;
    }
    return market;
}

}  // namespace gigasite::model
