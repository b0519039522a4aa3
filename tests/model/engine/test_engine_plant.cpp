// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the engine tells the dispatch about plant: ageing, outages, merit, backup, export, location.
#include "tests/model/engine/drafts.h"

#include <QTest>

#include <numeric>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;

namespace {

const Values kHours = {2160, 2184, 2208, 2208};

Values perHour(double value) {
    Values all;
    for (const double hours : kHours) {
        all.push_back(hours * value);
    }
    return all;
}

/// Runs at 20 + 2 USD/MWh with 340 kg/MWh.
Asset gas(double mw) {
    Asset asset = plainAsset("gas_ccgt", mw);
    asset.heatRateMmbtuPerMwh = 5.0;
    asset.fuelPriceUsdPerMmbtu = 4.0;
    asset.variableOmUsdPerMwh = 2.0;
    asset.directKgPerMwh = 340.0;
    return asset;
}

}  // namespace

class TestEnginePlant : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = plainFacts(); }

    /// In service from the middle of 2025: no ageing in that calendar year, then 1 % a year.
    void outputFallsWithAge() {
        PlanDraft draft = plainPlan();
        draft.header.years = 3;
        Asset solar = plainAsset("utility_pv", 100.0);
        solar.startQuarter = Quarter::of(2025, 3);
        solar.degradationPerYear = 0.01;
        solar.outputSeries = draft.flatSeries(SeriesUnit::capacityFactor, 0.25);
        draft.sites[0].assets = {solar};
        const auto result = run(draft.plan(), m_facts);
        const YearValues years =
            byFiscalYear(result->programme, usedMwh(Source::solar), result->start, 1);
        NEAR(years.values[0], 25.0 * 4416);
        NEAR(years.values[1], 25.0 * 8760 * 0.99);
        NEAR(years.values[2], 25.0 * 8760 * 0.99 * 0.99);
    }

    void storesLoseEnergyWithAge() {
        PlanDraft draft = plainPlan();
        draft.header.years = 2;
        Asset store = plainAsset("battery_liion_4h", 100.0);
        store.startQuarter = Quarter::of(2025, 1);
        store.energyMwh = 100.0;
        store.degradationPerYear = 0.1;
        store.roundTripEfficiency = 1.0;
        store.standingLossPerHour = 0.0;
        draft.sites[0].assets = {store};
        // Half full on 1 January, nothing to charge from: what it gives is half its energy.
        compare(*run(draft.plan(), m_facts), usedMwh(Source::battery), {50, 0, 0, 0, 45, 0, 0, 0});
    }

    void firmPlantFailsAndRests() {
        PlanDraft draft = plainPlan();
        Asset hydro = plainAsset("hydro_ppa", 80.0);
        hydro.unitMw = 40.0;
        hydro.forcedOutageRate = 0.25;
        hydro.plannedOutageRate = 0.02;  // 175 hours, one unit in Q2 and one in Q4
        draft.sites[0].assets = {hydro};
        compare(*run(draft.plan(), m_facts), usedMwh(Source::hydro),
                {60.0 * 2160, 60.0 * 2184 - 30.0 * 175, 60.0 * 2208, 60.0 * 2208 - 30.0 * 175});
    }

    void aReactorRefuelsForThirtyThreeDays() {
        PlanDraft draft = plainPlan();
        draft.header.startQuarter = Quarter::of(2026, 1);
        Asset reactor = plainAsset("nuclear_restart", 50.0);
        reactor.startQuarter = Quarter::of(2025, 1);  // first refuelling in 2026 Q4
        draft.sites[0].assets = {reactor};
        compare(*run(draft.plan(), m_facts), usedMwh(Source::nuclear),
                {50.0 * 2160, 50.0 * 2184, 50.0 * 2208, 50.0 * (2208 - 33 * 24)});
    }

    /// Gas at 22 USD/MWh against a market at 20. A compliance price makes gas dearer still; a
    /// shadow price counts on both sides (34 against 40 USD at 100 USD/t) and turns the order, but
    /// is paid by nobody.
    void merit_data() {
        QTest::addColumn<double>("market");
        QTest::addColumn<double>("compliance");
        QTest::addColumn<double>("shadow");
        QTest::addColumn<bool>("gasRuns");
        QTest::newRow("market cheaper") << 10.0 << 0.0 << 0.0 << false;
        QTest::newRow("gas cheaper") << 13.0 << 0.0 << 0.0 << true;
        QTest::newRow("compliance price") << 13.0 << 10.0 << 0.0 << false;
        QTest::newRow("shadow price") << 10.0 << 0.0 << 100.0 << true;
        QTest::newRow("small shadow price") << 10.0 << 0.0 << 10.0 << false;
    }
    void merit() {
        QFETCH(const double, market);
        QFETCH(const double, compliance);
        QFETCH(const double, shadow);
        QFETCH(const bool, gasRuns);
        PlanDraft draft = plainPlan();
        draft.prices.complianceCarbonUsdPerTonne = compliance;
        draft.prices.shadowCarbonUsdPerTonne = shadow;
        draft.sites[0].grid.energyPriceUsdPerMwh = market;
        draft.sites[0].assets = {gas(20.0)};
        const auto result = run(draft.plan(), m_facts);
        compare(*result, usedMwh(Source::gas), perHour(gasRuns ? 20.0 : 0.0));
        const double cost =
            gasRuns ? 90 * (market + 10) + 20 * (22 + 0.34 * compliance) : 110 * (market + 10);
        compare(*result, MetricId::energyCostUsd, perHour(cost));
    }

    void backupWaitsForTheLastMoment() {
        PlanDraft draft = plainPlan();
        Asset backup = gas(20.0);
        backup.runs = RunMode::backupOnly;
        draft.sites[0].assets = {backup};
        compare(*run(draft.plan(), m_facts), usedMwh(Source::gas), perHour(0));
    }

    /// The export limit is a figure of its own; before the connection stands nothing leaves.
    void surplusIsExportedThenCurtailed_data() {
        QTest::addColumn<double>("importMw");
        QTest::addColumn<bool>("connected");
        QTest::addColumn<double>("exported");
        QTest::newRow("export limit") << 1000.0 << true << 30.0;
        QTest::newRow("wider than the import") << 10.0 << true << 30.0;
        QTest::newRow("not connected yet") << 1000.0 << false << 0.0;
    }
    void surplusIsExportedThenCurtailed() {
        QFETCH(const double, importMw);
        QFETCH(const bool, connected);
        QFETCH(const double, exported);
        PlanDraft draft = plainPlan();
        Asset solar = plainAsset("utility_pv", 200.0);
        solar.outputSeries = draft.flatSeries(SeriesUnit::capacityFactor, 1.0);
        Asset firm = gas(1000.0);  // keeps all online
        firm.unitMw = 100.0;
        draft.sites[0].assets = {solar, firm};
        draft.sites[0].grid.exportLimitMw = 30.0;
        draft.sites[0].grid.firmImportLimitMw = {{Quarter::of(2000, 1).index, importMw}};
        if (!connected) {
            draft.sites[0].grid.applicationQuarter = Quarter::of(2025, 1);
            draft.sites[0].grid.leadTimeYears = 3.0;
        }
        const auto result = run(draft.plan(), m_facts);
        compare(*result, MetricId::exportedMwh, perHour(exported));
        compare(*result, MetricId::curtailedMwh, perHour(90 - exported));
        compare(*result, MetricId::saleRevenueUsd, perHour(50 * exported));
        compare(*result, MetricId::carbonFreeMwh, perHour(110));
    }

    /// Shortest duration first, however the assets are listed.
    void theShortStoreGivesFirst() {
        PlanDraft draft = plainPlan();
        Asset days = plainAsset("long_duration_storage", 1.0);
        days.energyMwh = 100.0;
        Asset hours = plainAsset("battery_liion_4h", 500.0);
        hours.energyMwh = 400.0;  // half full and lossless it carries hour 0 alone
        for (Asset* one : {&days, &hours}) {
            one->roundTripEfficiency = 1.0;
            one->standingLossPerHour = 0.0;
        }
        draft.sites[0].assets = {days, hours};
        EvaluationRequest request = requestFor(draft.plan());
        request.trace = {PlanDraft::siteId(0), 2025};
        EvaluationCache cache;
        const auto trace = evaluate(request, m_facts, cache, 1, {})->trace;
        const auto of = [&](Source source, std::size_t hour) {
            return trace->servedMw[static_cast<std::size_t>(source)][hour];
        };
        NEAR(of(Source::battery, 0), 110.0);
        NEAR(of(Source::longDurationStorage, 0), 0.0);
        NEAR(of(Source::battery, 1), 90.0);
        NEAR(of(Source::longDurationStorage, 1), 1.0);
        NEAR(of(Source::grid, 1), 19.0);
    }

    /// Plant elsewhere has the weather of elsewhere; a wind speed by hand beats the table's.
    void plantElsewhere() {
        const Facts facts = shippedFacts();
        PlanDraft draft = plainPlan();
        Asset home = plainAsset("utility_pv", 10.0);
        Asset desert = home;
        desert.latitudeDeg = 33.4;
        desert.longitudeDeg = -112.4;
        Asset calm = plainAsset("onshore_wind", 10.0);
        calm.hubWindSpeedMs = 5.0;
        Asset windy = calm;
        windy.hubWindSpeedMs = 9.0;
        draft.sites[0].assets = {home, desert, calm, windy};
        const auto result = run(draft.plan(), facts);
        const auto generation = [&](std::size_t asset) {
            const Values& mwh = result->sites[0]->assets()[asset].generationMwh;
            return std::accumulate(mwh.begin(), mwh.end(), 0.0);
        };
        QVERIFY(generation(0) > 10.0 * 8760 * 0.12 && generation(0) < 10.0 * 8760 * 0.28);
        QVERIFY(generation(1) > 1.2 * generation(0));
        QVERIFY(generation(3) > 1.8 * generation(2));
    }

  private:
    static void compare(const PlanResult& result, MetricId id, const Values& wanted) {
        QCOMPARE(static_cast<std::size_t>(result.quarters), wanted.size());
        for (std::size_t q = 0; q < wanted.size(); ++q) {
            const double got = result.programme.at(id, static_cast<int>(q));
            QVERIFY2(near(got, wanted[q]),
                     qPrintable(QStringLiteral("%1, quarter %2: %3, wanted %4\n%5")
                                    .arg(QString::fromUtf8(metric(id).id.data()))
                                    .arg(q)
                                    .arg(got, 0, 'g', 12)
                                    .arg(wanted[q], 0, 'g', 12)
                                    .arg(notesText(result.sites[0]->notes))));
        }
    }

    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestEnginePlant)
#include "test_engine_plant.moc"
