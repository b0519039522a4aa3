// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/fields.h"
#include "ui/ports/planfeed.h"
#include "ui/widgets/choicefield.h"

#include <vector>

namespace gigasite::ui {

/// What a text field that names a row of the catalogue, or a reference to an item of the plan, may
/// be set to: ids (references: the number) with their names, "none" first where it is allowed.
/// Empty for fields that are typed.
[[nodiscard]] std::vector<Choice> fieldChoices(const PlanFeed& feed, const model::Field& field);

}  // namespace gigasite::ui
