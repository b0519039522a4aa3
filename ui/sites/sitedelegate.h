// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"

#include <QStyledItemDelegate>

namespace gigasite::ui {

/// A site in 24 px: name, bar of online of planned MW, cause where it is held back.
class SiteDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    explicit SiteDelegate(const Look& look, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

  private:
    Look m_look;
};

}  // namespace gigasite::ui
