// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/assetfacts.h"
#include "model/engine/result.h"

#include <string>
#include <vector>

namespace gigasite::model {

/// The clocks of one site by quarter of the plan (MODEL.md section 3), MW of IT.
struct Clocks {
    std::vector<double> plannedMw;   ///< phases whose construction has begun
    std::vector<double> buildingMw;  ///< phases whose construction has ended
    std::vector<double> gridMw;      ///< IT that firm power can carry at design PUE
    std::vector<double> onlineMw;
    std::vector<Binding> binding;
};

/// Construction quarters of a phase with the catalogue's default.
[[nodiscard]] int constructionQuartersOf(const Phase& phase, const Defaults& defaults);

/// Accelerators that run in a phase from a quarter on (index in the plan, may lie before it).
struct FitOut {
    int quarter = 0;
    std::string acceleratorId;
};
/// First fit-out of a phase and its refreshes in order, up to the one that is installed right after
/// the plan's end (it is paid in the last quarter). Empty when the phase names no accelerator.
[[nodiscard]] std::vector<FitOut> fitOutsOf(const Phase& phase, const Defaults& defaults,
                                            const Horizon& horizon);

/// Import limits in force by quarter of the plan, gated by application and lead time, MW.
struct ImportLimits {
    double totalBeforeMw = 0.0;  ///< in the quarter before the plan
    std::vector<double> firmMw;
    std::vector<double> totalMw;  ///< firm and non-firm
};
[[nodiscard]] ImportLimits importLimits(const Grid& grid, const Defaults& defaults,
                                        const Horizon& horizon);
/// First quarter in which a limit may be in force; kFirstQuarter when no application is given.
[[nodiscard]] Quarter energisationOf(const Grid& grid, const Defaults& defaults);

/// designPue: PUE at the site's hottest hour with the design margin.
[[nodiscard]] Clocks siteClocks(const Site& site, const std::vector<AssetFacts>& assets,
                                const ImportLimits& limits, double designPue,
                                const Defaults& defaults, const Horizon& horizon);

}  // namespace gigasite::model
