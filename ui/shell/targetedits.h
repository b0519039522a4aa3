// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/ports.h"

namespace gigasite::ui {

class ViewState;

/// The target in force for the carbon-free share of a scope (0: the programme) in a year; 0: none.
[[nodiscard]] model::Id carbonFreeTarget(const model::World& world, model::Id site, int year);

/// Leads to the target of the scope shown; where none is, adds one of 90 % from the first full year
/// online, which is one undo step.
void setCarbonFreeTarget(const Ports& ports, ViewState& view);

}  // namespace gigasite::ui
