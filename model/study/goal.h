// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/result.h"

#include <optional>
#include <utility>

namespace gigasite::model {

enum class GoalKind {
    carbonFreeEnergy,  ///< CFE score of a calendar year, share; at least
    emissions,         ///< operation in a calendar year, tonnes; at most
    unservedEnergy,    ///< of a calendar year, MWh; at most
    onlineMw,          ///< IT in a quarter, MW; at least
    budget,            ///< investment of a fiscal year or of the whole plan, USD; at most
};

/// A figure that is to be reached.
struct Goal {
    GoalKind kind = GoalKind::carbonFreeEnergy;
    double value = 0.0;  ///< share, t, MWh, MW or USD by kind
    int year = 0;        ///< calendar or fiscal by kind; budget: 0 is the whole plan
    int quarter = 0;     ///< of the plan; onlineMw only
    Id site = 0;         ///< 0: the programme
    bool operator==(const Goal&) const = default;
};

/// Unit of the goal's value: share, tonnes, mwh, mw or usd.
[[nodiscard]] Unit unitOf(GoalKind kind);
/// More is better.
[[nodiscard]] bool isAtLeast(GoalKind kind);
/// What the result has of it; 0 where the site is not in the result.
[[nodiscard]] double valueOf(const Goal& goal, const PlanResult& result);
/// With the tolerance of the search for violations, so that a goal reached breaks no limit.
[[nodiscard]] bool isReached(const Goal& goal, double value);
/// First and last quarter of the plan that the goal speaks of.
[[nodiscard]] std::pair<int, int> quartersOf(const Goal& goal, const PlanResult& result);

/// The goal behind a broken limit; nothing where no lever is known for its kind.
[[nodiscard]] std::optional<Goal> goalOf(const Violation& violation, const PlanResult& result);

/// A metric in one fiscal year (startMonth 1: calendar year); 0 outside the plan.
[[nodiscard]] double valueInYear(const QuarterTable& table, MetricId metric, Quarter start,
                                 int startMonth, int year);

}  // namespace gigasite::model
