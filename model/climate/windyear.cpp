// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/weatherparts.h"

#include "model/climate/sphere.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace gigasite::model {
namespace {

/// Share of the daily part in the variance of the hourly normal series (own fit).
constexpr double kDailyShare = 0.38;
/// Coefficient of variation of hourly wind at 10 m by its annual mean in m/s (own fit).
constexpr std::array<double, 6> kMeanWindMs{1.0, 2.0, 3.0, 4.0, 5.2, 7.0};
constexpr std::array<double, 6> kVariation{1.10, 0.92, 0.72, 0.60, 0.535, 0.49};
/// Solar hour of the highest wind at 10 m (afternoon) and at 100 m (night), own fits.
constexpr double kPeakHour10m = 13.5;
constexpr double kPeakHour100m = 1.5;
/// Weibull shape from the coefficient of variation: Justus et al. (1978), k = cv^-1.086.
constexpr double kJustusExponent = -1.086;

double mean(const MonthlyValues& values) {
    double sum = 0;
    for (const double value : values) {
        sum += value;
    }
    return sum / static_cast<double>(values.size());
}

/// -ln(1 - Phi(z)) of the joined series: what a Weibull quantile is a power of. Its logarithm.
HourlyValues logExceedance(const DailyValues& dailyNoise, std::span<const double> hourlyNoise) {
    HourlyValues daily(kHoursPerYear);
    for (std::size_t n = 0; n < kHoursPerYear; ++n) {
        daily[n] = betweenNoons(dailyNoise, n);
    }
    const double dailyFactor = std::sqrt(kDailyShare) / standardDeviation(daily);
    const double hourlyFactor = std::sqrt(1.0 - kDailyShare);
    HourlyValues values(kHoursPerYear);
    for (std::size_t n = 0; n < kHoursPerYear; ++n) {
        values[n] = dailyFactor * daily[n] + hourlyFactor * hourlyNoise[n];
    }
    standardise(values);
    for (double& value : values) {
        const double exceedance = 0.5 * std::erfc(value / std::numbers::sqrt2);
        value = std::log(-std::log(std::clamp(exceedance, 1e-12, 1.0)));
    }
    return values;
}

struct WindShape {
    MonthlyValues meansMs{};
    double weibullShape = 2;      ///< of all hours
    double diurnalAmplitude = 0;  ///< relative
    double peakHour = 0;          ///< true solar time
};

/// The Weibull shape left for the weather once the diurnal wave has taken its part.
double weatherShape(const WindShape& wind) {
    const double wave = wind.diurnalAmplitude * wind.diurnalAmplitude / 2.0;
    const double first = std::tgamma(1.0 + 1.0 / wind.weibullShape);
    const double variance = std::tgamma(1.0 + 2.0 / wind.weibullShape) / (first * first) - 1.0;
    const double left = std::sqrt(std::max((variance - wave) / (1.0 + wave), 0.05));
    return std::clamp(std::pow(left, kJustusExponent), 1.0, 4.0);
}

void restoreMonthlyMeans(const MonthlyValues& means, HourlyValues& hours) {
    constexpr int kSteps = 2;
    for (int step = 0; step < kSteps; ++step) {
        MonthlyValues ratio = monthlyMeansOfHours(hours);
        for (std::size_t month = 0; month < ratio.size(); ++month) {
            ratio[month] = means[month] / ratio[month];
        }
        const DailyValues factor = dailyFromMonthly(ratio);
        for (std::size_t n = 0; n < hours.size(); ++n) {
            hours[n] *= std::clamp(factor[n / kHoursPerDay], 0.5, 2.0);
        }
    }
}

HourlyValues windSeries(const WindShape& wind, const SunYear& sun,
                        std::span<const double> logExceedances) {
    const double shape = weatherShape(wind);
    const double scale = 1.0 / std::tgamma(1.0 + 1.0 / shape);
    const DailyValues level = dailyFromMonthly(wind.meansMs);
    // cos(2 pi (t - peak) / 24) from the hour angle, which is 0 at noon.
    const double peak = 2.0 * std::numbers::pi * (wind.peakHour - 12.0) / 24.0;
    const double cosine = wind.diurnalAmplitude * std::cos(peak);
    const double sine = wind.diurnalAmplitude * std::sin(peak);
    HourlyValues hours(kHoursPerYear);
    for (std::size_t n = 0; n < kHoursPerYear; ++n) {
        const double wave = 1.0 + cosine * sun.cosHourAngle[n] + sine * sun.sinHourAngle[n];
        hours[n] = std::exp(logExceedances[n] / shape) * scale * wave * level[n / kHoursPerDay];
    }
    restoreMonthlyMeans(wind.meansMs, hours);
    return hours;
}

WindShape shapeAt10m(const ClimateNormals& normals, double latitude) {
    const double annual = mean(normals.wind10Ms);
    const double variation = interpolate(kMeanWindMs, kVariation, annual);
    const double amplitude = 0.757 + 0.0093 * mean(normals.diurnalRangeC) - 0.0825 * annual -
                             0.0061 * std::abs(latitude);
    return {normals.wind10Ms, std::pow(variation, kJustusExponent),
            std::clamp(amplitude, 0.05, 0.6), kPeakHour10m};
}

WindShape shapeAt100m(const ClimateNormals& normals, double meanHubWindMs) {
    WindShape shape{normals.wind10Ms, std::clamp(0.75 * std::sqrt(meanHubWindMs), 1.5, 2.6),
                    std::clamp(0.02 * (mean(normals.diurnalRangeC) - 3.0), 0.0, 0.25),
                    kPeakHour100m};
    const double ratio = meanHubWindMs / mean(normals.wind10Ms);
    for (double& value : shape.meansMs) {
        value *= ratio;
    }
    return shape;
}

}  // namespace

WindYear windYear(const ClimateNormals& normals, double meanHubWindMs, const SunYear& sun,
                  const DailyValues& dailyNoise, std::span<const double> hourlyNoise) {
    const HourlyValues exceedances = logExceedance(dailyNoise, hourlyNoise);
    return {windSeries(shapeAt10m(normals, sun.latitude), sun, exceedances),
            windSeries(shapeAt100m(normals, meanHubWindMs), sun, exceedances)};
}

}  // namespace gigasite::model
