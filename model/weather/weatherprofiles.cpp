// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weather/weatherprofiles.h"

#include "model/climate/calendar.h"
#include "model/climate/capacityfactor.h"
#include "model/climate/numbertext.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace gigasite::model {
namespace {

constexpr double kHubHeightM = 100.0;
constexpr double kModuleWindHeightM = 10.0;
constexpr double kHighestDryBulbM = 20.0;
constexpr double kHighestShearExponent = 1.0;

bool isThere(const std::vector<double>& series) {
    return series.size() == kHoursPerYear;
}

double meanOf(const std::vector<double>& values) {
    return values.empty() ? 0.0
                          : std::accumulate(values.begin(), values.end(), 0.0) /
                                static_cast<double>(values.size());
}

/// Power law of the wind profile (Justus & Mikhail 1976).
std::vector<double> windAt(const WeatherYear& weather, double heightM, double exponent) {
    const double factor = std::pow(heightM / weather.windHeightM, exponent);
    std::vector<double> wind(weather.windMs.size());
    std::transform(weather.windMs.begin(), weather.windMs.end(), wind.begin(),
                   [factor](double speed) { return speed * factor; });
    return wind;
}

std::vector<double> densities(const WeatherYear& weather) {
    if (!isThere(weather.pressurePa) || !isThere(weather.temperatureC)) {
        return {};
    }
    std::vector<double> density(kHoursPerYear);
    std::transform(weather.pressurePa.begin(), weather.pressurePa.end(),
                   weather.temperatureC.begin(), density.begin(), airDensityKgM3);
    return density;
}

std::vector<double> globalOf(const WeatherYear& weather, const SunYear& sun) {
    if (isThere(weather.ghiWm2)) {
        return weather.ghiWm2;
    }
    std::vector<double> global(kHoursPerYear);
    for (std::size_t n = 0; n < kHoursPerYear; ++n) {
        global[n] = weather.dhiWm2[n] + weather.dniWm2[n] * sun.up[n];
    }
    return global;
}

void addSolar(const ClimateTables& tables, const WeatherYear& weather, double exponent,
              ClimateProfiles& profiles) {
    const bool enough = isThere(weather.dniWm2) && isThere(weather.dhiWm2) &&
                        isThere(weather.temperatureC) && isThere(weather.windMs);
    if (!enough) {
        return;
    }
    const SunYear sun = sunOf(weather);
    const std::vector<double> global = globalOf(weather, sun);
    const std::vector<double> beam = beamWhileUp(weather.dniWm2, sun);
    const std::vector<double> wind = windAt(weather, kModuleWindHeightM, exponent);
    const PvWeather at{sun, global, beam, weather.dhiWm2, weather.temperatureC, wind};
    const ClimateParameters& parameters = tables.parameters();
    profiles.pvFixedCf = pvCapacityFactor(pvPlant(parameters, sun.latitude, Mount::fixed), at);
    profiles.pvTrackingCf =
        pvCapacityFactor(pvPlant(parameters, sun.latitude, Mount::tracking), at);
}

void addWind(const ClimateTables& tables, const WeatherYear& weather, double exponent,
             ClimateProfiles& profiles) {
    if (!isThere(weather.windMs)) {
        return;
    }
    const std::vector<double> hub = windAt(weather, kHubHeightM, exponent);
    profiles.windOnshoreCf = windPower(tables, hub, densities(weather));
    profiles.windOffshoreCf = profiles.windOnshoreCf;
    profiles.meanHubWindMs = meanOf(hub);
}

void addTemperature(const WeatherYear& weather, ClimateProfiles& profiles) {
    if (!isThere(weather.temperatureC) || weather.temperatureHeightM > kHighestDryBulbM) {
        return;
    }
    profiles.temperatureC = weather.temperatureC;
    profiles.maximumTemperatureC =
        *std::max_element(weather.temperatureC.begin(), weather.temperatureC.end());
}

}  // namespace

std::vector<double> beamWhileUp(std::span<const double> dniWm2, const SunYear& sun) {
    std::vector<double> beam(dniWm2.size(), 0.0);
    for (std::size_t n = 0; n < beam.size(); ++n) {
        if (sun.lit[n] > 0) {
            beam[n] = dniWm2[n] / sun.lit[n];
        }
    }
    return beam;
}

SunYear sunOf(const WeatherYear& weather) {
    // A clock that is ahead of the zone by some minutes moves the middle of the hour back by them.
    constexpr double kMiddleMinute = 30.0;
    const double ahead = (kMiddleMinute - weather.irradianceMinute) / 60.0;
    return sunYear(weather.latitude, weather.longitude, weather.timeZoneHours + ahead);
}

Result<WeatherProfiles> weatherProfiles(const ClimateTables& tables, const WeatherYear& weather,
                                        const WeatherAssumptions& assumptions) {
    const double exponent = assumptions.windShearExponent;
    if (!(exponent >= 0.0 && exponent <= kHighestShearExponent)) {
        return Problem{"weather.badAssumption",
                       {},
                       {"windShearExponent", numberText(exponent), numberText(0.0),
                        numberText(kHighestShearExponent)}};
    }
    if (!(weather.windHeightM > 0.0)) {
        return Problem{"weather.badAssumption",
                       {},
                       {"windHeightM", numberText(weather.windHeightM), numberText(0.0), "500"}};
    }
    WeatherProfiles result;
    ClimateProfiles& profiles = result.profiles;
    addSolar(tables, weather, exponent, profiles);
    addWind(tables, weather, exponent, profiles);
    addTemperature(weather, profiles);
    profiles.meanPvFixedCf = meanOf(profiles.pvFixedCf);
    profiles.meanPvTrackingCf = meanOf(profiles.pvTrackingCf);
    profiles.meanWindOnshoreCf = meanOf(profiles.windOnshoreCf);
    profiles.meanWindOffshoreCf = meanOf(profiles.windOffshoreCf);
    profiles.meanTemperatureC = meanOf(profiles.temperatureC);
    profiles.elevationM = weather.elevationM.value_or(0.0);
    const std::pair<const char*, const std::vector<double>*> series[]{
        {"pvFixedCf", &profiles.pvFixedCf},
        {"pvTrackingCf", &profiles.pvTrackingCf},
        {"windOnshoreCf", &profiles.windOnshoreCf},
        {"windOffshoreCf", &profiles.windOffshoreCf},
        {"temperatureC", &profiles.temperatureC}};
    for (const auto& [name, values] : series) {
        if (values->empty()) {
            result.missing.emplace_back(name);
        }
    }
    return result;
}

}  // namespace gigasite::model
