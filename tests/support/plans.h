// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

#include <string>

namespace gigasite::test {

struct Town {
    const char* state;
    double latitudeDeg;
    double longitudeDeg;
};

/// Ten places that spread over the grids of the United States.
inline constexpr Town kTowns[] = {{"OH", 40.1, -82.9}, {"AZ", 33.4, -112.4}, {"TX", 32.5, -99.8},
                                  {"VA", 38.9, -77.5}, {"WI", 42.7, -87.9},  {"GA", 33.4, -84.5},
                                  {"IA", 41.5, -93.8}, {"WA", 47.2, -119.9}, {"NV", 39.5, -119.4},
                                  {"PA", 41.1, -76.1}};

inline std::shared_ptr<model::Asset> asset(const char* name, const char* technology, double mw) {
    auto one = std::make_shared<model::Asset>();
    one->name = name;
    one->technologyId = technology;
    one->capacityMw = mw;
    one->startQuarter = model::Quarter::of(2026, 1);
    return one;
}

/// A site with a typical mix: two on-site profiles, a firm contract, a store, gas and backup.
inline model::Ref<model::Site> typicalSite(int number, model::Id& nextId) {
    const Town& town = kTowns[number % 10];
    auto info = std::make_shared<model::SiteInfo>();
    info->name = "Site " + std::to_string(number + 1);
    info->latitudeDeg = town.latitudeDeg + 0.05 * (number / 10);
    info->longitudeDeg = town.longitudeDeg;
    info->country = "US";
    info->state = town.state;
    auto grid = std::make_shared<model::Grid>();
    grid->firmImportLimitMw = {{model::Quarter::of(2025, 1).index, 400.0 + number}};
    grid->exportLimitMw = 50.0;
    auto site = std::make_shared<model::Site>();
    site->info = std::move(info);
    site->grid = std::move(grid);
    auto phase = std::make_shared<model::Phase>();
    phase->itCapacityMw = 300.0;
    phase->acceleratorId = "nvidia_gb200_nvl72_per_gpu";
    site->phases.set(nextId++, std::move(phase));
    site->assets.set(nextId++, asset("Solar", "utility_pv", 400.0));
    site->assets.set(nextId++, asset("Wind", "onshore_wind", 200.0));
    auto nuclear = asset("Nuclear", "nuclear_restart", 150.0);
    nuclear->ownership = model::AssetOwnership::contract;
    nuclear->delivery = model::Delivery::gridDelivered;
    site->assets.set(nextId++, std::move(nuclear));
    site->assets.set(nextId++, asset("Battery", "battery_liion_4h", 100.0));
    site->assets.set(nextId++, asset("Gas", "gas_ccgt", 150.0));
    auto diesel = asset("Diesel", "diesel_backup", 60.0);
    diesel->runs = model::RunMode::backupOnly;
    site->assets.set(nextId++, std::move(diesel));
    return site;
}

inline model::Plan typicalPlan(int sites, int years) {
    model::Plan plan = model::emptyPlan();
    auto header = std::make_shared<model::Header>(*plan.header);
    header->name = "Typical";
    header->years = years;
    plan.header = std::move(header);
    for (int i = 0; i < sites; ++i) {
        const model::Id id = plan.nextId++;
        plan.base.sites.set(id, typicalSite(i, plan.nextId));
    }
    return plan;
}

}  // namespace gigasite::test
