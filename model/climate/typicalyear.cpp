// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/typicalyear.h"

#include "model/climate/calendar.h"
#include "model/climate/noise.h"
#include "model/climate/numbertext.h"
#include "model/climate/weatherparts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace gigasite::model {
namespace {

// Lattices and persistences of the method (judgement and own fits, CLIMATE method section 7).
constexpr NoiseLattice kDailyLattice{5.0, 600.0};
constexpr NoiseLattice kHourlyLattice{1.5, 180.0};
constexpr double kClearnessPersistence = 0.28;
constexpr double kTemperaturePersistence = 0.60;
constexpr double kWindPersistence = 0.45;
constexpr double kHourlyClearnessPersistence = 0.55;
constexpr double kHourlyTemperaturePersistence = 0.88;
constexpr double kHourlyWindPersistence = 0.87;

/// Correlated standard normal series of the day-to-day weather.
struct DailyWeather {
    DailyValues clearness{};
    DailyValues temperature{};
    DailyValues wind{};
};

/// Lower triangle of the Cholesky factor of a 3 x 3 correlation matrix.
struct Cholesky {
    double l21 = 0;
    double l22 = 1;
    double l31 = 0;
    double l32 = 0;
    double l33 = 1;
};

/// Correlation of innovations per correlation of the series (Richardson 1981, diagonal lag matrix).
double innovationFactor(double a, double b) {
    return (1.0 - a * b) / std::sqrt((1.0 - a * a) * (1.0 - b * b));
}

/// season is 1 in summer and -1 in winter, tropics 1 between 15 S and 15 N and 0 beyond 30 degrees.
Cholesky correlationOf(double season, double tropics) {
    const double r12 = innovationFactor(kClearnessPersistence, kTemperaturePersistence) *
                       ((1.0 - tropics) * 0.22 * season + tropics * 0.35);
    const double r13 =
        innovationFactor(kClearnessPersistence, kWindPersistence) * (-0.10 * (1.0 - tropics));
    const double r23 = innovationFactor(kTemperaturePersistence, kWindPersistence) *
                       ((1.0 - tropics) * (0.08 - 0.15 * season) + tropics * 0.05);
    Cholesky factor;
    factor.l21 = r12;
    factor.l31 = r13;
    factor.l22 = std::sqrt(1.0 - r12 * r12);
    factor.l32 = (r23 - r12 * r13) / factor.l22;
    factor.l33 = std::sqrt(std::max(1.0 - r13 * r13 - factor.l32 * factor.l32, 0.05));
    return factor;
}

DailyValues dailyNoise(const std::vector<NoiseNode>& nodes, std::uint64_t seed,
                       NoiseStream stream) {
    const std::vector<double> series = noiseSeries(nodes, seed, stream, kDaysPerYear);
    DailyValues values{};
    std::copy(series.begin(), series.end(), values.begin());
    return values;
}

DailyWeather dailyWeather(const ClimateRequest& request) {
    const auto nodes = nodesNear(kDailyLattice, request.latitude, request.longitude);
    DailyWeather weather{dailyNoise(nodes, request.seed, NoiseStream::dailyClearness),
                         dailyNoise(nodes, request.seed, NoiseStream::dailyTemperature),
                         dailyNoise(nodes, request.seed, NoiseStream::dailyWind)};
    const DailyValues season = seasonOf(request.latitude);
    const double tropics = std::clamp((30.0 - std::abs(request.latitude)) / 15.0, 0.0, 1.0);
    for (std::size_t day = 0; day < kDaysPerYear; ++day) {
        const Cholesky factor = correlationOf(season[day], tropics);
        const double first = weather.clearness[day];
        const double second = weather.temperature[day];
        weather.temperature[day] = factor.l21 * first + factor.l22 * second;
        weather.wind[day] =
            factor.l31 * first + factor.l32 * second + factor.l33 * weather.wind[day];
    }
    makeCircularAutoregressive(weather.clearness, kClearnessPersistence);
    makeCircularAutoregressive(weather.temperature, kTemperaturePersistence);
    makeCircularAutoregressive(weather.wind, kWindPersistence);
    standardise(weather.clearness);
    standardise(weather.temperature);
    standardise(weather.wind);
    return weather;
}

HourlyValues hourlyNoise(const std::vector<NoiseNode>& nodes, std::uint64_t seed,
                         NoiseStream stream, double persistence) {
    HourlyValues values = noiseSeries(nodes, seed, stream, kHoursPerYear);
    makeCircularAutoregressive(values, persistence);
    return values;
}

}  // namespace

double standardTimeZone(double longitude) {
    return std::nearbyint(longitude / 15.0);
}

Result<Done> checkClimateRequest(const ClimateRequest& request) {
    struct Checked {
        const char* name;
        double value;
        double lowest;
        double highest;
    };
    const std::array<Checked, 3> numbers{
        {{"timeZoneHours", request.timeZoneHours.value_or(0), -14, 14},
         {"meanHubWindMs", request.meanHubWindMs.value_or(1), 0.1, 30},
         {"warmingC", request.warmingC.value_or(0), -20, 20}}};
    for (const Checked& number : numbers) {
        if (!(number.value >= number.lowest && number.value <= number.highest)) {
            return Problem{"climate.badRequest",
                           {},
                           {number.name, numberText(number.value), numberText(number.lowest),
                            numberText(number.highest)}};
        }
    }
    return checkCoordinates(request.latitude, request.longitude, request.elevationM);
}

Result<TypicalYear> typicalYear(const ClimateTables& tables, const ClimateRequest& request) {
    if (const Result<Done> checked = checkClimateRequest(request); !checked) {
        return checked.problem();
    }
    Result<ClimateNormals> found =
        tables.normalsAt(request.latitude, request.longitude, request.elevationM);
    if (!found) {
        return found.problem();
    }
    TypicalYear year;
    year.request = request;
    year.request.timeZoneHours =
        request.timeZoneHours.value_or(standardTimeZone(request.longitude));
    year.request.warmingC = request.warmingC.value_or(tables.parameters().warmingSinceNormalsC);
    year.normals = found.value();
    year.sun = sunYear(request.latitude, request.longitude, *year.request.timeZoneHours);
    MonthlyValues temperatures = year.normals.temperatureC;
    for (double& value : temperatures) {
        value += *year.request.warmingC;
    }

    const DailyWeather daily = dailyWeather(request);
    const auto nodes = nodesNear(kHourlyLattice, request.latitude, request.longitude);
    const auto noise = [&](NoiseStream stream, double persistence) {
        return hourlyNoise(nodes, request.seed, stream, persistence);
    };
    SolarYear solar = solarYear(tables, year.normals, year.sun, daily.clearness,
                                noise(NoiseStream::hourlyClearness, kHourlyClearnessPersistence));
    year.temperatureC = temperatureYear(
        tables, year.normals, temperatures, year.sun, solar.clearness, daily.temperature,
        noise(NoiseStream::hourlyTemperature, kHourlyTemperaturePersistence));
    WindYear wind =
        windYear(year.normals, request.meanHubWindMs.value_or(year.normals.meanHubWindMs), year.sun,
                 daily.wind, noise(NoiseStream::hourlyWind, kHourlyWindPersistence));
    year.ghiWm2 = std::move(solar.ghiWm2);
    year.dniWm2 = std::move(solar.dniWm2);
    year.dhiWm2 = std::move(solar.dhiWm2);
    year.wind10Ms = std::move(wind.wind10Ms);
    year.wind100Ms = std::move(wind.wind100Ms);
    return year;
}

}  // namespace gigasite::model
