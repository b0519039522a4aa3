// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/geo/mapdata.h"

#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

using namespace gigasite::model;

namespace {

std::string mapBytes() {
    std::ifstream in(GIGASITE_SOURCE_DIR "/resources/map/world.gmap", std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<GeoPoint> randomPoints(GeoPoint low, GeoPoint high) {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> lon(low.longitudeDeg, high.longitudeDeg);
    std::uniform_real_distribution<double> lat(low.latitudeDeg, high.latitudeDeg);
    std::vector<GeoPoint> points(4096);
    for (GeoPoint& p : points) {
        p = {lon(random), lat(random)};
    }
    return points;
}

void lookUpAll(benchmark::State& state, GeoPoint low, GeoPoint high) {
    const auto map = MapData::load(mapBytes(), "world.gmap");
    if (!map.ok()) {
        state.SkipWithError("the map does not load");
        return;
    }
    const std::vector<GeoPoint> points = randomPoints(low, high);
    std::size_t i = 0;
    for (auto _ : state) {
        const GeoPoint& p = points[i++ % points.size()];
        benchmark::DoNotOptimize(map.value().lookUp(p.latitudeDeg, p.longitudeDeg));
    }
    state.SetItemsProcessed(state.iterations());
}

void lookUpWorld(benchmark::State& state) {
    lookUpAll(state, {-180, -90}, {180, 90});
}
BENCHMARK(lookUpWorld);

void lookUpUnitedStates(benchmark::State& state) {
    lookUpAll(state, {-120, 33}, {-80, 45});
}
BENCHMARK(lookUpUnitedStates);

void lookUpAtlantic(benchmark::State& state) {
    lookUpAll(state, {-50, 20}, {-30, 45});
}
BENCHMARK(lookUpAtlantic);

void load(benchmark::State& state) {
    const std::string bytes = mapBytes();
    for (auto _ : state) {
        benchmark::DoNotOptimize(MapData::load(bytes, "world.gmap"));
    }
}
BENCHMARK(load)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
