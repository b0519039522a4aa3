// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <stop_token>
#include <thread>

namespace gigasite::app {

/// One piece of work on a thread of its own. Results travel in what the work captured: it is
/// safe to read once finished() has come. Used from the thread that made it.
class Task final : public QObject {
    Q_OBJECT

  public:
    using Work = std::function<void(std::stop_token)>;

    explicit Task(QObject* parent = nullptr);
    /// Asks the work to stop and waits for it.
    ~Task() override;

    /// Precondition: !isRunning(). The work must not throw.
    void start(Work work);
    void requestStop() { m_thread.request_stop(); }
    /// From start() until finished() is emitted.
    [[nodiscard]] bool isRunning() const { return m_running; }

  Q_SIGNALS:
    void finished();
    /// On the worker thread, for the connection made in the constructor only.
    void bellRang();

  private:
    void finish();

    bool m_running = false;
    std::jthread m_thread;
};

}  // namespace gigasite::app
