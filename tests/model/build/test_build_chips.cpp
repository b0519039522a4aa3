// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Who gets which accelerators when (MODEL 3, clock 3), on paper: MC7, every rule of precedence,
// what carries over, what a rule holds back, and what a refresh replaces.
#include "model/build/clocks.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;

namespace {

/// One accelerator is one H100e and 1/500 MW.
ChipNeed need(Id phase, int quarter, double chips, int layer = 0) {
    ChipNeed one;
    one.phase = phase;
    one.layer = layer;
    one.quarter = quarter;
    one.vendor = 0;
    one.chips = chips;
    one.itMw = chips / 500.0;
    one.h100ePerChip = 1.0;
    return one;
}

ChipSite site(Id id, int priority, std::vector<ChipNeed> needs, int place = -1) {
    ChipSite one;
    one.id = id;
    one.priority = priority;
    one.place = place;
    one.needs = std::move(needs);
    return one;
}

/// The same supply in each of quarters 0..quarters.
ChipMarket market(int quarters, double supply) {
    ChipMarket one;
    one.quarters = quarters;
    one.supply = {Values(static_cast<std::size_t>(quarters) + 1, supply)};
    return one;
}

/// What a site gets of all needs in quarters 0..quarters.
Values byQuarter(const ChipShare& share, int quarters) {
    Values chips(static_cast<std::size_t>(quarters) + 1, 0.0);
    for (const ChipDelivery& delivery : share.deliveries) {
        if (delivery.quarter >= 0) {
            chips[static_cast<std::size_t>(delivery.quarter)] += delivery.chips;
        }
    }
    return chips;
}

QString text(const Values& values) {
    QStringList all;
    for (const double value : values) {
        all << QString::number(value, 'g', 12);
    }
    return all.join(QLatin1Char(' '));
}

QString text(const std::vector<char>& flags) {
    QString all;
    for (const char flag : flags) {
        all += flag ? QLatin1Char('c') : QLatin1Char('-');
    }
    return all;
}

}  // namespace

class TestBuildChips : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// MC7: 500 accelerators a MW of 2.5 H100e each, 20,000 a quarter, none carried over. A wants
    /// 50,000 from quarter 1, B 30,000 from quarter 2, of which a rule allows 25,000.
    void mc7() {
        std::vector<ChipNeed> a = {need(1, 1, 50000)};
        std::vector<ChipNeed> b = {need(2, 2, 30000)};
        a[0].h100ePerChip = b[0].h100ePerChip = 2.5;
        ChipMarket given = market(5, 20000);
        given.capH100e = {Values(6, 25000 * 2.5)};
        const ChipAllocation got = allocateChips({site(1, 1, a), site(2, 2, b, 0)}, given);
        QCOMPARE(text(byQuarter(got.sites[0], 5)), QStringLiteral("0 20000 20000 10000 0 0"));
        QCOMPARE(text(byQuarter(got.sites[1], 5)), QStringLiteral("0 0 0 10000 15000 0"));
        // The rule bites in quarter 4 only: before, it is the supply.
        QCOMPARE(text(got.sites[1].capped), QStringLiteral("----cc"));
        QCOMPARE(text(got.sites[0].capped), QStringLiteral("------"));
        QCOMPARE(text(got.delivered[0]), QStringLiteral("0 20000 20000 20000 15000 0"));
        compareClocks(chipClock(a, got.sites[0].deliveries, 5), {0, 40, 80, 100, 100}, 1250.0);
        compareClocks(chipClock(b, got.sites[1].deliveries, 5), {0, 0, 0, 20, 50}, 1250.0);
        Clocks clocks;
        clocks.buildingMw = {0, 0, 60, 60, 60};
        clocks.gridMw = Values(5, 100 / 1.25);
        clocks.chipsMw = {0, 0, 0, 20, 50};
        bindClocks(clocks, got.sites[1].capped);
        QCOMPARE(clocks.onlineMw, (Values{0, 0, 0, 20, 50}));
        QCOMPARE(clocks.binding, (std::vector<Binding>{Binding::none, Binding::none, Binding::chips,
                                                       Binding::chips, Binding::exportRule}));
    }

    void ties_data() {
        QTest::addColumn<double>("building");
        QTest::addColumn<double>("grid");
        QTest::addColumn<double>("chips");
        QTest::addColumn<double>("online");
        QTest::addColumn<Binding>("binding");
        QTest::newRow("all alike") << 100.0 << 100.0 << 100.0 << 100.0 << Binding::none;
        QTest::newRow("nothing built") << 0.0 << 50.0 << 50.0 << 0.0 << Binding::none;
        QTest::newRow("grid and chips alike: grid")
            << 100.0 << 60.0 << 60.0 << 60.0 << Binding::grid;
        QTest::newRow("grid") << 100.0 << 60.0 << 70.0 << 60.0 << Binding::grid;
        QTest::newRow("chips") << 100.0 << 70.0 << 60.0 << 60.0 << Binding::chips;
        QTest::newRow("no grid at all") << 100.0 << 0.0 << 100.0 << 0.0 << Binding::grid;
        // Rounding is nobody's shortage.
        QTest::newRow("chips but for rounding")
            << 100.0 << 200.0 << 100.0 - 1e-12 << 100.0 << Binding::none;
        QTest::newRow("grid but for rounding")
            << 100.0 << 100.0 - 1e-12 << 100.0 << 100.0 << Binding::none;
    }
    void ties() {
        QFETCH(const double, building);
        QFETCH(const double, grid);
        QFETCH(const double, chips);
        QFETCH(const double, online);
        QFETCH(const Binding, binding);
        Clocks clocks;
        clocks.buildingMw = {building};
        clocks.gridMw = {grid};
        clocks.chipsMw = {chips};
        bindClocks(clocks, {});
        QCOMPARE(clocks.onlineMw[0], online);
        QCOMPARE(clocks.binding[0], binding);
    }

    /// 10 a quarter, wanted from quarter 2 on.
    void carryOver_data() {
        QTest::addColumn<bool>("stockpile");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("what nobody takes is gone") << false << "0 0 10 10 5";
        QTest::newRow("a stockpile keeps it") << true << "0 0 25 0 0";
    }
    void carryOver() {
        QFETCH(const bool, stockpile);
        ChipMarket given = market(4, 10);
        given.stockpile = stockpile;
        const ChipAllocation got = allocateChips({site(1, 1, {need(1, 2, 25)})}, given);
        QTEST(text(byQuarter(got.sites[0], 4)), "wanted");
    }

    void aStockpileIsUsedUpOnce() {
        ChipMarket given = market(4, 10);
        given.stockpile = true;
        const ChipAllocation got =
            allocateChips({site(1, 1, {need(1, 1, 15)}), site(2, 1, {need(2, 2, 100)})}, given);
        QCOMPARE(text(byQuarter(got.sites[0], 4)), QStringLiteral("0 15 0 0 0"));
        QCOMPARE(text(byQuarter(got.sites[1], 4)), QStringLiteral("0 0 15 10 10"));
    }

    /// Both want 20 of 10 a quarter; the rows change who is asked first.
    void precedence_data() {
        QTest::addColumn<int>("priorityOfB");  // A has 2
        QTest::addColumn<int>("quarterOfB");   // A wants from 1
        QTest::addColumn<int>("idOfB");        // A is 5
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::newRow("the low number first") << 1 << 1 << 9 << "0 0 0 10 10"
                                              << "0 10 10 0 0";
        QTest::newRow("the high number last") << 3 << 1 << 1 << "0 10 10 0 0"
                                              << "0 0 0 10 10";
        QTest::newRow("priority before an earlier need") << 3 << 0 << 1 << "0 10 10 0 0"
                                                         << "10 0 0 10 0";
        QTest::newRow("then the earlier need") << 2 << 0 << 9 << "0 0 10 10 0"
                                               << "10 10 0 0 0";
        QTest::newRow("the later waits") << 2 << 2 << 1 << "0 10 10 0 0"
                                         << "0 0 0 10 10";
        QTest::newRow("then the id") << 2 << 1 << 9 << "0 10 10 0 0"
                                     << "0 0 0 10 10";
        QTest::newRow("the lower id") << 2 << 1 << 1 << "0 0 0 10 10"
                                      << "0 10 10 0 0";
    }
    void precedence() {
        QFETCH(const int, priorityOfB);
        QFETCH(const int, quarterOfB);
        QFETCH(const int, idOfB);
        const ChipSite a = site(5, 2, {need(1, 1, 20)});
        const ChipSite b = site(static_cast<Id>(idOfB), priorityOfB, {need(2, quarterOfB, 20)});
        const ChipAllocation got = allocateChips({a, b}, market(4, 10));
        QTEST(text(byQuarter(got.sites[0], 4)), "a");
        QTEST(text(byQuarter(got.sites[1], 4)), "b");
        // The order in which sites are named says nothing.
        const ChipAllocation turned = allocateChips({b, a}, market(4, 10));
        QTEST(text(byQuarter(turned.sites[1], 4)), "a");
        QTEST(text(byQuarter(turned.sites[0], 4)), "b");
    }

    void phasesOfASiteAreServedInTheirOrder() {
        const ChipAllocation got =
            allocateChips({site(1, 1, {need(1, 1, 12), need(2, 0, 12)})}, market(3, 10));
        QCOMPARE(got.sites[0].deliveries,
                 (std::vector<ChipDelivery>{{1, 0, 10}, {1, 1, 2}, {0, 1, 8}, {0, 2, 4}}));
    }

    void vendorsAreApart() {
        ChipMarket given = market(3, 10);
        given.supply.push_back({0, 3, 3, 3});
        ChipNeed other = need(2, 0, 9);
        other.vendor = 1;
        ChipNeed unknown = need(3, 1, 1e6);
        unknown.vendor = -1;  // nobody said how many there are
        const ChipAllocation got = allocateChips(
            {site(1, 1, {need(1, 0, 25)}), site(2, 1, {other}), site(3, 9, {unknown})}, given);
        QCOMPARE(text(byQuarter(got.sites[0], 3)), QStringLiteral("10 10 5 0"));
        QCOMPARE(text(byQuarter(got.sites[1], 3)), QStringLiteral("0 3 3 3"));
        QCOMPARE(text(byQuarter(got.sites[2], 3)), QStringLiteral("0 1000000 0 0"));
        QCOMPARE(text(got.delivered[1]), QStringLiteral("0 3 3 3"));
    }

    void theEndsOfThePlan() {
        const ChipAllocation got = allocateChips(
            {site(1, 1, {need(1, -3, 500), need(2, 4, 500), need(3, 5, 500)})}, market(4, 10));
        // What ran before is there and takes nothing; right after the plan counts, later does not.
        QCOMPARE(got.sites[0].deliveries, (std::vector<ChipDelivery>{{0, -3, 500}, {1, 4, 10}}));
        const std::vector<ChipNeed> old = {need(1, -3, 500)};
        compareClocks(chipClock(old, {{0, -3, 500}}, 4), {1, 1, 1, 1}, 500.0);
    }

    void noSupplyAtAll() {
        const ChipAllocation got = allocateChips({site(1, 1, {need(1, 0, 10)})}, market(2, 0));
        QVERIFY(got.sites[0].deliveries.empty());
        QCOMPARE(text(got.sites[0].capped), QStringLiteral("---"));
        const ChipAllocation nobody = allocateChips({}, market(2, 5));
        QVERIFY(nobody.sites.empty());
        QCOMPARE(text(nobody.delivered[0]), QStringLiteral("0 0 0"));
    }

    void rules_data() {
        QTest::addColumn<Values>("cap");  // of 100 wanted from quarter 0 on, supply 40 a quarter
        QTest::addColumn<QString>("delivered");
        QTest::addColumn<QString>("capped");
        const double open = kNoCap;
        QTest::newRow("open") << Values{open, open, open, open} << "40 40 20 0"
                              << "----";
        QTest::newRow("barred") << Values{0, 0, 0, 0} << "0 0 0 0"
                                << "cccc";
        QTest::newRow("barred later: what runs stays, nothing more comes")
            << Values{open, 0, 0, 0} << "40 0 0 0"
            << "-ccc";
        QTest::newRow("barred at first") << Values{0, 0, open, open} << "0 0 40 40"
                                         << "cc--";
        QTest::newRow("capped") << Values{60, 60, 60, 60} << "40 20 0 0"
                                << "-ccc";
        QTest::newRow("the cap rises") << Values{10, 10, 90, 100} << "10 0 40 40"
                                       << "cc--";
        QTest::newRow("the cap falls below what runs") << Values{50, 20, 60, 60} << "40 0 20 0"
                                                       << "-ccc";
        QTest::newRow("exactly enough") << Values{100, 100, 100, 100} << "40 40 20 0"
                                        << "----";
    }
    void rules() {
        QFETCH(const Values, cap);
        ChipMarket given = market(3, 40);
        given.capH100e = {cap};
        const ChipAllocation got = allocateChips({site(1, 1, {need(1, 0, 100)}, 0)}, given);
        QTEST(text(byQuarter(got.sites[0], 3)), "delivered");
        QTEST(text(got.sites[0].capped), "capped");
    }

    /// Two sites of one country share its cap of 50; a third lies elsewhere.
    void aCountrysCapIsShared() {
        ChipMarket given = market(3, 1000);
        given.capH100e = {Values(4, 50)};
        const ChipAllocation got =
            allocateChips({site(1, 2, {need(1, 0, 40)}, 0), site(2, 1, {need(2, 0, 40)}, 0),
                           site(3, 3, {need(3, 0, 40)})},
                          given);
        QCOMPARE(text(byQuarter(got.sites[0], 3)), QStringLiteral("10 0 0 0"));
        QCOMPARE(text(byQuarter(got.sites[1], 3)), QStringLiteral("40 0 0 0"));
        QCOMPARE(text(byQuarter(got.sites[2], 3)), QStringLiteral("40 0 0 0"));
        QCOMPARE(text(got.sites[0].capped), QStringLiteral("cccc"));
        QCOMPARE(text(got.sites[1].capped), QStringLiteral("----"));
    }

    /// A cap counts H100e, not accelerators, and what came before the plan.
    void aCapCountsWhatIsThere() {
        std::vector<ChipNeed> needs = {need(1, -1, 10), need(2, 0, 100)};
        needs[1].h100ePerChip = 2.5;
        ChipMarket given = market(2, 1000);
        given.capH100e = {Values(3, 60)};
        const ChipAllocation got = allocateChips({site(1, 1, needs, 0)}, given);
        QCOMPARE(text(byQuarter(got.sites[0], 2)), QStringLiteral("20 0 0"));
    }

    void acceleratorsWithoutAFigurePassACapButNotABar() {
        std::vector<ChipNeed> needs = {need(1, 0, 100)};
        needs[0].h100ePerChip = 0.0;
        ChipMarket given = market(2, 30);
        given.capH100e = {{0, 5, 5}};
        const ChipAllocation got = allocateChips({site(1, 1, needs, 0)}, given);
        QCOMPARE(text(byQuarter(got.sites[0], 2)), QStringLiteral("0 30 30"));
        QCOMPARE(text(got.sites[0].capped), QStringLiteral("c--"));
    }

    /// 100 of the first kind run; a refresh from quarter 1 on finds 30 a quarter.
    void aRefreshDrawsOnTheSameSupply() {
        std::vector<ChipNeed> needs = {need(1, -4, 100), need(1, 1, 100, 1)};
        needs[0].h100ePerChip = 0.4;
        const ChipAllocation got = allocateChips({site(1, 1, needs)}, market(5, 30));
        QCOMPARE(text(byQuarter(got.sites[0], 5)), QStringLiteral("0 30 30 30 10 0"));
        const ChipClock clock = chipClock(needs, got.sites[0].deliveries, 5);
        // No MW is lost on the way; the old ones go one by one.
        compare(clock.itMw, {0.2, 0.2, 0.2, 0.2, 0.2});
        compare(clock.h100e, {40, 30 + 28, 60 + 16, 90 + 4, 100});
    }

    /// Half of the first fit-out had come when its refresh fell due: it fills the empty places
    /// first, and nobody waits for the old kind any more.
    void aRefreshTakesThePlaceOfWhatIsAwaited() {
        std::vector<ChipNeed> needs = {need(1, 0, 100), need(1, 2, 100, 1)};
        needs[0].h100ePerChip = 0.4;
        const ChipAllocation got = allocateChips({site(1, 1, needs)}, market(5, 25));
        QCOMPARE(got.sites[0].deliveries,
                 (std::vector<ChipDelivery>{
                     {0, 0, 25}, {0, 1, 25}, {1, 2, 25}, {1, 3, 25}, {1, 4, 25}, {1, 5, 25}}));
        const ChipClock clock = chipClock(needs, got.sites[0].deliveries, 6);
        compare(clock.itMw, {0.05, 0.1, 0.15, 0.2, 0.2, 0.2});
        compare(clock.h100e, {10, 20, 45, 70, 10 + 75, 100});
    }

    void theOldestGoFirst() {
        std::vector<ChipNeed> needs = {need(1, 0, 100), need(1, 1, 100, 1), need(1, 2, 100, 2)};
        needs[0].h100ePerChip = 1.0;
        needs[1].h100ePerChip = 10.0;
        needs[2].h100ePerChip = 100.0;
        // 100 of the first; 40 of the second take 40 places; 70 of the third take the 60 oldest
        // and 10 of the second.
        const ChipClock clock = chipClock(needs, {{0, 0, 100}, {1, 1, 40}, {2, 2, 70}}, 3);
        compare(clock.itMw, {0.2, 0.2, 0.2});
        compare(clock.h100e, {100, 60 + 400, 300 + 7000});
    }

    /// The same as stays: 40 and 60 of the first go in quarters 1 and 2, 10 of the second's 40 go
    /// with the latter.
    void howLongDeliveriesStay() {
        const std::vector<ChipNeed> needs = {need(1, 0, 100), need(1, 1, 100, 1),
                                             need(1, 2, 100, 2), need(2, 0, 50)};
        const std::vector<ChipDelivery> deliveries = {
            {0, 0, 100}, {3, 0, 50}, {1, 1, 40}, {2, 2, 70}};
        const std::vector<ChipStay> wanted = {{0, 0.4, 1},
                                              {0, 0.6, 2},
                                              {2, 0.25, 2},
                                              {2, 0.75, std::nullopt},
                                              {3, 1.0, std::nullopt},
                                              {1, 1.0, std::nullopt}};
        const std::vector<ChipStay> got = chipStays(needs, deliveries);
        QCOMPARE(got.size(), wanted.size());
        for (std::size_t i = 0; i < got.size(); ++i) {
            QCOMPARE(got[i].delivery, wanted[i].delivery);
            NEAR(got[i].share, wanted[i].share);
            QCOMPARE(got[i].until.value_or(-1), wanted[i].until.value_or(-1));
        }
    }

    void otherPhasesAreLeftAlone() {
        const std::vector<ChipNeed> needs = {need(1, 0, 100), need(2, 0, 50), need(2, 1, 50, 1)};
        const ChipClock clock = chipClock(needs, {{0, 0, 100}, {1, 0, 50}, {2, 1, 50}}, 2);
        compare(clock.itMw, {0.3, 0.3});
        compare(clock.h100e, {150, 150});
    }

    /// A refresh with accelerators of another size: the MW stay, the H100e follow the new kind.
    void aRefreshMayNeedFewerAccelerators() {
        std::vector<ChipNeed> needs = {need(1, 0, 100), need(1, 1, 25, 1)};
        needs[1].itMw = needs[0].itMw;
        needs[1].h100ePerChip = 8.0;
        const ChipClock clock = chipClock(needs, {{0, 0, 100}, {1, 1, 10}}, 2);
        compare(clock.itMw, {0.2, 0.2});
        compare(clock.h100e, {100, 60 + 80});
    }

    /// What a plan asks for: layers in order, accelerators by MW, share and power.
    void needsOfAPlan() {
        PlanDraft draft = plainPlan();
        draft.header.years = 3;
        Phase& phase = draft.sites[0].phases[0];
        phase.startQuarter = Quarter::of(2025, 1);
        phase.acceleratorId = "nvidia_h100_sxm5_80gb";
        phase.refreshAcceleratorId = "nvidia_gb200_nvl72_per_gpu";
        phase.acceleratorShare = 0.9;
        phase.refreshYears = 1.0;
        const std::vector<ChipNeed> needs = needsOf(draft);
        QCOMPARE(needs.size(), std::size_t{3});  // 2026 Q1, 2027 Q1 and right after the plan
        QCOMPARE(needs[0].quarter, 4);
        QCOMPARE(needs[1].quarter, 8);
        QCOMPARE(needs[2].quarter, 12);
        QCOMPARE(needs[2].layer, 2);
        NEAR(needs[0].chips, 1e6 * 0.9 / 1275 * 100);
        NEAR(needs[1].chips, 1e6 * 0.9 / 1833 * 100);
        NEAR(needs[0].h100ePerChip, 1.0);
        NEAR(needs[1].h100ePerChip, 2500 / 989.4);
        NEAR(needs[2].itMw, 100.0);
        phase.acceleratorId = "abacus";
        phase.refreshAcceleratorId.clear();
        QVERIFY(needsOf(draft).empty());
        phase.acceleratorId.clear();
        QVERIFY(needsOf(draft).empty());
    }

    /// Whatever is asked for: nothing beyond the supply or the cap, nobody gets more than wanted,
    /// and the order of the sites does not show.
    void nothingComesFromNowhere_data() {
        QTest::addColumn<std::uint32_t>("seed");
        for (std::uint32_t seed = 1; seed <= 100; ++seed) {
            QTest::addRow("case %u", seed) << seed;
        }
    }
    void nothingComesFromNowhere() {
        QFETCH(const std::uint32_t, seed);
        std::mt19937 random(seed);
        const auto below = [&random](int count) {
            return static_cast<int>(random() % static_cast<std::uint32_t>(count));
        };
        const int quarters = 1 + below(10);
        ChipMarket given;
        given.quarters = quarters;
        given.stockpile = below(2) == 0;
        for (int v = 0; v < 2; ++v) {
            given.supply.emplace_back();
            for (int q = 0; q <= quarters; ++q) {
                given.supply.back().push_back(below(100));
            }
        }
        given.capH100e = {Values(static_cast<std::size_t>(quarters) + 1, below(400))};
        std::vector<ChipSite> sites;
        for (Id id = 1; id <= 4; ++id) {
            sites.push_back(site(id, below(3), {}, below(2) - 1));
            for (Id phase = 1; phase <= 3; ++phase) {
                int quarter = below(12) - 3;
                for (int layer = 0; layer < 3; ++layer) {
                    ChipNeed one = need(phase, quarter, 1 + below(200), layer);
                    one.itMw = 10.0;
                    one.vendor = below(3) - 1;
                    sites.back().needs.push_back(one);
                    quarter += 1 + below(6);
                }
            }
        }
        const ChipAllocation got = allocateChips(sites, given);
        withinSupply(given, sites, got);
        withinNeeds(given, sites, got);
        std::vector<ChipSite> turned(sites.rbegin(), sites.rend());
        const ChipAllocation again = allocateChips(turned, given);
        for (std::size_t s = 0; s < sites.size(); ++s) {
            QCOMPARE(again.sites[sites.size() - 1 - s].deliveries, got.sites[s].deliveries);
            QCOMPARE(again.sites[sites.size() - 1 - s].capped, got.sites[s].capped);
        }
    }

  private:
    static void compare(const Values& got, const Values& wanted) {
        QCOMPARE(got.size(), wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            QVERIFY2(near(got[i], wanted[i]),
                     qPrintable(text(got) + QStringLiteral(", wanted ") + text(wanted)));
        }
    }

    static void compareClocks(const ChipClock& got, const Values& itMw, double h100ePerMw) {
        compare(got.itMw, itMw);
        Values h100e = itMw;
        for (double& value : h100e) {
            value *= h100ePerMw;
        }
        compare(got.h100e, h100e);
    }

    static void withinSupply(const ChipMarket& given, const std::vector<ChipSite>& sites,
                             const ChipAllocation& got) {
        for (std::size_t v = 0; v < given.supply.size(); ++v) {
            double supply = 0.0;
            double delivered = 0.0;
            for (std::size_t q = 0; q < given.supply[v].size(); ++q) {
                supply += given.supply[v][q];
                delivered += got.delivered[v][q];
                QVERIFY(delivered <= supply + 1e-9);
                QVERIFY(given.stockpile || got.delivered[v][q] <= given.supply[v][q] + 1e-9);
                double bySites = 0.0;
                for (std::size_t s = 0; s < sites.size(); ++s) {
                    for (const ChipDelivery& one : got.sites[s].deliveries) {
                        const bool here = one.quarter == static_cast<int>(q) &&
                                          sites[s].needs[one.need].vendor == static_cast<int>(v);
                        bySites += here ? one.chips : 0.0;
                    }
                }
                NEAR(bySites, got.delivered[v][q]);
            }
        }
    }

    static void withinNeeds(const ChipMarket& given, const std::vector<ChipSite>& sites,
                            const ChipAllocation& got) {
        double inPlace = 0.0;
        double before = 0.0;
        for (std::size_t s = 0; s < sites.size(); ++s) {
            Values delivered(sites[s].needs.size(), 0.0);
            for (const ChipDelivery& one : got.sites[s].deliveries) {
                delivered[one.need] += one.chips;
                QVERIFY(one.chips > 0.0);
                QVERIFY(one.quarter >= sites[s].needs[one.need].quarter);
                QVERIFY(one.quarter <= given.quarters);
                inPlace += sites[s].place == 0 ? one.chips : 0.0;
                before += sites[s].place == 0 && one.quarter < 0 ? one.chips : 0.0;
            }
            for (std::size_t n = 0; n < delivered.size(); ++n) {
                QVERIFY(delivered[n] <= sites[s].needs[n].chips + 1e-9);
            }
            Values stays(got.sites[s].deliveries.size(), 0.0);
            for (const ChipStay& stay : chipStays(sites[s].needs, got.sites[s].deliveries)) {
                stays[stay.delivery] += stay.share;
            }
            for (const double whole : stays) {
                NEAR(whole, 1.0);
            }
            const ChipClock clock =
                chipClock(sites[s].needs, got.sites[s].deliveries, given.quarters);
            for (const double mw : clock.itMw) {
                QVERIFY(mw >= 0.0 && mw <= 30.0 + 1e-9);  // three phases of 10 MW
            }
        }
        QVERIFY(inPlace <= std::max(given.capH100e[0][0], before) + 1e-9);
    }

    [[nodiscard]] static std::vector<ChipNeed> needsOf(const PlanDraft& draft) {
        const Plan plan = draft.plan();
        const Ref<Site> site = draft.site(0);
        const auto catalog = shippedCatalog();
        return chipNeeds(*site, Defaults(*catalog, plan, plan.base, site.get()),
                         horizonOf(draft.header, 0.025));
    }
};

QTEST_GUILESS_MAIN(TestBuildChips)
#include "test_build_chips.moc"
