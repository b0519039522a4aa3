// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newplandialog.h"

#include <QDate>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace gigasite::ui {

namespace {

QSpinBox* box(int minimum, int maximum, int value, QWidget* parent) {
    auto* spin = new QSpinBox(parent);
    spin->setRange(minimum, maximum);
    spin->setValue(value);
    spin->setGroupSeparatorShown(false);
    return spin;
}

}  // namespace

NewPlanDialog::NewPlanDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("New plan"));
    const int year = QDate::currentDate().year();
    m_name = new QLineEdit(tr("New programme"), this);
    m_start = box(2000, 2100, year, this);
    m_years = box(1, 40, 10, this);
    m_priceYear = box(2000, 2060, year, this);
    m_fiscalMonth = box(1, 12, 1, this);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* start = buttons->addButton(tr("Start"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    start->setDefault(true);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->setSpacing(8);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("First year"), m_start);
    form->addRow(tr("Years"), m_years);
    form->addRow(tr("Dollars of"), m_priceYear);
    form->addRow(tr("Fiscal year starts in month"), m_fiscalMonth);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(figures());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

NewPlan NewPlanDialog::figures() const {
    NewPlan plan;
    plan.name = m_name->text();
    plan.startYear = m_start->value();
    plan.years = m_years->value();
    plan.priceYear = m_priceYear->value();
    plan.fiscalYearStartMonth = m_fiscalMonth->value();
    return plan;
}

}  // namespace gigasite::ui
