// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Delivery: the programme's stack and the gap table add up to the MW planned, and what binds is
// told for every quarter of a site.
#include "model/report/chartdata.h"
#include "tests/model/engine/drafts.h"
#include "tests/support/plans.h"

#include <QTest>

#include <random>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;

namespace {

constexpr std::array kCauseMetrics = {MetricId::heldByBuildingMw, MetricId::heldByGridMw,
                                      MetricId::heldByChipsMw, MetricId::heldByRuleMw};
constexpr std::array kCauseKeys = {"held.building", "held.grid", "held.chips", "held.exportRule"};
constexpr std::array kBindings = {Binding::none,  Binding::building,   Binding::grid,
                                  Binding::chips, Binding::exportRule, Binding::demand};

/// One quarter of a site as the engine leaves it: planned >= building >= online, the difference
/// between the last two under the cause that binds.
void setQuarter(SiteResult& site, int quarter, double planned, double building, double online,
                Binding binding) {
    QuarterTable& table = site.quarters;
    table.at(MetricId::plannedMw, quarter) = planned;
    table.at(MetricId::buildingMw, quarter) = building;
    table.at(MetricId::gridMw, quarter) = binding == Binding::grid ? online : 2.0 * planned;
    table.at(MetricId::chipsMw, quarter) = building;
    table.at(MetricId::onlineMw, quarter) = online;
    table.at(MetricId::heldByBuildingMw, quarter) = planned - building;
    site.binding[static_cast<std::size_t>(quarter)] = binding;
    for (std::size_t c = 1; c < kCauseMetrics.size(); ++c) {
        const bool binds = binding == std::array{Binding::building, Binding::grid, Binding::chips,
                                                 Binding::exportRule}[c];
        table.at(kCauseMetrics[c], quarter) = binds ? building - online : 0.0;
    }
}

SiteResult emptySite(Id id, int quarters) {
    SiteResult site;
    site.id = id;
    site.quarters = QuarterTable(quarters);
    site.binding.assign(static_cast<std::size_t>(quarters), Binding::none);
    return site;
}

PlanResult resultOf(const std::vector<SiteResult>& sites) {
    PlanResult result;
    result.start = Quarter::of(2026, 3);
    result.quarters = sites.front().quarters.quarters();
    result.programme = QuarterTable(result.quarters);
    for (const SiteResult& site : sites) {
        result.programme.add(site.quarters);
        result.sites.push_back(std::make_shared<SiteResult>(site));
    }
    return result;
}

PlanResult randomResult(std::mt19937& random) {
    std::uniform_real_distribution<double> share(0.0, 1.0);
    std::vector<SiteResult> sites;
    const int quarters = 1 + static_cast<int>(random() % 12);
    for (Id id = 1; id <= 1 + random() % 20; ++id) {
        sites.push_back(emptySite(7 * id, quarters));
        for (int q = 0; q < quarters; ++q) {
            const Binding binding = kBindings[random() % kBindings.size()];
            const bool strands = binding == Binding::grid || binding == Binding::chips ||
                                 binding == Binding::exportRule;
            const double planned = 5000.0 * share(random);
            const double building = planned * share(random);
            setQuarter(sites.back(), q, planned, building,
                       strands ? building * share(random) : building, binding);
        }
    }
    return resultOf(sites);
}

/// A world whose sites are called as their ids say.
World worldOf(const PlanResult& result) {
    World world = emptyPlan().base;
    for (const auto& site : result.sites) {
        auto info = std::make_shared<SiteInfo>();
        info->name = "Site " + std::to_string(site->id);
        auto leaf = std::make_shared<Site>();
        leaf->info = std::move(info);
        world.sites.set(site->id, std::move(leaf));
    }
    return world;
}

Values seriesOf(const ChartData& chart, const std::string& key) {
    for (const ChartSeries& series : chart.series) {
        if (series.key == key) {
            return series.values;
        }
    }
    return {};
}

std::vector<std::string> keysOf(const ChartData& chart) {
    std::vector<std::string> keys;
    for (const ChartSeries& series : chart.series) {
        keys.push_back(series.key);
    }
    return keys;
}

Values rowOf(const QuarterTable& table, MetricId metric) {
    const auto row = table.row(metric);
    return {row.begin(), row.end()};
}

/// Nothing planned; 100 under work; 60 finished of 100; 60 of 60 finished held by the grid at 45;
/// all 100 held by a rule at 70; all online but not all sold; all online.
SiteResult storyOfASite() {
    SiteResult site = emptySite(5, 7);
    setQuarter(site, 1, 100, 0, 0, Binding::none);
    setQuarter(site, 2, 100, 60, 60, Binding::none);
    setQuarter(site, 3, 100, 60, 45, Binding::grid);
    setQuarter(site, 4, 100, 100, 70, Binding::exportRule);
    setQuarter(site, 5, 100, 100, 100, Binding::demand);
    setQuarter(site, 6, 100, 100, 100, Binding::none);
    return site;
}

}  // namespace

class TestReportDelivery : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theProgrammeStacksToPlanned() {
        std::mt19937 random(1);
        for (int run = 0; run < 50; ++run) {
            const PlanResult result = randomResult(random);
            const ChartData chart = deliveryChart(result, {});
            QCOMPARE(chart.kind, ChartKind::stackedAreas);
            QCOMPARE(chart.axis, ChartAxis::quarter);
            QCOMPARE(chart.firstX, result.start.index);
            QCOMPARE(chart.count, result.quarters);
            QVERIFY(chart.marks.empty());
            Values sum(static_cast<std::size_t>(chart.count));
            for (const ChartSeries& series : chart.series) {
                QCOMPARE(series.role, SeriesRole::stack);
                std::transform(sum.begin(), sum.end(), series.values.begin(), sum.begin(),
                               std::plus<>());
            }
            for (int q = 0; q < chart.count; ++q) {
                const double planned = result.programme.at(MetricId::plannedMw, q);
                QVERIFY(std::abs(sum[static_cast<std::size_t>(q)] - planned) <= 1e-12 * planned);
            }
            QCOMPARE(seriesOf(chart, "clock.online"), rowOf(result.programme, MetricId::onlineMw));
        }
    }

    void causesThatHoldNothingAreLeftOut() {
        SiteResult site = emptySite(1, 1);
        setQuarter(site, 0, 100, 80, 50, Binding::grid);
        QCOMPARE(keysOf(deliveryChart(resultOf({site}), {})),
                 (std::vector<std::string>{"clock.online", "held.building", "held.grid"}));
    }

    void aSiteHasItsClocksAndTheirLeast() {
        const PlanResult result = resultOf({storyOfASite()});
        const ChartData chart = deliveryChart(result, {5, "Site 5"});
        QCOMPARE(chart.kind, ChartKind::lines);
        QCOMPARE(chart.scope, std::string("Site 5"));
        QCOMPARE(keysOf(chart), (std::vector<std::string>{"clock.planned", "clock.building",
                                                          "clock.grid", "clock.online"}));
        QCOMPARE(seriesOf(chart, "clock.planned"), (Values{0, 100, 100, 100, 100, 100, 100}));
        QCOMPARE(seriesOf(chart, "clock.building"), (Values{0, 0, 60, 60, 100, 100, 100}));
        QCOMPARE(seriesOf(chart, "clock.online"), (Values{0, 0, 60, 45, 70, 100, 100}));
    }

    void whatBindsIsMarked() {
        const ChartData chart = deliveryChart(resultOf({storyOfASite()}), {5, {}});
        QCOMPARE(chart.marks,
                 (std::vector{Binding::none, Binding::building, Binding::building, Binding::grid,
                              Binding::exportRule, Binding::demand, Binding::none}));
    }

    void chipsAreShownWhereTheyTellSomething() {
        SiteResult site = storyOfASite();
        site.quarters.at(MetricId::chipsMw, 4) = 70;
        PlanResult result = resultOf({site});
        QCOMPARE(seriesOf(deliveryChart(result, {5, {}}), "clock.chips"),
                 (Values{0, 0, 60, 60, 70, 100, 100}));
        result = resultOf({storyOfASite()});
        result.vendors.emplace_back();  // a supply is entered, though it suffices
        QCOMPARE(seriesOf(deliveryChart(result, {5, {}}), "clock.chips"),
                 (Values{0, 0, 60, 60, 100, 100, 100}));
    }

    void withoutAPlanThereIsNothingToShow() {
        const PlanResult result = resultOf({emptySite(5, 4)});
        for (const Id site : {Id{0}, Id{5}, Id{6}}) {
            const ChartData chart = deliveryChart(result, {site, {}});
            QVERIFY(chart.isEmpty());
            QCOMPARE(chart.count, 0);
        }
        QVERIFY(gapTable(result, worldOf(result), {6, {}}, result.start).rows.empty());
        QVERIFY(gapTable({}, {}, {}, result.start).rows.empty());
    }

    void gapRowsSumToTheLastBit() {
        std::mt19937 random(2);
        for (int run = 0; run < 200; ++run) {
            const PlanResult result = randomResult(random);
            const World world = worldOf(result);
            for (Id site : {Id{0}, result.sites[random() % result.sites.size()]->id}) {
                for (int q = 0; q < result.quarters; ++q) {
                    const ChartScope scope{site, {}};
                    checkRows(result, world, scope, q);
                }
            }
        }
    }

    void gapByHand() {
        SiteResult small = emptySite(3, 2);
        setQuarter(small, 1, 200, 200, 150, Binding::grid);
        SiteResult large = emptySite(9, 2);
        setQuarter(large, 1, 1000, 400, 330, Binding::grid);
        const PlanResult result = resultOf({small, large});
        const World world = worldOf(result);
        const Quarter second = result.start + 1;
        const GapTable gap = gapTable(result, world, {}, second);
        QCOMPARE(gap.asOf, second);
        const std::vector<GapRow> rows = {
            {"clock.planned", 1200, 0, {}, 0},   {"held.building", 600, 9, "Site 9", 600},
            {"held.grid", 120, 9, "Site 9", 70}, {"held.chips", 0, 0, {}, 0},
            {"held.exportRule", 0, 0, {}, 0},    {"clock.online", 480, 0, {}, 0}};
        QVERIFY(gap.rows == rows);
        QCOMPARE(gapTable(result, world, {3, "Site 3"}, second).rows[2],
                 (GapRow{"held.grid", 50, 3, "Site 3", 50}));
    }

    void quartersOutsideThePlanAreItsEnds() {
        const PlanResult result = resultOf({storyOfASite()});
        const World world = worldOf(result);
        QCOMPARE(gapTable(result, world, {}, Quarter::of(2001, 1)).asOf, result.start);
        const GapTable last = gapTable(result, world, {}, Quarter::of(2101, 1));
        QCOMPARE(last.asOf, result.start + 6);
        QCOMPARE(last.rows.back().mw, 100.0);
    }

    void aSiteThatWasDeletedMeanwhileHasNoName() {
        const PlanResult result = resultOf({storyOfASite()});
        const GapTable gap = gapTable(result, emptyPlan().base, {}, result.start + 1);
        QCOMPARE(gap.rows[1].mw, 100.0);
        QVERIFY(gap.rows[1].worstName.empty());
    }

    void theEngineSaysTheSame() {
        const Facts facts = shippedFacts();
        const Plan plan = typicalPlan(3, 6);
        EvaluationCache cache;
        const auto result = evaluate(requestFor(plan), facts, cache, 2, {});
        for (int q = 0; q < result->quarters; ++q) {
            checkRows(*result, plan.base, {}, q);
            checkRows(*result, plan.base, {plan.base.sites.begin()->id, "Site 1"}, q);
        }
        const ChartData chart = deliveryChart(*result, {});
        QVERIFY(!chart.isEmpty());
        QCOMPARE(seriesOf(chart, "clock.online"), rowOf(result->programme, MetricId::onlineMw));
    }

    void csvNamesQuartersAndWhatBinds() {
        ChartData chart = deliveryChart(resultOf({storyOfASite()}), {5, {}});
        const std::string text = toCsv(chart);
        QVERIFY(
            text.starts_with("x,clock.planned,clock.building,clock.grid,clock.online,"
                             "heldBackBy\r\n2026Q3,0,0,0,0,none\r\n2026Q4,100,0,200,0,building"
                             "\r\n2027Q1,100,60,200,60,building\r\n2027Q2,100,60,45,45,grid\r\n"
                             "2027Q3,100,100,200,70,exportRule\r\n"));
    }

  private:
    static void checkRows(const PlanResult& result, const World& world, const ChartScope& scope,
                          int quarter) {
        const GapTable gap = gapTable(result, world, scope, result.start + quarter);
        QCOMPARE(gap.rows.size(), std::size_t{6});
        double left = gap.rows.front().mw;
        for (std::size_t c = 0; c < kCauseKeys.size(); ++c) {
            const GapRow& row = gap.rows[c + 1];
            QCOMPARE(row.key, std::string(kCauseKeys[c]));
            left -= row.mw;
            checkWorst(row, kCauseMetrics[c], result, world, scope, quarter);
        }
        QVERIFY(left == gap.rows.back().mw);  // not nearly: to the last bit
        const QuarterTable& table =
            scope.site == 0 ? result.programme : result.site(scope.site)->quarters;
        constexpr double kWatt = 1e-6;
        QVERIFY(std::abs(gap.rows.front().mw - table.at(MetricId::plannedMw, quarter)) < 5 * kWatt);
        QVERIFY(std::abs(gap.rows.back().mw - table.at(MetricId::onlineMw, quarter)) < kWatt);
    }

    static void checkWorst(const GapRow& row, MetricId cause, const PlanResult& result,
                           const World& world, const ChartScope& scope, int quarter) {
        if (row.mw == 0.0) {
            QCOMPARE(row.worstSite, Id{0});
            return;
        }
        if (scope.site != 0) {
            QCOMPARE(row.worstSite, scope.site);
            QCOMPARE(row.worstMw, row.mw);
        }
        QCOMPARE(row.worstName, world.sites.find(row.worstSite)->info->name);
        for (const auto& site : result.sites) {
            const double held = site->quarters.at(cause, quarter);
            QVERIFY(scope.site != 0 || held <= row.worstMw + 1e-6);
        }
    }
};

QTEST_GUILESS_MAIN(TestReportDelivery)
#include "test_report_delivery.moc"
