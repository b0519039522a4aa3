// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dispatch/layout.h"

#include <algorithm>

namespace gigasite::model {

namespace {

/// One lane's year, hour by hour in the words of MODEL 4.2. The vector kernel does the same
/// operations in the same order; a change here is a change there.
class LaneYear {
  public:
    LaneYear(DispatchLayout& layout, int lane, DispatchTrace* trace)
        : m_in(layout), m_lane(lane), m_trace(trace) {}

    void run() {
        for (m_segment = 0; m_segment < m_in.segmentCount(); ++m_segment) {
            startSegment();
            const SegmentInfo& info = m_in.segments[static_cast<std::size_t>(m_segment)];
            for (m_hour = info.begin; m_hour < info.end; ++m_hour)
                runHour();
        }
    }

  private:
    /// What passes through the steps of one hour, MW.
    struct Flow {
        double load = 0;
        double onSite = 0;
        double onSiteToLoad = 0;
        double surplus = 0;  ///< On-site output nobody took yet.
        double deficit = 0;  ///< Load nobody met yet.
        double grid = 0;
        double gridToLoad = 0;
        double unused = 0;    ///< Grid-delivered output nobody took yet.
        double headroom = 0;  ///< What is left of the import limit.
        double onSiteCharge = 0;
        double gridCharge = 0;
        double discharge = 0;
        double units = 0;
        double carbonFreeUnits = 0;
        double import = 0;
        double exported = 0;
        double curtailed = 0;
        double price = 0;
        double ci = 0;
        double market = 0;  ///< What market energy costs in the merit order, USD/MWh.
        double share = 0;   ///< Carbon-free share of the grid.
        double shortOfCarbonFree = 0;
    };

    double at(const LaneRows& rows, int item) const { return rows.row(item)[m_lane]; }
    double at(const SegmentRows& rows, int item) const { return rows.row(item, m_segment)[m_lane]; }
    double& sum(SegmentRows& rows, int item) { return rows.row(item, m_segment)[m_lane]; }
    double& siteSum(SiteSum item) { return sum(m_in.siteSums, item); }
    double& storeSum(int store, StoreSum item) {
        return sum(m_in.storeSums, store * kStoreSumCount + item);
    }
    double& soc(int store) { return storeSum(store, kStoreSocEnd); }

    void startSegment() {
        for (int i = 0; i < m_in.storeCount(); ++i) {
            const double before =
                m_segment == 0
                    ? at(m_in.socStart, i)
                    : m_in.storeSums.row(i * kStoreSumCount + kStoreSocEnd, m_segment - 1)[m_lane];
            const double energy = at(m_in.storeEnergyMwh, i);
            storeSum(i, kStoreSocStart) = before;
            storeSum(i, kStoreClip) = std::max(before - energy, 0.0);
            soc(i) = std::min(before, energy);
        }
    }

    void runHour() {
        const std::size_t h = static_cast<std::size_t>(m_hour);
        Flow f;
        f.load = at(m_in.itMw, 0) * m_in.loadPerItMw[h];
        f.price = at(m_in.priceMean, 0) * m_in.priceShape[h];
        f.ci = at(m_in.ciMean, 0) * m_in.ciShape[h];
        f.market = f.price + at(m_in.delivery, 0) + at(m_in.shadowByCi, 0) * m_in.ciShape[h];
        f.share = std::max(1 - m_in.dirtyShare[h] * at(m_in.ciRatio, 0), 0.0);

        onSiteMeetsLoad(f);         // 1
        gridDeliveredMeetsLoad(f);  // 2
                                    // 3: place of flexible load (defer, release)
        loseStandingEnergy();
        chargeStores(f);     // 4
        dischargeStores(f);  // 5
        const double afterStores = f.deficit;
        runUnits(f, Merit::BeforeMarket);  // 6
        importFromMarket(f);               // 7
        runUnits(f, Merit::AfterMarket);   // 8
        bookUnserved(f);                   // 9
        exportOrCurtail(f);
        bookUnusedGrid(f);
        bookGridAccounts(f);

        f.shortOfCarbonFree = std::max(afterStores - f.carbonFreeUnits - f.import * f.share, 0.0);
        sum(m_in.shortOfCarbonFree, m_hour % kHoursPerDay) += f.shortOfCarbonFree;
        if (m_trace)
            writeTrace(f);
    }

    void onSiteMeetsLoad(Flow& f) {
        for (std::size_t i = 0; i < m_in.onSiteSlots.size(); ++i)
            f.onSite += at(m_in.onSiteMw, static_cast<int>(i)) * m_in.onSiteSlots[i].factor[m_hour];
        f.onSiteToLoad = std::min(f.load, f.onSite);
        f.surplus = f.onSite - f.onSiteToLoad;
        f.deficit = f.load - f.onSiteToLoad;
    }

    void gridDeliveredMeetsLoad(Flow& f) {
        for (std::size_t i = 0; i < m_in.gridSlots.size(); ++i)
            f.grid += at(m_in.gridMw, static_cast<int>(i)) * m_in.gridSlots[i].factor[m_hour];
        const double limit = at(m_in.importLimitMw, 0);
        f.gridToLoad = std::min(f.deficit, std::min(f.grid, limit));
        f.deficit -= f.gridToLoad;
        f.unused = f.grid - f.gridToLoad;
        f.headroom = limit - f.gridToLoad;
    }

    void loseStandingEnergy() {
        for (int i = 0; i < m_in.storeCount(); ++i) {
            const double loss = soc(i) * at(m_in.standing, i);
            soc(i) -= loss;
            storeSum(i, kStoreStanding) += loss;
            if (m_trace)
                traceStore(i).standingLossMw = loss;
        }
    }

    void chargeStores(Flow& f) {
        for (int i = 0; i < m_in.storeCount(); ++i) {
            const double energy = at(m_in.storeEnergyMwh, i);
            const double room =
                std::min(at(m_in.storePowerMw, i), (energy - soc(i)) * at(m_in.perEtaCharge, i));
            const double fromSite = std::min(f.surplus, room);
            const double fromGrid = std::min(std::min(f.unused, f.headroom), room - fromSite);
            const double charge = fromSite + fromGrid;
            f.surplus -= fromSite;
            f.unused -= fromGrid;
            f.headroom -= fromGrid;
            f.onSiteCharge += fromSite;
            f.gridCharge += fromGrid;
            soc(i) = std::min(soc(i) + charge * at(m_in.etaCharge, i), energy);
            storeSum(i, kStoreCharge) += charge;
            if (m_trace)
                traceStore(i).chargeMw = charge;
        }
    }

    void dischargeStores(Flow& f) {
        for (int i = 0; i < m_in.storeCount(); ++i) {
            const double available =
                std::min(at(m_in.storePowerMw, i), soc(i) * at(m_in.etaDischarge, i));
            const double discharge = std::min(f.deficit, available);
            f.deficit -= discharge;
            f.discharge += discharge;
            soc(i) = std::max(soc(i) - discharge * at(m_in.perEtaDischarge, i), 0.0);
            storeSum(i, kStoreDischarge) += discharge;
            if (m_trace)
                traceStore(i).dischargeMw = discharge;
        }
    }

    enum class Merit { BeforeMarket, AfterMarket };

    /// Places are in merit order, so the first pass takes the cheapest and the second goes on from
    /// there; backup has infinite cost and the last places.
    void runUnits(Flow& f, Merit merit) {
        for (int place = 0; place < m_in.unitCount(); ++place) {
            const bool cheap = at(m_in.unitCost, place) <= f.market;
            if (cheap != (merit == Merit::BeforeMarket))
                continue;
            const double output = std::min(f.deficit, at(m_in.unitMw, place));
            f.deficit -= output;
            f.units += output;
            f.carbonFreeUnits += output * at(m_in.unitCarbonFree, place);
            sum(m_in.unitSums, place * kUnitSumCount + kUnitMwh) += output;
            sum(m_in.unitSums, place * kUnitSumCount + kUnitHours) += output > 0 ? 1 : 0;
            if (m_trace)
                m_trace->unitMw[static_cast<std::size_t>(place)][static_cast<std::size_t>(m_hour)] =
                    output;
        }
    }

    void importFromMarket(Flow& f) {
        f.import = std::min(f.deficit, f.headroom);
        f.deficit -= f.import;
        siteSum(kImportMwh) += f.import;
        siteSum(kImportByPrice) += f.import * m_in.priceShape[m_hour];
        siteSum(kImportByCi) += f.import * m_in.ciShape[m_hour];
    }

    void bookUnserved(const Flow& f) {
        siteSum(kUnservedMwh) += f.deficit;
        siteSum(kUnservedHours) += f.deficit > f.load * kUnservedShare ? 1 : 0;
    }

    void exportOrCurtail(Flow& f) {
        siteSum(kSurplusHours) += f.surplus > f.onSite * kUnservedShare ? 1 : 0;
        f.exported = std::min(f.surplus, at(m_in.exportLimitMw, 0));
        f.curtailed = f.surplus - f.exported;
        const double perOutput = 1 / std::max(f.onSite, kSmallestOutputMw);
        const double charge = f.onSiteCharge * perOutput;
        const double exported = f.exported * perOutput;
        const double curtailed = f.curtailed * perOutput;
        const double byPrice = exported * m_in.priceShape[m_hour];
        for (std::size_t i = 0; i < m_in.onSiteSlots.size(); ++i) {
            const double factor = m_in.onSiteSlots[i].factor[m_hour];
            const int item = static_cast<int>(i) * kOnSiteSumCount;
            sum(m_in.onSiteSums, item + kOnSiteCharge) += charge * factor;
            sum(m_in.onSiteSums, item + kOnSiteExport) += exported * factor;
            sum(m_in.onSiteSums, item + kOnSiteCurtail) += curtailed * factor;
            sum(m_in.onSiteSums, item + kOnSiteByPrice) += byPrice * factor;
        }
    }

    void bookUnusedGrid(const Flow& f) {
        const double perOutput = 1 / std::max(f.grid, kSmallestOutputMw);
        const double charge = f.gridCharge * perOutput;
        const double unused = f.unused * perOutput;
        const double byPrice = unused * m_in.priceShape[m_hour];
        for (std::size_t i = 0; i < m_in.gridSlots.size(); ++i) {
            const double factor = m_in.gridSlots[i].factor[m_hour];
            const int item = static_cast<int>(i) * kGridSumCount;
            sum(m_in.gridSums, item + kGridCharge) += charge * factor;
            sum(m_in.gridSums, item + kGridUnused) += unused * factor;
            sum(m_in.gridSums, item + kGridByPrice) += byPrice * factor;
        }
    }

    void bookGridAccounts(const Flow& f) {
        const double delivered = f.gridToLoad + f.gridCharge;
        double& peak = siteSum(kPeakWithdrawalMw);
        peak = std::max(peak, delivered + f.import);
        siteSum(kGridByCi) += delivered * m_in.ciShape[m_hour];
    }

    TraceStoreHour& traceStore(int store) {
        return m_trace->stores[static_cast<std::size_t>(store)][static_cast<std::size_t>(m_hour)];
    }

    void writeTrace(const Flow& f) {
        m_trace->hours[static_cast<std::size_t>(m_hour)] = {
            .loadMw = f.load,
            .onSiteMw = f.onSite,
            .gridDeliveredMw = f.grid,
            .onSiteToLoadMw = f.onSiteToLoad,
            .gridToLoadMw = f.gridToLoad,
            .onSiteChargeMw = f.onSiteCharge,
            .gridChargeMw = f.gridCharge,
            .dischargeMw = f.discharge,
            .unitsMw = f.units,
            .importMw = f.import,
            .unservedMw = f.deficit,
            .exportedMw = f.exported,
            .curtailedMw = f.curtailed,
            .unusedGridMw = f.unused,
            .withdrawalMw = f.gridToLoad + f.gridCharge + f.import,
            .priceUsdPerMwh = f.price,
            .ciKgPerMwh = f.ci,
            .gridCarbonFreeShare = f.share,
            .carbonFreeMatchedMw = f.load - f.shortOfCarbonFree,
        };
        for (int i = 0; i < m_in.storeCount(); ++i)
            traceStore(i).socEndMwh = soc(i);
    }

    DispatchLayout& m_in;
    int m_lane;
    int m_segment = 0;
    int m_hour = 0;
    DispatchTrace* m_trace;
};

}  // namespace

void runReference(DispatchLayout& layout, const TraceSink* sink) {
    for (int lane = 0; lane < layout.lanes; ++lane) {
        if (!sink)
            LaneYear(layout, lane, nullptr).run();
        else if (lane == sink->lane)
            LaneYear(layout, lane, sink->trace).run();
    }
}

}  // namespace gigasite::model
