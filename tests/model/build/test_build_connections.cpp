// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Import limits of sites that share a substation, and the wait for it with others in the queue
// (MODEL 1 and 3), on paper.
#include "model/build/connections.h"
#include "model/engine/sitebasis.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;

namespace {

/// Firm and non-firm MW of a site, the same in every quarter.
struct Wish {
    double firm = 0.0;
    double nonFirm = 0.0;
};
using Wishes = std::vector<Wish>;

}  // namespace

class TestBuildConnections : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = plainFacts(); }

    /// One quarter behind a substation.
    void sharing_data() {
        QTest::addColumn<double>("limit");
        QTest::addColumn<Wishes>("wishes");
        QTest::addColumn<Values>("firm");
        QTest::addColumn<Values>("total");
        QTest::newRow("enough for all")
            << 300.0 << Wishes{{100, 50}, {80, 20}} << Values{100, 80} << Values{150, 100};
        QTest::newRow("exactly enough")
            << 250.0 << Wishes{{100, 50}, {80, 20}} << Values{100, 80} << Values{150, 100};
        QTest::newRow("the first is served first")
            << 130.0 << Wishes{{100, 0}, {80, 0}} << Values{100, 30} << Values{100, 30};
        QTest::newRow("nothing is left")
            << 100.0 << Wishes{{100, 0}, {80, 0}} << Values{100, 0} << Values{100, 0};
        QTest::newRow("all firm power before any other")
            << 200.0 << Wishes{{100, 50}, {80, 20}} << Values{100, 80} << Values{120, 80};
        QTest::newRow("no firm power is wanted")
            << 60.0 << Wishes{{0, 50}, {0, 20}} << Values{0, 0} << Values{50, 10};
        QTest::newRow("no substation")
            << 0.0 << Wishes{{100, 50}, {80, 20}} << Values{0, 0} << Values{0, 0};
        QTest::newRow("a site alone") << 70.0 << Wishes{{100, 50}} << Values{70} << Values{70};
        QTest::newRow("nobody") << 70.0 << Wishes{} << Values{} << Values{};
    }
    void sharing() {
        QFETCH(const double, limit);
        QFETCH(const Wishes, wishes);
        QFETCH(const Values, firm);
        QFETCH(const Values, total);
        const Horizon horizon = oneYear();
        std::vector<ImportLimits> sites;
        for (const Wish& wish : wishes) {
            sites.push_back(limitsOf(wish));
        }
        std::vector<ImportLimits*> group;
        for (ImportLimits& one : sites) {
            group.push_back(&one);
        }
        shareImportLimit(group, {{horizon.start.index - 8, limit}}, horizon);
        for (std::size_t s = 0; s < sites.size(); ++s) {
            QCOMPARE(sites[s].firmMw, Values(4, firm[s]));
            QCOMPARE(sites[s].totalMw, Values(4, total[s]));
        }
    }

    /// 0 before the first step, 50 in the second quarter, 130 from the third on.
    void aSubstationGrows() {
        const Horizon horizon = oneYear();
        ImportLimits a = limitsOf({60, 0});
        ImportLimits b = limitsOf({60, 40});
        shareImportLimit({&a, &b}, {{horizon.start.index + 1, 50}, {horizon.start.index + 2, 130}},
                         horizon);
        QCOMPARE(a.firmMw, (Values{0, 50, 60, 60}));
        QCOMPARE(b.firmMw, (Values{0, 0, 60, 60}));
        QCOMPARE(b.totalMw, (Values{0, 0, 70, 70}));
    }

    /// What was in force before the plan is shared as well: a connection that the substation did
    /// not give then is built, and paid, when it does.
    void whatWasInForceBeforeIsSharedToo() {
        const Horizon horizon = oneYear();
        ImportLimits a = limitsOf({60, 0});
        ImportLimits b = limitsOf({60, 40});
        a.totalBeforeMw = 60;
        b.totalBeforeMw = 100;
        shareImportLimit({&a, &b}, {{horizon.start.index - 1, 100}, {horizon.start.index + 2, 160}},
                         horizon);
        NEAR(a.totalBeforeMw, 60.0);
        NEAR(b.totalBeforeMw, 40.0);
        QCOMPARE(b.totalMw, (Values{40, 40, 100, 100}));
    }

    /// The default wait of five years grows with the queue; what the planner states does not.
    void queue_data() {
        QTest::addColumn<double>("factor");
        QTest::addColumn<bool>("stated");
        QTest::addColumn<int>("quarters");
        QTest::newRow("nobody waits") << 1.0 << false << 20;
        QTest::newRow("half as long again") << 1.5 << false << 30;
        QTest::newRow("part of a quarter counts whole") << 1.01 << false << 21;
        QTest::newRow("twice") << 2.0 << false << 40;
        QTest::newRow("stated") << 2.0 << true << 6;
    }
    void queue() {
        QFETCH(const double, factor);
        QFETCH(const bool, stated);
        QFETCH(const int, quarters);
        PlanDraft draft = plainPlan();
        draft.sites[0].info.state = "TX";
        Grid& grid = draft.sites[0].grid;
        grid.applicationQuarter = Quarter::of(2025, 3);
        if (stated) {
            grid.leadTimeYears = 1.5;
        }
        const Plan plan = draft.plan();
        const Ref<Site> site = draft.site(0);
        const Defaults defaults(*m_facts.catalog, plan, plan.base, site.get());
        QCOMPARE(energisationOf(grid, defaults, factor) - Quarter::of(2025, 3), quarters);
        grid.applicationQuarter.reset();
        QCOMPARE(energisationOf(grid, defaults, factor).index, kFirstQuarter.index);
    }

    /// 300 MW of others before 100 MW of ours: 1 + 300/400 of five years, 35 quarters.
    void rivalsInTheQueue_data() {
        QTest::addColumn<double>("rivalsMw");
        QTest::addColumn<int>("quarters");
        QTest::newRow("none") << 0.0 << 20;
        QTest::newRow("as much as ours") << 100.0 << 30;
        QTest::newRow("three times") << 300.0 << 35;
        QTest::newRow("never more than twice as long") << 1e9 << 40;
    }
    void rivalsInTheQueue() {
        QFETCH(const double, rivalsMw);
        QFETCH(const int, quarters);
        PlanDraft draft = plainPlan();
        draft.header.years = 11;
        draft.sites[0].info.state = "TX";
        Grid& grid = draft.sites[0].grid;
        grid.applicationQuarter = Quarter::of(2025, 1);
        grid.firmImportLimitMw = {{Quarter::of(2000, 1).index, 30.0},
                                  {Quarter::of(2020, 1).index, 60.0}};
        grid.nonFirmImportLimitMw = {{Quarter::of(2020, 1).index, 40.0}};
        const Plan plan = draft.plan();
        const Ref<Site> site = draft.site(0);
        const Horizon horizon = horizonOf(draft.header, 0.025);
        const auto basis = makeSiteBasis(1000, site, requestFor(plan), m_facts,
                                         Defaults(*m_facts.catalog, plan, plan.base, site.get()),
                                         horizon, rivalsMw);
        const auto first = std::find_if(basis->limits.totalMw.begin(), basis->limits.totalMw.end(),
                                        [](double mw) { return mw > 0.0; });
        QCOMPARE(static_cast<int>(first - basis->limits.totalMw.begin()), quarters);
        NEAR(*first, 100.0);
    }

  private:
    static Horizon oneYear() {
        Header header;
        header.startQuarter = Quarter::of(2025, 1);
        header.years = 1;
        return horizonOf(header, 0.0);
    }
    static ImportLimits limitsOf(const Wish& wish) {
        ImportLimits limits;
        limits.firmMw = Values(4, wish.firm);
        limits.totalMw = Values(4, wish.firm + wish.nonFirm);
        return limits;
    }

    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestBuildConnections)
#include "test_build_connections.moc"
