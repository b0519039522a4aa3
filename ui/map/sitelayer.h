// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/maplabels.h"
#include "ui/map/mapsite.h"
#include "ui/map/sitecircles.h"
#include "ui/map/viewport.h"

#include <QPixmap>

#include <unordered_map>
#include <vector>

namespace gigasite::ui {

/// Paints the circles of the sites with their names; repaints only pictures of what changed.
class SiteLayer {
  public:
    explicit SiteLayer(const MapStyle& style) : m_style(style) {}

    [[nodiscard]] SiteCircles& circles() { return m_circles; }
    [[nodiscard]] const SiteCircles& circles() const { return m_circles; }

    /// Square round the circle that stands for the site; null for an unknown id.
    [[nodiscard]] QRectF rectOf(model::Id id, const Viewport& view) const;

    /// False when some circles are still shown by an older picture: paint again soon.
    bool paint(QPainter& painter, const Viewport& view, double devicePixelRatio, MapLabels& labels);

  private:
    struct Picture {
        MapSite of;
        std::size_t sites = 0;
        SiteSize size;
        SiteMark mark = SiteMark::None;
        QPixmap pixmap;
        double radius = 0.0;  ///< outer radius the pixmap was made for
        bool stale = true;
    };

    void refresh(const Viewport& view, double devicePixelRatio, MapLabels& labels);
    void layOutNames(const Viewport& view, MapLabels& labels) const;
    void remake(Picture& picture, const SiteCircle& circle, double devicePixelRatio) const;
    static void paintCircle(QPainter& painter, QPointF at, double radius, const Picture& picture,
                            double devicePixelRatio);

    MapStyle m_style;
    SiteCircles m_circles;
    std::unordered_map<model::Id, Picture> m_pictures;  // by the id shown
    quint64 m_revision = 0;
    double m_scale = 0.0;
    double m_ratio = 1.0;
};

}  // namespace gigasite::ui
