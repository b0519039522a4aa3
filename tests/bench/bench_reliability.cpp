// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Draw-years per second of the outage draws: where shortages are rare, where the grid's outages
// leave the site short, and with a large fleet of engines.
#include "model/dispatch/calendar.h"
#include "model/reliability/adequacy.h"
#include "model/reliability/nminusone.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace {

using namespace gigasite::model;

constexpr double kPi = 3.14159265358979323846;

struct Hours {
    std::vector<double> load, solar, import;

    Hours() {
        for (int h = 0; h < kHoursPerYear; ++h) {
            const double day = std::max(0.0, std::sin((h % kHoursPerDay - 6) * kPi / 12));
            load.push_back(400 + 40 * day + 20 * std::sin(h * 2 * kPi / kHoursPerYear));
            solar.push_back(150 * day);
            import.push_back(250);
        }
    }
};

const Hours& hours() {
    static const Hours hours;
    return hours;
}

AdequacyYear yearWith(std::vector<AdequacyUnit> units) {
    AdequacyYear year;
    year.loadMw = hours().load;
    year.variableMw = hours().solar;
    year.importLimitMw = hours().import;
    year.segmentEnds = segmentEnds(std::vector<int>{2952, 7344});
    year.units = std::move(units);
    year.stores = {{150, 600, 0.92, 0.92, 0.5}};
    year.gridForcedOutageRate = 0.0005;
    year.gridRepairHours = 4;
    return year;
}

/// Six units that carry the load with one out.
AdequacyYear rareShortage() {
    return yearWith({{1, 90, 2, 0.03, 150, true, {1, 0.5, 1, 1, 1, 1}},
                     {2, 70, 3, 0.05, 50, true, {}},
                     {3, 60, 1, 0.02, 24, false, {}}});
}

/// The grid alone carries half of the load.
AdequacyYear oftenShort() {
    AdequacyYear year = yearWith({{1, 45, 6, 0.08, 60, true, {}}});
    year.gridForcedOutageRate = 0.02;
    year.gridRepairHours = 12;
    return year;
}

AdequacyYear fleet() {
    return yearWith({{1, 2.5, 200, 0.03, 40, true, {}}});
}

void draws(benchmark::State& state, AdequacyYear (*site)()) {
    const AdequacyWalk walk(site());
    AdequacyScratch scratch;
    std::uint64_t index = 0;
    double unserved = 0;
    for (auto _ : state) {
        unserved += walk.draw(index++, scratch).unservedMwh;
    }
    state.counters["EUE MWh"] = unserved / static_cast<double>(state.iterations());
}

void prepare(benchmark::State& state) {
    const AdequacyYear year = rareShortage();
    for (auto _ : state) {
        const AdequacyWalk walk(year);
        benchmark::DoNotOptimize(walk.loadMwh());
    }
}

void nMinusOneStudy(benchmark::State& state) {
    const AdequacyYear year = rareShortage();
    for (auto _ : state) {
        benchmark::DoNotOptimize(nMinusOne(year).value().marginMw);
    }
}

}  // namespace

BENCHMARK_CAPTURE(draws, rare_shortage, &rareShortage)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(draws, often_short, &oftenShort)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(draws, fleet_of_200, &fleet)->Unit(benchmark::kMicrosecond);
BENCHMARK(prepare)->Unit(benchmark::kMicrosecond);
BENCHMARK(nMinusOneStudy)->Unit(benchmark::kMicrosecond);
BENCHMARK_MAIN();
