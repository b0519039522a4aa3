// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"
#include "ui/theme/look.h"

#include <QStyledItemDelegate>

#include <string>

namespace gigasite::ui {

class QuantityEdit;
class SiteOrder;
class SiteTableModel;
class ViewState;

/// Paints and edits the cells of the sites table. Compact: the first column is the whole site in
/// 24 px: badge, name, cause, bar of online of planned MW, MW. Editors read like the inspector's
/// fields: refused text stays with its reason until Escape or until the cell is left.
class SiteCellDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    /// Right of numbers, so that the arrow of the sorted column stands beside its name.
    static constexpr int kNumberMargin = 20;

    SiteCellDelegate(const Look& look, SiteTableModel& model, const SiteOrder& order,
                     const ViewState& view, QObject* parent = nullptr);

    void setCompact(bool compact) { m_compact = compact; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  Q_SIGNALS:
    /// Why the last input was not taken; empty: taken.
    void told(const QString& reason) const;

  private:
    [[nodiscard]] QColor paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const;
    void paintCompact(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const QColor& ink) const;
    void paintCell(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                   const QColor& ink) const;
    [[nodiscard]] int paintBadge(QPainter& painter, const QRect& box, int severity) const;
    void paintBar(QPainter& painter, const QRect& bar, const QModelIndex& index,
                  const QColor& ink) const;
    [[nodiscard]] QWidget* numberEditor(QWidget* parent, const QModelIndex& source) const;
    [[nodiscard]] QWidget* choiceEditor(QWidget* parent, const QModelIndex& source) const;
    [[nodiscard]] QWidget* textEditor(QWidget* parent, const QModelIndex& source) const;
    bool filterNumber(QuantityEdit& editor, QEvent& event);
    void set(model::Id site, const std::string& column, const model::Value& value) const;

    Look m_look;
    SiteTableModel& m_model;
    const SiteOrder& m_order;
    const ViewState& m_view;
    bool m_compact = true;
};

}  // namespace gigasite::ui
