// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/safesave.h"

#include "app/storage/fileproblem.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <optional>

namespace gigasite::app {

namespace {

using model::Done;
using model::Problem;
using model::Result;

constexpr int kMaxLinks = 40;

/// One save; the members are the steps of the procedure, in order.
class Saver {
  public:
    Saver(QString path, std::string_view bytes, const SaveOptions& options)
        : m_path(std::move(path)), m_bytes(bytes), m_options(options) {}

    Result<SaveOutcome> run() {
        if (auto resolved = followLinks(); !resolved) {
            return resolved.problem();
        }
        if (auto checked = checkTarget(); !checked) {
            return checked.problem();
        }
        QSaveFile file(m_path);
        file.setDirectWriteFallback(false);
        errno = 0;
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            const int error = errno;
            return m_options.writeInPlace && m_exists ? writeInPlace() : cannotCreate(error);
        }
        Result<Done> done = writeAll(file);
        if (done) {
            keepOwnerAndMode(file.handle());
            done = syncAndCount(file);
        }
        if (!done) {
            file.cancelWriting();
            return done.problem();
        }
        m_outcome.identity = identityOf(file.handle(), m_bytes);
        keepPrevious();
        errno = 0;
        if (!file.commit()) {
            return systemProblem(errno, m_path, "file.renameFailed");
        }
        syncFolder();
        refreshIdentity();
        m_outcome.path = m_path;
        return m_outcome;
    }

  private:
    [[nodiscard]] QByteArray name() const { return QFile::encodeName(m_path); }

    Result<Done> followLinks() {
        // Not cleaned: ".." behind a link to a folder is not the folder before it.
        m_path = QFileInfo(m_path).absoluteFilePath();
        for (int count = 0; count < kMaxLinks; ++count) {
            const QFileInfo info(m_path);
            if (!info.isSymbolicLink()) {
                return Done{};
            }
            // Also right for a link to a file that does not exist yet.
            m_path = info.symLinkTarget();
        }
        return fileProblem("file.linkLoop", m_path);
    }

    Result<Done> checkTarget() {
        if (!QFileInfo(folder()).isDir()) {
            return fileProblem("file.noFolder", m_path);
        }
        if (::stat(name().constData(), &m_before) != 0) {
            return errno == ENOENT ? Result<Done>(Done{})
                                   : systemProblem(errno, m_path, "file.cannotCreate");
        }
        m_exists = true;
        if (S_ISDIR(m_before.st_mode)) {
            return fileProblem("file.isFolder", m_path);
        }
        if (!S_ISREG(m_before.st_mode)) {
            return fileProblem("file.notRegular", m_path);
        }
        // Replacing the name would get around a read-only file; its owner meant it.
        if (::access(name().constData(), W_OK) != 0) {
            return systemProblem(errno, m_path, "file.noAccess");
        }
        return Done{};
    }

    [[nodiscard]] QString folder() const { return QFileInfo(m_path).absolutePath(); }

    [[nodiscard]] Problem diskFull() const {
        return fileProblem("file.diskFull", m_path,
                           {std::to_string(m_bytes.size()),
                            std::to_string(QStorageInfo(folder()).bytesAvailable())});
    }

    [[nodiscard]] Problem cannotCreate(int error) const {
        if (error == ENOSPC || error == EDQUOT) {
            return diskFull();
        }
        if (error == EACCES || error == EPERM) {
            return fileProblem("file.cannotCreate", m_path, {std::to_string(error)});
        }
        return systemProblem(error, m_path, "file.cannotCreate");
    }

    [[nodiscard]] Problem failed(int error, const char* otherwise) const {
        return error == ENOSPC || error == EDQUOT ? diskFull()
                                                  : systemProblem(error, m_path, otherwise);
    }

    Result<Done> writeAll(QFileDevice& file) const {
        std::string_view rest = m_bytes;
        while (!rest.empty()) {
            errno = 0;
            const qint64 count = file.write(rest.data(), static_cast<qint64>(rest.size()));
            if (count <= 0) {
                return failed(errno, "file.writeFailed");
            }
            rest.remove_prefix(static_cast<std::size_t>(count));
        }
        errno = 0;
        return file.flush() ? Result<Done>(Done{}) : failed(errno, "file.writeFailed");
    }

    Result<Done> syncAndCount(QFileDevice& file) const {
        struct stat status {};
        if (::fstat(file.handle(), &status) != 0) {
            return systemProblem(errno, m_path, "file.writeFailed");
        }
        if (static_cast<std::size_t>(status.st_size) != m_bytes.size()) {
            return fileProblem("file.sizeWrong", m_path,
                               {std::to_string(status.st_size), std::to_string(m_bytes.size())});
        }
        while (::fsync(file.handle()) != 0) {
            if (errno != EINTR) {
                return failed(errno, "file.syncFailed");
            }
        }
        return Done{};
    }

    void keepOwnerAndMode(int descriptor) {
        if (!m_exists) {
            return;
        }
        struct stat now {};
        const bool known = ::fstat(descriptor, &now) == 0;
        const bool differs =
            !known || now.st_uid != m_before.st_uid || now.st_gid != m_before.st_gid;
        if (differs && ::fchown(descriptor, m_before.st_uid, m_before.st_gid) != 0) {
            note("file.ownerChanged");
        }
        if (::fchmod(descriptor, m_before.st_mode & 07777U) != 0) {
            note("file.ownerChanged");
        }
        if (m_before.st_nlink > 1) {
            note("file.hardLinksBroken", {std::to_string(m_before.st_nlink)});
        }
    }

    /// The old content under "name~": a second name for it, or a copy where the disk has no links.
    /// The old backup goes only when the new one is there.
    void keepPrevious() {
        if (!m_options.keepPrevious || !m_exists) {
            return;
        }
        const QString backup = m_path + QLatin1Char('~');
        const QString fresh = backup + QLatin1String("new");
        const QByteArray freshName = QFile::encodeName(fresh);
        ::unlink(freshName.constData());
        bool made = ::link(name().constData(), freshName.constData()) == 0;
        if (!made) {
            errno = 0;
            made = QFile::copy(m_path, fresh);
        }
        int error = errno;
        if (made && ::rename(freshName.constData(), QFile::encodeName(backup).constData()) != 0) {
            error = errno;
            made = false;
        }
        // Renaming one name of a file over another of the same file does nothing.
        ::unlink(freshName.constData());
        if (!made) {
            note("file.noBackup", {std::to_string(error)});
        }
    }

    void syncFolder() {
        const int descriptor =
            ::open(QFile::encodeName(folder()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
        const int error = errno;
        if (descriptor >= 0) {
            ::close(descriptor);
        }
        if (!synced) {
            note("file.folderNotSynced", {std::to_string(error)});
        }
    }

    /// The time of the last change is known for good only now that everything is closed.
    void refreshIdentity() {
        struct stat status {};
        if (::stat(name().constData(), &status) == 0 && status.st_ino == m_outcome.identity.inode) {
            m_outcome.identity.modifiedNs =
                qint64{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
        }
    }

    Result<SaveOutcome> writeInPlace() {
        QFile file(m_path);
        errno = 0;
        if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered | QIODevice::ExistingOnly)) {
            return cannotCreate(errno);
        }
        keepPreviousCopy();
        Result<Done> done = writeAll(file);
        if (done && !file.resize(static_cast<qint64>(m_bytes.size()))) {
            done = fileProblem("file.writeFailed", m_path, {std::to_string(errno)});
        }
        if (done) {
            done = syncAndCount(file);
        }
        if (!done) {
            const auto& arguments = done.problem().arguments;
            return fileProblem("file.leftDamaged", m_path,
                               {arguments.empty() ? std::string() : arguments.back()});
        }
        m_outcome.identity = identityOf(file.handle(), m_bytes);
        m_outcome.path = m_path;
        return m_outcome;
    }

    /// In place a second name would be overwritten too; only a copy keeps the old content.
    void keepPreviousCopy() {
        const QString backup = m_path + QLatin1Char('~');
        QFile::remove(backup);
        errno = 0;
        if (m_options.keepPrevious && !QFile::copy(m_path, backup)) {
            note("file.noBackup", {std::to_string(errno)});
        }
    }

    void note(const char* code, std::vector<std::string> arguments = {}) {
        m_outcome.notes.push_back(fileProblem(code, m_path, std::move(arguments)));
    }

    QString m_path;
    std::string_view m_bytes;
    SaveOptions m_options;
    bool m_exists = false;
    struct stat m_before {};
    SaveOutcome m_outcome;
};

}  // namespace

Result<SaveOutcome> safeSave(const QString& path, std::string_view bytes,
                             const SaveOptions& options) {
    return Saver(path, bytes, options).run();
}

}  // namespace gigasite::app
