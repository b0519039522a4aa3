// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/build/clocks.h"
#include "model/climate/climatecache.h"
#include "model/dispatch/input.h"
#include "model/engine/assetfacts.h"
#include "model/engine/evaluate.h"
#include "model/engine/market.h"
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
    Ref<Series> temperatureSeries;                   ///< kept alive, or null
    std::span<const double> temperatureC;            ///< of the climate or imported
    SiteLoad load;
    Market market;
    ImportLimits limits;
    Clocks clocks;
    DispatchInput input;
    std::vector<DispatchPlace> places;  ///< by asset
    std::vector<Problem> notes;
    bool importedLoad = false;

    /// MW of a new plant at a profile of 1: its capacity, or its share of an output given in MW.
    [[nodiscard]] double profileScaleMw(std::size_t asset) const;
};

/// Steps 1 and 2 of the evaluation for one site: defaults, climate, load, market, clocks. Notes
/// name what stands in: "data.standIn" [kind, country] for what the plan leaves open,
/// "plan.seriesUnusable" [field] for an imported series that is missing, of the wrong unit or
/// length or with impossible values (the modelled one stands in), and those of assetFacts().
[[nodiscard]] std::unique_ptr<SiteCase> makeSiteCase(Id id, const Ref<Site>& site,
                                                     const EvaluationRequest& request,
                                                     const Facts& facts, const Defaults& defaults,
                                                     const Horizon& horizon);

/// Fuel cost of a fuel plant, USD/MWh.
[[nodiscard]] double fuelUsdPerMwh(const AssetFacts& facts, const Prices& prices,
                                   int yearsFromPriceYear);

/// Fills SiteCase::input and places from the rest.
void fillDispatch(SiteCase& one, const Prices& prices, const Defaults& defaults);

}  // namespace gigasite::model
