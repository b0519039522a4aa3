// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartperiod.h"

#include <QTest>

using namespace gigasite;
using ui::indexOfQuarter;
using ui::quarterOfIndex;

class TestChartPeriod : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void quartersAreThemselves();
    void calendarYearsEndInTheFourth();
    void fiscalYearsAreNamedByTheirEnd();
    void everyPeriodHoldsItsQuarter();
    void hoursHaveNoQuarter();
};

namespace {

model::ChartData chart(model::ChartAxis axis, int firstX, int count) {
    model::ChartData data;
    data.axis = axis;
    data.firstX = firstX;
    data.count = count;
    return data;
}

}  // namespace

void TestChartPeriod::quartersAreThemselves() {
    const auto data = chart(model::ChartAxis::quarter, model::Quarter::of(2026, 3).index, 8);
    QCOMPARE(indexOfQuarter(data, model::Quarter::of(2027, 1), 7), 2);
    QCOMPARE(quarterOfIndex(data, 2, 7), std::optional(model::Quarter::of(2027, 1)));
    QCOMPARE(indexOfQuarter(data, model::Quarter::of(2026, 2), 7), -1);
    QCOMPARE(indexOfQuarter(data, model::Quarter::of(2028, 3), 7), -1);
}

void TestChartPeriod::calendarYearsEndInTheFourth() {
    const auto data = chart(model::ChartAxis::calendarYear, 2025, 3);
    QCOMPARE(indexOfQuarter(data, model::Quarter::of(2026, 1), 7), 1);
    QCOMPARE(indexOfQuarter(data, model::Quarter::of(2026, 4), 7), 1);
    QCOMPARE(quarterOfIndex(data, 1, 7), std::optional(model::Quarter::of(2026, 4)));
}

void TestChartPeriod::fiscalYearsAreNamedByTheirEnd() {
    // July to June: FY2025 ends with the second quarter of 2025.
    const auto data = chart(model::ChartAxis::fiscalYear, 2024, 4);
    QCOMPARE(indexOfQuarter(data, model::Quarter::of(2025, 2), 7), 1);
    QCOMPARE(indexOfQuarter(data, model::Quarter::of(2025, 3), 7), 2);
    QCOMPARE(quarterOfIndex(data, 1, 7), std::optional(model::Quarter::of(2025, 2)));
    QCOMPARE(quarterOfIndex(data, 1, 1), std::optional(model::Quarter::of(2025, 4)));
}

void TestChartPeriod::everyPeriodHoldsItsQuarter() {
    for (int startMonth = 1; startMonth <= 12; ++startMonth) {
        const auto data = chart(model::ChartAxis::fiscalYear, 2025, 10);
        for (int index = 0; index < data.count; ++index) {
            const auto quarter = quarterOfIndex(data, index, startMonth);
            QVERIFY(quarter.has_value());
            // A year that ends inside a quarter shares it with the next.
            const int found = indexOfQuarter(data, *quarter, startMonth);
            QVERIFY2(found == index || (startMonth - 1) % 3 != 0,
                     qPrintable(QStringLiteral("%1 %2 %3").arg(startMonth).arg(index).arg(found)));
        }
    }
}

void TestChartPeriod::hoursHaveNoQuarter() {
    const auto data = chart(model::ChartAxis::hourOfYear, 0, 168);
    QCOMPARE(indexOfQuarter(data, model::Quarter::of(2026, 1), 1), -1);
    QVERIFY(!quarterOfIndex(data, 0, 1));
}

QTEST_GUILESS_MAIN(TestChartPeriod)
#include "period.moc"
