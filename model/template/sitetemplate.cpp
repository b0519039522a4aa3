// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/template/sitetemplate.h"

#include "model/build/clocks.h"
#include "model/build/connections.h"
#include "model/engine/siteload.h"
#include "model/engine/violations.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace gigasite::model {

namespace {

constexpr std::array<std::string_view, kSiteTemplates.size()> kIds = {
    "training_campus", "inference_edge", "nuclear_anchored",
    "onsite_gas",      "carbon_free",    "grid_only"};

/// Scope of the templates' figures that are the same for all kinds.
constexpr std::string_view kAll = "site";
/// A contract below it is not worth its lawyers.
constexpr double kLeastContractMw = 1.0;

/// Megawatts nobody would haggle about: whole ones, from 100 on fives.
double roundUp(double megawatts) {
    const double step = megawatts > 100.0 ? 5.0 : 1.0;
    return std::max(1.0, step * std::ceil(megawatts / step - 1e-9));
}

/// Release month "2025-08" as a quarter; nullopt when it is written in another way.
std::optional<Quarter> releasedIn(const AcceleratorRow& row) {
    if (row.releaseMonth.size() != 7 || row.releaseMonth[4] != '-') {
        return std::nullopt;
    }
    const int year = std::atoi(row.releaseMonth.c_str());
    const int month = std::atoi(row.releaseMonth.c_str() + 5);
    return month >= 1 && month <= 12 ? std::optional(Quarter::of(year, (month - 1) / 3 + 1))
                                     : std::nullopt;
}

/// The newest accelerator on sale in the quarter whose price and power are known.
std::string newestAccelerator(const Catalog& catalog, Quarter asOf) {
    const AcceleratorRow* newest = nullptr;
    for (const AcceleratorRow& row : catalog.accelerators()) {
        const std::optional<Quarter> released = releasedIn(row);
        if (row.priceUsd && row.itPowerW && released && *released <= asOf &&
            (!newest || row.releaseMonth > newest->releaseMonth)) {
            newest = &row;
        }
    }
    return newest ? newest->id : std::string();
}

class Draft {
  public:
    Draft(const SiteRequest& request, const SiteContext& context, Id& nextId)
        : m_request(request),
          m(context),
          m_nextId(nextId),
          m_asOf(asOfQuarter(*context.plan.header)),
          m_id(nextId++) {}

    Insert build() {
        m_site.info = info();
        m_site.grid = std::make_shared<Grid>();
        m_defaults.emplace(m.catalog, m.plan, m.world, &m_site);
        addPhase();
        const double pue = designPue(*m_site.info, *m_defaults, m.climate.maximumTemperatureC);
        m_peakMw = m_request.itMw * pue;
        m_meanMw = meanLoadMw();
        m_powered = m_ready;
        if (m_request.kind != SiteTemplate::onsiteGas) {
            m_site.grid = grid();
            m_powered = std::max(m_ready, energisationOf(*m_site.grid, *m_defaults));
        }
        addFirm();
        addSunAndWind();
        addStores();
        addPlants();
        return {{EntityKind::site, m_id, 0}, std::make_shared<const Site>(std::move(m_site))};
    }

  private:
    [[nodiscard]] double share(std::string_view name) const {
        return parameterValue(m.catalog, "template_" + std::string(name),
                              siteTemplateId(m_request.kind))
            .value_or(0.0);
    }
    [[nodiscard]] double figure(std::string_view name, std::string_view scope = kAll) const {
        return parameterValue(m.catalog, "template_" + std::string(name), scope).value_or(0.0);
    }

    [[nodiscard]] Ref<SiteInfo> info() const {
        auto info = std::make_shared<SiteInfo>();
        info->name = m_request.name;
        info->latitudeDeg = m_request.latitudeDeg;
        info->longitudeDeg = m_request.longitudeDeg;
        info->country = m_request.country;
        info->state = m_request.state;
        const bool edge = m_request.kind == SiteTemplate::inferenceEdge;
        info->loadKind = edge ? LoadKind::inference : LoadKind::training;
        // Racks of a large campus are cooled by liquid; a cool place needs no water for the rest.
        const bool large = !edge && m_request.kind != SiteTemplate::gridOnly;
        const bool cool = m.climate.maximumTemperatureC <= figure("dry_cooling_limit");
        info->coolingKind = large  ? CoolingKind::liquid
                            : cool ? CoolingKind::dry
                                   : CoolingKind::evaporative;
        return info;
    }

    void addPhase() {
        auto phase = std::make_shared<Phase>();
        phase->startQuarter = m_request.start;
        phase->itCapacityMw = m_request.itMw;
        phase->acceleratorId = newestAccelerator(m.catalog, std::max(m_asOf, m_request.start));
        m_ready = m_request.start + constructionQuartersOf(*phase, *m_defaults);
        m_site.phases.set(m_nextId++, std::move(phase));
    }

    [[nodiscard]] Ref<Grid> grid() const {
        auto grid = std::make_shared<Grid>();
        const double limitMw = m_peakMw * (1.0 + figure("import_margin"));
        if (limitMw > 0.0) {
            const Quarter from = std::min(m_request.start, m.plan.header->startQuarter);
            grid->firmImportLimitMw = {{from.index, roundUp(limitMw)}};
        }
        grid->applicationQuarter = m_asOf;
        return grid;
    }

    [[nodiscard]] double meanLoadMw() const {
        const SiteLoad load = siteLoad(*m_site.info, *m_defaults, m.climate.temperatureC, {});
        double sum = 0.0;
        for (const double perMw : load.loadPerItMw) {
            sum += perMw;
        }
        return load.loadPerItMw.empty()
                   ? 0.0
                   : m_request.itMw * sum / static_cast<double>(load.loadPerItMw.size());
    }

    void add(const std::shared_ptr<Asset>& asset) { m_site.assets.set(m_nextId++, asset); }

    /// The technology as an asset of the site, from when it is needed or can be had. Null where
    /// the catalogue does not know it or nothing is wanted of it.
    [[nodiscard]] std::shared_ptr<Asset> assetOf(std::string_view technologyId, double megawatts,
                                                 Quarter needed) const {
        const TechnologyRow* technology = m.catalog.technology(technologyId);
        if (!technology || megawatts <= 0.0) {
            return nullptr;
        }
        auto asset = std::make_shared<Asset>();
        asset->name = technology->name;
        asset->technologyId = technology->id;
        asset->capacityMw = roundUp(megawatts);
        asset->startQuarter = std::max(needed, earliestStart(*asset, m.plan, *m_defaults));
        return asset;
    }

    [[nodiscard]] bool isWanted(const DealRow& deal) const {
        const TechnologyRow* technology = m.catalog.technology(deal.technologyId);
        const bool firm = technology && technology->kind == TechnologyKind::Firm;
        const bool kindFits = m_request.kind == SiteTemplate::nuclearAnchored
                                  ? firm && technology->nuclearRefuelling
                                  : firm && technology->carbonFree;
        return kindFits && deal.capacityMw && (deal.start || deal.earliestStart) &&
               deal.marketId == m_defaults->grid().marketId;
    }

    static Quarter startOf(const DealRow& deal) {
        const YearQuarter from = deal.start ? *deal.start : *deal.earliestStart;
        return Quarter::of(from.year, from.quarter);
    }

    /// Plants of the market with power left, those that run first before the rest.
    [[nodiscard]] std::vector<const DealRow*> deals() const {
        std::vector<const DealRow*> found;
        for (const DealRow& deal : m.catalog.deals()) {
            if (isWanted(deal)) {
                found.push_back(&deal);
            }
        }
        std::stable_sort(found.begin(), found.end(), [](const DealRow* a, const DealRow* b) {
            return startOf(*a) < startOf(*b);
        });
        return found;
    }

    void addFirm() {
        double wantedMw = share("firm_share") * m_meanMw;
        for (const DealRow* deal : deals()) {
            const double freeMw = deal->capacityMw->value - contractedMw(m.world, deal->id);
            const double takenMw = std::min(std::floor(freeMw), std::ceil(wantedMw));
            if (takenMw < kLeastContractMw || wantedMw < kLeastContractMw) {
                continue;
            }
            addContract(*deal, takenMw);
            wantedMw -= takenMw;
        }
        m_firmMissingMw = std::max(0.0, wantedMw);
        if (m_request.kind == SiteTemplate::nuclearAnchored) {
            addReactors(m_firmMissingMw);
        }
    }

    void addContract(const DealRow& deal, double megawatts) {
        auto asset = std::make_shared<Asset>();
        asset->name = deal.plant;
        asset->technologyId = deal.technologyId;
        asset->dealId = deal.id;
        asset->marketId = deal.marketId;
        asset->capacityMw = megawatts;
        asset->ownership = AssetOwnership::contract;
        asset->delivery = Delivery::gridDelivered;
        asset->startQuarter = std::max(m_powered, startOf(deal));
        if (deal.termYears) {
            asset->contractTermYears = deal.termYears->value;
        }
        if (deal.priceUsdPerMwh) {
            asset->contractPriceUsdPerMwh = deal.priceUsdPerMwh->value;
        }
        add(asset);
    }

    /// Whole small reactors on the site; none for less than half of one.
    void addReactors(double megawatts) {
        const TechnologyRow* technology = m.catalog.technology("nuclear_smr");
        const double unitMw = technology && technology->unitMw ? technology->unitMw->value : 0.0;
        const double units = unitMw > 0.0 ? std::round(megawatts / unitMw) : 0.0;
        if (units >= 1.0) {
            auto asset = assetOf("nuclear_smr", units * unitMw, m_ready);
            asset->capacityMw = units * unitMw;
            add(asset);
        }
    }

    /// Power contracted over the grid for a share of the load's energy.
    void addProfile(std::string_view technologyId, double energyShare, double capacityFactor) {
        const auto asset =
            energyShare > 0.0
                ? assetOf(technologyId, energyShare * m_meanMw / capacityFactor, m_powered)
                : nullptr;
        if (asset) {
            asset->ownership = AssetOwnership::contract;
            asset->delivery = Delivery::gridDelivered;
            asset->startQuarter = m_powered;
            add(asset);
        }
    }

    /// Sun and wind share their energy by how much better the place is than the least that pays.
    void addSunAndWind() {
        double energy = share("solar_share") + share("wind_share");
        const double leastSun = figure("least_capacity_factor", "solar");
        const double leastWind = figure("least_capacity_factor", "wind");
        if (energy <= 0.0 || m_meanMw <= 0.0 || leastSun <= 0.0 || leastWind <= 0.0) {
            return;
        }
        if (m_request.kind == SiteTemplate::carbonFree) {
            energy += m_firmMissingMw / m_meanMw;  // what the market's firm plants could not give
        }
        const double sunCf = m.climate.meanPvTrackingCf;
        const double windCf = m.climate.meanWindOnshoreCf;
        const double sun = sunCf >= leastSun ? share("solar_share") * sunCf / leastSun : 0.0;
        const double wind = windCf >= leastWind ? share("wind_share") * windCf / leastWind : 0.0;
        if (sun + wind > 0.0) {
            addProfile("utility_pv", energy * sun / (sun + wind), sunCf);
            addProfile("onshore_wind", energy * wind / (sun + wind), windCf);
        } else if (m_request.kind == SiteTemplate::carbonFree) {
            addReactors(m_meanMw);
        }
    }

    void addStores() {
        for (const auto& [technologyId, name] :
             {std::pair{"battery_liion_4h", "battery_share"},
              std::pair{"long_duration_storage", "long_storage_share"}}) {
            if (const auto asset = assetOf(technologyId, share(name) * m_peakMw, m_powered)) {
                add(asset);
            }
        }
    }

    void addUnits(std::string_view technologyId, double megawatts, RunMode runs) {
        // Backup stands behind a supply that is there; what carries the site starts with it.
        const bool isBackup = runs == RunMode::backupOnly;
        const auto asset = assetOf(technologyId, megawatts, isBackup ? m_powered : m_ready);
        if (!asset) {
            return;
        }
        const TechnologyRow& technology = *m.catalog.technology(technologyId);
        const UnitPlan units = unitsFor(megawatts, technology, *m_defaults);
        asset->capacityMw = units.capacityMw();
        asset->unitMw = units.unitMw;
        asset->runs = runs;
        add(asset);
    }

    void addPlants() {
        const double backupMw = share("backup_share") * m_peakMw;
        const bool gas = m_request.kind == SiteTemplate::nuclearAnchored;
        addUnits(gas ? "gas_turbine_peaker" : "diesel_backup", backupMw, RunMode::backupOnly);
        if (m_request.kind == SiteTemplate::onsiteGas) {
            addUnits("gas_engine", m_peakMw, RunMode::whenCheaper);
        }
    }

    const SiteRequest& m_request;
    const SiteContext& m;
    Id& m_nextId;
    Quarter m_asOf;
    Id m_id;
    Site m_site;
    std::optional<Defaults> m_defaults;
    Quarter m_ready;    ///< the building
    Quarter m_powered;  ///< and the connection
    double m_peakMw = 0.0;
    double m_meanMw = 0.0;
    double m_firmMissingMw = 0.0;
};

}  // namespace

std::string_view siteTemplateId(SiteTemplate kind) {
    return kIds[static_cast<std::size_t>(kind)];
}

double typicalItMw(const Catalog& catalog, SiteTemplate kind) {
    return parameterValue(catalog, "template_it_power", siteTemplateId(kind)).value_or(0.0);
}

UnitPlan unitsFor(double megawatts, const TechnologyRow& technology, const Defaults& defaults) {
    UnitPlan plan;
    if (megawatts <= 0.0) {
        return plan;
    }
    const double unitMw = technology.unitMw ? technology.unitMw->value : 0.0;
    const double leastUnits = std::max(1.0, defaults.parameter("template_least_units", kAll));
    const double whole = unitMw > 0.0 ? std::ceil(megawatts / unitMw - 1e-9) : 1.0;
    const int running = static_cast<int>(std::max(leastUnits, whole));
    const int spare = static_cast<int>(defaults.parameter("firm_spare_units"));
    plan.units = running + spare;
    plan.unitMw = std::ceil(10.0 * megawatts / running - 1e-9) / 10.0;
    return plan;
}

Insert siteFromTemplate(const SiteRequest& request, const SiteContext& context, Id& nextId) {
    return Draft(request, context, nextId).build();
}

}  // namespace gigasite::model
