// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/numberformat.h"

#include "ui/text/units.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

using namespace Qt::StringLiterals;

namespace gigasite::ui {
namespace {

constexpr int kMaxDecimals = 9;
constexpr double kBackBelow = 0.9;  // of the unit's factor: 900 of the smaller one

QString dash() {
    return u"\u2014"_s;
}

double roundedTo(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

// Decimals that give three significant digits above 1 and two below, after rounding.
int tileDecimals(double magnitude) {
    if (magnitude == 0.0) {
        return 0;
    }
    if (roundedTo(magnitude, 2) < 1.0) {
        const int decimals = 1 - static_cast<int>(std::floor(std::log10(magnitude)));
        return std::min(decimals, 6);
    }
    if (roundedTo(magnitude, 2) < 10.0) {
        return 2;
    }
    return roundedTo(magnitude, 1) < 100.0 ? 1 : 0;
}

// The fewest decimals that give the value back to ten digits.
int exactDecimals(double magnitude) {
    for (int decimals = 0; decimals < kMaxDecimals; ++decimals) {
        if (std::abs(roundedTo(magnitude, decimals) - magnitude) <= magnitude * 1e-10) {
            return decimals;
        }
    }
    return kMaxDecimals;
}

QString signOf(double value, bool explicitPlus) {
    if (value < 0.0) {
        return QString(QChar(kMinus));
    }
    return explicitPlus && value > 0.0 ? u"+"_s : QString();
}

std::size_t chooseStep(double magnitude, const KindUnits& units, Digits digits,
                       const UnitMemory* memory) {
    const auto base = static_cast<std::size_t>(units.base);
    if (digits == Digits::full) {
        return base;
    }
    if (magnitude == 0.0) {
        return memory != nullptr && memory->isSet() ? static_cast<std::size_t>(memory->step())
                                                    : base;
    }
    // What shows as 1,000 already counts as 1,000.
    const double shown =
        digits == Digits::tile ? magnitude * (1 + 0.5e-3) : magnitude * (1 + 1e-12);
    std::size_t step = 0;
    const bool remembers = memory != nullptr && memory->isSet();
    for (std::size_t i = 1; i < units.steps.size(); ++i) {
        const bool wasAbove = remembers && static_cast<std::size_t>(memory->step()) >= i;
        const double threshold = units.steps[i].factor * (wasAbove ? kBackBelow : 1.0);
        if (shown >= threshold) {
            step = i;
        }
    }
    return step;
}

struct Written {
    QString number;
    std::size_t step = 0;
};

QString numberIn(double magnitude, const KindUnits& units, std::size_t step, const QLocale& locale,
                 Digits digits) {
    const double factor = units.steps[step].factor;
    const double scaled = factor < 1.0 ? magnitude * std::round(1.0 / factor) : magnitude / factor;
    int decimals = digits == Digits::tile ? tileDecimals(scaled) : exactDecimals(scaled);
    const bool wholeThings =
        units.mostTileDecimals == 0 || (units.steps[step].english.empty() && units.scaleWords &&
                                        units.leastDecimals == 0 && scaled >= 10.0);
    if (digits == Digits::tile && wholeThings) {
        decimals = 0;
    }
    // Prices show cents; a field shows 71 $/MWh, but 61.20 $/MWh.
    const bool showsCents = digits == Digits::tile || decimals > 0;
    if (showsCents && scaled < 1000.0) {
        decimals = std::max(decimals, units.leastDecimals);
    }
    return locale.toString(scaled, 'f', decimals);
}

// Puts sign, currency, number, scale word and unit in the order of the language.
QString assembled(const QString& sign, const QString& number, const KindUnits& units,
                  std::size_t step, const QLocale& locale) {
    const QString space(QChar{kNarrowSpace});
    const QString word = shownName(units.steps[step], locale);
    const QString spacedWord = word.isEmpty() ? QString() : space + word;
    const QString per = shownPer(units, locale);
    if (units.dollar && !isGerman(locale)) {
        return sign + u'$' + number + spacedWord + per;
    }
    if (units.dollar || !per.isEmpty()) {
        return sign + number + spacedWord + space + u'$' + per;
    }
    return word == u"\u00B0" ? sign + number + word : sign + number + spacedWord;
}

QString counted(double value, const QString& number, const QLocale& locale, const char16_t* one,
                const char16_t* many, const char16_t* einer, const char16_t* viele) {
    const bool single = std::abs(value) == 1.0;
    const char16_t* word = isGerman(locale) ? (single ? einer : viele) : (single ? one : many);
    return number + QChar(kNarrowSpace) + QString::fromUtf16(word);
}

std::optional<QString> specialForm(double value, QuantityKind kind, const QLocale& locale,
                                   Digits digits) {
    switch (kind) {
        case QuantityKind::quarter:
            return formatQuarter(static_cast<int>(std::lround(value)), locale);
        case QuantityKind::year:
            return QString::number(static_cast<int>(std::lround(value)));
        case QuantityKind::month:
            return locale.standaloneMonthName(std::clamp(static_cast<int>(value), 1, 12));
        case QuantityKind::quarters:
            return counted(value, formatNumber(value, locale, 2), locale, u"quarter", u"quarters",
                           u"Quartal", u"Quartale");
        case QuantityKind::years:
            return counted(value, formatNumber(value, locale, 2), locale, u"year", u"years",
                           u"Jahr", u"Jahre");
        case QuantityKind::share:
            if (digits == Digits::tile) {
                return formatShare(value, locale);
            }
            break;
        default:
            break;
    }
    return std::nullopt;
}

QString formatted(double value, QuantityKind kind, const QLocale& locale, Digits digits,
                  UnitMemory* memory, bool explicitPlus) {
    if (!std::isfinite(value)) {
        return dash();
    }
    if (const auto special = specialForm(value, kind, locale, digits)) {
        return explicitPlus && value > 0 ? u'+' + *special : *special;
    }
    const KindUnits& units = unitsOf(kind);
    const double magnitude = std::abs(value);
    const std::size_t step = chooseStep(magnitude, units, digits, memory);
    if (memory != nullptr && digits != Digits::full) {
        memory->setStep(static_cast<int>(step));
    }
    const QString number = numberIn(magnitude, units, step, locale, digits);
    return assembled(signOf(value, explicitPlus), number, units, step, locale);
}

}  // namespace

QString formatQuantity(double value, QuantityKind kind, const QLocale& locale, Digits digits,
                       UnitMemory* memory) {
    return formatted(value, kind, locale, digits, memory, false);
}

QString formatQuantityPair(double a, double b, QuantityKind kind, const QLocale& locale,
                           UnitMemory* memory) {
    if (!std::isfinite(a) || !std::isfinite(b)) {
        return formatQuantity(a, kind, locale) + u" / "_s + formatQuantity(b, kind, locale);
    }
    const KindUnits& units = unitsOf(kind);
    const double larger = std::max(std::abs(a), std::abs(b));
    const std::size_t step = chooseStep(larger, units, Digits::tile, memory);
    if (memory != nullptr) {
        memory->setStep(static_cast<int>(step));
    }
    const auto part = [&](double value) {
        return signOf(value, false) + numberIn(std::abs(value), units, step, locale, Digits::tile);
    };
    return assembled({}, part(a) + u" / "_s + part(b), units, step, locale);
}

QString formatChange(double value, QuantityKind kind, const QLocale& locale) {
    return formatted(value, kind, locale, Digits::tile, nullptr, true);
}

QString formatPower(double mw, const QLocale& locale, Digits digits, UnitMemory* memory) {
    return formatQuantity(mw, QuantityKind::power, locale, digits, memory);
}

QString formatEnergy(double mwh, const QLocale& locale, Digits digits, UnitMemory* memory) {
    return formatQuantity(mwh, QuantityKind::energy, locale, digits, memory);
}

QString formatMoney(double usd, const QLocale& locale, Digits digits, UnitMemory* memory) {
    return formatQuantity(usd, QuantityKind::money, locale, digits, memory);
}

QString formatCount(double count, const QLocale& locale, Digits digits, UnitMemory* memory) {
    return formatQuantity(count, QuantityKind::count, locale, digits, memory);
}

QString formatEmissions(double tonnes, const QLocale& locale, bool perYear, Digits digits,
                        UnitMemory* memory) {
    const QString text = formatQuantity(tonnes, QuantityKind::emissions, locale, digits, memory);
    if (!perYear || !std::isfinite(tonnes)) {
        return text;
    }
    return text + (isGerman(locale) ? u"/a"_s : u"/yr"_s);
}

QString formatShare(double share, const QLocale& locale, int decimals) {
    if (!std::isfinite(share)) {
        return dash();
    }
    const double percent = roundedTo(std::abs(share) * 100.0, decimals);
    const QString number = locale.toString(percent, 'f', decimals);
    return signOf(percent == 0.0 ? 0.0 : share, false) + number + QChar(kNarrowSpace) + u'%';
}

QString formatNumber(double value, const QLocale& locale, int maxDecimals) {
    if (!std::isfinite(value)) {
        return dash();
    }
    const double magnitude = roundedTo(std::abs(value), maxDecimals);
    const int decimals = std::min(exactDecimals(magnitude), maxDecimals);
    return signOf(magnitude == 0.0 ? 0.0 : value, false) +
           locale.toString(magnitude, 'f', decimals);
}

QString formatQuarter(int index, const QLocale& /*locale*/) {
    return u"%1 Q%2"_s.arg(quarterYear(index)).arg(quarterOfYear(index));
}

QString formatQuarterRange(int first, int last, const QLocale& locale) {
    if (first == last) {
        return formatQuarter(first, locale);
    }
    const QString to = isGerman(locale) ? u" bis "_s : u" to "_s;
    return formatQuarter(first, locale) + to + formatQuarter(last, locale);
}

QString formatFiscalYear(int year, bool fiscal, const QLocale& locale) {
    const QString number = QString::number(year);
    if (!fiscal) {
        return number;
    }
    return isGerman(locale) ? u"GJ "_s + number : u"FY"_s + number;
}

QString formatPosition(double latitude, double longitude, const QLocale& locale) {
    if (!std::isfinite(latitude) || !std::isfinite(longitude)) {
        return dash();
    }
    const QString space(QChar{kNarrowSpace});
    const QString east = isGerman(locale) ? u"O"_s : u"E"_s;
    return locale.toString(std::abs(latitude), 'f', 2) + space + (latitude < 0 ? u"S"_s : u"N"_s) +
           u' ' + locale.toString(std::abs(longitude), 'f', 2) + space +
           (longitude < 0 ? u"W"_s : east);
}

}  // namespace gigasite::ui
