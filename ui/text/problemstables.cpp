// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/problemtable.h"

#include <QtGlobal>

namespace gigasite::ui {
namespace {

// clang-format off
constexpr ProblemSentence kSentences[] = {
    {"catalog.badChoice",
     QT_TRANSLATE_NOOP("Problem", "Column %1 holds “%2”; possible are: %3.")},
    {"catalog.badDate",
     QT_TRANSLATE_NOOP("Problem", "Column %1 holds “%2”, which is not a date (YYYY-MM-DD).")},
    {"catalog.badGrade",
     QT_TRANSLATE_NOOP("Problem", "Column %1 holds “%2”, which is not a grade from A to E.")},
    {"catalog.badHeader",
     QT_TRANSLATE_NOOP("Problem", "The column should be called “%1”, but is called “%2”.")},
    {"catalog.badInterval",
     QT_TRANSLATE_NOOP("Problem", "Column %1 holds %2, on the wrong side of the figure %3 it should enclose.")},
    {"catalog.badNumber",
     QT_TRANSLATE_NOOP("Problem", "Column %1 holds “%2”, which is not a number.")},
    {"catalog.badQuarter",
     QT_TRANSLATE_NOOP("Problem", "Column %1 holds “%2”, which is not a quarter.")},
    {"catalog.badRowId",
     QT_TRANSLATE_NOOP("Problem", "The row calls itself “%1”.")},
    {"catalog.badText",
     QT_TRANSLATE_NOOP("Problem", "The text holds a control character or is not valid UTF-8.")},
    {"catalog.badUnit",
     QT_TRANSLATE_NOOP("Problem", "Column %1 holds “%2”, which is not the unit expected here.")},
    {"catalog.badVersion",
     QT_TRANSLATE_NOOP("Problem", "The table is of catalogue version %1, the others of %2.")},
    {"catalog.badYear",
     QT_TRANSLATE_NOOP("Problem", "Column %1 holds “%2”, which is not a year.")},
    {"catalog.cellCount",
     QT_TRANSLATE_NOOP("Problem", "The row should have %1 cells, but has %2.")},
    {"catalog.duplicateColumn",
     QT_TRANSLATE_NOOP("Problem", "The column “%1” stands twice.")},
    {"catalog.duplicateFile",
     QT_TRANSLATE_NOOP("Problem", "The table was given twice.")},
    {"catalog.duplicateId",
     QT_TRANSLATE_NOOP("Problem", "Two rows have the key “%3”.")},
    {"catalog.emptyFile",
     QT_TRANSLATE_NOOP("Problem", "The table is empty.")},
    {"catalog.missingCell",
     QT_TRANSLATE_NOOP("Problem", "Column %1 must not be empty.")},
    {"catalog.missingEvidence",
     QT_TRANSLATE_NOOP("Problem", "Column %1 is empty, but the figure in column %3 needs it.")},
    {"catalog.missingFile",
     QT_TRANSLATE_NOOP("Problem", "The table is missing. Install Gigasite again.")},
    {"catalog.openQuote",
     QT_TRANSLATE_NOOP("Problem", "A quotation mark is not closed.")},
    {"catalog.outOfRange",
     QT_TRANSLATE_NOOP("Problem", "Column %1 holds %2, which must lie between %3 and %4.")},
    {"catalog.rowCount",
     QT_TRANSLATE_NOOP("Problem", "The table should have %1 rows, but has %2.")},
    {"catalog.shareSum",
     QT_TRANSLATE_NOOP("Problem", "The shares of the sources add up to %1, more than 1.")},
    {"catalog.strayQuote",
     QT_TRANSLATE_NOOP("Problem", "A quotation mark stands where none may be.")},
    {"catalog.tooLarge",
     QT_TRANSLATE_NOOP("Problem", "Too large (%1): the limit is %2.")},
    {"catalog.unknownColumn",
     QT_TRANSLATE_NOOP("Problem", "The table has no column “%1”.")},
    {"catalog.unknownFile",
     QT_TRANSLATE_NOOP("Problem", "The catalogue has no such table.")},
    {"catalog.unknownParameter",
     QT_TRANSLATE_NOOP("Problem", "“%1” is not a parameter this Gigasite knows.")},
    {"catalog.unknownReference",
     QT_TRANSLATE_NOOP("Problem", "Column %1 names “%2”, which is not in the table %3.")},
    {"catalog.unknownTable",
     QT_TRANSLATE_NOOP("Problem", "The catalogue has no table “%1”.")},
    {"climate.badTableHeader",
     QT_TRANSLATE_NOOP("Problem", "The climate table should have %1 columns here, but has %2.")},
    {"climate.badTableValue",
     QT_TRANSLATE_NOOP("Problem", "The climate table holds %1 = %2, which must lie between %3 and %4.")},
    {"climate.damagedCellTable",
     QT_TRANSLATE_NOOP("Problem", "The climate table is damaged: its checksum does not match. Install Gigasite again.")},
    {"climate.missingParameter",
     QT_TRANSLATE_NOOP("Problem", "The climate table lacks the parameter “%1”.")},
    {"climate.newerCellTable",
     QT_TRANSLATE_NOOP("Problem", "The climate table is not of version %1, the one this Gigasite reads.")},
    {"climate.notACellTable",
     QT_TRANSLATE_NOOP("Problem", "This is not a climate table.")},
    {"climate.tableCutShort",
     QT_TRANSLATE_NOOP("Problem", "The climate table is cut short: %1 bytes are needed.")},
    {"climate.unknownParameter",
     QT_TRANSLATE_NOOP("Problem", "The climate table holds the unknown parameter “%1”.")},
    {"geo.mapDamaged",
     QT_TRANSLATE_NOOP("Problem", "The map is damaged at byte %2 (%1). Install Gigasite again.")},
    {"geo.mapVersion",
     QT_TRANSLATE_NOOP("Problem", "The map has version %1; this Gigasite reads version %2.")},
    {"geo.notAMap",
     QT_TRANSLATE_NOOP("Problem", "This is not a map file.")},
};
// clang-format on

}  // namespace

std::span<const ProblemSentence> tableSentences() {
    return kSentences;
}

}  // namespace gigasite::ui
