// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dispatch/layout.h"

#include <algorithm>
#include <cmath>

namespace gigasite::model {

namespace {

constexpr double kKgPerTonne = 1000;

/// What is left of a sum, where a rest below the rounding of the sum means nothing is left.
double rest(double total, double taken) {
    constexpr double kRounding = 1e-12;
    const double left = total - taken;
    return left > total * kRounding ? left : 0;
}

class Settlement {
  public:
    Settlement(const DispatchInput& input, const DispatchLayout& layout, DispatchOutput& output)
        : m_input(input), m_in(layout), m_out(output) {}

    void run() {
        for (m_segment = 0; m_segment < m_in.segmentCount(); ++m_segment) {
            const SegmentInfo& info = m_in.segments[static_cast<std::size_t>(m_segment)];
            for (m_lane = 0; m_lane < m_in.lanes; ++m_lane) {
                m_column = m_in.columnOf[static_cast<std::size_t>(m_lane)];
                addSegment(info);
            }
        }
        for (m_lane = 0; m_lane < m_in.lanes; ++m_lane) {
            m_column = m_in.columnOf[static_cast<std::size_t>(m_lane)];
            finishYear();
        }
    }

  private:
    double sum(const SegmentRows& rows, int item) const {
        return rows.row(item, m_segment)[m_column];
    }

    void addSegment(const SegmentInfo& info) {
        SiteQuarter& site = m_out.site(info.quarter, m_lane);
        addSite(info, site);
        for (int i = 0; i < static_cast<int>(m_input.sources.size()); ++i)
            addSource(i, info.quarter, site);
        for (int i = 0; i < m_in.storeCount(); ++i)
            addStore(i, info.quarter, site);
        for (int place = 0; place < m_in.unitCount(); ++place)
            addUnit(place, info.quarter, site);
    }

    void addSite(const SegmentInfo& info, SiteQuarter& site) {
        const double itMw = sum(m_in.itMw, 0);
        const double priceMean = m_in.priceMean.row(0)[m_column];
        const double ciMean = m_in.ciMean.row(0)[m_column];
        const double importByCi = sum(m_in.siteSums, kImportByCi);
        SiteYear& year = m_out.year(m_lane);
        for (std::size_t h = 0; h < kHoursPerDay; ++h) {
            const double shift =
                m_in.hasFlexibleLoad() ? sum(m_in.loadShift, static_cast<int>(h)) : 0;
            const double load = itMw * info.loadByHour[h] + shift;
            const double matched = rest(load, sum(m_in.shortOfCarbonFree, static_cast<int>(h)));
            site.loadMwh += load;
            site.carbonFreeMatchedMwh += matched;
            year.loadByHourMwh[h] += load;
            year.matchedByHourMwh[h] += matched;
        }
        const double peakLoad =
            m_in.hasFlexibleLoad() ? sum(m_in.siteSums, kPeakLoadMw) : itMw * info.loadPeak;
        site.peakLoadMw = std::max(site.peakLoadMw, peakLoad);
        site.deferredMwh += sum(m_in.siteSums, kDeferredMwh);
        site.importMwh += sum(m_in.siteSums, kImportMwh);
        site.importUsd += priceMean * sum(m_in.siteSums, kImportByPrice);
        site.importTonnes += ciMean * importByCi / kKgPerTonne;
        site.withdrawalTonnes += ciMean * (importByCi + deliveredByCi()) / kKgPerTonne;
        site.withdrawalMwh += sum(m_in.siteSums, kImportMwh);
        site.peakWithdrawalMw =
            std::max(site.peakWithdrawalMw, sum(m_in.siteSums, kPeakWithdrawalMw));
        site.unservedMwh += sum(m_in.siteSums, kUnservedMwh);
        site.unservedHours += sum(m_in.siteSums, kUnservedHours);
    }

    /// Grid-delivered output less what nobody took, by CI shape.
    [[nodiscard]] double deliveredByCi() const {
        double output = 0;
        for (std::size_t slot = 0; slot < m_in.gridSlots.size(); ++slot)
            output +=
                sum(m_in.gridMw, static_cast<int>(slot)) *
                m_in.gridByCi[slot * m_in.segments.size() + static_cast<std::size_t>(m_segment)];
        return rest(output, sum(m_in.siteSums, kUnusedByCi));
    }

    void addSource(int i, int quarter, SiteQuarter& site) {
        const DispatchSource& source = m_input.sources[static_cast<std::size_t>(i)];
        const int slot = m_in.slotOfSource[static_cast<std::size_t>(i)];
        const double mw = source.mw.at(m_segment, m_lane);
        const std::size_t segment = static_cast<std::size_t>(m_segment);
        const double fullHours =
            source.profile == DispatchSource::kFlat
                ? m_in.flatSums[segment]
                : m_in.profileSums[static_cast<std::size_t>(source.profile) * m_in.segments.size() +
                                   segment];
        SourceQuarter part;
        part.generationMwh = mw * fullHours;
        if (source.delivery == DispatchSource::Delivery::OnSite)
            splitOnSite(part, mw, slot * kOnSiteSumCount, site);
        else
            splitGrid(part, mw, slot * kGridSumCount, source.unused, site);

        SourceQuarter& to = m_out.source(i, quarter, m_lane);
        to.generationMwh += part.generationMwh;
        to.toLoadMwh += part.toLoadMwh;
        to.chargeMwh += part.chargeMwh;
        to.exportedMwh += part.exportedMwh;
        to.curtailedMwh += part.curtailedMwh;
        to.soldMwh += part.soldMwh;
        to.releasedMwh += part.releasedMwh;
        to.saleUsd += part.saleUsd;
        site.exportedMwh += part.exportedMwh;
        site.curtailedMwh += part.curtailedMwh;
        site.soldMwh += part.soldMwh;
        site.releasedMwh += part.releasedMwh;
        site.saleUsd += part.saleUsd;
    }

    void splitOnSite(SourceQuarter& part, double mw, int item, SiteQuarter& site) const {
        part.chargeMwh = mw * sum(m_in.onSiteSums, item + kOnSiteCharge);
        part.exportedMwh = mw * sum(m_in.onSiteSums, item + kOnSiteExport);
        part.curtailedMwh = mw * sum(m_in.onSiteSums, item + kOnSiteCurtail);
        part.saleUsd =
            mw * m_in.priceMean.row(0)[m_column] * sum(m_in.onSiteSums, item + kOnSiteByPrice);
        part.toLoadMwh =
            rest(part.generationMwh, part.chargeMwh + part.exportedMwh + part.curtailedMwh);
        site.onSiteToLoadMwh += part.toLoadMwh;
        site.onSiteChargeMwh += part.chargeMwh;
    }

    void splitGrid(SourceQuarter& part, double mw, int item, DispatchSource::Unused kind,
                   SiteQuarter& site) const {
        const double unused = mw * sum(m_in.gridSums, item + kGridUnused);
        part.chargeMwh = mw * sum(m_in.gridSums, item + kGridCharge);
        part.toLoadMwh = rest(part.generationMwh, part.chargeMwh + unused);
        if (kind == DispatchSource::Unused::Sold) {
            part.soldMwh = unused;
            part.saleUsd =
                mw * m_in.priceMean.row(0)[m_column] * sum(m_in.gridSums, item + kGridByPrice);
        } else {
            part.releasedMwh = unused;
        }
        site.gridDeliveredToLoadMwh += part.toLoadMwh;
        site.gridChargeMwh += part.chargeMwh;
        site.withdrawalMwh += part.toLoadMwh + part.chargeMwh;
    }

    void addStore(int i, int quarter, SiteQuarter& site) {
        const auto of = [&](StoreSum item) {
            return sum(m_in.storeSums, i * kStoreSumCount + item);
        };
        StoreQuarter& to = m_out.store(i, quarter, m_lane);
        const bool first =
            m_segment == 0 ||
            m_in.segments[static_cast<std::size_t>(m_segment) - 1].quarter != quarter;
        if (first)
            to.socStartMwh = of(kStoreSocStart);
        to.socEndMwh = of(kStoreSocEnd);
        const double fromCells = of(kStoreDischarge) * m_in.perEtaDischarge.row(i)[m_column];
        to.chargeMwh += of(kStoreCharge);
        to.dischargeMwh += of(kStoreDischarge);
        to.conversionLossMwh += of(kStoreCharge) * (1 - m_in.etaCharge.row(i)[m_column]) +
                                (fromCells - of(kStoreDischarge));
        to.standingLossMwh += of(kStoreStanding);
        to.clipLossMwh += of(kStoreClip);
        const double energy = sum(m_in.storeEnergyMwh, i);
        if (energy > 0)
            to.equivalentFullCycles += fromCells / energy;
        site.dischargeMwh += of(kStoreDischarge);
    }

    void addUnit(int place, int quarter, SiteQuarter& site) {
        const int index = m_in.unitAtPlace[static_cast<std::size_t>(place * m_in.lanes + m_lane)];
        UnitQuarter& to = m_out.unit(index, quarter, m_lane);
        to.generationMwh += sum(m_in.unitSums, place * kUnitSumCount + kUnitMwh);
        to.runningHours += sum(m_in.unitSums, place * kUnitSumCount + kUnitHours);
        site.unitMwh += sum(m_in.unitSums, place * kUnitSumCount + kUnitMwh);
    }

    /// MODEL 4.2: the year's net draw-down is charged and taken off the CFE sum. What a shrinking
    /// capacity clipped went to nobody, so it is not draw-down.
    void finishYear() {
        SiteYear& year = m_out.year(m_lane);
        year.meanPriceUsdPerMwh = m_in.priceMean.row(0)[m_column] * m_in.priceShapeMean;
        year.meanCiKgPerMwh = m_in.ciMean.row(0)[m_column] * m_in.ciShapeMean;
        double drawn = 0;
        double deliverable = 0;
        for (int i = 0; i < m_in.storeCount(); ++i) {
            double net = m_out.store(i, 0, m_lane).socStartMwh -
                         m_out.store(i, kQuartersPerYear - 1, m_lane).socEndMwh;
            for (int q = 0; q < kQuartersPerYear; ++q)
                net -= m_out.store(i, q, m_lane).clipLossMwh;
            drawn += net;
            deliverable += net * m_in.etaDischarge.row(i)[m_column];
        }
        year.drawDownMwh = std::max(drawn, 0.0);
        year.drawDownUsd = year.drawDownMwh * year.meanPriceUsdPerMwh;
        year.drawDownTonnes = year.drawDownMwh * year.meanCiKgPerMwh / kKgPerTonne;
        double matched = 0;
        for (int q = 0; q < kQuartersPerYear; ++q) {
            SiteQuarter& site = m_out.site(q, m_lane);
            site.deliveryUsd = site.withdrawalMwh * m_in.delivery.row(0)[m_column];
            matched += site.carbonFreeMatchedMwh;
        }
        year.carbonFreeMatchedMwh = std::max(matched - std::max(deliverable, 0.0), 0.0);
    }

    const DispatchInput& m_input;
    const DispatchLayout& m_in;
    DispatchOutput& m_out;
    int m_segment = 0;
    int m_lane = 0;
    int m_column = 0;
};

}  // namespace

void settle(const DispatchInput& input, const DispatchLayout& layout, DispatchOutput& output) {
    Settlement(input, layout, output).run();
}

}  // namespace gigasite::model
