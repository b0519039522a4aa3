// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What must hold for every plan: nothing is lost between load, sources, money and carbon.
#include "tests/model/engine/randomplan.h"

#include <QTest>

using namespace gigasite::model;
using namespace gigasite::test;

namespace {

constexpr std::uint32_t kPlans = 50;

double sumOf(const QuarterTable& table, MetricId family, int quarter) {
    double sum = 0.0;
    for (std::size_t s = 0; s < kSourceCount; ++s) {
        sum += table.at(ofSource(family, static_cast<Source>(s)), quarter);
    }
    return sum;
}

}  // namespace

/// Like QVERIFY, but says which plan, site and quarter.
#define HOLDS(got, wanted)                                                             \
    do {                                                                               \
        const double holdsGot = (got);                                                 \
        const double holdsWanted = (wanted);                                           \
        QVERIFY2(std::abs(holdsGot - holdsWanted) <=                                   \
                     1e-9 * std::max({1.0, std::abs(holdsWanted), scale}),             \
                 qPrintable(QStringLiteral("site %1, quarter %2: %3 is %4, wanted %5") \
                                .arg(site.id)                                          \
                                .arg(q)                                                \
                                .arg(QLatin1String(#got))                              \
                                .arg(holdsGot, 0, 'g', 15)                             \
                                .arg(holdsWanted, 0, 'g', 15)));                       \
    } while (false)

class TestEngineConservation : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = shippedFacts(); }

    void randomPlans_data() {
        QTest::addColumn<std::uint32_t>("seed");
        for (std::uint32_t seed = 1; seed <= kPlans; ++seed) {
            QTest::addRow("plan %u", seed) << seed;
        }
    }
    void randomPlans() {
        QFETCH(const std::uint32_t, seed);
        const Plan plan = RandomPlan(seed).draft(*m_facts.catalog).plan();
        const auto result = run(plan, m_facts);
        QVERIFY(result != nullptr);
        QCOMPARE(result->sites.size(), plan.base.sites.size());
        for (const auto& site : result->sites) {
            QVERIFY2(!hasNote(site->notes, "dispatch.badNumber"),
                     qPrintable(notesText(site->notes)));
            for (int q = 0; q < result->quarters; ++q) {
                energyBalances(*site, q);
                moneyBalances(*site, q);
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
        }
        programmeIsTheSumOfItsSites(*result);
    }

  private:
    static void energyBalances(const SiteResult& site, int q) {
        const QuarterTable& table = site.quarters;
        const auto of = [&](MetricId id) { return table.at(id, q); };
        const double scale = of(MetricId::loadMwh) + of(MetricId::chargeMwh);
        HOLDS(sumOf(table, MetricId::firstUsedMwh, q), of(MetricId::loadMwh));
        HOLDS(sumOf(table, MetricId::firstCurtailedMwh, q),
              of(MetricId::curtailedMwh) + of(MetricId::releasedMwh));
        HOLDS(sumOf(table, MetricId::firstSoldMwh, q),
              of(MetricId::soldMwh) + of(MetricId::exportedMwh));
        double used = 0.0;
        const auto i = static_cast<std::size_t>(q);
        for (const AssetResult& asset : site.assets()) {
            HOLDS(asset.usedMwh[i] + asset.curtailedMwh[i] + asset.soldMwh[i],
                  asset.generationMwh[i]);
            QVERIFY(asset.usedMwh[i] >= 0.0 && asset.curtailedMwh[i] >= 0.0);
            used += asset.usedMwh[i];
        }
        HOLDS(used + of(usedMwh(Source::grid)) + of(MetricId::unservedMwh),
              of(MetricId::loadMwh) + of(MetricId::chargeMwh));
        HOLDS(of(usedMwh(Source::unserved)), of(MetricId::unservedMwh));
        QVERIFY(of(MetricId::carbonFreeMwh) >= 0.0);
        QVERIFY(of(MetricId::carbonFreeMwh) <= of(MetricId::loadMwh) * (1 + 1e-9));
        QVERIFY(of(MetricId::storageLossMwh) >= -1e-6);
        QVERIFY(of(MetricId::onlineMw) <= of(MetricId::buildingMw) + 1e-12);
        QVERIFY(of(MetricId::buildingMw) <= of(MetricId::plannedMw) + 1e-12);
        for (std::size_t m = 0; m < kMetricCount; ++m) {
            QVERIFY(std::isfinite(of(static_cast<MetricId>(m))));
        }
    }

    static void moneyBalances(const SiteResult& site, int q) {
        const QuarterTable& table = site.quarters;
        const auto of = [&](MetricId id) { return table.at(id, q); };
        const double scale = of(MetricId::investmentUsd) + std::abs(of(MetricId::energyCostUsd));
        HOLDS(of(MetricId::investAcceleratorsUsd) + of(MetricId::investBuildingUsd) +
                  of(MetricId::investEnergyUsd) + of(MetricId::investGridUsd),
              of(MetricId::investmentUsd));
        const double plant = of(MetricId::costFuelUsd) + of(MetricId::costVariableOmUsd) +
                             of(MetricId::costFixedOmUsd) + of(MetricId::costContractsUsd) +
                             of(MetricId::costCarbonUsd);
        HOLDS(of(MetricId::costMarketUsd) + of(MetricId::costDeliveryUsd) +
                  of(MetricId::costDemandChargeUsd) + plant + of(MetricId::costStockUsd) -
                  of(MetricId::saleRevenueUsd),
              of(MetricId::energyCostUsd));
        double byAsset = 0.0;
        for (const AssetResult& asset : site.assets()) {
            byAsset += asset.costUsd[static_cast<std::size_t>(q)];
        }
        HOLDS(byAsset, plant);
        HOLDS(of(MetricId::scope1Tonnes) + of(MetricId::scope2LocationTonnes),
              of(MetricId::operationTonnes));
    }

    static void programmeIsTheSumOfItsSites(const PlanResult& result) {
        QuarterTable sum(result.quarters);
        for (const auto& site : result.sites) {
            for (std::size_t m = 0; m < kMetricCount; ++m) {
                const auto id = static_cast<MetricId>(m);
                for (int q = 0; q < result.quarters; ++q) {
                    sum.at(id, q) += site->quarters.at(id, q);
                }
            }
        }
        for (std::size_t m = 0; m < kMetricCount; ++m) {
            const auto id = static_cast<MetricId>(m);
            for (int q = 0; q < result.quarters && metric(id).kind != MetricKind::ratio; ++q) {
                QCOMPARE(result.programme.at(id, q), sum.at(id, q));
            }
        }
        for (int q = 0; q < result.quarters; ++q) {
            const double load = sum.at(MetricId::loadMwh, q);
            NEAR(result.programme.at(MetricId::cfeScore, q),
                 load > 0.0 ? sum.at(MetricId::carbonFreeMwh, q) / load : 0.0);
        }
    }

    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestEngineConservation)
#include "test_engine_conservation.moc"
