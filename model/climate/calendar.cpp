// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/calendar.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace gigasite::model {
namespace {

constexpr std::size_t kMonths = 12;
constexpr int kCorrections = 5;
constexpr std::array<std::size_t, kMonths> kMonthDays{31, 28, 31, 30, 31, 30,
                                                      31, 31, 30, 31, 30, 31};

/// Where a day lies between the middles of two months.
struct DayPlace {
    std::uint8_t month = 0;
    std::uint8_t before = 0;
    std::uint8_t after = 0;
    double share = 0;  ///< of the later month
};

constexpr std::array<DayPlace, kDaysPerYear> placeDays() {
    std::array<double, kMonths> middles{};
    std::array<DayPlace, kDaysPerYear> days{};
    std::size_t day = 0;
    for (std::size_t month = 0; month < kMonths; ++month) {
        middles[month] = static_cast<double>(day) + static_cast<double>(kMonthDays[month]) / 2.0;
        for (const std::size_t end = day + kMonthDays[month]; day < end; ++day) {
            days[day].month = static_cast<std::uint8_t>(month);
        }
    }
    for (day = 0; day < kDaysPerYear; ++day) {
        const double at = static_cast<double>(day) + 0.5;
        std::size_t after = 0;
        while (after < kMonths && middles[after] <= at) {
            ++after;
        }
        const std::size_t before = (after + kMonths - 1) % kMonths;
        const double year = kDaysPerYear;
        const double start = after == 0 ? middles[before] - year : middles[before];
        const double end = after == kMonths ? middles[0] + year : middles[after];
        days[day].before = static_cast<std::uint8_t>(before);
        days[day].after = static_cast<std::uint8_t>(after % kMonths);
        days[day].share = (at - start) / (end - start);
    }
    return days;
}

constexpr std::array<DayPlace, kDaysPerYear> kDays = placeDays();

DailyValues linesThrough(const MonthlyValues& nodes) {
    DailyValues values{};
    for (std::size_t day = 0; day < kDaysPerYear; ++day) {
        const DayPlace& place = kDays[day];
        const double before = nodes[place.before];
        values[day] = before + (nodes[place.after] - before) * place.share;
    }
    return values;
}

double meanOf(std::span<const double> values) {
    double sum = 0;
    for (const double value : values) {
        sum += value;
    }
    return sum / static_cast<double>(values.size());
}

}  // namespace

std::size_t monthOfDay(std::size_t day) {
    return kDays[day].month;
}

MonthlyValues monthlySums(const DailyValues& values) {
    MonthlyValues sums{};
    for (std::size_t day = 0; day < kDaysPerYear; ++day) {
        sums[kDays[day].month] += values[day];
    }
    return sums;
}

MonthlyValues monthlyMeans(const DailyValues& values) {
    MonthlyValues means = monthlySums(values);
    for (std::size_t month = 0; month < kMonths; ++month) {
        means[month] /= static_cast<double>(kMonthDays[month]);
    }
    return means;
}

DailyValues dailySums(std::span<const double> hours) {
    DailyValues sums{};
    for (std::size_t day = 0; day < kDaysPerYear; ++day) {
        for (std::size_t hour = 0; hour < kHoursPerDay; ++hour) {
            sums[day] += hours[day * kHoursPerDay + hour];
        }
    }
    return sums;
}

MonthlyValues monthlyMeansOfHours(std::span<const double> values) {
    MonthlyValues means = monthlyMeans(dailySums(values));
    for (double& mean : means) {
        mean /= static_cast<double>(kHoursPerDay);
    }
    return means;
}

DailyValues dailyFromMonthly(const MonthlyValues& means) {
    MonthlyValues nodes = means;
    for (int step = 0; step < kCorrections; ++step) {
        const MonthlyValues reached = monthlyMeans(linesThrough(nodes));
        for (std::size_t month = 0; month < kMonths; ++month) {
            nodes[month] += means[month] - reached[month];
        }
    }
    return linesThrough(nodes);
}

double betweenNoons(const DailyValues& noons, std::size_t hour) {
    const std::size_t day = hour / kHoursPerDay;
    const double ofDay = static_cast<double>(hour % kHoursPerDay) / kHoursPerDay;
    const bool morning = hour % kHoursPerDay < kHoursPerDay / 2;
    const std::size_t before = morning ? (day + kDaysPerYear - 1) % kDaysPerYear : day;
    const std::size_t after = morning ? day : (day + 1) % kDaysPerYear;
    const double share = morning ? ofDay + 0.5 : ofDay - 0.5;
    return noons[before] + (noons[after] - noons[before]) * share;
}

double interpolate(std::span<const double> x, std::span<const double> y, double at) {
    if (at <= x.front()) {
        return y.front();
    }
    if (at >= x.back()) {
        return y.back();
    }
    // Tables are evenly spaced or nearly so: guess the place, then walk.
    const double share = (at - x.front()) / (x.back() - x.front());
    auto after = static_cast<std::size_t>(share * static_cast<double>(x.size() - 1)) + 1;
    after = std::min(after, x.size() - 1);
    while (x[after] <= at) {
        ++after;
    }
    while (x[after - 1] > at) {
        --after;
    }
    const double slope = (y[after] - y[after - 1]) / (x[after] - x[after - 1]);
    return y[after - 1] + slope * (at - x[after - 1]);
}

double standardDeviation(std::span<const double> values) {
    const double mean = meanOf(values);
    double squares = 0;
    for (const double value : values) {
        squares += (value - mean) * (value - mean);
    }
    return std::sqrt(squares / static_cast<double>(values.size()));
}

void standardise(std::span<double> values) {
    const double mean = meanOf(values);
    const double deviation = standardDeviation(values);
    for (double& value : values) {
        value = (value - mean) / deviation;
    }
}

}  // namespace gigasite::model
