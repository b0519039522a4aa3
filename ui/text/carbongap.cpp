// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/carbongap.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>
#include <vector>

namespace gigasite::ui {
namespace {

constexpr std::size_t kHoursPerDay = 24;
constexpr std::array<std::size_t, 12> kDaysOfMonth = {31, 28, 31, 30, 31, 30,
                                                      31, 31, 30, 31, 30, 31};

using DayMwh = std::array<double, kHoursPerDay>;

// What the days of one month lack by hour of the day, MWh.
DayMwh missingIn(const model::HourlyTrace& trace, std::size_t first, std::size_t end) {
    DayMwh missing{};
    for (std::size_t h = first; h < end; ++h) {
        missing[h % kHoursPerDay] += std::max(0.0, trace.loadMw[h] - trace.carbonFreeMw[h]);
    }
    return missing;
}

}  // namespace

std::optional<CarbonGap> largestCarbonGap(const model::HourlyTrace& trace) {
    const std::size_t hours = std::min(trace.loadMw.size(), trace.carbonFreeMw.size());
    std::optional<CarbonGap> gap;
    double most = 0.0;
    std::size_t first = 0;
    for (std::size_t month = 0; month < kDaysOfMonth.size(); ++month) {
        const std::size_t end = std::min(first + kDaysOfMonth[month] * kHoursPerDay, hours);
        const DayMwh missing = missingIn(trace, first, end);
        const double sum = std::accumulate(missing.begin(), missing.end(), 0.0);
        if (sum > most) {
            most = sum;
            const auto worst = std::max_element(missing.begin(), missing.end());
            gap = CarbonGap{static_cast<int>(month) + 1, static_cast<int>(worst - missing.begin())};
        }
        first = end;
    }
    return gap;
}

}  // namespace gigasite::ui
