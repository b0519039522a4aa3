// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/climate/climatecache.h"
#include "model/climate/climatetables.h"
#include "model/climate/sun.h"
#include "model/core/result.h"
#include "model/weather/weatherfile.h"

#include <span>
#include <string>
#include <vector>

namespace gigasite::model {

/// What the file cannot say and the caller has to assume (catalogue parameters).
struct WeatherAssumptions {
    double windShearExponent = 0;  ///< of the power law between the heights of wind, 0..1
};

/// Profiles of an imported year, of the same kind as those of the embedded climate. Series that
/// the file cannot give are empty, their means 0, and named in `missing` by their members of
/// ClimateProfiles ("pvFixedCf"). nearestCellKm is 0, an elevation not in the file too.
struct WeatherProfiles {
    ClimateProfiles profiles;
    std::vector<std::string> missing;

    bool operator==(const WeatherProfiles&) const = default;
};

/// Runs the generic plants of the tables through the weather.
///
/// Solar power needs direct and diffuse irradiance, temperature and wind; global irradiance, if the
/// file lacks it, follows from the other two. The sun stands where it does at irradianceMinute of
/// each hour, averaged over an hour around it.
///
/// Wind is carried from its height to the hub at 100 m, and to 10 m for the cooling of solar
/// modules, by the power law v (z / z0)^exponent. Where pressure and temperature are known, the
/// power curve is corrected for the air density p / (287.058 T) of each hour, both taken as they
/// are in the file: from the ground to the hub density falls by about 1 %.
///
/// Temperatures measured more than 20 m above the ground (wind resource files) are no dry bulb of
/// the site: they serve for the density only.
///
/// Problem: weather.badAssumption [name, value, lowest, highest].
[[nodiscard]] Result<WeatherProfiles> weatherProfiles(const ClimateTables& tables,
                                                      const WeatherYear& weather,
                                                      const WeatherAssumptions& assumptions);

/// Direct normal irradiance of files, a mean of whole hours, as the mean of the part of each hour
/// with the sun up, which PvWeather wants; 0 where the sun is down all hour.
[[nodiscard]] std::vector<double> beamWhileUp(std::span<const double> dniWm2, const SunYear& sun);

/// The sun at the times for which the irradiance of a file holds.
[[nodiscard]] SunYear sunOf(const WeatherYear& weather);

}  // namespace gigasite::model
