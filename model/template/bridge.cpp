// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/template/bridge.h"

#include "model/engine/violations.h"
#include "model/template/sitetemplate.h"

#include <algorithm>

namespace gigasite::model {

std::optional<Asset> bridgeAsset(double megawatts, Quarter from, Quarter energised,
                                 const Plan& plan, const Defaults& defaults) {
    const TechnologyRow* technology = defaults.catalog().technology("gas_engine");
    if (!technology || megawatts <= 0.0) {
        return std::nullopt;
    }
    const UnitPlan units = unitsFor(megawatts, *technology, defaults);
    Asset asset;
    asset.name = technology->name;
    asset.technologyId = technology->id;
    asset.capacityMw = units.capacityMw();
    asset.unitMw = units.unitMw;
    asset.startQuarter = std::max(from, earliestStart(asset, plan, defaults));
    asset.endQuarter = energised + -1;
    asset.replaceAtEndOfLife = false;
    if (asset.startQuarter >= energised) {
        return std::nullopt;
    }
    return asset;
}

}  // namespace gigasite::model
