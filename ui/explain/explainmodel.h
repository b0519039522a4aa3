// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/explain.h"

#include <QAbstractItemModel>
#include <QLocale>

#include <memory>
#include <optional>
#include <vector>

namespace gigasite::ui {

/// The tree of an explanation; a level is made when it is opened.
class ExplainModel : public QAbstractItemModel {
    Q_OBJECT

  public:
    enum Column { what, value, note, kColumns };

    explicit ExplainModel(const QLocale& locale, QObject* parent = nullptr);
    ~ExplainModel() override;

    /// The root is the one row without a parent.
    void setRoot(std::shared_ptr<const model::Explanation> explanation,
                 const model::ExplainNode& root);
    void clear();
    /// Null for an invalid index.
    [[nodiscard]] const model::ExplainNode* node(const QModelIndex& index) const;
    /// Tells a node among its siblings, whatever the figures; for finding it again in another
    /// result.
    [[nodiscard]] QString key(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

  private:
    struct Item;
    [[nodiscard]] Item* item(const QModelIndex& index) const;

    QLocale m_locale;
    std::shared_ptr<const model::Explanation> m_explanation;
    std::unique_ptr<Item> m_root;
};

}  // namespace gigasite::ui
