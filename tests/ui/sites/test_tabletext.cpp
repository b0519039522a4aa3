// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/sitecolumns.h"
#include "ui/sites/sitetablestate.h"
#include "ui/sites/tabletext.h"
#include "ui/text/parsequantity.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);

TextRows split(const QString& text) {
    return splitTable(text, {1000, 100}).rows;
}

}  // namespace

class TestTableText : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cellsAreSeparated_data();
    void cellsAreSeparated();
    void joinedIsSplitAgain();
    void limitsHold();
    void stopEndsReading();
    void formulasAreGuarded_data();
    void formulasAreGuarded();
    void numbersKeepEveryDigit_data();
    void numbersKeepEveryDigit();
    void numbersLookPlain();
    void notationIsSeen_data();
    void notationIsSeen();
    void binaryIsSeen();
    void columnsHaveNames();
    void stateSurvives();
    void damagedStateIsANewTable();
};

void TestTableText::cellsAreSeparated_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::newRow("tabs") << u"a\tb;c\n1,5\t2\n"_s
                          << QList<QStringList>{{u"a"_s, u"b;c"_s}, {u"1,5"_s, u"2"_s}};
    QTest::newRow("semicolons") << u"a;b,c\r\n1,5;2"_s
                                << QList<QStringList>{{u"a"_s, u"b,c"_s}, {u"1,5"_s, u"2"_s}};
    QTest::newRow("commas") << u"a,b\n1.5,\"x,y\""_s
                            << QList<QStringList>{{u"a"_s, u"b"_s}, {u"1.5"_s, u"x,y"_s}};
    QTest::newRow("quoted lines") << u"\"a\nb\"\t\"c\"\"d\"\n"_s
                                  << QList<QStringList>{{u"a\nb"_s, u"c\"d"_s}};
    QTest::newRow("open quote") << u"\"a\tb\n"_s << QList<QStringList>{{u"a\tb\n"_s}};
    QTest::newRow("old line ends")
        << u"a\tb\rc\td\r"_s << QList<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("empty cells") << u"\ta\n\n\n"_s << QList<QStringList>{{u""_s, u"a"_s}};
    QTest::newRow("nothing") << u"\n \n"_s << QList<QStringList>{};
}

void TestTableText::cellsAreSeparated() {
    QFETCH(QString, text);
    QFETCH(QList<QStringList>, rows);
    const TextRows found = split(text);
    QCOMPARE(QList<QStringList>(found.begin(), found.end()), rows);
}

void TestTableText::joinedIsSplitAgain() {
    const TextRows rows{{u"plain"_s, u"tab\there"_s, u"line\nend"_s, u"\"quoted\""_s, u"1,5;2"_s},
                        {u"-82.9"_s, u"مرحبا"_s, u"🏭"_s, u""_s, u"end"_s}};
    QCOMPARE(split(joinTable(rows)), rows);
}

void TestTableText::limitsHold() {
    QString text = QStringLiteral("a\tb\tc\n").repeated(100000);
    const SplitText cut = splitTable(text, {10, 2});
    QCOMPARE(cut.rows.size(), std::size_t{10});
    QCOMPARE(cut.rows[0], (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(cut.rowsLeftOut, std::size_t{99990});
    QCOMPARE(cut.cellsLeftOut, std::size_t{100000});
}

void TestTableText::stopEndsReading() {
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(splitTable(QStringLiteral("a\tb\n"), {10, 10}, stop.get_token()).rows.empty());
}

void TestTableText::formulasAreGuarded_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("written");
    QTest::newRow("call") << u"=cmd()"_s << u"'=cmd()"_s;
    QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
    QTest::newRow("minus") << u"-1+2"_s << u"'-1+2"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("full width") << QStringLiteral("\uFF1Dcmd()") << QStringLiteral("'\uFF1Dcmd()");
    QTest::newRow("blank before") << u" =cmd()"_s << u"' =cmd()"_s;
    QTest::newRow("tab before") << u"\t=cmd()"_s << u"'\t=cmd()"_s;
    QTest::newRow("guarded before") << u"'=cmd()"_s << u"''=cmd()"_s;
    QTest::newRow("name") << u"Ohio 1"_s << u"Ohio 1"_s;
    QTest::newRow("apostrophe") << u"'s-Hertogenbosch"_s << u"'s-Hertogenbosch"_s;
}

void TestTableText::formulasAreGuarded() {
    QFETCH(QString, name);
    QFETCH(QString, written);
    QCOMPARE(guardFormula(name), written);
    QCOMPARE(unguardFormula(written), name);
}

void TestTableText::numbersKeepEveryDigit_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QuantityKind>("kind");
    for (const double value : {0.1, 1.0 / 3.0, 123456.789012345, 1e-7, -82.9, 5e11, 0.886, 1e15}) {
        for (const QuantityKind kind :
             {QuantityKind::power, QuantityKind::share, QuantityKind::moneyPerMwh,
              QuantityKind::degrees, QuantityKind::money, QuantityKind::rate}) {
            QTest::addRow("%g of kind %d", value, static_cast<int>(kind)) << value << kind;
        }
    }
}

void TestTableText::numbersKeepEveryDigit() {
    QFETCH(double, value);
    QFETCH(QuantityKind, kind);
    for (const QLocale& locale : {kEnglish, kGerman}) {
        const ParsedQuantity read =
            parseQuantity(spreadsheetNumber(value, kind, locale), kind, locale);
        QVERIFY(read.ok);
        QVERIFY2(isSameNumber(read.value, value), qPrintable(QString::number(read.value, 'g', 17)));
    }
}

void TestTableText::numbersLookPlain() {
    QCOMPARE(spreadsheetNumber(-1234567.5, QuantityKind::power, kEnglish), u"-1234567.5"_s);
    QCOMPARE(spreadsheetNumber(-1234567.5, QuantityKind::power, kGerman), u"-1234567,5"_s);
    QCOMPARE(spreadsheetNumber(0.886, QuantityKind::share, kEnglish), u"88.6"_s);
    QCOMPARE(spreadsheetNumber(quarterIndex(2028, 3), QuantityKind::quarter, kEnglish),
             u"2028 Q3"_s);
    QCOMPARE(spreadsheetNumber(std::nan(""), QuantityKind::power, kEnglish), QString());
}

void TestTableText::notationIsSeen_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<NotationHint>("hint");
    QTest::newRow("no mark") << u"1200 MW"_s << NotationHint::none;
    QTest::newRow("point") << u"1.5"_s << NotationHint::english;
    QTest::newRow("comma") << u"1,5 GW"_s << NotationHint::german;
    QTest::newRow("both") << u"1.234,5"_s << NotationHint::german;
    QTest::newRow("both other") << u"1,234.5"_s << NotationHint::english;
    QTest::newRow("millions") << u"1.234.567"_s << NotationHint::german;
    QTest::newRow("either") << u"1.234"_s << NotationHint::either;
    QTest::newRow("below one") << u"0.123"_s << NotationHint::english;
    QTest::newRow("four before") << u"1234,567"_s << NotationHint::german;
}

void TestTableText::notationIsSeen() {
    QFETCH(QString, cell);
    QFETCH(NotationHint, hint);
    QCOMPARE(notationHint(cell), hint);
}

void TestTableText::binaryIsSeen() {
    QVERIFY(isBinary(QString(QChar(0))));
    QVERIFY(isBinary(QString(QChar(0xD800))));
    QVERIFY(isBinary(QString(QChar::ReplacementCharacter)));
    QVERIFY(!isBinary(QStringLiteral("مرحبا 🏭\t\n")));
    QCOMPARE(oneLine(QStringLiteral("a\nb")), u"a b"_s);
    QCOMPARE(oneLine(QString(65536, u'x')).size(), 201);
}

void TestTableText::columnsHaveNames() {
    std::set<QString> labels;
    for (const SiteColumn& column : allSiteColumns()) {
        const QString label = columnLabel(column);
        QVERIFY2(label != QString::fromStdString(column.id), column.id.c_str());
        QVERIFY2(labels.insert(label.toCaseFolded()).second, qPrintable(label));
    }
    const auto all = allSiteColumns();
    for (const std::string& id : defaultColumnIds()) {
        QVERIFY2(findColumn(all, id), id.c_str());
    }
}

void TestTableText::stateSurvives() {
    SiteTableState state;
    state.columns = {"site.name", "it.onlineMw"};
    state.widths = {{"it.onlineMw", 120}};
    state.sortId = "it.onlineMw";
    state.order = Qt::DescendingOrder;
    const SiteTableState read = readTableState(writeTableState(state));
    QCOMPARE(read.columns, state.columns);
    QCOMPARE(read.widths, state.widths);
    QCOMPARE(read.sortId, state.sortId);
    QCOMPARE(read.order, state.order);
}

void TestTableText::damagedStateIsANewTable() {
    for (const QByteArray& bytes :
         {QByteArray("\x00\xff{[", 4), QByteArray("{\"columns\":7,\"widths\":[]}"), QByteArray()}) {
        const SiteTableState read = readTableState(bytes);
        QVERIFY(read.columns.empty());
        QCOMPARE(read.sortId, std::string("site.name"));
    }
    const SiteTableState wide = readTableState("{\"widths\":{\"a\":99999999}}");
    QVERIFY(wide.widths.at("a") <= 800);
}

QTEST_MAIN(TestTableText)
#include "test_tabletext.moc"
