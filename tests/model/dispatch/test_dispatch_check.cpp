// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A wrong input is refused with the place of the fault, and nothing is computed.
#include "tests/model/dispatch/hoursite.h"

#include <QtTest/QTest>

#include <array>
#include <functional>
#include <limits>

using namespace gigasite::model;

class TestDispatchCheck : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void refused_data();
    void refused();
    void hourlyRefused();
    void laneOutsideTrace();
    void segmentsAreCut();
};

using Spoil = std::function<void(DispatchInput&)>;

void TestDispatchCheck::refused_data() {
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("problem");
    static const std::array<double, 3> few{1, 2, 3};
    const auto row = [](const char* title, Spoil spoil, const char* problem) {
        QTest::newRow(title) << spoil << QString::fromLatin1(problem);
    };
    row(
        "good", [](DispatchInput&) {}, "");
    row(
        "short load", [](DispatchInput& in) { in.hourly.loadPerItMw = few; },
        "dispatch.wrongLength hourly.loadPerItMw");
    row(
        "short profile", [](DispatchInput& in) { in.hourly.outputs[0] = few; },
        "dispatch.wrongLength hourly.outputs[0]");
    row(
        "no segments", [](DispatchInput& in) { in.segmentEnds.clear(); },
        "dispatch.badSegments segmentEnds");
    row(
        "quarter not cut",
        [](DispatchInput& in) {
            in.segmentEnds = {2160, 4344, 6553, 8760};
        },
        "dispatch.badSegments segmentEnds");
    row(
        "repeated segment",
        [](DispatchInput& in) { in.segmentEnds.insert(in.segmentEnds.begin(), 2160); },
        "dispatch.badSegments segmentEnds");
    row(
        "no lanes", [](DispatchInput& in) { in.lanes.clear(); }, "dispatch.wrongLength lanes");
    row(
        "unknown profile", [](DispatchInput& in) { in.sources[0].profile = 1; },
        "dispatch.badProfile sources[0].profile");
    row(
        "negative capacity", [](DispatchInput& in) { in.sources[0].mw.at(2, 0) = -1; },
        "dispatch.badNumber sources[0].mw[2]");
    row(
        "not a number", [](DispatchInput& in) { in.itMw.at(1, 0) = std::nan(""); },
        "dispatch.badNumber itMw[1]");
    row(
        "infinite limit",
        [](DispatchInput& in) {
            in.importLimitMw.at(0, 0) = std::numeric_limits<double>::infinity();
        },
        "dispatch.badNumber importLimitMw[0]");
    row(
        "too few segments", [](DispatchInput& in) { in.exportLimitMw = SegmentLanes(3, 1); },
        "dispatch.wrongLength exportLimitMw");
    row(
        "efficiency zero", [](DispatchInput& in) { in.stores[0].etaCharge = {0}; },
        "dispatch.badNumber stores[0].etaCharge[0]");
    row(
        "efficiency above one", [](DispatchInput& in) { in.stores[0].etaDischarge = {1.1}; },
        "dispatch.badNumber stores[0].etaDischarge[0]");
    row(
        "share above one", [](DispatchInput& in) { in.stores[0].initialShare = 2; },
        "dispatch.badNumber stores[0].initialShare[0]");
    row(
        "no fuel cost", [](DispatchInput& in) { in.units[0].fuelAndVomUsdPerMwh.clear(); },
        "dispatch.wrongLength units[0].fuelAndVomUsdPerMwh");
    row(
        "negative intensity", [](DispatchInput& in) { in.lanes[0].ciMeanKgPerMwh = -1; },
        "dispatch.badNumber lanes[0].carbon[0]");
}

void TestDispatchCheck::refused() {
    QFETCH(const Spoil, spoil);
    QFETCH(const QString, problem);
    HourSite site;
    site.load({10}).onSite({5}).store(1, 2, 0.9, 0.9, 0.5).unit(5, 30);
    spoil(site.input);
    DispatchScratch scratch;
    DispatchOutput output;
    const auto ran = runDispatch(site.input, scratch, output);
    QCOMPARE(ran.ok(), problem.isEmpty());
    if (!ran.ok())
        QCOMPARE(QString::fromStdString(ran.problem().code + " " + ran.problem().where), problem);
    QCOMPARE(checkInput(site.input).ok(), problem.isEmpty());
}

void TestDispatchCheck::hourlyRefused() {
    HourSite site;
    site.load({10}).share({0.5}).onSite({5});
    QVERIFY(checkHourly(site.input.hourly).ok());
    const auto where = [](const HourSite& bad) {
        const auto checked = checkHourly(bad.input.hourly);
        return checked.ok() ? std::string() : checked.problem().where;
    };
    HourSite share;
    share.share({0, 1.5});
    QCOMPARE(where(share), std::string("hourly.carbonFreeShare0[1]"));
    HourSite output;
    output.onSite({0, 0, -0.1});
    QCOMPARE(where(output), std::string("hourly.outputs[0][2]"));
    HourSite price;
    price.price({-5, std::nan("")});
    QCOMPARE(where(price), std::string("hourly.priceShape[1]"));
}

void TestDispatchCheck::laneOutsideTrace() {
    HourSite site;
    DispatchScratch scratch;
    for (const int lane : {-1, 1}) {
        const auto traced = traceDispatch(site.input, lane, scratch);
        QVERIFY(!traced.ok());
        QCOMPARE(traced.problem().where, std::string("lane"));
    }
}

void TestDispatchCheck::segmentsAreCut() {
    QCOMPARE(segmentEnds(), (std::vector<int>{2160, 4344, 6552, 8760}));
    const int extra[] = {3000, 0, 2160, 8760, 3000, -4, 9000, 1};
    QCOMPARE(segmentEnds(extra), (std::vector<int>{1, 2160, 3000, 4344, 6552, 8760}));
}

QTEST_GUILESS_MAIN(TestDispatchCheck)
#include "test_dispatch_check.moc"
