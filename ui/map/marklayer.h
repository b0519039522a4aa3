// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/mapstyle.h"
#include "ui/map/viewport.h"

#include <QColor>
#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

class QPainter;

namespace gigasite::ui {

/// A thing on the map that is not the programme's: a rival's campus, a plant that sells power.
struct MapMark {
    enum class Kind { campus, plant };

    Kind kind = Kind::campus;
    QString name;
    QString detail;  ///< second line of the call-out
    double latitudeDeg = 0.0;
    double longitudeDeg = 0.0;
    double megawatts = 0.0;
    QColor color = {};  ///< of a plant's source
    bool operator==(const MapMark&) const = default;
};

/// A filled square, the same wherever a plant stands.
void paintPlantMark(QPainter& painter, QPointF at, const QColor& color, const MapStyle& style);

/// Under the sites: campuses as hollow diamonds, their area in proportion to the MW, plants as
/// filled squares; the one under the pointer tells its name.
class MarkLayer {
  public:
    explicit MarkLayer(const MapStyle& style) : m_style(style) {}

    /// False when nothing changed.
    bool setMarks(std::vector<MapMark> marks);
    [[nodiscard]] const std::vector<MapMark>& marks() const { return m_marks; }
    [[nodiscard]] bool shows(MapMark::Kind kind) const;
    /// False when the pointer stays with the same mark (or none).
    bool hover(std::optional<QPointF> screen, const Viewport& view);

    void paint(QPainter& painter, const Viewport& view) const;
    /// The call-out of the hovered mark, above everything else.
    void paintHovered(QPainter& painter, const Viewport& view) const;

  private:
    [[nodiscard]] QPointF positionOf(const MapMark& mark, const Viewport& view) const;
    [[nodiscard]] static double radiusOf(const MapMark& mark);

    MapStyle m_style;
    std::vector<MapMark> m_marks;
    std::optional<std::size_t> m_hovered;
};

}  // namespace gigasite::ui
