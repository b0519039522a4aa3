// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/change.h"
#include "model/report/explain.h"
#include "tests/model/engine/drafts.h"
#include "tests/support/plans.h"

#include <QTest>

#include <set>

using namespace gigasite;
using namespace gigasite::model;
using Role = ExplainRole;
using Nodes = std::vector<ExplainNode>;

namespace {

constexpr int kSites = 16;

bool isPart(const ExplainNode& node) {
    return node.role == Role::summand || node.role == Role::site || node.role == Role::otherSites;
}

std::string placeOf(const ExplainNode& node) {
    return std::string(explainKey(node)) + " at " + std::to_string(node.site);
}

}  // namespace

class TestReportExplain : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_facts = test::shippedFacts();
        Plan plan = test::typicalPlan(kSites, 5);
        auto header = std::make_shared<Header>(*plan.header);
        header->startQuarter = Quarter::of(2026, 1);
        header->fiscalYearStartMonth = 7;
        plan.header = header;
        auto prices = std::make_shared<Prices>(*plan.base.prices);
        prices->h100eHourUsd = 2.5;
        prices->complianceCarbonUsdPerTonne = 20.0;
        plan.base.prices = prices;
        m_plan = plan;
        m_result = test::run(plan, m_facts);
        QVERIFY(m_result);
        m_site = m_result->sites[3]->id;
    }

    void everyNodeIsTheResultsFigure_data() {
        QTest::addColumn<int>("period");
        QTest::addColumn<int>("when");
        QTest::addRow("quarter") << static_cast<int>(ExplainPeriod::quarter) << 9;
        QTest::addRow("year") << static_cast<int>(ExplainPeriod::year) << 2029;
        QTest::addRow("plan") << static_cast<int>(ExplainPeriod::plan) << 0;
    }

    void everyNodeIsTheResultsFigure() {
        QFETCH(int, period);
        QFETCH(int, when);
        const Explanation explanation = explain();
        const ExplainWhen at{static_cast<ExplainPeriod>(period), when, 7};
        m_seen = 0;
        for (std::size_t m = 0; m < kMetricCount; ++m) {
            const auto id = static_cast<MetricId>(m);
            for (const Id site : {Id{0}, m_site}) {
                const ExplainNode root = explanation.root(id, site, at);
                QVERIFY(root.role == Role::whole && root.site == site);
                checkTree(explanation, root);
            }
        }
        QVERIFY(m_seen > 5000);
    }

    void moneyIsExplainedAsTheSummaryHasIt() {
        const Explanation explanation = explain();
        const auto lcoc = explanation.root(ExplainFigure::computeCost, 0);
        QVERIFY(test::near(*lcoc.value, *m_result->money.lcocUsdPerH100eHour, 1e-12));
        checkTree(explanation, lcoc);
        const auto lcoe = explanation.root(ExplainFigure::energyCost, 0);
        QVERIFY(test::near(*lcoe.value, *m_result->money.lcoeUsdPerMwh, 1e-12));
        checkTree(explanation, lcoe);
        const ExplainWhen discounted{ExplainPeriod::presentValue, 0, 1};
        const auto npv = explanation.root(MetricId::cashFlowUsd, 0, discounted);
        QVERIFY(test::near(*npv.value, m_result->money.npvUsd, 1e-12));
        checkTree(explanation, npv);
        QVERIFY(explanation.parts(npv).size() >= 4);
        checkTree(explanation, explanation.root(ExplainFigure::computeCost, m_site));
    }

    void aRatioIsNumeratorOverDenominator() {
        const Explanation explanation = explain();
        const ExplainWhen year{ExplainPeriod::year, 2029, 1};
        const Nodes parts = explanation.parts(explanation.root(MetricId::cfeScore, 0, year));
        QCOMPARE(parts.size(), std::size_t{2});
        QVERIFY(parts[0].role == Role::numerator && parts[0].metric == MetricId::carbonFreeMwh);
        QVERIFY(parts[1].role == Role::denominator && parts[1].metric == MetricId::loadMwh);
        // Before anything runs there is nothing to divide by.
        PlanResult empty = *m_result;
        empty.programme = QuarterTable(empty.quarters);
        const Explanation none(std::make_shared<const PlanResult>(empty), m_plan, m_plan.base,
                               m_facts.catalog);
        QVERIFY(!none.root(MetricId::cfeScore, 0, year).value);
        QVERIFY(!none.root(ExplainFigure::computeCost, 0).value);
    }

    void manySitesArePutTogether() {
        const Explanation explanation = explain();
        const ExplainNode root = explanation.root(MetricId::loadMwh, 0, {ExplainPeriod::plan});
        const Nodes sites = explanation.parts(root);
        QCOMPARE(sites.size(), Explanation::kMostSites + 1);
        for (std::size_t i = 1; i < Explanation::kMostSites; ++i) {
            QVERIFY(*sites[i].value <= *sites[i - 1].value);
        }
        QVERIFY(sites.back().role == Role::otherSites);
        const Nodes rest = explanation.parts(sites.back());
        QCOMPARE(rest.size(), std::size_t{kSites} - Explanation::kMostSites);
        double shares = 0.0;
        for (const ExplainNode& site : sites) {
            shares += *site.share;
        }
        QVERIFY(test::near(shares, 1.0, 1e-9));
    }

    void inputsTellWhereTheyComeFrom() {
        Plan plan = m_plan;
        const Id asset = plan.base.sites.find(m_site)->assets.begin()->id;
        const Change own =
            SetField{{EntityKind::asset, m_site, asset}, findField("asset.capexUsdPerKw"), 777.0};
        plan = apply(plan, 0, {&own, 1}).value();
        const Explanation explanation(test::run(plan, m_facts), plan, plan.base, m_facts.catalog);
        const Nodes inputs =
            inputsBelow(explanation,
                        explanation.root(MetricId::investEnergyUsd, m_site, {ExplainPeriod::plan}));
        const auto find = [&inputs](std::string_view id, Id item) -> const ExplainNode* {
            for (const ExplainNode& one : inputs) {
                if (one.field->id == id && one.at.item == item) {
                    return &one;
                }
            }
            return nullptr;
        };
        const ExplainNode* entered = find("asset.capexUsdPerKw", asset);
        QVERIFY(entered && entered->origin == InputOrigin::own);
        QCOMPARE(std::get<double>(entered->input), 777.0);
        QVERIFY(entered->standard && entered->standard->value > 0.0);
        const ExplainNode* life = find("asset.lifetimeYears", asset);
        QVERIFY(life && life->origin == InputOrigin::standard);
        QVERIFY(!life->standard->source.empty());
        QVERIFY(life->standard->grade >= 'A' && life->standard->grade <= 'E');
        QVERIFY(!find("asset.name", asset));
        QVERIFY(!find("asset.contractPriceUsdPerMwh", asset));  // it is owned
        for (const ExplainNode& one : inputs) {
            QVERIFY(valueOf(plan, plan.base, one.at, *one.field) == one.input);
            QVERIFY(explanation.parts(one).empty() && !Explanation::hasParts(one));
            QVERIFY(one.origin != InputOrigin::standard || one.standard);
        }
    }

    void onlyWhatIsReadIsListed() {
        const Explanation explanation = explain();
        const auto groups = [&](MetricId id) {
            return explanation.parts(explanation.root(id, m_site, {ExplainPeriod::plan}));
        };
        // Solar energy: of six assets the one that makes it.
        int assets = 0;
        for (const ExplainNode& group : groups(usedMwh(Source::solar))) {
            QVERIFY(group.role == Role::group);
            if (group.at.kind == EntityKind::asset) {
                ++assets;
                QCOMPARE(m_plan.base.sites.find(m_site)->assets.find(group.at.item)->technologyId,
                         std::string("utility_pv"));
            }
            for (const ExplainNode& input : explanation.parts(group)) {
                QVERIFY(input.field->change != ChangeKind::money);
            }
        }
        QCOMPARE(assets, 1);
        std::set<EntityKind> kinds;
        for (const ExplainNode& group : groups(MetricId::heldByBuildingMw)) {
            kinds.insert(group.at.kind);
        }
        QVERIFY(kinds == std::set<EntityKind>{EntityKind::phase});
    }

    void everyMetricLeadsToAnInput() {
        const Explanation explanation = explain();
        for (std::size_t m = 0; m < kMetricCount; ++m) {
            const ExplainNode root =
                explanation.root(static_cast<MetricId>(m), m_site, {ExplainPeriod::plan});
            if (root.value && *root.value != 0.0) {
                QVERIFY2(!inputsBelow(explanation, root).empty(), metrics()[m].id.data());
            }
        }
    }

  private:
    [[nodiscard]] Explanation explain() const {
        return {m_result, m_plan, m_plan.base, m_facts.catalog};
    }

    [[nodiscard]] double figureOf(const ExplainNode& node) const {
        const SiteResult* site = m_result->site(node.site);
        const QuarterTable& table = site ? site->quarters : m_result->programme;
        switch (node.when.period) {
            case ExplainPeriod::quarter:
                return table.at(node.metric, node.when.when);
            case ExplainPeriod::year: {
                const YearValues years =
                    byFiscalYear(table, node.metric, m_result->start, node.when.startMonth);
                return years.values[static_cast<std::size_t>(node.when.when - years.firstYear)];
            }
            case ExplainPeriod::plan:
                return total(table, node.metric);
            case ExplainPeriod::presentValue:
                break;
        }
        double sum = 0.0;
        for (int q = 0; q < table.quarters(); ++q) {
            sum += table.at(node.metric, q) *
                   m_result->moneyRules.discount[static_cast<std::size_t>(q)];
        }
        return sum;
    }

    void checkTree(const Explanation& explanation, const ExplainNode& node) {
        ++m_seen;
        if (node.role == Role::group || node.role == Role::input) {
            return;
        }
        const std::string place = placeOf(node);
        if (node.figure == ExplainFigure::metric && node.role != Role::otherSites && node.value) {
            QVERIFY2(*node.value == figureOf(node), place.c_str());
        }
        const Nodes parts = explanation.parts(node);
        if (parts.empty()) {
            QVERIFY2(!node.value || *node.value == 0.0 || node.site != 0, place.c_str());
            return;
        }
        if (isPart(parts.front())) {
            double sum = 0.0;
            double size = 0.0;
            for (const ExplainNode& part : parts) {
                sum += part.sign * *part.value;
                size += std::abs(*part.value);
            }
            QVERIFY2(std::abs(sum - *node.value) <= 1e-9 * std::max(1.0, size), place.c_str());
        } else if (parts.front().role == Role::numerator && node.value) {
            const double scale = node.metric == MetricId::emissionsKgPerMwh ? 1000.0 : 1.0;
            const double ratio = scale * *parts[0].value / *parts[1].value;
            QVERIFY2(test::near(ratio, *node.value, 1e-12), place.c_str());
        } else if (parts.front().role == Role::peakQuarter) {
            QCOMPARE(*parts.front().value, *node.value);
        }
        for (const ExplainNode& part : parts) {
            checkTree(explanation, part);
        }
    }

    static Nodes inputsBelow(const Explanation& explanation, const ExplainNode& node) {
        if (node.role == Role::input) {
            return {node};
        }
        Nodes all;
        for (const ExplainNode& part : explanation.parts(node)) {
            const Nodes below = inputsBelow(explanation, part);
            all.insert(all.end(), below.begin(), below.end());
        }
        return all;
    }

    Facts m_facts;
    Plan m_plan;
    std::shared_ptr<const PlanResult> m_result;
    Id m_site = 0;
    int m_seen = 0;
};

QTEST_GUILESS_MAIN(TestReportExplain)
#include "test_report_explain.moc"
