// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/plan/plan.h"

#include <string>
#include <string_view>
#include <vector>

/// Known campuses of others, who race for the same chips and the same grid (MODEL.md section 1).
namespace gigasite::model {

/// Campuses of the catalogue whose operator is not named in the plan's name, by the first word of a
/// name: a programme called "Microsoft FY2025" does not race against Microsoft.
[[nodiscard]] std::vector<const CampusRow*> rivalCampuses(const Catalog& catalog,
                                                          std::string_view planName);

/// MW the rivals still mean to connect in a state (United States) or country: planned less running.
[[nodiscard]] double rivalsOpenMw(const std::vector<const CampusRow*>& rivals,
                                  const std::string& country, const std::string& state);

/// MW of IT the rivals fit out in a quarter: what they still plan, spread evenly over the years
/// after the one in which the plan was published.
[[nodiscard]] double rivalsFitOutMw(const std::vector<const CampusRow*>& rivals, Quarter quarter,
                                    double spreadYears);

}  // namespace gigasite::model
