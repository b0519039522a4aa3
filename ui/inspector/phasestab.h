// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/fieldform.h"

#include <QWidget>

class QVBoxLayout;

namespace gigasite::ui {

class EmptyState;

/// Building phases of one site.
class PhasesTab : public QWidget {
    Q_OBJECT

  public:
    PhasesTab(const FormContext& context, model::Id site, QWidget* parent = nullptr);
    void updatePlan();

  private:
    struct Row {
        model::Id id = 0;
        FieldForm* form = nullptr;
    };
    void rebuild(const model::Site& site);
    FieldForm* buildForm(model::Id id, int number);
    void addPhase();
    void erasePhase(model::Id id, int number);
    [[nodiscard]] std::vector<Choice> acceleratorChoices() const;

    FormContext m_context;
    model::Id m_site;
    EmptyState* m_empty;
    QVBoxLayout* m_list;
    std::vector<Row> m_rows;
};

}  // namespace gigasite::ui
