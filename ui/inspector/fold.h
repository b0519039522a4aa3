// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QToolButton;
class QVBoxLayout;

namespace gigasite::ui {

/// "▸ More": rows that are made when they are first unfolded.
class Fold : public QWidget {
    Q_OBJECT

  public:
    /// fill puts the rows into the layout of the parent it is given.
    using Fill = std::function<void(QWidget* parent, QVBoxLayout& layout)>;

    Fold(const QString& title, const QString& toolTip, Fill fill, QWidget* parent = nullptr);

    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;

  private:
    QString m_title;
    Fill m_fill;
    QToolButton* m_button;
    QVBoxLayout* m_layout;
    QWidget* m_content = nullptr;
};

}  // namespace gigasite::ui
