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

// Own fits of the method on open station files.
constexpr double kWarmestDayNorth = 196.0;
constexpr double kWarmestDaySouth = 13.5;
constexpr double kDailyDeviation = 1.09;
constexpr double kRangeShare = 0.86;
constexpr double kRangeByClearness = 0.9;
constexpr double kHourlyDeviation = 0.11;

/// Standard deviation of daily means in K; yearlyRange is warmest less coldest month.
double dailyDeviation(double yearlyRange, double season, double latitude) {
    const double deviation = 0.525 + 0.084 * yearlyRange +
                             0.079 * yearlyRange * (1.0 - season) / 2.0 +
                             0.154 * std::min(std::abs(latitude), 60.0) / 30.0;
    return std::clamp(deviation, 0.6, 9.0);
}

double dayLengthHours(double latitude, double declination) {
    const double cosine = -std::tan(radians(latitude)) * std::tan(declination);
    return 24.0 / std::numbers::pi * std::acos(std::clamp(cosine, -1.0, 1.0));
}

using DayShape = std::array<double, kHoursPerDay>;

/// The diurnal shape of a day at its solar hours, mean 0.
DayShape shapeOf(const CurveTable& table, double dayLength, std::span<const double> solarHours) {
    const std::vector<double>& keys = table.keys;
    const double inside = std::clamp(dayLength, keys.front(), keys.back());
    const auto above = std::lower_bound(keys.begin() + 1, keys.end() - 1, inside);
    const auto row = static_cast<std::size_t>(above - keys.begin()) - 1;
    const double share = (inside - keys[row]) / (keys[row + 1] - keys[row]);
    DayShape profile{};
    for (std::size_t hour = 0; hour < kHoursPerDay; ++hour) {
        profile[hour] = (1.0 - share) * table.rows[row][hour] + share * table.rows[row + 1][hour];
    }
    DayShape shape{};
    double sum = 0;
    for (std::size_t hour = 0; hour < kHoursPerDay; ++hour) {
        // The columns are middles of solar hours.
        double at = std::fmod(solarHours[hour] - 0.5, 24.0);
        at += at < 0 ? 24.0 : 0.0;
        const auto before = static_cast<std::size_t>(at) % kHoursPerDay;
        const double after = profile[(before + 1) % kHoursPerDay];
        shape[hour] = profile[before] + (after - profile[before]) * (at - std::floor(at));
        sum += shape[hour];
    }
    for (double& value : shape) {
        value -= sum / static_cast<double>(kHoursPerDay);
    }
    return shape;
}

DailyValues diurnalAmplitude(const DailyValues& range, const DailyValues& clearness) {
    const MonthlyValues usual = monthlyMeans(clearness);
    DailyValues amplitude{};
    for (std::size_t day = 0; day < kDaysPerYear; ++day) {
        const double excess = clearness[day] - usual[monthOfDay(day)];
        amplitude[day] =
            kRangeShare * range[day] * std::clamp(1.0 + kRangeByClearness * excess, 0.3, 1.6);
    }
    return amplitude;
}

DailyValues dailyMeans(const MonthlyValues& means, double latitude, const DailyValues& noise) {
    const auto [coldest, warmest] = std::minmax_element(means.begin(), means.end());
    const DailyValues season = seasonOf(latitude);
    DailyValues values = dailyFromMonthly(means);
    for (std::size_t day = 0; day < kDaysPerYear; ++day) {
        values[day] += kDailyDeviation *
                       dailyDeviation(*warmest - *coldest, season[day], latitude) * noise[day];
    }
    return values;
}

void restoreMonthlyMeans(const MonthlyValues& means, HourlyValues& hours) {
    MonthlyValues missing = monthlyMeansOfHours(hours);
    for (std::size_t month = 0; month < means.size(); ++month) {
        missing[month] = means[month] - missing[month];
    }
    const DailyValues added = dailyFromMonthly(missing);
    for (std::size_t n = 0; n < hours.size(); ++n) {
        hours[n] += added[n / kHoursPerDay];
    }
}

}  // namespace

DailyValues seasonOf(double latitude) {
    const double warmest = latitude >= 0 ? kWarmestDayNorth : kWarmestDaySouth;
    DailyValues season{};
    for (std::size_t day = 0; day < kDaysPerYear; ++day) {
        season[day] =
            std::cos(2.0 * std::numbers::pi * (static_cast<double>(day) - warmest) / 365.0);
    }
    return season;
}

HourlyValues temperatureYear(const ClimateTables& tables, const ClimateNormals& normals,
                             const MonthlyValues& means, const SunYear& sun,
                             const DailyValues& clearness, const DailyValues& dailyNoise,
                             std::span<const double> hourlyNoise) {
    const DailyValues noons = dailyMeans(means, sun.latitude, dailyNoise);
    const DailyValues range = dailyFromMonthly(normals.diurnalRangeC);
    const DailyValues amplitude = diurnalAmplitude(range, clearness);
    HourlyValues hours(kHoursPerYear);
    for (std::size_t day = 0; day < kDaysPerYear; ++day) {
        const std::size_t first = day * kHoursPerDay;
        const DayShape shape = shapeOf(tables.diurnalTemperature(),
                                       dayLengthHours(sun.latitude, sun.noonDeclination[day]),
                                       std::span(sun.solarHour).subspan(first, kHoursPerDay));
        for (std::size_t hour = 0; hour < kHoursPerDay; ++hour) {
            const std::size_t n = first + hour;
            hours[n] = betweenNoons(noons, n) + betweenNoons(amplitude, n) * shape[hour] +
                       hourlyNoise[n] * kHourlyDeviation * range[day];
        }
    }
    restoreMonthlyMeans(means, hours);
    return hours;
}

}  // namespace gigasite::model
