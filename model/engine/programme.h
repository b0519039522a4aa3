// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/sitebasis.h"

#include <memory>
#include <vector>

/// The stages of the evaluation that couple the sites: who gets which chips and how much of a
/// substation (before the dispatch), and whose output is sold (after it).
namespace gigasite::model {

using SiteBases = std::vector<std::shared_ptr<const SiteBasis>>;

struct ProgrammeShares {
    std::vector<SiteShare> sites;  ///< in the order of the bases
    std::vector<VendorResult> vendors;
    /// [vendor][quarter]: accelerators that rivals would take first if all came from one vendor.
    std::vector<std::vector<double>> rivalChips;
    bool chipClockOn = false;  ///< some supply is entered; export rules hold chips back without it
};
/// Stage 1 (MODEL.md section 3): shared import limits, deliveries of accelerators within supply and
/// export rules, online MW and the clock that binds.
[[nodiscard]] ProgrammeShares shareOut(const SiteBases& sites, const EvaluationRequest& request,
                                       const Catalog& catalog, const Horizon& horizon);

struct ProgrammeSales {
    std::vector<std::vector<double>> soldShare;  ///< [site][quarter]
    std::vector<RegionResult> regions;           ///< empty: no demand entered, everything is sold
};
/// Clock 4: what part of each site's capacity is sold, by demand region and quarter.
[[nodiscard]] ProgrammeSales sellOut(const SiteBases& sites, const std::vector<SiteShare>& shares,
                                     const World& world, const Catalog& catalog,
                                     const Horizon& horizon);

/// H100-equivalents that run in a quarter: of the installed ones as many as MW are online.
[[nodiscard]] double onlineH100e(const SiteShare& share, std::size_t quarter);

}  // namespace gigasite::model
