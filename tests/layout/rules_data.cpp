// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layout/rules.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace gigasite::layout {
namespace {

/// One record of comma-separated text with double quotes.
QStringList csvFields(const QString& line) {
    QStringList fields{QString()};
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            fields.append(QString());
        } else {
            fields.last() += c;
        }
    }
    return fields;
}

/// A table of the catalogue: figures stand before the columns ..source, ..year, ..grade that they
/// share.
struct Table {
    QStringList header;
    QList<QPair<int, QStringList>> rows;  ///< line number and fields
};

Table readTable(const QString& text) {
    Table table;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty() || lines[i].startsWith(u'#')) {
            continue;
        }
        if (table.header.isEmpty()) {
            table.header = csvFields(lines[i]);
        } else {
            table.rows.append({static_cast<int>(i) + 1, csvFields(lines[i])});
        }
    }
    return table;
}

/// A column of numbers that state a fact: not a year, not a yes or no (0 and 1), not the class a
/// rule puts a country in (the rule's own row has the source).
bool isFigure(const Table& table, qsizetype column) {
    const QString& name = table.header[column];
    if (name.endsWith(u"year"_s) || name == u"tier"_s) {
        return false;
    }
    bool more = false;
    for (const auto& [line, fields] : table.rows) {
        const QString value = fields.value(column);
        bool number = true;
        const double read = value.isEmpty() ? 0.0 : value.toDouble(&number);
        if (!number) {
            return false;
        }
        more |= read != 0.0 && read != 1.0;
    }
    return more;
}

/// What is wrong with the origin of a figure; empty when source, year and grade are there.
QString faultOfOrigin(const QStringList& fields, qsizetype source) {
    static const QRegularExpression year(u"^\\d{4}$"_s);
    static const QRegularExpression grade(u"^[A-E]$"_s);
    if (fields.value(source).trimmed().isEmpty()) {
        return u"no source"_s;
    }
    if (!year.match(fields.value(source + 1)).hasMatch()) {
        return u"no year of the source"_s;
    }
    for (qsizetype k = source + 2; k <= source + 3; ++k) {
        if (grade.match(fields.value(k)).hasMatch()) {
            return {};
        }
    }
    return u"no grade of the source"_s;
}

QStringList unsourcedFigures(const QString& path, const Table& table) {
    QStringList found;
    for (qsizetype column = 0; column < table.header.size(); ++column) {
        if (!isFigure(table, column)) {
            continue;
        }
        const QString& name = table.header[column];
        qsizetype source = column + 1;
        while (source < table.header.size() && !table.header[source].endsWith(u"source"_s)) {
            ++source;
        }
        if (source == table.header.size()) {
            found.append(u"%1: %2 has no column for its source"_s.arg(path, name));
            continue;
        }
        for (const auto& [line, fields] : table.rows) {
            const QString fault = faultOfOrigin(fields, source);
            if (!fields.value(column).isEmpty() && !fault.isEmpty()) {
                found.append(u"%1:%2: %3: %4"_s.arg(path).arg(line).arg(name, fault));
            }
        }
    }
    return found;
}

QStringList everyFigureHasASource(const Tree& tree) {
    QStringList found;
    for (const QString& path : tree.paths({u".csv"_s}, u"resources/catalog/"_s)) {
        if (!path.endsWith(u"/manifest.csv"_s)) {  // counts the rows of the others
            found += unsourcedFigures(path, readTable(tree.text(path)));
        }
    }
    return found;
}

QStringList finishedTranslations(const Tree& tree) {
    QStringList found;
    for (const QString& path : tree.paths({u".ts"_s}, u"translations/"_s)) {
        QXmlStreamReader xml(tree.files.value(path));
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"translation"_s &&
                xml.attributes().value(u"type"_s) == u"unfinished"_s) {
                found.append(u"%1:%2: unfinished"_s.arg(path).arg(xml.lineNumber()));
            }
        }
        if (xml.hasError()) {
            found.append(u"%1:%2: %3"_s.arg(path).arg(xml.lineNumber()).arg(xml.errorString()));
        }
    }
    return found;
}

/// Rows of the README table that stand for one list of packages.
QStringList packageRows(const QString& list, const QString& wantedBy) {
    QStringList rows;
    for (const QString& line : list.split(u'\n')) {
        if (line.startsWith(u'#') || line.trimmed().isEmpty()) {
            continue;
        }
        QString reason = line.section(u'\t', 1).trimmed();
        QString who = wantedBy;
        if (reason.startsWith(u"slow:"_s)) {
            reason = reason.mid(5).trimmed();
            who += u" --label slow"_s;
        }
        rows.append(u"| `%1` | `%2` | %3 |"_s.arg(line.section(u'\t', 0, 0), who, reason));
    }
    return rows;
}

/// Every line of the lists is a package, a tab and a reason.
QStringList packageLists(const Tree& tree) {
    static const QRegularExpression wanted(u"^(#.*|[a-z0-9][a-z0-9.+-]+\\t\\S.*|)$"_s);
    QStringList found;
    for (const QString& path : {u"app/packages"_s, u"tests/packages"_s}) {
        const QStringList lines = tree.text(path).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (!wanted.match(lines[i]).hasMatch()) {
                found.append(u"%1:%2: not a package, a tab and a reason"_s.arg(path).arg(i + 1));
            }
        }
    }
    return found;
}

QStringList readmeTable(const Tree& tree) {
    static const QString begin = u"<!-- packages begin -->\n"_s;
    static const QString end = u"<!-- packages end -->"_s;
    const QString readme = tree.text(u"README.md"_s);
    const qsizetype from = readme.indexOf(begin) + begin.size();
    const qsizetype to = readme.indexOf(end);
    const QStringList rows = QStringList{u"| package | for | why |"_s, u"|---|---|---|"_s} +
                             packageRows(tree.text(u"app/packages"_s), u"app/start"_s) +
                             packageRows(tree.text(u"tests/packages"_s), u"tests/run"_s);
    const QString table = rows.join(u'\n') + u'\n';
    if (to > from && readme.mid(from, to - from) == table) {
        return {};
    }
    return {u"README.md: between the two marks must stand exactly\n%1"_s.arg(table)};
}

}  // namespace

std::vector<Rule> dataRules() {
    return {{"every shipped figure has a source", everyFigureHasASource},
            {"finished translations", finishedTranslations},
            {"lists of packages", packageLists},
            {"README names the packages", readmeTable}};
}

}  // namespace gigasite::layout
