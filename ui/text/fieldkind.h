// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/fields.h"
#include "ui/text/quantitykind.h"

namespace gigasite::ui {

/// How values of the model's unit are shown and typed. Unit::none is a plain number; quarters of a
/// plan and whole numbers are told by the field's ValueType (quarter, integer).
[[nodiscard]] QuantityKind quantityKind(model::Unit unit);
[[nodiscard]] QuantityKind quantityKind(const model::Field& field);

}  // namespace gigasite::ui
