// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/problemtable.h"

#include <QtGlobal>

namespace gigasite::ui {
namespace {

// clang-format off
constexpr ProblemSentence kSentences[] = {
    {"io.badQuarter",
     QT_TRANSLATE_NOOP("Problem", "“%1” is not a quarter; write it as 2028 Q3.")},
    {"io.badText",
     QT_TRANSLATE_NOOP("Problem", "The file is damaged: a text is not valid Unicode.")},
    {"io.badValue",
     QT_TRANSLATE_NOOP("Problem", "The file is damaged: “%1” is not a possible value here.")},
    {"io.cancelled",
     QT_TRANSLATE_NOOP("Problem", "Opening was cancelled. Nothing was changed.")},
    {"io.checksum",
     QT_TRANSLATE_NOOP("Problem", "The file is damaged: its checksum does not match its content. Open an earlier version of it.")},
    {"io.cutShort",
     QT_TRANSLATE_NOOP("Problem", "The file is cut short: its end is missing. Open an earlier version of it, or copy it again.")},
    {"io.damaged",
     QT_TRANSLATE_NOOP("Problem", "The file is damaged (%1).")},
    {"io.damagedHeader",
     QT_TRANSLATE_NOOP("Problem", "The file is damaged: its first line cannot be read.")},
    {"io.dangling",
     QT_TRANSLATE_NOOP("Problem", "The plan refers to item %1, which it does not hold.")},
    {"io.duplicateId",
     QT_TRANSLATE_NOOP("Problem", "Two items of the plan have the number %1.")},
    {"io.idsBeyondNext",
     QT_TRANSLATE_NOOP("Problem", "The item number %1 is not below the plan's next number, %2.")},
    {"io.idsNotRising",
     QT_TRANSLATE_NOOP("Problem", "The file is damaged: the item number %1 is out of order.")},
    {"io.jsonBadId",
     QT_TRANSLATE_NOOP("Problem", "“%1” is not an item number; it must be a whole number from 1 on.")},
    {"io.jsonDuplicateKey",
     QT_TRANSLATE_NOOP("Problem", "The name “%1” stands twice in the same object.")},
    {"io.jsonNewer",
     QT_TRANSLATE_NOOP("Problem", "The JSON file has version %1; this Gigasite reads up to %2. Update Gigasite.")},
    {"io.jsonNotAPlan",
     QT_TRANSLATE_NOOP("Problem", "This JSON file is not a Gigasite plan.")},
    {"io.jsonSyntax",
     QT_TRANSLATE_NOOP("Problem", "This is not valid JSON (%1).")},
    {"io.jsonTooDeep",
     QT_TRANSLATE_NOOP("Problem", "The JSON file is nested deeper than %1 levels.")},
    {"io.jsonTooMany",
     QT_TRANSLATE_NOOP("Problem", "The JSON file holds more than %1 values.")},
    {"io.jsonUnknownKey",
     QT_TRANSLATE_NOOP("Problem", "This Gigasite does not know the field; it was left out.")},
    {"io.jsonUnknownOp",
     QT_TRANSLATE_NOOP("Problem", "“%1” is not a kind of change; possible are set, insert and erase.")},
    {"io.jsonWrongType",
     QT_TRANSLATE_NOOP("Problem", "A value of type %1 belongs here, not %2.")},
    {"io.missingPart",
     QT_TRANSLATE_NOOP("Problem", "A part of the plan is missing.")},
    {"io.newerFormat",
     QT_TRANSLATE_NOOP("Problem", "The file has format %1; this Gigasite reads up to format %2. Update Gigasite, or ask the author for the JSON export.")},
    {"io.notAPlan",
     QT_TRANSLATE_NOOP("Problem", "This is not a Gigasite plan.")},
    {"io.notAValue",
     QT_TRANSLATE_NOOP("Problem", "The file is damaged: it holds something that is not a value of a plan.")},
    {"io.notFinite",
     QT_TRANSLATE_NOOP("Problem", "The plan holds a value that is not a finite number.")},
    {"io.notReadBack",
     QT_TRANSLATE_NOOP("Problem", "Not saved: the file would not have given the same plan back. The earlier file is intact; export the plan as JSON to keep your work.")},
    {"io.outOfMemory",
     QT_TRANSLATE_NOOP("Problem", "There is not enough memory for this file.")},
    {"io.payloadCutShort",
     QT_TRANSLATE_NOOP("Problem", "The file is damaged: its content ends too early.")},
    {"io.payloadTrailing",
     QT_TRANSLATE_NOOP("Problem", "The file is damaged: %1 bytes follow the end of the plan.")},
    {"io.planTooBig",
     QT_TRANSLATE_NOOP("Problem", "The plan is too big: its file would exceed %1 bytes.")},
    {"io.scenarioCycle",
     QT_TRANSLATE_NOOP("Problem", "A scenario is its own ancestor.")},
    {"io.scenarioParent",
     QT_TRANSLATE_NOOP("Problem", "A scenario builds on scenario %1, which the plan does not hold.")},
    {"io.seriesLength",
     QT_TRANSLATE_NOOP("Problem", "An hourly series has %1 values instead of %2.")},
    {"io.textTooLong",
     QT_TRANSLATE_NOOP("Problem", "A text has %1 bytes; at most %2 are possible.")},
    {"io.tooBig",
     QT_TRANSLATE_NOOP("Problem", "The file is too big: %1 bytes, at most %2 are read.")},
    {"io.tooMany",
     QT_TRANSLATE_NOOP("Problem", "A list has %1 entries; at most %2 are possible.")},
    {"io.trailingBytes",
     QT_TRANSLATE_NOOP("Problem", "The file is damaged: %1 bytes too many follow its end.")},
    {"io.unknownField",
     QT_TRANSLATE_NOOP("Problem", "A plan has no field “%1”.")},
};
// clang-format on

}  // namespace

std::span<const ProblemSentence> fileSentences() {
    return kSentences;
}

}  // namespace gigasite::ui
