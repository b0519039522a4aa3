// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Running costs beside energy, and what could be sold (MODEL 6), on paper. The plain site runs 100
// MW of IT on 110 MW in every hour; its design PUE is 1.108.
#include "model/finance/operation.h"
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

}  // namespace

class TestFinanceOperation : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = plainFacts(); }

    /// 480 USD/kW-year of what is online, a quarter of it each quarter whatever its hours.
    void staffAndMaintenance_data() {
        QTest::addColumn<double>("importMw");
        QTest::addColumn<double>("onlineMw");
        QTest::newRow("all online") << 1000.0 << 100.0;
        QTest::newRow("half of it") << 55.4 << 50.0;
        QTest::newRow("nothing") << 0.0 << 0.0;
    }
    void staffAndMaintenance() {
        QFETCH(const double, importMw);
        QFETCH(const double, onlineMw);
        PlanDraft draft = plainPlan();
        draft.sites[0].grid.firmImportLimitMw = {{Quarter::of(2000, 1).index, importMw}};
        const auto result = run(draft.plan(), m_facts);
        compare(*result, MetricId::costOperationUsd, Values(4, 480e3 / 4 * onlineMw));
    }

    /// 0.08 L/kWh per K above 15 degrees: at 25 degrees 0.8 L/kWh of IT energy, 80 m3 an hour.
    void water() {
        PlanDraft draft = plainPlan();
        draft.sites[0].info.temperatureSeries = draft.flatSeries(SeriesUnit::degC, 25.0);
        draft.prices.waterUsdPerM3 = 2.0;
        const auto result = run(draft.plan(), m_facts);
        compare(*result, MetricId::waterM3, perHour(80.0));
        compare(*result, MetricId::costWaterUsd, perHour(160.0));
        draft.prices.waterUsdPerM3.reset();
        draft.header.priceYear = 2026;
        compare(*run(draft.plan(), m_facts), MetricId::costWaterUsd, perHour(120.0));
        draft.sites[0].info.coolingKind = CoolingKind::dry;
        compare(*run(draft.plan(), m_facts), MetricId::waterM3, perHour(0.0));
    }

    /// 120 USD/kW-month of what is finished, online or not; finished from the third quarter on.
    void lease_data() {
        QTest::addColumn<SiteOwnership>("ownership");
        QTest::addColumn<double>("importMw");
        QTest::addColumn<Values>("wanted");
        QTest::newRow("leased") << SiteOwnership::lease << 1000.0 << Values{0, 0, 36e6, 36e6};
        QTest::newRow("leased, waiting for the grid")
            << SiteOwnership::lease << 0.0 << Values{0, 0, 36e6, 36e6};
        QTest::newRow("own") << SiteOwnership::own << 1000.0 << Values{0, 0, 0, 0};
    }
    void lease() {
        QFETCH(const SiteOwnership, ownership);
        QFETCH(const double, importMw);
        QFETCH(const Values, wanted);
        PlanDraft draft = plainPlan();
        SiteDraft& site = draft.sites[0];
        site.info.ownership = ownership;
        site.info.leaseUsdPerKwMonth = 120.0;
        site.phases[0].startQuarter = Quarter::of(2024, 3);
        site.grid.firmImportLimitMw = {{Quarter::of(2000, 1).index, importMw}};
        compare(*run(draft.plan(), m_facts), MetricId::costLeaseUsd, wanted);
    }

    void leaseOfTheCatalogue() {
        PlanDraft draft = plainPlan();
        draft.header.priceYear = 2026;
        draft.sites[0].info.ownership = SiteOwnership::lease;
        compare(*run(draft.plan(), m_facts), MetricId::costLeaseUsd, Values(4, 150e3 * 3 * 100));
    }

    /// 6600 USD of energy, 160 of water an hour; 12 M$ of operation and 36 M$ of lease a quarter.
    /// 44 t/h at a shadow price of 50 USD are shown, and no cost.
    void allRunningCosts() {
        PlanDraft draft = plainPlan();
        SiteDraft& site = draft.sites[0];
        site.info.ownership = SiteOwnership::lease;
        site.info.leaseUsdPerKwMonth = 120.0;
        site.info.temperatureSeries = draft.flatSeries(SeriesUnit::degC, 25.0);
        draft.prices.waterUsdPerM3 = 2.0;
        draft.prices.shadowCarbonUsdPerTonne = 50.0;
        const auto result = run(draft.plan(), m_facts);
        // PUE 1.12 at 25 degrees.
        Values wanted = perHour(112 * 60 + 160);
        for (double& value : wanted) {
            value += 12e6 + 36e6;
        }
        compare(*result, MetricId::opexUsd, wanted);
        compare(*result, MetricId::shadowCarbonUsd, perHour(112 * 0.4 * 50));
    }

    /// 100 MW x 0.9 / 1275 W of H100, one H100e each.
    void offeredHours_data() {
        QTest::addColumn<double>("importMw");
        QTest::addColumn<double>("onlineShare");
        QTest::newRow("all online") << 1000.0 << 1.0;
        QTest::newRow("half of it") << 55.4 << 0.5;
        QTest::newRow("nothing") << 0.0 << 0.0;
    }
    void offeredHours() {
        QFETCH(const double, importMw);
        QFETCH(const double, onlineShare);
        PlanDraft draft = h100Plan();
        draft.sites[0].grid.firmImportLimitMw = {{Quarter::of(2000, 1).index, importMw}};
        const auto result = run(draft.plan(), m_facts);
        compare(*result, MetricId::onlineH100e, Values(4, kH100 * onlineShare));
        compare(*result, MetricId::offeredH100eHours, perHour(kH100 * onlineShare));
    }

    /// An imported load of twice the import: half of it is unserved and half of the hours are lost.
    void unservedEnergyIsNotOffered() {
        PlanDraft draft = h100Plan();
        SiteDraft& site = draft.sites[0];
        site.info.loadKind = LoadKind::imported;
        site.info.loadSeries = draft.flatSeries(SeriesUnit::mw, 221.6);
        site.grid.firmImportLimitMw = {{Quarter::of(2000, 1).index, 110.8}};
        const auto result = run(draft.plan(), m_facts);
        compare(*result, MetricId::onlineMw, Values(4, 100.0));
        compare(*result, MetricId::unservedMwh, perHour(110.8));
        compare(*result, MetricId::offeredH100eHours, perHour(kH100 / 2));
    }

    /// MW without accelerators sell nothing, and do not water down those with them.
    void mwWithoutAcceleratorsOfferNothing() {
        PlanDraft draft = h100Plan();
        Phase office = draft.sites[0].phases[0];
        office.acceleratorId.clear();
        office.itCapacityMw = 50.0;
        draft.sites[0].phases.push_back(office);
        const auto result = run(draft.plan(), m_facts);
        compare(*result, MetricId::onlineMw, Values(4, 150.0));
        compare(*result, MetricId::onlineH100e, Values(4, kH100));
        QCOMPARE(total(run(plainPlan().plan(), m_facts)->programme, MetricId::offeredH100eHours),
                 0.0);
    }

  private:
    static constexpr double kH100 = 1e6 * 0.9 / 1275 * 100;

    static PlanDraft h100Plan() {
        PlanDraft draft = plainPlan();
        Phase& phase = draft.sites[0].phases[0];
        phase.acceleratorId = "nvidia_h100_sxm5_80gb";
        phase.acceleratorShare = 0.9;
        return draft;
    }

    static void compare(const PlanResult& result, MetricId id, const Values& wanted) {
        for (std::size_t q = 0; q < wanted.size(); ++q) {
            const double got = result.programme.at(id, static_cast<int>(q));
            QVERIFY2(near(got, wanted[q]), qPrintable(QStringLiteral("quarter %1: %2, wanted %3")
                                                          .arg(q)
                                                          .arg(got, 0, 'g', 15)
                                                          .arg(wanted[q], 0, 'g', 15)));
        }
    }

    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestFinanceOperation)
#include "test_finance_operation.moc"
