// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/numberformat.h"
#include "ui/widgets/kpitile.h"

#include <QAccessible>
#include <QFontMetrics>
#include <QPainter>

#include <chrono>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace gigasite::ui {
namespace {

constexpr int kBadgeWidth = 152;
constexpr int kBadgeHeight = 56;
constexpr int kMargin = 8;
constexpr int kGlyphWidth = 22;
constexpr auto kAnnounceGap = 2000ms;

QString timeText(double milliseconds, const QLocale& locale) {
    const QString space(QChar(u'\u202F'));
    if (milliseconds < 1000.0) {
        return formatNumber(std::ceil(milliseconds), locale, 0) + space + u"ms"_s;
    }
    return formatNumber(milliseconds / 1000.0, locale, 1) + space + u's';
}

}  // namespace

StateBadge::StateBadge(const Look& look, QWidget* parent) : QAbstractButton(parent), m_look(look) {
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_announce.setSingleShot(true);
    connect(&m_announce, &QTimer::timeout, this, [this] {
        if (m_announced != accessibleName()) {
            m_announced = accessibleName();
            QAccessibleEvent changed(this, QAccessible::NameChanged);
            QAccessible::updateAccessibility(&changed);
        }
    });
    set(State::stale, tr("Computing"), tr("first result"));
}

void StateBadge::setFresh(double milliseconds) {
    set(State::fresh, tr("Up to date"), timeText(milliseconds, m_look.locale));
}

void StateBadge::setRefining(int percent, const QString& what) {
    const QString share = formatShare(percent / 100.0, m_look.locale, 0);
    set(State::refining, percent < 0 ? tr("Refining") : tr("Refining %1").arg(share), what);
}

void StateBadge::setStale() {
    set(State::stale, tr("Computing"), tr("shows previous"));
}

void StateBadge::setFailed() {
    set(State::failed, tr("Not computed"), tr("see why"));
}

QSize StateBadge::sizeHint() const {
    return {kBadgeWidth, kBadgeHeight};
}

QSize StateBadge::minimumSizeHint() const {
    return sizeHint();
}

void StateBadge::set(State state, const QString& word, const QString& detail) {
    m_state = state;
    m_word = word;
    m_detail = detail;
    // QAbstractButton would announce each change of the name; the timer keeps it polite.
    const QString name = detail.isEmpty() ? word : u"%1 \u00B7 %2"_s.arg(word, detail);
    const bool wordChanged = !m_announced.startsWith(word);
    setAccessibleName(name);
    setToolTip(tr("How the figures stand to the plan: %1").arg(name.toHtmlEscaped()));
    if (wordChanged && !m_announce.isActive()) {
        m_announce.start(kAnnounceGap);
    }
    update();
}

void StateBadge::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = m_look.theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    if (const auto fill = theme.stateFill(m_state)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(*fill);
        painter.drawRoundedRect(area, 4.0, 4.0);
    }
    const QColor ink = theme.stateText(m_state);
    painter.setPen(ink);
    painter.setFont(Theme::font(FontRole::body));
    const QRectF glyph(area.left() + 4, area.top(), kGlyphWidth - 4, area.height());
    painter.drawText(glyph, Qt::AlignCenter, Theme::stateGlyph(m_state));
    const QRectF text = area.adjusted(kGlyphWidth + 4, 3, -4, -3);
    const auto line = [&](const QFont& font, Qt::Alignment where, const QString& words) {
        painter.setFont(font);
        painter.drawText(
            text, static_cast<int>(Qt::AlignLeft | where),
            QFontMetrics(font).elidedText(words, Qt::ElideRight, static_cast<int>(text.width())));
    };
    line(Theme::font(FontRole::body), Qt::AlignTop, m_word);
    line(Theme::font(FontRole::label), Qt::AlignBottom, m_detail);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent(), 2.0));
        painter.drawRoundedRect(area.adjusted(-2, -2, 2, 2), 5.0, 5.0);
    }
}

}  // namespace gigasite::ui
