// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/hovercard.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace gigasite::ui {

namespace {

constexpr int kMarginPx = 10;
constexpr int kGapPx = 12;
constexpr int kMostSourcePx = 210;
constexpr QPoint kAwayPx(20, 16);

QFont boldFont() {
    QFont font = Theme::font(FontRole::label);
    font.setWeight(QFont::DemiBold);
    return font;
}

}  // namespace

HoverCard::HoverCard(const Look& look, QWidget* parent) : QWidget(parent), m_look(look) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Facts of the place"));
    hide();
}

void HoverCard::setPlace(const QString& title, const QString& position) {
    if (title != m_title || position != m_position) {
        m_title = title;
        m_position = position;
        fit();
    }
}

void HoverCard::setFacts(std::vector<PointFact> facts) {
    if (facts != m_facts) {
        m_facts = std::move(facts);
        fit();
    }
}

QString HoverCard::text() const {
    QStringList lines{m_title, m_position};
    for (const PointFact& fact : m_facts) {
        lines << fact.label + QStringLiteral(": ") + fact.value +
                     (fact.source.isEmpty() ? QString() : QStringLiteral(" · ") + fact.source);
    }
    return lines.join(QLatin1Char('\n'));
}

HoverCard::Columns HoverCard::columns() const {
    const QFontMetrics plain(Theme::font(FontRole::label));
    const QFontMetrics bold(boldFont());
    Columns widths;
    for (const PointFact& fact : m_facts) {
        widths.label = std::max(widths.label, plain.horizontalAdvance(fact.label));
        widths.value = std::max(widths.value, bold.horizontalAdvance(fact.value));
        widths.source = std::max(widths.source, plain.horizontalAdvance(fact.source));
    }
    widths.source = std::min(widths.source, kMostSourcePx);
    return widths;
}

void HoverCard::fit() {
    const QFontMetrics plain(Theme::font(FontRole::label));
    const QFontMetrics bold(boldFont());
    const Columns widths = columns();
    int rows = widths.label + kGapPx + widths.value;
    rows += widths.source > 0 ? kGapPx + widths.source : 0;
    const int width = std::max({bold.horizontalAdvance(m_title),
                                plain.horizontalAdvance(m_position), m_facts.empty() ? 0 : rows});
    const int lines = 2 + static_cast<int>(m_facts.size());
    resize(width + 2 * kMarginPx,
           lines * plain.lineSpacing() + (m_facts.empty() ? 0 : 4) + kMarginPx + 4);
    setAccessibleDescription(text());
    moveBeside(m_at);
    update();
}

void HoverCard::moveBeside(QPoint at) {
    m_at = at;
    const QSize room = parentWidget()->size();
    QPoint corner = at + kAwayPx;
    if (corner.x() + width() > room.width() - 4) {
        corner.setX(at.x() - kAwayPx.x() - width());
    }
    if (corner.y() + height() > room.height() - 4) {
        corner.setY(at.y() - kAwayPx.y() - height());
    }
    move(std::max(4, corner.x()), std::max(m_top, corner.y()));
}

void HoverCard::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_look.theme.gridLine(), 1.0));
    painter.setBrush(m_look.theme.chart());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4.0, 4.0);
    const QFont plain = Theme::font(FontRole::label);
    const QFont bold = boldFont();
    const QFontMetrics metrics(plain);
    const int step = metrics.lineSpacing();
    int base = kMarginPx / 2 + metrics.ascent() + 2;
    painter.setFont(bold);
    painter.setPen(m_look.theme.ink());
    painter.drawText(kMarginPx, base, m_title);
    base += step;
    painter.setFont(plain);
    painter.setPen(m_look.theme.secondInk());
    painter.drawText(kMarginPx, base, m_position);
    base += 4;
    const Columns widths = columns();
    const int valueAt = kMarginPx + widths.label + kGapPx;
    const int sourceAt = valueAt + widths.value + kGapPx;
    for (const PointFact& fact : m_facts) {
        base += step;
        painter.setFont(plain);
        painter.setPen(m_look.theme.secondInk());
        painter.drawText(kMarginPx, base, fact.label);
        painter.drawText(sourceAt, base,
                         metrics.elidedText(fact.source, Qt::ElideMiddle, kMostSourcePx));
        painter.setFont(bold);
        painter.setPen(m_look.theme.ink());
        painter.drawText(valueAt, base, fact.value);
    }
}

}  // namespace gigasite::ui
