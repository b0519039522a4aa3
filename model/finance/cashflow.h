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
/// Fills the programme's rows of every site: sales, revenue, tax, cash flow. Tax
/// is worked out per country in nominal dollars, losses carried forward, paid in the fiscal year's
/// last quarter; a site bears its part by the tax it would pay alone, or by its income of the year
/// where no site would pay any.
void fillMoney(std::vector<SiteMoney>& sites, const MoneyRules& rules, Quarter start);

/// NPV and its kin of any table with all rows filled: a site, a country, the programme.
[[nodiscard]] MoneySummary moneySummary(const QuarterTable& table, const MoneyRules& rules);

}  // namespace gigasite::model
