// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/study/levers.h"

#include <functional>
#include <optional>
#include <vector>

namespace gigasite::ui {

/// Tries edits out beside the plan shown now. Each answer comes later, on this thread, once; a
/// newer question of the same kind takes the place of the one before, whose asker gets nothing.
/// Functions that are not given: the panels offer nothing of the kind.
struct StudyPort {
    using LeversDone = std::function<void(std::optional<model::LeverList>)>;
    using Progress = std::function<void(int done, int count)>;
    /// One for each list of changes.
    using EffectsDone = std::function<void(std::vector<std::optional<model::Effects>>)>;

    std::function<void(const model::Goal&, LeversDone, Progress)> findLevers;
    std::function<void()> cancelLevers;
    /// quarter: as for model::effectsOf().
    std::function<void(std::vector<std::vector<model::Change>>, int quarter, EffectsDone)> effects;
};

}  // namespace gigasite::ui
