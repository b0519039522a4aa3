// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/groups.h"

#include "model/finance/cashflow.h"

#include <map>

namespace gigasite::model {

namespace {

template <class NameOf>
std::vector<SiteGroup> groupsBy(const PlanResult& result, const World& world, NameOf nameOf) {
    std::map<std::string, SiteGroup> groups;
    for (const auto& site : result.sites) {
        const Ref<Site> leaf = world.sites.find(site->id);
        const std::string name = leaf ? nameOf(leaf->info->country) : std::string();
        SiteGroup& group = groups[name];
        if (group.sites.empty()) {
            group.name = name;
            group.table = QuarterTable(result.quarters);
        }
        group.sites.push_back(site->id);
        group.table.add(site->quarters);
    }
    std::vector<SiteGroup> all;
    for (auto& [name, group] : groups) {
        group.table.fillRatios();
        group.money = moneySummary(group.table, result.moneyRules);
        all.push_back(std::move(group));
    }
    return all;
}

}  // namespace

std::vector<SiteGroup> byCountry(const PlanResult& result, const World& world) {
    return groupsBy(result, world, [](const std::string& country) { return country; });
}

std::vector<SiteGroup> byRegion(const PlanResult& result, const World& world,
                                const Catalog& catalog) {
    return groupsBy(result, world, [&catalog](const std::string& country) {
        const CountryRow* row = catalog.country(country);
        return row ? row->region : std::string();
    });
}

}  // namespace gigasite::model
