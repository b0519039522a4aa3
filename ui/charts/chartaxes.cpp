// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartaxes.h"

#include "ui/charts/charttext.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gigasite::ui {

namespace {

constexpr double kLargestDrawn = 1e15;  // Qt Charts loses its labels far beyond
constexpr double kClockHeadroom = 1.5;
constexpr int kMostQuarterLabels = 6;

/// Largest value a picture of clocks shows; no limit in other charts.
double clockHeadroom(const model::ChartData& data) {
    for (const model::ChartSeries& series : data.series) {
        if (series.key == "clock.planned" && !series.values.empty()) {
            return kClockHeadroom * *std::max_element(series.values.begin(), series.values.end());
        }
    }
    return kLargestDrawn;
}

std::vector<AxisLabel> yearsOfQuarters(const model::ChartData& data, int mostLabels) {
    std::vector<AxisLabel> labels;
    const int most = std::clamp(mostLabels, 1, kMostQuarterLabels);
    const int first = (4 - data.firstX % 4) % 4;
    const int years = (data.count - first + 3) / 4;
    const int every = std::max(1, (years + most - 1) / most);
    for (int i = first; i < data.count; i += 4 * every) {
        labels.push_back({i, QString::number(model::Quarter{data.firstX + i}.year())});
    }
    return labels;
}

/// Labels are HTML to Qt Charts; an empty line above each leaves room below the plot.
void lower(std::vector<AxisLabel>& labels) {
    for (AxisLabel& label : labels) {
        label.text.prepend(QStringLiteral("<br>"));
    }
}

}  // namespace

double drawable(double value) {
    return std::isfinite(value) ? std::clamp(value, -kLargestDrawn, kLargestDrawn) : 0.0;
}

bool isLineRole(model::SeriesRole role) {
    return role == model::SeriesRole::line || role == model::SeriesRole::marker ||
           role == model::SeriesRole::limit;
}

bool fillsStretches(model::ChartAxis axis) {
    return axis == model::ChartAxis::calendarYear || axis == model::ChartAxis::fiscalYear ||
           axis == model::ChartAxis::quarter || axis == model::ChartAxis::wholePlan;
}

std::vector<AxisLabel> axisLabels(const model::ChartData& data, const QLocale& locale,
                                  int mostLabels) {
    std::vector<AxisLabel> labels;
    if (data.axis == model::ChartAxis::quarter) {
        labels = yearsOfQuarters(data, mostLabels);
    }
    const int every = std::max(1, (data.count + mostLabels - 1) / mostLabels);
    for (int i = 0; i < data.count && data.axis != model::ChartAxis::quarter; i += every) {
        QString text = data.axis == model::ChartAxis::hourOfYear ? dayLabel(data.firstX + i, locale)
                                                                 : xLabel(data, i, locale);
        labels.push_back({i, text});
    }
    if (labels.empty() && data.count > 0) {
        labels.push_back({0, xLabel(data, 0, locale)});
    }
    if (!data.marks.empty()) {
        lower(labels);
    }
    return labels;
}

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
    range.highest = std::min(range.highest, clockHeadroom(data));
    return range;
}

}  // namespace gigasite::ui
