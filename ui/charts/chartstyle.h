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
};

[[nodiscard]] SeriesStyle seriesStyle(const Theme& theme, const model::ChartSeries& series);

/// The source behind a "source." key.
[[nodiscard]] std::optional<Source> sourceOfKey(const std::string& key);

}  // namespace gigasite::ui
