// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/assetrow.h"

#include "model/engine/assetfacts.h"
#include "model/engine/evaluate.h"
#include "model/engine/violations.h"
#include "ui/inspector/fieldtext.h"
#include "ui/inspector/importbutton.h"
#include "ui/ports/edits.h"
#include "ui/text/numberformat.h"
#include "ui/widgets/quantityfield.h"
#include "ui/widgets/quarterfield.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace gigasite::ui {

namespace {

QToolButton* quietButton(const QString& text, const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFixedSize(22, 22);
    return button;
}

}  // namespace

AssetRow::AssetRow(const FormContext& context, model::Id site, model::Id asset, QWidget* parent)
    : QWidget(parent), m_context(context), m_site(site), m_asset(asset) {
    m_capacity = new FieldRow(context, assetAt(site, asset), "asset.capacityMw", {}, this);
    m_fold = quietButton(QStringLiteral("▸"), tr("Details"), this);
    auto* erase = quietButton(QStringLiteral("×"), tr("Remove this source"), this);
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(0);
    buttons->addWidget(m_fold);
    buttons->addWidget(erase);
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_capacity->widget(), 1);
    row->addLayout(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(0);
    layout->addLayout(row);
    connect(m_fold, &QToolButton::clicked, this, [this] { Q_EMIT unfoldRequested(!m_details); });
    connect(erase, &QToolButton::clicked, this, &AssetRow::eraseRequested);
    update();
}

std::shared_ptr<const model::Asset> AssetRow::current() const {
    const auto site = m_context.ports.feed.world().sites.find(m_site);
    return site ? site->assets.find(m_asset) : nullptr;
}

void AssetRow::setDesignPeak(double megawatts) {
    m_capacity->quantity()->setDesignPeak(megawatts);
}

void AssetRow::update() {
    const auto asset = current();
    if (!asset) {
        return;
    }
    m_capacity->update();
    QuantityField* field = m_capacity->quantity();
    const QString name = QString::fromStdString(asset->name);
    m_capacity->setPlaceName(name);
    field->setLabel(name);
    const auto& catalog = *m_context.ports.feed.facts().catalog;
    if (const model::TechnologyRow* technology = catalog.technology(asset->technologyId)) {
        const auto source = static_cast<Source>(model::sourceOf(*technology));
        field->setColorBar(m_context.look.theme.source(source));
    }
    if (const model::DealRow* deal = catalog.deal(asset->dealId); deal && deal->capacityMw) {
        field->setLimitMark(deal->capacityMw->value,
                            tr("%1, all the plant has")
                                .arg(formatPower(deal->capacityMw->value, m_context.look.locale)));
    }
    updateChips(*asset);
    if (m_details) {
        m_details->update();
        updateEarliest(*asset);
    }
}

void AssetRow::updateEarliest(const model::Asset& asset) {
    const PlanFeed& feed = m_context.ports.feed;
    const auto site = feed.world().sites.find(m_site);
    const model::Defaults defaults(*feed.facts().catalog, feed.plan(), feed.world(), site.get());
    const model::Quarter earliest = model::earliestStart(asset, feed.plan(), defaults);
    const model::Quarter now = model::asOfQuarter(*feed.plan().header);
    // What stood before the as-of date needs no lead time.
    const bool matters = asset.startQuarter + asset.startSlipQuarters > now;
    m_start->quarter()->setEarliest(
        matters ? std::optional(earliest.index - asset.startSlipQuarters) : std::nullopt,
        asset.dealId.empty() ? tr("lead time") : tr("as announced"));
}

void AssetRow::updateChips(const model::Asset& asset) {
    QStringList chips;
    if (asset.runs == model::RunMode::backupOnly) {
        // The one thing to know about it; the rest shows when unfolded.
        m_capacity->quantity()->setChips({tr("backup only")});
        return;
    }
    chips << (asset.ownership == model::AssetOwnership::contract ? tr("PPA") : tr("owned"));
    chips << (asset.delivery == model::Delivery::gridDelivered ? tr("over grid") : tr("on site"));
    m_capacity->quantity()->setChips(chips);
}

void AssetRow::setUnfolded(bool unfolded) {
    if (unfolded == isUnfolded()) {
        return;
    }
    m_fold->setText(unfolded ? QStringLiteral("▾") : QStringLiteral("▸"));
    if (unfolded) {
        buildDetails();
    } else {
        m_details->hide();
        m_details->deleteLater();
        m_details = nullptr;
    }
}

void AssetRow::buildDetails() {
    const auto asset = current();
    if (!asset) {
        return;
    }
    m_details = new FieldForm(m_context, this);
    m_details->setPlaceName(QString::fromStdString(asset->name));
    const model::Address at = assetAt(m_site, m_asset);
    const auto& catalog = *m_context.ports.feed.facts().catalog;
    const model::TechnologyRow* technology = catalog.technology(asset->technologyId);
    const auto kind = technology ? technology->kind : model::TechnologyKind::Firm;
    m_details->addField(at, "asset.name");
    if (kind == model::TechnologyKind::Storage) {
        m_details->addField(at, "asset.energyMwh");
        m_details->addField(at, "asset.roundTripEfficiency");
    }
    m_start = m_details->addField(at, "asset.startQuarter");
    m_details->addField(at, "asset.startSlipQuarters");
    m_details->addField(at, "asset.ownership");
    m_details->addField(at, "asset.delivery");
    if (kind == model::TechnologyKind::Dispatchable) {
        m_details->addField(at, "asset.runs");
    }
    m_details->addField(at, "asset.contractPriceUsdPerMwh");
    m_details->addField(at, "asset.contractEscalator");
    m_details->addField(at, "asset.contractTermYears");
    m_details->addField(at, "asset.takeOrPay");
    m_details->addField(at, "asset.capexUsdPerKw");
    if (kind != model::TechnologyKind::Storage) {
        m_details->addField(at, "asset.unitMw");
        m_details->addField(at, "asset.forcedOutageRate");
    }
    m_details->addField(at, "asset.lifetimeYears");
    if (kind == model::TechnologyKind::Solar || kind == model::TechnologyKind::Wind ||
        kind == model::TechnologyKind::Firm) {
        m_details->addWidget(assetImportButton(m_context, m_site, m_asset, m_details));
    }
    layout()->addWidget(m_details);
    m_details->update();
    updateEarliest(*asset);
}

}  // namespace gigasite::ui
