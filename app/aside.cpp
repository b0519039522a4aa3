// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/aside.h"

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <utility>

namespace gigasite::app {

namespace {

using Answer = std::function<void()>;

/// Behind the live evaluation, which is behind the window.
void yieldToOthers() {
    constexpr int kNice = 10;
    setpriority(PRIO_PROCESS, 0, kNice);
}

/// Half of the cores: the plan shown is evaluated at the same time.
unsigned threadsAside() {
    return std::max(1U, std::thread::hardware_concurrency() / 2);
}

}  // namespace

struct Aside::Counter {
    std::atomic<int> done = 0;
    std::atomic<int> count = 0;
};

/// Answers one kind of question, one at a time, the newest next.
class Aside::Desk final : public QObject {
  public:
    /// On the thread: works with the means, gives what tells the asker. May throw.
    using Work = std::function<Answer(const model::StudyMeans&)>;

    Desk() {
        connect(&m_task, &Task::finished, this, [this] { finish(); });
    }

    /// none: tells the asker that nothing came.
    void ask(model::Facts facts, Work work, Answer none) {
        cancel();
        m_waiting = Job{std::move(facts), std::move(work), std::move(none)};
        if (!m_task.isRunning()) {
            start();
        }
    }

    void cancel() {
        dismiss(m_waiting);
        dismiss(m_running);
        m_task.requestStop();
    }

  private:
    struct Job {
        model::Facts facts;
        Work work;
        Answer none;
    };

    /// The asker hears of it later, not from within the call that took its place.
    void dismiss(std::optional<Job>& job) {
        if (job) {
            QMetaObject::invokeMethod(this, std::move(job->none), Qt::QueuedConnection);
            job.reset();
        }
    }

    void start() {
        m_running = std::exchange(m_waiting, std::nullopt);
        if (m_running->facts.catalog != m_cachedFor) {
            m_cachedFor = m_running->facts.catalog;
            m_cache = std::make_shared<model::EvaluationCache>();
        }
        m_answer = std::make_shared<Answer>();
        m_task.start([answer = m_answer, cache = m_cache, facts = m_running->facts,
                      work = m_running->work](const std::stop_token& stop) {
            yieldToOthers();
            try {
                *answer = work({facts, *cache, threadsAside(), stop});
            } catch (const std::exception&) {
                *answer = {};  // the asker is told that nothing came
            }
        });
    }

    void finish() {
        const auto job = std::exchange(m_running, std::nullopt);
        const Answer answer = std::move(*std::exchange(m_answer, nullptr));
        if (m_waiting) {
            start();
        }
        if (job) {
            answer ? answer() : job->none();
        }
    }

    std::shared_ptr<const model::Catalog> m_cachedFor;
    std::shared_ptr<model::EvaluationCache> m_cache = std::make_shared<model::EvaluationCache>();
    std::optional<Job> m_waiting;
    std::optional<Job> m_running;  ///< none while what runs is not wanted any more
    std::shared_ptr<Answer> m_answer;
    Task m_task;  ///< last: ends before what it uses
};

Aside::Aside(QObject* parent)
    : QObject(parent), m_levers(std::make_unique<Desk>()), m_effects(std::make_unique<Desk>()) {
    // Carries no arguments: queued functors would share reference counts across threads.
    connect(this, &Aside::progressRang, this, &Aside::tellProgress, Qt::QueuedConnection);
}

Aside::~Aside() {
    m_levers.reset();  // while progressRang() can still be emitted
    m_effects.reset();
}

void Aside::setFacts(model::Facts facts) {
    m_facts = std::move(facts);
}

void Aside::findLevers(model::StudyBase base, const model::Goal& goal, LeversDone done,
                       Progress progress) {
    auto counter = std::make_shared<Counter>();
    m_counter = counter;
    m_progress = std::move(progress);
    const auto work = [this, counter, goal, done,
                       base = std::move(base)](const model::StudyMeans& means) -> Answer {
        auto list = model::findLevers(base, goal, means, [&](int finished, int count) {
            counter->count = count;
            counter->done = finished;
            Q_EMIT progressRang();
        });
        return [done, list = std::move(list)]() mutable { done(std::move(list)); };
    };
    m_levers->ask(m_facts, work, [done] { done(std::nullopt); });
}

void Aside::tellProgress() {
    if (m_progress && m_counter && m_counter->count > 0) {
        m_progress(m_counter->done, m_counter->count);
    }
}

void Aside::effectsOf(model::StudyBase base, std::vector<std::vector<model::Change>> edits,
                      int quarter, EffectsDone done) {
    const auto work = [quarter, done, base = std::move(base),
                       edits = std::move(edits)](const model::StudyMeans& means) -> Answer {
        EffectsList list;
        for (const std::vector<model::Change>& edit : edits) {
            list.push_back(model::effectsOf(base, edit, quarter, means));
        }
        if (means.stop.stop_requested()) {
            list.clear();
        }
        return [done, list = std::move(list)]() mutable { done(std::move(list)); };
    };
    m_effects->ask(m_facts, work, [done] { done({}); });
}

void Aside::cancelLevers() {
    m_counter.reset();
    m_progress = {};
    m_levers->cancel();
}

void Aside::cancelEffects() {
    m_effects->cancel();
}

}  // namespace gigasite::app
