// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dispatch/layout.h"

#include "model/core/sum.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace gigasite::model {

namespace {

double sum(const double* values, int begin, int end) {
    return sumOf(begin, end, [values](int i) { return values[i]; });
}

/// The most of a lane in any segment.
double most(const SegmentLanes& values, int segments, int lane) {
    double most = 0;
    for (int s = 0; s < segments; ++s)
        most = std::max(most, values.at(s, lane));
    return most;
}

YearKind kindOfYear(const DispatchInput& input, int lane) {
    const int segments = static_cast<int>(input.segmentEnds.size());
    if (most(input.itMw, segments, lane) > 0)
        return kYearWithLoad;
    for (const DispatchSource& source : input.sources) {
        if (most(source.mw, segments, lane) > 0)
            return kYearWithPlant;
    }
    for (const DispatchStore& store : input.stores) {
        if (most(store.energyMwh, segments, lane) > 0)
            return kYearWithPlant;
    }
    return kIdleYear;
}

int slotFor(std::vector<Slot>& slots, int profile, const double* factor) {
    const auto found = std::find_if(slots.begin(), slots.end(),
                                    [&](const Slot& slot) { return slot.profile == profile; });
    if (found != slots.end())
        return static_cast<int>(found - slots.begin());
    slots.push_back({profile, factor});
    return static_cast<int>(slots.size()) - 1;
}

}  // namespace

void DispatchLayout::pack(const DispatchInput& input) {
    lanes = static_cast<int>(input.lanes.size());
    m_stores = static_cast<int>(input.stores.size());
    m_units = static_cast<int>(input.units.size());
    packColumns(input);
    packHourly(input);
    packSlots(input);
    packMarket(input);
    packFlexible(input);
    packStores(input);
    packUnits(input);
    clearSums();
}

void DispatchLayout::packColumns(const DispatchInput& input) {
    std::array<std::vector<int>, kYearKinds> byKind;
    for (int lane = 0; lane < lanes; ++lane)
        byKind[static_cast<std::size_t>(kindOfYear(input, lane))].push_back(lane);
    columnOf.assign(static_cast<std::size_t>(lanes), 0);
    stride = 0;
    for (std::size_t kind = 0; kind < byKind.size(); ++kind) {
        ColumnRange& range = columns[kind];
        range = {stride, stride};
        for (const int lane : byKind[kind])
            columnOf[static_cast<std::size_t>(lane)] = range.end++;
        stride = (range.end + kLaneBlock - 1) / kLaneBlock * kLaneBlock;
    }
}

void DispatchLayout::packRow(SegmentRows& to, int item, int segment,
                             const SegmentLanes& from) const {
    double* row = to.row(item, segment);
    for (std::size_t lane = 0; lane < columnOf.size(); ++lane)
        row[columnOf[lane]] = from.at(segment, static_cast<int>(lane));
}

void DispatchLayout::packHourly(const DispatchInput& input) {
    const HourlyProfiles& hourly = input.hourly;
    loadPerItMw = hourly.loadPerItMw.data();
    priceShape = hourly.priceShape.data();
    ciShape = hourly.carbonIntensityShape.data();
    dirtyShare.resize(kHoursPerYear);
    for (std::size_t h = 0; h < dirtyShare.size(); ++h)
        dirtyShare[h] = 1 - hourly.carbonFreeShare0[h];
    ones.resize(kHoursPerYear, 1.0);
    zeros.resize(kHoursPerYear, 0.0);

    segments.clear();
    flatSums.clear();
    int begin = 0;
    for (const int end : input.segmentEnds) {
        SegmentInfo segment{begin, end, quarterOfHour(begin), 0, {}};
        for (int h = begin; h < end;) {  // day by day, so that the sums do not wait for each other
            const int hourOfDay = h % kHoursPerDay;
            const int hours = std::min(kHoursPerDay - hourOfDay, end - h);
            for (int i = 0; i < hours; ++i)
                segment.loadByHour[static_cast<std::size_t>(hourOfDay + i)] += loadPerItMw[h + i];
            h += hours;
        }
        segment.loadPeak = std::max(0.0, *std::max_element(loadPerItMw + begin, loadPerItMw + end));
        segments.push_back(segment);
        flatSums.push_back(end - begin);
        begin = end;
    }
    profileSums.clear();
    for (const auto& profile : hourly.outputs) {
        for (const SegmentInfo& segment : segments)
            profileSums.push_back(sum(profile.data(), segment.begin, segment.end));
    }
    priceShapeMean = sum(priceShape, 0, kHoursPerYear) / kHoursPerYear;
    ciShapeMean = sum(ciShape, 0, kHoursPerYear) / kHoursPerYear;
}

void DispatchLayout::packSlots(const DispatchInput& input) {
    onSiteSlots.clear();
    gridSlots.clear();
    slotOfSource.clear();
    for (const DispatchSource& source : input.sources) {
        const double* factor =
            source.profile == DispatchSource::kFlat
                ? ones.data()
                : input.hourly.outputs[static_cast<std::size_t>(source.profile)].data();
        auto& slots = source.delivery == DispatchSource::Delivery::OnSite ? onSiteSlots : gridSlots;
        slotOfSource.push_back(slotFor(slots, source.profile, factor));
    }
    gridByCi.clear();
    for (const Slot& slot : gridSlots) {
        for (const SegmentInfo& segment : segments)
            gridByCi.push_back(sumOf(segment.begin, segment.end,
                                     [&](int h) { return slot.factor[h] * ciShape[h]; }));
    }
    onSiteMw.reset(static_cast<int>(onSiteSlots.size()), segmentCount(), stride);
    gridMw.reset(static_cast<int>(gridSlots.size()), segmentCount(), stride);
    for (std::size_t i = 0; i < input.sources.size(); ++i) {
        const DispatchSource& source = input.sources[i];
        auto& mw = source.delivery == DispatchSource::Delivery::OnSite ? onSiteMw : gridMw;
        for (int s = 0; s < segmentCount(); ++s) {
            double* row = mw.row(slotOfSource[i], s);
            for (int lane = 0; lane < lanes; ++lane)
                row[columnOf[static_cast<std::size_t>(lane)]] += source.mw.at(s, lane);
        }
    }
}

void DispatchLayout::packMarket(const DispatchInput& input) {
    for (SegmentRows* rows : {&itMw, &importLimitMw, &exportLimitMw})
        rows->reset(1, segmentCount(), stride);
    for (int s = 0; s < segmentCount(); ++s) {
        packRow(itMw, 0, s, input.itMw);
        packRow(importLimitMw, 0, s, input.importLimitMw);
        packRow(exportLimitMw, 0, s, input.exportLimitMw);
    }
    for (LaneRows* rows : {&priceMean, &ciMean, &ciRatio, &delivery, &shadowByCi})
        rows->reset(1, stride, 0);
    for (int lane = 0; lane < lanes; ++lane) {
        const LaneMarket& market = input.lanes[static_cast<std::size_t>(lane)];
        const int column = columnOf[static_cast<std::size_t>(lane)];
        priceMean.row(0)[column] = market.priceMeanUsdPerMwh;
        ciMean.row(0)[column] = market.ciMeanKgPerMwh;
        ciRatio.row(0)[column] = market.ciRatioToBase;
        delivery.row(0)[column] = market.deliveryUsdPerMwh;
        shadowByCi.row(0)[column] = market.shadowUsdPerTonne / 1000 * market.ciMeanKgPerMwh;
    }
}

void DispatchLayout::packFlexible(const DispatchInput& input) {
    const HourlyProfiles& hourly = input.hourly;
    const auto orZeros = [this](std::span<const double> values) {
        return values.empty() ? zeros.data() : values.data();
    };
    recoveryPerItMw = orZeros(hourly.recoveryPerItMw);
    importCurtailed = orZeros(hourly.importCurtailed);
    curtailableMw.reset(1, segmentCount(), stride);
    m_anyCurtailable = !input.curtailableMw.values().empty() && !hourly.importCurtailed.empty();
    for (int s = 0; m_anyCurtailable && s < segmentCount(); ++s)
        packRow(curtailableMw, 0, s, input.curtailableMw);
    const bool flexible = input.flexible.share > 0 && !hourly.recoveryPerItMw.empty();
    flexibleShare = flexible ? input.flexible.share : 0;
    deferHours = flexible ? input.flexible.hours : 0;
    if (!hasFlexibleLoad())
        return;
    deadlineRoomPerItMw.assign(kHoursPerYear, 0);
    for (int h = 0; h + deferHours < kHoursPerYear; ++h)
        deadlineRoomPerItMw[static_cast<std::size_t>(h)] = recoveryPerItMw[h + deferHours];
    leastItMw.reset(1, segmentCount(), stride);
    for (int s = 0; s < segmentCount(); ++s) {
        const int lastDeadline = segments[static_cast<std::size_t>(s)].end + deferHours;
        double* least = leastItMw.row(0, s);
        std::copy_n(itMw.row(0, s), stride, least);
        for (int t = s + 1;
             t < segmentCount() && segments[static_cast<std::size_t>(t)].begin < lastDeadline;
             ++t) {
            for (int column = 0; column < stride; ++column)
                least[column] = std::min(least[column], itMw.row(0, t)[column]);
        }
    }
}

void DispatchLayout::packStores(const DispatchInput& input) {
    storePowerMw.reset(m_stores, segmentCount(), stride);
    storeEnergyMwh.reset(m_stores, segmentCount(), stride);
    for (LaneRows* rows :
         {&etaCharge, &etaDischarge, &perEtaCharge, &perEtaDischarge, &standing, &socStart})
        rows->reset(m_stores, stride, 0);
    anyStanding = false;
    for (int i = 0; i < m_stores; ++i) {
        const DispatchStore& store = input.stores[static_cast<std::size_t>(i)];
        for (int s = 0; s < segmentCount(); ++s) {
            packRow(storePowerMw, i, s, store.powerMw);
            packRow(storeEnergyMwh, i, s, store.energyMwh);
        }
        for (int lane = 0; lane < lanes; ++lane) {
            const std::size_t l = static_cast<std::size_t>(lane);
            const int column = columnOf[l];
            etaCharge.row(i)[column] = store.etaCharge[l];
            etaDischarge.row(i)[column] = store.etaDischarge[l];
            perEtaCharge.row(i)[column] = 1 / store.etaCharge[l];
            perEtaDischarge.row(i)[column] = 1 / store.etaDischarge[l];
            standing.row(i)[column] = store.standingLossPerHour[l];
            socStart.row(i)[column] = store.initialShare * store.energyMwh.at(0, lane);
            anyStanding = anyStanding || store.standingLossPerHour[l] > 0;
        }
    }
}

void DispatchLayout::packUnits(const DispatchInput& input) {
    unitMw.reset(m_units, segmentCount(), stride);
    unitCost.reset(m_units, stride, std::numeric_limits<double>::infinity());
    unitCarbonFree.reset(m_units, stride, 0);
    unitAtPlace.assign(static_cast<std::size_t>(m_units) * static_cast<std::size_t>(lanes), 0);
    unitOrder.resize(input.units.size());
    m_marketUnits =
        static_cast<int>(std::count_if(input.units.begin(), input.units.end(),
                                       [](const DispatchUnit& unit) { return !unit.backupOnly; }));
    anyCarbonFreeUnit = std::any_of(input.units.begin(), input.units.end(),
                                    [](const DispatchUnit& unit) { return unit.carbonFree; });
    for (int lane = 0; lane < lanes; ++lane) {
        const std::size_t l = static_cast<std::size_t>(lane);
        const LaneMarket& market = input.lanes[l];
        const auto cost = [&](const DispatchUnit& unit) {
            return unit.fuelAndVomUsdPerMwh[l] +
                   (market.complianceUsdPerTonne + market.shadowUsdPerTonne) *
                       unit.stackKgPerMwh[l] / 1000;
        };
        const auto rank = [&](int index) {
            const DispatchUnit& unit = input.units[static_cast<std::size_t>(index)];
            return std::tuple(unit.backupOnly, cost(unit), index);
        };
        std::iota(unitOrder.begin(), unitOrder.end(), 0);
        std::sort(unitOrder.begin(), unitOrder.end(),
                  [&](int a, int b) { return rank(a) < rank(b); });
        for (int place = 0; place < m_units; ++place) {
            const int index = unitOrder[static_cast<std::size_t>(place)];
            const DispatchUnit& unit = input.units[static_cast<std::size_t>(index)];
            unitAtPlace[static_cast<std::size_t>(place * lanes + lane)] = index;
            if (!unit.backupOnly)
                unitCost.row(place)[columnOf[l]] = cost(unit);
            unitCarbonFree.row(place)[columnOf[l]] = unit.carbonFree ? 1 : 0;
            for (int s = 0; s < segmentCount(); ++s)
                unitMw.row(place, s)[columnOf[l]] = unit.mw.at(s, lane);
        }
    }
}

void DispatchLayout::clearSums() {
    const int count = segmentCount();
    siteSums.reset(kSiteSumCount, count, stride);
    onSiteSums.reset(kOnSiteSumCount * static_cast<int>(onSiteSlots.size()), count, stride);
    gridSums.reset(kGridSumCount * static_cast<int>(gridSlots.size()), count, stride);
    storeSums.reset(kStoreSumCount * m_stores, count, stride);
    unitSums.reset(kUnitSumCount * m_units, count, stride);
    shortOfCarbonFree.reset(kHoursPerDay, count, stride);
    loadShift.reset(hasFlexibleLoad() ? kHoursPerDay : 0, count, stride);
}

}  // namespace gigasite::model
