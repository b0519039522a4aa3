// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dispatch/layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <vector>

namespace gigasite::model {

namespace {

/// What passes through the steps of one hour, MW.
struct Flow {
    double load = 0;  ///< What runs in the hour.
    double deferred = 0;
    double recovered = 0;
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
    double afterStores = 0;  ///< The deficit that storage left.
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

/// Sources of one profile; the sums are those of OnSiteSum or GridSum.
struct Output {
    const double* factor = nullptr;
    double mw = 0;
    std::array<double, kOnSiteSumCount> sums{};
};

struct Store {
    double power = 0;
    double energy = 0;
    double etaCharge = 1;
    double etaDischarge = 1;
    double perEtaCharge = 1;
    double perEtaDischarge = 1;
    double standing = 0;
    double soc = 0;
    std::array<double, kStoreSumCount> sums{};
};

struct Unit {
    double mw = 0;
    double cost = 0;
    double carbonFree = 0;
    std::array<double, kUnitSumCount> sums{};
};

/// One lane's year, hour by hour in the words of MODEL 4.2. The vector kernel does the same
/// operations in the same order; a change here is a change there.
class LaneYear {
  public:
    LaneYear(DispatchLayout& layout, int column, DispatchTrace* trace)
        : m_in(layout),
          m_column(column),
          m_trace(trace),
          m_deferredUntil(static_cast<std::size_t>(layout.deferHours) + 1) {}

    void run() {
        for (m_segment = 0; m_segment < m_in.segmentCount(); ++m_segment) {
            readSegment();
            const SegmentInfo& info = m_in.segments[static_cast<std::size_t>(m_segment)];
            for (m_hour = info.begin; m_hour < info.end; ++m_hour)
                runHour();
            writeSegment();
        }
    }

  private:
    double at(const LaneRows& rows, int item) const { return rows.row(item)[m_column]; }
    double at(const SegmentRows& rows, int item) const {
        return rows.row(item, m_segment)[m_column];
    }
    void put(double value, SegmentRows& rows, int item) {
        rows.row(item, m_segment)[m_column] = value;
    }

    void readSegment() {
        m_itMw = at(m_in.itMw, 0);
        m_importLimit = at(m_in.importLimitMw, 0);
        m_exportLimit = at(m_in.exportLimitMw, 0);
        m_curtailable = at(m_in.curtailableMw, 0);
        m_leastItMw = m_in.hasFlexibleLoad() ? at(m_in.leastItMw, 0) : 0;
        m_siteSums = {};
        m_shortOfCarbonFree = {};
        m_loadShift = {};
        readOutputs(m_onSite, m_in.onSiteSlots, m_in.onSiteMw);
        readOutputs(m_grid, m_in.gridSlots, m_in.gridMw);
        readStores();
        m_units.clear();
        for (int place = 0; place < m_in.unitCount(); ++place)
            m_units.push_back({at(m_in.unitMw, place),
                               at(m_in.unitCost, place),
                               at(m_in.unitCarbonFree, place),
                               {}});
    }

    void readOutputs(std::vector<Output>& outputs, const std::vector<Slot>& slots,
                     const SegmentRows& mw) const {
        outputs.clear();
        for (const Slot& slot : slots)
            outputs.push_back({slot.factor, at(mw, static_cast<int>(outputs.size())), {}});
    }

    void readStores() {
        m_stores.resize(static_cast<std::size_t>(m_in.storeCount()));
        for (int i = 0; i < m_in.storeCount(); ++i) {
            Store& store = m_stores[static_cast<std::size_t>(i)];
            const double before = m_segment == 0 ? at(m_in.socStart, i) : store.soc;
            store = {at(m_in.storePowerMw, i),
                     at(m_in.storeEnergyMwh, i),
                     at(m_in.etaCharge, i),
                     at(m_in.etaDischarge, i),
                     at(m_in.perEtaCharge, i),
                     at(m_in.perEtaDischarge, i),
                     at(m_in.standing, i),
                     0,
                     {}};
            store.soc = std::min(before, store.energy);
            store.sums[kStoreSocStart] = before;
            store.sums[kStoreClip] = std::max(before - store.energy, 0.0);
        }
    }

    void writeSegment() {
        finishSums(m_onSite);
        finishSums(m_grid);
        writeSums(m_siteSums, m_in.siteSums, 0);
        writeSums(m_shortOfCarbonFree, m_in.shortOfCarbonFree, 0);
        if (m_in.hasFlexibleLoad())
            writeSums(m_loadShift, m_in.loadShift, 0);
        for (std::size_t i = 0; i < m_onSite.size(); ++i)
            writeSums(m_onSite[i].sums, m_in.onSiteSums, static_cast<int>(i) * kOnSiteSumCount);
        for (std::size_t i = 0; i < m_grid.size(); ++i)
            writeSums(std::span(m_grid[i].sums).first<kGridSumCount>(), m_in.gridSums,
                      static_cast<int>(i) * kGridSumCount);
        for (std::size_t i = 0; i < m_stores.size(); ++i) {
            m_stores[i].sums[kStoreSocEnd] = m_stores[i].soc;
            writeSums(m_stores[i].sums, m_in.storeSums, static_cast<int>(i) * kStoreSumCount);
        }
        for (std::size_t i = 0; i < m_units.size(); ++i)
            writeSums(m_units[i].sums, m_in.unitSums, static_cast<int>(i) * kUnitSumCount);
    }

    void writeSums(std::span<const double> sums, SegmentRows& rows, int firstItem) {
        for (const double value : sums)
            put(value, rows, firstItem++);
    }

    void runHour() {
        const std::size_t h = static_cast<std::size_t>(m_hour);
        Flow f;
        f.load = m_itMw * m_in.loadPerItMw[h];
        f.price = at(m_in.priceMean, 0) * m_in.priceShape[h];
        f.ci = at(m_in.ciMean, 0) * m_in.ciShape[h];
        f.market = f.price + at(m_in.delivery, 0) + at(m_in.shadowByCi, 0) * m_in.ciShape[h];
        f.share = std::max(1 - m_in.dirtyShare[h] * at(m_in.ciRatio, 0), 0.0);

        f.headroom = m_importLimit - m_curtailable * m_in.importCurtailed[h];
        recoverLoadThatIsDue(f);
        onSiteMeetsLoad(f);         // 1
        gridDeliveredMeetsLoad(f);  // 2
        shiftLoad(f);               // 3
        loseStandingEnergy();
        chargeStores(f);                   // 4
        dischargeStores(f);                // 5
        runUnits(f, Merit::BeforeMarket);  // 6
        importFromMarket(f);               // 7
        runUnits(f, Merit::AfterMarket);   // 8
        bookUnserved(f);                   // 9
        exportOrCurtail(f);
        bookUnusedGrid(f);
        bookGridAccounts(f);
        bookCarbonFree(f);
        if (m_trace)
            writeTrace(f);
    }

    double outputOf(const std::vector<Output>& outputs) const {
        double sum = 0;
        for (const Output& output : outputs)
            sum += output.mw * output.factor[m_hour];
        return sum;
    }

    void onSiteMeetsLoad(Flow& f) {
        f.onSite = outputOf(m_onSite);
        f.onSiteToLoad = std::min(f.load, f.onSite);
        f.surplus = f.onSite - f.onSiteToLoad;
        f.deficit = f.load - f.onSiteToLoad;
    }

    void gridDeliveredMeetsLoad(Flow& f) {
        f.grid = outputOf(m_grid);
        f.gridToLoad = std::min(f.deficit, std::min(f.grid, f.headroom));
        f.deficit -= f.gridToLoad;
        f.unused = f.grid - f.gridToLoad;
        f.headroom -= f.gridToLoad;
    }

    /// Running totals make the queue: what was deferred up to the hour whose deadline is now, less
    /// what was recovered so far, is due. First in, first out.
    void recoverLoadThatIsDue(Flow& f) {
        if (!m_in.hasFlexibleLoad())
            return;
        const double deferredUntil = m_deferredUntil[slotOf(m_hour + 1)];
        f.recovered = std::max(deferredUntil - m_recovered, 0.0);
        m_recovered += f.recovered;
        f.load += f.recovered;
    }

    /// Recovers early on carbon-free surplus; with a deficit, defers as much as its deadline has
    /// room for.
    void shiftLoad(Flow& f) {
        if (!m_in.hasFlexibleLoad())
            return;
        const std::size_t h = static_cast<std::size_t>(m_hour);
        const double room = std::max(m_itMw * m_in.recoveryPerItMw[h] - f.recovered, 0.0);
        const double waiting = std::max(m_deferred - m_recovered, 0.0);
        const double early =
            std::min(std::min(waiting, room), f.surplus + std::min(f.unused, f.headroom));
        const double fromSite = std::min(early, f.surplus);
        const double fromGrid = early - fromSite;
        f.onSiteToLoad += fromSite;
        f.surplus -= fromSite;
        f.gridToLoad += fromGrid;
        f.unused = std::max(f.unused - fromGrid, 0.0);
        f.headroom = std::max(f.headroom - fromGrid, 0.0);
        f.recovered += early;
        m_recovered += early;
        f.deferred =
            std::min(f.deficit, std::min(m_in.flexibleShare * (m_itMw * m_in.loadPerItMw[h]),
                                         deadlineItMw() * m_in.deadlineRoomPerItMw[h]));
        f.deficit -= f.deferred;
        m_deferred += f.deferred;
        m_deferredUntil[slotOf(m_hour)] = m_deferred;
        f.load = (f.load + early) - f.deferred;
        m_siteSums[kDeferredMwh] += f.deferred;
        m_siteSums[kPeakLoadMw] = std::max(m_siteSums[kPeakLoadMw], f.load);
        m_loadShift[static_cast<std::size_t>(m_hour % kHoursPerDay)] += f.recovered - f.deferred;
    }

    /// Machines that are sure to be there at the deadline of this hour.
    [[nodiscard]] double deadlineItMw() const {
        const SegmentInfo& segment = m_in.segments[static_cast<std::size_t>(m_segment)];
        return m_hour + m_in.deferHours < segment.end ? m_itMw : m_leastItMw;
    }

    [[nodiscard]] std::size_t slotOf(int hour) const {
        return static_cast<std::size_t>(hour) % m_deferredUntil.size();
    }

    void loseStandingEnergy() {
        for (Store& store : m_stores) {
            const double before = store.soc;
            store.soc *= 1 - store.standing;
            const double loss = before - store.soc;
            store.sums[kStoreStanding] += loss;
            if (m_trace)
                traceOf(store).standingLossMw = loss;
        }
    }

    void chargeStores(Flow& f) {
        for (Store& store : m_stores) {
            const double room =
                std::min(store.power, (store.energy - store.soc) * store.perEtaCharge);
            const double grid = std::min(f.unused, f.headroom);
            const double charge = std::min(f.surplus + grid, room);
            const double fromSite = std::min(f.surplus, charge);
            const double fromGrid = std::min(charge - fromSite, grid);
            f.surplus -= fromSite;
            f.unused -= fromGrid;
            f.headroom -= fromGrid;
            f.onSiteCharge += fromSite;
            f.gridCharge += fromGrid;
            store.soc = std::min(store.soc + charge * store.etaCharge, store.energy);
            store.sums[kStoreCharge] += charge;
            if (m_trace)
                traceOf(store).chargeMw = charge;
        }
    }

    void dischargeStores(Flow& f) {
        for (Store& store : m_stores) {
            const double available = std::min(store.power, store.soc * store.etaDischarge);
            const double discharge = std::min(f.deficit, available);
            f.deficit -= discharge;
            f.discharge += discharge;
            store.soc = std::max(store.soc - discharge * store.perEtaDischarge, 0.0);
            store.sums[kStoreDischarge] += discharge;
            if (m_trace)
                traceOf(store).dischargeMw = discharge;
        }
        f.afterStores = f.deficit;
    }

    enum class Merit { BeforeMarket, AfterMarket };

    /// Units stand in merit order, so the first pass takes the cheapest and the second goes on from
    /// there; backup has infinite cost and the last places.
    void runUnits(Flow& f, Merit merit) {
        for (Unit& unit : m_units) {
            const bool cheap = unit.cost <= f.market;
            if (cheap != (merit == Merit::BeforeMarket))
                continue;
            const double output = std::min(f.deficit, unit.mw);
            f.deficit -= output;
            f.units += output;
            f.carbonFreeUnits += output * unit.carbonFree;
            unit.sums[kUnitMwh] += output;
            unit.sums[kUnitHours] += std::isinf(unit.cost) && output > 0 ? 1 : 0;  // backup
            if (m_trace)
                m_trace->unitMw[static_cast<std::size_t>(&unit - m_units.data())]
                               [static_cast<std::size_t>(m_hour)] = output;
        }
    }

    void importFromMarket(Flow& f) {
        f.import = std::min(f.deficit, f.headroom);
        f.deficit -= f.import;
        m_siteSums[kImportMwh] += f.import;
        m_siteSums[kImportByPrice] += f.import * m_in.priceShape[m_hour];
        m_siteSums[kImportByCi] += f.import * m_in.ciShape[m_hour];
    }

    void bookUnserved(const Flow& f) {
        m_siteSums[kUnservedMwh] += f.deficit;
        m_siteSums[kUnservedHours] += f.deficit > f.load * kUnservedShare ? 1 : 0;
    }

    void exportOrCurtail(Flow& f) {
        f.exported = std::min(f.surplus, m_exportLimit);
        f.curtailed = f.surplus - f.exported;
        const double perOutput = perOutputOf(m_onSite, f.onSite);
        const double charge = f.onSiteCharge * perOutput;
        const double exported = f.exported * perOutput;
        const double curtailed = f.curtailed * perOutput;
        const double byPrice = exported * m_in.priceShape[m_hour];
        for (Output& output : m_onSite) {
            const double factor = factorOf(m_onSite, output);
            output.sums[kOnSiteCharge] += charge * factor;
            output.sums[kOnSiteExport] += exported * factor;
            output.sums[kOnSiteCurtail] += curtailed * factor;
            output.sums[kOnSiteByPrice] += byPrice * factor;
        }
    }

    void bookUnusedGrid(const Flow& f) {
        const double perOutput = perOutputOf(m_grid, f.grid);
        const double charge = f.gridCharge * perOutput;
        const double unused = f.unused * perOutput;
        const double byPrice = unused * m_in.priceShape[m_hour];
        for (Output& output : m_grid) {
            const double factor = factorOf(m_grid, output);
            output.sums[kGridCharge] += charge * factor;
            output.sums[kGridUnused] += unused * factor;
            output.sums[kGridByPrice] += byPrice * factor;
        }
    }

    /// An hour's use is split by output. The only source has all of it, and its sums are divided
    /// by its size at the end of the segment.
    [[nodiscard]] static double perOutputOf(const std::vector<Output>& outputs, double output) {
        return outputs.size() == 1 ? 1 : 1 / std::max(output, kSmallestOutputMw);
    }
    [[nodiscard]] double factorOf(const std::vector<Output>& outputs, const Output& one) const {
        return outputs.size() == 1 ? 1 : one.factor[m_hour];
    }
    static void finishSums(std::vector<Output>& outputs) {
        if (outputs.size() != 1)
            return;
        const double perMw = 1 / std::max(outputs.front().mw, kSmallestOutputMw);
        for (double& sum : outputs.front().sums)
            sum *= perMw;
    }

    void bookGridAccounts(const Flow& f) {
        const double delivered = f.gridToLoad + f.gridCharge;
        m_siteSums[kPeakWithdrawalMw] =
            std::max(m_siteSums[kPeakWithdrawalMw], delivered + f.import);
        m_siteSums[kUnusedByCi] += f.unused * m_in.ciShape[m_hour];
    }

    /// MODEL 5: load less what is carbon-free; excess never counts.
    void bookCarbonFree(Flow& f) {
        f.shortOfCarbonFree = std::max(f.afterStores - f.carbonFreeUnits - f.import * f.share, 0.0);
        m_shortOfCarbonFree[static_cast<std::size_t>(m_hour % kHoursPerDay)] += f.shortOfCarbonFree;
    }

    TraceStoreHour& traceOf(const Store& store) {
        return m_trace->stores[static_cast<std::size_t>(&store - m_stores.data())]
                              [static_cast<std::size_t>(m_hour)];
    }

    void writeTrace(const Flow& f) {
        m_trace->hours[static_cast<std::size_t>(m_hour)] = {
            .loadMw = f.load,
            .deferredMw = f.deferred,
            .recoveredMw = f.recovered,
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
        for (const Store& store : m_stores)
            traceOf(store).socEndMwh = store.soc;
    }

    DispatchLayout& m_in;
    int m_column;
    int m_segment = 0;
    int m_hour = 0;
    DispatchTrace* m_trace;

    double m_itMw = 0;
    double m_importLimit = 0;
    double m_exportLimit = 0;
    double m_curtailable = 0;
    double m_leastItMw = 0;
    /// Flexible load: totals of the year so far, and the first by hour, as long as a deadline.
    double m_deferred = 0;
    double m_recovered = 0;
    std::vector<double> m_deferredUntil;
    std::vector<Output> m_onSite;
    std::vector<Output> m_grid;
    std::vector<Store> m_stores;
    std::vector<Unit> m_units;
    std::array<double, kSiteSumCount> m_siteSums{};
    std::array<double, kHoursPerDay> m_shortOfCarbonFree{};
    std::array<double, kHoursPerDay> m_loadShift{};
};

}  // namespace

void runReference(DispatchLayout& layout, const TraceSink* sink) {
    for (const int column : layout.columnOf) {
        if (!sink)
            LaneYear(layout, column, nullptr).run();
        else if (column == sink->column)
            LaneYear(layout, column, sink->trace).run();
    }
}

}  // namespace gigasite::model
