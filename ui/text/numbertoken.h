// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/problem.h"

#include <QStringView>

#include <optional>

class QLocale;

namespace gigasite::ui {

struct NumberToken {
    double value = 0.0;
    qsizetype length = 0;  // characters read
    std::optional<model::Problem>
        refusal{};  // the characters are a number, but not in this notation
};

/// Reads an unsigned number at the start of text: digits with the locale's decimal and thousands
/// marks (also blanks and apostrophes in groups of three) and an exponent. length 0: no number.
[[nodiscard]] NumberToken readNumber(QStringView text, const QLocale& locale);

}  // namespace gigasite::ui
