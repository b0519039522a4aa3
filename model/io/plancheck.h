// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/plan/plan.h"

namespace gigasite::model::io {

/// Whether a plan from outside keeps what the program relies on. First problem found, where = path
/// of the value with the names of its site ("base.sites[12 \"North\"].phases[3].itCapacityMw"):
/// everything of check() (plan.outOfRange and so on, arguments as there), plan.wrongPayload,
/// io.missingPart, io.seriesLength {values, 8760}, io.notFinite, io.dangling {id that does not
/// exist}, io.idsBeyondNext {id, nextId}, io.scenarioCycle, io.scenarioParent {parent}.
[[nodiscard]] Result<Done> checkPlan(const Plan& plan);

}  // namespace gigasite::model::io
