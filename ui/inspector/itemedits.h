// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/ports.h"

#include <optional>
#include <vector>

namespace gigasite::ui {

/// What the tables of the inspector do to phases and rows of the plan.

/// The leaf at the address as it can be inserted elsewhere; nullopt: there is none.
[[nodiscard]] std::optional<model::Payload> payloadAt(const model::World& world,
                                                      const model::Address& at);
/// Ids of the items beside the address (its site's phases or assets, the rows of its table), in
/// their order.
[[nodiscard]] std::vector<model::Id> itemIds(const model::World& world, const model::Address& at);

/// A copy at the end of its table. The id is PlanFeed::plan().nextId; 0 when there is no original.
[[nodiscard]] model::Id addCopy(const PlanFeed& feed, const model::Address& at,
                                std::vector<model::Change>& changes);
/// Erases the item and whatever refers to it.
void addErasure(const model::World& world, const model::Address& at,
                std::vector<model::Change>& changes);
/// Two items of one table change places: their ids stay, their values go over, so that the order
/// of the table is the one wanted. Precondition: nothing refers to either.
void addSwap(const PlanFeed& feed, const model::Address& a, const model::Address& b,
             std::vector<model::Change>& changes);

}  // namespace gigasite::ui
