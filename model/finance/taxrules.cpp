// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finance/taxrules.h"

#include "model/finance/depreciation.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <string_view>

namespace gigasite::model {

namespace {

std::string_view subjectOf(const CapitalItem& item) {
    switch (item.kind) {
        case MetricId::investBuildingUsd:
            return "building";
        case MetricId::investAcceleratorsUsd:
            return "accelerators";
        case MetricId::investGridUsd:
            return "grid";
        default:
            return item.technologyId;
    }
}

/// Shares of an accelerated schedule, year by year; empty when the catalogue has none of the class.
std::vector<double> scheduleOf(const Catalog& catalog, double classYears) {
    const std::string key = "macrs_" + std::to_string(std::lround(classYears));
    std::vector<double> shares;
    while (const ParameterRow* row = catalog.parameter(key, std::to_string(shares.size() + 1))) {
        shares.push_back(row->figure.value);
    }
    return shares;
}

const TaxCredit* ruleFor(const Table<TaxCredit>& rules, CreditKind kind, const SiteCase& one,
                         const CapitalItem& item) {
    for (const auto& entry : rules) {
        const TaxCredit& rule = *entry.value;
        if (rule.kind == kind && rule.technologyId == subjectOf(item) &&
            ruleHolds(rule, one.horizon.start + item.orderQuarter,
                      one.horizon.start + item.inService)) {
            return &rule;
        }
    }
    return nullptr;
}

void addProductionCredit(const SiteCase& one, const TaxCredit& rule, const AssetFacts& facts,
                         const AssetResult& asset, int years, QuarterTable& table) {
    const int construction =
        std::max(1, static_cast<int>(std::lround(4.0 * facts.constructionYears)));
    if (!ruleHolds(rule, facts.first + -construction, facts.first)) {
        return;
    }
    const int first = facts.first - one.horizon.start;
    for (int q = std::max(0, first); q < std::min(first + 4 * years, one.horizon.quarters); ++q) {
        table.at(MetricId::taxCreditUsd, q) +=
            rule.value * asset.generationMwh[static_cast<std::size_t>(q)];
    }
}

}  // namespace

bool ruleHolds(const TaxCredit& rule, Quarter ordered, Quarter inService) {
    return (!rule.constructionFrom || ordered >= *rule.constructionFrom) &&
           (!rule.constructionUntil || ordered <= *rule.constructionUntil) &&
           (!rule.serviceUntil || inService <= *rule.serviceUntil);
}

void addTaxCredits(const SiteCase& one, const Table<TaxCredit>& rules,
                   const std::vector<CapitalItem>& items, const std::vector<AssetResult>& assets,
                   const Defaults& defaults, QuarterTable& table) {
    if (rules.begin() == rules.end()) {
        return;
    }
    for (const CapitalItem& item : items) {
        const TaxCredit* rule = ruleFor(rules, CreditKind::investment, one, item);
        if (rule && one.horizon.contains(item.inService)) {
            table.at(MetricId::taxCreditUsd, item.inService) += rule->value * item.totalUsd();
        }
    }
    const int years = static_cast<int>(defaults.parameter("production_credit_years"));
    for (const auto& entry : rules) {
        for (std::size_t a = 0; a < one.assets.size(); ++a) {
            const AssetFacts& facts = one.assets[a];
            if (entry.value->kind == CreditKind::production && facts.owned() &&
                entry.value->technologyId == facts.technology->id) {
                addProductionCredit(one, *entry.value, facts, assets[a], years, table);
            }
        }
    }
}

std::vector<double> depreciationByFiscalYear(const SiteCase& one, const Table<TaxCredit>& rules,
                                             const std::vector<CapitalItem>& items,
                                             const Defaults& defaults, int fiscalYearStartMonth) {
    const std::vector<double> none(static_cast<std::size_t>(one.horizon.quarters), 0.0);
    const YearValues years = byFiscalYear(none, one.horizon.start, fiscalYearStartMonth);
    std::deque<std::vector<double>> schedules;  // the items point into them
    std::vector<DepreciableItem> depreciable;
    for (const CapitalItem& item : items) {
        DepreciableItem next;
        const Quarter inService = one.horizon.start + std::max(item.inService, 0);
        next.year = fiscalYearOf(inService, fiscalYearStartMonth);
        next.lifeYears = item.lifeYears;
        for (const auto& [quarter, usd] : item.spentUsd) {
            next.nominalUsd += usd * one.horizon.priceIndex(quarter);
        }
        if (const TaxCredit* rule = ruleFor(rules, CreditKind::depreciation, one, item)) {
            schedules.push_back(scheduleOf(defaults.catalog(), rule->value));
            next.acceleratedShares = schedules.back();
        }
        depreciable.push_back(next);
    }
    return depreciationByYear(depreciable, years.firstYear, static_cast<int>(years.values.size()));
}

void addResidual(const SiteCase& one, const std::vector<CapitalItem>& items, QuarterTable& table) {
    const int last = one.horizon.quarters - 1;
    for (const CapitalItem& item : items) {
        const double left = residualUsd(item, last);
        table.at(MetricId::residualUsd, last) += left;
        if (item.kind == MetricId::investEnergyUsd || item.kind == MetricId::investGridUsd) {
            table.at(MetricId::residualEnergyUsd, last) += left;
        }
    }
}

}  // namespace gigasite::model
