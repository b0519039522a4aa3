// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/study/goal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace gigasite::model {

namespace {

constexpr double kRounding = 1e-9;

struct KindRow {
    Unit unit;
    MetricId metric;
    bool atLeast;
};

constexpr std::array<KindRow, 5> kKinds = {{
    {Unit::share, MetricId::cfeScore, true},
    {Unit::tonnes, MetricId::operationTonnes, false},
    {Unit::mwh, MetricId::unservedMwh, false},
    {Unit::mw, MetricId::onlineMw, true},
    {Unit::usd, MetricId::investmentUsd, false},
}};

const KindRow& rowOf(GoalKind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}

int startMonthOf(const Goal& goal, const PlanResult& result) {
    return goal.kind == GoalKind::budget ? result.fiscalYearStartMonth : 1;
}

struct CodeRow {
    std::string_view code;
    GoalKind kind;
};

constexpr CodeRow kCodes[] = {
    {"violation.cfeTarget", GoalKind::carbonFreeEnergy},
    {"violation.emissionsTarget", GoalKind::emissions},
    {"violation.carbonCap", GoalKind::emissions},
    {"violation.unservedTarget", GoalKind::unservedEnergy},
    {"violation.gridShort", GoalKind::onlineMw},
    {"violation.budgetYear", GoalKind::budget},
    {"violation.budgetTotal", GoalKind::budget},
};

int yearOf(const Violation& violation) {
    int year = 0;
    if (!violation.arguments.empty()) {
        const std::string& text = violation.arguments.back();
        std::from_chars(text.data(), text.data() + text.size(), year);
    }
    return year;
}

/// The quarter in which the site lacks most, whose MW the violation states.
int worstQuarter(const Violation& violation, const PlanResult& result) {
    const SiteResult* site = result.site(violation.site);
    int worst = violation.first;
    for (int q = violation.first; site && q <= std::min(violation.last, result.quarters - 1); ++q) {
        if (site->quarters.at(MetricId::strandedMw, q) >
            site->quarters.at(MetricId::strandedMw, worst)) {
            worst = q;
        }
    }
    return worst;
}

}  // namespace

Unit unitOf(GoalKind kind) {
    return rowOf(kind).unit;
}

bool isAtLeast(GoalKind kind) {
    return rowOf(kind).atLeast;
}

double valueInYear(const QuarterTable& table, MetricId metric, Quarter start, int startMonth,
                   int year) {
    if (table.quarters() == 0) {
        return 0.0;
    }
    const YearValues years = byFiscalYear(table, metric, start, startMonth);
    const int at = year - years.firstYear;
    return at >= 0 && at < static_cast<int>(years.values.size())
               ? years.values[static_cast<std::size_t>(at)]
               : 0.0;
}

double valueOf(const Goal& goal, const PlanResult& result) {
    const SiteResult* site = result.site(goal.site);
    if ((goal.site != 0 && !site) || result.quarters == 0) {
        return 0.0;
    }
    const QuarterTable& table = site ? site->quarters : result.programme;
    const MetricId metric = rowOf(goal.kind).metric;
    if (goal.kind == GoalKind::onlineMw) {
        return table.at(metric, std::clamp(goal.quarter, 0, result.quarters - 1));
    }
    return goal.year == 0
               ? total(table, metric)
               : valueInYear(table, metric, result.start, startMonthOf(goal, result), goal.year);
}

bool isReached(const Goal& goal, double value) {
    const double slack = kRounding * std::max(1.0, std::abs(goal.value));
    return isAtLeast(goal.kind) ? value >= goal.value - slack : value <= goal.value + slack;
}

std::pair<int, int> quartersOf(const Goal& goal, const PlanResult& result) {
    if (goal.kind == GoalKind::onlineMw) {
        const int at = std::clamp(goal.quarter, 0, std::max(0, result.quarters - 1));
        return {at, at};
    }
    int first = result.quarters;
    int last = -1;
    for (int q = 0; q < result.quarters; ++q) {
        const bool belongs =
            goal.year == 0 ||
            fiscalYearOf(result.start + q, startMonthOf(goal, result)) == goal.year;
        if (belongs) {
            first = std::min(first, q);
            last = q;
        }
    }
    return {first, last};
}

std::optional<Goal> goalOf(const Violation& violation, const PlanResult& result) {
    const auto* row = std::find_if(std::begin(kCodes), std::end(kCodes),
                                   [&](const CodeRow& one) { return one.code == violation.code; });
    if (row == std::end(kCodes)) {
        return std::nullopt;
    }
    Goal goal;
    goal.kind = row->kind;
    goal.value = violation.limit;
    goal.site = violation.site;
    if (goal.kind == GoalKind::onlineMw) {
        goal.quarter = worstQuarter(violation, result);
    } else {
        goal.year = yearOf(violation);
    }
    return goal;
}

}  // namespace gigasite::model
