// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

#include "model/plan/plan.h"

namespace gigasite::model {

/// The plan's quarters and the calendar years (lanes) they lie in.
struct Horizon {
    Quarter start;
    int quarters = 0;
    int firstYear = 0;
    int years = 0;  ///< lanes: calendar years touched
    int priceYear = 0;
    double inflation = 0.0;

    /// Index in the plan of a quarter 0..3 of a lane; outside 0..quarters-1 when outside the plan.
    [[nodiscard]] int indexOf(int lane, int quarterOfYear) const {
        return 4 * (firstYear + lane) + quarterOfYear - start.index;
    }
    [[nodiscard]] bool contains(int index) const { return index >= 0 && index < quarters; }
    /// Years from the middle of the price year to the middle of a quarter.
    [[nodiscard]] double yearsFromPriceYear(int index) const {
        return (start.index + index + 0.5) / 4.0 - (priceYear + 0.5);
    }
    /// Dollars of the quarter per dollar of the price year: 1 in the middle of the price year.
    [[nodiscard]] double priceIndex(int index) const {
        return std::pow(1.0 + inflation, yearsFromPriceYear(index));
    }
    bool operator==(const Horizon&) const = default;
};

[[nodiscard]] Horizon horizonOf(const Header& header, double inflation);

}  // namespace gigasite::model
