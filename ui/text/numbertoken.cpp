// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/numbertoken.h"

#include <QChar>
#include <QLocale>
#include <QString>

#include <vector>

namespace gigasite::ui {
namespace {

constexpr QStringView kBlankMarks = u" \u00A0\u202F'\u2019";

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

bool isMark(QChar c) {
    return c == u'.' || c == u',' || kBlankMarks.contains(c);
}

QChar firstOf(const QString& text, char16_t otherwise) {
    return text.isEmpty() ? QChar(otherwise) : text.front();
}

qsizetype digitsFrom(QStringView text, qsizetype from) {
    qsizetype end = from;
    while (end < text.size() && isDigit(text[end])) {
        ++end;
    }
    return end - from;
}

struct Raw {
    std::vector<QString> parts;
    std::vector<QChar> marks;
    qsizetype length = 0;
};

Raw scan(QStringView text) {
    Raw raw;
    qsizetype at = digitsFrom(text, 0);
    raw.parts.push_back(text.left(at).toString());
    while (at < text.size() && isMark(text[at])) {
        const qsizetype digits = digitsFrom(text, at + 1);
        // A blank only groups thousands; "80 000" is one number, "2028 3" is two.
        const bool groups = !kBlankMarks.contains(text[at]) || (digits == 3 && at > 0);
        if (digits == 0 || !groups) {
            break;
        }
        raw.marks.push_back(text[at]);
        raw.parts.push_back(text.mid(at + 1, digits).toString());
        at += 1 + digits;
    }
    raw.length = at;
    return raw;
}

// "1", "234", "5" with marks "," "." in a notation; empty when it does not fit.
QString normalised(const Raw& raw, QChar decimal, QChar group) {
    std::size_t whole = raw.parts.size();
    QString fraction;
    if (!raw.marks.empty() && raw.marks.back() == decimal) {
        --whole;
        fraction = u'.' + raw.parts.back();
    }
    QString digits = raw.parts[0];
    for (std::size_t i = 1; i < whole; ++i) {
        const QChar mark = raw.marks[i - 1];
        const bool allowed = mark == raw.marks[0] && mark != decimal &&
                             (mark == group || kBlankMarks.contains(mark));
        const bool firstGroupFits =
            !raw.parts[0].isEmpty() && raw.parts[0].size() <= 3 && raw.parts[0].front() != u'0';
        if (!allowed || !firstGroupFits || raw.parts[i].size() != 3) {
            return {};
        }
        digits += raw.parts[i];
    }
    if (digits.isEmpty() && fraction.isEmpty()) {
        return {};
    }
    return (digits.isEmpty() ? QStringLiteral("0") : digits) + fraction;
}

qsizetype exponentLength(QStringView text) {
    if (text.size() < 2 || (text[0] != u'e' && text[0] != u'E')) {
        return 0;
    }
    const qsizetype sign = text[1] == u'+' || text[1] == u'-' ? 1 : 0;
    const qsizetype digits = digitsFrom(text, 1 + sign);
    return digits >= 1 && digits <= 3 ? 1 + sign + digits : 0;
}

model::Problem notationRefusal(QStringView written, const QLocale& locale) {
    return {"quantity.otherNotation",
            {},
            {written.toString().toStdString(), locale.toString(1234.5, 'f', 1).toStdString()}};
}

}  // namespace

NumberToken readNumber(QStringView text, const QLocale& locale) {
    NumberToken token;
    Raw raw = scan(text);
    if (raw.length == 0) {
        return token;
    }
    const QChar decimal = firstOf(locale.decimalPoint(), u'.');
    const QChar group = firstOf(locale.groupSeparator(), u',');
    const QString number = normalised(raw, decimal, group);
    if (number.isEmpty()) {
        token.length = raw.length;
        token.refusal = notationRefusal(text.left(raw.length), locale);
        return token;
    }
    const qsizetype exponent = exponentLength(text.mid(raw.length));
    token.length = raw.length + exponent;
    const QString all = number + text.mid(raw.length, exponent).toString();
    bool ok = false;
    token.value = QLocale::c().toDouble(all, &ok);
    if (!ok) {  // too large for a double
        token.refusal = model::Problem{
            "quantity.notFinite", {}, {text.left(token.length).toString().toStdString()}};
    }
    return token;
}

}  // namespace gigasite::ui
