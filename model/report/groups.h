// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/engine/result.h"
#include "model/plan/plan.h"

#include <string>
#include <vector>

namespace gigasite::model {

/// The sites of one country or region added up (MODEL.md section 6: by site, country, region,
/// programme).
struct SiteGroup {
    std::string name;  ///< ISO code of the country, or the region's name; empty: at sea
    std::vector<Id> sites;
    QuarterTable table;
    MoneySummary money;
};

/// In order of the code; the groups add up to the programme.
[[nodiscard]] std::vector<SiteGroup> byCountry(const PlanResult& result, const World& world);
/// World regions of the catalogue's countries.
[[nodiscard]] std::vector<SiteGroup> byRegion(const PlanResult& result, const World& world,
                                              const Catalog& catalog);

}  // namespace gigasite::model
