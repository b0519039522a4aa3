// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How quarters become years, and how tables add up. Figures of MC6 and by hand.
#include "model/engine/horizon.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

#include <numeric>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;

class TestEngineResult : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void flowsByFiscalYear_data() {
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("quarter");
        QTest::addColumn<int>("startMonth");
        QTest::addColumn<Values>("flow");
        QTest::addColumn<int>("firstYear");
        QTest::addColumn<Values>("wanted");
        const Values curve = {4.296875,  11.328125, 16.015625, 18.359375,
                              18.359375, 16.015625, 11.328125, 4.296875};
        QTest::newRow("MC6: July")
            << 2024 << 1 << 7 << curve << 2024 << Values{15.625, 68.75, 15.625};
        QTest::newRow("MC6: calendar year")
            << 2024 << 1 << 1 << curve << 2024 << Values{50.0, 50.0};
        QTest::newRow("MC6: February, one quarter")
            << 2025 << 1 << 2 << Values{30.0} << 2025 << Values{10.0, 20.0};
        QTest::newRow("March, one quarter")
            << 2025 << 1 << 3 << Values{30.0} << 2025 << Values{20.0, 10.0};
        QTest::newRow("April starts with a quarter")
            << 2025 << 1 << 4 << Values{1, 2, 4, 8, 16} << 2025 << Values{1.0, 30.0};
        QTest::newRow("December straddles the last quarter")
            << 2025 << 3 << 12 << Values{3, 30, 9} << 2025 << Values{23.0, 19.0};
        QTest::newRow("2024 Q2 is FY2024")
            << 2024 << 2 << 7 << Values{5, 7} << 2024 << Values{5.0, 7.0};
        QTest::newRow("nothing") << 2024 << 1 << 7 << Values{} << 0 << Values{};
    }

    void flowsByFiscalYear() {
        QFETCH(const int, year);
        QFETCH(const int, quarter);
        QFETCH(const int, startMonth);
        QFETCH(const Values, flow);
        QFETCH(const Values, wanted);
        const YearValues got = byFiscalYear(flow, Quarter::of(year, quarter), startMonth);
        QTEST(got.firstYear, "firstYear");
        QCOMPARE(got.values, wanted);
    }

    void noSplitLosesAnything() {
        Values flow;
        for (int q = 0; q < 23; ++q) {
            flow.push_back(1e9 / (q + 3.0));
        }
        const double all = std::accumulate(flow.begin(), flow.end(), 0.0);
        for (int month = 1; month <= 12; ++month) {
            const YearValues years = byFiscalYear(flow, Quarter::of(2026, 3), month);
            NEAR_TO(std::accumulate(years.values.begin(), years.values.end(), 0.0), all, 1e-14);
        }
    }

    /// Level, peak and ratio of two years of four quarters each, fiscal start in October.
    void metricsByFiscalYearAfterTheirKind() {
        QuarterTable table(5);
        for (int q = 0; q < 5; ++q) {
            table.at(MetricId::onlineMw, q) = 10.0 * (q + 1);
            table.at(MetricId::peakLoadMw, q) = q == 1 ? 99.0 : q;
            table.at(MetricId::loadMwh, q) = 100.0 * (q + 1);
            table.at(MetricId::carbonFreeMwh, q) = 30.0 * (q + 1);
            table.at(MetricId::operationTonnes, q) = q;
        }
        const Quarter start = Quarter::of(2025, 1);
        const auto of = [&](MetricId id) { return byFiscalYear(table, id, start, 10).values; };
        QCOMPARE(of(MetricId::onlineMw), (Values{30.0, 50.0}));
        QCOMPARE(of(MetricId::peakLoadMw), (Values{99.0, 4.0}));
        QCOMPARE(of(MetricId::loadMwh), (Values{600.0, 900.0}));
        QCOMPARE(of(MetricId::cfeScore), (Values{0.3, 0.3}));
        NEAR(of(MetricId::emissionsKgPerMwh)[0], 5.0);
        NEAR(of(MetricId::emissionsKgPerMwh)[1], 7000.0 / 900.0);
        QCOMPARE(byFiscalYear(table, MetricId::loadMwh, start, 10).firstYear, 2025);

        QCOMPARE(total(table, MetricId::onlineMw), 50.0);
        QCOMPARE(total(table, MetricId::peakLoadMw), 99.0);
        QCOMPARE(total(table, MetricId::loadMwh), 1500.0);
        QCOMPARE(total(table, MetricId::cfeScore), 0.3);
    }

    void tablesAddUpAndRatiosFollow() {
        QuarterTable a(2);
        QuarterTable b(2);
        a.at(MetricId::loadMwh, 0) = 100.0;
        a.at(MetricId::carbonFreeMwh, 0) = 100.0;
        a.at(MetricId::energyCostUsd, 0) = 5000.0;
        b.at(MetricId::loadMwh, 0) = 300.0;
        b.at(MetricId::energyCostUsd, 0) = 1000.0;
        b.at(MetricId::peakLoadMw, 1) = 7.0;
        a.fillRatios();
        b.fillRatios();
        QCOMPARE(a.at(MetricId::cfeScore, 0), 1.0);
        a.add(b);
        a.fillRatios();
        QCOMPARE(a.at(MetricId::loadMwh, 0), 400.0);
        QCOMPARE(a.at(MetricId::cfeScore, 0), 0.25);
        QCOMPARE(a.at(MetricId::energyCostUsdPerMwh, 0), 15.0);
        QCOMPARE(a.at(MetricId::peakLoadMw, 1), 7.0);
        QCOMPARE(a.at(MetricId::cfeScore, 1), 0.0);  // no load, no division by it
    }

    /// MC5: a plan of two years from the middle of 2024 has three calendar years of hours.
    void planThatStartsMidYear() {
        Header header;
        header.startQuarter = Quarter::of(2024, 3);
        header.years = 2;
        header.priceYear = 2024;
        const Horizon horizon = horizonOf(header, 0.025);
        QCOMPARE(horizon.quarters, 8);
        QCOMPARE(horizon.firstYear, 2024);
        QCOMPARE(horizon.years, 3);
        QVERIFY(!horizon.contains(horizon.indexOf(0, 1)));
        QCOMPARE(horizon.indexOf(0, 2), 0);
        QCOMPARE(horizon.indexOf(2, 1), 7);
        QVERIFY(!horizon.contains(horizon.indexOf(2, 2)));

        PlanDraft draft = plainPlan();
        draft.header = header;
        const auto result = run(draft.plan(), plainFacts());
        const YearValues load =
            byFiscalYear(result->programme, MetricId::loadMwh, header.startQuarter, 1);
        QCOMPARE(load.firstYear, 2024);
        QCOMPARE(load.values.size(), std::size_t{3});
        NEAR(load.values[0], 110.0 * 4416);
        NEAR(load.values[1], 110.0 * 8760);
        NEAR(load.values[2], 110.0 * 4344);
    }

    /// MC6: 10 M$ of 2024 in 2026 Q3 at 2.5 %.
    void yearsCountFromTheMiddleOfThePriceYear() {
        Horizon horizon;
        horizon.start = Quarter::of(2026, 3);
        horizon.priceYear = 2024;
        QCOMPARE(horizon.yearsFromPriceYear(0), 2.125);
        NEAR(10.0 * std::pow(1.025, horizon.yearsFromPriceYear(0)), 10.538728443);
    }

    void everyMetricHasItsRow() {
        std::vector<std::string_view> ids;
        for (std::size_t m = 0; m < kMetricCount; ++m) {
            const Metric& one = metric(static_cast<MetricId>(m));
            QVERIFY(!one.id.empty() && !one.formula.empty());
            QCOMPARE(one.kind == MetricKind::ratio, one.numerator != MetricId::count);
            ids.push_back(one.id);
        }
        std::sort(ids.begin(), ids.end());
        QVERIFY(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
        QCOMPARE(metric(usedMwh(Source::solar)).id, std::string_view("energy.used.solar"));
        QCOMPARE(metric(capacityMw(Source::unserved)).id, std::string_view("capacity.unserved"));
    }
};

QTEST_GUILESS_MAIN(TestEngineResult)
#include "test_engine_result.moc"
