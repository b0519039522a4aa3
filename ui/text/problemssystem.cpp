// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/problemtable.h"

#include <QtGlobal>

namespace gigasite::ui {
namespace {

// clang-format off
constexpr ProblemSentence kSentences[] = {
    {"app.evaluationFailed",
     QT_TRANSLATE_NOOP("Problem", "The model stopped with an error (%1). Undo the last change, and please report it with the plan.")},
    {"app.missingResource",
     QT_TRANSLATE_NOOP("Problem", "A part of the program is missing. Install Gigasite again.")},
    {"app.noGesture",
     QT_TRANSLATE_NOOP("Problem", "The change was not made, because no edit was under way.")},
    {"app.outOfMemory",
     QT_TRANSLATE_NOOP("Problem", "There is not enough memory to compute this plan. Close other programs or make the plan smaller.")},
    {"app.reportFailed",
     QT_TRANSLATE_NOOP("Problem", "The report was not written (%1).")},
    {"file.cannotCreate",
     QT_TRANSLATE_NOOP("Problem", "No file can be made in this folder (system error %1). Save elsewhere.")},
    {"file.diskFull",
     QT_TRANSLATE_NOOP("Problem", "The disk is full. Free some space or save elsewhere.")},
    {"file.folderNotSynced",
     QT_TRANSLATE_NOOP("Problem", "The file was saved, but the disk did not confirm it (system error %1). A power cut in the next seconds could bring the earlier file back.")},
    {"file.hardLinksBroken",
     QT_TRANSLATE_NOOP("Problem", "The file was saved, but its %1 other names still lead to the earlier content.")},
    {"file.isFolder",
     QT_TRANSLATE_NOOP("Problem", "This is a folder, not a file.")},
    {"file.leftDamaged",
     QT_TRANSLATE_NOOP("Problem", "Writing into the file failed half-way (system error %1), so it is damaged now. Save elsewhere at once.")},
    {"file.linkLoop",
     QT_TRANSLATE_NOOP("Problem", "The symbolic links to this file lead in a circle.")},
    {"file.nameTooLong",
     QT_TRANSLATE_NOOP("Problem", "The name of the file is too long. Choose a shorter one.")},
    {"file.noAccess",
     QT_TRANSLATE_NOOP("Problem", "You do not have the right to do this with the file. Save a copy elsewhere, or ask its owner.")},
    {"file.noBackup",
     QT_TRANSLATE_NOOP("Problem", "The file was saved, but its earlier version could not be kept (system error %1).")},
    {"file.noFolder",
     QT_TRANSLATE_NOOP("Problem", "The folder does not exist any more. Save elsewhere.")},
    {"file.notFound",
     QT_TRANSLATE_NOOP("Problem", "The file does not exist; it may have been moved or deleted.")},
    {"file.notRegular",
     QT_TRANSLATE_NOOP("Problem", "This is a device or a pipe, not a file.")},
    {"file.ownerChanged",
     QT_TRANSLATE_NOOP("Problem", "The file was saved, but it belongs to you now: its owner could not be kept.")},
    {"file.readFailed",
     QT_TRANSLATE_NOOP("Problem", "The file cannot be read (system error %1). Check the disk or the network.")},
    {"file.readOnly",
     QT_TRANSLATE_NOOP("Problem", "The disk is read-only. Save elsewhere.")},
    {"file.renameFailed",
     QT_TRANSLATE_NOOP("Problem", "The new file could not take the place of the earlier one (system error %1). The earlier file is intact.")},
    {"file.sizeWrong",
     QT_TRANSLATE_NOOP("Problem", "The disk took %1 of %2 bytes. The earlier file is intact; save elsewhere.")},
    {"file.syncFailed",
     QT_TRANSLATE_NOOP("Problem", "The disk could not confirm that the file is written (system error %1). The earlier file is intact; save elsewhere.")},
    {"file.tooBigForDisk",
     QT_TRANSLATE_NOOP("Problem", "The file is too big for this disk. Save elsewhere.")},
    {"file.tooManyOpen",
     QT_TRANSLATE_NOOP("Problem", "Too many files are open. Close other programs and try again.")},
    {"file.writeFailed",
     QT_TRANSLATE_NOOP("Problem", "Writing failed (system error %1). The earlier file is intact; save elsewhere.")},
    {"lock.failed",
     QT_TRANSLATE_NOOP("Problem", "The plan could not be reserved for editing.")},
    {"lock.held",
     QT_TRANSLATE_NOOP("Problem", "%3 on %2 has this plan open (process %1).")},
    {"lock.heldUnknown",
     QT_TRANSLATE_NOOP("Problem", "Another program has this plan open; its mark cannot be read.")},
    {"lock.noAccess",
     QT_TRANSLATE_NOOP("Problem", "The plan cannot be reserved for editing, because its folder is read-only for you.")},
};
// clang-format on

}  // namespace

std::span<const ProblemSentence> systemSentences() {
    return kSentences;
}

}  // namespace gigasite::ui
