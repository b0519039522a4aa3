// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/fieldform.h"

#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace gigasite::ui {

class StepsRow;

/// The rows of one of the plan's small tables (chip supply, demand, tax rules ...) as forms below
/// one another, with a button to add a row and one to remove each.
class TableSection : public QWidget {
    Q_OBJECT

  public:
    struct Kind {
        model::EntityKind entity = model::EntityKind::chipSupply;
        QString heading;
        QString row;                             ///< "Vendor %1"
        QString add;                             ///< "Add a vendor"
        QString remove;                          ///< "Remove this vendor"
        std::function<model::Payload()> newRow;  ///< what the button adds
        /// Puts the fields into the form; returns rows of steps, which are updated apart.
        std::function<std::vector<StepsRow*>(FieldForm& form, const model::Address& at)> fill;
    };

    TableSection(const FormContext& context, Kind kind, QWidget* parent = nullptr);

    void update();

  private:
    struct Row {
        model::Id id = 0;
        FieldForm* form = nullptr;
        std::vector<StepsRow*> steps;
    };

    void rebuild(const std::vector<model::Id>& ids);
    [[nodiscard]] Row buildRow(model::Id id, int number);
    void addRow();
    void eraseRow(model::Id id, int number);

    FormContext m_context;
    Kind m_kind;
    QVBoxLayout* m_list;
    std::vector<Row> m_rows;
};

}  // namespace gigasite::ui
