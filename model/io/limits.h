// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/change.h"
#include "model/plan/fields.h"

#include <cstddef>

/// Limits of the project file besides those of the plan itself (kMaxSites, kMaxItems, kMaxSteps,
/// kMaxTextBytes); the same on writing and on reading, so that what was saved opens.
namespace gigasite::model::io {

inline constexpr std::size_t kMaxFileBytes = std::size_t{64} << 20;
inline constexpr std::size_t kMaxScenarios = 1'000;
inline constexpr std::size_t kMaxOverrides = 1'000'000;
inline constexpr std::size_t kMaxSeriesValues = 8'760;
inline constexpr std::size_t kMaxCatalogRows = 10'000;
/// Lists that name no limit of their own.
inline constexpr std::size_t kMaxListItems = 10'000;

}  // namespace gigasite::model::io
