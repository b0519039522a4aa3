// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/sitecase.h"

#include "model/dispatch/calendar.h"
#include "model/geo/mapdata.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <initializer_list>
#include <limits>

namespace gigasite::model {

namespace {

/// Stands in where there is no climate: a mild place without sun and wind, named in the notes.
Ref<ClimateProfiles> climateWithoutResource() {
    constexpr double kMildC = 15.0;  // ISO standard atmosphere at sea level
    auto profiles = std::make_shared<ClimateProfiles>();
    const std::vector<double> zero(kHoursPerYear, 0.0);
    profiles->pvFixedCf = zero;
    profiles->pvTrackingCf = zero;
    profiles->windOnshoreCf = zero;
    profiles->windOffshoreCf = zero;
    profiles->temperatureC.assign(kHoursPerYear, kMildC);
    profiles->meanTemperatureC = kMildC;
    profiles->maximumTemperatureC = kMildC;
    return profiles;
}

Ref<ClimateProfiles> climateAt(const ClimateRequest& request, const Facts& facts,
                               const std::string& siteName, std::vector<Problem>& notes) {
    if (facts.climateCache) {
        const auto found = facts.climateCache->profilesAt(request);
        if (found) {
            return found.value();
        }
        Problem problem = found.problem();
        problem.where = siteName;
        notes.push_back(std::move(problem));
    }
    return climateWithoutResource();
}

ClimateRequest requestFor(const SiteInfo& info) {
    ClimateRequest request;
    request.latitude = info.latitudeDeg;
    request.longitude = info.longitudeDeg;
    request.elevationM = info.elevationM;
    return request;
}

bool needsClimate(const AssetFacts& facts) {
    return facts.kind() == TechnologyKind::Solar || facts.kind() == TechnologyKind::Wind;
}

ClimateRequest requestFor(const SiteInfo& info, const Asset& asset) {
    ClimateRequest request = requestFor(info);
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

/// Lowest value a series of a unit may hold.
double leastOf(SeriesUnit unit) {
    const bool anySign = unit == SeriesUnit::usdPerMwh || unit == SeriesUnit::degC;
    return anySign ? std::numeric_limits<double>::lowest() : 0.0;
}

bool isUsable(const Series& series, std::initializer_list<SeriesUnit> units) {
    const double least = leastOf(series.unit);
    return std::find(units.begin(), units.end(), series.unit) != units.end() &&
           series.values.size() == kHoursPerYear &&
           std::all_of(series.values.begin(), series.values.end(),
                       [least](double value) { return std::isfinite(value) && value >= least; });
}

/// The imported series behind a field; null when none is named or it cannot be used.
Ref<Series> seriesOf(const Plan& plan, Id id, std::initializer_list<SeriesUnit> units,
                     const char* field, SiteCase& one) {
    Ref<Series> series = id == 0 ? nullptr : plan.series.find(id);
    if (id != 0 && !(series && isUsable(*series, units))) {
        one.notes.push_back({"plan.seriesUnusable", one.site->info->name, {field}});
        return nullptr;
    }
    return series;
}

std::span<const double> valuesOf(const Ref<Series>& series) {
    return series ? std::span<const double>(series->values) : std::span<const double>();
}

/// Whether the plan leaves open what the stand-in is for.
bool isTaken(StandIn standIn, const Site& site) {
    const Grid& grid = *site.grid;
    switch (standIn) {
        case StandIn::PriceRegionalMedian:
        case StandIn::PriceMissing:
            return !(grid.energyPriceUsdPerMwh && grid.deliveryUsdPerMwh);
        case StandIn::CarbonMissing:
        case StandIn::CarbonLifecycleForDirect:
            return !grid.carbonIntensityKgPerMwh && grid.carbonSeries == 0;
        case StandIn::TrendMissing:
            return !grid.carbonTrendPerYear;
        case StandIn::DemandChargeElsewhere:
        case StandIn::DemandChargeReduced:
            return !grid.demandChargeUsdPerKwYear;
        case StandIn::BuildingCapexWorld:
            return site.info->ownership == SiteOwnership::own &&
                   std::any_of(site.phases.begin(), site.phases.end(), [](const auto& entry) {
                       return !entry.value->buildingCapexUsdPerMw;
                   });
        case StandIn::ConnectionWaitWorld:
            return grid.applicationQuarter && !grid.leadTimeYears;
        case StandIn::StateUsesCountry:
        case StandIn::MixMissing:
            return true;
    }
    return true;
}

void noteDataGaps(SiteCase& one, const Facts& facts, const Defaults& defaults) {
    for (const StandIn standIn : defaults.standIns()) {
        if (isTaken(standIn, *one.site)) {
            one.notes.push_back({"data.standIn",
                                 one.site->info->name,
                                 {std::string(standInCode(standIn)), one.site->info->country}});
        }
    }
    const SiteInfo& info = *one.site->info;
    if (facts.map && facts.map->lookUp(info.latitudeDeg, info.longitudeDeg).inSea) {
        one.notes.push_back({"plan.siteInSea", info.name, {}});
    }
    if (one.climate->confidence != ClimateConfidence::normal) {
        char kilometres[32];
        std::snprintf(kilometres, sizeof kilometres, "%.0f", one.climate->nearestCellKm);
        one.notes.push_back({"climate.lowConfidence", one.site->info->name, {kilometres}});
    }
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
                         "asset.outputSeries", one);
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
    return seriesOf(plan, info.loadSeries, {SeriesUnit::mw}, "site.loadSeries", one);
}

}  // namespace

std::unique_ptr<SiteCase> makeSiteCase(Id id, const Ref<Site>& site,
                                       const EvaluationRequest& request, const Facts& facts,
                                       const Defaults& defaults, const Horizon& horizon) {
    auto one = std::make_unique<SiteCase>();
    one->id = id;
    one->site = site;
    one->horizon = horizon;
    one->assets = assetFacts(*site, defaults, one->notes);
    one->climate = climateAt(requestFor(*site->info), facts, site->info->name, one->notes);
    addAssetProfiles(*one, request.plan, facts);
    one->temperatureSeries = seriesOf(request.plan, site->info->temperatureSeries,
                                      {SeriesUnit::degC}, "site.temperatureSeries", *one);
    one->temperatureC =
        one->temperatureSeries ? valuesOf(one->temperatureSeries) : one->climate->temperatureC;
    const Ref<Series> load = importedLoadOf(request.plan, *one);
    one->importedLoad = load != nullptr;
    one->load = siteLoad(*site->info, defaults, one->temperatureC, valuesOf(load));
    const Ref<Series> price = seriesOf(request.plan, site->grid->priceSeries,
                                       {SeriesUnit::usdPerMwh}, "grid.priceSeries", *one);
    const Ref<Series> carbon = seriesOf(request.plan, site->grid->carbonSeries,
                                        {SeriesUnit::kgPerMwh}, "grid.carbonSeries", *one);
    one->market = siteMarket(*site->grid, *request.world.prices, defaults, horizon,
                             {one->climate->pvTrackingCf, one->climate->windOnshoreCf,
                              valuesOf(price), valuesOf(carbon)});
    one->limits = importLimits(*site->grid, defaults, horizon);
    one->clocks =
        siteClocks(*site, one->assets, one->limits, one->load.designPue, defaults, horizon);
    noteDataGaps(*one, facts, defaults);
    return one;
}

}  // namespace gigasite::model
