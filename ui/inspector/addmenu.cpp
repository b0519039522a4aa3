// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/addmenu.h"

#include "model/build/connections.h"
#include "model/engine/assetfacts.h"
#include "model/engine/evaluate.h"
#include "model/engine/violations.h"
#include "model/template/sitetemplate.h"
#include "ui/inspector/dealshare.h"
#include "ui/text/numberformat.h"
#include "ui/widgets/elidedlabel.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace gigasite::ui {

namespace {

/// Size of a new asset beside the site's load, so that the slider starts in a useful place.
constexpr double kShareOfLoad = 0.25;
constexpr double kSmallestMw = 10.0;
/// Below it a plant counts as taken.
constexpr double kLeastFreeMw = 0.5;

double plannedMw(const model::Site& site) {
    double sum = 0.0;
    for (const auto& entry : site.phases) {
        sum += entry.value->itCapacityMw;
    }
    return sum;
}

std::string marketOf(const model::Site& site, const model::Catalog& catalog) {
    return site.info->marketId.empty()
               ? model::gridDefaults(catalog, site.info->country, site.info->state).marketId
               : site.info->marketId;
}

QIcon swatch(const QColor& color, const QColor& outline) {
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setPen(outline);
    painter.setBrush(color);
    painter.drawRect(3, 3, 9, 9);
    return QIcon(pixmap);
}

/// Ampersands of a name are no shortcuts.
QString literal(QString text) {
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

bool isContracted(const model::TechnologyRow& technology) {
    return technology.nuclearRefuelling || technology.profile == model::ProfileKind::WindOffshore ||
           technology.id == "hydro_ppa";
}

/// Plants one builds to stand still.
bool isBackup(const model::TechnologyRow& technology) {
    return technology.stackCode == "DI" || technology.id == "gas_turbine_peaker";
}

}  // namespace

AddMenu::AddMenu(const FormContext& context, model::Id site, QWidget* parent)
    : QMenu(parent), m_context(context), m_site(site) {
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &AddMenu::fill);
}

void AddMenu::fill() {
    clear();
    const auto site = m_context.ports.feed.world().sites.find(m_site);
    if (!site) {
        return;
    }
    addDeals(*site);
    addBackups();
    addOtherSites();
    addSeparator();
    addTechnologies();
}

double AddMenu::neededMw() const {
    const auto site = m_context.ports.feed.world().sites.find(m_site);
    return std::ceil(std::max({kSmallestMw, m_peakMw, site ? plannedMw(*site) : 0.0}));
}

void AddMenu::addDeals(const model::Site& site) {
    const model::Catalog& catalog = *m_context.ports.feed.facts().catalog;
    const std::string market = marketOf(site, catalog);
    std::vector<const model::DealRow*> deals;
    for (const model::DealRow& deal : catalog.deals()) {
        if (deal.capacityMw) {
            deals.push_back(&deal);
        }
    }
    std::stable_sort(deals.begin(), deals.end(), [&market](const auto* a, const auto* b) {
        return (a->marketId == market) > (b->marketId == market);
    });
    QMenu* menu = addMenu(tr("From known deals"));
    menu->setToolTipsVisible(true);
    bool isElsewhere = false;
    for (const model::DealRow* deal : deals) {
        if (deal->marketId != market && !isElsewhere) {
            isElsewhere = true;
            menu->addSection(tr("In other markets, which cannot deliver to %1")
                                 .arg(QString::fromStdString(market)));
        }
        addDeal(*menu, *deal);
    }
}

void AddMenu::addDeal(QMenu& menu, const model::DealRow& deal) {
    const model::World& world = m_context.ports.feed.world();
    const QLocale& locale = m_context.look.locale;
    const double freeMw = freeMwOf(world, deal);
    const std::vector<Holding> holdings = holdingsOf(world, deal.id);
    QString text =
        tr("%1, %2: %3 of %4 free")
            .arg(QString::fromStdString(deal.plant), QString::fromStdString(deal.marketId),
                 formatPower(freeMw, locale), formatPower(deal.capacityMw->value, locale));
    if (!holdings.empty()) {
        text += tr(", contracted by %1").arg(holderNames(holdings));
    }
    const double takenMw = std::min(std::floor(freeMw), neededMw());
    auto asset = std::make_shared<model::Asset>(assetOfDeal(deal, std::max(0.0, takenMw)));
    asset->startQuarter = deal.start ? std::max(asset->startQuarter, connected()) : soonest(*asset);
    QAction* action = addEntry(menu, text, deal.technologyId, asset);
    action->setToolTip(
        plainToolTip(tr("Adds %1. A contract uses the import limit and adds none: it brings no "
                        "power before the connection does.")
                         .arg(formatPower(takenMw, locale))));
    action->setEnabled(freeMw >= kLeastFreeMw);
    const bool othersHold =
        std::any_of(holdings.begin(), holdings.end(),
                    [this](const Holding& holding) { return holding.site != m_site; });
    if (othersHold) {
        QAction* share =
            menu.addAction(QStringLiteral("      ") +
                           literal(tr("Share %1...").arg(QString::fromStdString(deal.plant))));
        share->setToolTip(tr("Moves MW of the plant between sites in one step"));
        connect(share, &QAction::triggered, this,
                [this, id = deal.id] { Q_EMIT shareRequested(id, neededMw()); });
    }
}

/// First quarter in which the grid delivers anything here.
model::Quarter AddMenu::connected() const {
    const PlanFeed& feed = m_context.ports.feed;
    const auto site = feed.world().sites.find(m_site);
    const model::Defaults defaults(*feed.facts().catalog, feed.plan(), feed.world(), site.get());
    return model::energisationOf(*site->grid, defaults);
}

model::Quarter AddMenu::soonest(const model::Asset& asset) const {
    const PlanFeed& feed = m_context.ports.feed;
    const auto site = feed.world().sites.find(m_site);
    const model::Defaults defaults(*feed.facts().catalog, feed.plan(), feed.world(), site.get());
    const model::Header& header = *feed.plan().header;
    const bool overGrid = asset.delivery == model::Delivery::gridDelivered;
    return std::max({header.startQuarter, model::asOfQuarter(header),
                     model::earliestStart(asset, feed.plan(), defaults),
                     overGrid ? connected() : model::kFirstQuarter});
}

std::shared_ptr<model::Asset> AddMenu::newAsset(const model::TechnologyRow& technology,
                                                double megawatts) const {
    auto asset = std::make_shared<model::Asset>();
    asset->name = technology.name;
    asset->technologyId = technology.id;
    asset->capacityMw = megawatts;
    if (isContracted(technology)) {
        asset->ownership = model::AssetOwnership::contract;
        asset->delivery = model::Delivery::gridDelivered;
    }
    if (isBackup(technology)) {
        asset->runs = model::RunMode::backupOnly;
    }
    asset->startQuarter = soonest(*asset);
    return asset;
}

void AddMenu::addBackups() {
    const PlanFeed& feed = m_context.ports.feed;
    const auto site = feed.world().sites.find(m_site);
    const model::Defaults defaults(*feed.facts().catalog, feed.plan(), feed.world(), site.get());
    QMenu* menu = addMenu(tr("Backup for the whole load"));
    menu->setToolTipsVisible(true);
    for (const model::TechnologyRow& technology : feed.facts().catalog->technologies()) {
        if (technology.kind != model::TechnologyKind::Dispatchable) {
            continue;
        }
        const model::UnitPlan units = model::unitsFor(neededMw(), technology, defaults);
        const auto asset = newAsset(technology, units.capacityMw());
        asset->unitMw = units.unitMw;
        asset->runs = model::RunMode::backupOnly;
        QAction* action =
            addEntry(*menu,
                     tr("%1: %2 × %3")
                         .arg(QString::fromStdString(technology.name), QString::number(units.units),
                              formatPower(units.unitMw, m_context.look.locale)),
                     technology.id, asset);
        action->setToolTip(tr("Covers the peak with one unit out; runs only when power is short"));
    }
}

void AddMenu::addTechnologies() {
    const model::Catalog& catalog = *m_context.ports.feed.facts().catalog;
    const auto site = m_context.ports.feed.world().sites.find(m_site);
    const double size = std::max(kSmallestMw, kShareOfLoad * plannedMw(*site));
    for (const model::TechnologyRow& technology : catalog.technologies()) {
        addEntry(*this, QString::fromStdString(technology.name), technology.id,
                 newAsset(technology, size));
    }
}

void AddMenu::addOtherSites() {
    QMenu* menu = addMenu(tr("From another site"));
    for (const auto& entry : m_context.ports.feed.world().sites) {
        if (entry.id == m_site || entry.value->assets.empty()) {
            continue;
        }
        QMenu* own = menu->addMenu(literal(QString::fromStdString(entry.value->info->name)));
        own->setToolTipsVisible(true);
        connect(own, &QMenu::aboutToShow, this,
                [this, own, id = entry.id] { fillOtherSite(*own, id); });
    }
    menu->setEnabled(!menu->isEmpty());
}

void AddMenu::fillOtherSite(QMenu& menu, model::Id site) {
    menu.clear();
    const PlanFeed& feed = m_context.ports.feed;
    const auto leaf = feed.world().sites.find(site);
    if (!leaf) {
        return;
    }
    for (const auto& entry : leaf->assets) {
        auto copy = std::make_shared<model::Asset>(*entry.value);
        const model::DealRow* deal = feed.facts().catalog->deal(copy->dealId);
        if (deal && deal->capacityMw) {
            copy->capacityMw =
                std::min(copy->capacityMw, std::floor(freeMwOf(feed.world(), *deal)));
        }
        QAction* action =
            addEntry(menu,
                     tr("%1, %2").arg(QString::fromStdString(copy->name),
                                      formatPower(copy->capacityMw, m_context.look.locale)),
                     copy->technologyId, copy);
        action->setToolTip(tr("Adds a copy to this site, no more than is free of a known plant"));
        action->setEnabled(!deal || copy->capacityMw >= kLeastFreeMw);
    }
}

QAction* AddMenu::addEntry(QMenu& menu, const QString& text, const std::string& technologyId,
                           const AssetPtr& asset) {
    const model::TechnologyRow* technology =
        m_context.ports.feed.facts().catalog->technology(technologyId);
    QAction* action = menu.addAction(literal(text));
    if (technology) {
        const Theme& theme = m_context.look.theme;
        action->setIcon(swatch(theme.source(static_cast<Source>(model::sourceOf(*technology))),
                               theme.secondInk()));
    }
    connect(action, &QAction::triggered, this, [this, asset] { Q_EMIT chosen(asset); });
    return action;
}

}  // namespace gigasite::ui
