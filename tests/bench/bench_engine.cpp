// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/evaluate.h"
#include "model/plan/change.h"
#include "tests/support/facts.h"
#include "tests/support/plans.h"

#include <benchmark/benchmark.h>

using namespace gigasite;

namespace {

model::EvaluationRequest requestFor(const model::Plan& plan) {
    model::EvaluationRequest request;
    request.plan = plan;
    request.world = plan.base;
    return request;
}

/// Every site computed anew: the bar is 16.7 ms for 50 sites x 25 years on two cores.
void fullEvaluation(benchmark::State& state) {
    const model::Facts facts = test::shippedFacts();
    const model::Plan plan = test::typicalPlan(static_cast<int>(state.range(0)), 25);
    const model::EvaluationRequest request = requestFor(plan);
    model::EvaluationCache cache;
    benchmark::DoNotOptimize(model::evaluate(request, facts, cache, 2, {}));
    for (auto _ : state) {
        state.PauseTiming();
        cache.clear();
        state.ResumeTiming();
        benchmark::DoNotOptimize(model::evaluate(request, facts, cache, 2, {}));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0) * 25);
}
BENCHMARK(fullEvaluation)->Arg(50)->Unit(benchmark::kMillisecond)->UseRealTime();

/// A slider moves on one site of many: the bar is 2 ms.
void oneEditedSite(benchmark::State& state) {
    const model::Facts facts = test::shippedFacts();
    model::Plan plan = test::typicalPlan(static_cast<int>(state.range(0)), 25);
    model::EvaluationCache cache;
    const model::Id site = plan.base.sites.begin()->id;
    const model::Id asset = plan.base.sites.begin()->value->assets.begin()->id;
    const model::Field* capacity = model::findField("asset.capacityMw");
    double mw = 100.0;
    benchmark::DoNotOptimize(model::evaluate(requestFor(plan), facts, cache, 2, {}));
    for (auto _ : state) {
        const model::Change change =
            model::SetField{{model::EntityKind::asset, site, asset}, capacity, mw += 0.1};
        plan = model::apply(plan, model::kBaseScenario, {&change, 1}).value();
        benchmark::DoNotOptimize(model::evaluate(requestFor(plan), facts, cache, 2, {}));
    }
}
BENCHMARK(oneEditedSite)->Arg(50)->Arg(500)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The slower parts after a pause, every site anew.
void reliabilityOfAll(benchmark::State& state) {
    const model::Facts facts = test::shippedFacts();
    const model::Plan plan = test::typicalPlan(static_cast<int>(state.range(0)), 25);
    model::EvaluationRequest request = requestFor(plan);
    request.refine = true;
    for (auto _ : state) {
        state.PauseTiming();
        model::EvaluationCache cache;
        benchmark::DoNotOptimize(model::evaluate(requestFor(plan), facts, cache, 2, {}));
        state.ResumeTiming();
        benchmark::DoNotOptimize(model::evaluate(request, facts, cache, 2, {}));
    }
}
BENCHMARK(reliabilityOfAll)->Arg(50)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace

BENCHMARK_MAIN();
