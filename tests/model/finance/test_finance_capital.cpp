// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is left of a thing at the end of a quarter (MODEL 6), on paper.
#include "model/finance/capital.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

using namespace gigasite::model;
using namespace gigasite::test;

namespace {

constexpr int kNever = 1 << 28;

/// 1000 USD, in service from quarter 4 on for five years.
CapitalItem item() {
    CapitalItem one;
    one.kind = MetricId::investEnergyUsd;
    one.orderQuarter = 2;
    one.inService = 4;
    one.retired = kNever;
    one.lifeYears = 5.0;
    one.spentUsd = {{2, 400.0}, {3, 600.0}};
    return one;
}

}  // namespace

class TestFinanceCapital : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void sumOfWhatWasSpent() {
        NEAR(item().totalUsd(), 1000.0);
        QCOMPARE(CapitalItem().totalUsd(), 0.0);
    }

    void residual_data() {
        QTest::addColumn<int>("endOfQuarter");
        QTest::addColumn<int>("retired");
        QTest::addColumn<double>("lifeYears");
        QTest::addColumn<double>("wanted");
        QTest::newRow("being built") << 2 << kNever << 5.0 << 1000.0;
        QTest::newRow("ready tomorrow") << 3 << kNever << 5.0 << 1000.0;
        QTest::newRow("a quarter of twenty") << 4 << kNever << 5.0 << 950.0;
        QTest::newRow("half its life") << 13 << kNever << 5.0 << 500.0;
        QTest::newRow("its last quarter begins") << 22 << kNever << 5.0 << 50.0;
        QTest::newRow("used up") << 23 << kNever << 5.0 << 0.0;
        QTest::newRow("runs on") << 40 << kNever << 5.0 << 0.0;
        QTest::newRow("a life of ten quarters and a bit")
            << 13 << kNever << 2.6 << 1000 * 0.4 / 10.4;
        QTest::newRow("retired now") << 9 << 10 << 5.0 << 0.0;
        QTest::newRow("retired long ago") << 15 << 10 << 5.0 << 0.0;
        QTest::newRow("retired next quarter") << 8 << 10 << 5.0 << 750.0;
        QTest::newRow("retired before it ran") << 2 << 3 << 5.0 << 0.0;
        QTest::newRow("no life") << 6 << kNever << 0.0 << 0.0;
        QTest::newRow("no life, not yet in service") << 3 << kNever << 0.0 << 1000.0;
    }
    void residual() {
        QFETCH(const int, endOfQuarter);
        CapitalItem one = item();
        QFETCH(const int, retired);
        QFETCH(const double, lifeYears);
        QFETCH(const double, wanted);
        one.retired = retired;
        one.lifeYears = lifeYears;
        NEAR(residualUsd(one, endOfQuarter), wanted);
    }

    /// It falls from the whole to nothing in a straight line and never rises.
    void residualFalls() {
        double before = item().totalUsd();
        for (int q = 0; q < 40; ++q) {
            const double now = residualUsd(item(), q);
            QVERIFY(now <= before && now >= 0.0);
            before = now;
        }
        QCOMPARE(before, 0.0);
    }

    /// 100 MW of gas for 100 M$ in service from 2025 Q3, 10 years, and a building of 20 M$ from
    /// 2025 Q1 on, 20 years: at the end of a plan of two years six of 40 and eight of 80 quarters
    /// are gone. All of it in the last quarter.
    void ofAPlan() {
        PlanDraft draft = plainPlan();
        draft.header.years = 2;
        draft.header.inflation = 0.025;
        draft.prices.buildingEscalationPerYear = 0.025;
        draft.prices.buildingLifeYears = 20.0;
        Asset gas = plainAsset("gas_ccgt", 100.0);
        gas.startQuarter = Quarter::of(2025, 3);
        gas.constructionYears = 0.5;
        gas.capexUsdPerKw = 1000.0;
        gas.lifetimeYears = 10.0;
        draft.sites[0].assets = {gas};
        Phase& phase = draft.sites[0].phases[0];
        phase.startQuarter = Quarter::of(2025, 1);
        phase.constructionQuarters = 1;
        phase.buildingCapexUsdPerMw = 2e5;
        const auto result = run(draft.plan(), m_facts);
        for (int q = 0; q < 7; ++q) {
            QCOMPARE(result->programme.at(MetricId::residualUsd, q), 0.0);
        }
        NEAR(result->programme.at(MetricId::residualUsd, 7), 85e6 + 20e6 * 73 / 80);
        NEAR(result->programme.at(MetricId::residualEnergyUsd, 7), 85e6);
    }

    /// 0.9 MW per MW of accelerators for 6 years, replaced after two: at the end of three years the
    /// first are gone, of the second five sixths are left.
    void aRefreshEndsWhatStoodThere() {
        PlanDraft draft = plainPlan();
        draft.header.years = 3;
        draft.prices.acceleratorLifeYears = 6.0;
        Phase& phase = draft.sites[0].phases[0];
        phase.startQuarter = Quarter::of(2024, 2);  // ready in 2025 Q2
        phase.acceleratorId = "nvidia_h100_sxm5_80gb";
        phase.refreshYears = 2.0;
        const auto result = run(draft.plan(), m_facts);
        const auto paid = result->programme.row(MetricId::investAcceleratorsUsd);
        QVERIFY(paid[0] > 0.0 && paid[8] > 0.0);
        NEAR(result->programme.at(MetricId::residualUsd, 11), paid[8] * 21 / 24);
    }

    /// The same without any supply for the refresh: the first accelerators run on, and half of
    /// their six years is left but for the quarter in which they did not stand.
    void withoutTheRefreshTheOldOnesKeepTheirWorth() {
        PlanDraft draft = plainPlan();
        draft.header.years = 3;
        draft.prices.acceleratorLifeYears = 6.0;
        Phase& phase = draft.sites[0].phases[0];
        phase.startQuarter = Quarter::of(2024, 2);
        phase.acceleratorId = "nvidia_h100_sxm5_80gb";
        phase.refreshYears = 2.0;
        draft.chipSupplies = {
            {"NVIDIA", {{Quarter::of(2025, 1).index, 1e6}, {Quarter::of(2027, 1).index, 0.0}}}};
        const auto result = run(draft.plan(), m_facts);
        const auto paid = result->programme.row(MetricId::investAcceleratorsUsd);
        QVERIFY(paid[0] > 0.0);
        QCOMPARE(paid[8], 0.0);
        NEAR(result->programme.at(MetricId::onlineMw, 11), 100.0);
        NEAR(result->programme.at(MetricId::residualUsd, 11), paid[0] * 13 / 24);
    }

  private:
    Facts m_facts = plainFacts();
};

QTEST_GUILESS_MAIN(TestFinanceCapital)
#include "test_finance_capital.moc"
