// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartband.h"

#include "ui/charts/chartstyle.h"

#include <QPainter>

#include <algorithm>

namespace gigasite::ui {

namespace {

constexpr double kHeight = 8.0;
constexpr double kUnderPlot = 3.0;  // leaves the axis line and the 3 px line of zero MW free

}  // namespace

QRectF bandRect(const model::ChartData& chart, const QRectF& plot) {
    return chart.marks.empty()
               ? QRectF()
               : QRectF(plot.left(), plot.bottom() + kUnderPlot, plot.width(), kHeight);
}

void paintBand(QPainter& painter, const QRectF& plot, const model::ChartData& chart,
               const Theme& theme) {
    const QRectF band = bandRect(chart, plot);
    const double each = band.width() / std::max<std::size_t>(1, chart.marks.size());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t first = 0; first < chart.marks.size();) {
        std::size_t end = first + 1;
        while (end < chart.marks.size() && chart.marks[end] == chart.marks[first]) {
            ++end;
        }
        const double left = band.left() + each * static_cast<double>(first);
        const double right = band.left() + each * static_cast<double>(end);
        painter.fillRect(QRectF(left, band.top(), right - left, band.height()),
                         bindingColor(theme, chart.marks[first]));
        first = end;
    }
    painter.restore();
}

}  // namespace gigasite::ui
