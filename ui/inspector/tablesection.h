// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/fieldform.h"

#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace gigasite::ui {

/// The rows of one of the plan's small tables (chip supply, demand, tax rules ...) as forms below
/// one another: every declared field of the kind, buttons to add, duplicate, remove and move.
/// Ctrl+Up, Ctrl+Down, Ctrl+D and Alt+Delete do the same from within a row.
class TableSection : public QWidget {
    Q_OBJECT

  public:
    struct Kind {
        model::EntityKind entity = model::EntityKind::chipSupply;
        QString heading;
        QString help;                            ///< tooltip of the button that adds
        QString row;                             ///< "Vendor %1"
        QString add;                             ///< "Add a vendor"
        std::function<model::Payload()> newRow;  ///< what the button adds
        bool ordered = true;                     ///< the order is the planner's
    };

    TableSection(const FormContext& context, Kind kind, QWidget* parent = nullptr);

    void update();
    [[nodiscard]] model::EntityKind entity() const { return m_kind.entity; }
    /// The row of a field, or with no field the first row or the button that adds one.
    bool reveal(const model::Address& at, std::string_view fieldId);

  protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    struct Row {
        model::Id id = 0;
        FieldForm* form = nullptr;
    };

    void rebuild(const std::vector<model::Id>& ids);
    [[nodiscard]] Row buildRow(model::Id id, std::size_t index, std::size_t count);
    [[nodiscard]] model::Address at(model::Id id) const { return {m_kind.entity, 0, id}; }
    /// Place of the row that holds the cursor; the number of rows when none does.
    [[nodiscard]] std::size_t focusedRow() const;
    void addRow();
    void duplicateRow(std::size_t index);
    void eraseRow(std::size_t index);
    void moveRow(std::size_t index, int by);
    void focusRow(std::size_t index);

    FormContext m_context;
    Kind m_kind;
    QVBoxLayout* m_list;
    QPushButton* m_add;
    std::vector<Row> m_rows;
};

}  // namespace gigasite::ui
