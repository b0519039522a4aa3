// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/parsequarter.h"

#include "ui/text/numberformat.h"

#include <QLocale>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace gigasite::ui {
namespace {

ParsedQuantity refused(const char* code, const QStringList& arguments) {
    ParsedQuantity parsed;
    parsed.refusal.code = code;
    for (const QString& argument : arguments) {
        parsed.refusal.arguments.push_back(argument.toStdString());
    }
    return parsed;
}

struct YearAndPart {
    int year;
    int part;
};

std::optional<YearAndPart> match(const QString& text, const QString& pattern) {
    const QRegularExpression expression(u"^(?:"_s + pattern + u")$"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    const auto found = expression.match(text);
    if (!found.hasMatch()) {
        return std::nullopt;
    }
    return YearAndPart{found.captured(u"y"_s).toInt(), found.captured(u"q"_s).toInt()};
}

std::optional<YearAndPart> matchAny(const QString& text, const QStringList& patterns) {
    for (const QString& pattern : patterns) {
        if (const auto found = match(text, pattern)) {
            return found;
        }
    }
    return std::nullopt;
}

// Takes "+ 2" or "- 4" off the end; 0 when there is none.
int takeShift(QString& text) {
    static const QRegularExpression kShift(u"\\s*([+\u2212-])\\s*([0-9]{1,3})$"_s);
    const auto found = kShift.match(text);
    // "2028-03" is a month, not a shift: a shift follows a quarter.
    if (!found.hasMatch() ||
        !text.left(found.capturedStart()).contains(u'q', Qt::CaseInsensitive)) {
        return 0;
    }
    const int quarters = found.captured(2).toInt();
    text.truncate(found.capturedStart());
    return found.captured(1) == u"+" ? quarters : -quarters;
}

}  // namespace

ParsedQuantity parseQuarter(const QString& text, const QLocale& locale) {
    QString rest = text;
    const int shift = takeShift(rest);
    const auto quarter =
        matchAny(rest, {u"(?<y>[0-9]{4})\\s*[-/ ]?\\s*Q\\s*(?<q>[0-9])"_s,
                        u"Q\\s*(?<q>[0-9])\\s*[-/ ]?\\s*(?<y>[0-9]{4})"_s,
                        u"(?<q>[0-9])\\.?\\s*(?:Quartal|quarter)\\s*(?<y>[0-9]{4})"_s,
                        u"(?:1st|2nd|3rd|4th)?(?<q>[0-9])\\s*Q\\s*(?<y>[0-9]{4})"_s});
    if (quarter) {
        if (quarter->part < 1 || quarter->part > 4) {
            return refused("quantity.noSuchQuarter", {text});
        }
        return {true, double(quarterIndex(quarter->year, quarter->part) + shift), {}};
    }
    const auto either = matchAny(rest, {u"(?<q>[0-9]{1,2})\\s*[-/.]\\s*(?<y>[0-9]{4})"_s,
                                        u"(?<y>[0-9]{4})\\s*[-/.]\\s*(?<q>[0-9]{1,2})"_s});
    if (either && either->part >= 1 && either->part <= 12) {
        const int byMonth = quarterIndex(either->year, (either->part - 1) / 3 + 1);
        const int byQuarter =
            either->part <= 4 ? quarterIndex(either->year, either->part) : byMonth;
        return refused("quantity.ambiguousQuarter",
                       {text, formatQuarter(byQuarter, locale), formatQuarter(byMonth, locale)});
    }
    if (match(rest, u"(?<y>[0-9]{4})(?<q>)"_s)) {
        return refused("quantity.quarterMissing", {text, rest + u" Q1"_s});
    }
    return refused("quantity.badQuarter", {text});
}

ParsedQuantity parseMonth(const QString& text, const QLocale& locale) {
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= 12) {
        return {true, double(number), {}};
    }
    QString word = text;
    word.remove(u'.');
    for (const QLocale& language : {locale, QLocale::c()}) {
        for (int month = 1; month <= 12 && word.size() >= 3; ++month) {
            if (language.standaloneMonthName(month).startsWith(word, Qt::CaseInsensitive)) {
                return {true, double(month), {}};
            }
        }
    }
    return refused("quantity.badMonth", {text});
}

}  // namespace gigasite::ui
