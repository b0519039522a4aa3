// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The money charts: what goes in less what goes out is the cash flow, what is discounted adds up
// to the net present value, and parts add up to their levelised cost.
#include "model/report/moneycharts.h"

#include "model/finance/cashflow.h"
#include "tests/model/engine/drafts.h"
#include "tests/model/report/chartchecks.h"
#include "tests/support/plans.h"

#include <QTest>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;

namespace {

Plan withHeader(Plan plan, int startMonth, int years) {
    auto header = std::make_shared<Header>(*plan.header);
    header->fiscalYearStartMonth = startMonth;
    header->years = years;
    plan.header = std::move(header);
    return plan;
}

Plan withPrices(Plan plan, double h100eHourUsd, double shadowUsdPerTonne) {
    auto prices = std::make_shared<Prices>(*plan.base.prices);
    prices->h100eHourUsd = h100eHourUsd;
    prices->shadowCarbonUsdPerTonne = shadowUsdPerTonne;
    prices->shadowCarbonInNpv = shadowUsdPerTonne > 0.0;
    plan.base.prices = std::move(prices);
    return plan;
}

std::vector<ChartData> allCharts(const PlanResult& result, const ChartScope& scope) {
    return {cashFlowChart(result, scope),    netPresentValueChart(result, scope),
            tcoChart(result, scope),         tcoByYearChart(result, scope),
            computeCostChart(result, scope), supplyCostChart(result, scope)};
}

void compare(const Values& got, const Values& wanted, double scale) {
    QCOMPARE(got.size(), wanted.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
        QVERIFY2(std::abs(got[i] - wanted[i]) <= 1e-9 * scale,
                 qPrintable(QStringLiteral("%1: got %2, wanted %3")
                                .arg(i)
                                .arg(got[i], 0, 'g', 15)
                                .arg(wanted[i], 0, 'g', 15)));
    }
}

}  // namespace

class TestReportMoneyCharts : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_facts = shippedFacts();
        m_plan = withPrices(withHeader(typicalPlan(2, 5), 7, 5), 2.0, 50.0);
        m_site = m_plan.base.sites.begin()->id;
        m_result = run(m_plan, m_facts);
    }

    void inLessOutIsTheCashFlow() {
        for (const ChartScope& scope : {ChartScope{}, ChartScope{m_site, "Site 1"}}) {
            const QuarterTable& table = tableOf(scope);
            const ChartData chart = cashFlowChart(*m_result, scope);
            QCOMPARE(chart.axis, ChartAxis::fiscalYear);
            QCOMPARE(chart.unit, Unit::usd);
            QCOMPARE(chart.scope, scope.name);
            const YearValues cash = years(table, MetricId::cashFlowUsd);
            QCOMPARE(valuesOf(chart, "line.cashFlow"), cash.values);
            const double scale = total(table, MetricId::investmentUsd);
            QVERIFY(scale > 1e9);
            compare(netOf(chart), cash.values, scale);
            QCOMPARE(seriesOf(chart, "line.cashFlow")->role, SeriesRole::line);
        }
    }

    void everyFlowIsTheResults() {
        const QuarterTable& table = m_result->programme;
        const ChartData chart = cashFlowChart(*m_result, {});
        const std::pair<const char*, MetricId> same[] = {
            {"flow.revenue", MetricId::revenueUsd},
            {"flow.residual", MetricId::residualUsd},
            {"flow.investment", MetricId::investmentUsd},
            {"flow.tax", MetricId::taxUsd},
            {"flow.shadowCarbon", MetricId::shadowCarbonUsd}};
        for (const auto& [key, metric] : same) {
            QVERIFY2(seriesOf(chart, key), key);
            QCOMPARE(valuesOf(chart, key), years(table, metric).values);
            NEAR(sumOf(valuesOf(chart, key)), total(table, metric));
        }
        NEAR(sumOf(valuesOf(chart, "flow.energy")) - sumOf(valuesOf(chart, "flow.energyIncome")),
             total(table, MetricId::energyCostUsd));
        NEAR(sumOf(valuesOf(chart, "flow.operation")),
             total(table, MetricId::opexUsd) - total(table, MetricId::energyCostUsd));
    }

    void incomeStandsAboveAndCostsBelow() {
        const ChartData chart = cashFlowChart(*m_result, {});
        const std::vector<std::string> income = {"flow.revenue", "flow.energyIncome",
                                                 "flow.taxCredit", "flow.residual"};
        for (const ChartSeries& series : chart.series) {
            if (series.key == "line.cashFlow") {
                continue;
            }
            const bool above = std::find(income.begin(), income.end(), series.key) != income.end();
            QCOMPARE(series.role, above ? SeriesRole::stack : SeriesRole::below);
            for (const double value : series.values) {
                QVERIFY2(value >= 0.0, series.key.c_str());
            }
        }
    }

    /// July 2024 to June 2025 is FY2025: a plan from 2025 Q1 on has two quarters of it.
    void fiscalYearsStartInJuly() {
        const ChartData chart = cashFlowChart(*m_result, {});
        QCOMPARE(chart.firstX, 2025);
        QCOMPARE(chart.count, 6);
        const auto cash = m_result->programme.row(MetricId::cashFlowUsd);
        NEAR(valuesOf(chart, "line.cashFlow").front(), cash[0] + cash[1]);
        NEAR(valuesOf(chart, "line.cashFlow")[1], cash[2] + cash[3] + cash[4] + cash[5]);
        QCOMPARE(netPresentValueChart(*m_result, {}).firstX, 2025);
        QCOMPARE(tcoByYearChart(*m_result, {}).count, 6);
    }

    void energyThatEarnsIsIncome() {
        PlanResult result;
        result.start = Quarter::of(2025, 1);
        result.quarters = 8;
        result.programme = QuarterTable(8);
        result.moneyRules.discount.assign(8, 1.0);
        for (int q = 0; q < 8; ++q) {
            result.programme.at(MetricId::energyCostUsd, q) = q < 4 ? -10.0 : 5.0;
            result.programme.at(MetricId::cashFlowUsd, q) = q < 4 ? 10.0 : -5.0;
            result.programme.at(MetricId::shadowCarbonUsd, q) = 7.0;
        }
        const ChartData chart = cashFlowChart(result, {});
        QCOMPARE(chart.series.size(), std::size_t{3});  // no shadow price: it does not count
        QCOMPARE(valuesOf(chart, "flow.energyIncome"), (Values{40, 0}));
        QCOMPARE(valuesOf(chart, "flow.energy"), (Values{0, 20}));
        QCOMPARE(netOf(chart), (Values{40, -20}));
        QCOMPARE(valuesOf(netPresentValueChart(result, {}), "line.npv"), (Values{40, 20}));
        const ChartData tco = tcoChart(result, {});  // a gain in all: below the axis
        QCOMPARE(seriesOf(tco, "money.energy")->role, SeriesRole::below);
        QCOMPARE(netOf(tco), (Values{-20}));
    }

    void discountedCashFlowEndsAtTheNpv() {
        const ChartData all = netPresentValueChart(*m_result, {});
        NEAR(valuesOf(all, "line.npv").back(), m_result->money.npvUsd);
        const ChartData site = netPresentValueChart(*m_result, {m_site, "Site 1"});
        NEAR(valuesOf(site, "line.npv").back(), summary({m_site, {}}).npvUsd);
        const auto cash = m_result->programme.row(MetricId::cashFlowUsd);
        const Values& discount = m_result->moneyRules.discount;
        QVERIFY(discount[1] < discount[0] && discount[0] < 1.0);
        NEAR(valuesOf(all, "line.npv").front(), cash[0] * discount[0] + cash[1] * discount[1]);
    }

    void lossesEndBelowTheAxis() {
        const auto result = run(withPrices(m_plan, 0.01, 0.0), m_facts);
        QVERIFY(result->money.npvUsd < -1e9);
        NEAR(valuesOf(netPresentValueChart(*result, {}), "line.npv").back(), result->money.npvUsd);
        QVERIFY(seriesOf(cashFlowChart(*result, {}), "flow.shadowCarbon") == nullptr);
    }

    void costsOfThePlanByClass() {
        for (const ChartScope& scope : {ChartScope{}, ChartScope{m_site, "Site 1"}}) {
            const MoneySummary money = summary(scope);
            const ChartData chart = tcoChart(*m_result, scope);
            QCOMPARE(chart.axis, ChartAxis::wholePlan);
            QCOMPARE(chart.count, 1);
            NEAR(valuesOf(chart, "money.accelerators").at(0), money.tcoAcceleratorsUsd);
            NEAR(valuesOf(chart, "money.building").at(0), money.tcoBuildingUsd);
            NEAR(valuesOf(chart, "money.energy").at(0), money.tcoEnergyUsd);
            NEAR(valuesOf(chart, "money.other").at(0), money.tcoOtherUsd);
            const ChartData byYear = tcoByYearChart(*m_result, scope);
            for (const ChartSeries& series : chart.series) {
                NEAR(sumOf(valuesOf(byYear, series.key)), series.values.front());
            }
        }
        QCOMPARE(summary({}), m_result->money);
    }

    void partsAddUpToTheLevelisedCost() {
        for (const ChartScope& scope : {ChartScope{}, ChartScope{m_site, "Site 1"}}) {
            const MoneySummary money = summary(scope);
            const ChartData compute = computeCostChart(*m_result, scope);
            QCOMPARE(compute.unit, Unit::usdPerH100eHour);
            NEAR(netOf(compute).at(0), *money.lcocUsdPerH100eHour);
            NEAR(valuesOf(compute, "line.lcoc").at(0), *money.lcocUsdPerH100eHour);
            QCOMPARE(seriesOf(compute, "cost.residual")->role, SeriesRole::below);
            QVERIFY(seriesOf(compute, "cost.operation") && seriesOf(compute, "money.building"));
            const ChartData energy = supplyCostChart(*m_result, scope);
            QCOMPARE(energy.unit, Unit::usdPerMwh);
            NEAR(netOf(energy).at(0), *money.lcoeUsdPerMwh);
            NEAR(valuesOf(energy, "line.lcoe").at(0), *money.lcoeUsdPerMwh);
            QVERIFY(seriesOf(energy, "cost.contracts") && seriesOf(energy, "cost.market"));
        }
    }

    void oneYear() {
        const auto result = run(withHeader(typicalPlan(1, 1), 1, 1), m_facts);
        const ChartData chart = cashFlowChart(*result, {});
        QCOMPARE(chart.firstX, 2025);
        QCOMPARE(chart.count, 1);
        NEAR(netOf(chart).at(0), total(result->programme, MetricId::cashFlowUsd));
        NEAR(valuesOf(netPresentValueChart(*result, {}), "line.npv").at(0), result->money.npvUsd);
        for (const ChartData& one : allCharts(*result, {})) {
            QCOMPARE(one.count <= 1, true);
            QVERIFY(isWhole(one));
        }
    }

    void withoutMoneyThereIsNothingToShow() {
        const auto empty = run(emptyPlan(), m_facts);
        for (const auto& [result, scope] :
             {std::pair{*empty, ChartScope{}}, std::pair{PlanResult{}, ChartScope{}},
              std::pair{*m_result, ChartScope{123456, "Gone"}}}) {
            for (const ChartData& chart : allCharts(result, scope)) {
                QVERIFY2(chart.series.empty(), chart.id.c_str());
                QCOMPARE(chart.count, 0);
                QCOMPARE(toCsv(chart), std::string("x\r\n"));
            }
        }
    }

    void theCsvSaysTheSame() {
        for (const ChartScope& scope : {ChartScope{}, ChartScope{m_site, "Site 1"}}) {
            for (const ChartData& chart : allCharts(*m_result, scope)) {
                QVERIFY2(chart.series.size() > 0 && isWhole(chart), chart.id.c_str());
                QVERIFY2(survivesCsv(chart), chart.id.c_str());
            }
        }
        const std::string csv = toCsv(computeCostChart(*m_result, {}));
        QVERIFY(csv.starts_with("x,money.accelerators,"));
        QVERIFY(csv.find("\r\nplan,") != std::string::npos);
    }

  private:
    [[nodiscard]] const QuarterTable& tableOf(const ChartScope& scope) const {
        return scope.site == 0 ? m_result->programme : m_result->site(scope.site)->quarters;
    }
    [[nodiscard]] MoneySummary summary(const ChartScope& scope) const {
        return moneySummary(tableOf(scope), m_result->moneyRules);
    }
    [[nodiscard]] YearValues years(const QuarterTable& table, MetricId metric) const {
        return byFiscalYear(table, metric, m_result->start, 7);
    }

    Facts m_facts;
    Plan m_plan;
    Id m_site = 0;
    std::shared_ptr<const PlanResult> m_result;
};

QTEST_GUILESS_MAIN(TestReportMoneyCharts)
#include "test_report_moneycharts.moc"
