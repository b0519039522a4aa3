// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document.h"
#include "app/modelthread.h"
#include "model/engine/evaluate.h"
#include "ui/ports/planfeed.h"

#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace gigasite::app {

/// The evaluation the program uses: model::evaluate on all cores with a cache of its own.
[[nodiscard]] ModelThread::Evaluate evaluateWith(model::Facts facts);

/// Keeps the document evaluated and tells the window about both.
class Session final : public ui::PlanFeed {
    Q_OBJECT

  public:
    using MakeEvaluate = std::function<ModelThread::Evaluate(model::Facts)>;

    /// The document must outlive the session.
    Session(Document& document, model::Facts facts, MakeEvaluate makeEvaluate = evaluateWith,
            QObject* parent = nullptr);
    ~Session() override;

    /// Another plan with its facts takes the place of this one. What runs is stopped.
    void replacePlan(model::Plan plan, model::Facts facts, bool saved);
    /// Results from now on carry the hours of this site and year.
    void requestTrace(std::optional<model::TraceRequest> trace);
    /// Emits freshResult() as soon as there is one (at once if there is).
    void wantFresh();

    // ui::PlanFeed
    [[nodiscard]] const model::Plan& plan() const override { return m_document.plan(); }
    [[nodiscard]] const model::World& world() const override { return m_document.world(); }
    [[nodiscard]] model::Id scenario() const override { return m_document.scenario(); }
    [[nodiscard]] std::uint64_t revision() const override { return m_document.revision(); }
    [[nodiscard]] const ui::ChangeSet& lastChanges() const override { return m_changes; }
    [[nodiscard]] std::shared_ptr<const model::PlanResult> result() const override {
        return m_result;
    }
    [[nodiscard]] ui::ResultState state() const override { return m_state; }
    [[nodiscard]] std::optional<model::Problem> failure() const override { return m_failure; }
    [[nodiscard]] const model::Facts& facts() const override { return m_facts; }
    [[nodiscard]] bool isGestureRunning() const override { return m_document.isGestureRunning(); }
    [[nodiscard]] std::shared_ptr<const model::PlanResult> resultBeforeGesture() const override {
        return m_resultBefore;
    }

    /// A result older than this is shown as old, one that waits longer for its slower parts as
    /// being refined.
    static constexpr std::chrono::milliseconds kStaleAfter{150};

  Q_SIGNALS:
    /// result() is of the plan's revision; answers wantFresh().
    void freshResult();

  private:
    using Time = std::chrono::steady_clock::time_point;
    struct Waiting {
        std::uint64_t revision = 0;
        Time since;
    };

    void startThread();
    void post();
    void onChanged(const ui::ChangeSet& changes);
    void onOutcome();
    void forgetUpTo(std::uint64_t revision);
    void updateState();
    [[nodiscard]] ui::ResultState stateNow(Time now) const;

    Document& m_document;
    model::Facts m_facts;
    MakeEvaluate m_makeEvaluate;
    std::unique_ptr<ModelThread> m_thread;
    std::optional<model::TraceRequest> m_trace;
    ui::ChangeSet m_changes;
    std::shared_ptr<const model::PlanResult> m_result;
    Time m_resultSince;  ///< when the first result of its revision came
    std::shared_ptr<const model::PlanResult> m_resultBefore;
    std::optional<model::Problem> m_failure;
    std::uint64_t m_failedRevision = 0;
    std::deque<Waiting> m_waiting;  ///< revisions without a result, with the time they came
    ui::ResultState m_state = ui::ResultState::waiting;
    bool m_wantFresh = false;
    QTimer m_staleTimer;
};

}  // namespace gigasite::app
