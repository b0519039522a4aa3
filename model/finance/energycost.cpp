// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finance/energycost.h"

#include <algorithm>
#include <cmath>

namespace gigasite::model {

double contractUsdPerMwh(const AssetFacts& facts, double yearsFromPriceYear, double inflation) {
    const double growth = 1.0 + facts.asset->contractEscalator;
    const double deflator =
        facts.asset->contractBasis == PriceBasis::nominal ? 1.0 + inflation : 1.0;
    return facts.contractUsdPerMwh * std::pow(growth / deflator, yearsFromPriceYear);
}

namespace {

class CostBook {
  public:
    CostBook(const SiteCase& one, const DispatchOutput& output, const Prices& prices,
             QuarterTable& table)
        : m_case(one), m_output(output), m_prices(prices), m_table(table) {}

    void at(int lane, int quarterOfYear, int index) {
        m_lane = lane;
        m_quarterOfYear = quarterOfYear;
        m_index = index;
    }

    void siteCosts(double demandUsdPerKwYear, double minimumShare) {
        const SiteQuarter& site = m_output.site(m_quarterOfYear, m_lane);
        book(MetricId::costMarketUsd, site.importUsd);
        book(MetricId::costDeliveryUsd, site.deliveryUsd);
        book(MetricId::saleRevenueUsd, site.saleUsd, -1.0);
        const double contractMw = m_case.share.limits.totalMw[static_cast<std::size_t>(m_index)];
        const double billedMw = std::max(site.peakWithdrawalMw, minimumShare * contractMw);
        book(MetricId::costDemandChargeUsd, demandUsdPerKwYear / 4.0 * 1000.0 * billedMw);
    }

    /// Returns the asset's cost of the quarter.
    double assetCosts(const AssetFacts& facts, const DispatchPlace& place) {
        double cost = 0.0;
        const Quarter quarter = m_case.horizon.start + m_index;
        if (facts.owned() && facts.inService(quarter)) {
            const double perYear = 1000.0 * (facts.capacityMw * facts.fixedOmUsdPerKwYear +
                                             facts.energyMwh * facts.fixedOmUsdPerKwhYear);
            cost += book(MetricId::costFixedOmUsd, perYear / 4.0);
        }
        if (place.unit >= 0) {
            const double mwh = m_output.unit(place.unit, m_quarterOfYear, m_lane).generationMwh;
            cost +=
                facts.hasContractPrice() ? contractCosts(facts, mwh) : generationCosts(facts, mwh);
            cost += carbonCosts(facts, mwh);
        }
        if (place.source >= 0) {
            const SourceQuarter& source = m_output.source(place.source, m_quarterOfYear, m_lane);
            const double used = source.toLoadMwh + source.chargeMwh;
            cost +=
                facts.owned()
                    ? generationCosts(facts, source.generationMwh)
                    : contractCosts(facts, facts.asset->takeOrPay ? source.generationMwh : used);
            cost += facts.onSite() ? carbonCosts(facts, source.generationMwh) : 0.0;
        }
        if (place.store >= 0 && !facts.owned()) {
            cost += contractCosts(
                facts, m_output.store(place.store, m_quarterOfYear, m_lane).dischargeMwh);
        }
        return cost;
    }

    /// The stock a store ended the year with less than it began, at the year's mean price.
    void stockCost() { book(MetricId::costStockUsd, m_output.year(m_lane).drawDownUsd); }

  private:
    double book(MetricId id, double usd, double sign = 1.0) {
        m_table.at(id, m_index) += usd;
        m_table.at(MetricId::energyCostUsd, m_index) += sign * usd;
        return usd;
    }

    double generationCosts(const AssetFacts& facts, double mwh) {
        const int years = m_case.horizon.firstYear + m_lane - m_case.horizon.priceYear;
        return book(MetricId::costFuelUsd, mwh * fuelUsdPerMwh(facts, m_prices, years)) +
               book(MetricId::costVariableOmUsd, mwh * facts.variableOmUsdPerMwh);
    }

    /// The compliance price of what leaves the stack on site.
    double carbonCosts(const AssetFacts& facts, double mwh) {
        return book(MetricId::costCarbonUsd,
                    mwh * facts.directKgPerMwh / 1000.0 * m_prices.complianceCarbonUsdPerTonne);
    }

    double contractCosts(const AssetFacts& facts, double mwh) {
        const double price = contractUsdPerMwh(facts, m_case.horizon.yearsFromPriceYear(m_index),
                                               m_case.horizon.inflation);
        return book(MetricId::costContractsUsd, mwh * price);
    }

    const SiteCase& m_case;
    const DispatchOutput& m_output;
    const Prices& m_prices;
    QuarterTable& m_table;
    int m_lane = 0;
    int m_quarterOfYear = 0;
    int m_index = 0;
};

}  // namespace

void addEnergyCost(const SiteCase& one, const DispatchOutput& output, const Prices& prices,
                   const Defaults& defaults, QuarterTable& table,
                   std::vector<AssetResult>& assets) {
    const Grid& grid = *one.site->grid;
    const double demandUsd =
        defaults.number(grid.demandChargeUsdPerKwYear, "datacenter.demand_charge");
    const double minimumShare =
        defaults.number(grid.minimumDemandShare, "datacenter.demand_charge_minimum");
    CostBook book(one, output, prices, table);
    for (int lane = 0; lane < one.horizon.years; ++lane) {
        bool anyQuarter = false;
        for (int quarter = 0; quarter < kQuartersPerYear; ++quarter) {
            const int index = one.horizon.indexOf(lane, quarter);
            if (!one.horizon.contains(index)) {
                continue;
            }
            anyQuarter = true;
            book.at(lane, quarter, index);
            book.siteCosts(demandUsd, minimumShare);
            for (std::size_t a = 0; a < assets.size(); ++a) {
                assets[a].costUsd[static_cast<std::size_t>(index)] =
                    book.assetCosts(one.assets[a], one.places[a]);
            }
        }
        if (anyQuarter) {
            book.stockCost();
        }
    }
}

}  // namespace gigasite::model
