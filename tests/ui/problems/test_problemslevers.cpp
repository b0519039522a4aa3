// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/problems/problemsfixture.h"
#include "ui/problems/leverrow.h"
#include "ui/problems/leverspanel.h"
#include "ui/problems/levertext.h"
#include "ui/widgets/elidedlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;
using model::GoalKind;
using model::LeverKind;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);

model::Lever battery() {
    model::Lever lever;
    lever.kind = LeverKind::battery;
    lever.name = "Battery, 4 hours";
    lever.amount = 180.0;
    lever.sites = {test::kOhio};
    lever.changes = test::raiseImport(test::kOhio, 180.0).changes;
    lever.reached = 0.903;
    lever.reaches = true;
    lever.effects = test::effects(5, 0.0, 0.031);
    return lever;
}

model::Lever flexible() {
    model::Lever lever;
    lever.kind = LeverKind::flexibleLoad;
    lever.amount = 0.25;
    lever.unit = model::Unit::share;
    lever.sites = {test::kOhio, test::kPecos};
    lever.changes = test::raiseImport(test::kPecos, 1.0).changes;
    lever.reached = 0.842;
    lever.effects = test::effects(5, 0.0, -0.001);
    return lever;
}

model::Goal cfe() {
    return {GoalKind::carbonFreeEnergy, 0.9, 2029, 0, test::kOhio};
}

}  // namespace

class TestProblemsLevers : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_feed = std::make_unique<test::Feed>();
        m_edits = std::make_unique<test::Edits>();
        m_window = std::make_unique<QWidget>();
        auto* layout = new QVBoxLayout(m_window.get());
        m_panel = new LeversPanel(Look{}, *m_feed, *m_edits, m_window.get());
        m_elsewhere = new QLineEdit(m_window.get());
        layout->addWidget(m_panel);
        layout->addWidget(m_elsewhere);
        StudyPort port;
        port.findLevers = [this](const model::Goal& goal, StudyPort::LeversDone done,
                                 StudyPort::Progress progress) {
            m_goals.push_back(goal);
            m_done = std::move(done);
            m_progress = std::move(progress);
        };
        port.cancelLevers = [this] { ++m_cancelled; };
        m_panel->setPort(port);
        m_cancelled = 0;
        m_goals.clear();
        m_feed->show({});
        m_window->resize(260, 500);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void ordersAreWorded() {
        const model::World world = test::problemPlan().base;
        QCOMPARE(leverSentence(battery(), world, kEnglish),
                 u"Add 180\u202FMW of Battery, 4 hours (Ohio <1> & more)"_s);
        QCOMPARE(leverSentence(flexible(), world, kEnglish),
                 u"Let 25.0\u202F% of the load wait for power (2 site(s))"_s);
        model::Lever earlier;
        earlier.kind = LeverKind::applyEarlier;
        earlier.amount = 3.0;
        earlier.unit = model::Unit::quarters;
        earlier.sites = {test::kPecos};
        QCOMPARE(leverSentence(earlier, world, kEnglish),
                 u"Apply for the grid connection 3\u202Fquarters earlier (Pecos)"_s);
        // A name that looks like a place for an argument stays as it is written.
        model::Lever odd = battery();
        odd.name = "%1 %2 %3";
        QCOMPARE(leverSentence(odd, world, kEnglish),
                 u"Add 180\u202FMW of %1 %2 %3 (Ohio <1> & more)"_s);
        QCOMPARE(leverOutcome(battery(), GoalKind::carbonFreeEnergy, kEnglish),
                 u"CFE 90.3\u202F%"_s);
        QCOMPARE(leverOutcome(flexible(), GoalKind::carbonFreeEnergy, kEnglish),
                 u"CFE 84.2\u202F% at most"_s);
        QCOMPARE(leverCost(battery().effects, kEnglish),
                 u"cost +3.1\u202F% (+$3.10\u202Fbn), +3.10\u202F$/MWh"_s);
        QCOMPARE(goalName(cfe(), model::Quarter::of(2027, 1), false, world, kEnglish),
                 u"CFE 2029 at Ohio <1> & more"_s);
        QCOMPARE(effectText(test::effects(5, 0.0, 0.0), model::Quarter::of(2027, 1), kEnglish),
                 u"changes none of the headline figures"_s);
        model::Effects cured = test::effects(5, 0.0, 0.0);
        cured.before.broken = 3;
        cured.after.broken = 1;
        QCOMPARE(effectText(cured, model::Quarter::of(2027, 1), kEnglish), u"2 problem(s) fewer"_s);
        std::swap(cured.before.broken, cured.after.broken);
        cured.after.cfeScore = cured.before.cfeScore - 0.012;
        QCOMPARE(effectText(cured, model::Quarter::of(2027, 1), kEnglish),
                 u"CFE 2028 \u22121.2 points, 2 problem(s) more"_s);
    }

    void aSearchShowsItsProgressAndItsAnswer() {
        m_panel->search(cfe());
        QCOMPARE(m_goals, std::vector<model::Goal>{cfe()});
        QVERIFY(m_panel->isSearching());
        auto* bar = m_panel->findChild<QProgressBar*>();
        QVERIFY(bar->isVisible());
        m_progress(2, 6);
        QCOMPARE(bar->maximum(), 6);
        QCOMPARE(bar->value(), 2);
        answer({battery(), flexible()});
        QVERIFY(!m_panel->isSearching());
        QVERIFY(!bar->isVisible());
        QCOMPARE(rows().size(), 2);
        QVERIFY(rows()[0]->accessibleName().startsWith(u"Add 180"_s));
        QVERIFY(rows()[0]->accessibleDescription().contains(u"CFE 90.3"_s));
        QVERIFY(!rows()[0]->toolTip().isEmpty());
        QVERIFY(texts().contains(u"Now 75.0\u202F%, target 90.0\u202F%"_s));
    }

    void cancelEndsTheSearch() {
        m_panel->search(cfe());
        button(u"Cancel"_s)->click();
        QCOMPARE(m_cancelled, 1);
        QVERIFY(!m_panel->isSearching());
        answer({battery()});  // too late
        QCOMPARE(rows().size(), 0);
        button(u"Search again"_s)->click();
        QCOMPARE(m_goals.size(), std::size_t{2});
        answer({battery()});
        QCOMPARE(rows().size(), 1);
    }

    void anOlderAnswerIsNotTaken() {
        m_panel->search(cfe());
        const auto first = m_done;
        m_panel->search({GoalKind::onlineMw, 300.0, 0, 6, 0});
        first(list({battery()}));
        QVERIFY(m_panel->isSearching());
        QCOMPARE(rows().size(), 0);
    }

    void nothingFoundIsSaid() {
        m_panel->search(cfe());
        answer({});
        QVERIFY(texts().contains(u"No single lever"_s));
        m_panel->search(cfe());
        model::LeverList reached = list({});
        reached.now = 0.95;
        m_done(reached);
        QVERIFY(texts().contains(u"The target is reached."_s));
        m_panel->search(cfe());
        m_done(std::nullopt);
        QVERIFY(button(u"Search again"_s)->isVisible());
    }

    void aLookedAtLeverIsShown() {
        openTwo();
        rows()[0]->setFocus();
        QCOMPARE(m_edits->begun, 0);  // not at once
        QTRY_COMPARE(m_edits->begun, 1);
        QVERIFY(m_edits->shown == battery().changes);
        QVERIFY(m_edits->gesture->arguments.front().startsWith(u"Add 180"_s));
        QTest::keyClick(rows()[0], Qt::Key_Down);
        QCOMPARE(m_edits->aborted, 1);
        QVERIFY(rows()[1]->hasFocus());
        QTRY_COMPARE(m_edits->begun, 2);
        QVERIFY(m_edits->shown == flexible().changes);
        m_elsewhere->setFocus();
        QCOMPARE(m_edits->aborted, 2);
        QTest::qWait(200);
        QCOMPARE(m_edits->begun, 2);
        QVERIFY(m_edits->steps.empty());
    }

    void thePointerShowsItToo() {
        openTwo();
        QTest::mouseMove(m_window.get(), {2, 2});
        QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
        QApplication::sendEvent(rows()[1], &enter);
        QTRY_COMPARE(m_edits->begun, 1);
        QVERIFY(m_edits->shown == flexible().changes);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(rows()[1], &leave);
        QCOMPARE(m_edits->aborted, 1);
    }

    void activatingMakesOneEdit() {
        openTwo();
        rows()[0]->setFocus();
        QTRY_COMPARE(m_edits->begun, 1);
        QSignalSpy closed(m_panel, &LeversPanel::closed);
        QTest::keyClick(rows()[0], Qt::Key_Space);
        QCOMPARE(m_edits->steps.size(), std::size_t{1});
        QVERIFY(m_edits->steps[0].changes == battery().changes);
        QCOMPARE(m_edits->steps[0].label,
                 (EditLabel{"edit.other",
                            {u"Add 180\u202FMW of Battery, 4 hours (Ohio <1> & more)"_s}}));
        QVERIFY(!m_edits->gesture);  // taken back before
        QCOMPARE(closed.count(), 1);
    }

    void whatElseIsDoneTakesItBackFirst() {
        openTwo();
        const auto showFirst = [this] {
            const int begun = m_edits->begun;
            m_elsewhere->setFocus();
            rows()[0]->setFocus();
            return QTest::qWaitFor([&] { return m_edits->begun == begun + 1; });
        };
        QVERIFY(showFirst());
        QTest::keyClick(rows()[0], Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!m_edits->gesture);
        QVERIFY(showFirst());
        QTest::mousePress(m_elsewhere, Qt::LeftButton);
        QVERIFY(!m_edits->gesture);
        QVERIFY(showFirst());
        m_panel->hide();
        QVERIFY(!m_edits->gesture);
        m_panel->show();
        QVERIFY(showFirst());
        QTest::keyClick(rows()[0], Qt::Key_Escape);
        QVERIFY(!m_edits->gesture);
        QVERIFY(m_edits->steps.empty());
    }

    void leversOfAnotherPlanAreNotMade() {
        openTwo();
        const model::Plan before = m_feed->plan();
        model::Plan other = before;
        other.base.sites.erase(test::kPecos);
        m_feed->edit(other);
        QVERIFY(!rows()[0]->isEnabled());
        QVERIFY(texts().contains(u"The plan has changed since."_s));
        QVERIFY(button(u"Search again"_s)->isVisible());
        // Undo leads back to it.
        m_feed->edit(before);
        QVERIFY(rows()[0]->isEnabled());
        QVERIFY(!button(u"Search again"_s)->isVisible());
        QSignalSpy closed(m_panel, &LeversPanel::closed);
        m_feed->replacePlan(other);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(rows().size(), 0);
    }

    void aRefusedLeverLeavesThePanel() {
        openTwo();
        m_edits->refuses = true;
        QSignalSpy closed(m_panel, &LeversPanel::closed);
        rows()[0]->click();
        QCOMPARE(closed.count(), 0);
        QCOMPARE(rows().size(), 2);
        QVERIFY(!m_edits->gesture);
    }

    void leavingEndsTheSearch() {
        m_panel->search(cfe());
        m_panel->hide();
        QCOMPARE(m_cancelled, 1);
        const auto late = m_done;
        m_window.reset();
        late(list({battery()}));  // finds nobody
    }

    void everyStateIsPainted() {
        for (const Theme& theme : {Theme::light(), Theme::dark()}) {
            for (const bool good : {true, false}) {
                LeverRow row(Look{theme, kEnglish}, QString(60, u'x') + u" <b>y</b>"_s,
                             u"CFE 90 %"_s, u"cost +1 %"_s, good);
                row.resize(240, row.heightForWidth(240));
                QVERIFY(row.heightForWidth(120) > row.heightForWidth(400));
                QVERIFY(!row.grab().isNull());
            }
        }
    }

  private:
    static model::LeverList list(std::vector<model::Lever> levers) {
        return {cfe(), 1, 0.75, std::move(levers)};
    }
    void answer(std::vector<model::Lever> levers) { m_done(list(std::move(levers))); }
    void openTwo() {
        m_panel->search(cfe());
        answer({battery(), flexible()});
        m_elsewhere->setFocus();
        QTest::qWait(0);
    }
    [[nodiscard]] QList<LeverRow*> rows() const {
        QList<LeverRow*> found;
        for (LeverRow* row : m_panel->findChildren<LeverRow*>()) {
            if (!row->isHidden()) {
                found << row;
            }
        }
        return found;
    }
    [[nodiscard]] QPushButton* button(const QString& text) const {
        for (QPushButton* one : m_panel->findChildren<QPushButton*>()) {
            if (one->text() == text) {
                return one;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QString texts() const {
        QStringList found;
        for (const QLabel* label : m_panel->findChildren<QLabel*>()) {
            if (!label->isHidden()) {
                found << label->text();
            }
        }
        for (const ElidedLabel* label : m_panel->findChildren<ElidedLabel*>()) {
            found << label->text();
        }
        return found.join(u'\n');
    }

    std::unique_ptr<test::Feed> m_feed;
    std::unique_ptr<test::Edits> m_edits;
    std::unique_ptr<QWidget> m_window;
    LeversPanel* m_panel = nullptr;
    QLineEdit* m_elsewhere = nullptr;
    std::vector<model::Goal> m_goals;
    StudyPort::LeversDone m_done;
    StudyPort::Progress m_progress;
    int m_cancelled = 0;
};

QTEST_MAIN(TestProblemsLevers)
#include "test_problemslevers.moc"
