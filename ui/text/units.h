// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/quantitykind.h"

#include <QLocale>
#include <QString>

#include <span>
#include <string_view>

namespace gigasite::ui {

/// One shown unit of a kind: value / factor is the number in front of it.
struct ShownUnit {
    double factor;
    std::u16string_view english;
    std::u16string_view german;
};

/// One unit a planner may type, lower case without blanks; value * factor is in base units.
struct TypedUnit {
    std::u16string_view name;
    double factor;
};

/// How a kind is written.
struct KindUnits {
    std::span<const ShownUnit> steps;  // rising; steps[base] has factor 1
    int base = 0;
    std::span<const TypedUnit> typed{};
    bool dollar = false;        // "$" before the number in English, behind it in German
    bool scaleWords = false;    // k, m, bn, tn may be typed
    std::u16string_view per{};  // "/MWh" behind the money
    int leastDecimals = 0;      // of tiles: prices show cents
    int mostTileDecimals = 6;   // whole things have none
};

[[nodiscard]] const KindUnits& unitsOf(QuantityKind kind);
[[nodiscard]] std::span<const TypedUnit> scaleWords();
[[nodiscard]] bool isGerman(const QLocale& locale);
/// "/kW-yr", in German "/kW-Jahr".
[[nodiscard]] QString shownPer(const KindUnits& units, const QLocale& locale);
[[nodiscard]] QString shownName(const ShownUnit& unit, const QLocale& locale);

/// U+202F.
inline constexpr char16_t kNarrowSpace = u'\u202F';
/// U+2212.
inline constexpr char16_t kMinus = u'\u2212';

}  // namespace gigasite::ui
