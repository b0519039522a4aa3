// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/build/chips.h"
#include "model/build/connections.h"
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
    std::vector<double> chipsMw;     ///< IT with accelerators in it
    std::vector<double> onlineMw;
    std::vector<Binding> binding;
    bool operator==(const Clocks&) const = default;
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

/// Firm power on site by quarter (MODEL.md section 3): all units but the k largest, and stores for
/// a day; sun, wind, backup-only units and diesel count 0.
[[nodiscard]] std::vector<double> firmOnSiteMw(const std::vector<AssetFacts>& assets,
                                               const Defaults& defaults, const Horizon& horizon);

/// Planned and finished MW of a site, and all of it online: the other clocks are off.
[[nodiscard]] Clocks buildingClock(const Site& site, const Defaults& defaults,
                                   const Horizon& horizon);

/// The grid clock. designPue: PUE at the site's hottest hour with the design margin.
void setGridClock(Clocks& clocks, const ImportLimits& limits,
                  const std::vector<double>& firmOnSiteMw, double designPue);

/// Online MW = the least of the clocks, and which of them binds; ties in the order building, grid,
/// chips. capped: the quarters in which an export rule held accelerators back; empty: none.
void bindClocks(Clocks& clocks, const std::vector<char>& capped);

/// What the phases of a site want, layer by layer; ChipNeed::vendor is left open. Phases without
/// accelerators, and accelerators whose power nobody published, want nothing.
[[nodiscard]] std::vector<ChipNeed> chipNeeds(const Site& site, const Defaults& defaults,
                                              const Horizon& horizon);

}  // namespace gigasite::model
