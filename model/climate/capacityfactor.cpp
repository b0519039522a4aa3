// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/capacityfactor.h"

#include "model/climate/calendar.h"
#include "model/climate/sphere.h"

#include <algorithm>
#include <cmath>

namespace gigasite::model {
namespace {

/// Unit normal of the collector: up, east, north.
struct Normal {
    double up = 1;
    double east = 0;
    double north = 0;
};

Normal fixedNormal(const ClimateParameters& plant, double latitude) {
    const double tilt =
        radians(std::clamp(plant.pvTiltPerLatitude * std::abs(latitude) + plant.pvTiltOffsetDeg,
                           plant.pvTiltLowestDeg, plant.pvTiltHighestDeg));
    return {std::cos(tilt), 0.0, (latitude >= 0 ? -1.0 : 1.0) * std::sin(tilt)};
}

/// Horizontal north-south axis; backtracking keeps rows from shading each other: Anderson &
/// Mikofski (2020), NREL/TP-5K00-76626, with the rotation of Marion & Dobos (2013).
Normal trackingNormal(const ClimateParameters& plant, double up, double east) {
    double rotation = std::atan2(east, std::max(up, 1e-6));
    const double open = std::abs(std::cos(rotation)) / plant.pvGroundCoverRatio;
    if (open < 1.0) {
        rotation -= std::copysign(std::acos(std::clamp(open, 0.0, 1.0)), rotation);
    }
    const double limit = radians(plant.pvTrackerLimitDeg);
    rotation = std::clamp(rotation, -limit, limit);
    return {std::cos(rotation), std::sin(rotation), 0.0};
}

/// Share of the beam that passes the glass: ASHRAE incidence angle modifier.
double incidenceModifier(double coefficient, double cosIncidence) {
    return std::clamp(1.0 - coefficient * (1.0 / std::max(cosIncidence, 0.05) - 1.0), 0.0, 1.0);
}

/// Plane-of-array irradiance of an hour with the sun up, W/m2: beam, Hay & Davies (1980) sky and
/// isotropic ground.
double planeIrradiance(const ClimateParameters& plant, const TypicalYear& year, std::size_t n,
                       const Normal& normal) {
    const SunYear& sun = year.sun;
    const double up = sun.up[n];
    const double east = sun.east[n];
    const double north = sun.north[n];
    // The mean vector of an hour is shorter than 1.
    const double length = std::max(std::sqrt(up * up + east * east + north * north), 0.2);
    const double facing = std::max(up * normal.up + east * normal.east + north * normal.north, 0.0);
    const double cosIncidence = std::clamp(facing / length, 0.0, 1.0);
    const double cosZenith = std::clamp(up / length, 0.05, 1.0);
    const double dni = year.dniWm2[n];
    const double beam = dni * cosIncidence *
                        incidenceModifier(plant.pvIncidenceLossCoefficient, cosIncidence) *
                        sun.lit[n];
    const double direct = std::clamp(dni / (kSolarConstantWm2 * sun.distanceFactor[n]), 0.0, 1.0);
    const double sky = year.dhiWm2[n] * (direct * std::min(cosIncidence / cosZenith, 4.0) +
                                         (1.0 - direct) * (1.0 + normal.up) / 2.0);
    const double ground = year.ghiWm2[n] * plant.pvGroundAlbedo * (1.0 - normal.up) / 2.0;
    return beam + sky + ground;
}

/// AC power per AC rating: Faiman (2008) cell temperature, PVWatts version 5 chain (Dobos 2014).
double acPower(const ClimateParameters& plant, double irradiance, double temperatureC,
               double windMs) {
    constexpr double kReferenceWm2 = 1000.0;
    constexpr double kReferenceC = 25.0;
    const double cellC =
        temperatureC + irradiance / (plant.pvFaimanU0 + plant.pvFaimanU1 * std::max(windMs, 0.0));
    const double dc = irradiance / kReferenceWm2 *
                      (1.0 + plant.pvPowerPerKelvin * (cellC - kReferenceC)) *
                      (1.0 - plant.pvSystemLosses);
    return std::clamp(dc * plant.pvDcAcRatio * plant.pvInverterEfficiency, 0.0, 1.0);
}

}  // namespace

std::vector<double> pvCapacityFactor(const ClimateTables& tables, const TypicalYear& year,
                                     Mount mount) {
    const ClimateParameters& plant = tables.parameters();
    const SunYear& sun = year.sun;
    const Normal fixed = fixedNormal(plant, sun.latitude);
    std::vector<double> factors(kHoursPerYear, 0.0);
    for (std::size_t n = 0; n < kHoursPerYear; ++n) {
        if (sun.cosZenith[n] > kLeastCosZenith) {
            const Normal normal =
                mount == Mount::fixed ? fixed : trackingNormal(plant, sun.up[n], sun.east[n]);
            factors[n] = acPower(plant, planeIrradiance(plant, year, n, normal),
                                 year.temperatureC[n], year.wind10Ms[n]);
        }
    }
    return factors;
}

std::vector<double> windPower(const ClimateTables& tables, std::span<const double> hubWindMs) {
    const CurveTable& curve = tables.powerCurve();
    std::vector<double> power(curve.keys.size());
    for (std::size_t i = 0; i < power.size(); ++i) {
        power[i] = curve.rows[i].front() * (1.0 - tables.parameters().windLosses);
    }
    std::vector<double> factors(hubWindMs.size());
    std::transform(hubWindMs.begin(), hubWindMs.end(), factors.begin(),
                   [&](double speed) { return interpolate(curve.keys, power, speed); });
    return factors;
}

std::vector<double> windCapacityFactor(const ClimateTables& tables, const TypicalYear& year,
                                       [[maybe_unused]] WindSite site) {
    return windPower(tables, year.wind100Ms);
}

}  // namespace gigasite::model
