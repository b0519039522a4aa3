// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the engine tells the outage simulation about a site, and when it asks it.
#include "tests/model/engine/drafts.h"

#include <QTest>

using namespace gigasite::model;
using namespace gigasite::test;

namespace {

std::shared_ptr<const PlanResult> refined(const Plan& plan, const Facts& facts,
                                          EvaluationCache& cache, unsigned threads = 1) {
    EvaluationRequest request = requestFor(plan);
    request.refine = true;
    return evaluate(request, facts, cache, threads, {});
}

}  // namespace

class TestEngineReliability : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = plainFacts(); }

    void onlyWhenAsked() {
        const Plan plan = plainPlan().plan();
        EvaluationCache cache;
        const auto live = evaluate(requestFor(plan), m_facts, cache, 1, {});
        QVERIFY(!live->refined);
        QVERIFY(live->sites[0]->reliability == nullptr);
        NEAR(live->availability(2025), 1.0);
        const auto all = refined(plan, m_facts, cache);
        QVERIFY(all->refined);
        QCOMPARE(all->sites[0]->reliability->years.size(), std::size_t{1});
        // What is known is kept: the live result of the next edit elsewhere has it at once.
        QVERIFY(evaluate(requestFor(plan), m_facts, cache, 1, {})->sites[0]->reliability ==
                all->sites[0]->reliability);
    }

    /// 110 MW on the grid alone, which fails 0.02 % of the time.
    void theGridIsTheOnlyThingToFail() {
        EvaluationCache cache;
        const auto result = refined(plainPlan().plan(), m_facts, cache);
        const YearReliability& year = result->sites[0]->reliability->years.at(0);
        QCOMPARE(year.year, 2025);
        NEAR(year.loadMwh, 110.0 * kHoursPerYear);
        const double expected = 0.0002 * year.loadMwh;
        QVERIFY2(
            year.eueErrorMwh > 0.0 && std::abs(year.eueMwh - expected) <= 5.0 * year.eueErrorMwh,
            qPrintable(QStringLiteral("%1 +- %2, expected %3")
                           .arg(year.eueMwh)
                           .arg(year.eueErrorMwh)
                           .arg(expected)));
        NEAR(year.gridShortMw, 110.0);
        NEAR(year.gridSurvivalHours, 0.0);
        NEAR(result->eueMwh(2025), year.eueMwh);
        NEAR(result->availability(2025), 1.0 - year.eueMwh / year.loadMwh);
        NEAR(year.firmMargin, 1000.0 / 110.0 - 1.0);
    }

    void backupCarriesTheGridsOutages() {
        PlanDraft draft = plainPlan();
        Asset diesel = plainAsset("diesel_backup", 150.0);
        diesel.unitMw = 15.0;
        diesel.runs = RunMode::backupOnly;
        draft.sites[0].assets = {diesel};
        EvaluationCache cache;
        const auto result = refined(draft.plan(), m_facts, cache);
        const YearReliability& year = result->sites[0]->reliability->years.at(0);
        NEAR(year.eueMwh, 0.0);
        NEAR(year.gridShortMw, 0.0);
        NEAR(year.gridSurvivalHours, 8760.0);
        NEAR(year.firmMargin, 1000.0 / 110.0 - 1.0);  // backup is not firm
    }

    /// A store of 220 MWh, half full and lossless, carries 110 MW for an hour.
    void aStoreBridgesAnHour() {
        PlanDraft draft = plainPlan();
        Asset store = plainAsset("battery_liion_4h", 110.0);
        store.energyMwh = 220.0;
        store.roundTripEfficiency = 1.0;
        store.standingLossPerHour = 0.0;
        draft.sites[0].assets = {store};
        EvaluationCache cache;
        const auto result = refined(draft.plan(), m_facts, cache);
        NEAR(result->sites[0]->reliability->years.at(0).gridSurvivalHours, 1.0);
    }

    void threadsDoNotShow() {
        PlanDraft draft = plainPlan();
        draft.sites.push_back(draft.sites[0]);
        draft.header.years = 3;
        const Plan plan = draft.plan();
        EvaluationCache one;
        const auto first = refined(plan, m_facts, one);
        // Sites fail on their own, not together.
        QVERIFY(first->sites[0]->reliability->years[0].eueMwh !=
                first->sites[1]->reliability->years[0].eueMwh);
        for (const unsigned threads : {2U, 8U}) {
            EvaluationCache cache;
            const auto other = refined(plan, m_facts, cache, threads);
            for (std::size_t s = 0; s < 2; ++s) {
                for (std::size_t y = 0; y < 3; ++y) {
                    QCOMPARE(other->sites[s]->reliability->years[y].eueMwh,
                             first->sites[s]->reliability->years[y].eueMwh);
                }
            }
        }
    }

    void stops() {
        std::stop_source stop;
        stop.request_stop();
        EvaluationRequest request = requestFor(plainPlan().plan());
        request.refine = true;
        EvaluationCache cache;
        QVERIFY(evaluate(request, m_facts, cache, 1, stop.get_token()) == nullptr);
    }

  private:
    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestEngineReliability)
#include "test_engine_reliability.moc"
