// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttext.h"

#include "ui/inspector/sitestatus.h"
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

QuantityKind kindOf(model::Unit unit) {
    switch (unit) {
        case model::Unit::usd:
            return QuantityKind::money;
        case model::Unit::mw:
            return QuantityKind::power;
        case model::Unit::tonnes:
            return QuantityKind::emissions;
        case model::Unit::share:
            return QuantityKind::share;
        default:
            return QuantityKind::energy;
    }
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

ChartScale chartScale(const model::ChartData& chart, double largest, const QLocale& locale) {
    const QuantityKind kind = kindOf(chart.unit);
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
            text += QStringLiteral("\n%1  %2")
                        .arg(seriesName(series->key), shown(value, scale, locale));
        }
    }
    if (stacked > 1) {
        text += QStringLiteral("\n%1  %2 %3")
                    .arg(chart.axis == model::ChartAxis::quarter
                             ? seriesName("clock.planned")
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
                     .arg(seriesName(series.key), shown(series.values.front(), scale, locale),
                          shown(series.values.back(), scale, locale),
                          shown(*highest, scale, locale), xLabel(chart, at, locale));
    }
    parts += marksInWords(chart, locale);
    return chartTitle(chart, scale) + QStringLiteral(". ") + parts.join(QStringLiteral("; "));
}

}  // namespace gigasite::ui
