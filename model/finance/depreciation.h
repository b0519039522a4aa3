// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace gigasite::model {

/// Something that is written off for tax. Years are fiscal years by name (MODEL.md section 6).
struct DepreciableItem {
    int year = 0;             ///< in which it is placed in service
    double nominalUsd = 0.0;  ///< basis, in dollars of the years in which it was paid
    double lifeYears = 0.0;   ///< of the straight line; one year or less: written off at once
    /// Share of the basis written off in the year of service, the next, ... as a rule sets it (for
    /// example MACRS, IRS publication 946 table A-1). Empty: straight line over lifeYears, whole
    /// from the year of service, so that a life of 2.5 years gives 0.4, 0.4 and 0.2.
    std::span<const double> acceleratedShares;
};

/// Nominal dollars written off in the years firstYear .. firstYear + years - 1. An item from before
/// firstYear gives what is left of it; what falls after the last year is not in it.
[[nodiscard]] std::vector<double> depreciationByYear(std::span<const DepreciableItem> items,
                                                     int firstYear, int years);

/// Tax of each year at a rate (fraction) on nominal income after depreciation. A loss lowers the
/// income of the years that follow, without limit in time or amount; there is never a refund.
[[nodiscard]] std::vector<double> taxWithLossCarryForward(
    std::span<const double> taxableNominalUsdByYear, double rate);

}  // namespace gigasite::model
