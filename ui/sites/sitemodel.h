// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/ports.h"
#include "ui/shell/viewstate.h"
#include "ui/theme/look.h"

#include <QAbstractListModel>

#include <vector>

namespace gigasite::ui {

/// The sites of the scenario shown with their MW in the as-of quarter.
class SiteModel : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role { idRole = Qt::UserRole + 1, plannedRole, onlineRole, bindingRole };

    SiteModel(const Look& look, const Ports& ports, const ViewState& view,
              QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] int rowOf(model::Id site) const;

  private:
    struct Row {
        model::Id id = 0;
        QString name;
        double plannedMw = 0.0;
        double onlineMw = 0.0;
        int binding = 0;
        bool operator==(const Row&) const = default;
    };
    void refresh();
    [[nodiscard]] std::vector<Row> currentRows() const;

    Look m_look;
    Ports m_ports;
    const ViewState& m_view;
    std::vector<Row> m_rows;
};

}  // namespace gigasite::ui
