// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <vector>

namespace gigasite::model {

/// The typical year has no 29 February.
inline constexpr int kHoursPerYear = 8760;
inline constexpr int kHoursPerDay = 24;
inline constexpr int kQuartersPerYear = 4;

/// First hour of each quarter, and the end of the year.
inline constexpr std::array<int, kQuartersPerYear + 1> kQuarterStartHour{0, 2160, 4344, 6552, 8760};

/// Quarter 0..3 of an hour of the year (0..8759).
[[nodiscard]] int quarterOfHour(int hour);

/// The ends of the segments a year is cut into: the four quarters, cut further at each extra
/// boundary (hour of the year, for instance where a refuelling block starts or ends). Boundaries
/// outside 1..8759 and repeated ones are dropped. The last entry is 8760.
[[nodiscard]] std::vector<int> segmentEnds(std::span<const int> extraBoundaries = {});

}  // namespace gigasite::model
