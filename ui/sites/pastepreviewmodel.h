// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/pastereader.h"
#include "ui/theme/look.h"

#include <QAbstractTableModel>

#include <memory>

namespace gigasite::ui {

/// A sheet that keeps alive the request it points into.
using SheetRef = std::shared_ptr<const PasteSheet>;
[[nodiscard]] SheetRef holdSheet(PasteSheet sheet, std::shared_ptr<const PasteRequest> request);

/// A pasted table, each cell with its old and new value; bad cells red with their reason.
class PastePreviewModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    explicit PastePreviewModel(const Look& look, QObject* parent = nullptr);

    void setSheet(SheetRef sheet);
    [[nodiscard]] const SheetRef& sheet() const { return m_sheet; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

  private:
    [[nodiscard]] QVariant nameData(const PasteRow& row, int role) const;
    [[nodiscard]] QVariant cellData(std::size_t row, std::size_t column, int role) const;
    [[nodiscard]] static QString textOf(const PasteCell& cell);

    Look m_look;
    SheetRef m_sheet;  ///< never null
};

/// The bad cells, one sentence a row; where each is: rowOf(), columnOf().
class BadCellModel : public QAbstractListModel {
    Q_OBJECT

  public:
    using QAbstractListModel::QAbstractListModel;

    void setSheet(SheetRef held);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// Row and column of the preview.
    [[nodiscard]] std::pair<int, int> cellAt(int row) const;

  private:
    SheetRef m_sheet;
    std::vector<std::pair<std::size_t, std::size_t>> m_cells;
};

}  // namespace gigasite::ui
