// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagetext.h"

#include "ui/text/problemtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace gigasite::ui {

namespace {

struct MessageWords {
    const char* code;
    const char* sentence;
    const char* buttons;  ///< separated by |
};

constexpr MessageWords kMessages[] = {
    {"message.firstStart",
     QT_TRANSLATE_NOOP("Message",
                       "This is a sample programme. Drag a slider on the right and watch the "
                       "charts; nothing is saved until you choose a file."),
     QT_TRANSLATE_NOOP("Message", "Start my own plan")},
    {"message.damaged",
     QT_TRANSLATE_NOOP("Message", "“%1” was not opened: %2 Your current plan is unchanged."),
     QT_TRANSLATE_NOOP("Message", "Open the previous version")},
    {"message.notOpened",
     QT_TRANSLATE_NOOP("Message", "“%1” was not opened: %2 Your current plan is unchanged."), ""},
    {"message.newer",
     QT_TRANSLATE_NOOP("Message",
                       "“%1” was saved by a newer Gigasite. Update Gigasite, or ask the author "
                       "for the JSON export."),
     ""},
    {"message.readOnly",
     QT_TRANSLATE_NOOP("Message",
                       "“%1” can be read here but not changed. To edit, work on a copy."),
     QT_TRANSLATE_NOOP("Message", "Save a copy...")},
    {"message.locked",
     QT_TRANSLATE_NOOP("Message",
                       "“%1” is being edited on %2. You can read it here; to edit, work on a "
                       "copy."),
     QT_TRANSLATE_NOOP("Message", "Save a copy...")},
    {"message.changedOnDisk",
     QT_TRANSLATE_NOOP("Message", "“%1” was changed by another program. Not saved yet."),
     QT_TRANSLATE_NOOP("Message", "Save as...|Overwrite")},
    {"message.diskFull",
     QT_TRANSLATE_NOOP("Message",
                       "Not saved: the disk holding “%1” is full. The earlier file is intact and "
                       "your changes are kept."),
     QT_TRANSLATE_NOOP("Message", "Save elsewhere...|Try again")},
    {"message.notSaved",
     QT_TRANSLATE_NOOP("Message", "“%1” was not saved: %2 Your changes are kept."),
     QT_TRANSLATE_NOOP("Message", "Save elsewhere...|Try again")},
    {"message.pictureFailed", QT_TRANSLATE_NOOP("Message", "“%1” could not be written."), ""},
    {"message.savedBut", QT_TRANSLATE_NOOP("Message", "“%1” was saved, but %2"), ""},
    {"message.jsonLeftOut",
     QT_TRANSLATE_NOOP("Message",
                       "“%1” holds entries this Gigasite does not know (%2); they were left out."),
     ""},
    {"message.catalogDiffers",
     QT_TRANSLATE_NOOP("Message",
                       "This plan was saved with catalogue %1, this Gigasite brings %2; rows that "
                       "differ: %3. The plan keeps its own figures."),
     ""},
    {"message.resultsDiffer",
     QT_TRANSLATE_NOOP("Message",
                       "Results that differ from those saved in “%1”: %2. The first is %3, %4 "
                       "instead of %5."),
     ""},
    {"message.settingsDamaged",
     QT_TRANSLATE_NOOP("Message",
                       "The settings were damaged and are back to their defaults. The old file "
                       "was kept as “%1”."),
     ""},
    {"message.noSample", QT_TRANSLATE_NOOP("Message", "The sample programme is missing: %1"), ""},
    {"message.notImported",
     QT_TRANSLATE_NOOP("Message", "“%1” was not imported: %2 Your plan is unchanged."), ""},
    {"message.importedBut", QT_TRANSLATE_NOOP("Message", "“%1” was imported. %2"), ""},
    {"message.reportWritten", QT_TRANSLATE_NOOP("Message", "The report was written to %1."), ""},
    {"message.reportFailed", QT_TRANSLATE_NOOP("Message", "The report was not written to “%1”: %2"),
     ""},
    {"message.modelFailed",
     QT_TRANSLATE_NOOP("Message",
                       "The plan could not be computed after the last change (%1). The charts "
                       "show the result before it."),
     QT_TRANSLATE_NOOP("Message", "Undo")},
    {"message.editRefused", QT_TRANSLATE_NOOP("Message", "Not changed: %1"), ""},
};

const MessageWords* wordsOf(const QString& code) {
    const auto* found =
        std::find_if(std::begin(kMessages), std::end(kMessages),
                     [&code](const MessageWords& one) { return code == QLatin1String(one.code); });
    return found == std::end(kMessages) ? nullptr : found;
}

QString translated(const char* text) {
    return *text ? QCoreApplication::translate("Message", text) : QString();
}

}  // namespace

QString messageSentence(const QString& code, const QStringList& arguments) {
    const MessageWords* words = wordsOf(code);
    return words ? fillArguments(translated(words->sentence), arguments) : QString();
}

QStringList messageButtons(const QString& code) {
    const MessageWords* words = wordsOf(code);
    return words ? translated(words->buttons).split(QLatin1Char('|'), Qt::SkipEmptyParts)
                 : QStringList();
}

QStringList knownMessageCodes() {
    QStringList codes;
    for (const MessageWords& words : kMessages) {
        codes << QLatin1String(words.code);
    }
    return codes;
}

}  // namespace gigasite::ui
