// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/assetrow.h"

#include "model/engine/assetfacts.h"
#include "model/engine/evaluate.h"
#include "model/engine/violations.h"
#include "ui/inspector/assetfields.h"
#include "ui/inspector/dealshare.h"
#include "ui/inspector/fieldtext.h"
#include "ui/inspector/importbutton.h"
#include "ui/ports/edits.h"
#include "ui/text/numberformat.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/quantityedit.h"
#include "ui/widgets/quantityfield.h"
#include "ui/widgets/quarterfield.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace gigasite::ui {

namespace {

// Beside chips and number a name of some length must fit into the inspector.
constexpr int kMegawattsWidth = 84;
constexpr int kHoursWidth = 44;
constexpr double kMostHours = 1000.0;
constexpr int kGlowMs = 1600;
/// A store's hours this near its default's are its default.
constexpr double kSameHours = 1e-6;

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
    m_capacity->quantity()->edit()->setFixedWidth(kMegawattsWidth);
    m_capacity->quantity()->edit()->installEventFilter(this);
    if (QWidget* slider = m_capacity->quantity()->findChild<QuantitySlider*>()) {
        slider->installEventFilter(this);
    }
    m_glow.setSingleShot(true);
    m_glow.setInterval(kGlowMs);
    connect(&m_glow, &QTimer::timeout, this, [this] { QWidget::update(); });
    buildHours();
    update();
}

void AssetRow::buildHours() {
    const auto asset = current();
    const auto& catalog = *m_context.ports.feed.facts().catalog;
    const model::TechnologyRow* technology =
        asset ? catalog.technology(asset->technologyId) : nullptr;
    if (!technology || technology->kind != model::TechnologyKind::Storage) {
        return;
    }
    m_hours = new QuantityEdit(m_context.look, QuantityKind::hours, this);
    m_hours->setRange({0.0, kMostHours});
    m_hours->setFixedWidth(kHoursWidth);
    m_capacity->quantity()->addTrailing(m_hours);
    connect(m_hours, &QuantityEdit::committed, this, &AssetRow::setHours);
    connect(m_hours, &QuantityEdit::stepRequested, this, [this](int steps) {
        setHours(std::clamp(std::round(m_hours->value()) + steps, 0.0, kMostHours));
    });
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
    m_capacity->setPlaceName(placeName(*asset));
    field->setLabel(name);
    m_fold->setAccessibleName(tr("Details of %1").arg(name));
    const auto& catalog = *m_context.ports.feed.facts().catalog;
    if (const model::TechnologyRow* technology = catalog.technology(asset->technologyId)) {
        const auto source = static_cast<Source>(model::sourceOf(*technology));
        field->setColorBar(m_context.look.theme.source(source));
    }
    updateLimit(*asset);
    updateChips(*asset);
    updateHours(*asset);
    if (m_details) {
        m_details->setPlaceName(placeName(*asset));
        m_details->update();
        updateEarliest(*asset);
    }
}

QString AssetRow::placeName(const model::Asset& asset) const {
    const auto site = m_context.ports.feed.world().sites.find(m_site);
    return tr("%1 at %2")
        .arg(QString::fromStdString(asset.name),
             site ? QString::fromStdString(site->info->name) : QString());
}

void AssetRow::updateLimit(const model::Asset& asset) {
    const PlanFeed& feed = m_context.ports.feed;
    const QLocale& locale = m_context.look.locale;
    const model::DealRow* deal = feed.facts().catalog->deal(asset.dealId);
    const bool contract = asset.ownership == model::AssetOwnership::contract;
    const double share = contract ? asset.contractVolumeShare : 1.0;
    if (!deal || !deal->capacityMw || share <= 0.0) {
        m_capacity->quantity()->setLimitMark(std::nullopt);
        return;
    }
    const double freeMw = freeMwOf(feed.world(), *deal, m_site, m_asset);
    const QString whole = formatPower(deal->capacityMw->value, locale);
    if (freeMw >= deal->capacityMw->value) {
        m_capacity->quantity()->setLimitMark(freeMw / share,
                                             tr("%1, all the plant has").arg(whole));
        return;
    }
    std::vector<Holding> others = holdingsOf(feed.world(), deal->id);
    std::erase_if(others, [this](const Holding& one) { return one.asset == m_asset; });
    m_capacity->quantity()->setLimitMark(
        freeMw / share, tr("%1, all that %2 leaves of the plant's %3")
                            .arg(formatPower(freeMw, locale), holderNames(others), whole));
}

void AssetRow::updateHours(const model::Asset& asset) {
    if (!m_hours) {
        return;
    }
    const PlanFeed& feed = m_context.ports.feed;
    const auto site = feed.world().sites.find(m_site);
    const model::Defaults defaults(*feed.facts().catalog, feed.plan(), feed.world(), site.get());
    const double energyMwh = defaults.number(asset.energyMwh, "technology.energy", &asset);
    const double hours = asset.capacityMw > 0.0 ? energyMwh / asset.capacityMw : 0.0;
    m_hours->setLabel(tr("Hours of %1").arg(QString::fromStdString(asset.name)));
    m_hours->setValue(std::min(std::round(hours * 100.0) / 100.0, kMostHours));
    m_hours->setReadOnly(asset.capacityMw <= 0.0);
    m_hours->setPlainToolTip(
        tr("Hours at full power: %1")
            .arg(formatEnergy(energyMwh, m_context.look.locale, Digits::exact)));
}

void AssetRow::setHours(double hours) {
    const auto asset = current();
    if (!asset || asset->capacityMw <= 0.0) {
        return;
    }
    const PlanFeed& feed = m_context.ports.feed;
    const auto site = feed.world().sites.find(m_site);
    const model::Defaults defaults(*feed.facts().catalog, feed.plan(), feed.world(), site.get());
    const double standardMwh = defaults.number(std::nullopt, "technology.energy", asset.get());
    const double energyMwh = hours * asset->capacityMw;
    // At the technology's own hours the energy follows the power again.
    const bool standard = std::abs(energyMwh - standardMwh) <= kSameHours * asset->capacityMw;
    const QLocale& locale = m_context.look.locale;
    const model::Field& field = *model::findField("asset.energyMwh");
    const model::Value value = standard ? model::Value{} : model::Value{energyMwh};
    const model::Value before = defaults.number(asset->energyMwh, "technology.energy", asset.get());
    const model::Change change = model::SetField{assetAt(m_site, m_asset), &field, value};
    [[maybe_unused]] const auto done = m_context.ports.edits.apply(
        {&change, 1},
        {"edit.set",
         {QStringLiteral("asset.energyMwh"), placeName(*asset),
          valueText(field, model::Value{energyMwh}, locale), valueText(field, before, locale)}});
    update();
}

void AssetRow::highlight() {
    m_glow.start();
    QWidget::update();
}

void AssetRow::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    if (isHighlighted()) {
        QPainter painter(this);
        painter.setPen(QPen(m_context.look.theme.accent(), 2.0));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

bool AssetRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const QuantityEdit* edit = m_capacity->quantity()->edit();
        const bool typing = watched == edit && (edit->isModified() || edit->isRefused());
        if (enter && !typing) {
            Q_EMIT unfoldRequested(!isUnfolded());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AssetRow::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(isUnfolded() ? tr("Hide details") : tr("Details"), this,
                    [this] { Q_EMIT unfoldRequested(!isUnfolded()); });
    menu->addAction(tr("Duplicate this source"), this, &AssetRow::duplicateRequested);
    menu->addAction(tr("Remove this source"), this, &AssetRow::eraseRequested);
    menu->popup(event->globalPos());
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
    m_details->setPlaceName(placeName(*asset));
    addDetailFields(*asset, m_context.ports.feed.facts().catalog->technology(asset->technologyId));
    addDetailButtons();
    layout()->addWidget(m_details);
    m_details->update();
    updateEarliest(*asset);
}

void AssetRow::addDetailFields(const model::Asset& asset, const model::TechnologyRow* technology) {
    const model::Address at = assetAt(m_site, m_asset);
    const auto kind = technology ? technology->kind : model::TechnologyKind::Firm;
    const bool storage = kind == model::TechnologyKind::Storage;
    const bool burns = kind == model::TechnologyKind::Dispatchable;
    const auto add = [this, &at](std::initializer_list<const char*> ids) {
        for (const char* id : ids) {
            m_details->addField(at, id);
        }
    };
    add({"asset.name"});
    m_start = m_details->addField(at, "asset.startQuarter");
    add({"asset.endQuarter", "asset.startSlipQuarters", "asset.ownership", "asset.delivery"});
    if (burns) {
        add({"asset.runs"});
    }
    add({"asset.contractPriceUsdPerMwh", "asset.contractBasis", "asset.contractEscalator",
         "asset.contractTermYears", "asset.contractVolumeShare", "asset.takeOrPay"});
    if (storage) {
        add({"asset.energyMwh", "asset.roundTripEfficiency"});
    }
    if (burns) {
        add({"asset.heatRateMmbtuPerMwh"});
    }
    if (asset.dealId.empty()) {
        add({"asset.leadTimeYears"});
    }
    add({"asset.capexUsdPerKw"});
    if (!storage) {
        add({"asset.unitMw", "asset.forcedOutageRate"});
    }
    add({"asset.lifetimeYears"});
    m_details->addRemaining(
        at, [technology](const model::Field& field) { return appliesTo(field, technology); });
}

void AssetRow::addDetailButtons() {
    auto* bar = new QWidget(m_details);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 4, 0, 4);
    row->setSpacing(8);
    auto* copy = new QPushButton(tr("Duplicate"), bar);
    copy->setToolTip(tr("Adds a copy of this source to the site"));
    auto* erase = new QPushButton(tr("Remove"), bar);
    erase->setToolTip(tr("Takes this source out of the site"));
    row->addWidget(copy);
    row->addWidget(erase);
    const auto asset = current();
    const model::TechnologyRow* technology =
        m_context.ports.feed.facts().catalog->technology(asset->technologyId);
    const auto kind = technology ? technology->kind : model::TechnologyKind::Storage;
    if (kind == model::TechnologyKind::Solar || kind == model::TechnologyKind::Wind ||
        kind == model::TechnologyKind::Firm) {
        row->addWidget(assetImportButton(m_context, m_site, m_asset, bar));
    }
    row->addStretch(1);
    m_details->addWidget(bar);
    connect(copy, &QPushButton::clicked, this, &AssetRow::duplicateRequested);
    connect(erase, &QPushButton::clicked, this, &AssetRow::eraseRequested);
}

}  // namespace gigasite::ui
