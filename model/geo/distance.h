// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gigasite::model {

/// Mean radius of the Earth, IUGG: (2a + b) / 3 of WGS 84.
inline constexpr double kEarthRadiusKm = 6371.0088;

/// Haversine distance on the mean sphere, km (within 0.6 % of the ellipsoid).
[[nodiscard]] double greatCircleKm(double latitude1Deg, double longitude1Deg, double latitude2Deg,
                                   double longitude2Deg);

/// Into [-180, 180): 181 becomes -179, 180 becomes -180. Not finite: returned as it is.
[[nodiscard]] double normaliseLongitude(double longitudeDeg);

/// Local standard time by the sun: round(longitude / 15), -12..12 hours from UTC. Political time
/// zones are deliberately left out: profiles follow the sun.
[[nodiscard]] int standardTimeZoneHours(double longitudeDeg);

}  // namespace gigasite::model
