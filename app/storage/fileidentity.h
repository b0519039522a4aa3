// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <string_view>

namespace gigasite::app {

/// What a file was when we read or wrote it, to notice that somebody else changed it since.
struct FileIdentity {
    qint64 size = -1;  ///< -1: never read or written
    qint64 modifiedNs = 0;
    quint64 device = 0;
    quint64 inode = 0;
    quint32 crc = 0;  ///< of the content
    bool operator==(const FileIdentity&) const = default;
};

enum class DiskState {
    same,        ///< untouched, or touched with the same content
    changed,     ///< other content
    missing,     ///< deleted, renamed, or its folder is gone
    unreadable,  ///< there, but not to be read by us (or no longer a regular file)
};

/// CRC-32 as in the project file's first line.
[[nodiscard]] quint32 contentCrc(std::string_view bytes);

/// Identity of an open file with the given content; size -1 when the system refuses to say.
[[nodiscard]] FileIdentity identityOf(int descriptor, std::string_view content);

/// How the file compares with what it was. Reads it only when size or times differ. limit: largest
/// file that is read; a larger one counts as changed.
[[nodiscard]] DiskState compareWithDisk(const QString& path, const FileIdentity& before,
                                        qint64 limit);

}  // namespace gigasite::app
