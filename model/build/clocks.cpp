// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/build/clocks.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace gigasite::model {

namespace {

/// Sums of batches, and power divided by a PUE, may miss the whole by this share.
constexpr double kSameMw = 1e-9;

/// Power of the largest units in service.
double largestUnitsMw(const std::vector<const AssetFacts*>& plants, int count, int year) {
    std::vector<std::pair<double, int>> units;  // power of one, how many
    for (const AssetFacts* plant : plants) {
        units.emplace_back(plant->unitMw * plant->ageing(year), plant->units);
    }
    std::sort(units.begin(), units.end(), std::greater<>());
    double sum = 0.0;
    for (const auto& [megawatts, number] : units) {
        const int taken = std::min(count, number);
        sum += taken * megawatts;
        count -= taken;
    }
    return sum;
}

/// Firm power on site in one quarter: all units but the largest, and stores for a day.
double firmInQuarterMw(const std::vector<AssetFacts>& assets, Quarter quarter, int spareUnits,
                       double firmStorageHours) {
    double total = 0.0;
    std::vector<const AssetFacts*> firm;
    double storage = 0.0;
    for (const AssetFacts& facts : assets) {
        if (!facts.inService(quarter)) {
            continue;
        }
        const double ageing = facts.ageing(quarter.year());
        if (facts.isFirmOnSite()) {
            total += facts.capacityMw * ageing;
            firm.push_back(&facts);
        } else if (facts.kind() == TechnologyKind::Storage && facts.onSite()) {
            const double etaDischarge = std::sqrt(facts.roundTripEfficiency);
            storage += std::min(facts.capacityMw,
                                etaDischarge * facts.energyMwh * ageing / firmStorageHours);
        }
    }
    return std::max(0.0, total - largestUnitsMw(firm, spareUnits, quarter.year())) + storage;
}

}  // namespace

int constructionQuartersOf(const Phase& phase, const Defaults& defaults) {
    if (phase.constructionQuarters) {
        return *phase.constructionQuarters;
    }
    return std::max(
        1, static_cast<int>(std::lround(defaults.number({}, "datacenter.construction_quarters"))));
}

std::vector<FitOut> fitOutsOf(const Phase& phase, const Defaults& defaults,
                              const Horizon& horizon) {
    if (phase.acceleratorId.empty() || phase.itCapacityMw == 0.0) {
        return {};
    }
    const int ready = phase.startQuarter - horizon.start + constructionQuartersOf(phase, defaults);
    const double years = defaults.number(phase.refreshYears, "datacenter.refresh_period");
    const int period = static_cast<int>(std::lround(4.0 * years));
    const std::string& next =
        phase.refreshAcceleratorId.empty() ? phase.acceleratorId : phase.refreshAcceleratorId;
    std::vector<FitOut> all{{ready, phase.acceleratorId}};
    for (int at = ready + period; period > 0 && at <= horizon.quarters; at += period) {
        all.push_back({at, next});
    }
    return all;
}

std::vector<double> firmOnSiteMw(const std::vector<AssetFacts>& assets, const Defaults& defaults,
                                 const Horizon& horizon) {
    const int spareUnits = static_cast<int>(defaults.parameter("firm_spare_units"));
    const double storageHours = std::max(1.0, defaults.parameter("firm_storage_hours"));
    std::vector<double> firm;
    for (int q = 0; q < horizon.quarters; ++q) {
        firm.push_back(firmInQuarterMw(assets, horizon.start + q, spareUnits, storageHours));
    }
    return firm;
}

Clocks buildingClock(const Site& site, const Defaults& defaults, const Horizon& horizon) {
    const auto size = static_cast<std::size_t>(horizon.quarters);
    Clocks clocks;
    clocks.plannedMw.resize(size);
    clocks.buildingMw.resize(size);
    for (const auto& entry : site.phases) {
        const Phase& phase = *entry.value;
        const int begun = phase.startQuarter - horizon.start;
        const int ready = begun + constructionQuartersOf(phase, defaults);
        for (int q = std::max(0, begun); q < horizon.quarters; ++q) {
            clocks.plannedMw[static_cast<std::size_t>(q)] += phase.itCapacityMw;
            if (q >= ready) {
                clocks.buildingMw[static_cast<std::size_t>(q)] += phase.itCapacityMw;
            }
        }
    }
    clocks.gridMw = clocks.buildingMw;
    clocks.chipsMw = clocks.buildingMw;
    bindClocks(clocks, {});
    return clocks;
}

void setGridClock(Clocks& clocks, const ImportLimits& limits,
                  const std::vector<double>& firmOnSiteMw, double designPue) {
    for (std::size_t q = 0; q < clocks.gridMw.size(); ++q) {
        clocks.gridMw[q] = (limits.firmMw[q] + firmOnSiteMw[q]) / designPue;
    }
}

void bindClocks(Clocks& clocks, const std::vector<char>& capped) {
    const std::size_t size = clocks.buildingMw.size();
    clocks.onlineMw.assign(size, 0.0);
    clocks.binding.assign(size, Binding::none);
    for (std::size_t q = 0; q < size; ++q) {
        const double building = clocks.buildingMw[q];
        double& grid = clocks.gridMw[q];
        double& chips = clocks.chipsMw[q];
        for (double* clock : {&grid, &chips}) {
            if (std::abs(*clock - building) <= kSameMw * building) {
                *clock = building;
            }
        }
        clocks.onlineMw[q] = std::min({building, grid, chips});
        if (clocks.onlineMw[q] == building) {
            continue;
        }
        const bool rule = q < capped.size() && capped[q] != 0;
        clocks.binding[q] = grid <= chips ? Binding::grid
                            : rule        ? Binding::exportRule
                                          : Binding::chips;
    }
}

std::vector<ChipNeed> chipNeeds(const Site& site, const Defaults& defaults,
                                const Horizon& horizon) {
    std::vector<ChipNeed> needs;
    for (const auto& entry : site.phases) {
        const Phase& phase = *entry.value;
        const double share =
            defaults.number(phase.acceleratorShare, "datacenter.accelerator_share");
        int layer = 0;
        for (const FitOut& fitOut : fitOutsOf(phase, defaults, horizon)) {
            const AcceleratorRow* row = defaults.catalog().accelerator(fitOut.acceleratorId);
            const std::optional<double> perMw = row ? chipsPerMwIt(*row, share) : std::nullopt;
            if (!perMw) {
                continue;
            }
            ChipNeed need;
            need.phase = entry.id;
            need.layer = layer++;
            need.quarter = fitOut.quarter;
            need.acceleratorId = fitOut.acceleratorId;
            need.chips = *perMw * phase.itCapacityMw;
            need.itMw = phase.itCapacityMw;
            need.h100ePerChip = h100ePerChip(defaults.catalog(), *row).value_or(0.0);
            needs.push_back(std::move(need));
        }
    }
    return needs;
}

}  // namespace gigasite::model
