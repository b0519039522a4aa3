// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace gigasite::app {

ModelThread::Evaluate evaluateWith(model::Facts facts) {
    const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    auto cache = std::make_shared<model::EvaluationCache>();
    return [facts = std::move(facts), cache, threads](const model::EvaluationRequest& request,
                                                      std::stop_token stop) {
        return model::evaluate(request, facts, *cache, threads, std::move(stop));
    };
}

Session::Session(Document& document, model::Facts facts, MakeEvaluate makeEvaluate, QObject* parent)
    : PlanFeed(parent),
      m_document(document),
      m_facts(std::move(facts)),
      m_makeEvaluate(std::move(makeEvaluate)) {
    m_staleTimer.setSingleShot(true);
    connect(&m_staleTimer, &QTimer::timeout, this, &Session::updateState);
    connect(&m_document, &Document::changed, this, &Session::onChanged);
    connect(&m_document, &Document::gestureBegan, this, [this] {
        m_resultBefore = m_result;
        Q_EMIT gestureBegan();
    });
    connect(&m_document, &Document::gestureEnded, this, &Session::gestureEnded);
    startThread();
    m_waiting.push_back({revision(), std::chrono::steady_clock::now()});
    post();
}

Session::~Session() = default;

void Session::startThread() {
    m_thread = std::make_unique<ModelThread>(m_makeEvaluate(m_facts));
    connect(m_thread.get(), &ModelThread::outcomeReady, this, &Session::onOutcome);
}

void Session::replacePlan(model::Plan plan, model::Facts facts, bool saved) {
    if (facts.catalog == m_facts.catalog) {
        m_thread->cancel();
    } else {
        m_facts = std::move(facts);
        startThread();
    }
    m_trace.reset();
    m_result.reset();
    m_resultBefore.reset();
    m_failure.reset();
    m_failedRevision = 0;
    m_waiting.clear();
    m_document.reset(std::move(plan), saved);
}

void Session::requestTrace(std::optional<model::TraceRequest> trace) {
    if (trace != m_trace) {
        m_trace = trace;
        post();
    }
}

void Session::wantFresh() {
    m_wantFresh = true;
    if (m_result && m_result->revision == revision()) {
        m_wantFresh = false;
        Q_EMIT freshResult();
    }
}

void Session::post() {
    m_thread->post({revision(), plan(), world(), m_trace, true});
}

void Session::onChanged(const ui::ChangeSet& changes) {
    m_changes = changes;
    m_waiting.push_back({revision(), std::chrono::steady_clock::now()});
    post();
    Q_EMIT planChanged(revision());
    updateState();
}

void Session::onOutcome() {
    auto outcome = m_thread->take();
    if (!outcome || outcome->revision < m_document.firstRevision()) {
        return;
    }
    forgetUpTo(outcome->revision);
    if (outcome->result) {
        m_failure.reset();
        m_failedRevision = 0;
        if (!m_result || m_result->revision != outcome->revision) {
            m_resultSince = std::chrono::steady_clock::now();
        }
        m_result = std::move(outcome->result);
        Q_EMIT resultReady();
    } else {
        m_failure = std::move(outcome->failure);
        m_failedRevision = outcome->revision;
    }
    updateState();
    if (m_wantFresh) {
        wantFresh();
    }
}

void Session::forgetUpTo(std::uint64_t revision) {
    while (!m_waiting.empty() && m_waiting.front().revision <= revision) {
        m_waiting.pop_front();
    }
}

ui::ResultState Session::stateNow(Time now) const {
    if (m_failure && m_failedRevision == revision()) {
        return ui::ResultState::failed;
    }
    if (!m_result) {
        return m_failure ? ui::ResultState::failed : ui::ResultState::waiting;
    }
    if (m_result->revision == revision()) {
        return m_result->refined || now - m_resultSince < kStaleAfter ? ui::ResultState::fresh
                                                                      : ui::ResultState::refining;
    }
    if (!m_waiting.empty() && now - m_waiting.front().since >= kStaleAfter) {
        return ui::ResultState::stale;
    }
    // A delay too short to notice changes nothing on screen.
    return m_failure ? ui::ResultState::stale : m_state;
}

void Session::updateState() {
    const Time now = std::chrono::steady_clock::now();
    const ui::ResultState state = stateNow(now);
    const bool refines = m_result && !m_result->refined;
    if (m_waiting.empty() && !refines) {
        m_staleTimer.stop();
    } else {
        const Time since = m_waiting.empty() ? m_resultSince : m_waiting.front().since;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(kStaleAfter - (now - since));
        if (left.count() > 0) {
            m_staleTimer.start(left);
        }
    }
    if (state != m_state) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

}  // namespace gigasite::app
