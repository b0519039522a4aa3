// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/geo/distance.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gigasite::model {

namespace {

constexpr double kRadiansPerDegree = std::numbers::pi / 180.0;

}  // namespace

double greatCircleKm(double latitude1Deg, double longitude1Deg, double latitude2Deg,
                     double longitude2Deg) {
    const double phi1 = latitude1Deg * kRadiansPerDegree;
    const double phi2 = latitude2Deg * kRadiansPerDegree;
    const double sinHalfPhi = std::sin((phi2 - phi1) / 2.0);
    const double sinHalfLambda =
        std::sin((longitude2Deg - longitude1Deg) * kRadiansPerDegree / 2.0);
    const double haversine =
        sinHalfPhi * sinHalfPhi + std::cos(phi1) * std::cos(phi2) * sinHalfLambda * sinHalfLambda;
    return 2.0 * kEarthRadiusKm * std::asin(std::sqrt(std::clamp(haversine, 0.0, 1.0)));
}

double normaliseLongitude(double longitudeDeg) {
    if (!std::isfinite(longitudeDeg) || (longitudeDeg >= -180.0 && longitudeDeg < 180.0)) {
        return longitudeDeg;
    }
    const double turned = std::fmod(longitudeDeg + 180.0, 360.0);
    return (turned < 0.0 ? turned + 360.0 : turned) - 180.0;
}

int standardTimeZoneHours(double longitudeDeg) {
    const double longitude = normaliseLongitude(longitudeDeg);
    return std::isfinite(longitude) ? static_cast<int>(std::lround(longitude / 15.0)) : 0;
}

}  // namespace gigasite::model
