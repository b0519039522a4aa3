// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dispatch/calendar.h"

#include <algorithm>

namespace gigasite::model {

int quarterOfHour(int hour) {
    int quarter = 0;
    while (quarter + 1 < kQuartersPerYear &&
           hour >= kQuarterStartHour[static_cast<std::size_t>(quarter) + 1])
        ++quarter;
    return quarter;
}

std::vector<int> segmentEnds(std::span<const int> extraBoundaries) {
    std::vector<int> ends(kQuarterStartHour.begin() + 1, kQuarterStartHour.end());
    for (const int hour : extraBoundaries) {
        if (hour > 0 && hour < kHoursPerYear)
            ends.push_back(hour);
    }
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    return ends;
}

}  // namespace gigasite::model
