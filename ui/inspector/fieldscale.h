// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/planfeed.h"
#include "ui/text/parsequantity.h"
#include "ui/widgets/quantityfield.h"

#include <optional>

namespace gigasite::model {
struct Field;
}

namespace gigasite::ui {

/// Unit of the field at that address: that of the field, save for the figures whose unit another
/// field decides (a target's, a tax rule's).
[[nodiscard]] QuantityKind kindAt(const PlanFeed& feed, const model::Address& at,
                                  const model::Field& field);
/// Hard limits in that unit.
[[nodiscard]] QuantityRange rangeOf(const model::Field& field, QuantityKind kind);

/// Label, unit, range and slider of the field's row. Sliders: a cube scale for power, energy and
/// money, a linear one for shares, rates, prices and times; the details of an asset have none but
/// the first and shares, so that they stay short.
[[nodiscard]] QuantitySpec quantitySpec(const PlanFeed& feed, const model::Address& at,
                                        const model::Field& field);

/// End of the slider of a price, from its default or, without one, from a usual figure; nullopt
/// where the declared range is the scale.
[[nodiscard]] std::optional<double> priceScale(const model::Field& field,
                                               std::optional<double> standard);

}  // namespace gigasite::ui
