// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/fieldform.h"

#include <QWidget>

#include <vector>

class QTableWidget;
class QVBoxLayout;

namespace gigasite::ui {

class EmptyState;
class RowButtons;

/// Building phases of one site: a table of all, and below it the fields of the selected one, or of
/// several at once. Insert adds, Ctrl+D duplicates, Delete removes, Ctrl+Up and Ctrl+Down move.
class PhasesTab : public QWidget {
    Q_OBJECT

  public:
    PhasesTab(const FormContext& context, model::Id site, QWidget* parent = nullptr);

    void updatePlan();
    void setDesignPeak(double megawatts);
    /// Selects the phase and puts the cursor into the field; an empty field: the first.
    bool reveal(const model::Address& at, std::string_view fieldId);
    [[nodiscard]] QTableWidget* table() const { return m_table; }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void buildTable();
    void fillTable(const model::Site& site);
    void buildForm();
    void updateButtons();
    bool takeKey(const QKeyEvent& event);
    void addPhase();
    void duplicatePhases();
    void erasePhases();
    void movePhase(int by);
    void select(const std::vector<model::Id>& ids);
    /// In the order of the table.
    [[nodiscard]] std::vector<model::Id> selected() const;
    [[nodiscard]] int rowOf(model::Id id) const;
    [[nodiscard]] QString nameOf(const std::vector<model::Id>& ids) const;
    [[nodiscard]] std::shared_ptr<const model::Site> site() const;

    FormContext m_context;
    model::Id m_site;
    EmptyState* m_empty;
    QTableWidget* m_table;
    RowButtons* m_buttons;
    QVBoxLayout* m_place;
    FieldForm* m_form = nullptr;
    std::vector<model::Id> m_ids;
    std::vector<model::Id> m_shown;  ///< phases of the form
    double m_designPeak = 0.0;
};

}  // namespace gigasite::ui
