// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"
#include "model/study/levers.h"

#include <QLocale>
#include <QString>

namespace gigasite::ui {

/// "Add 180 MW of Battery, 4 hours (Ohio 1)": an order, as the undo step is called. Without a full
/// stop.
[[nodiscard]] QString leverSentence(const model::Lever& lever, const model::World& world,
                                    const QLocale& locale);
/// "CFE 90.3 %", or "CFE 84.2 % at most" of one that falls short.
[[nodiscard]] QString leverOutcome(const model::Lever& lever, model::GoalKind kind,
                                   const QLocale& locale);
/// "cost +1.2 % (+$43 m), +$3.10/MWh": present value of all costs, and levelized cost of energy.
[[nodiscard]] QString leverCost(const model::Effects& effects, const QLocale& locale);

/// "CFE 2029 at Ohio 1".
[[nodiscard]] QString goalName(const model::Goal& goal, model::Quarter start, bool fiscal,
                               const model::World& world, const QLocale& locale);
/// A value of the goal's figure with its unit.
[[nodiscard]] QString goalValue(model::GoalKind kind, double value, const QLocale& locale);

/// What an edit does, the most telling first: "online 2028 Q2 +120 MW, cost +3.0 % (+$24 m)";
/// "changes none of the headline figures" where that is so. start: the plan's first quarter.
[[nodiscard]] QString effectText(const model::Effects& effects, model::Quarter start,
                                 const QLocale& locale);

}  // namespace gigasite::ui
