// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/sitebasis.h"

#include "model/dispatch/calendar.h"
#include "model/engine/siteload.h"
#include "model/geo/mapdata.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
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

void noteDataGaps(SiteBasis& basis, const Facts& facts, const Defaults& defaults) {
    const SiteInfo& info = *basis.site->info;
    for (const StandIn standIn : defaults.standIns()) {
        if (isTaken(standIn, *basis.site)) {
            basis.notes.push_back(
                {"data.standIn", info.name, {std::string(standInCode(standIn)), info.country}});
        }
    }
    if (facts.map && facts.map->lookUp(info.latitudeDeg, info.longitudeDeg).inSea) {
        basis.notes.push_back({"plan.siteInSea", info.name, {}});
    }
    if (basis.climate->confidence != ClimateConfidence::normal) {
        char kilometres[32];
        std::snprintf(kilometres, sizeof kilometres, "%.0f", basis.climate->nearestCellKm);
        basis.notes.push_back({"climate.lowConfidence", info.name, {kilometres}});
    }
}

/// MW of finished phases that want no accelerators, or none yet (their first are unknown, those of
/// the refresh are not): the chip clock does not hold them back.
std::vector<double> withoutChipsMw(const SiteBasis& basis, const Defaults& defaults,
                                   const Horizon& horizon) {
    std::vector<double> megawatts(static_cast<std::size_t>(horizon.quarters), 0.0);
    for (const auto& entry : basis.site->phases) {
        int end = horizon.quarters;
        for (const ChipNeed& need : basis.needs) {
            end = need.phase == entry.id ? std::min(end, need.quarter) : end;
        }
        const Phase& phase = *entry.value;
        const int ready =
            phase.startQuarter - horizon.start + constructionQuartersOf(phase, defaults);
        for (int q = std::max(0, ready); q < end; ++q) {
            megawatts[static_cast<std::size_t>(q)] += phase.itCapacityMw;
        }
    }
    return megawatts;
}

/// How much longer the wait for the grid is with rivals in the queue: in proportion to what they
/// still mean to connect, at most twice as long.
double queueFactor(const Grid& grid, double rivalsMw) {
    double own = 0.0;
    for (const Steps* steps : {&grid.firmImportLimitMw, &grid.nonFirmImportLimitMw}) {
        own += steps->empty() ? 0.0 : steps->back().value;
    }
    return rivalsMw > 0.0 ? 1.0 + rivalsMw / (rivalsMw + own) : 1.0;
}

}  // namespace

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

ClimateRequest climateRequestFor(const SiteInfo& info) {
    ClimateRequest request;
    request.latitude = info.latitudeDeg;
    request.longitude = info.longitudeDeg;
    request.elevationM = info.elevationM;
    return request;
}

Ref<Series> seriesOf(const Plan& plan, Id id, std::initializer_list<SeriesUnit> units,
                     const char* field, const std::string& siteName, std::vector<Problem>& notes) {
    Ref<Series> series = id == 0 ? nullptr : plan.series.find(id);
    if (id != 0 && !(series && isUsable(*series, units))) {
        notes.push_back({"plan.seriesUnusable", siteName, {field}});
        return nullptr;
    }
    return series;
}

std::span<const double> valuesOf(const Ref<Series>& series) {
    return series ? std::span<const double>(series->values) : std::span<const double>();
}

std::shared_ptr<const SiteBasis> makeSiteBasis(Id id, const Ref<Site>& site,
                                               const EvaluationRequest& request, const Facts& facts,
                                               const Defaults& defaults, const Horizon& horizon,
                                               double rivalsMw) {
    auto basis = std::make_shared<SiteBasis>();
    const SiteInfo& info = *site->info;
    basis->id = id;
    basis->site = site;
    basis->assets = assetFacts(*site, defaults, basis->notes);
    basis->climate = climateAt(climateRequestFor(info), facts, info.name, basis->notes);
    basis->temperatureSeries = seriesOf(request.plan, info.temperatureSeries, {SeriesUnit::degC},
                                        "site.temperatureSeries", info.name, basis->notes);
    const double hottestC = basis->temperatureSeries
                                ? *std::max_element(basis->temperatureSeries->values.begin(),
                                                    basis->temperatureSeries->values.end())
                                : basis->climate->maximumTemperatureC;
    basis->designPue = designPue(info, defaults, hottestC);
    basis->limits =
        importLimits(*site->grid, defaults, horizon, queueFactor(*site->grid, rivalsMw));
    basis->firmOnSiteMw = firmOnSiteMw(basis->assets, defaults, horizon);
    basis->building = buildingClock(*site, defaults, horizon);
    basis->needs = chipNeeds(*site, defaults, horizon);
    basis->withoutChipsMw = withoutChipsMw(*basis, defaults, horizon);
    noteDataGaps(*basis, facts, defaults);
    return basis;
}

}  // namespace gigasite::model
