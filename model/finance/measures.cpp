// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finance/measures.h"

#include <boost/math/tools/toms748_solve.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace gigasite::model {

namespace {

using Flow = std::span<const double>;

// The search goes from no growth outwards, in growths 1 + r.
constexpr double kSearchStep = 1.01;
constexpr double kSmallestGrowth = 0.01;
constexpr double kLargestGrowth = 10000.0;

bool changesSign(Flow flow) {
    return std::any_of(flow.begin(), flow.end(), [](double usd) { return usd > 0.0; }) &&
           std::any_of(flow.begin(), flow.end(), [](double usd) { return usd < 0.0; });
}

double valueAt(Flow flow, double growth) {
    return presentValueUsd(flow, growth - 1.0);
}

double crossing(Flow flow, double low, double high) {
    std::uintmax_t iterations = 200;
    const auto [left, right] = boost::math::tools::toms748_solve(
        [flow](double growth) { return valueAt(flow, growth); }, low, high, valueAt(flow, low),
        valueAt(flow, high), boost::math::tools::eps_tolerance<double>(), iterations);
    return left + (right - left) / 2.0;
}

/// First growth at which the value crosses 0 on the way from 1 to last.
std::optional<double> firstCrossing(Flow flow, double last) {
    double from = 1.0;
    const bool positive = valueAt(flow, from) > 0.0;
    while (from != last) {
        const double to =
            last > 1.0 ? std::min(from * kSearchStep, last) : std::max(from / kSearchStep, last);
        if ((valueAt(flow, to) > 0.0) != positive) {
            return crossing(flow, std::min(from, to), std::max(from, to));
        }
        from = to;
    }
    return std::nullopt;
}

}  // namespace

double presentValueUsd(Flow flowUsdByQuarter, double ratePerYear) {
    const double perQuarter = std::pow(1.0 + ratePerYear, -0.25);
    double sum = 0.0;
    for (std::size_t q = flowUsdByQuarter.size(); q-- > 0;) {
        sum = sum * perQuarter + flowUsdByQuarter[q];
    }
    return sum * std::sqrt(perQuarter);
}

std::optional<double> internalRateOfReturn(Flow flowUsdByQuarter) {
    if (!changesSign(flowUsdByQuarter) || !std::isfinite(valueAt(flowUsdByQuarter, 1.0))) {
        return std::nullopt;
    }
    const std::optional<double> above = firstCrossing(flowUsdByQuarter, kLargestGrowth);
    // Only a rate nearer to 0 than the one above it matters below.
    const double last = above ? std::max(kSmallestGrowth, 2.0 - *above) : kSmallestGrowth;
    const std::optional<double> below = firstCrossing(flowUsdByQuarter, last);
    const std::optional<double> nearest = below ? below : above;
    return nearest ? std::optional(*nearest - 1.0) : std::nullopt;
}

std::optional<double> discountedPaybackYears(Flow flowUsdByQuarter, double ratePerYear) {
    const double perQuarter = std::pow(1.0 + ratePerYear, -0.25);
    double discount = 1.0;  // to the middle of quarter 0: the sign of a sum is the same at any date
    double before = 0.0;
    std::optional<double> years = 0.0;
    for (std::size_t q = 0; q < flowUsdByQuarter.size(); ++q) {
        const double after = before + discount * flowUsdByQuarter[q];
        if (after < 0.0) {
            years.reset();
        } else if (!years) {
            years = (static_cast<double>(q) + before / (before - after)) / 4.0;
        }
        before = after;
        discount *= perQuarter;
    }
    return years;
}

std::optional<double> levelisedCostUsdPerMwh(const FixedChargeCost& cost) {
    if (!(cost.generationMwhPerYear > 0.0)) {
        return std::nullopt;
    }
    const double usdPerYear = cost.chargeRatePerYear * cost.capexUsd + cost.fixedOmUsdPerYear;
    return usdPerYear / cost.generationMwhPerYear + cost.variableOmUsdPerMwh;
}

}  // namespace gigasite::model
