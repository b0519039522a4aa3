// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/study/effects.h"
#include "model/study/goal.h"
#include "model/study/levermoves.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gigasite::model {

/// One answer to "what would close it?", worked out to the end: applying the changes to the base
/// it was found for gives the effects.
struct Lever {
    LeverKind kind = LeverKind::battery;
    std::string name;  ///< of the technology or plant; may be empty
    double amount = 0.0;
    Unit unit = Unit::mw;  ///< mw, share or quarters
    std::vector<Id> sites;
    std::vector<Change> changes;
    double reached = 0.0;  ///< value of the goal's figure afterwards
    bool reaches = false;
    Effects effects;

    /// What it costs: change of Headline::costUsd (present value of all costs of the programme).
    [[nodiscard]] double costUsd() const { return effects.after.costUsd - effects.before.costUsd; }
};

struct LeverList {
    Goal goal;
    std::uint64_t revision = 0;  ///< of the base
    double now = 0.0;            ///< value of the goal's figure in the base
    std::vector<Lever> levers;   ///< at most kMostLevers
};
inline constexpr std::size_t kMostLevers = 4;

/// Called on the searching thread after each lever: how many of how many are done.
using LeverProgress = std::function<void(int done, int count)>;

/// For each lever the smallest amount that reaches the goal (to 1 %, rounded up to three digits),
/// by bisection over whole evaluations. Those that reach it come first, by rising costUsd(); then
/// those that cannot, by how far they get, each with the smallest amount that gets it nearly there.
/// Levers that do next to nothing are left out; so are all when the goal is reached already.
/// Nothing when stopped.
[[nodiscard]] std::optional<LeverList> findLevers(const StudyBase& base, const Goal& goal,
                                                  const StudyMeans& means,
                                                  const LeverProgress& progress = {});

}  // namespace gigasite::model
