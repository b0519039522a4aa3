// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "model/plan/plan.h"

#include <QString>

#include <string>
#include <vector>

namespace gigasite::ui {

/// One site's part of a known plant.
struct Holding {
    model::Id site = 0;
    model::Id asset = 0;  ///< 0: not in the plan yet
    QString siteName;
    double megawatts = 0.0;  ///< of the plant, volume share applied
};

/// Who holds a plant, in order of the sites.
[[nodiscard]] std::vector<Holding> holdingsOf(const model::World& world, const std::string& dealId);

/// MW of the plant that nobody but this asset holds, >= 0; 0: count every asset. A plant of unknown
/// size has none.
[[nodiscard]] double freeMwOf(const model::World& world, const model::DealRow& deal,
                              model::Id site = 0, model::Id exceptAsset = 0);

/// "Virginia 1" or "Virginia 1, Ohio 2 and 3 more".
[[nodiscard]] QString holderNames(const std::vector<Holding>& holdings);

/// An asset of that many MW of the plant, as announced.
[[nodiscard]] model::Asset assetOfDeal(const model::DealRow& deal, double megawatts);

/// The changes that give every holder the MW it has in `wanted`: those with an asset are set, taken
/// out at 0; the one without is inserted with the id.
[[nodiscard]] std::vector<model::Change> shareChanges(const model::World& world,
                                                      const model::DealRow& deal,
                                                      const std::vector<Holding>& wanted,
                                                      model::Id nextId);

}  // namespace gigasite::ui
