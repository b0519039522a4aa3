// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Present value, rate of return, payback and levelised cost (MODEL 6), against sums on paper.
#include "model/finance/measures.h"
#include "tests/model/engine/drafts.h"

#include <QTest>

#include <limits>
#include <random>

using namespace gigasite::model;
using namespace gigasite::test;

using Values = std::vector<double>;

namespace {

/// A flow at the same quarter of each year.
Values yearly(const Values& flow) {
    Values quarters;
    for (const double usd : flow) {
        quarters.insert(quarters.end(), {usd, 0.0, 0.0, 0.0});
    }
    return quarters;
}

/// A yearly flow whose present value is 0 at exactly these yearly growths 1 + r.
Values flowWithGrowths(const Values& growths) {
    Values flow = {-1.0};
    for (const double growth : growths) {
        Values next(flow.size() + 1, 0.0);
        for (std::size_t i = 0; i < flow.size(); ++i) {
            next[i] += flow[i];
            next[i + 1] -= flow[i] * growth;
        }
        flow = next;
    }
    return yearly(flow);
}

QString text(const std::optional<double>& value) {
    return value ? QString::number(*value, 'g', 17) : QStringLiteral("none");
}

}  // namespace

class TestFinanceMeasures : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void presentValue() {
        QCOMPARE(presentValueUsd({}, 0.07), 0.0);
        NEAR(presentValueUsd(Values{100.0}, 0.21), 100.0 / std::pow(1.21, 0.125));
        NEAR(presentValueUsd(Values{0.0, 0.0, 0.0, 0.0, 121.0}, 0.21),
             100.0 / std::pow(1.21, 0.125));
        NEAR(presentValueUsd(Values{-5.0, 7.0, 11.0}, 0.0), 13.0);
        NEAR(presentValueUsd(Values{-5.0, 7.0}, -0.5),
             -5.0 * std::pow(2.0, 0.125) + 7.0 * std::pow(2.0, 0.375));
    }

    /// 160 quarters of 1 USD: a geometric series.
    void presentValueOfFortyYears() {
        const Values flow(160, 1.0);
        const double step = std::pow(1.07, -0.25);
        NEAR_TO(presentValueUsd(flow, 0.07),
                std::sqrt(step) * (1.0 - std::pow(1.07, -40.0)) / (1.0 - step), 1e-13);
    }

    void rateOfReturn_data() {
        QTest::addColumn<Values>("flow");
        QTest::addColumn<double>("wanted");
        QTest::newRow("one quarter later") << Values{-100, 110} << std::pow(1.1, 4) - 1;
        QTest::newRow("one year later") << yearly({-100, 110}) << 0.1;
        QTest::newRow("later in the plan") << Values{0, 0, 0, -100, 0, 0, 0, 110, 0} << 0.1;
        QTest::newRow("a loan") << yearly({100, -110}) << 0.1;
        QTest::newRow("money back") << Values{-100, 25, 25, 25, 25} << 0.0;
        QTest::newRow("lent money back") << Values{100, -25, -25, -25, -25} << 0.0;
        QTest::newRow("0 and 50 %") << flowWithGrowths({1.0, 1.5}) << 0.0;
        QTest::newRow("half lost") << yearly({-100, 50}) << -0.5;
        QTest::newRow("nearly all lost") << yearly({-100, 1.01}) << -0.9899;
        QTest::newRow("thousandfold") << yearly({-1, 1000}) << 999.0;
        QTest::newRow("at the edge of the search") << yearly({-1, 9999.5}) << 9998.5;
        QTest::newRow("on a step of the search") << yearly({-1, 1.01}) << 0.01;
        QTest::newRow("on a step below") << yearly({-1.01, 1}) << 1 / 1.01 - 1;
        // Several rates: the nearest to 0, on either side.
        QTest::newRow("10 % and 20 %") << flowWithGrowths({1.1, 1.2}) << 0.1;
        QTest::newRow("10 % and -20 %") << flowWithGrowths({1.1, 0.8}) << 0.1;
        QTest::newRow("10 % and -5 %") << flowWithGrowths({1.1, 0.95}) << -0.05;
        QTest::newRow("3 %, 50 % and -2 %") << flowWithGrowths({1.03, 1.5, 0.98}) << -0.02;
        QTest::newRow("400 % and -90 %") << flowWithGrowths({5.0, 0.1}) << -0.9;
        QTest::newRow("10 % and 12 %") << flowWithGrowths({1.1, 1.12}) << 0.1;
    }
    void rateOfReturn() {
        QFETCH(const Values, flow);
        QFETCH(const double, wanted);
        const std::optional<double> got = internalRateOfReturn(flow);
        QVERIFY2(got, qPrintable(QStringLiteral("none, wanted %1").arg(wanted)));
        NEAR_TO(*got, wanted, 1e-12 * (1.0 + wanted));
    }

    void noRateOfReturn_data() {
        QTest::addColumn<Values>("flow");
        const double infinity = std::numeric_limits<double>::infinity();
        const double notANumber = std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("nothing") << Values{};
        QTest::newRow("zeros") << Values{0, 0, 0};
        QTest::newRow("only income") << Values{0, 30, 30, 0};
        QTest::newRow("only cost") << Values{-30, 0, -30};
        QTest::newRow("one flow") << Values{-30};
        QTest::newRow("more lost than is looked for") << yearly({-100, 0.99});
        QTest::newRow("more won than is looked for") << yearly({-1, 10001});
        QTest::newRow("two changes and no rate") << yearly({-100, 150, -100});
        QTest::newRow("touches 0 only") << flowWithGrowths({1.1049, 1.1049});
        QTest::newRow("infinite") << Values{-1, infinity};
        QTest::newRow("both infinite") << Values{-infinity, infinity};
        QTest::newRow("not a number") << Values{-1, 2, notANumber};
    }
    void noRateOfReturn() {
        QFETCH(const Values, flow);
        const std::optional<double> got = internalRateOfReturn(flow);
        QVERIFY2(!got, qPrintable(text(got)));
    }

    /// Forty years of any kind: what is returned is a rate, and there is none where the present
    /// value keeps its sign on a fine grid.
    void rateOfReturnOfLongPlans() {
        std::mt19937 random(20261123);
        std::uniform_real_distribution<double> usd(-1.0, 1.3);
        int found = 0;
        int none = 0;
        for (int plan = 0; plan < 200; ++plan) {
            Values flow(160);
            for (double& one : flow) {
                one = usd(random);
            }
            flow[0] = -10.0 * usd(random);
            const std::optional<double> rate = internalRateOfReturn(flow);
            if (rate) {
                ++found;
                QVERIFY(crosses(flow, *rate));
            } else {
                ++none;
                QVERIFY(keepsItsSign(flow));
            }
        }
        QVERIFY2(found > 50 && none > 0, qPrintable(QStringLiteral("%1 %2").arg(found).arg(none)));
    }

    void payback_data() {
        QTest::addColumn<Values>("flow");
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("wanted");  // below 0: never
        QTest::newRow("nothing to pay back") << Values{} << 0.07 << 0.0;
        QTest::newRow("income first") << Values{10, -5, 0, 3} << 0.07 << 0.0;
        QTest::newRow("at a quarter's end") << Values{-100, 50, 50, 50} << 0.0 << 0.75;
        QTest::newRow("in a quarter") << Values{-100, 40, 80} << 0.0 << 2.75 / 4;
        QTest::newRow("at the very end") << Values{-100, 40, 60} << 0.0 << 0.75;
        QTest::newRow("below 0 once more")
            << Values{-100, 150, -100, 60, 0} << 0.0 << (3 + 50.0 / 60) / 4;
        QTest::newRow("starts late") << Values{0, 0, -10, 20} << 0.0 << 3.5 / 4;
        QTest::newRow("never") << Values{-100, 40, 40} << 0.0 << -1.0;
        QTest::newRow("back, and gone again") << Values{-100, 150, -60} << 0.0 << -1.0;
        // A year at 21 % makes 100 of 121: half of 242 pays back, 120 do not.
        QTest::newRow("discounted") << Values{-100, 0, 0, 0, 242} << 0.21 << 4.5 / 4;
        QTest::newRow("discounted away") << Values{-100, 0, 0, 0, 120} << 0.21 << -1.0;
        QTest::newRow("below 0 %") << Values{-100, 0, 0, 0, 100} << -0.5 << 4.5 / 4;
    }
    void payback() {
        QFETCH(const Values, flow);
        QFETCH(const double, rate);
        QFETCH(const double, wanted);
        const std::optional<double> got = discountedPaybackYears(flow, rate);
        if (wanted < 0.0) {
            QVERIFY2(!got, qPrintable(text(got)));
        } else {
            QVERIFY(got);
            NEAR_TO(*got, wanted, 1e-12);
        }
    }

    void levelisedCost() {
        FixedChargeCost cost;
        cost.capexUsd = 1000.0;
        cost.chargeRatePerYear = 0.1;
        cost.fixedOmUsdPerYear = 20.0;
        cost.variableOmUsdPerMwh = 3.0;
        QVERIFY(!levelisedCostUsdPerMwh(cost));
        cost.generationMwhPerYear = 40.0;
        NEAR(levelisedCostUsdPerMwh(cost).value_or(0.0), 6.0);
        cost.generationMwhPerYear = -40.0;
        QVERIFY(!levelisedCostUsdPerMwh(cost));
    }

  private:
    static bool crosses(const Values& flow, double rate) {
        const double growth = 1.0 + rate;
        return (presentValueUsd(flow, growth * (1.0 - 1e-9) - 1.0) > 0.0) !=
               (presentValueUsd(flow, growth * (1.0 + 1e-9) - 1.0) > 0.0);
    }

    static bool keepsItsSign(const Values& flow) {
        const bool positive = presentValueUsd(flow, 0.0) > 0.0;
        for (double growth = 0.0101; growth < 9990.0; growth *= 1.02) {
            if ((presentValueUsd(flow, growth - 1.0) > 0.0) != positive) {
                return false;
            }
        }
        return true;
    }
};

QTEST_GUILESS_MAIN(TestFinanceMeasures)
#include "test_finance_measures.moc"
