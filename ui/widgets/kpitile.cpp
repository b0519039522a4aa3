// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/kpitile.h"

#include "ui/widgets/elidedlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace gigasite::ui {
namespace {

constexpr int kTileWidth = 132;
constexpr int kTileHeight = 56;
constexpr int kMargin = 8;
constexpr int kLeastValueSize = 12;
constexpr int kLeastLabelSize = 9;
constexpr auto kChangeStays = 4000ms;

// Rather smaller than cut.
QFont fittingFont(FontRole role, int leastSize, const QString& text, int width) {
    QFont font = Theme::font(role);
    while (font.pixelSize() > leastSize && QFontMetrics(font).horizontalAdvance(text) > width) {
        font.setPixelSize(font.pixelSize() - 1);
    }
    return font;
}

}  // namespace

KpiTile::KpiTile(const Look& look, const QString& label, QWidget* parent)
    : QAbstractButton(parent), m_look(look), m_label(label) {
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &KpiTile::clearChange);
    updateNames();
}

void KpiTile::setLabel(const QString& label) {
    m_label = label;
    updateNames();
}

void KpiTile::setValue(const QString& value, const QString& thirdLine) {
    if (value == m_value && thirdLine == m_third) {
        return;
    }
    m_value = value;
    m_third = thirdLine;
    updateNames();
}

void KpiTile::setChange(const QString& change) {
    m_settle.stop();
    m_change = change;
    updateNames();
}

void KpiTile::settleChange() {
    if (!m_change.isEmpty()) {
        m_settle.start(kChangeStays);
    }
}

void KpiTile::clearChange() {
    m_settle.stop();
    m_change.clear();
    updateNames();
}

void KpiTile::setPlainToolTip(const QString& text) {
    setToolTip(plainToolTip(text));
}

QSize KpiTile::sizeHint() const {
    return {kTileWidth, kTileHeight};
}

QSize KpiTile::minimumSizeHint() const {
    return sizeHint();
}

void KpiTile::updateNames() {
    const QString value = m_value.isEmpty() ? tr("not computed yet") : m_value;
    setAccessibleName(u"%1: %2"_s.arg(m_label, value));
    setAccessibleDescription(thirdLine());
    update();
}

bool KpiTile::event(QEvent* event) {
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::Enter) {
        m_hovered = true;
        update();
    } else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave) {
        m_hovered = false;
        update();
    }
    return QAbstractButton::event(event);
}

void KpiTile::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = m_look.theme;
    QPainter painter(this);
    if (m_hovered || isDown()) {
        painter.fillRect(rect(), isDown() ? theme.gridLine() : theme.control());
    }
    painter.fillRect(QRect(width() - 1, kMargin, 1, height() - 2 * kMargin), theme.gridLine());
    const int wide = width() - kMargin - 4;
    const auto line = [&](int top, int height, const QFont& font, const QColor& color,
                          const QString& text) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRect(kMargin, top, wide, height), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, wide));
    };
    const auto small = [wide](const QString& text) {
        return fittingFont(FontRole::label, kLeastLabelSize, text, wide);
    };
    const QString value = m_value.isEmpty() ? u"\u2026"_s : m_value;
    const QColor third = m_change.isEmpty() ? theme.secondInk() : theme.accent();
    line(4, 14, small(m_label), theme.secondInk(), m_label);
    line(18, 22, fittingFont(FontRole::value, kLeastValueSize, value, wide), theme.ink(), value);
    line(39, 14, small(thirdLine()), third, thirdLine());
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent(), 2.0));
        painter.drawRect(rect().adjusted(1, 1, -2, -1));
    }
}

}  // namespace gigasite::ui
