// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a QuantitySlider looks; what it does is in quantityslider.cpp.
#include "ui/text/numberformat.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/quantityslider.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStringList>

#include <cmath>

namespace gigasite::ui {
namespace {

constexpr double kTrackHeight = 4.0;
constexpr double kHandleRadius = 6.5;
constexpr double kFocusRadius = 9.5;
constexpr double kDiamond = 4.0;
constexpr double kBeforeHeight = 14.0;
constexpr double kMarkReach = 8.0;

QColor faded(const QColor& color, double alpha) {
    QColor result = color;
    result.setAlphaF(static_cast<float>(alpha));
    return result;
}

}  // namespace

void QuantitySlider::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintEnds(painter);
    paintTrack(painter);
    paintMarks(painter);
    paintHandle(painter);
}

void QuantitySlider::paintEnds(QPainter& painter) const {
    painter.setFont(font());
    painter.setPen(m_look.theme.secondInk());
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, endText(m_scale.minimum));
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, endText(m_scale.maximum));
}

void QuantitySlider::paintTrack(QPainter& painter) const {
    const Theme& theme = m_look.theme;
    const QRectF track(trackLeft(), height() / 2.0 - kTrackHeight / 2, trackWidth(), kTrackHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.outline());
    painter.drawRoundedRect(track, kTrackHeight / 2, kTrackHeight / 2);
    if (m_mixed || !isEnabled()) {
        return;
    }
    QRectF filled = track;
    filled.setRight(handleCenter(m_value).x());
    painter.setBrush(theme.accent());
    painter.drawRoundedRect(filled, kTrackHeight / 2, kTrackHeight / 2);
}

void QuantitySlider::paintMarks(QPainter& painter) const {
    for (const SliderMark& mark : m_marks) {
        paintMark(painter, mark);
    }
    if (m_default) {
        paintMark(painter, {*m_default, MarkKind::defaultValue, {}});
    }
    if (m_gesture == Gesture::dragging || m_gesture == Gesture::keys ||
        m_gesture == Gesture::clicked) {
        paintMark(painter, {m_before, MarkKind::before, {}});
    }
}

void QuantitySlider::paintMark(QPainter& painter, const SliderMark& mark) const {
    if (mark.value < m_scale.minimum || mark.value > m_scale.maximum) {
        return;
    }
    const Theme& theme = m_look.theme;
    const QPointF center = handleCenter(mark.value);
    const double x = std::round(center.x()) + 0.5;
    switch (mark.kind) {
        case MarkKind::defaultValue: {
            const QPointF diamond[] = {{x, center.y() - kDiamond},
                                       {x + kDiamond, center.y()},
                                       {x, center.y() + kDiamond},
                                       {x - kDiamond, center.y()}};
            painter.setPen(QPen(theme.secondInk(), 1.2));
            painter.setBrush(theme.window());
            painter.drawConvexPolygon(diamond, 4);
            break;
        }
        case MarkKind::before:
            painter.setPen(QPen(theme.ink(), 1.5));
            painter.drawLine(QPointF(x, center.y() - kBeforeHeight / 2),
                             QPointF(x, center.y() + kBeforeHeight / 2));
            break;
        case MarkKind::limit: {
            QPen pen(theme.ink(), 1.5);
            pen.setDashPattern({2.0, 1.4});
            pen.setCapStyle(Qt::FlatCap);
            painter.setPen(pen);
            painter.drawLine(QPointF(x, 1.0), QPointF(x, height() - 1.0));
            break;
        }
        case MarkKind::snapOnly:
            break;
    }
}

void QuantitySlider::paintHandle(QPainter& painter) const {
    if (m_mixed) {
        return;
    }
    const Theme& theme = m_look.theme;
    const QPointF center = handleCenter(m_value);
    const bool held = m_gesture == Gesture::armed || m_gesture == Gesture::dragging;
    if (hasFocus() || held) {
        painter.setPen(QPen(theme.accent(), 1.5));
        painter.setBrush(faded(theme.accent(), 0.18));
        painter.drawEllipse(center, kFocusRadius - 0.5, kFocusRadius - 0.5);
    } else if (m_hovered && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(faded(theme.accent(), 0.14));
        painter.drawEllipse(center, kFocusRadius, kFocusRadius);
    }
    painter.setPen(QPen(isEnabled() ? theme.accent() : theme.outline(), 2.0));
    painter.setBrush(held ? theme.accent() : theme.chart());
    painter.drawEllipse(center, kHandleRadius - 1.0, kHandleRadius - 1.0);
}

QString QuantitySlider::endText(double value) const {
    if (value == 0.0) {
        return m_look.locale.toString(0);
    }
    const QString text = formatQuantity(value, m_kind, m_look.locale, Digits::exact);
    // The unit stands in the number field; an end says it only where it scales the number.
    const bool isPrice = text.contains(u'/');
    return isPrice ? text.section(u'/', 0, 0).trimmed() : text;
}

QString QuantitySlider::toolTipAt(const QPointF& position) const {
    QStringList lines;
    for (const SliderMark& mark : m_marks) {
        const bool isNear = std::abs(handleCenter(mark.value).x() - position.x()) <= kMarkReach;
        if (isNear && !mark.label.isEmpty()) {
            lines.append(mark.label);
        }
    }
    if (m_default && std::abs(handleCenter(*m_default).x() - position.x()) <= kMarkReach) {
        const QString value = formatQuantity(*m_default, m_kind, m_look.locale, Digits::exact);
        lines.append(tr("Default: %1. Double-click to restore it.").arg(value));
    }
    return plainToolTip(lines.join(u'\n'));
}

}  // namespace gigasite::ui
