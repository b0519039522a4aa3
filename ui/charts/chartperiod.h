// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/chartdata.h"

#include <optional>

namespace gigasite::ui {

/// Index of the period of a chart that holds a quarter; -1 outside, or where the chart has hours.
/// fiscalYearStartMonth 1..12; a fiscal year is named by the calendar year of its last month.
[[nodiscard]] int indexOfQuarter(const model::ChartData& chart, model::Quarter quarter,
                                 int fiscalYearStartMonth);

/// The last quarter of a period of a chart, where figures of the year's end belong; none for hours.
[[nodiscard]] std::optional<model::Quarter> quarterOfIndex(const model::ChartData& chart, int index,
                                                           int fiscalYearStartMonth);

}  // namespace gigasite::ui
