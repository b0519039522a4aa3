// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <cstddef>
#include <span>
#include <vector>

namespace gigasite::ui {

/// Rows of the sites one circle stands for, in order; one row: the site itself.
using SiteCluster = std::vector<std::size_t>;

/// From this zoom on every site stands for itself, however near its neighbour.
inline constexpr double kClustersEndAtZoom = 11.0;

/// The step of a zoom within which nothing is grouped anew.
[[nodiscard]] double clusterStep(double zoom);

/// Groups points (worldFromDegrees) near one another at a zoom, over the antimeridian too. The
/// answer depends on positions and the step of the zoom alone: neither a pan nor a figure changes
/// it. alone: rows never grouped, empty or as long as the points.
[[nodiscard]] std::vector<SiteCluster> clusterSites(std::span<const QPointF> world, double zoom,
                                                    const std::vector<bool>& alone = {});

}  // namespace gigasite::ui
