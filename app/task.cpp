// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/task.h"

#include <utility>

namespace gigasite::app {

Task::Task(QObject* parent) : QObject(parent) {
    connect(this, &Task::bellRang, this, &Task::finish, Qt::QueuedConnection);
}

Task::~Task() {
    m_thread = {};  // stops and joins while bellRang() can still be emitted
}

void Task::start(Work work) {
    Q_ASSERT(!m_running);
    m_running = true;
    m_thread = std::jthread([this, work = std::move(work)](const std::stop_token& stop) {
        work(stop);
        Q_EMIT bellRang();
    });
}

void Task::finish() {
    m_thread.join();
    m_running = false;
    Q_EMIT finished();
}

}  // namespace gigasite::app
