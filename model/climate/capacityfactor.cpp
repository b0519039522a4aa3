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

Normal fixedNormal(const PvPlant& plant, double latitude) {
    const double tilt = radians(plant.tiltDeg);
    if (plant.azimuthDeg) {
        const double azimuth = radians(*plant.azimuthDeg);
        return {std::cos(tilt), std::sin(azimuth) * std::sin(tilt),
                std::cos(azimuth) * std::sin(tilt)};
    }
    return {std::cos(tilt), 0.0, (latitude >= 0 ? -1.0 : 1.0) * std::sin(tilt)};
}

/// Horizontal north-south axis; backtracking keeps rows from shading each other: Anderson &
/// Mikofski (2020), NREL/TP-5K00-76626, with the rotation of Marion & Dobos (2013).
Normal trackingNormal(const PvPlant& plant, double up, double east) {
    double rotation = std::atan2(east, std::max(up, 1e-6));
    const double open = std::abs(std::cos(rotation)) / plant.groundCoverRatio;
    if (plant.backtracking && open < 1.0) {
        rotation -= std::copysign(std::acos(std::clamp(open, 0.0, 1.0)), rotation);
    }
    const double limit = radians(plant.trackerLimitDeg);
    rotation = std::clamp(rotation, -limit, limit);
    return {std::cos(rotation), std::sin(rotation), 0.0};
}

/// The mean vector of an hour is shorter than 1.
double lengthOf(double up, double east, double north) {
    return std::max(std::sqrt(up * up + east * east + north * north), 0.2);
}

Normal normalOf(const PvPlant& plant, const SunYear& sun, std::size_t n, const Normal& fixed) {
    switch (plant.mount) {
        case Mount::fixed:
            return fixed;
        case Mount::tracking:
            return trackingNormal(plant, sun.up[n], sun.east[n]);
        case Mount::twoAxis:
            break;
    }
    const double length = lengthOf(sun.up[n], sun.east[n], sun.north[n]);
    return {sun.up[n] / length, sun.east[n] / length, sun.north[n] / length};
}

/// Share of the beam that passes the glass: ASHRAE incidence angle modifier.
double incidenceModifier(double coefficient, double cosIncidence) {
    return std::clamp(1.0 - coefficient * (1.0 / std::max(cosIncidence, 0.05) - 1.0), 0.0, 1.0);
}

/// Plane-of-array irradiance of an hour with the sun up, W/m2: beam, Hay & Davies (1980) sky and
/// isotropic ground.
double planeIrradiance(const PvPlant& plant, const PvWeather& weather, std::size_t n,
                       const Normal& normal) {
    const SunYear& sun = weather.sun;
    const double up = sun.up[n];
    const double east = sun.east[n];
    const double north = sun.north[n];
    const double length = lengthOf(up, east, north);
    const double facing = std::max(up * normal.up + east * normal.east + north * normal.north, 0.0);
    const double cosIncidence = std::clamp(facing / length, 0.0, 1.0);
    const double cosZenith = std::clamp(up / length, 0.05, 1.0);
    const double dni = weather.dniWm2[n];
    const double beam = dni * cosIncidence *
                        incidenceModifier(plant.incidenceLossCoefficient, cosIncidence) *
                        sun.lit[n];
    const double direct = std::clamp(dni / (kSolarConstantWm2 * sun.distanceFactor[n]), 0.0, 1.0);
    const double sky = weather.dhiWm2[n] * (direct * std::min(cosIncidence / cosZenith, 4.0) +
                                            (1.0 - direct) * (1.0 + normal.up) / 2.0);
    const double ground = weather.ghiWm2[n] * plant.groundAlbedo * (1.0 - normal.up) / 2.0;
    return beam + sky + ground;
}

/// AC power per AC rating: Faiman (2008) cell temperature, PVWatts version 5 chain (Dobos 2014).
double acPower(const PvPlant& plant, double irradiance, double temperatureC, double windMs) {
    constexpr double kReferenceWm2 = 1000.0;
    constexpr double kReferenceC = 25.0;
    const double cellC =
        temperatureC + irradiance / (plant.faimanU0 + plant.faimanU1 * std::max(windMs, 0.0));
    const double dc = irradiance / kReferenceWm2 *
                      (1.0 + plant.powerPerKelvin * (cellC - kReferenceC)) *
                      (1.0 - plant.systemLosses);
    return std::clamp(dc * plant.dcAcRatio * plant.inverterEfficiency, 0.0, 1.0);
}

}  // namespace

PvPlant pvPlant(const ClimateParameters& parameters, double latitude, Mount mount) {
    PvPlant plant;
    plant.mount = mount;
    plant.tiltDeg =
        std::clamp(parameters.pvTiltPerLatitude * std::abs(latitude) + parameters.pvTiltOffsetDeg,
                   parameters.pvTiltLowestDeg, parameters.pvTiltHighestDeg);
    plant.groundCoverRatio = parameters.pvGroundCoverRatio;
    plant.trackerLimitDeg = parameters.pvTrackerLimitDeg;
    plant.dcAcRatio = parameters.pvDcAcRatio;
    plant.systemLosses = parameters.pvSystemLosses;
    plant.inverterEfficiency = parameters.pvInverterEfficiency;
    plant.powerPerKelvin = parameters.pvPowerPerKelvin;
    plant.groundAlbedo = parameters.pvGroundAlbedo;
    plant.incidenceLossCoefficient = parameters.pvIncidenceLossCoefficient;
    plant.faimanU0 = parameters.pvFaimanU0;
    plant.faimanU1 = parameters.pvFaimanU1;
    return plant;
}

std::vector<double> pvCapacityFactor(const PvPlant& plant, const PvWeather& weather) {
    const SunYear& sun = weather.sun;
    const Normal fixed = fixedNormal(plant, sun.latitude);
    std::vector<double> factors(kHoursPerYear, 0.0);
    for (std::size_t n = 0; n < kHoursPerYear; ++n) {
        if (sun.cosZenith[n] > kLeastCosZenith) {
            const Normal normal = normalOf(plant, sun, n, fixed);
            factors[n] = acPower(plant, planeIrradiance(plant, weather, n, normal),
                                 weather.temperatureC[n], weather.wind10Ms[n]);
        }
    }
    return factors;
}

std::vector<double> pvCapacityFactor(const ClimateTables& tables, const TypicalYear& year,
                                     Mount mount) {
    return pvCapacityFactor(
        pvPlant(tables.parameters(), year.sun.latitude, mount),
        {year.sun, year.ghiWm2, year.dniWm2, year.dhiWm2, year.temperatureC, year.wind10Ms});
}

double airDensityKgM3(double pressurePa, double temperatureC) {
    constexpr double kGasConstantJKgK = 287.058;
    constexpr double kFreezingK = 273.15;
    return pressurePa / (kGasConstantJKgK * (temperatureC + kFreezingK));
}

std::vector<double> curvePower(std::span<const double> speedsMs, std::span<const double> power,
                               std::span<const double> hubWindMs,
                               std::span<const double> densityKgM3) {
    std::vector<double> values(hubWindMs.size());
    for (std::size_t n = 0; n < values.size(); ++n) {
        double speed = hubWindMs[n];
        if (!densityKgM3.empty()) {
            speed *= std::cbrt(densityKgM3[n] / kReferenceAirDensityKgM3);
        }
        values[n] = interpolate(speedsMs, power, speed);
    }
    return values;
}

std::vector<double> windPower(const ClimateTables& tables, std::span<const double> hubWindMs,
                              std::span<const double> densityKgM3) {
    const CurveTable& curve = tables.powerCurve();
    std::vector<double> power(curve.keys.size());
    for (std::size_t i = 0; i < power.size(); ++i) {
        power[i] = curve.rows[i].front() * (1.0 - tables.parameters().windLosses);
    }
    return curvePower(curve.keys, power, hubWindMs, densityKgM3);
}

std::vector<double> windCapacityFactor(const ClimateTables& tables, const TypicalYear& year,
                                       [[maybe_unused]] WindSite site) {
    return windPower(tables, year.wind100Ms);
}

}  // namespace gigasite::model
