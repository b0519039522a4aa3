// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seriesset.h"

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
#include <array>
#include <cmath>

namespace gigasite::ui {

namespace {

constexpr double kLargestDrawn = 1e15;  // Qt Charts loses its labels far beyond

double drawable(double value) {
    return std::isfinite(value) ? std::clamp(value, -kLargestDrawn, kLargestDrawn) : 0.0;
}

QList<qreal> scaled(const std::vector<double>& values, double factor) {
    QList<qreal> list;
    list.reserve(static_cast<qsizetype>(values.size()));
    for (const double value : values) {
        list << drawable(value / factor);
    }
    return list;
}

/// Where labels stand on the axis: as many as fit, evenly.
struct AxisLabel {
    int index = 0;
    QString text;
};

std::vector<AxisLabel> axisLabels(const model::ChartData& data, const QLocale& locale,
                                  int mostLabels) {
    std::vector<AxisLabel> labels;
    const int every = std::max(1, (data.count + mostLabels - 1) / mostLabels);
    for (int i = 0; i < data.count; i += every) {
        QString text = data.axis == model::ChartAxis::hourOfYear ? dayLabel(data.firstX + i, locale)
                                                                 : xLabel(data, i, locale);
        labels.push_back({i, text});
    }
    return labels;
}

bool isYears(const model::ChartData& data) {
    return data.axis == model::ChartAxis::calendarYear || data.axis == model::ChartAxis::fiscalYear;
}

bool isLineRole(model::SeriesRole role) {
    return role == model::SeriesRole::line || role == model::SeriesRole::marker ||
           role == model::SeriesRole::limit;
}

QList<QPointF> totalsOf(const model::ChartData& data, double factor) {
    QList<QPointF> points;
    for (int i = 0; i < data.count; ++i) {
        double sum = 0.0;
        for (const model::ChartSeries& series : data.series) {
            const bool counts = data.kind == model::ChartKind::lines
                                    ? series.role == model::SeriesRole::line
                                    : series.role == model::SeriesRole::stack;
            if (counts) {
                sum += series.values[static_cast<std::size_t>(i)];
            }
            if (counts && data.kind == model::ChartKind::lines) {
                break;  // one line of before: the first
            }
        }
        points << QPointF(i, drawable(sum / factor));
    }
    return points;
}

}  // namespace

AxisRange axisRange(double lowest, double highest) {
    if (highest <= lowest) {
        highest = lowest <= 0.0 ? 1.0 : highest;
        lowest = std::min(lowest, 0.0);
    }
    constexpr double kMostSteps = 5.0;
    const double rough = (std::max(highest, 0.0) - std::min(lowest, 0.0)) / kMostSteps;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10.0 * power;
    for (const double factor : std::array{1.0, 2.0, 5.0}) {
        if (factor * power >= rough * (1.0 - 1e-9)) {
            step = factor * power;
            break;
        }
    }
    AxisRange range;
    range.step = step;
    range.minimum = lowest < 0.0 ? std::floor(lowest / step - 1e-9) * step : 0.0;
    range.maximum = highest > 0.0 ? std::ceil(highest / step - 1e-9) * step : 0.0;
    return range;
}

DataRange dataRange(const model::ChartData& data) {
    DataRange range;
    for (int i = 0; i < data.count; ++i) {
        double up = 0.0;
        double down = 0.0;
        const auto at = static_cast<std::size_t>(i);
        for (const model::ChartSeries& series : data.series) {
            const double value = drawable(series.values[at]);
            if (series.role == model::SeriesRole::below) {
                down -= value;
            } else if (isLineRole(series.role)) {
                range.highest = std::max(range.highest, value);
                range.lowest = std::min(range.lowest, value);
            } else {
                (value < 0.0 ? down : up) += value;
            }
        }
        range.highest = std::max(range.highest, up);
        range.lowest = std::min(range.lowest, down);
    }
    return range;
}

void SeriesSet::show(const model::ChartData& data, const std::set<std::string>& hidden,
                     const std::optional<model::ChartData>& before, bool growOnly) {
    DataRange range = dataRange(data);
    if (before) {
        range.highest = std::max(range.highest, dataRange(*before).highest);
    }
    constexpr double kLabelWidth = 56.0;  // "FY2032" and its gaps at the label size
    m_mostLabels = std::max(2, static_cast<int>(m_chart.size().width() / kLabelWidth) - 1);
    Shape shape{data.kind,    data.axis,          data.firstX, data.count,
                m_mostLabels, before.has_value(), {},          {}};
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
        m_before = new QLineSeries;
        m_before->setPen(QPen(m_look.theme.secondInk(), 1.0));
        m_chart.addSeries(m_before);
    }
    m_cursor = new QLineSeries;
    m_cursor->setPen(QPen(m_look.theme.secondInk(), 1.0));
    m_chart.addSeries(m_cursor);
    addAxes(data);
}

void SeriesSet::addStack(const model::ChartData& data, const std::set<std::string>& hidden) {
    const bool areas = data.kind == model::ChartKind::stackedAreas;
    if (!areas && data.kind != model::ChartKind::lines) {
        m_bars = new QStackedBarSeries;
        m_bars->setBarWidth(0.7);
    }
    for (std::size_t s = 0; s < data.series.size(); ++s) {
        const model::ChartSeries& series = data.series[s];
        if (isLineRole(series.role) || hidden.contains(series.key)) {
            continue;
        }
        const SeriesStyle style = seriesStyle(m_look.theme, series);
        Drawn drawn;
        drawn.series = s;
        if (areas) {
            m_bounds.push_back(new QLineSeries);
            m_bounds.push_back(new QLineSeries);
            drawn.area = new QAreaSeries(m_bounds[m_bounds.size() - 2], m_bounds.back());
            drawn.area->setBrush(style.fill);
            drawn.area->setPen(QPen(Qt::NoPen));
            m_chart.addSeries(drawn.area);
        } else if (m_bars) {
            drawn.bars = new QBarSet(seriesName(series.key));
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
        if (!isLineRole(series.role) || hidden.contains(series.key)) {
            continue;
        }
        const SeriesStyle style = seriesStyle(m_look.theme, series);
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
            auto* line = new QLineSeries;
            line->setPen(style.line);
            line->setPointsVisible(data.count == 1);
            drawn.line = line;
        }
        m_chart.addSeries(drawn.line);
        m_drawn.push_back(drawn);
    }
}

void SeriesSet::addAxes(const model::ChartData& data) {
    const double half = isYears(data) ? 0.5 : 0.0;
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
            drawn.bars->append(scaled(series.values, m_scale.factor));
        } else if (drawn.line) {
            QList<QPointF> points;
            for (int i = 0; i < data.count; ++i) {
                const double value = series.values[static_cast<std::size_t>(i)];
                if (series.role != model::SeriesRole::limit || value != 0.0) {
                    points << QPointF(xOf(i), drawable(value / m_scale.factor));
                }
            }
            drawn.line->replace(points);
        }
    }
    fillAreas(data);
    if (m_before && before) {
        m_before->replace(totalsOf(*before, m_scale.factor));
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
        QList<QPointF> from;
        QList<QPointF> to;
        for (int i = 0; i < data.count; ++i) {
            const auto at = static_cast<std::size_t>(i);
            const double step = drawable(series.values[at] / m_scale.factor);
            from << QPointF(xOf(i), edge[at]);
            edge[at] += below ? -step : step;
            to << QPointF(xOf(i), edge[at]);
        }
        drawn.area->upperSeries()->replace(below ? from : to);
        drawn.area->lowerSeries()->replace(below ? to : from);
    }
}

void SeriesSet::setCursor(int index) {
    if (!m_cursor || !m_yAxis) {
        return;
    }
    if (index < 0) {
        m_cursor->clear();
        return;
    }
    m_cursor->replace(QList<QPointF>{{xOf(index), m_yAxis->min()}, {xOf(index), m_yAxis->max()}});
}

}  // namespace gigasite::ui
