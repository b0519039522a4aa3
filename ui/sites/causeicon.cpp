// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/causeicon.h"

#include "ui/charts/chartstyle.h"

#include <QPainter>
#include <QPixmap>

#include <functional>

namespace gigasite::ui {

namespace {

constexpr int kCauseSize = 12;
constexpr int kFilterSize = 16;

/// Points in a box of 12.
QPolygonF scaled(const QRectF& box, std::initializer_list<QPointF> points) {
    QPolygonF polygon;
    for (const QPointF& point : points) {
        polygon << box.topLeft() + point * (box.width() / kCauseSize);
    }
    return polygon;
}

void paintChip(QPainter& painter, const QRectF& box, const QColor& color) {
    const double unit = box.width() / kCauseSize;
    for (const double at : {3.5, 7.5}) {
        painter.fillRect(QRectF(box.left() + at * unit, box.top() + unit, unit, 10 * unit), color);
        painter.fillRect(QRectF(box.left() + unit, box.top() + at * unit, 10 * unit, unit), color);
    }
    painter.fillRect(box.adjusted(2.5 * unit, 2.5 * unit, -2.5 * unit, -2.5 * unit), color);
}

void paintBar(QPainter& painter, const QRectF& box, const QColor& color) {
    const double unit = box.width() / kCauseSize;
    painter.setPen(QPen(color, 1.5 * unit));
    painter.setBrush(Qt::NoBrush);
    const QRectF disc = box.adjusted(1.5 * unit, 1.5 * unit, -1.5 * unit, -1.5 * unit);
    painter.drawEllipse(disc);
    painter.drawLine(QPointF(disc.left() + 1.5 * unit, disc.bottom() - 1.5 * unit),
                     QPointF(disc.right() - 1.5 * unit, disc.top() + 1.5 * unit));
}

QIcon drawn(int size, double pixelRatio, const std::function<void(QPainter&)>& draw) {
    QPixmap picture(QSize(size, size) * pixelRatio);
    picture.setDevicePixelRatio(pixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    painter.end();
    return QIcon(picture);
}

}  // namespace

void paintCause(QPainter& painter, const QRectF& box, model::Binding cause, const Theme& theme,
                const QColor& ink) {
    const QColor color = ink.isValid() ? ink : bindingColor(theme, cause);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (cause) {
        case model::Binding::building:
            painter.drawPolygon(scaled(box, {{2, 2}, {10, 2}, {10, 10}, {2, 10}}));
            break;
        case model::Binding::grid:
            painter.drawPolygon(
                scaled(box, {{7, 0}, {2, 7}, {5.5, 7}, {5, 12}, {10, 5}, {6.5, 5}}));
            break;
        case model::Binding::chips:
            paintChip(painter, box, color);
            break;
        case model::Binding::exportRule:
            paintBar(painter, box, color);
            break;
        case model::Binding::demand:
        case model::Binding::none:
            break;
    }
    painter.restore();
}

QIcon causeIcon(model::Binding cause, const Theme& theme, double pixelRatio) {
    return drawn(kCauseSize, pixelRatio, [cause, &theme](QPainter& painter) {
        paintCause(painter, QRectF(0, 0, kCauseSize, kCauseSize), cause, theme);
    });
}

QIcon filterIcon(const Theme& theme, double pixelRatio) {
    return drawn(kFilterSize, pixelRatio, [&theme](QPainter& painter) {
        painter.setPen(QPen(theme.ink(), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(
            QPolygonF({{2.5, 3}, {13.5, 3}, {9.5, 8}, {9.5, 13}, {6.5, 11.5}, {6.5, 8}}));
    });
}

}  // namespace gigasite::ui
