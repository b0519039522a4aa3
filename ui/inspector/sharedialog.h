// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "ui/inspector/dealshare.h"
#include "ui/inspector/fieldrow.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;

namespace gigasite::ui {

class QuantityEdit;

/// *Share it...*: moves a plant's MW between the sites that hold it and one that wants some, in one
/// edit. Opens with a proposal: the new site gets what it needs, at most an equal part, the others
/// give in proportion.
class ShareDialog : public QDialog {
    Q_OBJECT

  public:
    /// neededMw: what the site would take if all of the plant were free.
    ShareDialog(const FormContext& context, const model::DealRow& deal, model::Id site,
                double neededMw, QWidget* parent = nullptr);

    /// Numbers of the holders, the site that asked last.
    [[nodiscard]] const std::vector<QuantityEdit*>& edits() const { return m_edits; }
    [[nodiscard]] QPushButton* shareButton() const { return m_share; }

  private:
    void propose(model::Id site, double neededMw);
    void build();
    void updateSum();
    void share();
    [[nodiscard]] double sumMw() const;

    FormContext m_context;
    model::DealRow m_deal;
    std::vector<Holding> m_holdings;
    std::vector<QuantityEdit*> m_edits;
    QLabel* m_sum;
    QPushButton* m_share;
};

}  // namespace gigasite::ui
