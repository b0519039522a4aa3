// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/problem.h"
#include "model/engine/evaluate.h"

#include <QObject>

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace gigasite::app {

/// Evaluates plans on a worker thread. Only the newest request waits; a newer one never cancels
/// the live evaluation that runs, or at sixty edits a second nothing would ever finish; the slower
/// parts that follow it give way. Used from the
/// thread that made it.
class ModelThread final : public QObject {
    Q_OBJECT

  public:
    /// Called on the worker thread only, one call at a time; null when stopped. What it throws
    /// becomes a failure.
    using Evaluate = std::function<std::shared_ptr<const model::PlanResult>(
        const model::EvaluationRequest&, std::stop_token)>;

    struct Outcome {
        std::uint64_t revision = 0;
        std::shared_ptr<const model::PlanResult> result;  ///< null: failed
        /// app.evaluationFailed [text], app.outOfMemory
        std::optional<model::Problem> failure;
    };

    explicit ModelThread(Evaluate evaluate, QObject* parent = nullptr);
    /// Stops the running evaluation and waits for it.
    ~ModelThread() override;

    /// Takes the place of a request still waiting. One that wants the slower parts too is evaluated
    /// without them first; they follow as an outcome of their own, unless something newer waits.
    void post(model::EvaluationRequest request);
    /// For close and load: forgets what waits and what is done, stops what runs.
    void cancel();
    /// The newest outcome, once.
    [[nodiscard]] std::optional<Outcome> take();

  Q_SIGNALS:
    /// On the owner's thread: take() has something (or had, if taken already).
    void outcomeReady();
    /// On the worker thread, for the connection made in the constructor only.
    void bellRang();

  private:
    void work(const std::stop_token& end);
    /// One evaluation with the lock given away; publishes what came of it. False: stopped.
    bool runAndPublish(std::unique_lock<std::mutex>& lock, const model::EvaluationRequest& request);
    [[nodiscard]] std::optional<Outcome> run(const model::EvaluationRequest& request,
                                             const std::stop_token& stop) const;

    const Evaluate m_evaluate;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<model::EvaluationRequest> m_waiting;
    std::optional<Outcome> m_outcome;
    std::stop_source m_running;  ///< of the evaluation under way
    bool m_refining = false;     ///< it is about the slower parts
    std::jthread m_thread;       ///< last: ends before what it uses
};

}  // namespace gigasite::app
