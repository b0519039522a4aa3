// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// When an asset serves, how it ages, what is missing about it, and when its units stand still.
#include "model/engine/outages.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

#include <numeric>
#include <set>

using namespace gigasite::model;
using namespace gigasite::test;

class TestEngineAssets : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = plainFacts(); }

    // --- service ---------------------------------------------------------------------------------

    void serviceTable_data() {
        QTest::addColumn<Asset>("asset");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("end");  // first quarter out of service, empty: never
        const auto row = [](const char* name, const char* first, const char* end, auto change) {
            Asset asset = plainAsset("utility_pv", 100.0);
            asset.startQuarter = Quarter::of(2027, 3);
            asset.replaceAtEndOfLife = true;
            change(asset);
            QTest::newRow(name) << asset << QString::fromLatin1(first) << QString::fromLatin1(end);
        };
        row("owned, replaced", "2027Q3", "", [](Asset&) {});
        row("slip", "2028Q2", "", [](Asset& one) { one.startSlipQuarters = 3; });
        row("end quarter is the last one in service", "2027Q3", "2030Q2",
            [](Asset& one) { one.endQuarter = Quarter::of(2030, 1); });
        row("end of life", "2027Q3", "2037Q3", [](Asset& one) {
            one.lifetimeYears = 10.0;
            one.replaceAtEndOfLife = false;
        });
        row("life ends before the end quarter", "2027Q3", "2030Q1", [](Asset& one) {
            one.lifetimeYears = 2.5;
            one.replaceAtEndOfLife = false;
            one.endQuarter = Quarter::of(2040, 1);
        });
        row("contract term counts from the slipped start", "2028Q1", "2043Q1", [](Asset& one) {
            one.ownership = AssetOwnership::contract;
            one.contractTermYears = 15.0;
            one.startSlipQuarters = 2;
        });
        row("contract without term goes on past its life", "2027Q3", "", [](Asset& one) {
            one.ownership = AssetOwnership::contract;
            one.lifetimeYears = 10.0;
            one.replaceAtEndOfLife = false;
        });
        row("end before the start", "2027Q3", "2020Q2",
            [](Asset& one) { one.endQuarter = Quarter::of(2020, 1); });
    }
    void serviceTable() {
        QFETCH(const Asset, asset);
        QFETCH(const QString, first);
        QFETCH(const QString, end);
        const AssetFacts facts = factsOf(asset);
        const Quarter start = quarter(first);
        QCOMPARE(facts.first.index, start.index);
        if (end.isEmpty()) {
            QVERIFY(facts.inService(Quarter::of(2159, 4)));  // the last a plan can reach
            return;
        }
        const Quarter out = quarter(end);
        QCOMPARE(facts.end.index, out.index);
        QCOMPARE(facts.inService(start), out > start);
        QVERIFY(!facts.inService(start + -1));
        QVERIFY(!facts.inService(out));
    }

    void ageingStartsAgainWithAReplacement() {
        Asset asset = plainAsset("utility_pv", 100.0);
        asset.startQuarter = Quarter::of(2026, 3);
        asset.degradationPerYear = 0.01;
        asset.lifetimeYears = 10.0;
        AssetFacts facts = factsOf(asset);
        NEAR(facts.ageing(2025), 1.0);
        NEAR(facts.ageing(2026), 1.0);
        NEAR(facts.ageing(2029), 0.99 * 0.99 * 0.99);
        NEAR(facts.ageing(2036), 1.0);
        asset.ownership = AssetOwnership::contract;
        facts = factsOf(asset);
        NEAR(facts.ageing(2036), std::pow(0.99, 10));
    }

    void aContractBringsItsShareOnly() {
        Asset asset = plainAsset("nuclear_smr", 300.0);
        asset.ownership = AssetOwnership::contract;
        asset.contractVolumeShare = 0.5;
        AssetFacts facts = factsOf(asset);
        QCOMPARE(facts.units, 4);  // 80 MW each: 3.75
        NEAR(facts.capacityMw, 150.0);
        NEAR(facts.unitMw, 37.5);
        Asset store = plainAsset("battery_liion_4h", 100.0);
        store.ownership = AssetOwnership::contract;
        store.contractVolumeShare = 0.25;
        facts = factsOf(store);
        NEAR(facts.capacityMw, 25.0);
        NEAR(facts.energyMwh, 100.0);
    }

    void nothingIsMissingSilently_data() {
        QTest::addColumn<QString>("technology");
        QTest::addColumn<bool>("owned");
        QTest::addColumn<QString>("missing");
        QTest::newRow("owned hydro has no cost") << "hydro_ppa" << true << "capex";
        QTest::newRow("contracted hydro has a price") << "hydro_ppa" << false << "";
        QTest::newRow("new reactor has no usual contract")
            << "nuclear_large_new" << false << "typical_ppa";
        QTest::newRow("new reactor owned") << "nuclear_large_new" << true << "";
        QTest::newRow("long-duration store") << "long_duration_storage" << true << "embodied";
        QTest::newRow("battery") << "battery_liion_4h" << true << "";
        QTest::newRow("gas") << "gas_ccgt" << true << "";
    }
    void nothingIsMissingSilently() {
        QFETCH(const QString, technology);
        QFETCH(const bool, owned);
        QFETCH(const QString, missing);
        Asset asset;
        asset.name = "It";
        asset.technologyId = technology.toStdString();
        asset.capacityMw = 100.0;
        asset.ownership = owned ? AssetOwnership::owned : AssetOwnership::contract;
        const std::vector<Problem> notes = notesOf(asset);
        if (missing.isEmpty()) {
            QVERIFY2(notes.empty(), qPrintable(notesText(notes)));
            return;
        }
        QCOMPARE(notes.size(), std::size_t{1});
        QCOMPARE(notes[0], (Problem{"data.figureMissing",
                                    "Plain",
                                    {"It", technology.toStdString(), missing.toStdString()}}));
    }

    void aFigureOfThePlanIsNotMissing() {
        Asset asset = plainAsset("hydro_ppa", 100.0);
        QVERIFY(notesOf(asset).empty());
        asset = plainAsset("nuclear_large_new", 100.0);
        asset.ownership = AssetOwnership::contract;
        asset.contractPriceUsdPerMwh = 90.0;
        QVERIFY(notesOf(asset).empty());
    }

    void unknownTechnologyIsLeftOut() {
        const std::vector<Problem> notes = notesOf(plainAsset("perpetual_motion", 1.0));
        QCOMPARE(notes.size(), std::size_t{1});
        QCOMPARE(
            notes[0],
            (Problem{"plan.unknownTechnology", "Plain", {"perpetual_motion", "perpetual_motion"}}));
    }

    // --- outages ---------------------------------------------------------------------------------

    /// 33 days every six quarters, alternately in the second and the fourth.
    void oneReactorRefuels() {
        const OutagePlan plan = outagesOf("nuclear_restart", 1, Quarter::of(2025, 1), 0.06);
        QCOMPARE(plan.boundaries(), (std::vector<int>{2160 + 792, 6552 + 792}));
        std::set<int> out;
        for (Quarter q = Quarter::of(2024, 1); q < Quarter::of(2034, 1); q = q + 1) {
            const int start = kQuarterStartHour[static_cast<std::size_t>(q.quarterOfYear() - 1)];
            const double share = plan.availableShare(q, start);
            QVERIFY(share == 0.0 || share == 1.0);
            QCOMPARE(plan.availableShare(q, start + 792), 1.0);
            if (share == 0.0) {
                out.insert(q.index);
            }
        }
        QCOMPARE(out, (std::set<int>{Quarter::of(2026, 4).index, Quarter::of(2028, 2).index,
                                     Quarter::of(2029, 4).index, Quarter::of(2031, 2).index,
                                     Quarter::of(2032, 4).index}));
    }

    /// The closed form against the rule read unit by unit.
    void unitsAreStaggered() {
        for (int units = 1; units <= 40; ++units) {
            const OutagePlan plan = outagesOf("nuclear_smr", units, Quarter::of(2025, 3), 0.06);
            const Quarter firstOut = Quarter::of(2027, 2);  // six quarters later is 2027 Q1
            double sum = 0.0;
            for (Quarter q = firstOut; q < firstOut + 6; q = q + 1) {
                const int start =
                    kQuarterStartHour[static_cast<std::size_t>(q.quarterOfYear() - 1)];
                int out = 0;
                for (int unit = 0; unit < units; ++unit) {
                    out += q - firstOut == unit * 6 / units / 2 * 2 ? 1 : 0;
                }
                const double got = units * (1.0 - plan.availableShare(q, start));
                NEAR(got, out);
                sum += got;
            }
            NEAR(sum, units);  // every unit once in six quarters
        }
    }

    void otherPlantRestsYearly() {
        const OutagePlan plan = outagesOf("hydro_ppa", 3, Quarter::of(2025, 1), 0.02);
        QCOMPARE(plan.boundaries(), (std::vector<int>{2160 + 175, 6552 + 175}));  // 175.2 hours
        NEAR(plan.availableShare(Quarter::of(2030, 2), 2160), 1.0 / 3.0);
        NEAR(plan.availableShare(Quarter::of(2030, 4), 6552), 2.0 / 3.0);
        NEAR(plan.availableShare(Quarter::of(2030, 1), 0), 1.0);
        NEAR(plan.availableShare(Quarter::of(2030, 4), 6552 + 175), 1.0);
        QVERIFY(outagesOf("hydro_ppa", 3, Quarter::of(2025, 1), 0.0).boundaries().empty());
    }

    void plannedRateHoldsOverTheYear_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("units");
        for (const double rate : {0.0, 0.02, 0.24, 0.3, 0.6, 1.0}) {
            for (const int units : {1, 2, 7}) {
                QTest::addRow("rate %g, %d units", rate, units) << rate << units;
            }
        }
    }
    void plannedRateHoldsOverTheYear() {
        QFETCH(const double, rate);
        QFETCH(const int, units);
        const OutagePlan plan = outagesOf("hydro_ppa", units, Quarter::of(2025, 1), rate);
        double hours = 0.0;
        int start = 0;
        for (const int end : segmentEnds(plan.boundaries())) {
            const Quarter q = Quarter::of(2030, quarterOfHour(start) + 1);
            hours += (end - start) * plan.availableShare(q, start);
            start = end;
        }
        // Blocks are whole hours.
        QVERIFY(std::abs(hours - kHoursPerYear * (1.0 - rate)) <= 0.5 + 1e-9);
    }

    void aMillionUnitsTakeNoTime() {
        const OutagePlan plan = outagesOf("nuclear_smr", 100000000, Quarter::of(2025, 1), 0.06);
        double sum = 0.0;
        for (int q = 0; q < 1000; ++q) {
            sum += plan.availableShare(Quarter::of(2030, 2), 2160);
        }
        QVERIFY(sum > 0.0);
    }

  private:
    static Quarter quarter(const QString& text) {
        return Quarter::of(text.left(4).toInt(), text.mid(5).toInt());
    }

    std::vector<Problem> notesOf(const Asset& asset) const {
        PlanDraft draft = plainPlan();
        draft.sites[0].assets.push_back(asset);
        const Plan plan = draft.plan();
        const Ref<Site> site = draft.site(0);
        std::vector<Problem> notes;
        (void)assetFacts(*site, Defaults(*m_facts.catalog, plan, plan.base, site.get()), notes);
        return notes;
    }

    AssetFacts factsOf(const Asset& asset) {
        PlanDraft draft = plainPlan();
        draft.sites[0].assets.push_back(asset);
        const Plan plan = draft.plan();
        m_site = draft.site(0);
        std::vector<Problem> notes;
        const auto all =
            assetFacts(*m_site, Defaults(*m_facts.catalog, plan, plan.base, m_site.get()), notes);
        return all.at(0);
    }

    OutagePlan outagesOf(const char* technology, int units, Quarter first, double rate) const {
        const Plan plan = emptyPlan();
        AssetFacts facts;
        facts.technology = m_facts.catalog->technology(technology);
        facts.first = first;
        facts.units = units;
        facts.plannedOutageRate = rate;
        return {facts, Defaults(*m_facts.catalog, plan, plan.base)};
    }

    Facts m_facts;
    Ref<Site> m_site;
};

QTEST_GUILESS_MAIN(TestEngineAssets)
#include "test_engine_assets.moc"
