// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/flatstyle.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace gigasite::ui {
namespace {

constexpr double kRadius = 3.0;
constexpr double kChevron = 3.5;
constexpr double kChevronPlace = 12.0;  // from the right edge

}  // namespace

FlatStyle::FlatStyle(const Theme& theme) : QProxyStyle(u"Fusion"_s), m_theme(theme) {
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                   QPainter* painter, const QWidget* widget) const {
    if (control == CC_ComboBox) {
        drawComboBox(*option, *painter, widget);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* returnData) const {
    switch (hint) {
        case SH_ComboBox_Popup:  // a list below the box, not a menu over it
            return 0;
        case SH_Slider_AbsoluteSetButtons:
            return Qt::LeftButton;
        default:
            return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void FlatStyle::drawComboBox(const QStyleOptionComplex& option, QPainter& painter,
                             const QWidget* /*widget*/) const {
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool focused = option.state.testFlag(State_HasFocus);
    const bool hovered = option.state.testFlag(State_MouseOver);
    QColor border = m_theme.outline();
    if (!enabled) {
        border = m_theme.gridLine();
    } else if (focused || option.state.testFlag(State_On)) {
        border = m_theme.accent();
    } else if (hovered) {
        border = m_theme.secondInk();
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, 1.0));
    painter.setBrush(enabled ? m_theme.chart() : m_theme.window());
    const QRectF area = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(area, kRadius, kRadius);
    const bool leftToRight = option.direction == Qt::LeftToRight;
    const double x = leftToRight ? area.right() - kChevronPlace : area.left() + kChevronPlace;
    const double y = area.center().y();
    const QPointF chevron[] = {
        {x - kChevron, y - kChevron / 2}, {x, y + kChevron / 2}, {x + kChevron, y - kChevron / 2}};
    painter.setPen(QPen(enabled ? m_theme.secondInk() : border, 1.5, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(chevron, 3);
    painter.restore();
}

void applyTheme(QApplication& application, const Theme& theme) {
    QApplication::setStyle(new FlatStyle(theme));  // the application owns it
    QApplication::setPalette(theme.palette());
    QApplication::setFont(Theme::font(FontRole::body));
    application.setStyleSheet(theme.styleSheet());
}

}  // namespace gigasite::ui
