// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace gigasite::app {

/// Marks a plan as being edited by this process, by a file ".name.lock" beside it. A lock never
/// grows old; one whose process on this machine is gone is taken over by tryLock().
class PlanLock {
  public:
    /// Symbolic links are followed, so that two names of one plan share the lock.
    explicit PlanLock(const QString& planPath);
    ~PlanLock();
    PlanLock(const PlanLock&) = delete;
    PlanLock& operator=(const PlanLock&) = delete;

    /// Does not wait. Problems (where = the plan): lock.held {process id, machine, program},
    /// lock.heldUnknown (a lock that cannot be read), lock.noAccess (folder read-only),
    /// lock.failed.
    [[nodiscard]] model::Result<model::Done> tryLock();

    /// Removes a lock of somebody else and takes it, after the user insisted (another machine that
    /// crashed, an unreadable lock). A running process of this machine keeps its lock.
    [[nodiscard]] model::Result<model::Done> takeOver();

    [[nodiscard]] bool isLocked() const;
    void unlock();

  private:
    [[nodiscard]] model::Problem reason() const;

    QString m_planPath;
    QString m_lockPath;
    std::unique_ptr<QLockFile> m_lock;
};

}  // namespace gigasite::app
