// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/mapstyle.h"
#include "ui/map/tilesource.h"
#include "ui/map/viewport.h"

#include <QObject>
#include <QPointer>
#include <QRectF>

#include <vector>

class QPainter;

namespace gigasite::ui {

/// Tiles of a view at the zoom that fits it best, the middle first. The map's projection is that of
/// the tiles, so nothing is bent.
[[nodiscard]] std::vector<TileId> tilesInView(const Viewport& view, int highestZoom);

/// Online pictures over the plain land, below everything else on the map.
class TileLayer : public QObject {
    Q_OBJECT

  public:
    explicit TileLayer(const MapStyle& style, QObject* parent = nullptr);

    /// nullptr: none. The source may go before the layer.
    void setSource(TileSource* source);
    /// A thematic ground is shown instead.
    void setCovered(bool covered);
    [[nodiscard]] bool isShown() const;

    void paint(QPainter& painter, const Viewport& view, double devicePixelRatio);
    /// Last of all, so that nothing hides it. Nothing when no tiles are shown.
    void paintAttribution(QPainter& painter, const Viewport& view) const;

  Q_SIGNALS:
    /// To be painted again.
    void updated();

  private:
    void paintTile(QPainter& painter, const TileId& id, const QRectF& target);

    MapStyle m_style;
    QPointer<TileSource> m_source;
    bool m_covered = false;
};

}  // namespace gigasite::ui
