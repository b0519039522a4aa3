// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The charts' data: every series is a metric, stacks sum to totals, and the CSV says the same.
#include "model/report/chartdata.h"
#include "tests/model/engine/drafts.h"
#include "tests/support/plans.h"

#include <QTest>

#include <numeric>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;

namespace {

Values stackSum(const ChartData& chart) {
    Values sum(static_cast<std::size_t>(chart.count));
    for (const ChartSeries& series : chart.series) {
        for (std::size_t i = 0; series.role == SeriesRole::stack && i < sum.size(); ++i) {
            sum[i] += series.values[i];
        }
    }
    return sum;
}

const ChartSeries* find(const ChartData& chart, const std::string& key) {
    const auto at = std::find_if(chart.series.begin(), chart.series.end(),
                                 [&key](const ChartSeries& one) { return one.key == key; });
    return at == chart.series.end() ? nullptr : &*at;
}

HourlyTrace emptyTrace() {
    const Values zero(kHoursPerYear, 0.0);
    HourlyTrace trace;
    trace.year = 2030;
    for (auto member :
         {&HourlyTrace::loadMw, &HourlyTrace::chargeMw, &HourlyTrace::curtailedMw,
          &HourlyTrace::exportedMw, &HourlyTrace::unservedMw, &HourlyTrace::carbonFreeMw}) {
        trace.*member = zero;
    }
    trace.servedMw.assign(kSourceCount, zero);
    return trace;
}

}  // namespace

class TestReportChartData : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_facts = shippedFacts();
        m_plan = typicalPlan(3, 6);
        auto header = std::make_shared<Header>(*m_plan.header);
        header->fiscalYearStartMonth = 7;
        m_plan.header = std::move(header);
        EvaluationRequest request = requestFor(m_plan);
        m_site = m_plan.base.sites.begin()->id;
        request.trace = {m_site, 2027};
        EvaluationCache cache;
        m_result = evaluate(request, m_facts, cache, 2, {});
    }

    void investmentStacksToTheTotal() {
        const ChartData chart = investmentChart(*m_result, m_plan.base, {});
        QCOMPARE(chart.axis, ChartAxis::fiscalYear);
        QCOMPARE(chart.unit, Unit::usd);
        const YearValues total = years(MetricId::investmentUsd, 7);
        QCOMPARE(chart.firstX, total.firstYear);
        compare(stackSum(chart), total.values);
        QVERIFY(std::accumulate(total.values.begin(), total.values.end(), 0.0) > 1e9);
        QCOMPARE(chart.series.size(), std::size_t{4});
        QCOMPARE(find(chart, "money.building")->values,
                 years(MetricId::investBuildingUsd, 7).values);
        QCOMPARE(find(chart, "money.energy")->values, years(MetricId::investEnergyUsd, 7).values);
        const ChartData sums = cumulativeInvestmentChart(*m_result, m_plan.base, {});
        NEAR(find(sums, "line.investment")->values.back(),
             std::accumulate(total.values.begin(), total.values.end(), 0.0));
    }

    void budgetIsALimitOfTheProgramme() {
        World world = m_plan.base;
        auto limits = std::make_shared<Limits>();
        limits->budgetUsdByFiscalYear = {{2026, 5e9}, {2028, 7e9}};
        world.limits = limits;
        const ChartData chart = investmentChart(*m_result, world, {});
        QCOMPARE(chart.firstX, 2025);
        QCOMPARE(find(chart, "line.budget")->values, (Values{0, 5e9, 5e9, 7e9, 7e9, 7e9, 7e9}));
        QCOMPARE(find(cumulativeInvestmentChart(*m_result, world, {}), "line.budget")->values,
                 (Values{0, 5e9, 10e9, 17e9, 24e9, 31e9, 38e9}));
        QVERIFY(find(investmentChart(*m_result, world, {m_site, "Site 1"}), "line.budget") ==
                nullptr);
    }

    void energyStacksToTheLoad() {
        for (const ChartScope& scope : {ChartScope{}, ChartScope{m_site, "Site 1"}}) {
            const ChartData chart = energyChart(*m_result, scope);
            QCOMPARE(chart.scope, scope.name);
            QCOMPARE(chart.firstX, 2025);
            QCOMPARE(chart.count, 6);
            compare(stackSum(chart), find(chart, "line.load")->values);
            QVERIFY(find(chart, "source.nuclear") && find(chart, "source.solar"));
            QVERIFY(find(chart, "source.hydro") == nullptr);  // nothing of it: not in the legend
        }
        const ChartData site = energyChart(*m_result, {m_site, "Site 1"});
        const YearValues solar = byFiscalYear(m_result->site(m_site)->quarters,
                                              usedMwh(Source::solar), m_result->start, 1);
        QCOMPARE(find(site, "source.solar")->values, solar.values);
    }

    void seriesFollowTheOrderOfSources() {
        const ChartData chart = energyChart(*m_result, {});
        std::vector<std::string> keys;
        for (const std::string_view name : kSourceNames) {
            keys.push_back("source." + std::string(name));
        }
        auto at = keys.begin();
        for (const ChartSeries& series : chart.series) {
            if (series.role == SeriesRole::stack) {
                at = std::find(at, keys.end(), series.key);
                QVERIFY(at != keys.end());
            }
        }
    }

    void carbonSeriesAreTheAccounts() {
        const ChartData chart = carbonChart(*m_result, {});
        QCOMPARE(find(chart, "carbon.scope1")->values, years(MetricId::scope1Tonnes, 1).values);
        QCOMPARE(find(chart, "carbon.scope2Location")->values,
                 years(MetricId::scope2LocationTonnes, 1).values);
        QCOMPARE(find(chart, "carbon.embodied")->values, years(MetricId::embodiedTonnes, 1).values);
        const ChartSeries* market = find(chart, "carbon.scope2Market");
        QCOMPARE(market->values, years(MetricId::scope2MarketTonnes, 1).values);
        QCOMPARE(market->role, SeriesRole::marker);  // never on top of the other scope 2
    }

    void capacityIsThatOfTheYearsEnd() {
        const ChartData chart = capacityChart(*m_result, {});
        QCOMPARE(find(chart, "source.solar")->values, (Values{0, 1200, 1200, 1200, 1200, 1200}));
        QCOMPARE(find(chart, "source.battery")->values, (Values{0, 300, 300, 300, 300, 300}));
    }

    void scoreWithTheTargetsInForce() {
        World world = m_plan.base;
        const auto add = [&world](Id id, double value, int from, TargetLevel level, Id site) {
            auto target = std::make_shared<Target>();
            target->value = value;
            target->fromYear = from;
            target->level = level;
            target->site = site;
            world.targets.set(id, target);
        };
        QVERIFY(find(cfeChart(*m_result, world, {}), "line.target") == nullptr);
        add(1, 0.9, 2029, TargetLevel::programme, 0);
        add(2, 0.5, 2026, TargetLevel::programme, 0);
        add(3, 0.7, 2027, TargetLevel::site, m_site);
        add(4, 0.1, 2025, TargetLevel::site, 0);
        const ChartData chart = cfeChart(*m_result, world, {});
        QCOMPARE(find(chart, "line.cfe")->values, years(MetricId::cfeScore, 1).values);
        QCOMPARE(find(chart, "line.target")->values, (Values{0, 0.5, 0.5, 0.5, 0.9, 0.9}));
        const ChartData site = cfeChart(*m_result, world, {m_site, "Site 1"});
        QCOMPARE(find(site, "line.target")->values, (Values{0, 0, 0.7, 0.7, 0.7, 0.7}));
    }

    void anUnknownSiteGivesAnEmptyChart() {
        const ChartScope gone{123456, "Gone"};
        for (const ChartData& chart :
             {investmentChart(*m_result, m_plan.base, gone), energyChart(*m_result, gone),
              capacityChart(*m_result, gone), carbonChart(*m_result, gone),
              cfeChart(*m_result, m_plan.base, gone)}) {
            QVERIFY(chart.isEmpty());
            QCOMPARE(chart.count, 0);
            QVERIFY(!toCsv(chart).empty());
        }
    }

    void hoursStackToTheLoad() {
        const HourlyTrace& trace = *m_result->trace;
        const int first = worstWeek(trace);
        const ChartData chart = hourlyChart(trace, first, 168, "Site 1");
        QCOMPARE(chart.firstX, first);
        QCOMPARE(chart.count, 168);
        QCOMPARE(chart.year, 2027);
        Values served = stackSum(chart);
        if (const ChartSeries* surplus = find(chart, "energy.curtailedOrExported")) {
            for (std::size_t h = 0; h < served.size(); ++h) {
                served[h] -= surplus->values[h];
            }
        }
        compare(served, find(chart, "line.load")->values);
        NEAR(find(chart, "line.load")->values[5],
             trace.loadMw[static_cast<std::size_t>(first) + 5]);
    }

    void hoursOutsideTheYearAreLeftOut() {
        const HourlyTrace trace = emptyTrace();
        QCOMPARE(hourlyChart(trace, 8700, 168, "").count, 60);
        QCOMPARE(hourlyChart(trace, -5, 10, "").firstX, 0);
        QCOMPARE(hourlyChart(trace, 9000, 10, "").count, 0);
        QCOMPARE(hourlyChart(trace, 0, -1, "").count, 0);
    }

    void worstWeekByHand() {
        HourlyTrace trace = emptyTrace();
        QCOMPARE(worstWeek(trace), 0);
        trace.loadMw.assign(kHoursPerYear, 10.0);
        trace.carbonFreeMw.assign(kHoursPerYear, 9.0);
        trace.carbonFreeMw[3 * 168 + 100] = 1.0;
        QCOMPARE(worstWeek(trace), 3 * 168);
        trace.unservedMw[7 * 168] = 0.5;  // missing power is worse than unclean power
        QCOMPARE(worstWeek(trace), 7 * 168);
        trace.unservedMw[51 * 168 + 167] = 0.75;
        QCOMPARE(worstWeek(trace), 51 * 168);
    }

    void durationIsSortedFromEndToEnd() {
        HourlyTrace trace = emptyTrace();
        for (int h = 0; h < kHoursPerYear; ++h) {
            trace.loadMw[static_cast<std::size_t>(h)] = (h * 7919) % kHoursPerYear;
        }
        trace.carbonFreeMw.assign(kHoursPerYear, 8000.0);
        for (const int count : {2, 7, 200, 1200, 8760}) {
            const ChartData chart = durationChart(trace, count, "Site");
            const Values& load = find(chart, "line.load")->values;
            QCOMPARE(load.size(), static_cast<std::size_t>(count));
            QCOMPARE(load.front(), 8759.0);
            QCOMPARE(load.back(), 0.0);
            QVERIFY(std::is_sorted(load.rbegin(), load.rend()));
            const Values& left = find(chart, "line.residual")->values;
            QCOMPARE(left.front(), 759.0);
            QCOMPARE(left.back(), 0.0);
        }
        QCOMPARE(find(durationChart(trace, 1, "Site"), "line.load")->values, (Values{8759.0}));
    }

    void csvText() {
        ChartData chart;
        chart.firstX = 2025;
        chart.count = 2;
        chart.series = {{"source.solar", SeriesRole::stack, {0.1, 1e21}},
                        {"line.load", SeriesRole::line, {-2.5, 100.0}}};
        QCOMPARE(toCsv(chart), std::string("x,source.solar,line.load\r\n"
                                           "2025,0.1,-2.5\r\n"
                                           "2026,1e+21,100\r\n"));
        QVERIFY(!chart.isEmpty());
        QCOMPARE(toCsv(ChartData{}), std::string("x\r\n"));
        QVERIFY(ChartData{}.isEmpty());
    }

  private:
    [[nodiscard]] YearValues years(MetricId id, int startMonth) const {
        return byFiscalYear(m_result->programme, id, m_result->start, startMonth);
    }

    static void compare(const Values& got, const Values& wanted) {
        QCOMPARE(got.size(), wanted.size());
        for (std::size_t i = 0; i < got.size(); ++i) {
            NEAR(got[i], wanted[i]);
        }
    }

    Facts m_facts;
    Plan m_plan;
    Id m_site = 0;
    std::shared_ptr<const PlanResult> m_result;
};

QTEST_GUILESS_MAIN(TestReportChartData)
#include "test_report_chartdata.moc"
