// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/marklayer.h"

#include "ui/map/mapfurniture.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <utility>

namespace gigasite::ui {

namespace {

constexpr double kLeastRadiusPx = 4.0;
constexpr double kGigawattRadiusPx = 10.0;
constexpr double kMwPerGw = 1000.0;
constexpr double kReachPx = 4.0;
constexpr double kPlantHalfPx = 4.5;

}  // namespace

void paintPlantMark(QPainter& painter, QPointF at, const QColor& color, const MapStyle& style) {
    const QRectF square(at - QPointF(kPlantHalfPx, kPlantHalfPx),
                        QSizeF(2.0 * kPlantHalfPx, 2.0 * kPlantHalfPx));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.ground, 4.0, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(square);
    painter.setBrush(color);
    painter.setPen(QPen(style.placeText, 1.0, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(square);
}

bool MarkLayer::shows(MapMark::Kind kind) const {
    return std::any_of(m_marks.begin(), m_marks.end(),
                       [kind](const MapMark& mark) { return mark.kind == kind; });
}

bool MarkLayer::setMarks(std::vector<MapMark> marks) {
    if (marks == m_marks) {
        return false;
    }
    m_marks = std::move(marks);
    m_hovered.reset();
    return true;
}

bool MarkLayer::hover(std::optional<QPointF> screen, const Viewport& view) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; screen && i < m_marks.size(); ++i) {
        const QPointF away = *screen - positionOf(m_marks[i], view);
        if (std::hypot(away.x(), away.y()) <= radiusOf(m_marks[i]) + kReachPx) {
            found = i;
        }
    }
    return std::exchange(m_hovered, found) != found;
}

QPointF MarkLayer::positionOf(const MapMark& mark, const Viewport& view) const {
    return view.toScreen(worldFromDegrees(mark.latitudeDeg, mark.longitudeDeg));
}

double MarkLayer::radiusOf(const MapMark& mark) {
    if (mark.kind == MapMark::Kind::plant) {
        return kPlantHalfPx;
    }
    return std::max(kLeastRadiusPx, kGigawattRadiusPx * std::sqrt(mark.megawatts / kMwPerGw));
}

void MarkLayer::paint(QPainter& painter, const Viewport& view) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const MapMark& mark : m_marks) {
        const QPointF at = positionOf(mark, view);
        if (mark.kind == MapMark::Kind::plant) {
            paintPlantMark(painter, at, mark.color, m_style);
            painter.setBrush(Qt::NoBrush);
            continue;
        }
        const double radius = radiusOf(mark);
        const QPolygonF diamond({at + QPointF(0, -radius), at + QPointF(radius, 0),
                                 at + QPointF(0, radius), at + QPointF(-radius, 0)});
        painter.setPen(QPen(m_style.ground, 3.5));
        painter.drawPolygon(diamond);
        painter.setPen(QPen(m_style.placeText, 1.5));
        painter.drawPolygon(diamond);
    }
}

void MarkLayer::paintHovered(QPainter& painter, const Viewport& view) const {
    if (m_hovered) {
        const MapMark& mark = m_marks[*m_hovered];
        paintCallout(painter, view, m_style, positionOf(mark, view), mark.name, mark.detail);
    }
}

}  // namespace gigasite::ui
