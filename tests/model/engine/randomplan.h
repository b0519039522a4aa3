// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/model/engine/drafts.h"
#include "tests/support/plans.h"

#include <cstdint>
#include <random>

namespace gigasite::test {

/// A plan of up to four sites with random phases, plant of every technology, connections, prices,
/// chip supplies, demand, export rules and tax rules; the same seed gives the same plan everywhere.
class RandomPlan {
  public:
    explicit RandomPlan(std::uint32_t seed) : m_random(seed) {}

    PlanDraft draft(const model::Catalog& catalog) {
        PlanDraft plan;
        plan.header.startQuarter = model::Quarter::of(2024 + below(4), 1 + below(4));
        plan.header.years = 1 + below(6);
        plan.header.priceYear = 2022 + below(5);
        plan.header.fiscalYearStartMonth = 1 + below(12);
        plan.prices.complianceCarbonUsdPerTonne = below(2) * 40.0;
        plan.prices.shadowCarbonUsdPerTonne = below(2) * 60.0;
        plan.prices.marketPriceEscalationPerYear = share() * 0.05;
        plan.prices.fuelEscalationPerYear = share() * 0.05;
        plan.prices.shadowCarbonInNpv = below(2) == 0;
        const int sites = 1 + below(4);
        for (int s = 0; s < sites; ++s) {
            plan.sites.push_back(site(s, catalog, plan.header.startQuarter));
        }
        addProgramme(plan);
        return plan;
    }

  private:
    int below(int count) {
        return static_cast<int>(m_random() % static_cast<std::uint32_t>(count));
    }
    double share() { return below(1001) / 1000.0; }
    model::Quarter around(model::Quarter start) { return start + (below(24) - 8); }

    /// What the sites have in common.
    void addProgramme(PlanDraft& plan) {
        const model::Quarter start = plan.header.startQuarter;
        for (const char* vendor : {"NVIDIA", "AMD", "NVIDIA"}) {
            if (below(2) == 0) {
                model::ChipSupply supply;
                supply.vendor = vendor;
                supply.chipsPerQuarter = {{(start + -8).index, 1.0 * below(20000)},
                                          {(start + below(12)).index, 1.0 * below(60000)}};
                plan.chipSupplies.push_back(supply);
            }
        }
        plan.limits.stockpileChips = below(2) == 0;
        plan.limits.rivalsCompete = below(4) == 0;
        plan.limits.exportRuleSetId = below(2) == 0 ? "ai_diffusion_framework" : "";
        plan.limits.exportRuleDate = below(3) == 0 ? "2026-04-01" : "";
        for (const char* name : {"World", "US", "Europe", "Asia"}) {
            if (below(3) == 0) {
                model::DemandRegion region;
                region.region = name;
                region.baseYear = 2024 + below(4);
                region.baseH100e = below(300000);
                region.growth = static_cast<model::GrowthKind>(below(3));
                region.growthPerYear = share() - 0.3;
                region.saturationH100e = below(900000);
                region.midYear = 2022 + below(12);
                region.tableH100e = {{2025 + below(3), 1.0 * below(300000)}};
                region.localShare = std::max(0.0, 1.5 * share() - 0.5);
                plan.demandRegions.push_back(region);
            }
        }
        if (below(2) == 0) {
            plan.sharedLimits = {{"Substation", {{around(start).index, below(300) * 1.0}}}};
            for (SiteDraft& site : plan.sites) {
                site.grid.sharedLimit = below(2) == 0 ? PlanDraft::sharedLimitId(0) : 0;
            }
        }
        for (const char* subject :
             {"utility_pv", "onshore_wind", "gas_ccgt", "building", "accelerators", "grid"}) {
            if (below(2) == 0) {
                model::TaxCredit rule;
                rule.technologyId = subject;
                rule.kind = static_cast<model::CreditKind>(below(3));
                rule.value = rule.kind == model::CreditKind::investment   ? 0.3 * share()
                             : rule.kind == model::CreditKind::production ? 30.0 * share()
                                                                          : 5.0 + 2 * below(2);
                if (below(3) == 0) {
                    rule.constructionUntil = around(start);
                }
                plan.taxCredits.push_back(rule);
            }
        }
    }

    SiteDraft site(int number, const model::Catalog& catalog, model::Quarter start) {
        const Town& town = kTowns[below(10)];
        SiteDraft site;
        site.info.name = "Site " + std::to_string(number);
        site.info.latitudeDeg = town.latitudeDeg;
        site.info.longitudeDeg = town.longitudeDeg;
        const char* abroad[] = {"AE", "CN", "DE"};
        const bool atHome = below(2) == 0;
        site.info.country = atHome ? "US" : abroad[below(3)];
        site.info.state = atHome ? town.state : "";
        site.info.priority = below(3);
        site.info.ownership = static_cast<model::SiteOwnership>(below(4) / 3);
        if (below(3) == 0) {
            site.info.flexibleLoadShare = 0.3 * share();
            site.info.flexibleLoadHours = below(30);
        }
        site.grid.allowedCurtailedHours = below(3) * 200.0;
        site.info.coolingKind = static_cast<model::CoolingKind>(below(3));
        site.info.loadKind = static_cast<model::LoadKind>(below(2));
        site.grid.firmImportLimitMw = {{around(start).index, below(4) * 60.0}};
        site.grid.nonFirmImportLimitMw = {{around(start).index, below(3) * 30.0}};
        site.grid.exportLimitMw = below(3) * 40.0;
        const int phases = below(3);
        for (int p = 0; p < phases; ++p) {
            model::Phase phase;
            phase.startQuarter = around(start);
            phase.itCapacityMw = below(150);
            const char* accelerators[] = {"", "nvidia_h100_sxm5_80gb", "nvidia_b200_sxm",
                                          "amd_instinct_mi300x"};
            phase.acceleratorId = accelerators[below(4)];
            phase.refreshAcceleratorId = accelerators[below(4)];
            phase.constructionQuarters = 1 + below(8);
            phase.refreshYears = 1.0 + below(6);
            site.phases.push_back(phase);
        }
        const int assets = below(8);
        for (int a = 0; a < assets; ++a) {
            site.assets.push_back(asset(catalog, start));
        }
        return site;
    }

    model::Asset asset(const model::Catalog& catalog, model::Quarter start) {
        const auto technologies = catalog.technologies();
        model::Asset asset;
        asset.technologyId =
            technologies[static_cast<std::size_t>(below(static_cast<int>(technologies.size())))].id;
        asset.name = asset.technologyId;
        asset.capacityMw = below(200);
        asset.startQuarter = around(start);
        if (below(3) == 0) {
            asset.endQuarter = asset.startQuarter + below(12);
        }
        asset.ownership = static_cast<model::AssetOwnership>(below(2));
        asset.delivery = static_cast<model::Delivery>(below(2));
        asset.runs = below(4) == 0 ? model::RunMode::backupOnly : model::RunMode::whenCheaper;
        asset.replaceAtEndOfLife = below(2) == 0;
        asset.contractVolumeShare = share();
        asset.takeOrPay = below(2) == 0;
        asset.startSlipQuarters = below(3);
        if (below(3) == 0) {
            asset.lifetimeYears = 1.0 + below(3);
        }
        if (below(3) == 0) {
            asset.contractTermYears = 1.0 + below(3);
        }
        return asset;
    }

    std::mt19937 m_random;
};

}  // namespace gigasite::test
