// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// When money is invested and how much (MODEL 6), against MC6, MC8 and sums on paper.
#include "model/finance/investment.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

#include <numeric>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;

class TestFinanceInvestment : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = plainFacts(); }

    void curves() {
        NEAR(sCurve(0.5), 0.5);
        NEAR(sCurve(0.25), 0.15625);
        QCOMPARE(sCurve(-1.0), 0.0);
        QCOMPARE(sCurve(2.0), 1.0);
        NEAR(capitalRecoveryFactor(0.08, 20), 0.101852209);
        NEAR(capitalRecoveryFactor(0.0, 20), 0.05);
    }

    /// MC6: 100 M$ over eight quarters from 2024 Q1, fiscal year from July.
    void buildingFollowsTheCurve() {
        PlanDraft draft = buildingPlan();
        const auto result = run(draft.plan(), m_facts);
        compare(result->programme, MetricId::investBuildingUsd,
                {4.296875e6, 11.328125e6, 16.015625e6, 18.359375e6, 18.359375e6, 16.015625e6,
                 11.328125e6, 4.296875e6, 0, 0, 0, 0});
        const YearValues years = byFiscalYear(result->programme, MetricId::investBuildingUsd,
                                              draft.header.startQuarter, 7);
        QCOMPARE(years.firstYear, 2024);
        QCOMPARE(years.values.size(), std::size_t{4});
        NEAR(years.values[0], 15.625e6);
        NEAR(years.values[1], 68.75e6);
        NEAR(years.values[2], 15.625e6);
        NEAR(years.values[3], 0.0);
    }

    /// Halves of 100 M$ in 2026 Q1 and Q2, 5.5 % nominal at 2.5 % inflation, price year 2025:
    /// 0.625 and 0.875 years of 1.055/1.025.
    void buildingsCostMoreLater() {
        PlanDraft draft = buildingPlan();
        draft.header.priceYear = 2025;
        draft.prices.buildingEscalationPerYear = 0.055;
        Phase& phase = draft.sites[0].phases[0];
        phase.startQuarter = Quarter::of(2026, 1);
        phase.constructionQuarters = 2;
        const auto result = run(draft.plan(), m_facts);
        NEAR(result->programme.at(MetricId::investBuildingUsd, 8), 50909680.99766353);
        NEAR(result->programme.at(MetricId::investBuildingUsd, 9), 51278170.76534799);
    }

    void whatWasSpentBeforeThePlanIsNotInIt() {
        PlanDraft draft = buildingPlan();
        draft.header.startQuarter = Quarter::of(2024, 3);
        const auto result = run(draft.plan(), m_facts);
        compare(result->programme, MetricId::investBuildingUsd,
                {16.015625e6, 18.359375e6, 18.359375e6, 16.015625e6, 11.328125e6, 4.296875e6, 0, 0,
                 0, 0, 0, 0});
    }

    void leasedBuildingsAreNoInvestment() {
        PlanDraft draft = buildingPlan();
        draft.sites[0].info.ownership = SiteOwnership::lease;
        NEAR(total(run(draft.plan(), m_facts)->programme, MetricId::investmentUsd), 0.0);
    }

    /// 100 MW x 0.9 / 1833 W = 49,099.8 accelerators at 36,742 USD and 44.23 % on top, one quarter
    /// before they run; the refresh of the last quarter is installed right after the plan.
    void acceleratorsArePaidAQuarterAhead() {
        PlanDraft draft = acceleratorPlan();
        const double once = 49099.836333878886 * 36742.0 * 1.4423;
        compare(run(draft.plan(), m_facts)->programme, MetricId::investAcceleratorsUsd,
                {0, 0, 0, once, 0, 0, 0, once, 0, 0, 0, once});
    }

    /// 70,588.2 H100 at 23,238 USD take their place.
    void aRefreshMayBuyAnotherKind() {
        PlanDraft draft = acceleratorPlan();
        draft.sites[0].phases[0].refreshYears = 1.5;
        draft.sites[0].phases[0].refreshAcceleratorId = "nvidia_h100_sxm5_80gb";
        const double first = 49099.836333878886 * 36742.0 * 1.4423;
        const double second = 70588.23529411765 * 23238.0 * 1.4423;
        const auto result = run(draft.plan(), m_facts);
        compare(result->programme, MetricId::investAcceleratorsUsd,
                {0, 0, 0, first, 0, 0, 0, 0, 0, second, 0, 0});
        const auto h100e = result->programme.row(MetricId::onlineH100e);
        NEAR(h100e[3], 0.0);
        NEAR(h100e[4], 49099.836333878886 * 2500.0 / 989.4);
        NEAR(h100e[9], h100e[4]);
        NEAR(h100e[10], 70588.23529411765);
    }

    /// Listed in 2025, paid in the middle of 2025 Q4: 0.375 years of 18 %.
    void acceleratorsGetCheaper() {
        PlanDraft draft = acceleratorPlan();
        draft.prices.acceleratorPriceDeclinePerYear = 0.18;
        NEAR(run(draft.plan(), m_facts)->programme.at(MetricId::investAcceleratorsUsd, 3),
             49099.836333878886 * 36742.0 * 1.4423 * std::pow(0.82, 0.375));
    }

    void missingAcceleratorsAreNamed() {
        PlanDraft draft = acceleratorPlan();
        draft.sites[0].phases[0].acceleratorId = "abacus";
        const auto result = run(draft.plan(), m_facts);
        QVERIFY(hasNote(result->sites[0]->notes, "plan.unknownAccelerator", "abacus"));
        NEAR(total(result->programme, MetricId::investAcceleratorsUsd), 0.0);
    }

    void energyAssets_data() {
        QTest::addColumn<Asset>("asset");
        QTest::addColumn<Values>("wanted");  // M$ in 12 quarters from 2025 Q1
        const auto row = [](const char* name, auto change, const Values& wanted) {
            Asset asset = plainAsset("gas_ccgt", 100.0);
            asset.startQuarter = Quarter::of(2025, 4);
            asset.capexUsdPerKw = 1000.0;
            asset.constructionYears = 0.5;
            change(asset);
            QTest::newRow(name) << asset << wanted;
        };
        row("spread, ending at the start", [](Asset&) {}, {0, 50, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        row("replaced", [](Asset& one) { one.lifetimeYears = 1.0; },
            {0, 50, 50, 0, 0, 50, 50, 0, 0, 50, 50, 0});
        row("not replaced",
            [](Asset& one) {
                one.lifetimeYears = 1.0;
                one.replaceAtEndOfLife = false;
            },
            {0, 50, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        row("no replacement at its end",
            [](Asset& one) {
                one.lifetimeYears = 1.0;
                one.endQuarter = Quarter::of(2026, 3);
            },
            {0, 50, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        row("slip", [](Asset& one) { one.startSlipQuarters = 1; },
            {0, 0, 50, 50, 0, 0, 0, 0, 0, 0, 0, 0});
        row("partly before the plan", [](Asset& one) { one.startQuarter = Quarter::of(2025, 2); },
            {50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        row("partly after the plan", [](Asset& one) { one.startQuarter = Quarter::of(2028, 2); },
            {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 50});
        row("an old plant is replaced",
            [](Asset& one) {
                one.startQuarter = Quarter::of(1996, 1);
                one.lifetimeYears = 30.0;
            },
            {0, 0, 50, 50, 0, 0, 0, 0, 0, 0, 0, 0});
        row("no time to build", [](Asset& one) { one.constructionYears = 0.0; },
            {0, 0, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        row("contract", [](Asset& one) { one.ownership = AssetOwnership::contract; },
            {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        row("store: power and energy",
            [](Asset& one) {
                one.technologyId = "battery_liion_4h";
                one.capexUsdPerKw = 300.0;
                one.capexUsdPerKwh = 200.0;
                one.energyMwh = 250.0;
            },
            {0, 40, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    }
    void energyAssets() {
        QFETCH(const Asset, asset);
        QFETCH(Values, wanted);
        PlanDraft draft = plainPlan();
        draft.header.years = 3;
        draft.sites[0].assets.push_back(asset);
        for (double& value : wanted) {
            value *= 1e6;
        }
        const auto result = run(draft.plan(), m_facts);
        compare(result->programme, MetricId::investEnergyUsd, wanted);
        compare(result->programme, MetricId::investmentUsd, wanted);
    }

    /// PV: 1254.14 USD/kW ordered in 2025, 1022.01 in 2030. First ordered before 2025; the next, in
    /// service 2030 Q3 after 0.75 years of building, in 2029.75.
    void aReplacementCostsWhatItCostsThen() {
        PlanDraft draft = plainPlan();
        draft.header.years = 7;
        Asset asset = plainAsset("utility_pv", 100.0);
        asset.capexUsdPerKw.reset();
        asset.startQuarter = Quarter::of(2025, 3);
        asset.lifetimeYears = 5.0;
        draft.sites[0].assets.push_back(asset);
        const auto result = run(draft.plan(), m_facts);
        const auto row = result->programme.row(MetricId::investEnergyUsd);
        QVERIFY(row[1] > 0.0);
        const double later = 1254.14 + (1022.01 - 1254.14) * 4.75 / 5.0;
        NEAR(row[21] / row[1], later / 1254.14);
        QCOMPARE(row[22], 0.0);
    }

    void gridConnection_data() {
        QTest::addColumn<Steps>("firm");
        QTest::addColumn<Steps>("flexible");
        QTest::addColumn<Values>("wanted");  // M$
        const int start = Quarter::of(2025, 1).index;
        QTest::newRow("stands before the plan")
            << Steps{{start - 1, 100.0}} << Steps{} << Values{0, 0, 0, 0};
        QTest::newRow("begins with the plan")
            << Steps{{start, 100.0}} << Steps{} << Values{15, 0, 0, 0};
        QTest::newRow("only what grows, and only once")
            << Steps{{start - 1, 100.0}, {start + 1, 150.0}, {start + 2, 20.0}, {start + 3, 160.0}}
            << Steps{} << Values{0, 7.5, 0, 1.5};
        QTest::newRow("the flexible part too")
            << Steps{{start - 1, 100.0}} << Steps{{start + 2, 40.0}} << Values{0, 0, 6, 0};
        QTest::newRow("none") << Steps{} << Steps{} << Values{0, 0, 0, 0};
    }
    void gridConnection() {
        QFETCH(const Steps, firm);
        QFETCH(const Steps, flexible);
        QFETCH(Values, wanted);
        PlanDraft draft = plainPlan();
        Grid& grid = draft.sites[0].grid;
        grid.firmImportLimitMw = firm;
        grid.nonFirmImportLimitMw = flexible;
        grid.connectionUsdPerKw = 150.0;
        for (double& value : wanted) {
            value *= 1e6;
        }
        compare(run(draft.plan(), m_facts)->programme, MetricId::investGridUsd, wanted);
    }

  private:
    static void compare(const QuarterTable& table, MetricId id, const Values& wanted) {
        QCOMPARE(static_cast<std::size_t>(table.quarters()), wanted.size());
        for (std::size_t q = 0; q < wanted.size(); ++q) {
            const double got = table.at(id, static_cast<int>(q));
            QVERIFY2(near(got, wanted[q]), qPrintable(QStringLiteral("quarter %1: %2, wanted %3")
                                                          .arg(q)
                                                          .arg(got, 0, 'g', 12)
                                                          .arg(wanted[q], 0, 'g', 12)));
        }
    }

    /// 100 MW for 1 M$ each over eight quarters from 2024 Q1, without escalation, three years.
    static PlanDraft buildingPlan() {
        PlanDraft draft = plainPlan();
        draft.header.startQuarter = Quarter::of(2024, 1);
        draft.header.years = 3;
        draft.header.priceYear = 2024;
        draft.header.inflation = 0.025;
        draft.prices.buildingEscalationPerYear = 0.025;
        Phase& phase = draft.sites[0].phases[0];
        phase.startQuarter = Quarter::of(2024, 1);
        phase.constructionQuarters = 8;
        phase.buildingCapexUsdPerMw = 1e6;
        return draft;
    }

    /// 100 MW ready in 2026 Q1, a refresh each year, prices that do not move, three years from
    /// 2025.
    static PlanDraft acceleratorPlan() {
        PlanDraft draft = plainPlan();
        draft.header.years = 3;
        draft.prices.acceleratorPriceDeclinePerYear = 0.0;
        draft.prices.networkStorageOverhead = 0.4423;
        Phase& phase = draft.sites[0].phases[0];
        phase.startQuarter = Quarter::of(2025, 1);
        phase.constructionQuarters = 4;
        phase.acceleratorId = "nvidia_gb200_nvl72_per_gpu";
        phase.acceleratorShare = 0.9;
        phase.refreshYears = 1.0;
        return draft;
    }

    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestFinanceInvestment)
#include "test_finance_investment.moc"
