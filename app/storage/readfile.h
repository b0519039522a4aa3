// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/fileidentity.h"
#include "model/core/result.h"

#include <QString>

#include <string>

namespace gigasite::app {

struct FileContent {
    std::string bytes;
    FileIdentity identity;
};

/// The whole of a regular file. Folders, pipes, devices and sockets are refused without opening
/// them and files above the limit (bytes) by their size, so nothing can hang or fill the memory.
/// Problems: file.isFolder, file.notRegular, io.tooBig {bytes, limit}, file.readFailed {error
/// number}, io.outOfMemory and those of systemProblem().
[[nodiscard]] model::Result<FileContent> readWholeFile(const QString& path, qint64 limit);

}  // namespace gigasite::app
