// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reports/reportfixture.h"
#include "ui/reports/reporttext.h"

#include <QElapsedTimer>

namespace gigasite {

/// Whatever a planner calls things, the report shows it as it is and stays whole.
class TestHostileNames : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = test::shippedFacts(); }

    void reportSurvives_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("markup") << QByteArray("<b>bold</b> &amp; <img src=x>")
                                << QStringLiteral("<b>bold</b> &amp; <img src=x>");
        QTest::newRow("arguments") << QByteArray("100%1 of %n") << QStringLiteral("100%1 of %n");
        QTest::newRow("path") << QByteArray("../../etc/passwd")
                              << QStringLiteral("../../etc/passwd");
        QTest::newRow("line breaks")
            << QByteArray("one\ntwo\tthree") << QStringLiteral("one two three");
        QTest::newRow("zero byte") << QByteArray("a\0b", 3) << QStringLiteral("a b");
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("right to left") << QByteArray("\u05d0\u05d1\u05d2 site") << QString();
        QTest::newRow("override") << QByteArray("abc\u202edef") << QString();
        QTest::newRow("emoji") << QByteArray("\U0001F600\U0001F1E9\U0001F1EA") << QString();
        QTest::newRow("not UTF-8") << QByteArray("\xff\xfe\x80") << QString();
        QTest::newRow("combining") << QByteArray("Z\u0301\u0302\u0303a\u0300") << QString();
        QTest::newRow("long word") << QByteArray(65'536, 'W') << QStringLiteral("WWWW");
        QTest::newRow("long text")
            << QByteArray("name ").repeated(13'107) << QStringLiteral("name");
    }
    void reportSurvives() {
        QFETCH(QByteArray, name);
        QFETCH(QString, shown);
        const std::string text = name.toStdString();
        QElapsedTimer time;
        time.start();
        const auto pdf = test::report(test::namedPlan(text, text), m_facts);
        QVERIFY(pdf.ok());
        QVERIFY2(time.elapsed() < 60'000, "a name must not slow the report down");
        QVERIFY(test::pagesOf(pdf.value()) < 25);
        const QString read = test::textOf(pdf.value());
        if (!read.isEmpty() && !shown.isEmpty()) {
            QVERIFY2(read.contains(shown), qPrintable(read.left(400)));
        }
    }

    void literalIsolatesWhatTurnsDirection() {
        QCOMPARE(ui::literal(QStringLiteral("Ohio <b>"), 40), QStringLiteral("Ohio <b>"));
        const QString turned = ui::literal(QString(QChar(0x202E)) + QStringLiteral("abc"), 40);
        QCOMPARE(turned.front(), QChar(0x2068));
        QCOMPARE(turned.back(), QChar(0x2069));
    }

    void literalMendsHalves() {
        const QString half = QStringLiteral("a") + QChar(0xD83D) + QStringLiteral("b");
        QVERIFY(ui::literal(half, 40).contains(QChar(QChar::ReplacementCharacter)));
        QVERIFY(!ui::literal(half, 40).contains(QChar(0xD83D)));
    }

    void literalIsShort() {
        QVERIFY(ui::literal(QString(100'000, u'x'), 40).size() <= 42);
        QVERIFY(ui::literalParagraphs(std::string(100'000, '\n'), 100).size() <= 102);
    }

  private:
    model::Facts m_facts;
};

}  // namespace gigasite

QTEST_MAIN(gigasite::TestHostileNames)
#include "hostilenames.moc"
