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
    /// price(h) = priceUsdPerMwh x priceShape(h). 8760, mean 1; of an imported price the price
    /// itself (its mean may be 0), with the escalation alone in priceUsdPerMwh.
    std::vector<double> priceShape;
    std::vector<double> carbonIntensityShape;  ///< 8760, mean 1
    std::vector<double> carbonFreeShare0;      ///< 8760, 0..1 in the base year
    std::vector<double> priceUsdPerMwh;        ///< by calendar year (lane)
    std::vector<double> carbonKgPerMwh;        ///< mean by calendar year
    std::vector<double> carbonRatioToBase;     ///< CI_y / CI_0
    double deliveryUsdPerMwh = 0.0;
    double residualRatio = 1.0;  ///< residual CI / CI for market-based accounts
};

/// What a grid's mix looks like over the hours: residual(h) of MODEL.md section 5. Profiles are
/// capacity factors of sun and wind at the site, 8760 each; one that is 0 all year says nothing
/// about the hours, so its share of the grid is spread evenly.
struct GridShape {
    std::vector<double> price;
    std::vector<double> carbonIntensity;
    std::vector<double> carbonFreeShare;
};
[[nodiscard]] GridShape gridShape(double solarShare, double windShare, double otherCarbonFreeShare,
                                  double priceShapeShare, std::span<const double> solarCf,
                                  std::span<const double> windCf);

/// What a market's hours follow: sun and wind at the site, and imported series that replace the
/// modelled price and carbon intensity; empty where there is none. 8760 values each.
struct MarketProfiles {
    std::span<const double> solarCf;
    std::span<const double> windCf;
    std::span<const double> priceUsdPerMwh;
    std::span<const double> carbonKgPerMwh;
};

/// Imported series hold for the price year (price) and the plan's first year (carbon intensity);
/// escalation and trend lead on from there.
[[nodiscard]] Market siteMarket(const Grid& grid, const Prices& prices, const Defaults& defaults,
                                const Horizon& horizon, const MarketProfiles& profiles);

}  // namespace gigasite::model
