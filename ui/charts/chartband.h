// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/chartdata.h"
#include "ui/theme/theme.h"

#include <QRectF>

class QPainter;

namespace gigasite::ui {

/// Where the band lies: right under the plot, 8 px high. Null where the chart has no marks.
[[nodiscard]] QRectF bandRect(const model::ChartData& chart, const QRectF& plot);
/// The marks of a chart by colour, one stretch per x of the plot's width. The words belong to
/// readOut() and textAlternative().
void paintBand(QPainter& painter, const QRectF& plot, const model::ChartData& chart,
               const Theme& theme);

}  // namespace gigasite::ui
