// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the sites of a programme bear on one another (MODEL 3 and 6): chips, export rules, a shared
// substation, demand, tax; and what an edit of one site computes again.
#include "model/build/rivals.h"
#include "model/finance/depreciation.h"
#include "model/plan/change.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

#include <map>
#include <numeric>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;
using Bindings = std::vector<Binding>;

namespace {

constexpr int kStart = Quarter::of(2025, 1).index;
constexpr Quarter kLongAgo = Quarter::of(2000, 1);
constexpr auto kNone = Binding::none;

/// 100 MW ready in the plan's second quarter for 50,000 H100 (1e6 x 0.6375 / 1275 W = 500 a MW, one
/// H100e each) at a price that stays.
SiteDraft chipSite(const char* name) {
    SiteDraft site = plainSite();
    site.info.name = name;
    Phase& phase = site.phases[0];
    phase.startQuarter = Quarter::of(2024, 2);
    phase.acceleratorId = "nvidia_h100_sxm5_80gb";
    phase.acceleratorShare = 0.6375;
    phase.refreshYears = 20.0;
    return site;
}

/// So many sites, one year from 2025 Q1, no supply entered.
PlanDraft chipPlan(int sites) {
    PlanDraft draft = plainPlan();
    draft.prices.acceleratorPriceDeclinePerYear = 0.0;
    draft.prices.networkStorageOverhead = 0.0;
    draft.sites.clear();
    for (int s = 0; s < sites; ++s) {
        draft.sites.push_back(chipSite(s == 0 ? "A" : s == 1 ? "B" : "C"));
    }
    return draft;
}

ChipSupply supply(const char* vendor, double chips) {
    return {vendor, {{kLongAgo.index, chips}}};
}

DemandRegion region(const char* name, double h100e, double localShare = 0.0) {
    DemandRegion one;
    one.region = name;
    one.baseH100e = h100e;
    one.localShare = localShare;
    return one;
}

Plan edited(const Plan& plan, const std::vector<Change>& changes) {
    const auto changed = apply(plan, kBaseScenario, changes);
    return changed ? changed.value() : Plan{};
}
Change set(EntityKind kind, Id site, Id item, std::string_view field, Value value) {
    return SetField{{kind, site, item}, findField(field), std::move(value)};
}

/// Names of the sites whose accounts differ.
QString computed(const PlanResult& before, const PlanResult& after, const Plan& plan) {
    QString names;
    for (std::size_t s = 0; s < after.sites.size(); ++s) {
        if (before.sites[s]->accounts != after.sites[s]->accounts) {
            names += QString::fromStdString(plan.base.sites.find(after.sites[s]->id)->info->name);
        }
    }
    return names;
}

}  // namespace

class TestEngineProgramme : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = plainFacts(); }

    void withoutSupplyOrRulesNothingWaits() {
        const auto result = run(chipPlan(2).plan(), m_facts);
        for (int s = 0; s < 2; ++s) {
            compare(*result, s, MetricId::onlineMw, {0, 100, 100, 100});
            compare(*result, s, MetricId::chipsDelivered, {0, 50000, 0, 0});
            QCOMPARE(result->sites[static_cast<std::size_t>(s)]->binding, Bindings(4, kNone));
        }
        QVERIFY(result->vendors.empty());
        QVERIFY(result->demand.empty());
    }

    /// Two sites want 50,000 each from the second quarter, and so many come a quarter.
    void theSecondSiteWaits() {
        PlanDraft draft = chipPlan(2);
        draft.chipSupplies = {supply("NVIDIA", 50000)};
        const auto result = run(draft.plan(), m_facts);
        compare(*result, 0, MetricId::onlineMw, {0, 100, 100, 100});
        compare(*result, 1, MetricId::buildingMw, {0, 100, 100, 100});
        compare(*result, 1, MetricId::chipsMw, {0, 0, 100, 100});
        compare(*result, 1, MetricId::onlineMw, {0, 0, 100, 100});
        compare(*result, 1, MetricId::installedMw, {0, 0, 100, 100});
        compare(*result, 1, MetricId::strandedMw, {0, 100, 0, 0});
        compare(*result, 1, MetricId::heldByChipsMw, {0, 100, 0, 0});
        compare(*result, 1, MetricId::heldByRuleMw, {0, 0, 0, 0});
        compare(*result, 1, MetricId::heldByGridMw, {0, 0, 0, 0});
        compare(*result, 1, MetricId::heldByBuildingMw, {100, 0, 0, 0});
        compare(*result, 1, MetricId::onlineH100e, {0, 0, 50000, 50000});
        QCOMPARE(result->sites[1]->binding, (Bindings{kNone, Binding::chips, kNone, kNone}));
        QCOMPARE(result->vendors.size(), std::size_t{1});
        compare(result->vendors[0].supply, {50000, 50000, 50000, 50000});
        compare(result->vendors[0].wanted, {0, 100000, 0, 0});
        compare(result->vendors[0].delivered, {0, 50000, 50000, 0});
    }

    void supplyRows_data() {
        QTest::addColumn<std::vector<ChipSupply>>("supplies");
        QTest::addColumn<Values>("online");  // of the only site
        const auto from = [](int quarter, double chips) {
            return ChipSupply{"NVIDIA", {{kStart + quarter, chips}}};
        };
        QTest::newRow("two rows of a vendor add up")
            << std::vector{supply("NVIDIA", 20000), supply("NVIDIA", 5000)}
            << Values{0, 50, 100, 100};
        QTest::newRow("another vendor's is no supply of ours")
            << std::vector{supply("AMD", 1.0)} << Values{0, 100, 100, 100};
        QTest::newRow("none before its first step")
            << std::vector{from(2, 25000)} << Values{0, 0, 50, 100};
        QTest::newRow("nothing") << std::vector{supply("NVIDIA", 0)} << Values{0, 0, 0, 0};
        QTest::newRow("no steps") << std::vector{ChipSupply{"NVIDIA", {}}} << Values{0, 0, 0, 0};
    }
    void supplyRows() {
        QFETCH(const std::vector<ChipSupply>, supplies);
        QFETCH(const Values, online);
        PlanDraft draft = chipPlan(1);
        draft.chipSupplies = supplies;
        compare(*run(draft.plan(), m_facts), 0, MetricId::onlineMw, online);
    }

    /// Rivals buy first: of one vendor so many accelerators as fit out their MW (0.9 of the IT
    /// power of a B300, 1813 W); of two, of each in proportion to the MW that its supply fits out.
    void rivalsBuyFirst() {
        PlanDraft draft = chipPlan(1);
        draft.header.startQuarter = Quarter::of(2027, 1);
        draft.limits.rivalsCompete = true;
        draft.chipSupplies = {supply("NVIDIA", 8e6)};
        const double mw =
            rivalsFitOutMw(rivalCampuses(*m_facts.catalog, ""), Quarter::of(2027, 1), 3.0);
        QVERIFY(mw > 1000.0);
        const double perMw = 1e6 * 0.9 / 1813;
        const double left = 8e6 - mw * perMw;
        QVERIFY(left > 0.0);
        compare(run(draft.plan(), m_facts)->vendors[0].supply, Values(4, left));
        draft.chipSupplies = {supply("NVIDIA", 8e6), supply("Abacus", 10.0),
                              supply("AMD", 8e6 / perMw * 1e6 * 0.9 / 2200)};
        const auto both = run(draft.plan(), m_facts);
        // Half of what they want from each; nothing is known of Abacus.
        for (const VendorResult& vendor : both->vendors) {
            const double share = 1.0 - mw * perMw / 16e6;
            compare(vendor.supply,
                    Values(4, vendor.vendor == "Abacus"   ? 10.0
                              : vendor.vendor == "NVIDIA" ? 8e6 * share
                                                          : 8e6 * share * 1813 / 2200));
        }
        draft.chipSupplies = {supply("NVIDIA", 1000)};
        compare(run(draft.plan(), m_facts)->vendors[0].supply, Values(4, 0));
        draft.limits.rivalsCompete = false;
        compare(run(draft.plan(), m_facts)->vendors[0].supply, Values(4, 1000));
    }

    void priorityDecides() {
        PlanDraft draft = chipPlan(2);
        draft.chipSupplies = {supply("NVIDIA", 50000)};
        const Plan plan = draft.plan();
        EvaluationCache cache;
        QVERIFY(evaluate(requestFor(plan), m_facts, cache, 1, {}) != nullptr);
        const Plan turned = edited(plan, {set(EntityKind::site, PlanDraft::siteId(1), 0,
                                              "site.priority", std::int64_t{0})});
        const auto result = evaluate(requestFor(turned), m_facts, cache, 1, {});
        compare(*result, 0, MetricId::onlineMw, {0, 0, 100, 100});
        compare(*result, 1, MetricId::onlineMw, {0, 100, 100, 100});
        QCOMPARE(result->sites[0]->binding[1], Binding::chips);
    }

    void aStockpileServesBoth() {
        PlanDraft draft = chipPlan(2);
        draft.chipSupplies = {{"NVIDIA", {{kStart, 50000.0}}}};
        draft.limits.stockpileChips = true;
        const auto result = run(draft.plan(), m_facts);
        compare(*result, 0, MetricId::onlineMw, {0, 100, 100, 100});
        compare(*result, 1, MetricId::onlineMw, {0, 100, 100, 100});
        compare(result->vendors[0].delivered, {0, 100000, 0, 0});
    }

    /// 50,000 at 23,238 USD a quarter before they come, whether the grid is there or not.
    void acceleratorsArePaidAQuarterBefore_data() {
        QTest::addColumn<double>("importMw");
        QTest::newRow("on time") << 1000.0;
        QTest::newRow("without a grid") << 0.0;
    }
    void acceleratorsArePaidAQuarterBefore() {
        QFETCH(const double, importMw);
        PlanDraft draft = chipPlan(2);
        draft.chipSupplies = {supply("NVIDIA", 50000)};
        for (SiteDraft& site : draft.sites) {
            site.grid.firmImportLimitMw = {{kLongAgo.index, importMw}};
        }
        const auto result = run(draft.plan(), m_facts);
        const double price = 50000 * 23238.0;
        compare(*result, 0, MetricId::investAcceleratorsUsd, {price, 0, 0, 0});
        compare(*result, 1, MetricId::investAcceleratorsUsd, {0, price, 0, 0});
        compare(*result, 1, MetricId::installedMw, {0, 0, 100, 100});
    }

    /// What comes right after the plan is paid in its last quarter, from that quarter's supply.
    void acceleratorsForTheDayAfterThePlan() {
        PlanDraft draft = chipPlan(1);
        draft.sites[0].phases[0].startQuarter = Quarter::of(2025, 1);  // ready in 2026 Q1
        draft.chipSupplies = {{"NVIDIA", {{kStart + 4, 30000.0}}}};
        compare(*run(draft.plan(), m_facts), 0, MetricId::investAcceleratorsUsd,
                {0, 0, 0, 30000 * 23238.0});
    }

    /// 50,000 H100 of before the plan; a refresh by GB200 (1e6 x 0.6375 / 1833 W a MW, 2500 / 989.4
    /// H100e each) from the second quarter finds half of what it wants in each quarter.
    void aRefreshDrawsOnTheSupply() {
        PlanDraft draft = chipPlan(1);
        Phase& phase = draft.sites[0].phases[0];
        phase.startQuarter = Quarter::of(2023, 2);  // ready in 2024 Q2
        phase.refreshYears = 1.0;
        phase.refreshAcceleratorId = "nvidia_gb200_nvl72_per_gpu";
        const double chips = 1e6 * 0.6375 / 1833 * 100;
        const double h100e = chips * 2500 / 989.4;
        draft.chipSupplies = {supply("NVIDIA", chips / 2)};
        const auto result = run(draft.plan(), m_facts);
        compare(*result, 0, MetricId::onlineMw, {100, 100, 100, 100});
        compare(*result, 0, MetricId::chipsDelivered, {0, chips / 2, chips / 2, 0});
        compare(*result, 0, MetricId::onlineH100e, {50000, 25000 + h100e / 2, h100e, h100e});
        compare(*result, 0, MetricId::investAcceleratorsUsd,
                {chips / 2 * 36742, chips / 2 * 36742, 0, 0});
        // A new site of the same vendor waits behind it: its need came earlier by priority.
        draft.sites.push_back(chipSite("B"));
        draft.sites[1].info.priority = 2;
        const auto both = run(draft.plan(), m_facts);
        compare(*both, 1, MetricId::chipsDelivered, {0, 0, 0, chips / 2});
    }

    void aRefreshWithoutSupplyLeavesTheOldOnes() {
        PlanDraft draft = chipPlan(1);
        Phase& phase = draft.sites[0].phases[0];
        phase.startQuarter = Quarter::of(2023, 2);
        phase.refreshYears = 1.0;
        draft.chipSupplies = {supply("NVIDIA", 0)};
        const auto result = run(draft.plan(), m_facts);
        compare(*result, 0, MetricId::onlineMw, {100, 100, 100, 100});
        compare(*result, 0, MetricId::onlineH100e, Values(4, 50000));
        compare(*result, 0, MetricId::investAcceleratorsUsd, {0, 0, 0, 0});
        QCOMPARE(result->sites[0]->binding, Bindings(4, kNone));
    }

    /// Nothing is known of the first kind, so it waits for nothing; its refresh is bought.
    void acceleratorsNobodyKnowsDoNotHoldAPhaseBack() {
        PlanDraft draft = chipPlan(1);
        Phase& phase = draft.sites[0].phases[0];
        phase.acceleratorId = "abacus";
        compare(*run(draft.plan(), m_facts), 0, MetricId::onlineMw, {0, 100, 100, 100});
        draft.header.years = 2;
        phase.refreshYears = 1.0;
        phase.refreshAcceleratorId = "nvidia_h100_sxm5_80gb";
        const auto result = run(draft.plan(), m_facts);
        compare(*result, 0, MetricId::onlineMw, {0, 100, 100, 100, 100, 100, 100, 100});
        compare(*result, 0, MetricId::onlineH100e, {0, 0, 0, 0, 0, 50000, 50000, 50000});
    }

    /// A in the United States, B in the United Arab Emirates, C in China. The framework caps B at
    /// 49,900 H100e (99.8 MW) and bars C; the embargo bars C alone.
    void exportRules_data() {
        QTest::addColumn<std::string>("set");
        QTest::addColumn<std::string>("date");
        QTest::addColumn<Values>("b");
        QTest::addColumn<Values>("c");
        const Values open = {0, 100, 100, 100};
        const Values capped = {0, 99.8, 99.8, 99.8};
        const Values barred = {0, 0, 0, 0};
        QTest::newRow("today's law: the embargo; the framework in 2025 Q2 only")
            << std::string() << std::string() << Values{0, 99.8, 100, 100} << barred;
        QTest::newRow("the framework")
            << std::string("ai_diffusion_framework") << std::string() << capped << barred;
        QTest::newRow("the framework, after all is delivered")
            << std::string("ai_diffusion_framework") << std::string("2025-07-01") << open << open;
        QTest::newRow("the framework, in the quarter of delivery")
            << std::string("ai_diffusion_framework") << std::string("2025-04-01") << capped
            << barred;
        QTest::newRow("the law of a day without the framework")
            << std::string() << std::string("2025-06-01") << open << barred;
        QTest::newRow("the law of a day before any rule")
            << std::string() << std::string("2020-01-01") << open << open;
    }
    void exportRules() {
        QFETCH(const std::string, set);
        QFETCH(const std::string, date);
        QFETCH(const Values, b);
        QFETCH(const Values, c);
        PlanDraft draft = chipPlan(3);
        abroad(draft);
        draft.limits.exportRuleSetId = set;
        draft.limits.exportRuleDate = date;
        const auto result = run(draft.plan(), m_facts);
        compare(*result, 0, MetricId::onlineMw, {0, 100, 100, 100});
        held(*result, 1, b);
        held(*result, 2, c);
    }

    /// An edit of the rules computes the sites they bear on, and those alone.
    void aRuleSetReGatesAtOnce() {
        PlanDraft draft = chipPlan(3);
        abroad(draft);
        draft.limits.exportRuleSetId = "arms_embargo_d5";
        const Plan plan = draft.plan();
        EvaluationCache cache;
        const auto before = evaluate(requestFor(plan), m_facts, cache, 1, {});
        held(*before, 1, {0, 100, 100, 100});
        const Plan now = edited(plan, {set(EntityKind::limits, 0, 0, "limits.exportRuleSetId",
                                           std::string("ai_diffusion_framework"))});
        const auto after = evaluate(requestFor(now), m_facts, cache, 1, {});
        held(*after, 1, {0, 99.8, 99.8, 99.8});
        QCOMPARE(computed(*before, *after, now), QStringLiteral("B"));
        const Plan later = edited(now, {set(EntityKind::limits, 0, 0, "limits.exportRuleDate",
                                            std::string("2025-07-01"))});
        const auto dated = evaluate(requestFor(later), m_facts, cache, 1, {});
        held(*dated, 1, {0, 100, 100, 100});
        held(*dated, 2, {0, 100, 100, 100});
        QCOMPARE(computed(*after, *dated, later), QStringLiteral("BC"));
    }

    /// Two sites of one country share its cap: the second gets nothing of 49,900 but what is left.
    void aCapIsTheCountrys() {
        PlanDraft draft = chipPlan(2);
        for (SiteDraft& site : draft.sites) {
            site.info.country = "AE";
            site.info.state.clear();
        }
        draft.sites[0].phases[0].itCapacityMw = 60.0;
        draft.sites[1].phases[0].itCapacityMw = 60.0;
        draft.limits.exportRuleSetId = "ai_diffusion_framework";
        const auto result = run(draft.plan(), m_facts);
        compare(*result, 0, MetricId::onlineMw, {0, 60, 60, 60});
        compare(*result, 1, MetricId::onlineMw, {0, 39.8, 39.8, 39.8});
        compare(*result, 1, MetricId::heldByRuleMw, {0, 20.2, 20.2, 20.2});
    }

    /// 25,000 H100e of demand for two sites of 50,000.
    void demandLowersSalesNeverMw() {
        PlanDraft draft = chipPlan(2);
        const Plan free = draft.plan();
        draft.demandRegions = {region("World", 25000)};
        const Plan held = draft.plan();
        EvaluationCache cache;
        const auto all = evaluate(requestFor(free), m_facts, cache, 1, {});
        const auto some = evaluate(requestFor(held), m_facts, cache, 1, {});
        QCOMPARE(computed(*all, *some, held), QString());
        for (int s = 0; s < 2; ++s) {
            compare(*some, s, MetricId::onlineMw, {0, 100, 100, 100});
            compare(*some, s, MetricId::strandedMw, {0, 0, 0, 0});
            compare(*some, s, MetricId::soldShare, {0, 0.25, 0.25, 0.25});
            QCOMPARE(some->sites[static_cast<std::size_t>(s)]->binding,
                     (Bindings{kNone, Binding::demand, Binding::demand, Binding::demand}));
            for (int q = 0; q < 4; ++q) {
                NEAR(table(*some, s).at(MetricId::revenueUsd, q),
                     0.25 * table(*all, s).at(MetricId::revenueUsd, q));
                NEAR(table(*some, s).at(MetricId::opexUsd, q),
                     table(*all, s).at(MetricId::opexUsd, q));
                NEAR(table(*all, s).at(MetricId::soldShare, q), q == 0 ? 0.0 : 1.0);
            }
        }
        QCOMPARE(some->demand.size(), std::size_t{1});
        compare(some->demand[0].capacity, {0, 100000, 100000, 100000});
        compare(some->demand[0].served, {0, 25000, 25000, 25000});
        compare(some->demand[0].sold, {0, 25000, 25000, 25000});
        compare(some->demand[0].demand, Values(4, 25000));
    }

    void demandOnTopOfAnotherClock() {
        PlanDraft draft = chipPlan(1);
        draft.sites[0].grid.firmImportLimitMw = {{kLongAgo.index, 55.4}};
        draft.demandRegions = {region("World", 10000)};
        const auto result = run(draft.plan(), m_facts);
        compare(*result, 0, MetricId::onlineMw, {0, 50, 50, 50});
        // The grid binds; demand still lowers the sales of what is online.
        QCOMPARE(result->sites[0]->binding[1], Binding::grid);
        compare(*result, 0, MetricId::soldShare, {0, 0.4, 0.4, 0.4});
    }

    /// A in Ohio, B in Germany. The United States want 20,000 at home, Europe 60,000 of which half
    /// at home: A sells 20,000, B 30,000; the other 30,000 share 30,000 and 20,000 left over.
    void demandByRegion() {
        PlanDraft draft = chipPlan(2);
        draft.sites[1].info.country = "DE";
        draft.sites[1].info.state.clear();
        draft.demandRegions = {region("US", 20000, 1.0), region("Europe", 60000, 0.5)};
        const auto result = run(draft.plan(), m_facts);
        compare(*result, 0, MetricId::soldShare, {0, 0.76, 0.76, 0.76});
        compare(*result, 1, MetricId::soldShare, {0, 0.84, 0.84, 0.84});
        compare(result->demand[1].served, {0, 60000, 60000, 60000});
        compare(result->demand[1].sold, {0, 42000, 42000, 42000});
        compare(result->demand[0].sold, {0, 38000, 38000, 38000});
    }

    /// Where no region lies, only what need not stay at home is served.
    void demandElsewhere() {
        PlanDraft draft = chipPlan(1);
        draft.demandRegions = {region("Europe", 60000, 0.75)};
        const auto result = run(draft.plan(), m_facts);
        compare(*result, 0, MetricId::soldShare, {0, 0.3, 0.3, 0.3});
        compare(result->demand[0].served, {0, 15000, 15000, 15000});
        compare(result->demand[0].capacity, {0, 0, 0, 0});
    }

    /// Sites that sell all they have are not held back by demand, whatever the rounding.
    void enoughDemandBindsNobody() {
        for (int i = 1; i <= 50; ++i) {
            PlanDraft draft = chipPlan(2);
            draft.sites[0].phases[0].itCapacityMw = 10.1 * i / 7;
            draft.sites[1].phases[0].itCapacityMw = 3.3 * i / 11;
            draft.demandRegions = {region("US", 1e6 + i, 0.03)};
            const auto result = run(draft.plan(), m_facts);
            for (const auto& site : result->sites) {
                QCOMPARE(site->binding, Bindings(4, kNone));
                QCOMPARE(site->quarters.at(MetricId::soldShare, 3), 1.0);
            }
        }
    }

    /// 166.2 MW for two sites of 110.8 at a design PUE of 1.108.
    void aSubstationIsShared_data() {
        QTest::addColumn<int>("priorityOfB");
        QTest::addColumn<Values>("online");
        QTest::newRow("by id") << 1 << Values{100, 50};
        QTest::newRow("by priority") << 0 << Values{50, 100};
    }
    void aSubstationIsShared() {
        QFETCH(const int, priorityOfB);
        QFETCH(const Values, online);
        PlanDraft draft = chipPlan(2);
        draft.sharedLimits = {{"Substation", {{kLongAgo.index, 166.2}}}};
        for (SiteDraft& site : draft.sites) {
            site.grid.firmImportLimitMw = {{kLongAgo.index, 110.8}};
            site.grid.sharedLimit = PlanDraft::sharedLimitId(0);
        }
        draft.sites[1].info.priority = priorityOfB;
        const auto result = run(draft.plan(), m_facts);
        for (int s = 0; s < 2; ++s) {
            const double mw = online[static_cast<std::size_t>(s)];
            compare(*result, s, MetricId::onlineMw, {0, mw, mw, mw});
            compare(*result, s, MetricId::heldByGridMw, {0, 100 - mw, 100 - mw, 100 - mw});
            compare(*result, s, MetricId::peakWithdrawalMw, {0, 1.1 * mw, 1.1 * mw, 1.1 * mw});
            QCOMPARE(result->sites[static_cast<std::size_t>(s)]->binding[2],
                     mw < 100.0 ? Binding::grid : kNone);
        }
        // A limit that is not in the plan holds nobody back.
        draft.sharedLimits.clear();
        compare(*run(draft.plan(), m_facts), 1, MetricId::onlineMw, {0, 100, 100, 100});
    }

    /// The utility takes 40 MW of non-firm import away for the year's first 100 hours (a flat price
    /// knows no scarcer ones). 60 MW are firm; of three gas units of 30 MW, dearer than the market,
    /// two are firm, so that all 100 MW of IT (110 of load) are online.
    void nonFirmImportIsTakenAway_data() {
        QTest::addColumn<double>("hours");
        QTest::newRow("never") << 0.0;
        QTest::newRow("100 hours") << 100.0;
    }
    void nonFirmImportIsTakenAway() {
        QFETCH(const double, hours);
        PlanDraft draft = plainPlan();
        SiteDraft& site = draft.sites[0];
        site.grid.firmImportLimitMw = {{kLongAgo.index, 60.0}};
        site.grid.nonFirmImportLimitMw = {{kLongAgo.index, 40.0}};
        site.grid.allowedCurtailedHours = hours;
        Asset gas = plainAsset("gas_engine", 90.0);
        gas.unitMw = 30.0;
        gas.heatRateMmbtuPerMwh = 10.0;
        gas.fuelPriceUsdPerMmbtu = 8.0;
        site.assets = {gas};
        const auto result = run(draft.plan(), m_facts);
        compare(*result, 0, MetricId::onlineMw, Values(4, 100));
        compare(*result, 0, usedMwh(Source::grid),
                {100.0 * 2160 - 40 * hours, 218400, 220800, 220800});
        compare(*result, 0, usedMwh(Source::gas), {10.0 * 2160 + 40 * hours, 21840, 22080, 22080});
        compare(*result, 0, MetricId::unservedMwh, {0, 0, 0, 0});
        compare(*result, 0, MetricId::peakWithdrawalMw, Values(4, 100));
    }

    /// Idle machines draw 29.75 MW (0.25 + 0.1 x (0.3 + 0.7 x 0.25) of 100), full ones 110. The sun
    /// shines in the thirteenth hour of each day; of the other 23 hours a tenth waits for
    /// it: 68.425 MWh, and there is room for 80.25.
    void flexibleLoadWaitsForTheSun_data() {
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("hours");
        QTest::addColumn<double>("deferred");  // MWh in each hour without sun
        QTest::newRow("inflexible") << 0.0 << 24 << 0.0;
        QTest::newRow("no time to wait") << 0.1 << 0 << 0.0;
        QTest::newRow("a tenth for a day") << 0.1 << 24 << 2.975;
    }
    void flexibleLoadWaitsForTheSun() {
        QFETCH(const double, share);
        QFETCH(const int, hours);
        QFETCH(const double, deferred);
        PlanDraft draft = plainPlan();
        SiteDraft& site = draft.sites[0];
        site.info.utilisation = 0.0;
        site.info.flexibleLoadShare = share;
        site.info.flexibleLoadHours = hours;
        Values sun(kHoursPerYear, 0.0);
        for (std::size_t h = 12; h < sun.size(); h += 24) {
            sun[h] = 1.0;
        }
        Asset plant = plainAsset("utility_pv", 200.0);
        plant.outputSeries = draft.addSeries(SeriesUnit::capacityFactor, sun);
        site.assets = {plant};
        const auto result = run(draft.plan(), m_facts);
        // A quarter between two others takes over as much as it hands on.
        const QuarterTable& got = table(*result, 0);
        NEAR(got.at(usedMwh(Source::solar), 1), 91 * (29.75 + 23 * deferred));
        NEAR(got.at(usedMwh(Source::grid), 1), 91 * 23 * (29.75 - deferred));
        NEAR(got.at(MetricId::deferredMwh, 1), 91 * 23 * deferred);
        NEAR(got.at(MetricId::loadMwh, 1), 2184 * 29.75);
        NEAR(total(got, MetricId::loadMwh), 8760 * 29.75);
        NEAR(total(got, MetricId::unservedMwh), 0.0);
    }

    /// What an edit of one site computes, with plenty and with a shortage of chips or of a
    /// substation. By priority A comes first, C last.
    void editsComputeWhatChanges_data() {
        QTest::addColumn<bool>("chipsShort");
        QTest::addColumn<bool>("substation");
        QTest::addColumn<int>("site");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("plenty, first site") << false << false << 0 << "A";
        QTest::newRow("plenty, last site") << false << false << 2 << "C";
        QTest::newRow("chips short, first site") << true << false << 0 << "ABC";
        QTest::newRow("chips short, second site") << true << false << 1 << "BC";
        QTest::newRow("chips short, last site") << true << false << 2 << "C";
        QTest::newRow("substation, first site: its MW, not its limit") << false << true << 0 << "A";
    }
    void editsComputeWhatChanges() {
        QFETCH(const bool, chipsShort);
        QFETCH(const bool, substation);
        QFETCH(const int, site);
        PlanDraft draft = chipPlan(3);
        draft.header.years = 2;
        draft.chipSupplies = {supply("NVIDIA", chipsShort ? 25000 : 1e9)};
        draft.sharedLimits = {{"Substation", {{kLongAgo.index, 200.0}}}};
        for (int s = 0; s < 3; ++s) {
            draft.sites[static_cast<std::size_t>(s)].info.priority = s + 1;
            if (substation) {
                Grid& grid = draft.sites[static_cast<std::size_t>(s)].grid;
                grid.sharedLimit = PlanDraft::sharedLimitId(0);
                grid.firmImportLimitMw = {{kLongAgo.index, 120.0}};
            }
        }
        const Plan plan = draft.plan();
        const Id id = PlanDraft::siteId(site);
        const Plan now =
            edited(plan, {set(EntityKind::phase, id, id + 1, "phase.itCapacityMw", 90.0)});
        EvaluationCache cache;
        const auto before = evaluate(requestFor(plan), m_facts, cache, 2, {});
        const auto after = evaluate(requestFor(now), m_facts, cache, 2, {});
        QTEST(computed(*before, *after, now), "wanted");
        sameAsFresh(*after, now);
        // Undo finds all of it again.
        QCOMPARE(computed(*before, *evaluate(requestFor(plan), m_facts, cache, 2, {}), plan),
                 QString());
    }

    /// A's limit is the substation's: what it leaves changes for B, not for C behind another.
    void aLimitBehindASubstationComputesItsSites() {
        PlanDraft draft = chipPlan(3);
        draft.sharedLimits = {{"Substation", {{kLongAgo.index, 150.0}}}};
        for (int s = 0; s < 3; ++s) {
            Grid& grid = draft.sites[static_cast<std::size_t>(s)].grid;
            grid.firmImportLimitMw = {{kLongAgo.index, 120.0}};
            grid.sharedLimit = s < 2 ? PlanDraft::sharedLimitId(0) : 0;
        }
        const Plan plan = draft.plan();
        const Plan now =
            edited(plan, {set(EntityKind::grid, PlanDraft::siteId(0), 0, "grid.firmImportLimitMw",
                              Steps{{kLongAgo.index, 100.0}})});
        EvaluationCache cache;
        const auto before = evaluate(requestFor(plan), m_facts, cache, 1, {});
        const auto after = evaluate(requestFor(now), m_facts, cache, 1, {});
        QCOMPARE(computed(*before, *after, now), QStringLiteral("AB"));
        compare(*after, 1, MetricId::gridMw, Values(4, 50 / 1.108));
        sameAsFresh(*after, now);
    }

    void aSiteLessAndASiteMore() {
        PlanDraft draft = chipPlan(3);
        draft.header.years = 2;
        draft.chipSupplies = {supply("NVIDIA", 25000)};
        const Plan plan = draft.plan();
        EvaluationCache cache;
        QVERIFY(evaluate(requestFor(plan), m_facts, cache, 2, {}) != nullptr);
        const Plan now = edited(plan, {Erase{{EntityKind::site, PlanDraft::siteId(0), 0}}});
        const auto without = evaluate(requestFor(now), m_facts, cache, 2, {});
        QCOMPARE(without->sites.size(), std::size_t{2});
        compare(*without, 0, MetricId::onlineMw, {0, 50, 100, 100, 100, 100, 100, 100});
        sameAsFresh(*without, now);
        sameAsFresh(*evaluate(requestFor(plan), m_facts, cache, 2, {}), plan);
    }

    /// Every flow and level of the programme is the sum over its countries; the tax of a country is
    /// that of its sites' joint income, and its sites bear it in full.
    void countriesSumToTheProgramme() {
        PlanDraft draft = chipPlan(3);
        draft.header.years = 8;
        draft.header.fiscalYearStartMonth = 7;
        draft.sites[1].info.country = "DE";
        draft.sites[1].info.state.clear();
        draft.prices.acceleratorLifeYears = 4.0;
        draft.sites[2].phases[0].startQuarter = Quarter::of(2026, 1);
        draft.sites[2].phases[0].buildingCapexUsdPerMw = 2e7;
        draft.demandRegions = {region("World", 90000)};
        draft.chipSupplies = {supply("NVIDIA", 40000)};
        const auto result = run(draft.plan(), m_facts);
        std::map<std::string, QuarterTable> byCountry;
        for (int s = 0; s < 3; ++s) {
            const std::string& country = draft.sites[static_cast<std::size_t>(s)].info.country;
            byCountry.try_emplace(country, result->quarters).first->second.add(table(*result, s));
        }
        for (std::size_t m = 0; m < kMetricCount; ++m) {
            const auto id = static_cast<MetricId>(m);
            for (int q = 0; q < result->quarters && metric(id).kind != MetricKind::ratio; ++q) {
                NEAR(byCountry.at("US").at(id, q) + byCountry.at("DE").at(id, q),
                     result->programme.at(id, q));
            }
        }
        const double all = total(result->programme, MetricId::taxUsd);
        QVERIFY(all > 0.0);
        NEAR(countryTax(*result, {0, 2}, 0.25768), nominalTax(*result, {0, 2}));
        NEAR(countryTax(*result, {1}, 0.29941), nominalTax(*result, {1}));
    }

  private:
    static const QuarterTable& table(const PlanResult& result, int site) {
        return result.sites[static_cast<std::size_t>(site)]->quarters;
    }
    static void compare(const Values& got, const Values& wanted) {
        QVERIFY(got.size() >= wanted.size());
        for (std::size_t q = 0; q < wanted.size(); ++q) {
            QVERIFY2(near(got[q], wanted[q]), qPrintable(QStringLiteral("quarter %1: %2, wanted %3")
                                                             .arg(q)
                                                             .arg(got[q], 0, 'g', 15)
                                                             .arg(wanted[q], 0, 'g', 15)));
        }
    }
    static void compare(const PlanResult& result, int site, MetricId id, const Values& wanted) {
        const auto row = table(result, site).row(id);
        compare({row.begin(), row.end()}, wanted);
    }

    static void abroad(PlanDraft& draft) {
        draft.sites[1].info.country = "AE";
        draft.sites[2].info.country = "CN";
        draft.sites[1].info.state.clear();
        draft.sites[2].info.state.clear();
    }

    /// Online as wanted, and what is missing held back by a rule.
    static void held(const PlanResult& result, int site, const Values& online) {
        compare(result, site, MetricId::onlineMw, online);
        for (std::size_t q = 1; q < online.size(); ++q) {
            const bool short1 = online[q] < 100.0;
            NEAR(table(result, site).at(MetricId::heldByRuleMw, static_cast<int>(q)),
                 100.0 - online[q]);
            QCOMPARE(result.sites[static_cast<std::size_t>(site)]->binding[q],
                     short1 ? Binding::exportRule : kNone);
        }
    }

    void sameAsFresh(const PlanResult& got, const Plan& plan) const {
        const auto fresh = run(plan, m_facts);
        QVERIFY(got.programme == fresh->programme);
        QVERIFY(got.violations == fresh->violations);
        QVERIFY(got.money == fresh->money);
        QCOMPARE(got.sites.size(), fresh->sites.size());
        for (std::size_t s = 0; s < got.sites.size(); ++s) {
            QVERIFY(got.sites[s]->quarters == fresh->sites[s]->quarters);
            QCOMPARE(got.sites[s]->binding, fresh->sites[s]->binding);
        }
    }

    /// Nominal tax of some sites together, worked out from their rows.
    static double countryTax(const PlanResult& result, const std::vector<int>& sites, double rate) {
        Values margin(static_cast<std::size_t>(result.quarters), 0.0);
        Values writtenOff;
        for (const int s : sites) {
            for (std::size_t q = 0; q < margin.size(); ++q) {
                const int i = static_cast<int>(q);
                margin[q] += (table(result, s).at(MetricId::revenueUsd, i) -
                              table(result, s).at(MetricId::opexUsd, i)) *
                             result.moneyRules.priceIndex[q];
            }
            const Values& one =
                result.sites[static_cast<std::size_t>(s)]->accounts->depreciationUsd;
            writtenOff.resize(one.size(), 0.0);
            for (std::size_t y = 0; y < one.size(); ++y) {
                writtenOff[y] += one[y];
            }
        }
        Values taxable = byFiscalYear(margin, result.start, result.fiscalYearStartMonth).values;
        for (std::size_t y = 0; y < taxable.size(); ++y) {
            taxable[y] -= writtenOff[y];
        }
        const Values tax = taxWithLossCarryForward(taxable, rate);
        return std::accumulate(tax.begin(), tax.end(), 0.0);
    }
    static double nominalTax(const PlanResult& result, const std::vector<int>& sites) {
        double sum = 0.0;
        for (const int s : sites) {
            for (int q = 0; q < result.quarters; ++q) {
                sum += table(result, s).at(MetricId::taxUsd, q) *
                       result.moneyRules.priceIndex[static_cast<std::size_t>(q)];
            }
        }
        return sum;
    }

    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestEngineProgramme)
#include "test_engine_programme.moc"
