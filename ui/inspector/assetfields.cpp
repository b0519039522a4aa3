// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/assetfields.h"

#include "model/catalog/catalog.h"
#include "model/plan/fields.h"

#include <algorithm>
#include <string_view>

namespace gigasite::ui {

namespace {

using model::TechnologyKind;

constexpr std::string_view kOfStores[] = {"energyMwh", "capexUsdPerKwh", "cycleLife",
                                          "roundTripEfficiency", "standingLossPerHour"};
constexpr std::string_view kNotOfStores[] = {"unitMw", "forcedOutageRate", "plannedOutageRate",
                                             "outputSeries"};
constexpr std::string_view kOfFuel[] = {"heatRateMmbtuPerMwh", "fuelPriceUsdPerMmbtu", "runs",
                                        "directKgPerMwh"};

template <std::size_t count>
bool isIn(const std::string_view (&names)[count], std::string_view name) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

}  // namespace

bool appliesTo(const model::Field& field, const model::TechnologyRow* technology) {
    if (!technology) {
        return true;
    }
    const std::string_view name = field.name();
    const TechnologyKind kind = technology->kind;
    if (isIn(kOfStores, name)) {
        return kind == TechnologyKind::Storage;
    }
    if (isIn(kNotOfStores, name)) {
        return kind != TechnologyKind::Storage;
    }
    if (isIn(kOfFuel, name)) {
        return kind == TechnologyKind::Dispatchable || kind == TechnologyKind::Firm;
    }
    return name != "hubWindSpeedMs" || kind == TechnologyKind::Wind;
}

}  // namespace gigasite::ui
