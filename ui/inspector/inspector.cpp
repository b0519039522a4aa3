// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector.h"

#include "model/catalog/defaults.h"
#include "model/engine/evaluate.h"
#include "model/engine/result.h"
#include "ui/inspector/energytab.h"
#include "ui/inspector/importbutton.h"
#include "ui/inspector/moneytab.h"
#include "ui/inspector/phasestab.h"
#include "ui/inspector/planpages.h"
#include "ui/inspector/scrolled.h"
#include "ui/inspector/sitestatus.h"
#include "ui/inspector/stepsrow.h"
#include "ui/ports/edits.h"
#include "ui/shell/viewstate.h"
#include "ui/text/numberformat.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/quantityfield.h"
#include "ui/widgets/textfield.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace gigasite::ui {

Inspector::Inspector(const Look& look, const Ports& ports, ViewState& view, QWidget* parent)
    : QWidget(parent), m_context{look, ports}, m_view(view) {
    m_title = new ElidedLabel({}, this);
    m_title->setFont(Theme::font(FontRole::title));
    m_where = new ElidedLabel({}, this);
    m_where->setFont(Theme::font(FontRole::label));
    m_status = new QPushButton(this);
    m_status->setFlat(true);
    m_status->setStyleSheet(
        QStringLiteral("text-align:left;padding:2px 0px;border:none;background:transparent;"));
    m_status->setAccessibleName(tr("State of the site"));
    m_stack = new QStackedWidget(this);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Inspector"));
    auto* head = new QVBoxLayout;
    head->setContentsMargins(12, 8, 12, 4);
    head->setSpacing(0);
    head->addWidget(m_title);
    head->addWidget(m_where);
    head->addWidget(m_status);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    m_plan = new PlanPages(m_context, this);
    m_stack->addWidget(m_plan);
    m_stack->addWidget(m_tabs);

    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) {
        if (index >= 0 && m_tabs->count() == 5) {
            m_tab = index;
        }
    });
    connect(m_status, &QPushButton::clicked, this, [this] { showTab(Tab::grid); });
    connect(&view, &ViewState::selectionChanged, this, &Inspector::selectionChanged);
    connect(&view, &ViewState::asOfChanged, this, &Inspector::updateHeader);
    connect(&ports.feed, &PlanFeed::planChanged, this, &Inspector::planChanged);
    connect(&ports.feed, &PlanFeed::resultReady, this, &Inspector::resultReady);
    selectionChanged();
}

Inspector::~Inspector() = default;

void Inspector::showTab(Tab tab) {
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void Inspector::focusName() {
    showTab(Tab::site);
    if (m_name) {
        if (auto* field = qobject_cast<TextField*>(m_name->widget())) {
            field->edit()->setFocus();
            field->edit()->selectAll();
        }
    }
}

void Inspector::selectionChanged() {
    const model::Id site = m_view.selectedSite();
    const bool exists = m_context.ports.feed.world().sites.find(site) != nullptr;
    if (exists && site != m_site) {
        buildSitePages(site);
    }
    m_site = exists ? site : 0;
    m_stack->setCurrentIndex(m_site != 0 ? 1 : 0);
    updateHeader();
}

void Inspector::buildSitePages(model::Id site) {
    const int tab = m_tab;
    m_siteForm = nullptr;
    m_gridForm = nullptr;
    m_steps.clear();
    while (m_tabs->count() > 0) {
        QWidget* page = m_tabs->widget(0);
        m_tabs->removeTab(0);
        page->deleteLater();
    }
    m_tabs->addTab(scrolled(buildSiteForm(site)), tr("Site"));
    m_phases = new PhasesTab(m_context, site);
    m_tabs->addTab(scrolled(m_phases), tr("Build"));
    m_energy = new EnergyTab(m_context, m_view, site);
    m_tabs->addTab(scrolled(m_energy), tr("Energy"));
    m_tabs->addTab(scrolled(buildGridForm(site)), tr("Grid"));
    m_money = new MoneyTab(m_context, m_view, site);
    m_tabs->addTab(scrolled(m_money), tr("Money"));
    m_tabs->setCurrentIndex(tab);
    m_tab = tab;
}

QWidget* Inspector::buildSiteForm(model::Id site) {
    m_siteForm = new FieldForm(m_context);
    const model::Address at = siteAt(site);
    const auto leaf = m_context.ports.feed.world().sites.find(site);
    m_siteForm->setPlaceName(QString::fromStdString(leaf->info->name));
    m_name = m_siteForm->addField(at, "site.name");
    m_siteForm->addField(at, "site.latitudeDeg");
    m_siteForm->addField(at, "site.longitudeDeg");
    std::vector<Choice> countries;
    for (const model::CountryRow& row : m_context.ports.feed.facts().catalog->countries()) {
        Choice choice;
        choice.id = QString::fromStdString(row.iso2);
        choice.text = QString::fromStdString(row.name);
        countries.push_back(choice);
    }
    m_siteForm->addField(at, "site.country", countries);
    std::vector<Choice> states = {{QString(), QStringLiteral("—"), {}, {}, true}};
    for (const model::StateRow& row : m_context.ports.feed.facts().catalog->states()) {
        Choice choice;
        choice.id = QString::fromStdString(row.code);
        choice.text = QString::fromStdString(row.name);
        states.push_back(choice);
    }
    m_siteForm->addField(at, "site.state", states);
    for (const char* id : {"site.priority", "site.loadKind", "site.utilisation",
                           "site.flexibleLoadShare", "site.flexibleLoadHours", "site.coolingKind",
                           "site.ownership", "site.leaseUsdPerKwMonth"}) {
        m_siteForm->addField(at, id);
    }
    m_siteForm->addWidget(siteImportButton(m_context, site, m_siteForm));
    m_siteForm->addStretch();
    return m_siteForm;
}

QWidget* Inspector::buildGridForm(model::Id site) {
    m_gridForm = new FieldForm(m_context);
    const auto leaf = m_context.ports.feed.world().sites.find(site);
    const QString name = QString::fromStdString(leaf->info->name);
    m_gridForm->setPlaceName(name);
    const model::Address at = gridAt(site);
    m_gridForm->addHeading(tr("Connection"));
    auto* limit = new StepsRow(m_context, at, "grid.firmImportLimitMw", false, m_gridForm);
    limit->setPlaceName(name);
    m_steps.push_back(limit);
    m_gridForm->addWidget(limit);
    auto* flexible = new StepsRow(m_context, at, "grid.nonFirmImportLimitMw", false, m_gridForm);
    flexible->setPlaceName(name);
    m_steps.push_back(flexible);
    m_gridForm->addWidget(flexible);
    m_gridForm->addField(at, "grid.allowedCurtailedHours");
    for (const char* id : {"grid.exportLimitMw", "grid.applicationQuarter", "grid.leadTimeYears",
                           "grid.connectionUsdPerKw"}) {
        m_gridForm->addField(at, id);
    }
    m_gridForm->addHeading(tr("Market"));
    for (const char* id :
         {"grid.energyPriceUsdPerMwh", "grid.deliveryUsdPerMwh", "grid.demandChargeUsdPerKwYear",
          "grid.minimumDemandShare", "grid.carbonIntensityKgPerMwh", "grid.carbonTrendPerYear"}) {
        m_gridForm->addField(at, id);
    }
    m_gridForm->addStretch();
    return m_gridForm;
}

void Inspector::planChanged() {
    const ChangeSet& changes = m_context.ports.feed.lastChanges();
    if (m_site != 0 && !m_context.ports.feed.world().sites.find(m_site)) {
        selectionChanged();
    }
    if (changes.everything && m_site != 0) {
        const model::Id site = m_site;
        m_site = 0;
        buildSitePages(site);
        m_site = site;
    }
    if (m_site != 0 && changes.touchesSite(m_site)) {
        m_siteForm->update();
        m_gridForm->update();
        m_phases->updatePlan();
        m_energy->updatePlan();
        for (StepsRow* row : m_steps) {
            row->update();
        }
    }
    if (m_site == 0 || changes.header || changes.everything) {
        m_plan->update();
    }
    updateHeader();
}

void Inspector::updateHeader() {
    const auto site = m_context.ports.feed.world().sites.find(m_site);
    m_status->setVisible(site != nullptr);
    if (!site) {
        m_title->setText(QString::fromStdString(m_context.ports.feed.plan().header->name));
        m_where->setText(tr("No site selected: the plan as a whole"));
        return;
    }
    const QLocale& locale = m_context.look.locale;
    const auto& catalog = *m_context.ports.feed.facts().catalog;
    QStringList where{formatPosition(site->info->latitudeDeg, site->info->longitudeDeg, locale)};
    QStringList place;
    if (const model::StateRow* state = catalog.state(site->info->state)) {
        place << QString::fromStdString(state->name);
    }
    if (const model::CountryRow* country = catalog.country(site->info->country)) {
        place << QString::fromStdString(country->name);
    }
    where << (place.isEmpty() ? tr("in the sea") : place.join(QStringLiteral(", ")));
    const std::string market =
        site->info->marketId.empty()
            ? model::gridDefaults(catalog, site->info->country, site->info->state).marketId
            : site->info->marketId;
    if (!market.empty()) {
        where << QString::fromStdString(market);
    }
    m_title->setText(QString::fromStdString(site->info->name));
    m_where->setText(where.join(QStringLiteral(" · ")));
    const auto result = m_context.ports.feed.result();
    const model::SiteResult* own = result ? result->site(m_site) : nullptr;
    QString status = own ? siteStatus(*result, *own, m_view.asOf(), locale) : QStringLiteral("...");
    m_status->setText(status.replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_status->setAccessibleDescription(m_status->text());
}

void Inspector::resultReady() {
    if (m_site != 0 && m_energy) {
        m_energy->updateResult();
        m_money->updateResult();
        const auto result = m_context.ports.feed.result();
        if (const model::SiteResult* own = result ? result->site(m_site) : nullptr) {
            const double planned =
                model::total(own->quarters, model::MetricId::plannedMw) * own->designPue;
            for (StepsRow* row : m_steps) {
                row->setDesignPeak(planned);
            }
        }
    }
    updateHeader();
}

}  // namespace gigasite::ui
