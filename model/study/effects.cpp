// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/study/effects.h"

#include "model/study/goal.h"

#include <algorithm>
#include <cmath>

namespace gigasite::model {

namespace {

/// Differences of MW below this are rounding.
constexpr double kLeastMw = 1e-6;

double presentCosts(const PlanResult& result) {
    const QuarterTable& table = result.programme;
    double sum = 0.0;
    for (int q = 0; q < table.quarters(); ++q) {
        const double costs = table.at(MetricId::investmentUsd, q) + table.at(MetricId::opexUsd, q) -
                             table.at(MetricId::residualUsd, q) -
                             table.at(MetricId::taxCreditUsd, q);
        sum += costs * result.moneyRules.discount[static_cast<std::size_t>(q)];
    }
    return sum;
}

int brokenLimits(const PlanResult& result) {
    return static_cast<int>(
        std::count_if(result.violations.begin(), result.violations.end(),
                      [](const Violation& one) { return one.severity != Severity::note; }));
}

/// First quarter in which MW online differ most.
std::optional<int> quarterOfChange(const PlanResult& before, const PlanResult& after) {
    std::optional<int> found;
    double most = kLeastMw;
    for (int q = 0; q < before.quarters; ++q) {
        const double change = std::abs(after.programme.at(MetricId::onlineMw, q) -
                                       before.programme.at(MetricId::onlineMw, q));
        if (change > most + kLeastMw) {
            most = change;
            found = q;
        }
    }
    return found;
}

}  // namespace

std::shared_ptr<const PlanResult> tryChanges(const StudyBase& base, std::span<const Change> changes,
                                             const StudyMeans& means) {
    if (means.stop.stop_requested()) {
        return nullptr;
    }
    auto changed = apply(base.plan, base.scenario, changes);
    if (!changed) {
        return nullptr;
    }
    EvaluationRequest request;
    request.revision = base.revision;
    request.world = resolve(changed.value(), base.scenario);
    request.plan = std::move(changed).value();
    return evaluate(request, means.facts, means.cache, means.threads, means.stop);
}

Headline headlineOf(const PlanResult& result, int quarter) {
    Headline line;
    if (result.quarters == 0) {
        return line;
    }
    const QuarterTable& table = result.programme;
    const int at = std::clamp(quarter, 0, result.quarters - 1);
    const int year = (result.start + at).year();
    const auto inCalendarYear = [&](MetricId id) {
        return valueInYear(table, id, result.start, 1, year);
    };
    line.onlineMw = table.at(MetricId::onlineMw, at);
    line.cfeScore = inCalendarYear(MetricId::cfeScore);
    line.operationTonnes = inCalendarYear(MetricId::operationTonnes);
    line.unservedMwh = inCalendarYear(MetricId::unservedMwh);
    line.investmentUsd = total(table, MetricId::investmentUsd);
    line.costUsd = presentCosts(result);
    line.npvUsd = result.money.npvUsd;
    line.lcoeUsdPerMwh = result.money.lcoeUsdPerMwh;
    line.broken = brokenLimits(result);
    return line;
}

Effects compareResults(const PlanResult& before, const PlanResult& after, int quarter) {
    Effects effects;
    effects.quarter = quarterOfChange(before, after).value_or(quarter);
    effects.before = headlineOf(before, effects.quarter);
    effects.after = headlineOf(after, effects.quarter);
    return effects;
}

std::optional<Effects> effectsOf(const StudyBase& base, std::span<const Change> changes,
                                 int quarter, const StudyMeans& means) {
    const auto before = tryChanges(base, {}, means);
    const auto after = before ? tryChanges(base, changes, means) : nullptr;
    if (!after || after->quarters != before->quarters) {
        return std::nullopt;
    }
    return compareResults(*before, *after, quarter);
}

}  // namespace gigasite::model
