// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/chartdata.h"

namespace gigasite::model {

// The charts of the Money tab, USD of the price year. Without series where no money moves, or
// where the scope is a site that is not in the result.

/// By fiscal year: what comes in (revenue, energy sold beyond its cost, tax credits, residual
/// value) above the axis, what goes out (investment, energy, operation, tax, and the shadow price
/// of carbon where it counts) below it, and what is left as a line: above less below, USD.
[[nodiscard]] ChartData cashFlowChart(const PlanResult& result, const ChartScope& scope);
/// Discounted cash flow so far by fiscal year; the last value is the NPV, USD.
[[nodiscard]] ChartData netPresentValueChart(const PlanResult& result, const ChartScope& scope);

/// Present value of all costs over the whole plan by class, as in MoneySummary, USD.
[[nodiscard]] ChartData tcoChart(const PlanResult& result, const ChartScope& scope);
/// The same costs by the fiscal year they fall into, discounted to the plan's start, USD.
[[nodiscard]] ChartData tcoByYearChart(const PlanResult& result, const ChartScope& scope);

/// Levelised cost of compute over the whole plan by part, USD per H100e-hour sold: costs from the
/// axis up, residual value and tax credits below, and their difference as a mark. The order is
/// that of a waterfall. Without series where nothing is sold.
[[nodiscard]] ChartData computeCostChart(const PlanResult& result, const ChartScope& scope);
/// Levelised cost of energy over the whole plan by part, USD per MWh to the load: what the supply
/// costs from the axis up, energy sold and residual value below, and their difference as a mark.
/// The order is that of a waterfall. Without series where there is no load.
[[nodiscard]] ChartData supplyCostChart(const PlanResult& result, const ChartScope& scope);

}  // namespace gigasite::model
