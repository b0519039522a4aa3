// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/mapsite.h"
#include "ui/map/sitepainter.h"
#include "ui/map/viewport.h"

#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace gigasite::ui {

/// One circle on the map: a site, or several near one another.
struct SiteCircle {
    MapSite shown;                  ///< of several: sums, worst badge, the first one's id, no mix
    std::vector<std::size_t> rows;  ///< of the sites it stands for, never empty
    QPointF world;
    SiteSize size;
    SiteMark mark = SiteMark::None;

    [[nodiscard]] bool isCluster() const { return rows.size() > 1; }
};

/// The sites and the circles that stand for them at a zoom. Circles are worked out when somebody
/// asks and something changed; a pan changes nothing.
class SiteCircles {
  public:
    /// False when nothing changed.
    bool setSites(std::vector<MapSite> sites);
    bool setSelection(std::set<model::Id> selection);
    /// 0: none.
    bool setHovered(model::Id id);
    /// Shows sites elsewhere while they are dragged; none: all where they are.
    void setPreview(const std::set<model::Id>& ids, QPointF worldOffset);

    [[nodiscard]] const std::vector<MapSite>& sites() const { return m_sites; }
    [[nodiscard]] const std::set<model::Id>& selection() const { return m_selection; }
    [[nodiscard]] const MapSite* site(model::Id id) const;
    /// Where the site is shown, preview included; the site must exist.
    [[nodiscard]] QPointF worldOf(model::Id id) const;

    [[nodiscard]] const std::vector<SiteCircle>& circles(const Viewport& view) const;
    /// Indices of circles from the lowest to the topmost.
    [[nodiscard]] const std::vector<std::size_t>& order(const Viewport& view) const;
    /// The circle that stands for a site; nullptr for an unknown id.
    [[nodiscard]] const SiteCircle* circleOf(model::Id id, const Viewport& view) const;
    /// Topmost circle under a screen point, or nullptr. Small ones get a reach of 8 px.
    [[nodiscard]] const SiteCircle* circleAt(QPointF screen, const Viewport& view) const;
    /// Sites whose middle lies in a rectangle of the screen.
    [[nodiscard]] std::set<model::Id> sitesIn(const QRectF& screen, const Viewport& view) const;
    /// Rises whenever the circles of a view are worked out anew.
    [[nodiscard]] quint64 revision(const Viewport& view) const;
    /// See siteRadiusFactor.
    [[nodiscard]] double radiusFactor(const Viewport& view) const;

  private:
    struct Arranged {
        std::vector<SiteCircle> circles;
        std::vector<std::size_t> circleOfRow;
        std::vector<std::size_t> order;
        std::vector<std::pair<double, std::size_t>> byX;  ///< world x and circle, rising
        double largestMw = 0.0;
        double largestRadius = 0.0;
        double step = 0.0;
        double factor = 0.0;
        bool grouped = false;
        bool styled = false;
        quint64 revision = 0;
    };

    void arrange(const Viewport& view) const;
    void group(double zoom) const;
    void style(double factor) const;
    [[nodiscard]] SiteCircle circleFor(const std::vector<std::size_t>& rows) const;
    [[nodiscard]] QString clusterName(const std::vector<std::size_t>& rows) const;
    [[nodiscard]] SiteMark markOf(const SiteCircle& circle) const;
    [[nodiscard]] QPointF worldOfRow(std::size_t row) const;

    std::vector<MapSite> m_sites;
    std::vector<QPointF> m_world;  // same rows, without the preview
    std::unordered_map<model::Id, std::size_t> m_rows;
    std::set<model::Id> m_selection;
    model::Id m_hovered = 0;
    std::set<model::Id> m_moved;
    QPointF m_offset;
    mutable Arranged m_arranged;
};

}  // namespace gigasite::ui
