// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Accounts over more than an hour that the microcases leave open: the split between sources, stores
// that grow, the year's draw-down, carbon-free units, hours counted, merit order by lane.
#include "tests/model/dispatch/hoursite.h"

#include <QtTest/QTest>

using namespace gigasite::model;

namespace {

bool near(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b));
}

}  // namespace

class TestDispatchAccounts : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void sourcesShareByOutput();
    void soldAndReleasedShareTheSurplus();
    void addedCapacityStartsEmpty();
    void drawDownIsChargedAndTakenOff();
    void yearThatEndsFullerIsNotCredited();
    void clippedChargeIsNotDrawDown();
    void carbonFreeUnitCounts();
    void roundingIsNotAnUnservedHour();
    void meritOrderByLane();
    void extraSegmentsChangeNothing();
    void hoursOfTheDay();
};

void TestDispatchAccounts::sourcesShareByOutput() {
    HourSite site;
    site.load({40}).onSite({60}).onSite({20}).limits(0, 16).store(8, 100, 1, 1, 0).price({50});
    const HourRun run = runHours(site, DispatchTarget::Best);
    const SourceQuarter& big = run.output.source(0, 0, 0);
    const SourceQuarter& small = run.output.source(1, 0, 0);
    const std::pair<double, double> shares[] = {
        {big.generationMwh, small.generationMwh}, {big.toLoadMwh, small.toLoadMwh},
        {big.chargeMwh, small.chargeMwh},         {big.exportedMwh, small.exportedMwh},
        {big.curtailedMwh, small.curtailedMwh},   {big.saleUsd, small.saleUsd}};
    const double totals[] = {80, 40, 8, 16, 16, 800};
    for (std::size_t i = 0; i < std::size(totals); ++i) {
        QVERIFY(near(shares[i].first, 0.75 * totals[i]));
        QVERIFY(near(shares[i].second, 0.25 * totals[i]));
    }
}

void TestDispatchAccounts::soldAndReleasedShareTheSurplus() {
    HourSite site;
    site.load({40})
        .grid({60})
        .grid({20}, DispatchSource::Unused::Released)
        .limits(100, 0)
        .price({50});
    const HourRun run = runHours(site, DispatchTarget::Best);
    const SourceQuarter& owned = run.output.source(0, 0, 0);
    const SourceQuarter& used = run.output.source(1, 0, 0);
    QVERIFY(near(owned.toLoadMwh, 30) && near(owned.soldMwh, 30) && near(owned.saleUsd, 1500));
    QVERIFY(near(used.toLoadMwh, 10) && near(used.releasedMwh, 10));
    QCOMPARE(used.saleUsd, 0.0);
    QCOMPARE(used.soldMwh, 0.0);
    QVERIFY(near(run.output.site(0, 0).soldMwh, 30));
    QVERIFY(near(run.output.site(0, 0).releasedMwh, 10));
}

void TestDispatchAccounts::addedCapacityStartsEmpty() {
    std::vector<double> load(kHoursPerYear, 0.0);
    load[2160] = 100;
    HourSite site;
    site.load(load).store(100, 40, 1, 1, 0.5);
    for (int s = 1; s < 4; ++s)
        site.input.stores[0].energyMwh.at(s, 0) = 400;
    const HourRun run = runHours(site, DispatchTarget::Best);
    QVERIFY(near(run.trace.hours[2160].dischargeMw, 20));
    QVERIFY(near(run.trace.hours[2160].unservedMw, 80));

    HourSite late;  // nothing at hour 0: nothing given
    late.load(load).store(100, 0, 1, 1, 0.5);
    for (int s = 1; s < 4; ++s)
        late.input.stores[0].energyMwh.at(s, 0) = 400;
    QVERIFY(near(runHours(late, DispatchTarget::Best).trace.hours[2160].unservedMw, 100));
}

void TestDispatchAccounts::drawDownIsChargedAndTakenOff() {
    HourSite site;
    site.load({100}).limits(100, 0).store(100, 50, 0.9, 0.8, 0.5);
    site.price(std::vector<double>(kHoursPerYear, 2)).ci(std::vector<double>(kHoursPerYear, 3));
    site.input.lanes[0].priceMeanUsdPerMwh = 20;
    site.input.lanes[0].ciMeanKgPerMwh = 100;
    const HourRun run = runHours(site, DispatchTarget::Best);
    const SiteYear& year = run.output.year(0);
    QVERIFY(near(run.trace.hours[0].dischargeMw, 20));
    QVERIFY(near(run.output.site(0, 0).carbonFreeMatchedMwh, 20));
    QVERIFY(near(year.meanPriceUsdPerMwh, 40));
    QVERIFY(near(year.meanCiKgPerMwh, 300));
    QVERIFY(near(year.drawDownMwh, 25));
    QVERIFY(near(year.drawDownUsd, 1000));
    QVERIFY(near(year.drawDownTonnes, 7.5));
    QVERIFY(std::abs(year.carbonFreeMatchedMwh) < 1e-9);
}

void TestDispatchAccounts::yearThatEndsFullerIsNotCredited() {
    HourSite site;
    site.load({10}).onSite({60}).store(100, 100, 0.9, 0.8, 0.1);
    const HourRun run = runHours(site, DispatchTarget::Best);
    const SiteYear& year = run.output.year(0);
    QVERIFY(near(run.output.store(0, 3, 0).socEndMwh, 55));
    QCOMPARE(year.drawDownMwh, 0.0);
    QCOMPARE(year.drawDownUsd, 0.0);
    QVERIFY(near(year.carbonFreeMatchedMwh, 10));
}

/// What a shrinking store loses served nobody: 25 discharged at eta 0.8, 15 of the rest clipped.
void TestDispatchAccounts::clippedChargeIsNotDrawDown() {
    HourSite site;
    site.load({20}).store(100, 100, 0.9, 0.8, 0.5);
    for (int s = 2; s < 4; ++s)
        site.input.stores[0].energyMwh.at(s, 0) = 10;
    const HourRun run = runHours(site, DispatchTarget::Best);
    QVERIFY(near(run.output.store(0, 2, 0).clipLossMwh, 15));
    QVERIFY(near(run.output.store(0, 3, 0).socEndMwh, 10));
    QVERIFY(near(run.output.year(0).drawDownMwh, 25));
}

void TestDispatchAccounts::carbonFreeUnitCounts() {
    HourSite site;
    site.load({50}).limits(10, 0).price({40}).share({0.5}).unit(20, 10).unit(10, 60);
    site.input.units[0].carbonFree = true;
    site.input.units[1].carbonFree = true;
    const HourRun run = runHours(site, DispatchTarget::Best);
    QVERIFY(near(run.trace.hours[0].carbonFreeMatchedMw, 20 + 10 + 0.5 * 10));
    QVERIFY(near(run.output.site(0, 0).carbonFreeMatchedMwh, 35));
}

void TestDispatchAccounts::roundingIsNotAnUnservedHour() {
    HourSite site;
    site.load({100, 100}).limits(100 * (1 - 1e-13), 0);
    HourRun run = runHours(site, DispatchTarget::Best);
    QCOMPARE(run.output.site(0, 0).unservedHours, 0.0);
    site.limits(100 * (1 - 1e-6), 0);
    run = runHours(site, DispatchTarget::Best);
    QCOMPARE(run.output.site(0, 0).unservedHours, 2.0);
}

void TestDispatchAccounts::meritOrderByLane() {
    HourSite site;
    site.load({50}).price({1});
    DispatchInput& input = site.input;
    input.lanes.assign(2, {.priceMeanUsdPerMwh = 100});
    const int segments = static_cast<int>(input.segmentEnds.size());
    input.itMw = SegmentLanes(segments, 2, 1);
    input.importLimitMw = SegmentLanes(segments, 2, 100);
    input.exportLimitMw = SegmentLanes(segments, 2);
    const SegmentLanes mw(segments, 2, 30);
    input.units = {{mw, {10, 60}, {0, 0}, false, false}, {mw, {50, 20}, {0, 0}, false, false}};
    for (const DispatchTarget target : dispatchTargets()) {
        DispatchScratch scratch;
        DispatchOutput output;
        QVERIFY(runDispatch(input, scratch, output, target).ok());
        QCOMPARE(output.unit(0, 0, 0).generationMwh, 30.0);
        QCOMPARE(output.unit(1, 0, 0).generationMwh, 20.0);
        QCOMPARE(output.unit(0, 0, 1).generationMwh, 20.0);
        QCOMPARE(output.unit(1, 0, 1).generationMwh, 30.0);
        const auto trace = traceDispatch(input, 1, scratch, target);
        QVERIFY(trace.ok());
        QCOMPARE(trace.value().unitMw[0][0], 20.0);
        QCOMPARE(trace.value().unitMw[1][0], 30.0);
    }
}

/// A refuelling block cuts the year; where nothing changes at the cut, no result may.
void TestDispatchAccounts::extraSegmentsChangeNothing() {
    const auto fill = [](HourSite& site) {
        std::vector<double> load(kHoursPerYear), sun(kHoursPerYear);
        for (std::size_t h = 0; h < load.size(); ++h) {
            load[h] = 80 + static_cast<double>(h % 7);
            sun[h] = h % 24 > 6 && h % 24 < 18 ? 120 + static_cast<double>(h % 5) : 0;
        }
        site.limits(60, 10).load(load).onSite(sun).store(30, 90, 0.9, 0.9, 0.5).unit(10, 20);
        site.input.itMw = site.flat(1);
    };
    HourSite plain;
    fill(plain);
    HourSite cut;
    const int extra[] = {100, 3001, 7000};
    cut.input.segmentEnds = segmentEnds(extra);
    fill(cut);
    const HourRun a = runHours(plain, DispatchTarget::Best);
    const HourRun b = runHours(cut, DispatchTarget::Best);
    QCOMPARE(b.problem, std::string());
    for (int q = 0; q < kQuartersPerYear; ++q) {
        const double* x = &a.output.site(q, 0).loadMwh;
        const double* y = &b.output.site(q, 0).loadMwh;
        for (std::size_t i = 0; i < sizeof(SiteQuarter) / sizeof(double); ++i)
            QVERIFY(near(x[i], y[i]));
        QVERIFY(near(a.output.store(0, q, 0).socStartMwh, b.output.store(0, q, 0).socStartMwh));
        QVERIFY(near(a.output.store(0, q, 0).socEndMwh, b.output.store(0, q, 0).socEndMwh));
    }
}

void TestDispatchAccounts::hoursOfTheDay() {
    std::vector<double> load(kHoursPerYear), sun(kHoursPerYear, 0.0);
    for (std::size_t h = 0; h < load.size(); ++h) {
        load[h] = 10 + static_cast<double>(h % 24);
        sun[h] = h % 24 == 12 ? 5 : 0;
    }
    HourSite site;
    site.load(load).onSite(sun).limits(100, 0);
    const HourRun run = runHours(site, DispatchTarget::Best);
    for (std::size_t h = 0; h < 24; ++h) {
        QVERIFY(near(run.output.year(0).loadByHourMwh[h], 365 * (10 + static_cast<double>(h))));
        QVERIFY(near(run.output.year(0).matchedByHourMwh[h], h == 12 ? 365 * 5 : 0));
    }
}

QTEST_GUILESS_MAIN(TestDispatchAccounts)
#include "test_dispatch_accounts.moc"
