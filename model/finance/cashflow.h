// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/defaults.h"
#include "model/engine/horizon.h"
#include "model/engine/result.h"

#include <string>
#include <vector>

/// The last stage of the evaluation: what the programme sells, what it pays in tax, what is left
/// (MODEL.md section 6).
namespace gigasite::model {

struct MoneyRules {
    Horizon horizon;
    int fiscalYearStartMonth = 1;
    double discountRate = 0.0;        ///< real, effective annual
    bool shadowCarbonCounts = false;  ///< the shadow price lowers cash flow and NPV
    std::vector<double> hourUsd;      ///< price of an H100e-hour by quarter, USD of the price year
};
/// The price falls from the year of the catalogue's figure, or from the price year where the plan
/// states it.
[[nodiscard]] MoneyRules moneyRules(const Plan& plan, const World& world, const Defaults& defaults,
                                    const Horizon& horizon);

/// A site on its way through the last stage. soldShare: of what it offers, by quarter.
struct SiteMoney {
    SiteResult* result = nullptr;
    std::string country;
    double taxRate = 0.0;
    std::vector<double> soldShare;
};
/// Fills the programme's rows of every site: sales, revenue, tax, cash flow, and its summary. Tax
/// is worked out per country in nominal dollars, losses carried forward, paid in the fiscal year's
/// last quarter; a site bears its part by the tax it would pay alone.
void fillMoney(std::vector<SiteMoney>& sites, const MoneyRules& rules);

/// NPV and its kin of any table with all rows filled: a site, a country, the programme.
[[nodiscard]] MoneySummary moneySummary(const QuarterTable& table, const MoneyRules& rules);

}  // namespace gigasite::model
