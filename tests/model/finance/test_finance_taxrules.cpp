// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Tax credits and depreciation as dated rules (MODEL 1 and 6), on paper.
#include "model/finance/taxrules.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

#include <functional>
#include <numeric>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;
using Rules = std::vector<TaxCredit>;

namespace {

TaxCredit rule(const char* subject, CreditKind kind, double value) {
    TaxCredit one;
    one.technologyId = subject;
    one.kind = kind;
    one.value = value;
    return one;
}

}  // namespace

class TestFinanceTaxRules : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = plainFacts(); }

    /// Ordered in 2026 Q2, in service in 2027 Q1.
    void windows_data() {
        QTest::addColumn<int>("from");  // quarters from the order; -99: open
        QTest::addColumn<int>("until");
        QTest::addColumn<int>("service");  // quarters from the start of service
        QTest::addColumn<bool>("holds");
        const int open = -99;
        QTest::newRow("no window") << open << open << open << true;
        QTest::newRow("from the day") << 0 << open << open << true;
        QTest::newRow("from the day after") << 1 << open << open << false;
        QTest::newRow("until the day") << open << 0 << open << true;
        QTest::newRow("until the day before") << open << -1 << open << false;
        QTest::newRow("in service by the day") << open << open << 0 << true;
        QTest::newRow("in service too late") << open << open << -1 << false;
        QTest::newRow("one of three fails") << -4 << 4 << -1 << false;
        QTest::newRow("all of three") << -4 << 4 << 4 << true;
    }
    void windows() {
        QFETCH(const int, from);
        QFETCH(const int, until);
        QFETCH(const int, service);
        const Quarter ordered = Quarter::of(2026, 2);
        const Quarter inService = Quarter::of(2027, 1);
        TaxCredit one;
        const auto at = [](Quarter quarter, int offset) {
            return offset == -99 ? std::optional<Quarter>() : quarter + offset;
        };
        one.constructionFrom = at(ordered, from);
        one.constructionUntil = at(ordered, until);
        one.serviceUntil = at(inService, service);
        QTEST(ruleHolds(one, ordered, inService), "holds");
    }

    /// 100 M$ of sun, ordered in 2025 Q2 and in service in 2025 Q4.
    void investmentCredit_data() {
        QTest::addColumn<Rules>("rules");
        QTest::addColumn<Quarter>("start");
        QTest::addColumn<Values>("wanted");  // M$ by quarter of 2025
        const Quarter usual = Quarter::of(2025, 4);
        const TaxCredit itc = rule("utility_pv", CreditKind::investment, 0.3);
        QTest::newRow("no rule") << Rules{} << usual << Values{0, 0, 0, 0};
        QTest::newRow("in the first quarter of service")
            << Rules{itc} << usual << Values{0, 0, 0, 30};
        QTest::newRow("only of what the plan paid")
            << Rules{itc} << Quarter::of(2025, 2) << Values{0, 15, 0, 0};
        QTest::newRow("paid before the plan")
            << Rules{itc} << Quarter::of(2025, 1) << Values{0, 0, 0, 0};
        QTest::newRow("in service after the plan")
            << Rules{itc} << Quarter::of(2026, 1) << Values{0, 0, 0, 0};
        QTest::newRow("another technology")
            << Rules{rule("onshore_wind", CreditKind::investment, 0.3)} << usual
            << Values{0, 0, 0, 0};
        TaxCredit early = itc;
        early.constructionUntil = Quarter::of(2025, 1);
        TaxCredit late = rule("utility_pv", CreditKind::investment, 0.1);
        late.constructionFrom = Quarter::of(2025, 2);
        QTest::newRow("begun too late") << Rules{early} << usual << Values{0, 0, 0, 0};
        QTest::newRow("the rule of its date") << Rules{early, late} << usual << Values{0, 0, 0, 10};
        QTest::newRow("not two at once") << Rules{itc, late} << usual << Values{0, 0, 0, 30};
    }
    void investmentCredit() {
        QFETCH(const Rules, rules);
        QFETCH(const Quarter, start);
        QFETCH(const Values, wanted);
        PlanDraft draft = plainPlan();
        draft.taxCredits = rules;
        draft.sites[0].assets = {sun(start)};
        compare(*run(draft.plan(), m_facts), MetricId::taxCreditUsd, wanted, 1e6);
        draft.sites[0].assets[0].ownership = AssetOwnership::contract;
        compare(*run(draft.plan(), m_facts), MetricId::taxCreditUsd, Values(4, 0.0), 1e6);
    }

    /// A plant that takes no time to build is ordered the quarter before, for either credit.
    void noTimeToBuild_data() {
        QTest::addColumn<CreditKind>("kind");
        QTest::newRow("investment") << CreditKind::investment;
        QTest::newRow("production") << CreditKind::production;
    }
    void noTimeToBuild() {
        QFETCH(const CreditKind, kind);
        PlanDraft draft = plainPlan();
        Asset plant = sun(Quarter::of(2025, 4));
        plant.constructionYears = 0.0;
        plant.outputSeries = draft.flatSeries(SeriesUnit::capacityFactor, 0.25);
        draft.sites[0].assets = {plant};
        draft.taxCredits = {rule("utility_pv", kind, 0.3)};
        draft.taxCredits[0].constructionUntil = Quarter::of(2025, 3);
        QVERIFY(total(run(draft.plan(), m_facts)->programme, MetricId::taxCreditUsd) > 0.0);
        draft.taxCredits[0].constructionUntil = Quarter::of(2025, 2);
        QCOMPARE(total(run(draft.plan(), m_facts)->programme, MetricId::taxCreditUsd), 0.0);
    }

    /// Buildings, accelerators and the connection have rules of their own names.
    void creditForOtherThings_data() {
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<MetricId>("paid");
        QTest::addColumn<int>("quarter");  // of the credit
        QTest::newRow("building") << QByteArray("building") << MetricId::investBuildingUsd << 2;
        QTest::newRow("accelerators")
            << QByteArray("accelerators") << MetricId::investAcceleratorsUsd << 2;
        QTest::newRow("grid") << QByteArray("grid") << MetricId::investGridUsd << 1;
    }
    void creditForOtherThings() {
        QFETCH(const QByteArray, subject);
        QFETCH(const MetricId, paid);
        QFETCH(const int, quarter);
        PlanDraft draft = plainPlan();
        SiteDraft& site = draft.sites[0];
        site.phases[0].startQuarter = Quarter::of(2025, 1);
        site.phases[0].constructionQuarters = 2;
        site.phases[0].buildingCapexUsdPerMw = 1e6;
        site.phases[0].acceleratorId = "nvidia_h100_sxm5_80gb";
        site.grid.connectionUsdPerKw = 150.0;
        site.grid.firmImportLimitMw = {{Quarter::of(2025, 2).index, 200.0}};
        draft.taxCredits = {rule(subject.data(), CreditKind::investment, 0.25)};
        const auto result = run(draft.plan(), m_facts);
        const double all = total(result->programme, paid);
        QVERIFY(all > 0.0);
        for (int q = 0; q < 4; ++q) {
            NEAR(result->programme.at(MetricId::taxCreditUsd, q), q == quarter ? 0.25 * all : 0.0);
        }
    }

    /// 20 USD on each of 25 MWh an hour, for ten years from the start of service.
    void productionCredit_data() {
        QTest::addColumn<Quarter>("start");
        QTest::addColumn<Rules>("rules");
        QTest::addColumn<int>("first");  // quarters of credit in a plan of twelve years from 2025
        QTest::addColumn<int>("count");
        const TaxCredit ptc = rule("utility_pv", CreditKind::production, 20.0);
        TaxCredit dated = ptc;
        dated.constructionUntil = Quarter::of(2025, 3);
        QTest::newRow("ten years") << Quarter::of(2026, 1) << Rules{ptc} << 4 << 40;
        QTest::newRow("what is left of them") << Quarter::of(2020, 3) << Rules{ptc} << 0 << 22;
        QTest::newRow("they are over") << Quarter::of(2015, 1) << Rules{ptc} << 0 << 0;
        QTest::newRow("the plan ends first") << Quarter::of(2030, 1) << Rules{ptc} << 20 << 28;
        QTest::newRow("begun in time") << Quarter::of(2026, 1) << Rules{dated} << 4 << 40;
        QTest::newRow("begun too late") << Quarter::of(2026, 2) << Rules{dated} << 0 << 0;
        QTest::newRow("another technology")
            << Quarter::of(2026, 1) << Rules{rule("onshore_wind", CreditKind::production, 20.0)}
            << 0 << 0;
    }
    void productionCredit() {
        QFETCH(const Quarter, start);
        QFETCH(const Rules, rules);
        QFETCH(const int, first);
        QFETCH(const int, count);
        PlanDraft draft = plainPlan();
        draft.header.years = 12;
        draft.taxCredits = rules;
        Asset plant = sun(start);
        plant.outputSeries = draft.flatSeries(SeriesUnit::capacityFactor, 0.25);
        draft.sites[0].assets = {plant};
        const auto result = run(draft.plan(), m_facts);
        const Values hours = {2160, 2184, 2208, 2208};
        for (int q = 0; q < 48; ++q) {
            const bool credited = q >= first && q < first + count;
            NEAR(result->programme.at(MetricId::taxCreditUsd, q),
                 credited ? 20.0 * 25.0 * hours[static_cast<std::size_t>(q % 4)] : 0.0);
        }
        draft.sites[0].assets[0].ownership = AssetOwnership::contract;
        QCOMPARE(total(run(draft.plan(), m_facts)->programme, MetricId::taxCreditUsd), 0.0);
    }

    /// 100 M$ of the price year 2025 paid in 2025 Q2 and Q3 (an eighth of a year before and after
    /// its middle) and written off over twenty years from 2025 on, or by the shares of MACRS.
    void depreciation_data() {
        QTest::addColumn<Rules>("rules");
        QTest::addColumn<Values>("shares");
        const Values straight(3, 0.05);
        QTest::newRow("straight") << Rules{} << straight;
        QTest::newRow("five years")
            << Rules{rule("utility_pv", CreditKind::depreciation, 5)} << Values{0.2, 0.32, 0.192};
        QTest::newRow("seven years") << Rules{rule("utility_pv", CreditKind::depreciation, 7)}
                                     << Values{0.1429, 0.2449, 0.1749};
        QTest::newRow("no such class")
            << Rules{rule("utility_pv", CreditKind::depreciation, 6)} << straight;
        QTest::newRow("of another thing")
            << Rules{rule("building", CreditKind::depreciation, 5)} << straight;
        TaxCredit late = rule("utility_pv", CreditKind::depreciation, 5);
        late.serviceUntil = Quarter::of(2025, 3);
        QTest::newRow("too late") << Rules{late} << straight;
        QTest::newRow("other kinds of credit")
            << Rules{rule("utility_pv", CreditKind::investment, 0.3)} << straight;
    }
    void depreciation() {
        QFETCH(const Rules, rules);
        QFETCH(const Values, shares);
        PlanDraft draft = plainPlan();
        draft.header.years = 3;
        draft.header.inflation = 0.1;
        draft.taxCredits = rules;
        Asset plant = sun(Quarter::of(2025, 4));
        plant.lifetimeYears = 20.0;
        draft.sites[0].assets = {plant};
        const auto result = run(draft.plan(), m_facts);
        const double nominal = 50e6 * (std::pow(1.1, -0.125) + std::pow(1.1, 0.125));
        const Values& got = result->sites[0]->accounts->depreciationUsd;
        QCOMPARE(got.size(), shares.size());
        for (std::size_t y = 0; y < shares.size(); ++y) {
            NEAR(got[y], nominal * shares[y]);
        }
    }

    /// In service in 2025 Q4: the fiscal year is 2026 when it begins in July, 2025 when in January.
    void depreciationByFiscalYears() {
        PlanDraft draft = plainPlan();
        draft.header.years = 3;
        draft.header.inflation = 0.0;
        draft.header.fiscalYearStartMonth = 7;
        Asset plant = sun(Quarter::of(2025, 4));
        plant.lifetimeYears = 20.0;
        draft.sites[0].assets = {plant};
        const auto result = run(draft.plan(), m_facts);
        const Values& got = result->sites[0]->accounts->depreciationUsd;
        QCOMPARE(got.size(), std::size_t{4});
        QCOMPARE(got[0], 0.0);
        for (std::size_t y = 1; y < 4; ++y) {
            NEAR(got[y], 5e6);
        }
    }

    /// What is not in service by the end of the plan is not written off in it.
    void whatIsBeingBuiltIsNotWrittenOff() {
        PlanDraft draft = plainPlan();
        draft.sites[0].assets = {sun(Quarter::of(2026, 1))};
        const auto result = run(draft.plan(), m_facts);
        NEAR(total(result->programme, MetricId::investEnergyUsd), 100e6);
        QCOMPARE(result->sites[0]->accounts->depreciationUsd, Values{0.0});
    }

  private:
    /// 100 MW for 1000 USD/kW, built in half a year.
    static Asset sun(Quarter start) {
        Asset one = plainAsset("utility_pv", 100.0);
        one.capexUsdPerKw = 1000.0;
        one.constructionYears = 0.5;
        one.startQuarter = start;
        return one;
    }

    static void compare(const PlanResult& result, MetricId id, const Values& wanted, double unit) {
        for (std::size_t q = 0; q < wanted.size(); ++q) {
            NEAR(result.programme.at(id, static_cast<int>(q)), wanted[q] * unit);
        }
    }

    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestFinanceTaxRules)
#include "test_finance_taxrules.moc"
