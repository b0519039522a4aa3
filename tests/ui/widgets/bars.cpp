// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/kpitile.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/supplybar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace gigasite::ui;
using namespace Qt::StringLiterals;

namespace {

BarMessage message(const QString& key) {
    BarMessage one;
    one.key = key;
    one.severity = Severity::limit;
    one.sentence = u"Sentence "_s + key;
    one.buttons = {u"Safe"_s, u"Other"_s};
    return one;
}

QStringList shown(const MessageStack& stack) {
    QStringList keys;
    for (const auto* bar : stack.findChildren<MessageBar*>()) {
        keys.append(bar->message().key);
    }
    return keys;
}

}  // namespace

class TestBars : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void supplyBarAnswersClicksAndKeys() {
        SupplyBar bar{Look{}};
        bar.resize(400, 20);
        bar.setSegments({{u"Crane"_s, u"4 TWh"_s, 3.0, Source::nuclear},
                         {u"None"_s, u"0"_s, 0.0, Source::windOnshore},
                         {u"Grid"_s, u"1 TWh"_s, 1.0, Source::grid}});
        bar.show();
        QSignalSpy activated(&bar, &SupplyBar::segmentActivated);
        QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(100, 10));
        QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(390, 10));
        QCOMPARE(activated.count(), 2);
        QCOMPARE(activated[0].first().toInt(), 0);
        QCOMPARE(activated[1].first().toInt(), 2);
        bar.setFocus();
        QTest::keyClick(&bar, Qt::Key_Left);
        QTest::keyClick(&bar, Qt::Key_Left);
        QTest::keyClick(&bar, Qt::Key_Return);
        QCOMPARE(activated.last().first().toInt(), 0);
        QVERIFY(!bar.accessibleName().isEmpty());
        bar.setSegments({});
        QTest::keyClick(&bar, Qt::Key_Right);
        QTest::keyClick(&bar, Qt::Key_Return);
        QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(100, 10));
        QCOMPARE(activated.count(), 3);
    }

    void supplyBarIsProportional() {
        SupplyBar bar{Look{}};
        bar.resize(400, 20);
        bar.setSegments({{u"A"_s, {}, 3.0, Source::nuclear}, {u"B"_s, {}, 1.0, Source::hydro}});
        const QImage image = bar.grab().toImage();
        const Theme theme = Theme::light();
        int nuclear = 0;
        int hydro = 0;
        for (int x = 0; x < 400; ++x) {
            nuclear += image.pixelColor(x, 2) == theme.source(Source::nuclear) ? 1 : 0;
            hydro += image.pixelColor(x, 2) == theme.source(Source::hydro) ? 1 : 0;
        }
        QVERIFY2(std::abs(nuclear - 300) <= 4, qPrintable(QString::number(nuclear)));
        QVERIFY2(std::abs(hydro - 100) <= 4, qPrintable(QString::number(hydro)));
    }

    void stackShowsTwoAndCountsTheRest() {
        MessageStack stack{Look{}};
        QVERIFY(stack.isHidden());
        for (const QString& key : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}) {
            stack.show(message(key));
        }
        QCOMPARE(shown(stack), QStringList({u"e"_s, u"d"_s}));
        bool counted = false;
        for (const auto* button : stack.findChildren<QToolButton*>()) {
            counted = counted || button->text().contains(u'3');
        }
        QVERIFY(counted);
        stack.show(message(u"b"_s));
        QCOMPARE(stack.count(), 5);
        QCOMPARE(shown(stack).first(), u"b"_s);
        stack.remove(u"e"_s);
        QCOMPARE(shown(stack), QStringList({u"b"_s, u"d"_s}));
        stack.clear();
        QVERIFY(shown(stack).isEmpty());
    }

    void messagesNeverTakeTheFocus() {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* stack = new MessageStack(Look{});
        auto* edit = new QLineEdit;
        column->addWidget(stack);
        column->addWidget(edit);
        window.resize(800, 200);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        edit->setFocus();
        stack->show(message(u"a"_s));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(edit->hasFocus());
        auto* button = stack->findChild<QPushButton*>();
        QSignalSpy clicked(stack, &MessageStack::buttonClicked);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(edit->hasFocus());
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.first().at(0).toString(), u"a"_s);
        QCOMPARE(clicked.first().at(1).toInt(), 0);
        stack->focusFirst();
        QVERIFY(button->hasFocus());
        QSignalSpy closed(stack, &MessageStack::closed);
        QTest::keyClick(button, Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(stack->count(), 0);
    }

    void atMostThreeButtons() {
        BarMessage many = message(u"a"_s);
        many.buttons = {u"1"_s, u"2"_s, u"3"_s, u"4"_s};
        MessageBar bar(Look{}, many);
        QCOMPARE(bar.findChildren<QPushButton*>().size(), 3);
    }

    void tilesNameTheirValue() {
        KpiTile tile(Look{}, u"Investment"_s);
        QVERIFY(!tile.accessibleName().contains(u'0'));
        tile.setValue(u"$80.4 bn"_s, u"FY2025"_s);
        QCOMPARE(tile.accessibleName(), u"Investment: $80.4 bn"_s);
        QCOMPARE(tile.accessibleDescription(), u"FY2025"_s);
        tile.setChange(u"+$24 m"_s);
        QCOMPARE(tile.thirdLine(), u"+$24 m"_s);
        tile.settleChange();
        QTRY_COMPARE_WITH_TIMEOUT(tile.thirdLine(), u"FY2025"_s, 6000);
        QSignalSpy clicked(&tile, &KpiTile::clicked);
        QTest::keyClick(&tile, Qt::Key_Space);
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(tile.sizeHint(), QSize(132, 56));
    }

    void badgeSaysTheStateInWords() {
        StateBadge badge{Look{}};
        badge.setFresh(6.2);
        QCOMPARE(badge.accessibleName(), u"Up to date \u00B7 7\u202Fms"_s);
        badge.setRefining(40, u"reliability"_s);
        QCOMPARE(badge.accessibleName(), u"Refining 40\u202F% \u00B7 reliability"_s);
        badge.setStale();
        QCOMPARE(badge.state(), State::stale);
        QCOMPARE(badge.accessibleName(), u"Computing \u00B7 shows previous"_s);
        badge.setFailed();
        QCOMPARE(badge.state(), State::failed);
        // The fill is there as well as the word.
        const QColor fill = badge.grab().toImage().pixelColor(12, 28);
        QCOMPARE(fill, *Theme::light().stateFill(State::failed));
    }

    void emptyStateOffersOneStep() {
        EmptyState empty{Look{}};
        empty.setContent({}, u"No sites yet. <b>"_s, u"Place a site"_s);
        empty.show();
        QSignalSpy triggered(&empty, &EmptyState::triggered);
        empty.button()->click();
        QCOMPARE(triggered.count(), 1);
        QCOMPARE(empty.accessibleName(), u"No sites yet. <b>"_s);
        empty.setContent({}, u"x"_s, {});
        QVERIFY(!empty.button()->isVisible());
    }

    void aSentenceIsWholeHoweverNarrow() {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* stack = new MessageStack(Look{});
        auto* rest = new QWidget;
        column->addWidget(stack);
        column->addWidget(rest, 1);
        window.resize(1000, 500);
        window.show();
        BarMessage long1 = message(u"a"_s);
        long1.sentence = QString(u"word "_s).repeated(40);
        stack->show(long1);
        QTRY_VERIFY(stack->isVisible());
        int before = 0;
        for (const int width : {1000, 700, 500}) {
            window.resize(width, 500);
            QTest::qWait(20);
            const auto* sentence = stack->findChild<QLabel*>();
            QVERIFY2(sentence->height() >= sentence->heightForWidth(sentence->width()),
                     qPrintable(QString::number(width)));
            QVERIFY(stack->height() > before);
            QCOMPARE(sentence->parentWidget()->height(), stack->height());  // no gap round it
            before = stack->height();
        }
    }

    void longLabelsAreCut() {
        ElidedLabel label(QString(300, u'x'));
        label.resize(100, 20);
        QVERIFY(label.isElided());
        label.setText(u"x"_s);
        QVERIFY(!label.isElided());
    }
};

QTEST_MAIN(TestBars)
#include "bars.moc"
