// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dispatch/input.h"
#include "model/dispatch/output.h"

#include <boost/align/aligned_allocator.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <vector>

/// Internal to model/dispatch: the problem as the hour loops want it, and the sums they make.
///
/// Sources with the same profile and delivery do the same thing in every hour but for their size,
/// so the loops see one *slot* per profile and delivery with the MW added up; what a source did is
/// its share of the slot, which settle() works out once per segment.
namespace gigasite::model {

/// Lanes are padded to a multiple of this (the widest vector has 8 doubles). Padding lanes have no
/// load and no capacity.
inline constexpr int kLaneBlock = 8;

/// A shortfall below this share of the load is rounding, not an hour of unserved energy.
inline constexpr double kUnservedShare = 1e-9;

/// Keeps the division by an output of zero finite; the dividend is zero then.
inline constexpr double kSmallestOutputMw = 1e-300;

/// One double per lane and item; the values of one item start on a cache line.
class LaneRows {
  public:
    void reset(int rows, int stride, double value) {
        m_stride = static_cast<std::size_t>(stride);
        m_values.assign(static_cast<std::size_t>(rows) * m_stride, value);
    }
    [[nodiscard]] double* row(int r) {
        return m_values.data() + static_cast<std::size_t>(r) * m_stride;
    }
    [[nodiscard]] const double* row(int r) const {
        return m_values.data() + static_cast<std::size_t>(r) * m_stride;
    }

  private:
    std::size_t m_stride = 0;
    std::vector<double, boost::alignment::aligned_allocator<double, 64>> m_values;
};

/// LaneRows with a row per item and segment.
class SegmentRows {
  public:
    void reset(int items, int segments, int stride) {
        m_segments = segments;
        m_rows.reset(items * segments, stride, 0);
    }
    [[nodiscard]] double* row(int item, int segment) {
        return m_rows.row(item * m_segments + segment);
    }
    [[nodiscard]] const double* row(int item, int segment) const {
        return m_rows.row(item * m_segments + segment);
    }

  private:
    int m_segments = 0;
    LaneRows m_rows;
};

struct SegmentInfo {
    int begin = 0;
    int end = 0;
    int quarter = 0;
    double loadPeak = 0;                            ///< Of loadPerItMw.
    std::array<double, kHoursPerDay> loadByHour{};  ///< Sums of loadPerItMw.
};

/// All sources of one delivery that follow one profile.
struct Slot {
    int profile = DispatchSource::kFlat;
    const double* factor = nullptr;  ///< 8760 capacity factors.
};

/// Sums of one segment, items of DispatchLayout::siteSums. Money and carbon are summed with the
/// shapes of price and CI; the lane's mean comes in once, in settle().
enum SiteSum : int {
    kImportMwh,
    kImportByPrice,
    kImportByCi,
    kUnusedByCi,  ///< Grid-delivered and neither to load nor to charging.
    kPeakWithdrawalMw,
    kUnservedMwh,
    kUnservedHours,
    kDeferredMwh,
    kPeakLoadMw,  ///< With flexible load only.
    kSiteSumCount
};

/// Items per on-site slot, sums of (share of the output) x capacity factor.
enum OnSiteSum : int {
    kOnSiteCharge,
    kOnSiteExport,
    kOnSiteCurtail,
    kOnSiteByPrice,
    kOnSiteSumCount
};
/// Items per grid-delivered slot.
enum GridSum : int { kGridCharge, kGridUnused, kGridByPrice, kGridSumCount };
enum StoreSum : int {
    kStoreCharge,
    kStoreDischarge,
    kStoreStanding,
    kStoreClip,
    kStoreSocStart,
    kStoreSocEnd,
    kStoreSumCount
};
enum UnitSum : int { kUnitMwh, kUnitHours, kUnitSumCount };

/// Years of a site: with load, with sources or stores alone, with nothing.
enum YearKind : int { kYearWithLoad, kYearWithPlant, kIdleYear, kYearKinds };

struct ColumnRange {
    int begin = 0;  ///< A multiple of kLaneBlock.
    int end = 0;
};

struct DispatchLayout {
    int lanes = 0;
    int stride = 0;
    /// Where a lane's values stand in the rows. Years of one kind stand together and share no
    /// vector with others, for an hour takes as long as all that any of its lanes does.
    std::vector<int> columnOf;
    std::array<ColumnRange, kYearKinds> columns;
    std::vector<SegmentInfo> segments;

    const double* loadPerItMw = nullptr;
    const double* priceShape = nullptr;
    const double* ciShape = nullptr;
    std::vector<double> dirtyShare;           ///< 1 - share_0.
    std::vector<double> ones;                 ///< Profile of firm units.
    std::vector<double> zeros;                ///< Stands for an hourly profile that is not given.
    const double* recoveryPerItMw = nullptr;  ///< Room for deferred load in the hour.
    std::vector<double> deadlineRoomPerItMw;  ///< That of the hour's deadline.
    const double* importCurtailed = nullptr;
    double flexibleShare = 0;
    int deferHours = 0;  ///< 0: no flexible load.
    std::vector<Slot> onSiteSlots;
    std::vector<Slot> gridSlots;
    std::vector<int> slotOfSource;    ///< Within the slots of its delivery.
    std::vector<double> flatSums;     ///< [segment]: hours.
    std::vector<double> profileSums;  ///< [profile * segments + segment]
    std::vector<double> gridByCi;     ///< [grid slot * segments + segment]: factors x ciShape.
    double priceShapeMean = 0;
    double ciShapeMean = 0;

    SegmentRows itMw, importLimitMw, exportLimitMw;  ///< Item 0 only.
    SegmentRows curtailableMw;                       ///< Item 0 only.
    SegmentRows leastItMw;                           ///< Item 0: until any deadline of the segment.
    SegmentRows onSiteMw, gridMw;                    ///< Item = slot.
    SegmentRows storePowerMw, storeEnergyMwh;        ///< Item = store.
    SegmentRows unitMw;                              ///< Item = place in the lane's merit order.

    LaneRows priceMean, ciMean, ciRatio, delivery;  ///< Row 0.
    LaneRows shadowByCi;  ///< Row 0: shadow carbon cost of market energy at a CI shape of 1.
    LaneRows etaCharge, etaDischarge, perEtaCharge, perEtaDischarge, standing,
        socStart;             ///< Store.
    LaneRows unitCost;        ///< Per place; infinite for backup.
    LaneRows unitCarbonFree;  ///< Per place, 1 or 0.
    bool anyStanding = false;
    bool anyCarbonFreeUnit = false;
    std::vector<int> unitAtPlace;  ///< [place * lanes + lane]: index into DispatchInput::units.
    std::vector<int> unitOrder;    ///< Work space of the sort.

    SegmentRows siteSums, onSiteSums, gridSums, storeSums, unitSums;
    SegmentRows shortOfCarbonFree;  ///< Item = hour of the day: load not matched by carbon-free.
    SegmentRows loadShift;          ///< Item = hour of the day: recovered less deferred load.

    [[nodiscard]] bool hasFlexibleLoad() const { return deferHours > 0; }
    /// Flexible load or an import limit that changes by the hour: few sites have it.
    [[nodiscard]] bool isSpecial() const { return hasFlexibleLoad() || m_anyCurtailable; }

    [[nodiscard]] int segmentCount() const { return static_cast<int>(segments.size()); }
    [[nodiscard]] int storeCount() const { return m_stores; }
    [[nodiscard]] int unitCount() const { return m_units; }
    /// The places before those of backup.
    [[nodiscard]] int marketUnitCount() const { return m_marketUnits; }

    /// Packs a checked input and clears the sums.
    void pack(const DispatchInput& input);

  private:
    void packColumns(const DispatchInput& input);
    void packRow(SegmentRows& to, int item, int segment, const SegmentLanes& from) const;
    void packHourly(const DispatchInput& input);
    void packSlots(const DispatchInput& input);
    void packMarket(const DispatchInput& input);
    void packFlexible(const DispatchInput& input);
    void packStores(const DispatchInput& input);
    void packUnits(const DispatchInput& input);
    void clearSums();

    int m_stores = 0;
    int m_units = 0;
    int m_marketUnits = 0;
    bool m_anyCurtailable = false;
};

/// Where the hour loops write one lane's hours. Sized by the caller; unit indices are places.
struct TraceSink {
    int column = 0;
    DispatchTrace* trace = nullptr;
};

/// The plain implementation; reads like MODEL 4.2.
void runReference(DispatchLayout& layout, const TraceSink* sink);

/// From sums per segment and slot to results per quarter and source.
void settle(const DispatchInput& input, const DispatchLayout& layout, DispatchOutput& output);

}  // namespace gigasite::model
