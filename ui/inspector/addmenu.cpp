// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/addmenu.h"

#include "model/engine/assetfacts.h"
#include "model/engine/evaluate.h"
#include "model/engine/violations.h"
#include "ui/text/numberformat.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace gigasite::ui {

namespace {

/// Size of a new asset beside the site's load, so that the slider starts in a useful place.
constexpr double kShareOfLoad = 0.25;
constexpr double kSmallestMw = 10.0;

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

}  // namespace

AddMenu::AddMenu(const FormContext& context, model::Id site, QWidget* parent)
    : QMenu(parent), m_context(context), m_site(site) {
    connect(this, &QMenu::aboutToShow, this, &AddMenu::fill);
}

void AddMenu::fill() {
    clear();
    const auto site = m_context.ports.feed.world().sites.find(m_site);
    if (!site) {
        return;
    }
    addDeals(*site);
    addSeparator();
    addTechnologies(*site);
}

void AddMenu::addDeals(const model::Site& site) {
    const model::Catalog& catalog = *m_context.ports.feed.facts().catalog;
    const std::string market = marketOf(site, catalog);
    std::vector<const model::DealRow*> deals;
    for (const model::DealRow& deal : catalog.deals()) {
        deals.push_back(&deal);
    }
    std::stable_sort(deals.begin(), deals.end(), [&market](const auto* a, const auto* b) {
        return (a->marketId == market) > (b->marketId == market);
    });
    QMenu* menu = addMenu(tr("From known deals"));
    for (const model::DealRow* deal : deals) {
        if (!deal->capacityMw) {
            continue;
        }
        const double free = std::max(
            0.0, deal->capacityMw->value -
                     model::contractedMw(m_context.ports.feed.world(), deal->id));
        auto asset = std::make_shared<model::Asset>();
        asset->name = deal->plant;
        asset->technologyId = deal->technologyId;
        asset->dealId = deal->id;
        asset->marketId = deal->marketId;
        asset->capacityMw = free;
        asset->ownership = model::AssetOwnership::contract;
        asset->delivery = model::Delivery::gridDelivered;
        if (deal->start) {
            asset->startQuarter = model::Quarter::of(deal->start->year, deal->start->quarter);
        }
        if (deal->termYears) {
            asset->contractTermYears = deal->termYears->value;
        }
        if (deal->priceUsdPerMwh) {
            asset->contractPriceUsdPerMwh = deal->priceUsdPerMwh->value;
        }
        const QString text =
            tr("%1, %2: %3 free")
                .arg(QString::fromStdString(deal->plant), QString::fromStdString(deal->marketId),
                     formatPower(free, m_context.look.locale));
        addEntry(*menu, text, deal->technologyId, asset);
    }
}

void AddMenu::addTechnologies(const model::Site& site) {
    const model::Catalog& catalog = *m_context.ports.feed.facts().catalog;
    const double size = std::max(kSmallestMw, kShareOfLoad * plannedMw(site));
    for (const model::TechnologyRow& technology : catalog.technologies()) {
        auto asset = std::make_shared<model::Asset>();
        asset->name = technology.name;
        asset->technologyId = technology.id;
        asset->capacityMw = size;
        asset->startQuarter = m_context.ports.feed.plan().header->startQuarter + 4;
        const bool far = technology.nuclearRefuelling ||
                         technology.profile == model::ProfileKind::WindOffshore ||
                         technology.id == "hydro_ppa";
        if (far) {
            asset->ownership = model::AssetOwnership::contract;
            asset->delivery = model::Delivery::gridDelivered;
        }
        if (technology.stackCode == "DI") {
            asset->runs = model::RunMode::backupOnly;
        }
        addEntry(*this, QString::fromStdString(technology.name), technology.id, asset);
    }
}

void AddMenu::addEntry(QMenu& menu, const QString& text, const std::string& technologyId,
                       const std::shared_ptr<const model::Asset>& asset) {
    const model::TechnologyRow* technology =
        m_context.ports.feed.facts().catalog->technology(technologyId);
    QString literal = text;
    literal.replace(QLatin1Char('&'), QStringLiteral("&&"));
    QAction* action = menu.addAction(literal);
    if (technology) {
        const Theme& theme = m_context.look.theme;
        action->setIcon(swatch(theme.source(static_cast<Source>(model::sourceOf(*technology))),
                               theme.secondInk()));
    }
    connect(action, &QAction::triggered, this, [this, asset] { Q_EMIT chosen(asset); });
}

}  // namespace gigasite::ui
