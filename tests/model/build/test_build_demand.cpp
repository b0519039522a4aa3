// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Demand for AI service and what of it is served (MODEL 3, clock 4), on paper.
#include "model/build/demand.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

#include <random>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;

namespace {

/// A region as {demand, local, capacity}.
RegionSales region(double demand, double local, double capacity) {
    return {demand, local, capacity, 0.0, 0.0};
}

using Regions = std::vector<RegionSales>;

}  // namespace

class TestBuildDemand : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = plainFacts(); }

    /// 1000 H100e in the middle of 2025, which lies between 2025 Q2 and Q3: the middle of 2025 Q1
    /// is 3/8 of a year before, that of 2027 Q3 two years and an eighth after.
    void growthByAYearlyRate_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<Quarter>("quarter");
        QTest::addColumn<double>("wanted");
        QTest::newRow("flat") << 0.0 << Quarter::of(2040, 4) << 1000.0;
        QTest::newRow("before the base")
            << 0.5 << Quarter::of(2025, 1) << 1000.0 * std::pow(1.5, -0.375);
        QTest::newRow("after") << 0.5 << Quarter::of(2027, 3) << 1000.0 * std::pow(1.5, 2.125);
        QTest::newRow("shrinking") << -0.5 << Quarter::of(2027, 3) << 1000.0 * std::pow(0.5, 2.125);
        QTest::newRow("long before")
            << 1.0 << Quarter::of(2015, 3) << 1000.0 / 1024 * std::pow(2.0, 0.125);
    }
    void growthByAYearlyRate() {
        QFETCH(const double, rate);
        QFETCH(const Quarter, quarter);
        QFETCH(const double, wanted);
        DemandRegion demand;
        demand.baseH100e = 1000.0;
        demand.growthPerYear = rate;
        NEAR(demandH100e(demand, quarter), wanted);
    }

    /// 1000 of 9000 in the middle of 2025 and half of them in the middle of 2028: the odds are 1 to
    /// 8, so they double every year. The quarters' middles are an eighth of a year off.
    void logisticCurve() {
        DemandRegion demand;
        demand.growth = GrowthKind::sCurve;
        demand.baseH100e = 1000.0;
        demand.saturationH100e = 9000.0;
        demand.midYear = 2028;
        const auto at = [&](int year, int quarterOfYear) {
            return demandH100e(demand, Quarter::of(year, quarterOfYear));
        };
        const auto wanted = [](double years) { return 9000.0 / (1.0 + 8.0 * std::exp2(-years)); };
        NEAR(at(2025, 2), wanted(-0.125));
        NEAR(at(2025, 3), wanted(0.125));
        NEAR(at(2028, 3), wanted(3.125));
        NEAR((at(2028, 2) + at(2028, 3)) / 2, 4500.0);  // a logistic curve turns about its middle
        QVERIFY(at(2060, 1) < 9000.0 && at(2060, 1) > 8999.99);
    }

    void noSuchLogisticCurve_data() {
        QTest::addColumn<double>("base");
        QTest::addColumn<double>("saturation");
        QTest::addColumn<int>("midYear");
        QTest::newRow("saturated already") << 1000.0 << 1000.0 << 2030;
        QTest::newRow("above the saturation") << 1000.0 << 500.0 << 2030;
        QTest::newRow("no saturation") << 1000.0 << 0.0 << 2030;
        QTest::newRow("half at once, but it is not half") << 1000.0 << 9000.0 << 2025;
        QTest::newRow("past the half, yet to come") << 1000.0 << 1500.0 << 2030;
        QTest::newRow("below the half, yet gone by") << 1000.0 << 9000.0 << 2020;
        QTest::newRow("nothing to begin with") << 0.0 << 9000.0 << 2030;
    }
    void noSuchLogisticCurve() {
        QFETCH(const double, base);
        QFETCH(const double, saturation);
        QFETCH(const int, midYear);
        DemandRegion demand;
        demand.growth = GrowthKind::sCurve;
        demand.baseH100e = base;
        demand.saturationH100e = saturation;
        demand.midYear = midYear;
        for (const int year : {2020, 2025, 2030, 2060}) {
            QCOMPARE(demandH100e(demand, Quarter::of(year, 1)), base);
        }
    }

    /// Two thirds of the saturation with the half five years ago: odds of 2, doubling in 5 years.
    void aCurvePastItsHalf() {
        DemandRegion demand;
        demand.growth = GrowthKind::sCurve;
        demand.baseH100e = 1000.0;
        demand.saturationH100e = 1500.0;
        demand.midYear = 2020;
        NEAR(demandH100e(demand, Quarter::of(2030, 3)),
             1500.0 / (1.0 + 0.5 * std::exp2(-5.125 / 5.0)));
    }

    void tableOfYears() {
        DemandRegion demand;
        demand.growth = GrowthKind::table;
        demand.baseH100e = 777.0;  // says nothing
        demand.tableH100e = {{2026, 10.0}, {2028, 30.0}};
        Values got;
        for (const Quarter quarter :
             {Quarter::of(2025, 4), Quarter::of(2026, 1), Quarter::of(2027, 4),
              Quarter::of(2028, 1), Quarter::of(2050, 2)}) {
            got.push_back(demandH100e(demand, quarter));
        }
        QCOMPARE(got, (Values{0, 10, 10, 30, 30}));
    }

    void regionNames_data() {
        QTest::addColumn<std::string>("region");
        QTest::addColumn<std::string>("iso2");
        QTest::addColumn<int>("wanted");
        const auto row = [](const char* name, const char* region, const char* iso2, int wanted) {
            QTest::newRow(name) << std::string(region) << std::string(iso2) << wanted;
        };
        row("ISO code", "DE", "DE", 4);
        row("small letters", "de", "DE", 4);
        row("name", "Germany", "DE", 4);
        row("subregion", "Western Europe", "DE", 3);
        row("region", "europe", "DE", 2);
        row("world", "World", "DE", 1);
        row("another country", "FR", "DE", 0);
        row("another region", "Asia", "DE", 0);
        row("part of a name", "Europ", "DE", 0);
        row("no name", "", "DE", 0);
        row("unknown country, by its code", "ZZ", "ZZ", 4);
        row("unknown country, world", "World", "ZZ", 1);
        row("unknown country", "Europe", "ZZ", 0);
        row("no country lies in the world", "World", "", 1);
        row("no country, no name", "", "", 0);
    }
    void regionNames() {
        QFETCH(const std::string, region);
        QFETCH(const std::string, iso2);
        QTEST(regionMatch(region, iso2, m_facts.catalog->country(iso2)), "wanted");
    }

    void serving_data() {
        QTest::addColumn<Regions>("regions");
        QTest::addColumn<double>("elsewhere");
        QTest::addColumn<Values>("served");
        QTest::addColumn<Values>("sold");
        QTest::addColumn<double>("soldElsewhere");
        QTest::newRow("enough capacity")
            << Regions{region(100, 0, 400)} << 0.0 << Values{100} << Values{100} << 0.0;
        QTest::newRow("too little")
            << Regions{region(100, 0, 40)} << 0.0 << Values{40} << Values{40} << 0.0;
        QTest::newRow("just enough")
            << Regions{region(100, 30, 100)} << 0.0 << Values{100} << Values{100} << 0.0;
        // 90 open of 40 + 140 spare: half of each region's spare capacity is sold.
        QTest::newRow("open demand goes anywhere") << Regions{region(90, 0, 40), region(0, 0, 140)}
                                                   << 0.0 << Values{90, 0} << Values{20, 70} << 0.0;
        // 60 must stay in the first region, which has 40: 20 of them nobody serves.
        QTest::newRow("local demand stays at home")
            << Regions{region(60, 60, 40), region(0, 0, 140)} << 0.0 << Values{40, 0}
            << Values{40, 0} << 0.0;
        // 30 at home; the other 30 and the second's 50 share 10 + 30 spare: half of each.
        QTest::newRow("home first, then all alike")
            << Regions{region(60, 30, 40), region(50, 0, 30)} << 0.0 << Values{45, 25}
            << Values{40, 30} << 0.0;
        QTest::newRow("sites where no region lies")
            << Regions{region(80, 0, 60)} << 100.0 << Values{80} << Values{30} << 50.0;
        QTest::newRow("local demand is no business of theirs")
            << Regions{region(80, 80, 60)} << 100.0 << Values{60} << Values{60} << 0.0;
        QTest::newRow("no demand")
            << Regions{region(0, 0, 60)} << 10.0 << Values{0} << Values{0} << 0.0;
        QTest::newRow("no capacity")
            << Regions{region(50, 20, 0)} << 0.0 << Values{0} << Values{0} << 0.0;
        QTest::newRow("no region") << Regions{} << 10.0 << Values{} << Values{} << 0.0;
    }
    void serving() {
        QFETCH(Regions, regions);
        QFETCH(const double, elsewhere);
        QFETCH(const Values, served);
        QFETCH(const Values, sold);
        QFETCH(const double, soldElsewhere);
        NEAR(serveDemand(regions, elsewhere), soldElsewhere);
        for (std::size_t r = 0; r < regions.size(); ++r) {
            NEAR(regions[r].served, served[r]);
            NEAR(regions[r].sold, sold[r]);
        }
    }

    /// Whatever is asked for: what is served is sold; nobody sells more than runs or serves more
    /// than is asked for; who could sell all sells all to the last bit, so that rounding never
    /// reads as a want of demand.
    void nothingIsSoldTwice() {
        std::mt19937 random(7);
        const auto share = [&random] { return static_cast<double>(random() % 100000) / 99999.0; };
        for (int i = 0; i < 20000; ++i) {
            Regions regions;
            double demand = 0.0;
            double capacity = 0.0;
            double local = 0.0;
            for (int r = 0; r < 3; ++r) {
                const double wanted = 1e6 * share();
                regions.push_back(region(wanted, wanted * share(), 1e6 * share() / 3.0));
                demand += wanted;
                local += std::min(regions.back().local, regions.back().capacity);
                capacity += regions.back().capacity;
            }
            const double elsewhere = 1e5 * share();
            double open = demand;
            for (const RegionSales& one : regions) {
                open -= one.local;
            }
            const double soldElsewhere = serveDemand(regions, elsewhere);
            double served = 0.0;
            double sold = soldElsewhere;
            for (const RegionSales& one : regions) {
                served += one.served;
                sold += one.sold;
                QVERIFY(one.served <= one.demand * (1 + 1e-12));
                QVERIFY(one.sold <= one.capacity);
            }
            NEAR(served, sold);
            NEAR(served, local + std::min(open, capacity + elsewhere - local));
            if (open > (capacity + elsewhere - local) * 1.001) {
                for (const RegionSales& one : regions) {
                    QCOMPARE(one.sold, one.capacity);
                }
                QCOMPARE(soldElsewhere, elsewhere);
            }
        }
    }

  private:
    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestBuildDemand)
#include "test_build_demand.moc"
