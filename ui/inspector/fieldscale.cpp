// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fieldscale.h"

#include "model/plan/change.h"
#include "ui/inspector/fieldtext.h"
#include "ui/text/fieldkind.h"
#include "ui/widgets/sliderscale.h"

#include <algorithm>
#include <cmath>

namespace gigasite::ui {

namespace {

using model::Unit;

// What a planner moves a yearly rate within; typing goes to the declared ends.
constexpr double kLeastRate = -0.2;
constexpr double kMostRate = 0.3;
// Where the slider of a price without a default ends at first.
constexpr double kFirstPrice = 100.0;
constexpr double kPerDefault = 3.0;
// Where the slider of a budget ends at first.
constexpr double kFirstBudgetUsd = 1e11;

bool isLargeQuantity(Unit unit) {
    return unit == Unit::mw || unit == Unit::mwh || unit == Unit::usd;
}

bool isPrice(Unit unit) {
    constexpr Unit kPrices[] = {Unit::usdPerMwh,       Unit::usdPerKw,      Unit::usdPerKwh,
                                Unit::usdPerKwYear,    Unit::usdPerKwMonth, Unit::usdPerMw,
                                Unit::usdPerMmbtu,     Unit::usdPerTonne,   Unit::usdPerM3,
                                Unit::usdPerH100eHour, Unit::kgPerMwh};
    return std::find(std::begin(kPrices), std::end(kPrices), unit) != std::end(kPrices);
}

bool isTime(Unit unit) {
    return unit == Unit::years || unit == Unit::hours;
}

std::optional<ScaleKind> scaleOf(const model::Field& field, QuantityKind kind) {
    if (isLargeQuantity(field.unit) || kind == QuantityKind::energy) {
        return ScaleKind::cube;
    }
    if (kind == QuantityKind::share) {
        return ScaleKind::linear;
    }
    const bool isShort =
        field.type == model::ValueType::real && field.entity != model::EntityKind::asset;
    const bool isLinear = isPrice(field.unit) || isTime(field.unit) || field.unit == Unit::perYear;
    return isShort && isLinear ? std::optional(ScaleKind::linear) : std::nullopt;
}

std::int64_t choiceAt(const PlanFeed& feed, const model::Address& at, const char* fieldId) {
    const auto value = model::valueOf(feed.plan(), feed.world(), at, *model::findField(fieldId));
    const auto* index = value ? std::get_if<std::int64_t>(&*value) : nullptr;
    return index ? *index : 0;
}

}  // namespace

QuantityKind kindAt(const PlanFeed& feed, const model::Address& at, const model::Field& field) {
    if (field.id == "target.value") {
        switch (static_cast<model::TargetKind>(choiceAt(feed, at, "target.kind"))) {
            case model::TargetKind::carbonFreeEnergy:
                return QuantityKind::share;
            case model::TargetKind::emissions:
                return QuantityKind::emissions;
            case model::TargetKind::unservedEnergy:
                return QuantityKind::energy;
        }
    }
    if (field.id == "taxCredit.value") {
        switch (static_cast<model::CreditKind>(choiceAt(feed, at, "taxCredit.kind"))) {
            case model::CreditKind::investment:
                return QuantityKind::share;
            case model::CreditKind::production:
                return QuantityKind::moneyPerMwh;
            case model::CreditKind::depreciation:
                return QuantityKind::years;
        }
    }
    return quantityKind(field);
}

QuantityRange rangeOf(const model::Field& field, QuantityKind kind) {
    const bool isPlainShare = kind == QuantityKind::share && field.unit == Unit::none;
    return {field.minimum, isPlainShare ? 1.0 : field.maximum};
}

QuantitySpec quantitySpec(const PlanFeed& feed, const model::Address& at,
                          const model::Field& field) {
    QuantitySpec spec;
    spec.label = fieldLabel(field.id);
    spec.kind = kindAt(feed, at, field);
    spec.range = rangeOf(field, spec.kind);
    spec.slider = scaleOf(field, spec.kind);
    if (field.unit == Unit::perYear) {
        spec.sliderMinimum = std::max(field.minimum, kLeastRate);
        spec.sliderMaximum = std::min(field.maximum, kMostRate);
    } else if (field.unit == Unit::usd) {
        spec.sliderMaximum = kFirstBudgetUsd;
    } else if (isPrice(field.unit)) {
        spec.sliderMinimum = std::max(field.minimum, 0.0);
        spec.sliderMaximum = priceScale(field, std::nullopt).value_or(0.0);
    } else {
        spec.sliderMinimum = spec.slider == ScaleKind::linear ? field.minimum : 0.0;
        spec.sliderMaximum = spec.kind == QuantityKind::share ? 1.0 : 0.0;
    }
    return spec;
}

std::optional<double> priceScale(const model::Field& field, std::optional<double> standard) {
    if (!isPrice(field.unit)) {
        return std::nullopt;
    }
    const double wanted =
        standard && *standard > 0.0 ? niceCeiling(kPerDefault * *standard) : kFirstPrice;
    return std::min(wanted, field.maximum);
}

}  // namespace gigasite::ui
