// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The worked examples MC1 to MC5 that fix the meaning of the dispatch, with the figures of the
// cases themselves (9 decimals, hence 1e-8), on every target.
#include "tests/model/dispatch/hoursite.h"

#include <QtTest/QTest>

using namespace gigasite::model;

namespace {

constexpr double kTolerance = 1e-8;

void compare(double got, double wanted, const char* what, int hour) {
    if (!(std::abs(got - wanted) <= kTolerance * std::max(1.0, std::abs(wanted))))
        QFAIL(qPrintable(QStringLiteral("%1 in hour %2: got %3, wanted %4")
                             .arg(QLatin1String(what))
                             .arg(hour)
                             .arg(got, 0, 'g', 15)
                             .arg(wanted, 0, 'g', 15)));
}

}  // namespace

#define COMPARE(got, wanted)            \
    do {                                \
        compare(got, wanted, #got, 0);  \
        if (QTest::currentTestFailed()) \
            return;                     \
    } while (false)

#define COMPARE_HOURS(member, ...)                                                   \
    do {                                                                             \
        const std::vector<double> wantedHours{__VA_ARGS__};                          \
        for (std::size_t h = 0; h < wantedHours.size(); ++h) {                       \
            compare(run.trace.member, wantedHours[h], #member, static_cast<int>(h)); \
            if (QTest::currentTestFailed())                                          \
                return;                                                              \
        }                                                                            \
    } while (false)

class TestDispatchMicrocases : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void dispatchOrder_data() { targets(); }
    void dispatchOrder();
    void dispatchOrderCarbonPrice_data() { targets(); }
    void dispatchOrderCarbonPrice();
    void contractSurplus_data() { targets(); }
    void contractSurplus();
    void carbonFreeScore_data() { targets(); }
    void carbonFreeScore();
    void carbonFreeScoreVariants_data() { targets(); }
    void carbonFreeScoreVariants();
    void storageSplit_data() { targets(); }
    void storageSplit();
    void storageClip_data() { targets(); }
    void storageClip();
    void quarterBoundaries_data() { targets(); }
    void quarterBoundaries();

  private:
    static void targets() {
        QTest::addColumn<DispatchTarget>("target");
        for (const DispatchTarget target : dispatchTargets())
            QTest::newRow(std::string(name(target)).c_str()) << target;
    }
};

// MC1: order of the steps, the import limit shared by contract, charging and market, kg in the
// merit test, power at the terminals.
void TestDispatchMicrocases::dispatchOrder() {
    QFETCH(const DispatchTarget, target);
    HourSite site;
    site.load({80, 80, 80, 120, 30})
        .onSite({60, 0, 0, 0, 60})
        .grid({50, 20, 0, 0, 10})
        .price({40, 40, 20, 20, 40})
        .ci({400, 400, 400, 400, 400})
        .limits(40, 5)
        .store(20, 40, 0.9, 0.9, 0)
        .unit(30, 6.5 * 4 + 2, 344.89)
        .unit(25, 0, 0, true);
    const HourRun run = runHours(site, target);
    QCOMPARE(run.problem, std::string());
    COMPARE_HOURS(hours[h].onSiteToLoadMw, 60, 0, 0, 0, 30);
    COMPARE_HOURS(hours[h].gridToLoadMw, 20, 20, 0, 0, 0);
    COMPARE_HOURS(stores[0][h].chargeMw, 20, 0, 0, 0, 20);
    COMPARE_HOURS(stores[0][h].dischargeMw, 0, 16.2, 0, 0, 0);
    COMPARE_HOURS(stores[0][h].socEndMwh, 18, 0, 0, 0, 18);
    COMPARE_HOURS(unitMw[0][h], 0, 30, 30, 30, 0);
    COMPARE_HOURS(hours[h].importMw, 0, 13.8, 40, 40, 0);
    COMPARE_HOURS(unitMw[1][h], 0, 0, 10, 25, 0);
    COMPARE_HOURS(hours[h].unservedMw, 0, 0, 0, 25, 0);
    COMPARE_HOURS(hours[h].exportedMw, 0, 0, 0, 0, 5);
    COMPARE_HOURS(hours[h].curtailedMw, 0, 0, 0, 0, 5);
    COMPARE_HOURS(hours[h].unusedGridMw, 10, 0, 0, 0, 10);
    COMPARE_HOURS(hours[h].withdrawalMw, 40, 33.8, 40, 40, 0);
    const SiteQuarter& quarter = run.output.site(0, 0);
    COMPARE(quarter.soldMwh, 20);
    COMPARE(quarter.importMwh, 93.8);
    COMPARE(quarter.importUsd, 13.8 * 40 + 40 * 20 + 40 * 20);
    COMPARE(quarter.peakWithdrawalMw, 40);
    COMPARE(quarter.peakLoadMw, 120);
    COMPARE(quarter.unservedMwh, 25);
    COMPARE(quarter.unservedHours, 1);
    COMPARE(quarter.withdrawalMwh, 40 + 33.8 + 40 + 40);
    COMPARE(quarter.saleUsd, (10 + 5 + 10) * 40);
    COMPARE(run.output.unit(0, 0, 0).generationMwh, 90);
    COMPARE(run.output.unit(1, 0, 0).generationMwh, 35);
    COMPARE(run.output.unit(1, 0, 0).runningHours, 2);
}

void TestDispatchMicrocases::dispatchOrderCarbonPrice() {
    QFETCH(const DispatchTarget, target);
    const struct { double carbonUsdPerTonne, gas, import; } rows[] = {{0, 20, 40}, {50, 30, 30}};
    for (const auto& row : rows) {
        HourSite site;
        site.load({60})
            .price({26})
            .ci({400})
            .limits(40, 5)
            .unit(30, 28, 344.89)
            .unit(25, 0, 0, true);
        site.input.lanes[0].shadowUsdPerTonne = row.carbonUsdPerTonne;
        const HourRun run = runHours(site, target);
        QCOMPARE(run.problem, std::string());
        COMPARE(run.trace.unitMw[0][0], row.gas);
        COMPARE(run.trace.hours[0].importMw, row.import);
    }
}

// MC2: what becomes of contracted output that the site does not take.
void TestDispatchMicrocases::contractSurplus() {
    QFETCH(const DispatchTarget, target);
    constexpr double kContractUsdPerMwh = 40;
    const struct {
        double importLimit;
        std::vector<double> toLoad, unused, import, unserved;
        double saleUsd, marketUsd, takeOrPayNetUsd, payAsUsedNetUsd, scope2LocationT, scope2MarketT;
    } rows[] = {
        {60, {50, 50, 0}, {50, 0, 0}, {0, 0, 50}, {0, 0, 0}, 500, 4000, 9500, 8000, 50, 25},
        {30, {30, 30, 0}, {70, 20, 0}, {0, 0, 30}, {20, 20, 20}, 1900, 2400, 6500, 4800, 30, 15},
    };
    for (const auto& row : rows) {
        for (const auto unused : {DispatchSource::Unused::Sold, DispatchSource::Unused::Released}) {
            HourSite site;
            site.load({50, 50, 50})
                .grid({100, 50, 0}, unused)
                .price({10, 60, 80})
                .ci({200, 300, 500})
                .limits(row.importLimit, 0);
            const HourRun run = runHours(site, target);
            QCOMPARE(run.problem, std::string());
            for (std::size_t h = 0; h < 3; ++h) {
                COMPARE(run.trace.hours[h].gridToLoadMw, row.toLoad[h]);
                COMPARE(run.trace.hours[h].unusedGridMw, row.unused[h]);
                COMPARE(run.trace.hours[h].importMw, row.import[h]);
                COMPARE(run.trace.hours[h].unservedMw, row.unserved[h]);
            }
            const bool takeOrPay = unused == DispatchSource::Unused::Sold;
            const SiteQuarter& site0 = run.output.site(0, 0);
            const SourceQuarter& ppa = run.output.source(0, 0, 0);
            const double paidMwh = takeOrPay ? ppa.generationMwh : ppa.toLoadMwh + ppa.chargeMwh;
            COMPARE(ppa.saleUsd, takeOrPay ? row.saleUsd : 0);
            COMPARE(ppa.soldMwh, takeOrPay ? row.unused[0] + row.unused[1] : 0);
            COMPARE(ppa.releasedMwh, takeOrPay ? 0 : row.unused[0] + row.unused[1]);
            COMPARE(site0.importUsd, row.marketUsd);
            COMPARE(paidMwh * kContractUsdPerMwh + site0.importUsd - site0.saleUsd,
                    takeOrPay ? row.takeOrPayNetUsd : row.payAsUsedNetUsd);
            COMPARE(site0.withdrawalTonnes, row.scope2LocationT);
            COMPARE(site0.importTonnes, row.scope2MarketT);
        }
    }
}

// MC3: neither charging nor curtailed energy counts, the grid's share does, L stays the
// denominator.
void TestDispatchMicrocases::carbonFreeScore() {
    QFETCH(const DispatchTarget, target);
    HourSite site;
    site.load({10, 10, 10, 10})
        .onSite({30, 0, 0, 0})
        .share({0.5, 0.5, 0.2, 0.9})
        .limits(10, 0)
        .store(10, 20, 0.9, 0.9, 0);
    const HourRun run = runHours(site, target);
    QCOMPARE(run.problem, std::string());
    COMPARE_HOURS(hours[h].dischargeMw, 0, 8.1, 0, 0);
    COMPARE_HOURS(hours[h].importMw, 0, 1.9, 10, 10);
    COMPARE_HOURS(hours[h].curtailedMw, 10, 0, 0, 0);
    COMPARE_HOURS(hours[h].carbonFreeMatchedMw, 10, 9.05, 2, 9);
    const SiteQuarter& quarter = run.output.site(0, 0);
    COMPARE(quarter.carbonFreeMatchedMwh / quarter.loadMwh, 0.75125);
    const SiteYear& year = run.output.year(0);
    COMPARE(year.carbonFreeMatchedMwh / quarter.loadMwh, 0.75125);
    COMPARE(year.matchedByHourMwh[1], 9.05);
    COMPARE(year.loadByHourMwh[1], 10);
}

void TestDispatchMicrocases::carbonFreeScoreVariants() {
    QFETCH(const DispatchTarget, target);
    HourSite shortfall;
    shortfall.load({10}).onSite({6}).share({0.5}).limits(3, 0);
    HourRun run = runHours(shortfall, target);
    COMPARE(run.trace.hours[0].unservedMw, 1);
    COMPARE(run.output.year(0).carbonFreeMatchedMwh / run.output.site(0, 0).loadMwh, 0.75);

    HourSite trend;
    trend.load({10}).share({0.4}).limits(10, 0);
    trend.input.lanes[0].ciRatioToBase = 300.0 / 400.0;
    run = runHours(trend, target);
    COMPARE(run.trace.hours[0].gridCarbonFreeShare, 0.55);
    COMPARE(run.output.year(0).carbonFreeMatchedMwh, 5.5);

    trend.input.lanes[0].ciRatioToBase = 2;  // 1 - 0.6 x 2 is clipped
    run = runHours(trend, target);
    COMPARE(run.trace.hours[0].gridCarbonFreeShare, 0);
}

// MC4: both halves of the round trip lose the same, limits are at the terminals.
void TestDispatchMicrocases::storageSplit() {
    QFETCH(const DispatchTarget, target);
    const double eta = std::sqrt(0.85);
    HourSite site;
    site.load({0, 0, 150, 100}).onSite({100, 100, 0, 0}).store(100, 200, eta, eta, 0.5);
    const HourRun run = runHours(site, target);
    QCOMPARE(run.problem, std::string());
    COMPARE_HOURS(stores[0][h].chargeMw, 100, 8.465228909, 0, 0);
    COMPARE_HOURS(stores[0][h].dischargeMw, 0, 0, 100, 84.390889146);
    COMPARE_HOURS(stores[0][h].socEndMwh, 192.195444573, 200, 91.534771091, 0);
    COMPARE_HOURS(hours[h].unservedMw, 0, 0, 50, 15.609110854);
    COMPARE_HOURS(hours[h].curtailedMw, 0, 91.534771091, 0, 0);
    const StoreQuarter& store = run.output.store(0, 0, 0);
    COMPARE(store.conversionLossMwh, 24.074339763);
    COMPARE(store.socEndMwh - store.socStartMwh, -100);
    COMPARE(store.equivalentFullCycles, 1);
    COMPARE(run.output.year(0).drawDownMwh, 100);
}

void TestDispatchMicrocases::storageClip() {
    QFETCH(const DispatchTarget, target);
    const double eta = std::sqrt(0.85);
    HourSite site;
    site.store(100, 200, eta, eta, 192.195444573 / 200);
    for (int s = 1; s < 4; ++s)
        site.input.stores[0].energyMwh.at(s, 0) = 150;
    const HourRun run = runHours(site, target);
    QCOMPARE(run.problem, std::string());
    COMPARE(run.output.store(0, 0, 0).clipLossMwh, 0);
    COMPARE(run.output.store(0, 1, 0).clipLossMwh, 42.195444573);
    COMPARE(run.output.store(0, 1, 0).socStartMwh, 192.195444573);
    COMPARE(run.output.store(0, 1, 0).socEndMwh, 150);
    COMPARE(run.output.store(0, 2, 0).clipLossMwh, 0);
}

// MC5: quarters end where they should, and a capacity starts with its quarter.
void TestDispatchMicrocases::quarterBoundaries() {
    QFETCH(const DispatchTarget, target);
    const std::pair<int, int> quarterOf[] = {{0, 1},    {2159, 1}, {2160, 2}, {4343, 2},
                                             {4344, 3}, {6551, 3}, {6552, 4}, {8759, 4}};
    for (const auto& [hour, quarter] : quarterOf)
        QCOMPARE(quarterOfHour(hour) + 1, quarter);

    HourSite site;
    site.load(std::vector<double>(kHoursPerYear, 1.0)).limits(100, 0);
    site.input.sources.push_back({.profile = DispatchSource::kFlat, .mw = site.flat(0)});
    site.onSite(std::vector<double>(kHoursPerYear, 0.25));
    const double marks[] = {2159, 2160, 4343, 4344, 6551, 6552};
    std::vector<double> spikes(kHoursPerYear, 0.0);
    for (std::size_t i = 0; i < std::size(marks); ++i)
        spikes[static_cast<std::size_t>(marks[i])] = 1000 * (static_cast<double>(i) + 1);
    site.onSite(spikes);
    for (int s = 0; s < 2; ++s)
        site.input.sources[1].mw.at(s, 0) = 0;
    for (int s = 2; s < 4; ++s)
        site.input.sources[1].mw.at(s, 0) = 100;
    const HourRun run = runHours(site, target);
    QCOMPARE(run.problem, std::string());
    const double hours[] = {2160, 2184, 2208, 2208};
    const double solarMwh[] = {0, 0, 55200, 55200};
    const double spikeMwh[] = {1000, 5000, 9000, 6000};
    for (int q = 0; q < 4; ++q) {
        COMPARE(run.output.site(q, 0).loadMwh, hours[q]);
        COMPARE(run.output.source(1, q, 0).generationMwh, solarMwh[q]);
        COMPARE(run.output.source(2, q, 0).generationMwh, spikeMwh[q]);
    }
    COMPARE(run.output.site(1, 0).curtailedMwh, 3000 - 1 + 2000 - 1);
}

QTEST_GUILESS_MAIN(TestDispatchMicrocases)
#include "test_dispatch_microcases.moc"
