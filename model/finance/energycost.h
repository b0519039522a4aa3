// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dispatch/output.h"
#include "model/engine/sitecase.h"

namespace gigasite::model {

/// Energy costs of a site by quarter and asset (MODEL.md section 6, Opex), dollars of the price
/// year: market energy, delivery, demand charge, fuel, O&M, contracts, carbon price, the stock a
/// store used up, less sales. assets: results in the order of SiteCase::assets.
void addEnergyCost(const SiteCase& one, const DispatchOutput& output, const Prices& prices,
                   const Defaults& defaults, QuarterTable& table, std::vector<AssetResult>& assets);

/// Price of a contract in a quarter, in dollars of the price year: a nominal price loses
/// (1 + e) / (1 + inflation) a year, a real one keeps up with prices.
[[nodiscard]] double contractUsdPerMwh(const AssetFacts& facts, double yearsFromPriceYear,
                                       double inflation);

}  // namespace gigasite::model
