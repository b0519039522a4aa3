// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/command.h"

#include <QString>

/// What an evaluation says beyond the metrics by year, as text for a terminal.
namespace gigasite::app {

/// NPV, IRR, payback, levelised costs and the split of all costs: of the programme, each country,
/// region and site.
[[nodiscard]] QString worthTable(const Evaluated& evaluated);
/// Which clock holds each site back, by quarter: runs of quarters with the MW stranded at most.
[[nodiscard]] QString clockTable(const Evaluated& evaluated);
/// Demand by region and accelerators by vendor, by calendar year; empty without such input.
[[nodiscard]] QString marketTable(const Evaluated& evaluated);
/// Expected unserved energy, availability and N-1 by year and site.
[[nodiscard]] QString reliabilityTable(const Evaluated& evaluated);
/// Errors, broken limits and notes, worst first, each with what would cure it.
[[nodiscard]] QString violationList(const Evaluated& evaluated);

/// Errors, broken limits and notes of an evaluation.
struct ViolationCounts {
    int errors = 0;
    int limits = 0;
    int notes = 0;
};
[[nodiscard]] ViolationCounts countViolations(const model::PlanResult& result);

}  // namespace gigasite::app
