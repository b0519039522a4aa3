// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/chartdata.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace gigasite::ui {

/// End of a value axis and its distance between ticks: a 1-2-5 step with at most six ticks.
struct AxisRange {
    double minimum = 0.0;
    double maximum = 1.0;
    double step = 0.2;
};
[[nodiscard]] AxisRange axisRange(double lowest, double highest);

/// Largest and smallest drawn values of a chart, stacks summed. A clock far above all that is
/// planned holds nothing back: it may leave the picture at the top.
struct DataRange {
    double lowest = 0.0;
    double highest = 0.0;
};
[[nodiscard]] DataRange dataRange(const model::ChartData& data);

/// Where labels stand on the x axis: as many as fit, evenly; quarters are labelled by the year at
/// its first quarter, six at most. Where marks lie below the plot, labels leave a line for them.
struct AxisLabel {
    int index = 0;
    QString text;
};
[[nodiscard]] std::vector<AxisLabel> axisLabels(const model::ChartData& data, const QLocale& locale,
                                                int mostLabels);

/// Years and quarters fill a stretch of the axis, index - 0.5 to index + 0.5; hours are points.
[[nodiscard]] bool fillsStretches(model::ChartAxis axis);
/// Drawn as line or mark, not stacked.
[[nodiscard]] bool isLineRole(model::SeriesRole role);
/// The value within what Qt Charts can draw; 0 when it is no number.
[[nodiscard]] double drawable(double value);

}  // namespace gigasite::ui
