// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/reliability/adequacyyear.h"

#include <optional>

/// What a single loss does to a site, and its firm capacity (MODEL 8).
namespace gigasite::model {

/// One element gone from the worst hour on, all others at their capacity.
struct SingleLoss {
    double lostMw = 0;   ///< What the element gave in the worst hour; 0 if there is no such one.
    double shortMw = 0;  ///< Load that nothing but stores can meet in the worst hour.
    /// How long from the worst hour on the load is met, stores being at their initial shares then
    /// and recharged by what is spare; the year begins anew at its end. The hour that fails counts
    /// by the share of its shortage that the stores give, or not at all where their power is too
    /// small. At most 8760.
    double survivalHours = 0;
};

struct NMinusOne {
    /// The hour with the least margin while nothing is forced out: planned outages and the import
    /// limit in force count. The first of equals.
    int worstHour = 0;
    double marginMw = 0;  ///< Capacity less need in that hour, stores left out; may be negative.
    SingleLoss unit;      ///< The largest unit in service in the worst hour.
    SingleLoss grid;

    [[nodiscard]] bool gridIsLargest() const { return grid.lostMw > unit.lostMw; }
    [[nodiscard]] const SingleLoss& largest() const { return gridIsLargest() ? grid : unit; }
};

/// Forced outage rates have no part in it. Errors: those of checkAdequacyYear().
Result<NMinusOne> nMinusOne(const AdequacyYear& year);

/// Firm units less the largest ones, and how long the stores have to last.
struct FirmCapacityRule {
    int largestOut = 1;
    double storageHours = 24;  ///< Above 0; a store counts with min(P, eta_d E / storageHours).
};

/// (Firm import + firm units less the largest + stores) / peak load - 1. Units count with their
/// capacity, planned outages left out, and only where AdequacyUnit::firm. None without load.
/// Precondition: checkAdequacyYear(year) is good.
[[nodiscard]] std::optional<double> firmCapacityMargin(const AdequacyYear& year,
                                                       double firmImportMw,
                                                       const FirmCapacityRule& rule);

}  // namespace gigasite::model
