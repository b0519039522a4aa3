// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled once per instruction set, so the guard flips instead of staying.
#if defined(GIGASITE_DISPATCH_BLOCKSEGMENT_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef GIGASITE_DISPATCH_BLOCKSEGMENT_INL
#undef GIGASITE_DISPATCH_BLOCKSEGMENT_INL
#else
#define GIGASITE_DISPATCH_BLOCKSEGMENT_INL
#endif

#include "model/dispatch/lanestate-inl.h"

#include <algorithm>
#include <vector>

HWY_BEFORE_NAMESPACE();
namespace gigasite::model {
namespace HWY_NAMESPACE {

/// One segment of one vector of lanes. The same operations in the same order as the reference, so
/// the bits are the same; steps that would add zero to everything in all lanes are skipped, which
/// changes no bit. kUnits counts the units that may run before the market, the first places of the
/// merit order; backup is rare and stays in memory. kSpecial: see DispatchLayout::isSpecial().
template <int kOnSite, int kGrid, int kStores, int kUnits, bool kTrace, bool kSpecial>
class BlockSegment {
  public:
    HWY_INLINE BlockSegment(DispatchLayout& layout, int segment, int lane0, const TraceSink* sink,
                            List<UnitState, kAny>& backup, Deferral& deferral)
        : m_in(layout),
          m_segment(segment),
          m_lane0(lane0),
          m_sink(sink),
          m_onSite(static_cast<int>(layout.onSiteSlots.size())),
          m_grid(static_cast<int>(layout.gridSlots.size())),
          m_stores(layout.storeCount()),
          m_units(layout.marketUnitCount()),
          m_loneOnSite(layout.onSiteSlots.size() == 1),
          m_loneGrid(kGrid == 1 || layout.gridSlots.size() == 1),
          m_backup(backup),
          m_deferral(deferral) {}

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
            s.keptShare = hn::Sub(same(1), at(m_in.standing, i));
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
        store(m_unusedByCi, row(m_in.siteSums, kUnusedByCi));
        store(m_peak, row(m_in.siteSums, kPeakWithdrawalMw));
        store(m_unservedMwh, row(m_in.siteSums, kUnservedMwh));
        store(m_unservedHours, row(m_in.siteSums, kUnservedHours));
        if constexpr (kSpecial) {
            store(m_deferredMwh, row(m_in.siteSums, kDeferredMwh));
            store(m_peakLoad, row(m_in.siteSums, kPeakLoadMw));
        }
    }

    HWY_INLINE void writeSlots() {
        m_onSite.each([&](auto& slot, int i) GIGASITE_INLINE {
            if (i >= static_cast<int>(m_in.onSiteSlots.size()))
                return;
            const int item = i * kOnSiteSumCount;
            if (m_loneOnSite) {
                const V perMw = perOutput(slot.mw);
                slot.charge = hn::Mul(slot.charge, perMw);
                slot.exported = hn::Mul(slot.exported, perMw);
                slot.curtailed = hn::Mul(slot.curtailed, perMw);
                slot.byPrice = hn::Mul(slot.byPrice, perMw);
            }
            store(slot.charge, row(m_in.onSiteSums, item + kOnSiteCharge));
            store(slot.exported, row(m_in.onSiteSums, item + kOnSiteExport));
            store(slot.curtailed, row(m_in.onSiteSums, item + kOnSiteCurtail));
            store(slot.byPrice, row(m_in.onSiteSums, item + kOnSiteByPrice));
        });
        m_grid.each([&](auto& slot, int i) GIGASITE_INLINE {
            if (i >= static_cast<int>(m_in.gridSlots.size()))
                return;
            const int item = i * kGridSumCount;
            if (m_loneGrid) {
                const V perMw = perOutput(slot.mw);
                slot.charge = hn::Mul(slot.charge, perMw);
                slot.unused = hn::Mul(slot.unused, perMw);
                slot.byPrice = hn::Mul(slot.byPrice, perMw);
            }
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
        return !kTrace && !kSpecial && !any(hn::Gt(most, zero()));
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

    HWY_INLINE void runHour(int h, double* byHour) {
        Flow f;
        f.load = hn::Mul(m_itMw, same(m_loadPerItMw[h]));
        f.headroom = m_importLimit;
        if constexpr (kSpecial) {
            f.headroom =
                hn::Sub(m_importLimit, hn::Mul(m_curtailable, same(m_in.importCurtailed[h])));
            if (m_in.hasFlexibleLoad())
                recoverLoadThatIsDue(f, h);
            meetLoadFromSources(f, h);
            shiftLoad(f, h);  // 3
            finishHour(f, h, hn::Gt(f.surplus, zero()), hn::Gt(f.unused, zero()), byHour);
        } else {
            meetLoadFromSources(f, h);
            finishHour(f, h, hn::Gt(f.onSite, f.load), hn::Gt(f.grid, f.gridToLoad), byHour);
        }
    }

    HWY_INLINE void meetLoadFromSources(Flow& f, int h) {
        m_onSite.each([&](auto& slot, int i) GIGASITE_INLINE { addOutput(f.onSite, slot, h, i); });
        f.deficit = hn::Max(hn::Sub(f.load, f.onSite), zero());  // 1
        if constexpr (kGrid != 0)
            gridDeliveredMeetsLoad(f, h);  // 2
    }

    /// The masks say which lanes have a surplus on site and unused output at the grid.
    HWY_INLINE void finishHour(Flow& f, int h, M surplus, M unused, double* byHour) {
        if (m_anyStanding && m_storesHold)
            loseStandingEnergy(h);
        if ((kGrid != 0) && any(unused))
            useSurplus<true>(f, h, (kOnSite != 0) && any(surplus));  // 4
        else if ((kOnSite != 0) && any(surplus))
            useSurplus<false>(f, h, true);
        V withdrawal = f.delivered;
        const bool deficit = any(hn::Gt(f.deficit, zero()));
        if (deficit) {
            meetDeficit(f, h, byHour);  // 5 to 9
            addTo(withdrawal, f.import);
        }
        if (kGrid != 0 || deficit)
            m_peak = hn::Max(m_peak, withdrawal);
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
        f.gridToLoad = hn::Min(f.deficit, hn::Min(f.grid, f.headroom));
        f.delivered = f.gridToLoad;
        takeFrom(f.deficit, f.gridToLoad);
        takeFrom(f.headroom, f.gridToLoad);
    }

    /// As the reference does it; the surplus and what is unused are worked out here.
    HWY_INLINE void recoverLoadThatIsDue(Flow& f, int h) {
        const V until = load(m_deferral.until.row((h + 1) % m_deferral.slots));
        f.recovered = hn::Max(hn::Sub(until, m_deferral.recovered), zero());
        addTo(m_deferral.recovered, f.recovered);
        addTo(f.load, f.recovered);
    }

    HWY_INLINE void shiftLoad(Flow& f, int h) {
        f.onSiteToLoad = hn::Min(f.load, f.onSite);
        f.surplus = hn::Sub(f.onSite, f.onSiteToLoad);
        f.unused = hn::Sub(f.grid, f.gridToLoad);
        if (!m_in.hasFlexibleLoad())
            return;
        const V room =
            hn::Max(hn::Sub(hn::Mul(m_itMw, same(m_in.recoveryPerItMw[h])), f.recovered), zero());
        const V waiting = hn::Max(hn::Sub(m_deferral.deferred, m_deferral.recovered), zero());
        const V early =
            hn::Min(hn::Min(waiting, room), hn::Add(f.surplus, hn::Min(f.unused, f.headroom)));
        const V fromSite = hn::Min(early, f.surplus);
        const V fromGrid = hn::Sub(early, fromSite);
        addTo(f.onSiteToLoad, fromSite);
        takeFrom(f.surplus, fromSite);
        addTo(f.gridToLoad, fromGrid);
        f.delivered = f.gridToLoad;
        f.unused = hn::Max(hn::Sub(f.unused, fromGrid), zero());
        f.headroom = hn::Max(hn::Sub(f.headroom, fromGrid), zero());
        addTo(f.recovered, early);
        addTo(m_deferral.recovered, early);
        const V most = hn::Mul(same(m_in.flexibleShare), hn::Mul(m_itMw, same(m_loadPerItMw[h])));
        const SegmentInfo& segment = m_in.segments[static_cast<std::size_t>(m_segment)];
        const V deadlineItMw = h + m_in.deferHours < segment.end ? m_itMw : m_leastItMw;
        const V deadline =
            hn::Mul(deadlineItMw, same(m_in.deadlineRoomPerItMw[static_cast<std::size_t>(h)]));
        f.deferred = hn::Min(f.deficit, hn::Min(most, deadline));
        takeFrom(f.deficit, f.deferred);
        addTo(m_deferral.deferred, f.deferred);
        store(m_deferral.deferred, m_deferral.until.row(h % m_deferral.slots));
        f.load = hn::Sub(hn::Add(f.load, early), f.deferred);
        addTo(m_deferredMwh, f.deferred);
        m_peakLoad = hn::Max(m_peakLoad, f.load);
        double* shift = row(m_in.loadShift, h % kHoursPerDay);
        store(hn::Add(load(shift), hn::Sub(f.recovered, f.deferred)), shift);
    }

    HWY_INLINE void loseStandingEnergy(int h) {
        m_stores.each([&](auto& s, int i) GIGASITE_INLINE {
            const V before = s.soc;
            s.soc = hn::Mul(before, s.keptShare);
            const V loss = hn::Sub(before, s.soc);
            addTo(s.standing, loss);
            if constexpr (kTrace)
                traceStore(i, h).standingLossMw = traced(loss);
        });
    }

    /// Without kFromGrid there is nothing unused of what the grid delivers.
    template <bool kFromGrid>
    HWY_INLINE void useSurplus(Flow& f, int h, bool onSite) {
        if constexpr (!kSpecial) {
            f.surplus = hn::Sub(f.onSite, hn::Min(f.load, f.onSite));
            f.unused = hn::Sub(f.grid, f.gridToLoad);
        }
        if constexpr (kStores != 0)
            chargeStores<kFromGrid>(f, h);
        if constexpr (kOnSite != 0) {
            if (onSite)
                exportOrCurtail(f, h);
        }
        if constexpr (kFromGrid)
            bookUnusedGrid(f, h);
    }

    template <bool kFromGrid>
    HWY_INLINE void chargeStores(Flow& f, int h) {
        m_stores.each([&](auto& s, int i) GIGASITE_INLINE { charge<kFromGrid>(s, f, h, i); });
        m_storesHold = true;
    }

    template <bool kFromGrid>
    HWY_INLINE void charge(StoreState& s, Flow& f, int h, int i) {
        const V room = hn::Min(s.power, hn::Mul(hn::Sub(s.energy, s.soc), s.perEtaCharge));
        V charge;
        V fromSite;
        if constexpr (kFromGrid) {
            // Every hour waits for the state of charge of the one before, so few operations stand
            // between the two.
            const V grid = hn::Min(f.unused, f.headroom);
            charge = hn::Min(hn::Add(f.surplus, grid), room);
            fromSite = hn::Min(f.surplus, charge);
            const V fromGrid = hn::Min(hn::Sub(charge, fromSite), grid);
            takeFrom(f.unused, fromGrid);
            takeFrom(f.headroom, fromGrid);
            f.gridCharge = i == 0 ? fromGrid : hn::Add(f.gridCharge, fromGrid);
        } else {
            charge = hn::Min(f.surplus, room);
            fromSite = charge;
        }
        takeFrom(f.surplus, fromSite);
        f.onSiteCharge = i == 0 ? fromSite : hn::Add(f.onSiteCharge, fromSite);
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
            held = i == 0 ? s.soc : hn::Max(held, s.soc);
        });
        m_storesHold = any(hn::Gt(held, zero()));
    }

    HWY_INLINE void meetDeficit(Flow& f, int h, double* shortOfCarbonFree) {
        if (m_storesHold)
            dischargeStores(f, h);  // 5
        const V priceShape = same(m_priceShape[h]);
        const V ciShape = same(m_ciShape[h]);
        V market = hn::Add(hn::Mul(m_priceMean, priceShape), m_delivery);
        if (m_anyShadow)
            addTo(market, hn::Mul(m_shadowByCi, ciShape));
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
        f.shortOfCarbonFree = hn::Sub(short0, hn::Mul(f.import, share(h)));
        // Without units the import is part of what the stores left and its share at most 1.
        if constexpr (kCarbonFreeUnits)
            f.shortOfCarbonFree = hn::Max(f.shortOfCarbonFree, zero());
        store(hn::Add(load(shortOfCarbonFree), f.shortOfCarbonFree), shortOfCarbonFree);
    }

    HWY_INLINE void meetLastDeficit(Flow& f, int h, V market) {
        m_units.each([&](auto& unit, int i) GIGASITE_INLINE {  // 8
            const M cheap = hn::Le(unit.cost, market);
            book(unit, hn::IfThenZeroElse(cheap, hn::Min(f.deficit, unit.mw)), f, h, i);
        });
        m_backup.each([&](auto& unit, int i) GIGASITE_INLINE {
            const V output = hn::Min(f.deficit, unit.mw);
            addTo(unit.hours, oneWhere(hn::Gt(output, zero())));
            book(unit, output, f, h, m_in.marketUnitCount() + i);
        });
        addTo(m_unservedMwh, f.deficit);  // 9
        addTo(m_unservedHours, oneWhere(hn::Gt(f.deficit, hn::Mul(f.load, same(kUnservedShare)))));
    }

    HWY_INLINE void book(UnitState& unit, V output, Flow& f, int h, int place) {
        takeFrom(f.deficit, output);
        if constexpr (kCarbonFreeUnits)
            addTo(f.carbonFreeUnits, hn::Mul(output, unit.carbonFree));
        addTo(unit.mwh, output);
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

    static HWY_INLINE V perOutput(V mw) {
        return hn::Div(same(1), hn::Max(mw, same(kSmallestOutputMw)));
    }

    /// No branches on what the hour left: one that is guessed wrong costs more than the sums.
    HWY_INLINE void exportOrCurtail(Flow& f, int h) {
        f.exported = hn::Min(f.surplus, m_exportLimit);
        f.curtailed = hn::Sub(f.surplus, f.exported);
        const V priceShape = same(m_priceShape[h]);
        if (m_loneOnSite) {
            m_onSite.each([&](auto& slot, int i) GIGASITE_INLINE {
                if (i != 0)
                    return;
                addTo(slot.charge, f.onSiteCharge);
                addTo(slot.exported, f.exported);
                addTo(slot.curtailed, f.curtailed);
                addTo(slot.byPrice, hn::Mul(f.exported, priceShape));
            });
            return;
        }
        const V share = perOutput(f.onSite);
        const V charge = hn::Mul(f.onSiteCharge, share);
        const V exported = hn::Mul(f.exported, share);
        const V curtailed = hn::Mul(f.curtailed, share);
        const V byPrice = hn::Mul(exported, priceShape);
        m_onSite.each([&](auto& slot, int) GIGASITE_INLINE {
            const V factor = same(slot.factor[h]);
            addTo(slot.charge, hn::Mul(charge, factor));
            addTo(slot.curtailed, hn::Mul(curtailed, factor));
            addTo(slot.exported, hn::Mul(exported, factor));
            addTo(slot.byPrice, hn::Mul(byPrice, factor));
        });
    }

    HWY_INLINE void bookUnusedGrid(Flow& f, int h) {
        addTo(f.delivered, f.gridCharge);
        addTo(m_unusedByCi, hn::Mul(f.unused, same(m_ciShape[h])));
        const V priceShape = same(m_priceShape[h]);
        if (m_loneGrid) {
            m_grid.each([&](auto& slot, int i) GIGASITE_INLINE {
                if (i != 0)
                    return;
                addTo(slot.charge, f.gridCharge);
                addTo(slot.unused, f.unused);
                addTo(slot.byPrice, hn::Mul(f.unused, priceShape));
            });
            return;
        }
        const V share = perOutput(f.grid);
        const V charge = hn::Mul(f.gridCharge, share);
        const V unused = hn::Mul(f.unused, share);
        const V byPrice = hn::Mul(unused, priceShape);
        m_grid.each([&](auto& slot, int) GIGASITE_INLINE {
            const V factor = same(slot.factor[h]);
            addTo(slot.charge, hn::Mul(charge, factor));
            addTo(slot.unused, hn::Mul(unused, factor));
            addTo(slot.byPrice, hn::Mul(byPrice, factor));
        });
    }

    double traced(V value) const {
        HWY_ALIGN double lanes[hn::MaxLanes(D())];
        store(value, lanes);
        return lanes[m_sink->column - m_lane0];
    }
    TraceStoreHour& traceStore(int i, int h) const {
        return m_sink->trace->stores[static_cast<std::size_t>(i)][static_cast<std::size_t>(h)];
    }

    void writeTrace(Flow& f, int h) {
        m_sink->trace->hours[static_cast<std::size_t>(h)] = {
            .loadMw = traced(f.load),
            .deferredMw = traced(f.deferred),
            .recoveredMw = traced(f.recovered),
            .onSiteMw = traced(f.onSite),
            .gridDeliveredMw = traced(f.grid),
            .onSiteToLoadMw = traced(kSpecial ? f.onSiteToLoad : hn::Min(f.load, f.onSite)),
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
    /// What the only source of a kind did needs no share of the hour.
    bool m_loneOnSite;
    bool m_loneGrid;
    List<UnitState, kAny>& m_backup;
    Deferral& m_deferral;

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
    V m_curtailable = kSpecial ? at(m_in.curtailableMw, 0) : zero();
    V m_leastItMw = kSpecial && m_in.hasFlexibleLoad() ? at(m_in.leastItMw, 0) : zero();
    V m_priceMean = at(m_in.priceMean, 0);
    V m_ciMean = at(m_in.ciMean, 0);
    V m_ciRatio = at(m_in.ciRatio, 0);
    V m_delivery = at(m_in.delivery, 0);
    V m_shadowByCi = at(m_in.shadowByCi, 0);
    bool m_anyShadow = any(hn::Gt(m_shadowByCi, zero()));

    V m_importMwh = zero(), m_importByPrice = zero(), m_importByCi = zero();
    V m_unusedByCi = zero(), m_peak = zero();
    V m_unservedMwh = zero(), m_unservedHours = zero();
    V m_deferredMwh = zero(), m_peakLoad = zero();
};

}  // namespace HWY_NAMESPACE
}  // namespace gigasite::model
HWY_AFTER_NAMESPACE();

#endif
