// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Site-years per second of the dispatch on each instruction set and in the reference, for a bare
// grid site, a typical site and a rich one, with 25 years as lanes.
#include "model/dispatch/dispatch.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace {

using namespace gigasite::model;

constexpr int kLanes = 25;
constexpr int kSegments = 4;
constexpr double kPi = 3.14159265358979323846;

/// Weather-like hours: sun by day, wind as a slow walk, a price that follows neither closely.
struct Hours {
    std::vector<double> load, solar, tracking, wind, price, ci, share;

    Hours() {
        unsigned state = 1;
        const auto random = [&state] {
            state = state * 1664525u + 1013904223u;
            return (state >> 8) * (1.0 / 16777216.0);
        };
        double breeze = 0.35;
        double cloud = 0.3;
        for (int h = 0; h < kHoursPerYear; ++h) {
            const double day = std::max(0.0, std::sin((h % 24 - 6) * kPi / 12));
            breeze =
                std::clamp(breeze + 0.12 * (random() - 0.5) + 0.02 * (0.35 - breeze), 0.0, 1.0);
            if (h % 24 == 0)
                cloud = 0.6 * random();
            load.push_back(1.0 + 0.15 * day + 0.05 * std::sin(h * 2 * kPi / kHoursPerYear));
            solar.push_back(0.8 * day * (1 - cloud));
            tracking.push_back(0.9 * std::sqrt(day) * (1 - cloud));
            wind.push_back(breeze);
            price.push_back(0.7 + 0.6 * random());
            ci.push_back(0.8 + 0.4 * random());
            share.push_back(0.4 * random());
        }
    }
};

const Hours& hours() {
    static const Hours hours;
    return hours;
}

/// Grows over the years, so that lanes differ.
SegmentLanes growing(double first, double last) {
    SegmentLanes values(kSegments, kLanes);
    for (int s = 0; s < kSegments; ++s) {
        for (int lane = 0; lane < kLanes; ++lane)
            values.at(s, lane) =
                first + (last - first) * std::min(1.0, (lane + 0.25 * s) / (0.4 * kLanes));
    }
    return values;
}

DispatchSource source(DispatchSource::Delivery delivery, int profile, double mw) {
    return {.delivery = delivery, .profile = profile, .mw = growing(0, mw)};
}

DispatchStore battery(double mw, double mwh) {
    const double eta = std::sqrt(0.85);
    return {.powerMw = growing(0, mw),
            .energyMwh = growing(0, mwh),
            .etaCharge = std::vector<double>(kLanes, eta),
            .etaDischarge = std::vector<double>(kLanes, eta),
            .standingLossPerHour = std::vector<double>(kLanes, 0.0),
            .initialShare = 0.5};
}

DispatchUnit unit(double mw, double cost, bool backup) {
    return {.mw = growing(mw, mw),
            .fuelAndVomUsdPerMwh = std::vector<double>(kLanes, cost),
            .stackKgPerMwh = std::vector<double>(kLanes, 350.0),
            .backupOnly = backup};
}

DispatchInput bareSite() {
    DispatchInput input;
    input.hourly = {hours().load,
                    {hours().solar, hours().wind, hours().wind, hours().tracking},
                    hours().price,
                    hours().ci,
                    hours().share};
    input.segmentEnds = segmentEnds();
    input.lanes.assign(kLanes, {.priceMeanUsdPerMwh = 45,
                                .ciMeanKgPerMwh = 400,
                                .deliveryUsdPerMwh = 12,
                                .shadowUsdPerTonne = 20});
    input.itMw = growing(50, 400);
    input.importLimitMw = growing(80, 480);
    input.exportLimitMw = growing(20, 20);
    return input;
}

DispatchInput typicalSite() {
    DispatchInput input = bareSite();
    input.sources = {source(DispatchSource::Delivery::OnSite, 0, 350),
                     source(DispatchSource::Delivery::OnSite, 1, 150),
                     source(DispatchSource::Delivery::Grid, DispatchSource::kFlat, 150),
                     source(DispatchSource::Delivery::Grid, 2, 200)};
    input.stores = {battery(150, 600)};
    input.units = {unit(100, 48, false), unit(150, 300, true)};
    return input;
}

DispatchInput richSite() {
    DispatchInput input = typicalSite();
    input.sources.push_back(source(DispatchSource::Delivery::OnSite, 3, 200));
    input.sources.push_back(source(DispatchSource::Delivery::Grid, 3, 100));
    input.sources.push_back(source(DispatchSource::Delivery::OnSite, DispatchSource::kFlat, 60));
    input.stores.push_back(battery(50, 1200));
    input.units.push_back(unit(50, 60, false));
    return input;
}

void run(benchmark::State& state, DispatchInput (*site)(), DispatchTarget target) {
    const DispatchInput input = site();
    DispatchScratch scratch;
    DispatchOutput output;
    for (auto _ : state) {
        const auto ran = runDispatch(input, scratch, output, target);
        if (!ran.ok())
            state.SkipWithError(ran.problem().code.c_str());
        benchmark::DoNotOptimize(output.year(0).carbonFreeMatchedMwh);
    }
    const double siteYears = static_cast<double>(state.iterations()) * kLanes;
    state.counters["site-years/s"] = benchmark::Counter(siteYears, benchmark::Counter::kIsRate);
    state.counters["s/site-year"] =
        benchmark::Counter(siteYears, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

}  // namespace

int main(int argc, char** argv) {
    const std::pair<const char*, DispatchInput (*)()> sites[] = {
        {"grid_only", &bareSite}, {"typical", &typicalSite}, {"rich", &richSite}};
    for (const auto& [label, site] : sites) {
        for (const DispatchTarget target : dispatchTargets()) {
            const std::string title = std::string(label) + "/" + std::string(name(target));
            benchmark::RegisterBenchmark(title.c_str(), run, site, target)
                ->Unit(benchmark::kMicrosecond);
        }
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
