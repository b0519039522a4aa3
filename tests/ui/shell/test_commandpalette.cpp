// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace gigasite::ui;

class TestCommandPalette : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void wordsAndBeginningsCountMost();
    void lettersInOrderAreEnough();
    void caseAndAccentsDoNotMatter();
    void everyWordMustFit();
    void enterRunsTheBestLine();
    void arrowsChooseAnother();
    void nothingFoundRunsNothing();
    void hostileNamesAreShownAsWritten();
};

void TestCommandPalette::wordsAndBeginningsCountMost() {
    const QString query = QStringLiteral("save");
    const int start = matchScore(QStringLiteral("Save as..."), query);
    const int inside = matchScore(QStringLiteral("Autosave"), query);
    const int scattered = matchScore(QStringLiteral("Set a view east"), query);
    QVERIFY(start > inside);
    QVERIFY(inside > scattered);
    QVERIFY(scattered >= 0);
}

void TestCommandPalette::lettersInOrderAreEnough() {
    QVERIFY(matchScore(QStringLiteral("Next problem"), QStringLiteral("nxpr")) >= 0);
    QCOMPARE(matchScore(QStringLiteral("Next problem"), QStringLiteral("prnx")), -1);
}

void TestCommandPalette::caseAndAccentsDoNotMatter() {
    QVERIFY(matchScore(QStringLiteral("MÜNCHEN 1"), QStringLiteral("munchen")) > 50);
    QVERIFY(matchScore(QStringLiteral("Munchen 1"), QStringLiteral("münchen")) > 50);
}

void TestCommandPalette::everyWordMustFit() {
    QVERIFY(matchScore(QStringLiteral("Utilisation of Ohio 1"), QStringLiteral("ohio util")) > 0);
    QCOMPARE(matchScore(QStringLiteral("Utilisation of Ohio 1"), QStringLiteral("ohio zzz")), -1);
}

namespace {

struct Opened {
    Opened() {
        window.resize(800, 600);
        window.show();
    }
    void open(const QStringList& texts) {
        std::vector<Command> commands;
        for (const QString& text : texts) {
            commands.push_back({text, {}, {}, [this, text] { ran << text; }});
        }
        palette.open(std::move(commands));
    }
    [[nodiscard]] QLineEdit* query() const { return palette.findChild<QLineEdit*>(); }
    [[nodiscard]] QListWidget* list() const { return palette.findChild<QListWidget*>(); }

    QWidget window;
    CommandPalette palette{Look(), &window};
    QStringList ran;
};

}  // namespace

void TestCommandPalette::enterRunsTheBestLine() {
    Opened one;
    one.open({QStringLiteral("Autosave"), QStringLiteral("Undo"), QStringLiteral("Save")});
    QCOMPARE(one.list()->count(), 3);
    QTest::keyClicks(one.query(), QStringLiteral("save"));
    QCOMPARE(one.list()->count(), 2);
    QTest::keyClick(one.query(), Qt::Key_Return);
    QCOMPARE(one.ran, QStringList{QStringLiteral("Save")});
    QVERIFY(!one.palette.isVisible());
}

void TestCommandPalette::arrowsChooseAnother() {
    Opened one;
    one.open({QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")});
    QTest::keyClick(one.query(), Qt::Key_Down);
    QTest::keyClick(one.query(), Qt::Key_Down);
    QTest::keyClick(one.query(), Qt::Key_Down);  // stays on the last
    QTest::keyClick(one.query(), Qt::Key_Up);
    QTest::keyClick(one.query(), Qt::Key_Enter);
    QCOMPARE(one.ran, QStringList{QStringLiteral("Two")});
}

void TestCommandPalette::nothingFoundRunsNothing() {
    Opened one;
    one.open({QStringLiteral("One")});
    QTest::keyClicks(one.query(), QStringLiteral("qqq"));
    QTest::keyClick(one.query(), Qt::Key_Return);
    QVERIFY(one.ran.isEmpty());
    QVERIFY(one.palette.isVisible());
}

void TestCommandPalette::hostileNamesAreShownAsWritten() {
    Opened one;
    const QString name = QStringLiteral("<b>שלום</b> 🏭 ") + QString(65536, QLatin1Char('x'));
    one.open({name});
    one.query()->setText(QStringLiteral("שלום"));
    QCOMPARE(one.list()->count(), 1);
    QCOMPARE(one.list()->item(0)->text(), name);
    QTest::keyClick(one.query(), Qt::Key_Return);
    QCOMPARE(one.ran, QStringList{name});
}

QTEST_MAIN(TestCommandPalette)
#include "test_commandpalette.moc"
