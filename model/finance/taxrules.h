// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/sitecase.h"
#include "model/finance/capital.h"

#include <vector>

/// Tax credits and depreciation as dated rules of the plan (MODEL.md sections 1 and 6).
namespace gigasite::model {

/// Whether a rule holds for something ordered and put in service in these quarters: construction
/// begins inside the rule's window (both ends included), service no later than its last quarter.
[[nodiscard]] bool ruleHolds(const TaxCredit& rule, Quarter ordered, Quarter inService);

/// Credits of a site by quarter, USD of the price year. An investment credit is a share of what the
/// plan paid, in the first quarter of service; a production credit is paid on each MWh generated in
/// the first years of service ("production_credit_years"). A rule names a technology, or
/// "building", "accelerators" or "grid".
void addTaxCredits(const SiteCase& one, const Table<TaxCredit>& rules,
                   const std::vector<CapitalItem>& items, const std::vector<AssetResult>& assets,
                   const Defaults& defaults, QuarterTable& table);

/// Depreciation for tax by fiscal year of the plan, nominal USD: straight over the item's life, or
/// by the accelerated shares of a rule (its value is the class of the schedule, "macrs_5" in the
/// catalogue for 5) where one holds.
[[nodiscard]] std::vector<double> depreciationByFiscalYear(const SiteCase& one,
                                                           const Table<TaxCredit>& rules,
                                                           const std::vector<CapitalItem>& items,
                                                           const Defaults& defaults,
                                                           int fiscalYearStartMonth);

/// What is left of all items at the end of the plan, booked in its last quarter.
void addResidual(const SiteCase& one, const std::vector<CapitalItem>& items, QuarterTable& table);

}  // namespace gigasite::model
