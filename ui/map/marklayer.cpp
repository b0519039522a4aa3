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

}  // namespace

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
    return std::max(kLeastRadiusPx, kGigawattRadiusPx * std::sqrt(mark.megawatts / kMwPerGw));
}

void MarkLayer::paint(QPainter& painter, const Viewport& view) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const MapMark& mark : m_marks) {
        const QPointF at = positionOf(mark, view);
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
