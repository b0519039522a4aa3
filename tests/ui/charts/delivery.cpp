// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How delivery is drawn and told: years on the axis, steps by quarter, what binds by colour and
// by name, the as-of line.
#include "ui/charts/chartaxes.h"
#include "ui/charts/chartband.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/charttext.h"
#include "ui/charts/chartview.h"
#include "ui/inspector/sitestatus.h"

#include <QAreaSeries>
#include <QChart>
#include <QImage>
#include <QLabel>
#include <QLineSeries>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;

namespace {

const QLocale& american() {
    static const QLocale kLocale(QLocale::English, QLocale::UnitedStates);
    return kLocale;
}

model::ChartData siteChart(int count = 8) {
    model::ChartData chart;
    chart.id = "delivery";
    chart.kind = model::ChartKind::lines;
    chart.axis = model::ChartAxis::quarter;
    chart.unit = model::Unit::mw;
    chart.firstX = model::Quarter::of(2026, 3).index;
    chart.count = count;
    const auto size = static_cast<std::size_t>(count);
    for (const auto& [key, mw] : {std::pair{"clock.planned", 100.0},
                                  {"clock.building", 80.0},
                                  {"clock.grid", 60.0},
                                  {"clock.online", 60.0}}) {
        chart.series.push_back({key, model::SeriesRole::line, std::vector<double>(size, mw)});
    }
    chart.marks.assign(size, model::Binding::grid);
    chart.marks.front() = model::Binding::building;
    return chart;
}

model::ChartData programmeChart() {
    model::ChartData chart = siteChart();
    chart.kind = model::ChartKind::stackedAreas;
    chart.marks.clear();
    chart.series.clear();
    for (const auto& [key, mw] :
         {std::pair{"clock.online", 60.0}, {"held.building", 30.0}, {"held.grid", 20.0}}) {
        chart.series.push_back({key, model::SeriesRole::stack, std::vector<double>(8, mw)});
    }
    return chart;
}

std::unique_ptr<ChartView> shown(const model::ChartData& data) {
    auto view = std::make_unique<ChartView>(Look{});
    view->resize(480, 200);
    view->setChartData(data);
    view->show();
    if (!QTest::qWaitForWindowExposed(view.get())) {
        qWarning("the chart did not appear");
    }
    return view;
}

QStringList texts(const std::vector<AxisLabel>& labels) {
    QStringList found;
    for (const AxisLabel& label : labels) {
        found << label.text;
    }
    return found;
}

}  // namespace

class TestDelivery : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void yearsStandAtTheirFirstQuarters() {
        model::ChartData chart = programmeChart();
        const auto labels = axisLabels(chart, american(), 12);
        QCOMPARE(texts(labels), (QStringList{u"2027"_s, u"2028"_s}));
        QCOMPARE(labels[0].index, 2);
        QCOMPARE(labels[1].index, 6);
        for (int count = 1; count <= 200; ++count) {
            chart.count = count;
            for (const int most : {2, 6, 30}) {
                const auto some = axisLabels(chart, american(), most);
                QVERIFY(!some.empty() && static_cast<int>(some.size()) <= std::min(most, 6));
            }
        }
        chart.count = 2;  // no first quarter in it
        QCOMPARE(texts(axisLabels(chart, american(), 12)), (QStringList{u"2026 Q3"_s}));
    }

    void labelsLeaveRoomForTheBand() {
        QCOMPARE(texts(axisLabels(siteChart(), american(), 12)),
                 (QStringList{u"<br>2027"_s, u"<br>2028"_s}));
    }

    void aDistantClockDoesNotFlattenTheRest() {
        model::ChartData chart = siteChart();
        chart.series[2].values.assign(8, 9000.0);
        QCOMPARE(dataRange(chart).highest, 150.0);
        chart.series[2].values.assign(8, 120.0);
        QCOMPARE(dataRange(chart).highest, 120.0);
    }

    void readOutNamesWhatBinds() {
        const model::ChartData chart = siteChart();
        QCOMPARE(readOut(chart, 1, {1.0, u"MW"_s}, american()),
                 u"2026 Q4: held back by grid & power\nOnline  60\nGrid & power  60\n"
                 "Building  80\nPlanned  100"_s);
        QCOMPARE(readOut(programmeChart(), 1, {1.0, u"MW"_s}, american()),
                 u"2026 Q4\nHeld back by grid & power  20\nHeld back by building  30\nOnline  60\n"
                 "Planned  110 MW"_s);
    }

    void everyMarkHasItsWords() {
        QStringList words;
        for (const auto binding :
             {model::Binding::building, model::Binding::grid, model::Binding::chips,
              model::Binding::exportRule, model::Binding::demand, model::Binding::none}) {
            words << markText(binding);
        }
        QCOMPARE(words,
                 (QStringList{u"held back by building"_s, u"held back by grid & power"_s,
                              u"held back by chips"_s, u"held back by export rules"_s,
                              u"all online, more than demand asks for"_s, u"nothing held back"_s}));
    }

    void textAlternativeTellsTheStretches() {
        model::ChartData chart = siteChart();
        chart.marks.back() = model::Binding::none;
        const QString said = textAlternative(chart, {1.0, u"MW"_s}, american());
        QVERIFY2(said.endsWith(u"; 2026 Q3: held back by building; 2026 Q4 to 2028 Q1: held back "
                               "by grid & power"_s),
                 qPrintable(said));
        const auto view = shown(chart);
        QVERIFY(view->accessibleDescription().contains(u"held back by grid & power"_s));
    }

    void theBandHasAColourPerCause() {
        for (const Theme& theme : {Theme::light(), Theme::dark()}) {
            model::ChartData chart = siteChart(6);
            chart.marks = {model::Binding::none,       model::Binding::building,
                           model::Binding::grid,       model::Binding::chips,
                           model::Binding::exportRule, model::Binding::demand};
            const QRectF plot(0.0, 0.0, 60.0, 20.0);
            const QRectF band = bandRect(chart, plot);
            QCOMPARE(band.height(), 8.0);
            QVERIFY(band.top() >= plot.bottom());
            QImage image(60, 40, QImage::Format_RGB32);
            QPainter painter(&image);
            paintBand(painter, plot, chart, theme);
            QList<QColor> seen;
            for (int x = 5; x < 60; x += 10) {
                const QColor color = image.pixelColor(x, static_cast<int>(band.center().y()));
                QCOMPARE(color, bindingColor(theme, chart.marks[static_cast<std::size_t>(x / 10)]));
                QVERIFY(!seen.contains(color));
                seen << color;
            }
        }
        QVERIFY(bandRect(programmeChart(), QRectF(0, 0, 60, 20)).isNull());
    }

    void linesHaveTheStyleOfTheirClock() {
        const Theme theme = Theme::light();
        const auto line = [&theme](const char* key) {
            return seriesStyle(theme, {key, model::SeriesRole::line, {}}).line;
        };
        QCOMPARE(line("clock.building").style(), Qt::DotLine);
        QCOMPARE(line("clock.grid").style(), Qt::SolidLine);
        QCOMPARE(line("clock.chips").style(), Qt::DashLine);
        QCOMPARE(line("clock.planned").widthF(), 1.0);
        QCOMPARE(line("clock.online").widthF(), 3.0);
        QCOMPARE(line("clock.online").color(), theme.clock(Clock::online));
        QCOMPARE(seriesStyle(theme, {"held.exportRule", model::SeriesRole::stack, {}}).fill.color(),
                 theme.clock(Clock::exportRule));
    }

    void valuesHoldThroughTheirQuarter() {
        model::ChartData chart = programmeChart();
        chart.series[0].values = {60, 60, 60, 70, 70, 60, 60, 60};
        const auto view = shown(chart);
        QList<QList<QPointF>> tops;
        for (const QAbstractSeries* series : view->chart()->series()) {
            if (const auto* area = qobject_cast<const QAreaSeries*>(series)) {
                tops << area->upperSeries()->points();
            }
        }
        QCOMPARE(tops.size(), 3);
        QCOMPARE(tops[0], (QList<QPointF>{
                              {-0.5, 60}, {2.5, 60}, {2.5, 70}, {4.5, 70}, {4.5, 60}, {7.5, 60}}));
        QCOMPARE(tops[2].first(), QPointF(-0.5, 110));
        QCOMPARE(tops[2].last(), QPointF(7.5, 110));
    }

    void aLineThatLeavesThePlotEndsJustAboveIt() {
        model::ChartData chart = siteChart();
        chart.series[2].values.back() = 9000.0;
        const auto view = shown(chart);
        double highest = 0.0;
        for (const QAbstractSeries* series : view->chart()->series()) {
            if (const auto* line = qobject_cast<const QLineSeries*>(series)) {
                for (const QPointF& point : line->points()) {
                    highest = std::max(highest, point.y());
                }
            }
        }
        QVERIFY2(highest > 200.0 && highest < 210.0, qPrintable(QString::number(highest)));
    }

    void theAsOfQuarterHasALine() {
        const auto view = shown(siteChart());
        view->setAsOf(3);
        QVERIFY(hasUprightAt(*view, 3.0));
        model::ChartData moved = siteChart();
        moved.series.pop_back();
        view->setChartData(moved);  // drawn anew: the line stays
        QVERIFY(hasUprightAt(*view, 3.0));
        view->setAsOf(-1);
        QVERIFY(!hasUprightAt(*view, 3.0));
    }

    void aClickChoosesAQuarter() {
        const auto view = shown(siteChart());
        QSignalSpy chosen(view.get(), &ChartView::chosen);
        const QRectF plot = view->chart()->plotArea();
        const QPointF third(plot.left() + 2.5 / 8.0 * plot.width(), plot.center().y());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, third.toPoint());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toInt(), 2);
        QTest::keyClick(view.get(), Qt::Key_Right);
        QTest::keyClick(view.get(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 2);
    }

    void theBandAnswersThePointerToo() {
        const auto view = shown(siteChart());
        const QRectF band = bandRect(siteChart(), view->chart()->plotArea());
        QTest::mouseMove(view->viewport(),
                         QPointF(band.left() + 0.3 * band.width(), band.center().y()).toPoint());
        QString said;
        for (const auto* label : view->findChildren<QLabel*>()) {
            said += label->isVisible() ? label->text() : QString();
        }
        QVERIFY2(said.startsWith(u"2027 Q1: held back by grid & power"_s), qPrintable(said));
    }

    void theStatusOfASiteNamesTheExportRule() {
        model::PlanResult result;
        result.start = model::Quarter::of(2026, 1);
        result.quarters = 3;
        model::SiteResult site;
        site.quarters = model::QuarterTable(3);
        site.binding = {model::Binding::exportRule, model::Binding::none, model::Binding::demand};
        for (int q = 0; q < 3; ++q) {
            site.quarters.at(model::MetricId::plannedMw, q) = 100.0;
            site.quarters.at(model::MetricId::buildingMw, q) = 100.0;
            site.quarters.at(model::MetricId::onlineMw, q) = q == 0 ? 40.0 : 100.0;
        }
        QCOMPARE(siteStatus(result, site, result.start, american()),
                 u"Held back by export rules until 2026 Q2"_s);
        QVERIFY(siteStatus(result, site, result.start + 2, american()).startsWith(u"All 100"_s));
    }

  private:
    static bool hasUprightAt(const ChartView& view, double x) {
        for (const QAbstractSeries* series : view.chart()->series()) {
            const auto* line = qobject_cast<const QLineSeries*>(series);
            if (line && line->count() == 2 && line->at(0).x() == x && line->at(1).x() == x) {
                return true;
            }
        }
        return false;
    }
};

QTEST_MAIN(TestDelivery)
#include "delivery.moc"
