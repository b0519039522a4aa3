// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What must hold in every hour of any site, whatever the numbers: the balance of MODEL 4.2, the
// limits, the order of the steps, and that the sums are those of the hours.
#include "model/dispatch/dispatch.h"
#include "tests/model/dispatch/randomsite.h"

#include <QtTest/QTest>

#include <algorithm>
#include <cmath>

using namespace gigasite::model;

namespace {

/// Of the load, or of the largest flow where that is larger.
constexpr double kBalance = 1e-9;

struct Hour {
    const DispatchInput& input;
    const DispatchTrace& trace;
    int lane;
    int segment;
    std::size_t h;

    [[nodiscard]] const TraceHour& flow() const { return trace.hours[h]; }
    [[nodiscard]] double scale() const {
        return std::max({flow().loadMw, flow().onSiteMw, flow().gridDeliveredMw, 1.0});
    }
    [[nodiscard]] bool near(double a, double b) const {
        return std::abs(a - b) <= kBalance * scale();
    }
    [[nodiscard]] double limit(const SegmentLanes& values) const {
        return values.at(segment, lane);
    }
    [[nodiscard]] double importLimit() const {
        const double curtailed = input.hourly.importCurtailed.empty()
                                     ? 0.0
                                     : input.hourly.importCurtailed[h] * limit(input.curtailableMw);
        return limit(input.importLimitMw) - curtailed;
    }
};

/// Empty when the hour is sound, else what is wrong with it.
QString balanceFault(const Hour& hour) {
    const TraceHour& f = hour.flow();
    const double charge = f.onSiteChargeMw + f.gridChargeMw;
    const double uses = f.loadMw + charge + f.exportedMw + f.curtailedMw;
    const double sources = f.onSiteMw + f.gridToLoadMw + f.gridChargeMw + f.dischargeMw +
                           f.unitsMw + f.importMw + f.unservedMw;
    if (std::abs(uses - sources) > kBalance * std::max(f.loadMw, f.onSiteMw))
        return QStringLiteral("balance");
    if (!hour.near(f.onSiteMw, f.onSiteToLoadMw + f.onSiteChargeMw + f.exportedMw + f.curtailedMw))
        return QStringLiteral("on-site output");
    if (!hour.near(f.gridDeliveredMw, f.gridToLoadMw + f.gridChargeMw + f.unusedGridMw))
        return QStringLiteral("grid-delivered output");
    if (f.withdrawalMw > hour.importLimit() * (1 + kBalance))
        return QStringLiteral("import limit");
    if (!hour.near(f.withdrawalMw, f.gridToLoadMw + f.gridChargeMw + f.importMw))
        return QStringLiteral("withdrawal");
    if (f.exportedMw > hour.limit(hour.input.exportLimitMw))
        return QStringLiteral("export limit");
    double carbonFree =
        f.onSiteToLoadMw + f.gridToLoadMw + f.dischargeMw + f.importMw * f.gridCarbonFreeShare;
    for (std::size_t i = 0; i < hour.input.units.size(); ++i)
        carbonFree += hour.input.units[i].carbonFree ? hour.trace.unitMw[i][hour.h] : 0;
    if (!hour.near(f.carbonFreeMatchedMw, std::min(f.loadMw, carbonFree)))
        return QStringLiteral("carbon-free match");
    for (const double value :
         {f.onSiteToLoadMw, f.gridToLoadMw, f.onSiteChargeMw, f.gridChargeMw, f.dischargeMw,
          f.unitsMw, f.importMw, f.unservedMw, f.exportedMw, f.curtailedMw, f.unusedGridMw}) {
        if (value < 0)
            return QStringLiteral("negative flow");
    }
    return {};
}

QString orderFault(const Hour& hour) {
    const TraceHour& f = hour.flow();
    const bool short1 = f.onSiteToLoadMw < f.loadMw;
    if (short1 && f.onSiteMw > f.onSiteToLoadMw)
        return QStringLiteral("surplus beside a deficit on site");
    if (f.unitsMw > 0 && (f.onSiteChargeMw > 0 || f.gridChargeMw > 0 || f.exportedMw > 0))
        return QStringLiteral("fuel plant ran to charge or export");
    if (f.dischargeMw > 0 && f.onSiteChargeMw + f.gridChargeMw > 0)
        return QStringLiteral("charge and discharge in one hour");
    if (f.curtailedMw > 0 && !hour.near(f.exportedMw, hour.limit(hour.input.exportLimitMw)))
        return QStringLiteral("curtailed before the export limit");
    if (f.unservedMw > kBalance * hour.scale()) {
        if (!hour.near(f.withdrawalMw, hour.importLimit()))
            return QStringLiteral("unserved with import left");
        for (std::size_t i = 0; i < hour.input.units.size(); ++i) {
            if (!hour.near(hour.trace.unitMw[i][hour.h], hour.limit(hour.input.units[i].mw)))
                return QStringLiteral("unserved with a unit idle");
        }
    }
    return {};
}

QString storeFault(const Hour& hour) {
    double charge = 0;
    double discharge = 0;
    for (std::size_t i = 0; i < hour.input.stores.size(); ++i) {
        const DispatchStore& store = hour.input.stores[i];
        const TraceStoreHour& now = hour.trace.stores[i][hour.h];
        const double power = hour.limit(store.powerMw);
        const double energy = hour.limit(store.energyMwh);
        const std::size_t lane = static_cast<std::size_t>(hour.lane);
        charge += now.chargeMw;
        discharge += now.dischargeMw;
        if (now.chargeMw > power * (1 + kBalance) || now.dischargeMw > power)
            return QStringLiteral("power of store");
        if (now.socEndMwh < 0 || now.socEndMwh > energy)
            return QStringLiteral("state of charge outside the store");
        const double before = hour.h == 0
                                  ? store.initialShare * energy
                                  : std::min(hour.trace.stores[i][hour.h - 1].socEndMwh, energy);
        const double after = before - now.standingLossMw + now.chargeMw * store.etaCharge[lane] -
                             now.dischargeMw / store.etaDischarge[lane];
        if (!hour.near(now.socEndMwh, after))
            return QStringLiteral("stock of store");
        const bool wanted = hour.flow().unitsMw + hour.flow().importMw + hour.flow().unservedMw >
                            kBalance * hour.scale();
        if (wanted && now.dischargeMw < power * (1 - kBalance) &&
            now.socEndMwh > kBalance * hour.scale())
            return QStringLiteral("store kept energy beside a deficit");
    }
    if (!hour.near(charge, hour.flow().onSiteChargeMw + hour.flow().gridChargeMw) ||
        !hour.near(discharge, hour.flow().dischargeMw))
        return QStringLiteral("stores do not sum to the site");
    return {};
}

/// Deferring and recovering within their limits; what waits is never negative.
QString shiftFault(const Hour& hour) {
    const TraceHour& f = hour.flow();
    const double itMw = hour.limit(hour.input.itMw);
    const double load = itMw * hour.input.hourly.loadPerItMw[hour.h];
    if (!hour.near(f.loadMw, load - f.deferredMw + f.recoveredMw))
        return QStringLiteral("load after shifting");
    if (hour.input.flexible.hours == 0 || hour.input.hourly.recoveryPerItMw.empty())
        return f.deferredMw + f.recoveredMw > 0 ? QStringLiteral("shift without flexible load")
                                                : QString();
    if (f.deferredMw > hour.input.flexible.share * load * (1 + kBalance) || f.deferredMw < 0)
        return QStringLiteral("deferred more than the flexible share");
    if (f.recoveredMw > itMw * hour.input.hourly.recoveryPerItMw[hour.h] + kBalance * hour.scale())
        return QStringLiteral("recovered beyond the headroom of the machines");
    if (f.deferredMw > 0 && f.curtailedMw + f.exportedMw > 0)
        return QStringLiteral("deferred beside a surplus");
    return {};
}

/// The merit order stated on its own: no unit idles while a dearer one that is allowed runs.
QString meritFault(const Hour& hour) {
    const auto& units = hour.input.units;
    const LaneMarket& market = hour.input.lanes[static_cast<std::size_t>(hour.lane)];
    const auto cost = [&](const DispatchUnit& unit) {
        const std::size_t lane = static_cast<std::size_t>(hour.lane);
        return unit.fuelAndVomUsdPerMwh[lane] +
               (market.complianceUsdPerTonne + market.shadowUsdPerTonne) *
                   unit.stackKgPerMwh[lane] / 1000;
    };
    const double marketCost = hour.flow().priceUsdPerMwh + market.deliveryUsdPerMwh +
                              market.shadowUsdPerTonne * hour.flow().ciKgPerMwh / 1000;
    constexpr double kClear = 1e-9;  // ties in the last bits are judged by the table tests
    for (std::size_t i = 0; i < units.size(); ++i) {
        const double output = hour.trace.unitMw[i][hour.h];
        const bool full = hour.near(output, hour.limit(units[i].mw));
        if (!full && hour.flow().importMw > 0 && !units[i].backupOnly &&
            cost(units[i]) < marketCost - kClear)
            return QStringLiteral("import before a cheaper unit");
        if (output > 0 && (units[i].backupOnly || cost(units[i]) > marketCost + kClear) &&
            !hour.near(hour.flow().withdrawalMw, hour.importLimit()))
            return QStringLiteral("dear unit before the market");
        for (std::size_t j = 0; j < units.size() && !full; ++j) {
            const bool dearer = units[j].backupOnly != units[i].backupOnly
                                    ? units[j].backupOnly
                                    : cost(units[j]) > cost(units[i]) + kClear;
            if (dearer && hour.trace.unitMw[j][hour.h] > 0)
                return QStringLiteral("dearer unit before a cheaper one");
        }
    }
    return {};
}

double absolute(double a, double b) {
    return std::abs(a - b) / std::max({std::abs(a), std::abs(b), 1.0});
}

}  // namespace

class TestDispatchBalance : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyHour_data();
    void everyHour();
    void sumsAreThoseOfTheHours();
    void splitsSumToTotals();
};

void TestDispatchBalance::everyHour_data() {
    QTest::addColumn<DispatchTarget>("target");
    for (const DispatchTarget target : dispatchTargets())
        QTest::newRow(std::string(name(target)).c_str()) << target;
}

void TestDispatchBalance::everyHour() {
    QFETCH(const DispatchTarget, target);
    DispatchScratch scratch;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const RandomSite site(seed);
        const int lane = static_cast<int>(seed % site.input.lanes.size());
        const auto traced = traceDispatch(site.input, lane, scratch, target);
        QVERIFY(traced.ok());
        int segment = 0;
        for (int h = 0; h < kHoursPerYear; ++h) {
            if (h == site.input.segmentEnds[static_cast<std::size_t>(segment)])
                ++segment;
            const Hour hour{site.input, traced.value(), lane, segment, static_cast<std::size_t>(h)};
            for (const auto fault :
                 {&balanceFault, &orderFault, &storeFault, &shiftFault, &meritFault}) {
                const QString found = fault(hour);
                QVERIFY2(
                    found.isEmpty(),
                    qPrintable(QStringLiteral("seed %1, hour %2: %3").arg(seed).arg(h).arg(found)));
            }
        }
    }
}

void TestDispatchBalance::sumsAreThoseOfTheHours() {
    DispatchScratch scratch;
    DispatchOutput output;
    for (unsigned seed = 200; seed < 260; ++seed) {
        const RandomSite site(seed);
        const int lane = static_cast<int>(seed % site.input.lanes.size());
        QVERIFY(runDispatch(site.input, scratch, output).ok());
        const auto traced = traceDispatch(site.input, lane, scratch);
        QVERIFY(traced.ok());
        const DispatchTrace& trace = traced.value();
        for (int q = 0; q < kQuartersPerYear; ++q) {
            SiteQuarter sum;
            for (int h = kQuarterStartHour[static_cast<std::size_t>(q)];
                 h < kQuarterStartHour[static_cast<std::size_t>(q) + 1]; ++h) {
                const TraceHour& f = trace.hours[static_cast<std::size_t>(h)];
                sum.loadMwh += f.loadMw;
                sum.deferredMwh += f.deferredMw;
                sum.peakLoadMw = std::max(sum.peakLoadMw, f.loadMw);
                sum.onSiteToLoadMwh += f.onSiteToLoadMw;
                sum.gridDeliveredToLoadMwh += f.gridToLoadMw;
                sum.onSiteChargeMwh += f.onSiteChargeMw;
                sum.gridChargeMwh += f.gridChargeMw;
                sum.dischargeMwh += f.dischargeMw;
                sum.unitMwh += f.unitsMw;
                sum.importMwh += f.importMw;
                sum.unservedMwh += f.unservedMw;
                sum.unservedHours += f.unservedMw > 1e-9 * f.loadMw ? 1 : 0;
                sum.exportedMwh += f.exportedMw;
                sum.curtailedMwh += f.curtailedMw;
                sum.withdrawalMwh += f.withdrawalMw;
                sum.peakWithdrawalMw = std::max(sum.peakWithdrawalMw, f.withdrawalMw);
                sum.importUsd += f.importMw * f.priceUsdPerMwh;
                sum.importTonnes += f.importMw * f.ciKgPerMwh / 1000;
                sum.withdrawalTonnes += f.withdrawalMw * f.ciKgPerMwh / 1000;
                sum.carbonFreeMatchedMwh += f.carbonFreeMatchedMw;
            }
            sum.deliveryUsd = sum.withdrawalMwh *
                              site.input.lanes[static_cast<std::size_t>(lane)].deliveryUsdPerMwh;
            const SiteQuarter& got = output.site(q, lane);
            sum.soldMwh = got.soldMwh;  // split by source below
            sum.releasedMwh = got.releasedMwh;
            sum.saleUsd = got.saleUsd;
            constexpr std::size_t kFields = sizeof(SiteQuarter) / sizeof(double);
            const double* a = &got.loadMwh;
            const double* b = &sum.loadMwh;
            for (std::size_t i = 0; i < kFields; ++i)
                QVERIFY2(absolute(a[i], b[i]) <= 1e-9,
                         qPrintable(QStringLiteral("seed %1, quarter %2, field %3: %4 and %5")
                                        .arg(seed)
                                        .arg(q)
                                        .arg(i)
                                        .arg(a[i], 0, 'g', 15)
                                        .arg(b[i], 0, 'g', 15)));
        }
    }
}

/// Each source by the rule itself: pro rata to its output, hour by hour.
void TestDispatchBalance::splitsSumToTotals() {
    DispatchScratch scratch;
    DispatchOutput output;
    for (unsigned seed = 300; seed < 360; ++seed) {
        const RandomSite site(seed);
        const int lane = static_cast<int>(seed % site.input.lanes.size());
        QVERIFY(runDispatch(site.input, scratch, output).ok());
        const auto traced = traceDispatch(site.input, lane, scratch);
        QVERIFY(traced.ok());
        const DispatchTrace& trace = traced.value();
        for (int q = 0; q < kQuartersPerYear; ++q) {
            double saleUsd = 0;
            for (std::size_t i = 0; i < site.input.sources.size(); ++i) {
                const DispatchSource& source = site.input.sources[i];
                const bool onSite = source.delivery == DispatchSource::Delivery::OnSite;
                const bool sells = source.unused == DispatchSource::Unused::Sold;
                SourceQuarter sum;
                for (int h = kQuarterStartHour[static_cast<std::size_t>(q)];
                     h < kQuarterStartHour[static_cast<std::size_t>(q) + 1]; ++h) {
                    const TraceHour& f = trace.hours[static_cast<std::size_t>(h)];
                    const double output0 = trace.sourceOutputMw[i][static_cast<std::size_t>(h)];
                    const double total = onSite ? f.onSiteMw : f.gridDeliveredMw;
                    const double part = total > 0 ? output0 / total : 0;
                    sum.generationMwh += output0;
                    sum.toLoadMwh += part * (onSite ? f.onSiteToLoadMw : f.gridToLoadMw);
                    sum.chargeMwh += part * (onSite ? f.onSiteChargeMw : f.gridChargeMw);
                    sum.exportedMwh += onSite ? part * f.exportedMw : 0;
                    sum.curtailedMwh += onSite ? part * f.curtailedMw : 0;
                    const double unused = onSite ? 0 : part * f.unusedGridMw;
                    (sells ? sum.soldMwh : sum.releasedMwh) += unused;
                    sum.saleUsd += ((onSite ? part * f.exportedMw : 0) + (sells ? unused : 0)) *
                                   f.priceUsdPerMwh;
                }
                const SourceQuarter& got = output.source(static_cast<int>(i), q, lane);
                const double scale = std::max(got.generationMwh, 1.0);
                const double* a = &got.generationMwh;
                const double* b = &sum.generationMwh;
                for (std::size_t k = 0; k < sizeof(SourceQuarter) / sizeof(double); ++k)
                    QVERIFY2(std::abs(a[k] - b[k]) <= 1e-9 * scale * (k == 7 ? 200 : 1),
                             qPrintable(QStringLiteral("seed %1, quarter %2, source %3, field %4")
                                            .arg(seed)
                                            .arg(q)
                                            .arg(i)
                                            .arg(k)));
                saleUsd += got.saleUsd;
            }
            QVERIFY(absolute(saleUsd, output.site(q, lane).saleUsd) <= 1e-9);
            double units = 0;
            for (int i = 0; i < output.unitCount(); ++i)
                units += output.unit(i, q, lane).generationMwh;
            QVERIFY(absolute(units, output.site(q, lane).unitMwh) <= 1e-9);
            for (int i = 0; i < output.storeCount(); ++i) {
                const StoreQuarter& s = output.store(i, q, lane);
                const double end = s.socStartMwh + s.chargeMwh - s.dischargeMwh -
                                   s.conversionLossMwh - s.standingLossMwh - s.clipLossMwh;
                QVERIFY(std::abs(end - s.socEndMwh) <=
                        1e-9 * std::max(1.0, s.chargeMwh + s.dischargeMwh));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestDispatchBalance)
#include "test_dispatch_balance.moc"
