// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/entities.h"

namespace gigasite::model {

/// The steps with the value of one year replaced; the years after keep theirs.
[[nodiscard]] Steps raisedIn(const Steps& steps, int year, double value);
/// Steps that never fall below a value again once it is due.
[[nodiscard]] Steps atLeastFrom(const Steps& steps, int from, double value);
/// Steps with so much on top from one quarter to another.
[[nodiscard]] Steps addedBetween(const Steps& steps, int from, int until, double value);

}  // namespace gigasite::model
