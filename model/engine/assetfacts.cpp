// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/assetfacts.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gigasite::model {

Horizon horizonOf(const Header& header, double inflation) {
    Horizon horizon;
    horizon.start = header.startQuarter;
    horizon.quarters = 4 * header.years;
    horizon.firstYear = header.startQuarter.year();
    horizon.years = (header.startQuarter + (horizon.quarters - 1)).year() - horizon.firstYear + 1;
    horizon.priceYear = header.priceYear;
    horizon.inflation = inflation;
    return horizon;
}

Source sourceOf(const TechnologyRow& technology) {
    const auto found = std::find(kSourceCodes.begin(), kSourceCodes.end(), technology.stackCode);
    return found == kSourceCodes.end() ? Source::grid
                                       : static_cast<Source>(found - kSourceCodes.begin());
}

bool AssetFacts::isFirmOnSite() const {
    const bool firmKind = kind() == TechnologyKind::Firm || kind() == TechnologyKind::Dispatchable;
    return onSite() && firmKind && asset->runs != RunMode::backupOnly && source != Source::diesel;
}

double AssetFacts::ageing(int calendarYear) const {
    int age = std::max(0, calendarYear - first.year());
    const int life = static_cast<int>(lifeYears);
    if (owned() && asset->replaceAtEndOfLife && life > 0) {
        age %= life;
    }
    return std::pow(1.0 - degradationPerYear, age);
}

namespace {

/// Beyond every plan: a plan may begin in the last quarter that can be named.
constexpr Quarter kNever{std::numeric_limits<int>::max()};

Quarter endOf(const AssetFacts& facts) {
    const Asset& asset = *facts.asset;
    Quarter end = kNever;
    if (asset.endQuarter) {
        end = *asset.endQuarter + 1;
    }
    const auto after = [&facts](double years) {
        return facts.first + static_cast<int>(std::lround(4.0 * years));
    };
    if (!facts.owned() && asset.contractTermYears) {
        end = std::min(end, after(*asset.contractTermYears));
    }
    if (facts.owned() && !asset.replaceAtEndOfLife && facts.lifeYears > 0.0) {
        end = std::min(end, after(facts.lifeYears));
    }
    return end;
}

AssetFacts factsOf(Id id, const Asset& asset, const TechnologyRow& technology,
                   const Defaults& defaults) {
    const auto number = [&](const std::optional<double>& own, std::string_view key) {
        return defaults.number(own, key, &asset);
    };
    AssetFacts facts;
    facts.id = id;
    facts.asset = &asset;
    facts.technology = &technology;
    facts.source = sourceOf(technology);
    facts.lifeYears = number(asset.lifetimeYears, "technology.lifetime");
    facts.constructionYears = number(asset.constructionYears, "technology.construction");
    facts.first = asset.startQuarter + asset.startSlipQuarters;
    facts.end = endOf(facts);
    facts.capacityMw = asset.capacityMw * facts.share();
    facts.energyMwh = number(asset.energyMwh, "technology.energy") * facts.share();
    const double unit = number(asset.unitMw, "technology.unit");
    facts.units =
        unit > 0.0 ? std::max(1, static_cast<int>(std::ceil(asset.capacityMw / unit - 1e-9))) : 1;
    facts.unitMw = facts.capacityMw / facts.units;
    facts.capexUsdPerKw = number(asset.capexUsdPerKw, "technology.capex");
    facts.capexUsdPerKwh = number(asset.capexUsdPerKwh, "technology.capex_energy");
    facts.fixedOmUsdPerKwYear = number(asset.fixedOmUsdPerKwYear, "technology.fixed_om");
    facts.fixedOmUsdPerKwhYear = number({}, "technology.fixed_om_energy");
    facts.variableOmUsdPerMwh = number(asset.variableOmUsdPerMwh, "technology.variable_om");
    facts.heatRateMmbtuPerMwh = number(asset.heatRateMmbtuPerMwh, "technology.heat_rate");
    facts.fuelUsdPerMmbtu = number(asset.fuelPriceUsdPerMmbtu, "fuel.price");
    facts.directKgPerMwh = number(asset.directKgPerMwh, "technology.direct_co2");
    facts.lifecycleKgPerMwh = number(asset.lifecycleKgPerMwh, "technology.lifecycle_co2e");
    facts.embodiedKgPerKwh = number({}, "technology.embodied");
    facts.forcedOutageRate = number(asset.forcedOutageRate, "technology.forced_outage_rate");
    facts.plannedOutageRate = number(asset.plannedOutageRate, "technology.planned_outage_rate");
    facts.roundTripEfficiency =
        defaults.number(asset.roundTripEfficiency, "technology.round_trip_efficiency", &asset, 1.0);
    facts.standingLossPerHour = number(asset.standingLossPerHour, "technology.standing_loss");
    facts.degradationPerYear = number(asset.degradationPerYear, "technology.degradation");
    facts.cycleLife = number(asset.cycleLife, "technology.cycle_life");
    facts.landHaPerMw = number({}, "technology.land");
    facts.contractUsdPerMwh = number(asset.contractPriceUsdPerMwh, "technology.typical_ppa");
    return facts;
}

/// The figures without which an asset's money, energy or carbon would be too small unnoticed.
void noteMissing(const AssetFacts& facts, const Defaults& defaults, const std::string& siteName,
                 std::vector<Problem>& problems) {
    const Asset& asset = *facts.asset;
    const auto need = [&](bool needed, bool isSet, std::string_view key) {
        if (needed && !isSet && !defaults.figure(key, &asset)) {
            const std::string figure(key.substr(key.find('.') + 1));
            problems.push_back(
                {"data.figureMissing", siteName, {asset.name, asset.technologyId, figure}});
        }
    };
    const bool owned = facts.owned();
    const bool storage = facts.kind() == TechnologyKind::Storage;
    const bool burns = facts.kind() == TechnologyKind::Dispatchable;
    need(owned, asset.capexUsdPerKw || asset.capexUsdPerKwh, "technology.capex");
    need(owned, asset.lifetimeYears.has_value(), "technology.lifetime");
    need(owned && storage, false, "technology.embodied");
    need(storage, asset.energyMwh.has_value(), "technology.energy");
    need(storage, asset.roundTripEfficiency.has_value(), "technology.round_trip_efficiency");
    need(burns, asset.heatRateMmbtuPerMwh.has_value(), "technology.heat_rate");
    need(!owned, asset.contractPriceUsdPerMwh.has_value(), "technology.typical_ppa");
}

}  // namespace

std::vector<AssetFacts> assetFacts(const Site& site, const Defaults& defaults,
                                   std::vector<Problem>& problems) {
    std::vector<AssetFacts> all;
    all.reserve(site.assets.size());
    for (const auto& entry : site.assets) {
        const TechnologyRow* technology = defaults.catalog().technology(entry.value->technologyId);
        if (!technology) {
            problems.push_back({"plan.unknownTechnology",
                                site.info->name,
                                {entry.value->name, entry.value->technologyId}});
            continue;
        }
        all.push_back(factsOf(entry.id, *entry.value, *technology, defaults));
        noteMissing(all.back(), defaults, site.info->name, problems);
    }
    return all;
}

}  // namespace gigasite::model
