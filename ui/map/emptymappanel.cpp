// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/emptymappanel.h"

#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace gigasite::ui {

namespace {

constexpr int kPictogramPx = 48;
constexpr int kPaddingPx = 20;

QPainterPath pin() {
    QPainterPath path(QPointF(24, 44));
    path.cubicTo(20, 34, 10, 28, 10, 18);
    path.cubicTo(10, 10, 16, 4, 24, 4);
    path.cubicTo(32, 4, 38, 10, 38, 18);
    path.cubicTo(38, 28, 28, 34, 24, 44);
    path.addEllipse(QPointF(24, 18), 5.5, 5.5);
    return path;
}

}  // namespace

EmptyMapPanel::EmptyMapPanel(const MapStyle& style, QWidget* parent)
    : QWidget(parent), m_style(style), m_button(new QPushButton(tr("Place a site"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPaddingPx, kPaddingPx, kPaddingPx, kPaddingPx);
    layout->setSpacing(12);
    layout->addSpacing(kPictogramPx);
    auto* sentence = new QLabel(tr("No sites yet. Press P and click on the map."), this);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setAlignment(Qt::AlignCenter);
    layout->addWidget(sentence);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    setCursor(Qt::ArrowCursor);
    connect(m_button, &QPushButton::clicked, this, &EmptyMapPanel::placeRequested);
}

void EmptyMapPanel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor edge = m_style.placeText;
    edge.setAlphaF(0.25F);
    QColor fill = m_style.ground;
    fill.setAlphaF(0.92F);
    painter.setPen(QPen(edge, 1.0));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6.0, 6.0);
    painter.translate((width() - kPictogramPx) / 2.0, kPaddingPx);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_style.placeText, 1.5));
    painter.drawPath(pin());
}

}  // namespace gigasite::ui
