// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The charts of money and of the programme in words and colours: every key has a name, every chart
// a title with its unit, and what is stacked side by side can be told apart.
#include "model/report/moneycharts.h"
#include "model/report/programmecharts.h"
#include "tests/model/engine/drafts.h"
#include "tests/support/plans.h"
#include "ui/charts/chartaxes.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/charttext.h"
#include "ui/charts/chartview.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace gigasite;
using namespace gigasite::ui;
using namespace gigasite::test;
using namespace Qt::StringLiterals;

namespace {

const QLocale& american() {
    static const QLocale kLocale(QLocale::English, QLocale::UnitedStates);
    return kLocale;
}

model::Plan busyPlan() {
    model::Plan plan = typicalPlan(3, 6);
    model::Id id = 900;
    for (const char* name : {"US", "Europe", "<b>آسيا</b> 🚀"}) {
        auto region = std::make_shared<model::DemandRegion>();
        region->region = name;
        region->baseH100e = 1e5;
        plan.base.demandRegions.set(id++, region);
    }
    for (const char* vendor : {"NVIDIA", "Abacus"}) {
        auto supply = std::make_shared<model::ChipSupply>();
        supply->vendor = vendor;
        supply->chipsPerQuarter = {{model::Quarter::of(2000, 1).index, 3e4}};
        plan.base.chipSupplies.set(id++, supply);
    }
    auto limits = std::make_shared<model::Limits>(*plan.base.limits);
    limits->waterCapM3PerYear = 2e6;
    plan.base.limits = limits;
    auto prices = std::make_shared<model::Prices>(*plan.base.prices);
    prices->shadowCarbonUsdPerTonne = 50.0;
    prices->shadowCarbonInNpv = true;
    prices->complianceCarbonUsdPerTonne = 20.0;
    plan.base.prices = prices;
    return plan;
}

QImage swatch(const QBrush& brush) {
    QImage image(24, 24, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(image.rect(), brush);
    return image;
}

QString titleOf(const model::ChartData& chart) {
    const DataRange range = dataRange(chart);
    return chartTitle(chart, chartScale(chart, std::max(range.highest, -range.lowest), american()));
}

}  // namespace

class TestProgrammeCharts : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        const model::Facts facts = shippedFacts();
        const model::Plan plan = busyPlan();
        const model::ChartScope site{plan.base.sites.begin()->id, "Site 1"};
        model::EvaluationRequest request = requestFor(plan);
        request.trace = {site.site, 2028};
        model::EvaluationCache cache;
        m_result = model::evaluate(request, facts, cache, 2, {});
        for (const model::ChartScope& scope : {model::ChartScope{}, site}) {
            for (auto make :
                 {&model::cashFlowChart, &model::netPresentValueChart, &model::tcoChart,
                  &model::tcoByYearChart, &model::computeCostChart, &model::supplyCostChart,
                  &model::demandChart, &model::chipsChart, &model::jobsChart, &model::landChart}) {
                m_charts.push_back(make(*m_result, scope));
            }
            m_charts.push_back(model::waterChart(*m_result, plan.base, scope));
        }
        m_charts.push_back(model::coverageChart(*m_result));
        m_charts.push_back(model::cfeByHourChart(*m_result->trace, "Site 1"));
        model::ChartData rule = model::demandChart(*m_result, site);
        rule.id = "ruleCap";
        rule.series = {{"chips.onlineH100e", model::SeriesRole::stack, rule.series[0].values},
                       {"line.ruleCap", model::SeriesRole::limit, rule.series[0].values}};
        m_charts.push_back(std::move(rule));
    }

    void everyKeyHasAName() {
        for (const model::ChartData& chart : m_charts) {
            QVERIFY2(!chart.isEmpty(), chart.id.c_str());
            for (const model::ChartSeries& series : chart.series) {
                QVERIFY2(seriesName(series) != QString::fromStdString(series.key),
                         series.key.c_str());
            }
        }
    }

    void keysWithoutAnExampleHaveANameToo() {
        for (const char* key : {"flow.energyIncome", "flow.taxCredit", "cost.lease", "cost.water",
                                "cost.demandCharge", "cost.stock", "cost.sales", "cost.taxCredit",
                                "chips.others", "chips.delivered"}) {
            QVERIFY2(seriesName(std::string(key)) != QLatin1String(key), key);
        }
    }

    void ownWordsAreShownAsWritten() {
        const model::ChartData& demand = chart("demand");
        QCOMPARE(seriesName(demand.series[2]), u"<b>آسيا</b> 🚀"_s);
        const QString text =
            textAlternative(demand, chartScale(demand, 1e6, american()), american());
        QVERIFY(text.contains(u"<b>آسيا</b> 🚀: from"_s));
    }

    void titlesSayWhatIsShownInWhichUnit() {
        for (const model::ChartData& chart : m_charts) {
            const QString title = titleOf(chart);
            QVERIFY2(!title.contains(u'%' + u"1"_s) && title.size() > 12, qPrintable(title));
            QVERIFY2(!title.contains(u", ,"_s) && !title.endsWith(u", "_s), qPrintable(title));
        }
        QCOMPARE(titleOf(chart("lcoc")), u"What an H100e-hour costs, $/H100e-h"_s);
        QCOMPARE(titleOf(chart("lcoe")), u"What the energy costs, $/MWh"_s);
        QCOMPARE(titleOf(chart("cashFlow")), u"Money in and out, bn $ per fiscal year"_s);
        QCOMPARE(titleOf(chart("demand")), u"Demand and what of it is served, k H100e"_s);
        QCOMPARE(titleOf(chart("cfeByHour")),
                 u"Carbon-free in the same hour, by hour of the day, % of load"_s);
    }

    void theWholePlanIsOnePlace() {
        const model::ChartData& tco = chart("tco");
        QCOMPARE(xLabel(tco, 0, american()), u"Whole plan"_s);
        QVERIFY(fillsStretches(tco.axis));
    }

    /// What goes out is not added to what comes in: the line tells what is left.
    void bothWaysHaveNoTotal() {
        const ChartScale scale{1e9, u"bn $"_s};
        const QString flow = readOut(chart("cashFlow"), 2, scale, american());
        QVERIFY(flow.contains(u"Cash flow"_s) && flow.contains(u"Investment"_s));
        QVERIFY(!flow.contains(u"Total"_s));
        QVERIFY(readOut(chart("tcoByYear"), 2, scale, american()).contains(u"Total"_s));
        const QString demand = readOut(chart("demand"), 2, {1e3, u"k H100e"_s}, american());
        QVERIFY(demand.contains(u"Total"_s) && !demand.contains(u"Planned"_s));
    }

    void fillsOfOneChartDiffer() {
        for (const Theme& theme : {Theme::light(), Theme::dark()}) {
            for (const model::ChartData& chart : m_charts) {
                std::vector<std::pair<std::string, QImage>> fills;
                for (const model::ChartSeries& series : chart.series) {
                    if (!isLineRole(series.role)) {
                        fills.emplace_back(series.key, swatch(seriesStyle(theme, series).fill));
                    }
                }
                for (std::size_t a = 0; a < fills.size(); ++a) {
                    for (std::size_t b = a + 1; b < fills.size(); ++b) {
                        QVERIFY2(fills[a].second != fills[b].second,
                                 (fills[a].first + " " + fills[b].first).c_str());
                    }
                }
            }
        }
    }

    void linesOfManyRegionsDiffer() {
        std::vector<QPen> pens;
        for (int number = 0; number < 8; ++number) {
            const model::ChartSeries series{
                "coverage." + std::to_string(number), model::SeriesRole::line, {}};
            const QPen pen = seriesStyle(Theme::light(), series).line;
            QVERIFY(std::find(pens.begin(), pens.end(), pen) == pens.end());
            pens.push_back(pen);
        }
    }

    /// Bars below the axis are drawn there: the lower half of a chart of costs alone has colour.
    void costsAreDrawnBelowTheAxis() {
        model::ChartData data;
        data.id = "cashFlow";
        data.axis = model::ChartAxis::fiscalYear;
        data.unit = model::Unit::usd;
        data.firstX = 2025;
        data.count = 1;
        data.series = {{"flow.revenue", model::SeriesRole::stack, {1e9}},
                       {"flow.investment", model::SeriesRole::below, {1e9}}};
        ChartView view{Look{}};
        view.resize(480, 300);
        view.setChartData(data);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QImage image = view.grab().toImage();
        const QRgb income = Look{}.theme.clock(Clock::demand).rgb();
        const QRgb spent = Look{}.theme.money(MoneyClass::accelerators).rgb();
        const double up = meanRow(image, income);
        const double down = meanRow(image, spent);
        QVERIFY2(up > 0.0 && down > up + 50.0, qPrintable(u"%1 %2"_s.arg(up).arg(down)));
    }

    /// Ink on the darkest step of the ramp would not be seen.
    void theLineKeepsApartFromTheBars() {
        model::ChartData data;
        data.id = "tcoByYear";
        data.axis = model::ChartAxis::fiscalYear;
        data.unit = model::Unit::usd;
        data.firstX = 2025;
        data.count = 2;
        data.series = {{"money.accelerators", model::SeriesRole::stack, {4e9, 4e9}},
                       {"line.cashFlow", model::SeriesRole::line, {2e9, 2e9}}};
        ChartView view{Look{}};
        view.resize(480, 300);
        view.setChartData(data);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QImage image = view.grab().toImage();
        const QRgb ground = Look{}.theme.chart().rgb();
        const QRgb bar = Look{}.theme.money(MoneyClass::accelerators).rgb();
        int rims = 0;  // rows inside the first bar that are ground: above and below the line
        const int x = image.width() / 3;
        int top = 0;
        int bottom = image.height() - 1;
        while (top < bottom && image.pixel(x, top) != bar) {
            ++top;
        }
        while (bottom > top && image.pixel(x, bottom) != bar) {
            --bottom;
        }
        for (int y = top; y < bottom; ++y) {
            rims += image.pixel(x, y) == ground ? 1 : 0;
        }
        QVERIFY2(bottom - top > 50 && rims >= 1, qPrintable(QString::number(rims)));
    }

  private:
    [[nodiscard]] const model::ChartData& chart(const std::string& id) const {
        return *std::find_if(m_charts.begin(), m_charts.end(),
                             [&id](const model::ChartData& one) { return one.id == id; });
    }

    /// Mean height at which a colour is found; 0: nowhere.
    static double meanRow(const QImage& image, QRgb color) {
        double sum = 0.0;
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == color) {
                    sum += y;
                    ++count;
                }
            }
        }
        return count > 100 ? sum / count : 0.0;
    }

    std::shared_ptr<const model::PlanResult> m_result;
    std::vector<model::ChartData> m_charts;
};

QTEST_MAIN(TestProgrammeCharts)
#include "programme.moc"
