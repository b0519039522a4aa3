// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Single losses and the firm margin, worked by hand.
#include "model/reliability/nminusone.h"
#include "tests/model/reliability/adequacysite.h"

#include <QTest>

using namespace gigasite::model;
using namespace gigasite::test;

namespace {

/// Hours 10 to 12 carry 110 MW net of 10 MW sun, 90 and 80 MW, the others 50 MW; 60 MW of import,
/// a unit of 40 MW and one of 30 MW.
class ThreeHours : public AdequacySite {
  public:
    ThreeHours() : AdequacySite(50) {
        load()[10] = 120;
        load()[11] = 90;
        load()[12] = 80;
        variable()[10] = 10;
        import().assign(kHoursPerYear, 60);
        year.units = {unitOf(1, 30, 1, 0.05, 50), unitOf(2, 40, 1, 0.05, 50)};
    }
};

NMinusOne run(const AdequacySite& site) {
    return nMinusOne(site.year).value();
}

}  // namespace

class TestReliabilityNMinusOne : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void withoutStores() {
        const ThreeHours site;
        const NMinusOne result = run(site);
        QCOMPARE(result.worstHour, 10);
        QCOMPARE(result.marginMw, 20.0);      // 60 + 70 - 110
        QCOMPARE(result.unit.lostMw, 40.0);   // the second one
        QCOMPARE(result.unit.shortMw, 20.0);  // 110 - 60 - 30
        QCOMPARE(result.unit.survivalHours, 0.0);
        QCOMPARE(result.grid.lostMw, 60.0);
        QCOMPARE(result.grid.shortMw, 40.0);  // 110 - 70
        QCOMPARE(result.grid.survivalHours, 0.0);
        QVERIFY(result.gridIsLargest());
        QCOMPARE(result.largest().lostMw, 60.0);
    }

    /// Without the grid hours 10, 11 and 12 lack 40, 20 and 10 MW, later ones have 20 to spare.
    /// Without the unit only hour 10 lacks 20 MW: hour 11 is met to the MW.
    void survivalOnStores_data() {
        QTest::addColumn<double>("powerMw");
        QTest::addColumn<double>("energyMwh");
        QTest::addColumn<double>("etaDischarge");
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("gridHours");
        QTest::addColumn<double>("unitHours");
        QTest::newRow("power too small") << 30.0 << 500.0 << 1.0 << 1.0 << 0.0 << 8760.0;
        QTest::newRow("half of the first hour") << 50.0 << 20.0 << 1.0 << 1.0 << 0.5 << 8760.0;
        QTest::newRow("two hours to the MWh") << 50.0 << 60.0 << 1.0 << 1.0 << 2.0 << 8760.0;
        QTest::newRow("two hours and a half") << 50.0 << 65.0 << 1.0 << 1.0 << 2.5 << 8760.0;
        QTest::newRow("all three, so all year") << 50.0 << 70.0 << 1.0 << 1.0 << 8760.0 << 8760.0;
        QTest::newRow("lossy") << 50.0 << 81.25 << 0.8 << 1.0 << 2.5 << 8760.0;
        QTest::newRow("half full") << 50.0 << 130.0 << 1.0 << 0.5 << 2.5 << 8760.0;
        QTest::newRow("quarter of an hour") << 50.0 << 5.0 << 1.0 << 1.0 << 0.125 << 0.25;
        QTest::newRow("empty") << 50.0 << 500.0 << 1.0 << 0.0 << 0.0 << 0.0;
    }
    void survivalOnStores() {
        QFETCH(const double, powerMw);
        QFETCH(const double, energyMwh);
        QFETCH(const double, etaDischarge);
        QFETCH(const double, share);
        QFETCH(const double, gridHours);
        QFETCH(const double, unitHours);
        ThreeHours site;
        site.year.stores = {{powerMw, energyMwh, 1, etaDischarge, share}};
        const NMinusOne result = run(site);
        QCOMPARE(result.grid.survivalHours, gridHours);
        QCOMPARE(result.unit.survivalHours, unitHours);
        // Stores shorten no shortage in the figure before stores.
        QCOMPARE(result.grid.shortMw, 40.0);
        QCOMPARE(result.unit.shortMw, 20.0);
    }

    /// Backup carries the loss of the grid for good; the largest unit is then the backup.
    void backup() {
        ThreeHours site;
        site.year.units.push_back(unitOf(3, 45, 1));
        site.year.units.back().firm = false;
        const NMinusOne result = run(site);
        QCOMPARE(result.grid.shortMw, 0.0);
        QCOMPARE(result.grid.survivalHours, 8760.0);
        QCOMPARE(result.unit.lostMw, 45.0);
        QCOMPARE(result.unit.shortMw, 0.0);
    }

    /// The sun leaves the store time to refill: hour 13 has 100 MW of surplus, hour 14 lacks 30.
    void rechargedOnTheWay() {
        ThreeHours site;
        site.year.stores = {{50, 70, 0.5, 1, 1}};
        site.variable()[13] = 80;  // 50 - 80 - 70: 100 to spare, 50 taken, 25 held
        site.load()[14] = 100;     // lacks 30
        QCOMPARE(run(site).grid.survivalHours, 4 + 25.0 / 30);
        site.year.stores[0].etaCharge = 0.6;  // 30 held
        QCOMPARE(run(site).grid.survivalHours, 8760.0);
    }

    void wrapsAtTheYearsEnd() {
        AdequacySite site(50);
        site.import().assign(kHoursPerYear, 100);
        site.load().back() = 90;
        site.year.units = {unitOf(1, 60, 1)};
        AdequacySite::begin(site.load(), {70, 80});
        // Without the grid: 30, then 10 and 20 MW of the next year.
        site.year.stores = {{30, 55, 1, 1, 1}};
        const NMinusOne result = run(site);
        QCOMPARE(result.worstHour, 8759);
        QCOMPARE(result.grid.survivalHours, 2.75);
    }

    /// A refuelling block makes its own hours the worst ones, and the unit in it cannot be lost.
    void plannedOutage() {
        AdequacySite site(100);
        site.load()[5] = 110;
        site.import().assign(kHoursPerYear, 60);
        site.year.segmentEnds = {2160, 2952, 8760};
        site.year.units = {unitOf(1, 80, 1), unitOf(2, 50, 1)};
        site.year.units[0].availableShare = {1, 0, 1};
        const NMinusOne result = run(site);
        QCOMPARE(result.worstHour, 2160);
        QCOMPARE(result.marginMw, 10.0);
        QCOMPARE(result.unit.lostMw, 50.0);
        QCOMPARE(result.unit.shortMw, 40.0);
        // One of two equal units: the other is the one that is lost.
        site.year.units = {unitOf(1, 60, 2)};
        site.year.units[0].availableShare = {1, 0.5, 1};
        QCOMPARE(run(site).unit.lostMw, 60.0);
        QCOMPARE(run(site).unit.shortMw, 40.0);
        // A derated unit gives what it has left.
        site.year.units = {unitOf(1, 100, 1)};
        site.year.units[0].availableShare = {1, 0.75, 1};
        QCOMPARE(run(site).unit.lostMw, 75.0);
    }

    /// Once the block is over the other unit is back: 792 hours without one, on a store that lasts.
    void survivalThroughABlock() {
        AdequacySite site(100);
        site.year.segmentEnds = {2160, 2952, 8760};
        site.year.units = {unitOf(1, 110, 2)};
        site.year.units[0].availableShare = {1, 0.5, 1};
        site.year.stores = {{100, 79200, 1, 1, 1}};
        QCOMPARE(run(site).unit.survivalHours, 8760.0);
        site.year.stores[0].energyMwh = 79150;
        QCOMPARE(run(site).unit.survivalHours, 791.5);
    }

    /// The short store is spent in the first hour; the other alone is too weak for the second.
    void powerOfWhatIsLeft() {
        ThreeHours site;
        site.year.stores = {{30, 30, 1, 1, 1}, {15, 100, 1, 1, 1}};
        QCOMPARE(run(site).grid.survivalHours, 1.0);
    }

    void nothingToLose() {
        AdequacySite site(100);
        site.variable().assign(kHoursPerYear, 120);
        const NMinusOne bright = run(site);
        QCOMPARE(bright.marginMw, 20.0);
        QCOMPARE(bright.unit.lostMw, 0.0);
        QCOMPARE(bright.grid.lostMw, 0.0);
        QCOMPARE(bright.grid.survivalHours, 8760.0);
        QVERIFY(!bright.gridIsLargest());
        site.variable()[77] = 0;
        const NMinusOne dark = run(site);
        QCOMPARE(dark.worstHour, 77);
        QCOMPARE(dark.marginMw, -100.0);
        QCOMPARE(dark.unit.shortMw, 100.0);
        QCOMPARE(dark.unit.survivalHours, 0.0);
    }

    /// Peak 150 MW; import 60; firm units 80 and 2 x 50; 100 MW of backup do not count.
    void firmMargin_data() {
        QTest::addColumn<int>("largestOut");
        QTest::addColumn<double>("storageHours");
        QTest::addColumn<double>("firmMw");
        QTest::newRow("all") << 0 << 24.0 << 60.0 + 180 + 9;  // 0.9 x 240 / 24
        QTest::newRow("one out") << 1 << 24.0 << 60.0 + 100 + 9;
        QTest::newRow("two out") << 2 << 24.0 << 60.0 + 50 + 9;
        QTest::newRow("more than there are") << 9 << 24.0 << 60.0 + 9;
        QTest::newRow("power of the store") << 1 << 4.0 << 60.0 + 100 + 30;
    }
    void firmMargin() {
        QFETCH(const int, largestOut);
        QFETCH(const double, storageHours);
        QFETCH(const double, firmMw);
        AdequacySite site(100);
        site.load()[4000] = 150;
        site.year.units = {unitOf(1, 50, 2), unitOf(2, 80, 1), unitOf(3, 100, 1)};
        site.year.units[2].firm = false;
        site.year.stores = {{30, 240, 0.95, 0.9, 0}};
        const auto margin = firmCapacityMargin(site.year, 60, {largestOut, storageHours});
        QVERIFY(margin.has_value());
        QVERIFY(std::abs(*margin - (firmMw / 150 - 1)) < 1e-12);
    }

    void noMarginWithoutLoad() {
        const AdequacySite site(0);
        QVERIFY(!firmCapacityMargin(site.year, 60, {}).has_value());
    }
};

QTEST_GUILESS_MAIN(TestReliabilityNMinusOne)
#include "test_reliability_nminusone.moc"
