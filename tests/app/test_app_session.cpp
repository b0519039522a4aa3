// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/facts.h"
#include "app/session.h"
#include "tests/app/sampleplan.h"
#include "tests/model/plan/randomchanges.h"

#include "model/catalog/catalog.h"
#include "model/plan/fields.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>
#include <stdexcept>

using namespace gigasite;
using namespace std::chrono_literals;
using app::Document;
using app::Session;
using ui::ResultState;

namespace {

/// A model whose answers the test holds back, lets through or makes fail.
class Gate {
  public:
    [[nodiscard]] Session::MakeEvaluate maker() {
        return [this](const model::Facts&) {
            ++m_made;
            return [this](const model::EvaluationRequest& request, std::stop_token stop) {
                return answer(request, stop);
            };
        };
    }
    void open() { m_open = true; }
    void close() { m_open = false; }
    void failWith(bool fail) { m_fail = fail; }
    [[nodiscard]] int made() const { return m_made; }
    [[nodiscard]] int running() const { return m_running; }
    [[nodiscard]] std::optional<model::TraceRequest> lastTrace() {
        const std::lock_guard lock(m_mutex);
        return m_lastTrace;
    }

  private:
    std::shared_ptr<const model::PlanResult> answer(const model::EvaluationRequest& request,
                                                    const std::stop_token& stop) {
        {
            const std::lock_guard lock(m_mutex);
            m_lastTrace = request.trace;
        }
        ++m_running;
        while (!m_open) {
            if (stop.stop_requested()) {
                --m_running;
                return nullptr;
            }
            std::this_thread::sleep_for(1ms);
        }
        --m_running;
        if (m_fail) {
            throw std::runtime_error("the model broke");
        }
        auto result = std::make_shared<model::PlanResult>();
        result->revision = request.revision;
        return result;
    }

    std::atomic<bool> m_open = true;
    std::atomic<bool> m_fail = false;
    std::atomic<int> m_made = 0;
    std::atomic<int> m_running = 0;
    std::mutex m_mutex;
    std::optional<model::TraceRequest> m_lastTrace;
};

struct Desk {
    Gate gate;
    Document document;
    Session session{document, {}, gate.maker()};

    void edit(double mw) {
        const std::array<model::Change, 1> changes = {model::SetField{
            {model::EntityKind::asset, 1, 4}, model::findField("asset.capacityMw"), mw}};
        QVERIFY(document.apply(changes, {"edit.other", {}}).ok());
    }
    void load() { session.replacePlan(test::planOfSites(1), {}, true); }
};

}  // namespace

class TestAppSession : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void waitsThenFresh();
    void staleOnlyAfterAWhile();
    void failureIsShownAndRecovers();
    void anotherPlanForgetsResults();
    void lateResultsOfAnotherPlanAreDropped();
    void otherFactsMakeAnotherThread();
    void tracesAreAskedFor();
    void freshIsToldOnce();
    void gestureKeepsTheResultBefore();
    void theRealModelFollowsADrag();
};

void TestAppSession::waitsThenFresh() {
    Desk desk;
    desk.gate.close();
    desk.load();
    QCOMPARE(desk.session.state(), ResultState::waiting);
    QVERIFY(!desk.session.result());
    QTest::qWait(250);
    QCOMPARE(desk.session.state(), ResultState::waiting);  // never "stale" without a result
    QSignalSpy ready(&desk.session, &Session::resultReady);
    desk.gate.open();
    QTRY_COMPARE(desk.session.state(), ResultState::fresh);
    QCOMPARE(desk.session.result()->revision, desk.session.revision());
    QVERIFY(ready.count() >= 1);
}

void TestAppSession::staleOnlyAfterAWhile() {
    Desk desk;
    desk.load();
    QTRY_COMPARE(desk.session.state(), ResultState::fresh);
    QSignalSpy states(&desk.session, &Session::stateChanged);
    desk.edit(1.0);
    QTRY_COMPARE(desk.session.result()->revision, desk.session.revision());
    QCOMPARE(states.count(), 0);  // quick enough to change nothing on screen
    desk.gate.close();
    desk.edit(2.0);
    QCOMPARE(desk.session.state(), ResultState::fresh);
    QTRY_COMPARE(desk.session.state(), ResultState::stale);
    QCOMPARE(states.count(), 1);
    desk.gate.open();
    QTRY_COMPARE(desk.session.state(), ResultState::fresh);
    QCOMPARE(states.count(), 2);
}

void TestAppSession::failureIsShownAndRecovers() {
    Desk desk;
    desk.load();
    QTRY_COMPARE(desk.session.state(), ResultState::fresh);
    const auto good = desk.session.result();
    desk.gate.failWith(true);
    desk.edit(1.0);
    QTRY_COMPARE(desk.session.state(), ResultState::failed);
    QCOMPARE(desk.session.failure()->code, "app.evaluationFailed");
    QVERIFY(desk.session.failure()->arguments == (std::vector<std::string>{"the model broke"}));
    QVERIFY(desk.session.result() == good);
    desk.gate.failWith(false);
    desk.document.undo();
    QTRY_COMPARE(desk.session.state(), ResultState::fresh);
    QVERIFY(!desk.session.failure());
}

void TestAppSession::anotherPlanForgetsResults() {
    Desk desk;
    desk.load();
    QTRY_COMPARE(desk.session.state(), ResultState::fresh);
    desk.gate.close();
    ui::ChangeSet changes;
    connect(&desk.session, &Session::planChanged, this,
            [&] { changes = desk.session.lastChanges(); });
    desk.load();
    QVERIFY(changes.everything);
    QVERIFY(!desk.session.result());
    QCOMPARE(desk.session.state(), ResultState::waiting);
}

void TestAppSession::lateResultsOfAnotherPlanAreDropped() {
    Desk desk;
    desk.load();
    QTRY_COMPARE(desk.session.state(), ResultState::fresh);
    desk.gate.close();
    desk.edit(1.0);
    QTRY_COMPARE(desk.gate.running(), 1);
    desk.load();  // while the first plan is being computed
    desk.gate.open();
    QTRY_COMPARE(desk.session.state(), ResultState::fresh);
    QCOMPARE(desk.session.result()->revision, desk.document.firstRevision());
}

void TestAppSession::otherFactsMakeAnotherThread() {
    Desk desk;
    QCOMPARE(desk.gate.made(), 1);
    desk.load();
    QCOMPARE(desk.gate.made(), 1);
    model::Facts other;
    other.catalog = std::make_shared<const model::Catalog>();
    desk.session.replacePlan(test::planOfSites(1), other, true);
    QCOMPARE(desk.gate.made(), 2);
    QVERIFY(desk.session.facts().catalog == other.catalog);
    QTRY_COMPARE(desk.session.state(), ResultState::fresh);
}

void TestAppSession::tracesAreAskedFor() {
    Desk desk;
    desk.load();
    QTRY_COMPARE(desk.session.state(), ResultState::fresh);
    QSignalSpy ready(&desk.session, &Session::resultReady);
    desk.session.requestTrace(model::TraceRequest{1, 2027});
    QTRY_COMPARE(ready.count(), 1);
    QVERIFY(desk.gate.lastTrace() == (model::TraceRequest{1, 2027}));
    desk.session.requestTrace(model::TraceRequest{1, 2027});
    desk.edit(1.0);
    QTRY_COMPARE(ready.count(), 2);
    QVERIFY(desk.gate.lastTrace().has_value());
    desk.session.requestTrace(std::nullopt);
    QTRY_VERIFY(!desk.gate.lastTrace());
}

void TestAppSession::freshIsToldOnce() {
    Desk desk;
    desk.gate.close();
    desk.load();
    QSignalSpy fresh(&desk.session, &Session::freshResult);
    desk.session.wantFresh();
    QCOMPARE(fresh.count(), 0);
    desk.gate.open();
    QTRY_COMPARE(fresh.count(), 1);
    desk.session.wantFresh();
    QCOMPARE(fresh.count(), 2);
    desk.edit(1.0);
    QTRY_COMPARE(desk.session.result()->revision, desk.session.revision());
    QCOMPARE(fresh.count(), 2);
}

void TestAppSession::gestureKeepsTheResultBefore() {
    Desk desk;
    desk.load();
    QTRY_COMPARE(desk.session.state(), ResultState::fresh);
    const auto before = desk.session.result();
    desk.document.beginGesture({"edit.other", {}});
    QVERIFY(desk.session.isGestureRunning());
    const std::array<model::Change, 1> changes = {model::SetField{
        {model::EntityKind::asset, 1, 4}, model::findField("asset.capacityMw"), 8.0}};
    QVERIFY(desk.document.preview(changes).ok());
    QTRY_VERIFY(desk.session.result() != before);
    QVERIFY(desk.session.resultBeforeGesture() == before);
    desk.document.commit();
    QVERIFY(!desk.session.isGestureRunning());
    QVERIFY(desk.session.resultBeforeGesture() == before);
}

/// The solar slider of one of fifty sites, moved every 16 ms over the model itself.
void TestAppSession::theRealModelFollowsADrag() {
    constexpr int kEdits = 60;
    const auto facts = app::loadFacts();
    QVERIFY(facts.ok());
    model::Plan plan = test::arizonaPlan();
    const auto site = plan.base.sites.find(1);
    for (model::Id id = 100; id < 149; ++id) {
        plan.base.sites.set(id, site);
    }
    plan.nextId = 200;
    Document document;
    Session session(document, facts.value());
    session.replacePlan(plan, facts.value(), true);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), ResultState::fresh, 30000);
    const double before = model::total(session.result()->programme, model::MetricId::loadMwh);
    QVERIFY(before > 1e6);

    std::vector<std::uint64_t> arrived;
    connect(&session, &Session::resultReady, this,
            [&] { arrived.push_back(session.result()->revision); });
    document.beginGesture({"edit.other", {}});
    int edits = 0;
    qint64 worstGapMs = 0;
    QElapsedTimer sinceTick;
    QTimer hand;
    hand.setTimerType(Qt::PreciseTimer);
    connect(&hand, &QTimer::timeout, this, [&] {
        worstGapMs = std::max(worstGapMs, sinceTick.restart());
        const std::array<model::Change, 1> changes = {
            model::SetField{{model::EntityKind::asset, 1, 3},
                            model::findField("asset.capacityMw"),
                            100.0 + 10.0 * edits}};
        QVERIFY(document.preview(changes).ok());
        if (++edits == kEdits) {
            hand.stop();
        }
    });
    sinceTick.start();
    hand.start(16);
    QTRY_VERIFY_WITH_TIMEOUT(edits == kEdits, 30000);
    const std::size_t during = arrived.size();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), ResultState::fresh, 30000);
    document.commit();
    qInfo("%d edits: %d results during the drag, worst gap of the hand %lld ms", kEdits,
          int(during), worstGapMs);
    QVERIFY2(during >= 10, qPrintable(QString::number(during)));
    QVERIFY(std::is_sorted(arrived.begin(), arrived.end()));
    // What arrived last is what a fresh evaluation says.
    model::EvaluationCache cache;
    const auto alone = model::evaluate({1, document.plan(), document.world(), std::nullopt},
                                       facts.value(), cache, 1, {});
    QVERIFY(alone->programme == session.result()->programme);
    QVERIFY(model::total(alone->programme, model::usedMwh(model::Source::solar)) > 0.0);
}

QTEST_GUILESS_MAIN(TestAppSession)
#include "test_app_session.moc"
