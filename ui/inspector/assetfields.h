// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gigasite::model {
struct Field;
struct TechnologyRow;
}  // namespace gigasite::model

namespace gigasite::ui {

/// Whether an input of an asset means anything for its technology: no cycle life for solar, no fuel
/// for a battery. Unknown technologies (null) have them all.
[[nodiscard]] bool appliesTo(const model::Field& field, const model::TechnologyRow* technology);

}  // namespace gigasite::ui
