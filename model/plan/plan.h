// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/entities.h"
#include "model/plan/table.h"

#include <span>
#include <string>
#include <variant>
#include <vector>

namespace gigasite::model {

struct Site {
    Ref<SiteInfo> info;
    Ref<Grid> grid;
    Table<Phase> phases;
    Table<Asset> assets;
    bool operator==(const Site& other) const;
};

struct World {
    Table<Site> sites;
    Table<DemandRegion> demandRegions;
    Table<ChipSupply> chipSupplies;
    Table<Target> targets;
    Table<ShareRule> shareRules;
    Table<TaxCredit> taxCredits;
    Table<SharedLimit> sharedLimits;
    Ref<Limits> limits;
    Ref<Prices> prices;
    bool operator==(const World& other) const;
};

enum class EntityKind {
    header,
    site,
    grid,
    phase,
    asset,
    demandRegion,
    chipSupply,
    target,
    shareRule,
    taxCredit,
    sharedLimit,
    limits,
    prices,
    series,
};

/// Where a value lies. site is used by site, grid, phase and asset; item by what lives in a table.
struct Address {
    EntityKind kind = EntityKind::header;
    Id site = 0;
    Id item = 0;
    bool operator==(const Address&) const = default;
};

struct Field;  // model/plan/fields.h

/// Value of one field; monostate: not set, the catalogue's value holds.
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, Steps>;

struct SetField {
    Address at;
    const Field* field = nullptr;  ///< a row of fields(), never null
    Value value;
    bool operator==(const SetField&) const = default;
};

using Payload =
    std::variant<Ref<Site>, Ref<Phase>, Ref<Asset>, Ref<DemandRegion>, Ref<ChipSupply>, Ref<Target>,
                 Ref<ShareRule>, Ref<TaxCredit>, Ref<SharedLimit>, Ref<Series>>;

/// The id in the address must be fresh (not below Plan::nextId) or one restored by undo.
struct Insert {
    Address at;
    Payload payload;
    bool operator==(const Insert& other) const;
};

struct Erase {
    Address at;
    bool operator==(const Erase&) const = default;
};

using Change = std::variant<SetField, Insert, Erase>;

struct Scenario {
    Id parent = 0;  ///< 0: the base
    std::string name;
    std::vector<Change> overrides;
    bool operator==(const Scenario&) const = default;
};

struct Plan {
    Ref<Header> header;
    World base;
    Table<Scenario> scenarios;
    Table<Series> series;
    Id nextId = 1;

    /// By value; shared parts are not looked into.
    bool operator==(const Plan& other) const;
};

/// Scenario id of the base.
inline constexpr Id kBaseScenario = 0;

/// A plan with one empty base world and all leaves present.
[[nodiscard]] Plan emptyPlan();

}  // namespace gigasite::model
