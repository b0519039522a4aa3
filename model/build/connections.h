// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/defaults.h"
#include "model/engine/horizon.h"

#include <vector>

namespace gigasite::model {

/// Import limits in force by quarter of the plan, gated by application and lead time, MW.
struct ImportLimits {
    double totalBeforeMw = 0.0;  ///< in the quarter before the plan
    Quarter energised = kFirstQuarter;
    std::vector<double> firmMw;
    std::vector<double> totalMw;  ///< firm and non-firm
    bool operator==(const ImportLimits&) const = default;
};
/// queueFactor: how much longer the wait is than the figure says (rivals in the queue), >= 1. It
/// stretches a default only, not what the planner states.
[[nodiscard]] ImportLimits importLimits(const Grid& grid, const Defaults& defaults,
                                        const Horizon& horizon, double queueFactor = 1.0);
/// First quarter in which a limit may be in force; kFirstQuarter when no application is given.
[[nodiscard]] Quarter energisationOf(const Grid& grid, const Defaults& defaults,
                                     double queueFactor = 1.0);

/// Sites behind one substation share its limit (MODEL.md section 1): in each quarter the firm
/// limits are served in the order given, then the non-firm ones, until it is used up.
void shareImportLimit(const std::vector<ImportLimits*>& sites, const Steps& limitMw,
                      const Horizon& horizon);

}  // namespace gigasite::model
