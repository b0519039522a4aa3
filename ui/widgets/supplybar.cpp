// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/supplybar.h"

#include "ui/widgets/elidedlabel.h"

#include <QAccessible>
#include <QFocusEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace gigasite::ui {
namespace {

constexpr int kHeight = 20;
constexpr double kLeastWidth = 3.0;  // what exists stays visible
constexpr double kCodeWidth = 24.0;

QColor inkOn(const QColor& fill) {
    return contrastRatio(fill, Qt::white) >= contrastRatio(fill, Qt::black) ? Qt::white : Qt::black;
}

QString codeOf(Source source) {
    const std::string_view code = sourceCode(source);
    return QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size()));
}

}  // namespace

SupplyBar::SupplyBar(const Look& look, QWidget* parent) : QWidget(parent), m_look(look) {
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Energy supply"));
    setFont(Theme::font(FontRole::label));
    updateDescription();
}

void SupplyBar::setSegments(std::vector<SupplySegment> segments) {
    m_segments = std::move(segments);
    m_current = std::min(m_current, static_cast<int>(m_segments.size()) - 1);
    setHovered(-1);
    updateDescription();
    update();
}

QSize SupplyBar::sizeHint() const {
    return {240, kHeight};
}

QSize SupplyBar::minimumSizeHint() const {
    return {60, kHeight};
}

std::vector<QRectF> SupplyBar::layoutSegments() const {
    const double total =
        std::accumulate(m_segments.begin(), m_segments.end(), 0.0,
                        [](double sum, const SupplySegment& one) { return sum + one.value; });
    const auto count = std::count_if(m_segments.begin(), m_segments.end(),
                                     [](const SupplySegment& one) { return one.value > 0.0; });
    std::vector<QRectF> areas(m_segments.size());
    if (!(total > 0.0)) {
        return areas;
    }
    const double spread = std::max(0.0, width() - kLeastWidth * static_cast<double>(count));
    double x = 0.0;
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
        if (m_segments[i].value <= 0.0) {
            continue;
        }
        const double wide = kLeastWidth + spread * m_segments[i].value / total;
        areas[i] = QRectF(x, 0.0, wide, height());
        x += wide;
    }
    return areas;
}

int SupplyBar::segmentAt(const QPointF& position) const {
    const std::vector<QRectF> areas = layoutSegments();
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (areas[i].contains(position)) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

void SupplyBar::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = m_look.theme;
    QPainter painter(this);
    painter.fillRect(rect(), theme.control());
    const std::vector<QRectF> areas = layoutSegments();
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (areas[i].isEmpty()) {
            continue;
        }
        const SupplySegment& segment = m_segments[i];
        const QRectF area = areas[i].adjusted(0.0, 0.0, -1.0, 0.0);  // 1 px separator
        painter.fillRect(area, theme.fill(segment.source, segment.pattern));
        if (theme.sourceNeedsOutline(segment.source)) {
            painter.setPen(QPen(theme.secondInk(), 1.0));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
        }
        if (area.width() >= kCodeWidth && segment.pattern == FillPattern::solid) {
            painter.setPen(inkOn(theme.source(segment.source)));
            painter.drawText(area, Qt::AlignCenter, codeOf(segment.source));
        }
        const bool focused = hasFocus() && static_cast<int>(i) == m_current;
        if (focused || static_cast<int>(i) == m_hovered) {
            painter.setPen(QPen(focused ? theme.accent() : theme.ink(), 2.0));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(area.adjusted(1.0, 1.0, -1.0, -1.0));
        }
    }
}

bool SupplyBar::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = segmentAt(help->pos());
        if (index < 0) {
            QToolTip::hideText();
            event->ignore();
        } else {
            const SupplySegment& segment = m_segments[static_cast<std::size_t>(index)];
            QToolTip::showText(help->globalPos(),
                               plainToolTip(segment.name + u'\n' + segment.valueText), this);
        }
        return true;
    }
    return QWidget::event(event);
}

void SupplyBar::mouseMoveEvent(QMouseEvent* event) {
    setHovered(segmentAt(event->position()));
}

void SupplyBar::mouseReleaseEvent(QMouseEvent* event) {
    const int index = segmentAt(event->position());
    if (event->button() == Qt::LeftButton && index >= 0) {
        m_current = index;
        Q_EMIT segmentActivated(index);
    }
}

void SupplyBar::leaveEvent(QEvent* event) {
    setHovered(-1);
    QWidget::leaveEvent(event);
}

void SupplyBar::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_segments.size()) - 1;
    switch (event->key()) {
        case Qt::Key_Right:
            m_current = std::min(m_current + 1, last);
            break;
        case Qt::Key_Left:
            m_current = std::max(m_current - 1, std::min(0, last));
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (m_current >= 0) {
                Q_EMIT segmentActivated(m_current);
            }
            return;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    updateDescription();
    update();
}

void SupplyBar::focusInEvent(QFocusEvent* event) {
    m_current = m_segments.empty() ? -1 : std::max(m_current, 0);
    QWidget::focusInEvent(event);
    update();
}

void SupplyBar::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void SupplyBar::setHovered(int index) {
    if (index == m_hovered) {
        return;
    }
    m_hovered = index;
    setCursor(index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
    Q_EMIT segmentHovered(index);
}

void SupplyBar::updateDescription() {
    QStringList parts;
    for (const SupplySegment& segment : m_segments) {
        parts.append(segment.name + u' ' + segment.valueText);
    }
    const bool chosen = m_current >= 0 && m_current < static_cast<int>(m_segments.size());
    setAccessibleDescription(chosen && hasFocus() ? parts[m_current] : parts.join(u"; "_s));
}

}  // namespace gigasite::ui
