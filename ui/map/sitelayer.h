// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/maplabels.h"
#include "ui/map/mapsite.h"
#include "ui/map/sitepainter.h"
#include "ui/map/viewport.h"

#include <QPixmap>

#include <optional>
#include <set>
#include <vector>

namespace gigasite::ui {

/// The sites with their kept pictures and places of names; repaints only what changed.
class SiteLayer {
  public:
    explicit SiteLayer(const MapStyle& style) : m_style(style) {}

    /// False when nothing changed.
    bool setSites(std::vector<MapSite> sites);
    bool setSelection(std::set<model::Id> selection);
    /// 0: none.
    bool setHovered(model::Id id);
    /// Shows a site elsewhere while it is dragged; nullopt: where it is.
    void setPreview(model::Id id, std::optional<Degrees> at);

    [[nodiscard]] const std::vector<MapSite>& sites() const { return m_sites; }
    [[nodiscard]] const std::set<model::Id>& selection() const { return m_selection; }
    [[nodiscard]] const MapSite* site(model::Id id) const;

    /// Topmost site under a screen point, or nullptr. Small circles get a reach of 8 px.
    [[nodiscard]] const MapSite* siteAt(QPointF screen, const Viewport& view) const;
    /// Square round the circle in screen coordinates; the site must exist.
    [[nodiscard]] QRectF rectOf(model::Id id, const Viewport& view) const;

    /// Pixels of radius per kept size step, see siteRadiusFactor.
    [[nodiscard]] double radiusFactor(const Viewport& view) const;

    /// False when some circles are still shown by an older picture, scaled: paint again soon.
    bool paint(QPainter& painter, const Viewport& view, double devicePixelRatio, MapLabels& labels);

  private:
    struct Drawn {
        QPointF world;
        SiteSize size;
        SiteMark mark = SiteMark::None;
        QPixmap pixmap;
        double pixmapRadius = 0.0;  ///< outer radius the pixmap was made for
        bool stale = true;
    };

    [[nodiscard]] std::optional<std::size_t> rowOf(model::Id id) const;
    [[nodiscard]] QPointF worldOf(const MapSite& site) const;
    [[nodiscard]] SiteMark markOf(model::Id id) const;
    void paintCircle(QPainter& painter, QPointF at, const Drawn& drawn,
                     double devicePixelRatio) const;
    void refresh(const Viewport& view, double devicePixelRatio, MapLabels& labels);

    MapStyle m_style;
    std::vector<MapSite> m_sites;
    std::vector<Drawn> m_drawn;        // same rows as m_sites
    std::vector<std::size_t> m_order;  // rows from the lowest to the topmost
    double m_largestMw = 0.0;
    std::set<model::Id> m_selection;
    model::Id m_hovered = 0;
    model::Id m_previewId = 0;
    std::optional<Degrees> m_preview;
    double m_ratio = 1.0;
};

}  // namespace gigasite::ui
