// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/fileidentity.h"
#include "model/core/result.h"

#include <QString>

#include <string_view>
#include <vector>

namespace gigasite::app {

struct SaveOptions {
    bool keepPrevious = true;  ///< the file as it was becomes "name~"
    /// Write into the existing file when no new one can be made beside it. Not safe against a
    /// crash or a full disk half-way: only after the user agreed.
    bool writeInPlace = false;
};

/// What a successful save did.
struct SaveOutcome {
    QString path;  ///< the file itself, symbolic links followed
    FileIdentity identity;
    /// "Saved, but ...": file.folderNotSynced {error number}, file.noBackup {error number},
    /// file.ownerChanged, file.hardLinksBroken {number of names}.
    std::vector<model::Problem> notes;
};

/// Writes a file so that afterwards either the old or the new content is there, whole, whatever
/// happens in between: temporary file beside it, all bytes written and counted, synced, previous
/// content kept as "name~", renamed over the old file, folder synced. Symbolic links are followed
/// and kept, mode and (where allowed) owner are kept; a file with several names (hard links) gets
/// the new content under this name only.
///
/// Problems, the old file being untouched: file.cannotCreate {error number} (only then may
/// writeInPlace help), file.diskFull {bytes needed, bytes free}, file.writeFailed {error number},
/// file.syncFailed {error number}, file.sizeWrong {bytes found, bytes expected},
/// file.renameFailed {error number}, file.isFolder, file.notRegular, file.noFolder and those of
/// systemProblem(). With writeInPlace also file.leftDamaged {error number}: the content is lost.
[[nodiscard]] model::Result<SaveOutcome> safeSave(const QString& path, std::string_view bytes,
                                                  const SaveOptions& options = {});

}  // namespace gigasite::app
