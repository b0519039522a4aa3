// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/fields.h"
#include "model/plan/plan.h"

#include <string_view>
#include <utility>

/// Short ways to write changes.
namespace gigasite::ui {

/// The address of a leaf, one function per kind.
[[nodiscard]] inline model::Address siteAt(model::Id site) {
    return {model::EntityKind::site, site, 0};
}
[[nodiscard]] inline model::Address gridAt(model::Id site) {
    return {model::EntityKind::grid, site, 0};
}
[[nodiscard]] inline model::Address phaseAt(model::Id site, model::Id phase) {
    return {model::EntityKind::phase, site, phase};
}
[[nodiscard]] inline model::Address assetAt(model::Id site, model::Id asset) {
    return {model::EntityKind::asset, site, asset};
}

/// "asset.capacityMw" of that leaf. Precondition: the field exists and belongs to the kind.
[[nodiscard]] inline model::Change setField(const model::Address& at, std::string_view fieldId,
                                            model::Value value) {
    return model::SetField{at, model::findField(fieldId), std::move(value)};
}

}  // namespace gigasite::ui
