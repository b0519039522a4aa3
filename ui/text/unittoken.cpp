// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/unittoken.h"

#include "ui/text/numberformat.h"
#include "ui/text/units.h"

#include <QLocale>
#include <QString>

#include <cmath>
#include <span>

using namespace Qt::StringLiterals;

namespace gigasite::ui {
namespace {

constexpr QStringView kUnitSigns = u"$%\u00B0\u00A2\u00B2\u00B3\u20AC\u00A3\u00A5";
constexpr QStringView kOtherCurrencies[] = {u"\u20AC", u"\u00A3", u"\u00A5",
                                            u"eur",    u"gbp",    u"jpy"};

QStringView view(std::u16string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

bool isWordChar(QStringView text, qsizetype at) {
    const QChar c = text[at];
    if (c.isLetter() || kUnitSigns.contains(c)) {
        return true;
    }
    const bool nextIsLetter = at + 1 < text.size() && text[at + 1].isLetter();
    const bool afterLetter =
        at > 0 && (text[at - 1].isLetterOrNumber() || kUnitSigns.contains(text[at - 1]));
    if (c == u'/') {
        return nextIsLetter;
    }
    if (c == u'-') {
        return nextIsLetter && afterLetter;
    }
    if (c == u'.') {
        return at > 0 && text[at - 1].isLetter();
    }
    // Digits inside a unit: m3, km2, H100e.
    return c.isDigit() && at > 0 && text[at - 1].isLetterOrNumber() && afterLetter;
}

// Words up to the next operator, number or end, joined without blanks.
QString readWords(QStringView text, qsizetype& length) {
    QString words;
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype start = at;
        while (start < text.size() && text[start].isSpace()) {
            ++start;
        }
        qsizetype end = start;
        const QStringView rest = text.mid(start);
        while (end < text.size() && isWordChar(rest, end - start)) {
            ++end;
        }
        if (end == start) {
            break;
        }
        words += text.mid(start, end - start);
        at = end;
    }
    length = at;
    return words;
}

std::optional<double> find(std::span<const TypedUnit> units, QStringView name) {
    for (const TypedUnit& unit : units) {
        if (view(unit.name) == name) {
            return unit.factor;
        }
    }
    return std::nullopt;
}

QString withoutDots(QString word) {
    word.remove(u'.');
    return word;
}

bool takeAll(QString& word, std::initializer_list<QStringView> names) {
    bool found = false;
    for (const QStringView name : names) {
        const qsizetype at = word.indexOf(name);
        if (at >= 0) {
            word.remove(at, name.size());
            found = true;
        }
    }
    return found;
}

model::Problem unknownUnit(const QString& word, QuantityKind kind, const QLocale& locale) {
    return {"quantity.unknownUnit", {}, {word.toStdString(), unitText(kind, locale).toStdString()}};
}

bool isBillion(QStringView word) {
    return word == u"billion" || word == u"billionen" || word == u"b";
}

// A German "Billion" is 10^12, but many write it for the English 10^9: offer both.
model::Problem billionRefusal(double number, const QString& currency, const QLocale& locale) {
    const QString mark = currency.isEmpty() ? QString() : u' ' + currency;
    const QString value = formatNumber(number, locale, 6);
    return {"quantity.ambiguousBillion",
            {},
            {(value + u" Mrd."_s + mark).toStdString(), (value + u" Bio."_s + mark).toStdString()}};
}

struct MoneyWord {
    QString scale;
    QString per;
    double cents = 1.0;
    bool hasCurrency = false;
};

MoneyWord splitMoney(const QString& word) {
    MoneyWord money;
    const qsizetype slash = word.indexOf(u'/');
    money.scale = withoutDots(slash < 0 ? word : word.left(slash));
    money.per = slash < 0 ? QString() : word.mid(slash);
    money.hasCurrency = takeAll(money.scale, {u"us$", u"$", u"usd"});
    if (money.scale == u"ct" || money.scale == u"\u00A2" || money.scale == u"cent" ||
        money.scale == u"cents") {
        money.scale.clear();
        money.cents = 0.01;
        money.hasCurrency = true;
    }
    return money;
}

UnitToken readScaled(const QString& word, QuantityKind kind, const QLocale& locale, double number,
                     bool dollarBefore) {
    UnitToken token;
    const bool isMoney = unitsOf(kind).dollar || !unitsOf(kind).per.empty();
    const MoneyWord money = splitMoney(word);
    if (isGerman(locale) && isBillion(money.scale)) {
        token.refusal =
            billionRefusal(number, isMoney ? unitText(kind, locale) : QString(), locale);
        return token;
    }
    const auto scale = money.scale.isEmpty() ? std::optional(1.0) : find(scaleWords(), money.scale);
    const auto per = isMoney ? find(unitsOf(kind).typed, money.per)
                             : (money.per.isEmpty() ? std::optional(1.0) : std::nullopt);
    const bool currencyFits = isMoney ? !(money.hasCurrency && dollarBefore) : !money.hasCurrency;
    // 10^18 in German, so never what is meant.
    const bool isTrillion = isGerman(locale) && money.scale == u"trillion";
    if (!scale || !per || !currencyFits || isTrillion) {
        token.refusal = unknownUnit(word, kind, locale);
        return token;
    }
    token.factor = *scale * *per * money.cents;
    return token;
}

UnitToken readKnown(const QString& word, QuantityKind kind, const QLocale& locale, double number,
                    bool dollarBefore) {
    for (const QStringView currency : kOtherCurrencies) {
        if (word.contains(currency)) {
            return {.refusal = model::Problem{"quantity.otherCurrency",
                                              {},
                                              {currency.toString().toUpper().toStdString()}}};
        }
    }
    if (unitsOf(kind).scaleWords && word != u"%") {
        return readScaled(word, kind, locale, number, dollarBefore);
    }
    if (const auto factor = find(unitsOf(kind).typed, word)) {
        return {.factor = *factor};
    }
    if (const auto factor = find(unitsOf(kind).typed, withoutDots(word))) {
        return {.factor = *factor};
    }
    if (word == u"%") {
        return {.factor = 0.01, .percent = true};
    }
    return {.refusal = unknownUnit(word, kind, locale)};
}

}  // namespace

UnitToken readUnit(QStringView text, QuantityKind kind, const QLocale& locale, double number,
                   bool dollarBefore) {
    qsizetype length = 0;
    const QString words = readWords(text, length);
    if (words.isEmpty()) {
        return {};
    }
    UnitToken token = readKnown(words.toLower(), kind, locale, number, dollarBefore);
    if (token.refusal && token.refusal->code == "quantity.unknownUnit") {
        token.refusal->arguments[0] = words.toStdString();
    }
    token.length = length;
    return token;
}

double scaledBy(double number, double factor) {
    const double divisor = std::round(1.0 / factor);
    const bool isFraction = factor > 0.0 && factor < 1.0 && 1.0 / divisor == factor;
    return isFraction ? number / divisor : number * factor;
}

}  // namespace gigasite::ui
