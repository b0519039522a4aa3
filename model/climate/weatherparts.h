// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The steps of typicalYear(); nothing outside this folder includes this file.

#include "model/climate/calendar.h"
#include "model/climate/climatetables.h"
#include "model/climate/sun.h"

#include <span>
#include <vector>

namespace gigasite::model {

/// Hourly solar series in W/m2 and the daily clear-sky index behind them.
struct SolarYear {
    HourlyValues ghiWm2;
    HourlyValues dniWm2;
    HourlyValues dhiWm2;
    DailyValues clearness{};
};

/// Monthly energy from sunshine (Angstrom-Prescott, FAO-56), daily clearness by quantiles of
/// dailyNoise (standard normal), hourly scatter from hourlyNoise (autoregressive, standard
/// normal), split into direct and diffuse after Erbs, Klein & Duffie (1982).
[[nodiscard]] SolarYear solarYear(const ClimateTables& tables, const ClimateNormals& normals,
                                  const SunYear& sun, const DailyValues& dailyNoise,
                                  std::span<const double> hourlyNoise);

/// Warmest month in summer: 1 at the height of summer, -1 in the depth of winter.
[[nodiscard]] DailyValues seasonOf(double latitude);

/// Hourly dry bulb in C whose monthly means are `means`; days deviate by dailyNoise, hours by
/// hourlyNoise (autoregressive, both standard normal), clear days swing wider.
[[nodiscard]] HourlyValues temperatureYear(const ClimateTables& tables,
                                           const ClimateNormals& normals,
                                           const MonthlyValues& means, const SunYear& sun,
                                           const DailyValues& clearness,
                                           const DailyValues& dailyNoise,
                                           std::span<const double> hourlyNoise);

struct WindYear {
    HourlyValues wind10Ms;
    HourlyValues wind100Ms;
};

/// Hourly wind from Weibull quantiles (Justus et al. 1978) of one normal series made of dailyNoise
/// and hourlyNoise; monthly means are those of the normals, scaled to meanHubWindMs at 100 m.
[[nodiscard]] WindYear windYear(const ClimateNormals& normals, double meanHubWindMs,
                                const SunYear& sun, const DailyValues& dailyNoise,
                                std::span<const double> hourlyNoise);

}  // namespace gigasite::model
