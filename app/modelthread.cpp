// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modelthread.h"

#include <sys/resource.h>

#include <exception>
#include <new>
#include <utility>

namespace gigasite::app {

namespace {

/// Below the window, which has to stay smooth on two cores. On Linux a thread has its own nice
/// value and hands it to the threads it starts.
void yieldToWindow() {
    constexpr int kNice = 5;
    setpriority(PRIO_PROCESS, 0, kNice);
}

}  // namespace

ModelThread::ModelThread(Evaluate evaluate, QObject* parent)
    : QObject(parent), m_evaluate(std::move(evaluate)) {
    // The connection is made before the thread starts and carries no arguments: queued functors
    // would share reference counts across threads.
    connect(this, &ModelThread::bellRang, this, &ModelThread::outcomeReady, Qt::QueuedConnection);
    m_thread = std::jthread([this](const std::stop_token& end) { work(end); });
}

ModelThread::~ModelThread() {
    m_thread.request_stop();
    cancel();
    m_thread.join();
}

void ModelThread::post(model::EvaluationRequest request) {
    {
        const std::lock_guard lock(m_mutex);
        m_waiting = std::move(request);
        if (m_refining) {
            m_running.request_stop();
        }
    }
    m_wake.notify_one();
}

void ModelThread::cancel() {
    const std::lock_guard lock(m_mutex);
    m_waiting.reset();
    m_outcome.reset();
    m_running.request_stop();
}

std::optional<ModelThread::Outcome> ModelThread::take() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_outcome, std::nullopt);
}

void ModelThread::work(const std::stop_token& end) {
    yieldToWindow();
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, end, [this] { return m_waiting.has_value(); })) {
        if (end.stop_requested()) {
            return;
        }
        model::EvaluationRequest request = *std::exchange(m_waiting, std::nullopt);
        const bool refine = std::exchange(request.refine, false);
        const bool done = runAndPublish(lock, request);
        if (done && refine && !m_waiting && !end.stop_requested()) {
            request.refine = true;
            m_refining = true;
            runAndPublish(lock, request);
            m_refining = false;
        }
        lock.unlock();
        request = {};  // outside the lock: may free a whole plan
        lock.lock();
    }
}

bool ModelThread::runAndPublish(std::unique_lock<std::mutex>& lock,
                                const model::EvaluationRequest& request) {
    m_running = std::stop_source();
    const std::stop_token stop = m_running.get_token();
    lock.unlock();
    std::optional<Outcome> outcome = run(request, stop);
    lock.lock();
    if (!outcome || stop.stop_requested()) {
        return false;
    }
    const bool good = outcome->result != nullptr;
    const bool first = !m_outcome;
    std::swap(m_outcome, outcome);
    lock.unlock();
    outcome.reset();
    if (first) {
        Q_EMIT bellRang();
    }
    lock.lock();
    return good;
}

std::optional<ModelThread::Outcome> ModelThread::run(const model::EvaluationRequest& request,
                                                     const std::stop_token& stop) const {
    const auto failed = [&request](model::Problem problem) {
        return Outcome{request.revision, nullptr, std::move(problem)};
    };
    try {
        auto result = m_evaluate(request, stop);
        if (!result) {
            return std::nullopt;
        }
        return Outcome{request.revision, std::move(result), std::nullopt};
    } catch (const std::bad_alloc&) {
        return failed({"app.outOfMemory", {}, {}});
    } catch (const std::exception& error) {
        return failed({"app.evaluationFailed", {}, {error.what()}});
    } catch (...) {
        return failed({"app.evaluationFailed", {}, {"unknown exception"}});
    }
}

}  // namespace gigasite::app
