// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartperiod.h"

namespace gigasite::ui {

namespace {

constexpr int kMonthsPerQuarter = 3;
constexpr int kMonthsPerYear = 12;

}  // namespace

int indexOfQuarter(const model::ChartData& chart, model::Quarter quarter,
                   int fiscalYearStartMonth) {
    int index = -1;
    switch (chart.axis) {
        case model::ChartAxis::quarter:
            index = quarter.index - chart.firstX;
            break;
        case model::ChartAxis::calendarYear:
            index = quarter.year() - chart.firstX;
            break;
        case model::ChartAxis::fiscalYear:
            index = model::fiscalYearOf(quarter, fiscalYearStartMonth) - chart.firstX;
            break;
        case model::ChartAxis::hourOfYear:
        case model::ChartAxis::hourOfDay:
        case model::ChartAxis::rankedHours:
        case model::ChartAxis::wholePlan:
            break;
    }
    return index >= 0 && index < chart.count ? index : -1;
}

std::optional<model::Quarter> quarterOfIndex(const model::ChartData& chart, int index,
                                             int fiscalYearStartMonth) {
    if (index < 0 || index >= chart.count) {
        return std::nullopt;
    }
    const int x = chart.firstX + index;
    switch (chart.axis) {
        case model::ChartAxis::quarter:
            return model::Quarter{x};
        case model::ChartAxis::calendarYear:
            return model::Quarter::of(x, 4);
        case model::ChartAxis::fiscalYear: {
            const int lastMonth =
                fiscalYearStartMonth == 1 ? kMonthsPerYear : fiscalYearStartMonth - 1;
            return model::Quarter::of(x, (lastMonth + kMonthsPerQuarter - 1) / kMonthsPerQuarter);
        }
        case model::ChartAxis::hourOfYear:
        case model::ChartAxis::hourOfDay:
        case model::ChartAxis::rankedHours:
        case model::ChartAxis::wholePlan:
            break;
    }
    return std::nullopt;
}

}  // namespace gigasite::ui
