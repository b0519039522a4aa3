// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mappanel.h"

#include "model/build/rivals.h"
#include "model/catalog/defaults.h"
#include "model/engine/evaluate.h"
#include "model/engine/result.h"
#include "model/geo/mapdata.h"
#include "ui/map/mapwidget.h"
#include "ui/shell/siteedits.h"
#include "ui/shell/viewstate.h"
#include "ui/text/numberformat.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

namespace gigasite::ui {

namespace {

MapSite mapSite(model::Id id, const model::Site& site, const model::PlanResult* result,
                model::Quarter asOf, const Theme& theme) {
    MapSite shown;
    shown.id = id;
    shown.name = QString::fromStdString(site.info->name);
    shown.latitudeDeg = site.info->latitudeDeg;
    shown.longitudeDeg = site.info->longitudeDeg;
    const model::SiteResult* own = result ? result->site(id) : nullptr;
    if (!own || own->quarters.quarters() == 0) {
        return shown;
    }
    const int at = std::clamp(asOf - result->start, 0, own->quarters.quarters() - 1);
    shown.plannedMw = own->quarters.at(model::MetricId::plannedMw, at);
    shown.onlineMw = own->quarters.at(model::MetricId::onlineMw, at);
    for (std::size_t s = 0; s < model::kSourceCount; ++s) {
        const double used = own->quarters.at(model::usedMwh(static_cast<model::Source>(s)), at);
        if (used > 0.0) {
            shown.mix.emplace_back(theme.source(static_cast<Source>(s)), used);
        }
    }
    if (own->quarters.at(model::MetricId::unservedMwh, at) > 0.0) {
        shown.badge = MapBadge::Limit;
    }
    return shown;
}

}  // namespace

MapPanel::MapPanel(const Look& look, const Ports& ports, ViewState& view, QWidget* parent)
    : QWidget(parent), m_look(look), m_ports(ports), m_view(view) {
    m_map = new MapWidget(*ports.feed.facts().map, look, this);
    m_map->setAccessibleName(tr("Map"));
    m_quarter = new QLabel(this);
    m_quarter->setFont(Theme::font(FontRole::label));
    m_quarter->setMinimumWidth(56);
    m_time = new QSlider(Qt::Horizontal, this);
    m_time->setAccessibleName(tr("As-of quarter"));
    m_time->setToolTip(tr("Quarter that map, list, tiles and cursors show"));
    m_time->setPageStep(4);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(8, 2, 8, 2);
    foot->setSpacing(8);
    auto* words = new QLabel(tr("As of"), this);
    words->setFont(Theme::font(FontRole::label));
    foot->addWidget(words);
    foot->addWidget(m_quarter);
    foot->addWidget(m_time, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_map, 1);
    layout->addLayout(foot);
    connectMap();
    connect(m_time, &QSlider::valueChanged, this,
            [this](int index) { m_view.setAsOf(model::Quarter{index}); });
    connect(&view, &ViewState::asOfChanged, this, [this] {
        showQuarter();
        refresh();
    });
    connect(&view, &ViewState::selectionChanged, this,
            [this] { m_map->setSelection(m_view.selection()); });
    connect(&ports.feed, &PlanFeed::planChanged, this, &MapPanel::planChanged);
    connect(&ports.feed, &PlanFeed::resultReady, this, &MapPanel::refresh);
    updateTimeRange();
    showQuarter();
    refresh();
    m_map->setSelection(view.selection());
}

void MapPanel::connectMap() {
    connect(m_map, &MapWidget::placeRequested, this,
            [this](double latitude, double longitude, bool) { place(latitude, longitude); });
    connect(m_map, &MapWidget::moveRequested, this,
            [this](model::Id id, double latitude, double longitude) {
                moveSite(m_ports, id, latitude, longitude, m_look.locale);
            });
    connect(m_map, &MapWidget::deleteRequested, this,
            [this](const std::set<model::Id>& ids) { eraseSites(m_ports, ids); });
    connect(m_map, &MapWidget::selectionRequested, this,
            [this](const std::set<model::Id>& ids) { m_view.setSelection(ids); });
    connect(m_map, &MapWidget::hovered, this, &MapPanel::point);
    connect(m_map, &MapWidget::hoverEnded, this, [this] { Q_EMIT pointed({}); });
}

void MapPanel::place(double latitudeDeg, double longitudeDeg) {
    const model::Id id = placeSite(m_ports, latitudeDeg, longitudeDeg);
    if (id != 0) {
        m_view.setSelection({id});
        Q_EMIT placed(id);
    }
}

void MapPanel::planChanged() {
    std::set<model::Id> selection;
    for (const model::Id id : m_view.selection()) {
        if (m_ports.feed.world().sites.find(id)) {
            selection.insert(id);
        }
    }
    m_view.setSelection(selection);
    if (m_ports.feed.lastChanges().everything || m_ports.feed.lastChanges().header) {
        updateTimeRange();
        refreshRivals();
    }
    refresh();
}

void MapPanel::updateTimeRange() {
    const model::Header& header = *m_ports.feed.plan().header;
    const int first = header.startQuarter.index;
    const int last = first + 4 * header.years - 1;
    {
        const QSignalBlocker quiet(m_time);  // the slider follows the as-of quarter, not its range
        m_time->setRange(first, last);
    }
    m_view.setAsOf(model::Quarter{std::clamp(m_view.asOf().index, first, last)});
    m_time->setValue(m_view.asOf().index);
}

void MapPanel::showQuarter() {
    const QString text = formatQuarter(m_view.asOf().index, m_look.locale);
    m_quarter->setText(text);
    m_time->setAccessibleDescription(text);
    m_time->setValue(m_view.asOf().index);
}

void MapPanel::refresh() {
    const auto result = m_ports.feed.result();
    std::vector<MapSite> sites;
    for (const auto& entry : m_ports.feed.world().sites) {
        sites.push_back(mapSite(entry.id, *entry.value, result.get(), m_view.asOf(), m_look.theme));
    }
    m_map->setSites(std::move(sites));
}

void MapPanel::showRivals(bool shown) {
    m_rivalsShown = shown;
    refreshRivals();
}

void MapPanel::refreshRivals() {
    std::vector<MapMark> marks;
    const model::Catalog& catalog = *m_ports.feed.facts().catalog;
    const QLocale& locale = m_look.locale;
    const auto rivals = m_rivalsShown
                            ? model::rivalCampuses(catalog, m_ports.feed.plan().header->name)
                            : std::vector<const model::CampusRow*>();
    for (const model::CampusRow* campus : rivals) {
        if (!campus->latitudeDeg || !campus->longitudeDeg) {
            continue;
        }
        const double running = campus->currentItMw ? campus->currentItMw->value : 0.0;
        const double planned = campus->plannedMw ? campus->plannedMw->value : running;
        QStringList detail{QString::fromStdString(campus->operatorName)};
        if (running > 0.0) {
            detail << tr("%1 running").arg(formatPower(running, locale));
        }
        if (campus->plannedMw) {
            detail << tr("%1 planned").arg(formatPower(planned, locale));
        }
        marks.push_back({QString::fromStdString(campus->name), detail.join(QStringLiteral(" · ")),
                         campus->latitudeDeg->value, campus->longitudeDeg->value,
                         std::max(running, planned)});
    }
    m_map->setMarks(std::move(marks));
}

void MapPanel::point(double latitudeDeg, double longitudeDeg) {
    const model::Facts& facts = m_ports.feed.facts();
    QString text = formatPosition(latitudeDeg, longitudeDeg, m_look.locale) +
                   QStringLiteral("   ") + m_map->describePlace(latitudeDeg, longitudeDeg);
    const model::Place place = facts.map->lookUp(latitudeDeg, longitudeDeg);
    if (!place.inSea) {
        const model::GridDefaults grid =
            model::gridDefaults(*facts.catalog, place.countryIso2, place.stateCode);
        if (!grid.marketId.empty()) {
            text += QStringLiteral("   ") + QString::fromStdString(grid.marketId);
        }
        if (grid.price) {
            text += QStringLiteral("   ") +
                    formatQuantity(grid.price->value, QuantityKind::moneyPerMwh, m_look.locale);
        }
        if (grid.carbonIntensityKgPerMwh) {
            text += QStringLiteral("   ") +
                    formatQuantity(grid.carbonIntensityKgPerMwh->value,
                                   QuantityKind::carbonIntensity, m_look.locale) +
                    QStringLiteral(" CO₂");
        }
    }
    Q_EMIT pointed(text);
}

}  // namespace gigasite::ui
