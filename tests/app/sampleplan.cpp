// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sampleplan.h"

#include <memory>

namespace gigasite::test {

using namespace model;

namespace {

Ref<Asset> asset(const char* name, const char* technology, double mw) {
    Asset one;
    one.name = name;
    one.technologyId = technology;
    one.capacityMw = mw;
    one.startQuarter = Quarter::of(2026, 1);
    return std::make_shared<const Asset>(one);
}

}  // namespace

Plan arizonaPlan() {
    Plan plan = emptyPlan();
    Header header;
    header.name = "Arizona test";
    header.startQuarter = Quarter::of(2026, 3);
    header.years = 8;
    header.fiscalYearStartMonth = 7;
    header.homeCountry = "US";
    plan.header = std::make_shared<const Header>(header);

    SiteInfo info;
    info.name = "Goodyear";
    info.latitudeDeg = 33.43;
    info.longitudeDeg = -112.36;
    info.country = "US";
    info.state = "AZ";
    Grid grid;
    grid.firmImportLimitMw = {{Quarter::of(2026, 3).index, 330.0}};
    Phase phase;
    phase.startQuarter = Quarter::of(2026, 3);
    phase.itCapacityMw = 300.0;
    phase.acceleratorId = "nvidia_h100_sxm5_80gb";
    auto battery = std::make_shared<Asset>(*asset("Battery", "battery_liion_4h", 100.0));
    battery->energyMwh = 400.0;
    auto gas = std::make_shared<Asset>(*asset("Backup", "gas_turbine_peaker", 60.0));
    gas->runs = RunMode::backupOnly;

    auto site = std::make_shared<Site>();
    site->info = std::make_shared<const SiteInfo>(info);
    site->grid = std::make_shared<const Grid>(grid);
    site->phases.set(2, std::make_shared<const Phase>(phase));
    site->assets.set(3, asset("Solar", "utility_pv", 400.0));
    site->assets.set(4, battery);
    site->assets.set(5, gas);
    plan.base.sites.set(1, site);
    plan.nextId = 6;
    return plan;
}

}  // namespace gigasite::test
