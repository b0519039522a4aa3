// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/build/demand.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace gigasite::model {

namespace {

bool sameWord(std::string_view a, std::string_view b) {
    return !a.empty() && std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return std::tolower(static_cast<unsigned char>(x)) ==
               std::tolower(static_cast<unsigned char>(y));
    });
}

/// Logistic curve: `base` at 0, half of the saturation at halfYears.
double logistic(double base, double saturation, double halfYears, double years) {
    const double ratio = base > 0.0 ? (saturation - base) / base : 0.0;
    const double growth = ratio > 0.0 && halfYears != 0.0 ? std::log(ratio) / halfYears : 0.0;
    return growth > 0.0 ? saturation / (1.0 + ratio * std::exp(-growth * years)) : base;
}

}  // namespace

double demandH100e(const DemandRegion& region, Quarter quarter) {
    const double years = (quarter.index + 0.5) / 4.0 - (region.baseYear + 0.5);
    switch (region.growth) {
        case GrowthKind::cagr:
            return region.baseH100e * std::pow(1.0 + region.growthPerYear, years);
        case GrowthKind::sCurve:
            return logistic(region.baseH100e, region.saturationH100e,
                            region.midYear - region.baseYear, years);
        case GrowthKind::table:
            return valueAt(region.tableH100e, quarter.year());
    }
    return 0.0;
}

int regionMatch(std::string_view region, std::string_view iso2, const CountryRow* country) {
    if (sameWord(region, iso2) || (country && sameWord(region, country->name))) {
        return 4;
    }
    if (country && sameWord(region, country->subregion)) {
        return 3;
    }
    if (country && sameWord(region, country->region)) {
        return 2;
    }
    return sameWord(region, "World") ? 1 : 0;
}

double serveDemand(std::vector<RegionSales>& regions, double capacityElsewhere) {
    double openDemand = 0.0;
    double spareCapacity = capacityElsewhere;
    for (RegionSales& region : regions) {
        const double atHome = std::min(region.local, region.capacity);
        region.served = atHome;
        region.sold = atHome;
        openDemand += region.demand - region.local;
        spareCapacity += region.capacity - atHome;
    }
    // Whole where nothing is left over: rounding must not read as a want of demand.
    const bool allServed = openDemand <= spareCapacity;
    const bool allSold = spareCapacity <= openDemand;
    const double ofDemand = allServed ? 1.0 : spareCapacity / openDemand;
    const double ofCapacity = allSold ? 1.0 : openDemand / spareCapacity;
    for (RegionSales& region : regions) {
        const double spare = region.capacity - region.sold;
        region.served += (region.demand - region.local) * ofDemand;
        region.sold =
            allSold ? region.capacity : std::min(region.capacity, region.sold + spare * ofCapacity);
    }
    return capacityElsewhere * ofCapacity;
}

}  // namespace gigasite::model
