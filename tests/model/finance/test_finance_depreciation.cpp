// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is written off in a year, and the tax (MODEL 6), against sums on paper.
#include "model/finance/depreciation.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

#include <array>
#include <numeric>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;

class TestFinanceDepreciation : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void straightLine_data() {
        QTest::addColumn<int>("year");
        QTest::addColumn<double>("lifeYears");
        QTest::addColumn<Values>("wanted");  // of 100 USD in 2030 .. 2034
        QTest::newRow("four years") << 2030 << 4.0 << Values{25, 25, 25, 25, 0};
        QTest::newRow("in service later") << 2032 << 4.0 << Values{0, 0, 25, 25, 25};
        QTest::newRow("in the last year") << 2034 << 4.0 << Values{0, 0, 0, 0, 25};
        QTest::newRow("after the plan") << 2035 << 4.0 << Values{0, 0, 0, 0, 0};
        QTest::newRow("what is left") << 2028 << 4.0 << Values{25, 25, 0, 0, 0};
        QTest::newRow("nothing is left") << 2026 << 4.0 << Values{0, 0, 0, 0, 0};
        QTest::newRow("long before") << 1900 << 4.0 << Values{0, 0, 0, 0, 0};
        QTest::newRow("two and a half years") << 2030 << 2.5 << Values{40, 40, 20, 0, 0};
        QTest::newRow("what is left of them") << 2029 << 2.5 << Values{40, 20, 0, 0, 0};
        QTest::newRow("one year") << 2031 << 1.0 << Values{0, 100, 0, 0, 0};
        QTest::newRow("less than a year") << 2031 << 0.3 << Values{0, 100, 0, 0, 0};
        QTest::newRow("no life") << 2031 << 0.0 << Values{0, 100, 0, 0, 0};
        QTest::newRow("longer than the plan") << 2030 << 50.0 << Values{2, 2, 2, 2, 2};
    }
    void straightLine() {
        QFETCH(const int, year);
        QFETCH(const double, lifeYears);
        QFETCH(const Values, wanted);
        DepreciableItem item;
        item.year = year;
        item.nominalUsd = 100.0;
        item.lifeYears = lifeYears;
        compare(depreciationByYear(std::array{item}, 2030, 5), wanted);
    }

    void accelerated_data() {
        QTest::addColumn<int>("year");
        QTest::addColumn<Values>("wanted");
        QTest::newRow("in time") << 2030 << Values{100, 60, 40, 0, 0};
        QTest::newRow("later") << 2033 << Values{0, 0, 0, 100, 60};
        QTest::newRow("what is left") << 2028 << Values{40, 0, 0, 0, 0};
        QTest::newRow("nothing is left") << 2027 << Values{0, 0, 0, 0, 0};
    }
    void accelerated() {
        QFETCH(const int, year);
        QFETCH(const Values, wanted);
        const std::array shares = {0.5, 0.3, 0.2};
        DepreciableItem item;
        item.year = year;
        item.nominalUsd = 200.0;
        item.lifeYears = 20.0;  // has no say beside shares
        item.acceleratedShares = shares;
        compare(depreciationByYear(std::array{item}, 2030, 5), wanted);
    }

    void itemsAddUp() {
        const std::array shares = {0.6, 0.4};
        std::array<DepreciableItem, 3> items;
        items[0] = {2029, 300.0, 3.0, {}};
        items[1] = {2030, 50.0, 0.0, shares};
        items[2] = {2031, -10.0, 2.0, {}};
        compare(depreciationByYear(items, 2030, 3), {130, 115, -5});
        QVERIFY(depreciationByYear(items, 2030, 0).empty());
        QVERIFY(depreciationByYear(items, 2030, -1).empty());
        compare(depreciationByYear({}, 2030, 2), {0, 0});
    }

    void everythingIsWrittenOffOnce() {
        for (const double life : {1.0, 2.5, 3.0, 5.5, 7.0, 19.999, 20.0, 39.0}) {
            const std::array item = {DepreciableItem{2030, 1e9, life, {}}};
            const Values byYear = depreciationByYear(item, 2030, 40);
            NEAR_TO(std::accumulate(byYear.begin(), byYear.end(), 0.0), 1e9, 1e-15);
        }
    }

    void tax_data() {
        QTest::addColumn<Values>("income");
        QTest::addColumn<Values>("wanted");  // at 25 %
        QTest::newRow("none") << Values{} << Values{};
        QTest::newRow("income") << Values{100, 40} << Values{25, 10};
        QTest::newRow("a loss is carried") << Values{-30, 10, 40} << Values{0, 0, 5};
        QTest::newRow("losses add up") << Values{-30, -30, 40, 40} << Values{0, 0, 0, 5};
        QTest::newRow("a loss lowers no earlier tax") << Values{100, -60, 100} << Values{25, 0, 10};
        QTest::newRow("used up once") << Values{-30, 100, 100} << Values{0, 17.5, 25};
        QTest::newRow("no refund at the end") << Values{20, -100} << Values{5, 0};
    }
    void tax() {
        QFETCH(const Values, income);
        QFETCH(const Values, wanted);
        compare(taxWithLossCarryForward(income, 0.25), wanted);
        compare(taxWithLossCarryForward(income, 0.0), Values(income.size(), 0.0));
    }

  private:
    static void compare(const Values& got, const Values& wanted) {
        QCOMPARE(got.size(), wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            QVERIFY2(near(got[i], wanted[i], 1e-13),
                     qPrintable(QStringLiteral("year %1: %2, wanted %3")
                                    .arg(i)
                                    .arg(got[i], 0, 'g', 17)
                                    .arg(wanted[i], 0, 'g', 17)));
        }
    }
};

QTEST_GUILESS_MAIN(TestFinanceDepreciation)
#include "test_finance_depreciation.moc"
