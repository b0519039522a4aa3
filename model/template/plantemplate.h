// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/evaluate.h"
#include "model/plan/plan.h"

#include <array>
#include <string_view>
#include <vector>

namespace gigasite::model {

/// What a new plan begins with.
enum class PlanTemplate {
    empty,
    campus,      ///< one training campus
    fleet,       ///< a campus, a nuclear-anchored site and two inference edges
    carbonFree,  ///< two sites matched hour by hour, with a target
};
inline constexpr std::array kPlanTemplates = {PlanTemplate::empty, PlanTemplate::campus,
                                              PlanTemplate::fleet, PlanTemplate::carbonFree};

/// The insertions that make an empty plan the template's, with ids from plan.nextId on. Sites stand
/// where the home country's largest known campuses stand, apart from one another, else in the
/// middle of the country; without a home country there is nothing to insert. One site begins each
/// year.
[[nodiscard]] std::vector<Change> planFromTemplate(PlanTemplate kind, const Plan& plan,
                                                   const Facts& facts);

}  // namespace gigasite::model
