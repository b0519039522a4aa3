// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finance/operation.h"

#include "model/dispatch/calendar.h"

#include <algorithm>

namespace gigasite::model {

namespace {

constexpr double kKwPerMw = 1000.0;
constexpr double kQuartersPerYearAsDouble = 4.0;
constexpr double kMonthsPerQuarter = 3.0;

}  // namespace

void addOperation(const SiteCase& one, const Prices& prices, const Defaults& defaults,
                  QuarterTable& table) {
    const SiteInfo& info = *one.site->info;
    const double operationUsdPerMw =
        defaults.parameter("operating_cost") * kKwPerMw / kQuartersPerYearAsDouble;
    const double waterUsdPerM3 = defaults.number(prices.waterUsdPerM3, "datacenter.water_price");
    const double leaseUsdPerMw =
        info.ownership == SiteOwnership::lease
            ? defaults.number(info.leaseUsdPerKwMonth, "datacenter.lease") * kKwPerMw *
                  kMonthsPerQuarter
            : 0.0;
    for (int q = 0; q < one.horizon.quarters; ++q) {
        const double operation = operationUsdPerMw * table.at(MetricId::onlineMw, q);
        const double water = waterUsdPerM3 * table.at(MetricId::waterM3, q);
        const double lease = leaseUsdPerMw * table.at(MetricId::buildingMw, q);
        table.at(MetricId::costOperationUsd, q) = operation;
        table.at(MetricId::costWaterUsd, q) = water;
        table.at(MetricId::costLeaseUsd, q) = lease;
        table.at(MetricId::opexUsd, q) =
            table.at(MetricId::energyCostUsd, q) + operation + water + lease;
        table.at(MetricId::shadowCarbonUsd, q) =
            prices.shadowCarbonUsdPerTonne * table.at(MetricId::operationTonnes, q);
    }
}

void addOfferedHours(const SiteCase& one, QuarterTable& table) {
    for (int q = 0; q < one.horizon.quarters; ++q) {
        const auto quarter = static_cast<std::size_t>((one.horizon.start + q).quarterOfYear() - 1);
        const int hours = kQuarterStartHour[quarter + 1] - kQuarterStartHour[quarter];
        const double load = table.at(MetricId::loadMwh, q);
        const double served =
            load > 0.0 ? std::max(0.0, 1.0 - table.at(MetricId::unservedMwh, q) / load) : 1.0;
        table.at(MetricId::offeredH100eHours, q) =
            table.at(MetricId::onlineH100e, q) * hours * served;
    }
}

}  // namespace gigasite::model
