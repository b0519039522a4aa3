// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weather/datewords.h"

#include "model/weather/textrecords.h"

#include <algorithm>
#include <array>

namespace gigasite::model {
namespace {

constexpr std::array<int, 12> kLeapMonthDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
constexpr std::size_t kLeapDay = kFirstLeapHour / kHoursPerDay;

std::string_view leadingDigits(std::string_view text) {
    const auto end = std::find_if(text.begin(), text.end(), [](char character) {
        return character < '0' || character > '9';
    });
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

/// Up to three groups of digits with the same mark between them.
struct Groups {
    std::vector<std::string_view> digits;
    char mark = 0;
};

Groups groupsOf(std::string_view text) {
    Groups groups;
    while (groups.digits.size() < 3) {
        const std::string_view digits = leadingDigits(text);
        if (digits.empty()) {
            break;
        }
        groups.digits.push_back(digits);
        text.remove_prefix(digits.size());
        const bool mark = !text.empty() && (text[0] == '-' || text[0] == '/' || text[0] == '.');
        if (!mark || (groups.mark != 0 && groups.mark != text[0])) {
            break;
        }
        groups.mark = text[0];
        text.remove_prefix(1);
    }
    return groups;
}

void addIfDate(std::vector<MonthDay>& dates, std::string_view month, std::string_view day) {
    const MonthDay date{wholeNumberIn(month).value_or(0), wholeNumberIn(day).value_or(0)};
    const bool possible = date.month >= 1 && date.month <= 12 && date.day >= 1 &&
                          date.day <= kLeapMonthDays.at(static_cast<std::size_t>(date.month) - 1);
    if (possible && std::find(dates.begin(), dates.end(), date) == dates.end()) {
        dates.push_back(date);
    }
}

}  // namespace

std::vector<MonthDay> datesIn(std::string_view cell) {
    const Groups groups = groupsOf(trimmed(cell));
    const std::vector<std::string_view>& digits = groups.digits;
    std::vector<MonthDay> dates;
    if (digits.size() == 1 && digits[0].size() == 8) {
        addIfDate(dates, digits[0].substr(4, 2), digits[0].substr(6, 2));
    } else if (digits.size() == 3 && digits[0].size() == 4) {
        addIfDate(dates, digits[1], digits[2]);
    } else if (digits.size() == 3 || (digits.size() == 2 && groups.mark == '/')) {
        addIfDate(dates, digits[1], digits[0]);
        if (groups.mark != '.') {
            addIfDate(dates, digits[0], digits[1]);
        }
    }
    return dates;
}

MonthDay dateOfDay(std::size_t day, bool leapYear) {
    if (leapYear && day == kLeapDay) {
        return {2, 29};
    }
    const std::size_t plain = leapYear && day > kLeapDay ? day - 1 : day;
    const std::size_t month = monthOfDay(plain);
    std::size_t first = plain;
    while (first > 0 && monthOfDay(first - 1) == month) {
        --first;
    }
    return {static_cast<int>(month) + 1, static_cast<int>(plain - first) + 1};
}

std::string monthDayText(const MonthDay& date) {
    const auto two = [](int number) {
        return (number >= 0 && number < 10 ? "0" : "") + std::to_string(number);
    };
    return two(date.month) + '-' + two(date.day);
}

}  // namespace gigasite::model
