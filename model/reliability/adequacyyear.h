// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gigasite::model {

/// Equal firm, dispatchable or backup units on site. Each is whole or out, unlike in the dispatch,
/// where firm units run at capacity x (1 - forced outage rate).
struct AdequacyUnit {
    /// Names the draws of these units, so that they stay the same when other units come and go.
    /// No two entries of a year have the same.
    std::uint32_t id = 0;
    double capacityMw = 0;  ///< Of one unit that runs: after ageing and volume share.
    int count = 1;
    double forcedOutageRate = 0;  ///< Share of the time out for repair, 0..1.
    double repairHours = 0;       ///< Mean time out, above 0 if the rate is above 0.
    /// Counts in the firm capacity margin; backup does not (MODEL 3).
    bool firm = true;
    /// Share of the units that no planned outage takes, one per segment of the year, or empty for
    /// all of them in every segment. The first units stay: of 3 at 0.5, one runs, one at half of
    /// its capacity and one is out.
    std::vector<double> availableShare;
};

/// Powers are at the terminals. There is no standing loss: what keeps a store full is small
/// against the spare capacity of almost all hours.
struct AdequacyStore {
    double powerMw = 0;
    double energyMwh = 0;
    double etaCharge = 1;     ///< (0,1]
    double etaDischarge = 1;  ///< (0,1]
    double initialShare = 0;  ///< Of the energy, at hour 0 of the year.
};

/// One site in one calendar year. The hourly arrays have 8760 values in MW, in the site's local
/// standard time; the caller keeps them alive.
struct AdequacyYear {
    std::span<const double> loadMw;  ///< All of it, cooling included.
    /// Carbon-free output on site that follows the weather or an imported series: never forced out
    /// here, because its outages are in its numbers.
    std::span<const double> variableMw;
    /// Import limit in force, curtailment of its flexible part included. Contracts and the market
    /// serve up to the limit, so output delivered over the grid adds nothing to it.
    std::span<const double> importLimitMw;
    /// Ends of the segments in which planned outages do not change, rising, the last 8760; empty
    /// for a year of one segment.
    std::vector<int> segmentEnds;
    std::vector<AdequacyUnit> units;
    std::vector<AdequacyStore> stores;
    double gridForcedOutageRate = 0;  ///< 0 = never fails.
    double gridRepairHours = 0;
    /// Sites whose results are added up need seeds of their own, or their grids fail together.
    std::uint64_t seed = 1;
    int draws = 1000;  ///< At least 2: one draw has no standard error.
};

/// Shortages up to this share of the load are rounding, as in the dispatch.
inline constexpr double kShortShare = 1e-9;

/// Most units of a year together, over all entries.
inline constexpr int kMostAdequacyUnits = 100000;

/// Errors: reliability.wrongLength [got, wanted], reliability.badSegments, reliability.badNumber
/// [value]; `where` names the array.
Result<Done> checkAdequacyYear(const AdequacyYear& year);

/// AdequacyYear::segmentEnds, or the year's end.
[[nodiscard]] std::vector<int> segmentEndsOf(const AdequacyYear& year);

/// How many units no planned outage takes in a segment, 0..count, not always whole.
[[nodiscard]] double unitsInService(const AdequacyUnit& unit, std::size_t segment);

}  // namespace gigasite::model
