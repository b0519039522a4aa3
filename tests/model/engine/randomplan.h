// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/model/engine/drafts.h"
#include "tests/support/plans.h"

#include <cstdint>
#include <random>

namespace gigasite::test {

/// A plan of up to three sites with random phases, plant of every technology, connections and
/// prices; the same seed gives the same plan everywhere.
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
        const int sites = 1 + below(3);
        for (int s = 0; s < sites; ++s) {
            plan.sites.push_back(site(s, catalog, plan.header.startQuarter));
        }
        return plan;
    }

  private:
    int below(int count) {
        return static_cast<int>(m_random() % static_cast<std::uint32_t>(count));
    }
    double share() { return below(1001) / 1000.0; }
    model::Quarter around(model::Quarter start) { return start + (below(24) - 8); }

    SiteDraft site(int number, const model::Catalog& catalog, model::Quarter start) {
        const Town& town = kTowns[below(10)];
        SiteDraft site;
        site.info.name = "Site " + std::to_string(number);
        site.info.latitudeDeg = town.latitudeDeg;
        site.info.longitudeDeg = town.longitudeDeg;
        site.info.country = "US";
        site.info.state = town.state;
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
            phase.acceleratorId = below(4) == 0 ? "" : "nvidia_h100_sxm5_80gb";
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
