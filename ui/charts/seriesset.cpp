// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seriesset.h"

#include "ui/charts/chartaxes.h"
#include "ui/charts/chartstyle.h"

#include <QAreaSeries>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QLineSeries>
#include <QScatterSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <functional>

namespace gigasite::ui {

namespace {

constexpr std::string_view kOnline = "clock.online";
constexpr double kRim = 2.5;  // both sides together, pixels
constexpr double kJustOutside = 1.02;
constexpr double kRoomForAsOf = 1.08;  // its label stands at the top of the plot

QList<qreal> scaled(const std::vector<double>& values, double factor) {
    QList<qreal> list;
    list.reserve(static_cast<qsizetype>(values.size()));
    for (const double value : values) {
        list << drawable(value / factor);
    }
    return list;
}

/// Values hold through their quarter, from index - 0.5 to index + 0.5. Only the corners: the
/// joints of more points would show as seams in a thick line.
QList<QPointF> stepsOf(const std::vector<double>& values, double factor) {
    QList<QPointF> points;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double x = static_cast<double>(i);
        const double value = drawable(values[i] / factor);
        if (points.isEmpty() || points.last().y() != value) {
            points << QPointF(x - 0.5, value) << QPointF(x + 0.5, value);
        } else {
            points.last().setX(x + 0.5);
        }
    }
    return points;
}

QList<QPointF> pointsOf(model::ChartAxis axis, const std::vector<double>& values, double factor) {
    if (axis == model::ChartAxis::quarter) {
        return stepsOf(values, factor);
    }
    QList<QPointF> points;
    for (std::size_t i = 0; i < values.size(); ++i) {
        points << QPointF(static_cast<double>(i), drawable(values[i] / factor));
    }
    return points;
}

/// What the line of before shows: MW online, else the stack's total or the first line.
std::vector<double> totalsOf(const model::ChartData& data) {
    std::vector<double> totals(static_cast<std::size_t>(data.count), 0.0);
    for (const model::ChartSeries& series : data.series) {
        if (series.key == kOnline) {
            return series.values;
        }
    }
    const bool lines = data.kind == model::ChartKind::lines;
    for (const model::ChartSeries& series : data.series) {
        if (series.role == (lines ? model::SeriesRole::line : model::SeriesRole::stack)) {
            std::transform(totals.begin(), totals.end(), series.values.begin(), totals.begin(),
                           std::plus<>());
            if (lines) {
                break;
            }
        }
    }
    return totals;
}

}  // namespace

void SeriesSet::show(const model::ChartData& data, const std::set<std::string>& hidden,
                     const std::optional<model::ChartData>& before, bool growOnly) {
    DataRange range = dataRange(data);
    if (before) {
        range.highest = std::max(range.highest, dataRange(*before).highest);
    }
    constexpr double kLabelWidth = 56.0;  // "FY2032" and its gaps at the label size
    m_mostLabels = std::max(2, static_cast<int>(m_chart.size().width() / kLabelWidth) - 1);
    Shape shape{data.kind,          data.axis,           data.firstX, data.count, m_mostLabels,
                before.has_value(), !data.marks.empty(), {},          {}};
    if (!growOnly || m_drawn.empty()) {
        m_scale = chartScale(data, std::max(range.highest, -range.lowest), m_look.locale);
    }
    shape.unit = m_scale.unit.toStdString();
    for (const model::ChartSeries& series : data.series) {
        shape.keys.push_back(series.key + (hidden.contains(series.key) ? "-" : "+"));
    }
    if (!(shape == m_shape) || !m_yAxis) {
        m_shape = std::move(shape);
        rebuild(data, hidden, before.has_value());
        growOnly = false;
    }
    fitAxis(data, before, growOnly);
    fill(data, before);
}

void SeriesSet::rebuild(const model::ChartData& data, const std::set<std::string>& hidden,
                        bool hasBefore) {
    m_chart.removeAllSeries();
    for (QAbstractAxis* axis : m_chart.axes()) {
        m_chart.removeAxis(axis);
        delete axis;
    }
    qDeleteAll(m_bounds);
    m_bounds.clear();
    m_drawn.clear();
    m_bars = nullptr;
    m_before = nullptr;
    addStack(data, hidden);
    addLines(data, hidden);
    if (hasBefore) {
        m_before = newLine(QPen(m_look.theme.secondInk(), 1.0));
    }
    m_asOf = newLine(QPen(m_look.theme.accent(), 1.0));
    m_cursor = newLine(QPen(m_look.theme.secondInk(), 1.0));
    addAxes(data);
}

QLineSeries* SeriesSet::newLine(const QPen& pen) {
    auto* line = new QLineSeries;
    line->setPen(pen);
    m_chart.addSeries(line);
    return line;
}

void SeriesSet::addStack(const model::ChartData& data, const std::set<std::string>& hidden) {
    const bool areas = data.kind == model::ChartKind::stackedAreas;
    if (!areas && data.kind != model::ChartKind::lines) {
        m_bars = new QStackedBarSeries;
        m_bars->setBarWidth(0.7);
    }
    for (std::size_t s = 0; s < data.series.size(); ++s) {
        const model::ChartSeries& series = data.series[s];
        const SeriesStyle style = seriesStyle(m_look.theme, series);
        if ((isLineRole(series.role) && !style.lineOverArea) || hidden.contains(series.key)) {
            continue;
        }
        Drawn drawn;
        drawn.series = s;
        if (areas || style.lineOverArea) {
            m_bounds.push_back(new QLineSeries);
            m_bounds.push_back(new QLineSeries);
            drawn.area = new QAreaSeries(m_bounds[m_bounds.size() - 2], m_bounds.back());
            drawn.area->setBrush(style.fill);
            drawn.area->setPen(data.axis == model::ChartAxis::quarter ? style.outline
                                                                      : QPen(Qt::NoPen));
            m_chart.addSeries(drawn.area);
        } else if (m_bars) {
            drawn.bars = new QBarSet(seriesName(series));
            drawn.bars->setBrush(style.fill);
            drawn.bars->setPen(style.outline);
            m_bars->append(drawn.bars);
        }
        m_drawn.push_back(drawn);
    }
    if (m_bars) {
        m_chart.addSeries(m_bars);
    }
}

void SeriesSet::addLines(const model::ChartData& data, const std::set<std::string>& hidden) {
    for (std::size_t s = 0; s < data.series.size(); ++s) {
        const model::ChartSeries& series = data.series[s];
        const SeriesStyle style = seriesStyle(m_look.theme, series);
        if ((!isLineRole(series.role) && !style.lineOverArea) || hidden.contains(series.key)) {
            continue;
        }
        if (m_bars && series.role == model::SeriesRole::line) {
            // Dark bars would swallow a line of ink: a rim in the ground's colour parts them.
            Drawn rim;
            rim.series = s;
            rim.line = newLine(QPen(m_look.theme.chart(), style.line.widthF() + kRim));
            m_drawn.push_back(rim);
        }
        Drawn drawn;
        drawn.series = s;
        if (series.role == model::SeriesRole::marker) {
            auto* marks = new QScatterSeries;
            marks->setMarkerSize(9.0);
            marks->setMarkerShape(QScatterSeries::MarkerShapeCircle);
            marks->setBrush(style.fill);
            marks->setPen(QPen(m_look.theme.ink(), 1.0));
            drawn.line = marks;
        } else {
            drawn.line = new QLineSeries;
            drawn.line->setPen(style.line);
            drawn.line->setPointsVisible(data.count == 1);
        }
        m_chart.addSeries(drawn.line);
        m_drawn.push_back(drawn);
    }
}

void SeriesSet::addAxes(const model::ChartData& data) {
    const double half = fillsStretches(data.axis) ? 0.5 : 0.0;
    auto* labels = new QCategoryAxis;
    labels->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    labels->setRange(-half, std::max(1, data.count) - 1 + half);
    for (const AxisLabel& label : axisLabels(data, m_look.locale, m_mostLabels)) {
        labels->append(label.text, label.index);
    }
    labels->setLabelsFont(Theme::font(FontRole::label));
    labels->setLabelsColor(m_look.theme.secondInk());
    labels->setGridLineVisible(false);
    labels->setLinePen(QPen(m_look.theme.ink(), 1.0));
    m_yAxis = new QValueAxis;
    m_yAxis->setLabelsFont(Theme::font(FontRole::label));
    m_yAxis->setLabelsColor(m_look.theme.secondInk());
    m_yAxis->setGridLinePen(QPen(m_look.theme.gridLine(), 1.0));
    m_yAxis->setLineVisible(false);
    m_chart.addAxis(labels, Qt::AlignBottom);
    m_chart.addAxis(m_yAxis, Qt::AlignLeft);
    for (QAbstractSeries* series : m_chart.series()) {
        if (series != m_bars) {
            series->attachAxis(labels);
        }
        series->attachAxis(m_yAxis);
    }
    if (m_bars) {
        // Bars need categories, whose labels are cut where they do not all fit: they stay hidden.
        auto* categories = new QBarCategoryAxis;
        for (int i = 0; i < data.count; ++i) {
            categories->append(QString::number(i));
        }
        categories->setVisible(false);
        m_chart.addAxis(categories, Qt::AlignBottom);
        m_bars->attachAxis(categories);
    }
}

void SeriesSet::fitAxis(const model::ChartData& data, const std::optional<model::ChartData>& before,
                        bool growOnly) {
    DataRange range = dataRange(data);
    if (before) {
        const DataRange earlier = dataRange(*before);
        range.highest = std::max(range.highest, earlier.highest);
        range.lowest = std::min(range.lowest, earlier.lowest);
    }
    double lowest = range.lowest / m_scale.factor;
    double highest = range.highest / m_scale.factor;
    if (data.axis == model::ChartAxis::quarter) {
        highest *= kRoomForAsOf;
    }
    if (growOnly) {
        lowest = std::min(lowest, m_yAxis->min());
        highest = std::max(highest, m_yAxis->max());
    } else if (data.unit == model::Unit::share) {
        highest = std::max(highest, 100.0);
    }
    const AxisRange axis = axisRange(lowest, highest);
    if (axis.minimum == m_yAxis->min() && axis.maximum == m_yAxis->max()) {
        return;
    }
    m_yAxis->setRange(axis.minimum, axis.maximum);
    const int ticks = static_cast<int>(std::lround((axis.maximum - axis.minimum) / axis.step)) + 1;
    m_yAxis->setTickCount(std::max(2, ticks));
    const int decimals =
        std::clamp(static_cast<int>(-std::floor(std::log10(axis.step) + 1e-9)), 0, 6);
    m_yAxis->setLabelFormat(QStringLiteral("%.%1f").arg(decimals));
}

void SeriesSet::fill(const model::ChartData& data, const std::optional<model::ChartData>& before) {
    for (const Drawn& drawn : m_drawn) {
        const model::ChartSeries& series = data.series[drawn.series];
        if (drawn.bars) {
            // Replacing one by one lays the whole chart out again for each value.
            drawn.bars->remove(0, drawn.bars->count());
            const bool below = series.role == model::SeriesRole::below;
            drawn.bars->append(scaled(series.values, below ? -m_scale.factor : m_scale.factor));
        } else if (drawn.line) {
            QList<QPointF> points = pointsOf(data.axis, series.values, m_scale.factor);
            if (series.role == model::SeriesRole::limit) {
                points.removeIf([](const QPointF& point) { return point.y() == 0.0; });
            }
            // What leaves the plot is clipped on screen, but not in an SVG: it goes no further.
            for (QPointF& point : points) {
                point.setY(std::min(point.y(), kJustOutside * m_yAxis->max()));
            }
            drawn.line->replace(points);
        }
    }
    fillAreas(data);
    if (m_before && before) {
        m_before->replace(pointsOf(before->axis, totalsOf(*before), m_scale.factor));
    }
}

void SeriesSet::fillAreas(const model::ChartData& data) {
    std::vector<double> top(static_cast<std::size_t>(data.count), 0.0);
    std::vector<double> bottom(static_cast<std::size_t>(data.count), 0.0);
    for (const Drawn& drawn : m_drawn) {
        if (!drawn.area) {
            continue;
        }
        const model::ChartSeries& series = data.series[drawn.series];
        const bool below = series.role == model::SeriesRole::below;
        std::vector<double>& edge = below ? bottom : top;
        const QList<QPointF> from = pointsOf(data.axis, edge, m_scale.factor);
        for (std::size_t i = 0; i < edge.size(); ++i) {
            edge[i] += below ? -series.values[i] : series.values[i];
        }
        const QList<QPointF> to = pointsOf(data.axis, edge, m_scale.factor);
        drawn.area->upperSeries()->replace(below ? from : to);
        drawn.area->lowerSeries()->replace(below ? to : from);
    }
}

void SeriesSet::setUpright(QLineSeries* line, int index) {
    if (!line || !m_yAxis) {
        return;
    }
    if (index < 0) {
        line->clear();
        return;
    }
    const double x = index;
    line->replace(QList<QPointF>{{x, m_yAxis->min()}, {x, m_yAxis->max()}});
}

}  // namespace gigasite::ui
