// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled once per instruction set, so the guard flips instead of staying.
#if defined(GIGASITE_DISPATCH_LANESTATE_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef GIGASITE_DISPATCH_LANESTATE_INL
#undef GIGASITE_DISPATCH_LANESTATE_INL
#else
#define GIGASITE_DISPATCH_LANESTATE_INL
#endif

#include "hwy/highway.h"
#include "model/dispatch/layout.h"

#include <memory>
#include <utility>

// A lambda that is part of its caller and compiled for the caller's instruction set.
#ifndef GIGASITE_INLINE
#define GIGASITE_INLINE HWY_ATTR __attribute__((always_inline))
#endif

HWY_BEFORE_NAMESPACE();
namespace gigasite::model {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;
using D = hn::CappedTag<double, kLaneBlock>;
using V = hn::Vec<D>;
using M = hn::Mask<D>;

HWY_INLINE V zero() {
    return hn::Zero(D());
}
HWY_INLINE V same(double value) {
    return hn::Set(D(), value);
}
HWY_INLINE V load(const double* from) {
    return hn::Load(D(), from);
}
HWY_INLINE void store(V value, double* to) {
    hn::Store(value, D(), to);
}
HWY_INLINE void addTo(V& sum, V value) {
    sum = hn::Add(sum, value);
}
HWY_INLINE void takeFrom(V& rest, V value) {
    rest = hn::Sub(rest, value);
}
HWY_INLINE bool any(M mask) {
    return !hn::AllFalse(D(), mask);
}
HWY_INLINE V oneWhere(M mask) {
    return hn::IfThenElseZero(mask, same(1));
}

// An implicit constructor would not be compiled for the instruction set, hence those below.

/// What passes through the steps of one hour; the fields of the reference's Flow.
struct Flow {
    HWY_INLINE Flow() {}

    V load, onSite = zero(), onSiteToLoad = zero(), surplus = zero(), deficit;
    V deferred = zero(), recovered = zero();
    V grid = zero(), gridToLoad = zero(), unused = zero(), headroom;
    V delivered = zero();  // gridToLoad + gridCharge
    V onSiteCharge = zero(), gridCharge = zero(), discharge = zero();
    V units = zero(), carbonFreeUnits = zero(), import = zero();
    V exported = zero(), curtailed = zero(), shortOfCarbonFree = zero();
};

struct OnSiteSlot {
    HWY_INLINE OnSiteSlot() {}

    const double* factor = nullptr;
    V mw = zero();
    V charge = zero(), exported = zero(), curtailed = zero(), byPrice = zero();
};

struct GridSlot {
    HWY_INLINE GridSlot() {}

    const double* factor = nullptr;
    V mw = zero();
    V charge = zero(), unused = zero(), byPrice = zero();
};

struct StoreState {
    HWY_INLINE StoreState() {}

    V power = zero(), energy = zero();
    V etaCharge = zero(), etaDischarge = zero(), perEtaCharge = zero(), perEtaDischarge = zero();
    V keptShare = zero();
    V soc = zero(), charge = zero(), discharge = zero(), standing = zero();
};

struct UnitState {
    HWY_INLINE UnitState() {}

    V mw = zero(), cost = zero(), carbonFree = zero();
    V mwh = zero(), hours = zero();
};

/// Deferred load of one vector of lanes through the year: totals so far, and the first by hour as
/// long as a deadline. Owned by the run, for a member would keep the segment out of the registers.
struct Deferral {
    HWY_INLINE explicit Deferral(int hours) : slots(hours + 1) {
        until.reset(slots, kLaneBlock, 0);
    }

    int slots;
    LaneRows until;
    V deferred = zero(), recovered = zero();
};

/// Items of one kind: as many as compiled for, or kAny of them counted at run time. Items beyond
/// those of the site have no capacity and change nothing.
inline constexpr int kAny = -1;

template <class T, int kCount>
class List {
  public:
    HWY_INLINE explicit List(int) {}

    /// action(item, index); unrolled, so that the items may live in registers.
    template <class Action>
    HWY_INLINE void each(Action action) {
        eachOf(action, std::make_integer_sequence<int, kCount>());
    }

  private:
    template <class Action, int... kIndices>
    HWY_INLINE void eachOf(Action& action, std::integer_sequence<int, kIndices...>) {
        (action(m_items[kIndices], kIndices), ...);
    }

    T m_items[kCount == 0 ? 1 : kCount];
};

template <class T>
class List<T, kAny> {
  public:
    HWY_INLINE explicit List(int count)
        : m_count(count), m_items(new T[static_cast<std::size_t>(count)]) {}

    template <class Action>
    HWY_INLINE void each(Action action) {
        for (int i = 0; i < m_count; ++i)
            action(m_items[static_cast<std::size_t>(i)], i);
    }

  private:
    int m_count;
    std::unique_ptr<T[]> m_items;
};

}  // namespace HWY_NAMESPACE
}  // namespace gigasite::model
HWY_AFTER_NAMESPACE();

#endif
