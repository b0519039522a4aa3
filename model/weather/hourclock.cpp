// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weather/hourclock.h"

#include "model/climate/calendar.h"
#include "model/weather/datewords.h"

namespace gigasite::model {
namespace {

constexpr MonthDay kLeapDate{2, 29};
constexpr MonthDay kAfterLeapDate{3, 1};

}  // namespace

bool HourClock::accept(int month, int day, int hour) {
    const MonthDay date{month, day};
    MonthDay next = complete() ? MonthDay{0, 0} : dateOfDay(m_day, m_leapYear);
    if (!m_leapYear && m_hour == 0 && next == kAfterLeapDate && date == kLeapDate) {
        m_leapYear = true;
        next = kLeapDate;
    }
    if (date != next || hour != m_hour) {
        return false;
    }
    m_inLeapDay = date == kLeapDate;
    m_hour = (m_hour + 1) % static_cast<int>(kHoursPerDay);
    m_day += m_hour == 0 ? 1 : 0;
    ++m_count;
    return true;
}

bool HourClock::complete() const {
    return m_day == kDaysPerYear + (m_leapYear ? 1 : 0);
}

std::string HourClock::expected(int firstHour) const {
    if (complete()) {
        return {};
    }
    const MonthDay date = dateOfDay(m_day, m_leapYear);
    return hourText(date.month, date.day, m_hour + firstHour);
}

std::string hourText(int month, int day, int hour) {
    return monthDayText({month, day}) + (hour >= 0 && hour < 10 ? " 0" : " ") +
           std::to_string(hour);
}

}  // namespace gigasite::model
