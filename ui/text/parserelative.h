// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/parsequantity.h"

#include <span>

namespace gigasite::ui {

/// A typed change of numbers that are there already: new = old * factor + offset, base units.
struct RelativeQuantity {
    bool isRelative = false;  // false: no change but a value, for parseQuantity()
    bool ok = false;
    double factor = 1.0;
    double offset = 0.0;
    model::Problem refusal{};
};

/// Reads "+10 %", "-5 %", "+20 MW", "*1.1", "/2" and, for quarters, "+2" and "+1 yr". Shares and
/// rates are counted in per cent themselves, so there "+5 %" adds five points. A leading minus
/// means a change where no value can be negative, with a per cent of anything else, and written
/// "-=5". The change is tried on every value: one that leaves the range is refused with
/// "quantity.outOfRange". The other refusals are those of parseQuantity().
[[nodiscard]] RelativeQuantity parseRelative(const QString& text, QuantityKind kind,
                                             const QLocale& locale, const QuantityRange& range,
                                             const QString& label, std::span<const double> values);

/// What a difference of two such values is counted in: quarters for quarters, else mostly itself.
[[nodiscard]] QuantityKind differenceKind(QuantityKind kind);

/// The changed value; kinds that count whole things are rounded.
[[nodiscard]] double adjusted(const RelativeQuantity& change, QuantityKind kind, double value);

}  // namespace gigasite::ui
