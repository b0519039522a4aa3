// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/plancheck.h"
#include "model/io/planfile.h"
#include "tests/model/io/planmaker.h"

#include <benchmark/benchmark.h>

/// Saving and opening a plan of 10,000 sites with every field set: the largest there can be by
/// number of sites. Opening has to stay below 2 s.
namespace {

using namespace gigasite;

const model::io::PlanFile& largePlan() {
    static const model::io::PlanFile file = [] {
        model::io::PlanFile made;
        made.plan = testing::PlanMaker(1).plan(10'000);
        return made;
    }();
    return file;
}

const std::string& largeBytes() {
    static const std::string bytes = model::io::savePlan(largePlan()).value();
    return bytes;
}

void save(benchmark::State& state) {
    const model::io::PlanFile& file = largePlan();
    for (auto _ : state) {
        benchmark::DoNotOptimize(model::io::savePlan(file));
    }
}

void load(benchmark::State& state) {
    const std::string& bytes = largeBytes();
    for (auto _ : state) {
        benchmark::DoNotOptimize(model::io::loadPlan(bytes, "bench.gsite"));
    }
    state.counters["bytes"] = static_cast<double>(bytes.size());
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes.size()) * state.iterations());
}

void check(benchmark::State& state) {
    const model::io::PlanFile& file = largePlan();
    for (auto _ : state) {
        benchmark::DoNotOptimize(model::io::checkPlan(file.plan));
    }
}

BENCHMARK(save)->Unit(benchmark::kMillisecond);
BENCHMARK(load)->Unit(benchmark::kMillisecond);
BENCHMARK(check)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
