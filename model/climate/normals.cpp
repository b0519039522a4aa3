// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/normals.h"

#include "model/climate/wichura.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstring>

#ifndef GIGASITE_MODEL_CLIMATE_NORMALS_TABLE
#define GIGASITE_MODEL_CLIMATE_NORMALS_TABLE
namespace gigasite::model {

/// Places of the set bits of a 4-bit number, lowest first, as 16-bit numbers in a word.
constexpr std::array<std::uint64_t, 16> packPlaces() {
    std::array<std::uint64_t, 16> packed{};
    for (unsigned marks = 0; marks < packed.size(); ++marks) {
        unsigned shift = 0;
        for (unsigned bit = 0; bit < 4; ++bit) {
            if ((marks >> bit) & 1U) {
                packed[marks] |= std::uint64_t{bit} << shift;
                shift += 16;
            }
        }
    }
    return packed;
}

inline constexpr std::array<std::uint64_t, 16> kPacked = packPlaces();
static_assert(std::endian::native == std::endian::little);

}  // namespace gigasite::model
#endif

// The rest of this file is compiled once per instruction set by Highway.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "model/climate/normals.cpp"
#include "hwy/foreach_target.h"
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace gigasite::model {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

constexpr std::size_t kBlock = 512;
/// Widest vector used, so that a block always holds whole vectors.
constexpr std::size_t kMostLanes = 8;
using Doubles = HWY_CAPPED(double, kMostLanes);

// No MulAdd below: its rounding depends on the instruction set. Spelled out because the compiler
// does not unroll a loop over the coefficients at -O2.
template <class V>
HWY_INLINE V polynomial(Doubles d, const wichura::Coefficients& c, V x) {
    V value = hn::Add(hn::Mul(hn::Set(d, c[0]), x), hn::Set(d, c[1]));
    value = hn::Add(hn::Mul(value, x), hn::Set(d, c[2]));
    value = hn::Add(hn::Mul(value, x), hn::Set(d, c[3]));
    value = hn::Add(hn::Mul(value, x), hn::Set(d, c[4]));
    value = hn::Add(hn::Mul(value, x), hn::Set(d, c[5]));
    value = hn::Add(hn::Mul(value, x), hn::Set(d, c[6]));
    return hn::Add(hn::Mul(value, x), hn::Set(d, c[7]));
}

template <class V>
HWY_INLINE V ratio(Doubles d, const wichura::Coefficients& upper,
                   const wichura::Coefficients& lower, V x, V factor) {
    return hn::Div(hn::Mul(factor, polynomial(d, upper, x)), polynomial(d, lower, x));
}

/// Numbers of a block whose quantile lies in a tail, about 15 %, and where they belong.
struct Tails {
    HWY_ALIGN double centred[kBlock + kMostLanes];
    HWY_ALIGN double radii[kBlock + kMostLanes];
    std::uint16_t places[kBlock + kMostLanes];
    std::size_t count = 0;
};

/// The 53 random bits of each number of a block; plain code because most instruction sets have
/// no 64-bit vector multiplication.
HWY_INLINE void randomBits(std::uint64_t counter, std::size_t count,
                           std::int64_t* HWY_RESTRICT bits) {
    for (std::size_t i = 0; i < count; ++i) {
        bits[i] = static_cast<std::int64_t>(mixBits(counter) >> 11);
        counter += kGoldenGamma;
    }
}

/// A uniform number less 0.5 from its bits.
template <class V>
HWY_INLINE hn::Vec<Doubles> centredOf(Doubles d, V bits) {
    const auto half = hn::Set(d, 0.5);
    return hn::Sub(hn::Mul(hn::Add(hn::ConvertTo(d, bits), half), hn::Set(d, 0x1p-53)), half);
}

/// Quantiles by the central formula; a byte per vector tells those it does not hold for.
HWY_INLINE void centralQuantiles(const std::int64_t* HWY_RESTRICT bits, std::size_t count,
                                 double* HWY_RESTRICT normals, std::uint8_t* HWY_RESTRICT masks) {
    const Doubles d;
    const hn::RebindToSigned<Doubles> s;
    for (std::size_t i = 0; i < count; i += hn::Lanes(d)) {
        const auto q = centredOf(d, hn::Load(s, bits + i));
        const auto r = hn::Sub(hn::Set(d, wichura::kCentreSquare), hn::Mul(q, q));
        hn::Store(ratio(d, wichura::kCentreUpper, wichura::kCentreLower, r, q), d, normals + i);
        masks += hn::StoreMaskBits(d, hn::Gt(hn::Abs(q), hn::Set(d, wichura::kCentre)), masks);
    }
}

/// Collects the marked numbers without branches, four marks at a time: kPacked holds the places
/// of the set bits as 16-bit numbers.
HWY_INLINE void collectTails(const std::int64_t* HWY_RESTRICT bits, std::size_t count,
                             const std::uint8_t* HWY_RESTRICT masks, Tails& tails) {
    const std::size_t lanes = hn::Lanes(Doubles());
    tails.count = 0;
    for (std::size_t start = 0; start < count; start += lanes) {
        for (std::size_t first = 0; first < lanes; first += 4) {
            const std::size_t marks = (masks[start / lanes] >> first) & 15U;
            const std::uint64_t places =
                kPacked[marks] + (start + first) * std::uint64_t{0x0001000100010001};
            std::memcpy(tails.places + tails.count, &places, sizeof places);
            tails.count += static_cast<std::size_t>(std::popcount(marks));
        }
    }
    // Marks of the padding after the last number of the series.
    while (tails.count > 0 && tails.places[tails.count - 1] >= count) {
        --tails.count;
    }
    for (std::size_t i = 0; i < tails.count; ++i) {
        const auto top = static_cast<double>(bits[tails.places[i]]);
        tails.centred[i] = (top + 0.5) * 0x1p-53 - 0.5;
    }
}

HWY_INLINE void tailQuantiles(Tails& tails) {
    const Doubles d;
    for (std::size_t i = 0; i < tails.count; ++i) {
        // The difference is exact; the bound keeps the one uniform number of 1 finite.
        tails.radii[i] = -std::log(std::max(0.5 - std::abs(tails.centred[i]), 0x1p-54));
    }
    std::fill_n(tails.radii + tails.count, kMostLanes, 1.0);
    const auto one = hn::Set(d, 1.0);
    for (std::size_t i = 0; i < tails.count; i += hn::Lanes(d)) {
        const auto root = hn::Sqrt(hn::Load(d, tails.radii + i));
        const auto near = hn::Sub(root, hn::Set(d, wichura::kTailShift));
        auto value = ratio(d, wichura::kTailUpper, wichura::kTailLower, near, one);
        const auto isFar = hn::Gt(root, hn::Set(d, wichura::kFarTail));
        if (HWY_UNLIKELY(!hn::AllFalse(d, isFar))) {
            const auto far = hn::Sub(root, hn::Set(d, wichura::kFarTail));
            value = hn::IfThenElse(
                isFar, ratio(d, wichura::kFarUpper, wichura::kFarLower, far, one), value);
        }
        const auto signedValue = hn::CopySign(value, hn::Load(d, tails.centred + i));
        hn::Store(signedValue, d, tails.radii + i);
    }
}

void addNormalsTo(std::uint64_t key, double weight, double* HWY_RESTRICT sum, std::size_t size) {
    HWY_ALIGN std::int64_t bits[kBlock];
    HWY_ALIGN double normals[kBlock];
    std::uint8_t masks[kBlock];
    Tails tails;
    const Doubles d;
    const std::size_t lanes = hn::Lanes(d);
    const auto factor = hn::Set(d, weight);
    for (std::size_t start = 0; start < size; start += kBlock) {
        const std::size_t count = std::min(kBlock, size - start);
        randomBits(key + (start + 1) * kGoldenGamma, count, bits);
        std::fill_n(bits + count, std::min(kMostLanes, kBlock - count), 0);
        centralQuantiles(bits, count, normals, masks);
        collectTails(bits, count, masks, tails);
        tailQuantiles(tails);
        for (std::size_t i = 0; i < tails.count; ++i) {
            normals[tails.places[i]] = tails.radii[i];
        }
        std::size_t i = 0;
        for (; i + lanes <= count; i += lanes) {
            const auto added = hn::Mul(factor, hn::Load(d, normals + i));
            hn::StoreU(hn::Add(hn::LoadU(d, sum + start + i), added), d, sum + start + i);
        }
        for (; i < count; ++i) {
            sum[start + i] += weight * normals[i];
        }
    }
}

}  // namespace HWY_NAMESPACE
}  // namespace gigasite::model
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace gigasite::model {
namespace {

HWY_EXPORT(addNormalsTo);

double plainRatio(const wichura::Coefficients& upper, const wichura::Coefficients& lower, double x,
                  double factor) {
    double above = upper[0];
    double below = lower[0];
    for (std::size_t i = 1; i < upper.size(); ++i) {
        above = above * x + upper[i];
        below = below * x + lower[i];
    }
    return factor * above / below;
}

}  // namespace

double normalQuantile(double centred) {
    if (std::abs(centred) <= wichura::kCentre) {
        const double r = wichura::kCentreSquare - centred * centred;
        return plainRatio(wichura::kCentreUpper, wichura::kCentreLower, r, centred);
    }
    const double root = std::sqrt(-std::log(std::max(0.5 - std::abs(centred), 0x1p-54)));
    const double magnitude =
        root > wichura::kFarTail
            ? plainRatio(wichura::kFarUpper, wichura::kFarLower, root - wichura::kFarTail, 1.0)
            : plainRatio(wichura::kTailUpper, wichura::kTailLower, root - wichura::kTailShift, 1.0);
    return std::copysign(magnitude, centred);
}

void addNormals(std::uint64_t key, double weight, std::span<double> sum) {
    HWY_DYNAMIC_DISPATCH(addNormalsTo)(key, weight, sum.data(), sum.size());
}

void addNormalsPlain(std::uint64_t key, double weight, std::span<double> sum) {
    for (std::size_t t = 0; t < sum.size(); ++t) {
        const std::uint64_t bits = mixBits(key + (t + 1) * kGoldenGamma);
        const double uniform = (static_cast<double>(bits >> 11) + 0.5) * 0x1p-53;
        sum[t] += weight * normalQuantile(uniform - 0.5);
    }
}

}  // namespace gigasite::model
#endif  // HWY_ONCE
