// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/result.h"
#include "model/plan/plan.h"

#include <optional>

namespace gigasite::ui {

/// Last calendar year with all four quarters in the plan, else the last one with any.
[[nodiscard]] int lastFullYear(model::Quarter start, int quarters);

/// Value of a metric in a calendar year; 0 outside the plan.
[[nodiscard]] double inCalendarYear(const model::QuarterTable& table, model::MetricId metric,
                                    model::Quarter start, int year);

/// What the title page and the table of sites say of one table of quarters: levels at the last
/// quarter, flows and ratios in the last full year, investment over the whole plan.
struct HeadlineFigures {
    model::Quarter end;
    int year = 0;
    double plannedMw = 0.0;
    double onlineMw = 0.0;
    double onlineH100e = 0.0;
    double investmentUsd = 0.0;
    bool hasLoad = false;  ///< in the year; without it the ratios mean nothing
    double loadMwh = 0.0;
    double cfe = 0.0;  ///< share
    double operationTonnes = 0.0;
    double marketTonnes = 0.0;  ///< scope 2, market-based
    double energyUsdPerMwh = 0.0;
    double unservedMwh = 0.0;
};
[[nodiscard]] HeadlineFigures headlineFigures(const model::QuarterTable& table,
                                              model::Quarter start);

/// The fiscal year with the largest investment, and its budget where the plan sets one.
struct PeakInvestment {
    int fiscalYear = 0;
    double usd = 0.0;
    std::optional<double> budgetUsd;
};
[[nodiscard]] PeakInvestment peakInvestment(const model::PlanResult& result,
                                            const model::World& world);

/// CFE target of the programme in force in a year.
[[nodiscard]] std::optional<double> cfeTarget(const model::World& world, int year);

/// What kept planned MW of a site from being online, apart from building itself.
struct HoldBack {
    model::Binding cause = model::Binding::none;  ///< none: nothing but building time
    model::Quarter first;
    model::Quarter last;          ///< quarters in which this cause was the binding one
    double peakMw = 0.0;          ///< most MW held back in one of them
    double megawattQuarters = 0;  ///< of this cause
    bool toTheEnd = false;
};
[[nodiscard]] HoldBack mainHoldBack(const model::SiteResult& site, model::Quarter start);

}  // namespace gigasite::ui
