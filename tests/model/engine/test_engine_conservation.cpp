// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What must hold for every plan: nothing is lost between load, sources, money and carbon.
#include "model/finance/depreciation.h"
#include "model/plan/change.h"
#include "tests/model/engine/randomplan.h"

#include <QTest>

#include <map>

using namespace gigasite::model;
using namespace gigasite::test;

namespace {

constexpr std::uint32_t kPlans = 120;

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
                clocksBalance(*site, q);
                cashBalances(*site, result->moneyRules, q);
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
        }
        programmeIsTheSumOfItsSites(*result);
        chipsComeFromTheSupply(*result, plan);
        demandIsServedOnce(*result);
        taxIsBorneByTheSites(*result, plan);
        violationsAreInThePlan(*result, plan);
    }

  private:
    /// What is planned is online or held back by one of the clocks.
    static void clocksBalance(const SiteResult& site, int q) {
        const auto of = [&](MetricId id) { return site.quarters.at(id, q); };
        const double scale = of(MetricId::plannedMw);
        HOLDS(of(MetricId::onlineMw) + of(MetricId::heldByBuildingMw) + of(MetricId::heldByGridMw) +
                  of(MetricId::heldByChipsMw) + of(MetricId::heldByRuleMw),
              of(MetricId::plannedMw));
        HOLDS(of(MetricId::onlineMw) + of(MetricId::strandedMw), of(MetricId::buildingMw));
        QVERIFY(of(MetricId::installedMw) <= of(MetricId::buildingMw));
        QVERIFY(of(MetricId::onlineMw) <= of(MetricId::installedMw));
        QVERIFY(of(MetricId::onlineMw) <= of(MetricId::gridMw));
        for (const MetricId id :
             {MetricId::onlineMw, MetricId::strandedMw, MetricId::heldByBuildingMw,
              MetricId::heldByGridMw, MetricId::heldByChipsMw, MetricId::heldByRuleMw,
              MetricId::onlineH100e, MetricId::offeredH100eHours, MetricId::chipsDelivered,
              MetricId::landHa, MetricId::constructionJobs, MetricId::permanentJobs,
              MetricId::waterM3, MetricId::residualUsd, MetricId::taxUsd, MetricId::taxCreditUsd,
              MetricId::investmentUsd, MetricId::costOperationUsd, MetricId::costLeaseUsd}) {
            QVERIFY2(of(id) >= 0.0, metric(id).id.data());
        }
        QVERIFY(of(MetricId::residualEnergyUsd) <= of(MetricId::residualUsd) * (1 + 1e-12));
        const bool bound = of(MetricId::strandedMw) > 0.0;
        const Binding binding = site.binding[static_cast<std::size_t>(q)];
        QCOMPARE(bound, binding == Binding::grid || binding == Binding::chips ||
                            binding == Binding::exportRule);
        if (binding == Binding::demand) {
            QVERIFY(of(MetricId::soldShare) < 1.0);
        }
    }

    static void cashBalances(const SiteResult& site, const MoneyRules& rules, int q) {
        const auto of = [&](MetricId id) { return site.quarters.at(id, q); };
        const auto i = static_cast<std::size_t>(q);
        const double scale = of(MetricId::revenueUsd) + of(MetricId::investmentUsd) +
                             of(MetricId::residualUsd) + std::abs(of(MetricId::opexUsd));
        HOLDS(of(MetricId::energyCostUsd) + of(MetricId::costOperationUsd) +
                  of(MetricId::costWaterUsd) + of(MetricId::costLeaseUsd),
              of(MetricId::opexUsd));
        HOLDS(of(MetricId::revenueUsd) - of(MetricId::opexUsd) - of(MetricId::investmentUsd) -
                  of(MetricId::taxUsd) + of(MetricId::taxCreditUsd) + of(MetricId::residualUsd) -
                  (rules.shadowCarbonCounts ? of(MetricId::shadowCarbonUsd) : 0.0),
              of(MetricId::cashFlowUsd));
        HOLDS(of(MetricId::soldH100eHours) * rules.hourUsd[i], of(MetricId::revenueUsd));
        QVERIFY(of(MetricId::soldShare) >= 0.0 && of(MetricId::soldShare) <= 1.0);
        QVERIFY2(of(MetricId::soldH100eHours) <= of(MetricId::offeredH100eHours),
                 qPrintable(QStringLiteral("%1 of %2, share %3")
                                .arg(of(MetricId::soldH100eHours), 0, 'g', 17)
                                .arg(of(MetricId::offeredH100eHours), 0, 'g', 17)
                                .arg(of(MetricId::soldShare), 0, 'g', 17)));
        const double hours = 2208.0;  // of the longest quarter
        QVERIFY(of(MetricId::offeredH100eHours) <= of(MetricId::onlineH100e) * hours * (1 + 1e-12));
    }

    /// No more of a vendor than its supply so far; each site gets what it is said to get.
    void chipsComeFromTheSupply(const PlanResult& result, const Plan& plan) const {
        for (const VendorResult& vendor : result.vendors) {
            double supply = 0.0;
            double wanted = 0.0;
            double delivered = 0.0;
            for (std::size_t q = 0; q < vendor.supply.size(); ++q) {
                supply += vendor.supply[q];
                wanted += vendor.wanted[q];
                delivered += vendor.delivered[q];
                QVERIFY(vendor.supply[q] >= 0.0 && vendor.delivered[q] >= 0.0);
                QVERIFY(delivered <= supply * (1 + 1e-12) + 1e-6);
                QVERIFY(delivered <= wanted * (1 + 1e-12) + 1e-6);
                QVERIFY(plan.base.limits->stockpileChips ||
                        vendor.delivered[q] <= vendor.supply[q] * (1 + 1e-12) + 1e-6);
            }
        }
        for (int q = 0; q < result.quarters && result.vendors.size() == 2; ++q) {
            // Accelerators of these plans come from two vendors; both have a supply here.
            double byVendor = 0.0;
            for (const VendorResult& vendor : result.vendors) {
                byVendor += vendor.delivered[static_cast<std::size_t>(q)];
            }
            NEAR(result.programme.at(MetricId::chipsDelivered, q), byVendor);
        }
    }

    static void demandIsServedOnce(const PlanResult& result) {
        for (std::size_t q = 0; q < static_cast<std::size_t>(result.quarters); ++q) {
            double served = 0.0;
            for (const RegionResult& region : result.demand) {
                served += region.served[q];
                QVERIFY(std::isfinite(region.demand[q]) && region.demand[q] >= 0.0);
                QVERIFY(region.served[q] >= 0.0 && region.sold[q] >= 0.0);
                QVERIFY(region.served[q] <= region.demand[q] * (1 + 1e-12));
                QVERIFY(region.sold[q] <= region.capacity[q]);
            }
            // What serves is of what is online.
            double sold = 0.0;
            for (const auto& site : result.sites) {
                sold += site->quarters.at(MetricId::onlineH100e, static_cast<int>(q)) *
                        site->quarters.at(MetricId::soldShare, static_cast<int>(q));
            }
            QVERIFY(result.demand.empty() || sold <= served * (1 + 1e-9) + 1e-6);
        }
    }

    /// Nominal tax of each country, worked out from the rows of its sites.
    void taxIsBorneByTheSites(const PlanResult& result, const Plan& plan) const {
        std::map<std::string, std::vector<const SiteResult*>> countries;
        for (const auto& site : result.sites) {
            countries[plan.base.sites.find(site->id)->info->country].push_back(site.get());
        }
        for (const auto& [country, sites] : countries) {
            std::vector<double> margin(static_cast<std::size_t>(result.quarters), 0.0);
            double borne = 0.0;
            std::vector<double> writtenOff;
            for (const SiteResult* site : sites) {
                for (std::size_t q = 0; q < margin.size(); ++q) {
                    const auto of = [&](MetricId id) {
                        return site->quarters.at(id, static_cast<int>(q)) *
                               result.moneyRules.priceIndex[q];
                    };
                    margin[q] += of(MetricId::revenueUsd) - of(MetricId::opexUsd);
                    borne += of(MetricId::taxUsd);
                }
                const std::vector<double>& one = site->accounts->depreciationUsd;
                writtenOff.resize(one.size(), 0.0);
                for (std::size_t y = 0; y < one.size(); ++y) {
                    writtenOff[y] += one[y];
                }
            }
            std::vector<double> taxable =
                byFiscalYear(margin, result.start, result.fiscalYearStartMonth).values;
            for (std::size_t y = 0; y < taxable.size(); ++y) {
                taxable[y] -= writtenOff[y];
            }
            const double rate = m_facts.catalog->country(country)->corporateTaxRate->value;
            double owed = 0.0;
            for (const double tax : taxWithLossCarryForward(taxable, rate)) {
                owed += tax;
            }
            NEAR(borne, owed);
        }
    }

    static void violationsAreInThePlan(const PlanResult& result, const Plan& plan) {
        for (const Violation& one : result.violations) {
            QVERIFY(!one.code.empty());
            QVERIFY(one.first >= 0 && one.first <= one.last && one.last < result.quarters);
            QVERIFY(std::isfinite(one.value) && std::isfinite(one.limit));
            QVERIFY(one.site == 0 || result.site(one.site));
            for (const Relaxation& offer : one.relaxations) {
                const auto changed = apply(plan, kBaseScenario, offer.changes);
                QVERIFY2(changed.ok(), changed.ok() ? "" : describe(changed.problem()).c_str());
                QVERIFY2(!(changed.value() == plan), offer.code.c_str());
            }
        }
    }

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
