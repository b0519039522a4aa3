// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/fieldform.h"

#include <QTimer>

class QToolButton;

namespace gigasite::model {
struct DealRow;
struct TechnologyRow;
}  // namespace gigasite::model

namespace gigasite::ui {

class QuantityEdit;

/// One energy asset: capacity with slider, the hours of a store, and unfolded its ownership,
/// delivery, dates and price. Enter in a number left as it is, or on the slider, unfolds.
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
    /// Outlines the row for a moment: it is the one that was looked for.
    void highlight();
    [[nodiscard]] bool isHighlighted() const { return m_glow.isActive(); }
    [[nodiscard]] FieldRow* capacity() const { return m_capacity; }
    /// Null unless the asset is a store.
    [[nodiscard]] QuantityEdit* hours() const { return m_hours; }

  Q_SIGNALS:
    void unfoldRequested(bool unfold);
    void duplicateRequested();
    void eraseRequested();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void buildHours();
    void buildDetails();
    void addDetailFields(const model::Asset& asset, const model::TechnologyRow* technology);
    void addDetailButtons();
    [[nodiscard]] std::shared_ptr<const model::Asset> current() const;
    [[nodiscard]] QString placeName(const model::Asset& asset) const;
    void updateHours(const model::Asset& asset);
    void setHours(double hours);
    void updateLimit(const model::Asset& asset);
    void updateChips(const model::Asset& asset);
    void updateEarliest(const model::Asset& asset);

    FormContext m_context;
    model::Id m_site;
    model::Id m_asset;
    FieldRow* m_capacity;
    QuantityEdit* m_hours = nullptr;
    QToolButton* m_fold;
    FieldForm* m_details = nullptr;
    FieldRow* m_start = nullptr;  ///< of the details
    QTimer m_glow;
};

}  // namespace gigasite::ui
