// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/mapsite.h"
#include "ui/map/mapstyle.h"

#include <QPixmap>

#include <cstddef>

namespace gigasite::ui {

/// Radii in device-independent pixels; areas are proportional to MW.
struct SiteSize {
    double online = 0.0;
    double planned = 0.0;

    [[nodiscard]] double outer() const { return online > planned ? online : planned; }
    bool operator==(const SiteSize&) const = default;
};

/// Circles grow a little with the zoom, in steps so that their pictures can be kept.
/// largestMw keeps the largest circle of all within reason.
[[nodiscard]] double siteRadiusFactor(double zoom, double largestMw);
[[nodiscard]] SiteSize siteSize(const MapSite& site, double radiusFactor);
/// As siteSize, but wide enough for a number inside.
[[nodiscard]] SiteSize clusterSize(const MapSite& sum, double radiusFactor);

enum class SiteMark { None, Hovered, Selected };

/// The ring of sources appears from this diameter on.
inline constexpr double kRingFromDiameterPx = 18.0;

/// Draws the circle of a site round the origin.
void paintSite(QPainter& painter, const MapSite& site, const SiteSize& size, SiteMark mark,
               const MapStyle& style);

/// Draws the circle of several sites round the origin: their number, no ring.
void paintCluster(QPainter& painter, const MapSite& sum, std::size_t sites, const SiteSize& size,
                  SiteMark mark, const MapStyle& style);

/// paintSite into a square pixmap whose middle is the site.
[[nodiscard]] QPixmap sitePixmap(const MapSite& site, const SiteSize& size, SiteMark mark,
                                 const MapStyle& style, double devicePixelRatio);
/// The same with paintCluster.
[[nodiscard]] QPixmap clusterPixmap(const MapSite& sum, std::size_t sites, const SiteSize& size,
                                    SiteMark mark, const MapStyle& style, double devicePixelRatio);

}  // namespace gigasite::ui
