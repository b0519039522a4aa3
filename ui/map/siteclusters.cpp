// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/siteclusters.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>

namespace gigasite::ui {

namespace {

constexpr double kReachPx = 22.0;
constexpr double kTilePx = 256.0;
constexpr double kStepsPerZoom = 2.0;

/// Seeds found so far, in square cells as wide as the reach: whoever is near lies in one of nine.
class SeedGrid {
  public:
    explicit SeedGrid(double reach)
        : m_reach(reach),
          m_columns(std::max<std::int64_t>(1, static_cast<std::int64_t>(1.0 / reach))) {}

    /// Position of the nearest seed within reach in the list of seeds; its size when none is.
    [[nodiscard]] std::size_t nearest(QPointF at, const std::vector<QPointF>& seeds) const {
        std::size_t best = seeds.size();
        double bestDistance = m_reach;
        for (std::int64_t dx = -1; dx <= 1; ++dx) {
            for (std::int64_t dy = -1; dy <= 1; ++dy) {
                const auto cell = m_cells.find(key(columnOf(at) + dx, rowOf(at) + dy));
                if (cell == m_cells.end()) {
                    continue;
                }
                for (const std::size_t seed : cell->second) {
                    QPointF away = seeds[seed] - at;
                    away.rx() -= std::round(away.x());
                    const double distance = std::hypot(away.x(), away.y());
                    if (distance < bestDistance || (distance == bestDistance && seed < best)) {
                        best = seed;
                        bestDistance = distance;
                    }
                }
            }
        }
        return best;
    }

    void add(QPointF at, std::size_t seed) {
        m_cells[key(columnOf(at), rowOf(at))].push_back(seed);
    }

  private:
    [[nodiscard]] std::int64_t columnOf(QPointF at) const {
        const double x = at.x() - std::floor(at.x());
        return std::min(static_cast<std::int64_t>(x * static_cast<double>(m_columns)),
                        m_columns - 1);
    }
    [[nodiscard]] std::int64_t rowOf(QPointF at) const {
        return static_cast<std::int64_t>(std::floor(at.y() / m_reach));
    }
    [[nodiscard]] std::int64_t key(std::int64_t column, std::int64_t row) const {
        const std::int64_t turned = (column % m_columns + m_columns) % m_columns;
        return row * (m_columns + 1) + turned;
    }

    double m_reach;
    std::int64_t m_columns;
    std::unordered_map<std::int64_t, std::vector<std::size_t>> m_cells;
};

}  // namespace

double clusterStep(double zoom) {
    return std::floor(std::min(zoom, kClustersEndAtZoom) * kStepsPerZoom) / kStepsPerZoom;
}

std::vector<SiteCluster> clusterSites(std::span<const QPointF> world, double zoom,
                                      const std::vector<bool>& alone) {
    std::vector<SiteCluster> clusters;
    clusters.reserve(world.size());
    const bool grouping = zoom < kClustersEndAtZoom;
    SeedGrid grid(kReachPx / (kTilePx * std::exp2(clusterStep(zoom))));
    std::vector<QPointF> seeds;
    std::vector<std::size_t> clusterOfSeed;
    for (std::size_t row = 0; row < world.size(); ++row) {
        if (!grouping || (!alone.empty() && alone[row])) {
            clusters.push_back({row});
            continue;
        }
        const std::size_t seed = grid.nearest(world[row], seeds);
        if (seed < seeds.size()) {
            clusters[clusterOfSeed[seed]].push_back(row);
            continue;
        }
        grid.add(world[row], seeds.size());
        seeds.push_back(world[row]);
        clusterOfSeed.push_back(clusters.size());
        clusters.push_back({row});
    }
    return clusters;
}

}  // namespace gigasite::ui
