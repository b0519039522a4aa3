// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/ports.h"
#include "ui/shell/viewstate.h"
#include "ui/sites/sitecells.h"
#include "ui/theme/look.h"

#include <QAbstractTableModel>

#include <memory>
#include <unordered_map>
#include <vector>

namespace gigasite::ui {

/// Inputs and results of the sites of the scenario shown, in the as-of quarter. Rows are in order
/// of id; column 0 is the name. An edit of one site works out one row again and tells of one row.
class SiteTableModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Role {
        idRole = Qt::UserRole + 1,
        plannedRole,   ///< MW
        onlineRole,    ///< MW
        heldRole,      ///< MW, of the cause filtered for or of all
        bindingRole,   ///< model::Binding as int, "building" where work is under way
        severityRole,  ///< worst of error and limit as model::Severity, -1: neither
        standInRole,   ///< true: not set, the catalogue's figure
    };

    SiteTableModel(const Look& look, const Ports& ports, const ViewState& view,
                   QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// Unknown ids are passed over; the name is always there and first.
    void setColumns(const std::vector<std::string>& ids);
    [[nodiscard]] const std::vector<SiteColumn>& columns() const { return m_columns; }
    [[nodiscard]] const std::vector<SiteColumn>& allColumns() const { return m_all; }
    /// -1 when it is not shown.
    [[nodiscard]] int columnOf(const std::string& id) const;
    /// -1 when there is no such site.
    [[nodiscard]] int rowOf(model::Id site) const;
    [[nodiscard]] model::Id idAt(int row) const { return at(row).id; }
    [[nodiscard]] const SiteCell& cell(int row, int column) const {
        return at(row).cells[static_cast<std::size_t>(column)];
    }
    /// Name, country, state and market in lower case, for the filter.
    [[nodiscard]] const QString& searchText(int row) const { return at(row).searchText; }
    [[nodiscard]] double heldMwAt(int row) const { return at(row).heldMw; }

    /// What kHeldMwColumn and heldRole count; none: every cause.
    void setCause(model::Binding cause);
    [[nodiscard]] model::Binding cause() const { return m_cause; }

    [[nodiscard]] CellContext context() const;
    [[nodiscard]] std::shared_ptr<const NameBook> names() const { return m_names; }
    /// Null when the row's site is gone.
    [[nodiscard]] model::Ref<model::Site> siteAtRow(int row) const;
    /// One undo step; the reason when it is refused, else empty. Setting what is there does
    /// nothing.
    QString edit(int row, int column, const model::Value& value);

  Q_SIGNALS:
    /// Results or inputs of rows changed; comes after dataChanged.
    void updated();

  private:
    struct Row {
        model::Id id = 0;
        QString name;
        QString searchText;
        double plannedMw = 0.0;
        double onlineMw = 0.0;
        double heldMw = 0.0;
        model::Binding binding = model::Binding::none;
        int severity = -1;
        std::vector<SiteCell> cells;
        bool operator==(const Row&) const = default;
    };
    using Severities = std::unordered_map<model::Id, int>;

    [[nodiscard]] const Row& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    void planChanged();
    void updateResults();
    void updateInputs(const std::vector<model::Id>& sites);
    void matchRows();
    void rebuild();
    void indexRows();
    void fillInputs(Row& row, const model::Site& site) const;
    void fillAsOf(Row& row, const model::Site& site, const model::PlanResult* result,
                  const Severities& severities) const;
    [[nodiscard]] Severities severities(const model::PlanResult* result) const;
    [[nodiscard]] QVariant columnData(const Row& row, int column, int role) const;
    [[nodiscard]] QString toolTip(const Row& row, int column) const;
    [[nodiscard]] EditLabel labelFor(const SiteColumn& column, const Row& row,
                                     const model::Site& site, const model::Value& value) const;

    Look m_look;
    Ports m_ports;
    const ViewState& m_view;
    std::vector<SiteColumn> m_all;
    std::vector<SiteColumn> m_columns;
    std::shared_ptr<const NameBook> m_names;
    const void* m_namesOf = nullptr;  ///< the catalogue the names are of
    model::Binding m_cause = model::Binding::none;
    std::vector<Row> m_rows;
    std::unordered_map<model::Id, int> m_rowOf;
};

}  // namespace gigasite::ui
