// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problemdelegate.h"

#include "model/engine/violation.h"
#include "ui/problems/problemmodel.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace gigasite::ui {

namespace {

constexpr int kLeastHeight = 44;
constexpr int kMargin = 8;
constexpr int kPadding = 6;
constexpr int kGap = 2;
constexpr int kIconSize = 16;
constexpr int kTextLeft = kMargin + kIconSize + kMargin;
/// From this width on nearly every sentence fits into one line.
constexpr int kWideList = 900;

int sentenceHeight() {
    return QFontMetrics(Theme::font(FontRole::body)).lineSpacing();
}

int placeHeight() {
    return QFontMetrics(Theme::font(FontRole::label)).lineSpacing();
}

State stateOf(model::Severity severity) {
    return severity == model::Severity::error   ? State::failed
           : severity == model::Severity::limit ? State::stale
                                                : State::note;
}

QString glyphOf(model::Severity severity) {
    return severity == model::Severity::limit ? QStringLiteral("!")
                                              : Theme::stateGlyph(stateOf(severity));
}

/// The text broken at words; what does not fit into the last line is elided.
QStringList brokenText(const QString& text, const QFont& font, int width, int mostLines) {
    QStringList lines;
    QTextLayout layout(text, font);
    layout.beginLayout();
    while (lines.size() < mostLines) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        const bool last = lines.size() == mostLines - 1;
        lines << (last ? QFontMetrics(font).elidedText(text.mid(line.textStart()), Qt::ElideRight,
                                                       width)
                       : text.mid(line.textStart(), line.textLength()));
    }
    layout.endLayout();
    return lines;
}

}  // namespace

ProblemDelegate::ProblemDelegate(const Look& look, QObject* parent)
    : QStyledItemDelegate(parent), m_look(look), m_fix(tr("Fix") + QStringLiteral(" \u25BE")) {
}

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int lines = linesAt(view != nullptr ? view->viewport()->width() : 0);
    const int height = 2 * kPadding + lines * sentenceHeight() + kGap + placeHeight();
    return {0, std::max(kLeastHeight, height)};
}

int ProblemDelegate::linesAt(int width) {
    return width >= kWideList ? 1 : 2;
}

QRect ProblemDelegate::fixRect(const QRect& row) const {
    const int width = QFontMetrics(Theme::font(FontRole::label)).horizontalAdvance(m_fix) + 12;
    const int height = placeHeight() + 4;
    return {row.right() - kMargin / 2 - width, row.bottom() - height - kGap, width, height};
}

bool ProblemDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index) {
    const bool pressed = event->type() == QEvent::MouseButtonPress;
    if (pressed || event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const bool onFix = mouse->button() == Qt::LeftButton &&
                           index.data(ProblemModel::fixableRole).toBool() &&
                           fixRect(option.rect).contains(mouse->position().toPoint());
        const bool chosen = onFix && !pressed && m_pressed == index;
        // The view goes on with the press and selects the row.
        m_pressed = onFix && pressed ? QPersistentModelIndex(index) : QPersistentModelIndex();
        if (chosen) {
            Q_EMIT fixRequested(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

void ProblemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const Theme& theme = m_look.theme;
    const QRect& row = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool fixable = index.data(ProblemModel::fixableRole).toBool();
    painter->save();
    if (selected || hovered) {
        painter->fillRect(row, selected ? theme.accent() : theme.control());
    }
    painter->fillRect(row.left(), row.bottom(), row.width(), 1, theme.gridLine());
    const QColor ink = selected ? theme.accentText() : theme.ink();
    paintIcon(*painter, row, index.data(ProblemModel::severityRole).toInt(), ink);
    QRect text = row.adjusted(kTextLeft, kPadding, -kMargin, -kPadding);
    painter->setPen(ink);
    paintSentence(*painter, text, index.data().toString());
    text.setTop(text.bottom() + 1 - placeHeight());
    if (fixable) {
        const QRect fix = fixRect(row);
        paintFix(*painter, fix, hovered || selected, selected ? ink : theme.accent());
        text.setRight(fix.left() - 4);
    }
    const QFont label = Theme::font(FontRole::label);
    painter->setFont(label);
    painter->setPen(selected ? ink : theme.secondInk());
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(label).elidedText(index.data(ProblemModel::placeRole).toString(),
                                                     Qt::ElideRight, text.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(selected ? ink : theme.accent(), 1.0, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(row.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

void ProblemDelegate::paintIcon(QPainter& painter, const QRect& row, int severity,
                                const QColor& ink) const {
    const Theme& theme = m_look.theme;
    const auto which = static_cast<model::Severity>(severity);
    const State state = stateOf(which);
    const auto fill = theme.stateFill(state);
    const QRectF disc(row.left() + kMargin, row.top() + kPadding + 1, kIconSize, kIconSize);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(fill ? QPen(Qt::NoPen) : QPen(ink, 1.0));
    painter.setBrush(fill ? QBrush(*fill) : QBrush(Qt::NoBrush));
    painter.drawEllipse(fill ? disc : disc.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(fill ? theme.stateText(state) : ink);
    painter.setFont(Theme::font(FontRole::label));
    painter.drawText(disc, Qt::AlignCenter, glyphOf(which));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ProblemDelegate::paintSentence(QPainter& painter, const QRect& area,
                                    const QString& text) const {
    const QFont font = Theme::font(FontRole::body);
    const int lineHeight = sentenceHeight();
    const int lines = std::max(1, (area.height() - kGap - placeHeight()) / lineHeight);
    painter.setFont(font);
    QRect line(area.left(), area.top(), area.width(), lineHeight);
    for (const QString& part : brokenText(text, font, area.width(), lines)) {
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, part);
        line.translate(0, lineHeight);
    }
}

void ProblemDelegate::paintFix(QPainter& painter, const QRect& area, bool hovered,
                               const QColor& ink) const {
    painter.setPen(ink);
    if (hovered) {
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 3.0, 3.0);
    }
    painter.setFont(Theme::font(FontRole::label));
    painter.drawText(area, Qt::AlignCenter, m_fix);
}

}  // namespace gigasite::ui
