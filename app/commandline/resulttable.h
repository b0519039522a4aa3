// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/result.h"

#include <QString>

/// The results of an evaluation as text for a terminal.
namespace gigasite::app {

/// Whether energy balances and money sums in a table, each year and each quarter.
struct Balance {
    double energy = 0.0;      ///< largest |supply - load| / load
    double investment = 0.0;  ///< largest |parts - total| / total
    double energyCost = 0.0;
    [[nodiscard]] bool holds() const;
};

/// Largest share by which the sums may differ; beyond rounding.
inline constexpr double kBalanceTolerance = 1e-9;

[[nodiscard]] Balance balanceOf(const model::QuarterTable& table);

/// Two blocks, energy and carbon by calendar year and money by fiscal year, one row per metric
/// that is not zero throughout, then the lines that prove the sums.
[[nodiscard]] QString resultTable(const model::QuarterTable& table, model::Quarter start,
                                  int fiscalYearStartMonth);

}  // namespace gigasite::app
