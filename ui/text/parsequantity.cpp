// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/parsequantity.h"

#include "ui/text/numberformat.h"
#include "ui/text/numbertoken.h"
#include "ui/text/parsequarter.h"
#include "ui/text/units.h"
#include "ui/text/unittoken.h"

#include <QLocale>

#include <cmath>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace gigasite::ui {
namespace {

constexpr qsizetype kMaxLength = 200;
constexpr int kMaxDepth = 20;

enum class Dimension { plain, quantity, percent };

struct Operand {
    double value = 0.0;
    Dimension dimension = Dimension::plain;
};

model::Problem refusalOf(const char* code, const QStringList& arguments = {}) {
    model::Problem problem{code, {}, {}};
    for (const QString& argument : arguments) {
        problem.arguments.push_back(argument.toStdString());
    }
    return problem;
}

/// Recursive descent over sum, product, sign, parentheses and numbers with units. The first
/// refusal stops everything; values after it do not matter.
class Evaluator {
  public:
    Evaluator(const QString& text, QuantityKind kind, const QLocale& locale)
        : m_text(text), m_kind(kind), m_locale(locale) {}

    ParsedQuantity run() {
        const Operand result = sum();
        skipBlanks();
        if (!m_refusal && m_at < m_text.size()) {
            refuse(m_text[m_at] == u')' ? "quantity.unbalanced" : "quantity.unexpected",
                   {QString(m_text[m_at])});
        }
        const double value = inBaseUnits(result).value;
        if (!m_refusal && !std::isfinite(value)) {
            refuse("quantity.notFinite", {m_text});
        }
        if (m_refusal) {
            return {false, 0.0, *m_refusal};
        }
        return {true, value, {}};
    }

  private:
    Operand sum() {
        Operand left = product();
        while (!m_refusal) {
            const bool plus = take(u"+");
            if (!plus && !take(u"-\u2212\u2013")) {
                break;
            }
            const Operand right = product();
            left = added(left, plus ? right : Operand{-right.value, right.dimension});
        }
        return left;
    }

    Operand product() {
        Operand left = signedFactor();
        while (!m_refusal) {
            if (take(u"*\u00D7\u00B7")) {
                left = multiplied(left, signedFactor());
            } else if (take(u"/\u00F7")) {
                left = divided(left, signedFactor());
            } else {
                break;
            }
        }
        return left;
    }

    Operand signedFactor() {
        if (++m_depth > kMaxDepth) {
            refuse("quantity.tooDeep", {});
            return {};
        }
        Operand result;
        if (take(u"+")) {
            result = signedFactor();
        } else if (take(u"-\u2212\u2013")) {
            result = signedFactor();
            result.value = -result.value;
        } else if (take(u"(")) {
            result = sum();
            if (!take(u")")) {
                refuse("quantity.unbalanced", {u"("_s});
            }
            result = withUnit(result, false);
        } else {
            result = number();
        }
        --m_depth;
        return result;
    }

    Operand number() {
        const bool dollar = takeCurrency();
        skipBlanks();
        const NumberToken token = readNumber(QStringView(m_text).mid(m_at), m_locale);
        if (token.refusal) {
            m_refusal = m_refusal ? m_refusal : token.refusal;
            return {};
        }
        if (token.length == 0) {
            m_at < m_text.size() ? refuse("quantity.unexpected", {QString(m_text[m_at])})
                                 : refuse("quantity.endMissing", {m_text});
            return {};
        }
        m_at += token.length;
        return withUnit({token.value, Dimension::plain}, dollar);
    }

    Operand withUnit(const Operand& operand, bool dollar) {
        if (m_refusal) {
            return operand;
        }
        const UnitToken unit =
            readUnit(QStringView(m_text).mid(m_at), m_kind, m_locale, operand.value, dollar);
        if (unit.refusal) {
            m_refusal = unit.refusal;
            return operand;
        }
        if (unit.length == 0) {
            return dollar ? inBaseUnits(operand) : operand;
        }
        m_at += unit.length;
        if (operand.dimension != Dimension::plain) {
            refuse("quantity.unitTwice", {m_text});
        }
        return {scaledBy(operand.value, unit.factor),
                unit.percent ? Dimension::percent : Dimension::quantity};
    }

    Operand inBaseUnits(const Operand& operand) {
        if (operand.dimension == Dimension::percent) {
            refuse("quantity.percentAlone", {m_text});
        }
        return operand.dimension == Dimension::plain
                   ? Operand{scaledBy(operand.value, typedUnit(m_kind)), Dimension::quantity}
                   : operand;
    }

    Operand added(const Operand& a, const Operand& b) {
        if (a.dimension == Dimension::plain && b.dimension == Dimension::plain) {
            return {a.value + b.value, Dimension::plain};
        }
        return {inBaseUnits(a).value + inBaseUnits(b).value, Dimension::quantity};
    }

    Operand multiplied(const Operand& a, const Operand& b) {
        if (a.dimension == Dimension::quantity && b.dimension == Dimension::quantity) {
            refuse("quantity.unitProduct", {m_text});
        }
        const bool hasQuantity =
            a.dimension == Dimension::quantity || b.dimension == Dimension::quantity;
        return {a.value * b.value, hasQuantity ? Dimension::quantity : Dimension::plain};
    }

    Operand divided(const Operand& a, const Operand& b) {
        if (b.dimension == Dimension::quantity) {
            refuse("quantity.unitProduct", {m_text});
        }
        if (!m_refusal && b.value == 0.0) {
            refuse("quantity.divisionByZero", {});
            return {};
        }
        const bool hasQuantity = a.dimension == Dimension::quantity;
        return {a.value / b.value, hasQuantity ? Dimension::quantity : Dimension::plain};
    }

    void skipBlanks() {
        while (m_at < m_text.size() && m_text[m_at].isSpace()) {
            ++m_at;
        }
    }

    bool take(QStringView anyOf) {
        skipBlanks();
        if (m_at < m_text.size() && anyOf.contains(m_text[m_at])) {
            ++m_at;
            return true;
        }
        return false;
    }

    // "$", "US$" or "USD" in front of money.
    bool takeCurrency() {
        skipBlanks();
        const KindUnits& units = unitsOf(m_kind);
        if (!units.dollar && units.per.empty()) {
            return false;
        }
        for (const QStringView name :
             {QStringView(u"$"), QStringView(u"US$"), QStringView(u"USD")}) {
            if (QStringView(m_text).mid(m_at).startsWith(name, Qt::CaseInsensitive)) {
                m_at += name.size();
                return true;
            }
        }
        return false;
    }

    void refuse(const char* code, const QStringList& arguments) {
        if (!m_refusal) {
            m_refusal = refusalOf(code, arguments);
        }
    }

    QString m_text;
    QuantityKind m_kind;
    const QLocale& m_locale;
    qsizetype m_at = 0;
    int m_depth = 0;
    std::optional<model::Problem> m_refusal;
};

bool mustBeWhole(QuantityKind kind) {
    return kind == QuantityKind::integer || kind == QuantityKind::year ||
           kind == QuantityKind::quarters;
}

}  // namespace

ParsedQuantity parseQuantity(const QString& text, QuantityKind kind, const QLocale& locale) {
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        return {false, 0.0, refusalOf("quantity.empty")};
    }
    if (trimmed.size() > kMaxLength) {
        return {false, 0.0, refusalOf("quantity.tooLong", {QString::number(kMaxLength)})};
    }
    if (kind == QuantityKind::quarter) {
        return parseQuarter(trimmed, locale);
    }
    if (kind == QuantityKind::month) {
        return parseMonth(trimmed, locale);
    }
    ParsedQuantity parsed = Evaluator(trimmed, kind, locale).run();
    if (parsed.ok && mustBeWhole(kind) && parsed.value != std::round(parsed.value)) {
        return {false, 0.0, refusalOf("quantity.notWhole", {trimmed})};
    }
    return parsed;
}

ParsedQuantity parseQuantity(const QString& text, QuantityKind kind, const QLocale& locale,
                             const QuantityRange& range, const QString& label,
                             double currentValue) {
    ParsedQuantity parsed = parseQuantity(text, kind, locale);
    if (parsed.ok && (parsed.value < range.minimum || parsed.value > range.maximum)) {
        const auto shown = [&](double value) {
            return formatQuantity(value, kind, locale, Digits::exact);
        };
        parsed.ok = false;
        parsed.refusal =
            refusalOf("quantity.outOfRange", {text.trimmed(), label, shown(range.minimum),
                                              shown(range.maximum), shown(currentValue)});
    }
    return parsed;
}

}  // namespace gigasite::ui
