// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sliderscale.h"

#include <QTest>

#include <cmath>

using namespace gigasite::ui;

class TestSliderScale : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    // With 5 GW at the end: 50 MW at 22 %, 500 MW at 46 %, 2 GW at 74 % of the travel.
    void cubeMatchesItsDescription() {
        const SliderScale scale{ScaleKind::cube, 0.0, 5000.0};
        QCOMPARE(std::round(scale.travelOf(50) * 100), 22.0);
        QCOMPARE(std::round(scale.travelOf(500) * 100), 46.0);
        QCOMPARE(std::round(scale.travelOf(2000) * 100), 74.0);
        QCOMPARE(scale.valueAt(0.0), 0.0);
        QCOMPARE(scale.valueAt(1.0), 5000.0);
        QCOMPARE(scale.valueAt(7.0), 5000.0);
        QCOMPARE(scale.travelOf(9999), 1.0);
    }

    void niceCeilings_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("ceiling");
        const double table[][2] = {{0, 1},       {-3, 1},    {1, 1},       {1.01, 2},   {2, 2},
                                   {2.1, 5},     {5, 5},     {5.1, 10},    {10, 10},    {999, 1000},
                                   {1001, 2000}, {0.3, 0.5}, {0.02, 0.02}, {1800, 2000}};
        for (const auto& row : table) {
            QTest::addRow("%g", row[0]) << row[0] << row[1];
        }
    }

    void niceCeilings() {
        QFETCH(double, value);
        QFETCH(double, ceiling);
        QVERIFY(std::abs(niceCeiling(value) - ceiling) <= 1e-12 * ceiling);
    }

    void endFollowsPeakAndValue() {
        QCOMPARE(sliderMaximum(600, 300, 20000), 2000.0);
        QCOMPARE(sliderMaximum(600, 1700, 20000), 5000.0);
        QCOMPARE(sliderMaximum(600, 19000, 20000), 20000.0);
        QCOMPARE(sliderMaximum(0, 0, 20000), 1.0);
    }

    void rounding_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<bool>("fine");
        QTest::addColumn<double>("rounded");
        QTest::newRow("two digits") << 1234.0 << false << 1200.0;
        QTest::newRow("three digits") << 1234.0 << true << 1230.0;
        QTest::newRow("two small") << 43.6 << false << 44.0;
        QTest::newRow("three small") << 43.62 << true << 43.6;
        QTest::newRow("never finer than 1/2000") << 0.4 << false << 0.0;
        QTest::newRow("not beyond the end") << 9000.0 << false << 5000.0;
        QTest::newRow("not below 0") << -7.0 << false << 0.0;
    }

    void rounding() {
        QFETCH(double, value);
        QFETCH(bool, fine);
        QFETCH(double, rounded);
        const SliderScale scale{ScaleKind::cube, 0.0, 5000.0};
        QCOMPARE(scale.rounded(value, fine), rounded);
    }

    void linearRoundsToItsRange() {
        const SliderScale pue{ScaleKind::linear, 1.0, 2.0};
        QCOMPARE(pue.rounded(1.2345, false), 1.23);
        QCOMPARE(pue.rounded(1.2345, true), 1.235);
        const SliderScale share{ScaleKind::linear, 0.0, 1.0};
        QCOMPARE(share.rounded(0.8765, false), 0.88);
        const SliderScale price{ScaleKind::linear, 0.0, 200.0};
        QCOMPARE(price.rounded(61.4, false), 61.0);
        const SliderScale fixed{ScaleKind::linear, 3.0, 3.0};
        QCOMPARE(fixed.rounded(9.0, false), 3.0);
        QCOMPARE(fixed.travelOf(3.0), 0.0);
    }

    // A key press always changes the value, until the end is reached.
    void steppingNeverSticks() {
        for (const SliderScale& scale :
             {SliderScale{ScaleKind::cube, 0.0, 5000.0}, SliderScale{ScaleKind::linear, 1.0, 2.0},
              SliderScale{ScaleKind::cube, 0.0, 1e10}, SliderScale{ScaleKind::linear, -90, 90}}) {
            double value = scale.minimum;
            int steps = 0;
            while (value < scale.maximum && steps < 1000) {
                const double next = scale.stepped(value, 0.01);
                QVERIFY(next > value);
                value = next;
                ++steps;
            }
            QVERIFY2(steps < 200, qPrintable(QString::number(steps)));
            while (value > scale.minimum && steps < 2000) {
                const double next = scale.stepped(value, -0.01);
                QVERIFY(next < value);
                value = next;
                ++steps;
            }
            QCOMPARE(value, scale.minimum);
        }
    }
};

QTEST_GUILESS_MAIN(TestSliderScale)
#include "sliderscale.moc"
