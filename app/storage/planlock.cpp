// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/planlock.h"

#include "app/storage/fileproblem.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

namespace gigasite::app {

using model::Done;
using model::Problem;
using model::Result;

namespace {

QString lockPathFor(const QString& planPath) {
    const QFileInfo info(planPath);
    const QString canonical = info.canonicalFilePath();  // empty: no such file yet
    const QFileInfo real(canonical.isEmpty() ? info.absoluteFilePath() : canonical);
    return real.absolutePath() + QLatin1String("/.") + real.fileName() + QLatin1String(".lock");
}

}  // namespace

PlanLock::PlanLock(const QString& planPath)
    : m_planPath(planPath),
      m_lockPath(lockPathFor(planPath)),
      m_lock(std::make_unique<QLockFile>(m_lockPath)) {
    m_lock->setStaleLockTime(0);
}

PlanLock::~PlanLock() = default;

Result<Done> PlanLock::tryLock() {
    if (m_lock->tryLock(0)) {
        return Done{};
    }
    return reason();
}

Result<Done> PlanLock::takeOver() {
    qint64 process = 0;
    QString machine;
    QString program;
    const bool known = m_lock->getLockInfo(&process, &machine, &program);
    if (known && machine == QSysInfo::machineHostName()) {
        // tryLock() takes it over by itself when that process is gone.
        return tryLock();
    }
    if (!QFile::remove(m_lockPath)) {
        return fileProblem("lock.noAccess", m_planPath);
    }
    return tryLock();
}

bool PlanLock::isLocked() const {
    return m_lock->isLocked();
}

void PlanLock::unlock() {
    m_lock->unlock();
}

Problem PlanLock::reason() const {
    switch (m_lock->error()) {
        case QLockFile::LockFailedError: {
            qint64 process = 0;
            QString machine;
            QString program;
            if (!m_lock->getLockInfo(&process, &machine, &program)) {
                return fileProblem("lock.heldUnknown", m_planPath);
            }
            return fileProblem(
                "lock.held", m_planPath,
                {std::to_string(process), machine.toStdString(), program.toStdString()});
        }
        case QLockFile::PermissionError:
            return fileProblem("lock.noAccess", m_planPath);
        default:
            return fileProblem("lock.failed", m_planPath);
    }
}

}  // namespace gigasite::app
