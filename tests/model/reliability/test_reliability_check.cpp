// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is refused, and that every study refuses it.
#include "model/reliability/adequacy.h"
#include "model/reliability/nminusone.h"
#include "tests/model/reliability/adequacysite.h"

#include <QTest>

#include <functional>
#include <limits>

using namespace gigasite::model;
using namespace gigasite::test;

namespace {

using Spoil = std::function<void(AdequacySite&)>;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::string faultOf(const Result<Done>& result) {
    return result.ok() ? std::string() : result.problem().code + " " + result.problem().where;
}

}  // namespace

class TestReliabilityCheck : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void refused_data() {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<Spoil>("spoil");
        const auto row = [](const char* fault, Spoil spoil) {
            QTest::newRow(fault) << QString::fromUtf8(fault) << std::move(spoil);
        };
        row("reliability.wrongLength loadMw",
            [](AdequacySite& s) { s.year.loadMw = s.year.loadMw.first(8759); });
        row("reliability.wrongLength variableMw", [](AdequacySite& s) { s.year.variableMw = {}; });
        row("reliability.wrongLength importLimitMw",
            [](AdequacySite& s) { s.year.importLimitMw = s.year.importLimitMw.first(1); });
        row("reliability.badNumber loadMw[3]", [](AdequacySite& s) { s.load()[3] = kNaN; });
        row("reliability.badNumber variableMw[8759]",
            [](AdequacySite& s) { s.variable()[8759] = -1; });
        row("reliability.badNumber importLimitMw[0]",
            [](AdequacySite& s) { s.import()[0] = kInfinity; });
        row("reliability.badSegments segmentEnds", [](AdequacySite& s) {
            s.year.segmentEnds = {2000, 2000, 8760};
        });
        row("reliability.wrongLength units[1].availableShare", [](AdequacySite& s) {
            s.year.units[1].availableShare = {1, 1};
        });
        row("reliability.badNumber units[1].availableShare[0]",
            [](AdequacySite& s) { s.year.units[1].availableShare = {1.1}; });
        row("reliability.badNumber units[0].capacityMw",
            [](AdequacySite& s) { s.year.units[0].capacityMw = -1; });
        row("reliability.badNumber units[0].count",
            [](AdequacySite& s) { s.year.units[0].count = -1; });
        row("reliability.badNumber units[1].count", [](AdequacySite& s) {
            s.year.units[0].count = 60000;
            s.year.units[1].count = 60000;
        });
        row("reliability.badNumber units[0].forcedOutageRate",
            [](AdequacySite& s) { s.year.units[0].forcedOutageRate = 1.01; });
        row("reliability.badNumber units[0].repairHours",
            [](AdequacySite& s) { s.year.units[0].repairHours = 0; });
        row("reliability.badNumber units[1].id",
            [](AdequacySite& s) { s.year.units[1].id = s.year.units[0].id; });
        row("reliability.badNumber stores[0].powerMw",
            [](AdequacySite& s) { s.year.stores[0].powerMw = kNaN; });
        row("reliability.badNumber stores[0].energyMwh",
            [](AdequacySite& s) { s.year.stores[0].energyMwh = -1; });
        row("reliability.badNumber stores[0].etaCharge",
            [](AdequacySite& s) { s.year.stores[0].etaCharge = 0; });
        row("reliability.badNumber stores[0].etaDischarge",
            [](AdequacySite& s) { s.year.stores[0].etaDischarge = 1.1; });
        row("reliability.badNumber stores[0].initialShare",
            [](AdequacySite& s) { s.year.stores[0].initialShare = 2; });
        row("reliability.badNumber gridForcedOutageRate",
            [](AdequacySite& s) { s.year.gridForcedOutageRate = -0.1; });
        row("reliability.badNumber gridRepairHours",
            [](AdequacySite& s) { s.year.gridForcedOutageRate = 0.1; });
        row("reliability.badNumber draws", [](AdequacySite& s) { s.year.draws = 1; });
    }
    void refused() {
        QFETCH(const QString, fault);
        QFETCH(const Spoil, spoil);
        AdequacySite site(100);
        site.year.units = {unitOf(1, 50, 2, 0.05, 50), unitOf(2, 50, 1)};
        site.year.stores = {{10, 40, 0.9, 0.9, 0.5}};
        QCOMPARE(faultOf(checkAdequacyYear(site.year)), std::string());
        spoil(site);
        QCOMPARE(QString::fromStdString(faultOf(checkAdequacyYear(site.year))), fault);
        QVERIFY(!adequacy(site.year, {}).ok());
        QVERIFY(!nMinusOne(site.year).ok());
    }

    void lastSegmentEndsTheYear() {
        AdequacySite site(100);
        for (const std::vector<int>& ends :
             {std::vector<int>{8759}, std::vector<int>{0, 8760}, std::vector<int>{8760, 9000}}) {
            site.year.segmentEnds = ends;
            QCOMPARE(faultOf(checkAdequacyYear(site.year)),
                     std::string("reliability.badSegments segmentEnds"));
        }
        site.year.segmentEnds = {8760};
        QVERIFY(checkAdequacyYear(site.year).ok());
    }

    /// A site without anything is a valid one: all of its load is unserved.
    void bareSite() {
        const AdequacySite site(100);
        QCOMPARE(adequacy(site.year, {}).value().availability(), 0.0);
        const AdequacySite empty(0);
        QCOMPARE(adequacy(empty.year, {}).value().availability(), 1.0);
    }

    /// Shares come as 1 - k/n: what is a whole number but for rounding becomes one.
    void wholeUnitsInService() {
        for (int n = 1; n <= 60; ++n) {
            for (int out = 0; out <= n; ++out) {
                AdequacyUnit unit = unitOf(1, 10, n);
                unit.availableShare = {1.0 - static_cast<double>(out) / n};
                QVERIFY(unitsInService(unit, 0) == n - out);
            }
        }
        AdequacyUnit unit = unitOf(1, 10, 3);
        QCOMPARE(unitsInService(unit, 0), 3.0);
        unit.availableShare = {1, 0.5};
        QCOMPARE(unitsInService(unit, 1), 1.5);
    }
};

QTEST_GUILESS_MAIN(TestReliabilityCheck)
#include "test_reliability_check.moc"
