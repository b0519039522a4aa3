// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/chartdata.h"
#include "ui/theme/theme.h"

#include <QBrush>
#include <QPen>

namespace gigasite::ui {

/// How a series is drawn; the same key looks the same in every chart, legend and report.
struct SeriesStyle {
    QBrush fill;
    QPen outline;
    QPen line;
    /// Both: the line, and the fill from the axis up to it. In a stack only the lowest may be so.
    bool lineOverArea = false;
};

[[nodiscard]] SeriesStyle seriesStyle(const Theme& theme, const model::ChartSeries& series);

/// Colour of what binds, in the band under a chart.
[[nodiscard]] QColor bindingColor(const Theme& theme, model::Binding binding);

/// The source behind a "source." key.
[[nodiscard]] std::optional<Source> sourceOfKey(const std::string& key);

}  // namespace gigasite::ui
