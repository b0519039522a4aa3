// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/programmecharts.h"

#include "model/build/exportrules.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace gigasite::model {

namespace {

using Values = std::vector<double>;

constexpr int kHoursPerDay = 24;

bool anyNonZero(const Values& values) {
    return std::any_of(values.begin(), values.end(), [](double value) { return value != 0.0; });
}

const QuarterTable* tableOf(const PlanResult& result, const ChartScope& scope) {
    if (scope.site == 0) {
        return &result.programme;
    }
    const SiteResult* site = result.site(scope.site);
    return site ? &site->quarters : nullptr;
}

Values rowOf(const QuarterTable& table, MetricId metric) {
    const auto row = table.row(metric);
    return {row.begin(), row.end()};
}

void addTo(Values& sum, const Values& more) {
    std::transform(sum.begin(), sum.end(), more.begin(), sum.begin(), std::plus<>());
}

ChartData newChart(const char* id, ChartKind kind, ChartAxis axis, Unit unit,
                   const std::string& scope) {
    ChartData chart;
    chart.id = id;
    chart.kind = kind;
    chart.axis = axis;
    chart.unit = unit;
    chart.scope = scope;
    return chart;
}

ChartData quarterChart(const char* id, ChartKind kind, Unit unit, const std::string& scope) {
    return newChart(id, kind, ChartAxis::quarter, unit, scope);
}

void setQuarters(ChartData& chart, const PlanResult& result) {
    chart.firstX = result.start.index;
    chart.count = result.quarters;
}

std::string numbered(const char* prefix, std::size_t index) {
    return prefix + std::to_string(index);
}

void addNonZero(ChartData& chart, const char* key, SeriesRole role, Values values) {
    if (anyNonZero(values)) {
        chart.series.push_back({key, role, std::move(values)});
    }
}

void addRegions(ChartData& chart, const PlanResult& result) {
    const auto size = static_cast<std::size_t>(result.quarters);
    Values demand(size, 0.0);
    Values open(size, 0.0);
    for (std::size_t r = 0; r < result.demand.size(); ++r) {
        const RegionResult& region = result.demand[r];
        chart.series.push_back(
            {numbered("served.", r), SeriesRole::stack, region.served, region.region});
        addTo(demand, region.demand);
        for (std::size_t q = 0; q < size; ++q) {
            open[q] += std::max(0.0, region.demand[q] - region.served[q]);
        }
    }
    chart.series.push_back({"demand.open", SeriesRole::stack, std::move(open)});
    chart.series.push_back({"line.demand", SeriesRole::line, std::move(demand)});
}

void addSold(ChartData& chart, const QuarterTable& table) {
    Values sold = rowOf(table, MetricId::onlineH100e);
    Values unsold = sold;
    for (std::size_t q = 0; q < sold.size(); ++q) {
        sold[q] *= std::clamp(table.row(MetricId::soldShare)[q], 0.0, 1.0);
        unsold[q] -= sold[q];
    }
    chart.series.push_back({"demand.sold", SeriesRole::stack, std::move(sold)});
    chart.series.push_back({"demand.unsold", SeriesRole::stack, std::move(unsold)});
}

Values coverageOf(const Values& served, const Values& demand) {
    Values shares(demand.size(), 1.0);
    for (std::size_t q = 0; q < demand.size(); ++q) {
        if (demand[q] > 0.0) {
            shares[q] = served[q] / demand[q];
        }
    }
    return shares;
}

/// What comes from vendors whose supply is not entered; rounding is no delivery.
Values fromOthers(const PlanResult& result) {
    Values others = rowOf(result.programme, MetricId::chipsDelivered);
    for (const VendorResult& vendor : result.vendors) {
        std::transform(others.begin(), others.end(), vendor.delivered.begin(), others.begin(),
                       std::minus<>());
    }
    constexpr double kRounding = 1e-9;
    for (std::size_t q = 0; q < others.size(); ++q) {
        const double all = result.programme.row(MetricId::chipsDelivered)[q];
        others[q] = others[q] > kRounding * all ? others[q] : 0.0;
    }
    return others;
}

void addVendors(ChartData& chart, const PlanResult& result) {
    const auto size = static_cast<std::size_t>(result.quarters);
    Values wanted(size, 0.0);
    Values supply(size, 0.0);
    for (std::size_t v = 0; v < result.vendors.size(); ++v) {
        const VendorResult& vendor = result.vendors[v];
        chart.series.push_back(
            {numbered("delivered.", v), SeriesRole::stack, vendor.delivered, vendor.vendor});
        addTo(wanted, vendor.wanted);
        addTo(supply, vendor.supply);
    }
    addNonZero(chart, "chips.others", SeriesRole::stack, fromOthers(result));
    chart.series.push_back({"line.chipsWanted", SeriesRole::line, std::move(wanted)});
    chart.series.push_back({"line.chipSupply", SeriesRole::limit, std::move(supply)});
}

Values capsOf(const PlanResult& result, const World& world, const Catalog& catalog,
              const std::string& country) {
    Values caps;
    for (int q = 0; q < result.quarters; ++q) {
        caps.push_back(exportRuleFor(catalog, *world.limits, country, result.start + q).capH100e);
    }
    return caps;
}

bool isCap(double cap) {
    return std::isfinite(cap);
}

Values onlineIn(const PlanResult& result, const World& world, const std::string& country) {
    Values online(static_cast<std::size_t>(result.quarters), 0.0);
    for (const auto& site : result.sites) {
        const Ref<Site> leaf = world.sites.find(site->id);
        if (leaf && leaf->info->country == country) {
            addTo(online, rowOf(site->quarters, MetricId::onlineH100e));
        }
    }
    return online;
}

/// One metric of a table by calendar year; leaves the chart alone where it is 0 throughout.
void addYears(ChartData& chart, const PlanResult& result, const ChartScope& scope, const char* key,
              MetricId metric) {
    const QuarterTable* table = tableOf(result, scope);
    if (!table || table->quarters() == 0) {
        return;
    }
    YearValues years = byFiscalYear(*table, metric, result.start, 1);
    if (anyNonZero(years.values)) {
        chart.firstX = years.firstYear;
        chart.count = static_cast<int>(years.values.size());
        chart.series.push_back({key, SeriesRole::stack, std::move(years.values)});
    }
}

ChartData yearChart(const char* id, Unit unit, const ChartScope& scope) {
    return newChart(id, ChartKind::stackedBars, ChartAxis::calendarYear, unit, scope.name);
}

}  // namespace

ChartData demandChart(const PlanResult& result, const ChartScope& scope) {
    ChartData chart = quarterChart("demand", ChartKind::stackedAreas, Unit::h100e, scope.name);
    const QuarterTable* table = tableOf(result, scope);
    if (!table || result.demand.empty()) {
        return chart;
    }
    if (scope.site == 0) {
        addRegions(chart, result);
    } else {
        chart.id = "sold";
        addSold(chart, *table);
    }
    if (chart.isEmpty()) {
        chart.series.clear();
    } else {
        setQuarters(chart, result);
    }
    return chart;
}

ChartData coverageChart(const PlanResult& result) {
    ChartData chart = quarterChart("coverage", ChartKind::lines, Unit::share, {});
    if (result.demand.empty()) {
        return chart;
    }
    setQuarters(chart, result);
    Values demand(static_cast<std::size_t>(result.quarters), 0.0);
    Values served = demand;
    for (std::size_t r = 0; r < result.demand.size(); ++r) {
        const RegionResult& region = result.demand[r];
        chart.series.push_back({numbered("coverage.", r), SeriesRole::line,
                                coverageOf(region.served, region.demand), region.region});
        addTo(demand, region.demand);
        addTo(served, region.served);
    }
    if (result.demand.size() > 1) {
        chart.series.push_back({"line.coverage", SeriesRole::line, coverageOf(served, demand)});
    }
    return chart;
}

ChartData chipsChart(const PlanResult& result, const ChartScope& scope) {
    ChartData chart = quarterChart("chips", ChartKind::stackedBars, Unit::chips, scope.name);
    const QuarterTable* table = tableOf(result, scope);
    if (!table) {
        return chart;
    }
    if (scope.site == 0 && !result.vendors.empty()) {
        addVendors(chart, result);
    } else {
        addNonZero(chart, "chips.delivered", SeriesRole::stack,
                   rowOf(*table, MetricId::chipsDelivered));
    }
    if (chart.isEmpty()) {
        chart.series.clear();
    } else {
        setQuarters(chart, result);
    }
    return chart;
}

std::vector<std::string> cappedCountries(const PlanResult& result, const World& world,
                                         const Catalog& catalog) {
    std::set<std::string> countries;
    for (const auto& site : result.sites) {
        if (const Ref<Site> leaf = world.sites.find(site->id)) {
            countries.insert(leaf->info->country);
        }
    }
    std::vector<std::string> capped;
    for (const std::string& country : countries) {
        const Values caps = capsOf(result, world, catalog, country);
        if (std::any_of(caps.begin(), caps.end(), isCap)) {
            capped.push_back(country);
        }
    }
    return capped;
}

ChartData ruleCapChart(const PlanResult& result, const World& world, const Catalog& catalog,
                       const std::string& country) {
    ChartData chart = quarterChart("ruleCap", ChartKind::stackedAreas, Unit::h100e, country);
    Values caps = capsOf(result, world, catalog, country);
    const auto first = std::find_if(caps.begin(), caps.end(), isCap);
    if (first == caps.end()) {
        return chart;
    }
    const auto end = std::find_if(caps.rbegin(), caps.rend(), isCap).base();
    const auto from = first - caps.begin();
    const auto to = end - caps.begin();
    const Values all = onlineIn(result, world, country);
    Values online(all.begin() + from, all.begin() + to);
    Values limit(first, end);
    for (std::size_t q = 0; q < limit.size(); ++q) {
        limit[q] = isCap(limit[q]) ? limit[q] : online[q];
    }
    chart.firstX = result.start.index + static_cast<int>(from);
    chart.count = static_cast<int>(online.size());
    chart.series = {{"chips.onlineH100e", SeriesRole::stack, std::move(online)},
                    {"line.ruleCap", SeriesRole::limit, std::move(limit)}};
    return chart;
}

ChartData jobsChart(const PlanResult& result, const ChartScope& scope) {
    ChartData chart = yearChart("jobs", Unit::jobs, scope);
    addYears(chart, result, scope, "jobs.construction", MetricId::constructionJobYears);
    addYears(chart, result, scope, "jobs.permanent", MetricId::permanentJobs);
    return chart;
}

ChartData waterChart(const PlanResult& result, const World& world, const ChartScope& scope) {
    ChartData chart = yearChart("water", Unit::m3, scope);
    addYears(chart, result, scope, "water.used", MetricId::waterM3);
    if (const auto cap = world.limits->waterCapM3PerYear; cap && scope.site == 0 && chart.count) {
        chart.series.push_back({"line.waterCap", SeriesRole::limit,
                                Values(static_cast<std::size_t>(chart.count), *cap)});
    }
    return chart;
}

ChartData landChart(const PlanResult& result, const ChartScope& scope) {
    ChartData chart = yearChart("land", Unit::hectare, scope);
    addYears(chart, result, scope, "land.used", MetricId::landHa);
    return chart;
}

ChartData cfeByHourChart(const HourlyTrace& trace, const std::string& siteName) {
    ChartData chart =
        newChart("cfeByHour", ChartKind::lines, ChartAxis::hourOfDay, Unit::share, siteName);
    chart.year = trace.year;
    if (!anyNonZero(trace.loadMw)) {
        return chart;
    }
    Values load(kHoursPerDay, 0.0);
    Values carbonFree(kHoursPerDay, 0.0);
    for (std::size_t h = 0; h < trace.loadMw.size(); ++h) {
        load[h % kHoursPerDay] += trace.loadMw[h];
        carbonFree[h % kHoursPerDay] += trace.carbonFreeMw[h];
    }
    for (std::size_t h = 0; h < load.size(); ++h) {
        carbonFree[h] = load[h] > 0.0 ? carbonFree[h] / load[h] : 0.0;
    }
    chart.count = kHoursPerDay;
    chart.series.push_back({"line.cfe", SeriesRole::line, std::move(carbonFree)});
    return chart;
}

}  // namespace gigasite::model
