// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/defaults.h"
#include "model/engine/horizon.h"

#include <span>
#include <vector>

namespace gigasite::model {

/// Hourly shapes and yearly means of the market a site buys from (MODEL.md section 5).
struct Market {
    std::vector<double> priceShape;            ///< 8760, mean 1
    std::vector<double> carbonIntensityShape;  ///< 8760, mean 1
    std::vector<double> carbonFreeShare0;      ///< 8760, 0..1 in the base year
    std::vector<double> priceUsdPerMwh;        ///< mean by calendar year (lane)
    std::vector<double> carbonKgPerMwh;        ///< mean by calendar year
    std::vector<double> carbonRatioToBase;     ///< CI_y / CI_0
    double deliveryUsdPerMwh = 0.0;
    double residualRatio = 1.0;  ///< residual CI / CI for market-based accounts
};

/// What a grid's mix looks like over the hours: residual(h) of MODEL.md section 5. Profiles are
/// capacity factors of sun and wind at the site, 8760 each.
struct GridShape {
    std::vector<double> price;
    std::vector<double> carbonIntensity;
    std::vector<double> carbonFreeShare;
};
[[nodiscard]] GridShape gridShape(double solarShare, double windShare, double otherCarbonFreeShare,
                                  double priceShapeShare, std::span<const double> solarCf,
                                  std::span<const double> windCf);

[[nodiscard]] Market siteMarket(const Grid& grid, const Prices& prices, const Defaults& defaults,
                                const Horizon& horizon, std::span<const double> solarCf,
                                std::span<const double> windCf);

}  // namespace gigasite::model
