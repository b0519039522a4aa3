// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/evaluate.h"
#include "model/plan/change.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>

namespace gigasite::model {

/// What is tried out beside the plan shown.
struct StudyBase {
    std::uint64_t revision = 0;
    Plan plan;
    Id scenario = kBaseScenario;
};

/// How a study works. The cache is the study's own; one study at a time may use it.
struct StudyMeans {
    const Facts& facts;
    EvaluationCache& cache;
    unsigned threads = 1;
    std::stop_token stop;
};

/// The base with changes laid over it, without the slower parts. Null when stopped, or when the
/// changes do not fit the base.
[[nodiscard]] std::shared_ptr<const PlanResult> tryChanges(const StudyBase& base,
                                                           std::span<const Change> changes,
                                                           const StudyMeans& means);

/// Figures of the programme that every edit is judged by.
struct Headline {
    double onlineMw = 0.0;         ///< in the quarter asked for
    double cfeScore = 0.0;         ///< of that quarter's calendar year, share
    double operationTonnes = 0.0;  ///< likewise
    double unservedMwh = 0.0;      ///< likewise
    double investmentUsd = 0.0;    ///< of the whole plan
    /// Present value at the plan's start of investment and running costs less residual values and
    /// tax credits, USD of the price year.
    double costUsd = 0.0;
    double npvUsd = 0.0;
    std::optional<double> lcoeUsdPerMwh;  ///< none without load
    int broken = 0;                       ///< errors and limits among the violations
    bool operator==(const Headline&) const = default;
};

/// quarter: index in the plan, taken into it. A result without quarters gives zeros.
[[nodiscard]] Headline headlineOf(const PlanResult& result, int quarter);

/// What an edit does to the programme.
struct Effects {
    int quarter = 0;  ///< in the plan; where MW online change most, else the one asked for
    Headline before;
    Headline after;
    bool operator==(const Effects&) const = default;
};

/// Precondition: both results have the same quarters.
[[nodiscard]] Effects compareResults(const PlanResult& before, const PlanResult& after,
                                     int quarter);

/// Effects of an edit that has not been made. quarter: index in the plan for the figures of a year
/// where MW online stay. Nothing when stopped or refused.
[[nodiscard]] std::optional<Effects> effectsOf(const StudyBase& base,
                                               std::span<const Change> changes, int quarter,
                                               const StudyMeans& means);

}  // namespace gigasite::model
