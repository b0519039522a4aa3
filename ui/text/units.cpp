// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/units.h"

#include <cstddef>
#include <utility>

using namespace Qt::StringLiterals;

namespace gigasite::ui {
namespace {

using Kind = QuantityKind;

// clang-format off
constexpr ShownUnit kPower[] = {{1e-3, u"kW", u"kW"}, {1, u"MW", u"MW"}, {1e3, u"GW", u"GW"},
                                {1e6, u"TW", u"TW"}};
constexpr ShownUnit kEnergy[] = {{1e-3, u"kWh", u"kWh"}, {1, u"MWh", u"MWh"}, {1e3, u"GWh", u"GWh"},
                                 {1e6, u"TWh", u"TWh"}, {1e9, u"PWh", u"PWh"}};
constexpr ShownUnit kWords[] = {{1, u"", u""}, {1e3, u"k", u"Tsd."}, {1e6, u"m", u"Mio."},
                                {1e9, u"bn", u"Mrd."}, {1e12, u"tn", u"Bio."}};
constexpr ShownUnit kTonnes[] = {{1, u"t", u"t"}, {1e3, u"kt", u"kt"}, {1e6, u"Mt", u"Mt"},
                                 {1e9, u"Gt", u"Gt"}};
constexpr ShownUnit kWater[] = {{1, u"m³", u"m³"}, {1e6, u"million m³", u"Mio. m³"}};
constexpr ShownUnit kPercent[] = {{0.01, u"%", u"%"}};
constexpr ShownUnit kPercentYear[] = {{0.01, u"%/yr", u"%/a"}};
constexpr ShownUnit kPlain[] = {{1, u"", u""}};
constexpr ShownUnit kHours[] = {{1, u"h", u"h"}};
constexpr ShownUnit kYears[] = {{1, u"yr", u"J."}};
constexpr ShownUnit kQuarters[] = {{1, u"quarters", u"Quartale"}};
constexpr ShownUnit kIntensity[] = {{1, u"kg/MWh", u"kg/MWh"}};
constexpr ShownUnit kHeatRate[] = {{1, u"MMBtu/MWh", u"MMBtu/MWh"}};
constexpr ShownUnit kWaterRate[] = {{1, u"m³/MWh", u"m³/MWh"}};
constexpr ShownUnit kArea[] = {{1, u"ha", u"ha"}, {100, u"km²", u"km²"}};
constexpr ShownUnit kLength[] = {{1, u"km", u"km"}};
constexpr ShownUnit kHeight[] = {{1, u"m", u"m"}};
constexpr ShownUnit kDegrees[] = {{1, u"°", u"°"}};
constexpr ShownUnit kCelsius[] = {{1, u"°C", u"°C"}};
constexpr ShownUnit kSpeed[] = {{1, u"m/s", u"m/s"}};

constexpr TypedUnit kPowerTyped[] = {{u"w", 1e-6}, {u"kw", 1e-3}, {u"k", 1e-3}, {u"mw", 1}, {u"m", 1},
                                     {u"gw", 1e3}, {u"g", 1e3}, {u"tw", 1e6}};
constexpr TypedUnit kEnergyTyped[] = {{u"wh", 1e-6}, {u"kwh", 1e-3}, {u"k", 1e-3}, {u"mwh", 1},
                                      {u"m", 1}, {u"gwh", 1e3}, {u"g", 1e3}, {u"twh", 1e6},
                                      {u"t", 1e6}};
constexpr TypedUnit kScaleTyped[] = {
    {u"k", 1e3}, {u"tsd", 1e3}, {u"tausend", 1e3}, {u"thousand", 1e3},
    {u"m", 1e6}, {u"mn", 1e6}, {u"mio", 1e6}, {u"million", 1e6}, {u"millionen", 1e6},
    {u"g", 1e9}, {u"b", 1e9}, {u"bn", 1e9}, {u"billion", 1e9}, {u"mrd", 1e9}, {u"milliarde", 1e9},
    {u"milliarden", 1e9},
    {u"t", 1e12}, {u"tn", 1e12}, {u"trn", 1e12}, {u"trillion", 1e12}, {u"bio", 1e12}};
constexpr TypedUnit kTonnesTyped[] = {{u"kg", 1e-3}, {u"t", 1}, {u"tco2", 1}, {u"tco2e", 1},
                                      {u"kt", 1e3}, {u"mt", 1e6}, {u"gt", 1e9}, {u"t/yr", 1},
                                      {u"kt/yr", 1e3}, {u"mt/yr", 1e6}, {u"t/a", 1},
                                      {u"kt/a", 1e3}, {u"mt/a", 1e6}};
constexpr TypedUnit kPercentTyped[] = {{u"%", 0.01}, {u"percent", 0.01}, {u"prozent", 0.01}};
constexpr TypedUnit kRateTyped[] = {{u"%", 0.01}, {u"%/yr", 0.01}, {u"%/a", 0.01},
                                    {u"percent", 0.01}, {u"prozent", 0.01}};
constexpr TypedUnit kHoursTyped[] = {{u"h", 1}, {u"hr", 1}, {u"hrs", 1}, {u"hour", 1},
                                     {u"hours", 1}, {u"stunde", 1}, {u"stunden", 1}, {u"d", 24}};
constexpr TypedUnit kYearsTyped[] = {{u"yr", 1}, {u"yrs", 1}, {u"year", 1}, {u"years", 1}, {u"a", 1},
                                     {u"j", 1}, {u"jahr", 1}, {u"jahre", 1}};
constexpr TypedUnit kQuartersTyped[] = {{u"q", 1}, {u"quarter", 1}, {u"quarters", 1},
                                        {u"quartal", 1}, {u"quartale", 1}, {u"yr", 4},
                                        {u"year", 4}, {u"years", 4}, {u"a", 4}, {u"jahr", 4},
                                        {u"jahre", 4}};
constexpr TypedUnit kIntensityTyped[] = {{u"kg/mwh", 1}, {u"g/kwh", 1}, {u"t/mwh", 1e3},
                                         {u"kg/kwh", 1e3}};
constexpr TypedUnit kHeatRateTyped[] = {{u"mmbtu/mwh", 1}, {u"btu/kwh", 1e-3}};
constexpr TypedUnit kWaterTyped[] = {{u"l", 1e-3}, {u"m3", 1}, {u"m³", 1}, {u"mm3", 1e6},
                                     {u"mm³", 1e6}, {u"hm3", 1e6}, {u"millionm3", 1e6}, {u"millionm³", 1e6}, {u"miom3", 1e6}, {u"miom³", 1e6}, {u"hm³", 1e6}};
constexpr TypedUnit kWaterRateTyped[] = {{u"m3/mwh", 1}, {u"m³/mwh", 1}, {u"l/kwh", 1}};
constexpr TypedUnit kAreaTyped[] = {{u"ha", 1}, {u"km2", 100}, {u"km²", 100}, {u"m2", 1e-4},
                                    {u"m²", 1e-4}, {u"acre", 0.40468564224},
                                    {u"acres", 0.40468564224}};
constexpr TypedUnit kLengthTyped[] = {{u"km", 1}, {u"m", 1e-3}, {u"mi", 1.609344}};
constexpr TypedUnit kHeightTyped[] = {{u"m", 1}, {u"km", 1e3}, {u"ft", 0.3048}};
constexpr TypedUnit kDegreesTyped[] = {{u"°", 1}, {u"n", 1}, {u"°n", 1}, {u"e", 1}, {u"°e", 1},
                                       {u"o", 1}, {u"°o", 1}, {u"s", -1}, {u"°s", -1}, {u"w", -1},
                                       {u"°w", -1}};
constexpr TypedUnit kCelsiusTyped[] = {{u"°c", 1}, {u"c", 1}, {u"°", 1}};
constexpr TypedUnit kSpeedTyped[] = {{u"m/s", 1}, {u"km/h", 1.0 / 3.6}};

// The part behind the money, from its slash on.
constexpr TypedUnit kPerMwh[] = {{u"", 1}, {u"/mwh", 1}, {u"/kwh", 1e3}};
constexpr TypedUnit kPerKwh[] = {{u"", 1}, {u"/kwh", 1}, {u"/mwh", 1e-3}};
constexpr TypedUnit kPerMw[] = {{u"", 1}, {u"/mw", 1}, {u"/kw", 1e3}, {u"/w", 1e6}};
constexpr TypedUnit kPerKw[] = {{u"", 1}, {u"/kw", 1}, {u"/mw", 1e-3}, {u"/w", 1e3}};
constexpr TypedUnit kPerKwYear[] = {{u"", 1}, {u"/kw-year", 1}, {u"/kw-yr", 1}, {u"/kw/yr", 1},
                                    {u"/kw/a", 1}, {u"/kwa", 1}, {u"/kw-jahr", 1},
                                    {u"/kw-month", 12}, {u"/kw-monat", 12}};
constexpr TypedUnit kPerKwMonth[] = {{u"", 1}, {u"/kw-month", 1}, {u"/kw-mo", 1}, {u"/kw-monat", 1},
                                     {u"/kw/month", 1}, {u"/kw/monat", 1}};
constexpr TypedUnit kPerTonne[] = {{u"", 1}, {u"/t", 1}, {u"/tco2", 1}, {u"/tco2e", 1},
                                   {u"/tonne", 1}, {u"/kg", 1e3}};
constexpr TypedUnit kPerHour[] = {{u"", 1}, {u"/h", 1}, {u"/h100e-h", 1}, {u"/hour", 1}};
constexpr TypedUnit kPerCubicMetre[] = {{u"", 1}, {u"/m3", 1}, {u"/m³", 1}};
constexpr TypedUnit kPerMmbtu[] = {{u"", 1}, {u"/mmbtu", 1}};
constexpr TypedUnit kMoneyOnly[] = {{u"", 1}};

constexpr std::pair<Kind, KindUnits> kKinds[] = {
    {Kind::power, {.steps = kPower, .base = 1, .typed = kPowerTyped}},
    {Kind::energy, {.steps = kEnergy, .base = 1, .typed = kEnergyTyped}},
    {Kind::money, {.steps = kWords, .typed = kMoneyOnly, .dollar = true, .scaleWords = true}},
    {Kind::moneyPerMwh, {.steps = kPlain, .typed = kPerMwh, .scaleWords = true, .per = u"/MWh",
                         .leastDecimals = 2}},
    {Kind::moneyPerKwh, {.steps = kPlain, .typed = kPerKwh, .scaleWords = true, .per = u"/kWh",
                         .leastDecimals = 2}},
    {Kind::moneyPerMw, {.steps = kWords, .typed = kPerMw, .dollar = true, .scaleWords = true,
                        .per = u"/MW"}},
    {Kind::moneyPerKw, {.steps = kPlain, .typed = kPerKw, .scaleWords = true, .per = u"/kW"}},
    {Kind::moneyPerKwYear, {.steps = kPlain, .typed = kPerKwYear, .scaleWords = true,
                            .per = u"/kW-yr"}},
    {Kind::moneyPerKwMonth, {.steps = kPlain, .typed = kPerKwMonth, .scaleWords = true,
                             .per = u"/kW-mo"}},
    {Kind::moneyPerTonne, {.steps = kPlain, .typed = kPerTonne, .scaleWords = true, .per = u"/t",
                           .leastDecimals = 2}},
    {Kind::moneyPerHour, {.steps = kPlain, .typed = kPerHour, .dollar = true, .scaleWords = true,
                          .leastDecimals = 2}},
    {Kind::moneyPerUnit, {.steps = kPlain, .typed = kMoneyOnly, .dollar = true,
                          .scaleWords = true}},
    {Kind::moneyPerCubicMeter, {.steps = kPlain, .typed = kPerCubicMetre, .scaleWords = true,
                                .per = u"/m³", .leastDecimals = 2}},
    {Kind::moneyPerMmbtu, {.steps = kPlain, .typed = kPerMmbtu, .scaleWords = true,
                           .per = u"/MMBtu", .leastDecimals = 2}},
    {Kind::share, {.steps = kPercent, .typed = kPercentTyped}},
    {Kind::rate, {.steps = kPercentYear, .typed = kRateTyped}},
    {Kind::factor, {.steps = kPlain, .typed = {}}},
    {Kind::count, {.steps = kWords, .typed = {}, .scaleWords = true}},
    {Kind::integer, {.steps = kPlain, .typed = {}, .scaleWords = true, .mostTileDecimals = 0}},
    {Kind::year, {.steps = kPlain, .typed = {}, .mostTileDecimals = 0}},
    {Kind::hours, {.steps = kHours, .typed = kHoursTyped}},
    {Kind::years, {.steps = kYears, .typed = kYearsTyped}},
    {Kind::quarters, {.steps = kQuarters, .typed = kQuartersTyped, .mostTileDecimals = 0}},
    {Kind::month, {.steps = kPlain, .typed = {}, .mostTileDecimals = 0}},
    {Kind::quarter, {.steps = kPlain, .typed = {}, .mostTileDecimals = 0}},
    {Kind::emissions, {.steps = kTonnes, .typed = kTonnesTyped}},
    {Kind::carbonIntensity, {.steps = kIntensity, .typed = kIntensityTyped}},
    {Kind::emissionFactor, {.steps = kPlain, .typed = {}}},
    {Kind::heatRate, {.steps = kHeatRate, .typed = kHeatRateTyped}},
    {Kind::water, {.steps = kWater, .typed = kWaterTyped}},
    {Kind::waterIntensity, {.steps = kWaterRate, .typed = kWaterRateTyped}},
    {Kind::area, {.steps = kArea, .typed = kAreaTyped}},
    {Kind::length, {.steps = kLength, .typed = kLengthTyped}},
    {Kind::height, {.steps = kHeight, .typed = kHeightTyped}},
    {Kind::degrees, {.steps = kDegrees, .typed = kDegreesTyped}},
    {Kind::temperature, {.steps = kCelsius, .typed = kCelsiusTyped}},
    {Kind::speed, {.steps = kSpeed, .typed = kSpeedTyped}},
};
// clang-format on

}  // namespace

const KindUnits& unitsOf(QuantityKind kind) {
    for (const auto& [candidate, units] : kKinds) {
        if (candidate == kind) {
            return units;
        }
    }
    return kKinds[0].second;
}

std::span<const TypedUnit> scaleWords() {
    return kScaleTyped;
}

bool isGerman(const QLocale& locale) {
    return locale.language() == QLocale::German;
}

QString shownPer(const KindUnits& units, const QLocale& locale) {
    QString per =
        QStringView(units.per.data(), static_cast<qsizetype>(units.per.size())).toString();
    if (isGerman(locale)) {
        per.replace(u"kW-yr"_s, u"kW-Jahr"_s);
        per.replace(u"kW-mo"_s, u"kW-Monat"_s);
    }
    return per;
}

QString shownName(const ShownUnit& unit, const QLocale& locale) {
    const auto name = isGerman(locale) ? unit.german : unit.english;
    return QStringView(name.data(), static_cast<qsizetype>(name.size())).toString();
}

QString unitText(QuantityKind kind, const QLocale& locale) {
    const KindUnits& units = unitsOf(kind);
    if (units.dollar || !units.per.empty()) {
        return u'$' + shownPer(units, locale);
    }
    return shownName(units.steps[static_cast<std::size_t>(units.base)], locale);
}

double typedUnit(QuantityKind kind) {
    return kind == QuantityKind::share || kind == QuantityKind::rate ? 0.01 : 1.0;
}

double unitStep(QuantityKind kind) {
    switch (kind) {
        case QuantityKind::share:
        case QuantityKind::factor:
        case QuantityKind::degrees:
        case QuantityKind::waterIntensity:
        case QuantityKind::moneyPerKwh:
            return 0.01;
        case QuantityKind::rate:
            return 0.001;
        case QuantityKind::money:
            return 1e6;
        default:
            return 1.0;
    }
}

}  // namespace gigasite::ui
