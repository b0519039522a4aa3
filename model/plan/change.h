// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/plan/fields.h"
#include "model/plan/plan.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace gigasite::model {

/// The world of a scenario: the base with the overrides of its chain of parents laid over it.
/// Overrides that name what no longer exists are passed over. Untouched leaves keep their pointer.
[[nodiscard]] World resolve(const Plan& plan, Id scenario);

/// The plan with the changes made, all or none. In a child scenario changes of the world become
/// overrides; header and series belong to the plan whatever the scenario.
/// Problems: plan.noSuchItem, plan.wrongPayload, plan.idInUse, plan.tooMany, plan.noSuchScenario
/// and those of check().
[[nodiscard]] Result<Plan> apply(const Plan& plan, Id scenario, std::span<const Change> changes);

/// Value of a field, or nullopt when the address names nothing.
[[nodiscard]] std::optional<Value> valueOf(const Plan& plan, const World& world, const Address& at,
                                           const Field& field);

/// The parts of two worlds that differ, by address; equal pointers are skipped. Inserted and erased
/// sites, phases, assets and table rows are named whole.
[[nodiscard]] std::vector<Address> diff(const World& before, const World& after);

inline constexpr std::size_t kMaxSites = 10000;
inline constexpr std::size_t kMaxItems =
    200;  ///< phases and assets of a site, rows of a small table

}  // namespace gigasite::model
