// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/study/effects.h"
#include "model/study/goal.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace gigasite::model {

enum class LeverKind {
    battery,
    solar,
    wind,
    deal,          ///< free MW of a known plant in the sites' market
    flexibleLoad,  ///< share of the load that may wait
    firmOnSite,
    raiseImport,
    applyEarlier,
    buildLater,  ///< phases
    buildLess,   ///< phases
};

/// "lever.battery", with a sentence in ui/problems.
[[nodiscard]] std::string_view leverCode(LeverKind kind);

/// A way to the goal of any size: what one lever would change.
struct LeverMove {
    LeverKind kind = LeverKind::battery;
    std::string name;  ///< of the technology or plant, as the catalogue writes it; may be empty
    Unit unit = Unit::mw;
    double most = 0.0;  ///< largest amount tried, in the unit
    double step = 1.0;  ///< amounts are whole multiples of it
    std::vector<Id> sites;
    std::function<std::vector<Change>(double)> changes;  ///< for an amount of 0..most
};

/// The levers that could serve the goal, in the order of LeverKind. Only what can stand in time is
/// among them: plants that take longer to build than there is time are left out. For the programme
/// an amount is spread over the sites by what each lacks (load without carbon-free supply, tonnes,
/// unserved MWh, MW held back by the grid).
[[nodiscard]] std::vector<LeverMove> leverMoves(const StudyBase& base, const Goal& goal,
                                                const PlanResult& result, const Catalog& catalog);

}  // namespace gigasite::model
