// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/result.h"

#include <algorithm>

namespace gigasite::model {

namespace {

/// A ratio's unit may differ from that of numerator / denominator (t/MWh to kg/MWh).
double scaleOf(MetricId id) {
    return id == MetricId::emissionsKgPerMwh ? 1000.0 : 1.0;
}

double quotient(double numerator, double denominator) {
    return denominator > 0.0 ? numerator / denominator : 0.0;
}

/// Months since year 0 of a quarter's first month.
int firstMonthOf(Quarter quarter) {
    return quarter.index * 3;
}

/// Fiscal year of a month counted from year 0 (named by the calendar year of its last month).
int fiscalYearOf(int month, int startMonth) {
    const int year = (month - (startMonth - 1)) / 12;
    return startMonth == 1 ? year : year + 1;
}

struct YearRange {
    int first = 0;
    int count = 0;
};

YearRange yearsOf(Quarter start, int quarters, int startMonth) {
    if (quarters == 0) {
        return {};
    }
    const int first = fiscalYearOf(firstMonthOf(start), startMonth);
    const int last = fiscalYearOf(firstMonthOf(start + quarters) - 1, startMonth);
    return {first, last - first + 1};
}

}  // namespace

void QuarterTable::add(const QuarterTable& other) {
    for (std::size_t m = 0; m < kMetricCount; ++m) {
        const auto id = static_cast<MetricId>(m);
        if (metric(id).kind == MetricKind::ratio ||
            (m < kSiteMetricCount && other.m_own->empty.test(m))) {
            continue;
        }
        const std::span<double> mine = row(id);
        const std::span<const double> theirs = other.row(id);
        for (std::size_t q = 0; q < mine.size(); ++q) {
            mine[q] += theirs[q];
        }
    }
}

void QuarterTable::fillRatios() {
    for (std::size_t m = 0; m < kMetricCount; ++m) {
        fillRatio(static_cast<MetricId>(m));
    }
    for (std::size_t m = 0; m < kSiteMetricCount; ++m) {
        const std::span<const double> values = row(static_cast<MetricId>(m));
        m_own->empty.set(m, std::all_of(values.begin(), values.end(),
                                        [](double value) { return value == 0.0; }));
    }
}

void QuarterTable::fillProgrammeRatios() {
    for (std::size_t m = kSiteMetricCount; m < kMetricCount; ++m) {
        fillRatio(static_cast<MetricId>(m));
    }
}

void QuarterTable::fillRatio(MetricId id) {
    const Metric& one = metric(id);
    if (one.kind != MetricKind::ratio) {
        return;
    }
    const std::span<const double> top = row(one.numerator);
    const std::span<const double> bottom = row(one.denominator);
    const std::span<double> mine = row(id);
    for (std::size_t q = 0; q < mine.size(); ++q) {
        mine[q] = scaleOf(id) * quotient(top[q], bottom[q]);
    }
}

bool QuarterTable::operator==(const QuarterTable& other) const {
    return m_quarters == other.m_quarters && m_programme == other.m_programme &&
           (m_own == other.m_own || m_own->values == other.m_own->values);
}

const SiteResult* PlanResult::site(Id id) const {
    const auto found = std::lower_bound(
        sites.begin(), sites.end(), id,
        [](const std::shared_ptr<const SiteResult>& one, Id wanted) { return one->id < wanted; });
    return found != sites.end() && (*found)->id == id ? found->get() : nullptr;
}

namespace {

/// Sum over the sites of a figure of one calendar year.
double sumOfYear(const PlanResult& result, int year, double YearReliability::*figure) {
    double sum = 0.0;
    for (const auto& site : result.sites) {
        if (!site->reliability) {
            continue;
        }
        for (const YearReliability& one : site->reliability->years) {
            sum += one.year == year ? one.*figure : 0.0;
        }
    }
    return sum;
}

}  // namespace

double PlanResult::eueMwh(int year) const {
    return sumOfYear(*this, year, &YearReliability::eueMwh);
}

double PlanResult::availability(int year) const {
    const double load = sumOfYear(*this, year, &YearReliability::loadMwh);
    return load > 0.0 ? 1.0 - eueMwh(year) / load : 1.0;
}

int fiscalYearOf(Quarter quarter, int startMonth) {
    return fiscalYearOf(firstMonthOf(quarter) + 2, startMonth);
}

YearValues byFiscalYear(std::span<const double> flow, Quarter start, int startMonth) {
    const YearRange range = yearsOf(start, static_cast<int>(flow.size()), startMonth);
    YearValues out{range.first, std::vector<double>(static_cast<std::size_t>(range.count))};
    for (std::size_t q = 0; q < flow.size(); ++q) {
        const int month = firstMonthOf(start + static_cast<int>(q));
        const int firstYear = fiscalYearOf(month, startMonth);
        const int lastYear = fiscalYearOf(month + 2, startMonth);
        const auto first = static_cast<std::size_t>(firstYear - range.first);
        if (firstYear == lastYear) {
            out.values[first] += flow[q];
            continue;
        }
        const int before = fiscalYearOf(month + 1, startMonth) == firstYear ? 2 : 1;
        const double early = flow[q] * before / 3.0;
        out.values[first] += early;
        out.values[first + 1] += flow[q] - early;
    }
    return out;
}

YearValues byFiscalYear(const QuarterTable& table, MetricId id, Quarter start, int startMonth) {
    const Metric& one = metric(id);
    if (one.kind == MetricKind::flow) {
        return byFiscalYear(table.row(id), start, startMonth);
    }
    if (one.kind == MetricKind::ratio) {
        YearValues top = byFiscalYear(table, one.numerator, start, startMonth);
        const YearValues bottom = byFiscalYear(table, one.denominator, start, startMonth);
        for (std::size_t y = 0; y < top.values.size(); ++y) {
            top.values[y] = scaleOf(id) * quotient(top.values[y], bottom.values[y]);
        }
        return top;
    }
    const YearRange range = yearsOf(start, table.quarters(), startMonth);
    YearValues out{range.first, std::vector<double>(static_cast<std::size_t>(range.count))};
    for (int q = 0; q < table.quarters(); ++q) {
        const int year = fiscalYearOf(firstMonthOf(start + q) + 2, startMonth);
        double& value = out.values[static_cast<std::size_t>(
            std::clamp(year - range.first, 0, range.count - 1))];
        const double now = table.at(id, q);
        value = one.kind == MetricKind::peak ? std::max(value, now) : now;
    }
    return out;
}

double total(const QuarterTable& table, MetricId id) {
    const Metric& one = metric(id);
    if (one.kind == MetricKind::ratio) {
        return scaleOf(id) * quotient(total(table, one.numerator), total(table, one.denominator));
    }
    double value = 0.0;
    for (const double now : table.row(id)) {
        if (one.kind == MetricKind::flow) {
            value += now;
        } else {
            value = one.kind == MetricKind::peak ? std::max(value, now) : now;
        }
    }
    return value;
}

}  // namespace gigasite::model
