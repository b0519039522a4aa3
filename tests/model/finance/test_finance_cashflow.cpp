// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sales, tax and what is left (MODEL 6), against MC8 and sums on paper.
#include "model/finance/cashflow.h"
#include "model/finance/measures.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;

namespace {

/// One US dollar for each of these units a quarter; nothing else unless set.
MoneyRules plainRules(int quarters) {
    MoneyRules rules;
    rules.hourUsd = Values(static_cast<std::size_t>(quarters), 1.0);
    rules.priceIndex = rules.hourUsd;
    rules.discount = rules.hourUsd;
    return rules;
}

/// A site that offers so many hours a quarter and writes off so much a year.
struct Books {
    Books(std::string where, const Values& offered, Values writtenOff, double rate = 0.25)
        : country(std::move(where)), taxRate(rate) {
        result.quarters = QuarterTable(static_cast<int>(offered.size()));
        for (std::size_t q = 0; q < offered.size(); ++q) {
            result.quarters.at(MetricId::offeredH100eHours, static_cast<int>(q)) = offered[q];
        }
        auto accounts = std::make_shared<SiteAccounts>();
        accounts->depreciationUsd = std::move(writtenOff);
        result.accounts = std::move(accounts);
        result.quarters.fillRatios();
    }
    [[nodiscard]] SiteMoney money() {
        return {&result, country, taxRate,
                Values(static_cast<std::size_t>(result.quarters.quarters()), 1.0)};
    }
    [[nodiscard]] Values row(MetricId id) const {
        const auto values = result.quarters.row(id);
        return {values.begin(), values.end()};
    }

    SiteResult result;
    std::string country;
    double taxRate = 0.0;
};

/// Income in the first quarter of each year (of four quarters).
Values yearly(const Values& byYear) {
    Values quarters;
    for (const double value : byYear) {
        quarters.insert(quarters.end(), {value, 0.0, 0.0, 0.0});
    }
    return quarters;
}
/// Tax, paid in the last one.
Values paid(const Values& byYear) {
    Values quarters;
    for (const double value : byYear) {
        quarters.insert(quarters.end(), {0.0, 0.0, 0.0, value});
    }
    return quarters;
}

constexpr Quarter kStart = Quarter::of(2025, 1);

}  // namespace

class TestFinanceCashFlow : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = plainFacts(); }

    /// 2.35 USD in the middle of 2026, 15 % less each year after; 3 USD of the plan from its price
    /// year on. Quarters lie an eighth and three eighths of a year from a year's middle.
    void priceOfAnHour_data() {
        QTest::addColumn<double>("own");  // negative: the catalogue's
        QTest::addColumn<Values>("wanted");
        const auto fall = [](double years) { return std::pow(0.85, years); };
        QTest::newRow("the catalogue's") << -1.0 << Values{2.35,
                                                           2.35,
                                                           2.35,
                                                           2.35,
                                                           2.35,
                                                           2.35,
                                                           2.35 * fall(0.125),
                                                           2.35 * fall(0.375),
                                                           2.35 * fall(0.625)};
        QTest::newRow("the plan's") << 3.0
                                    << Values{3,
                                              3,
                                              3 * fall(0.125),
                                              3 * fall(0.375),
                                              3 * fall(0.625),
                                              3 * fall(0.875),
                                              3 * fall(1.125),
                                              3 * fall(1.375),
                                              3 * fall(1.625)};
    }
    void priceOfAnHour() {
        QFETCH(const double, own);
        QFETCH(const Values, wanted);
        PlanDraft draft = plainPlan();
        draft.header.years = 3;
        // The catalogue's figure is in dollars of 2026.
        const double dollars =
            own < 0.0 ? m_facts.catalog->priceFactor(2026, draft.header.priceYear) : 1.0;
        if (own >= 0.0) {
            draft.prices.h100eHourUsd = own;
        }
        const MoneyRules rules = rulesOf(draft);
        for (std::size_t q = 0; q < wanted.size(); ++q) {
            NEAR(rules.hourUsd[q], wanted[q] * dollars);
        }
    }

    void indexAndDiscount() {
        PlanDraft draft = plainPlan();
        draft.header.priceYear = 2024;
        draft.header.inflation = 0.025;
        draft.header.discountRate = 0.08;
        draft.header.fiscalYearStartMonth = 10;
        draft.prices.shadowCarbonInNpv = true;
        const MoneyRules rules = rulesOf(draft);
        QCOMPARE(rules.fiscalYearStartMonth, 10);
        QVERIFY(rules.shadowCarbonCounts);
        NEAR(rules.discountRate, 0.08);
        NEAR(rules.priceIndex[0], std::pow(1.025, 0.625));
        NEAR(rules.priceIndex[3], std::pow(1.025, 1.375));
        NEAR(rules.discount[0], std::pow(1.08, -0.125));
        NEAR(rules.discount[3], std::pow(1.08, -0.875));
        draft.header.discountRate.reset();
        NEAR(rulesOf(draft).discountRate, 0.07);
    }

    void sales() {
        Books books("US", {100, 200, 0, 50}, {});
        MoneyRules rules = plainRules(4);
        rules.hourUsd = {2.0, 2.0, 2.0, 1.0};
        std::vector<SiteMoney> sites = {books.money()};
        sites[0].taxRate = 0.0;
        sites[0].soldShare = {1.0, 0.25, 0.5, 0.0};
        fillMoney(sites, rules, kStart);
        QCOMPARE(books.row(MetricId::soldH100eHours), (Values{100, 50, 0, 0}));
        QCOMPARE(books.row(MetricId::revenueUsd), (Values{200, 100, 0, 0}));
        QCOMPARE(books.row(MetricId::soldShare), (Values{1.0, 0.25, 0.0, 0.0}));
        QCOMPARE(books.row(MetricId::cashFlowUsd), (Values{200, 100, 0, 0}));
    }

    /// MC8: 102.5 M$ nominal over five years, a real margin of 25 M$ a year, 2.5 %.
    void taxOfMc8() {
        Books books("US", yearly(Values(5, 25.0)), Values(5, 20.5));
        MoneyRules rules = plainRules(20);
        for (std::size_t q = 0; q < 20; ++q) {
            rules.priceIndex[q] = std::pow(1.025, static_cast<double>(q / 4 + 1));
        }
        std::vector<SiteMoney> sites = {books.money()};
        fillMoney(sites, rules, kStart);
        compare(books.row(MetricId::taxUsd),
                paid({1.25, 1.37195122, 1.490928019, 1.607002945, 1.720246776}), 1e-8);
    }

    /// MC8: losses are carried forward.
    void lossesOfMc8() {
        Books books("US", yearly({10, 30, 40}), {40, 20, 0});
        std::vector<SiteMoney> sites = {books.money()};
        fillMoney(sites, plainRules(12), kStart);
        compare(books.row(MetricId::taxUsd), paid({0, 0, 5}));
        compare(books.row(MetricId::cashFlowUsd), {10, 0, 0, 0, 30, 0, 0, 0, 40, 0, 0, -5});
    }

    /// One site's loss spares the other's tax in the same country, not in another.
    void aCountryPaysTogether_data() {
        QTest::addColumn<std::string>("other");
        QTest::addColumn<Values>("taxA");
        QTest::addColumn<Values>("taxB");
        QTest::newRow("same country") << std::string("US") << Values{0, 15} << Values{10, 0};
        QTest::newRow("two countries") << std::string("DE") << Values{0, 5} << Values{20, 0};
    }
    void aCountryPaysTogether() {
        QFETCH(const std::string, other);
        // A: -40, 60; B: 80, 0. Together 40 and 60; alone A pays on 20, B on 80.
        Books a("US", yearly({0, 60}), {40, 0});
        Books b(other, yearly({80, 0}), {0, 0});
        std::vector<SiteMoney> sites = {a.money(), b.money()};
        fillMoney(sites, plainRules(8), kStart);
        QFETCH(const Values, taxA);
        QFETCH(const Values, taxB);
        compare(a.row(MetricId::taxUsd), paid(taxA));
        compare(b.row(MetricId::taxUsd), paid(taxB));
    }

    /// A loses 10 and earns it back; B earned 10 when A lost it and nothing after. Alone A never
    /// pays, but its loss was used up for B: in the second year the country owes 2.5.
    void noTaxIsLostInTheSplit() {
        Books a("US", yearly({0, 10}), {10, 0});
        Books b("US", yearly({10, 0}), {0, 0});
        std::vector<SiteMoney> sites = {a.money(), b.money()};
        fillMoney(sites, plainRules(8), kStart);
        compare(a.row(MetricId::taxUsd), paid({0, 2.5}));
        compare(b.row(MetricId::taxUsd), paid({0, 0}));
    }

    /// Whatever the incomes: what the sites bear is what the country owes, and none gets a refund.
    void theSplitSumsToTheCountrysTax() {
        std::mt19937 random(11);
        const auto value = [&random] { return static_cast<double>(random() % 200) - 100.0; };
        for (int i = 0; i < 2000; ++i) {
            const std::size_t years = 1 + random() % 6;
            std::vector<Books> books;
            Values all(years, 0.0);
            for (int s = 0; s < 3; ++s) {
                Values income(years);
                for (std::size_t y = 0; y < years; ++y) {
                    income[y] = value();
                    all[y] += income[y];
                }
                books.emplace_back("US", yearly(income), Values(years, 0.0));
            }
            std::vector<SiteMoney> sites;
            for (Books& one : books) {
                sites.push_back(one.money());
            }
            fillMoney(sites, plainRules(static_cast<int>(4 * years)), kStart);
            double loss = 0.0;
            for (std::size_t y = 0; y < years; ++y) {
                const double income = all[y] - loss;
                loss = std::max(0.0, -income);
                double got = 0.0;
                for (const Books& one : books) {
                    const double part =
                        one.result.quarters.at(MetricId::taxUsd, static_cast<int>(4 * y + 3));
                    QVERIFY(part >= 0.0);
                    got += part;
                }
                NEAR(got, 0.25 * std::max(0.0, income));
            }
        }
    }

    /// Two years from 2025 Q1, 40 USD of income each quarter.
    void whenTaxIsPaid_data() {
        QTest::addColumn<int>("startMonth");
        QTest::addColumn<Values>("wanted");
        QTest::newRow("calendar years") << 1 << Values{0, 0, 0, 40, 0, 0, 0, 40};
        // FY2025 ends with the second quarter, FY2027 after the plan: paid at its end.
        QTest::newRow("from July") << 7 << Values{0, 20, 0, 0, 0, 40, 0, 20};
        // January is the last month: a third of each first quarter belongs to the year before, of
        // the plan's first quarter to a year in which no quarter ends.
        QTest::newRow("from February") << 2 << Values{10.0 / 3, 0, 0, 40, 0, 0, 0, 110.0 / 3};
        QTest::newRow("from March") << 3 << Values{20.0 / 3, 0, 0, 40, 0, 0, 0, 100.0 / 3};
        // The fourth quarters end in December, the first month of the next year.
        QTest::newRow("from December") << 12 << Values{0, 0, 110.0 / 3, 0, 0, 0, 40, 10.0 / 3};
    }
    void whenTaxIsPaid() {
        QFETCH(const int, startMonth);
        QFETCH(const Values, wanted);
        Books books("US", Values(8, 40.0), Values(4, 0.0));
        MoneyRules rules = plainRules(8);
        rules.fiscalYearStartMonth = startMonth;
        std::vector<SiteMoney> sites = {books.money()};
        fillMoney(sites, rules, kStart);
        compare(books.row(MetricId::taxUsd), wanted);
    }

    void cashFlowIsItsParts_data() {
        QTest::addColumn<bool>("shadow");
        QTest::addColumn<double>("wanted");
        QTest::newRow("without the shadow price") << false << 100.0 - 30 - 50 - 0.25 * 70 + 7 + 11;
        QTest::newRow("with it") << true << 100.0 - 30 - 50 - 0.25 * 70 + 7 + 11 - 3;
    }
    void cashFlowIsItsParts() {
        QFETCH(const bool, shadow);
        QFETCH(const double, wanted);
        Books books("US", {100}, {0});
        QuarterTable& table = books.result.quarters;
        table.at(MetricId::opexUsd, 0) = 30;
        table.at(MetricId::investmentUsd, 0) = 50;
        table.at(MetricId::taxCreditUsd, 0) = 7;
        table.at(MetricId::residualUsd, 0) = 11;
        table.at(MetricId::shadowCarbonUsd, 0) = 3;
        MoneyRules rules = plainRules(1);
        rules.shadowCarbonCounts = shadow;
        std::vector<SiteMoney> sites = {books.money()};
        fillMoney(sites, rules, kStart);
        NEAR(table.at(MetricId::cashFlowUsd, 0), wanted);
    }

    /// MC8: the worth of -100 and four times 30 M$ at 8 %.
    void worthOfMc8() {
        QuarterTable table(5);
        MoneyRules rules = plainRules(5);
        rules.discountRate = 0.08;
        for (int q = 0; q < 5; ++q) {
            table.at(MetricId::cashFlowUsd, q) = q == 0 ? -100.0 : 30.0;
            rules.discount[static_cast<std::size_t>(q)] = std::pow(1.08, -(q + 0.5) / 4);
        }
        const MoneySummary money = moneySummary(table, rules);
        NEAR_TO(money.npvUsd, 14.253225333, 1e-8);
        NEAR_TO(money.irrPerYear.value_or(0.0), 0.346127364, 1e-8);
        NEAR(money.npvUsd, presentValueUsd(table.row(MetricId::cashFlowUsd), 0.08));
        QVERIFY(money.discountedPaybackYears.has_value());
        QVERIFY(!money.lcocUsdPerH100eHour && !money.lcoeUsdPerMwh);
        table.at(MetricId::cashFlowUsd, 0) = 100.0;
        QVERIFY(!moneySummary(table, rules).irrPerYear);
    }

    /// Two quarters, the second worth half. Costs 100 + 40/2 of investment, 10 + 20/2 of opex, less
    /// 8/2 of credits and 30/2 of residual: 121 for 50 + 60/2 hours. Energy: 24 + 6 of plant and
    /// connection, 4 + 12/2 of running, less 10/2: 35 for 20 - 5 + 20/2 MWh.
    void levelisedCosts() {
        QuarterTable table(2);
        MoneyRules rules = plainRules(2);
        rules.discount = {1.0, 0.5};
        const auto set = [&table](MetricId id, double first, double second) {
            table.at(id, 0) = first;
            table.at(id, 1) = second;
        };
        set(MetricId::investmentUsd, 100, 40);
        set(MetricId::investAcceleratorsUsd, 50, 40);
        set(MetricId::investBuildingUsd, 20, 0);
        set(MetricId::investEnergyUsd, 24, 0);
        set(MetricId::investGridUsd, 6, 0);
        set(MetricId::opexUsd, 10, 20);
        set(MetricId::energyCostUsd, 4, 12);
        set(MetricId::costOperationUsd, 3, 4);
        set(MetricId::costWaterUsd, 2, 2);
        set(MetricId::costLeaseUsd, 1, 2);
        set(MetricId::taxCreditUsd, 0, 8);
        set(MetricId::residualUsd, 0, 30);
        set(MetricId::residualEnergyUsd, 0, 10);
        set(MetricId::soldH100eHours, 50, 60);
        set(MetricId::loadMwh, 20, 20);
        set(MetricId::unservedMwh, 5, 0);
        const MoneySummary money = moneySummary(table, rules);
        NEAR(money.lcocUsdPerH100eHour.value_or(0.0), 121.0 / 80.0);
        NEAR(money.lcoeUsdPerMwh.value_or(0.0), 35.0 / 25.0);
        NEAR(money.tcoAcceleratorsUsd, 70.0);
        NEAR(money.tcoBuildingUsd, 20.0);
        NEAR(money.tcoEnergyUsd, 40.0);
        NEAR(money.tcoOtherUsd, 10.0);
    }

    /// The parts of the cost of ownership are the investment and the running costs, of any plan.
    void partsOfTheCostOfOwnership() {
        PlanDraft draft = plainPlan();
        draft.header.years = 4;
        SiteDraft& site = draft.sites[0];
        site.info.ownership = SiteOwnership::lease;
        site.grid.connectionUsdPerKw = 150.0;
        site.grid.firmImportLimitMw = {{Quarter::of(2025, 2).index, 200.0}};
        site.phases[0].acceleratorId = "nvidia_h100_sxm5_80gb";
        site.phases[0].startQuarter = Quarter::of(2025, 1);
        Asset gas = plainAsset("gas_ccgt", 50.0);
        gas.startQuarter = Quarter::of(2026, 1);
        gas.capexUsdPerKw = 1000.0;
        site.assets = {gas};
        const auto result = run(draft.plan(), m_facts);
        double all = 0.0;
        for (int q = 0; q < result->quarters; ++q) {
            all += result->moneyRules.discount[static_cast<std::size_t>(q)] *
                   (result->programme.at(MetricId::investmentUsd, q) +
                    result->programme.at(MetricId::opexUsd, q));
        }
        const MoneySummary& money = result->money;
        NEAR(money.tcoAcceleratorsUsd + money.tcoBuildingUsd + money.tcoEnergyUsd +
                 money.tcoOtherUsd,
             all);
    }

  private:
    [[nodiscard]] MoneyRules rulesOf(const PlanDraft& draft) const {
        const Plan plan = draft.plan();
        const Defaults defaults(*m_facts.catalog, plan, plan.base);
        return moneyRules(plan, plan.base, defaults,
                          horizonOf(draft.header, defaults.number(draft.header.inflation,
                                                                  "datacenter.inflation")));
    }

    static void compare(const Values& got, const Values& wanted, double tolerance = 1e-9) {
        QCOMPARE(got.size(), wanted.size());
        for (std::size_t q = 0; q < wanted.size(); ++q) {
            QVERIFY2(near(got[q], wanted[q], tolerance),
                     qPrintable(QStringLiteral("quarter %1: %2, wanted %3")
                                    .arg(q)
                                    .arg(got[q], 0, 'g', 15)
                                    .arg(wanted[q], 0, 'g', 15)));
        }
    }

    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestFinanceCashFlow)
#include "test_finance_cashflow.moc"
