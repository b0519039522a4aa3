// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/chartdata.h"
#include "ui/reports/paper.h"

namespace gigasite::ui {

/// A chart on paper: sentence title, names of all series, the picture the window would draw, and a
/// caption that keeps a copied picture truthful.
struct ChartFigure {
    model::ChartData data;
    QString caption;
    QString emptyText;  ///< in place of the picture when there is nothing to draw
};

/// Paints the figure into the rectangle; needs the GUI thread.
void paintFigure(QPainter& painter, const QRectF& rect, const ChartFigure& figure,
                 const Look& look);

}  // namespace gigasite::ui
