// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/resource.h"

#include "model/climate/calendar.h"
#include "model/climate/sphere.h"
#include "model/climate/sun.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace gigasite::model {
namespace {

/// Angstrom-Prescott constants of FAO-56, as in the generated year.
constexpr double kAngstromA = 0.25;
constexpr double kAngstromB = 0.50;
constexpr double kWattsPerKw = 1000.0;

struct DailySun {
    double declination = 0;
    double distanceFactor = 0;
};

/// Spencer (1971), Search 2(5):172, at noon.
DailySun sunOfDay(std::size_t day) {
    const double angle =
        2.0 * std::numbers::pi * static_cast<double>(day) / static_cast<double>(kDaysPerYear);
    return {0.006918 - 0.399912 * std::cos(angle) + 0.070257 * std::sin(angle) -
                0.006758 * std::cos(2.0 * angle) + 0.000907 * std::sin(2.0 * angle) -
                0.002697 * std::cos(3.0 * angle) + 0.00148 * std::sin(3.0 * angle),
            1.00011 + 0.034221 * std::cos(angle) + 0.00128 * std::sin(angle) +
                0.000719 * std::cos(2.0 * angle) + 0.000077 * std::sin(2.0 * angle)};
}

/// Integral of cos(zenith) over the day, in hours.
double cosZenithHours(double latitude, double declination) {
    const double sines = std::sin(latitude) * std::sin(declination);
    const double cosines = std::cos(latitude) * std::cos(declination);
    const double sunset = std::acos(std::clamp(-sines / std::max(cosines, 1e-12), -1.0, 1.0));
    return 24.0 / std::numbers::pi * (sunset * sines + cosines * std::sin(sunset));
}

EnergyResource resourceOf(const ClimateNormals& normals, const MonthlyValues& outside) {
    return {yearlyIrradiationKwhM2(normals.sunshinePercent, outside), normals.meanHubWindMs,
            normals.confidence};
}

}  // namespace

MonthlyValues extraterrestrialKwhM2(double latitude) {
    DailyValues days{};
    for (std::size_t day = 0; day < kDaysPerYear; ++day) {
        const DailySun sun = sunOfDay(day);
        days[day] = kSolarConstantWm2 / kWattsPerKw * sun.distanceFactor *
                    std::max(0.0, cosZenithHours(radians(latitude), sun.declination));
    }
    return monthlySums(days);
}

double yearlyIrradiationKwhM2(const MonthlyValues& sunshinePercent, const MonthlyValues& outside) {
    double sum = 0;
    for (std::size_t month = 0; month < outside.size(); ++month) {
        sum += (kAngstromA + kAngstromB * sunshinePercent[month] / 100.0) * outside[month];
    }
    return sum;
}

Result<EnergyResource> resourceAt(const ClimateTables& tables, double latitude, double longitude) {
    const Result<ClimateNormals> normals = tables.normalsAt(latitude, longitude);
    if (!normals) {
        return normals.problem();
    }
    return resourceOf(normals.value(), extraterrestrialKwhM2(latitude));
}

ResourceGrid resourceGrid(const ClimateTables& tables, double stepDeg,
                          const std::stop_token& stop) {
    ResourceGrid grid;
    grid.stepDeg = stepDeg;
    grid.columns = static_cast<int>(std::lround(360.0 / stepDeg));
    grid.rows = static_cast<int>(std::lround(180.0 / stepDeg));
    grid.northDeg = 90.0 - stepDeg / 2.0;
    grid.westDeg = -180.0 + stepDeg / 2.0;
    const auto nodes = static_cast<std::size_t>(grid.rows) * static_cast<std::size_t>(grid.columns);
    grid.irradiationKwhM2.assign(nodes, std::numeric_limits<float>::quiet_NaN());
    grid.hubWindMs.assign(nodes, std::numeric_limits<float>::quiet_NaN());
    for (int row = 0; row < grid.rows && !stop.stop_requested(); ++row) {
        const double latitude = grid.northDeg - row * stepDeg;
        const MonthlyValues outside = extraterrestrialKwhM2(latitude);
        for (int column = 0; column < grid.columns; ++column) {
            const auto normals = tables.normalsAt(latitude, grid.westDeg + column * stepDeg);
            if (!normals) {
                continue;
            }
            const EnergyResource found = resourceOf(normals.value(), outside);
            const auto node = static_cast<std::size_t>(row * grid.columns + column);
            grid.irradiationKwhM2[node] = static_cast<float>(found.irradiationKwhM2);
            grid.hubWindMs[node] = static_cast<float>(found.hubWindMs);
        }
    }
    return grid;
}

}  // namespace gigasite::model
