// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Plans at the edge: nothing in them, nothing known about them, limits of 0, imported series.
#include "tests/model/engine/drafts.h"

#include <QTest>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;

class TestEngineInputs : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = plainFacts(); }

    void noSites() {
        PlanDraft draft = plainPlan();
        draft.sites.clear();
        const auto result = run(draft.plan(), m_facts);
        QVERIFY(result != nullptr);
        QCOMPARE(result->quarters, 4);
        QVERIFY(result->sites.empty() && result->site(1) == nullptr);
        NEAR(total(result->programme, MetricId::loadMwh), 0.0);
        NEAR(total(result->programme, MetricId::cfeScore), 0.0);
    }

    /// A site as it is when nothing has been entered, anywhere and nowhere.
    void emptySite_data() {
        QTest::addColumn<QString>("country");
        for (const char* country : {"", "US", "DE", "AQ", "XX"}) {
            QTest::addRow("in '%s'", country) << QString::fromLatin1(country);
        }
    }
    void emptySite() {
        QFETCH(const QString, country);
        PlanDraft draft = plainPlan();
        draft.sites[0] = {};
        draft.sites[0].info.country = country.toStdString();
        const auto result = run(draft.plan(), m_facts);
        for (std::size_t m = 0; m < kMetricCount; ++m) {
            for (const double value : result->programme.row(static_cast<MetricId>(m))) {
                QCOMPARE(value, 0.0);
            }
        }
    }

    /// What stands in is named, and only what stands in.
    void standInsAreNamed() {
        PlanDraft draft = plainPlan();
        auto result = run(draft.plan(), m_facts);
        QVERIFY2(result->sites[0]->notes.empty(), qPrintable(notesText(result->sites[0]->notes)));

        SiteDraft& site = draft.sites[0];
        site.info.country = "XX";
        site.info.state.clear();
        result = run(draft.plan(), m_facts);
        QVERIFY(hasNote(result->sites[0]->notes, "data.standIn", "mixMissing"));
        QVERIFY(!hasNote(result->sites[0]->notes, "data.standIn", "priceMissing"));
        QVERIFY(!hasNote(result->sites[0]->notes, "data.standIn", "carbonMissing"));

        site.grid.energyPriceUsdPerMwh.reset();
        site.grid.carbonIntensityKgPerMwh.reset();
        site.grid.demandChargeUsdPerKwYear.reset();
        site.phases[0].buildingCapexUsdPerMw.reset();
        site.grid.applicationQuarter = Quarter::of(2010, 1);
        result = run(draft.plan(), m_facts);
        for (const char* code :
             {"mixMissing", "priceMissing", "carbonMissing", "demandChargeElsewhere",
              "buildingCapexWorld", "connectionWaitWorld"}) {
            QVERIFY2(hasNote(result->sites[0]->notes, "data.standIn", code), code);
        }
        // The median of all countries, not 0.
        QVERIFY(total(result->programme, MetricId::scope2LocationTonnes) > 0.0);
    }

    void noPhases() {
        PlanDraft draft = plainPlan();
        draft.sites[0].phases.clear();
        draft.sites[0].assets.push_back(plainAsset("gas_ccgt", 50.0));
        const auto result = run(draft.plan(), m_facts);
        NEAR(total(result->programme, MetricId::loadMwh), 0.0);
        NEAR(total(result->programme, MetricId::onlineMw), 0.0);
        NEAR(result->programme.at(MetricId::gridMw, 0), (1000.0 + 0.0) / 1.108);
        QCOMPARE(result->sites[0]->binding[0], Binding::none);
    }

    void zeroCapacityOfEveryTechnology() {
        PlanDraft draft = plainPlan();
        for (const TechnologyRow& technology : m_facts.catalog->technologies()) {
            draft.sites[0].assets.push_back(plainAsset(technology.id.c_str(), 0.0));
        }
        Phase none;
        none.acceleratorId = "nvidia_h100_sxm5_80gb";
        draft.sites[0].phases.push_back(none);
        const auto result = run(draft.plan(), m_facts);
        NEAR(total(result->programme, usedMwh(Source::grid)), 110.0 * 8760);
        NEAR(total(result->programme, MetricId::investmentUsd), 0.0);
        QVERIFY(!hasNote(result->sites[0]->notes, "dispatch.badNumber"));
    }

    void unknownTechnologyTakesNothingWithIt() {
        PlanDraft draft = plainPlan();
        draft.sites[0].assets = {plainAsset("perpetual_motion", 10.0), plainAsset("biomass", 10.0)};
        const auto result = run(draft.plan(), m_facts);
        QVERIFY(hasNote(result->sites[0]->notes, "plan.unknownTechnology", "perpetual_motion"));
        QCOMPARE(result->sites[0]->assets().size(), std::size_t{1});
        QCOMPARE(result->sites[0]->assets()[0].id, PlanDraft::assetId(0, 1));
        NEAR(total(result->programme, usedMwh(Source::biomass)), 10.0 * 8760);
    }

    void noImportNoPower() {
        PlanDraft draft = plainPlan();
        draft.sites[0].grid.firmImportLimitMw.clear();
        const auto result = run(draft.plan(), m_facts);
        NEAR(total(result->programme, MetricId::onlineMw), 0.0);
        NEAR(result->programme.at(MetricId::strandedMw, 0), 100.0);
        QCOMPARE(result->sites[0]->binding[0], Binding::grid);
        NEAR(total(result->programme, MetricId::loadMwh), 0.0);
    }

    void gridDeliveredFuelPlantIsLeftOutAndNamed() {
        PlanDraft draft = plainPlan();
        Asset gas = plainAsset("gas_ccgt", 50.0);
        gas.delivery = Delivery::gridDelivered;
        draft.sites[0].assets.push_back(gas);
        const auto result = run(draft.plan(), m_facts);
        QVERIFY(hasNote(result->sites[0]->notes, "plan.gridDeliveredFuelPlant", "gas_ccgt"));
        NEAR(total(result->programme, usedMwh(Source::gas)), 0.0);
    }

    void plansAtTheEndOfTime() {
        PlanDraft draft = plainPlan();
        draft.header.startQuarter = kLastQuarter;
        draft.header.years = 40;
        draft.sites[0].assets.push_back(plainAsset("biomass", 10.0));
        const auto result = run(draft.plan(), m_facts);
        QCOMPARE(result->quarters, 160);
        NEAR(result->programme.at(capacityMw(Source::biomass), 159), 10.0);
        NEAR(result->programme.at(MetricId::onlineMw, 159), 100.0);
    }

    // --- imported series -------------------------------------------------------------------------

    void importedLoadIsTheLoad() {
        PlanDraft draft = plainPlan();
        Values load;
        for (int h = 0; h < kHoursPerYear; ++h) {
            load.push_back(h % 2 == 0 ? 30.0 : 50.0);
        }
        SiteInfo& info = draft.sites[0].info;
        info.loadKind = LoadKind::imported;
        info.loadSeries = draft.addSeries(SeriesUnit::mw, load);
        auto result = run(draft.plan(), m_facts);
        NEAR(total(result->programme, MetricId::loadMwh), 40.0 * 8760);
        NEAR(result->programme.at(MetricId::peakLoadMw, 1), 50.0);
        NEAR(result->programme.at(MetricId::itMwh, 0), 40.0 / 1.10 * 2160);
        draft.sites[0].phases[0].startQuarter = Quarter::of(2024, 3);  // online from 2025 Q3
        result = run(draft.plan(), m_facts);
        NEAR(result->programme.at(MetricId::loadMwh, 1), 0.0);
        NEAR(result->programme.at(MetricId::itMwh, 1), 0.0);
        NEAR(result->programme.at(MetricId::loadMwh, 2), 40.0 * 2208);
    }

    void importedPriceCarbonOutputAndTemperature() {
        PlanDraft draft = plainPlan();
        SiteDraft& site = draft.sites[0];
        site.grid.priceSeries = draft.flatSeries(SeriesUnit::usdPerMwh, 33.0);
        site.grid.carbonSeries = draft.flatSeries(SeriesUnit::kgPerMwh, 250.0);
        site.info.temperatureSeries = draft.flatSeries(SeriesUnit::degC, 37.0);
        Asset hydro = plainAsset("hydro_ppa", 50.0);
        hydro.outputSeries = draft.flatSeries(SeriesUnit::capacityFactor, 0.4);
        hydro.forcedOutageRate = 0.5;  // in the series already
        Asset wind = plainAsset("onshore_wind", 999.0);
        wind.ownership = AssetOwnership::contract;
        wind.contractPriceUsdPerMwh = 0.0;
        wind.contractVolumeShare = 0.5;
        wind.outputSeries = draft.flatSeries(SeriesUnit::mw, 20.0);
        site.assets = {hydro, wind};
        const double load = 100 * 1.204;  // the PUE of 37 degrees
        EvaluationRequest request = requestFor(draft.plan());
        request.trace = {PlanDraft::siteId(0), 2025};
        EvaluationCache cache;
        const auto result = evaluate(request, m_facts, cache, 1, {});
        const double import = load - 20.0 - 10.0;
        NEAR(total(result->programme, usedMwh(Source::hydro)), 20.0 * 8760);
        NEAR(total(result->programme, usedMwh(Source::windOnshore)), 10.0 * 8760);
        NEAR(total(result->programme, MetricId::costMarketUsd), import * 33.0 * 8760);
        NEAR(total(result->programme, MetricId::scope2LocationTonnes), import * 0.25 * 8760);
        NEAR(result->trace->temperatureC[4000], 37.0);
        NEAR(result->trace->priceUsdPerMwh[4000], 33.0);
        NEAR(result->trace->carbonKgPerMwh[4000], 250.0);
    }

    /// A series that is not there or cannot be used is named, and the modelled one stands in.
    void unusableSeries_data() {
        QTest::addColumn<int>("fault");
        QTest::newRow("no such series") << 0;
        QTest::newRow("wrong unit") << 1;
        QTest::newRow("wrong length") << 2;
        QTest::newRow("not a number") << 3;
        QTest::newRow("negative load") << 4;
        QTest::newRow("none named") << 5;
    }
    void unusableSeries() {
        QFETCH(const int, fault);
        PlanDraft draft = plainPlan();
        SiteInfo& info = draft.sites[0].info;
        info.loadKind = LoadKind::imported;
        Values values(kHoursPerYear, 10.0);
        if (fault == 2) {
            values.pop_back();
        }
        if (fault == 3) {
            values[77] = std::nan("");
        }
        if (fault == 4) {
            values[77] = -1.0;
        }
        info.loadSeries = draft.addSeries(fault == 1 ? SeriesUnit::degC : SeriesUnit::mw, values);
        if (fault == 0) {
            info.loadSeries = 77;
        }
        if (fault == 5) {
            info.loadSeries = 0;
        }
        const auto result = run(draft.plan(), m_facts);
        QVERIFY(hasNote(result->sites[0]->notes, "plan.seriesUnusable", "site.loadSeries"));
        NEAR(total(result->programme, MetricId::loadMwh), 110.0 * 8760);
    }

    void seriesOfAnotherKindOfPlantIsNamed() {
        PlanDraft draft = plainPlan();
        Asset gas = plainAsset("gas_ccgt", 50.0);
        gas.outputSeries = draft.flatSeries(SeriesUnit::mw, 20.0);
        draft.sites[0].assets.push_back(gas);
        draft.sites[0].grid.priceSeries = 99;
        draft.sites[0].grid.carbonSeries = 99;
        const auto result = run(draft.plan(), m_facts);
        for (const char* field : {"asset.outputSeries", "grid.priceSeries", "grid.carbonSeries"}) {
            QVERIFY2(hasNote(result->sites[0]->notes, "plan.seriesUnusable", field), field);
        }
    }

  private:
    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestEngineInputs)
#include "test_engine_inputs.moc"
