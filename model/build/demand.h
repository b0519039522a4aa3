// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/plan/entities.h"

#include <string_view>
#include <vector>

/// Demand for AI service and what of it the programme serves (MODEL.md section 3, clock 4).
namespace gigasite::model {

/// Demand of a region in the middle of a quarter, H100-equivalents. Growth by a yearly rate (base
/// in the middle of the base year); a logistic curve through the base with half of the saturation
/// in the middle of midYear (flat where such a curve does not exist); or a table of calendar years
/// (0 before its first).
[[nodiscard]] double demandH100e(const DemandRegion& region, Quarter quarter);

/// How closely a demand region's name describes a country: 0 not at all, 1 "World", 2 its region,
/// 3 its subregion, 4 its ISO code or name. Upper and lower case do not matter.
[[nodiscard]] int regionMatch(std::string_view region, std::string_view iso2,
                              const CountryRow* country);

/// One region in one quarter, H100-equivalents.
struct RegionSales {
    double demand = 0.0;
    double local = 0.0;     ///< of demand: must be served inside the region
    double capacity = 0.0;  ///< online in the region
    double served = 0.0;    ///< of demand, wherever it is served
    double sold = 0.0;      ///< of capacity
};

/// Serves local demand from the region's own capacity, then the rest of all regions' demand from
/// what is left anywhere, each region's left-over capacity and open demand taking the same share.
/// capacityElsewhere: online where no demand region lies; returns what of it is sold.
double serveDemand(std::vector<RegionSales>& regions, double capacityElsewhere);

}  // namespace gigasite::model
