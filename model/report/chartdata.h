// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/result.h"
#include "model/plan/plan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gigasite::model {

/// What a chart shows, made once from metrics and drawn by the window, printed by the report,
/// written as CSV and read out as text. Names and colours follow from the series' keys.
enum class ChartKind { stackedBars, groupedBars, lines, stackedAreas };
enum class ChartAxis {
    fiscalYear,
    calendarYear,
    quarter,
    hourOfYear,
    hourOfDay,
    rankedHours,
    wholePlan,  ///< one value for all years
};

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
    std::string name{};  ///< the planner's own word (a region, a vendor), shown literally
    bool operator==(const ChartSeries&) const = default;
};

struct ChartData {
    std::string id;  ///< "investment", "energy", "hourly", "carbon", "cfe", ...
    ChartKind kind = ChartKind::stackedBars;
    ChartAxis axis = ChartAxis::calendarYear;
    Unit unit = Unit::none;
    int firstX = 0;                   ///< year, index of a quarter, or hour of the year
    int count = 0;                    ///< values per series
    std::vector<ChartSeries> series;  ///< stacking order from the axis
    std::string scope;                ///< name of the site; empty: the programme
    int year = 0;                     ///< of hourly charts
    std::vector<Binding> marks;       ///< what binds at each x, as a band; empty: no band

    [[nodiscard]] bool isEmpty() const;
    bool operator==(const ChartData&) const = default;
};

/// Whose numbers a chart shows. site 0: the programme.
struct ChartScope {
    Id site = 0;
    std::string name;
};

/// Of a site: the clocks that set its MW by quarter (planned, building, grid & power, chips where
/// that clock says more than building) and their least, online, as lines, with what binds as marks;
/// building binds where nothing else does and phases are under work. Of the programme, stacked:
/// online and what each cause holds back, which add up to the MW planned (the least of sums would
/// lie above the sum of leasts). Without series where nothing is ever planned. MW of IT.
[[nodiscard]] ChartData deliveryChart(const PlanResult& result, const ChartScope& scope);

/// One row of the gap table, MW of IT.
struct GapRow {
    std::string key;  ///< "clock.planned", "held.building", ..., "clock.online"
    double mw = 0.0;
    Id worstSite = 0;  ///< of a cause: the site of which it holds back most; 0: none
    std::string worstName;
    double worstMw = 0.0;
    bool operator==(const GapRow&) const = default;
};

/// From planned to online in one quarter: planned, less each cause, equals online.
struct GapTable {
    Quarter asOf;
    std::string scope;         ///< name of the site; empty: the programme
    std::vector<GapRow> rows;  ///< planned, four causes, online; empty: of no known site or quarter
    bool operator==(const GapTable&) const = default;
};
/// asOf is taken into the plan. Rows are whole multiples of 2^-20 MW (about one watt), so that
/// planned less the causes is online to the last bit; planned is the sum of the others.
[[nodiscard]] GapTable gapTable(const PlanResult& result, const World& world,
                                const ChartScope& scope, Quarter asOf);

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

/// "none", "building", "grid", "chips", "exportRule", "demand".
[[nodiscard]] std::string_view bindingCode(Binding binding);

/// RFC 4180 text of a chart: one row per x (quarters as "2028Q1"), one column per series, '.'
/// decimals, and a last column "heldBackBy" where the chart has marks. A series with a name of its
/// own is headed "key name"; the only row of a whole plan is called "plan".
[[nodiscard]] std::string toCsv(const ChartData& chart);

}  // namespace gigasite::model
