// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finance/investment.h"

#include <algorithm>
#include <cmath>

namespace gigasite::model {

double sCurve(double x) {
    const double at = std::clamp(x, 0.0, 1.0);
    return at * at * (3.0 - 2.0 * at);
}

double capitalRecoveryFactor(double rate, double years) {
    return rate == 0.0 ? 1.0 / years : rate / (1.0 - std::pow(1.0 + rate, -years));
}

namespace {

constexpr int kNever = 1 << 28;

class Booking {
  public:
    Booking(const SiteCase& one, const Prices& prices, const Defaults& defaults,
            QuarterTable& table, std::vector<Problem>& notes)
        : m_case(one), m_defaults(defaults), m_table(table), m_notes(notes) {
        const double nominal =
            defaults.number(prices.buildingEscalationPerYear, "datacenter.building_cost_inflation");
        m_buildingRealGrowth = (1.0 + nominal) / (1.0 + one.horizon.inflation) - 1.0;
        m_acceleratorDecline = defaults.number(prices.acceleratorPriceDeclinePerYear,
                                               "datacenter.accelerator_price_decline");
        m_overhead =
            defaults.number(prices.networkStorageOverhead, "datacenter.network_storage_overhead");
        m_buildingLife = defaults.number(prices.buildingLifeYears, "datacenter.building_life");
        m_acceleratorLife = defaults.number(prices.acceleratorLifeYears, "datacenter.server_life");
    }

    void building(const Phase& phase) {
        if (m_case.site->info->ownership != SiteOwnership::own) {
            return;
        }
        const int begun = phase.startQuarter - m_case.horizon.start;
        const int quarters = constructionQuartersOf(phase, m_defaults);
        const double usdPerMw =
            m_defaults.number(phase.buildingCapexUsdPerMw, "datacenter.building_capex");
        begin(MetricId::investBuildingUsd, begun, begun + quarters, m_buildingLife);
        for (int i = 0; i < quarters; ++i) {
            const double share =
                sCurve((i + 1.0) / quarters) - sCurve(static_cast<double>(i) / quarters);
            const double years = m_case.horizon.yearsFromPriceYear(begun + i);
            book(begun + i, share * usdPerMw * phase.itCapacityMw *
                                std::pow(1.0 + m_buildingRealGrowth, years));
        }
    }

    void accelerators() {
        const std::vector<ChipDelivery>& deliveries = m_case.share.deliveries;
        for (const ChipStay& stay : chipStays(m_case.needs, deliveries)) {
            const ChipDelivery& delivery = deliveries[stay.delivery];
            const ChipNeed& need = m_case.needs[delivery.need];
            const AcceleratorRow* row = m_defaults.catalog().accelerator(need.acceleratorId);
            if (!row || !row->priceUsd) {
                continue;
            }
            begin(MetricId::investAcceleratorsUsd, delivery.quarter - 1, delivery.quarter,
                  m_acceleratorLife);
            m_items.back().retired = stay.until.value_or(kNever);
            const int paid = delivery.quarter - 1;
            book(paid, stay.share * delivery.chips * priceUsd(*row, paid) * (1.0 + m_overhead));
        }
    }

    /// The figures a phase asks for in vain.
    void noteMissing(const Phase& phase) {
        for (const FitOut& fitOut : fitOutsOf(phase, m_defaults, m_case.horizon)) {
            const AcceleratorRow* row = m_defaults.catalog().accelerator(fitOut.acceleratorId);
            if (!row) {
                note("plan.unknownAccelerator", fitOut.acceleratorId);
            } else if (!row->priceUsd || !chipsPerMwIt(*row, 1.0)) {
                note("data.acceleratorPriceMissing", row->name);
            }
        }
    }

    void asset(const AssetFacts& facts, double cyclesPerYear) {
        if (!facts.owned()) {
            return;
        }
        const double lifeYears = lifeOf(facts, cyclesPerYear);
        const int life = static_cast<int>(std::lround(4.0 * lifeYears));
        const int construction =
            std::max(1, static_cast<int>(std::lround(4.0 * facts.constructionYears)));
        const int end = facts.end - m_case.horizon.start;
        for (int ready = facts.first - m_case.horizon.start;
             ready - construction < m_case.horizon.quarters && ready < end;
             ready += std::max(1, life)) {
            const double cost = assetCost(facts, m_case.horizon.start + ready);
            begin(MetricId::investEnergyUsd, ready - construction, ready, lifeYears);
            m_items.back().technologyId = facts.technology->id;
            m_items.back().retired = life > 0 ? std::min(end, ready + life) : end;
            for (int q = ready - construction; q < ready; ++q) {
                book(q, cost / construction);
            }
            if (!facts.asset->replaceAtEndOfLife || life == 0) {
                break;
            }
        }
    }

    void grid() {
        const double usdPerMw = 1000.0 * m_defaults.number(m_case.site->grid->connectionUsdPerKw,
                                                           "datacenter.grid_connection_cost");
        double largest = m_case.share.limits.totalBeforeMw;
        for (int q = 0; q < m_case.horizon.quarters; ++q) {
            const double now = m_case.share.limits.totalMw[static_cast<std::size_t>(q)];
            if (now > largest) {
                begin(MetricId::investGridUsd, q, q, m_buildingLife);
                book(q, (now - largest) * usdPerMw);
                largest = now;
            }
        }
    }

    std::vector<CapitalItem> takeItems() {
        std::erase_if(m_items, [](const CapitalItem& item) { return item.spentUsd.empty(); });
        return std::move(m_items);
    }

  private:
    /// The next amounts are for a new thing.
    void begin(MetricId kind, int ordered, int inService, double lifeYears) {
        CapitalItem item;
        item.kind = kind;
        item.orderQuarter = ordered;
        item.inService = inService;
        item.retired = kNever;
        item.lifeYears = lifeYears;
        m_items.push_back(std::move(item));
    }

    void book(int quarter, double usd) {
        if (m_case.horizon.contains(quarter)) {
            m_table.at(m_items.back().kind, quarter) += usd;
            m_table.at(MetricId::investmentUsd, quarter) += usd;
            m_items.back().spentUsd.emplace_back(quarter, usd);
        }
    }

    /// Years until a store's cycles are used up, where that is before its calendar life.
    static double lifeOf(const AssetFacts& facts, double cyclesPerYear) {
        if (facts.cycleLife <= 0.0 || cyclesPerYear <= 0.0) {
            return facts.lifeYears;
        }
        return std::min(facts.lifeYears, facts.cycleLife / cyclesPerYear);
    }

    /// Cost of a plant that enters service in a quarter. A replacement is ordered later than the
    /// plant it follows, so the catalogue's cost is read again; a cost set by hand stays.
    [[nodiscard]] double assetCost(const AssetFacts& facts, Quarter inService) const {
        double usdPerKw = facts.capexUsdPerKw;
        double usdPerKwh = facts.capexUsdPerKwh;
        if (inService > facts.first) {
            Asset later = *facts.asset;
            later.startQuarter = inService;
            usdPerKw = m_defaults.number(later.capexUsdPerKw, "technology.capex", &later);
            usdPerKwh = m_defaults.number(later.capexUsdPerKwh, "technology.capex_energy", &later);
        }
        return 1000.0 * (facts.capacityMw * usdPerKw + facts.energyMwh * usdPerKwh);
    }

    /// One accelerator bought in a quarter.
    [[nodiscard]] double priceUsd(const AcceleratorRow& row, int paid) const {
        const double listYear = row.priceUsd->year + 0.5;
        const double years = (m_case.horizon.start.index + paid + 0.5) / 4.0 - listYear;
        return inPriceYear(m_defaults.catalog(), *row.priceUsd, m_case.horizon.priceYear) *
               std::pow(1.0 - m_acceleratorDecline, std::max(0.0, years));
    }

    void note(const char* code, const std::string& argument) {
        const Problem problem{code, m_case.site->info->name, {argument}};
        if (std::find(m_notes.begin(), m_notes.end(), problem) == m_notes.end()) {
            m_notes.push_back(problem);
        }
    }

    const SiteCase& m_case;
    const Defaults& m_defaults;
    QuarterTable& m_table;
    std::vector<Problem>& m_notes;
    std::vector<CapitalItem> m_items;
    double m_buildingRealGrowth = 0.0;
    double m_acceleratorDecline = 0.0;
    double m_overhead = 0.0;
    double m_buildingLife = 0.0;
    double m_acceleratorLife = 0.0;
};

}  // namespace

std::vector<CapitalItem> addInvestment(const SiteCase& one, const Prices& prices,
                                       const Defaults& defaults, const CyclesPerYear& cycles,
                                       QuarterTable& table, std::vector<Problem>& notes) {
    Booking booking(one, prices, defaults, table, notes);
    for (const auto& entry : one.site->phases) {
        booking.building(*entry.value);
        booking.noteMissing(*entry.value);
    }
    booking.accelerators();
    for (std::size_t a = 0; a < one.assets.size(); ++a) {
        booking.asset(one.assets[a], a < cycles.size() ? cycles[a] : 0.0);
    }
    booking.grid();
    return booking.takeItems();
}

}  // namespace gigasite::model
