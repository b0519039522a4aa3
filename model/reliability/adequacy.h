// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/reliability/adequacywalk.h"
#include "model/reliability/adequacyyear.h"

#include <span>
#include <stop_token>

/// Reliability (MODEL 8): plain arrays in, plain numbers out.
namespace gigasite::model {

/// Share of the load that was served, 1 - EUE / sum of L; 1 without load.
[[nodiscard]] double availability(double eueMwh, double loadMwh);

/// Most nines that are told apart: 1 - a of a double ends near 1e-16.
inline constexpr double kMostNines = 16;

/// -log10(1 - a): 0.999 has 3 nines. Between 0 (a = 0 or less) and kMostNines (a = 1).
[[nodiscard]] double nines(double availability);

/// Means over the draws of a year.
struct Adequacy {
    int draws = 0;         ///< Those done: fewer than asked for when stopped.
    bool complete = true;  ///< False when stopped.
    double loadMwh = 0;
    double eueMwh = 0;  ///< Expected unserved energy, MWh/year.
    /// Its standard error; 0 when nothing is left to chance, and also when no draw was short: then
    /// the EUE is small, not known to be 0.
    double eueErrorMwh = 0;
    double lolhHours = 0;        ///< Expected hours short, a year.
    double lolhErrorHours = 0;   ///< Its standard error.
    double shortDrawsShare = 0;  ///< Share of the draws with any shortage.

    [[nodiscard]] double availability() const { return model::availability(eueMwh, loadMwh); }
};

/// Expected unserved energy from chronological outages of every unit and of the grid, drawn from
/// (seed, index of the draw, unit). In each hour the load is met by variable output, the units that
/// are up and, while the grid is up, the import limit; a shortage is met from the stores, shortest
/// duration first, and surplus of any kind recharges them; the rest is unserved. Looks at the stop
/// token between draws. When nothing can fail or all that can is always out, one draw stands for
/// all.
/// Errors: those of checkAdequacyYear().
Result<Adequacy> adequacy(const AdequacyYear& year, const std::stop_token& stop);

/// The same sums from outcomes in order of their index, for callers that share out the draws.
[[nodiscard]] Adequacy meanOf(std::span<const DrawOutcome> outcomes, double loadMwh);

}  // namespace gigasite::model
