// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/defaults.h"
#include "model/plan/plan.h"

#include <optional>

namespace gigasite::model {

/// Power on the site until the grid is there: gas engines with spare units that carry
/// megawatts, in service from `from` or as soon as they can be had until the quarter before
/// energised. nullopt when they would come no earlier than the grid, or nothing is missing.
[[nodiscard]] std::optional<Asset> bridgeAsset(double megawatts, Quarter from, Quarter energised,
                                               const Plan& plan, const Defaults& defaults);

}  // namespace gigasite::model
