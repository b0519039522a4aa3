// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/defaults.h"
#include "model/engine/horizon.h"
#include "model/engine/source.h"

#include <vector>

namespace gigasite::model {

/// One energy asset with every default filled in. Money in dollars of the price year.
struct AssetFacts {
    Id id = 0;
    const Asset* asset = nullptr;
    const TechnologyRow* technology = nullptr;
    Source source = Source::grid;
    Quarter first;  ///< first quarter in service, slip included
    Quarter end;    ///< first quarter out of service
    /// MW and MWh that serve the site: all of an owned plant, the volume share of a contracted one.
    double capacityMw = 0.0;
    double energyMwh = 0.0;
    int units = 1;
    double unitMw = 0.0;
    double lifeYears = 0.0;
    double constructionYears = 0.0;
    double capexUsdPerKw = 0.0;
    double capexUsdPerKwh = 0.0;
    double fixedOmUsdPerKwYear = 0.0;
    double fixedOmUsdPerKwhYear = 0.0;
    double variableOmUsdPerMwh = 0.0;
    double heatRateMmbtuPerMwh = 0.0;
    double fuelUsdPerMmbtu = 0.0;
    double directKgPerMwh = 0.0;
    double lifecycleKgPerMwh = 0.0;
    double embodiedKgPerKwh = 0.0;
    double forcedOutageRate = 0.0;
    double plannedOutageRate = 0.0;
    double roundTripEfficiency = 1.0;
    double standingLossPerHour = 0.0;
    double degradationPerYear = 0.0;
    double cycleLife = 0.0;  ///< full equivalent cycles; 0: not limited by them
    double landHaPerMw = 0.0;
    double contractUsdPerMwh = 0.0;

    [[nodiscard]] bool owned() const { return asset->ownership == AssetOwnership::owned; }
    /// Share of the plant that serves the site.
    [[nodiscard]] double share() const { return owned() ? 1.0 : asset->contractVolumeShare; }
    /// A contracted fuel plant without a price is a tolling deal: the site pays fuel and O&M.
    [[nodiscard]] bool hasContractPrice() const { return !owned() && contractUsdPerMwh > 0.0; }
    [[nodiscard]] bool onSite() const { return asset->delivery == Delivery::onSite; }
    [[nodiscard]] TechnologyKind kind() const { return technology->kind; }
    [[nodiscard]] bool inService(Quarter quarter) const {
        return quarter >= first && quarter < end;
    }
    /// Whether the asset counts as firm power for the grid clock (MODEL.md section 3).
    [[nodiscard]] bool isFirmOnSite() const;
    /// Share of the first year's output or energy that is left: (1 - d)^(full years of service).
    /// Replacement starts the count again.
    [[nodiscard]] double ageing(int calendarYear) const;
};

/// The assets of a site whose technology is known, in order of id. Named in problems:
/// "plan.unknownTechnology" [asset, technology]: left out; "data.figureMissing" [asset, technology,
/// figure]: neither the plan nor the catalogue has the figure, so it counts as 0 (a round-trip
/// efficiency as 1).
[[nodiscard]] std::vector<AssetFacts> assetFacts(const Site& site, const Defaults& defaults,
                                                 std::vector<Problem>& problems);

/// Stacking source of a catalogue technology.
[[nodiscard]] Source sourceOf(const TechnologyRow& technology);

}  // namespace gigasite::model
