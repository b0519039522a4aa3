// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/sitecase.h"

#include "model/dispatch/calendar.h"

#include <algorithm>

namespace gigasite::model {

namespace {

bool needsClimate(const AssetFacts& facts) {
    return facts.kind() == TechnologyKind::Solar || facts.kind() == TechnologyKind::Wind;
}

ClimateRequest requestFor(const SiteInfo& info, const Asset& asset) {
    ClimateRequest request = climateRequestFor(info);
    if (asset.latitudeDeg && asset.longitudeDeg) {
        request.latitude = *asset.latitudeDeg;
        request.longitude = *asset.longitudeDeg;
        request.elevationM.reset();
        // The dispatch runs in the site's standard time wherever the plant stands.
        request.timeZoneHours = standardTimeZone(info.longitudeDeg);
    }
    request.meanHubWindMs = asset.hubWindSpeedMs;
    return request;
}

/// Own weather and imported output of the assets.
void addAssetProfiles(SiteCase& one, const Plan& plan, const Facts& facts) {
    const SiteInfo& info = *one.site->info;
    one.assetClimate.resize(one.assets.size());
    one.assetOutput.resize(one.assets.size());
    for (std::size_t a = 0; a < one.assets.size(); ++a) {
        const Asset& asset = *one.assets[a].asset;
        const bool followsProfile =
            needsClimate(one.assets[a]) || one.assets[a].kind() == TechnologyKind::Firm;
        if (followsProfile) {
            one.assetOutput[a] =
                seriesOf(plan, asset.outputSeries, {SeriesUnit::mw, SeriesUnit::capacityFactor},
                         "asset.outputSeries", info.name, one.notes);
        } else if (asset.outputSeries != 0) {
            one.notes.push_back({"plan.seriesUnusable", info.name, {"asset.outputSeries"}});
        }
        if (needsClimate(one.assets[a]) && !one.assetOutput[a] &&
            (asset.latitudeDeg || asset.hubWindSpeedMs)) {
            one.assetClimate[a] = climateAt(requestFor(info, asset), facts, info.name, one.notes);
        }
    }
}

Ref<Series> importedLoadOf(const Plan& plan, SiteCase& one) {
    const SiteInfo& info = *one.site->info;
    if (info.loadKind != LoadKind::imported) {
        return nullptr;
    }
    if (info.loadSeries == 0) {
        one.notes.push_back({"plan.seriesUnusable", info.name, {"site.loadSeries"}});
    }
    return seriesOf(plan, info.loadSeries, {SeriesUnit::mw}, "site.loadSeries", info.name,
                    one.notes);
}

}  // namespace

std::unique_ptr<SiteCase> makeSiteCase(const SiteBasis& basis, const SiteShare& share,
                                       const EvaluationRequest& request, const Facts& facts,
                                       const Defaults& defaults, const Horizon& horizon) {
    auto one = std::make_unique<SiteCase>();
    const Ref<Site>& site = basis.site;
    const std::string& name = site->info->name;
    one->id = basis.id;
    one->site = site;
    one->horizon = horizon;
    one->assets = basis.assets;
    one->climate = basis.climate;
    one->notes = basis.notes;
    one->needs = basis.needs;
    one->share = share;
    addAssetProfiles(*one, request.plan, facts);
    one->temperatureC = basis.temperatureSeries
                            ? valuesOf(basis.temperatureSeries)
                            : std::span<const double>(basis.climate->temperatureC);
    const Ref<Series> load = importedLoadOf(request.plan, *one);
    one->importedLoad = load != nullptr;
    one->load = siteLoad(*site->info, defaults, one->temperatureC, valuesOf(load));
    const Ref<Series> price =
        seriesOf(request.plan, site->grid->priceSeries, {SeriesUnit::usdPerMwh}, "grid.priceSeries",
                 name, one->notes);
    const Ref<Series> carbon =
        seriesOf(request.plan, site->grid->carbonSeries, {SeriesUnit::kgPerMwh},
                 "grid.carbonSeries", name, one->notes);
    one->market = siteMarket(*site->grid, *request.world.prices, defaults, horizon,
                             {one->climate->pvTrackingCf, one->climate->windOnshoreCf,
                              valuesOf(price), valuesOf(carbon)});
    return one;
}

}  // namespace gigasite::model
