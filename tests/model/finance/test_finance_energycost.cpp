// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What energy costs by quarter (MODEL 6), against MC5, MC8 and sums on paper. The plain site draws
// 110 MW in every hour; energy costs 50 and delivery 10 USD/MWh.
#include "model/finance/energycost.h"
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

Asset contract(const char* technology, double mw, double priceUsdPerMwh) {
    Asset asset = plainAsset(technology, mw);
    asset.ownership = AssetOwnership::contract;
    asset.contractBasis = PriceBasis::real;
    asset.contractPriceUsdPerMwh = priceUsdPerMwh;
    asset.startQuarter = Quarter::of(2025, 1);  // refuels in 2026 Q4 first
    return asset;
}

}  // namespace

class TestFinanceEnergyCost : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = plainFacts(); }

    void marketAndDelivery() {
        const auto result = run(plainPlan().plan(), m_facts);
        compare(*result, MetricId::costMarketUsd, perHour(110 * 50));
        compare(*result, MetricId::costDeliveryUsd, perHour(110 * 10));
        compare(*result, MetricId::energyCostUsd, perHour(110 * 60));
        NEAR(result->programme.at(MetricId::energyCostUsdPerMwh, 0), 60.0);
    }

    /// MC5: peaks of 40, 50, 60 and 30 MW at 90 USD/kW-yr, contract 60 MW, minimum 60 %.
    void demandCharge_data() {
        QTest::addColumn<double>("minimum");
        QTest::addColumn<Values>("wanted");
        QTest::newRow("with minimum") << 0.6 << Values{900000, 1125000, 1350000, 810000};
        QTest::newRow("no minimum") << 0.0 << Values{900000, 1125000, 1350000, 675000};
    }
    void demandCharge() {
        QFETCH(const double, minimum);
        QFETCH(const Values, wanted);
        PlanDraft draft = plainPlan();
        Values load(kHoursPerYear, 1.0);
        load[0] = 40;
        load[2160 + 5] = 50;
        load[6551] = 60;  // the last hour of the third quarter
        load[6552] = 30;
        SiteDraft& site = draft.sites[0];
        site.info.loadKind = LoadKind::imported;
        site.info.loadSeries = draft.addSeries(SeriesUnit::mw, load);
        site.grid.firmImportLimitMw = {{Quarter::of(2000, 1).index, 60.0}};
        site.grid.demandChargeUsdPerKwYear = 90.0;
        site.grid.minimumDemandShare = minimum;
        const auto result = run(draft.plan(), m_facts);
        compare(*result, MetricId::peakWithdrawalMw, {40, 50, 60, 30});
        compare(*result, MetricId::costDemandChargeUsd, wanted);
    }

    /// MC5: 100 MW of solar at a flat 0.25 from 2025 Q3 in a plan that starts in 2024 Q3.
    void solarOfMc5() {
        PlanDraft draft = plainPlan();
        draft.header.startQuarter = Quarter::of(2024, 3);
        draft.header.years = 2;
        Asset solar = plainAsset("utility_pv", 100.0);
        solar.startQuarter = Quarter::of(2025, 3);
        solar.fixedOmUsdPerKwYear = 24.0;
        solar.outputSeries = draft.flatSeries(SeriesUnit::capacityFactor, 0.25);
        draft.sites[0].assets.push_back(solar);
        const auto result = run(draft.plan(), m_facts);
        compare(*result, usedMwh(Source::solar), {0, 0, 0, 0, 55200, 55200, 54000, 54600});
        compare(*result, MetricId::costFixedOmUsd, {0, 0, 0, 0, 600000, 600000, 600000, 600000});
    }

    /// MC8: 60 USD/MWh for ten years at 2.5 %.
    void contractPrices_data() {
        QTest::addColumn<PriceBasis>("basis");
        QTest::addColumn<double>("escalator");
        QTest::addColumn<double>("years");
        QTest::addColumn<double>("wanted");
        QTest::newRow("nominal, flat") << PriceBasis::nominal << 0.0 << 10.0 << 46.871904104;
        QTest::newRow("nominal, with inflation") << PriceBasis::nominal << 0.025 << 10.0 << 60.0;
        QTest::newRow("nominal, now") << PriceBasis::nominal << 0.0 << 0.0 << 60.0;
        QTest::newRow("real, flat") << PriceBasis::real << 0.0 << 10.0 << 60.0;
        QTest::newRow("real, 2 %") << PriceBasis::real << 0.02 << 2.0 << 60.0 * 1.0404;
    }
    void contractPrices() {
        QFETCH(const PriceBasis, basis);
        QFETCH(const double, escalator);
        QFETCH(const double, years);
        QFETCH(const double, wanted);
        Asset asset;
        asset.contractBasis = basis;
        asset.contractEscalator = escalator;
        AssetFacts facts;
        facts.asset = &asset;
        facts.contractUsdPerMwh = 60.0;
        NEAR(contractUsdPerMwh(facts, years, 0.025), wanted);
    }

    void nominalContractLosesByTheQuarter() {
        PlanDraft draft = plainPlan();
        draft.header.inflation = 0.025;
        Asset nuclear = contract("nuclear_restart", 100, 70);
        nuclear.contractBasis = PriceBasis::nominal;
        draft.sites[0].assets.push_back(nuclear);
        Values wanted = perHour(100 * 70);
        for (std::size_t q = 0; q < 4; ++q) {
            wanted[q] *= std::pow(1.025, 0.375 - 0.25 * static_cast<double>(q));
        }
        compare(*run(draft.plan(), m_facts), MetricId::costContractsUsd, wanted);
    }

    /// 200 MW contracted for a load of 110: take-or-pay pays all and sells 90, pay-as-used pays 110
    /// and leaves 90 with the seller. Half the volume is 100 MW.
    void takeOrPayAgainstPayAsUsed_data() {
        QTest::addColumn<bool>("takeOrPay");
        QTest::addColumn<double>("volumeShare");
        QTest::addColumn<double>("importMw");
        QTest::addColumn<double>("paidMw");
        QTest::addColumn<double>("soldMw");
        QTest::addColumn<double>("releasedMw");
        QTest::addColumn<double>("usedMw");
        QTest::newRow("take or pay") << true << 1.0 << 1000.0 << 200.0 << 90.0 << 0.0 << 110.0;
        QTest::newRow("pay as used") << false << 1.0 << 1000.0 << 110.0 << 0.0 << 90.0 << 110.0;
        QTest::newRow("half the volume") << true << 0.5 << 1000.0 << 100.0 << 0.0 << 0.0 << 100.0;
        QTest::newRow("import limit, take or pay")
            << true << 1.0 << 30.0 << 200.0 << 170.0 << 0.0 << 30.0;
        QTest::newRow("import limit, pay as used")
            << false << 1.0 << 30.0 << 30.0 << 0.0 << 170.0 << 30.0;
        QTest::newRow("no import at all") << false << 1.0 << 0.0 << 0.0 << 0.0 << 200.0 << 0.0;
    }
    void takeOrPayAgainstPayAsUsed() {
        QFETCH(const bool, takeOrPay);
        QFETCH(const double, volumeShare);
        QFETCH(const double, importMw);
        QFETCH(const double, paidMw);
        QFETCH(const double, soldMw);
        QFETCH(const double, releasedMw);
        QFETCH(const double, usedMw);
        PlanDraft draft = plainPlan();
        // A gas plant keeps all 100 MW online whatever the import; it is dearer than the contract.
        Asset firm = plainAsset("gas_ccgt", 1000.0);
        firm.unitMw = 100.0;
        firm.variableOmUsdPerMwh = 500.0;
        Asset nuclear = contract("nuclear_restart", 200, 70);
        nuclear.delivery = Delivery::gridDelivered;
        nuclear.takeOrPay = takeOrPay;
        nuclear.contractVolumeShare = volumeShare;
        draft.sites[0].assets = {nuclear, firm};
        draft.sites[0].grid.firmImportLimitMw = {{Quarter::of(2000, 1).index, importMw}};
        const auto result = run(draft.plan(), m_facts);
        compare(*result, MetricId::costContractsUsd, perHour(70 * paidMw));
        compare(*result, MetricId::soldMwh, perHour(soldMw));
        compare(*result, MetricId::saleRevenueUsd, perHour(50 * soldMw));
        compare(*result, MetricId::releasedMwh, perHour(releasedMw));
        compare(*result, usedMwh(Source::nuclear), perHour(usedMw));
        compare(*result, capacityMw(Source::nuclear), Values(4, 200 * volumeShare));
        const double marketMw = std::min(importMw, 110.0) - usedMw;
        compare(*result, MetricId::costDeliveryUsd, perHour(10 * (usedMw + marketMw)));
    }

    /// Gas at 5 MMBtu/MWh x 4 USD + 2 USD runs before the market at 60: fuel 20, O&M 2, carbon
    /// 10 USD/t x 0.34 t.
    void ownedGas() {
        PlanDraft draft = plainPlan();
        draft.prices.naturalGasUsdPerMmbtu = 4.0;
        draft.prices.complianceCarbonUsdPerTonne = 10.0;
        draft.sites[0].assets.push_back(gas(20.0));
        const auto result = run(draft.plan(), m_facts);
        compare(*result, MetricId::costFuelUsd, perHour(20 * 20));
        compare(*result, MetricId::costVariableOmUsd, perHour(20 * 2));
        compare(*result, MetricId::costCarbonUsd, perHour(20 * 3.4));
        compare(*result, MetricId::costMarketUsd, perHour(90 * 50));
        compare(*result, MetricId::energyCostUsd, perHour(90 * 60 + 20 * 25.4));
        const AssetResult& asset = result->sites[0]->assets()[0];
        for (std::size_t q = 0; q < 4; ++q) {
            NEAR(asset.costUsd[q], kHours[q] * 20 * 25.4);
        }
    }

    void fuelEscalatesFromThePriceYear() {
        PlanDraft draft = plainPlan();
        draft.header.priceYear = 2023;
        draft.prices.naturalGasUsdPerMmbtu = 4.0;
        draft.prices.fuelEscalationPerYear = 0.1;
        draft.sites[0].assets.push_back(gas(20.0));
        compare(*run(draft.plan(), m_facts), MetricId::costFuelUsd, perHour(20 * 20 * 1.21));
    }

    /// A contracted plant on site is paid by its price, which decides when it runs; without a price
    /// the site pays fuel and O&M.
    void contractedGas() {
        PlanDraft draft = plainPlan();
        draft.prices.naturalGasUsdPerMmbtu = 4.0;
        Asset plant = gas(20.0);
        plant.ownership = AssetOwnership::contract;
        plant.contractBasis = PriceBasis::real;
        plant.contractPriceUsdPerMwh = 55.0;
        draft.sites[0].assets = {plant};
        auto result = run(draft.plan(), m_facts);
        compare(*result, MetricId::costContractsUsd, perHour(20 * 55));
        compare(*result, MetricId::costFuelUsd, Values(4, 0.0));

        draft.sites[0].assets[0].contractPriceUsdPerMwh = 65.0;  // the market costs 60
        result = run(draft.plan(), m_facts);
        compare(*result, usedMwh(Source::gas), Values(4, 0.0));

        draft.sites[0].assets[0].contractPriceUsdPerMwh.reset();
        result = run(draft.plan(), m_facts);
        compare(*result, MetricId::costFuelUsd, perHour(20 * 20));
        QVERIFY(hasNote(result->sites[0]->notes, "data.figureMissing", "typical_ppa"));
    }

    /// A store of 100 MWh starts the year half full, has no source to charge from and gives its
    /// 50 MWh in the first hour: they are charged at 50 USD/MWh in the year's last quarter.
    void energyOutOfNothingIsCharged() {
        PlanDraft draft = plainPlan();
        Asset store = plainAsset("battery_liion_4h", 100.0);
        store.energyMwh = 100.0;
        store.roundTripEfficiency = 0.81;
        store.standingLossPerHour = 0.0;
        draft.sites[0].assets.push_back(store);
        const auto result = run(draft.plan(), m_facts);
        compare(*result, usedMwh(Source::battery), {45, 0, 0, 0});
        compare(*result, MetricId::storageLossMwh, {5, 0, 0, 0});
        compare(*result, MetricId::costStockUsd, {0, 0, 0, 2500});
    }

    void contractedStoreIsPaidByWhatItGives() {
        PlanDraft draft = plainPlan();
        Asset store = contract("battery_liion_4h", 100, 80);
        store.energyMwh = 100.0;
        store.roundTripEfficiency = 0.81;
        store.standingLossPerHour = 0.0;
        store.startQuarter = Quarter::of(2000, 1);
        draft.sites[0].assets.push_back(store);
        compare(*run(draft.plan(), m_facts), MetricId::costContractsUsd, {45 * 80, 0, 0, 0});
    }

  private:
    static Asset gas(double mw) {
        Asset asset = plainAsset("gas_ccgt", mw);
        asset.heatRateMmbtuPerMwh = 5.0;
        asset.variableOmUsdPerMwh = 2.0;
        asset.directKgPerMwh = 340.0;
        asset.lifecycleKgPerMwh = 490.0;
        return asset;
    }

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

QTEST_GUILESS_MAIN(TestFinanceEnergyCost)
#include "test_finance_energycost.moc"
