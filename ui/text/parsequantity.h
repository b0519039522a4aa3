// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/problem.h"
#include "ui/text/quantitykind.h"

#include <QString>

#include <optional>

class QLocale;

namespace gigasite::ui {

/// Result of typing. value is in base units (quarter: the index). refusal carries a code of the
/// "quantity." family that problemText() words.
struct ParsedQuantity {
    bool ok = false;
    double value = 0.0;
    model::Problem refusal{};
};

struct QuantityRange {
    double minimum = 0.0;  // base units, both ends included
    double maximum = 0.0;
};

/// Reads what a planner types: arithmetic (+ - * / and parentheses), units of the kind ("1.2 GW",
/// "$80 bn", "90 %"), quarters ("2028 Q3", "Q3 2028"). The locale decides decimal and thousands
/// marks; a number written in the other notation is refused, as are "3/2028" and the German
/// "Billion". A number without a unit is in the unit shown (typedUnit). At most 200 characters.
[[nodiscard]] ParsedQuantity parseQuantity(const QString& text, QuantityKind kind,
                                           const QLocale& locale);

/// The same, then checked: outside the range gives "quantity.outOfRange" with the arguments text,
/// label, minimum, maximum and the value that stays, each already formatted.
[[nodiscard]] ParsedQuantity parseQuantity(const QString& text, QuantityKind kind,
                                           const QLocale& locale, const QuantityRange& range,
                                           const QString& label, double currentValue);

}  // namespace gigasite::ui
