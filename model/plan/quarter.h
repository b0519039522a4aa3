// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>

namespace gigasite::model {

/// A calendar quarter: index = 4 * year + (0..3).
struct Quarter {
    int index = 0;

    static constexpr Quarter of(int year, int quarterOfYear) {
        return Quarter{4 * year + quarterOfYear - 1};
    }
    [[nodiscard]] constexpr int year() const { return index / 4; }
    /// 1..4
    [[nodiscard]] constexpr int quarterOfYear() const { return index % 4 + 1; }
    constexpr auto operator<=>(const Quarter&) const = default;
};

constexpr Quarter operator+(Quarter quarter, int quarters) {
    return Quarter{quarter.index + quarters};
}
constexpr int operator-(Quarter a, Quarter b) {
    return a.index - b.index;
}

/// First and last quarter a plan may name.
inline constexpr Quarter kFirstQuarter = Quarter::of(1990, 1);
inline constexpr Quarter kLastQuarter = Quarter::of(2120, 4);

}  // namespace gigasite::model
