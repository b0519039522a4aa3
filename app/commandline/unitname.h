// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/fields.h"

namespace gigasite::app {

/// ASCII text of a unit for JSON and tables: "MWh", "USD/MWh"; empty for none.
[[nodiscard]] const char* unitName(model::Unit unit);

}  // namespace gigasite::app
