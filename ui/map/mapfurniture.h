// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/mapstyle.h"
#include "ui/map/viewport.h"

#include <QLocale>
#include <QRectF>
#include <QString>

class QPainter;

namespace gigasite::ui {

struct ScaleBar {
    double lengthPx = 0.0;
    QString text;
};

/// The longest 1-2-5 length of at most maxPx at the latitude of the view's middle; miles where
/// the locale uses them.
[[nodiscard]] ScaleBar scaleBar(const Viewport& view, double maxPx, const QLocale& locale);

/// Lower left corner.
void paintScaleBar(QPainter& painter, const Viewport& view, const MapStyle& style,
                   const QLocale& locale);

/// What the legend explains beside the circles.
struct LegendEntries {
    bool campuses = false;
    bool plants = false;
};

/// Lower right corner, one line: what the circles and marks say. radiusFactor as given by
/// siteRadiusFactor.
void paintLegend(QPainter& painter, const Viewport& view, const MapStyle& style,
                 const QLocale& locale, double radiusFactor, const LegendEntries& entries = {});

/// Text on a rounded ground: centred at the top of the view.
void paintHint(QPainter& painter, const Viewport& view, const MapStyle& style, const QString& text);

/// Up to two lines beside a point, kept within the view.
void paintCallout(QPainter& painter, const Viewport& view, const MapStyle& style, QPointF at,
                  const QString& title, const QString& line);

}  // namespace gigasite::ui
