// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/climatecache.h"
#include "model/climate/normals.h"
#include "tests/model/climate/climatefixture.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <vector>

namespace {

using namespace gigasite::model;

Ref<ClimateTables> tables() {
    const gigasite::test::ClimateResources resources;
    Result<ClimateTables> loaded = resources.load();
    if (!loaded) {
        std::abort();
    }
    return std::make_shared<const ClimateTables>(std::move(loaded).value());
}

struct Place {
    double latitude;
    double longitude;
};
constexpr std::array<Place, 4> kPlaces{
    {{50.05, 8.6}, {33.43, -112.02}, {1.37, 103.98}, {67.8, 20.3}}};

void normals(benchmark::State& state) {
    std::vector<double> sum(8760, 0.0);
    std::uint64_t key = 1;
    for ([[maybe_unused]] auto _ : state) {
        addNormals(++key, 0.5, sum);
        benchmark::DoNotOptimize(sum.data());
    }
    state.SetItemsProcessed(state.iterations() * 8760);
}

void normalsPlain(benchmark::State& state) {
    std::vector<double> sum(8760, 0.0);
    std::uint64_t key = 1;
    for ([[maybe_unused]] auto _ : state) {
        addNormalsPlain(++key, 0.5, sum);
        benchmark::DoNotOptimize(sum.data());
    }
    state.SetItemsProcessed(state.iterations() * 8760);
}

void weather(benchmark::State& state) {
    const Ref<ClimateTables> climate = tables();
    const Place place = kPlaces.at(static_cast<std::size_t>(state.range(0)));
    ClimateRequest request;
    request.latitude = place.latitude;
    request.longitude = place.longitude;
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(typicalYear(*climate, request).ok());
    }
}

void profiles(benchmark::State& state) {
    const Ref<ClimateTables> climate = tables();
    const Place place = kPlaces.at(static_cast<std::size_t>(state.range(0)));
    ClimateRequest request;
    request.latitude = place.latitude;
    request.longitude = place.longitude;
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(climateProfiles(*climate, request).ok());
    }
}

void cacheHit(benchmark::State& state) {
    ClimateCache cache(tables());
    ClimateRequest request;
    request.latitude = kPlaces.front().latitude;
    request.longitude = kPlaces.front().longitude;
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(cache.profilesAt(request).ok());
    }
}

void loadTables(benchmark::State& state) {
    const gigasite::test::ClimateResources resources;
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(resources.load().ok());
    }
}

BENCHMARK(normals)->Unit(benchmark::kMicrosecond);
BENCHMARK(normalsPlain)->Unit(benchmark::kMicrosecond);
BENCHMARK(weather)->DenseRange(0, 3)->Unit(benchmark::kMillisecond);
BENCHMARK(profiles)->DenseRange(0, 3)->Unit(benchmark::kMillisecond);
BENCHMARK(cacheHit)->Unit(benchmark::kMicrosecond);
BENCHMARK(loadTables)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
