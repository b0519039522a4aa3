// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The carbon accounts of MODEL 5 by hand: the plain site draws 110 MW in every hour from a grid of
// 400 kg/MWh.
#include "tests/model/engine/drafts.h"

#include <QTest>

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

/// Ohio's carbon-free share of the shipped tables: sun, wind and other.
constexpr double kOhioShare = 0.0011 + 0.0168 + 0.1609;

Asset reactor(double mw) {
    Asset asset = plainAsset("nuclear_restart", mw);
    asset.ownership = AssetOwnership::contract;
    asset.contractPriceUsdPerMwh = 70.0;
    asset.startQuarter = Quarter::of(2025, 1);
    asset.directKgPerMwh = 0.0;
    asset.lifecycleKgPerMwh = 12.0;
    asset.delivery = Delivery::gridDelivered;
    return asset;
}

Asset gas(double mw) {
    Asset asset = plainAsset("gas_ccgt", mw);
    asset.heatRateMmbtuPerMwh = 5.0;
    asset.fuelPriceUsdPerMmbtu = 4.0;
    asset.directKgPerMwh = 340.0;
    asset.lifecycleKgPerMwh = 490.0;
    return asset;
}

}  // namespace

class TestCarbonAccounts : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = plainFacts(); }

    void marketAlone() {
        PlanDraft draft = plainPlan();
        draft.sites[0].grid.residualCarbonIntensityKgPerMwh = 500.0;
        const auto result = run(draft.plan(), m_facts);
        compare(*result, MetricId::scope1Tonnes, perHour(0));
        compare(*result, MetricId::scope2LocationTonnes, perHour(110 * 0.4));
        compare(*result, MetricId::scope2MarketTonnes, perHour(110 * 0.5));
        compare(*result, MetricId::operationTonnes, perHour(44));
        compare(*result, MetricId::carbonFreeMwh, perHour(110 * kOhioShare));
        NEAR(result->programme.at(MetricId::cfeScore, 2), kOhioShare);
        NEAR(result->programme.at(MetricId::emissionsKgPerMwh, 2), 400.0);
    }

    /// Every hour: 30 MW of a contracted reactor, 20 MW of own gas, 60 MW of the market.
    void fourAccounts() {
        PlanDraft draft = plainPlan();
        draft.sites[0].grid.residualCarbonIntensityKgPerMwh = 500.0;
        draft.sites[0].assets = {reactor(30.0), gas(20.0)};
        const auto result = run(draft.plan(), m_facts);
        compare(*result, MetricId::scope1Tonnes, perHour(20 * 0.340));
        compare(*result, MetricId::scope2LocationTonnes, perHour((30 + 60) * 0.4));
        compare(*result, MetricId::scope2MarketTonnes, perHour(60 * 0.5));
        compare(*result, MetricId::scope3FuelTonnes, perHour(20 * 0.150 + 30 * 0.012));
        compare(*result, MetricId::embodiedTonnes, perHour(0));
        compare(*result, MetricId::operationTonnes, perHour(6.8 + 36));
        compare(*result, MetricId::carbonFreeMwh, perHour(30 + 60 * kOhioShare));
        NEAR(result->programme.at(MetricId::cfeScore, 0), (30 + 60 * kOhioShare) / 110);
    }

    /// What is sold earns nothing: 200 MW contracted, 110 used.
    void soldEnergyIsNeitherOursNorClean() {
        PlanDraft draft = plainPlan();
        draft.sites[0].assets = {reactor(200.0)};
        const auto result = run(draft.plan(), m_facts);
        compare(*result, MetricId::soldMwh, perHour(90));
        compare(*result, MetricId::scope2LocationTonnes, perHour(110 * 0.4));
        compare(*result, MetricId::scope2MarketTonnes, perHour(0));
        compare(*result, MetricId::scope3FuelTonnes, perHour(110 * 0.012));
        compare(*result, MetricId::carbonFreeMwh, perHour(110));
        // Owned, the reactor's fuel is ours whoever uses the energy.
        draft.sites[0].assets[0].ownership = AssetOwnership::owned;
        compare(*run(draft.plan(), m_facts), MetricId::scope3FuelTonnes, perHour(200 * 0.012));
    }

    /// Stack emissions of a firm plant on site count like those of a gas plant.
    void firmPlantWithAStack() {
        PlanDraft draft = plainPlan();
        draft.prices.complianceCarbonUsdPerTonne = 10.0;
        Asset biomass = plainAsset("biomass", 50.0);
        biomass.directKgPerMwh = 100.0;
        biomass.lifecycleKgPerMwh = 230.0;
        draft.sites[0].assets = {biomass};
        auto result = run(draft.plan(), m_facts);
        compare(*result, MetricId::scope1Tonnes, perHour(5));
        compare(*result, MetricId::scope3FuelTonnes, perHour(50 * 0.130));
        compare(*result, MetricId::costCarbonUsd, perHour(50));
        draft.sites[0].assets[0].delivery = Delivery::gridDelivered;
        result = run(draft.plan(), m_facts);
        compare(*result, MetricId::scope1Tonnes, perHour(0));
    }

    /// 1,000 t per MW of building; 320 kg for each of 49,099.8 accelerators, again at the refresh
    /// with 70,588.2 of another kind.
    void buildingsAndAccelerators() {
        PlanDraft draft = plainPlan();
        draft.header.years = 2;
        Phase& phase = draft.sites[0].phases[0];
        phase.startQuarter = Quarter::of(2024, 2);  // ready in 2025 Q2
        phase.acceleratorId = "nvidia_gb200_nvl72_per_gpu";
        phase.acceleratorShare = 0.9;
        phase.refreshYears = 1.0;
        phase.refreshAcceleratorId = "nvidia_h100_sxm5_80gb";
        compare(*run(draft.plan(), m_facts), MetricId::embodiedTonnes,
                {0, 100000 + 49099.836333878886 * 0.32, 0, 0, 0, 70588.23529411765 * 0.32, 0, 0});
        phase.startQuarter = Quarter::of(2020, 1);  // all before the plan but refreshes
        phase.refreshYears = 3.0;                   // 2024 Q1, 2027 Q1
        compare(*run(draft.plan(), m_facts), MetricId::embodiedTonnes, Values(8, 0.0));
    }

    /// Solar at a flat 0.25: 48 kg/MWh x 100 MW x 2190 h x 30 years; ageing by 1 % a year leaves
    /// 26.03 years of it. Booked again when it is replaced.
    void ownedSolar() {
        PlanDraft draft = plainPlan();
        draft.header.years = 2;
        Asset solar = plainAsset("utility_pv", 100.0);
        solar.startQuarter = Quarter::of(2025, 3);
        solar.lifecycleKgPerMwh = 48.0;
        solar.lifetimeYears = 30.0;
        solar.outputSeries = draft.flatSeries(SeriesUnit::capacityFactor, 0.25);
        draft.sites[0].assets = {solar};
        compare(*run(draft.plan(), m_facts), MetricId::embodiedTonnes,
                {0, 0, 315360, 0, 0, 0, 0, 0});
        Asset& asset = draft.sites[0].assets[0];
        asset.degradationPerYear = 0.01;
        compare(*run(draft.plan(), m_facts), MetricId::embodiedTonnes,
                {0, 0, 315360.0 / 30 * (1 - std::pow(0.99, 30)) / 0.01, 0, 0, 0, 0, 0});
        asset.degradationPerYear = 0.0;
        asset.lifetimeYears = 1.0;
        compare(*run(draft.plan(), m_facts), MetricId::embodiedTonnes,
                {0, 0, 10512, 0, 0, 0, 10512, 0});
        asset.endQuarter = Quarter::of(2026, 2);  // ends with its first life
        compare(*run(draft.plan(), m_facts), MetricId::embodiedTonnes,
                {0, 0, 10512, 0, 0, 0, 0, 0});
        asset.outputSeries = draft.flatSeries(SeriesUnit::mw, 25.0);  // the same output in MW
        compare(*run(draft.plan(), m_facts), MetricId::embodiedTonnes,
                {0, 0, 10512, 0, 0, 0, 0, 0});
    }

    void contractedSolarByWhatIsUsed() {
        PlanDraft draft = plainPlan();
        Asset solar = plainAsset("utility_pv", 100.0);
        solar.ownership = AssetOwnership::contract;
        solar.contractPriceUsdPerMwh = 40.0;
        solar.lifecycleKgPerMwh = 48.0;
        solar.outputSeries = draft.flatSeries(SeriesUnit::mw, 200.0);  // 110 used, 90 curtailed
        draft.sites[0].assets = {solar};
        const auto result = run(draft.plan(), m_facts);
        compare(*result, MetricId::curtailedMwh, perHour(90));
        compare(*result, MetricId::embodiedTonnes, perHour(110 * 0.048));
    }

    void storeByItsEnergy() {
        PlanDraft draft = plainPlan();
        Asset store = plainAsset("battery_liion_4h", 50.0);
        store.startQuarter = Quarter::of(2025, 2);
        store.energyMwh = 300.0;
        draft.sites[0].assets = {store};
        compare(*run(draft.plan(), m_facts), MetricId::embodiedTonnes, {0, 87.5 * 300, 0, 0});
    }

    /// The 50 MWh a store began with came from nowhere: their carbon is charged and their 45 MWh
    /// are not carbon-free, on either account.
    void energyOutOfNothing() {
        PlanDraft draft = plainPlan();
        draft.sites[0].grid.residualCarbonIntensityKgPerMwh = 500.0;
        const auto without = run(draft.plan(), m_facts);
        Asset store = plainAsset("battery_liion_4h", 100.0);
        store.energyMwh = 100.0;
        store.roundTripEfficiency = 0.81;
        store.standingLossPerHour = 0.0;
        draft.sites[0].assets = {store};
        const auto with = run(draft.plan(), m_facts);
        const auto sum = [](const PlanResult& result, MetricId id) {
            return total(result.programme, id);
        };
        NEAR(sum(*with, MetricId::scope2LocationTonnes),
             sum(*without, MetricId::scope2LocationTonnes) - 45 * 0.4 + 50 * 0.4);
        NEAR(sum(*with, MetricId::scope2MarketTonnes),
             sum(*without, MetricId::scope2MarketTonnes) - 45 * 0.5 + 50 * 0.5);
        NEAR(sum(*with, MetricId::carbonFreeMwh),
             sum(*without, MetricId::carbonFreeMwh) - 45 * kOhioShare);
    }

    /// Unserved load stays in the denominator: 55 MW carbon-free of 110 asked for, 55 missing.
    void unservedLoadIsNotClean() {
        PlanDraft draft = plainPlan();
        Asset reactorOnSite = reactor(55.0);
        reactorOnSite.delivery = Delivery::onSite;
        reactorOnSite.unitMw = 0.01;  // so many units that the spare one does not matter
        Asset store = plainAsset("battery_liion_4h", 100.0);  // firm for the clock, but empty
        store.energyMwh = 24.0 * 100.0 / 0.9 * 2;
        store.roundTripEfficiency = 0.81;
        store.startQuarter = Quarter::of(2025, 2);
        draft.sites[0].grid.firmImportLimitMw = {};
        draft.sites[0].assets = {reactorOnSite, store};
        const auto result = run(draft.plan(), m_facts);
        const double load = result->programme.at(MetricId::loadMwh, 2);
        NEAR(load, 110 * 2208);
        NEAR(result->programme.at(MetricId::unservedMwh, 2), 55 * 2208);
        NEAR(result->programme.at(MetricId::unservedHours, 2), 2208);
        NEAR(result->programme.at(MetricId::cfeScore, 2), 0.5);
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

QTEST_GUILESS_MAIN(TestCarbonAccounts)
#include "test_carbon_accounts.moc"
