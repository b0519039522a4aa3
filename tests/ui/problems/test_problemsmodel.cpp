// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/problems/problemsfixture.h"
#include "ui/problems/problemmodel.h"
#include "ui/text/violationtext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;
using model::Severity;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);

QStringList codes(const ProblemModel& problems) {
    QStringList found;
    for (int row = 0; row < problems.rowCount(); ++row) {
        found << QString::fromStdString(problems.violation(row).code).section(u'.', 1) +
                     QString::number(problems.violation(row).site);
    }
    return found;
}

QString text(const ProblemModel& problems, int row, int role) {
    return problems.index(row).data(role).toString();
}

}  // namespace

class TestProblemModel : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void nothingIsKnownAtFirst() {
        const ProblemModel problems(kEnglish);
        QCOMPARE(problems.rowCount(), 0);
        QCOMPARE(problems.count(Severity::limit), 0);
        QVERIFY(problems.result() == nullptr);
    }

    void rowsKeepTheOrderOfTheResult() {
        ProblemModel problems(kEnglish);
        const QAbstractItemModelTester tester(
            &problems, QAbstractItemModelTester::FailureReportingMode::QtTest);
        problems.setResult(test::resultWith(test::usualViolations()), m_plan.base);
        QCOMPARE(codes(problems), (QStringList{u"oversubscribed3"_s, u"budgetTotal0"_s,
                                               u"gridShort4"_s, u"gridShort3"_s}));
        QCOMPARE(problems.count(Severity::error), 1);
        QCOMPARE(problems.count(Severity::limit), 3);
        QCOMPARE(problems.count(Severity::note), 2);
    }

    void rowsAreWorded() {
        ProblemModel problems(kEnglish);
        const auto result = test::resultWith(test::usualViolations());
        problems.setResult(result, m_plan.base);
        const model::Violation& grid = result->violations[3];
        const QString sentence = violationSentence(grid, *result, m_plan.base, kEnglish);
        QCOMPARE(text(problems, 3, Qt::DisplayRole), sentence);
        const QString place = u"Ohio <1> & more \u00B7 2028 Q1 to 2028 Q4"_s;
        QCOMPARE(text(problems, 3, ProblemModel::placeRole), place);
        QCOMPARE(text(problems, 3, Qt::AccessibleTextRole), u"limit: %1 %2"_s.arg(sentence, place));
        QVERIFY(text(problems, 0, Qt::AccessibleTextRole).startsWith(u"error: Crane has "_s));
        QVERIFY(!text(problems, 3, Qt::AccessibleDescriptionRole).isEmpty());
        QVERIFY(text(problems, 1, Qt::AccessibleDescriptionRole).isEmpty());
        // Names are shown literally, never taken for markup.
        QVERIFY(!text(problems, 3, Qt::ToolTipRole).contains(u"<1>"_s));
        QVERIFY(text(problems, 3, Qt::ToolTipRole).contains(u"2028 Q4"_s));
    }

    void severitiesAreFiltered() {
        ProblemModel problems(kEnglish);
        problems.setResult(test::resultWith(test::usualViolations()), m_plan.base);
        QVERIFY(!problems.isShown(Severity::note));
        problems.setShown(Severity::limit, false);
        QCOMPARE(codes(problems), QStringList{u"oversubscribed3"_s});
        QCOMPARE(problems.count(Severity::limit), 3);
        problems.setShown(Severity::note, true);
        QCOMPARE(codes(problems),
                 (QStringList{u"oversubscribed3"_s, u"chipClockOff0"_s, u"demandClockOff0"_s}));
        QVERIFY(text(problems, 1, Qt::AccessibleTextRole).startsWith(u"note: "_s));
    }

    void sameCausesDoNotReset() {
        ProblemModel problems(kEnglish);
        problems.setResult(test::resultWith(test::usualViolations()), m_plan.base);
        QSignalSpy reset(&problems, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&problems, &QAbstractItemModel::dataChanged);
        auto moved = test::usualViolations();
        moved[2].value = 222.0;
        moved.pop_back();  // a note, which is not shown
        problems.setResult(test::resultWith(moved, 2), m_plan.base);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        QVERIFY(text(problems, 2, Qt::DisplayRole).contains(u"222"_s));
        std::swap(moved[1], moved[2]);
        problems.setResult(test::resultWith(moved, 3), m_plan.base);
        QCOMPARE(reset.count(), 1);
        problems.setResult({}, m_plan.base);
        QCOMPARE(problems.rowCount(), 0);
    }

    void causesAreFoundAgain() {
        ProblemModel problems(kEnglish);
        model::Violation east = test::overBudget();
        model::Violation west = east;
        east.arguments = {"east"};
        west.arguments = {"west"};
        problems.setResult(test::resultWith({test::gridShort(test::kOhio, 2),
                                             test::gridShort(test::kOhio, 8), east, west}),
                           m_plan.base);
        QCOMPARE(problems.rowOf(test::gridShort(test::kOhio, 8, 250.0)), 1);
        QCOMPARE(problems.rowOf(test::gridShort(test::kOhio, 9)), -1);
        QCOMPARE(problems.rowOf(test::gridShort(test::kPecos, 8)), -1);
        QCOMPARE(problems.rowOf(west), 3);
        west.arguments = {"renamed"};
        QCOMPARE(problems.rowOf(west), 2);
    }

    void limitsAreCounted() {
        // The total budget and the export rules, which always hold.
        QCOMPARE(checkedLimits(m_plan.base), 2);
        QCOMPARE(checkedLimits(model::emptyPlan().base), 1);
        model::World world = m_plan.base;
        world.targets.set(90, std::make_shared<model::Target>());
        world.targets.set(91, std::make_shared<model::Target>());
        auto limits = std::make_shared<model::Limits>(*world.limits);
        limits->waterCapM3PerYear = 1e6;
        limits->budgetUsdByFiscalYear = {{2027, 1e9}, {2028, 2e9}};
        world.limits = limits;
        QCOMPARE(checkedLimits(world), 6);
    }

    void thousandsOfRowsKeepTheirPlace() {
        ProblemModel problems(kEnglish);
        std::vector<model::Violation> many;
        for (int i = 0; i < 2000; ++i) {
            many.push_back(test::gridShort(static_cast<model::Id>(10 + i / 4), i % 4));
        }
        const auto result = test::resultWith(std::move(many));
        problems.setResult(result, m_plan.base);
        QCOMPARE(problems.rowCount(), 2000);
        for (const int row : {0, 1, 998, 1999}) {
            QCOMPARE(problems.rowOf(problems.violation(row)), row);
        }
        problems.setResult(test::resultWith({result->violations.back()}), m_plan.base);
        QCOMPARE(problems.rowCount(), 1);
    }

  private:
    model::Plan m_plan = test::problemPlan();
};

QTEST_MAIN(TestProblemModel)
#include "test_problemsmodel.moc"
