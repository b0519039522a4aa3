// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/problems/problemsfixture.h"
#include "ui/problems/leverspanel.h"
#include "ui/problems/problemdelegate.h"
#include "ui/problems/problemmodel.h"
#include "ui/problems/problemsdock.h"
#include "ui/shell/viewstate.h"
#include "ui/widgets/emptystate.h"

#include <QAccessible>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;

using Ids = std::set<model::Id>;

class TestProblemsDock : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_feed = std::make_unique<test::Feed>();
        m_edits = std::make_unique<test::Edits>();
        m_view = std::make_unique<ViewState>();
        m_dock = std::make_unique<ProblemsDock>(Look{}, *m_feed, *m_edits, *m_view);
        m_dock->resize(240, 300);
        m_dock->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dock.get()));
    }
    void cleanup() {
        m_dock.reset();
        m_asked.clear();
        m_goals.clear();
    }

    void countsTellWhatIsHidden() {
        m_feed->show(test::usualViolations());
        QCOMPARE(rows(), 4);
        QCOMPARE(countTexts(), (QStringList{u"1 error(s)"_s, u"3 limit(s)"_s, u"2 hidden"_s}));
        QCOMPARE(count(2)->accessibleName(), u"2 note(s), hidden"_s);
        QVERIFY(count(0)->isChecked() && count(1)->isChecked() && !count(2)->isChecked());
        count(2)->click();
        QCOMPARE(rows(), 6);
        QCOMPARE(count(2)->text(), u"2 note(s)"_s);
        count(1)->click();
        QCOMPARE(rows(), 3);
        QCOMPARE(count(1)->text(), u"3 hidden"_s);
        m_feed->show({test::overBudget()});
        QCOMPARE(count(1)->text(), u"1 hidden"_s);
        QVERIFY(count(1)->isVisible() && !count(0)->isVisible() && !count(2)->isVisible());
    }

    void aHiddenViewDoesNoWork() {
        m_dock->hide();
        const int asked = m_feed->asked();
        m_feed->show(test::usualViolations());
        QCOMPARE(m_feed->asked(), asked);
        QCOMPARE(rows(), 0);
        m_dock->show();
        QCOMPARE(rows(), 4);
        const int shown = m_feed->asked();
        m_dock->hide();
        m_dock->show();
        QCOMPARE(m_feed->asked(), shown);
    }

    void emptyStates() {
        QVERIFY(empty()->isVisible());
        QCOMPARE(said(), u"..."_s);
        m_feed->show({});
        QCOMPARE(said(), u"No limit is broken. Checked: 2 limits, 2 sites."_s);
        QVERIFY(!empty()->button()->isVisible());
        // Notes alone break nothing.
        m_feed->show({test::clockOff()});
        QVERIFY(empty()->isVisible() && said().startsWith(u"No limit is broken."_s));
        QCOMPARE(count(2)->text(), u"1 hidden"_s);
        m_feed->show(test::usualViolations());
        QVERIFY(!empty()->isVisible() && m_dock->list()->isVisible());
        count(0)->click();
        count(1)->click();
        QVERIFY(empty()->isVisible());
        QCOMPARE(said(), u"All errors and limits are hidden."_s);
        empty()->button()->click();
        QCOMPARE(rows(), 4);
        QVERIFY(count(0)->isChecked() && count(1)->isChecked());
    }

    void anotherDocumentClearsTheRows() {
        m_feed->show(test::usualViolations());
        m_feed->replacePlan(test::problemPlan());
        QCOMPARE(rows(), 0);
        QCOMPARE(said(), u"..."_s);
    }

    void clickSelectsTheSite() {
        m_feed->show(test::usualViolations());
        QSignalSpy tabs(m_dock.get(), &ProblemsDock::tabRequested);
        click(2);
        QCOMPARE(m_view->selection(), Ids{test::kPecos});
        QCOMPARE(tabs.count(), 1 + 1);  // pressed, then clicked
        QCOMPARE(tabs[0][0].value<Inspector::Tab>(), Inspector::Tab::grid);
        click(1);
        QCOMPARE(m_view->selection(), Ids{});
        m_view->setSelection({test::kOhio});
        click(1);
        QCOMPARE(m_view->selection(), Ids{});
        QTest::keyClick(m_dock->list(), Qt::Key_Down);
        QCOMPARE(m_view->selection(), Ids{test::kPecos});
    }

    void aSiteThatIsGoneIsNotSelected() {
        m_feed->show({test::gridShort(99, 2)});
        m_view->setSelection({test::kOhio});
        click(0);
        QCOMPARE(m_view->selection(), Ids{});
    }

    void theFocusAloneSelectsNothing() {
        m_feed->show(test::usualViolations());
        m_view->setSelection({test::kPecos});
        m_dock->list()->setFocus(Qt::TabFocusReason);
        QCOMPARE(m_view->selection(), Ids{test::kPecos});
    }

    void theRowPickedStaysPicked() {
        m_feed->show(test::usualViolations());
        click(3);
        m_view->setSelection({test::kPecos});
        QSignalSpy selections(m_view.get(), &ViewState::selectionChanged);
        // Another order, another figure, one more before it.
        m_feed->show({test::gridShort(test::kPecos, 0), test::gridShort(test::kOhio, 4, 250.0),
                      test::overBudget()});
        QCOMPARE(selectedRow(), 1);
        // Gone, and back again.
        m_feed->show({test::overBudget()});
        QCOMPARE(selectedRow(), -1);
        m_feed->show(test::usualViolations());
        QCOMPARE(selectedRow(), 3);
        QCOMPARE(selections.count(), 0);
        // Hidden by the filter, and back again.
        count(1)->click();
        count(1)->click();
        QCOMPARE(selectedRow(), 3);
    }

    void aRefreshDoesNotScroll() {
        std::vector<model::Violation> many;
        for (int i = 0; i < 50; ++i) {
            many.push_back(test::gridShort(static_cast<model::Id>(10 + i), 2));
        }
        m_feed->show(many);
        click(0);
        QScrollBar* bar = m_dock->list()->verticalScrollBar();
        bar->setValue(700);
        many.pop_back();
        m_feed->show(many);
        QTest::qWait(0);
        QCOMPARE(bar->value(), 700);
        QCOMPARE(selectedRow(), 0);
    }

    void stepsGoRound() {
        m_dock->step(1);
        m_feed->show(test::usualViolations());
        QList<int> rowsSeen;
        for (int i = 0; i < 5; ++i) {
            m_dock->step(1);
            rowsSeen << selectedRow();
        }
        QCOMPARE(rowsSeen, (QList<int>{0, 1, 2, 3, 0}));
        m_dock->step(-1);
        QCOMPARE(selectedRow(), 3);
        QCOMPARE(m_view->selection(), Ids{test::kOhio});
        m_dock->step(-1);
        QCOMPARE(m_view->selection(), Ids{test::kPecos});
    }

    void stepsGoOnWhereAProblemWasCured() {
        auto all = test::usualViolations();
        m_feed->show(all);
        m_dock->step(1);
        m_dock->step(1);
        all.erase(all.begin() + 1);
        m_feed->show(all);
        QCOMPARE(selectedRow(), -1);
        m_dock->step(1);
        QCOMPARE(selectedRow(), 1);
        all.erase(all.begin() + 1);
        m_feed->show(all);
        m_dock->step(-1);
        QCOMPARE(selectedRow(), 0);
        m_feed->show({test::gridShort(test::kPecos, 2)});
        m_dock->step(-1);
        QCOMPARE(selectedRow(), 0);
    }

    void enterOffersTheFixes() {
        m_feed->show(test::usualViolations());
        click(2);
        QTest::keyClick(m_dock->list(), Qt::Key_Return);
        QMenu* menu = openMenu();
        QVERIFY(menu != nullptr);
        QCOMPARE(menu->actions().size(), 2);
        QCOMPARE(menu->actions()[0]->text(),
                 u"Apply for the grid connection 6\u202Fquarters earlier\t"
                 "not possible: before the plan's date, 2025 Q1"_s);
        QVERIFY(!menu->actions()[0]->isEnabled());
        QVERIFY(menu->actions()[1]->isEnabled());
        QCOMPARE(menu->actions()[1]->text(), u"Raise the import limit to 300\u202FMW"_s);
        menu->close();
        QCOMPARE(m_edits->steps.size(), std::size_t{0});
        click(1);  // nothing to offer
        QTest::keyClick(m_dock->list(), Qt::Key_Return);
        QVERIFY(openMenu() == nullptr);
    }

    void aFixIsOneEdit() {
        m_feed->show(test::usualViolations());
        QMenu* menu = fixMenu(3);
        QVERIFY(menu != nullptr);
        QCOMPARE(m_view->selection(), Ids{test::kOhio});
        menu->actions()[1]->trigger();
        QCOMPARE(m_edits->steps.size(), std::size_t{1});
        const auto& step = m_edits->steps[0];
        QCOMPARE(step.changes.size(), std::size_t{1});
        const auto& change = std::get<model::SetField>(step.changes[0]);
        QCOMPARE(change.at.site, test::kOhio);
        QCOMPARE(QByteArray(change.field->id.data(), qsizetype(change.field->id.size())),
                 QByteArray("grid.firmImportLimitMw"));
        QCOMPARE(std::get<model::Steps>(change.value).front().value, 300.0);
        QVERIFY(model::apply(m_feed->plan(), 0, step.changes).ok());
        QCOMPARE(step.label,
                 (EditLabel{"edit.other",
                            {u"Raise the import limit to 300\u202FMW (Ohio <1> & more)"_s}}));
    }

    void aFixForAnOlderPlanIsNotApplied() {
        m_feed->show(test::usualViolations());
        QMenu* menu = fixMenu(2);
        QVERIFY(menu != nullptr);
        m_feed->edit();
        menu->actions()[1]->trigger();
        QVERIFY(m_edits->steps.empty());
    }

    void aRefusedFixLeavesTheRow() {
        m_feed->show(test::usualViolations());
        m_edits->refuses = true;
        QMenu* menu = fixMenu(2);
        QVERIFY(menu != nullptr);
        menu->actions()[1]->trigger();
        QCOMPARE(rows(), 4);
        QCOMPARE(selectedRow(), 2);
    }

    void aMenuOutlivesItsRow() {
        m_feed->show(test::usualViolations());
        QMenu* menu = fixMenu(3);
        QVERIFY(menu != nullptr);
        m_feed->show({});
        menu->actions()[1]->trigger();
        QCOMPARE(m_edits->steps.size(), std::size_t{1});
    }

    void fixesShowTheirEffects() {
        m_dock->setStudies(study());
        m_feed->show(test::usualViolations());
        QMenu* menu = fixMenu(3);
        QVERIFY(menu != nullptr);
        QCOMPARE(m_asked.size(), std::size_t{1});  // once, not by the click and the menu each
        QCOMPARE(m_asked[0].edits.size(), std::size_t{2});
        QVERIFY(m_asked[0].edits[1] == test::raiseImport(test::kOhio, 300.0).changes);
        QCOMPARE(menu->actions()[1]->text(), u"Raise the import limit to 300\u202FMW"_s);
        m_asked[0].done({std::nullopt, test::effects(5, 120.0, 0.03)});
        QCOMPARE(menu->actions()[1]->text(),
                 u"Raise the import limit to 300\u202FMW\tonline 2028 Q2 +120\u202FMW, "
                 "cost +3.0\u202F% (+$3.00\u202Fbn)"_s);
        QVERIFY(menu->actions()[0]->text().contains(u"not possible"_s));
        menu->close();
        // Known for this plan; asked again for the next.
        menu = fixMenu(3);
        QVERIFY(menu->actions()[1]->text().contains(u"+120"_s));
        QCOMPARE(m_asked.size(), std::size_t{1});
        menu->close();
        m_feed->edit();
        m_feed->show(test::usualViolations());
        menu = fixMenu(3);
        QCOMPARE(m_asked.size(), std::size_t{2});
        QCOMPARE(menu->actions()[1]->text(), u"Raise the import limit to 300\u202FMW"_s);
        // An answer about the plan before is not shown.
        m_asked[0].done({std::nullopt, test::effects(5, 999.0, 0.03)});
        QVERIFY(!menu->actions()[1]->text().contains(u"999"_s));
    }

    void leversAreOfferedWhereAFigureCanBeReached() {
        m_feed->show(test::usualViolations());
        click(2);
        QVERIFY(!closeButton()->isVisible());
        m_dock->setStudies(study());
        QVERIFY(closeButton()->isVisible());
        click(0);  // an oversubscribed plant is no target
        QVERIFY(!closeButton()->isVisible());
        click(1);  // no fix is known, but a budget is one
        QVERIFY(closeButton()->isVisible());
        QTest::keyClick(m_dock->list(), Qt::Key_Return);
        QMenu* menu = openMenu();
        QVERIFY(menu != nullptr);
        QCOMPARE(menu->actions().back()->text(), u"What would close it?"_s);
        menu->actions().back()->trigger();
        QCOMPARE(m_goals.size(), std::size_t{1});
        QCOMPARE(m_goals[0], (model::Goal{model::GoalKind::budget, 400e9, 0, 0, 0}));
        QVERIFY(m_dock->levers()->isVisible());
        QVERIFY(m_dock->levers()->isAncestorOf(m_dock->focusWidget()));
        QVERIFY(!m_dock->list()->isVisible() && !closeButton()->isVisible());
        // A new result does not take the levers away.
        m_feed->show(test::usualViolations());
        QVERIFY(m_dock->levers()->isVisible());
        QTest::keyClick(m_dock->levers(), Qt::Key_Escape);
        QVERIFY(m_dock->list()->isVisible());
        QVERIFY(closeButton()->isVisible());
    }

    void rowsAreAccessible() {
        m_feed->show(test::usualViolations());
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(m_dock->list());
        QVERIFY(list != nullptr);
        QCOMPARE(list->text(QAccessible::Name), u"Problems"_s);
        QCOMPARE(list->childCount(), 4);
        QAccessibleInterface* row = list->child(2);
        QVERIFY(row->text(QAccessible::Name).startsWith(u"limit: "_s));
        QVERIFY(row->text(QAccessible::Name).endsWith(u"Pecos \u00B7 2027 Q3 to 2028 Q2"_s));
        QCOMPARE(row->text(QAccessible::Description), u"Enter shows what would fix it"_s);
    }

    void rowsAreLowerInAWideList() {
        m_feed->show(test::usualViolations());
        QTest::qWait(0);
        const int narrow = m_dock->list()->visualRect(index(0)).height();
        m_dock->resize(1200, 300);
        QTRY_VERIFY(m_dock->list()->visualRect(index(0)).height() < narrow);
        QVERIFY(m_dock->list()->visualRect(index(0)).height() >= 44);
    }

    void everyStateIsPainted() {
        auto all = test::usualViolations();
        all[0].arguments = {std::string(4000, 'x')};
        m_feed->show(all);
        count(2)->click();
        for (const Theme& theme : {Theme::light(), Theme::dark()}) {
            const ProblemDelegate delegate(Look{theme, QLocale(QLocale::German)});
            for (int row = 0; row < rows(); ++row) {
                QImage image(180, 80, QImage::Format_RGB32);
                image.fill(theme.chart());
                const QImage before = image;
                QPainter painter(&image);
                QStyleOptionViewItem option;
                option.rect = QRect(0, 0, 180, 62);
                option.state = row % 2 == 0 ? QStyle::State_Selected | QStyle::State_HasFocus
                                            : QStyle::State_MouseOver;
                delegate.paint(&painter, option, index(row));
                painter.end();
                QVERIFY(image != before);
                // Nothing leaves the row.
                QCOMPARE(image.copy(0, 62, 180, 18), before.copy(0, 62, 180, 18));
            }
        }
    }

  private:
    struct Asked {
        std::vector<std::vector<model::Change>> edits;
        StudyPort::EffectsDone done;
    };
    StudyPort study() {
        StudyPort port;
        port.effects = [this](std::vector<std::vector<model::Change>> edits, int,
                              StudyPort::EffectsDone done) {
            m_asked.push_back({std::move(edits), std::move(done)});
        };
        port.findLevers = [this](const model::Goal& goal, const StudyPort::LeversDone&,
                                 const StudyPort::Progress&) { m_goals.push_back(goal); };
        return port;
    }
    [[nodiscard]] QPushButton* closeButton() const {
        for (QPushButton* button : m_dock->findChildren<QPushButton*>()) {
            if (button->text() == u"What would close it?"_s) {
                return button;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QModelIndex index(int row) const {
        return m_dock->list()->model()->index(row, 0);
    }
    [[nodiscard]] int rows() const { return m_dock->list()->model()->rowCount(); }
    [[nodiscard]] EmptyState* empty() const { return m_dock->findChild<EmptyState*>(); }
    [[nodiscard]] QString said() const { return empty()->accessibleName(); }
    [[nodiscard]] QToolButton* count(int which) const {
        return m_dock->findChildren<QToolButton*>().at(which);
    }
    [[nodiscard]] QStringList countTexts() const {
        return {count(0)->text(), count(1)->text(), count(2)->text()};
    }
    [[nodiscard]] int selectedRow() const {
        const auto selected = m_dock->list()->selectionModel()->selectedIndexes();
        return selected.isEmpty() ? -1 : selected.front().row();
    }
    /// At the row's sentence, which is never the place of "Fix".
    void click(int row) {
        m_dock->list()->scrollTo(index(row));
        const QRect area = m_dock->list()->visualRect(index(row));
        QTest::mouseClick(m_dock->list()->viewport(), Qt::LeftButton, {},
                          area.topLeft() + QPoint(60, 12));
    }
    [[nodiscard]] QMenu* openMenu() const {
        for (QMenu* menu : m_dock->findChildren<QMenu*>()) {
            if (menu->isVisible()) {
                return menu;
            }
        }
        return nullptr;
    }
    /// By a click on "Fix".
    [[nodiscard]] QMenu* fixMenu(int row) {
        m_dock->list()->scrollTo(index(row));
        const auto* delegate = m_dock->findChild<ProblemDelegate*>();
        const QRect area = m_dock->list()->visualRect(index(row));
        QTest::mouseClick(m_dock->list()->viewport(), Qt::LeftButton, {},
                          delegate->fixRect(area).center());
        return openMenu();
    }

    std::unique_ptr<test::Feed> m_feed;
    std::unique_ptr<test::Edits> m_edits;
    std::unique_ptr<ViewState> m_view;
    std::unique_ptr<ProblemsDock> m_dock;
    std::vector<Asked> m_asked;
    std::vector<model::Goal> m_goals;
};

QTEST_MAIN(TestProblemsDock)
#include "test_problemsdock.moc"
