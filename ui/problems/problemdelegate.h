// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace gigasite::ui {

/// A problem: icon of its severity, sentence, place, and "Fix" where an edit is offered. All rows
/// are equally high: two lines of sentence in a narrow list, one in a wide one, so that a list of
/// thousands needs no measuring and nothing jumps while a slider is dragged.
class ProblemDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    explicit ProblemDelegate(const Look& look, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

    /// Lines a sentence gets in a list of this width.
    [[nodiscard]] static int linesAt(int width);
    /// Where "Fix" stands in a row.
    [[nodiscard]] QRect fixRect(const QRect& row) const;

  Q_SIGNALS:
    void fixRequested(const QModelIndex& index);

  private:
    void paintIcon(QPainter& painter, const QRect& row, int severity, const QColor& ink) const;
    void paintSentence(QPainter& painter, const QRect& area, const QString& text) const;
    void paintFix(QPainter& painter, const QRect& area, bool hovered, const QColor& ink) const;

    Look m_look;
    QString m_fix;
    QPersistentModelIndex m_pressed;  ///< its "Fix" holds the pointer
};

}  // namespace gigasite::ui
