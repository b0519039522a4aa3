// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finance/cashflow.h"

#include "model/finance/depreciation.h"
#include "model/finance/measures.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <map>

namespace gigasite::model {

namespace {

void fillSales(SiteMoney& site, const MoneyRules& rules) {
    QuarterTable& table = site.result->quarters;
    for (int q = 0; q < table.quarters(); ++q) {
        const auto i = static_cast<std::size_t>(q);
        const double sold = table.at(MetricId::offeredH100eHours, q) * site.soldShare[i];
        table.at(MetricId::soldH100eHours, q) = sold;
        table.at(MetricId::revenueUsd, q) = sold * rules.hourUsd[i];
    }
}

/// Income before tax by fiscal year: nominal margin less depreciation.
std::vector<double> taxableByYear(const SiteResult& site, const MoneyRules& rules, Quarter start) {
    const auto revenue = site.quarters.row(MetricId::revenueUsd);
    const auto opex = site.quarters.row(MetricId::opexUsd);
    std::vector<double> margin(revenue.size());
    for (std::size_t q = 0; q < margin.size(); ++q) {
        margin[q] = (revenue[q] - opex[q]) * rules.priceIndex[q];
    }
    std::vector<double> taxable = byFiscalYear(margin, start, rules.fiscalYearStartMonth).values;
    const std::vector<double>& writtenOff = site.accounts->depreciationUsd;
    for (std::size_t y = 0; y < std::min(taxable.size(), writtenOff.size()); ++y) {
        taxable[y] -= writtenOff[y];
    }
    return taxable;
}

/// Last quarter of the plan that ends in each fiscal year. A year in which none ends pays in the
/// plan's first quarter when it is the first, else (its end lies beyond the plan) in the last.
std::vector<int> payQuarters(const MoneyRules& rules, Quarter start, std::size_t years) {
    const int quarters = static_cast<int>(rules.priceIndex.size());
    std::vector<int> last(years, quarters - 1);
    last.front() = 0;
    const int first = byFiscalYear(rules.priceIndex, start, rules.fiscalYearStartMonth).firstYear;
    for (int q = 0; q < quarters; ++q) {
        const int year = fiscalYearOf(start + q, rules.fiscalYearStartMonth) - first;
        last[static_cast<std::size_t>(year)] = q;
    }
    return last;
}

/// The sites that share one country's tax.
class CountryTax {
  public:
    void add(SiteMoney& site, const MoneyRules& rules, Quarter start) {
        m_sites.push_back(&site);
        m_taxable.push_back(taxableByYear(*site.result, rules, start));
        m_rate = site.taxRate;
    }

    void pay(const MoneyRules& rules, Quarter start) {
        const std::size_t years = m_taxable.front().size();
        std::vector<double> all(years, 0.0);
        for (const std::vector<double>& site : m_taxable) {
            for (std::size_t y = 0; y < years; ++y) {
                all[y] += site[y];
            }
        }
        const std::vector<double> tax = taxWithLossCarryForward(all, m_rate);
        std::vector<std::vector<double>> alone;
        for (const std::vector<double>& site : m_taxable) {
            alone.push_back(taxWithLossCarryForward(site, m_rate));
        }
        const std::vector<int> quarters = payQuarters(rules, start, years);
        for (std::size_t y = 0; y < years; ++y) {
            const std::vector<double> parts = partsOf(alone, y);
            for (std::size_t s = 0; s < m_sites.size(); ++s) {
                m_sites[s]->result->quarters.at(MetricId::taxUsd, quarters[y]) +=
                    tax[y] * parts[s] / rules.priceIndex[static_cast<std::size_t>(quarters[y])];
            }
        }
    }

  private:
    /// Shares of the sites in the tax of a year. Where a loss was used up for another site, its
    /// own site may pay nothing alone though the country pays: then the year's incomes tell.
    [[nodiscard]] std::vector<double> partsOf(const std::vector<std::vector<double>>& alone,
                                              std::size_t year) const {
        std::vector<double> parts;
        double sum = 0.0;
        for (const std::vector<double>& site : alone) {
            parts.push_back(site[year]);
            sum += site[year];
        }
        if (sum <= 0.0) {
            for (std::size_t s = 0; s < parts.size(); ++s) {
                parts[s] = std::max(0.0, m_taxable[s][year]);
                sum += parts[s];
            }
        }
        for (double& part : parts) {
            part = sum > 0.0 ? part / sum : 0.0;
        }
        return parts;
    }

    std::vector<SiteMoney*> m_sites;
    std::vector<std::vector<double>> m_taxable;
    double m_rate = 0.0;
};

void fillCashFlow(QuarterTable& table, const MoneyRules& rules) {
    for (int q = 0; q < table.quarters(); ++q) {
        const double shadow =
            rules.shadowCarbonCounts ? table.at(MetricId::shadowCarbonUsd, q) : 0.0;
        table.at(MetricId::cashFlowUsd, q) =
            table.at(MetricId::revenueUsd, q) - table.at(MetricId::opexUsd, q) -
            table.at(MetricId::investmentUsd, q) - table.at(MetricId::taxUsd, q) +
            table.at(MetricId::taxCreditUsd, q) + table.at(MetricId::residualUsd, q) - shadow;
    }
}

/// Present values of a table's rows.
class Discounted {
  public:
    Discounted(const QuarterTable& table, const MoneyRules& rules)
        : m_table(table), m_factor(rules.discount) {}

    [[nodiscard]] double of(MetricId id) const {
        const auto row = m_table.row(id);
        double sum = 0.0;
        for (std::size_t q = 0; q < row.size(); ++q) {
            sum += row[q] * m_factor[q];
        }
        return sum;
    }
    [[nodiscard]] double of(std::initializer_list<MetricId> ids) const {
        double sum = 0.0;
        for (const MetricId id : ids) {
            sum += of(id);
        }
        return sum;
    }

  private:
    const QuarterTable& m_table;
    const std::vector<double>& m_factor;
};

std::optional<double> quotient(double cost, double quantity) {
    return quantity > 0.0 ? std::optional<double>(cost / quantity) : std::nullopt;
}

}  // namespace

MoneyRules moneyRules(const Plan& plan, const World& world, const Defaults& defaults,
                      const Horizon& horizon) {
    const Header& header = *plan.header;
    const Prices& prices = *world.prices;
    MoneyRules rules;
    rules.fiscalYearStartMonth = header.fiscalYearStartMonth;
    rules.discountRate = defaults.number(header.discountRate, "datacenter.discount_rate");
    rules.shadowCarbonCounts = prices.shadowCarbonInNpv;
    const double decline =
        defaults.number(prices.h100eHourDeclinePerYear, "datacenter.h100e_hour_decline");
    const std::optional<Figure> figure = defaults.figure("datacenter.h100e_hour_price");
    const double price = prices.h100eHourUsd.value_or(figure ? figure->value : 0.0);
    const int since =
        prices.h100eHourUsd || !figure || figure->year == 0 ? horizon.priceYear : figure->year;
    for (int q = 0; q < horizon.quarters; ++q) {
        const double years = (horizon.start.index + q + 0.5) / 4.0 - (since + 0.5);
        rules.hourUsd.push_back(price * std::pow(1.0 - decline, std::max(0.0, years)));
        rules.priceIndex.push_back(horizon.priceIndex(q));
        rules.discount.push_back(std::pow(1.0 + rules.discountRate, -(q + 0.5) / 4.0));
    }
    return rules;
}

void fillMoney(std::vector<SiteMoney>& sites, const MoneyRules& rules, Quarter start) {
    std::map<std::string, CountryTax> countries;
    for (SiteMoney& site : sites) {
        fillSales(site, rules);
        countries[site.country].add(site, rules, start);
    }
    for (auto& [country, tax] : countries) {
        tax.pay(rules, start);
    }
    for (SiteMoney& site : sites) {
        fillCashFlow(site.result->quarters, rules);
        site.result->quarters.fillProgrammeRatios();
    }
}

MoneySummary moneySummary(const QuarterTable& table, const MoneyRules& rules) {
    using enum MetricId;
    const Discounted value(table, rules);
    MoneySummary money;
    money.npvUsd = value.of(cashFlowUsd);
    money.irrPerYear = internalRateOfReturn(table.row(cashFlowUsd));
    money.discountedPaybackYears =
        discountedPaybackYears(table.row(cashFlowUsd), rules.discountRate);
    const double costs = value.of({investmentUsd, opexUsd}) - value.of({residualUsd, taxCreditUsd});
    money.lcocUsdPerH100eHour = quotient(costs, value.of(soldH100eHours));
    money.lcoeUsdPerMwh = quotient(
        value.of({investEnergyUsd, investGridUsd, energyCostUsd}) - value.of(residualEnergyUsd),
        value.of(loadMwh) - value.of(unservedMwh));
    money.tcoAcceleratorsUsd = value.of(investAcceleratorsUsd);
    money.tcoBuildingUsd = value.of(investBuildingUsd);
    money.tcoEnergyUsd = value.of({investEnergyUsd, investGridUsd, energyCostUsd});
    money.tcoOtherUsd = value.of({costOperationUsd, costWaterUsd, costLeaseUsd});
    return money;
}

}  // namespace gigasite::model
