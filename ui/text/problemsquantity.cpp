// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/problemtable.h"

#include <QtGlobal>

namespace gigasite::ui {
namespace {

// clang-format off
constexpr ProblemSentence kSentences[] = {
    {"quantity.ambiguousBillion",
     QT_TRANSLATE_NOOP("Problem", "“Billion” has two readings. Write %1 or %2.")},
    {"quantity.ambiguousQuarter",
     QT_TRANSLATE_NOOP("Problem", "“%1” may mean a quarter or a month. Write %2 or %3.")},
    {"quantity.badMonth",
     QT_TRANSLATE_NOOP("Problem", "“%1” is not a month. Write its name or a number from 1 to 12.")},
    {"quantity.badQuarter",
     QT_TRANSLATE_NOOP("Problem", "“%1” is not a quarter. Write it as 2028 Q3.")},
    {"quantity.divisionByZero",
     QT_TRANSLATE_NOOP("Problem", "This divides by zero.")},
    {"quantity.empty",
     QT_TRANSLATE_NOOP("Problem", "A number is needed here.")},
    {"quantity.endMissing",
     QT_TRANSLATE_NOOP("Problem", "“%1” ends where a number should follow.")},
    {"quantity.noSuchQuarter",
     QT_TRANSLATE_NOOP("Problem", "“%1”: a year has the quarters Q1 to Q4.")},
    {"quantity.notFinite",
     QT_TRANSLATE_NOOP("Problem", "“%1” is too large a number.")},
    {"quantity.notWhole",
     QT_TRANSLATE_NOOP("Problem", "“%1” is not a whole number.")},
    {"quantity.otherCurrency",
     QT_TRANSLATE_NOOP("Problem", "Amounts are in US dollars, not in %1.")},
    {"quantity.otherNotation",
     QT_TRANSLATE_NOOP("Problem", "“%1” does not fit the notation of this window. Write numbers like %2.")},
    {"quantity.outOfRange",
     QT_TRANSLATE_NOOP("Problem", "“%1” is not accepted: %2 must lie between %3 and %4. %5 stays.")},
    {"quantity.percentAlone",
     QT_TRANSLATE_NOOP("Problem", "“%1”: a percentage needs something to multiply, as in 600*110%.")},
    {"quantity.quarterMissing",
     QT_TRANSLATE_NOOP("Problem", "“%1” names no quarter. Write for example %2.")},
    {"quantity.tooDeep",
     QT_TRANSLATE_NOOP("Problem", "There are too many parentheses or signs.")},
    {"quantity.tooLong",
     QT_TRANSLATE_NOOP("Problem", "At most %1 characters are read.")},
    {"quantity.unbalanced",
     QT_TRANSLATE_NOOP("Problem", "A parenthesis “%1” has no partner.")},
    {"quantity.unexpected",
     QT_TRANSLATE_NOOP("Problem", "“%1” cannot stand here.")},
    {"quantity.unitProduct",
     QT_TRANSLATE_NOOP("Problem", "“%1”: only one factor may carry a unit, and nothing can be divided by one that does.")},
    {"quantity.unitTwice",
     QT_TRANSLATE_NOOP("Problem", "“%1” names a unit twice.")},
    {"quantity.unknownUnit",
     QT_TRANSLATE_NOOP("Problem", "“%1” is not a unit of this field, which counts in %2.")},
};
// clang-format on

}  // namespace

std::span<const ProblemSentence> quantitySentences() {
    return kSentences;
}

}  // namespace gigasite::ui
