// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/fieldkind.h"

namespace gigasite::ui {

QuantityKind quantityKind(model::Unit unit) {
    using Unit = model::Unit;
    switch (unit) {
        case Unit::share:
            return QuantityKind::share;
        case Unit::perYear:
            return QuantityKind::rate;
        case Unit::mw:
            return QuantityKind::power;
        case Unit::mwh:
            return QuantityKind::energy;
        case Unit::usd:
            return QuantityKind::money;
        case Unit::usdPerMwh:
            return QuantityKind::moneyPerMwh;
        case Unit::usdPerKw:
            return QuantityKind::moneyPerKw;
        case Unit::usdPerKwh:
            return QuantityKind::moneyPerKwh;
        case Unit::usdPerKwYear:
            return QuantityKind::moneyPerKwYear;
        case Unit::usdPerKwMonth:
            return QuantityKind::moneyPerKwMonth;
        case Unit::usdPerMw:
            return QuantityKind::moneyPerMw;
        case Unit::usdPerMmbtu:
            return QuantityKind::moneyPerMmbtu;
        case Unit::usdPerTonne:
            return QuantityKind::moneyPerTonne;
        case Unit::usdPerM3:
            return QuantityKind::moneyPerCubicMeter;
        case Unit::usdPerH100eHour:
            return QuantityKind::moneyPerHour;
        case Unit::kgPerMwh:
            return QuantityKind::carbonIntensity;
        case Unit::tonnesPerYear:
        case Unit::tonnes:
            return QuantityKind::emissions;
        case Unit::m3PerYear:
        case Unit::m3:
            return QuantityKind::water;
        case Unit::mmbtuPerMwh:
            return QuantityKind::heatRate;
        case Unit::degree:
            return QuantityKind::degrees;
        case Unit::metre:
            return QuantityKind::height;
        case Unit::metrePerSecond:
            return QuantityKind::speed;
        case Unit::hours:
            return QuantityKind::hours;
        case Unit::quarters:
            return QuantityKind::quarters;
        case Unit::years:
            return QuantityKind::years;
        case Unit::year:
            return QuantityKind::year;
        case Unit::month:
            return QuantityKind::month;
        case Unit::chips:
        case Unit::h100e:
        case Unit::cycles:
        case Unit::jobs:
        case Unit::jobYears:
        case Unit::h100eHours:
            return QuantityKind::count;
        case Unit::hectare:
            return QuantityKind::area;
        case Unit::none:
            break;
    }
    return QuantityKind::factor;
}

QuantityKind quantityKind(const model::Field& field) {
    if (field.type == model::ValueType::quarter) {
        return QuantityKind::quarter;
    }
    if (field.unit == model::Unit::none && field.type == model::ValueType::integer) {
        return QuantityKind::integer;
    }
    return quantityKind(field.unit);
}

}  // namespace gigasite::ui
