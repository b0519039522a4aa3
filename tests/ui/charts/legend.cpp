// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlegend.h"

#include <QTest>

using namespace gigasite;
using namespace gigasite::ui;

class TestChartLegend : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        for (const char* key :
             {"clock.online", "held.building", "held.grid", "held.chips", "held.exportRule"}) {
            m_series.push_back({key, model::SeriesRole::stack, {}});
        }
    }

    void narrowerMeansHigher() {
        ChartLegend legend{Look{}};
        legend.setSeries(m_series);
        QVERIFY(legend.heightForWidth(200) > legend.heightForWidth(1000));
    }

    // Layouts ask for the height at widths the legend never gets.
    void askingForAHeightMovesNothing() {
        ChartLegend legend{Look{}};
        legend.resize(1000, 18);
        legend.setSeries(m_series);
        const QImage before = legend.grab().toImage();
        QVERIFY(legend.heightForWidth(100) > 18);
        QCOMPARE(legend.grab().toImage(), before);
    }

  private:
    std::vector<model::ChartSeries> m_series;
};

QTEST_MAIN(TestChartLegend)
#include "legend.moc"
