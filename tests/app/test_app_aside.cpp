// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/aside.h"
#include "tests/app/sampleplan.h"
#include "tests/support/facts.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace gigasite;
using app::Aside;

namespace {

/// The asker's notes.
struct Heard {
    int answers = 0;
    std::optional<model::LeverList> levers;
    std::vector<int> progress;

    Aside::LeversDone done() {
        return [this, gui = std::this_thread::get_id()](std::optional<model::LeverList> list) {
            QVERIFY(std::this_thread::get_id() == gui);
            ++answers;
            levers = std::move(list);
        };
    }
    Aside::Progress steps() {
        return [this, gui = std::this_thread::get_id()](int now, int count) {
            QVERIFY(std::this_thread::get_id() == gui);
            QVERIFY(now <= count);
            progress.push_back(now);
        };
    }
};

model::Goal goal(double share) {
    return {model::GoalKind::carbonFreeEnergy, share, 2030, 0, 0};
}

}  // namespace

class TestAppAside : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_facts = test::shippedFacts();
        m_base.plan = test::arizonaPlan();
    }
    void init() {
        m_aside = std::make_unique<Aside>();
        m_aside->setFacts(m_facts);
    }

    void leversArriveHereWithProgress() {
        Heard heard;
        m_base.revision = 12;
        m_aside->findLevers(m_base, goal(0.95), heard.done(), heard.steps());
        QCOMPARE(heard.answers, 0);
        QTRY_COMPARE_WITH_TIMEOUT(heard.answers, 1, 60000);
        QVERIFY(heard.levers);
        QCOMPARE(heard.levers->revision, std::uint64_t{12});
        QVERIFY(!heard.levers->levers.empty());
        QVERIFY(!heard.progress.empty());
        QVERIFY(std::is_sorted(heard.progress.begin(), heard.progress.end()));
    }

    void theNewestQuestionWins() {
        Heard first;
        Heard second;
        Heard third;
        m_aside->findLevers(m_base, goal(0.95), first.done());
        m_aside->findLevers(m_base, goal(0.96), second.done());
        m_aside->findLevers(m_base, goal(0.92), third.done());
        QCOMPARE(first.answers + second.answers + third.answers, 0);
        QTRY_COMPARE_WITH_TIMEOUT(third.answers, 1, 60000);
        QVERIFY(third.levers);
        QCOMPARE(third.levers->goal, goal(0.92));
        QCOMPARE(first.answers, 1);
        QCOMPARE(second.answers, 1);
        QVERIFY(!first.levers && !second.levers);
    }

    void cancelledQuestionsAreAnsweredWithNothing() {
        Heard heard;
        m_aside->findLevers(m_base, goal(0.97), heard.done(), heard.steps());
        m_aside->cancelLevers();
        QTRY_COMPARE(heard.answers, 1);
        QVERIFY(!heard.levers);
        QTest::qWait(50);
        QCOMPARE(heard.answers, 1);
        // And the next one is answered as ever.
        m_aside->findLevers(m_base, goal(0.92), heard.done());
        QTRY_COMPARE_WITH_TIMEOUT(heard.answers, 2, 60000);
        QVERIFY(heard.levers);
    }

    void effectsKeepTheOrderOfTheEdits() {
        const auto solar = [](double mw) {
            return std::vector<model::Change>{model::SetField{
                {model::EntityKind::asset, 1, 3}, model::findField("asset.capacityMw"), mw}};
        };
        std::vector<std::vector<model::Change>> edits = {
            solar(800.0), {model::Erase{{model::EntityKind::site, 99, 0}}}, solar(0.0), {}};
        Aside::EffectsList list;
        int answers = 0;
        m_aside->effectsOf(m_base, edits, 12, [&](Aside::EffectsList found) {
            list = std::move(found);
            ++answers;
        });
        QTRY_COMPARE_WITH_TIMEOUT(answers, 1, 60000);
        QCOMPARE(list.size(), edits.size());
        QVERIFY(list[0] && list[2] && list[3]);
        QVERIFY(!list[1]);
        QVERIFY(list[0]->after.cfeScore > list[0]->before.cfeScore);
        QVERIFY(list[2]->after.cfeScore < list[2]->before.cfeScore);
        QCOMPARE(list[3]->after, list[3]->before);
    }

    void bothKindsRunBesideEachOther() {
        Heard heard;
        int answers = 0;
        m_aside->findLevers(m_base, goal(0.92), heard.done());
        m_aside->effectsOf(m_base, {{}}, 0, [&](const Aside::EffectsList& list) {
            QCOMPARE(list.size(), std::size_t{1});
            ++answers;
        });
        QTRY_COMPARE_WITH_TIMEOUT(answers + heard.answers, 2, 60000);
        QVERIFY(heard.levers);
    }

    void theEndIsSoonAndSilent() {
        Heard heard;
        QElapsedTimer time;
        m_aside->findLevers(m_base, goal(0.99), heard.done(), heard.steps());
        QTest::qWait(20);
        time.start();
        m_aside.reset();
        QVERIFY(time.elapsed() < 5000);
        const int answers = heard.answers;
        QTest::qWait(20);
        QCOMPARE(heard.answers, answers);
    }

  private:
    model::Facts m_facts;
    model::StudyBase m_base;
    std::unique_ptr<Aside> m_aside;
};

QTEST_GUILESS_MAIN(TestAppAside)
#include "test_app_aside.moc"
