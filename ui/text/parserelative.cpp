// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/parserelative.h"

#include "ui/text/numberformat.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace gigasite::ui {
namespace {

constexpr int kQuartersPerYear = 4;

bool isMinus(QChar c) {
    return QStringView(u"-\u2212\u2013").contains(c);
}

bool countsPerCent(QuantityKind kind) {
    return kind == QuantityKind::share || kind == QuantityKind::rate;
}

bool isWhole(QuantityKind kind) {
    return kind == QuantityKind::integer || kind == QuantityKind::year ||
           kind == QuantityKind::quarters || kind == QuantityKind::quarter ||
           kind == QuantityKind::month;
}

RelativeQuantity refused(const model::Problem& problem) {
    RelativeQuantity result;
    result.isRelative = true;
    result.refusal = problem;
    return result;
}

RelativeQuantity changed(double factor, double offset) {
    RelativeQuantity result;
    result.isRelative = true;
    result.ok = true;
    result.factor = factor;
    result.offset = offset;
    return result;
}

RelativeQuantity scaled(const QString& rest, bool divides, const QLocale& locale) {
    const ParsedQuantity by = parseQuantity(rest, QuantityKind::factor, locale);
    if (!by.ok) {
        return refused(by.refusal);
    }
    if (divides && by.value == 0.0) {
        return refused({"quantity.divisionByZero", {}, {}});
    }
    return changed(divides ? 1.0 / by.value : by.value, 0.0);
}

ParsedQuantity readDifference(const QString& text, QuantityKind kind, const QLocale& locale) {
    const ParsedQuantity parsed = parseQuantity(text, differenceKind(kind), locale);
    if (parsed.ok || kind != QuantityKind::quarter) {
        return parsed;
    }
    ParsedQuantity years = parseQuantity(text, QuantityKind::years, locale);
    years.value *= kQuartersPerYear;
    return years.ok ? years : parsed;
}

/// The change the text states, whether the values bear it or not.
RelativeQuantity read(const QString& text, QuantityKind kind, const QLocale& locale,
                      bool minusChanges) {
    if (text.isEmpty()) {
        return {};
    }
    const QChar first = text[0];
    if (QStringView(u"*\u00D7\u00B7").contains(first) || QStringView(u"/\u00F7").contains(first)) {
        return scaled(text.mid(1), QStringView(u"/\u00F7").contains(first), locale);
    }
    const bool isExplicit = text.size() > 1 && text[1] == u'=';
    const bool ofItself = text.endsWith(u'%') && !countsPerCent(kind);
    if (first != u'+' && !(isMinus(first) && (minusChanges || isExplicit || ofItself))) {
        return {};
    }
    // The sign stays, so that "-5+3" is the sum it looks like.
    const QString amount = isExplicit ? first + text.mid(2) : text;
    if (ofItself) {
        const ParsedQuantity part = parseQuantity(amount, QuantityKind::share, locale);
        return part.ok ? changed(1.0 + part.value, 0.0) : refused(part.refusal);
    }
    const ParsedQuantity difference = readDifference(amount, kind, locale);
    return difference.ok ? changed(1.0, difference.value) : refused(difference.refusal);
}

}  // namespace

RelativeQuantity parseRelative(const QString& text, QuantityKind kind, const QLocale& locale,
                               const QuantityRange& range, const QString& label,
                               std::span<const double> values) {
    const QString trimmed = text.trimmed();
    const RelativeQuantity change = read(trimmed, kind, locale, range.minimum >= 0.0);
    if (!change.ok) {
        return change;
    }
    for (const double value : values) {
        const double next = adjusted(change, kind, value);
        if (next >= range.minimum && next <= range.maximum) {
            continue;
        }
        model::Problem problem{"quantity.outOfRange", {}, {}};
        const auto shown = [&](double one) {
            return formatQuantity(one, kind, locale, Digits::exact).toStdString();
        };
        problem.arguments = {trimmed.toStdString(), label.toStdString(), shown(range.minimum),
                             shown(range.maximum), shown(value)};
        return refused(problem);
    }
    return change;
}

QuantityKind differenceKind(QuantityKind kind) {
    switch (kind) {
        case QuantityKind::quarter:
            return QuantityKind::quarters;
        case QuantityKind::year:
        case QuantityKind::month:
            return QuantityKind::integer;
        default:
            return kind;
    }
}

double adjusted(const RelativeQuantity& change, QuantityKind kind, double value) {
    const double next = value * change.factor + change.offset;
    return isWhole(kind) ? std::round(next) : next;
}

}  // namespace gigasite::ui
