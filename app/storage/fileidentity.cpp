// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/fileidentity.h"

#include "app/storage/readfile.h"

#include <QFile>

#include <boost/crc.hpp>

#include <sys/stat.h>
#include <cerrno>

namespace gigasite::app {

namespace {

FileIdentity fromStat(const struct stat& status) {
    FileIdentity identity;
    identity.size = status.st_size;
    identity.modifiedNs = qint64{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
    identity.device = status.st_dev;
    identity.inode = status.st_ino;
    return identity;
}

}  // namespace

quint32 contentCrc(std::string_view bytes) {
    boost::crc_32_type crc;
    crc.process_bytes(bytes.data(), bytes.size());
    return crc.checksum();
}

FileIdentity identityOf(int descriptor, std::string_view content) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) {
        return {};
    }
    FileIdentity identity = fromStat(status);
    identity.crc = contentCrc(content);
    return identity;
}

DiskState compareWithDisk(const QString& path, const FileIdentity& before, qint64 limit) {
    struct stat status {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0) {
        return errno == ENOENT || errno == ENOTDIR ? DiskState::missing : DiskState::unreadable;
    }
    if (!S_ISREG(status.st_mode)) {
        return DiskState::unreadable;
    }
    FileIdentity now = fromStat(status);
    now.crc = before.crc;
    if (now == before) {
        return DiskState::same;
    }
    if (now.size != before.size || now.size > limit) {
        return DiskState::changed;
    }
    const auto content = readWholeFile(path, limit);
    if (!content) {
        return DiskState::unreadable;
    }
    return content.value().identity.crc == before.crc ? DiskState::same : DiskState::changed;
}

}  // namespace gigasite::app
