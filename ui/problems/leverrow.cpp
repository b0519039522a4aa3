// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/leverrow.h"

#include "ui/widgets/elidedlabel.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

namespace gigasite::ui {

namespace {

constexpr int kMargin = 8;
constexpr int kPadding = 6;
constexpr int kGap = 2;
constexpr int kMark = 16;
constexpr int kUsualWidth = 240;
/// A name of thousands of letters must not fill the panel.
constexpr int kMostLines = 4;

/// Broken at words, or anywhere where there are none; what is too much is elided.
QStringList brokenText(const QString& text, FontRole role, int width) {
    const QFont font = Theme::font(role);
    QStringList lines;
    for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid() && lines.size() < kMostLines;
             line = layout.createLine()) {
            line.setLineWidth(width);
            const bool last = lines.size() == kMostLines - 1;
            lines << (last ? QFontMetrics(font).elidedText(paragraph.mid(line.textStart()),
                                                           Qt::ElideRight, width)
                           : paragraph.mid(line.textStart(), line.textLength()));
        }
        layout.endLayout();
    }
    return lines;
}

/// Units stay in one piece ("$/MWh").
QString unbroken(QString text) {
    return text.replace(QLatin1Char('/'), QStringLiteral("/\u2060"));
}

int lineHeight(FontRole role) {
    return QFontMetrics(Theme::font(role)).lineSpacing();
}

int textHeight(FontRole role, const QString& text, int width) {
    return static_cast<int>(brokenText(text, role, width).size()) * lineHeight(role);
}

void paintText(QPainter& painter, const QRect& area, FontRole role, const QString& text) {
    painter.setFont(Theme::font(role));
    QRect line(area.left(), area.top(), area.width(), lineHeight(role));
    for (const QString& part : brokenText(text, role, area.width())) {
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, part);
        line.translate(0, line.height());
    }
}

}  // namespace

LeverRow::LeverRow(const Look& look, const QString& order, const QString& outcome,
                   const QString& cost, bool good, QWidget* parent)
    : QAbstractButton(parent),
      m_look(look),
      m_order(order),
      m_details(unbroken(outcome + QLatin1Char('\n') + cost)),
      m_good(good) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setText(order);
    setAccessibleName(order);
    setAccessibleDescription(QStringLiteral("%1; %2").arg(outcome, cost));
    setToolTip(
        plainToolTip(tr("Shows it in the charts while the pointer is here; a click makes "
                        "the edit, undo takes it back.")));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect LeverRow::orderRect(int width) const {
    const int left = kMargin + kMark + kPadding;
    const int room = width - left - kMargin;
    return {left, kPadding, room, textHeight(FontRole::body, m_order, room)};
}

QRect LeverRow::detailRect(int width) const {
    const QRect order = orderRect(width);
    return {order.left(), order.bottom() + 1 + kGap, order.width(),
            textHeight(FontRole::label, m_details, order.width())};
}

int LeverRow::heightForWidth(int width) const {
    return detailRect(width).bottom() + 1 + kPadding;
}

QSize LeverRow::sizeHint() const {
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

void LeverRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = m_look.theme;
    const bool lit = isEnabled() && (underMouse() || hasFocus());
    if (lit) {
        painter.fillRect(rect(), theme.control());
    }
    painter.fillRect(0, height() - 1, width(), 1, theme.gridLine());
    const QColor quiet = theme.secondInk();
    const QRect order = orderRect(width());
    painter.setFont(Theme::font(FontRole::bodyBold));
    painter.setPen(m_good && isEnabled() ? theme.accent() : quiet);
    const QRect mark(kMargin, order.top(), kMark, QFontMetrics(painter.font()).height());
    painter.drawText(mark, Qt::AlignCenter,
                     m_good ? Theme::stateGlyph(State::fresh) : QStringLiteral("\u2013"));
    painter.setPen(isEnabled() ? theme.ink() : quiet);
    paintText(painter, order, FontRole::body, m_order);
    painter.setPen(quiet);
    paintText(painter, detailRect(width()), FontRole::label, m_details);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent(), 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

void LeverRow::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    Q_EMIT looked(true);
}

void LeverRow::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    Q_EMIT looked(false);
}

void LeverRow::focusInEvent(QFocusEvent* event) {
    QAbstractButton::focusInEvent(event);
    Q_EMIT looked(true);
}

void LeverRow::focusOutEvent(QFocusEvent* event) {
    QAbstractButton::focusOutEvent(event);
    Q_EMIT looked(false);
}

}  // namespace gigasite::ui
