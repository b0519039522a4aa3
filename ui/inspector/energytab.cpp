// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/energytab.h"

#include "model/engine/result.h"
#include "ui/charts/charttext.h"
#include "ui/inspector/addmenu.h"
#include "ui/ports/edits.h"
#include "ui/shell/viewstate.h"
#include "ui/text/numberformat.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/supplybar.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gigasite::ui {

namespace {

/// Value of a metric in the calendar year of the as-of quarter.
double inYear(const model::PlanResult& result, const model::SiteResult& site, model::MetricId id,
              int year) {
    const model::YearValues years = model::byFiscalYear(site.quarters, id, result.start, 1);
    const int at = year - years.firstYear;
    return at >= 0 && at < static_cast<int>(years.values.size())
               ? years.values[static_cast<std::size_t>(at)]
               : 0.0;
}

}  // namespace

EnergyTab::EnergyTab(const FormContext& context, ViewState& view, model::Id site, QWidget* parent)
    : QWidget(parent), m_context(context), m_view(view), m_site(site) {
    m_summary = new QLabel(this);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_bar = new SupplyBar(context.look, this);
    m_empty = new EmptyState(context.look, this);
    m_list = new QVBoxLayout;
    m_list->setSpacing(2);
    auto* add = new QPushButton(tr("Add"), this);
    add->setToolTip(tr("Add a source of energy to this site"));
    auto* menu = new AddMenu(context, site, add);
    add->setMenu(menu);
    add->setText(tr("Add") + QStringLiteral(" ▾"));
    add->setStyleSheet(QStringLiteral("QPushButton::menu-indicator{image:none;width:0px}"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->addWidget(m_summary);
    layout->addWidget(m_bar);
    layout->addWidget(m_empty);
    layout->addLayout(m_list);
    layout->addWidget(add, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(menu, &AddMenu::chosen, this, &EnergyTab::addAsset);
    connect(m_empty, &EmptyState::triggered, add, &QPushButton::showMenu);
    connect(m_bar, &SupplyBar::segmentActivated, this, [this](int index) {
        const Source source = m_bar->segments()[static_cast<std::size_t>(index)].source;
        const auto result = m_context.ports.feed.result();
        const model::SiteResult* own = result ? result->site(m_site) : nullptr;
        for (AssetRow* row : m_rows) {
            const bool matches =
                own &&
                std::any_of(own->assets().begin(), own->assets().end(), [&](const auto& one) {
                    return one.id == row->asset() && static_cast<Source>(one.source) == source;
                });
            if (matches) {
                row->setFocus();
                unfold(row->asset(), true);
                return;
            }
        }
    });
    connect(&view, &ViewState::asOfChanged, this, &EnergyTab::updateResult);
    updatePlan();
    updateResult();
}

void EnergyTab::updatePlan() {
    const auto site = m_context.ports.feed.world().sites.find(m_site);
    if (!site) {
        return;
    }
    std::vector<model::Id> ids;
    for (const auto& entry : site->assets) {
        ids.push_back(entry.id);
    }
    const bool same =
        std::equal(ids.begin(), ids.end(), m_rows.begin(), m_rows.end(),
                   [](model::Id id, const AssetRow* row) { return id == row->asset(); });
    if (!same) {
        rebuildRows(*site);
    }
    for (AssetRow* row : m_rows) {
        row->update();
    }
    m_empty->setVisible(ids.empty());
    m_bar->setVisible(!ids.empty());
    m_empty->setContent({}, tr("All power comes from the grid."), tr("Add a source"));
}

void EnergyTab::rebuildRows(const model::Site& site) {
    for (AssetRow* row : m_rows) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (const auto& entry : site.assets) {
        auto* row = new AssetRow(m_context, m_site, entry.id, this);
        const model::Id id = entry.id;
        connect(row, &AssetRow::unfoldRequested, this, [this, id](bool on) { unfold(id, on); });
        connect(row, &AssetRow::eraseRequested, this, [this, id] { eraseAsset(id); });
        m_list->addWidget(row);
        m_rows.push_back(row);
    }
    updateResult();
}

void EnergyTab::unfold(model::Id asset, bool unfold) {
    for (AssetRow* row : m_rows) {
        row->setUnfolded(unfold && row->asset() == asset);
    }
}

void EnergyTab::addAsset(const std::shared_ptr<const model::Asset>& asset) {
    const auto site = m_context.ports.feed.world().sites.find(m_site);
    if (!site) {
        return;
    }
    const model::Id id = m_context.ports.feed.plan().nextId;
    const model::Change change = model::Insert{assetAt(m_site, id), asset};
    const auto done = m_context.ports.edits.apply(
        {&change, 1}, {"edit.insertAt",
                       {QStringLiteral("asset"), QString::fromStdString(asset->name),
                        QString::fromStdString(site->info->name)}});
    if (done) {
        updatePlan();
    }
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
        {"edit.erase", {QStringLiteral("asset"), QString::fromStdString(leaf->name)}});
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
    m_summary->setText(
        tr("%1: CFE %2, %3, unserved %4")
            .arg(QString::number(year),
                 formatShare(inYear(result, own, model::MetricId::cfeScore, year), locale),
                 formatQuantity(inYear(result, own, model::MetricId::energyCostUsdPerMwh, year),
                                QuantityKind::moneyPerMwh, locale),
                 formatEnergy(inYear(result, own, model::MetricId::unservedMwh, year), locale)));
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
