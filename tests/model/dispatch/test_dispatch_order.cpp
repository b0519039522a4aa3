// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One row per branch of the order within an hour: a site in words, the flows that must follow.
// Flows not named are zero. The figures are worked by hand from MODEL 4.2.
#include "tests/model/dispatch/hoursite.h"

#include <QtTest/QTest>

#include <functional>
#include <map>

using namespace gigasite::model;

using Site = std::function<void(HourSite&)>;
using Flows = std::map<std::string, double>;

class TestDispatchOrder : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void firstHour_data();
    void firstHour();

  private:
    static void addSurplusRows();
    static void addStoreRows();
    static void addMeritRows();
};

namespace {

constexpr auto kReleased = DispatchSource::Unused::Released;

void row(const char* title, Site site, Flows flows) {
    QTest::newRow(title) << site << flows;
}

Flows flowsOf(const HourRun& run) {
    const TraceHour& f = run.trace.hours[0];
    Flows flows{{"onSiteToLoad", f.onSiteToLoadMw}, {"gridToLoad", f.gridToLoadMw},
                {"onSiteCharge", f.onSiteChargeMw}, {"gridCharge", f.gridChargeMw},
                {"discharge", f.dischargeMw},       {"import", f.importMw},
                {"unserved", f.unservedMw},         {"exported", f.exportedMw},
                {"curtailed", f.curtailedMw},       {"unused", f.unusedGridMw}};
    for (std::size_t i = 0; i < run.trace.unitMw.size(); ++i)
        flows["unit" + std::to_string(i)] = run.trace.unitMw[i][0];
    for (std::size_t i = 0; i < run.trace.stores.size(); ++i) {
        const TraceStoreHour& store = run.trace.stores[i][0];
        flows["store" + std::to_string(i)] = store.chargeMw - store.dischargeMw;
    }
    return flows;
}

}  // namespace

void TestDispatchOrder::firstHour_data() {
    QTest::addColumn<Site>("site");
    QTest::addColumn<Flows>("wanted");
    addSurplusRows();
    addStoreRows();
    addMeritRows();
}

void TestDispatchOrder::addSurplusRows() {
    row("1 on-site output meets load first",
        [](HourSite& s) { s.load({50}).onSite({30}).grid({40}).limits(100, 100); },
        {{"onSiteToLoad", 30}, {"gridToLoad", 20}, {"unused", 20}});
    row("1 surplus is exported up to the limit, the rest curtailed",
        [](HourSite& s) { s.load({50}).onSite({90}).limits(100, 25); },
        {{"onSiteToLoad", 50}, {"exported", 25}, {"curtailed", 15}});
    row("1 export does not depend on the import limit",
        [](HourSite& s) { s.load({50}).onSite({90}).limits(0, 60); },
        {{"onSiteToLoad", 50}, {"exported", 40}});
    row("1 surplus is exported at a negative price too",
        [](HourSite& s) { s.load({50}).onSite({90}).price({-20}).limits(0, 60); },
        {{"onSiteToLoad", 50}, {"exported", 40}});
    row("2 grid-delivered output stops at the import limit",
        [](HourSite& s) { s.load({50}).grid({80}).limits(30, 0); },
        {{"gridToLoad", 30}, {"unused", 50}, {"unserved", 20}});
    row("2 and 7 share the import limit",
        [](HourSite& s) { s.load({50}).grid({20}).limits(30, 0); },
        {{"gridToLoad", 20}, {"import", 10}, {"unserved", 20}});
    row("2 grid-delivered output is never exported by the site",
        [](HourSite& s) { s.load({0}).grid({20}).limits(30, 50); }, {{"unused", 20}});
    row("7 market import meets what is left", [](HourSite& s) { s.load({50}).limits(100, 0); },
        {{"import", 50}});
    row("9 nothing there", [](HourSite& s) { s.load({50}); }, {{"unserved", 50}});
    row("no load, no flow", [](HourSite& s) { s.limits(10, 10).unit(5, 0); }, {{"unit0", 0}});
}

void TestDispatchOrder::addStoreRows() {
    row("4 on-site surplus charges before it is exported",
        [](HourSite& s) { s.load({50}).onSite({80}).limits(0, 100).store(20, 100, 0.8, 0.8, 0); },
        {{"onSiteToLoad", 50}, {"onSiteCharge", 20}, {"store0", 20}, {"exported", 10}});
    row("4 on-site surplus before unused grid-delivered output",
        [](HourSite& s) {
            s.load({50}).onSite({65}).grid({30}).limits(100, 0).store(20, 100, 0.8, 0.8, 0);
        },
        {{"onSiteToLoad", 50},
         {"onSiteCharge", 15},
         {"gridCharge", 5},
         {"store0", 20},
         {"unused", 25}});
    row("4 grid charging within what is left of the import limit",
        [](HourSite& s) { s.load({50}).grid({90}).limits(60, 0).store(40, 100, 0.8, 0.8, 0); },
        {{"gridToLoad", 50}, {"gridCharge", 10}, {"store0", 10}, {"unused", 30}});
    row("4 pay-as-used output charges too",
        [](HourSite& s) {
            s.load({50}).grid({90}, kReleased).limits(100, 0).store(15, 100, 0.8, 0.8, 0);
        },
        {{"gridToLoad", 50}, {"gridCharge", 15}, {"store0", 15}, {"unused", 25}});
    row("4 room is at the terminals: (E - soc) / eta",
        [](HourSite& s) { s.onSite({90}).store(100, 40, 0.8, 0.8, 0.5); },
        {{"onSiteCharge", 25}, {"store0", 25}, {"curtailed", 65}});
    row("4 market energy and fuel never charge",
        [](HourSite& s) {
            s.load({50}).limits(200, 0).price({100}).unit(60, 1).store(20, 100, 0.8, 0.8, 0);
        },
        {{"unit0", 50}, {"store0", 0}});
    row("4 the first store charges first",
        [](HourSite& s) {
            s.onSite({30}).store(20, 40, 1, 1, 0).store(20, 400, 1, 1, 0).limits(0, 50);
        },
        {{"onSiteCharge", 30}, {"store0", 20}, {"store1", 10}});
    row("4 the second store goes on with grid-delivered output",
        [](HourSite& s) {
            s.onSite({12}).grid({50}).limits(25, 0).store(20, 40, 1, 1, 0).store(20, 400, 1, 1, 0);
        },
        {{"onSiteCharge", 12}, {"gridCharge", 25}, {"store0", 20}, {"store1", 17}, {"unused", 25}});
    row("5 discharge before dispatchables and market",
        [](HourSite& s) { s.load({50}).limits(100, 0).unit(100, 0).store(20, 100, 0.8, 0.8, 0.5); },
        {{"discharge", 20}, {"store0", -20}, {"unit0", 30}});
    row("5 discharge stops at soc x eta",
        [](HourSite& s) { s.load({50}).limits(100, 0).store(40, 50, 0.8, 0.8, 0.5); },
        {{"discharge", 20}, {"store0", -20}, {"import", 30}});
    row("5 the first store discharges first",
        [](HourSite& s) { s.load({30}).store(20, 40, 1, 1, 1).store(20, 400, 1, 1, 1); },
        {{"discharge", 30}, {"store0", -20}, {"store1", -10}});
    row("5 after grid-delivered output",
        [](HourSite& s) { s.load({30}).grid({25}).limits(30, 0).store(20, 40, 1, 1, 1); },
        {{"gridToLoad", 25}, {"discharge", 5}, {"store0", -5}});
    row("standing loss comes off before use",
        [](HourSite& s) { s.load({50}).store(100, 100, 1, 1, 0.2, 0.1); },
        {{"discharge", 18}, {"store0", -18}, {"unserved", 32}});
}

void TestDispatchOrder::addMeritRows() {
    row("6 cheaper than the market runs first",
        [](HourSite& s) { s.load({50}).limits(100, 0).price({30}).unit(20, 29); },
        {{"unit0", 20}, {"import", 30}});
    row("6 a tie is on site",
        [](HourSite& s) { s.load({50}).limits(100, 0).price({30}).unit(20, 30); },
        {{"unit0", 20}, {"import", 30}});
    row("6 dearer than the market waits",
        [](HourSite& s) { s.load({50}).limits(100, 0).price({30}).unit(20, 31); },
        {{"unit0", 0}, {"import", 50}});
    row("6 delivery is part of the market's side",
        [](HourSite& s) {
            s.load({50}).limits(100, 0).price({20}).unit(20, 30);
            s.input.lanes[0].deliveryUsdPerMwh = 10;
        },
        {{"unit0", 20}, {"import", 30}});
    row("6 the shadow price weighs the grid's carbon",
        [](HourSite& s) {
            s.load({50}).limits(100, 0).price({20}).ci({500}).unit(20, 30, 100);
            s.input.lanes[0].shadowUsdPerTonne = 25;  // unit 32.5, market 32.5: a tie
        },
        {{"unit0", 20}, {"import", 30}});
    row("6 the compliance price is on the unit only",
        [](HourSite& s) {
            s.load({50}).limits(100, 0).price({32}).ci({500}).unit(20, 30, 100);
            s.input.lanes[0].complianceUsdPerTonne = 25;
        },
        {{"unit0", 0}, {"import", 50}});
    row("6 cheapest first whatever the list's order",
        [](HourSite& s) { s.load({50}).limits(100, 0).price({90}).unit(40, 50).unit(30, 20); },
        {{"unit0", 20}, {"unit1", 30}});
    row("6 equal costs run in the list's order",
        [](HourSite& s) { s.load({50}).limits(100, 0).price({90}).unit(40, 20).unit(30, 20); },
        {{"unit0", 40}, {"unit1", 10}});
    row("6 and 8 on both sides of the market",
        [](HourSite& s) { s.load({60}).limits(10, 0).price({40}).unit(30, 60).unit(30, 20); },
        {{"unit1", 30}, {"import", 10}, {"unit0", 20}});
    row("8 dearer units before backup",
        [](HourSite& s) {
            s.load({60}).limits(10, 0).price({40}).unit(30, 1, 0, true).unit(30, 200);
        },
        {{"import", 10}, {"unit1", 30}, {"unit0", 20}});
    row("8 backup does not run for being cheap",
        [](HourSite& s) { s.load({60}).limits(100, 0).price({40}).unit(30, 1, 0, true); },
        {{"import", 60}, {"unit0", 0}});
    row("8 the cheaper backup first",
        [](HourSite& s) { s.load({60}).unit(50, 9, 0, true).unit(50, 3, 0, true); },
        {{"unit1", 50}, {"unit0", 10}});
    row("8 units run where there is no grid at all",
        [](HourSite& s) { s.load({60}).price({-50}).unit(40, 80); },
        {{"unit0", 40}, {"unserved", 20}});
    row("6 no unit runs for export or charging",
        [](HourSite& s) {
            s.load({20}).onSite({20}).price({500}).limits(0, 100).unit(40, 1).store(9, 9, 1, 1, 0);
        },
        {{"onSiteToLoad", 20}, {"unit0", 0}});
}

void TestDispatchOrder::firstHour() {
    QFETCH(const Site, site);
    QFETCH(const Flows, wanted);
    HourSite hour;
    site(hour);
    for (const DispatchTarget target : dispatchTargets()) {
        const HourRun run = runHours(hour, target);
        QCOMPARE(run.problem, std::string());
        for (const auto& [flow, mw] : flowsOf(run)) {
            const auto named = wanted.find(flow);
            const bool stores = flow.starts_with("store");
            if (named == wanted.end() && (stores || flow.starts_with("unit")))
                continue;
            const double expected = named == wanted.end() ? 0 : named->second;
            QVERIFY2(std::abs(mw - expected) <= 1e-9,
                     qPrintable(QStringLiteral("%1: %2 is %3, wanted %4")
                                    .arg(QString::fromStdString(std::string(name(target))),
                                         QString::fromStdString(flow))
                                    .arg(mw)
                                    .arg(expected)));
        }
    }
}

QTEST_GUILESS_MAIN(TestDispatchOrder)
#include "test_dispatch_order.moc"
