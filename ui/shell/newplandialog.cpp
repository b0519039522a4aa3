// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newplandialog.h"

#include "model/catalog/catalog.h"
#include "ui/shell/templatetext.h"
#include "ui/theme/look.h"
#include "ui/widgets/elidedlabel.h"

#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

#include <algorithm>

namespace gigasite::ui {

namespace {

constexpr int kHelpWidth = 360;

QSpinBox* box(int minimum, int maximum, int value, const QString& help, QWidget* parent) {
    auto* spin = new QSpinBox(parent);
    spin->setRange(minimum, maximum);
    spin->setValue(value);
    spin->setGroupSeparatorShown(false);
    spin->setToolTip(help);
    return spin;
}

}  // namespace

NewPlanDialog::NewPlanDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("New plan"));
    const int year = QDate::currentDate().year();
    m_name = new QLineEdit(tr("New programme"), this);
    m_name->setToolTip(tr("Name of the programme, as reports print it"));
    m_country = new QComboBox(this);
    m_country->setToolTip(
        tr("Where the programme is at home: the template's sites are placed there"));
    m_country->addItem(tr("None"), QString());
    m_start = box(2000, 2100, year, tr("The plan begins with this year's first quarter"), this);
    m_years = box(1, 40, 10, tr("Length of the plan"), this);
    m_priceYear = box(2000, 2060, year, tr("Year whose dollars the plan is in"), this);
    m_fiscalMonth = box(1, 12, 1, tr("1: fiscal years are calendar years"), this);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* start = buttons->addButton(tr("Start"), QDialogButtonBox::AcceptRole);
    start->setToolTip(tr("Replaces the plan that is open"));
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    start->setDefault(true);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->setSpacing(8);
    form->addRow(tr("Name"), m_name);
    buildTemplates(*form);
    form->addRow(tr("Home country"), m_country);
    form->addRow(tr("First year"), m_start);
    form->addRow(tr("Years"), m_years);
    form->addRow(tr("Dollars of"), m_priceYear);
    form->addRow(tr("Fiscal year starts in month"), m_fiscalMonth);
    form->addRow(buttons);
    connect(m_country, &QComboBox::currentIndexChanged, this, &NewPlanDialog::updateTemplates);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(figures(), kind());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateTemplates();
}

void NewPlanDialog::buildTemplates(QFormLayout& form) {
    for (const model::PlanTemplate kind : model::kPlanTemplates) {
        auto* choice = new QRadioButton(templateName(kind), this);
        choice->setToolTip(plainToolTip(templateHelp(kind)));
        choice->setAccessibleDescription(templateHelp(kind));
        auto* help = new QLabel(templateHelp(kind), this);
        help->setTextFormat(Qt::PlainText);
        help->setFont(Theme::font(FontRole::label));
        help->setWordWrap(true);
        help->setMinimumWidth(kHelpWidth);
        help->setIndent(24);
        form.addRow(m_templates.empty() ? tr("Begin with") : QString(), choice);
        form.addRow(QString(), help);
        m_templates.push_back(choice);
    }
    m_templates.front()->setChecked(true);
}

void NewPlanDialog::setCatalog(const model::Catalog& catalog) {
    std::vector<const model::CountryRow*> rows;
    for (const model::CountryRow& row : catalog.countries()) {
        rows.push_back(&row);
    }
    std::sort(rows.begin(), rows.end(),
              [](const auto* a, const auto* b) { return a->name < b->name; });
    for (const model::CountryRow* row : rows) {
        m_country->addItem(QString::fromStdString(row->name), QString::fromStdString(row->iso2));
    }
    const QString home = QLocale::system().name().section(QLatin1Char('_'), 1, 1);
    m_country->setCurrentIndex(std::max(0, m_country->findData(home)));
}

void NewPlanDialog::updateTemplates() {
    const bool isHome = !m_country->currentData().toString().isEmpty();
    for (QRadioButton* choice : m_templates) {
        choice->setEnabled(isHome || choice == m_templates.front());
    }
    if (!isHome) {
        m_templates.front()->setChecked(true);
    }
}

NewPlan NewPlanDialog::figures() const {
    NewPlan plan;
    plan.name = m_name->text();
    plan.startYear = m_start->value();
    plan.years = m_years->value();
    plan.priceYear = m_priceYear->value();
    plan.fiscalYearStartMonth = m_fiscalMonth->value();
    plan.homeCountry = m_country->currentData().toString();
    return plan;
}

model::PlanTemplate NewPlanDialog::kind() const {
    const auto checked = std::find_if(m_templates.begin(), m_templates.end(),
                                      [](const auto* choice) { return choice->isChecked(); });
    return model::kPlanTemplates[static_cast<std::size_t>(checked - m_templates.begin())];
}

}  // namespace gigasite::ui
