// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/problem.h"
#include "ui/text/quantitykind.h"

#include <QStringView>

#include <optional>

class QLocale;

namespace gigasite::ui {

struct UnitToken {
    double factor = 1.0;   // number * factor is in base units (percent: a pure number)
    bool percent = false;  // "%" where it is not the unit of the kind
    qsizetype length = 0;  // characters read, blanks before included; 0: no unit
    std::optional<model::Problem> refusal{};
};

/// Reads scale words, currency and unit behind a number ("bn $", "MW", "$/kW-year"). number is
/// only used to word the two readings of a German "Billion".
[[nodiscard]] UnitToken readUnit(QStringView text, QuantityKind kind, const QLocale& locale,
                                 double number, bool dollarBefore);

/// number * factor without the last-digit noise of factors below 1.
[[nodiscard]] double scaledBy(double number, double factor);

}  // namespace gigasite::ui
