// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicefield.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/quantityedit.h"
#include "ui/widgets/quantityfield.h"
#include "ui/widgets/quarterfield.h"
#include "ui/widgets/textfield.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace gigasite::ui;
using namespace Qt::StringLiterals;

namespace {

const Look kGermanLook{Theme::light(), QLocale(QLocale::German, QLocale::Germany)};

QuantitySpec solarSpec() {
    QuantitySpec spec;
    spec.label = u"Solar"_s;
    spec.kind = QuantityKind::power;
    spec.range = {0.0, 20000.0};
    spec.slider = ScaleKind::cube;
    return spec;
}

void type(QLineEdit* edit, const QString& text, Qt::Key end = Qt::Key_Return) {
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, end);
}

QToolButton* markOf(QWidget* field) {
    for (auto* button : field->findChildren<QToolButton*>()) {
        if (button->text() == u"\u25C6") {
            return button;
        }
    }
    return nullptr;
}

bool showsText(QWidget* parent, const QString& part) {
    for (auto* label : parent->findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(part)) {
            return label->textFormat() == Qt::PlainText;
        }
    }
    return false;
}

}  // namespace

class TestFields : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void typedValuesCommitOnce() {
        QuantityField field(Look{}, solarSpec());
        field.setValue(300);
        field.show();
        QSignalSpy committed(&field, &QuantityField::committed);
        QTest::keyClicks(field.edit(), u"1"_s);
        QCOMPARE(committed.count(), 0);
        type(field.edit(), u"1.2 GW"_s);
        QCOMPARE(committed.count(), 1);
        QCOMPARE(field.value(), 1200.0);
        QCOMPARE(field.slider()->value(), 1200.0);
        QCOMPARE(field.edit()->text(), u"1.2\u202FGW"_s);
        type(field.edit(), u"1200"_s);
        QCOMPARE(committed.count(), 1);
    }

    void readPerLocale() {
        QuantityField field(kGermanLook, solarSpec());
        field.setValue(300);
        field.show();
        type(field.edit(), u"1.234,5"_s);
        QCOMPARE(field.value(), 1234.5);
        type(field.edit(), u"1,234.5"_s);
        QVERIFY(field.edit()->isRefused());
        QCOMPARE(field.value(), 1234.5);
        QVERIFY(showsText(&field, u"1.234,5"_s));
    }

    void refusedInputStaysWithItsReason() {
        QuantityField field(Look{}, solarSpec());
        field.setValue(300);
        field.show();
        QSignalSpy committed(&field, &QuantityField::committed);
        type(field.edit(), u"30 GW"_s);
        QCOMPARE(committed.count(), 0);
        QCOMPARE(field.edit()->text(), u"30 GW"_s);
        QVERIFY(showsText(&field, u"Solar must lie between"_s));
        QVERIFY(field.edit()->accessibleDescription().contains(u"20\u202FGW"_s));
        field.setValue(310);  // the plan moved meanwhile: what was typed stays
        QCOMPARE(field.edit()->text(), u"30 GW"_s);
        QTest::keyClick(field.edit(), Qt::Key_Escape);
        QCOMPARE(field.edit()->text(), u"310\u202FMW"_s);
        QVERIFY(!showsText(&field, u"Solar must lie"_s));
        QVERIFY(field.edit()->accessibleDescription().isEmpty());
    }

    void leavingTheFieldReadsIt() {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* field = new QuantityField(Look{}, solarSpec());
        auto* next = new QLineEdit;
        column->addWidget(field);
        column->addWidget(next);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        type(field->edit(), u"450"_s, Qt::Key_Tab);
        QCOMPARE(field->value(), 450.0);
    }

    void changedMarkRestores() {
        QuantityField field(Look{}, solarSpec());
        field.setDefault(300, {u"ATB <2024>"_s, u"2024"_s, u"A"_s, u"100 to 900"_s});
        field.setValue(300);
        field.show();
        QToolButton* mark = markOf(&field);
        QVERIFY(mark != nullptr && !mark->isVisible() && !field.isChanged());
        field.setValue(301);
        QVERIFY(mark->isVisible() && field.isChanged());
        QSignalSpy restore(&field, &QuantityField::restoreDefaultRequested);
        mark->click();
        QCOMPARE(restore.count(), 1);
        QVERIFY(!mark->accessibleName().isEmpty());
        for (const QString& part : {u"ATB &lt;2024&gt;"_s, u"2024"_s, u"100 to 900"_s}) {
            QVERIFY2(field.toolTip().contains(part), qPrintable(part));
        }
    }

    void scaleFollowsPeakAndTyping() {
        QuantityField field(Look{}, solarSpec());
        field.setDesignPeak(600);
        field.setValue(300);
        field.show();
        QCOMPARE(field.slider()->scale().maximum, 2000.0);
        type(field.edit(), u"3 GW"_s);
        QCOMPARE(field.slider()->scale().maximum, 5000.0);
        type(field.edit(), u"19 GW"_s);
        QCOMPARE(field.slider()->scale().maximum, 20000.0);
    }

    void sliderDragShowsInTheNumber() {
        QuantityField field(Look{}, solarSpec());
        field.setDesignPeak(600);
        field.setValue(500);
        field.resize(360, field.sizeHint().height());
        field.show();
        QSignalSpy previewed(&field, &QuantityField::previewed);
        QSignalSpy committed(&field, &QuantityField::committed);
        QuantitySlider* slider = field.slider();
        const QPoint start = slider->handleCenter(500).toPoint();
        QTest::mousePress(slider, Qt::LeftButton, {}, start);
        QMouseEvent move(QEvent::MouseMove, start + QPoint(50, 0),
                         slider->mapToGlobal(start + QPoint(50, 0)), Qt::NoButton, Qt::LeftButton,
                         {});
        QApplication::sendEvent(slider, &move);
        QCOMPARE(previewed.count(), 1);
        QCOMPARE(field.value(), slider->value());
        QCOMPARE(committed.count(), 0);
        field.setValue(1);  // what the plan says of the preview does not disturb the hand
        QCOMPARE(field.value(), slider->value());
        QTest::mouseRelease(slider, Qt::LeftButton, {}, start + QPoint(50, 0));
        QCOMPARE(committed.count(), 1);
    }

    void mixedTakesOneValueForAll() {
        QuantityField field(Look{}, solarSpec());
        field.setValue(300);
        field.setMixed(true);
        field.show();
        QVERIFY(field.edit()->text().isEmpty());
        QSignalSpy committed(&field, &QuantityField::committed);
        type(field.edit(), u"300"_s);
        QCOMPARE(committed.count(), 1);
    }

    void typedChangesCountFromTheValue() {
        QuantityField field(Look{}, solarSpec());
        field.setValue(300);
        field.show();
        QSignalSpy committed(&field, &QuantityField::committed);
        type(field.edit(), u"+10 %"_s);
        QCOMPARE(field.value(), 330.0);
        type(field.edit(), u"-30 MW"_s);
        QCOMPARE(field.value(), 300.0);
        QCOMPARE(committed.count(), 2);
        type(field.edit(), u"+30 GW"_s);
        QVERIFY(field.edit()->isRefused());
        QCOMPARE(field.value(), 300.0);
    }

    void changesOfSeveralAreReported() {
        QuantityField field(Look{}, solarSpec());
        field.setValue(300);
        field.setValues({300, 500});
        field.setMixed(true);
        field.show();
        QSignalSpy committed(&field, &QuantityField::committed);
        QSignalSpy adjusted(&field, &QuantityField::adjusted);
        type(field.edit(), u"+10 %"_s);
        QCOMPARE(committed.count(), 0);
        QCOMPARE(adjusted.count(), 1);
        type(field.edit(), u"-400 MW"_s);
        QCOMPARE(adjusted.count(), 1);
        QVERIFY(field.edit()->isRefused());
    }

    void whatHasNoDefaultCanBeCleared() {
        QuantityField field(Look{}, solarSpec());
        field.setClearable(true);
        field.setValue(300);
        field.setChanged(true);
        field.show();
        QSignalSpy restore(&field, &QuantityField::restoreDefaultRequested);
        QVERIFY(markOf(&field)->isVisible());
        QCOMPARE(markOf(&field)->accessibleName(), u"Clear Solar"_s);
        markOf(&field)->click();
        QCOMPARE(restore.count(), 1);
        field.edit()->setFocus();
        field.edit()->selectAll();
        QTest::keyClick(field.edit(), Qt::Key_Backspace);
        QTest::keyClick(field.edit(), Qt::Key_Return);
        QCOMPARE(restore.count(), 2);
        QVERIFY(!field.edit()->isRefused());
    }

    void toolTipsTellWhatAndHowFar() {
        QuantityField field(Look{}, solarSpec());
        field.setHelp(u"Makes power of light."_s);
        const QString tip = field.edit()->toolTip();
        QVERIFY(tip.contains(u"Makes power of light."_s));
        QVERIFY2(tip.contains(u"Accepted: 0\u202FMW to 20\u202FGW"_s), qPrintable(tip));
    }

    void stepsSayThatTheyAre() {
        QuantityField field(Look{}, solarSpec());
        field.setValue(300);
        field.show();
        std::vector<bool> steps;
        connect(&field, &QuantityField::committed, this,
                [&] { steps.push_back(field.isStepping()); });
        QTest::keyClick(field.edit(), Qt::Key_Up);
        QTest::keyClick(field.edit(), Qt::Key_Up, Qt::ControlModifier);
        type(field.edit(), u"400"_s);
        QCOMPARE(steps, (std::vector<bool>{true, false}));
    }

    void quarters() {
        QuarterField field(Look{}, u"Start"_s);
        field.setQuarter(quarterIndex(2028, 3));
        field.show();
        QSignalSpy committed(&field, &QuarterField::committed);
        QTest::keyClick(field.field()->edit(), Qt::Key_Up);
        QCOMPARE(field.quarter(), quarterIndex(2028, 4));
        type(field.field()->edit(), u"q1 2030"_s);
        QCOMPARE(field.quarter(), quarterIndex(2030, 1));
        QCOMPARE(committed.count(), 2);
        type(field.field()->edit(), u"3/2028"_s);
        QCOMPARE(committed.count(), 2);
        QVERIFY(showsText(&field, u"2028 Q3"_s));
        QTest::keyClick(field.field()->edit(), Qt::Key_Escape);
        field.setEarliest(quarterIndex(2034, 3), u"the grid connection takes 8.5 years"_s);
        QVERIFY(showsText(&field, u"2034 Q3"_s));
        Q_EMIT field.field()->hintActivated();
        QCOMPARE(field.quarter(), quarterIndex(2034, 3));
        QCOMPARE(committed.last().first().toInt(), quarterIndex(2034, 3));
        QVERIFY(!showsText(&field, u"2034 Q3"_s));
    }

    void choices() {
        ChoiceField field(Look{}, u"Runs"_s);
        field.setChoices({{u"cheap"_s, u"when cheaper"_s, {}, {}, true},
                          {u"backup"_s, u"backup only"_s, {}, {}, true},
                          {u"never"_s, u"never"_s, {}, {}, false}});
        field.setCurrent(u"cheap"_s);
        field.setDefault(u"cheap"_s);
        field.show();
        QSignalSpy chosen(&field, &ChoiceField::chosen);
        field.setCurrent(u"backup"_s);
        QCOMPARE(chosen.count(), 0);
        QVERIFY(markOf(&field)->isVisible());
        QTest::keyClick(field.comboBox(), Qt::Key_Up);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(field.current(), u"cheap"_s);
        QVERIFY(!markOf(&field)->isVisible());
        const QPointF place(5, 5);
        QWheelEvent wheel(place, place, {}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(field.comboBox(), &wheel);
        QVERIFY(!wheel.isAccepted());
        QCOMPARE(field.current(), u"cheap"_s);
        QCOMPARE(field.comboBox()->accessibleName(), u"Runs"_s);
    }

    void texts() {
        TextField field(Look{}, u"Name"_s);
        field.setText(u"Ohio 1"_s);
        field.setMaximumBytes(12);
        field.show();
        QSignalSpy committed(&field, &TextField::committed);
        type(field.edit(), u"  Ohio 2 "_s);
        QCOMPARE(field.text(), u"Ohio 2"_s);
        type(field.edit(), u"a name that is far too long"_s);
        QCOMPARE(field.text(), u"a name that "_s);
        QVERIFY(showsText(&field, u"12"_s));
        QCOMPARE(committed.count(), 2);
        type(field.edit(), u" "_s);
        QCOMPARE(committed.count(), 2);
        QTest::keyClick(field.edit(), Qt::Key_Escape);
        QCOMPARE(field.edit()->text(), u"a name that "_s);
    }

    void cuttingKeepsCharactersWhole() {
        QCOMPARE(cutToBytes(u"abc"_s, 3), u"abc"_s);
        QCOMPARE(cutToBytes(u"a\u00E4b"_s, 2), u"a"_s);
        QCOMPARE(cutToBytes(u"\U0001F3ED\U0001F3ED"_s, 7), u"\U0001F3ED"_s);
        QCOMPARE(cutToBytes(u"e\u0301e\u0301"_s, 4), u"e\u0301"_s);
        QCOMPARE(cutToBytes(u"a\nb\0c"_s, 99), u"a b c"_s);
        QVERIFY(cutToBytes(QString(1000000, u'x'), 200).size() == 200);
    }

    void toolTipsAreLiteral() {
        QVERIFY(plainToolTip({}).isEmpty());
        QCOMPARE(plainToolTip(u"<b>x\ny"_s), u"<qt>&lt;b&gt;x<br>y</qt>"_s);
    }
};

QTEST_MAIN(TestFields)
#include "fields.moc"
