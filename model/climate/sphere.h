// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace gigasite::model {

/// Mean radius of the earth used by the method.
inline constexpr double kEarthRadiusKm = 6371.0;

[[nodiscard]] inline double radians(double degrees) {
    return degrees * (std::numbers::pi / 180.0);
}

/// Unit vector from the earth's centre to a place in degrees.
[[nodiscard]] inline std::array<double, 3> directionOf(double latitude, double longitude) {
    const double phi = radians(latitude);
    const double lambda = radians(longitude);
    return {std::cos(phi) * std::cos(lambda), std::cos(phi) * std::sin(lambda), std::sin(phi)};
}

[[nodiscard]] inline double cosineBetween(const std::array<double, 3>& a,
                                          const std::array<double, 3>& b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/// Great circle distance from the cosine of the angle.
[[nodiscard]] inline double distanceKm(double cosine) {
    return kEarthRadiusKm * std::acos(std::clamp(cosine, -1.0, 1.0));
}

}  // namespace gigasite::model
