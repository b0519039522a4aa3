// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace gigasite::ui {

class SiteTableModel;

/// Order and choice of the rows of the sites table. Equal values are in order of name whichever way
/// is sorted; cells without a value come last.
class SiteOrder : public QSortFilterProxyModel {
    Q_OBJECT

  public:
    explicit SiteOrder(SiteTableModel& model, QObject* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    /// Only sites of which the model's cause holds something back.
    void setHeldOnly(bool heldOnly);
    [[nodiscard]] bool isHeldOnly() const { return m_heldOnly; }
    [[nodiscard]] bool isFiltered() const { return m_heldOnly || !m_text.trimmed().isEmpty(); }

  protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

  private:
    [[nodiscard]] int compareNames(int left, int right) const;

    const SiteTableModel& m_model;
    QString m_text;
    QString m_folded;
    bool m_heldOnly = false;
};

}  // namespace gigasite::ui
