// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace gigasite::model {

// Measures of a flow of money, one value per quarter from the plan's first; income positive, cost
// negative, all in the same dollars (constant dollars with a real rate, nominal with a nominal
// one). A quarter's flow lies in its middle. Rates are effective annual fractions above -1.

/// Value at the start of quarter 0: sum of flow_q (1 + r)^-((q + 1/2) / 4) (MODEL.md section 6).
/// 0 for an empty flow.
[[nodiscard]] double presentValueUsd(std::span<const double> flowUsdByQuarter, double ratePerYear);

/// Rate at which the present value crosses 0, searched from -0.99 to 9999. Empty without a change
/// of sign in the flow, without a crossing, or where a value is not finite.
/// A flow that changes sign once has one rate at most. One that changes sign again (a refresh, a
/// clean-up at the end) may have several; then the rate nearest to 0 is given, the rule of
/// numpy-financial (_financial.py, irr): the others need money to grow or shrink faster still. Two
/// rates whose 1 + r differ by less than 1 %, and one at which the present value only touches 0,
/// may be passed over.
[[nodiscard]] std::optional<double> internalRateOfReturn(std::span<const double> flowUsdByQuarter);

/// Years from the start of quarter 0 until the sum of the discounted flows is at or above 0 and
/// stays there, straight within the quarter. 0 when it is never below, empty when it ends below.
[[nodiscard]] std::optional<double> discountedPaybackYears(std::span<const double> flowUsdByQuarter,
                                                           double ratePerYear);

/// A plant in an ordinary year, for the levelised cost by a fixed charge rate.
struct FixedChargeCost {
    double capexUsd = 0.0;
    double chargeRatePerYear = 0.0;  ///< share of capexUsd to be earned each year
    double fixedOmUsdPerYear = 0.0;
    double variableOmUsdPerMwh = 0.0;  ///< fuel included
    double generationMwhPerYear = 0.0;
};

/// (FCR x capex + fixed O&M) / generation + variable O&M, USD/MWh; empty without generation.
/// Short, Packey and Holt, A Manual for the Economic Evaluation of Energy Efficiency and Renewable
/// Energy Technologies, NREL/TP-462-5173 (1995).
[[nodiscard]] std::optional<double> levelisedCostUsdPerMwh(const FixedChargeCost& cost);

}  // namespace gigasite::model
