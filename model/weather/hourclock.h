// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace gigasite::model {

/// Follows the hours of a weather file from 1 January to 31 December, whatever years they are of.
/// 29 February may be there or not.
class HourClock {
  public:
    /// Whether this hour (0..23) comes next; moves on if it does.
    [[nodiscard]] bool accept(int month, int day, int hour);
    /// Whether the hour last accepted belongs to 29 February.
    [[nodiscard]] bool inLeapDay() const { return m_inLeapDay; }
    [[nodiscard]] bool complete() const;
    /// Hours accepted so far.
    [[nodiscard]] std::size_t count() const { return m_count; }
    /// The hour that comes next as "02-28 07"; the first hour of a day is 00 or 01, as the file
    /// counts them.
    [[nodiscard]] std::string expected(int firstHour) const;

  private:
    std::size_t m_day = 0;  ///< of the year, counting 29 February once it was met
    int m_hour = 0;
    bool m_leapYear = false;
    bool m_inLeapDay = false;
    std::size_t m_count = 0;
};

/// "02-28 07".
[[nodiscard]] std::string hourText(int month, int day, int hour);

}  // namespace gigasite::model
