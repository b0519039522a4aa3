// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/climate/climatetables.h"
#include "model/climate/typicalyear.h"

#include <optional>
#include <span>
#include <vector>

namespace gigasite::model {

enum class Mount {
    fixed,     ///< at a tilt, facing the equator if no azimuth is given
    tracking,  ///< horizontal north-south axis
    twoAxis    ///< always facing the sun
};

enum class WindSite { onshore, offshore };

/// A solar plant; ratios are 0..1 unless said otherwise. pvPlant() fills it from the parameters.
struct PvPlant {
    Mount mount = Mount::fixed;
    double tiltDeg = 0;                   ///< of Mount::fixed, from horizontal
    std::optional<double> azimuthDeg;     ///< of Mount::fixed, from north by east; none: equator
    bool backtracking = true;             ///< of Mount::tracking
    double groundCoverRatio = 0;          ///< collector width per row pitch, for backtracking
    double trackerLimitDeg = 0;           ///< largest rotation of Mount::tracking
    double dcAcRatio = 0;                 ///< DC rating per AC rating
    double systemLosses = 0;              ///< share of DC energy
    double inverterEfficiency = 0;        ///< AC per DC power
    double powerPerKelvin = 0;            ///< relative change per K of cell temperature
    double groundAlbedo = 0;              ///< share reflected
    double incidenceLossCoefficient = 0;  ///< b0 of the ASHRAE incidence angle modifier
    double faimanU0 = 0;                  ///< constant heat loss, W/(m2 K)
    double faimanU1 = 0;                  ///< heat loss with wind, W s/(m3 K)
};

/// The generic plant of the parameters at a latitude.
[[nodiscard]] PvPlant pvPlant(const ClimateParameters& parameters, double latitude, Mount mount);

/// What a solar plant needs of the weather; every series has 8760 entries.
struct PvWeather {
    const SunYear& sun;
    std::span<const double> ghiWm2;        ///< mean of the hour
    std::span<const double> dniWm2;        ///< mean of the part of the hour with the sun up
    std::span<const double> dhiWm2;        ///< mean of the hour
    std::span<const double> temperatureC;  ///< dry bulb
    std::span<const double> wind10Ms;      ///< at 10 m
};

/// Hourly AC output of a solar plant per AC rating, 0..1, 8760 entries. Hay & Davies (1980) sky,
/// ASHRAE incidence angle modifier, Faiman (2008) cell temperature, PVWatts v5 chain (Dobos 2014),
/// backtracking after Anderson & Mikofski (2020). Losses are inside; ageing is not.
[[nodiscard]] std::vector<double> pvCapacityFactor(const PvPlant& plant, const PvWeather& weather);

/// The same for the generic plant in the weather of a typical year.
[[nodiscard]] std::vector<double> pvCapacityFactor(const ClimateTables& tables,
                                                   const TypicalYear& year, Mount mount);

/// Hourly output of a wind farm per rating, 0..1, 8760 entries, from the wind at 100 m, losses
/// inside. Offshore uses the same curve and the same wind: the table knows land only, so a
/// planner who knows the sea wind enters it as meanHubWindMs.
[[nodiscard]] std::vector<double> windCapacityFactor(const ClimateTables& tables,
                                                     const TypicalYear& year, WindSite site);

/// The power curve with losses, for any series of hub wind speeds in m/s and, if it is not empty,
/// the air density in kg/m3 of the same hours.
[[nodiscard]] std::vector<double> windPower(const ClimateTables& tables,
                                            std::span<const double> hubWindMs,
                                            std::span<const double> densityKgM3 = {});

/// Density for which power curves are given: sea level at 15 C, ISO 2533 (1975).
inline constexpr double kReferenceAirDensityKgM3 = 1.225;

/// Density of dry air, p / (R T) with R = 287.058 J/(kg K).
[[nodiscard]] double airDensityKgM3(double pressurePa, double temperatureC);

/// A power curve (rising speeds in m/s, power in any unit, constant beyond its ends) at the wind
/// speeds of a series. With densities the speeds of the curve are scaled by (1.225 / rho)^(1/3),
/// the correction of IEC 61400-12-1 for machines with pitch control.
[[nodiscard]] std::vector<double> curvePower(std::span<const double> speedsMs,
                                             std::span<const double> power,
                                             std::span<const double> hubWindMs,
                                             std::span<const double> densityKgM3 = {});

}  // namespace gigasite::model
