// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fieldform.h"

#include <QLabel>
#include <QVBoxLayout>

namespace gigasite::ui {

FieldForm::FieldForm(const FormContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(12, 8, 12, 8);
    m_layout->setSpacing(2);
}

void FieldForm::addHeading(const QString& text) {
    auto* label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setFont(Theme::font(FontRole::bodyBold));
    label->setContentsMargins(0, m_layout->count() > 0 ? 12 : 0, 0, 2);
    m_layout->addWidget(label);
}

FieldRow* FieldForm::addField(const model::Address& at, std::string_view fieldId,
                              const std::vector<Choice>& choices) {
    auto* row = new FieldRow(m_context, at, fieldId, choices, this);
    row->setPlaceName(m_placeName);
    m_rows.push_back(row);
    m_layout->addWidget(row->widget());
    return row;
}

void FieldForm::addWidget(QWidget* widget) {
    m_layout->addWidget(widget);
}

void FieldForm::addStretch() {
    m_layout->addStretch(1);
}

void FieldForm::setPlaceName(const QString& name) {
    m_placeName = name;
    for (FieldRow* row : m_rows) {
        row->setPlaceName(name);
    }
}

void FieldForm::update() {
    for (FieldRow* row : m_rows) {
        row->update();
    }
}

}  // namespace gigasite::ui
