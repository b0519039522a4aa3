// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modelthread.h"
#include "tests/model/plan/randomchanges.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <sys/resource.h>

#include <atomic>
#include <new>
#include <stdexcept>
#include <thread>

using namespace gigasite;
using namespace std::chrono_literals;
using app::ModelThread;

namespace {

using Result = std::shared_ptr<const model::PlanResult>;

Result resultOf(const model::EvaluationRequest& request) {
    auto result = std::make_shared<model::PlanResult>();
    result->revision = request.revision;
    return result;
}

/// Works for a while unless stopped, as the model does.
Result slowly(const model::EvaluationRequest& request, const std::stop_token& stop,
              std::chrono::milliseconds time) {
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end) {
        if (stop.stop_requested()) {
            return nullptr;
        }
        std::this_thread::sleep_for(1ms);
    }
    return resultOf(request);
}

model::EvaluationRequest request(std::uint64_t revision, model::Plan plan = model::emptyPlan()) {
    model::EvaluationRequest out;
    out.revision = revision;
    out.world = plan.base;
    out.plan = std::move(plan);
    return out;
}

/// Collects outcomes as the window would.
class Reader : public QObject {
  public:
    explicit Reader(ModelThread& thread) {
        connect(&thread, &ModelThread::outcomeReady, this, [this, &thread] {
            if (auto outcome = thread.take()) {
                m_outcomes.push_back(std::move(*outcome));
            }
        });
    }
    [[nodiscard]] const std::vector<ModelThread::Outcome>& outcomes() const { return m_outcomes; }
    [[nodiscard]] bool reached(std::uint64_t revision) const {
        return !m_outcomes.empty() && m_outcomes.back().revision == revision;
    }

  private:
    std::vector<ModelThread::Outcome> m_outcomes;
};

}  // namespace

class TestAppModelThread : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void keepsArrivingDuringADrag();
    void onlyTheNewestWaits();
    void newerNeverCancels();
    void cancelForgets();
    void destructorStopsAtOnce();
    void destructorWithoutWork();
    void reportsExceptions();
    void yieldsToTheWindow();
};

/// A drag over a plan of 500 sites: an edit every 16 ms, each evaluation longer than that.
void TestAppModelThread::keepsArrivingDuringADrag() {
    constexpr std::uint64_t kEdits = 90;
    std::atomic<std::size_t> sitesSeen = 0;
    ModelThread thread([&sitesSeen](const model::EvaluationRequest& one, std::stop_token stop) {
        std::size_t assets = 0;
        for (const auto& site : one.world.sites) {
            assets += site.value->assets.size();
        }
        sitesSeen = one.world.sites.size() * (assets > 0 ? 1 : 0);
        return slowly(one, stop, 25ms);
    });
    Reader reader(thread);
    model::Plan plan = test::planOfSites(500);
    test::RandomChanges random(9);
    std::uint64_t revision = 0;
    QTimer hand;
    hand.setTimerType(Qt::PreciseTimer);
    connect(&hand, &QTimer::timeout, this, [&] {
        const model::Change change = random.next(plan);
        plan = model::apply(plan, model::kBaseScenario, {&change, 1}).value();
        thread.post(request(++revision, plan));
        if (revision == kEdits) {
            hand.stop();
        }
    });
    QElapsedTimer time;
    time.start();
    hand.start(16);
    QTRY_VERIFY_WITH_TIMEOUT(reader.reached(kEdits), 20000);
    const auto& outcomes = reader.outcomes();
    qInfo("%d edits in %lld ms gave %d results", int(kEdits), time.elapsed(), int(outcomes.size()));
    QVERIFY2(outcomes.size() >= 15, qPrintable(QString::number(outcomes.size())));
    for (std::size_t i = 1; i < outcomes.size(); ++i) {
        QVERIFY(outcomes[i].revision > outcomes[i - 1].revision);
    }
    for (const auto& outcome : outcomes) {
        QVERIFY(outcome.result && outcome.result->revision == outcome.revision);
    }
    QVERIFY(sitesSeen >= 400);
}

void TestAppModelThread::onlyTheNewestWaits() {
    std::atomic<int> calls = 0;
    ModelThread thread([&calls](const model::EvaluationRequest& one, std::stop_token stop) {
        ++calls;
        return slowly(one, stop, 60ms);
    });
    Reader reader(thread);
    thread.post(request(1));
    QTRY_COMPARE(calls.load(), 1);
    for (std::uint64_t revision = 2; revision <= 200; ++revision) {
        thread.post(request(revision));
    }
    QTRY_VERIFY(reader.reached(200));
    QCOMPARE(calls.load(), 2);
    QCOMPARE(reader.outcomes().size(), std::size_t{2});
    QCOMPARE(reader.outcomes().front().revision, std::uint64_t{1});
}

void TestAppModelThread::newerNeverCancels() {
    std::atomic<bool> stopped = false;
    ModelThread thread([&stopped](const model::EvaluationRequest& one, std::stop_token stop) {
        Result result = slowly(one, stop, 80ms);
        stopped = stopped || !result;
        return result;
    });
    Reader reader(thread);
    for (std::uint64_t revision = 1; revision <= 8; ++revision) {
        thread.post(request(revision));
        QTest::qWait(20);
    }
    QTRY_VERIFY(reader.reached(8));
    QVERIFY(!stopped);
}

void TestAppModelThread::cancelForgets() {
    std::atomic<int> running = 0;
    std::atomic<int> ended = 0;
    ModelThread thread([&](const model::EvaluationRequest& one, std::stop_token stop) {
        ++running;
        Result result = slowly(one, stop, one.revision == 3 ? 1ms : 10000ms);
        ++ended;
        return result;
    });
    Reader reader(thread);
    thread.post(request(1));
    QTRY_COMPARE(running.load(), 1);
    thread.post(request(2));
    thread.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(ended.load(), 1, 1000);
    QTest::qWait(50);
    QCOMPARE(running.load(), 1);  // the second was never begun
    QVERIFY(reader.outcomes().empty());
    thread.post(request(3));
    QTRY_VERIFY(reader.reached(3));
    // An outcome not yet taken is forgotten too.
    ModelThread quick(
        [](const model::EvaluationRequest& one, std::stop_token) { return resultOf(one); });
    QSignalSpy bell(&quick, &ModelThread::outcomeReady);
    quick.post(request(1));
    std::this_thread::sleep_for(100ms);
    quick.cancel();
    QTRY_COMPARE(bell.count(), 1);
    QVERIFY(!quick.take());
}

void TestAppModelThread::destructorStopsAtOnce() {
    std::atomic<bool> running = false;
    auto thread = std::make_unique<ModelThread>(
        [&running](const model::EvaluationRequest& one, std::stop_token stop) {
            running = true;
            return slowly(one, stop, 10000ms);
        });
    thread->post(request(1));
    thread->post(request(2));
    QTRY_VERIFY(running.load());
    QElapsedTimer time;
    time.start();
    thread.reset();
    qInfo("stopped in %lld ms", time.elapsed());
    QVERIFY(time.elapsed() < 100);
}

void TestAppModelThread::destructorWithoutWork() {
    for (int i = 0; i < 50; ++i) {
        ModelThread thread(
            [](const model::EvaluationRequest& one, std::stop_token) { return resultOf(one); });
        if (i % 2 == 0) {
            thread.post(request(1));
        }
    }
}

void TestAppModelThread::reportsExceptions() {
    ModelThread thread([](const model::EvaluationRequest& one, std::stop_token) -> Result {
        switch (one.revision) {
            case 1:
                throw std::runtime_error("no such number");
            case 2:
                throw std::bad_alloc();
            case 3:
                throw 3;  // anything at all
            default:
                return resultOf(one);
        }
    });
    Reader reader(thread);
    const char* const codes[] = {"app.evaluationFailed", "app.outOfMemory", "app.evaluationFailed"};
    for (std::uint64_t revision = 1; revision <= 3; ++revision) {
        thread.post(request(revision));
        QTRY_VERIFY(reader.reached(revision));
        const auto& outcome = reader.outcomes().back();
        QVERIFY(!outcome.result);
        QCOMPARE(outcome.failure->code, codes[revision - 1]);
    }
    QVERIFY(reader.outcomes().front().failure->arguments ==
            (std::vector<std::string>{"no such number"}));
    thread.post(request(4));
    QTRY_VERIFY(reader.reached(4));
    QVERIFY(reader.outcomes().back().result);
}

void TestAppModelThread::yieldsToTheWindow() {
    std::atomic<int> worker = -100;
    std::atomic<int> helper = -100;
    const int own = getpriority(PRIO_PROCESS, 0);
    ModelThread thread([&](const model::EvaluationRequest& one, std::stop_token) {
        worker = getpriority(PRIO_PROCESS, 0);
        std::jthread([&helper] { helper = getpriority(PRIO_PROCESS, 0); }).join();
        return resultOf(one);
    });
    Reader reader(thread);
    thread.post(request(1));
    QTRY_VERIFY(reader.reached(1));
    QCOMPARE(getpriority(PRIO_PROCESS, 0), own);
    QVERIFY(worker == std::max(own, 5));
    QCOMPARE(helper.load(), worker.load());
}

QTEST_GUILESS_MAIN(TestAppModelThread)
#include "test_app_modelthread.moc"
