// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/build/connections.h"

#include <algorithm>
#include <cmath>

namespace gigasite::model {

Quarter energisationOf(const Grid& grid, const Defaults& defaults, double queueFactor) {
    if (!grid.applicationQuarter) {
        return kFirstQuarter;
    }
    const double years =
        grid.leadTimeYears
            ? *grid.leadTimeYears
            : queueFactor * defaults.number(std::nullopt, "datacenter.grid_connection_wait");
    return *grid.applicationQuarter + static_cast<int>(std::ceil(4.0 * years - 1e-9));
}

ImportLimits importLimits(const Grid& grid, const Defaults& defaults, const Horizon& horizon,
                          double queueFactor) {
    const Quarter energised = energisationOf(grid, defaults, queueFactor);
    const auto inForce = [energised](const Steps& steps, Quarter quarter) {
        return quarter >= energised ? valueAt(steps, quarter.index) : 0.0;
    };
    ImportLimits limits;
    limits.energised = energised;
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

void shareImportLimit(const std::vector<ImportLimits*>& sites, const Steps& limitMw,
                      const Horizon& horizon) {
    double leftBefore = valueAt(limitMw, horizon.start.index - 1);
    for (ImportLimits* site : sites) {
        site->totalBeforeMw = std::min(site->totalBeforeMw, leftBefore);
        leftBefore -= site->totalBeforeMw;
    }
    for (int q = 0; q < horizon.quarters; ++q) {
        const auto i = static_cast<std::size_t>(q);
        double left = valueAt(limitMw, horizon.start.index + q);
        std::vector<double> nonFirm;
        for (ImportLimits* site : sites) {
            nonFirm.push_back(site->totalMw[i] - site->firmMw[i]);
            site->firmMw[i] = std::min(site->firmMw[i], left);
            left -= site->firmMw[i];
        }
        for (std::size_t s = 0; s < sites.size(); ++s) {
            const double taken = std::min(nonFirm[s], left);
            sites[s]->totalMw[i] = sites[s]->firmMw[i] + taken;
            left -= taken;
        }
    }
}

}  // namespace gigasite::model
