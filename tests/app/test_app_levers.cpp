// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/aside.h"
#include "app/document.h"
#include "app/session.h"
#include "tests/app/sampleplan.h"
#include "tests/support/facts.h"
#include "ui/problems/leverrow.h"
#include "ui/problems/leverspanel.h"
#include "ui/problems/problemsdock.h"
#include "ui/shell/viewstate.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTest>
#include <QVBoxLayout>

using namespace gigasite;
using namespace Qt::StringLiterals;

/// From a broken target to the edit that cures it, all parts as the program puts them together.
class TestAppLevers : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_facts = test::shippedFacts();
        m_document = std::make_unique<app::Document>();
        m_session = std::make_unique<app::Session>(*m_document, m_facts);
        m_aside.setFacts(m_facts);
        m_session->replacePlan(planWithTarget(), m_facts, true);
        m_window = std::make_unique<QWidget>();
        m_dock = new ui::ProblemsDock(ui::Look{}, *m_session, *m_document, m_view, m_window.get());
        m_elsewhere = new QLineEdit(m_window.get());
        auto* layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_dock);
        layout->addWidget(m_elsewhere);
        m_dock->setStudies(studies());
        m_window->resize(300, 600);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(isFresh());
    }
    void cleanupTestCase() { m_window.reset(); }

    void theTargetIsMissed() {
        QVERIFY(QTest::qWaitFor([this] { return targetRow() >= 0; }));
        m_dock->list()->setCurrentIndex(m_dock->list()->model()->index(targetRow(), 0));
        m_elsewhere->setFocus();
    }

    void aLeverIsShownWhileItIsLookedAt() {
        const auto goal = model::goalOf(target(), *m_session->result());
        QVERIFY(goal);
        m_dock->showLevers(*goal);
        QVERIFY(QTest::qWaitFor([this] { return !rows().isEmpty(); }, 60000));
        const model::Plan before = m_document->plan();
        rows().front()->setFocus();
        QVERIFY(QTest::qWaitFor([this] { return m_document->isGestureRunning(); }));
        QVERIFY(!(m_document->plan() == before));
        // The window computes it as it would a drag; the levers stay.
        QVERIFY(isFresh());
        QVERIFY(!rows().isEmpty() && rows().front()->isEnabled());
        m_elsewhere->setFocus();
        QVERIFY(m_document->plan() == before);
        QVERIFY(!m_document->isGestureRunning());
        QVERIFY(!m_document->undoLabel());
    }

    void aClickCuresIt() {
        const model::Plan before = m_document->plan();
        QVERIFY(isFresh());
        QTest::mouseClick(rows().front(), Qt::LeftButton);
        QVERIFY(m_document->undoLabel());
        QVERIFY(!m_document->isGestureRunning());
        QVERIFY(isFresh());
        QCOMPARE(targetRow(), -1);
        QVERIFY(m_dock->list()->isVisible() || !m_dock->levers()->isVisible());
        m_document->undo();
        QVERIFY(m_document->plan() == before);
        QVERIFY(!m_document->undoLabel());
        QVERIFY(isFresh());
        QVERIFY(targetRow() >= 0);
    }

    void aPreviewIsNeverCommittedByAnotherEdit() {
        m_dock->showLevers(*model::goalOf(target(), *m_session->result()));
        QVERIFY(QTest::qWaitFor([this] { return !rows().isEmpty(); }, 60000));
        const model::Plan before = m_document->plan();
        rows().front()->setFocus();
        QVERIFY(QTest::qWaitFor([this] { return m_document->isGestureRunning(); }));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_document->plan() == before);
        QVERIFY(!m_document->undoLabel());
        // Undo aborts a gesture itself; the panel copes.
        m_elsewhere->setFocus();
        rows().front()->setFocus();
        QVERIFY(QTest::qWaitFor([this] { return m_document->isGestureRunning(); }));
        m_document->undo();
        QVERIFY(m_document->plan() == before);
        m_elsewhere->setFocus();
        QVERIFY(m_document->plan() == before);
    }

    void aFixThatNeedsThePastSaysSo() {
        m_dock->levers()->leave();
        Q_EMIT m_dock->levers()->closed();
        const model::Address grid{model::EntityKind::grid, 1, 0};
        const std::vector<model::Change> late = {
            model::SetField{grid, model::findField("grid.applicationQuarter"),
                            std::int64_t{model::Quarter::of(2026, 1).index}},
            model::SetField{grid, model::findField("grid.leadTimeYears"), 4.0}};
        QVERIFY(m_document->apply(late, {"edit.other", {u"late"_s}}).ok());
        QVERIFY(isFresh());
        const int row = rowOf("violation.gridShort");
        QVERIFY(row >= 0);
        m_dock->list()->setCurrentIndex(m_dock->list()->model()->index(row, 0));
        QTest::keyClick(m_dock->list(), Qt::Key_Return);
        QMenu* menu = m_dock->findChild<QMenu*>();
        QVERIFY(menu != nullptr);
        bool said = false;
        for (const QAction* action : menu->actions()) {
            if (action->text().startsWith(u"Apply for the grid connection earlier\t"_s)) {
                said = true;
                QVERIFY(!action->isEnabled());
                QVERIFY(action->text().endsWith(u"2026 Q3"_s));
            }
        }
        QVERIFY(said);
        menu->close();
    }

  private:
    [[nodiscard]] static model::Plan planWithTarget() {
        model::Plan plan = test::arizonaPlan();
        model::Target target;
        target.kind = model::TargetKind::carbonFreeEnergy;
        target.value = 0.95;
        target.fromYear = 2031;
        plan.base.targets.set(plan.nextId++, std::make_shared<const model::Target>(target));
        return plan;
    }

    [[nodiscard]] model::StudyBase base() const {
        return {m_session->revision(), m_session->plan(), m_session->scenario()};
    }
    [[nodiscard]] ui::StudyPort studies() {
        ui::StudyPort port;
        port.findLevers = [this](const model::Goal& goal, ui::StudyPort::LeversDone done,
                                 ui::StudyPort::Progress progress) {
            m_aside.findLevers(base(), goal, std::move(done), std::move(progress));
        };
        port.cancelLevers = [this] { m_aside.cancelLevers(); };
        port.effects = [this](std::vector<std::vector<model::Change>> edits, int quarter,
                              ui::StudyPort::EffectsDone done) {
            m_aside.effectsOf(base(), std::move(edits), quarter, std::move(done));
        };
        return port;
    }

    [[nodiscard]] bool isFresh() {
        return QTest::qWaitFor([this] {
            return m_session->result() && m_session->result()->revision == m_session->revision();
        });
    }
    [[nodiscard]] int targetRow() const { return rowOf("violation.cfeTarget"); }
    [[nodiscard]] int rowOf(std::string_view code) const {
        const auto& all = m_session->result()->violations;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].code == code) {
                return static_cast<int>(i);
            }
        }
        return -1;
    }
    [[nodiscard]] model::Violation target() const {
        return m_session->result()->violations[static_cast<std::size_t>(targetRow())];
    }
    [[nodiscard]] QList<ui::LeverRow*> rows() const {
        QList<ui::LeverRow*> shown;
        for (ui::LeverRow* row : m_dock->findChildren<ui::LeverRow*>()) {
            if (row->isVisible()) {
                shown << row;
            }
        }
        return shown;
    }

    model::Facts m_facts;
    std::unique_ptr<app::Document> m_document;
    std::unique_ptr<app::Session> m_session;
    app::Aside m_aside;
    ui::ViewState m_view;
    std::unique_ptr<QWidget> m_window;
    ui::ProblemsDock* m_dock = nullptr;
    QLineEdit* m_elsewhere = nullptr;
};

QTEST_MAIN(TestAppLevers)
#include "test_app_levers.moc"
