// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace gigasite::ui {

/// Centred pictogram (48 px, grey), one plain sentence, at most one button.
class EmptyState : public QWidget {
    Q_OBJECT

  public:
    explicit EmptyState(const Look& look, QWidget* parent = nullptr);

    /// iconName: resource ":/icons/<name>.svg" or empty; buttonText may be empty.
    void setContent(const QString& iconName, const QString& sentence, const QString& buttonText);
    [[nodiscard]] QPushButton* button() const { return m_button; }

  Q_SIGNALS:
    void triggered();

  private:
    Look m_look;
    QLabel* m_picture;
    QLabel* m_sentence;
    QPushButton* m_button;
};

}  // namespace gigasite::ui
