// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/tabletext.h"

#include "ui/text/numberformat.h"
#include "ui/text/parsequantity.h"
#include "ui/text/units.h"

#include <algorithm>
#include <cmath>

namespace gigasite::ui {

namespace {

constexpr QStringView kFormulaStarts = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20";

bool isLineEnd(QChar c) {
    return c == u'\n' || c == u'\r';
}

QChar separatorOf(const QString& text) {
    bool quoted = false;
    bool semicolon = false;
    bool comma = false;
    for (const QChar c : text) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u'\t') {
            return c;
        } else if (!quoted && isLineEnd(c)) {
            break;
        } else if (!quoted) {
            semicolon = semicolon || c == u';';
            comma = comma || c == u',';
        }
    }
    return semicolon ? u';' : comma ? u',' : u'\t';
}

/// Walks over the text once; a quote opens only at the start of a cell.
class Splitter {
  public:
    Splitter(const QString& text, const TextLimits& limits, const std::stop_token& stop)
        : m_text(text), m_limits(limits), m_stop(stop), m_separator(separatorOf(text)) {}

    SplitText run() {
        while (m_at < m_text.size()) {
            if (m_stop.stop_requested()) {
                return {};
            }
            readRow();
        }
        while (!m_split.rows.empty() && isEmpty(m_split.rows.back())) {
            m_split.rows.pop_back();
        }
        return std::move(m_split);
    }

  private:
    static bool isEmpty(const QStringList& row) {
        return std::all_of(row.begin(), row.end(), [](const QString& cell) {
            return QStringView(cell).trimmed().isEmpty();
        });
    }

    void readRow() {
        QStringList row;
        bool more = true;
        while (more) {
            QString cell = readCell();
            more = m_at < m_text.size() && m_text[m_at] == m_separator;
            m_at += more ? 1 : 0;
            if (row.size() < m_limits.cells) {
                row.push_back(std::move(cell));
            } else {
                ++m_split.cellsLeftOut;
            }
        }
        if (m_at < m_text.size()) {
            const bool two =
                m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
            m_at += two ? 2 : 1;
        }
        if (m_split.rows.size() < m_limits.rows) {
            m_split.rows.push_back(std::move(row));
        } else {
            m_split.rowsLeftOut += isEmpty(row) ? 0 : 1;
        }
    }

    QString readCell() {
        if (m_at < m_text.size() && m_text[m_at] == u'"') {
            return readQuoted();
        }
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && !isLineEnd(m_text[m_at])) {
            ++m_at;
        }
        return m_text.mid(from, m_at - from);
    }

    QString readQuoted() {
        QString cell;
        ++m_at;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (c != u'"') {
                cell += c;
            } else if (m_at < m_text.size() && m_text[m_at] == u'"') {
                cell += c;
                ++m_at;
            } else {
                break;
            }
        }
        while (m_at < m_text.size() && m_text[m_at] != m_separator && !isLineEnd(m_text[m_at])) {
            cell += m_text[m_at++];
        }
        return cell;
    }

    const QString& m_text;
    TextLimits m_limits;
    const std::stop_token& m_stop;
    QChar m_separator;
    qsizetype m_at = 0;
    SplitText m_split;
};

QString quoted(const QString& cell) {
    const bool needed = std::any_of(
        cell.begin(), cell.end(), [](QChar c) { return c == u'"' || c == u'\t' || isLineEnd(c); });
    if (!needed) {
        return cell;
    }
    QString inner = cell;
    return u'"' + inner.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

bool startsFormula(QStringView text) {
    const QStringView seen = text.trimmed();
    return (!seen.isEmpty() && kFormulaStarts.contains(seen.front())) ||
           (!text.isEmpty() && (text.front() == u'\t' || isLineEnd(text.front())));
}

QStringView withoutApostrophes(QStringView text) {
    while (text.startsWith(u'\'')) {
        text = text.mid(1);
    }
    return text;
}

}  // namespace

SplitText splitTable(const QString& text, const TextLimits& limits, const std::stop_token& stop) {
    return Splitter(text, limits, stop).run();
}

QString joinTable(const TextRows& rows) {
    QString text;
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            text += (i > 0 ? QStringLiteral("\t") : QString()) + quoted(row[i]);
        }
        text += u'\n';
    }
    return text;
}

QString guardFormula(const QString& text) {
    return startsFormula(withoutApostrophes(text)) ? u'\'' + text : text;
}

QString unguardFormula(const QString& text) {
    const bool guarded = text.startsWith(u'\'') && startsFormula(withoutApostrophes(text));
    return guarded ? text.mid(1) : text;
}

QString spreadsheetNumber(double value, QuantityKind kind, const QLocale& locale) {
    if (!std::isfinite(value)) {
        return {};
    }
    if (kind == QuantityKind::quarter) {
        return formatQuarter(static_cast<int>(value), locale);
    }
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    const double unit = typedUnit(kind);
    QString text;
    for (int digits = 15; digits <= 17; ++digits) {
        text = plain.toString(value / unit, 'g', digits);
        const ParsedQuantity read = parseQuantity(text, kind, locale);
        if (read.ok && isSameNumber(read.value, value)) {
            break;
        }
    }
    return text.replace(QChar(kMinus), QLatin1Char('-'));
}

bool isSameNumber(double a, double b) {
    constexpr double kLastDigit = 4e-16;  // dividing per cents by 100 may cost it
    return std::abs(a - b) <= kLastDigit * std::abs(b);
}

NotationHint notationHint(const QString& cell) {
    const auto isMark = [](QChar c) { return c == u'.' || c == u','; };
    const auto isSum = [](QChar c) { return QStringView(u"*/()").contains(c); };
    const qsizetype first = std::find_if(cell.begin(), cell.end(), isMark) - cell.begin();
    if (first == cell.size() || std::any_of(cell.begin(), cell.end(), isSum)) {
        return NotationHint::none;
    }
    qsizetype last = first;
    qsizetype count = 0;
    for (qsizetype i = first; i < cell.size(); ++i) {
        if (isMark(cell[i])) {
            last = i;
            ++count;
        }
    }
    const auto decimal = [&cell](qsizetype at) {
        return cell[at] == u'.' ? NotationHint::english : NotationHint::german;
    };
    if (cell[first] != cell[last]) {
        return decimal(last);
    }
    if (count > 1) {  // it groups thousands
        return cell[first] == u'.' ? NotationHint::german : NotationHint::english;
    }
    qsizetype after = 0;
    while (last + 1 + after < cell.size() && cell[last + 1 + after].isDigit()) {
        ++after;
    }
    qsizetype before = 0;
    while (before < first && cell[first - 1 - before].isDigit()) {
        ++before;
    }
    const bool mayGroup = after == 3 && before >= 1 && before <= 3 && cell[first - before] != u'0';
    return mayGroup ? NotationHint::either : decimal(last);
}

QLocale localeOf(Notation notation, const QLocale& window) {
    const bool german = notation == Notation::german;
    if (isGerman(window) == german) {
        return window;
    }
    return german ? QLocale(QLocale::German, QLocale::Germany)
                  : QLocale(QLocale::English, QLocale::UnitedStates);
}

bool isBinary(const QString& text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        const bool control = c.category() == QChar::Other_Control && c != u'\t' && !isLineEnd(c);
        if (control || c.isSurrogate() || c == QChar::ReplacementCharacter) {
            return true;
        }
    }
    return false;
}

QString oneLine(const QString& text, qsizetype limit) {
    QString line = text.left(limit + 1);
    for (QChar& c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator) {
            c = u' ';
        }
    }
    if (line.size() > limit) {
        line = line.left(limit) + u'…';
    }
    return line;
}

}  // namespace gigasite::ui
