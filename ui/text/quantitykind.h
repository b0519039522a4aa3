// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLocale;

namespace gigasite::ui {

/// What a number means; decides units, scaling and how it is typed. Base units are the model's.
enum class QuantityKind {
    power,               // MW
    energy,              // MWh
    money,               // USD
    moneyPerMwh,         // USD/MWh
    moneyPerKwh,         // USD/kWh
    moneyPerMw,          // USD/MW
    moneyPerKw,          // USD/kW
    moneyPerKwYear,      // USD/kW-year
    moneyPerKwMonth,     // USD/kW-month
    moneyPerTonne,       // USD/t
    moneyPerHour,        // USD per H100e-hour
    moneyPerUnit,        // USD each
    moneyPerCubicMeter,  // USD/m3
    moneyPerMmbtu,       // USD/MMBtu
    share,               // 1 = 100 %, shown and typed in per cent
    rate,                // per year, 0.07 = 7 %/yr, shown and typed in per cent
    factor,              // plain number (PUE)
    count,               // pieces, scaled k m bn
    integer,             // whole number, never scaled
    year,                // calendar year, no thousands mark
    hours,               // h
    years,               // yr
    quarters,            // number of quarters
    month,               // calendar month 1..12
    quarter,             // quarter index = year * 4 + quarter - 1
    emissions,           // t CO2e
    carbonIntensity,     // kg/MWh = g/kWh
    emissionFactor,      // kg CO2e per unit, plain
    heatRate,            // MMBtu/MWh
    water,               // m3
    waterIntensity,      // m3/MWh = l/kWh
    area,                // ha
    length,              // km
    height,              // m
    degrees,             // latitude, longitude
    temperature,         // degrees Celsius
    speed,               // m/s
};

/// Unit as shown behind a number in base units: "MW", "$/MWh", "%", "h"; may be empty.
[[nodiscard]] QString unitText(QuantityKind kind, const QLocale& locale);

/// Base units per typed number without a unit (share and rate: 0.01, else 1).
[[nodiscard]] double typedUnit(QuantityKind kind);

/// The step of Shift+arrow and of one "unit" on a slider, in base units (factor: 0.01).
[[nodiscard]] double unitStep(QuantityKind kind);

/// Quarter index as used everywhere in the window: year * 4 + (quarter 1..4) - 1.
[[nodiscard]] constexpr int quarterIndex(int year, int quarter) {
    return year * 4 + quarter - 1;
}
[[nodiscard]] constexpr int quarterYear(int index) {
    return index >= 0 ? index / 4 : -((3 - index) / 4);
}
[[nodiscard]] constexpr int quarterOfYear(int index) {
    return index - quarterYear(index) * 4 + 1;
}

}  // namespace gigasite::ui
