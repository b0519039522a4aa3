// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/mapstyle.h"
#include "ui/map/sitecircles.h"
#include "ui/map/viewport.h"

#include <QColor>
#include <QString>

#include <vector>

class QPainter;

namespace gigasite::ui {

/// Power a site buys from a plant elsewhere.
struct MapContract {
    model::Id site = 0;
    QString plant;
    QString amount;  ///< "835 MW"
    double latitudeDeg = 0.0;
    double longitudeDeg = 0.0;
    QColor color;  ///< of the source
    bool operator==(const MapContract&) const = default;
};

/// Lines from sites to the plants they buy from, along the great circle: of the hovered and the
/// selected sites, or of all.
class ContractLayer {
  public:
    explicit ContractLayer(const MapStyle& style) : m_style(style) {}

    /// False when nothing changed.
    bool setContracts(std::vector<MapContract> contracts);
    bool setAllShown(bool all);
    /// Contracts whose lines the map shows now, as rows of what was set.
    [[nodiscard]] std::vector<std::size_t> shown(const SiteCircles& circles,
                                                 const Viewport& view) const;

    void paint(QPainter& painter, const Viewport& view, const SiteCircles& circles);

  private:
    struct Path {
        QPointF from;
        std::vector<QPointF> line;
    };

    [[nodiscard]] const std::vector<QPointF>& pathOf(std::size_t row, QPointF from);
    void paintPlant(QPainter& painter, QPointF at, const MapContract& contract) const;

    MapStyle m_style;
    std::vector<MapContract> m_contracts;
    std::vector<Path> m_paths;  // same rows
    bool m_all = false;
};

}  // namespace gigasite::ui
