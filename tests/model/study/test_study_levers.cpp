// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/violations.h"
#include "model/study/levers.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

#include <optional>

using namespace gigasite;
using namespace gigasite::model;
using test::PlanDraft;
using test::SiteDraft;

namespace {

constexpr int kYear = 2031;

PlanDraft ohio(int sites = 1) {
    PlanDraft draft;
    draft.header.startQuarter = Quarter::of(2028, 1);
    draft.header.years = 5;
    draft.header.asOfDate = "2026-01-15";
    for (int i = 0; i < sites; ++i) {
        draft.sites.push_back(test::plainSite());
        draft.sites.back().info.longitudeDeg += 0.5 * i;
    }
    return draft;
}

/// Its connection comes in 2032 unless it is asked for earlier than in 2028.
PlanDraft lateConnection() {
    PlanDraft draft = ohio();
    Grid& grid = draft.sites.front().grid;
    grid.firmImportLimitMw = {{Quarter::of(2000, 1).index, 60.0}};
    grid.applicationQuarter = Quarter::of(2028, 1);
    grid.leadTimeYears = 4.0;
    return draft;
}

std::optional<LeverKind> kindAt(const LeverList& list, std::size_t at) {
    return at < list.levers.size() ? std::optional(list.levers[at].kind) : std::nullopt;
}

}  // namespace

class TestStudyLevers : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_facts = test::shippedFacts(); }

    void leversReachTheTarget() {
        const StudyBase base{7, ohio().plan(), kBaseScenario};
        const Goal goal{GoalKind::carbonFreeEnergy, 0.75, kYear, 0, 0};
        const auto list = find(base, goal);
        QVERIFY(list);
        QCOMPARE(list->revision, std::uint64_t{7});
        QVERIFY(list->now < goal.value);
        QVERIFY(list->levers.size() >= 2 && list->levers.size() <= kMostLevers);
        QVERIFY(list->levers.front().reaches);
        bool fellShort = false;
        double cost = -1e30;
        for (const Lever& lever : list->levers) {
            checkApplied(base, goal, *list, lever);
            if (lever.reaches) {
                QVERIFY(!fellShort);
                QVERIFY(lever.costUsd() >= cost);
                cost = lever.costUsd();
            }
            fellShort = fellShort || !lever.reaches;
        }
    }

    void leversAreTheSmallestThatDo() {
        const StudyBase base{1, ohio().plan(), kBaseScenario};
        const Goal goal{GoalKind::carbonFreeEnergy, 0.6, kYear, 0, 0};
        const auto list = find(base, goal);
        const auto before = evaluated(base, {});
        QVERIFY(list && before);
        int checked = 0;
        for (const LeverMove& move : leverMoves(base, goal, *before, *m_facts.catalog)) {
            for (const Lever& lever : list->levers) {
                if (lever.kind == move.kind && lever.reaches) {
                    // 1 % of the search and up to 1 % of rounding.
                    const auto less = evaluated(base, move.changes(0.97 * lever.amount));
                    QVERIFY(less && !isReached(goal, valueOf(goal, *less)));
                    ++checked;
                }
            }
        }
        QVERIFY(checked >= 2);
    }

    void thoseThatFallShortComeLast() {
        const StudyBase base{1, ohio().plan(), kBaseScenario};
        const auto list = find(base, {GoalKind::carbonFreeEnergy, 0.999, kYear, 0, 0});
        QVERIFY(list && list->levers.size() >= 2);
        double reached = 1.0;
        for (const Lever& lever : list->levers) {
            if (!lever.reaches) {
                QVERIFY(lever.reached > list->now && lever.reached < 0.999);
                QVERIFY(lever.reached <= reached);
                reached = lever.reached;
            }
        }
        QVERIFY(!list->levers.back().reaches);
    }

    void nothingIsProposedThatDoesNothing() {
        // No application is later than the plan's date, the grid holds nothing back, and batteries
        // have nothing to store in a plan without a surplus.
        const StudyBase base{1, ohio().plan(), kBaseScenario};
        const auto list = find(base, {GoalKind::carbonFreeEnergy, 0.6, kYear, 0, 0});
        QVERIFY(list && !list->levers.empty());
        for (const Lever& lever : list->levers) {
            QVERIFY(lever.kind != LeverKind::applyEarlier && lever.kind != LeverKind::raiseImport);
            QVERIFY(lever.reached - list->now >= 0.01 * (0.6 - list->now));
            QVERIFY(!lever.changes.empty());
        }
        QCOMPARE(find(base, {GoalKind::carbonFreeEnergy, list->now, kYear, 0, 0})->levers.size(),
                 std::size_t{0});
        QCOMPARE(find(base, {GoalKind::carbonFreeEnergy, 0.6, 2050, 0, 0})->levers.size(),
                 std::size_t{0});
    }

    void plantsThatComeTooLateAreNotProposed() {
        PlanDraft draft = ohio();
        draft.header.asOfDate = "2028-01-15";
        const StudyBase base{1, draft.plan(), kBaseScenario};
        const Goal goal{GoalKind::carbonFreeEnergy, 0.95, 2028, 0, 0};
        const auto before = evaluated(base, {});
        for (const LeverMove& move : leverMoves(base, goal, *before, *m_facts.catalog)) {
            QVERIFY(move.kind != LeverKind::firmOnSite);
        }
        // What is proposed breaks no lead time.
        const auto list = find(base, goal);
        QVERIFY(list);
        for (const Lever& lever : list->levers) {
            const auto after = evaluated(base, lever.changes);
            for (const Violation& one : after->violations) {
                QVERIFY(one.code != "violation.assetTooEarly");
            }
        }
    }

    void dealsAreNotOversold() {
        const StudyBase base{1, ohio(3).plan(), kBaseScenario};
        const Goal goal{GoalKind::carbonFreeEnergy, 0.9, kYear, 0, 0};
        const auto before = evaluated(base, {});
        for (const LeverMove& move : leverMoves(base, goal, *before, *m_facts.catalog)) {
            if (move.kind == LeverKind::deal) {
                const auto after = evaluated(base, move.changes(move.most));
                QVERIFY(std::none_of(
                    after->violations.begin(), after->violations.end(),
                    [](const Violation& one) { return one.code == "violation.oversubscribed"; }));
                QCOMPARE(move.sites.size(), std::size_t{3});
                return;
            }
        }
        QFAIL("no deal in the market");
    }

    void aProgrammeGoalIsSharedByWhatSitesLack() {
        PlanDraft draft = ohio(2);
        draft.sites[1].phases.front().itCapacityMw *= 3.0;
        const StudyBase base{1, draft.plan(), kBaseScenario};
        const auto list = find(base, {GoalKind::carbonFreeEnergy, 0.6, kYear, 0, 0});
        QVERIFY(list && list->levers.front().reaches);
        int spread = 0;
        for (const Lever& lever : list->levers) {
            if (lever.kind == LeverKind::flexibleLoad) {
                continue;
            }
            ++spread;
            QCOMPARE(lever.changes.size(), std::size_t{2});
            const auto mwOf = [&lever](std::size_t i) {
                const auto& insert = std::get<Insert>(lever.changes[i]);
                return std::get<Ref<Asset>>(insert.payload)->capacityMw;
            };
            QVERIFY(std::abs(mwOf(1) / mwOf(0) - 3.0) < 0.05);
            QVERIFY(std::abs(mwOf(0) + mwOf(1) - lever.amount) <= 0.2 + 1e-9);
        }
        QVERIFY(spread >= 2);
    }

    void aPlantOfTheLeverGrows() {
        StudyBase base{1, ohio().plan(), kBaseScenario};
        const auto first = find(base, {GoalKind::carbonFreeEnergy, 0.55, kYear, 0, 0});
        QVERIFY(first);
        const auto solar = std::find_if(first->levers.begin(), first->levers.end(), [](auto& one) {
            return one.kind == LeverKind::solar || one.kind == LeverKind::wind;
        });
        QVERIFY(solar != first->levers.end());
        base.plan = apply(base.plan, kBaseScenario, solar->changes).value();
        const auto second = find(base, {GoalKind::carbonFreeEnergy, 0.65, kYear, 0, 0});
        QVERIFY(second);
        for (const Lever& lever : second->levers) {
            if (lever.kind == solar->kind) {
                QCOMPARE(lever.changes.size(), std::size_t{1});
                QVERIFY(std::holds_alternative<SetField>(lever.changes.front()));
                return;
            }
        }
        QFAIL("the plant is no lever any more");
    }

    void megawattsThatWaitForTheGrid() {
        const StudyBase base{1, lateConnection().plan(), kBaseScenario};
        const auto before = evaluated(base, {});
        const auto violation =
            std::find_if(before->violations.begin(), before->violations.end(),
                         [](const auto& one) { return one.code == "violation.gridShort"; });
        QVERIFY(violation != before->violations.end());
        const auto goal = goalOf(*violation, *before);
        QVERIFY(goal && goal->kind == GoalKind::onlineMw);
        QCOMPARE(valueOf(*goal, *before), violation->value);
        const auto list = find(base, *goal);
        QVERIFY(list && !list->levers.empty());
        QVERIFY(list->levers.front().reaches);
        for (const Lever& lever : list->levers) {
            checkApplied(base, *goal, *list, lever);
            QVERIFY(lever.effects.after.onlineMw > lever.effects.before.onlineMw);
        }
    }

    void earlierApplicationsAreCountedInQuarters() {
        PlanDraft draft = lateConnection();
        draft.sites.front().grid.firmImportLimitMw = {{Quarter::of(2000, 1).index, 1000.0}};
        const StudyBase base{1, draft.plan(), kBaseScenario};
        const auto before = evaluated(base, {});
        const int quarter = Quarter::of(2031, 1) - before->start;
        const auto list = find(base, {GoalKind::onlineMw, 100.0, 0, quarter, 0});
        QVERIFY(list);
        const auto earlier =
            std::find_if(list->levers.begin(), list->levers.end(),
                         [](const Lever& one) { return one.kind == LeverKind::applyEarlier; });
        QVERIFY(earlier != list->levers.end());
        QVERIFY(earlier->reaches);
        QCOMPARE(earlier->amount, 4.0);
        QVERIFY(earlier->unit == Unit::quarters);
        QCOMPARE(std::get<std::int64_t>(std::get<SetField>(earlier->changes.front()).value),
                 std::int64_t{Quarter::of(2027, 1).index});
    }

    void budgetsAreKeptByBuildingLaterOrLess() {
        PlanDraft draft = ohio();
        draft.sites.front().phases.front().startQuarter = Quarter::of(2028, 1);
        draft.sites.front().phases.front().buildingCapexUsdPerMw = 10e6;
        const StudyBase base{1, draft.plan(), kBaseScenario};
        const auto before = evaluated(base, {});
        const double spent =
            valueInYear(before->programme, MetricId::investmentUsd, before->start, 1, 2028);
        QVERIFY(spent > 0.0);
        const Goal goal{GoalKind::budget, 0.6 * spent, 2028, 0, 0};
        const auto list = find(base, goal);
        QVERIFY(list);
        QCOMPARE(list->levers.size(), std::size_t{2});
        for (const Lever& lever : list->levers) {
            checkApplied(base, goal, *list, lever);
            QVERIFY(lever.reaches);
        }
        const auto whole = find(base, {GoalKind::budget, 0.6 * spent, 0, 0, 0});
        QVERIFY(whole);
        QVERIFY(kindAt(*whole, 0) == LeverKind::buildLess);
        QVERIFY(!kindAt(*whole, 1));
    }

    void childScenariosKeepTheirOwn() {
        Plan plan = ohio().plan();
        Scenario child;
        child.name = "B";
        const Id id = plan.nextId++;
        plan.scenarios.set(id, std::make_shared<const Scenario>(child));
        const StudyBase base{1, plan, id};
        const Goal goal{GoalKind::carbonFreeEnergy, 0.55, kYear, 0, 0};
        const auto list = find(base, goal);
        QVERIFY(list && !list->levers.empty());
        checkApplied(base, goal, *list, list->levers.front());
        const Plan changed = apply(plan, id, list->levers.front().changes).value();
        QVERIFY(changed.base == plan.base);
    }

    void stopsWhenAsked() {
        const StudyBase base{1, ohio().plan(), kBaseScenario};
        const Goal goal{GoalKind::carbonFreeEnergy, 0.75, kYear, 0, 0};
        std::stop_source stop;
        EvaluationCache cache;
        int calls = 0;
        const auto list =
            findLevers(base, goal, {m_facts, cache, 2, stop.get_token()}, [&](int done, int count) {
                ++calls;
                QCOMPARE(done, 1);
                QVERIFY(count > 1);
                stop.request_stop();
            });
        QVERIFY(!list);
        QCOMPARE(calls, 1);
        QVERIFY(!findLevers(base, goal, {m_facts, cache, 2, stop.get_token()}));
        QVERIFY(!effectsOf(base, {}, 0, {m_facts, cache, 2, stop.get_token()}));
    }

    void effectsOfAnEdit() {
        const StudyBase base{1, lateConnection().plan(), kBaseScenario};
        const auto before = evaluated(base, {});
        const Id site = PlanDraft::siteId(0);
        const Change sooner = SetField{{EntityKind::grid, site, 0},
                                       findField("grid.applicationQuarter"),
                                       std::int64_t{Quarter::of(2026, 1).index}};
        EvaluationCache cache;
        const auto effects = effectsOf(base, {&sooner, 1}, 3, {m_facts, cache, 1, {}});
        QVERIFY(effects);
        // 60 MW of import come in 2030 instead of 2032.
        QVERIFY(before->start + effects->quarter == Quarter::of(2030, 1));
        QCOMPARE(effects->before, headlineOf(*before, effects->quarter));
        const auto after = evaluated(base, {&sooner, 1});
        QCOMPARE(effects->after, headlineOf(*after, effects->quarter));
        QVERIFY(effects->after.onlineMw > effects->before.onlineMw + 40.0);
        QVERIFY(effects->after.costUsd != effects->before.costUsd);

        const Change nothing =
            SetField{{EntityKind::grid, site, 0}, findField("grid.exportLimitMw"), 0.0};
        const auto none = effectsOf(base, {&nothing, 1}, 3, {m_facts, cache, 1, {}});
        QVERIFY(none);
        QCOMPARE(none->quarter, 3);
        QCOMPARE(none->before, none->after);

        const Change refused = Erase{{EntityKind::site, 4711, 0}};
        QVERIFY(!effectsOf(base, {&refused, 1}, 3, {m_facts, cache, 1, {}}));
    }

    void goalsOfViolations() {
        PlanResult result;
        Violation target;
        target.code = "violation.cfeTarget";
        target.site = 5;
        target.limit = 0.9;
        target.arguments = {"2030"};
        QCOMPARE(goalOf(target, result), (Goal{GoalKind::carbonFreeEnergy, 0.9, 2030, 0, 5}));
        target.code = "violation.budgetTotal";
        target.site = 0;
        target.arguments.clear();
        QCOMPARE(goalOf(target, result), (Goal{GoalKind::budget, 0.9, 0, 0, 0}));
        target.code = "violation.demand";
        QVERIFY(!goalOf(target, result));
        QVERIFY(isReached({GoalKind::emissions, 10.0}, 10.0));
        QVERIFY(!isReached({GoalKind::emissions, 10.0}, 10.1));
        QVERIFY(!isReached({GoalKind::carbonFreeEnergy, 0.9}, 0.89));
    }

  private:
    std::optional<LeverList> find(const StudyBase& base, const Goal& goal) {
        EvaluationCache cache;
        return findLevers(base, goal, {m_facts, cache, 2, {}});
    }
    std::shared_ptr<const PlanResult> evaluated(const StudyBase& base,
                                                std::span<const Change> changes) {
        EvaluationCache cache;
        return tryChanges(base, changes, {m_facts, cache, 1, {}});
    }
    /// What the lever says is what applying it gives.
    void checkApplied(const StudyBase& base, const Goal& goal, const LeverList& list,
                      const Lever& lever) {
        const auto after = evaluated(base, lever.changes);
        QVERIFY(after);
        QCOMPARE(valueOf(goal, *after), lever.reached);
        QCOMPARE(isReached(goal, lever.reached), lever.reaches);
        QVERIFY(isAtLeast(goal.kind) ? lever.reached > list.now : lever.reached < list.now);
        QCOMPARE(lever.effects.after.costUsd, headlineOf(*after, 0).costUsd);
    }

    Facts m_facts;
};

QTEST_GUILESS_MAIN(TestStudyLevers)
#include "test_study_levers.moc"
