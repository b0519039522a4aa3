// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/stepsrow.h"

#include "model/plan/change.h"
#include "ui/inspector/fieldscale.h"
#include "ui/inspector/fieldtext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/quantityedit.h"
#include "ui/widgets/quantityfield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace gigasite::ui {

StepsRow::StepsRow(const FormContext& context, const model::Address& at, std::string_view fieldId,
                   bool byYear, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_at(at),
      m_field(*model::findField(fieldId)),
      m_byYear(byYear),
      m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    m_title = new QLabel(tr("%1: none").arg(fieldLabel(fieldId)), this);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(Theme::font(FontRole::body));
    m_title->setContentsMargins(12, 2, 0, 2);
    m_title->setToolTip(plainToolTip(fieldHelp(fieldId)));
    m_layout->addWidget(m_title);
    m_add = new QPushButton(tr("Add a step"), this);
    m_add->setFlat(true);
    m_add->setToolTip(plainToolTip(fieldHelp(fieldId) + QLatin1Char('\n') +
                                   tr("%1 changes at a later date").arg(fieldLabel(fieldId))));
    m_add->setAccessibleName(tr("Add a step: %1").arg(fieldLabel(fieldId)));
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &StepsRow::addStep);
    rebuild(current());
    update();
}

model::Steps StepsRow::current() const {
    const auto value =
        model::valueOf(m_context.ports.feed.plan(), m_context.ports.feed.world(), m_at, m_field);
    return value ? std::get<model::Steps>(*value) : model::Steps{};
}

void StepsRow::setDesignPeak(double megawatts) {
    if (m_field.unit != model::Unit::mw || megawatts <= 0.0) {
        return;
    }
    m_designPeak = megawatts;
    for (const Row& row : m_rows) {
        row.value->setDesignPeak(megawatts);
    }
}

StepsRow::Row StepsRow::buildRow(std::size_t index) {
    Row row;
    row.box = new QWidget(this);
    QuantitySpec spec = quantitySpec(m_context.ports.feed, m_at, m_field);
    spec.slider = ScaleKind::cube;
    row.value = new QuantityField(m_context.look, spec, row.box);
    row.value->setHelp(fieldHelp(m_field.id));
    row.value->setDesignPeak(m_designPeak);
    QuantitySpec date;
    const bool isBudget = m_field.unit == model::Unit::usd;
    date.label = !m_byYear ? tr("from") : isBudget ? tr("from fiscal year") : tr("from year");
    date.kind = m_byYear ? QuantityKind::year : QuantityKind::quarter;
    date.range = m_byYear ? QuantityRange{1990, 2120}
                          : QuantityRange{static_cast<double>(model::kFirstQuarter.index),
                                          static_cast<double>(model::kLastQuarter.index)};
    row.from = new QuantityField(m_context.look, date, row.box);
    row.from->setHelp(tr("The value above holds from here to the next step."));
    auto* remove = new QToolButton(row.box);
    remove->setText(QStringLiteral("×"));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove this step"));
    remove->setAccessibleName(tr("Remove this step"));
    auto* second = new QHBoxLayout;
    second->addWidget(row.from, 1);
    second->addWidget(remove);
    auto* layout = new QVBoxLayout(row.box);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(0);
    layout->addWidget(row.value);
    layout->addLayout(second);

    connectValue(row.value, index);
    connect(row.from, &QuantityField::committed, this,
            [this, index](double from) { moveStep(index, static_cast<int>(std::lround(from))); });
    connect(remove, &QToolButton::clicked, this, [this, index] { removeStep(index); });
    return row;
}

void StepsRow::connectValue(QuantityField* field, std::size_t index) {
    const auto withValue = [this, index](double value) {
        model::Steps steps = current();
        if (index < steps.size()) {
            steps[index].value = value;
        }
        return steps;
    };
    connect(field, &QuantityField::dragStarted, this, [this] {
        m_dragging = true;
        m_context.ports.edits.beginGesture(labelFor(current()));
    });
    connect(field, &QuantityField::previewed, this,
            [this, withValue](double value) { preview(withValue(value)); });
    connect(field, &QuantityField::committed, this, [this, withValue, field, index](double value) {
        const model::Steps steps = withValue(value);
        if (!m_dragging) {
            const std::string key = "step " + std::string(m_field.id) + " " +
                                    std::to_string(m_at.site) + "/" + std::to_string(m_at.item) +
                                    " " + std::to_string(index);
            set(steps, field->isStepping() ? key : std::string());
            return;
        }
        m_dragging = false;
        preview(steps);
        m_context.ports.edits.commit(labelFor(steps));
    });
    connect(field, &QuantityField::dragAborted, this, [this] {
        m_dragging = false;
        m_context.ports.edits.abort();
    });
}

void StepsRow::focus() {
    if (m_rows.empty()) {
        m_add->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_rows.front().value->edit()->setFocus(Qt::OtherFocusReason);
    m_rows.front().value->edit()->selectAll();
}

void StepsRow::rebuild(const model::Steps& steps) {
    for (const Row& row : m_rows) {
        row.box->hide();
        row.box->deleteLater();
    }
    m_rows.clear();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        m_rows.push_back(buildRow(i));
        m_layout->insertWidget(static_cast<int>(i), m_rows.back().box);
    }
}

void StepsRow::update() {
    const model::Steps steps = current();
    if (steps.size() != m_rows.size()) {
        rebuild(steps);
    }
    m_title->setVisible(steps.empty());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        m_rows[i].value->setValue(steps[i].value);
        m_rows[i].from->setValue(steps[i].from);
    }
}

EditLabel StepsRow::labelFor(const model::Steps& steps) const {
    const QString fieldId =
        QString::fromUtf8(m_field.id.data(), static_cast<qsizetype>(m_field.id.size()));
    return {"edit.set",
            {fieldId, m_placeName, valueText(m_field, steps, m_context.look.locale),
             valueText(m_field, current(), m_context.look.locale)}};
}

void StepsRow::set(const model::Steps& steps, const std::string& mergeKey) {
    const model::Change change = model::SetField{m_at, &m_field, steps};
    const auto done = m_context.ports.edits.apply({&change, 1}, labelFor(steps), mergeKey);
    if (!done) {
        update();
    }
}

void StepsRow::preview(const model::Steps& steps) {
    const model::Change change = model::SetField{m_at, &m_field, steps};
    if (!m_context.ports.edits.preview({&change, 1})) {
        update();
    }
}

void StepsRow::addStep() {
    model::Steps steps = current();
    const model::Quarter start = m_context.ports.feed.plan().header->startQuarter;
    model::Step next{m_byYear ? start.year() : start.index, 0.0};
    if (!steps.empty()) {
        next = steps.back();
        next.from += m_byYear ? 1 : 4;
    }
    steps.push_back(next);
    set(steps);
}

void StepsRow::removeStep(std::size_t index) {
    model::Steps steps = current();
    if (index < steps.size()) {
        steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(index));
        set(steps);
    }
}

void StepsRow::moveStep(std::size_t index, int from) {
    model::Steps steps = current();
    if (index >= steps.size()) {
        return;
    }
    steps[index].from = from;
    std::sort(steps.begin(), steps.end(),
              [](const model::Step& a, const model::Step& b) { return a.from < b.from; });
    set(steps);
}

}  // namespace gigasite::ui
