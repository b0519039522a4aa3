// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dispatch/kernel.h"

#include "model/dispatch/layout.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "model/dispatch/kernel.cpp"
#include "hwy/foreach_target.h"  // compiles this file once per instruction set
#include "hwy/highway.h"
#include "model/dispatch/blocksegment-inl.h"

HWY_BEFORE_NAMESPACE();
namespace gigasite::model {
namespace HWY_NAMESPACE {

template <int kOnSite, int kGrid, int kStores, int kUnits, bool kTrace, bool kSpecial>
void runBlock(DispatchLayout& layout, int lane0, const TraceSink* sink) {
    // Owned here: an owning member would keep the whole segment out of the registers.
    List<UnitState, kAny> backup(layout.unitCount() - layout.marketUnitCount());
    Deferral deferral(layout.deferHours);
    for (int segment = 0; segment < layout.segmentCount(); ++segment)
        BlockSegment<kOnSite, kGrid, kStores, kUnits, kTrace, kSpecial>(layout, segment, lane0,
                                                                        sink, backup, deferral)
            .run();
}

/// A compiled shape fits every site with at most that many of each.
struct Shape {
    int onSite, grid, stores, units;
    void (*run)(DispatchLayout&, int lane0, const TraceSink*);
};

template <int kOnSite, int kGrid, int kStores, int kUnits>
constexpr Shape shape() {
    return {kOnSite, kGrid, kStores, kUnits,
            &runBlock<kOnSite, kGrid, kStores, kUnits, false, false>};
}

auto blockFunction([[maybe_unused]] const DispatchLayout& layout, bool trace) {
    if (trace)
        return &runBlock<kAny, kAny, kAny, kAny, true, true>;
    if (layout.isSpecial())
        return &runBlock<kAny, kAny, kAny, kAny, false, true>;
#if HWY_TARGET != HWY_EMU128 && HWY_TARGET != HWY_SCALAR
    static constexpr Shape kShapes[] = {
        shape<0, 0, 0, 0>(), shape<0, 0, 0, 1>(), shape<2, 0, 0, 0>(), shape<0, 2, 0, 0>(),
        shape<2, 0, 1, 0>(), shape<2, 0, 1, 1>(), shape<2, 1, 1, 0>(), shape<2, 1, 1, 1>(),
        shape<2, 2, 1, 0>(), shape<2, 2, 1, 1>(), shape<3, 3, 2, 2>(),
    };
    for (const Shape& candidate : kShapes) {
        if (static_cast<int>(layout.onSiteSlots.size()) <= candidate.onSite &&
            static_cast<int>(layout.gridSlots.size()) <= candidate.grid &&
            layout.storeCount() <= candidate.stores && !layout.anyCarbonFreeUnit &&
            layout.marketUnitCount() <= candidate.units)
            return candidate.run;
    }
#endif
    return &runBlock<kAny, kAny, kAny, kAny, false, false>;
}

constexpr DispatchTarget compiledTarget() {
#if HWY_TARGET == HWY_STATIC_TARGET
    return DispatchTarget::Baseline;
#elif HWY_TARGET == HWY_SSE4
    return DispatchTarget::Sse4;
#elif HWY_TARGET == HWY_AVX2
    return DispatchTarget::Avx2;
#elif HWY_TARGET == HWY_AVX3
    return DispatchTarget::Avx512;
#else
#error "an instruction set without a DispatchTarget"
#endif
}

/// Where a narrower vector holds the last columns it runs them: it takes less time and gives the
/// same bits.
void runColumns(DispatchLayout& layout, ColumnRange columns, const TraceSink* sink) {
    const auto block = blockFunction(layout, sink != nullptr);
    const int width = static_cast<int>(hn::Lanes(D()));
    for (int column = columns.begin; column < columns.end; column += width) {
#if HWY_TARGET == HWY_AVX3 && (HWY_TARGETS & HWY_AVX2)
        if (columns.end - column <= width / 2) {
            N_AVX2::runColumns(layout, {column, columns.end}, sink);
            break;
        }
#endif
        if (!sink || (sink->column >= column && sink->column < column + width))
            block(layout, column, sink);
    }
}

DispatchTarget runLanes(DispatchLayout& layout, const TraceSink* sink) {
    for (int kind = 0; kind < kYearKinds; ++kind) {
        if (kind != kIdleYear || sink)
            runColumns(layout, layout.columns[static_cast<std::size_t>(kind)], sink);
    }
    return compiledTarget();
}

}  // namespace HWY_NAMESPACE
}  // namespace gigasite::model
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
#include <hwy/targets.h>

#include <vector>

namespace gigasite::model {

namespace {

// The static target is in HWY_TARGETS under its own name; every other target by its.
std::vector<DispatchKernel> supportedKernels() {
    std::vector<DispatchKernel> kernels{{DispatchTarget::Baseline, &HWY_STATIC_DISPATCH(runLanes)}};
#if HWY_TARGETS & ~HWY_STATIC_TARGET & HWY_SSE4
    if (hwy::SupportedTargets() & HWY_SSE4)
        kernels.push_back({DispatchTarget::Sse4, &N_SSE4::runLanes});
#endif
#if HWY_TARGETS & ~HWY_STATIC_TARGET & HWY_AVX2
    if (hwy::SupportedTargets() & HWY_AVX2)
        kernels.push_back({DispatchTarget::Avx2, &N_AVX2::runLanes});
#endif
#if HWY_TARGETS & ~HWY_STATIC_TARGET & HWY_AVX3
    if (hwy::SupportedTargets() & HWY_AVX3)
        kernels.push_back({DispatchTarget::Avx512, &N_AVX3::runLanes});
#endif
    return kernels;
}

}  // namespace

std::span<const DispatchKernel> dispatchKernels() {
    static const std::vector<DispatchKernel> kernels = supportedKernels();
    return kernels;
}

}  // namespace gigasite::model
#endif  // HWY_ONCE
