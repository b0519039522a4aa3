// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quantityslider.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <memory>

using namespace gigasite::ui;
using namespace Qt::StringLiterals;

namespace {

/// A slider in a window with another field to move the focus to, and counters of its signals.
struct Bench {
    Bench() {
        auto* column = new QVBoxLayout(&window);
        slider = new QuantitySlider(Look{}, QuantityKind::power);
        other = new QLineEdit;
        column->addWidget(slider);
        column->addWidget(other);
        window.resize(400, 100);
        slider->setScale({ScaleKind::cube, 0.0, 2000.0});
        slider->setValue(500);
        slider->setDefaultValue(100);
        window.show();
        window.activateWindow();
        isActive = QTest::qWaitForWindowActive(&window);
        other->setFocus();
        started = std::make_unique<QSignalSpy>(slider, &QuantitySlider::dragStarted);
        previewed = std::make_unique<QSignalSpy>(slider, &QuantitySlider::previewed);
        committed = std::make_unique<QSignalSpy>(slider, &QuantitySlider::committed);
        aborted = std::make_unique<QSignalSpy>(slider, &QuantitySlider::dragAborted);
        restored = std::make_unique<QSignalSpy>(slider, &QuantitySlider::restoreDefaultRequested);
    }

    [[nodiscard]] QPoint at(double value) const { return slider->handleCenter(value).toPoint(); }
    void press(QPoint place, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mousePress(slider, Qt::LeftButton, modifiers, place);
    }
    void move(QPoint place, Qt::KeyboardModifiers modifiers = {}) {
        QMouseEvent event(QEvent::MouseMove, place, slider->mapToGlobal(place), Qt::NoButton,
                          Qt::LeftButton, modifiers);
        QApplication::sendEvent(slider, &event);
    }
    void release(QPoint place) { QTest::mouseRelease(slider, Qt::LeftButton, {}, place); }
    void wheel(int delta) {
        const QPointF place = slider->rect().center();
        QWheelEvent event(place, slider->mapToGlobal(place), {}, {0, delta}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(slider, &event);
        wheelAccepted = event.isAccepted();
    }
    [[nodiscard]] QString counts() const {
        return u"%1 %2 %3"_s.arg(started->count()).arg(committed->count()).arg(aborted->count());
    }

    QWidget window;
    QuantitySlider* slider;
    QLineEdit* other;
    std::unique_ptr<QSignalSpy> started, previewed, committed, aborted, restored;
    bool isActive = false;
    bool wheelAccepted = false;
};

}  // namespace

class TestQuantitySlider : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void dragPreviewsThenCommitsOnce() {
        Bench b;
        b.press(b.at(500));
        QCOMPARE(b.started->count(), 0);
        for (int i = 1; i <= 10; ++i) {
            b.move(b.at(500) + QPoint(4 * i, 0));
        }
        QVERIFY(b.previewed->count() >= 8);
        QCOMPARE(b.committed->count(), 0);
        b.release(b.at(500) + QPoint(40, 0));
        QCOMPARE(b.counts(), u"1 1 0"_s);
        QCOMPARE(b.committed->first().first().toDouble(), b.slider->value());
        QCOMPARE(b.previewed->last().first().toDouble(), b.slider->value());
        QVERIFY(b.slider->value() > 500);
        // Two significant digits.
        QCOMPARE(b.slider->value(), b.slider->scale().rounded(b.slider->value(), false));
    }

    void escapeRestores() {
        Bench b;
        b.press(b.at(500));
        b.move(b.at(500) + QPoint(40, 0));
        QVERIFY(b.slider->value() != 500.0);
        QTest::keyClick(b.slider, Qt::Key_Escape);
        QCOMPARE(b.slider->value(), 500.0);
        b.move(b.at(500) + QPoint(80, 0));
        b.release(b.at(500) + QPoint(80, 0));
        QCOMPARE(b.slider->value(), 500.0);
        QCOMPARE(b.counts(), u"1 0 1"_s);
    }

    void dragBackIsNoEdit() {
        Bench b;
        b.press(b.at(500));
        b.move(b.at(500) + QPoint(40, 0));
        b.move(b.at(500));
        b.release(b.at(500));
        QCOMPARE(b.slider->value(), 500.0);
        QCOMPARE(b.counts(), u"1 0 1"_s);
    }

    void shiftIsTenTimesFiner() {
        Bench b;
        const auto moved = [&b](Qt::KeyboardModifiers modifiers) {
            b.slider->setValue(500);
            b.press(b.at(500), modifiers);
            b.move(b.at(500) + QPoint(5, 0), modifiers);
            b.move(b.at(500) + QPoint(50, 0), modifiers);
            const double value = b.slider->value();
            QTest::keyClick(b.slider, Qt::Key_Escape);
            b.release(b.at(500));
            return b.slider->scale().travelOf(value) - b.slider->scale().travelOf(500);
        };
        const double coarse = moved(Qt::AltModifier);
        const double fine = moved(Qt::ShiftModifier);
        QVERIFY2(coarse / fine > 8 && coarse / fine < 12, qPrintable(QString::number(fine)));
    }

    void snapsUnlessAlt() {
        Bench b;
        b.slider->setMarks({{835, MarkKind::limit, u"835 MW, all the plant has"_s}});
        b.press(b.at(500));
        b.move(b.at(835) + QPoint(4, 0));
        QCOMPARE(b.slider->value(), 835.0);
        b.move(b.at(835) + QPoint(4, 0), Qt::AltModifier);
        QVERIFY(b.slider->value() != 835.0);
        b.move(b.at(100) - QPoint(3, 0));
        QCOMPARE(b.slider->value(), 100.0);
        b.move(b.at(0) + QPoint(4, 0));
        QCOMPARE(b.slider->value(), 0.0);
        b.release(b.at(0));
        QCOMPARE(b.counts(), u"1 1 0"_s);
    }

    void trackClickWaitsForASecondOne() {
        Bench b;
        b.press(b.at(1200));
        b.release(b.at(1200));
        QCOMPARE(b.previewed->count(), 1);
        QCOMPARE(b.counts(), u"1 0 0"_s);
        QTRY_COMPARE_WITH_TIMEOUT(b.committed->count(), 1, 3000);
    }

    void doubleClickIsOneStep() {
        Bench b;
        b.press(b.at(1200));
        b.release(b.at(1200));
        QTest::mouseDClick(b.slider, Qt::LeftButton, {}, b.at(1200));
        QCOMPARE(b.restored->count(), 1);
        QCOMPARE(b.counts(), u"1 0 1"_s);
        QCOMPARE(b.slider->value(), 500.0);
        QTest::qWait(QGuiApplication::styleHints()->mouseDoubleClickInterval() + 50);
        QCOMPARE(b.counts(), u"1 0 1"_s);
    }

    void keysMergeWithinASecond() {
        Bench b;
        b.slider->setFocus(Qt::TabFocusReason);
        QTest::keyClick(b.slider, Qt::Key_Right);
        QTest::keyClick(b.slider, Qt::Key_Right);
        QTest::keyClick(b.slider, Qt::Key_PageUp);
        QCOMPARE(b.counts(), u"1 0 0"_s);
        QCOMPARE(b.previewed->count(), 3);
        QTRY_COMPARE_WITH_TIMEOUT(b.committed->count(), 1, 3000);
        QVERIFY(b.slider->value() > 700);
        QTest::keyClick(b.slider, Qt::Key_Home);
        b.other->setFocus();
        QCOMPARE(b.counts(), u"2 2 0"_s);
        QCOMPARE(b.slider->value(), 0.0);
    }

    void keys() {
        Bench b;
        b.slider->setFocus(Qt::TabFocusReason);
        const double travel = b.slider->scale().travelOf(500);
        QTest::keyClick(b.slider, Qt::Key_Right);
        QVERIFY(std::abs(b.slider->scale().travelOf(b.slider->value()) - travel - 0.01) < 0.004);
        QTest::keyClick(b.slider, Qt::Key_Escape);
        QCOMPARE(b.slider->value(), 500.0);
        QTest::keyClick(b.slider, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(b.slider->value(), 501.0);
        QTest::keyClick(b.slider, Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(b.slider, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(b.slider->value(), 499.0);
        QTest::keyClick(b.slider, Qt::Key_End);
        QCOMPARE(b.slider->value(), 2000.0);
    }

    // Undo pressed right after an arrow key must find the step.
    void otherKeysEndTheRun() {
        Bench b;
        b.slider->setFocus(Qt::TabFocusReason);
        QTest::keyClick(b.slider, Qt::Key_Right);
        QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        QApplication::sendEvent(b.slider, &undo);
        QCOMPARE(b.counts(), u"1 1 0"_s);
    }

    void wheelOnlyAfterAClick() {
        Bench b;
        QVERIFY(b.isActive);
        b.wheel(120);
        QVERIFY(!b.wheelAccepted);
        b.slider->setFocus(Qt::TabFocusReason);
        b.wheel(120);
        QVERIFY(!b.wheelAccepted);
        QCOMPARE(b.slider->value(), 500.0);
        b.press(b.at(500));
        b.release(b.at(500));
        b.wheel(120);
        QVERIFY(b.wheelAccepted);
        QVERIFY(b.slider->value() > 500.0);
    }

    void scaleStaysDuringADrag() {
        Bench b;
        b.press(b.at(500));
        b.move(b.at(500) + QPoint(40, 0));
        b.slider->setScale({ScaleKind::cube, 0.0, 5000.0});
        QCOMPARE(b.slider->scale().maximum, 2000.0);
        b.slider->setValue(7);
        QVERIFY(b.slider->value() != 7.0);
        b.release(b.at(500) + QPoint(40, 0));
        QCOMPARE(b.slider->scale().maximum, 5000.0);
    }

    void hidingEndsTheGesture() {
        Bench b;
        b.slider->setFocus(Qt::TabFocusReason);
        QTest::keyClick(b.slider, Qt::Key_Right);
        b.slider->hide();
        QCOMPARE(b.counts(), u"1 1 0"_s);
    }

    void deletionAbortsADrag() {
        Bench b;
        b.press(b.at(500));
        b.move(b.at(500) + QPoint(40, 0));
        int ended = 0;
        QObject::connect(b.slider, &QuantitySlider::dragAborted, [&ended] { ++ended; });
        QObject::connect(b.slider, &QuantitySlider::committed, [&ended] { ++ended; });
        delete b.slider;
        QCOMPARE(ended, 1);
    }

    void assistiveTechnologyReadsAndSets() {
        Bench b;
        b.slider->setAccessibleName(u"Solar"_s);
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(b.slider);
        QVERIFY(face != nullptr);
        QCOMPARE(face->role(), QAccessible::Slider);
        QCOMPARE(face->text(QAccessible::Name), u"Solar"_s);
        QCOMPARE(face->text(QAccessible::Value), u"500\u202FMW"_s);
        QVERIFY(face->valueInterface() != nullptr);
        QCOMPARE(face->valueInterface()->maximumValue().toDouble(), 2000.0);
        face->valueInterface()->setCurrentValue(750);
        QCOMPARE(b.slider->value(), 750.0);
        QCOMPARE(b.counts(), u"1 1 0"_s);
    }
};

QTEST_MAIN(TestQuantitySlider)
#include "quantityslider.moc"
