// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/problemtable.h"

#include <QtGlobal>

namespace gigasite::ui {
namespace {

// clang-format off
constexpr ProblemSentence kSentences[] = {
    {"weather.badAssumption",
     QT_TRANSLATE_NOOP("Problem", "The weather was to be used with %1 = %2, which must lie between %3 and %4.")},
    {"weather.badHeader",
     QT_TRANSLATE_NOOP("Problem", "The header gives %1 as “%2”; a number from %3 to %4 is needed.")},
    {"weather.badUnit",
     QT_TRANSLATE_NOOP("Problem", "“%1” is given in “%2”; only %3 can be read.")},
    {"weather.blankCell",
     QT_TRANSLATE_NOOP("Problem", "Column %1 is empty here; every hour needs a value.")},
    {"weather.cellCount",
     QT_TRANSLATE_NOOP("Problem", "The row should have %1 cells, but has %2. A decimal comma needs semicolons or tabs between the columns.")},
    {"weather.decimalComma",
     QT_TRANSLATE_NOOP("Problem", "The comma may be a decimal mark or part two columns. Choose the separator or the column, or save with semicolons.")},
    {"weather.emptyFile",
     QT_TRANSLATE_NOOP("Problem", "The file is empty.")},
    {"weather.localTimeAssumed",
     QT_TRANSLATE_NOOP("Problem", "The file names no time zone; its rows were taken for local standard time (UTC %1 h).")},
    {"weather.missingHeader",
     QT_TRANSLATE_NOOP("Problem", "The header lacks “%1”.")},
    {"weather.missingValue",
     QT_TRANSLATE_NOOP("Problem", "Column “%1” lacks a value (“%2”), in %3 rows altogether. Fill the gaps first.")},
    {"weather.mixedDecimals",
     QT_TRANSLATE_NOOP("Problem", "“%1” does not fit the decimal mark “%2” of the column; thousands marks cannot be read.")},
    {"weather.mixedMinutes",
     QT_TRANSLATE_NOOP("Problem", "The rows are for minute %1 of the hour, this one is for minute %2.")},
    {"weather.noColumn",
     QT_TRANSLATE_NOOP("Problem", "There is no column “%1”. Present are: %2.")},
    {"weather.noNumbers",
     QT_TRANSLATE_NOOP("Problem", "No column holds numbers.")},
    {"weather.noSeries",
     QT_TRANSLATE_NOOP("Problem", "The file holds neither sun, wind nor temperature.")},
    {"weather.notANumber",
     QT_TRANSLATE_NOOP("Problem", "Column %1 holds “%2”, which is not a number.")},
    {"weather.notHourly",
     QT_TRANSLATE_NOOP("Problem", "The file does not hold one year of hourly rows (“%1”).")},
    {"weather.nulByte",
     QT_TRANSLATE_NOOP("Problem", "The file holds a NUL character, so it is no text file.")},
    {"weather.openQuote",
     QT_TRANSLATE_NOOP("Problem", "A quotation mark is not closed.")},
    {"weather.outOfRange",
     QT_TRANSLATE_NOOP("Problem", "Column %1 holds %2, which must lie between %3 and %4.")},
    {"weather.recordTooLong",
     QT_TRANSLATE_NOOP("Problem", "The line is longer than %1 bytes.")},
    {"weather.repeatedColumn",
     QT_TRANSLATE_NOOP("Problem", "The column “%1” stands twice.")},
    {"weather.rowCount",
     QT_TRANSLATE_NOOP("Problem", "The file should have %1 hourly rows (or a leap year's 8784), but has %2.")},
    {"weather.seriesLeftOut",
     QT_TRANSLATE_NOOP("Problem", "Column “%1” lacks values (“%2”) in %3 rows and was left out.")},
    {"weather.strayQuote",
     QT_TRANSLATE_NOOP("Problem", "A quotation mark stands where none may be.")},
    {"weather.timeZone",
     QT_TRANSLATE_NOOP("Problem", "The time zone %1 does not fit the longitude %2.")},
    {"weather.tooLarge",
     QT_TRANSLATE_NOOP("Problem", "The file is larger than %1 MiB.")},
    {"weather.tooManyColumns",
     QT_TRANSLATE_NOOP("Problem", "The row has more than %1 columns.")},
    {"weather.tooManyRows",
     QT_TRANSLATE_NOOP("Problem", "The file has more than %1 hourly rows.")},
    {"weather.unknownFormat",
     QT_TRANSLATE_NOOP("Problem", "This is no weather file Gigasite reads (EPW, SAM CSV, SRW, PVGIS typical year). It begins “%1”.")},
    {"weather.utf16",
     QT_TRANSLATE_NOOP("Problem", "The file is UTF-16; save it as UTF-8.")},
    {"weather.windHeightAssumed",
     QT_TRANSLATE_NOOP("Problem", "The file does not say at what height the wind was measured; %1 m were assumed.")},
    {"weather.wrongDate",
     QT_TRANSLATE_NOOP("Problem", "The date should be %1 (month-day), but is “%2”.")},
    {"weather.wrongTime",
     QT_TRANSLATE_NOOP("Problem", "The row should be for %1 (month-day hour), but is for %2.")},
};
// clang-format on

}  // namespace

std::span<const ProblemSentence> weatherSentences() {
    return kSentences;
}

}  // namespace gigasite::ui
