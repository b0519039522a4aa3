// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/resulttable.h"

#include "app/commandline/unitname.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace gigasite::app {

namespace {

using model::Metric;
using model::MetricId;
using model::MetricKind;
using model::QuarterTable;
using model::Unit;

constexpr std::array kInvestmentParts = {MetricId::investAcceleratorsUsd,
                                         MetricId::investBuildingUsd, MetricId::investEnergyUsd,
                                         MetricId::investGridUsd};
constexpr std::array kCostParts = {
    MetricId::costMarketUsd,    MetricId::costDeliveryUsd,   MetricId::costDemandChargeUsd,
    MetricId::costFuelUsd,      MetricId::costVariableOmUsd, MetricId::costFixedOmUsd,
    MetricId::costContractsUsd, MetricId::costCarbonUsd,     MetricId::costStockUsd};

/// How a unit is shown in the table: divided, renamed, with so many decimals.
struct Scale {
    double divisor = 1.0;
    const char* unit = "";
    int decimals = 1;
};

Scale scaleOf(Unit unit) {
    switch (unit) {
        case Unit::mwh:
            return {1e3, "GWh", 3};
        case Unit::usd:
            return {1e6, "USD m", 3};
        case Unit::tonnes:
            return {1e3, "kt", 3};
        case Unit::m3:
            return {1e3, "1000 m3", 3};
        case Unit::share:
            return {0.01, "%", 2};
        case Unit::usdPerMwh:
        case Unit::kgPerMwh:
            return {1.0, unitName(unit), 3};
        case Unit::h100e:
            return {1.0, unitName(unit), 0};
        default:
            return {1.0, unitName(unit), 1};
    }
}

bool isMoney(const Metric& metric) {
    return metric.unit == Unit::usd || metric.unit == Unit::usdPerMwh;
}

bool isZero(const QuarterTable& table, MetricId id) {
    const auto row = table.row(id);
    return std::all_of(row.begin(), row.end(), [](double value) { return value == 0.0; });
}

constexpr int kNameWidth = 34;
constexpr int kUnitWidth = 9;
constexpr int kValueWidth = 14;

QString cell(double value, int decimals) {
    QString text = QString::number(value, 'f', decimals);
    if (text.startsWith(u'-') && text.toDouble() == 0.0) {
        text.remove(0, 1);
    }
    return text.rightJustified(kValueWidth);
}

QString line(const QString& name, const QString& unit, const std::vector<double>& values,
             double whole, int decimals) {
    QString text = name.leftJustified(kNameWidth) + unit.leftJustified(kUnitWidth);
    for (const double value : values) {
        text += cell(value, decimals);
    }
    return text + cell(whole, decimals) + u'\n';
}

QString latin(std::string_view text) {
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

/// Rows and years of one block.
class Block {
  public:
    Block(const QuarterTable& table, model::Quarter start, int startMonth)
        : m_table(table), m_start(start), m_startMonth(startMonth) {}

    [[nodiscard]] QString head(const QString& title) const {
        QString text = title.leftJustified(kNameWidth + kUnitWidth);
        const auto years = yearsOf(MetricId::loadMwh);
        for (std::size_t i = 0; i < years.values.size(); ++i) {
            const int year = years.firstYear + static_cast<int>(i);
            const QString name =
                m_startMonth == 1 ? QString::number(year) : QStringLiteral("FY%1").arg(year);
            text += name.rightJustified(kValueWidth);
        }
        return text + QStringLiteral("whole plan").rightJustified(kValueWidth) + u'\n';
    }

    [[nodiscard]] QString rows(bool money) const {
        QString text;
        const auto all = model::metrics();
        for (std::size_t m = 0; m < all.size(); ++m) {
            const auto id = static_cast<MetricId>(m);
            if (isMoney(all[m]) != money || isZero(m_table, id)) {
                continue;
            }
            const Scale scale = scaleOf(all[m].unit);
            std::vector<double> values = yearsOf(id).values;
            for (double& value : values) {
                value /= scale.divisor;
            }
            text += line(latin(all[m].id), QLatin1StringView(scale.unit), values,
                         model::total(m_table, id) / scale.divisor, scale.decimals);
        }
        return text;
    }

    /// parts - whole, in the unit of the rows; zero when the sums hold.
    template <class Parts>
    [[nodiscard]] QString difference(const QString& name, const Parts& parts, MetricId whole,
                                     MetricId minus = MetricId::count) const {
        const Scale scale = scaleOf(model::metric(whole).unit);
        std::vector<double> values = yearsOf(whole).values;
        double all = -model::total(m_table, whole);
        for (double& value : values) {
            value = -value;
        }
        const auto add = [&](MetricId id, double sign) {
            const auto years = yearsOf(id);
            for (std::size_t i = 0; i < values.size(); ++i) {
                values[i] += sign * years.values[i];
            }
            all += sign * model::total(m_table, id);
        };
        for (const MetricId part : parts) {
            add(part, 1.0);
        }
        if (minus != MetricId::count) {
            add(minus, -1.0);
        }
        for (double& value : values) {
            value /= scale.divisor;
        }
        return line(name, QLatin1StringView(scale.unit), values, all / scale.divisor,
                    scale.decimals);
    }

  private:
    [[nodiscard]] model::YearValues yearsOf(MetricId id) const {
        return model::byFiscalYear(m_table, id, m_start, m_startMonth);
    }

    const QuarterTable& m_table;
    model::Quarter m_start;
    int m_startMonth;
};

std::array<MetricId, model::kSourceCount> supply() {
    std::array<MetricId, model::kSourceCount> ids{};
    for (std::size_t s = 0; s < ids.size(); ++s) {
        ids[s] = model::usedMwh(static_cast<model::Source>(s));
    }
    return ids;
}

/// Largest |sum of parts - minus - whole| over the quarters, against the largest quarter.
template <class Parts>
double worst(const QuarterTable& table, const Parts& parts, MetricId whole,
             MetricId minus = MetricId::count) {
    double worstGap = 0.0;
    double size = 0.0;
    for (int q = 0; q < table.quarters(); ++q) {
        double gap = -table.at(whole, q);
        double gross = std::abs(gap);
        for (const MetricId part : parts) {
            gap += table.at(part, q);
            gross += std::abs(table.at(part, q));
        }
        if (minus != MetricId::count) {
            gap -= table.at(minus, q);
        }
        worstGap = std::max(worstGap, std::abs(gap));
        size = std::max(size, gross);
    }
    return size > 0.0 ? worstGap / size : 0.0;
}

}  // namespace

bool Balance::holds() const {
    return energy <= kBalanceTolerance && investment <= kBalanceTolerance &&
           energyCost <= kBalanceTolerance;
}

Balance balanceOf(const QuarterTable& table) {
    return {worst(table, supply(), MetricId::loadMwh),
            worst(table, kInvestmentParts, MetricId::investmentUsd),
            worst(table, kCostParts, MetricId::energyCostUsd, MetricId::saleRevenueUsd)};
}

QString resultTable(const QuarterTable& table, model::Quarter start, int fiscalYearStartMonth) {
    const Block calendar(table, start, 1);
    const Block fiscal(table, start, fiscalYearStartMonth);
    QString text = calendar.head(QStringLiteral("Calendar years")) + calendar.rows(false) +
                   calendar.difference(QStringLiteral("= all energy.used - load"), supply(),
                                       MetricId::loadMwh) +
                   u'\n';
    text += fiscal.head(QStringLiteral("Fiscal years")) + fiscal.rows(true) +
            fiscal.difference(QStringLiteral("= parts - investment.total"), kInvestmentParts,
                              MetricId::investmentUsd) +
            fiscal.difference(QStringLiteral("= costs - sales - cost.energy"), kCostParts,
                              MetricId::energyCostUsd, MetricId::saleRevenueUsd);
    return text;
}

}  // namespace gigasite::app
