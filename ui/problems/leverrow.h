// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"

#include <QAbstractButton>

namespace gigasite::ui {

/// A lever as a button of the whole width: what to do, and below what it brings and costs. Tells
/// when the pointer or the keyboard looks at it.
class LeverRow : public QAbstractButton {
    Q_OBJECT

  public:
    /// outcome and cost: one line each, set apart; good: the target is reached.
    LeverRow(const Look& look, const QString& order, const QString& outcome, const QString& cost,
             bool good, QWidget* parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

  Q_SIGNALS:
    void looked(bool at);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    [[nodiscard]] QRect orderRect(int width) const;
    [[nodiscard]] QRect detailRect(int width) const;

    Look m_look;
    QString m_order;
    QString m_details;
    bool m_good;
};

}  // namespace gigasite::ui
