// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/sitecase.h"

#include <memory>
#include <stop_token>

namespace gigasite::model {

/// Outage draws, N-1 and firm margin of a site in every calendar year of the plan in which it has a
/// load (MODEL.md section 8). The case's dispatch must be filled in. Stores and units count in
/// years in which they are there from the first hour to the last. Null when stopped; a year whose
/// numbers the outage simulation refuses is left out and noted.
[[nodiscard]] std::shared_ptr<const SiteReliability> siteReliability(const SiteCase& one,
                                                                     const Defaults& defaults,
                                                                     const std::stop_token& stop);

}  // namespace gigasite::model
