// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/stepsrow.h"

#include "model/plan/change.h"
#include "ui/inspector/fieldtext.h"
#include "ui/text/fieldkind.h"
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
    auto* add = new QPushButton(tr("Add a step"), this);
    add->setFlat(true);
    add->setToolTip(tr("%1 changes at a later date").arg(fieldLabel(fieldId)));
    add->setAccessibleName(tr("Add a step: %1").arg(fieldLabel(fieldId)));
    m_layout->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, &StepsRow::addStep);
    rebuild(current());
    update();
}

model::Steps StepsRow::current() const {
    const auto value =
        model::valueOf(m_context.ports.feed.plan(), m_context.ports.feed.world(), m_at, m_field);
    return value ? std::get<model::Steps>(*value) : model::Steps{};
}

void StepsRow::setDesignPeak(double megawatts) {
    m_designPeak = megawatts;
    for (const Row& row : m_rows) {
        row.value->setDesignPeak(megawatts);
    }
}

StepsRow::Row StepsRow::buildRow(std::size_t index) {
    Row row;
    row.box = new QWidget(this);
    QuantitySpec spec;
    spec.label = fieldLabel(m_field.id);
    spec.kind = quantityKind(m_field);
    spec.range = {m_field.minimum, m_field.maximum};
    spec.slider = ScaleKind::cube;
    row.value = new QuantityField(m_context.look, spec, row.box);
    row.value->setDesignPeak(m_designPeak);
    QuantitySpec date;
    date.label = m_byYear ? tr("from fiscal year") : tr("from");
    date.kind = m_byYear ? QuantityKind::year : QuantityKind::quarter;
    date.range = m_byYear ? QuantityRange{1990, 2120}
                          : QuantityRange{static_cast<double>(model::kFirstQuarter.index),
                                          static_cast<double>(model::kLastQuarter.index)};
    row.from = new QuantityField(m_context.look, date, row.box);
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

    const auto withValue = [this, index](double value) {
        model::Steps steps = current();
        if (index < steps.size()) {
            steps[index].value = value;
        }
        return steps;
    };
    connect(row.value, &QuantityField::dragStarted, this, [this] {
        m_dragging = true;
        m_context.ports.edits.beginGesture(labelFor(current()));
    });
    connect(row.value, &QuantityField::previewed, this,
            [this, withValue](double value) { set(withValue(value), true); });
    connect(row.value, &QuantityField::committed, this, [this, withValue](double value) {
        const model::Steps steps = withValue(value);
        if (!m_dragging) {
            set(steps, false);
            return;
        }
        m_dragging = false;
        set(steps, true);
        m_context.ports.edits.commit(labelFor(steps));
    });
    connect(row.value, &QuantityField::dragAborted, this, [this] {
        m_dragging = false;
        m_context.ports.edits.abort();
    });
    connect(row.from, &QuantityField::committed, this,
            [this, index](double from) { moveStep(index, static_cast<int>(std::lround(from))); });
    connect(remove, &QToolButton::clicked, this, [this, index] { removeStep(index); });
    return row;
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

void StepsRow::set(const model::Steps& steps, bool previewOnly) {
    const model::Change change = model::SetField{m_at, &m_field, steps};
    const auto done = previewOnly ? m_context.ports.edits.preview({&change, 1})
                                  : m_context.ports.edits.apply({&change, 1}, labelFor(steps));
    if (!done) {
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
    set(steps, false);
}

void StepsRow::removeStep(std::size_t index) {
    model::Steps steps = current();
    if (index < steps.size()) {
        steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(index));
        set(steps, false);
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
    set(steps, false);
}

}  // namespace gigasite::ui
