// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/readfile.h"

#include "app/storage/fileproblem.h"

#include <QFile>
#include <QScopeGuard>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <new>
#include <optional>

namespace gigasite::app {

namespace {

using model::Problem;
using model::Result;

std::optional<Problem> refusal(const struct stat& status, const QString& path, qint64 limit) {
    if (S_ISDIR(status.st_mode)) {
        return fileProblem("file.isFolder", path);
    }
    if (!S_ISREG(status.st_mode)) {
        return fileProblem("file.notRegular", path);
    }
    if (status.st_size > limit) {
        return fileProblem("io.tooBig", path,
                           {std::to_string(status.st_size), std::to_string(limit)});
    }
    return std::nullopt;
}

/// Reads on until the end; the size at opening may be out of date by then.
Result<FileContent> readOpen(int descriptor, const QString& path, qint64 limit, qint64 expected) {
    FileContent content;
    content.bytes.reserve(static_cast<std::size_t>(expected));
    std::array<char, 1 << 16> block{};
    while (true) {
        const ssize_t count = ::read(descriptor, block.data(), block.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return systemProblem(errno, path, "file.readFailed");
        }
        if (count == 0) {
            content.identity = identityOf(descriptor, content.bytes);
            return content;
        }
        content.bytes.append(block.data(), static_cast<std::size_t>(count));
        if (content.bytes.size() > static_cast<std::size_t>(limit)) {
            return fileProblem("io.tooBig", path,
                               {std::to_string(content.bytes.size()), std::to_string(limit)});
        }
    }
}

}  // namespace

Result<FileContent> readWholeFile(const QString& path, qint64 limit) {
    const QByteArray name = QFile::encodeName(path);
    struct stat status {};
    if (::stat(name.constData(), &status) != 0) {
        return systemProblem(errno, path, "file.readFailed");
    }
    if (const auto problem = refusal(status, path, limit)) {
        return *problem;
    }
    // Not blocking, should the file have been replaced by a pipe since.
    const int descriptor = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) {
        return systemProblem(errno, path, "file.readFailed");
    }
    const auto closer = qScopeGuard([descriptor] { ::close(descriptor); });
    if (::fstat(descriptor, &status) != 0) {
        return systemProblem(errno, path, "file.readFailed");
    }
    if (const auto problem = refusal(status, path, limit)) {
        return *problem;
    }
    try {
        return readOpen(descriptor, path, limit, status.st_size);
    } catch (const std::bad_alloc&) {
        return fileProblem("io.outOfMemory", path);
    }
}

}  // namespace gigasite::app
