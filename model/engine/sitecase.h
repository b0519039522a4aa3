// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dispatch/input.h"
#include "model/engine/market.h"
#include "model/engine/sitebasis.h"
#include "model/engine/siteload.h"

#include <memory>
#include <span>
#include <vector>

namespace gigasite::model {

/// Where an asset sits in the dispatch: index of its source, store or unit; -1 for none.
struct DispatchPlace {
    int source = -1;
    int store = -1;
    int unit = -1;
};

/// Everything about one site that the accounts need, with every default filled in. Built once per
/// change of the site; holds no reference to the plan beyond its lifetime.
struct SiteCase {
    Id id = 0;
    Ref<Site> site;
    Horizon horizon;
    std::vector<AssetFacts> assets;
    Ref<ClimateProfiles> climate;
    std::vector<Ref<ClimateProfiles>> assetClimate;  ///< kept alive for the dispatch
    std::vector<Ref<Series>> assetOutput;            ///< imported output by asset, or null
    std::span<const double> temperatureC;            ///< of the climate or imported
    SiteLoad load;
    Market market;
    std::vector<ChipNeed> needs;
    SiteShare share;
    std::vector<double> importCurtailed;  ///< 1 where the non-firm import is gone; empty: never
    DispatchInput input;
    std::vector<DispatchPlace> places;  ///< by asset
    std::vector<Problem> notes;
    bool importedLoad = false;

    /// MW of a new plant at a profile of 1: its capacity, or its share of an output given in MW.
    [[nodiscard]] double profileScaleMw(std::size_t asset) const;
};

/// Load, market and profiles of a site, ready for its dispatch. The basis must outlive it.
[[nodiscard]] std::unique_ptr<SiteCase> makeSiteCase(const SiteBasis& basis, const SiteShare& share,
                                                     const EvaluationRequest& request,
                                                     const Facts& facts, const Defaults& defaults,
                                                     const Horizon& horizon);

/// 1 in the hours in which a utility that may curtail does so: those of the dearest energy, which
/// are those of the scarcest grid, the earlier first where they tie. Empty for no hours.
[[nodiscard]] std::vector<double> curtailedHours(std::span<const double> priceShape, double hours);

/// Fuel cost of a fuel plant, USD/MWh.
[[nodiscard]] double fuelUsdPerMwh(const AssetFacts& facts, const Prices& prices,
                                   int yearsFromPriceYear);

/// Fills SiteCase::input and places from the rest.
void fillDispatch(SiteCase& one, const Prices& prices, const Defaults& defaults);

}  // namespace gigasite::model
