// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector.h"

#include "model/catalog/defaults.h"
#include "model/engine/evaluate.h"
#include "model/engine/result.h"
#include "ui/inspector/energytab.h"
#include "ui/inspector/importbutton.h"
#include "ui/inspector/moneytab.h"
#include "ui/inspector/multiform.h"
#include "ui/inspector/phasestab.h"
#include "ui/inspector/planpages.h"
#include "ui/inspector/scrolled.h"
#include "ui/inspector/statusline.h"
#include "ui/ports/edits.h"
#include "ui/shell/viewstate.h"
#include "ui/text/numberformat.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/quantityfield.h"
#include "ui/widgets/textfield.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gigasite::ui {

Inspector::Inspector(const Look& look, const Ports& ports, ViewState& view, QWidget* parent)
    : QWidget(parent), m_context{look, ports}, m_view(view) {
    m_title = new ElidedLabel({}, this);
    m_title->setFont(Theme::font(FontRole::title));
    m_where = new ElidedLabel({}, this);
    m_where->setFont(Theme::font(FontRole::label));
    m_status = new StatusLine(m_context, view, this);
    setFocusPolicy(Qt::ClickFocus);
    m_stack = new QStackedWidget(this);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Inspector"));
    m_tabs->tabBar()->setAccessibleName(tr("Inspector"));
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
    m_multiPage = scrolled(new QWidget);
    m_stack->addWidget(m_multiPage);

    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) {
        if (index >= 0 && m_tabs->count() == 5) {
            m_tab = index;
        }
    });
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
    const bool several = m_view.selection().size() > 1;
    if (exists && site != m_site) {
        buildSitePages(site);
    }
    m_site = exists ? site : 0;
    const int page = exists ? 1 : several ? 2 : 0;
    if (page != m_stack->currentIndex() && m_stack->isAncestorOf(QApplication::focusWidget())) {
        // Qt would hand the keys of a page that goes to the first field of the next one.
        setFocus(Qt::OtherFocusReason);
    }
    if (several) {
        buildMultiForm();
    } else if (m_site == 0) {
        m_plan->update();
    }
    m_stack->setCurrentIndex(page);
    updateHeader();
}

void Inspector::buildMultiForm() {
    m_multi = new MultiForm(m_context, m_view.selection());
    m_multiPage->setWidget(m_multi);
}

void Inspector::addTab(QWidget* content, const QString& title, const QString& toolTip) {
    m_tabs->setTabToolTip(m_tabs->addTab(scrolled(content), title), toolTip);
}

void Inspector::buildSitePages(model::Id site) {
    const int tab = m_tab;
    m_siteForm = nullptr;
    m_gridForm = nullptr;
    while (m_tabs->count() > 0) {
        QWidget* page = m_tabs->widget(0);
        m_tabs->removeTab(0);
        page->deleteLater();
    }
    addTab(buildSiteForm(site), tr("Site"), tr("Place, load and cooling"));
    m_phases = new PhasesTab(m_context, site);
    addTab(m_phases, tr("Build"), tr("Building phases and what they are filled with"));
    m_energy = new EnergyTab(m_context, m_view, site);
    addTab(m_energy, tr("Energy"), tr("Sources of energy and how the load is met"));
    addTab(buildGridForm(site), tr("Grid"), tr("Connection, market prices and carbon"));
    m_money = new MoneyTab(m_context, m_view, site);
    addTab(m_money, tr("Money"), tr("Investment, costs and cash flow of the site"));
    m_tabs->setCurrentIndex(tab);
    m_tab = tab;
}

QWidget* Inspector::buildSiteForm(model::Id site) {
    m_siteForm = new FieldForm(m_context);
    const model::Address at = siteAt(site);
    const auto leaf = m_context.ports.feed.world().sites.find(site);
    m_siteForm->setPlaceName(QString::fromStdString(leaf->info->name));
    m_name = m_siteForm->addField(at, "site.name");
    for (const char* id : {"site.latitudeDeg", "site.longitudeDeg", "site.country", "site.state",
                           "site.marketId", "site.priority", "site.loadKind", "site.utilisation",
                           "site.flexibleLoadShare", "site.flexibleLoadHours", "site.coolingKind",
                           "site.ownership", "site.leaseUsdPerKwMonth"}) {
        m_siteForm->addField(at, id);
    }
    m_siteForm->addRemaining(at);
    m_siteForm->addWidget(siteImportButton(m_context, site, m_siteForm));
    m_siteForm->addStretch();
    return m_siteForm;
}

QWidget* Inspector::buildGridForm(model::Id site) {
    m_gridForm = new FieldForm(m_context);
    const auto leaf = m_context.ports.feed.world().sites.find(site);
    m_gridForm->setPlaceName(QString::fromStdString(leaf->info->name));
    const model::Address at = gridAt(site);
    m_gridForm->addHeading(tr("Connection"));
    for (const char* id :
         {"grid.firmImportLimitMw", "grid.nonFirmImportLimitMw", "grid.allowedCurtailedHours",
          "grid.exportLimitMw", "grid.applicationQuarter", "grid.leadTimeYears",
          "grid.connectionUsdPerKw", "grid.sharedLimit"}) {
        m_gridForm->addField(at, id);
    }
    m_gridForm->addHeading(tr("Market"));
    for (const char* id :
         {"grid.energyPriceUsdPerMwh", "grid.deliveryUsdPerMwh", "grid.demandChargeUsdPerKwYear",
          "grid.minimumDemandShare", "grid.carbonIntensityKgPerMwh", "grid.carbonTrendPerYear"}) {
        m_gridForm->addField(at, id);
    }
    m_gridForm->addRemaining(at);
    m_gridForm->addStretch();
    return m_gridForm;
}

bool Inspector::showField(const model::Address& at, const std::string& fieldId) {
    const bool ofSite = at.site != 0;
    m_view.setSelection(ofSite ? std::set<model::Id>{at.site} : std::set<model::Id>{});
    if (!ofSite) {
        return m_plan->reveal(at, fieldId);
    }
    if (m_site != at.site || !revealInSite(at, fieldId)) {
        return false;
    }
    scrollToFocus(*m_tabs);
    return true;
}

bool Inspector::revealInSite(const model::Address& at, const std::string& fieldId) {
    switch (at.kind) {
        case model::EntityKind::site:
            showTab(Tab::site);
            return m_siteForm->reveal(at, fieldId) || fieldId.empty();
        case model::EntityKind::grid:
            showTab(Tab::grid);
            return m_gridForm->reveal(at, fieldId) || fieldId.empty();
        case model::EntityKind::phase:
            showTab(Tab::build);
            return m_phases->reveal(at, fieldId);
        default:
            showTab(Tab::energy);
            return revealAsset(at, fieldId);
    }
}

bool Inspector::revealAsset(const model::Address& at, const std::string& fieldId) {
    for (AssetRow* row : m_energy->findChildren<AssetRow*>()) {
        if (row->asset() != at.item || row->isHidden()) {
            continue;
        }
        for (FieldRow* field :
             row->findChildren<FieldRow*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (fieldId.empty() || field->field().id == fieldId) {
                field->focus();
                return true;
            }
        }
        Q_EMIT row->unfoldRequested(true);
        for (FieldForm* form : row->findChildren<FieldForm*>()) {
            form->show();
            if (form->reveal(at, fieldId)) {
                return true;
            }
        }
        return false;
    }
    return fieldId.empty();
}

void Inspector::planChanged() {
    const ChangeSet& changes = m_context.ports.feed.lastChanges();
    const bool lost = m_site != 0 && !m_context.ports.feed.world().sites.find(m_site);
    const bool several = m_site == 0 && m_view.selection().size() > 1;
    if (lost) {
        selectionChanged();
    } else if (m_site != 0) {
        updateSite(m_site);
    } else if (several && (changes.everything || m_multi->isOutdated())) {
        buildMultiForm();
    } else if (several) {
        m_multi->update();
    }
    if (m_site == 0 || changes.header || changes.everything) {
        m_plan->update();
    }
    updateHeader();
}

void Inspector::updateSite(model::Id site) {
    const ChangeSet& changes = m_context.ports.feed.lastChanges();
    if (changes.everything) {
        buildSitePages(site);
    }
    const bool lists =
        changes.series || std::any_of(changes.addresses.begin(), changes.addresses.end(),
                                      [](const auto& at) { return at.site == 0; });
    if (!changes.touchesSite(site) && !lists && !changes.header) {
        return;
    }
    const auto leaf = m_context.ports.feed.world().sites.find(site);
    const QString name = QString::fromStdString(leaf->info->name);
    for (FieldForm* form : {m_siteForm, m_gridForm}) {
        form->setPlaceName(name);
        form->update();
    }
    m_phases->updatePlan();
    m_energy->updatePlan();
}

void Inspector::updateSeveralHeader() {
    double plannedMw = 0.0;
    QStringList names;
    for (const model::Id id : m_view.selection()) {
        const auto site = m_context.ports.feed.world().sites.find(id);
        if (!site) {
            continue;
        }
        names << QString::fromStdString(site->info->name);
        for (const auto& phase : site->phases) {
            plannedMw += phase.value->itCapacityMw;
        }
    }
    m_title->setText(tr("%1 sites").arg(names.size()));
    m_where->setText(formatPower(plannedMw, m_context.look.locale) + QStringLiteral(" · ") +
                     names.join(QStringLiteral(", ")));
}

void Inspector::updateHeader() {
    const auto site = m_context.ports.feed.world().sites.find(m_site);
    m_status->setVisible(site != nullptr);
    m_status->setSite(m_site);
    m_status->update();
    if (!site && m_view.selection().size() > 1) {
        updateSeveralHeader();
        return;
    }
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
}

void Inspector::resultReady() {
    if (m_site != 0 && m_energy) {
        m_energy->updateResult();
        m_money->updateResult();
        const auto result = m_context.ports.feed.result();
        if (const model::SiteResult* own = result ? result->site(m_site) : nullptr) {
            const double planned =
                model::total(own->quarters, model::MetricId::plannedMw) * own->designPue;
            m_gridForm->setDesignPeak(planned);
            m_phases->setDesignPeak(planned);
        }
    }
    updateHeader();
}

}  // namespace gigasite::ui
