// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/build/clocks.h"

#include <algorithm>
#include <cmath>

namespace gigasite::model {

namespace {

/// Power of the largest units in service.
double largestUnitsMw(std::vector<const AssetFacts*> plants, int count) {
    std::sort(plants.begin(), plants.end(),
              [](const AssetFacts* a, const AssetFacts* b) { return a->unitMw > b->unitMw; });
    double sum = 0.0;
    for (const AssetFacts* plant : plants) {
        const int taken = std::min(count, plant->units);
        sum += taken * plant->unitMw;
        count -= taken;
    }
    return sum;
}

/// Firm power on site in one quarter: all units but the largest, and stores for a day.
double firmOnSiteMw(const std::vector<AssetFacts>& assets, Quarter quarter, int spareUnits,
                    double firmStorageHours) {
    double total = 0.0;
    std::vector<const AssetFacts*> firm;
    double storage = 0.0;
    for (const AssetFacts& facts : assets) {
        if (!facts.inService(quarter)) {
            continue;
        }
        if (facts.isFirmOnSite()) {
            total += facts.capacityMw;
            firm.push_back(&facts);
        } else if (facts.kind() == TechnologyKind::Storage && facts.onSite()) {
            const double etaDischarge = std::sqrt(facts.roundTripEfficiency);
            storage +=
                std::min(facts.capacityMw, etaDischarge * facts.energyMwh / firmStorageHours);
        }
    }
    return std::max(0.0, total - largestUnitsMw(std::move(firm), spareUnits)) + storage;
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

Quarter energisationOf(const Grid& grid, const Defaults& defaults) {
    if (!grid.applicationQuarter) {
        return kFirstQuarter;
    }
    const double years = defaults.number(grid.leadTimeYears, "datacenter.grid_connection_wait");
    return *grid.applicationQuarter + static_cast<int>(std::ceil(4.0 * years - 1e-9));
}

ImportLimits importLimits(const Grid& grid, const Defaults& defaults, const Horizon& horizon) {
    const Quarter energised = energisationOf(grid, defaults);
    const auto inForce = [energised](const Steps& steps, Quarter quarter) {
        return quarter >= energised ? valueAt(steps, quarter.index) : 0.0;
    };
    ImportLimits limits;
    const Quarter before = horizon.start + -1;
    limits.totalBeforeMw =
        inForce(grid.firmImportLimitMw, before) + inForce(grid.nonFirmImportLimitMw, before);
    for (int q = 0; q < horizon.quarters; ++q) {
        const Quarter quarter = horizon.start + q;
        const double firm = inForce(grid.firmImportLimitMw, quarter);
        limits.firmMw.push_back(firm);
        limits.totalMw.push_back(firm + inForce(grid.nonFirmImportLimitMw, quarter));
    }
    return limits;
}

Clocks siteClocks(const Site& site, const std::vector<AssetFacts>& assets,
                  const ImportLimits& limits, double designPue, const Defaults& defaults,
                  const Horizon& horizon) {
    const auto size = static_cast<std::size_t>(horizon.quarters);
    Clocks clocks{std::vector<double>(size), std::vector<double>(size), std::vector<double>(size),
                  std::vector<double>(size), std::vector<Binding>(size, Binding::none)};
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
    const int spareUnits = static_cast<int>(defaults.parameter("firm_spare_units"));
    const double storageHours = std::max(1.0, defaults.parameter("firm_storage_hours"));
    for (std::size_t q = 0; q < size; ++q) {
        const Quarter quarter = horizon.start + static_cast<int>(q);
        const double firm =
            limits.firmMw[q] + firmOnSiteMw(assets, quarter, spareUnits, storageHours);
        clocks.gridMw[q] = firm / designPue;
        clocks.onlineMw[q] = std::min(clocks.buildingMw[q], clocks.gridMw[q]);
        if (clocks.gridMw[q] < clocks.buildingMw[q]) {
            clocks.binding[q] = Binding::grid;
        }
    }
    return clocks;
}

}  // namespace gigasite::model
