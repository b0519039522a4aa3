// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quarterfield.h"

#include "ui/text/numberformat.h"

#include <QVBoxLayout>

#include <cmath>

namespace gigasite::ui {
namespace {

constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2120;

QuantitySpec specOf(const QString& label, QuantityRange range) {
    QuantitySpec spec;
    spec.label = label;
    spec.kind = QuantityKind::quarter;
    spec.range = range;
    return spec;
}

}  // namespace

QuarterField::QuarterField(const Look& look, const QString& label, QWidget* parent)
    : QWidget(parent), m_look(look) {
    const QuantityRange range{double(quarterIndex(kFirstYear, 1)),
                              double(quarterIndex(kLastYear, 4))};
    m_field = new QuantityField(look, specOf(label, range), this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    connect(m_field, &QuantityField::committed, this, [this](double value) {
        updateHint();
        Q_EMIT committed(static_cast<int>(std::lround(value)));
    });
    connect(m_field, &QuantityField::adjusted, this, &QuarterField::adjusted);
    connect(m_field, &QuantityField::restoreDefaultRequested, this,
            &QuarterField::restoreDefaultRequested);
    connect(m_field, &QuantityField::hintActivated, this, [this] {
        if (m_earliest) {
            const int earliest = *m_earliest;
            setQuarter(earliest);
            Q_EMIT committed(earliest);
        }
    });
}

void QuarterField::setRange(int first, int last) {
    m_field->setRange({double(first), double(last)});
}

void QuarterField::setQuarter(int index) {
    m_field->setValue(index);
    updateHint();
}

int QuarterField::quarter() const {
    return static_cast<int>(std::lround(m_field->value()));
}

void QuarterField::setDefault(std::optional<int> index, const Provenance& provenance) {
    m_field->setDefault(index ? std::optional<double>(*index) : std::nullopt, provenance);
}

void QuarterField::setMixed(bool mixed) {
    m_field->setMixed(mixed);
}

void QuarterField::setValues(const std::vector<double>& values) {
    m_field->setValues(values);
}

void QuarterField::setClearable(bool clearable) {
    m_field->setClearable(clearable);
}

void QuarterField::setHelp(const QString& help) {
    m_field->setHelp(help);
}

void QuarterField::setEarliest(std::optional<int> index, const QString& reason) {
    m_earliest = index;
    m_reason = reason;
    updateHint();
}

void QuarterField::updateHint() {
    if (!m_earliest || quarter() >= *m_earliest) {
        m_field->setHint({});
        return;
    }
    const QString date = formatQuarter(*m_earliest, m_look.locale);
    const QString text = m_reason.isEmpty() ? tr("Earliest %1").arg(date)
                                            : tr("Earliest %1: %2").arg(date, m_reason);
    m_field->setHint(text, tr("Use it"));
}

}  // namespace gigasite::ui
