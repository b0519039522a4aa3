// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/change.h"

#include <algorithm>
#include <string>
#include <type_traits>

namespace gigasite::model {

namespace {

Problem at(std::string code, const Address& address, std::vector<std::string> arguments = {}) {
    std::string where(entityName(address.kind));
    if (address.site != 0) {
        where += " " + std::to_string(address.site);
    }
    if (address.item != 0) {
        where += "/" + std::to_string(address.item);
    }
    return Problem{std::move(code), std::move(where), std::move(arguments)};
}

Problem missing(const Address& address) {
    return at("plan.noSuchItem", address);
}

template <class T>
Ref<T> withField(const Ref<T>& leaf, const Field& field, const Value& value) {
    auto changed = std::make_shared<T>(*leaf);
    field.set(changed.get(), value);
    return changed;
}

/// Calls edit(table, id) with the table of World the address lies in; false for other kinds.
template <class Edit>
bool withWorldTable(World& world, const Address& address, Edit&& edit) {
    switch (address.kind) {
        case EntityKind::demandRegion:
            edit(world.demandRegions);
            return true;
        case EntityKind::chipSupply:
            edit(world.chipSupplies);
            return true;
        case EntityKind::target:
            edit(world.targets);
            return true;
        case EntityKind::shareRule:
            edit(world.shareRules);
            return true;
        case EntityKind::taxCredit:
            edit(world.taxCredits);
            return true;
        case EntityKind::sharedLimit:
            edit(world.sharedLimits);
            return true;
        default:
            return false;
    }
}

template <class T>
Result<Done> setInTable(Table<T>& table, const SetField& change) {
    const Ref<T> leaf = table.find(change.at.item);
    if (!leaf) {
        return missing(change.at);
    }
    table.set(change.at.item, withField(leaf, *change.field, change.value));
    return Done{};
}

Result<Done> setInSite(World& world, const SetField& change) {
    const Ref<Site> site = world.sites.find(change.at.site);
    if (!site) {
        return missing(change.at);
    }
    auto changed = std::make_shared<Site>(*site);
    Result<Done> done = Done{};
    switch (change.at.kind) {
        case EntityKind::site:
            changed->info = withField(site->info, *change.field, change.value);
            break;
        case EntityKind::grid:
            changed->grid = withField(site->grid, *change.field, change.value);
            break;
        case EntityKind::phase:
            done = setInTable(changed->phases, change);
            break;
        default:
            done = setInTable(changed->assets, change);
            break;
    }
    if (done) {
        world.sites.set(change.at.site, std::move(changed));
    }
    return done;
}

bool liesInSite(EntityKind kind) {
    return kind == EntityKind::site || kind == EntityKind::grid || kind == EntityKind::phase ||
           kind == EntityKind::asset;
}

/// Precondition: the value was checked against the field.
Result<Done> applyTo(World& world, const SetField& change) {
    if (liesInSite(change.at.kind)) {
        return setInSite(world, change);
    }
    if (change.at.kind == EntityKind::limits) {
        world.limits = withField(world.limits, *change.field, change.value);
        return Done{};
    }
    if (change.at.kind == EntityKind::prices) {
        world.prices = withField(world.prices, *change.field, change.value);
        return Done{};
    }
    Result<Done> done = missing(change.at);
    withWorldTable(world, change.at, [&](auto& table) { done = setInTable(table, change); });
    return done;
}

template <class T>
Result<Done> insertInTable(Table<T>& table, const Insert& change, std::size_t limit) {
    const auto* leaf = std::get_if<Ref<T>>(&change.payload);
    const Id id = change.at.kind == EntityKind::site ? change.at.site : change.at.item;
    if (!leaf || !*leaf || id == 0) {
        return at("plan.wrongPayload", change.at);
    }
    if (table.find(id)) {
        return at("plan.idInUse", change.at);
    }
    if (table.size() >= limit) {
        return at("plan.tooMany", change.at, {std::to_string(limit)});
    }
    table.set(id, *leaf);
    return Done{};
}

Result<Done> applyTo(World& world, const Insert& change) {
    if (change.at.kind == EntityKind::site) {
        return insertInTable(world.sites, change, kMaxSites);
    }
    if (change.at.kind == EntityKind::phase || change.at.kind == EntityKind::asset) {
        const Ref<Site> site = world.sites.find(change.at.site);
        if (!site) {
            return missing(change.at);
        }
        auto changed = std::make_shared<Site>(*site);
        auto done = change.at.kind == EntityKind::phase
                        ? insertInTable(changed->phases, change, kMaxItems)
                        : insertInTable(changed->assets, change, kMaxItems);
        if (done) {
            world.sites.set(change.at.site, std::move(changed));
        }
        return done;
    }
    Result<Done> done = at("plan.wrongPayload", change.at);
    withWorldTable(world, change.at,
                   [&](auto& table) { done = insertInTable(table, change, kMaxItems); });
    return done;
}

Result<Done> applyTo(World& world, const Erase& change) {
    bool erased = false;
    if (change.at.kind == EntityKind::site) {
        erased = world.sites.erase(change.at.site);
    } else if (change.at.kind == EntityKind::phase || change.at.kind == EntityKind::asset) {
        if (const Ref<Site> site = world.sites.find(change.at.site)) {
            auto changed = std::make_shared<Site>(*site);
            erased = change.at.kind == EntityKind::phase ? changed->phases.erase(change.at.item)
                                                         : changed->assets.erase(change.at.item);
            world.sites.set(change.at.site, std::move(changed));
        }
    } else {
        withWorldTable(world, change.at,
                       [&](auto& table) { erased = table.erase(change.at.item); });
    }
    return erased ? Result<Done>(Done{}) : Result<Done>(missing(change.at));
}

Result<Done> applyTo(World& world, const Change& change) {
    return std::visit([&world](const auto& one) { return applyTo(world, one); }, change);
}

const Address& addressOf(const Change& change) {
    return std::visit([](const auto& one) -> const Address& { return one.at; }, change);
}

/// True when the address is the erased one or lies inside an erased site.
bool isInside(const Address& inner, const Address& erased) {
    return inner == erased ||
           (erased.kind == EntityKind::site && liesInSite(inner.kind) && inner.site == erased.site);
}

/// Adds a change to the overrides of a scenario: a later value replaces the earlier one, and an
/// erased item takes its overrides with it.
void addOverride(std::vector<Change>& overrides, const Change& change) {
    if (const auto* set = std::get_if<SetField>(&change)) {
        for (Change& old : overrides) {
            auto* earlier = std::get_if<SetField>(&old);
            if (earlier && earlier->at == set->at && earlier->field == set->field) {
                earlier->value = set->value;
                return;
            }
        }
    }
    if (const auto* erase = std::get_if<Erase>(&change)) {
        bool ownItem = false;
        std::erase_if(overrides, [&](const Change& old) {
            ownItem =
                ownItem || (std::holds_alternative<Insert>(old) && addressOf(old) == erase->at);
            return isInside(addressOf(old), erase->at);
        });
        if (ownItem) {
            return;
        }
    }
    overrides.push_back(change);
}

Result<Done> checkChange(const Change& change) {
    const auto* set = std::get_if<SetField>(&change);
    if (!set) {
        return Done{};
    }
    if (!set->field || set->field->entity != set->at.kind) {
        return at("plan.wrongType", set->at);
    }
    return check(*set->field, set->value);
}

Result<Done> applyToSeries(Plan& plan, const Change& change) {
    const Address& address = addressOf(change);
    if (const auto* set = std::get_if<SetField>(&change)) {
        return setInTable(plan.series, *set);
    }
    if (const auto* insert = std::get_if<Insert>(&change)) {
        return insertInTable(plan.series, *insert, kMaxSites);
    }
    return plan.series.erase(address.item) ? Result<Done>(Done{}) : Result<Done>(missing(address));
}

Result<Done> applyToHeader(Plan& plan, const Change& change) {
    const auto* set = std::get_if<SetField>(&change);
    if (!set) {
        return at("plan.wrongPayload", addressOf(change));
    }
    plan.header = withField(plan.header, *set->field, set->value);
    return Done{};
}

void noteId(Plan& plan, const Change& change) {
    const auto* insert = std::get_if<Insert>(&change);
    if (!insert) {
        return;
    }
    Id highest = std::max(insert->at.site, insert->at.item);
    if (const auto* site = std::get_if<Ref<Site>>(&insert->payload); site && *site) {
        for (const auto& entry : (*site)->phases) {
            highest = std::max(highest, entry.id);
        }
        for (const auto& entry : (*site)->assets) {
            highest = std::max(highest, entry.id);
        }
    }
    plan.nextId = std::max(plan.nextId, highest + 1);
}

/// Chain of scenarios from the one asked for up to, not including, the base.
std::vector<Ref<Scenario>> chainOf(const Plan& plan, Id scenario) {
    std::vector<Ref<Scenario>> chain;
    while (scenario != kBaseScenario && chain.size() <= plan.scenarios.size()) {
        const Ref<Scenario> one = plan.scenarios.find(scenario);
        if (!one) {
            break;
        }
        chain.push_back(one);
        scenario = one->parent;
    }
    return chain;
}

template <class T>
void diffTable(const Table<T>& before, const Table<T>& after, EntityKind kind,
               std::vector<Address>& out) {
    if (before.sharesAll(after)) {
        return;
    }
    for (const auto& entry : before) {
        const Ref<T> now = after.find(entry.id);
        if (now != entry.value && !(now && *now == *entry.value)) {
            out.push_back({kind, 0, entry.id});
        }
    }
    for (const auto& entry : after) {
        if (!before.find(entry.id)) {
            out.push_back({kind, 0, entry.id});
        }
    }
}

void diffSite(Id id, const Site& before, const Site& after, std::vector<Address>& out) {
    const auto differ = [](const auto& a, const auto& b) { return a != b && !(*a == *b); };
    if (differ(before.info, after.info)) {
        out.push_back({EntityKind::site, id, 0});
    }
    if (differ(before.grid, after.grid)) {
        out.push_back({EntityKind::grid, id, 0});
    }
    const std::size_t first = out.size();
    diffTable(before.phases, after.phases, EntityKind::phase, out);
    diffTable(before.assets, after.assets, EntityKind::asset, out);
    for (std::size_t i = first; i < out.size(); ++i) {
        out[i].site = id;
    }
}

template <class T>
std::optional<Value> valueIn(const Ref<T>& leaf, const Field& field) {
    return leaf ? std::optional<Value>(field.get(leaf.get())) : std::nullopt;
}

std::optional<Value> valueInSite(const World& world, const Address& where, const Field& field) {
    const Ref<Site> site = world.sites.find(where.site);
    if (!site) {
        return std::nullopt;
    }
    switch (where.kind) {
        case EntityKind::site:
            return valueIn(site->info, field);
        case EntityKind::grid:
            return valueIn(site->grid, field);
        case EntityKind::phase:
            return valueIn(site->phases.find(where.item), field);
        default:
            return valueIn(site->assets.find(where.item), field);
    }
}

}  // namespace

World resolve(const Plan& plan, Id scenario) {
    World world = plan.base;
    const std::vector<Ref<Scenario>> chain = chainOf(plan, scenario);
    for (auto one = chain.rbegin(); one != chain.rend(); ++one) {
        for (const Change& change : (*one)->overrides) {
            // A change that no longer finds its item is passed over by design.
            [[maybe_unused]] const auto done = applyTo(world, change);
        }
    }
    return world;
}

Result<Plan> apply(const Plan& plan, Id scenario, std::span<const Change> changes) {
    Plan next = plan;
    const bool inBase = scenario == kBaseScenario;
    const Ref<Scenario> child = inBase ? nullptr : plan.scenarios.find(scenario);
    if (!inBase && !child) {
        return Problem{"plan.noSuchScenario", std::to_string(scenario), {}};
    }
    World world = inBase ? World{} : resolve(plan, scenario);
    std::vector<Change> overrides = inBase ? std::vector<Change>{} : child->overrides;
    for (const Change& change : changes) {
        if (auto checked = checkChange(change); !checked) {
            return checked.problem();
        }
        const EntityKind kind = addressOf(change).kind;
        Result<Done> done = Done{};
        if (kind == EntityKind::header) {
            done = applyToHeader(next, change);
        } else if (kind == EntityKind::series) {
            done = applyToSeries(next, change);
        } else {
            done = applyTo(inBase ? next.base : world, change);
            if (done && !inBase) {
                addOverride(overrides, change);
            }
        }
        if (!done) {
            return done.problem();
        }
        noteId(next, change);
    }
    if (!inBase && overrides != child->overrides) {
        auto changed = std::make_shared<Scenario>(*child);
        changed->overrides = std::move(overrides);
        next.scenarios.set(scenario, std::move(changed));
    }
    return next;
}

std::optional<Value> valueOf(const Plan& plan, const World& world, const Address& where,
                             const Field& field) {
    if (field.entity != where.kind) {
        return std::nullopt;
    }
    if (liesInSite(where.kind)) {
        return valueInSite(world, where, field);
    }
    switch (where.kind) {
        case EntityKind::header:
            return valueIn(plan.header, field);
        case EntityKind::limits:
            return valueIn(world.limits, field);
        case EntityKind::prices:
            return valueIn(world.prices, field);
        case EntityKind::series:
            return valueIn(plan.series.find(where.item), field);
        case EntityKind::demandRegion:
            return valueIn(world.demandRegions.find(where.item), field);
        case EntityKind::chipSupply:
            return valueIn(world.chipSupplies.find(where.item), field);
        case EntityKind::target:
            return valueIn(world.targets.find(where.item), field);
        case EntityKind::shareRule:
            return valueIn(world.shareRules.find(where.item), field);
        case EntityKind::taxCredit:
            return valueIn(world.taxCredits.find(where.item), field);
        default:
            return valueIn(world.sharedLimits.find(where.item), field);
    }
}

std::vector<Address> diff(const World& before, const World& after) {
    std::vector<Address> out;
    if (!before.sites.sharesAll(after.sites)) {
        for (const auto& entry : before.sites) {
            const Ref<Site> now = after.sites.find(entry.id);
            if (!now) {
                out.push_back({EntityKind::site, entry.id, 0});
            } else if (now != entry.value) {
                diffSite(entry.id, *entry.value, *now, out);
            }
        }
        for (const auto& entry : after.sites) {
            if (!before.sites.find(entry.id)) {
                out.push_back({EntityKind::site, entry.id, 0});
            }
        }
    }
    diffTable(before.demandRegions, after.demandRegions, EntityKind::demandRegion, out);
    diffTable(before.chipSupplies, after.chipSupplies, EntityKind::chipSupply, out);
    diffTable(before.targets, after.targets, EntityKind::target, out);
    diffTable(before.shareRules, after.shareRules, EntityKind::shareRule, out);
    diffTable(before.taxCredits, after.taxCredits, EntityKind::taxCredit, out);
    diffTable(before.sharedLimits, after.sharedLimits, EntityKind::sharedLimit, out);
    if (before.limits != after.limits && !(*before.limits == *after.limits)) {
        out.push_back({EntityKind::limits, 0, 0});
    }
    if (before.prices != after.prices && !(*before.prices == *after.prices)) {
        out.push_back({EntityKind::prices, 0, 0});
    }
    return out;
}

}  // namespace gigasite::model
