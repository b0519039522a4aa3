// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/sitecase.h"
#include "model/finance/capital.h"

namespace gigasite::model {

/// Share of a building's cost spent when the share x of its construction time has passed:
/// 3x^2 - 2x^3 (MODEL.md section 6), 0 before and 1 after.
[[nodiscard]] double sCurve(double x);

/// Capital recovery factor r / (1 - (1 + r)^-n); 1/n for r = 0.
[[nodiscard]] double capitalRecoveryFactor(double rate, double years);

/// Full cycles a year that each asset runs on average while in service; empty: none are counted.
using CyclesPerYear = std::vector<double>;

/// Investment of a site by quarter: buildings along the S-curve of construction, accelerators one
/// quarter before they are delivered, owned energy assets spread over their construction and again
/// at the then price at the end of their life (of a store: when its cycles are used up, if that is
/// earlier), grid connection when a larger limit comes into force (also in the plan's first
/// quarter). What falls before the plan's start is not in the plan. Dollars of the price year.
/// Returns what was bought, for residual values and tax. Notes: "plan.unknownAccelerator"
/// [accelerator], "data.acceleratorPriceMissing" [accelerator].
std::vector<CapitalItem> addInvestment(const SiteCase& one, const Prices& prices,
                                       const Defaults& defaults, const CyclesPerYear& cycles,
                                       QuarterTable& table, std::vector<Problem>& notes);

}  // namespace gigasite::model
