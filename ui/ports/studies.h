// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/study/levers.h"

#include <functional>
#include <optional>
#include <vector>

namespace gigasite::ui {

/// Tries edits out beside the plan shown, off the GUI thread. Of each kind of question the newest
/// wins. Every answer arrives on the GUI thread, once, never from within the call that asked.
class Studies {
  public:
    virtual ~Studies() = default;

    /// Nothing: stopped, or the plan could not be computed. The list tells the revision it is of.
    using LeversDone = std::function<void(std::optional<model::LeverList>)>;
    using Progress = std::function<void(int done, int count)>;
    /// One for each edit; nothing for those that do not fit the plan; empty when stopped.
    using EffectsDone = std::function<void(std::vector<std::optional<model::Effects>>)>;

    virtual void findLevers(const model::Goal& goal, LeversDone done, Progress progress) = 0;
    /// quarter: index in the plan for the figures of a year where MW online stay.
    virtual void effectsOf(std::vector<std::vector<model::Change>> edits, int quarter,
                           EffectsDone done) = 0;
    virtual void cancelLevers() = 0;
    virtual void cancelEffects() = 0;
};

}  // namespace gigasite::ui
