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
    }

    void phase(const Phase& phase) {
        const int begun = phase.startQuarter - m_case.horizon.start;
        if (m_case.site->info->ownership == SiteOwnership::own) {
            building(phase, begun, constructionQuartersOf(phase, m_defaults));
        }
        for (const FitOut& fitOut : fitOutsOf(phase, m_defaults, m_case.horizon)) {
            buy(phase, fitOut.acceleratorId, fitOut.quarter);
        }
    }

    void asset(const AssetFacts& facts) {
        if (!facts.owned()) {
            return;
        }
        const int life = static_cast<int>(std::lround(4.0 * facts.lifeYears));
        const int construction =
            std::max(1, static_cast<int>(std::lround(4.0 * facts.constructionYears)));
        for (int ready = facts.first - m_case.horizon.start;
             ready - construction < m_case.horizon.quarters; ready += life) {
            if (m_case.horizon.start + ready >= facts.end) {
                break;
            }
            const double cost = assetCost(facts, m_case.horizon.start + ready);
            for (int q = ready - construction; q < ready; ++q) {
                book(MetricId::investEnergyUsd, q, cost / construction);
            }
            if (!facts.asset->replaceAtEndOfLife || life == 0) {
                break;
            }
        }
    }

    void grid() {
        const double usdPerMw = 1000.0 * m_defaults.number(m_case.site->grid->connectionUsdPerKw,
                                                           "datacenter.grid_connection_cost");
        double largest = m_case.limits.totalBeforeMw;
        for (int q = 0; q < m_case.horizon.quarters; ++q) {
            const double now = m_case.limits.totalMw[static_cast<std::size_t>(q)];
            if (now > largest) {
                book(MetricId::investGridUsd, q, (now - largest) * usdPerMw);
                largest = now;
            }
        }
    }

  private:
    void book(MetricId id, int quarter, double usd) {
        if (m_case.horizon.contains(quarter)) {
            m_table.at(id, quarter) += usd;
            m_table.at(MetricId::investmentUsd, quarter) += usd;
        }
    }

    void building(const Phase& phase, int begun, int quarters) {
        const double usdPerMw =
            m_defaults.number(phase.buildingCapexUsdPerMw, "datacenter.building_capex");
        for (int i = 0; i < quarters; ++i) {
            const double share =
                sCurve((i + 1.0) / quarters) - sCurve(static_cast<double>(i) / quarters);
            const double years = m_case.horizon.yearsFromPriceYear(begun + i);
            book(MetricId::investBuildingUsd, begun + i,
                 share * usdPerMw * phase.itCapacityMw *
                     std::pow(1.0 + m_buildingRealGrowth, years));
        }
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

    void buy(const Phase& phase, const std::string& acceleratorId, int installed) {
        const AcceleratorRow* row = m_defaults.catalog().accelerator(acceleratorId);
        if (!row) {
            note("plan.unknownAccelerator", acceleratorId);
            return;
        }
        const double share =
            m_defaults.number(phase.acceleratorShare, "datacenter.accelerator_share");
        const std::optional<double> perMw = chipsPerMwIt(*row, share);
        if (!perMw || !row->priceUsd) {
            note("data.acceleratorPriceMissing", row->name);
            return;
        }
        const int paid = installed - 1;
        const double listYear = row->priceUsd->year + 0.5;
        const double years = (m_case.horizon.start.index + paid + 0.5) / 4.0 - listYear;
        const double priceUsd =
            inPriceYear(m_defaults.catalog(), *row->priceUsd, m_case.horizon.priceYear) *
            std::pow(1.0 - m_acceleratorDecline, std::max(0.0, years));
        book(MetricId::investAcceleratorsUsd, paid,
             phase.itCapacityMw * *perMw * priceUsd * (1.0 + m_overhead));
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
    double m_buildingRealGrowth = 0.0;
    double m_acceleratorDecline = 0.0;
    double m_overhead = 0.0;
};

}  // namespace

void addInvestment(const SiteCase& one, const Prices& prices, const Defaults& defaults,
                   QuarterTable& table, std::vector<Problem>& notes) {
    Booking booking(one, prices, defaults, table, notes);
    for (const auto& entry : one.site->phases) {
        booking.phase(*entry.value);
    }
    for (const AssetFacts& facts : one.assets) {
        booking.asset(facts);
    }
    booking.grid();
}

}  // namespace gigasite::model
