// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/programme.h"

#include "model/build/demand.h"
#include "model/build/exportrules.h"
#include "model/build/rivals.h"

#include <algorithm>
#include <map>

namespace gigasite::model {

namespace {

std::vector<std::size_t> byPriority(const SiteBases& sites) {
    std::vector<std::size_t> order(sites.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(), [&sites](std::size_t a, std::size_t b) {
        return sites[a]->site->info->priority < sites[b]->site->info->priority;
    });
    return order;
}

/// Sites behind one substation, by priority, then by id.
void shareSubstations(const SiteBases& sites, const World& world, const Horizon& horizon,
                      std::vector<SiteShare>& shares) {
    std::map<Id, std::vector<ImportLimits*>> groups;
    for (const std::size_t i : byPriority(sites)) {
        if (const Id shared = sites[i]->site->grid->sharedLimit; shared != 0) {
            groups[shared].push_back(&shares[i].limits);
        }
    }
    for (const auto& [id, group] : groups) {
        if (const Ref<SharedLimit> limit = world.sharedLimits.find(id)) {
            shareImportLimit(group, limit->importLimitMw, horizon);
        }
    }
}

/// The supply the plan enters and the rules of the places the sites lie in.
class MarketBuilder {
  public:
    MarketBuilder(const EvaluationRequest& request, const Catalog& catalog, const Horizon& horizon)
        : m_world(request.world), m_catalog(catalog), m_horizon(horizon) {
        m_market.quarters = horizon.quarters;
        m_market.stockpile = m_world.limits->stockpileChips;
        for (const auto& entry : m_world.chipSupplies) {
            addSupply(*entry.value);
        }
        if (m_world.limits->rivalsCompete) {
            serveRivals(rivalCampuses(catalog, request.plan.header->name));
        }
    }

    [[nodiscard]] int vendorOf(const std::string& acceleratorId) const {
        const AcceleratorRow* row = m_catalog.accelerator(acceleratorId);
        const auto found = row ? m_vendors.find(row->vendor) : m_vendors.end();
        return found == m_vendors.end() ? -1 : found->second;
    }

    /// Index of the country's caps; -1 where no rule ever applies.
    int placeOf(const std::string& country) {
        const auto [found, isNew] = m_places.try_emplace(country, -1);
        if (isNew) {
            std::vector<double> caps;
            for (int q = 0; q <= m_horizon.quarters; ++q) {
                caps.push_back(
                    exportRuleFor(m_catalog, *m_world.limits, country, m_horizon.start + q)
                        .capH100e);
            }
            const bool open =
                std::all_of(caps.begin(), caps.end(), [](double cap) { return cap == kNoCap; });
            if (!open) {
                found->second = static_cast<int>(m_market.capH100e.size());
                m_market.capH100e.push_back(std::move(caps));
            }
        }
        return found->second;
    }

    [[nodiscard]] const ChipMarket& market() const { return m_market; }
    /// As ProgrammeShares::rivalChips; empty where nobody races.
    [[nodiscard]] const std::vector<std::vector<double>>& rivalChips() const {
        return m_rivalChips;
    }
    [[nodiscard]] const std::map<std::string, int>& vendors() const { return m_vendors; }

  private:
    void addSupply(const ChipSupply& supply) {
        const auto [found, isNew] =
            m_vendors.try_emplace(supply.vendor, static_cast<int>(m_market.supply.size()));
        if (isNew) {
            m_market.supply.emplace_back(static_cast<std::size_t>(m_horizon.quarters) + 1, 0.0);
        }
        std::vector<double>& chips = m_market.supply[static_cast<std::size_t>(found->second)];
        for (std::size_t q = 0; q < chips.size(); ++q) {
            chips[q] +=
                valueAt(supply.chipsPerQuarter, m_horizon.start.index + static_cast<int>(q));
        }
    }

    /// Chips of a vendor per MW of IT, by its newest accelerator whose power is known.
    [[nodiscard]] double chipsPerMw(const std::string& vendor, double share) const {
        const AcceleratorRow* newest = nullptr;
        for (const AcceleratorRow& row : m_catalog.accelerators()) {
            if (row.vendor == vendor && row.itPowerW &&
                (!newest || row.releaseMonth > newest->releaseMonth)) {
                newest = &row;
            }
        }
        return newest ? chipsPerMwIt(*newest, share).value_or(0.0) : 0.0;
    }

    /// Rivals buy first, from each vendor in proportion to the MW its supply would fit out.
    void serveRivals(const std::vector<const CampusRow*>& rivals) {
        const double share = parameterValue(m_catalog, "accelerator_share").value_or(0.0);
        const double years = parameterValue(m_catalog, "rival_build_years").value_or(0.0);
        std::vector<double> perMw(m_market.supply.size());
        for (const auto& [vendor, index] : m_vendors) {
            perMw[static_cast<std::size_t>(index)] = chipsPerMw(vendor, share);
        }
        m_rivalChips.resize(perMw.size());
        for (int q = 0; q <= m_horizon.quarters; ++q) {
            const auto i = static_cast<std::size_t>(q);
            double supplyMw = 0.0;
            for (std::size_t v = 0; v < perMw.size(); ++v) {
                supplyMw += perMw[v] > 0.0 ? m_market.supply[v][i] / perMw[v] : 0.0;
            }
            const double wantedMw = rivalsFitOutMw(rivals, m_horizon.start + q, years);
            const double left = supplyMw > 0.0 ? std::max(0.0, 1.0 - wantedMw / supplyMw) : 1.0;
            for (std::size_t v = 0; v < perMw.size(); ++v) {
                m_market.supply[v][i] *= perMw[v] > 0.0 ? left : 1.0;
                m_rivalChips[v].push_back(wantedMw * perMw[v]);
            }
        }
    }

    const World& m_world;
    const Catalog& m_catalog;
    Horizon m_horizon;
    ChipMarket m_market;
    std::vector<std::vector<double>> m_rivalChips;
    std::map<std::string, int> m_vendors;
    std::map<std::string, int> m_places;
};

std::vector<VendorResult> vendorResults(const MarketBuilder& builder,
                                        const std::vector<ChipSite>& sites,
                                        const ChipAllocation& allocation, int quarters) {
    const auto size = static_cast<std::size_t>(quarters);
    std::vector<VendorResult> vendors(builder.vendors().size());
    for (const auto& [name, index] : builder.vendors()) {
        const auto v = static_cast<std::size_t>(index);
        vendors[v].vendor = name;
        vendors[v].supply = builder.market().supply[v];
        vendors[v].supply.resize(size);
        vendors[v].delivered = allocation.delivered[v];
        vendors[v].delivered.resize(size);
        vendors[v].wanted.resize(size);
    }
    for (const ChipSite& site : sites) {
        for (const ChipNeed& need : site.needs) {
            if (need.vendor >= 0 && need.quarter >= 0 && need.quarter < quarters) {
                vendors[static_cast<std::size_t>(need.vendor)]
                    .wanted[static_cast<std::size_t>(need.quarter)] += need.chips;
            }
        }
    }
    return vendors;
}

}  // namespace

ProgrammeShares shareOut(const SiteBases& sites, const EvaluationRequest& request,
                         const Catalog& catalog, const Horizon& horizon) {
    ProgrammeShares out;
    MarketBuilder builder(request, catalog, horizon);
    std::vector<ChipSite> chipSites;
    chipSites.reserve(sites.size());
    for (const auto& basis : sites) {
        const SiteInfo& info = *basis->site->info;
        out.sites.push_back({basis->limits, basis->building, {}, {}});
        ChipSite site{basis->id, info.priority, builder.placeOf(info.country), basis->needs};
        for (ChipNeed& need : site.needs) {
            need.vendor = builder.vendorOf(need.acceleratorId);
        }
        chipSites.push_back(std::move(site));
    }
    shareSubstations(sites, request.world, horizon, out.sites);
    ChipAllocation allocation = allocateChips(chipSites, builder.market());
    for (std::size_t s = 0; s < sites.size(); ++s) {
        SiteShare& share = out.sites[s];
        share.deliveries = std::move(allocation.sites[s].deliveries);
        ChipClock chips = chipClock(sites[s]->needs, share.deliveries, horizon.quarters);
        for (std::size_t q = 0; q < chips.itMw.size(); ++q) {
            chips.itMw[q] += sites[s]->withoutChipsMw[q];
        }
        share.clocks.chipsMw = std::move(chips.itMw);
        share.installedH100e = std::move(chips.h100e);
        setGridClock(share.clocks, share.limits, sites[s]->firmOnSiteMw, sites[s]->designPue);
        bindClocks(share.clocks, allocation.sites[s].capped);
    }
    out.vendors = vendorResults(builder, chipSites, allocation, horizon.quarters);
    out.rivalChips = builder.rivalChips();
    out.chipClockOn = !builder.market().supply.empty();
    return out;
}

double onlineH100e(const SiteShare& share, std::size_t quarter) {
    const double chips = share.clocks.chipsMw[quarter];
    return chips > 0.0 ? share.installedH100e[quarter] * share.clocks.onlineMw[quarter] / chips
                       : 0.0;
}

ProgrammeSales sellOut(const SiteBases& sites, const std::vector<SiteShare>& shares,
                       const World& world, const Catalog& catalog, const Horizon& horizon) {
    const auto quarters = static_cast<std::size_t>(horizon.quarters);
    ProgrammeSales out;
    out.soldShare.assign(sites.size(), std::vector<double>(quarters, 1.0));
    std::vector<const DemandRegion*> regions;
    for (const auto& entry : world.demandRegions) {
        regions.push_back(entry.value.get());
        out.regions.push_back({entry.value->region, std::vector<double>(quarters),
                               std::vector<double>(quarters), std::vector<double>(quarters),
                               std::vector<double>(quarters)});
    }
    if (regions.empty()) {
        return out;
    }
    std::vector<int> regionOf(sites.size(), -1);
    for (std::size_t s = 0; s < sites.size(); ++s) {
        const std::string& country = sites[s]->site->info->country;
        int best = 0;
        for (std::size_t r = 0; r < regions.size(); ++r) {
            const int match = regionMatch(regions[r]->region, country, catalog.country(country));
            if (match > best) {
                best = match;
                regionOf[s] = static_cast<int>(r);
            }
        }
    }
    for (std::size_t q = 0; q < quarters; ++q) {
        std::vector<RegionSales> sales(regions.size());
        double elsewhere = 0.0;
        for (std::size_t r = 0; r < regions.size(); ++r) {
            sales[r].demand = demandH100e(*regions[r], horizon.start + static_cast<int>(q));
            sales[r].local = sales[r].demand * regions[r]->localShare;
        }
        for (std::size_t s = 0; s < sites.size(); ++s) {
            const double online = onlineH100e(shares[s], q);
            (regionOf[s] >= 0 ? sales[static_cast<std::size_t>(regionOf[s])].capacity
                              : elsewhere) += online;
        }
        const double soldElsewhere = serveDemand(sales, elsewhere);
        for (std::size_t r = 0; r < regions.size(); ++r) {
            out.regions[r].demand[q] = sales[r].demand;
            out.regions[r].capacity[q] = sales[r].capacity;
            out.regions[r].served[q] = sales[r].served;
            out.regions[r].sold[q] = sales[r].sold;
        }
        for (std::size_t s = 0; s < sites.size(); ++s) {
            const RegionSales* region =
                regionOf[s] >= 0 ? &sales[static_cast<std::size_t>(regionOf[s])] : nullptr;
            const double capacity = region ? region->capacity : elsewhere;
            const double sold = region ? region->sold : soldElsewhere;
            out.soldShare[s][q] = capacity > 0.0 ? sold / capacity : 1.0;
        }
    }
    return out;
}

}  // namespace gigasite::model
