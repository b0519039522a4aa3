// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/services.h"

#include <QDialog>

class QLineEdit;
class QSpinBox;

namespace gigasite::ui {

/// First figures of a new plan on one page.
class NewPlanDialog : public QDialog {
    Q_OBJECT

  public:
    explicit NewPlanDialog(QWidget* parent = nullptr);

  Q_SIGNALS:
    void chosen(const gigasite::ui::NewPlan& figures);

  private:
    [[nodiscard]] NewPlan figures() const;

    QLineEdit* m_name;
    QSpinBox* m_start;
    QSpinBox* m_years;
    QSpinBox* m_priceYear;
    QSpinBox* m_fiscalMonth;
};

}  // namespace gigasite::ui
