// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/climate/calendar.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gigasite::model {

/// The independent noises of the weather; the numbers are part of the method.
enum class NoiseStream : std::uint64_t {
    dailyClearness = 1,
    dailyTemperature = 2,
    dailyWind = 3,
    hourlyClearness = 4,
    hourlyTemperature = 5,
    hourlyWind = 6
};

/// A lattice of noise series over the earth and the kernel that spreads them.
struct NoiseLattice {
    double stepDeg = 0;   ///< spacing of rows; columns keep about the same spacing in km
    double lengthKm = 0;  ///< L: sites at distance d correlate by exp(-d^2 / 4 L^2)
};

struct NoiseNode {
    std::uint64_t row = 0;
    std::uint64_t column = 0;
    double weight = 0;
};

/// Nodes within 3 L of a place with weights exp(-d^2 / 2 L^2), scaled to unit variance.
[[nodiscard]] std::vector<NoiseNode> nodesNear(const NoiseLattice& lattice, double latitude,
                                               double longitude);

/// Standard normal series of a place, independent in time.
[[nodiscard]] std::vector<double> noiseSeries(std::span<const NoiseNode> nodes, std::uint64_t seed,
                                              NoiseStream stream, std::size_t count);

/// Turns innovations into a first-order autoregressive series of unit variance. The recursion runs
/// twice over the same innovations so that the end of the year joins its start.
void makeCircularAutoregressive(std::span<double> innovations, double persistence);

}  // namespace gigasite::model
