// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/maplayers.h"

#include "ui/map/layerlegend.h"
#include "ui/map/mapwidget.h"
#include "ui/shell/viewstate.h"

#include <QActionGroup>
#include <QMenu>

namespace gigasite::ui {

MapLayers::MapLayers(PlanFeed& feed, ViewState& view, MapWidget& map, QObject* parent)
    : QObject(parent),
      m_feed(feed),
      m_view(view),
      m_map(map),
      m_grounds(map.look(), feed.facts()),
      m_legend(new LayerLegend(map.look(), names(), &map)) {
    connect(m_legend, &LayerLegend::layerChosen, this,
            [this](int layer) { setCurrent(static_cast<MapLayer>(layer)); });
    connect(&view, &ViewState::asOfChanged, this, &MapLayers::refreshRules);
    connect(&feed, &PlanFeed::planChanged, this, [this] {
        if (m_feed.world().limits != m_limits) {
            refreshRules();
        }
    });
    refresh();
}

QStringList MapLayers::names() {
    return {tr("Plain map"),      tr("Grid carbon intensity"), tr("Electricity price"),
            tr("Solar resource"), tr("Wind resource"),         tr("Export rules")};
}

void MapLayers::fillMenu(QMenu& menu) {
    auto* group = new QActionGroup(&menu);
    const QStringList texts = names();
    for (int i = 0; i < kMapLayerCount; ++i) {
        QAction* action = menu.addAction(texts[i]);
        action->setCheckable(true);
        action->setChecked(static_cast<MapLayer>(i) == m_current);
        action->setToolTip(tr("Show this on the ground of the map"));
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, i] { setCurrent(static_cast<MapLayer>(i)); });
        connect(this, &MapLayers::layerChanged, action,
                [action, i](MapLayer layer) { action->setChecked(static_cast<int>(layer) == i); });
    }
}

void MapLayers::setCurrent(MapLayer layer) {
    if (layer == m_current) {
        return;
    }
    m_current = layer;
    refresh();
    Q_EMIT layerChanged(layer);
}

void MapLayers::refreshRules() {
    if (m_current == MapLayer::exportRules) {
        refresh();
    }
}

void MapLayers::refresh() {
    m_limits = m_feed.world().limits;
    MapGround ground = m_grounds.of(m_current, *m_limits, m_view.asOf());
    m_legend->setCurrent(static_cast<int>(m_current));
    m_legend->setContent(std::move(ground.legend));
    // Most quarters have the rules of the one before: the ground need not be painted again.
    const bool same = m_paint && ground.paint && *m_paint == *ground.paint;
    if (!same) {
        m_paint = std::move(ground.paint);
        m_map.setGround(m_paint);
    }
}

QString MapLayers::valueAt(double latitudeDeg, double longitudeDeg) const {
    return m_grounds.valueAt(m_current, latitudeDeg, longitudeDeg, *m_feed.world().limits,
                             m_view.asOf());
}

}  // namespace gigasite::ui
