// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How results come about: any number of threads, warm and cold cache, stop, and the hours of a
// year.
#include "model/plan/change.h"
#include "tests/model/engine/randomplan.h"

#include <QTest>

#include <chrono>
#include <cstring>
#include <numeric>
#include <thread>

using namespace gigasite::model;
using namespace gigasite::test;

namespace {

bool sameBytes(std::span<const double> a, std::span<const double> b) {
    return a.size() == b.size() &&
           (a.empty() || std::memcmp(a.data(), b.data(), a.size_bytes()) == 0);
}

bool sameTable(const QuarterTable& a, const QuarterTable& b) {
    bool same = a.quarters() == b.quarters();
    for (std::size_t m = 0; same && m < kMetricCount; ++m) {
        same = sameBytes(a.row(static_cast<MetricId>(m)), b.row(static_cast<MetricId>(m)));
    }
    return same;
}

bool sameSite(const SiteResult& a, const SiteResult& b) {
    bool same = a.id == b.id && sameTable(a.quarters, b.quarters) && a.binding == b.binding &&
                a.notes == b.notes && a.assets().size() == b.assets().size();
    for (std::size_t i = 0; same && i < a.assets().size(); ++i) {
        const AssetResult& x = a.assets()[i];
        const AssetResult& y = b.assets()[i];
        same = x.id == y.id && sameBytes(x.generationMwh, y.generationMwh) &&
               sameBytes(x.usedMwh, y.usedMwh) && sameBytes(x.curtailedMwh, y.curtailedMwh) &&
               sameBytes(x.soldMwh, y.soldMwh) && sameBytes(x.costUsd, y.costUsd);
    }
    return same;
}

bool sameResult(const PlanResult& a, const PlanResult& b) {
    bool same = a.sites.size() == b.sites.size() && sameTable(a.programme, b.programme) &&
                a.money == b.money && a.violations == b.violations;
    for (std::size_t i = 0; same && i < a.sites.size(); ++i) {
        same = sameSite(*a.sites[i], *b.sites[i]);
    }
    return same;
}

double sum(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

}  // namespace

class TestEngineEvaluate : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = shippedFacts(); }

    void threadsAndCacheDoNotShow() {
        const Plan plan = typicalPlan(9, 5);
        EvaluationCache cold;
        const auto one = evaluate(requestFor(plan), m_facts, cold, 1, {});
        QVERIFY(total(one->programme, MetricId::loadMwh) > 0.0);
        for (const unsigned threads : {1U, 2U, 8U}) {
            EvaluationCache cache;
            const auto first = evaluate(requestFor(plan), m_facts, cache, threads, {});
            QVERIFY(sameResult(*one, *first));
            const auto again = evaluate(requestFor(plan), m_facts, cache, threads, {});
            QVERIFY(sameResult(*one, *again));
            for (std::size_t i = 0; i < first->sites.size(); ++i) {
                QCOMPARE(again->sites[i]->accounts.get(), first->sites[i]->accounts.get());
            }
        }
        // The same facts loaded again, with nothing of the climate kept.
        EvaluationCache cache;
        QVERIFY(sameResult(*one, *evaluate(requestFor(plan), shippedFacts(), cache, 2, {})));
    }

    void anEditOfOneSiteComputesOneSite() {
        Plan plan = typicalPlan(5, 3);
        EvaluationCache cache;
        const auto before = evaluate(requestFor(plan), m_facts, cache, 2, {});
        const Id site = std::next(plan.base.sites.begin(), 2)->id;
        const Id asset = plan.base.sites.find(site)->assets.begin()->id;
        const Plan undone = plan;
        plan = set(plan, {EntityKind::asset, site, asset}, "asset.capacityMw", 123.0);
        const auto after = evaluate(requestFor(plan), m_facts, cache, 2, {});
        QCOMPARE(computed(*before, *after), 1);
        QVERIFY(before->site(site)->accounts != after->site(site)->accounts);
        EvaluationCache fresh;
        QVERIFY(sameResult(*after, *evaluate(requestFor(plan), m_facts, fresh, 1, {})));
        // Undo finds the earlier result; so does a value set to the same number again.
        QCOMPARE(computed(*before, *evaluate(requestFor(undone), m_facts, cache, 2, {})), 0);
        plan = set(undone, {EntityKind::asset, site, asset}, "asset.capacityMw", 123.0);
        QCOMPARE(computed(*after, *evaluate(requestFor(plan), m_facts, cache, 2, {})), 0);
    }

    void anEditOfThePlanComputesAll_data() {
        QTest::addColumn<EntityKind>("entity");
        QTest::addColumn<QString>("field");
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("computed");
        QTest::newRow("inflation") << EntityKind::header << "header.inflation" << 0.031 << 3;
        QTest::newRow("gas") << EntityKind::prices << "prices.naturalGasUsdPerMmbtu" << 9.0 << 3;
        QTest::newRow("carbon price")
            << EntityKind::prices << "prices.complianceCarbonUsdPerTonne" << 50.0 << 3;
        QTest::newRow("discount rate touches no site")
            << EntityKind::header << "header.discountRate" << 0.09 << 0;
        QTest::newRow("nor does a budget")
            << EntityKind::limits << "limits.budgetTotalUsd" << 1e9 << 0;
    }
    void anEditOfThePlanComputesAll() {
        QFETCH(const EntityKind, entity);
        QFETCH(const QString, field);
        QFETCH(const double, value);
        const Plan plan = typicalPlan(3, 2);
        EvaluationCache cache;
        const auto before = evaluate(requestFor(plan), m_facts, cache, 2, {});
        const Plan edited = set(plan, {entity, 0, 0}, field.toStdString(), value);
        const auto after = evaluate(requestFor(edited), m_facts, cache, 2, {});
        QTEST(computed(*before, *after), "computed");
        EvaluationCache fresh;
        QVERIFY(sameResult(*after, *evaluate(requestFor(edited), m_facts, fresh, 1, {})));
    }

    void yearsAndStartComputeAll() {
        const Plan plan = typicalPlan(2, 2);
        EvaluationCache cache;
        const auto before = evaluate(requestFor(plan), m_facts, cache, 1, {});
        const Plan longer = set(plan, {EntityKind::header, 0, 0}, "header.years", std::int64_t{3});
        const auto after = evaluate(requestFor(longer), m_facts, cache, 1, {});
        QCOMPARE(after->quarters, 12);
        QCOMPARE(computed(*before, *after), 2);
    }

    void theCacheForgets() {
        const Plan plan = typicalPlan(2, 1);
        EvaluationCache cache;
        const auto before = evaluate(requestFor(plan), m_facts, cache, 1, {});
        cache.clear();
        const auto after = evaluate(requestFor(plan), m_facts, cache, 1, {});
        QCOMPARE(computed(*before, *after), 2);
        QVERIFY(sameResult(*before, *after));
        Plan none = plan;
        none.base.sites = {};
        QVERIFY(evaluate(requestFor(none), m_facts, cache, 1, {})->sites.empty());
        QCOMPARE(computed(*after, *evaluate(requestFor(plan), m_facts, cache, 1, {})), 2);
    }

    void stopsWhenAsked() {
        const Plan plan = typicalPlan(3, 2);
        EvaluationCache cache;
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(evaluate(requestFor(plan), m_facts, cache, 2, stopped.get_token()) == nullptr);
        // What was not finished is not kept.
        EvaluationCache fresh;
        QVERIFY(sameResult(*evaluate(requestFor(plan), m_facts, cache, 2, {}),
                           *evaluate(requestFor(plan), m_facts, fresh, 2, {})));
    }

    void stopsOnTheWay() {
        const Plan plan = typicalPlan(300, 20);
        const Facts facts = shippedFacts();  // every climate is yet to be generated
        EvaluationCache cache;
        std::stop_source source;
        std::shared_ptr<const PlanResult> result;
        std::jthread worker(
            [&] { result = evaluate(requestFor(plan), facts, cache, 2, source.get_token()); });
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        source.request_stop();
        worker.join();
        QVERIFY(result == nullptr);
        QVERIFY(facts.climateCache->generations() < 300);
    }

    /// The hours of a year are the year: every sum of the trace is the table's.
    void traceSumsToTheTable_data() {
        QTest::addColumn<std::uint32_t>("seed");
        for (std::uint32_t seed = 101; seed <= 112; ++seed) {
            QTest::addRow("plan %u", seed) << seed;
        }
    }
    void traceSumsToTheTable() {
        QFETCH(const std::uint32_t, seed);
        const Plan plan = RandomPlan(seed).draft(*m_facts.catalog).plan();
        const Quarter start = plan.header->startQuarter;
        const int lastYear = (start + (4 * plan.header->years - 1)).year();
        EvaluationCache cache;
        for (int year = start.year(); year <= lastYear;
             year += std::max(1, lastYear - start.year())) {
            EvaluationRequest request = requestFor(plan);
            request.trace = {plan.base.sites.begin()->id, year};
            const auto result = evaluate(request, m_facts, cache, 1, {});
            QVERIFY(result->trace != nullptr);
            compareTrace(*result->trace, result->sites[0]->quarters, start);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }

    void traceOutsideThePlanIsNull() {
        const Plan plan = typicalPlan(1, 2);
        EvaluationCache cache;
        for (const TraceRequest& wanted :
             {TraceRequest{plan.base.sites.begin()->id, 2027},
              TraceRequest{plan.base.sites.begin()->id, 2024}, TraceRequest{99999, 2025}}) {
            EvaluationRequest request = requestFor(plan);
            request.trace = wanted;
            QVERIFY(evaluate(request, m_facts, cache, 1, {})->trace == nullptr);
        }
    }

  private:
    static Plan set(const Plan& plan, const Address& at, std::string_view field, Value value) {
        const Change change = SetField{at, findField(field), std::move(value)};
        const auto changed = apply(plan, kBaseScenario, {&change, 1});
        return changed ? changed.value() : Plan{};
    }

    /// How many sites have a new result.
    static int computed(const PlanResult& before, const PlanResult& after) {
        int count = 0;
        for (std::size_t i = 0; i < after.sites.size(); ++i) {
            count += before.sites[i]->accounts == after.sites[i]->accounts ? 0 : 1;
        }
        return count;
    }

    static void compareTrace(const HourlyTrace& trace, const QuarterTable& table, Quarter start) {
        const auto ofYear = [&](MetricId id) {
            const YearValues years = byFiscalYear(table, id, start, 1);
            return years.values[static_cast<std::size_t>(trace.year - years.firstYear)];
        };
        const double scale = ofYear(MetricId::loadMwh);
        const auto same = [&](const char* what, const std::vector<double>& hours, MetricId id) {
            const double got = sum(hours);
            const double wanted = ofYear(id);
            QVERIFY2(std::abs(got - wanted) <= 1e-9 * std::max({1.0, std::abs(wanted), scale}),
                     qPrintable(QStringLiteral("%1 of %2: %3, wanted %4")
                                    .arg(QLatin1String(what))
                                    .arg(trace.year)
                                    .arg(got, 0, 'g', 15)
                                    .arg(wanted, 0, 'g', 15)));
        };
        for (std::size_t s = 0; s < kSourceCount; ++s) {
            same(kSourceNames[s].data(), trace.servedMw[s], usedMwh(static_cast<Source>(s)));
        }
        same("load", trace.loadMw, MetricId::loadMwh);
        same("charge", trace.chargeMw, MetricId::chargeMwh);
        same("discharge", trace.dischargeMw, MetricId::dischargeMwh);
        same("curtailed", trace.curtailedMw, MetricId::curtailedMwh);
        same("exported", trace.exportedMw, MetricId::exportedMwh);
        same("sold", trace.soldMw, MetricId::soldMwh);
        same("released", trace.releasedMw, MetricId::releasedMwh);
        same("unserved", trace.unservedMw, MetricId::unservedMwh);
        QCOMPARE(*std::max_element(trace.loadMw.begin(), trace.loadMw.end()) >= 0.0, true);
        for (std::size_t h = 0; h < trace.loadMw.size(); ++h) {
            double served = 0.0;
            for (const std::vector<double>& source : trace.servedMw) {
                served += source[h];
            }
            QVERIFY(std::abs(served - trace.loadMw[h]) <= 1e-9 * std::max(1.0, trace.loadMw[h]));
        }
    }

    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestEngineEvaluate)
#include "test_engine_evaluate.moc"
