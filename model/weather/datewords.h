// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/climate/calendar.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gigasite::model {

/// Place of the first hour of 29 February in a leap year, and of 1 March in another one.
inline constexpr std::size_t kFirstLeapHour = 59 * kHoursPerDay;
inline constexpr std::size_t kLeapYearHours = kHoursPerYear + kHoursPerDay;

struct MonthDay {
    int month = 1;
    int day = 1;

    bool operator==(const MonthDay&) const = default;
};

/// What a cell that begins with a date may mean: 2025-02-28, 2025/02/28, 20250228, 28.02.2025,
/// 28/02/2025 or 02/28/2025, 28/02 or 02/28, a time of day behind it or not. Two entries where day
/// and month could be exchanged, none where there is no date.
[[nodiscard]] std::vector<MonthDay> datesIn(std::string_view cell);

/// The date of a day of the year, counted from 0 in a year with or without 29 February.
[[nodiscard]] MonthDay dateOfDay(std::size_t day, bool leapYear);

/// "02-28".
[[nodiscard]] std::string monthDayText(const MonthDay& date);

}  // namespace gigasite::model
