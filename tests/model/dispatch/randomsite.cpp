// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/dispatch/randomsite.h"

#include "model/dispatch/calendar.h"

#include <cmath>

using namespace gigasite::model;

RandomSite::RandomSite(unsigned seed) : m_random(seed) {
    std::vector<int> boundaries;
    for (int i = whole(0, 3); i > 0; --i)
        boundaries.push_back(whole(1, kHoursPerYear - 1));
    input.segmentEnds = segmentEnds(boundaries);
    input.lanes.resize(static_cast<std::size_t>(whole(1, 40)));
    for (LaneMarket& lane : input.lanes) {
        lane = {.priceMeanUsdPerMwh = std::round(uniform(10, 90)),
                .ciMeanKgPerMwh = chance(0.1) ? 0 : uniform(20, 900),
                .ciRatioToBase = uniform(0.2, 1.6),
                .deliveryUsdPerMwh = chance(0.3) ? 0 : uniform(0, 20),
                .complianceUsdPerTonne = chance(0.5) ? 0 : uniform(0, 100),
                .shadowUsdPerTonne = chance(0.5) ? 0 : uniform(0, 100)};
    }
    addHours();
    input.itMw = steps(300);
    input.importLimitMw = steps(300);
    input.exportLimitMw = steps(60);
    addSources();
    addStores();
    addUnits();
    addFlexibleLoad();
    addCurtailableImport();
}

double RandomSite::uniform(double low, double high) {
    return low + (high - low) * (static_cast<double>(m_random()) / 4294967296.0);
}

int RandomSite::whole(int low, int high) {
    return low + static_cast<int>(m_random() % static_cast<unsigned>(high - low + 1));
}

bool RandomSite::chance(double probability) {
    return uniform(0, 1) < probability;
}

double RandomSite::amount(double high) {
    if (chance(0.15))
        return 0;
    return chance(0.4) ? std::round(uniform(0, high) / 10) * 10 : uniform(0, high);
}

std::span<const double> RandomSite::keep(std::vector<double> values) {
    m_arrays.push_back(std::move(values));
    return m_arrays.back();
}

std::vector<double> RandomSite::loadShape() {
    const bool flat = chance(0.2);
    std::vector<double> shape(kHoursPerYear);
    for (double& value : shape)
        value = flat ? 1 : (chance(0.02) ? 0 : uniform(0.6, 1.4));
    return shape;
}

std::vector<double> RandomSite::outputShape() {
    const bool sun = chance(0.5);
    const bool rounded = chance(0.3);
    double level = 0.4;
    std::vector<double> shape(kHoursPerYear);
    for (int h = 0; h < kHoursPerYear; ++h) {
        level = std::min(1.0, std::max(0.0, level + uniform(-0.2, 0.2)));
        const double day = std::max(0.0, std::sin((h % 24 - 6) * 0.2617993877991494));
        const double value = sun ? day * level : level;
        shape[static_cast<std::size_t>(h)] = rounded ? std::round(value * 4) / 4 : value;
    }
    return shape;
}

/// Per lane either constant over the year or with a change at each segment.
SegmentLanes RandomSite::steps(double high) {
    const int segments = static_cast<int>(input.segmentEnds.size());
    const int lanes = static_cast<int>(input.lanes.size());
    SegmentLanes values(segments, lanes);
    for (int lane = 0; lane < lanes; ++lane) {
        const bool constant = chance(0.5);
        double value = amount(high);
        for (int s = 0; s < segments; ++s) {
            if (!constant && chance(0.5))
                value = amount(high);
            values.at(s, lane) = value;
        }
    }
    return values;
}

std::vector<double> RandomSite::perLane(double low, double high) {
    std::vector<double> values(input.lanes.size());
    for (double& value : values)
        value = uniform(low, high);
    return values;
}

void RandomSite::addHours() {
    std::vector<double> price(kHoursPerYear), ci(kHoursPerYear), share(kHoursPerYear);
    const bool negative = chance(0.3);
    const bool rounded = chance(0.5);
    for (std::size_t h = 0; h < price.size(); ++h) {
        price[h] = uniform(negative ? -0.3 : 0.3, 1.8);
        if (rounded)
            price[h] = std::round(price[h] * 2) / 2;
        ci[h] = uniform(0, 2);
        share[h] = chance(0.05) ? 1 : uniform(0, 1);
    }
    input.hourly.loadPerItMw = keep(loadShape());
    input.hourly.priceShape = keep(std::move(price));
    input.hourly.carbonIntensityShape = keep(std::move(ci));
    input.hourly.carbonFreeShare0 = keep(std::move(share));
    for (int i = whole(0, 4); i > 0; --i)
        input.hourly.outputs.push_back(keep(outputShape()));
}

void RandomSite::addSources() {
    const int profiles = static_cast<int>(input.hourly.outputs.size());
    for (int i = chance(0.15) ? 0 : whole(1, 7); i > 0; --i)
        input.sources.push_back({.delivery = chance(0.5) ? DispatchSource::Delivery::OnSite
                                                         : DispatchSource::Delivery::Grid,
                                 .unused = chance(0.5) ? DispatchSource::Unused::Sold
                                                       : DispatchSource::Unused::Released,
                                 .profile = whole(DispatchSource::kFlat, profiles - 1),
                                 .mw = steps(200)});
}

void RandomSite::addStores() {
    for (int i = chance(0.3) ? 0 : whole(1, 3); i > 0; --i) {
        const double standing = chance(0.6) ? 0 : 0.001;
        input.stores.push_back({.powerMw = steps(80),
                                .energyMwh = steps(400),
                                .etaCharge = perLane(0.7, 1),
                                .etaDischarge = perLane(0.7, 1),
                                .standingLossPerHour = perLane(0, standing),
                                .initialShare = chance(0.3) ? 0 : uniform(0, 1)});
    }
}

void RandomSite::addUnits() {
    for (int i = chance(0.3) ? 0 : whole(1, 4); i > 0; --i) {
        std::vector<double> cost = perLane(10, 80);
        if (chance(0.5)) {
            for (double& value : cost)
                value = std::round(value / 5) * 5;
        }
        input.units.push_back({.mw = steps(100),
                               .fuelAndVomUsdPerMwh = std::move(cost),
                               .stackKgPerMwh = chance(0.3)
                                                    ? std::vector<double>(input.lanes.size(), 0.0)
                                                    : perLane(0, 900),
                               .backupOnly = chance(0.4),
                               .carbonFree = chance(0.2)});
    }
}

void RandomSite::addFlexibleLoad() {
    if (chance(0.6))
        return;
    std::vector<double> room(kHoursPerYear);
    const bool narrow = chance(0.3);
    for (double& value : room)
        value = chance(0.1) ? 0 : uniform(0, narrow ? 0.02 : 0.6);
    input.hourly.recoveryPerItMw = keep(std::move(room));
    input.flexible = {.share = chance(0.2) ? 1 : uniform(0, 0.5), .hours = whole(0, 48)};
}

void RandomSite::addCurtailableImport() {
    if (chance(0.6))
        return;
    std::vector<double> curtailed(kHoursPerYear);
    for (double& value : curtailed)
        value = chance(0.05) ? 1 : 0;
    input.hourly.importCurtailed = keep(std::move(curtailed));
    input.curtailableMw = steps(300);
    for (int s = 0; s < static_cast<int>(input.segmentEnds.size()); ++s) {
        for (int lane = 0; lane < static_cast<int>(input.lanes.size()); ++lane)
            input.curtailableMw.at(s, lane) =
                std::min(input.curtailableMw.at(s, lane), input.importLimitMw.at(s, lane));
    }
}
