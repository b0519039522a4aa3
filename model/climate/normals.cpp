// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/climate/normals.h"

#include "model/climate/wichura.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

// This file is compiled once per instruction set by Highway.
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
using Words = hn::RebindToUnsigned<Doubles>;

template <class V>
HWY_INLINE V polynomial(Doubles d, const wichura::Coefficients& coefficients, V x) {
    // No MulAdd: its rounding depends on the instruction set.
    V value = hn::Set(d, coefficients[0]);
    for (std::size_t i = 1; i < coefficients.size(); ++i) {
        value = hn::Add(hn::Mul(value, x), hn::Set(d, coefficients[i]));
    }
    return value;
}

/// Uniform numbers of one block less 0.5.
HWY_INLINE void centredUniforms(std::uint64_t firstCounter, std::size_t count,
                                double* HWY_RESTRICT centred) {
    const Doubles d;
    const Words w;
    const hn::RebindToSigned<Doubles> s;
    const std::size_t lanes = hn::Lanes(d);
    const auto step = hn::Set(w, kGoldenGamma * lanes);
    const auto first = hn::Set(w, kMixFirst);
    const auto second = hn::Set(w, kMixSecond);
    auto counter =
        hn::Add(hn::Set(w, firstCounter), hn::Mul(hn::Iota(w, 0), hn::Set(w, kGoldenGamma)));
    for (std::size_t i = 0; i < count; i += lanes) {
        auto x = hn::Mul(hn::Xor(counter, hn::ShiftRight<30>(counter)), first);
        x = hn::Mul(hn::Xor(x, hn::ShiftRight<27>(x)), second);
        x = hn::ShiftRight<11>(hn::Xor(x, hn::ShiftRight<31>(x)));
        // 53 bits are exact as double, so the signed conversion is as good as the unsigned one.
        const auto top = hn::ConvertTo(d, hn::BitCast(s, x));
        const auto uniform = hn::Mul(hn::Add(top, hn::Set(d, 0.5)), hn::Set(d, 0x1p-53));
        hn::Store(hn::Sub(uniform, hn::Set(d, 0.5)), d, centred + i);
        counter = hn::Add(counter, step);
    }
}

HWY_INLINE void centralQuantiles(const double* HWY_RESTRICT centred, std::size_t count,
                                 double* HWY_RESTRICT normals) {
    const Doubles d;
    for (std::size_t i = 0; i < count; i += hn::Lanes(d)) {
        const auto q = hn::Load(d, centred + i);
        const auto r = hn::Sub(hn::Set(d, wichura::kCentreSquare), hn::Mul(q, q));
        const auto upper = polynomial(d, wichura::kCentreUpper, r);
        const auto lower = polynomial(d, wichura::kCentreLower, r);
        hn::Store(hn::Div(hn::Mul(q, upper), lower), d, normals + i);
    }
}

/// radii hold -ln(tail probability) on entry and the absolute normal numbers on return.
HWY_INLINE void tailQuantiles(double* HWY_RESTRICT radii, std::size_t count) {
    const Doubles d;
    for (std::size_t i = 0; i < count; i += hn::Lanes(d)) {
        const auto root = hn::Sqrt(hn::Load(d, radii + i));
        const auto near = hn::Sub(root, hn::Set(d, wichura::kTailShift));
        auto value = hn::Div(polynomial(d, wichura::kTailUpper, near),
                             polynomial(d, wichura::kTailLower, near));
        const auto isFar = hn::Gt(root, hn::Set(d, wichura::kFarTail));
        if (HWY_UNLIKELY(!hn::AllFalse(d, isFar))) {
            const auto far = hn::Sub(root, hn::Set(d, wichura::kFarTail));
            value = hn::IfThenElse(isFar,
                                   hn::Div(polynomial(d, wichura::kFarUpper, far),
                                           polynomial(d, wichura::kFarLower, far)),
                                   value);
        }
        hn::Store(value, d, radii + i);
    }
}

/// Replaces the numbers of a block that lie in the tails, about 15 %.
HWY_INLINE void replaceTails(const double* HWY_RESTRICT centred, std::size_t count,
                             double* HWY_RESTRICT normals) {
    HWY_ALIGN double radii[kBlock];
    std::uint32_t places[kBlock];
    std::size_t tails = 0;
    for (std::size_t i = 0; i < count; ++i) {
        places[tails] = static_cast<std::uint32_t>(i);
        tails += std::abs(centred[i]) > wichura::kCentre ? 1 : 0;
    }
    for (std::size_t i = 0; i < tails; ++i) {
        // 1 - |q| - 0.5 is exact here; the bound keeps the one uniform number of 1 finite.
        const double tail = std::max(0.5 - std::abs(centred[places[i]]), 0x1p-54);
        radii[i] = -std::log(tail);
    }
    const std::size_t padded = std::min(kBlock, tails + kMostLanes);
    std::fill(radii + tails, radii + padded, 1.0);
    tailQuantiles(radii, tails);
    for (std::size_t i = 0; i < tails; ++i) {
        normals[places[i]] = std::copysign(radii[i], centred[places[i]]);
    }
}

void addNormalsTo(std::uint64_t key, double weight, double* HWY_RESTRICT sum, std::size_t size) {
    HWY_ALIGN double centred[kBlock];
    HWY_ALIGN double normals[kBlock];
    const Doubles d;
    const std::size_t lanes = hn::Lanes(d);
    const auto factor = hn::Set(d, weight);
    for (std::size_t start = 0; start < size; start += kBlock) {
        const std::size_t count = std::min(kBlock, size - start);
        centredUniforms(key + (start + 1) * kGoldenGamma, count, centred);
        centralQuantiles(centred, count, normals);
        replaceTails(centred, count, normals);
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

double ratio(const wichura::Coefficients& upper, const wichura::Coefficients& lower, double x,
             double factor) {
    double above = upper[0];
    double below = lower[0];
    for (std::size_t i = 1; i < upper.size(); ++i) {
        above = above * x + upper[i];
        below = below * x + lower[i];
    }
    return factor * above / below;
}

double normalQuantile(double centred) {
    if (std::abs(centred) <= wichura::kCentre) {
        const double r = wichura::kCentreSquare - centred * centred;
        return ratio(wichura::kCentreUpper, wichura::kCentreLower, r, centred);
    }
    const double root = std::sqrt(-std::log(std::max(0.5 - std::abs(centred), 0x1p-54)));
    const double magnitude =
        root > wichura::kFarTail
            ? ratio(wichura::kFarUpper, wichura::kFarLower, root - wichura::kFarTail, 1.0)
            : ratio(wichura::kTailUpper, wichura::kTailLower, root - wichura::kTailShift, 1.0);
    return std::copysign(magnitude, centred);
}

}  // namespace

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
