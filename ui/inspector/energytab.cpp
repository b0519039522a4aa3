// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/energytab.h"

#include "model/engine/assetfacts.h"
#include "model/engine/evaluate.h"
#include "model/engine/result.h"
#include "ui/charts/charttext.h"
#include "ui/inspector/addmenu.h"
#include "ui/inspector/dealshare.h"
#include "ui/inspector/sharedialog.h"
#include "ui/ports/edits.h"
#include "ui/shell/viewstate.h"
#include "ui/text/numberformat.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/quantityedit.h"
#include "ui/widgets/quantityfield.h"
#include "ui/widgets/supplybar.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace gigasite::ui {

namespace {

constexpr int kSummaryHeight = 36;
constexpr int kScrollMargin = 24;

/// Value of a metric in the calendar year of the as-of quarter.
double inYear(const model::PlanResult& result, const model::SiteResult& site, model::MetricId id,
              int year) {
    const model::YearValues years = model::byFiscalYear(site.quarters, id, result.start, 1);
    const int at = year - years.firstYear;
    return at >= 0 && at < static_cast<int>(years.values.size())
               ? years.values[static_cast<std::size_t>(at)]
               : 0.0;
}

bool nameTaken(const model::Site& site, const std::string& name) {
    return std::any_of(site.assets.begin(), site.assets.end(),
                       [&name](const auto& entry) { return entry.value->name == name; });
}

std::string freeName(const model::Site& site, const std::string& stem) {
    std::string name = stem;
    for (int number = 2; nameTaken(site, name); ++number) {
        name = stem + " " + std::to_string(number);
    }
    return name;
}

}  // namespace

EnergyTab::EnergyTab(const FormContext& context, ViewState& view, model::Id site, QWidget* parent)
    : QWidget(parent), m_context(context), m_view(view), m_site(site) {
    build();
    connect(m_add, &AddMenu::chosen, this, &EnergyTab::addAsset);
    connect(m_add, &AddMenu::shareRequested, this, &EnergyTab::shareDeal);
    connect(m_bar, &SupplyBar::segmentActivated, this, &EnergyTab::goToSource);
    connect(&view, &ViewState::asOfChanged, this, &EnergyTab::updateResult);
    updatePlan();
    updateResult();
}

void EnergyTab::build() {
    m_summary = new QLabel(this);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setMinimumHeight(kSummaryHeight);
    m_summary->setToolTip(
        tr("Hourly carbon-free energy, cost of energy and load not met in the "
           "as-of year; moves while a slider is dragged"));
    m_bar = new SupplyBar(m_context.look, this);
    m_bar->setToolTip(tr("Energy that served the load by source; a click goes to its row"));
    m_empty = new EmptyState(m_context.look, this);
    m_list = new QVBoxLayout;
    m_list->setSpacing(2);
    auto* add = new QPushButton(this);
    add->setToolTip(tr("Add a source of energy to this site"));
    m_add = new AddMenu(m_context, m_site, add);
    add->setMenu(m_add);
    add->setText(tr("Add") + QStringLiteral(" ▾"));
    add->setAccessibleName(tr("Add a source"));
    add->setStyleSheet(QStringLiteral("QPushButton::menu-indicator{image:none;width:0px}"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->addWidget(m_summary);
    layout->addWidget(m_bar);
    layout->addWidget(m_empty);
    layout->addLayout(m_list);
    layout->addWidget(add, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_empty, &EmptyState::triggered, add, &QPushButton::showMenu);
}

QString EnergyTab::summary() const {
    return m_summary->text();
}

void EnergyTab::updatePlan() {
    const auto site = m_context.ports.feed.world().sites.find(m_site);
    if (!site) {
        return;
    }
    const std::vector<model::Id> ids = assetsInOrder(*site);
    const bool same =
        std::equal(ids.begin(), ids.end(), m_rows.begin(), m_rows.end(),
                   [](model::Id id, const AssetRow* row) { return id == row->asset(); });
    if (!same) {
        rebuildRows(ids);
    }
    for (AssetRow* row : m_rows) {
        row->update();
    }
    updateEmpty(*site);
    m_bar->setVisible(!ids.empty());
}

/// As they serve the load: the order of the stack in every chart.
std::vector<model::Id> EnergyTab::assetsInOrder(const model::Site& site) const {
    const model::Catalog& catalog = *m_context.ports.feed.facts().catalog;
    std::vector<std::pair<int, model::Id>> keyed;
    for (const auto& entry : site.assets) {
        const model::TechnologyRow* technology = catalog.technology(entry.value->technologyId);
        const auto source = technology ? model::sourceOf(*technology) : model::Source::grid;
        keyed.emplace_back(static_cast<int>(source), entry.id);
    }
    std::sort(keyed.begin(), keyed.end());
    std::vector<model::Id> ids;
    for (const auto& [source, id] : keyed) {
        ids.push_back(id);
    }
    return ids;
}

void EnergyTab::updateEmpty(const model::Site& site) {
    m_empty->setVisible(site.assets.empty());
    const PlanFeed& feed = m_context.ports.feed;
    const model::Defaults defaults(*feed.facts().catalog, feed.plan(), feed.world(), &site);
    const std::string market =
        site.info->marketId.empty() ? defaults.grid().marketId : site.info->marketId;
    const double price = defaults.number(site.grid->energyPriceUsdPerMwh, "grid.energyPrice") +
                         defaults.number(site.grid->deliveryUsdPerMwh, "grid.delivery");
    const QString text =
        market.empty()
            ? tr("All power comes from the grid.")
            : tr("All power comes from the grid (%1, %2).")
                  .arg(QString::fromStdString(market),
                       formatQuantity(price, QuantityKind::moneyPerMwh, m_context.look.locale));
    m_empty->setContent({}, text, tr("Add a source"));
}

void EnergyTab::rebuildRows(const std::vector<model::Id>& ids) {
    model::Id open = 0;
    for (AssetRow* row : m_rows) {
        open = row->isUnfolded() ? row->asset() : open;
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (const model::Id id : ids) {
        auto* row = new AssetRow(m_context, m_site, id, this);
        connect(row, &AssetRow::unfoldRequested, this, [this, id](bool on) { unfold(id, on); });
        connect(row, &AssetRow::duplicateRequested, this, [this, id] { duplicateAsset(id); });
        connect(row, &AssetRow::eraseRequested, this, [this, id] { eraseAsset(id); });
        m_list->addWidget(row);
        m_rows.push_back(row);
    }
    unfold(open, true);
    updateResult();
}

void EnergyTab::unfold(model::Id asset, bool unfold) {
    for (AssetRow* row : m_rows) {
        row->setUnfolded(unfold && row->asset() == asset);
    }
}

bool EnergyTab::showAsset(model::Id asset) {
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [asset](const AssetRow* one) { return one->asset() == asset; });
    if (row == m_rows.end()) {
        return false;
    }
    for (QWidget* above = parentWidget(); above; above = above->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(above)) {
            area->ensureWidgetVisible(*row, 0, kScrollMargin);
            break;
        }
    }
    (*row)->highlight();
    (*row)->capacity()->quantity()->edit()->setFocus(Qt::OtherFocusReason);
    return true;
}

void EnergyTab::goToSource(int segment) {
    const auto source =
        static_cast<model::Source>(m_bar->segments()[static_cast<std::size_t>(segment)].source);
    const auto site = m_context.ports.feed.world().sites.find(m_site);
    const model::Catalog& catalog = *m_context.ports.feed.facts().catalog;
    for (const AssetRow* row : m_rows) {
        const auto asset = site ? site->assets.find(row->asset()) : nullptr;
        const model::TechnologyRow* technology =
            asset ? catalog.technology(asset->technologyId) : nullptr;
        if (technology && model::sourceOf(*technology) == source) {
            showAsset(row->asset());
            return;
        }
    }
    if (source == model::Source::grid) {
        m_view.reveal(gridAt(m_site), "grid.firmImportLimitMw");
    }
}

void EnergyTab::insert(const model::Asset& asset, const char* labelCode) {
    const auto site = m_context.ports.feed.world().sites.find(m_site);
    const model::Id id = m_context.ports.feed.plan().nextId;
    const model::Change change =
        model::Insert{assetAt(m_site, id), std::make_shared<const model::Asset>(asset)};
    const QString name = QString::fromStdString(asset.name);
    const QString siteName = QString::fromStdString(site->info->name);
    const bool isCopy = QByteArrayView(labelCode) == QByteArrayView("edit.duplicate");
    const EditLabel label =
        isCopy ? EditLabel{labelCode, {QStringLiteral("asset"), tr("%1 at %2").arg(name, siteName)}}
               : EditLabel{labelCode, {QStringLiteral("asset"), name, siteName}};
    if (m_context.ports.edits.apply({&change, 1}, label)) {
        updatePlan();
        showAsset(id);
    }
}

void EnergyTab::addAsset(const std::shared_ptr<const model::Asset>& asset) {
    if (m_context.ports.feed.world().sites.find(m_site)) {
        insert(*asset, "edit.insertAt");
    }
}

void EnergyTab::duplicateAsset(model::Id asset) {
    const PlanFeed& feed = m_context.ports.feed;
    const auto site = feed.world().sites.find(m_site);
    const auto leaf = site ? site->assets.find(asset) : nullptr;
    if (!leaf) {
        return;
    }
    model::Asset copy = *leaf;
    copy.name = freeName(*site, leaf->name);
    const model::DealRow* deal = feed.facts().catalog->deal(copy.dealId);
    if (deal && deal->capacityMw) {
        copy.capacityMw = std::min(copy.capacityMw, std::floor(freeMwOf(feed.world(), *deal)));
    }
    insert(copy, "edit.duplicate");
}

void EnergyTab::eraseAsset(model::Id asset) {
    const auto site = m_context.ports.feed.world().sites.find(m_site);
    const auto leaf = site ? site->assets.find(asset) : nullptr;
    if (!leaf) {
        return;
    }
    const model::Change change = model::Erase{assetAt(m_site, asset)};
    [[maybe_unused]] const auto done = m_context.ports.edits.apply(
        {&change, 1},
        {"edit.erase",
         {QStringLiteral("asset"),
          tr("%1 at %2")
              .arg(QString::fromStdString(leaf->name), QString::fromStdString(site->info->name))}});
}

void EnergyTab::shareDeal(const std::string& dealId, double neededMw) {
    const model::DealRow* deal = m_context.ports.feed.facts().catalog->deal(dealId);
    if (deal) {
        auto* dialog = new ShareDialog(m_context, *deal, m_site, neededMw, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

void EnergyTab::updateResult() {
    const auto result = m_context.ports.feed.result();
    const model::SiteResult* own = result ? result->site(m_site) : nullptr;
    if (!own) {
        m_summary->setText(QStringLiteral("..."));
        return;
    }
    double peak = 0.0;
    for (int q = 0; q < own->quarters.quarters(); ++q) {
        peak = std::max(peak, own->quarters.at(model::MetricId::plannedMw, q) * own->designPue);
    }
    for (AssetRow* row : m_rows) {
        row->setDesignPeak(peak);
    }
    m_add->setDesignPeak(peak);
    updateSummary(*result);
    updateBar(*result);
}

void EnergyTab::updateSummary(const model::PlanResult& result) {
    const model::SiteResult& own = *result.site(m_site);
    const int year = m_view.asOf().year();
    const QLocale& locale = m_context.look.locale;
    const double load = inYear(result, own, model::MetricId::loadMwh, year);
    if (load <= 0.0) {
        m_summary->setText(tr("%1: nothing is online yet.").arg(year));
        return;
    }
    const std::optional<double> target = carbonFreeTarget(year);
    QString cfe = formatShare(inYear(result, own, model::MetricId::cfeScore, year), locale);
    if (target) {
        cfe = tr("%1 (target %2)").arg(cfe, formatShare(*target, locale));
    }
    m_summary->setText(
        tr("%1: CFE %2, %3, unserved %4")
            .arg(QString::number(year), cfe,
                 formatQuantity(inYear(result, own, model::MetricId::energyCostUsdPerMwh, year),
                                QuantityKind::moneyPerMwh, locale),
                 formatEnergy(inYear(result, own, model::MetricId::unservedMwh, year), locale)));
}

/// The strictest one that holds for the site in the year.
std::optional<double> EnergyTab::carbonFreeTarget(int year) const {
    std::optional<double> strictest;
    for (const auto& entry : m_context.ports.feed.world().targets) {
        const model::Target& target = *entry.value;
        const bool isOurs = target.level == model::TargetLevel::programme || target.site == m_site;
        if (target.kind == model::TargetKind::carbonFreeEnergy && isOurs &&
            target.fromYear <= year) {
            strictest = std::max(strictest.value_or(0.0), target.value);
        }
    }
    return strictest;
}

void EnergyTab::updateBar(const model::PlanResult& result) {
    const model::SiteResult& own = *result.site(m_site);
    const int year = m_view.asOf().year();
    const double load = inYear(result, own, model::MetricId::loadMwh, year);
    std::vector<SupplySegment> segments;
    for (std::size_t s = 0; s < model::kSourceCount; ++s) {
        const auto source = static_cast<model::Source>(s);
        const double used = inYear(result, own, model::usedMwh(source), year);
        if (used <= 0.0) {
            continue;
        }
        SupplySegment segment;
        segment.name = seriesName("source." + std::string(model::kSourceNames[s]));
        segment.valueText = tr("%1, %2").arg(formatEnergy(used, m_context.look.locale),
                                             formatShare(used / load, m_context.look.locale, 0));
        segment.value = used;
        segment.source = static_cast<Source>(s);
        segments.push_back(segment);
    }
    m_bar->setSegments(std::move(segments));
}

}  // namespace gigasite::ui
