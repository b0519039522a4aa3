// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace gigasite::model {

/// Weyl increment of SplitMix64 (Steele, Lea & Flood 2014).
inline constexpr std::uint64_t kGoldenGamma = 0x9E3779B97F4A7C15ULL;
inline constexpr std::uint64_t kMixFirst = 0xBF58476D1CE4E5B9ULL;
inline constexpr std::uint64_t kMixSecond = 0x94D049BB133111EBULL;

/// The finaliser of SplitMix64.
[[nodiscard]] constexpr std::uint64_t mixBits(std::uint64_t x) {
    x = (x ^ (x >> 30)) * kMixFirst;
    x = (x ^ (x >> 27)) * kMixSecond;
    return x ^ (x >> 31);
}

/// Key of one node of the weather noise; values follow by counting from it.
[[nodiscard]] constexpr std::uint64_t noiseKey(std::uint64_t seed, std::uint64_t stream,
                                               std::uint64_t row, std::uint64_t column) {
    std::uint64_t key = mixBits(seed + stream * kGoldenGamma);
    key = mixBits(key + row * 0xD1B54A32D192ED03ULL);
    return mixBits(key + column * 0xABC98388FB8FAC03ULL);
}

/// Standard normal quantile of p by algorithm AS 241 PPND16 of Wichura (1988), given p - 0.5 so
/// that small p keep their digits; relative accuracy about 1e-15.
[[nodiscard]] double normalQuantile(double centredProbability);

/// Adds weight times the first sum.size() standard normal numbers of the key to sum.
/// Uniform numbers are mixBits(key + t gamma), t = 1.., top 53 bits, through
/// normalQuantile. The same bits on every instruction set.
void addNormals(std::uint64_t key, double weight, std::span<double> sum);

/// The same without vector instructions; used to check addNormals.
void addNormalsPlain(std::uint64_t key, double weight, std::span<double> sum);

}  // namespace gigasite::model
