// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inspector/inspectorbench.h"
#include "ui/inspector/phasestab.h"

#include <QTableWidget>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;

/// The table of phases, by keys.
class TestPhases : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m = std::make_unique<test::InspectorBench>();
        m->view.setSelection({m->plan.site(0)});
        m->inspector.showTab(Inspector::Tab::build);
        m_table = m->inspector.findChild<PhasesTab*>()->table();
        m_table->setFocus();
    }
    void cleanup() { m.reset(); }

    void insertAddsOneLikeTheLast() {
        press(Qt::Key_Insert);
        QCOMPARE(capacities(), (QList<double>{300.0, 300.0}));
        QCOMPARE(starts().at(1) - starts().at(0), 4);
        QCOMPARE(m_table->rowCount(), 2);
        QCOMPARE(m->plan.lastCode(), u"edit.insertAt"_s);
        m->plan.undo();
        QCOMPARE(m_table->rowCount(), 1);
    }

    void controlDDuplicates() {
        press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(capacities(), (QList<double>{300.0, 300.0}));
        QCOMPARE(starts().at(1), starts().at(0));
        QCOMPARE(m->plan.steps().size(), std::size_t{1});
    }

    void controlArrowsMove() {
        threePhases();
        click(0);
        press(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(capacities(), (QList<double>{200.0, 100.0, 300.0}));
        press(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(capacities(), (QList<double>{200.0, 300.0, 100.0}));
        const auto steps = m->plan.steps().size();
        press(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(m->plan.steps().size(), steps);
        press(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(capacities(), (QList<double>{200.0, 100.0, 300.0}));
        QCOMPARE(m->plan.steps().size(), steps + 1);
        m->plan.undo();
        QCOMPARE(capacities(), (QList<double>{200.0, 300.0, 100.0}));
    }

    void deleteRemovesTheSelected() {
        threePhases();
        click(1);
        press(Qt::Key_Delete);
        QCOMPARE(capacities(), (QList<double>{100.0, 300.0}));
        press(Qt::Key_Delete);
        press(Qt::Key_Delete);
        QVERIFY(capacities().isEmpty());
        QVERIFY(!m_table->isVisible());
        m->plan.undo();
        QCOMPARE(capacities(), (QList<double>{100.0}));
        QVERIFY(m_table->isVisible());
    }

    void severalAreEditedTogether() {
        threePhases();
        m_table->selectAll();
        QTRY_VERIFY(editOf("phase.itCapacityMw"));
        auto* edit = editOf("phase.itCapacityMw");
        m->typeInto(edit, u"+10 MW"_s);
        QCOMPARE(capacities(), (QList<double>{110.0, 210.0, 310.0}));
        QCOMPARE(m->plan.steps().size(), std::size_t{1});
    }

    void theTableFollowsThePlan() {
        const model::Id id = m->plan.leaf(0).phases.begin()->id;
        m->plan.set(phaseAt(m->plan.site(0), id), "phase.itCapacityMw", 1250.0);
        QCOMPARE(m_table->item(0, 2)->text(), u"1.25\u202FGW"_s);
        auto* edit = editOf("phase.itCapacityMw");
        QVERIFY(edit);
        QCOMPARE(edit->text(), u"1.25\u202FGW"_s);
    }

  private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(m_table, key, modifiers);
    }
    void click(int row) {
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::NoModifier,
                          m_table->visualItemRect(m_table->item(row, 1)).center());
    }
    void threePhases() {
        const model::Id first = m->plan.leaf(0).phases.begin()->id;
        m->plan.set(phaseAt(m->plan.site(0), first), "phase.itCapacityMw", 100.0);
        for (const double mw : {200.0, 300.0}) {
            model::Phase phase = *m->plan.leaf(0).phases.begin()->value;
            phase.itCapacityMw = mw;
            m->plan.insert({model::EntityKind::phase, m->plan.site(0), 0},
                           model::Payload(std::make_shared<const model::Phase>(phase)));
        }
        QCOMPARE(m_table->rowCount(), 3);
    }
    [[nodiscard]] QList<double> capacities() const {
        QList<double> out;
        for (const auto& entry : m->plan.leaf(0).phases) {
            out << entry.value->itCapacityMw;
        }
        return out;
    }
    [[nodiscard]] QList<int> starts() const {
        QList<int> out;
        for (const auto& entry : m->plan.leaf(0).phases) {
            out << entry.value->startQuarter.index;
        }
        return out;
    }
    [[nodiscard]] QLineEdit* editOf(const char* field) const {
        for (auto* row : m->inspector.findChild<PhasesTab*>()->findChildren<FieldRow*>()) {
            if (row->field().id == field && !row->widget()->isHidden() &&
                row->widget()->isVisible()) {
                return row->widget()->findChild<QLineEdit*>();
            }
        }
        return nullptr;
    }

    std::unique_ptr<test::InspectorBench> m;
    QTableWidget* m_table = nullptr;
};

QTEST_MAIN(TestPhases)
#include "test_phases.moc"
