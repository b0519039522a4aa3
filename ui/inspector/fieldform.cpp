// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fieldform.h"

#include "ui/inspector/fold.h"
#include "ui/inspector/stepsrow.h"
#include "ui/widgets/quantityfield.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace gigasite::ui {

namespace {

struct Reason {
    std::string_view id;
    const char* why;
};

constexpr Reason kWithoutRow[] = {
    {"site.placeOverridden", "the mark of country and state, which restores the map's"},
    {"asset.technologyId", "chosen when the source is added; another technology is another source"},
    {"asset.dealId", "chosen when the source is added from a known deal"},
    {"series.name", "given by the imported file"},
    {"series.unit", "given by the use the hours were imported for"},
};

bool countsYears(std::string_view fieldId) {
    return fieldId == "limits.budgetUsdByFiscalYear" || fieldId == "demandRegion.tableH100e";
}

bool contains(const std::vector<model::Address>& targets, const model::Address& at) {
    return std::find(targets.begin(), targets.end(), at) != targets.end();
}

}  // namespace

QString fieldWithoutRow(std::string_view fieldId) {
    for (const Reason& one : kWithoutRow) {
        if (one.id == fieldId) {
            return QString::fromLatin1(one.why);
        }
    }
    return {};
}

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
    return addTo(*m_layout, this, {at}, fieldId, choices);
}

FieldRow* FieldForm::addField(const Targets& targets, std::string_view fieldId,
                              const std::vector<Choice>& choices) {
    return addTo(*m_layout, this, targets, fieldId, choices);
}

FieldRow* FieldForm::addTo(QVBoxLayout& layout, QWidget* parent, const Targets& targets,
                           std::string_view fieldId, const std::vector<Choice>& choices) {
    const bool hasSteps = model::findField(fieldId)->type == model::ValueType::steps;
    if (hasSteps && targets.size() == 1) {
        auto* steps =
            new StepsRow(m_context, targets.front(), fieldId, countsYears(fieldId), parent);
        steps->setPlaceName(m_placeName);
        steps->setDesignPeak(m_designPeak);
        m_steps.push_back(steps);
        layout.addWidget(steps);
        steps->show();
        return nullptr;
    }
    auto* row = new FieldRow(m_context, targets, fieldId, choices, parent);
    row->setPlaceName(m_placeName);
    m_rows.push_back(row);
    layout.addWidget(row->widget());
    // Now, not at the next turn of the loop: what is hidden takes no cursor.
    row->widget()->show();
    setDesignPeak(m_designPeak);
    return row;
}

void FieldForm::addRemaining(const model::Address& at,
                             const std::function<bool(const model::Field&)>& filter) {
    addRemaining(Targets{at}, filter);
}

void FieldForm::addRemaining(const Targets& targets,
                             const std::function<bool(const model::Field&)>& filter) {
    Folded folded{nullptr, targets, {}};
    for (const model::Field& field : model::fieldsOf(targets.front().kind)) {
        const bool wanted = fieldWithoutRow(field.id).isEmpty() && (!filter || filter(field));
        if (wanted && !hasRow(targets.front(), field.id)) {
            folded.ids.push_back(field.id);
        }
    }
    if (folded.ids.empty()) {
        return;
    }
    folded.fold = new Fold(
        tr("More"), tr("%1 inputs that mostly stay as they are").arg(folded.ids.size()),
        [this, targets, ids = folded.ids](QWidget* parent, QVBoxLayout& layout) {
            for (const std::string_view id : ids) {
                addTo(layout, parent, targets, id, {});
            }
        },
        this);
    m_layout->addWidget(folded.fold);
    m_folds.push_back(std::move(folded));
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
    for (StepsRow* steps : m_steps) {
        steps->setPlaceName(name);
    }
}

void FieldForm::setDesignPeak(double megawatts) {
    m_designPeak = megawatts;
    for (FieldRow* row : m_rows) {
        if (row->quantity() && row->field().unit == model::Unit::mw && megawatts > 0.0) {
            row->quantity()->setDesignPeak(megawatts);
        }
    }
    for (StepsRow* steps : m_steps) {
        steps->setDesignPeak(megawatts);
    }
}

void FieldForm::update() {
    for (FieldRow* row : m_rows) {
        row->update();
    }
    for (StepsRow* steps : m_steps) {
        steps->update();
    }
}

bool FieldForm::isOutdated() const {
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [](const FieldRow* row) { return row->isOutdated(); });
}

bool FieldForm::hasRow(const model::Address& at, std::string_view fieldId) const {
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [&](const FieldRow* row) {
                           return row->field().id == fieldId && contains(row->targets(), at);
                       }) ||
           std::any_of(m_steps.begin(), m_steps.end(), [&](const StepsRow* steps) {
               return steps->field().id == fieldId && steps->address() == at;
           });
}

bool FieldForm::reveal(const model::Address& at, std::string_view fieldId) {
    for (const Folded& folded : m_folds) {
        const bool holds =
            std::find(folded.ids.begin(), folded.ids.end(), fieldId) != folded.ids.end();
        if (holds && contains(folded.targets, at)) {
            folded.fold->setOpen(true);
        }
    }
    for (FieldRow* row : m_rows) {
        if (row->field().id == fieldId && contains(row->targets(), at)) {
            row->focus();
            return true;
        }
    }
    for (StepsRow* steps : m_steps) {
        if (steps->field().id == fieldId && steps->address() == at) {
            steps->focus();
            return true;
        }
    }
    return false;
}

}  // namespace gigasite::ui
