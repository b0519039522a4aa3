// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/planfeed.h"
#include "ui/shell/mapgrounds.h"

#include <QObject>
#include <QStringList>

class QMenu;

namespace gigasite::ui {

class LayerLegend;
class MapWidget;
class ViewState;

/// Keeps the ground of the map and its legend in step with the layer chosen, the plan and the as-of
/// quarter. Feed, view state and map outlive it; the legend belongs to the map.
class MapLayers : public QObject {
    Q_OBJECT

  public:
    MapLayers(PlanFeed& feed, ViewState& view, MapWidget& map, QObject* parent);

    [[nodiscard]] MapLayer current() const { return m_current; }
    void setCurrent(MapLayer layer);
    /// In the order of MapLayer.
    [[nodiscard]] static QStringList names();
    /// One radio item a layer, kept in step both ways.
    void fillMenu(QMenu& menu);
    [[nodiscard]] LayerLegend& legend() const { return *m_legend; }
    /// The layer's figure at a place, for the status bar; empty for the plain layer.
    [[nodiscard]] QString valueAt(double latitudeDeg, double longitudeDeg) const;

  Q_SIGNALS:
    void layerChanged(gigasite::ui::MapLayer layer);

  private:
    void refresh();
    void refreshRules();

    PlanFeed& m_feed;
    ViewState& m_view;
    MapWidget& m_map;
    MapGrounds m_grounds;
    LayerLegend* m_legend;
    MapLayer m_current = MapLayer::plain;
    std::shared_ptr<const LandPaint> m_paint;  ///< the map's
    model::Ref<model::Limits> m_limits;        ///< of the rules shown
};

}  // namespace gigasite::ui
