// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Demand, chips, people, water, land and the hours of the day: every chart is the result's figures.
#include "model/report/programmecharts.h"

#include "tests/model/engine/drafts.h"
#include "tests/model/report/chartchecks.h"
#include "tests/support/plans.h"

#include <QTest>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;

namespace {

Values rowOf(const QuarterTable& table, MetricId metric) {
    const auto row = table.row(metric);
    return {row.begin(), row.end()};
}

void compare(const Values& got, const Values& wanted) {
    QCOMPARE(got.size(), wanted.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
        NEAR(got[i], wanted[i]);
    }
}

/// Six years from 2025 Q1 with a shortage of chips, demand in two regions and a cap on water.
Plan busyPlan() {
    Plan plan = typicalPlan(3, 6);
    for (const auto& [id, name, h100e] :
         {std::tuple{Id{901}, "US", 1e5}, std::tuple{Id{902}, "Europe, \"west\"", 3e4}}) {
        auto region = std::make_shared<DemandRegion>();
        region->region = name;
        region->baseH100e = h100e;
        plan.base.demandRegions.set(id, region);
    }
    for (const auto& [id, vendor, chips] :
         {std::tuple{Id{911}, "NVIDIA", 3e4}, std::tuple{Id{912}, "Abacus", 10.0}}) {
        auto supply = std::make_shared<ChipSupply>();
        supply->vendor = vendor;
        supply->chipsPerQuarter = {{Quarter::of(2000, 1).index, chips}};
        plan.base.chipSupplies.set(id, supply);
    }
    auto limits = std::make_shared<Limits>(*plan.base.limits);
    limits->waterCapM3PerYear = 2e6;
    plan.base.limits = limits;
    return plan;
}

/// A plain site with 50,000 accelerators of 1 H100e, wanted from the second quarter on.
SiteDraft chipSite(const char* country) {
    SiteDraft site = plainSite();
    site.info.country = country;
    site.info.state.clear();
    Phase& phase = site.phases[0];
    phase.startQuarter = Quarter::of(2024, 2);
    phase.acceleratorId = "nvidia_h100_sxm5_80gb";
    phase.acceleratorShare = 0.6375;  // 500 a MW of IT at 1275 W each
    phase.refreshYears = 20.0;
    return site;
}

}  // namespace

class TestReportProgrammeCharts : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_facts = shippedFacts();
        m_plan = busyPlan();
        m_site = m_plan.base.sites.begin()->id;
        EvaluationRequest request = requestFor(m_plan);
        request.trace = {m_site, 2028};
        EvaluationCache cache;
        m_result = evaluate(request, m_facts, cache, 2, {});
    }

    void servedAndOpenStackToTheDemand() {
        const ChartData chart = demandChart(*m_result, {});
        QCOMPARE(chart.axis, ChartAxis::quarter);
        QCOMPARE(chart.unit, Unit::h100e);
        QCOMPARE(chart.firstX, m_result->start.index);
        QCOMPARE(chart.count, 24);
        QCOMPARE(m_result->demand.size(), std::size_t{2});
        Values demand(24, 0.0);
        for (std::size_t r = 0; r < 2; ++r) {
            const RegionResult& region = m_result->demand[r];
            const ChartSeries* served = seriesOf(chart, "served." + std::to_string(r));
            QVERIFY(served);
            QCOMPARE(served->name, region.region);
            QCOMPARE(served->values, region.served);
            QVERIFY(sumOf(region.served) > 0.0);
            std::transform(demand.begin(), demand.end(), region.demand.begin(), demand.begin(),
                           std::plus<>());
        }
        QCOMPARE(valuesOf(chart, "line.demand"), demand);
        compare(netOf(chart), demand);
        QVERIFY(sumOf(valuesOf(chart, "demand.open")) > 0.0);
    }

    void aSiteSellsPartOfWhatIsOnline() {
        const ChartData chart = demandChart(*m_result, {m_site, "Site 1"});
        QCOMPARE(chart.id, std::string("sold"));
        const QuarterTable& table = m_result->site(m_site)->quarters;
        compare(netOf(chart), rowOf(table, MetricId::onlineH100e));
        for (int q = 0; q < 24; ++q) {
            NEAR(valuesOf(chart, "demand.sold")[static_cast<std::size_t>(q)],
                 table.at(MetricId::onlineH100e, q) * table.at(MetricId::soldShare, q));
        }
    }

    void coverageByHand() {
        PlanResult result;
        result.start = Quarter::of(2025, 1);
        result.quarters = 3;
        result.programme = QuarterTable(3);
        result.demand = {{"A", {0, 100, 200}, {}, {0, 50, 200}, {}},
                         {"B", {0, 100, 0}, {}, {0, 100, 0}, {}}};
        const ChartData chart = coverageChart(result);
        QCOMPARE(chart.unit, Unit::share);
        QCOMPARE(valuesOf(chart, "coverage.0"), (Values{1, 0.5, 1}));
        QCOMPARE(valuesOf(chart, "coverage.1"), (Values{1, 1, 1}));
        QCOMPARE(valuesOf(chart, "line.coverage"), (Values{1, 0.75, 1}));
        result.demand.pop_back();  // the sum of one region is that region
        QCOMPARE(coverageChart(result).series.size(), std::size_t{1});
        QCOMPARE(coverageChart(*m_result).series.size(), std::size_t{3});
    }

    void chipsByVendor() {
        const ChartData chart = chipsChart(*m_result, {});
        QCOMPARE(chart.unit, Unit::chips);
        QCOMPARE(m_result->vendors.size(), std::size_t{2});
        Values wanted(24, 0.0);
        Values supply(24, 0.0);
        for (std::size_t v = 0; v < 2; ++v) {
            const VendorResult& vendor = m_result->vendors[v];
            const ChartSeries* delivered = seriesOf(chart, "delivered." + std::to_string(v));
            QVERIFY(delivered);
            QCOMPARE(delivered->name, vendor.vendor);
            QCOMPARE(delivered->values, vendor.delivered);
            for (std::size_t q = 0; q < 24; ++q) {
                wanted[q] += vendor.wanted[q];
                supply[q] += vendor.supply[q];
            }
        }
        QCOMPARE(valuesOf(chart, "line.chipsWanted"), wanted);
        QCOMPARE(valuesOf(chart, "line.chipSupply"), supply);
        QCOMPARE(seriesOf(chart, "line.chipSupply")->role, SeriesRole::limit);
        QVERIFY(sumOf(wanted) > 0.0);
        NEAR(sumOf(netOf(chart)), total(m_result->programme, MetricId::chipsDelivered));
        QVERIFY(seriesOf(chart, "chips.others") == nullptr);
    }

    void chipsOfVendorsWithoutASupply() {
        Plan plan = busyPlan();
        plan.base.chipSupplies.erase(911);
        const auto result = run(plan, m_facts);
        const ChartData chart = chipsChart(*result, {});
        QCOMPARE(valuesOf(chart, "chips.others"),
                 rowOf(result->programme, MetricId::chipsDelivered));
        plan.base.chipSupplies.erase(912);  // the clock is off
        const auto open = run(plan, m_facts);
        const ChartData all = chipsChart(*open, {});
        QCOMPARE(all.series.size(), std::size_t{1});
        QCOMPARE(valuesOf(all, "chips.delivered"),
                 rowOf(open->programme, MetricId::chipsDelivered));
    }

    void chipsOfASite() {
        const ChartData chart = chipsChart(*m_result, {m_site, "Site 1"});
        QCOMPARE(chart.series.size(), std::size_t{1});
        QCOMPARE(valuesOf(chart, "chips.delivered"),
                 rowOf(m_result->site(m_site)->quarters, MetricId::chipsDelivered));
    }

    /// The law of 2025: the framework caps the United Arab Emirates in the second quarter alone,
    /// the embargo bars China throughout, nothing caps the United States.
    void capsOfExportRules() {
        PlanDraft draft = plainPlan();
        draft.sites = {chipSite("US"), chipSite("AE"), chipSite("CN"), chipSite("AE")};
        const Plan plan = draft.plan();
        const auto result = run(plan, plainFacts());
        const Catalog& catalog = *m_facts.catalog;
        QCOMPARE(cappedCountries(*result, plan.base, catalog),
                 (std::vector<std::string>{"AE", "CN"}));
        const ChartData emirates = ruleCapChart(*result, plan.base, catalog, "AE");
        QCOMPARE(emirates.firstX, Quarter::of(2025, 2).index);
        QCOMPARE(emirates.count, 1);
        QCOMPARE(valuesOf(emirates, "line.ruleCap"), (Values{49900}));
        compare(valuesOf(emirates, "chips.onlineH100e"),
                {result->sites[1]->quarters.at(MetricId::onlineH100e, 1) +
                 result->sites[3]->quarters.at(MetricId::onlineH100e, 1)});
        NEAR(valuesOf(emirates, "chips.onlineH100e").at(0), 49900.0);
        const ChartData china = ruleCapChart(*result, plan.base, catalog, "CN");
        QCOMPARE(china.count, 4);
        QCOMPARE(valuesOf(china, "line.ruleCap"), (Values{0, 0, 0, 0}));
        QCOMPARE(sumOf(valuesOf(china, "chips.onlineH100e")), 0.0);
        QVERIFY(ruleCapChart(*result, plan.base, catalog, "US").series.empty());
    }

    void jobsWaterAndLandAreTheMetrics() {
        for (const ChartScope& scope : {ChartScope{}, ChartScope{m_site, "Site 1"}}) {
            const QuarterTable& table =
                scope.site == 0 ? m_result->programme : m_result->site(m_site)->quarters;
            const auto years = [&table, this](MetricId metric) {
                return byFiscalYear(table, metric, m_result->start, 1).values;
            };
            const ChartData jobs = jobsChart(*m_result, scope);
            QCOMPARE(jobs.axis, ChartAxis::calendarYear);
            QCOMPARE(jobs.firstX, 2025);
            QCOMPARE(jobs.count, 6);
            QCOMPARE(valuesOf(jobs, "jobs.construction"), years(MetricId::constructionJobYears));
            NEAR(sumOf(valuesOf(jobs, "jobs.construction")),
                 total(table, MetricId::constructionJobYears));
            QCOMPARE(valuesOf(jobs, "jobs.permanent"), years(MetricId::permanentJobs));
            NEAR(valuesOf(jobs, "jobs.permanent").back(), total(table, MetricId::permanentJobs));
            const ChartData water = waterChart(*m_result, m_plan.base, scope);
            QCOMPARE(valuesOf(water, "water.used"), years(MetricId::waterM3));
            NEAR(sumOf(valuesOf(water, "water.used")), total(table, MetricId::waterM3));
            QCOMPARE(valuesOf(water, "line.waterCap"), scope.site == 0 ? Values(6, 2e6) : Values());
            const ChartData land = landChart(*m_result, scope);
            QCOMPARE(valuesOf(land, "land.used"), years(MetricId::landHa));
            NEAR(valuesOf(land, "land.used").back(), total(table, MetricId::landHa));
        }
    }

    void theHoursOfTheDayMakeTheScoreOfTheYear() {
        const HourlyTrace& trace = *m_result->trace;
        const ChartData chart = cfeByHourChart(trace, "Site 1");
        QCOMPARE(chart.axis, ChartAxis::hourOfDay);
        QCOMPARE(chart.count, 24);
        QCOMPARE(chart.year, 2028);
        const Values shares = valuesOf(chart, "line.cfe");
        double carbonFree = 0.0;
        for (std::size_t h = 0; h < trace.loadMw.size(); ++h) {
            carbonFree += shares[h % 24] * trace.loadMw[h];
        }
        const YearValues score =
            byFiscalYear(m_result->site(m_site)->quarters, MetricId::cfeScore, m_result->start, 1);
        NEAR_TO(carbonFree / sumOf(trace.loadMw), score.values[3], 1e-6);
        QVERIFY(shares[12] > shares[0]);  // the sun
    }

    void hoursByHand() {
        HourlyTrace trace;
        trace.loadMw.assign(48, 10.0);
        trace.carbonFreeMw.assign(48, 0.0);
        trace.carbonFreeMw[5] = 10.0;
        trace.carbonFreeMw[29] = 5.0;  // 5:00 of the next day
        trace.loadMw[7] = trace.loadMw[31] = 0.0;
        const Values shares = valuesOf(cfeByHourChart(trace, ""), "line.cfe");
        QCOMPARE(shares[5], 0.75);
        QCOMPARE(shares[6], 0.0);
        QCOMPARE(shares[7], 0.0);
        trace.loadMw.assign(48, 0.0);
        QVERIFY(cfeByHourChart(trace, "").series.empty());
    }

    void oneYear() {
        PlanDraft draft = plainPlan();
        draft.sites = {chipSite("US")};
        const auto result = run(draft.plan(), plainFacts());
        QCOMPARE(jobsChart(*result, {}).count, 1);
        QCOMPARE(landChart(*result, {}).count, 1);
        QCOMPARE(valuesOf(chipsChart(*result, {}), "chips.delivered"), (Values{0, 50000, 0, 0}));
        QVERIFY(demandChart(*result, {}).series.empty());  // no demand entered
    }

    void withoutSitesThereIsNothingToShow() {
        const Plan plan = emptyPlan();
        const auto empty = run(plan, m_facts);
        const PlanResult none;
        for (const auto& [result, scope] :
             {std::pair{empty.get(), ChartScope{}}, std::pair{&none, ChartScope{}},
              std::pair{m_result.get(), ChartScope{123456, "Gone"}}}) {
            for (const ChartData& chart :
                 {demandChart(*result, scope), chipsChart(*result, scope),
                  jobsChart(*result, scope), waterChart(*result, m_plan.base, scope),
                  landChart(*result, scope)}) {
                QVERIFY2(chart.series.empty(), chart.id.c_str());
                QCOMPARE(chart.count, 0);
            }
        }
        QVERIFY(coverageChart(*empty).series.empty());
        QVERIFY(cappedCountries(*empty, plan.base, *m_facts.catalog).empty());
        QVERIFY(cfeByHourChart({}, "").series.empty());
    }

    void theCsvSaysTheSame() {
        for (const ChartData& chart :
             {chipsChart(*m_result, {}), jobsChart(*m_result, {}),
              waterChart(*m_result, m_plan.base, {}), landChart(*m_result, {}),
              cfeByHourChart(*m_result->trace, "Site 1"),
              demandChart(*m_result, {m_site, "Site 1"})}) {
            QVERIFY2(!chart.series.empty() && isWhole(chart), chart.id.c_str());
            QVERIFY2(survivesCsv(chart), chart.id.c_str());
        }
        const std::string csv = toCsv(demandChart(*m_result, {}));
        QVERIFY(
            csv.starts_with("x,served.0 US,\"served.1 Europe, \"\"west\"\"\",demand.open,"
                            "line.demand\r\n2025Q1,"));
    }

  private:
    Facts m_facts;
    Plan m_plan;
    Id m_site = 0;
    std::shared_ptr<const PlanResult> m_result;
};

QTEST_GUILESS_MAIN(TestReportProgrammeCharts)
#include "test_report_programmecharts.moc"
