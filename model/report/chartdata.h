// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/result.h"
#include "model/plan/plan.h"

#include <optional>
#include <string>
#include <vector>

namespace gigasite::model {

/// What a chart shows, made once from metrics and drawn by the window, printed by the report,
/// written as CSV and read out as text. Names and colours follow from the series' keys.
enum class ChartKind { stackedBars, groupedBars, lines, stackedAreas };
enum class ChartAxis { fiscalYear, calendarYear, hourOfYear, hourOfDay, rankedHours };

enum class SeriesRole {
    stack,   ///< adds up from the axis
    below,   ///< shown below the axis (charging); values are positive
    line,    ///< compared with the stack
    marker,  ///< one mark per x, not stacked (the other scope 2 account)
    limit,   ///< thin dashed line with its name
};

struct ChartSeries {
    std::string key;  ///< "source.solar", "money.building", "carbon.scope1", "line.load", ...
    SeriesRole role = SeriesRole::stack;
    std::vector<double> values;
    bool operator==(const ChartSeries&) const = default;
};

struct ChartData {
    std::string id;  ///< "investment", "energy", "hourly", "carbon", "cfe", ...
    ChartKind kind = ChartKind::stackedBars;
    ChartAxis axis = ChartAxis::calendarYear;
    Unit unit = Unit::none;
    int firstX = 0;                   ///< year, or hour of the year
    int count = 0;                    ///< values per series
    std::vector<ChartSeries> series;  ///< stacking order from the axis
    std::string scope;                ///< name of the site; empty: the programme
    int year = 0;                     ///< of hourly charts

    [[nodiscard]] bool isEmpty() const;
    bool operator==(const ChartData&) const = default;
};

/// Whose numbers a chart shows. site 0: the programme.
struct ChartScope {
    Id site = 0;
    std::string name;
};

/// Investment by fiscal year and class, with the budget of the limits where one is set, USD.
[[nodiscard]] ChartData investmentChart(const PlanResult& result, const World& world,
                                        const ChartScope& scope);
/// Investment so far and budget so far by fiscal year, USD.
[[nodiscard]] ChartData cumulativeInvestmentChart(const PlanResult& result, const World& world,
                                                  const ChartScope& scope);
/// Energy that served the load by calendar year and source, and the load as a line, MWh.
[[nodiscard]] ChartData energyChart(const PlanResult& result, const ChartScope& scope);
/// Capacity by source at the end of each calendar year, MW.
[[nodiscard]] ChartData capacityChart(const PlanResult& result, const ChartScope& scope);
/// Scope 1, scope 2 (location), fuel and embodied emissions by calendar year, and scope 2
/// (market) as a mark beside them, tonnes.
[[nodiscard]] ChartData carbonChart(const PlanResult& result, const ChartScope& scope);
/// CFE score by calendar year with the target in force, share.
[[nodiscard]] ChartData cfeChart(const PlanResult& result, const World& world,
                                 const ChartScope& scope);
/// hours from firstHour on of one site and year: supply by source, load, charging, MW.
[[nodiscard]] ChartData hourlyChart(const HourlyTrace& trace, int firstHour, int hours,
                                    const std::string& siteName);
/// Load and what is left of it after carbon-free supply, each sorted from the largest, MW, thinned
/// to count points.
[[nodiscard]] ChartData durationChart(const HourlyTrace& trace, int count,
                                      const std::string& siteName);

/// First hour of the week (multiples of 168 h from 1 January) with the largest unserved energy,
/// else with the most load that carbon-free energy does not cover.
[[nodiscard]] int worstWeek(const HourlyTrace& trace);

/// RFC 4180 text of a chart: one row per x, one column per series, '.' decimals.
[[nodiscard]] std::string toCsv(const ChartData& chart);

}  // namespace gigasite::model
