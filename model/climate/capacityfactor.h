// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/climate/climatetables.h"
#include "model/climate/typicalyear.h"

#include <span>
#include <vector>

namespace gigasite::model {

enum class Mount {
    fixed,    ///< facing the equator at the tilt of ClimateParameters
    tracking  ///< horizontal north-south axis with backtracking
};

enum class WindSite { onshore, offshore };

/// Hourly AC output of a solar plant per AC rating, 0..1, 8760 entries. Hay & Davies (1980) sky,
/// ASHRAE incidence angle modifier, Faiman (2008) cell temperature, PVWatts v5 chain (Dobos 2014),
/// backtracking after Anderson & Mikofski (2020). Losses are inside; ageing is not.
[[nodiscard]] std::vector<double> pvCapacityFactor(const ClimateTables& tables,
                                                   const TypicalYear& year, Mount mount);

/// Hourly output of a wind farm per rating, 0..1, 8760 entries, from the wind at 100 m, losses
/// inside. Offshore uses the same curve and the same wind: the table knows land only, so a
/// planner who knows the sea wind enters it as meanHubWindMs.
[[nodiscard]] std::vector<double> windCapacityFactor(const ClimateTables& tables,
                                                     const TypicalYear& year, WindSite site);

/// The power curve with losses, for any series of hub wind speeds in m/s.
[[nodiscard]] std::vector<double> windPower(const ClimateTables& tables,
                                            std::span<const double> hubWindMs);

}  // namespace gigasite::model
