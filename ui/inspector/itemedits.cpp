// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/itemedits.h"

#include "model/plan/change.h"
#include "ui/ports/edits.h"

namespace gigasite::ui {

namespace {

using model::EntityKind;

/// Calls use(table) with the table the address lies in; false for other kinds or a lost site.
template <class Use>
bool withTable(const model::World& world, const model::Address& at, Use&& use) {
    switch (at.kind) {
        case EntityKind::phase:
        case EntityKind::asset: {
            const auto site = world.sites.find(at.site);
            if (site && at.kind == EntityKind::phase) {
                use(site->phases);
            } else if (site) {
                use(site->assets);
            }
            return site != nullptr;
        }
        case EntityKind::demandRegion:
            use(world.demandRegions);
            return true;
        case EntityKind::chipSupply:
            use(world.chipSupplies);
            return true;
        case EntityKind::target:
            use(world.targets);
            return true;
        case EntityKind::shareRule:
            use(world.shareRules);
            return true;
        case EntityKind::taxCredit:
            use(world.taxCredits);
            return true;
        case EntityKind::sharedLimit:
            use(world.sharedLimits);
            return true;
        default:
            return false;
    }
}

}  // namespace

std::optional<model::Payload> payloadAt(const model::World& world, const model::Address& at) {
    std::optional<model::Payload> payload;
    withTable(world, at, [&](const auto& table) {
        if (const auto leaf = table.find(at.item)) {
            payload = leaf;
        }
    });
    return payload;
}

std::vector<model::Id> itemIds(const model::World& world, const model::Address& at) {
    std::vector<model::Id> ids;
    withTable(world, at, [&ids](const auto& table) {
        for (const auto& entry : table) {
            ids.push_back(entry.id);
        }
    });
    return ids;
}

model::Id addCopy(const PlanFeed& feed, const model::Address& at,
                  std::vector<model::Change>& changes) {
    const std::optional<model::Payload> payload = payloadAt(feed.world(), at);
    if (!payload) {
        return 0;
    }
    model::Address copy = at;
    copy.item = feed.plan().nextId;
    changes.emplace_back(model::Insert{copy, *payload});
    return copy.item;
}

void addErasure(const model::World& world, const model::Address& at,
                std::vector<model::Change>& changes) {
    if (at.kind == EntityKind::sharedLimit) {
        for (const auto& entry : world.sites) {
            if (entry.value->grid->sharedLimit == at.item) {
                changes.push_back(setField(gridAt(entry.id), "grid.sharedLimit", std::int64_t{0}));
            }
        }
    }
    changes.emplace_back(model::Erase{at});
}

void addSwap(const PlanFeed& feed, const model::Address& a, const model::Address& b,
             std::vector<model::Change>& changes) {
    for (const model::Field& field : model::fieldsOf(a.kind)) {
        const auto ofA = model::valueOf(feed.plan(), feed.world(), a, field);
        const auto ofB = model::valueOf(feed.plan(), feed.world(), b, field);
        if (ofA && ofB && *ofA != *ofB) {
            changes.emplace_back(model::SetField{a, &field, *ofB});
            changes.emplace_back(model::SetField{b, &field, *ofA});
        }
    }
}

}  // namespace gigasite::ui
