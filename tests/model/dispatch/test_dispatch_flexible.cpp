// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Step 3 of the hour: load that may wait, and the import that the utility may take away. The
// figures are worked by hand from MODEL 4.2.
#include "tests/model/dispatch/hoursite.h"
#include "tests/model/dispatch/randomsite.h"

#include <QtTest/QTest>

#include <functional>

using namespace gigasite::model;

using Site = std::function<void(HourSite&)>;
using Hours = std::vector<double>;

namespace {

struct Wanted {
    Hours load = {}, deferred = {}, recovered = {}, import = {}, unserved = {}, discharge = {};
};

void compareHours(const HourRun& run, double TraceHour::*member, const Hours& wanted,
                  const char* what) {
    for (std::size_t h = 0; h < wanted.size(); ++h) {
        const double got = run.trace.hours[h].*member;
        QVERIFY2(std::abs(got - wanted[h]) <= 1e-9,
                 qPrintable(QStringLiteral("%1 in hour %2: got %3, wanted %4")
                                .arg(QLatin1String(what))
                                .arg(h)
                                .arg(got)
                                .arg(wanted[h])));
    }
}

}  // namespace

class TestDispatchFlexible : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void hoursByHand_data();
    void hoursByHand();
    void everythingDeferredIsRecovered();
    void nothingFlexibleChangesNoBit();
    void capacityThatEndsLeavesNothingBehind();
    void curtailedHours();
};

void TestDispatchFlexible::hoursByHand_data() {
    QTest::addColumn<Site>("site");
    QTest::addColumn<Wanted>("wanted");
    QTest::newRow("defers its share and recovers at the deadline")
        << Site([](HourSite& s) {
               s.load({100, 0, 0}).limits(200, 0).flexible(0.3, 2, {0, 50, 50});
           })
        << Wanted{.load = {70, 0, 30},
                  .deferred = {30, 0, 0},
                  .recovered = {0, 0, 30},
                  .import = {70, 0, 30}};
    QTest::newRow("recovers early on a surplus of the site") << Site([](HourSite& s) {
        s.load({100, 10, 0}).onSite({0, 35, 0}).limits(200, 0).flexible(0.3, 2, {0, 50, 50});
    })
                                                             << Wanted{.load = {70, 35, 5},
                                                                       .deferred = {30, 0, 0},
                                                                       .recovered = {0, 25, 5},
                                                                       .import = {70, 0, 5}};
    QTest::newRow("recovers early on grid-delivered output within the import limit")
        << Site([](HourSite& s) {
               s.load({100, 10, 0}).grid({0, 90, 0}).limits(28, 0).flexible(0.3, 2, {0, 50, 50});
           })
        << Wanted{.load = {70, 28, 12},
                  .deferred = {30, 0, 0},
                  .recovered = {0, 18, 12},
                  .import = {28, 0, 12},
                  .unserved = {42, 0, 0}};
    QTest::newRow("the room of the hour limits an early recovery")
        << Site([](HourSite& s) {
               s.load({100, 10, 0}).onSite({0, 90, 0}).limits(200, 0).flexible(0.3, 2, {0, 7, 50});
           })
        << Wanted{.load = {70, 17, 23},
                  .deferred = {30, 0, 0},
                  .recovered = {0, 7, 23},
                  .import = {70, 0, 23}};
    QTest::newRow("the room at the deadline limits what is deferred")
        << Site([](HourSite& s) {
               s.load({100, 0, 0}).limits(200, 0).flexible(0.3, 2, {0, 50, 12});
           })
        << Wanted{.load = {88, 0, 12},
                  .deferred = {12, 0, 0},
                  .recovered = {0, 0, 12},
                  .import = {88, 0, 12}};
    QTest::newRow("no more than the deficit") << Site([](HourSite& s) {
        s.load({100, 0, 0}).onSite({95}).limits(200, 0).flexible(0.3, 2, {0, 50, 50});
    })
                                              << Wanted{.load = {95, 0, 5},
                                                        .deferred = {5, 0, 0},
                                                        .recovered = {0, 0, 5},
                                                        .import = {0, 0, 5}};
    QTest::newRow("first in, first out: the older waits no longer than its deadline")
        << Site([](HourSite& s) {
               s.load({100, 60, 0, 0})
                   .onSite({0, 0, 20, 0})
                   .limits(200, 0)
                   .flexible(0.5, 2, {0, 0, 80, 80});
           })
        << Wanted{.load = {50, 30, 50, 30},
                  .deferred = {50, 30, 0, 0},
                  .recovered = {0, 0, 50, 30},
                  .import = {50, 30, 30, 30}};
    QTest::newRow("before storage") << Site([](HourSite& s) {
        s.load({100, 0, 0}).store(80, 80, 1, 1, 1).flexible(0.3, 2, {0, 50, 50});
    })
                                    << Wanted{.load = {70, 0, 30},
                                              .deferred = {30, 0, 0},
                                              .recovered = {0, 0, 30},
                                              .unserved = {0, 0, 20},
                                              .discharge = {70, 0, 10}};
    QTest::newRow("a deadline of no hours defers nothing")
        << Site([](HourSite& s) { s.load({100}).limits(200, 0).flexible(0.3, 0, {50}); })
        << Wanted{.load = {100}, .deferred = {0}, .recovered = {0}, .import = {100}};
}

void TestDispatchFlexible::hoursByHand() {
    QFETCH(const Site, site);
    QFETCH(const Wanted, wanted);
    for (const DispatchTarget target : dispatchTargets()) {
        HourSite hours;
        site(hours);
        const HourRun run = runHours(hours, target);
        QCOMPARE(run.problem, std::string());
        compareHours(run, &TraceHour::loadMw, wanted.load, "load");
        compareHours(run, &TraceHour::deferredMw, wanted.deferred, "deferred");
        compareHours(run, &TraceHour::recoveredMw, wanted.recovered, "recovered");
        compareHours(run, &TraceHour::importMw, wanted.import, "import");
        compareHours(run, &TraceHour::unservedMw, wanted.unserved, "unserved");
        compareHours(run, &TraceHour::dischargeMw, wanted.discharge, "discharge");
    }
}

void TestDispatchFlexible::everythingDeferredIsRecovered() {
    DispatchScratch scratch;
    int flexible = 0;
    for (unsigned seed = 1; seed <= 80; ++seed) {
        const RandomSite site(seed);
        const auto traced = traceDispatch(site.input, 0, scratch);
        QVERIFY(traced.ok());
        double waiting = 0;
        double deferred = 0;
        for (const TraceHour& hour : traced.value().hours) {
            waiting += hour.deferredMw - hour.recoveredMw;
            deferred += hour.deferredMw;
            QVERIFY(waiting >= -1e-7);
        }
        QVERIFY2(
            std::abs(waiting) <= 1e-9 * std::max(1.0, deferred),
            qPrintable(
                QStringLiteral("seed %1: %2 of %3 MWh left").arg(seed).arg(waiting).arg(deferred)));
        flexible += deferred > 0 ? 1 : 0;
    }
    QVERIFY(flexible >= 10);  // else the loop above proves nothing
}

/// The special kernel with nothing special to do is the plain one.
void TestDispatchFlexible::nothingFlexibleChangesNoBit() {
    DispatchScratch scratch;
    DispatchOutput plain;
    DispatchOutput special;
    for (unsigned seed = 1; seed <= 20; ++seed) {
        RandomSite site(seed);
        site.input.flexible = {};
        site.input.hourly.recoveryPerItMw = {};
        site.input.hourly.importCurtailed = {};
        site.input.curtailableMw = {};
        QVERIFY(runDispatch(site.input, scratch, plain).ok());
        const std::vector<double> never(kHoursPerYear, 0.0);
        site.input.hourly.importCurtailed = never;
        site.input.curtailableMw = site.input.importLimitMw;
        QVERIFY(runDispatch(site.input, scratch, special).ok());
        for (int lane = 0; lane < plain.lanes(); ++lane) {
            for (int q = 0; q < kQuartersPerYear; ++q) {
                QCOMPARE(special.site(q, lane).importUsd, plain.site(q, lane).importUsd);
                QCOMPARE(special.site(q, lane).carbonFreeMatchedMwh,
                         plain.site(q, lane).carbonFreeMatchedMwh);
                QCOMPARE(special.site(q, lane).soldMwh, plain.site(q, lane).soldMwh);
            }
        }
    }
}

/// Work is not deferred into a quarter in which the machines are gone.
void TestDispatchFlexible::capacityThatEndsLeavesNothingBehind() {
    HourSite site;
    site.load(std::vector<double>(kHoursPerYear, 100.0))
        .limits(200, 0)
        .flexible(0.3, 24, std::vector<double>(kHoursPerYear, 50.0));
    site.input.itMw.at(2, 0) = 0;
    const HourRun run = runHours(site, DispatchTarget::Best);
    const SiteQuarter& before = run.output.site(1, 0);
    const SiteQuarter& gone = run.output.site(2, 0);
    QCOMPARE(gone.loadMwh, 0.0);
    QCOMPARE(gone.deferredMwh, 0.0);
    QVERIFY(before.deferredMwh > 0);
    double all = 0;
    for (int q = 0; q < kQuartersPerYear; ++q)
        all += run.output.site(q, 0).loadMwh;
    const int hours = kHoursPerYear - (kQuarterStartHour[3] - kQuarterStartHour[2]);
    QVERIFY(std::abs(all - 100.0 * hours) <= 1e-9 * all);
}

void TestDispatchFlexible::curtailedHours() {
    for (const DispatchTarget target : dispatchTargets()) {
        HourSite site;
        site.load({80, 80, 80}).limits(100, 0).curtailable(70, {0, 1, 0}).unit(20, 0, 0, true);
        const HourRun run = runHours(site, target);
        compareHours(run, &TraceHour::importMw, {80, 30, 80}, "import");
        compareHours(run, &TraceHour::unitsMw, {0, 20, 0}, "backup");
        compareHours(run, &TraceHour::unservedMw, {0, 30, 0}, "unserved");
    }
}

QTEST_GUILESS_MAIN(TestDispatchFlexible)
#include "test_dispatch_flexible.moc"
