// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The clocks of MODEL 3: building, grid with its firm power, application and lead time.
#include "model/build/clocks.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;
using Assets = std::vector<Asset>;

namespace {

Asset firm(const char* technology, double mw, double unitMw) {
    Asset asset = plainAsset(technology, mw);
    asset.unitMw = unitMw;
    return asset;
}

Asset with(Asset asset, void (*change)(Asset&)) {
    change(asset);
    return asset;
}

Asset store(double mw, double mwh, double roundTrip) {
    Asset asset = plainAsset("battery_liion_4h", mw);
    asset.energyMwh = mwh;
    asset.roundTripEfficiency = roundTrip;
    return asset;
}

}  // namespace

class TestBuildClocks : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = plainFacts(); }

    /// 100 MW of firm import and a design PUE of 1.25 carry 80 MW of IT; the rows add plant.
    void firmPower_data() {
        QTest::addColumn<Assets>("assets");
        QTest::addColumn<double>("gridMw");
        const auto row = [](const char* name, const Assets& assets, double firmMw) {
            QTest::newRow(name) << assets << firmMw / 1.25;
        };
        row("import alone", {}, 100);
        row("one unit is the spare", {firm("gas_ccgt", 60, 60)}, 100);
        row("three units: two count", {firm("gas_engine", 60, 20)}, 140);
        row("the largest of all plants is the spare",
            {firm("gas_engine", 50, 10), firm("gas_turbine_aero", 50, 50)}, 150);
        row("two and a half units are three", {firm("gas_engine", 50, 20)}, 100 + 100.0 / 3);
        row("a reactor on site", {firm("nuclear_smr", 320, 80)}, 340);
        row("of a contract only the share",
            {with(firm("nuclear_smr", 320, 80),
                  [](Asset& one) {
                      one.ownership = AssetOwnership::contract;
                      one.contractVolumeShare = 0.5;
                  })},
            220);
        row("grid-delivered plant does not count",
            {with(firm("nuclear_smr", 320, 80),
                  [](Asset& one) { one.delivery = Delivery::gridDelivered; })},
            100);
        row("backup does not count, nor is it the spare",
            {with(firm("gas_engine", 90, 90), [](Asset& one) { one.runs = RunMode::backupOnly; }),
             firm("gas_engine", 60, 20)},
            140);
        row("diesel does not count", {firm("diesel_backup", 60, 3)}, 100);
        row("sun and wind do not count",
            {plainAsset("utility_pv", 500), plainAsset("onshore_wind", 500)}, 100);
        row("a store counts with what it holds for a day", {store(100, 400, 0.81)},
            100 + 0.9 * 400 / 24);
        row("but not with more than its power", {store(10, 4000, 0.81)}, 110);
        row("a store is not a unit to spare", {store(10, 4000, 0.81), firm("gas_engine", 40, 20)},
            130);
        row("not before its start",
            {with(firm("gas_engine", 60, 20),
                  [](Asset& one) { one.startQuarter = Quarter::of(2025, 2); })},
            100);
        row("not after its end",
            {with(firm("gas_engine", 60, 20),
                  [](Asset& one) { one.endQuarter = Quarter::of(2024, 4); })},
            100);
        row("no capacity", {firm("gas_engine", 0, 20)}, 100);
    }
    void firmPower() {
        QFETCH(const Assets, assets);
        QFETCH(const double, gridMw);
        PlanDraft draft = plainPlan();
        draft.sites[0].grid.firmImportLimitMw = {{Quarter::of(2000, 1).index, 100.0}};
        draft.sites[0].grid.nonFirmImportLimitMw = {{Quarter::of(2000, 1).index, 70.0}};
        draft.sites[0].assets = assets;
        const Clocks clocks = clocksOf(draft, 1.25);
        NEAR(clocks.gridMw[0], gridMw);
        NEAR(clocks.onlineMw[0], std::min(100.0, gridMw));
        QCOMPARE(clocks.binding[0], gridMw < 100.0 ? Binding::grid : Binding::none);
    }

    /// MC7: 80 MW of import at a PUE of 1.25 are 64, 150 are 120.
    void gridOfMc7() {
        PlanDraft draft = plainPlan();
        draft.header.startQuarter = Quarter::of(2025, 1);
        draft.sites[0].phases[0].startQuarter = Quarter::of(2024, 2);  // ready in 2025 Q2
        draft.sites[0].grid.firmImportLimitMw = {{Quarter::of(2025, 1).index, 80.0},
                                                 {Quarter::of(2025, 4).index, 150.0}};
        const Clocks clocks = clocksOf(draft, 1.25);
        QCOMPARE(clocks.buildingMw, (Values{0, 100, 100, 100}));
        QCOMPARE(clocks.gridMw, (Values{64, 64, 64, 120}));
        QCOMPARE(clocks.onlineMw, (Values{0, 64, 64, 100}));
        QCOMPARE(clocks.binding, (std::vector<Binding>{Binding::none, Binding::grid, Binding::grid,
                                                       Binding::none}));
    }

    void phases_data() {
        QTest::addColumn<int>("startIndex");  // quarters from the plan's start
        QTest::addColumn<int>("construction");
        QTest::addColumn<Values>("planned");
        QTest::addColumn<Values>("building");
        QTest::newRow("long before") << -40 << 4 << Values{9, 9, 9, 9} << Values{9, 9, 9, 9};
        QTest::newRow("ready with the plan") << -2 << 2 << Values{9, 9, 9, 9} << Values{9, 9, 9, 9};
        QTest::newRow("under way") << -1 << 3 << Values{9, 9, 9, 9} << Values{0, 0, 9, 9};
        QTest::newRow("in the plan") << 1 << 2 << Values{0, 9, 9, 9} << Values{0, 0, 0, 9};
        QTest::newRow("ready with the end") << 1 << 3 << Values{0, 9, 9, 9} << Values{0, 0, 0, 0};
        QTest::newRow("after the plan") << 4 << 1 << Values{0, 0, 0, 0} << Values{0, 0, 0, 0};
    }
    void phases() {
        QFETCH(const int, startIndex);
        QFETCH(const int, construction);
        QFETCH(const Values, planned);
        QFETCH(const Values, building);
        PlanDraft draft = plainPlan();
        Phase& phase = draft.sites[0].phases[0];
        phase.itCapacityMw = 9.0;
        phase.startQuarter = draft.header.startQuarter + startIndex;
        phase.constructionQuarters = construction;
        const Clocks clocks = clocksOf(draft, 1.25);
        QCOMPARE(clocks.plannedMw, planned);
        QCOMPARE(clocks.buildingMw, building);
    }

    void constructionTakesTheCataloguesTime() {
        PlanDraft draft = plainPlan();
        draft.sites[0].phases[0].constructionQuarters.reset();
        const Plan plan = draft.plan();
        QCOMPARE(constructionQuartersOf(draft.sites[0].phases[0],
                                        Defaults(*m_facts.catalog, plan, plan.base)),
                 8);
    }

    void application_data() {
        QTest::addColumn<bool>("applied");
        QTest::addColumn<double>("leadYears");  // negative: the catalogue's
        QTest::addColumn<Values>("firm");
        QTest::newRow("no application: as the limits say")
            << false << 5.0 << Values{50, 50, 80, 80};
        QTest::newRow("at once") << true << 0.0 << Values{50, 50, 80, 80};
        QTest::newRow("one quarter") << true << 0.25 << Values{0, 50, 80, 80};
        QTest::newRow("part of a quarter counts whole") << true << 0.3 << Values{0, 0, 80, 80};
        QTest::newRow("exactly three") << true << 0.75 << Values{0, 0, 0, 80};
        QTest::newRow("Ohio waits 8.5 years") << true << -1.0 << Values{0, 0, 0, 0};
    }
    void application() {
        QFETCH(const bool, applied);
        QFETCH(const double, leadYears);
        QFETCH(const Values, firm);
        PlanDraft draft = plainPlan();
        Grid& grid = draft.sites[0].grid;
        grid.firmImportLimitMw = {{Quarter::of(2025, 1).index, 50.0},
                                  {Quarter::of(2025, 3).index, 80.0}};
        grid.nonFirmImportLimitMw = {{Quarter::of(2025, 2).index, 5.0}};
        if (applied) {
            grid.applicationQuarter = Quarter::of(2025, 1);
        }
        if (leadYears >= 0.0) {
            grid.leadTimeYears = leadYears;
        }
        const ImportLimits limits = limitsOf(draft);
        QCOMPARE(limits.firmMw, firm);
        for (std::size_t q = 0; q < 4; ++q) {
            NEAR(limits.totalMw[q], firm[q] + (q >= 1 && firm[q] > 0.0 ? 5.0 : 0.0));
        }
        NEAR(limits.totalBeforeMw, 0.0);
    }

    void ohioGetsItsLimitAfterThirtyFourQuarters() {
        PlanDraft draft = plainPlan();
        Grid& grid = draft.sites[0].grid;
        grid.applicationQuarter = Quarter::of(2025, 1);
        const Plan plan = draft.plan();
        const Ref<Site> site = draft.site(0);
        const Defaults defaults(*m_facts.catalog, plan, plan.base, site.get());
        QCOMPARE(energisationOf(grid, defaults).index, Quarter::of(2033, 3).index);
    }

    void limitsBeforeThePlanAreKnown() {
        PlanDraft draft = plainPlan();
        draft.sites[0].grid.firmImportLimitMw = {{Quarter::of(2024, 4).index, 30.0},
                                                 {Quarter::of(2025, 1).index, 50.0}};
        NEAR(limitsOf(draft).totalBeforeMw, 30.0);
    }

    void fitOuts() {
        PlanDraft draft = plainPlan();
        draft.header.years = 3;  // 12 quarters
        Phase& phase = draft.sites[0].phases[0];
        phase.startQuarter = Quarter::of(2025, 1);
        phase.constructionQuarters = 4;
        phase.acceleratorId = "first";
        phase.refreshYears = 1.0;
        phase.refreshAcceleratorId = "later";
        QCOMPARE(fitOutsText(draft), QStringLiteral("4 first, 8 later, 12 later"));
        phase.refreshAcceleratorId.clear();
        phase.startQuarter = Quarter::of(2023, 1);
        phase.refreshYears = 2.0;
        QCOMPARE(fitOutsText(draft), QStringLiteral("-4 first, 4 first, 12 first"));
        phase.refreshYears.reset();  // six years
        QCOMPARE(fitOutsText(draft), QStringLiteral("-4 first"));
        phase.acceleratorId.clear();
        QCOMPARE(fitOutsText(draft), QString());
    }

  private:
    [[nodiscard]] QString fitOutsText(const PlanDraft& draft) const {
        const Plan plan = draft.plan();
        QStringList all;
        for (const FitOut& one :
             fitOutsOf(draft.sites[0].phases[0], Defaults(*m_facts.catalog, plan, plan.base),
                       horizonOf(draft.header, 0.025))) {
            all << QStringLiteral("%1 %2")
                       .arg(one.quarter)
                       .arg(QString::fromStdString(one.acceleratorId));
        }
        return all.join(QStringLiteral(", "));
    }

    [[nodiscard]] ImportLimits limitsOf(const PlanDraft& draft) const {
        const Plan plan = draft.plan();
        const Ref<Site> site = draft.site(0);
        return importLimits(*site->grid, Defaults(*m_facts.catalog, plan, plan.base, site.get()),
                            horizonOf(draft.header, 0.025));
    }

    [[nodiscard]] Clocks clocksOf(const PlanDraft& draft, double designPue) const {
        const Plan plan = draft.plan();
        const Ref<Site> site = draft.site(0);
        const Defaults defaults(*m_facts.catalog, plan, plan.base, site.get());
        const Horizon horizon = horizonOf(draft.header, 0.025);
        std::vector<Problem> notes;
        Clocks clocks = buildingClock(*site, defaults, horizon);
        setGridClock(clocks, importLimits(*site->grid, defaults, horizon),
                     firmOnSiteMw(assetFacts(*site, defaults, notes), defaults, horizon),
                     designPue);
        bindClocks(clocks, {});
        return clocks;
    }

    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestBuildClocks)
#include "test_build_clocks.moc"
