// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace gigasite::model {

/// Hourly means of the sun's position at one place, 8760 entries each.
/// up, east and north are the parts of the unit vector to the sun averaged while it is up.
struct SunYear {
    double latitude = 0;
    std::vector<double> cosZenith;        ///< mean over the whole hour, dark part counted as 0
    std::vector<double> distanceFactor;   ///< extraterrestrial irradiance / its annual mean
    std::vector<double> lit;              ///< share of the hour with the sun up
    std::vector<double> up;               ///< see above
    std::vector<double> east;             ///< see above
    std::vector<double> north;            ///< see above
    std::vector<double> solarHour;        ///< true solar time at the middle of the hour
    std::vector<double> cosHourAngle;     ///< of solarHour, noon = 1
    std::vector<double> sinHourAngle;     ///< of solarHour, positive in the afternoon
    std::vector<double> noonDeclination;  ///< 365 entries, radians, in the hour after 12 o'clock
};

/// Mean extraterrestrial irradiance in W/m2 (value of the method; part of its fit).
inline constexpr double kSolarConstantWm2 = 1367.0;

/// Share of an hour's mean cos(zenith) below which the hour counts as night.
inline constexpr double kLeastCosZenith = 1e-3;

/// Spencer (1971) series for declination, equation of time and distance; five sub-steps an hour.
/// Degrees; timeZoneHours is local standard time less UTC.
[[nodiscard]] SunYear sunYear(double latitude, double longitude, double timeZoneHours);

/// Clear-sky global horizontal irradiance in W/m2, 8760 hours: Haurwitz (1945), +3 % per km (fit).
[[nodiscard]] std::vector<double> clearSkyGhi(const SunYear& sun, double elevationM);

}  // namespace gigasite::model
