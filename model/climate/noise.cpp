// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/noise.h"

#include "model/climate/normals.h"
#include "model/climate/sphere.h"

#include <algorithm>
#include <cmath>

namespace gigasite::model {
namespace {

/// Kernels end at this many L.
constexpr double kReach = 3.0;
/// Length of a degree of latitude used to skip far rows (part of the method).
constexpr double kKmPerDegree = 111.2;

void addRow(const NoiseLattice& lattice, const std::array<double, 3>& direction, std::uint64_t row,
            double rowLatitude, std::vector<NoiseNode>& nodes) {
    const double around = 360.0 * std::cos(radians(rowLatitude)) / lattice.stepDeg;
    const auto columns = static_cast<std::uint64_t>(std::max(1.0, std::nearbyint(around)));
    for (std::uint64_t column = 0; column < columns; ++column) {
        const double longitude =
            -180.0 + (static_cast<double>(column) + 0.5) * 360.0 / static_cast<double>(columns);
        const double distance =
            distanceKm(cosineBetween(directionOf(rowLatitude, longitude), direction));
        if (distance < kReach * lattice.lengthKm) {
            const double ratio = distance / lattice.lengthKm;
            nodes.push_back({row, column, std::exp(-0.5 * ratio * ratio)});
        }
    }
}

}  // namespace

std::vector<NoiseNode> nodesNear(const NoiseLattice& lattice, double latitude, double longitude) {
    std::vector<NoiseNode> nodes;
    const std::array<double, 3> direction = directionOf(latitude, longitude);
    const auto rows = static_cast<std::uint64_t>(std::nearbyint(180.0 / lattice.stepDeg));
    for (std::uint64_t row = 0; row < rows; ++row) {
        const double rowLatitude = -90.0 + lattice.stepDeg * (static_cast<double>(row) + 0.5);
        if (std::abs(rowLatitude - latitude) * kKmPerDegree <= kReach * lattice.lengthKm) {
            addRow(lattice, direction, row, rowLatitude, nodes);
        }
    }
    double squares = 0;
    for (const NoiseNode& node : nodes) {
        squares += node.weight * node.weight;
    }
    for (NoiseNode& node : nodes) {
        node.weight /= std::sqrt(squares);
    }
    return nodes;
}

std::vector<double> noiseSeries(std::span<const NoiseNode> nodes, std::uint64_t seed,
                                NoiseStream stream, std::size_t count) {
    std::vector<double> series(count, 0.0);
    for (const NoiseNode& node : nodes) {
        const std::uint64_t key =
            noiseKey(seed, static_cast<std::uint64_t>(stream), node.row, node.column);
        addNormals(key, node.weight, series);
    }
    return series;
}

void makeCircularAutoregressive(std::span<double> innovations, double persistence) {
    const double gain = std::sqrt(1.0 - persistence * persistence);
    double state = 0;
    for (const double innovation : innovations) {
        state = persistence * state + gain * innovation;
    }
    for (double& value : innovations) {
        state = persistence * state + gain * value;
        value = state;
    }
}

}  // namespace gigasite::model
