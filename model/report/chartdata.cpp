// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/chartdata.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <numeric>

namespace gigasite::model {

namespace {

const QuarterTable* tableOf(const PlanResult& result, const ChartScope& scope) {
    if (scope.site == 0) {
        return &result.programme;
    }
    const SiteResult* site = result.site(scope.site);
    return site ? &site->quarters : nullptr;
}

bool anyNonZero(const std::vector<double>& values) {
    return std::any_of(values.begin(), values.end(), [](double value) { return value != 0.0; });
}

/// Collects yearly series of one table into a chart.
class YearChart {
  public:
    YearChart(std::string id, ChartKind kind, Unit unit, const PlanResult& result,
              const ChartScope& scope, int startMonth, ChartAxis axis)
        : m_result(result), m_table(tableOf(result, scope)), m_startMonth(startMonth) {
        m_chart.id = std::move(id);
        m_chart.kind = kind;
        m_chart.unit = unit;
        m_chart.axis = axis;
        m_chart.scope = scope.name;
    }

    void add(const std::string& key, MetricId metric, SeriesRole role, bool always) {
        if (!m_table) {
            return;
        }
        YearValues years = byFiscalYear(*m_table, metric, m_result.start, m_startMonth);
        m_chart.firstX = years.firstYear;
        m_chart.count = static_cast<int>(years.values.size());
        if (always || anyNonZero(years.values)) {
            m_chart.series.push_back({key, role, std::move(years.values)});
        }
    }

    void add(const std::string& key, SeriesRole role, std::vector<double> values) {
        m_chart.series.push_back({key, role, std::move(values)});
    }

    void addSources(MetricId family) {
        for (std::size_t s = 0; s < kSourceCount; ++s) {
            add("source." + std::string(kSourceNames[s]), ofSource(family, static_cast<Source>(s)),
                SeriesRole::stack, false);
        }
    }

    ChartData& chart() { return m_chart; }

  private:
    const PlanResult& m_result;
    const QuarterTable* m_table;
    int m_startMonth;
    ChartData m_chart;
};

/// Budget of each year of the chart; empty when none is set.
std::vector<double> budgets(const World& world, int firstYear, int count) {
    const Steps& steps = world.limits->budgetUsdByFiscalYear;
    if (steps.empty()) {
        return {};
    }
    std::vector<double> values;
    for (int y = 0; y < count; ++y) {
        values.push_back(valueAt(steps, firstYear + y));
    }
    return values;
}

void addTarget(YearChart& chart, const World& world, const ChartScope& scope) {
    Steps inForce;
    for (const auto& entry : world.targets) {
        const Target& target = *entry.value;
        const bool fits = target.level == TargetLevel::programme
                              ? scope.site == 0
                              : scope.site != 0 && target.site == scope.site;
        if (target.kind == TargetKind::carbonFreeEnergy && fits) {
            inForce.push_back({target.fromYear, target.value});
        }
    }
    if (inForce.empty()) {
        return;
    }
    std::stable_sort(inForce.begin(), inForce.end(),
                     [](const Step& a, const Step& b) { return a.from < b.from; });
    std::vector<double> values;
    for (int y = 0; y < chart.chart().count; ++y) {
        values.push_back(valueAt(inForce, chart.chart().firstX + y));
    }
    chart.add("line.target", SeriesRole::limit, std::move(values));
}

void appendNumber(std::string& text, double value) {
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    text.append(buffer, end);
}

std::vector<double> slice(const std::vector<double>& values, int first, int count) {
    return {values.begin() + first, values.begin() + first + count};
}

std::vector<double> thinned(std::vector<double> values, int count) {
    std::sort(values.begin(), values.end(), std::greater<>());
    std::vector<double> out;
    if (values.empty()) {
        return out;
    }
    const double step = (static_cast<double>(values.size()) - 1.0) / std::max(1, count - 1);
    for (int i = 0; i < count; ++i) {
        out.push_back(values[static_cast<std::size_t>(std::lround(i * step))]);
    }
    return out;
}

constexpr int kHoursPerWeek = 168;

struct KeyedMetric {
    const char* key;
    MetricId metric;
};
constexpr KeyedMetric kOnline{"clock.online", MetricId::onlineMw};
constexpr std::array kCauses = {KeyedMetric{"held.building", MetricId::heldByBuildingMw},
                                KeyedMetric{"held.grid", MetricId::heldByGridMw},
                                KeyedMetric{"held.chips", MetricId::heldByChipsMw},
                                KeyedMetric{"held.exportRule", MetricId::heldByRuleMw}};
constexpr std::array<std::string_view, 6> kBindingCodes = {"none",  "building",   "grid",
                                                           "chips", "exportRule", "demand"};

std::vector<double> rowOf(const QuarterTable& table, MetricId metric) {
    const auto row = table.row(metric);
    return {row.begin(), row.end()};
}

void addClocks(ChartData& chart, const QuarterTable& table, bool vendorsLimit) {
    const auto add = [&chart, &table](const char* key, MetricId metric) {
        chart.series.push_back({key, SeriesRole::line, rowOf(table, metric)});
    };
    add("clock.planned", MetricId::plannedMw);
    add("clock.building", MetricId::buildingMw);
    add("clock.grid", MetricId::gridMw);
    if (vendorsLimit || rowOf(table, MetricId::chipsMw) != rowOf(table, MetricId::buildingMw)) {
        add("clock.chips", MetricId::chipsMw);
    }
    add(kOnline.key, kOnline.metric);
}

void addMarks(ChartData& chart, const SiteResult& site) {
    chart.marks = site.binding;
    for (int q = 0; q < chart.count; ++q) {
        Binding& mark = chart.marks[static_cast<std::size_t>(q)];
        const bool finished = mark == Binding::none || mark == Binding::demand;
        if (finished && site.quarters.at(MetricId::heldByBuildingMw, q) > 0.0) {
            mark = Binding::building;
        }
    }
}

void addHeldBack(ChartData& chart, const QuarterTable& table) {
    chart.series.push_back({kOnline.key, SeriesRole::stack, rowOf(table, kOnline.metric)});
    for (const KeyedMetric& cause : kCauses) {
        if (auto held = rowOf(table, cause.metric); anyNonZero(held)) {
            chart.series.push_back({cause.key, SeriesRole::stack, std::move(held)});
        }
    }
}

double wholeWatts(double mw) {
    constexpr double kPerMw = 1048576.0;  // a power of two: sums of such values are exact
    return std::round(mw * kPerMw) / kPerMw;
}

GapRow causeRow(const KeyedMetric& cause, double mw, const PlanResult& result, const World& world,
                const ChartScope& scope, int quarter) {
    GapRow row{cause.key, mw, 0, {}, 0.0};
    for (const auto& site : result.sites) {
        const double held = wholeWatts(site->quarters.at(cause.metric, quarter));
        if ((scope.site == 0 || scope.site == site->id) && held > row.worstMw) {
            row.worstSite = site->id;
            row.worstMw = held;
        }
    }
    if (const auto worst = world.sites.find(row.worstSite)) {
        row.worstName = worst->info->name;
    }
    return row;
}

/// Quoted where RFC 4180 asks for it.
std::string headerOf(const ChartSeries& series) {
    std::string text = series.name.empty() ? series.key : series.key + ' ' + series.name;
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + 2)) {
        text.insert(at, 1, '"');
    }
    return '"' + text + '"';
}

void appendX(std::string& text, const ChartData& chart, int index) {
    const int x = chart.firstX + index;
    if (chart.axis == ChartAxis::quarter) {
        const Quarter quarter{x};
        text += std::to_string(quarter.year()) + "Q" + std::to_string(quarter.quarterOfYear());
    } else if (chart.axis == ChartAxis::wholePlan) {
        text += "plan";
    } else {
        text += std::to_string(x);
    }
}

}  // namespace

std::string_view bindingCode(Binding binding) {
    return kBindingCodes[static_cast<std::size_t>(binding)];
}

bool ChartData::isEmpty() const {
    return std::none_of(series.begin(), series.end(),
                        [](const ChartSeries& one) { return anyNonZero(one.values); });
}

ChartData deliveryChart(const PlanResult& result, const ChartScope& scope) {
    ChartData chart;
    chart.id = "delivery";
    chart.axis = ChartAxis::quarter;
    chart.unit = Unit::mw;
    chart.scope = scope.name;
    chart.kind = scope.site == 0 ? ChartKind::stackedAreas : ChartKind::lines;
    const QuarterTable* table = tableOf(result, scope);
    if (!table || !anyNonZero(rowOf(*table, MetricId::plannedMw))) {
        return chart;
    }
    chart.firstX = result.start.index;
    chart.count = table->quarters();
    if (const SiteResult* site = result.site(scope.site)) {
        addClocks(chart, *table, !result.vendors.empty());
        addMarks(chart, *site);
    } else {
        addHeldBack(chart, *table);
    }
    return chart;
}

GapTable gapTable(const PlanResult& result, const World& world, const ChartScope& scope,
                  Quarter asOf) {
    GapTable gap{asOf, scope.name, {}};
    const QuarterTable* table = tableOf(result, scope);
    if (!table || table->quarters() == 0) {
        return gap;
    }
    const int quarter = std::clamp(asOf - result.start, 0, table->quarters() - 1);
    gap.asOf = result.start + quarter;
    gap.rows.push_back({"clock.planned", 0.0, 0, {}, 0.0});
    for (const KeyedMetric& cause : kCauses) {
        const double mw = wholeWatts(table->at(cause.metric, quarter));
        gap.rows.push_back(causeRow(cause, mw, result, world, scope, quarter));
    }
    gap.rows.push_back({kOnline.key, wholeWatts(table->at(kOnline.metric, quarter)), 0, {}, 0.0});
    for (std::size_t i = 1; i < gap.rows.size(); ++i) {
        gap.rows.front().mw += gap.rows[i].mw;
    }
    return gap;
}

ChartData investmentChart(const PlanResult& result, const World& world, const ChartScope& scope) {
    YearChart chart("investment", ChartKind::stackedBars, Unit::usd, result, scope,
                    result.fiscalYearStartMonth, ChartAxis::fiscalYear);
    chart.add("money.accelerators", MetricId::investAcceleratorsUsd, SeriesRole::stack, true);
    chart.add("money.building", MetricId::investBuildingUsd, SeriesRole::stack, true);
    chart.add("money.energy", MetricId::investEnergyUsd, SeriesRole::stack, true);
    chart.add("money.grid", MetricId::investGridUsd, SeriesRole::stack, true);
    auto budget = budgets(world, chart.chart().firstX, chart.chart().count);
    if (!budget.empty() && scope.site == 0) {
        chart.add("line.budget", SeriesRole::limit, std::move(budget));
    }
    return std::move(chart.chart());
}

ChartData cumulativeInvestmentChart(const PlanResult& result, const World& world,
                                    const ChartScope& scope) {
    YearChart chart("investmentCumulative", ChartKind::lines, Unit::usd, result, scope,
                    result.fiscalYearStartMonth, ChartAxis::fiscalYear);
    chart.add("line.investment", MetricId::investmentUsd, SeriesRole::line, true);
    auto budget = budgets(world, chart.chart().firstX, chart.chart().count);
    if (!budget.empty() && scope.site == 0) {
        chart.add("line.budget", SeriesRole::limit, std::move(budget));
    }
    for (ChartSeries& series : chart.chart().series) {
        std::partial_sum(series.values.begin(), series.values.end(), series.values.begin());
    }
    return std::move(chart.chart());
}

ChartData energyChart(const PlanResult& result, const ChartScope& scope) {
    YearChart chart("energy", ChartKind::stackedBars, Unit::mwh, result, scope, 1,
                    ChartAxis::calendarYear);
    chart.addSources(MetricId::firstUsedMwh);
    chart.add("line.load", MetricId::loadMwh, SeriesRole::line, true);
    return std::move(chart.chart());
}

ChartData capacityChart(const PlanResult& result, const ChartScope& scope) {
    YearChart chart("capacity", ChartKind::stackedBars, Unit::mw, result, scope, 1,
                    ChartAxis::calendarYear);
    chart.addSources(MetricId::firstCapacityMw);
    chart.add("line.peakLoad", MetricId::peakLoadMw, SeriesRole::line, true);
    return std::move(chart.chart());
}

ChartData carbonChart(const PlanResult& result, const ChartScope& scope) {
    YearChart chart("carbon", ChartKind::stackedBars, Unit::tonnes, result, scope, 1,
                    ChartAxis::calendarYear);
    chart.add("carbon.scope1", MetricId::scope1Tonnes, SeriesRole::stack, true);
    chart.add("carbon.scope2Location", MetricId::scope2LocationTonnes, SeriesRole::stack, true);
    chart.add("carbon.fuel", MetricId::scope3FuelTonnes, SeriesRole::stack, false);
    chart.add("carbon.embodied", MetricId::embodiedTonnes, SeriesRole::stack, true);
    chart.add("carbon.scope2Market", MetricId::scope2MarketTonnes, SeriesRole::marker, true);
    return std::move(chart.chart());
}

ChartData cfeChart(const PlanResult& result, const World& world, const ChartScope& scope) {
    YearChart chart("cfe", ChartKind::lines, Unit::share, result, scope, 1,
                    ChartAxis::calendarYear);
    chart.add("line.cfe", MetricId::cfeScore, SeriesRole::line, true);
    addTarget(chart, world, scope);
    return std::move(chart.chart());
}

ChartData hourlyChart(const HourlyTrace& trace, int firstHour, int hours,
                      const std::string& siteName) {
    const int all = static_cast<int>(trace.loadMw.size());
    const int first = std::clamp(firstHour, 0, all);
    const int count = std::clamp(hours, 0, all - first);
    ChartData chart;
    chart.id = "hourly";
    chart.kind = ChartKind::stackedAreas;
    chart.axis = ChartAxis::hourOfYear;
    chart.unit = Unit::mw;
    chart.firstX = first;
    chart.count = count;
    chart.scope = siteName;
    chart.year = trace.year;
    for (std::size_t s = 0; s < kSourceCount; ++s) {
        auto values = slice(trace.servedMw[s], first, count);
        if (anyNonZero(values)) {
            chart.series.push_back(
                {"source." + std::string(kSourceNames[s]), SeriesRole::stack, std::move(values)});
        }
    }
    std::vector<double> curtailed = slice(trace.curtailedMw, first, count);
    for (int h = 0; h < count; ++h) {
        const auto i = static_cast<std::size_t>(h);
        const auto from = static_cast<std::size_t>(first + h);
        curtailed[i] += trace.exportedMw[from];
    }
    if (anyNonZero(curtailed)) {
        chart.series.push_back(
            {"energy.curtailedOrExported", SeriesRole::stack, std::move(curtailed)});
    }
    if (auto charge = slice(trace.chargeMw, first, count); anyNonZero(charge)) {
        chart.series.push_back({"energy.charge", SeriesRole::below, std::move(charge)});
    }
    chart.series.push_back({"line.load", SeriesRole::line, slice(trace.loadMw, first, count)});
    return chart;
}

ChartData durationChart(const HourlyTrace& trace, int count, const std::string& siteName) {
    ChartData chart;
    chart.id = "duration";
    chart.kind = ChartKind::lines;
    chart.axis = ChartAxis::rankedHours;
    chart.unit = Unit::mw;
    chart.count = count;
    chart.scope = siteName;
    chart.year = trace.year;
    std::vector<double> left(trace.loadMw.size());
    for (std::size_t h = 0; h < left.size(); ++h) {
        left[h] = std::max(0.0, trace.loadMw[h] - trace.carbonFreeMw[h]);
    }
    chart.series.push_back({"line.load", SeriesRole::line, thinned(trace.loadMw, count)});
    chart.series.push_back({"line.residual", SeriesRole::line, thinned(std::move(left), count)});
    return chart;
}

int worstWeek(const HourlyTrace& trace) {
    const int weeks = static_cast<int>(trace.loadMw.size()) / kHoursPerWeek;
    int worst = 0;
    double mostMissing = -1.0;
    const bool unserved = anyNonZero(trace.unservedMw);
    for (int week = 0; week < weeks; ++week) {
        double missing = 0.0;
        for (int h = week * kHoursPerWeek; h < (week + 1) * kHoursPerWeek; ++h) {
            const auto i = static_cast<std::size_t>(h);
            missing += unserved ? trace.unservedMw[i] : trace.loadMw[i] - trace.carbonFreeMw[i];
        }
        if (missing > mostMissing) {
            mostMissing = missing;
            worst = week;
        }
    }
    return worst * kHoursPerWeek;
}

std::string toCsv(const ChartData& chart) {
    std::string text = "x";
    for (const ChartSeries& series : chart.series) {
        text += "," + headerOf(series);
    }
    text += chart.marks.empty() ? "\r\n" : ",heldBackBy\r\n";
    for (int i = 0; i < chart.count; ++i) {
        appendX(text, chart, i);
        for (const ChartSeries& series : chart.series) {
            text += ',';
            appendNumber(text, series.values[static_cast<std::size_t>(i)]);
        }
        if (!chart.marks.empty()) {
            text += ',';
            text += bindingCode(chart.marks[static_cast<std::size_t>(i)]);
        }
        text += "\r\n";
    }
    return text;
}

}  // namespace gigasite::model
