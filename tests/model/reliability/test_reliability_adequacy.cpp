// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Expected unserved energy against closed forms. Tolerances are four standard errors of the run
// itself; the standard error is checked against theory where there is one.
#include "model/reliability/adequacy.h"
#include "tests/model/reliability/adequacysite.h"

#include <QTest>

#include <chrono>
#include <cmath>
#include <limits>
#include <thread>

using namespace gigasite::model;
using namespace gigasite::test;

namespace {

constexpr double kErrors = 4;

Adequacy run(const AdequacySite& site) {
    return adequacy(site.year, {}).value();
}

/// Standard deviation of the hours out in a year of a chain with outage rate q whose states
/// correlate by rho^k over k hours.
double deviationOfOutHours(double q, double rho) {
    double sum = kHoursPerYear;
    double power = 1;
    for (int k = 1; k < kHoursPerYear; ++k) {
        power *= rho;
        sum += 2 * (kHoursPerYear - k) * power;
    }
    return std::sqrt(q * (1 - q) * sum);
}

AdequacyUnit planned(AdequacyUnit unit, std::vector<double> share) {
    unit.availableShare = std::move(share);
    return unit;
}

}  // namespace

class TestReliabilityAdequacy : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void oneUnit() {
        AdequacySite site(100);
        site.year.units = {unitOf(1, 100, 1, 0.05, 50)};
        site.year.draws = 4000;
        const Adequacy result = run(site);
        QCOMPARE(result.draws, 4000);
        QVERIFY(result.complete);
        QCOMPARE(result.loadMwh, 876000.0);
        QCOMPARE(difference(result.eueMwh, 0.05 * 876000, kErrors * result.eueErrorMwh), QString());
        QCOMPARE(difference(result.lolhHours, 0.05 * 8760, kErrors * result.lolhErrorHours),
                 QString());
        QCOMPARE(result.availability(), 1 - result.eueMwh / 876000);
        // The error itself: a standard deviation from 4000 draws is good to a few per cent.
        const double wanted =
            100 * deviationOfOutHours(0.05, std::exp(-1 / (50 * 0.95))) / std::sqrt(4000.0);
        QCOMPARE(difference(result.eueErrorMwh, wanted, 0.06 * wanted), QString());
        QCOMPARE(result.lolhErrorHours * 100, result.eueErrorMwh);
    }

    /// Units of which `needed` carry the load: sum over the number up of the binomial chance times
    /// what lacks.
    void severalUnits_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("needed");
        QTest::newRow("two, one needed") << 2 << 1;
        QTest::newRow("two, both needed") << 2 << 2;
        QTest::newRow("five, three needed") << 5 << 3;
    }
    void severalUnits() {
        QFETCH(const int, count);
        QFETCH(const int, needed);
        constexpr double kRate = 0.1;
        AdequacySite site(120);
        site.year.units = {unitOf(1, 120.0 / needed, count, kRate, 30)};
        site.year.draws = 4000;
        double share = 0;
        double chance = 1;  // of `up` units up: binomial, from none on
        for (int i = 0; i < count; ++i) {
            chance *= kRate;
        }
        for (int up = 0; up < needed; ++up) {
            share += chance * (needed - up) / needed;
            chance *= (count - up) * (1 - kRate) / ((up + 1) * kRate);
        }
        const Adequacy result = run(site);
        QVERIFY(result.eueMwh > 0);
        QCOMPARE(difference(result.eueMwh, share * 120 * 8760, kErrors * result.eueErrorMwh),
                 QString());
        QVERIFY(result.eueErrorMwh < 0.05 * result.eueMwh);
    }

    /// Two entries are as independent as two units of one; so is the grid.
    void independentOfEachOther() {
        AdequacySite site(100);
        site.year.units = {unitOf(1, 100, 1, 0.1, 30), unitOf(2, 100, 1, 0.2, 20)};
        site.year.draws = 4000;
        const Adequacy units = run(site);
        QCOMPARE(difference(units.eueMwh, 0.02 * 876000, kErrors * units.eueErrorMwh), QString());
        site.year.units.pop_back();
        site.import().assign(kHoursPerYear, 100);
        site.year.gridForcedOutageRate = 0.05;
        site.year.gridRepairHours = 10;
        const Adequacy grid = run(site);
        QCOMPARE(difference(grid.eueMwh, 0.005 * 876000, kErrors * grid.eueErrorMwh), QString());
    }

    /// Whole units, not their expectation: 120 MW of capacity at 1 - 0.05 would carry 100 MW.
    void wholeOrOut() {
        AdequacySite site(100);
        site.year.units = {unitOf(1, 120, 1, 0.05, 50)};
        const Adequacy result = run(site);
        QCOMPARE(difference(result.eueMwh, 0.05 * 876000, kErrors * result.eueErrorMwh), QString());
    }

    /// A store of S full-load hours that one good hour refills: hour h is short if the unit is out
    /// in it and in the S hours before, so EUE = q (1 - repair chance)^S L (8760 - S).
    void storeRidesThrough_data() {
        QTest::addColumn<int>("hours");
        QTest::addColumn<double>("repair");
        QTest::newRow("as long as a repair") << 5 << 5.0;
        QTest::newRow("half as long") << 5 << 10.0;
        QTest::newRow("three times as long") << 12 << 4.0;
    }
    void storeRidesThrough() {
        QFETCH(const int, hours);
        QFETCH(const double, repair);
        AdequacySite site(100);
        site.year.units = {unitOf(1, 2000, 1, 0.06, repair)};
        site.year.stores = {{2000, hours * 100 / 0.8, 0.9, 0.8, 1.0}};
        site.year.draws = 4000;
        const Adequacy result = run(site);
        const double through = std::pow(1 - TwoStateChain(0.06, repair).repairChance(), hours);
        QCOMPARE(difference(result.eueMwh, 0.06 * through * 100 * (8760 - hours),
                            kErrors * result.eueErrorMwh),
                 QString());
        QVERIFY(result.eueErrorMwh < 0.1 * result.eueMwh);
    }

    /// Half an hour of repair against two days of storage: an outage of 48 hours has a chance of
    /// e^-96. Without the store every draw is short.
    void nothingLeftOfShortOutages() {
        AdequacySite site(100);
        site.year.units = {unitOf(1, 200, 1, 0.01, 0.5)};
        const Adequacy bare = run(site);
        QCOMPARE(bare.shortDrawsShare, 1.0);
        QCOMPARE(difference(bare.eueMwh, 0.01 * 876000, kErrors * bare.eueErrorMwh), QString());
        site.year.stores = {{100, 4800, 1, 1, 1.0}};
        const Adequacy stored = run(site);
        QCOMPARE(stored.eueMwh, 0.0);
        QCOMPARE(stored.lolhHours, 0.0);
        QCOMPARE(stored.shortDrawsShare, 0.0);
        QCOMPARE(nines(stored.availability()), kMostNines);
    }

    /// Nothing fails: the shortage of the hours, to the last bit, and no error. Hours 1 and 2 lack
    /// 30 and 25 MW, the store gives 20 MW in the first and the 12 MWh it has left in the second.
    void withoutOutages() {
        AdequacySite site(50);
        AdequacySite::begin(site.load(), {80, 120, 115, 90});
        AdequacySite::begin(site.variable(), {0, 10, 10, 0});
        site.import().assign(kHoursPerYear, 30);
        site.year.units = {unitOf(1, 40, 1), unitOf(2, 5, 2)};
        site.year.stores = {{20, 40, 1, 1, 0.8}};
        for (const int draws : {2, 1000}) {
            site.year.draws = draws;
            const Adequacy result = run(site);
            QCOMPARE(result.draws, draws);
            QVERIFY(result.complete);
            // Hour 3 lacks 10 MW, the store being empty.
            QCOMPARE(result.eueMwh, 10.0 + 13.0 + 10.0);
            QCOMPARE(result.eueErrorMwh, 0.0);
            QCOMPARE(result.lolhHours, 3.0);
            QCOMPARE(result.shortDrawsShare, 1.0);
        }
    }

    /// Charging takes any surplus within power and room, shortest store first: hour 0 has 30 MW to
    /// spare, of which the short store takes its 10 MW (8 MWh held) and the long one 20 (16 held).
    void rechargedFromSurplus() {
        AdequacySite site(0);
        AdequacySite::begin(site.load(), {70, 150, 150});
        site.import().assign(kHoursPerYear, 100);
        site.year.stores = {{50, 400, 0.8, 0.5, 0}, {10, 20, 0.8, 1, 0}};
        // Hour 1 lacks 50 and gets 8 + 8; hour 2 lacks 50.
        QCOMPARE(run(site).eueMwh, 34.0 + 50.0);
        site.year.stores[1].powerMw = 0;  // no store at all: 30 MW go to the long one, 24 held
        QCOMPARE(run(site).eueMwh, 38.0 + 50.0);
        site.year.stores[0].etaCharge = 1;
        QCOMPARE(run(site).eueMwh, 35.0 + 50.0);
    }

    /// One of two units in the block and half a unit of three.
    void plannedOutages() {
        AdequacySite site(100);
        site.year.segmentEnds = {1000, 1800, 8760};
        site.year.units = {planned(unitOf(1, 50, 2), {1, 0.5, 1})};
        QCOMPARE(run(site).eueMwh, 50.0 * 800);
        QCOMPARE(run(site).lolhHours, 800.0);
        site.year.units = {planned(unitOf(1, 40, 3), {1, 1, 0.5})};
        QCOMPARE(run(site).eueMwh, 40.0 * 6960);
    }

    /// A planned outage takes whole units: with one of two away all year the other is a single unit
    /// of outage rate q. Two units at half of their capacity would leave as much unserved in more
    /// hours, 1 - (1 - q)^2 of them.
    void plannedAndForced() {
        AdequacySite site(50);
        site.year.units = {planned(unitOf(1, 50, 2, 0.1, 40), {0.5})};
        site.year.draws = 4000;
        const Adequacy result = run(site);
        QCOMPARE(difference(result.eueMwh, 0.1 * 50 * 8760, kErrors * result.eueErrorMwh),
                 QString());
        QCOMPARE(difference(result.lolhHours, 876, kErrors * result.lolhErrorHours), QString());
        // Forced out where planned out anyway: nothing more lacks.
        site.year.segmentEnds = {4380, 8760};
        site.year.units = {planned(unitOf(1, 50, 1, 0.1, 40), {0, 1})};
        const Adequacy half = run(site);
        QCOMPARE(difference(half.eueMwh, 1.1 * 50 * 4380, kErrors * half.eueErrorMwh), QString());
    }

    /// An element that is always out is as certain as one that never is.
    void alwaysOut() {
        AdequacySite site(100);
        site.import().assign(kHoursPerYear, 70);
        site.year.units = {unitOf(1, 50, 1, 1, 100)};
        QCOMPARE(run(site).eueMwh, 30.0 * 8760);
        site.year.gridForcedOutageRate = 1;
        site.year.gridRepairHours = 100;
        QCOMPARE(run(site).eueMwh, 100.0 * 8760);
        QCOMPARE(run(site).availability(), 0.0);
    }

    void drawsByTheirIndex() {
        AdequacySite site(100);
        site.import().assign(kHoursPerYear, 40);
        site.year.gridForcedOutageRate = 0.01;
        site.year.gridRepairHours = 8;
        site.year.units = {unitOf(4, 40, 2, 0.1, 30), unitOf(9, 20, 1, 0.1, 30)};
        const AdequacyWalk walk(site.year);
        constexpr std::size_t kDraws = 40;
        AdequacyScratch scratch;
        std::vector<DrawOutcome> forward;
        for (std::size_t i = 0; i < kDraws; ++i) {
            forward.push_back(walk.draw(i, scratch));
        }
        QVERIFY(forward[0] != forward[1]);
        std::vector<DrawOutcome> shared(kDraws);
        const auto share = [&](std::size_t from) {
            AdequacyScratch own;
            for (std::size_t i = kDraws - 1 - from; i < kDraws; i -= 2) {  // backwards, wraps
                shared[i] = walk.draw(i, own);
            }
        };
        std::thread other(share, 1);
        share(0);
        other.join();
        QVERIFY(shared == forward);
        site.year.draws = kDraws;
        const Adequacy all = run(site);
        const Adequacy mean = meanOf(shared, walk.loadMwh());
        QCOMPARE(all.eueMwh, mean.eueMwh);
        QCOMPARE(all.eueErrorMwh, mean.eueErrorMwh);
        site.year.seed = 2;
        QVERIFY(AdequacyWalk(site.year).draw(0, scratch) != forward[0]);
    }

    /// Units keep their outages when others come, go or change places.
    void drawsByTheirUnit() {
        AdequacySite site(100);
        site.year.units = {unitOf(4, 40, 2, 0.1, 30), unitOf(9, 30, 1, 0.1, 30)};
        AdequacyScratch scratch;
        const DrawOutcome before = AdequacyWalk(site.year).draw(5, scratch);
        site.year.units = {unitOf(9, 30, 1, 0.1, 30), unitOf(2, 0, 3, 0.2, 10),
                           unitOf(4, 40, 2, 0.1, 30)};
        const DrawOutcome after = AdequacyWalk(site.year).draw(5, scratch);
        QCOMPARE(after.shortHours, before.shortHours);
        QCOMPARE(after.unservedMwh, before.unservedMwh);
    }

    void stopped() {
        AdequacySite site(100);
        site.year.units = {unitOf(1, 100, 1, 0.05, 50)};
        std::stop_source stop;
        stop.request_stop();
        const Adequacy none = adequacy(site.year, stop.get_token()).value();
        QVERIFY(!none.complete);
        QCOMPARE(none.draws, 0);
        QCOMPARE(none.eueMwh, 0.0);
    }

    /// Two thousand million draws would take hours: only the token ends them.
    void stoppedHalfway() {
        AdequacySite site(100);
        site.year.units = {unitOf(1, 100, 1, 0.05, 50)};
        site.year.draws = std::numeric_limits<int>::max();
        std::stop_source stop;
        std::thread stopper([&stop] {
            std::this_thread::sleep_for(std::chrono::milliseconds(30));
            stop.request_stop();
        });
        const Adequacy some = adequacy(site.year, stop.get_token()).value();
        stopper.join();
        QVERIFY(!some.complete);
        QVERIFY(some.draws < site.year.draws);
        // What was done is worth as much as a shorter run.
        site.year.draws = std::max(2, some.draws);
        if (some.draws >= 2) {
            QCOMPARE(run(site).eueMwh, some.eueMwh);
        }
    }

    void meansAndErrors() {
        // Mean 3, squares about it 4 + 0 + 4, variance 4, standard error sqrt(4 / 3).
        const std::vector<DrawOutcome> outcomes = {{1, 1}, {3, 0}, {5, 2}};
        const Adequacy result = meanOf(outcomes, 1000);
        QCOMPARE(result.eueMwh, 3.0);
        QCOMPARE(result.eueErrorMwh, std::sqrt(4.0 / 3));
        QCOMPARE(result.lolhHours, 1.0);
        QCOMPARE(result.shortDrawsShare, 2.0 / 3);
        QCOMPARE(result.availability(), 0.997);
    }

    void ninesOfAvailability() {
        QCOMPARE(nines(0.9), 1.0);
        QVERIFY(std::abs(nines(0.99999) - 5) < 1e-9);  // 1 - 0.99999 keeps 11 digits
        QCOMPARE(nines(0.5), std::log10(2.0));
        QCOMPARE(nines(0.0), 0.0);
        QCOMPARE(nines(-0.2), 0.0);
        QCOMPARE(nines(1.0), 16.0);
        QCOMPARE(availability(5, 0), 1.0);
        QCOMPARE(availability(5, 50), 0.9);
    }
};

QTEST_GUILESS_MAIN(TestReliabilityAdequacy)
#include "test_reliability_adequacy.moc"
