// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/fieldrow.h"
#include "ui/widgets/choicefield.h"

#include <QWidget>

class QVBoxLayout;

namespace gigasite::ui {

/// Rows of declared fields below one another; update() reads all of them again.
class FieldForm : public QWidget {
    Q_OBJECT

  public:
    FieldForm(const FormContext& context, QWidget* parent = nullptr);

    void addHeading(const QString& text);
    FieldRow* addField(const model::Address& at, std::string_view fieldId,
                       const std::vector<Choice>& choices = {});
    void addWidget(QWidget* widget);
    void addStretch();
    void setPlaceName(const QString& name);
    void update();

  private:
    FormContext m_context;
    QVBoxLayout* m_layout;
    std::vector<FieldRow*> m_rows;
    QString m_placeName;
};

}  // namespace gigasite::ui
