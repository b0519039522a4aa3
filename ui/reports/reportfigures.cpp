// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportfigures.h"

#include <algorithm>
#include <array>

namespace gigasite::ui {

namespace {

using model::MetricId;

constexpr int kQuartersPerYear = 4;
constexpr std::size_t kBindings = static_cast<std::size_t>(model::Binding::demand) + 1;

}  // namespace

int lastFullYear(model::Quarter start, int quarters) {
    if (quarters <= 0) {
        return start.year();
    }
    const model::Quarter last = start + (quarters - 1);
    const int year = last.quarterOfYear() == kQuartersPerYear ? last.year() : last.year() - 1;
    return model::Quarter::of(year, 1) >= start ? year : last.year();
}

double inCalendarYear(const model::QuarterTable& table, MetricId metric, model::Quarter start,
                      int year) {
    const model::YearValues years = model::byFiscalYear(table, metric, start, 1);
    const int at = year - years.firstYear;
    return at >= 0 && at < static_cast<int>(years.values.size())
               ? years.values[static_cast<std::size_t>(at)]
               : 0.0;
}

HeadlineFigures headlineFigures(const model::QuarterTable& table, model::Quarter start) {
    HeadlineFigures figures;
    const int quarters = table.quarters();
    figures.year = lastFullYear(start, quarters);
    if (quarters == 0) {
        figures.end = start;
        return figures;
    }
    const int last = quarters - 1;
    const auto yearly = [&](MetricId metric) {
        return inCalendarYear(table, metric, start, figures.year);
    };
    figures.end = start + last;
    figures.plannedMw = table.at(MetricId::plannedMw, last);
    figures.onlineMw = table.at(MetricId::onlineMw, last);
    figures.onlineH100e = table.at(MetricId::onlineH100e, last);
    figures.investmentUsd = model::total(table, MetricId::investmentUsd);
    figures.loadMwh = yearly(MetricId::loadMwh);
    figures.hasLoad = figures.loadMwh > 0.0;
    figures.cfe = yearly(MetricId::cfeScore);
    figures.operationTonnes = yearly(MetricId::operationTonnes);
    figures.marketTonnes = yearly(MetricId::scope2MarketTonnes);
    figures.energyUsdPerMwh = yearly(MetricId::energyCostUsdPerMwh);
    figures.unservedMwh = yearly(MetricId::unservedMwh);
    return figures;
}

PeakInvestment peakInvestment(const model::PlanResult& result, const model::World& world) {
    PeakInvestment peak;
    const model::YearValues years = model::byFiscalYear(result.programme, MetricId::investmentUsd,
                                                        result.start, result.fiscalYearStartMonth);
    const auto largest = std::max_element(years.values.begin(), years.values.end());
    if (largest == years.values.end()) {
        return peak;
    }
    peak.fiscalYear = years.firstYear + static_cast<int>(largest - years.values.begin());
    peak.usd = *largest;
    const double budget = model::valueAt(world.limits->budgetUsdByFiscalYear, peak.fiscalYear);
    if (budget > 0.0) {
        peak.budgetUsd = budget;
    }
    return peak;
}

std::optional<double> cfeTarget(const model::World& world, int year) {
    for (const auto& entry : world.targets) {
        const model::Target& target = *entry.value;
        if (target.kind == model::TargetKind::carbonFreeEnergy &&
            target.level == model::TargetLevel::programme && year >= target.fromYear) {
            return target.value;
        }
    }
    return std::nullopt;
}

HoldBack mainHoldBack(const model::SiteResult& site, model::Quarter start) {
    std::array<HoldBack, kBindings> causes;
    const int quarters = std::min(site.quarters.quarters(), static_cast<int>(site.binding.size()));
    for (int q = 0; q < quarters; ++q) {
        const auto binding = site.binding[static_cast<std::size_t>(q)];
        const double missing =
            site.quarters.at(MetricId::plannedMw, q) - site.quarters.at(MetricId::onlineMw, q);
        if (missing <= 0.0 || binding == model::Binding::none ||
            binding == model::Binding::building) {
            continue;
        }
        HoldBack& one = causes[static_cast<std::size_t>(binding)];
        if (one.cause == model::Binding::none) {
            one.cause = binding;
            one.first = start + q;
        }
        one.last = start + q;
        one.peakMw = std::max(one.peakMw, missing);
        one.megawattQuarters += missing;
        one.toTheEnd = q + 1 == quarters;
    }
    return *std::max_element(causes.begin(), causes.end(),
                             [](const HoldBack& a, const HoldBack& b) {
                                 return a.megawattQuarters < b.megawattQuarters;
                             });
}

}  // namespace gigasite::ui
