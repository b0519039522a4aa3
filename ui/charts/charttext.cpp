// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttext.h"

#include "ui/inspector/sitestatus.h"
#include "ui/text/fieldkind.h"
#include "ui/text/numberformat.h"
#include "ui/text/units.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace gigasite::ui {

namespace {

struct Named {
    const char* key;
    const char* text;
};

constexpr Named kSeries[] = {
    {"clock.planned", QT_TRANSLATE_NOOP("Chart", "Planned")},
    {"clock.building", QT_TRANSLATE_NOOP("Chart", "Building")},
    {"clock.grid", QT_TRANSLATE_NOOP("Chart", "Grid & power")},
    {"clock.chips", QT_TRANSLATE_NOOP("Chart", "Chips")},
    {"clock.exportRule", QT_TRANSLATE_NOOP("Chart", "Export rules")},
    {"clock.online", QT_TRANSLATE_NOOP("Chart", "Online")},
    {"held.building", QT_TRANSLATE_NOOP("Chart", "Held back by building")},
    {"held.grid", QT_TRANSLATE_NOOP("Chart", "Held back by grid & power")},
    {"held.chips", QT_TRANSLATE_NOOP("Chart", "Held back by chips")},
    {"held.exportRule", QT_TRANSLATE_NOOP("Chart", "Held back by export rules")},
    {"source.nuclear", QT_TRANSLATE_NOOP("Chart", "Nuclear")},
    {"source.hydro", QT_TRANSLATE_NOOP("Chart", "Hydro")},
    {"source.geothermal", QT_TRANSLATE_NOOP("Chart", "Geothermal")},
    {"source.biomass", QT_TRANSLATE_NOOP("Chart", "Biomass")},
    {"source.windOffshore", QT_TRANSLATE_NOOP("Chart", "Wind offshore")},
    {"source.windOnshore", QT_TRANSLATE_NOOP("Chart", "Wind onshore")},
    {"source.solar", QT_TRANSLATE_NOOP("Chart", "Solar")},
    {"source.battery", QT_TRANSLATE_NOOP("Chart", "Battery")},
    {"source.longDurationStorage", QT_TRANSLATE_NOOP("Chart", "Long-duration storage")},
    {"source.grid", QT_TRANSLATE_NOOP("Chart", "Grid")},
    {"source.gasWithCapture", QT_TRANSLATE_NOOP("Chart", "Gas with capture")},
    {"source.gas", QT_TRANSLATE_NOOP("Chart", "Gas")},
    {"source.fuelCell", QT_TRANSLATE_NOOP("Chart", "Fuel cell")},
    {"source.diesel", QT_TRANSLATE_NOOP("Chart", "Diesel")},
    {"source.unserved", QT_TRANSLATE_NOOP("Chart", "Unserved")},
    {"money.accelerators", QT_TRANSLATE_NOOP("Chart", "Accelerators")},
    {"money.building", QT_TRANSLATE_NOOP("Chart", "Buildings")},
    {"money.energy", QT_TRANSLATE_NOOP("Chart", "Energy assets")},
    {"money.grid", QT_TRANSLATE_NOOP("Chart", "Grid connection")},
    {"money.other", QT_TRANSLATE_NOOP("Chart", "Operation, water and leases")},
    {"flow.revenue", QT_TRANSLATE_NOOP("Chart", "Revenue")},
    {"flow.energyIncome", QT_TRANSLATE_NOOP("Chart", "Energy sold beyond its cost")},
    {"flow.taxCredit", QT_TRANSLATE_NOOP("Chart", "Tax credits")},
    {"flow.residual", QT_TRANSLATE_NOOP("Chart", "Residual value")},
    {"flow.investment", QT_TRANSLATE_NOOP("Chart", "Investment")},
    {"flow.energy", QT_TRANSLATE_NOOP("Chart", "Energy")},
    {"flow.operation", QT_TRANSLATE_NOOP("Chart", "Operation, water and leases")},
    {"flow.tax", QT_TRANSLATE_NOOP("Chart", "Tax")},
    {"flow.shadowCarbon", QT_TRANSLATE_NOOP("Chart", "Shadow price of carbon")},
    {"cost.energy", QT_TRANSLATE_NOOP("Chart", "Energy, running")},
    {"cost.operation", QT_TRANSLATE_NOOP("Chart", "Operation")},
    {"cost.water", QT_TRANSLATE_NOOP("Chart", "Water")},
    {"cost.lease", QT_TRANSLATE_NOOP("Chart", "Leases")},
    {"cost.contracts", QT_TRANSLATE_NOOP("Chart", "Power contracts")},
    {"cost.market", QT_TRANSLATE_NOOP("Chart", "Market energy")},
    {"cost.delivery", QT_TRANSLATE_NOOP("Chart", "Delivery")},
    {"cost.demandCharge", QT_TRANSLATE_NOOP("Chart", "Demand charge")},
    {"cost.fuel", QT_TRANSLATE_NOOP("Chart", "Fuel")},
    {"cost.om", QT_TRANSLATE_NOOP("Chart", "Operation and maintenance")},
    {"cost.carbon", QT_TRANSLATE_NOOP("Chart", "Compliance carbon price")},
    {"cost.stock", QT_TRANSLATE_NOOP("Chart", "Stored energy used up")},
    {"cost.sales", QT_TRANSLATE_NOOP("Chart", "Energy sold")},
    {"cost.residual", QT_TRANSLATE_NOOP("Chart", "Residual value")},
    {"cost.taxCredit", QT_TRANSLATE_NOOP("Chart", "Tax credits")},
    {"demand.open", QT_TRANSLATE_NOOP("Chart", "Demand not served")},
    {"demand.sold", QT_TRANSLATE_NOOP("Chart", "Sold")},
    {"demand.unsold", QT_TRANSLATE_NOOP("Chart", "Online, not sold")},
    {"chips.delivered", QT_TRANSLATE_NOOP("Chart", "Delivered")},
    {"chips.others", QT_TRANSLATE_NOOP("Chart", "Vendors without an entered supply")},
    {"chips.onlineH100e", QT_TRANSLATE_NOOP("Chart", "Online")},
    {"jobs.construction", QT_TRANSLATE_NOOP("Chart", "Construction")},
    {"jobs.permanent", QT_TRANSLATE_NOOP("Chart", "Permanent")},
    {"water.used", QT_TRANSLATE_NOOP("Chart", "Water")},
    {"land.used", QT_TRANSLATE_NOOP("Chart", "Land")},
    {"carbon.scope1", QT_TRANSLATE_NOOP("Chart", "Scope 1")},
    {"carbon.scope2Location", QT_TRANSLATE_NOOP("Chart", "Scope 2, location-based")},
    {"carbon.scope2Market", QT_TRANSLATE_NOOP("Chart", "Scope 2, market-based")},
    {"carbon.fuel", QT_TRANSLATE_NOOP("Chart", "Scope 3, fuel")},
    {"carbon.embodied", QT_TRANSLATE_NOOP("Chart", "Scope 3, embodied")},
    {"energy.curtailedOrExported", QT_TRANSLATE_NOOP("Chart", "Curtailed or exported")},
    {"energy.charge", QT_TRANSLATE_NOOP("Chart", "Charging")},
    {"line.load", QT_TRANSLATE_NOOP("Chart", "Load")},
    {"line.peakLoad", QT_TRANSLATE_NOOP("Chart", "Peak load")},
    {"line.residual", QT_TRANSLATE_NOOP("Chart", "Not carbon-free")},
    {"line.budget", QT_TRANSLATE_NOOP("Chart", "Budget")},
    {"line.investment", QT_TRANSLATE_NOOP("Chart", "Investment so far")},
    {"line.cfe", QT_TRANSLATE_NOOP("Chart", "Carbon-free energy, hourly")},
    {"line.target", QT_TRANSLATE_NOOP("Chart", "Target")},
    {"line.cashFlow", QT_TRANSLATE_NOOP("Chart", "Cash flow")},
    {"line.npv", QT_TRANSLATE_NOOP("Chart", "Discounted cash flow so far")},
    {"line.lcoc", QT_TRANSLATE_NOOP("Chart", "Levelised cost of compute")},
    {"line.lcoe", QT_TRANSLATE_NOOP("Chart", "Levelised cost of energy")},
    {"line.demand", QT_TRANSLATE_NOOP("Chart", "Demand")},
    {"line.coverage", QT_TRANSLATE_NOOP("Chart", "All regions")},
    {"line.chipsWanted", QT_TRANSLATE_NOOP("Chart", "Newly needed")},
    {"line.chipSupply", QT_TRANSLATE_NOOP("Chart", "Supply")},
    {"line.ruleCap", QT_TRANSLATE_NOOP("Chart", "Cap of the export rule")},
    {"line.waterCap", QT_TRANSLATE_NOOP("Chart", "Cap on water")},
};

constexpr Named kTitles[] = {
    {"delivery",
     QT_TRANSLATE_NOOP("Chart", "IT online, and what holds back the rest of the plan, %1")},
    {"investment", QT_TRANSLATE_NOOP("Chart", "Investment by class, %1 per fiscal year")},
    {"investmentCumulative", QT_TRANSLATE_NOOP("Chart", "Investment so far, %1")},
    {"energy", QT_TRANSLATE_NOOP("Chart", "Energy used by source, %1 per year")},
    {"capacity", QT_TRANSLATE_NOOP("Chart", "Capacity by source at the end of the year, %1")},
    {"carbon", QT_TRANSLATE_NOOP("Chart", "Emissions by account, %1 CO2e per year")},
    {"cfe", QT_TRANSLATE_NOOP("Chart", "Carbon-free in the same hour, %1 of load")},
    {"hourly", QT_TRANSLATE_NOOP("Chart", "Supply hour by hour, %1")},
    {"duration", QT_TRANSLATE_NOOP("Chart", "Load over the hours of the year, %1")},
    {"cashFlow", QT_TRANSLATE_NOOP("Chart", "Money in and out, %1 per fiscal year")},
    {"npv", QT_TRANSLATE_NOOP("Chart", "Discounted cash flow so far, %1")},
    {"tco", QT_TRANSLATE_NOOP("Chart", "Cost of the whole plan by class, discounted, %1")},
    {"tcoByYear", QT_TRANSLATE_NOOP("Chart", "Cost by class, discounted, %1 per fiscal year")},
    {"lcoc", QT_TRANSLATE_NOOP("Chart", "What an H100e-hour costs, %1")},
    {"lcoe", QT_TRANSLATE_NOOP("Chart", "What the energy costs, %1")},
    {"demand", QT_TRANSLATE_NOOP("Chart", "Demand and what of it is served, %1")},
    {"sold", QT_TRANSLATE_NOOP("Chart", "Compute online, and what of it is sold, %1")},
    {"coverage", QT_TRANSLATE_NOOP("Chart", "Served share of the demand, %1")},
    {"chips", QT_TRANSLATE_NOOP("Chart", "Accelerators delivered and needed, %1 per quarter")},
    {"ruleCap", QT_TRANSLATE_NOOP("Chart", "Compute online and the export rule's cap, %1")},
    {"jobs", QT_TRANSLATE_NOOP("Chart", "Jobs in construction and operation, %1")},
    {"water", QT_TRANSLATE_NOOP("Chart", "Water used, %1 per year")},
    {"land", QT_TRANSLATE_NOOP("Chart", "Land in use at the end of the year, %1")},
    {"cfeByHour",
     QT_TRANSLATE_NOOP("Chart", "Carbon-free in the same hour, by hour of the day, %1 of load")},
};

QString translated(const char* text) {
    return QCoreApplication::translate("Chart", text);
}

template <std::size_t N>
QString lookUp(const Named (&table)[N], const std::string& key) {
    for (const Named& one : table) {
        if (key == one.key) {
            return translated(one.text);
        }
    }
    return QString::fromStdString(key);
}

/// What is counted, behind its scale word ("k H100e", "m jobs"); prices are per something.
QString withPiece(model::Unit unit, const QString& scale, const QString& per) {
    QString piece;
    switch (unit) {
        case model::Unit::h100e:
            piece = QStringLiteral("H100e");
            break;
        case model::Unit::chips:
            piece = translated(QT_TRANSLATE_NOOP("Chart", "accelerators"));
            break;
        case model::Unit::jobs:
            piece = translated(QT_TRANSLATE_NOOP("Chart", "jobs"));
            break;
        case model::Unit::usdPerH100eHour:
            return scale + QStringLiteral("/H100e-h");
        default:
            return per.isEmpty() ? scale : QStringLiteral("$") + per;
    }
    return scale.isEmpty() ? piece : scale + QLatin1Char(' ') + piece;
}

/// Bars that go both ways are told by what is left of them, which is a series of its own.
bool hasNet(const model::ChartData& chart) {
    return chart.id == "cashFlow" || chart.id == "lcoc" || chart.id == "lcoe";
}

double shownSum(const model::ChartData& chart, int index) {
    double sum = 0.0;
    for (const model::ChartSeries& series : chart.series) {
        if (series.role == model::SeriesRole::stack) {
            sum += series.values[static_cast<std::size_t>(index)];
        }
    }
    return sum;
}

QString shown(double value, const ChartScale& scale, const QLocale& locale) {
    const double scaled = value / scale.factor;
    const double size = std::abs(scaled);
    const int decimals = size >= 100.0 || size == 0.0 ? 0 : size >= 10.0 ? 1 : 2;
    return formatNumber(scaled, locale, decimals);
}

/// "2027 Q3 to 2029 Q1: held back by grid & power", one text per stretch; free stretches are left
/// out.
QStringList marksInWords(const model::ChartData& chart, const QLocale& locale) {
    QStringList words;
    for (std::size_t first = 0; first < chart.marks.size();) {
        std::size_t end = first + 1;
        while (end < chart.marks.size() && chart.marks[end] == chart.marks[first]) {
            ++end;
        }
        if (chart.marks[first] != model::Binding::none) {
            const int from = chart.firstX + static_cast<int>(first);
            const int to = chart.firstX + static_cast<int>(end) - 1;
            words << QStringLiteral("%1: %2").arg(formatQuarterRange(from, to, locale),
                                                  markText(chart.marks[first]));
        }
        first = end;
    }
    return words;
}

}  // namespace

QString seriesName(const std::string& key) {
    return lookUp(kSeries, key);
}

QString seriesName(const model::ChartSeries& series) {
    return series.name.empty() ? seriesName(series.key) : QString::fromStdString(series.name);
}

ChartScale chartScale(const model::ChartData& chart, double largest, const QLocale& locale) {
    const QuantityKind kind = quantityKind(chart.unit);
    if (kind == QuantityKind::share) {
        return {0.01, QStringLiteral("%")};
    }
    const KindUnits& units = unitsOf(kind);
    ShownUnit chosen = units.steps[static_cast<std::size_t>(units.base)];
    for (const ShownUnit& unit : units.steps) {
        if (unit.factor <= largest && unit.factor >= chosen.factor) {
            chosen = unit;
        }
    }
    QString name = shownName(chosen, locale);
    if (units.dollar) {
        name = name.isEmpty() ? QStringLiteral("$") : name + QStringLiteral(" $");
    }
    name = withPiece(chart.unit, name, shownPer(units, locale));
    return {chosen.factor, name};
}

QString chartTitle(const model::ChartData& chart, const ChartScale& scale) {
    QString title = lookUp(kTitles, chart.id).arg(scale.unit);
    title.replace(QStringLiteral("CO2"), QStringLiteral("CO₂"));
    return title;
}

QString dayLabel(int hourOfYear, const QLocale& locale) {
    // A year without 29 February stands for every year.
    const QDate day = QDate(2025, 1, 1).addDays(hourOfYear / 24);
    return QStringLiteral("%1 %2").arg(day.day()).arg(
        locale.monthName(day.month(), QLocale::ShortFormat));
}

QString xLabel(const model::ChartData& chart, int index, const QLocale& locale) {
    const int x = chart.firstX + index;
    switch (chart.axis) {
        case model::ChartAxis::fiscalYear:
            return formatFiscalYear(x, true, locale);
        case model::ChartAxis::calendarYear:
            return QString::number(x);
        case model::ChartAxis::quarter:
            return formatQuarter(x, locale);
        case model::ChartAxis::hourOfYear:
            return QStringLiteral("%1, %2:00").arg(dayLabel(x, locale)).arg(x % 24);
        case model::ChartAxis::hourOfDay:
            return QStringLiteral("%1:00").arg(x);
        case model::ChartAxis::wholePlan:
            return translated(QT_TRANSLATE_NOOP("Chart", "Whole plan"));
        case model::ChartAxis::rankedHours:
            break;
    }
    const double share = chart.count > 1 ? static_cast<double>(index) / (chart.count - 1) : 0.0;
    return formatShare(share, locale, 0);
}

QString markText(model::Binding binding) {
    switch (binding) {
        case model::Binding::none:
            return translated(QT_TRANSLATE_NOOP("Chart", "nothing held back"));
        case model::Binding::demand:
            return translated(QT_TRANSLATE_NOOP("Chart", "all online, more than demand asks for"));
        default:
            return translated(QT_TRANSLATE_NOOP("Chart", "held back by %1"))
                .arg(clockName(binding));
    }
}

QString readOut(const model::ChartData& chart, int index, const ChartScale& scale,
                const QLocale& locale) {
    QString text = xLabel(chart, index, locale);
    const auto i = static_cast<std::size_t>(index);
    if (i < chart.marks.size()) {
        text += QStringLiteral(": ") + markText(chart.marks[i]);
    }
    int stacked = 0;
    for (auto series = chart.series.rbegin(); series != chart.series.rend(); ++series) {
        const double value = series->values[i];
        stacked += series->role == model::SeriesRole::stack ? 1 : 0;
        if (value != 0.0 || series->role != model::SeriesRole::stack) {
            text +=
                QStringLiteral("\n%1  %2").arg(seriesName(*series), shown(value, scale, locale));
        }
    }
    if (stacked > 1 && !hasNet(chart)) {
        text += QStringLiteral("\n%1  %2 %3")
                    .arg(chart.id == "delivery" ? seriesName("clock.planned")
                                                : translated(QT_TRANSLATE_NOOP("Chart", "Total")),
                         shown(shownSum(chart, index), scale, locale), scale.unit);
    }
    return text;
}

QString textAlternative(const model::ChartData& chart, const ChartScale& scale,
                        const QLocale& locale) {
    if (chart.isEmpty() || chart.count == 0) {
        return chartTitle(chart, scale) + QStringLiteral(": ") +
               translated(QT_TRANSLATE_NOOP("Chart", "no values"));
    }
    QStringList parts;
    for (const model::ChartSeries& series : chart.series) {
        const auto highest = std::max_element(series.values.begin(), series.values.end());
        const int at = static_cast<int>(std::distance(series.values.begin(), highest));
        parts << translated(QT_TRANSLATE_NOOP("Chart", "%1: from %2 to %3, highest %4 in %5"))
                     .arg(seriesName(series), shown(series.values.front(), scale, locale),
                          shown(series.values.back(), scale, locale),
                          shown(*highest, scale, locale), xLabel(chart, at, locale));
    }
    parts += marksInWords(chart, locale);
    return chartTitle(chart, scale) + QStringLiteral(". ") + parts.join(QStringLiteral("; "));
}

}  // namespace gigasite::ui
