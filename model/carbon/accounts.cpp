// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/carbon/accounts.h"

#include "model/core/sum.h"

#include <algorithm>
#include <cmath>

namespace gigasite::model {

namespace {

constexpr double kKgPerTonne = 1000.0;

bool hasFuelCycle(const AssetFacts& facts) {
    return facts.kind() == TechnologyKind::Dispatchable || facts.source == Source::nuclear ||
           facts.source == Source::biomass;
}

/// Mean output of a new plant.
double meanOutputMw(const SiteCase& one, std::size_t a) {
    const AssetFacts& facts = one.assets[a];
    const int source = one.places[a].source;
    if (source < 0) {
        return 0.0;
    }
    const int profile = one.input.sources[static_cast<std::size_t>(source)].profile;
    if (profile < 0) {
        return facts.capacityMw * (1.0 - facts.forcedOutageRate) * (1.0 - facts.plannedOutageRate);
    }
    const auto& hours = one.input.hourly.outputs[static_cast<std::size_t>(profile)];
    return one.profileScaleMw(a) * meanOf(hours);
}

/// Years of a new plant's output that a life of ageing gives.
double yearsOfOutput(const AssetFacts& facts) {
    const double left = std::pow(1.0 - facts.degradationPerYear, facts.lifeYears);
    return facts.degradationPerYear > 0.0 ? (1.0 - left) / facts.degradationPerYear
                                          : facts.lifeYears;
}

/// Making one asset, tonnes (MODEL.md section 5: life-cycle figure x lifetime energy; stores by
/// their energy capacity; fuel plant and nuclear never).
double embodiedTonnes(const SiteCase& one, std::size_t a) {
    const AssetFacts& facts = one.assets[a];
    if (facts.kind() == TechnologyKind::Storage) {
        return facts.embodiedKgPerKwh * facts.energyMwh;  // kg/kWh x MWh = t
    }
    if (hasFuelCycle(facts)) {
        return 0.0;
    }
    const double lifetimeMwh = meanOutputMw(one, a) * kHoursPerYear * yearsOfOutput(facts);
    return facts.lifecycleKgPerMwh * lifetimeMwh / kKgPerTonne;
}

void addEmbodied(const SiteCase& one, const Defaults& defaults, QuarterTable& table) {
    const auto book = [&](int quarter, double tonnes) {
        if (one.horizon.contains(quarter)) {
            table.at(MetricId::embodiedTonnes, quarter) += tonnes;
        }
    };
    const double perMw = defaults.parameter("embodied_building");
    const double perChip = defaults.parameter("embodied_accelerator") / kKgPerTonne;
    for (const auto& entry : one.site->phases) {
        const Phase& phase = *entry.value;
        const int ready =
            phase.startQuarter - one.horizon.start + constructionQuartersOf(phase, defaults);
        book(ready, perMw * phase.itCapacityMw);
    }
    for (const ChipDelivery& delivery : one.share.deliveries) {
        book(delivery.quarter, perChip * delivery.chips);
    }
    for (std::size_t a = 0; a < one.assets.size(); ++a) {
        const AssetFacts& facts = one.assets[a];
        if (!facts.owned()) {
            continue;
        }
        const double tonnes = embodiedTonnes(one, a);
        const int life = static_cast<int>(std::lround(4.0 * facts.lifeYears));
        for (int ready = facts.first - one.horizon.start;
             ready < one.horizon.quarters && one.horizon.start + ready < facts.end; ready += life) {
            book(ready, tonnes);
            if (!facts.asset->replaceAtEndOfLife || life == 0) {
                break;
            }
        }
    }
}

void addQuarter(const SiteCase& one, const DispatchOutput& output, int lane, int quarter, int index,
                QuarterTable& table) {
    const SiteQuarter& site = output.site(quarter, lane);
    double scope1 = 0.0;
    double scope3 = 0.0;
    double embodied = 0.0;
    for (std::size_t a = 0; a < one.assets.size(); ++a) {
        const AssetFacts& facts = one.assets[a];
        const DispatchPlace& place = one.places[a];
        const double upstream = facts.lifecycleKgPerMwh - facts.directKgPerMwh;
        if (place.unit >= 0) {
            const double mwh = output.unit(place.unit, quarter, lane).generationMwh;
            scope1 += mwh * facts.directKgPerMwh / kKgPerTonne;
            scope3 += mwh * upstream / kKgPerTonne;
        }
        if (place.source >= 0) {
            const SourceQuarter& source = output.source(place.source, quarter, lane);
            const double used = source.toLoadMwh + source.chargeMwh;
            if (facts.onSite()) {
                scope1 += source.generationMwh * facts.directKgPerMwh / kKgPerTonne;
            }
            if (hasFuelCycle(facts)) {
                const double mwh = facts.owned() ? source.generationMwh : used;
                scope3 += mwh * upstream / kKgPerTonne;
            } else if (!facts.owned()) {
                embodied += used * facts.lifecycleKgPerMwh / kKgPerTonne;
            }
        }
    }
    table.at(MetricId::scope1Tonnes, index) += scope1;
    table.at(MetricId::scope3FuelTonnes, index) += scope3;
    table.at(MetricId::embodiedTonnes, index) += embodied;
    table.at(MetricId::scope2LocationTonnes, index) += site.withdrawalTonnes;
    table.at(MetricId::scope2MarketTonnes, index) += site.importTonnes * one.market.residualRatio;
    table.at(MetricId::carbonFreeMwh, index) += site.carbonFreeMatchedMwh;
}

/// Takes the energy a store began the year with, and did not give back, off the year's last
/// quarters, and charges its carbon there.
void addStock(const SiteCase& one, const DispatchOutput& output, int lane, QuarterTable& table) {
    double matched = 0.0;
    int last = -1;
    for (int quarter = 0; quarter < kQuartersPerYear; ++quarter) {
        const int index = one.horizon.indexOf(lane, quarter);
        if (one.horizon.contains(index)) {
            matched += output.site(quarter, lane).carbonFreeMatchedMwh;
            last = index;
        }
    }
    if (last < 0) {
        return;
    }
    const SiteYear& year = output.year(lane);
    table.at(MetricId::scope2LocationTonnes, last) += year.drawDownTonnes;
    table.at(MetricId::scope2MarketTonnes, last) += year.drawDownTonnes * one.market.residualRatio;
    double surplus = std::max(0.0, matched - year.carbonFreeMatchedMwh);
    for (int index = last; index >= 0 && surplus > 0.0; --index) {
        double& value = table.at(MetricId::carbonFreeMwh, index);
        const double taken = std::min(value, surplus);
        value -= taken;
        surplus -= taken;
        if ((one.horizon.start + index).quarterOfYear() == 1) {
            break;
        }
    }
}

}  // namespace

void addCarbon(const SiteCase& one, const DispatchOutput& output, const Defaults& defaults,
               QuarterTable& table) {
    for (int lane = 0; lane < one.horizon.years; ++lane) {
        for (int quarter = 0; quarter < kQuartersPerYear; ++quarter) {
            const int index = one.horizon.indexOf(lane, quarter);
            if (one.horizon.contains(index)) {
                addQuarter(one, output, lane, quarter, index, table);
            }
        }
        addStock(one, output, lane, table);
    }
    addEmbodied(one, defaults, table);
    for (int q = 0; q < one.horizon.quarters; ++q) {
        table.at(MetricId::operationTonnes, q) =
            table.at(MetricId::scope1Tonnes, q) + table.at(MetricId::scope2LocationTonnes, q);
    }
}

}  // namespace gigasite::model
