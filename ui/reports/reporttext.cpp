// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reporttext.h"

#include "ui/text/problemtext.h"
#include "ui/text/units.h"

#include <algorithm>

namespace gigasite::ui {

namespace {

bool turnsDirection(QChar c) {
    switch (c.direction()) {
        case QChar::DirR:
        case QChar::DirAL:
        case QChar::DirLRE:
        case QChar::DirLRO:
        case QChar::DirRLE:
        case QChar::DirRLO:
        case QChar::DirPDF:
        case QChar::DirLRI:
        case QChar::DirRLI:
        case QChar::DirFSI:
        case QChar::DirPDI:
            return true;
        default:
            return c.isSurrogate();  // scripts beyond the first plane may run from the right
    }
}

QString withoutControls(QString text, bool keepLines) {
    for (QChar& c : text) {
        const bool line = c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        if (line && keepLines) {
            c = u'\n';
        } else if (line || c.category() == QChar::Other_Control || c == QChar(0xFFFC)) {
            c = u' ';
        }
    }
    return text;
}

/// Half a surrogate pair, left by bytes that were not UTF-8 or by cutting.
QString withoutHalves(const QString& text) {
    QString whole;
    whole.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair =
            text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            whole += text[i];
            whole += text[++i];
        } else {
            whole += text[i].isSurrogate() ? QChar(QChar::ReplacementCharacter) : text[i];
        }
    }
    return whole;
}

QString isolated(const QString& text) {
    constexpr QChar kFirstStrongIsolate(0x2068);
    constexpr QChar kPopIsolate(0x2069);
    return std::any_of(text.begin(), text.end(), turnsDirection)
               ? kFirstStrongIsolate + text + kPopIsolate
               : text;
}

}  // namespace

QString literal(const QString& text, int limit) {
    return isolated(withoutHalves(elideMiddle(withoutControls(text, false), limit)));
}

QString literal(const std::string& text, int limit) {
    return literal(QString::fromStdString(text), limit);
}

QString literalParagraphs(const std::string& text, int limit) {
    const QString cut = elideMiddle(withoutControls(QString::fromStdString(text), true), limit);
    QStringList paragraphs = withoutHalves(cut).split(u'\n', Qt::SkipEmptyParts);
    for (QString& paragraph : paragraphs) {
        paragraph = isolated(paragraph);
    }
    return paragraphs.join(u'\n');
}

QString longDate(QDate date, const QLocale& locale) {
    return locale.toString(
        date, isGerman(locale) ? QStringLiteral("d. MMMM yyyy") : QStringLiteral("d MMMM yyyy"));
}

}  // namespace gigasite::ui
