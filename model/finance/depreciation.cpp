// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finance/depreciation.h"

#include <algorithm>
#include <cstddef>

namespace gigasite::model {

namespace {

/// Share of the basis that a straight line has written off after so many years.
double writtenOff(double years, double lifeYears) {
    return std::clamp(years / std::max(lifeYears, 1.0), 0.0, 1.0);
}

/// age: full years since the item was placed in service.
double shareInYear(const DepreciableItem& item, int age) {
    if (item.acceleratedShares.empty()) {
        return writtenOff(age + 1.0, item.lifeYears) - writtenOff(age, item.lifeYears);
    }
    const auto at = static_cast<std::size_t>(age);
    return at < item.acceleratedShares.size() ? item.acceleratedShares[at] : 0.0;
}

}  // namespace

std::vector<double> depreciationByYear(std::span<const DepreciableItem> items, int firstYear,
                                       int years) {
    std::vector<double> byYear(static_cast<std::size_t>(std::max(years, 0)), 0.0);
    for (const DepreciableItem& item : items) {
        for (int i = std::max(item.year - firstYear, 0); i < years; ++i) {
            byYear[static_cast<std::size_t>(i)] +=
                item.nominalUsd * shareInYear(item, firstYear + i - item.year);
        }
    }
    return byYear;
}

std::vector<double> taxWithLossCarryForward(std::span<const double> taxableNominalUsdByYear,
                                            double rate) {
    std::vector<double> taxUsd;
    taxUsd.reserve(taxableNominalUsdByYear.size());
    double lossUsd = 0.0;
    for (const double taxableUsd : taxableNominalUsdByYear) {
        const double incomeUsd = taxableUsd - lossUsd;
        lossUsd = std::max(-incomeUsd, 0.0);
        taxUsd.push_back(rate * std::max(incomeUsd, 0.0));
    }
    return taxUsd;
}

}  // namespace gigasite::model
