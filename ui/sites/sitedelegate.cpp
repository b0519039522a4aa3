// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/sitedelegate.h"

#include "model/engine/result.h"
#include "ui/charts/chartstyle.h"
#include "ui/sites/sitemodel.h"
#include "ui/text/numberformat.h"

#include <QPainter>

#include <algorithm>

namespace gigasite::ui {

namespace {

constexpr int kRowHeight = 26;
constexpr int kBarWidth = 44;
constexpr int kValueWidth = 58;
constexpr int kMargin = 8;

}  // namespace

SiteDelegate::SiteDelegate(const Look& look, QObject* parent)
    : QStyledItemDelegate(parent), m_look(look) {
}

QSize SiteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {160, kRowHeight};
}

void SiteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const Theme& theme = m_look.theme;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (selected) {
        painter->fillRect(option.rect, theme.accent());
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, theme.gridLine());
    }
    const QColor ink = selected ? theme.accentText() : theme.ink();
    const double planned = index.data(SiteModel::plannedRole).toDouble();
    const double online = index.data(SiteModel::onlineRole).toDouble();
    const QRect inner = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const QRect value(inner.right() - kValueWidth, inner.top(), kValueWidth, inner.height());
    const QRect bar(value.left() - kBarWidth - 6, inner.center().y() - 3, kBarWidth, 6);
    const QRect name(inner.left(), inner.top(), bar.left() - inner.left() - 6, inner.height());
    painter->setPen(ink);
    painter->setFont(Theme::font(FontRole::body));
    painter->drawText(
        name, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, name.width()));
    painter->setFont(Theme::font(FontRole::label));
    painter->drawText(value, Qt::AlignVCenter | Qt::AlignRight,
                      planned > 0.0 ? formatPower(planned, m_look.locale) : QStringLiteral("—"));
    if (planned > 0.0) {
        const auto binding =
            static_cast<model::Binding>(index.data(SiteModel::bindingRole).toInt());
        painter->setPen(QPen(ink, 1.0));
        // What is under work waits for building.
        const bool held = binding != model::Binding::none && binding != model::Binding::demand;
        painter->setBrush(bindingColor(theme, held ? binding : model::Binding::building));
        painter->drawRect(bar.adjusted(0, 0, -1, -1));
        QRect done = bar;
        done.setWidth(static_cast<int>(bar.width() * std::clamp(online / planned, 0.0, 1.0)));
        painter->fillRect(done, ink);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(selected ? theme.accentText() : theme.accent(), 1.0, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

}  // namespace gigasite::ui
