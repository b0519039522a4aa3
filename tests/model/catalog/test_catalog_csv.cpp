// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/csv.h"

#include <QTest>

using namespace gigasite::model;

namespace {

QString codeAt(const Result<CsvTable>& result) {
    return result ? QStringLiteral("ok")
                  : QString::fromStdString(result.problem().code + ' ' + result.problem().where);
}

}  // namespace

class TestCatalogCsv : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsQuotesLineEndsAndMarks() {
        const auto table = readCsv("a.csv",
                                   "\xEF\xBB\xBFname,text\r\n"
                                   "\"x, y\",\"he said \"\"no\"\"\"\r\n"
                                   "\"two\nlines\",\n"
                                   "\xC3\x85land,last");
        QVERIFY2(table.ok(), qPrintable(codeAt(table)));
        QCOMPARE(table.value().header, (std::vector<std::string>{"name", "text"}));
        QCOMPARE(table.value().rows.size(), std::size_t{3});
        QCOMPARE(table.value().rows[0].cells, (std::vector<std::string>{"x, y", "he said \"no\""}));
        QCOMPARE(table.value().rows[1].cells, (std::vector<std::string>{"two\nlines", ""}));
        QCOMPARE(table.value().rows[1].line, 3);
        QCOMPARE(table.value().rows[2].cells[0], std::string("\xC3\x85land"));
        QCOMPARE(table.value().rows[2].line, 5);
    }

    void refusesWithPlace_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char* name, const QByteArray& bytes, const char* expected) {
            QTest::newRow(name) << bytes << QString::fromLatin1(expected);
        };
        add("empty", "", "catalog.emptyFile f.csv:1:1");
        add("few cells", "a,b\n1,2\n3\n", "catalog.cellCount f.csv:3:1");
        add("many cells", "a,b\n1,2,3\n", "catalog.cellCount f.csv:2:1");
        add("blank line", "a,b\n\n1,2\n", "catalog.cellCount f.csv:2:1");
        add("open quote", "a,b\n1,\"2\n3,4\n", "catalog.openQuote f.csv:2:2");
        add("quote inside", "a,b\n1,x\"y\"\n", "catalog.strayQuote f.csv:2:2");
        add("text after quote", "a,b\n\"1\"x,2\n", "catalog.strayQuote f.csv:2:1");
        add("null byte", QByteArray("a,b\n1,\0\n", 8), "catalog.badText f.csv:2:2");
        add("tab", "a,b\n1,x\ty\n", "catalog.badText f.csv:2:2");
        add("lone carriage return", "a,b\n1,2\r3,4\n", "catalog.badText f.csv:2:2");
        add("latin-1", "a,b\n1,\xC5land\n", "catalog.badText f.csv:2:2");
        add("overlong", "a,b\n\xC0\xAF,2\n", "catalog.badText f.csv:2:1");
        add("surrogate", "a,b\n\xED\xA0\x80,2\n", "catalog.badText f.csv:2:1");
        add("beyond Unicode", "a,b\n\xF4\x90\x80\x80,2\n", "catalog.badText f.csv:2:1");
        add("cut character", "a,b\n1,\xE2\x82", "catalog.badText f.csv:2:2");
        add("long cell", "a\n" + QByteArray(8193, 'x'), "catalog.tooLarge f.csv:2:1");
        add("many columns", QByteArray(200, ',') + "\n", "catalog.tooLarge f.csv:1:201");
        add("many rows", "a\n" + QByteArray("1\n").repeated(20001),
            "catalog.tooLarge f.csv:20002:1");
        add("many bytes", QByteArray((4 << 20) + 1, 'x'), "catalog.tooLarge f.csv:1:1");
    }
    void refusesWithPlace() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        const auto result =
            readCsv("f.csv", {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        QCOMPARE(codeAt(result), expected);
    }
};

QTEST_GUILESS_MAIN(TestCatalogCsv)
#include "test_catalog_csv.moc"
