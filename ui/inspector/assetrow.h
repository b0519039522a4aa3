// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/fieldform.h"

class QToolButton;

namespace gigasite::ui {

/// One energy asset: capacity with slider, and unfolded its ownership, delivery, dates and price.
class AssetRow : public QWidget {
    Q_OBJECT

  public:
    AssetRow(const FormContext& context, model::Id site, model::Id asset,
             QWidget* parent = nullptr);

    [[nodiscard]] model::Id asset() const { return m_asset; }
    void update();
    void setDesignPeak(double megawatts);
    void setUnfolded(bool unfolded);
    [[nodiscard]] bool isUnfolded() const { return m_details != nullptr; }

  Q_SIGNALS:
    void unfoldRequested(bool unfold);
    void eraseRequested();

  private:
    void buildDetails();
    [[nodiscard]] std::shared_ptr<const model::Asset> current() const;
    void updateChips(const model::Asset& asset);
    void updateEarliest(const model::Asset& asset);

    FormContext m_context;
    model::Id m_site;
    model::Id m_asset;
    FieldRow* m_capacity;
    QToolButton* m_fold;
    FieldForm* m_details = nullptr;
    FieldRow* m_start = nullptr;  ///< of the details
};

}  // namespace gigasite::ui
