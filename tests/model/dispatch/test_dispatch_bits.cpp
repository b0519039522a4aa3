// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every instruction set gives the reference's bits in every field, and the one asked for is the one
// that ran.
#include "model/dispatch/dispatch.h"
#include "tests/model/dispatch/randomsite.h"

#include <QtTest/QTest>

#include <algorithm>
#include <cstring>
#include <type_traits>

using namespace gigasite::model;

namespace {

constexpr int kLanesWanted = 10000;
constexpr unsigned kFirstSeed = 20260101;

/// The results are plain doubles without padding, so equal bytes are equal bits of every field.
template <class T>
bool sameBits(const T& a, const T& b) {
    static_assert(std::is_trivially_copyable_v<T> && sizeof(T) % sizeof(double) == 0);
    return std::memcmp(&a, &b, sizeof(T)) == 0;
}

QString difference(const DispatchOutput& a, const DispatchOutput& b) {
    for (int lane = 0; lane < a.lanes(); ++lane) {
        const auto at = [&](const char* what, int item, int quarter) {
            return QStringLiteral("%1 %2, quarter %3, lane %4")
                .arg(QLatin1String(what))
                .arg(item)
                .arg(quarter)
                .arg(lane);
        };
        if (!sameBits(a.year(lane), b.year(lane)))
            return at("year", 0, 0);
        for (int q = 0; q < kQuartersPerYear; ++q) {
            if (!sameBits(a.site(q, lane), b.site(q, lane)))
                return at("site", 0, q);
            for (int i = 0; i < a.sourceCount(); ++i) {
                if (!sameBits(a.source(i, q, lane), b.source(i, q, lane)))
                    return at("source", i, q);
            }
            for (int i = 0; i < a.storeCount(); ++i) {
                if (!sameBits(a.store(i, q, lane), b.store(i, q, lane)))
                    return at("store", i, q);
            }
            for (int i = 0; i < a.unitCount(); ++i) {
                if (!sameBits(a.unit(i, q, lane), b.unit(i, q, lane)))
                    return at("unit", i, q);
            }
        }
    }
    return {};
}

QString difference(const DispatchTrace& a, const DispatchTrace& b) {
    for (std::size_t h = 0; h < a.hours.size(); ++h) {
        bool same = sameBits(a.hours[h], b.hours[h]);
        for (std::size_t i = 0; i < a.stores.size(); ++i)
            same = same && sameBits(a.stores[i][h], b.stores[i][h]);
        for (std::size_t i = 0; i < a.unitMw.size(); ++i)
            same = same && sameBits(a.unitMw[i][h], b.unitMw[i][h]);
        for (std::size_t i = 0; i < a.sourceOutputMw.size(); ++i)
            same = same && sameBits(a.sourceOutputMw[i][h], b.sourceOutputMw[i][h]);
        if (!same)
            return QStringLiteral("hour %1").arg(h);
    }
    return {};
}

/// What the processor says itself, without asking Highway.
bool processorHas(DispatchTarget target) {
#if defined(__x86_64__)
    switch (target) {
        case DispatchTarget::Sse4:
            return __builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("pclmul");
        case DispatchTarget::Avx2:
            return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
                   __builtin_cpu_supports("bmi2");
        case DispatchTarget::Avx512:
            return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
                   __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw");
        default:
            return true;
    }
#else
    return target == DispatchTarget::Baseline;
#endif
}

}  // namespace

class TestDispatchBits : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void targetRuns_data() { targetList(); }
    void targetRuns();
    void bestIsTheWidest();
    void sameBitsAsReference();
    void sameTraceAsReference_data() { targetList(); }
    void sameTraceAsReference();
    void laneAloneAsAmongOthers();

  private:
    static void targetList() {
        QTest::addColumn<DispatchTarget>("target");
        for (const auto target : {DispatchTarget::Baseline, DispatchTarget::Sse4,
                                  DispatchTarget::Avx2, DispatchTarget::Avx512})
            QTest::newRow(std::string(name(target)).c_str()) << target;
    }
    static bool available(DispatchTarget target) {
        const auto targets = dispatchTargets();
        return std::find(targets.begin(), targets.end(), target) != targets.end();
    }
};

void TestDispatchBits::targetRuns() {
    QFETCH(const DispatchTarget, target);
    if (!processorHas(target))
        QSKIP(qPrintable(QStringLiteral("this processor has no %1")
                             .arg(QString::fromStdString(std::string(name(target))))));
    const RandomSite site(1);
    DispatchScratch scratch;
    DispatchOutput output;
    const auto ran = runDispatch(site.input, scratch, output, target);
    QVERIFY2(ran.ok(), "an instruction set of this processor is not compiled in");
    QCOMPARE(ran.value(), target);
}

void TestDispatchBits::bestIsTheWidest() {
    const RandomSite site(2);
    DispatchScratch scratch;
    DispatchOutput output;
    const auto ran = runDispatch(site.input, scratch, output);
    QVERIFY(ran.ok());
    DispatchTarget widest = DispatchTarget::Baseline;
    for (const auto target : {DispatchTarget::Sse4, DispatchTarget::Avx2, DispatchTarget::Avx512}) {
        if (available(target))
            widest = target;
    }
    QCOMPARE(ran.value(), widest);
}

// One scratch and one output serve all sites, so what a former site left behind would show.
void TestDispatchBits::sameBitsAsReference() {
    DispatchScratch scratch;
    DispatchScratch referenceScratch;
    DispatchOutput output;
    DispatchOutput reference;
    int lanes = 0;
    for (unsigned seed = kFirstSeed; lanes < kLanesWanted; ++seed) {
        const RandomSite site(seed);
        QVERIFY(
            runDispatch(site.input, referenceScratch, reference, DispatchTarget::Reference).ok());
        for (const DispatchTarget target : dispatchTargets()) {
            if (target == DispatchTarget::Reference)
                continue;
            const auto ran = runDispatch(site.input, scratch, output, target);
            QVERIFY(ran.ok());
            QCOMPARE(ran.value(), target);
            const QString where = difference(output, reference);
            QVERIFY2(where.isEmpty(),
                     qPrintable(QStringLiteral("%1, seed %2: %3")
                                    .arg(QString::fromStdString(std::string(name(target))))
                                    .arg(seed)
                                    .arg(where)));
        }
        lanes += static_cast<int>(site.input.lanes.size());
    }
    qInfo("%d lanes compared on %zu targets", lanes, dispatchTargets().size() - 1);
}

void TestDispatchBits::sameTraceAsReference() {
    QFETCH(const DispatchTarget, target);
    if (!available(target))
        QSKIP(qPrintable(QStringLiteral("this processor has no %1")
                             .arg(QString::fromStdString(std::string(name(target))))));
    DispatchScratch scratch;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const RandomSite site(seed);
        const int lane = static_cast<int>(seed % site.input.lanes.size());
        const auto trace = traceDispatch(site.input, lane, scratch, target);
        const auto reference = traceDispatch(site.input, lane, scratch, DispatchTarget::Reference);
        QVERIFY(trace.ok() && reference.ok());
        const QString where = difference(trace.value(), reference.value());
        QVERIFY2(where.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(where)));
    }
}

/// A lane's result does not depend on which lanes share its vector.
void TestDispatchBits::laneAloneAsAmongOthers() {
    DispatchScratch scratch;
    for (unsigned seed = 100; seed < 110; ++seed) {
        const RandomSite site(seed);
        DispatchOutput all;
        QVERIFY(runDispatch(site.input, scratch, all).ok());
        const std::size_t lane = seed % site.input.lanes.size();
        const auto one = [&](const SegmentLanes& from) {
            SegmentLanes to(static_cast<int>(site.input.segmentEnds.size()), 1);
            for (int s = 0; s < static_cast<int>(site.input.segmentEnds.size()); ++s)
                to.at(s, 0) = from.at(s, static_cast<int>(lane));
            return to;
        };
        DispatchInput alone = site.input;
        alone.lanes = {site.input.lanes[lane]};
        alone.itMw = one(alone.itMw);
        alone.importLimitMw = one(alone.importLimitMw);
        alone.exportLimitMw = one(alone.exportLimitMw);
        if (!alone.curtailableMw.values().empty())
            alone.curtailableMw = one(alone.curtailableMw);
        for (DispatchSource& source : alone.sources)
            source.mw = one(source.mw);
        for (DispatchStore& store : alone.stores) {
            store.powerMw = one(store.powerMw);
            store.energyMwh = one(store.energyMwh);
            store.etaCharge = {store.etaCharge[lane]};
            store.etaDischarge = {store.etaDischarge[lane]};
            store.standingLossPerHour = {store.standingLossPerHour[lane]};
        }
        for (DispatchUnit& unit : alone.units) {
            unit.mw = one(unit.mw);
            unit.fuelAndVomUsdPerMwh = {unit.fuelAndVomUsdPerMwh[lane]};
            unit.stackKgPerMwh = {unit.stackKgPerMwh[lane]};
        }
        DispatchOutput output;
        QVERIFY(runDispatch(alone, scratch, output).ok());
        for (int q = 0; q < kQuartersPerYear; ++q)
            QVERIFY(sameBits(output.site(q, 0), all.site(q, static_cast<int>(lane))));
        QVERIFY(sameBits(output.year(0), all.year(static_cast<int>(lane))));
    }
}

QTEST_GUILESS_MAIN(TestDispatchBits)
#include "test_dispatch_bits.moc"
