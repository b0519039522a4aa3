// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/quantitykind.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <stop_token>
#include <vector>

/// Cells as text, to and from a spreadsheet's clipboard. Plain functions, safe on any thread.
namespace gigasite::ui {

using TextRows = std::vector<QStringList>;

/// How many rows and cells of a row are read; what lies beyond is counted, not kept.
struct TextLimits {
    std::size_t rows = 0;
    qsizetype cells = 0;
};

struct SplitText {
    TextRows rows;
    std::size_t rowsLeftOut = 0;
    std::size_t cellsLeftOut = 0;
};

/// Rows of tab, semicolon or comma separated text; quoted cells may hold separators, line ends and
/// doubled quotes. The separator is the first of the three, in that order, that stands outside
/// quotes in the first line. Empty lines at the end are dropped. Empty when stopped.
[[nodiscard]] SplitText splitTable(const QString& text, const TextLimits& limits,
                                   const std::stop_token& stop = {});

/// Tab separated with "\n" at the end of each row; cells are quoted where they must be.
[[nodiscard]] QString joinTable(const TextRows& rows);

/// Text that no spreadsheet takes for a formula: a leading = + - @ (also in full width), tab or
/// line end gets an apostrophe before it. Only for text: numbers go out as they are.
[[nodiscard]] QString guardFormula(const QString& text);
/// What guardFormula() was given.
[[nodiscard]] QString unguardFormula(const QString& text);

/// A number with every digit it has, in the unit typed without one (per cent for shares), with the
/// locale's decimal mark, no thousands marks and an ASCII minus, so that a spreadsheet reads a
/// number and parseQuantity() the same value again (isSameNumber()). Quarters: "2028 Q3". Empty for
/// no number.
[[nodiscard]] QString spreadsheetNumber(double value, QuantityKind kind, const QLocale& locale);

/// Whether two numbers differ in their last digit at most, as a number and its text may.
[[nodiscard]] bool isSameNumber(double a, double b);

/// How numbers are written in a pasted table.
enum class Notation { english, german };

enum class NotationHint { none, english, german, either };
/// What the marks of one number say: "1.5" English, "1,5" German, "1.234" either, "12" none.
[[nodiscard]] NotationHint notationHint(const QString& cell);

[[nodiscard]] QLocale localeOf(Notation notation, const QLocale& window);

/// Text that cannot come from a cell of a spreadsheet: control characters, halves of characters.
[[nodiscard]] bool isBinary(const QString& text);

/// One line of at most limit characters for showing: line ends and controls become blanks.
[[nodiscard]] QString oneLine(const QString& text, qsizetype limit = 200);

}  // namespace gigasite::ui
