// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace gigasite::ui {

/// Ctrl+D: duplicates the row that has the cursor.
[[nodiscard]] bool isDuplicateKey(const QEvent& keyEvent);

/// Quiet buttons of a row of a table: duplicate, remove and, where order is the planner's, up and
/// down.
class RowButtons : public QWidget {
    Q_OBJECT

  public:
    /// name: what they act on ("phase 2"), for assistive technology.
    RowButtons(const QString& name, bool canMove, QWidget* parent = nullptr);

    void setName(const QString& name);
    void setEnabledFor(bool any, bool up, bool down);

  Q_SIGNALS:
    void duplicateRequested();
    void removeRequested();
    /// -1: one place up, 1: one down.
    void moveRequested(int by);

  private:
    QToolButton* add(const QString& text);

    QToolButton* m_duplicate;
    QToolButton* m_remove;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
};

}  // namespace gigasite::ui
