// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapfurniture.h"

#include "ui/map/mapsite.h"
#include "ui/map/marklayer.h"
#include "ui/map/sitepainter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace gigasite::ui {

namespace {

constexpr double kEdgePx = 12.0;
constexpr double kKilometresPerMile = 1.609344;
constexpr double kLegendMw = 500.0;

struct FurnitureText {
    Q_DECLARE_TR_FUNCTIONS(gigasite::ui::MapFurniture)
};

double roundDown125(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    const double lead = value / power;
    return (lead >= 5.0 ? 5.0 : lead >= 2.0 ? 2.0 : 1.0) * power;
}

QFont furnitureFont(const QPainter& painter, bool bold = false) {
    QFont font = painter.font();
    font.setPixelSize(11);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.0);
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

void paintPlate(QPainter& painter, const QRectF& rect, const MapStyle& style, double opacity) {
    QColor fill = style.ground;
    fill.setAlphaF(static_cast<float>(opacity));
    QColor edge = style.placeText;
    edge.setAlphaF(0.25F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, 1.0));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4.0, 4.0);
}

}  // namespace

ScaleBar scaleBar(const Viewport& view, double maxPx, const QLocale& locale) {
    const bool miles = locale.measurementSystem() != QLocale::MetricSystem;
    const double unitKm = miles ? kKilometresPerMile : 1.0;
    const double unitsPerPx = view.kilometresPerPixel() / unitKm;
    const double length = roundDown125(std::max(unitsPerPx * maxPx, 1e-6));
    const QString number = locale.toString(length, 'g', 6);
    return {length / unitsPerPx, miles ? FurnitureText::tr("%1 mi", "miles").arg(number)
                                       : FurnitureText::tr("%1 km").arg(number)};
}

void paintScaleBar(QPainter& painter, const Viewport& view, const MapStyle& style,
                   const QLocale& locale) {
    const ScaleBar bar = scaleBar(view, 110.0, locale);
    painter.setFont(furnitureFont(painter));
    const QFontMetricsF metrics(painter.font());
    const double textWidth = metrics.horizontalAdvance(bar.text);
    const double height = metrics.height() + 6.0;
    const QRectF plate(kEdgePx - 6.0, view.size().height() - kEdgePx - height + 4.0,
                       bar.lengthPx + textWidth + 22.0, height);
    paintPlate(painter, plate, style, 0.8);
    const double y = std::round(plate.center().y() + 3.0) + 0.5;
    const double left = std::round(plate.left() + 7.0) + 0.5;
    const double right = std::round(left + bar.lengthPx) + 0.5;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(style.ink, 1.0));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    painter.drawLine(QPointF(left, y - 5.0), QPointF(left, y));
    painter.drawLine(QPointF(right, y - 5.0), QPointF(right, y));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawText(QPointF(right + 7.0, plate.center().y() + metrics.ascent() / 2.0 - 1.5),
                     bar.text);
}

namespace {

/// One entry of the legend: a mark drawn at a point and the words behind it.
struct LegendEntry {
    double halfWidth = 0.0;
    QString text;
    std::function<void(QPointF)> paint;
};

std::vector<LegendEntry> legendEntries(QPainter& painter, const MapStyle& style,
                                       const QLocale& locale, double radius,
                                       const LegendEntries& entries) {
    std::vector<LegendEntry> all;
    all.push_back({radius, FurnitureText::tr("%1 MW online").arg(locale.toString(kLegendMw)),
                   [&painter, &style, radius](QPointF at) {
                       painter.setPen(Qt::NoPen);
                       painter.setBrush(style.ink);
                       painter.drawEllipse(at, radius, radius);
                   }});
    all.push_back({radius, FurnitureText::tr("planned", "megawatts planned, in the map legend"),
                   [&painter, &style, radius](QPointF at) {
                       painter.setPen(QPen(style.ink, 1.2));
                       painter.setBrush(Qt::NoBrush);
                       painter.drawEllipse(at, radius - 0.6, radius - 0.6);
                   }});
    if (entries.campuses) {
        all.push_back({5.0, FurnitureText::tr("rival", "a rival's campus, in the map legend"),
                       [&painter, &style](QPointF at) {
                           painter.setPen(QPen(style.placeText, 1.5));
                           painter.setBrush(Qt::NoBrush);
                           painter.drawPolygon(
                               QPolygonF({at + QPointF(0, -5), at + QPointF(5, 0),
                                          at + QPointF(0, 5), at + QPointF(-5, 0)}));
                       }});
    }
    if (entries.plants) {
        all.push_back({4.5, FurnitureText::tr("plant under contract", "in the map legend"),
                       [&painter, &style](QPointF at) {
                           paintPlantMark(painter, at, style.placeText, style);
                       }});
    }
    return all;
}

}  // namespace

void paintLegend(QPainter& painter, const Viewport& view, const MapStyle& style,
                 const QLocale& locale, double radiusFactor, const LegendEntries& entries) {
    constexpr double kGap = 6.0;
    constexpr double kBetween = 14.0;
    MapSite sample;
    sample.onlineMw = kLegendMw;
    const double radius = siteSize(sample, radiusFactor).online;
    painter.setFont(furnitureFont(painter));
    const QFontMetricsF metrics(painter.font());
    const auto all = legendEntries(painter, style, locale, radius, entries);
    double width = 16.0 - kBetween;
    for (const LegendEntry& entry : all) {
        width += 2.0 * entry.halfWidth + kGap + metrics.horizontalAdvance(entry.text) + kBetween;
    }
    const double height = std::max(20.0, 2.0 * radius + 6.0);
    const QRectF plate(view.size().width() - width - 6.0, view.size().height() - height - 6.0,
                       width, height);
    // Beside the scale bar there may be no room in a narrow window.
    if (plate.left() < 220.0) {
        return;
    }
    paintPlate(painter, plate, style, 0.8);
    const double y = plate.center().y();
    double x = plate.left() + 8.0;
    for (const LegendEntry& entry : all) {
        entry.paint(QPointF(x + entry.halfWidth, y));
        x += 2.0 * entry.halfWidth + kGap;
        painter.setPen(style.ink);
        painter.drawText(QPointF(x, y + metrics.ascent() / 2.0 - 1.5), entry.text);
        x += metrics.horizontalAdvance(entry.text) + kBetween;
    }
}

void paintHint(QPainter& painter, const Viewport& view, const MapStyle& style,
               const QString& text) {
    painter.setFont(furnitureFont(painter));
    const QFontMetricsF metrics(painter.font());
    const QString shown =
        metrics.elidedText(text, Qt::ElideRight, std::max(40.0, view.size().width() - 48.0));
    const double width = metrics.horizontalAdvance(shown) + 24.0;
    const QRectF plate((view.size().width() - width) / 2.0, 10.0, width, metrics.height() + 10.0);
    paintPlate(painter, plate, style, 0.95);
    painter.setPen(style.ink);
    painter.drawText(plate, Qt::AlignCenter, shown);
}

void paintCallout(QPainter& painter, const Viewport& view, const MapStyle& style, QPointF at,
                  const QString& title, const QString& line) {
    const QFont bold = furnitureFont(painter, true);
    const QFont plain = furnitureFont(painter);
    const QFontMetricsF boldMetrics(bold);
    const QFontMetricsF metrics(plain);
    const double width =
        std::max(boldMetrics.horizontalAdvance(title), metrics.horizontalAdvance(line)) + 16.0;
    const double height = boldMetrics.height() + metrics.height() + 8.0;
    QRectF plate(at + QPointF(18.0, 14.0), QSizeF(width, height));
    if (plate.right() > view.size().width() - 4.0) {
        plate.moveRight(at.x() - 18.0);
    }
    if (plate.bottom() > view.size().height() - 4.0) {
        plate.moveBottom(at.y() - 14.0);
    }
    paintPlate(painter, plate, style, 0.95);
    painter.setPen(style.ink);
    painter.setFont(bold);
    painter.drawText(plate.topLeft() + QPointF(8.0, 4.0 + boldMetrics.ascent()), title);
    painter.setFont(plain);
    painter.setPen(style.placeText);
    painter.drawText(plate.topLeft() + QPointF(8.0, 4.0 + boldMetrics.height() + metrics.ascent()),
                     line);
}

}  // namespace gigasite::ui
