// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dispatch/kernel.h"

#include "model/dispatch/layout.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "model/dispatch/kernel.cpp"
#include "hwy/foreach_target.h"  // compiles this file once per instruction set
#include "hwy/highway.h"

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

    V load, onSite = zero(), surplus = zero(), deficit;
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
    V standingShare = zero();
    V soc = zero(), charge = zero(), discharge = zero(), standing = zero();
};

struct UnitState {
    HWY_INLINE UnitState() {}

    V mw = zero(), cost = zero(), carbonFree = zero();
    V mwh = zero(), hours = zero();
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

/// One segment of one vector of lanes. The same operations in the same order as the reference, so
/// the bits are the same; steps that would add zero to everything in all lanes are skipped, which
/// changes no bit. kUnits counts the units that may run before the market, the first places of the
/// merit order; backup is rare and stays in memory.
template <int kOnSite, int kGrid, int kStores, int kUnits, bool kTrace>
class BlockSegment {
  public:
    HWY_INLINE BlockSegment(DispatchLayout& layout, int segment, int lane0, const TraceSink* sink,
                            List<UnitState, kAny>& backup)
        : m_in(layout),
          m_segment(segment),
          m_lane0(lane0),
          m_sink(sink),
          m_onSite(static_cast<int>(layout.onSiteSlots.size())),
          m_grid(static_cast<int>(layout.gridSlots.size())),
          m_stores(layout.storeCount()),
          m_units(layout.marketUnitCount()),
          m_backup(backup) {}

    HWY_INLINE void run() {
        readSlots();
        readStores();
        readUnits();
        if (!idle())
            runHours();
        writeSite();
        writeSlots();
        writeStores();
        writeUnits();
    }

  private:
    /// Sites with carbon-free units are few and run with lists counted at run time.
    static constexpr bool kCarbonFreeUnits = kUnits == kAny;

    HWY_INLINE double* row(SegmentRows& rows, int item) const {
        return rows.row(item, m_segment) + m_lane0;
    }
    HWY_INLINE V at(SegmentRows& rows, int item) const { return load(row(rows, item)); }
    HWY_INLINE V at(LaneRows& rows, int item) const { return load(rows.row(item) + m_lane0); }

    // Below, lists are walked with each() alone: taking an item's address by a run-time index would
    // keep the whole object out of the registers.

    HWY_INLINE void readSlots() {
        m_onSite.each([&](auto& slot, int i)
                          GIGASITE_INLINE { readSlot(slot, i, m_in.onSiteSlots, m_in.onSiteMw); });
        m_grid.each([&](auto& slot, int i)
                        GIGASITE_INLINE { readSlot(slot, i, m_in.gridSlots, m_in.gridMw); });
    }

    template <class S>
    HWY_INLINE void readSlot(S& slot, int i, const std::vector<Slot>& slots, SegmentRows& mw) {
        const bool real = i < static_cast<int>(slots.size());
        slot.factor = real ? slots[static_cast<std::size_t>(i)].factor : m_in.ones.data();
        slot.mw = real ? at(mw, i) : zero();
    }

    HWY_INLINE void readStores() {
        m_stores.each([&](auto& s, int i) GIGASITE_INLINE {
            if (i >= m_in.storeCount())
                return;
            s.power = at(m_in.storePowerMw, i);
            s.energy = at(m_in.storeEnergyMwh, i);
            s.etaCharge = at(m_in.etaCharge, i);
            s.etaDischarge = at(m_in.etaDischarge, i);
            s.perEtaCharge = at(m_in.perEtaCharge, i);
            s.perEtaDischarge = at(m_in.perEtaDischarge, i);
            s.standingShare = at(m_in.standing, i);
            const int item = i * kStoreSumCount;
            const V before =
                m_segment == 0
                    ? at(m_in.socStart, i)
                    : load(m_in.storeSums.row(item + kStoreSocEnd, m_segment - 1) + m_lane0);
            s.soc = hn::Min(before, s.energy);
            store(before, row(m_in.storeSums, item + kStoreSocStart));
            store(hn::Max(hn::Sub(before, s.energy), zero()),
                  row(m_in.storeSums, item + kStoreClip));
        });
    }

    HWY_INLINE void readUnits() {
        m_units.each([&](auto& unit, int i) GIGASITE_INLINE {
            if (i < m_in.marketUnitCount())
                readUnit(unit, i);
        });
        m_backup.each([&](auto& unit, int i)
                          GIGASITE_INLINE { readUnit(unit, m_in.marketUnitCount() + i); });
    }

    HWY_INLINE void readUnit(UnitState& unit, int place) {
        unit = UnitState();
        unit.mw = at(m_in.unitMw, place);
        unit.cost = at(m_in.unitCost, place);
        unit.carbonFree = at(m_in.unitCarbonFree, place);
    }

    HWY_INLINE void writeSite() {
        store(m_importMwh, row(m_in.siteSums, kImportMwh));
        store(m_importByPrice, row(m_in.siteSums, kImportByPrice));
        store(m_importByCi, row(m_in.siteSums, kImportByCi));
        store(m_gridByCi, row(m_in.siteSums, kGridByCi));
        store(m_peak, row(m_in.siteSums, kPeakWithdrawalMw));
        store(m_unservedMwh, row(m_in.siteSums, kUnservedMwh));
        store(m_unservedHours, row(m_in.siteSums, kUnservedHours));
        store(m_surplusHours, row(m_in.siteSums, kSurplusHours));
    }

    HWY_INLINE void writeSlots() {
        m_onSite.each([&](auto& slot, int i) GIGASITE_INLINE {
            if (i >= static_cast<int>(m_in.onSiteSlots.size()))
                return;
            const int item = i * kOnSiteSumCount;
            store(slot.charge, row(m_in.onSiteSums, item + kOnSiteCharge));
            store(slot.exported, row(m_in.onSiteSums, item + kOnSiteExport));
            store(slot.curtailed, row(m_in.onSiteSums, item + kOnSiteCurtail));
            store(slot.byPrice, row(m_in.onSiteSums, item + kOnSiteByPrice));
        });
        m_grid.each([&](auto& slot, int i) GIGASITE_INLINE {
            if (i >= static_cast<int>(m_in.gridSlots.size()))
                return;
            const int item = i * kGridSumCount;
            store(slot.charge, row(m_in.gridSums, item + kGridCharge));
            store(slot.unused, row(m_in.gridSums, item + kGridUnused));
            store(slot.byPrice, row(m_in.gridSums, item + kGridByPrice));
        });
    }

    HWY_INLINE void writeStores() {
        m_stores.each([&](auto& s, int i) GIGASITE_INLINE {
            if (i >= m_in.storeCount())
                return;
            const int item = i * kStoreSumCount;
            store(s.charge, row(m_in.storeSums, item + kStoreCharge));
            store(s.discharge, row(m_in.storeSums, item + kStoreDischarge));
            store(s.standing, row(m_in.storeSums, item + kStoreStanding));
            store(s.soc, row(m_in.storeSums, item + kStoreSocEnd));
        });
    }

    HWY_INLINE void writeUnits() {
        m_units.each([&](auto& unit, int i) GIGASITE_INLINE {
            if (i < m_in.marketUnitCount())
                writeUnit(unit, i);
        });
        m_backup.each([&](auto& unit, int i)
                          GIGASITE_INLINE { writeUnit(unit, m_in.marketUnitCount() + i); });
    }

    HWY_INLINE void writeUnit(const UnitState& unit, int place) {
        store(unit.mwh, row(m_in.unitSums, place * kUnitSumCount + kUnitMwh));
        store(unit.hours, row(m_in.unitSums, place * kUnitSumCount + kUnitHours));
    }

    /// Years before a site is built and after its end: every hour would add zero.
    HWY_INLINE bool idle() {
        V most = m_itMw;
        m_onSite.each([&](auto& slot, int) GIGASITE_INLINE { most = hn::Max(most, slot.mw); });
        m_grid.each([&](auto& slot, int) GIGASITE_INLINE { most = hn::Max(most, slot.mw); });
        m_stores.each([&](auto& s, int) GIGASITE_INLINE { most = hn::Max(most, s.energy); });
        return !kTrace && !any(hn::Gt(most, zero()));
    }

    HWY_INLINE void runHours() {
        const SegmentInfo& info = m_in.segments[static_cast<std::size_t>(m_segment)];
        const int end = info.end;
        int hourOfDay = info.begin % kHoursPerDay;
        double* byHour = m_shortOfCarbonFree + hourOfDay * m_segmentPitch;
        for (int h = info.begin; h < end; ++h) {
            runHour(h, byHour);
            ++hourOfDay;
            byHour += m_segmentPitch;
            if (hourOfDay == kHoursPerDay) {
                hourOfDay = 0;
                byHour = m_shortOfCarbonFree;
            }
        }
    }

    HWY_INLINE void runHour(int h, double* shortOfCarbonFree) {
        Flow f;
        f.load = hn::Mul(m_itMw, same(m_loadPerItMw[h]));
        m_onSite.each([&](auto& slot, int i) GIGASITE_INLINE { addOutput(f.onSite, slot, h, i); });
        const V shortfall = hn::Sub(f.load, f.onSite);
        f.deficit = hn::Max(shortfall, zero());  // 1
        f.headroom = m_importLimit;
        V unused = shortfall;  // negative where there is a surplus on site or unused output
        if constexpr (kGrid != 0) {
            gridDeliveredMeetsLoad(f, h);  // 2
            unused = hn::Min(unused, hn::Sub(f.gridToLoad, f.grid));
        }
        // 3: place of flexible load
        if (m_anyStanding && m_storesHold)
            loseStandingEnergy(h);
        if constexpr (kOnSite != 0 || kGrid != 0) {
            if (any(hn::Lt(unused, zero())))
                useSurplus(f, h);  // 4
        }
        if (any(hn::Gt(f.deficit, zero())))
            meetDeficit(f, h, shortOfCarbonFree);  // 5 to 9
        bookGridAccounts(f, h);
        if constexpr (kTrace)
            writeTrace(f, h);
    }

    /// The first is not added to zero: the sum is the same and the compiler may not know it.
    template <class S>
    HWY_INLINE void addOutput(V& sum, const S& slot, int h, int i) {
        const V output = hn::Mul(slot.mw, same(slot.factor[h]));
        sum = i == 0 ? output : hn::Add(sum, output);
    }

    HWY_INLINE void gridDeliveredMeetsLoad(Flow& f, int h) {
        m_grid.each([&](auto& slot, int i) GIGASITE_INLINE { addOutput(f.grid, slot, h, i); });
        f.gridToLoad = hn::Min(f.deficit, hn::Min(f.grid, m_importLimit));
        f.delivered = f.gridToLoad;
        takeFrom(f.deficit, f.gridToLoad);
        f.headroom = hn::Sub(m_importLimit, f.gridToLoad);
    }

    HWY_INLINE void loseStandingEnergy(int h) {
        m_stores.each([&](auto& s, int i) GIGASITE_INLINE {
            const V loss = hn::Mul(s.soc, s.standingShare);
            takeFrom(s.soc, loss);
            addTo(s.standing, loss);
            if constexpr (kTrace)
                traceStore(i, h).standingLossMw = traced(loss);
        });
    }

    HWY_INLINE void useSurplus(Flow& f, int h) {
        f.surplus = hn::Sub(f.onSite, hn::Min(f.load, f.onSite));
        f.unused = hn::Sub(f.grid, f.gridToLoad);
        m_stores.each([&](auto& item, int i) GIGASITE_INLINE { charge(item, f, h, i); });
        m_storesHold = kStores != 0;
        addTo(m_surplusHours, oneWhere(hn::Gt(f.surplus, hn::Mul(f.onSite, same(kUnservedShare)))));
        if constexpr (kOnSite != 0)
            exportOrCurtail(f, h);
        if constexpr (kGrid != 0)
            bookUnusedGrid(f, h);
    }

    HWY_INLINE void charge(StoreState& s, Flow& f, int h, int i) {
        const V room = hn::Min(s.power, hn::Mul(hn::Sub(s.energy, s.soc), s.perEtaCharge));
        const V fromSite = hn::Min(f.surplus, room);
        const V fromGrid = hn::Min(hn::Min(f.unused, f.headroom), hn::Sub(room, fromSite));
        const V charge = hn::Add(fromSite, fromGrid);
        takeFrom(f.surplus, fromSite);
        takeFrom(f.unused, fromGrid);
        takeFrom(f.headroom, fromGrid);
        addTo(f.onSiteCharge, fromSite);
        addTo(f.gridCharge, fromGrid);
        s.soc = hn::Min(hn::Add(s.soc, hn::Mul(charge, s.etaCharge)), s.energy);
        addTo(s.charge, charge);
        if constexpr (kTrace)
            traceStore(i, h).chargeMw = traced(charge);
    }

    HWY_INLINE void discharge(StoreState& s, Flow& f, int h, int i) {
        const V available = hn::Min(s.power, hn::Mul(s.soc, s.etaDischarge));
        const V discharge = hn::Min(f.deficit, available);
        takeFrom(f.deficit, discharge);
        addTo(f.discharge, discharge);
        s.soc = hn::Max(hn::Sub(s.soc, hn::Mul(discharge, s.perEtaDischarge)), zero());
        addTo(s.discharge, discharge);
        if constexpr (kTrace)
            traceStore(i, h).dischargeMw = traced(discharge);
    }

    HWY_INLINE void dischargeStores(Flow& f, int h) {
        V held = zero();
        m_stores.each([&](auto& s, int i) GIGASITE_INLINE {
            discharge(s, f, h, i);
            held = hn::Max(held, s.soc);
        });
        m_storesHold = any(hn::Gt(held, zero()));
    }

    HWY_INLINE void meetDeficit(Flow& f, int h, double* shortOfCarbonFree) {
        if (m_storesHold)
            dischargeStores(f, h);  // 5
        const V priceShape = same(m_priceShape[h]);
        const V ciShape = same(m_ciShape[h]);
        const V market = hn::Add(hn::Add(hn::Mul(m_priceMean, priceShape), m_delivery),
                                 hn::Mul(m_shadowByCi, ciShape));
        const V afterStores = f.deficit;
        m_units.each([&](auto& unit, int i) GIGASITE_INLINE {  // 6
            const M cheap = hn::Le(unit.cost, market);
            book(unit, hn::IfThenElseZero(cheap, hn::Min(f.deficit, unit.mw)), f, h, i);
        });
        f.import = hn::Min(f.deficit, f.headroom);  // 7
        takeFrom(f.deficit, f.import);
        addTo(m_importMwh, f.import);
        addTo(m_importByPrice, hn::Mul(f.import, priceShape));
        addTo(m_importByCi, hn::Mul(f.import, ciShape));
        if (HWY_UNLIKELY(any(hn::Gt(f.deficit, zero()))))
            meetLastDeficit(f, h, market);  // 8, 9
        V short0 = afterStores;
        if constexpr (kCarbonFreeUnits)
            short0 = hn::Sub(short0, f.carbonFreeUnits);
        f.shortOfCarbonFree = hn::Max(hn::Sub(short0, hn::Mul(f.import, share(h))), zero());
        store(hn::Add(load(shortOfCarbonFree), f.shortOfCarbonFree), shortOfCarbonFree);
    }

    HWY_INLINE void meetLastDeficit(Flow& f, int h, V market) {
        m_units.each([&](auto& unit, int i) GIGASITE_INLINE {  // 8
            const M cheap = hn::Le(unit.cost, market);
            book(unit, hn::IfThenZeroElse(cheap, hn::Min(f.deficit, unit.mw)), f, h, i);
        });
        m_backup.each([&](auto& unit, int i) GIGASITE_INLINE {
            book(unit, hn::Min(f.deficit, unit.mw), f, h, m_in.marketUnitCount() + i);
        });
        addTo(m_unservedMwh, f.deficit);  // 9
        addTo(m_unservedHours, oneWhere(hn::Gt(f.deficit, hn::Mul(f.load, same(kUnservedShare)))));
    }

    HWY_INLINE void book(UnitState& unit, V output, Flow& f, int h, int place) {
        takeFrom(f.deficit, output);
        if constexpr (kCarbonFreeUnits)
            addTo(f.carbonFreeUnits, hn::Mul(output, unit.carbonFree));
        addTo(unit.mwh, output);
        addTo(unit.hours, oneWhere(hn::Gt(output, zero())));
        if constexpr (kTrace) {
            addTo(f.units, output);
            m_sink->trace->unitMw[static_cast<std::size_t>(place)][static_cast<std::size_t>(h)] +=
                traced(output);
        }
    }

    /// 1 - (1 - share_0) CI_y / CI_0; never above 1 because both factors are not negative.
    HWY_INLINE V share(int h) const {
        return hn::Max(hn::Sub(same(1), hn::Mul(same(m_dirtyShare[h]), m_ciRatio)), zero());
    }

    HWY_INLINE void exportOrCurtail(Flow& f, int h) {
        f.exported = hn::Min(f.surplus, m_exportLimit);
        f.curtailed = hn::Sub(f.surplus, f.exported);
        const V perOutput = hn::Div(same(1), hn::Max(f.onSite, same(kSmallestOutputMw)));
        const V charge = hn::Mul(f.onSiteCharge, perOutput);
        const V exported = hn::Mul(f.exported, perOutput);
        const V curtailed = hn::Mul(f.curtailed, perOutput);
        const V byPrice = hn::Mul(exported, same(m_priceShape[h]));
        m_onSite.each([&](auto& slot, int) GIGASITE_INLINE {
            const V factor = same(slot.factor[h]);
            addTo(slot.charge, hn::Mul(charge, factor));
            addTo(slot.exported, hn::Mul(exported, factor));
            addTo(slot.curtailed, hn::Mul(curtailed, factor));
            addTo(slot.byPrice, hn::Mul(byPrice, factor));
        });
    }

    HWY_INLINE void bookUnusedGrid(Flow& f, int h) {
        addTo(f.delivered, f.gridCharge);
        const V perOutput = hn::Div(same(1), hn::Max(f.grid, same(kSmallestOutputMw)));
        const V charge = hn::Mul(f.gridCharge, perOutput);
        const V unused = hn::Mul(f.unused, perOutput);
        const V byPrice = hn::Mul(unused, same(m_priceShape[h]));
        m_grid.each([&](auto& slot, int) GIGASITE_INLINE {
            const V factor = same(slot.factor[h]);
            addTo(slot.charge, hn::Mul(charge, factor));
            addTo(slot.unused, hn::Mul(unused, factor));
            addTo(slot.byPrice, hn::Mul(byPrice, factor));
        });
    }

    HWY_INLINE void bookGridAccounts(const Flow& f, int h) {
        if constexpr (kGrid != 0) {
            m_peak = hn::Max(m_peak, hn::Add(f.delivered, f.import));
            addTo(m_gridByCi, hn::Mul(f.delivered, same(m_ciShape[h])));
        } else {
            m_peak = hn::Max(m_peak, f.import);
        }
    }

    double traced(V value) const {
        HWY_ALIGN double lanes[hn::MaxLanes(D())];
        store(value, lanes);
        return lanes[m_sink->lane - m_lane0];
    }
    TraceStoreHour& traceStore(int i, int h) const {
        return m_sink->trace->stores[static_cast<std::size_t>(i)][static_cast<std::size_t>(h)];
    }

    void writeTrace(Flow& f, int h) {
        m_sink->trace->hours[static_cast<std::size_t>(h)] = {
            .loadMw = traced(f.load),
            .onSiteMw = traced(f.onSite),
            .gridDeliveredMw = traced(f.grid),
            .onSiteToLoadMw = traced(hn::Min(f.load, f.onSite)),
            .gridToLoadMw = traced(f.gridToLoad),
            .onSiteChargeMw = traced(f.onSiteCharge),
            .gridChargeMw = traced(f.gridCharge),
            .dischargeMw = traced(f.discharge),
            .unitsMw = traced(f.units),
            .importMw = traced(f.import),
            .unservedMw = traced(f.deficit),
            .exportedMw = traced(f.exported),
            .curtailedMw = traced(f.curtailed),
            .unusedGridMw = traced(f.unused),
            .withdrawalMw = traced(hn::Add(f.delivered, f.import)),
            .priceUsdPerMwh = traced(hn::Mul(m_priceMean, same(m_priceShape[h]))),
            .ciKgPerMwh = traced(hn::Mul(m_ciMean, same(m_ciShape[h]))),
            .gridCarbonFreeShare = traced(share(h)),
            .carbonFreeMatchedMw = traced(hn::Sub(f.load, f.shortOfCarbonFree)),
        };
        m_stores.each([&](auto& s, int i)
                          GIGASITE_INLINE { traceStore(i, h).socEndMwh = traced(s.soc); });
    }

    DispatchLayout& m_in;
    int m_segment;
    int m_lane0;
    const TraceSink* m_sink;

    List<OnSiteSlot, kOnSite> m_onSite;
    List<GridSlot, kGrid> m_grid;
    List<StoreState, kStores> m_stores;
    List<UnitState, kUnits> m_units;
    List<UnitState, kAny>& m_backup;

    bool m_anyStanding = m_in.anyStanding;
    /// False once every store of every lane is empty, as most are for most of the year.
    bool m_storesHold = kStores != 0;
    const double* m_loadPerItMw = m_in.loadPerItMw;
    const double* m_priceShape = m_in.priceShape;
    const double* m_ciShape = m_in.ciShape;
    const double* m_dirtyShare = m_in.dirtyShare.data();
    /// By hour of the day in memory; the segment's rows are this many values apart.
    double* m_shortOfCarbonFree = row(m_in.shortOfCarbonFree, 0);
    std::ptrdiff_t m_segmentPitch = static_cast<std::ptrdiff_t>(m_in.segmentCount()) * m_in.stride;

    V m_itMw = at(m_in.itMw, 0);
    V m_importLimit = at(m_in.importLimitMw, 0);
    V m_exportLimit = at(m_in.exportLimitMw, 0);
    V m_priceMean = at(m_in.priceMean, 0);
    V m_ciMean = at(m_in.ciMean, 0);
    V m_ciRatio = at(m_in.ciRatio, 0);
    V m_delivery = at(m_in.delivery, 0);
    V m_shadowByCi = at(m_in.shadowByCi, 0);

    V m_importMwh = zero(), m_importByPrice = zero(), m_importByCi = zero();
    V m_gridByCi = zero(), m_peak = zero();
    V m_unservedMwh = zero(), m_unservedHours = zero(), m_surplusHours = zero();
};

template <int kOnSite, int kGrid, int kStores, int kUnits, bool kTrace>
void runBlock(DispatchLayout& layout, int lane0, const TraceSink* sink) {
    // Owned here: an owning member would keep the whole segment out of the registers.
    List<UnitState, kAny> backup(layout.unitCount() - layout.marketUnitCount());
    for (int segment = 0; segment < layout.segmentCount(); ++segment)
        BlockSegment<kOnSite, kGrid, kStores, kUnits, kTrace>(layout, segment, lane0, sink, backup)
            .run();
}

/// A compiled shape fits every site with at most that many of each.
struct Shape {
    int onSite, grid, stores, units;
    void (*run)(DispatchLayout&, int lane0, const TraceSink*);
};

template <int kOnSite, int kGrid, int kStores, int kUnits>
constexpr Shape shape() {
    return {kOnSite, kGrid, kStores, kUnits, &runBlock<kOnSite, kGrid, kStores, kUnits, false>};
}

auto blockFunction([[maybe_unused]] const DispatchLayout& layout, bool trace) {
    if (trace)
        return &runBlock<kAny, kAny, kAny, kAny, true>;
#if HWY_TARGET != HWY_EMU128 && HWY_TARGET != HWY_SCALAR
    static constexpr Shape kShapes[] = {
        shape<0, 0, 0, 0>(), shape<0, 0, 0, 1>(), shape<2, 0, 0, 0>(),
        shape<0, 2, 0, 0>(), shape<2, 0, 1, 0>(), shape<2, 0, 1, 1>(),
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
    return &runBlock<kAny, kAny, kAny, kAny, false>;
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

DispatchTarget runLanes(DispatchLayout& layout, const TraceSink* sink) {
    const auto block = blockFunction(layout, sink != nullptr);
    const int width = static_cast<int>(hn::Lanes(D()));
    for (int lane0 = 0; lane0 < layout.lanes; lane0 += width) {
        if (!sink || (sink->lane >= lane0 && sink->lane < lane0 + width))
            block(layout, lane0, sink);
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
