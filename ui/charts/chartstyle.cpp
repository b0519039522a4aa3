// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartstyle.h"

#include "model/engine/source.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string_view>
#include <variant>

namespace gigasite::ui {

namespace {

constexpr std::string_view kSourcePrefix = "source.";
constexpr std::string_view kClockPrefix = "clock.";
constexpr std::string_view kHeldPrefix = "held.";
constexpr float kUnderOnline = 0.12F;  // opacity

bool startsWith(const std::string& key, std::string_view prefix) {
    return key.compare(0, prefix.size(), prefix) == 0;
}

/// The clock behind "clock.grid" or "held.grid"; none behind "clock.planned".
std::optional<Clock> clockOf(const std::string& key) {
    constexpr std::pair<std::string_view, Clock> kClocks[] = {{"building", Clock::building},
                                                              {"grid", Clock::gridAndPower},
                                                              {"chips", Clock::chips},
                                                              {"exportRule", Clock::exportRule},
                                                              {"online", Clock::online}};
    const std::string_view name = std::string_view(key).substr(key.find('.') + 1);
    for (const auto& [known, clock] : kClocks) {
        if (name == known) {
            return clock;
        }
    }
    return std::nullopt;
}

std::optional<MoneyClass> moneyOf(const std::string& key) {
    if (key == "money.accelerators") {
        return MoneyClass::accelerators;
    }
    if (key == "money.building") {
        return MoneyClass::building;
    }
    if (key == "money.energy") {
        return MoneyClass::energy;
    }
    if (key == "money.other") {
        return MoneyClass::other;
    }
    return key == "money.grid" ? std::optional(MoneyClass::gridConnection) : std::nullopt;
}

/// What an area of a key that is no energy source, money class or account stands for.
struct Meaning {
    std::string_view key;
    std::variant<Source, Clock, MoneyClass, CarbonAccount> color;
    FillPattern pattern = FillPattern::solid;
};
constexpr Meaning kMeanings[] = {
    {"flow.revenue", Clock::demand},
    {"flow.energyIncome", Clock::demand, FillPattern::sold},
    {"flow.taxCredit", Clock::demand, FillPattern::estimate},
    {"flow.residual", Source::grid, FillPattern::estimate},
    {"flow.investment", MoneyClass::accelerators},
    {"flow.energy", MoneyClass::energy},
    {"flow.operation", MoneyClass::other},
    {"flow.tax", MoneyClass::building},
    {"flow.shadowCarbon", CarbonAccount::scope1},
    {"cost.energy", Source::grid},
    {"cost.operation", MoneyClass::other},
    {"cost.water", Source::hydro},
    {"cost.lease", MoneyClass::other, FillPattern::estimate},
    {"cost.contracts", MoneyClass::building},
    {"cost.market", Source::grid},
    {"cost.delivery", Source::grid, FillPattern::sold},
    {"cost.demandCharge", Source::grid, FillPattern::curtailed},
    {"cost.fuel", Source::gas},
    {"cost.om", MoneyClass::other},
    {"cost.carbon", CarbonAccount::scope1},
    {"cost.stock", Source::battery},
    {"cost.sales", Clock::demand, FillPattern::sold},
    {"cost.residual", Source::grid, FillPattern::estimate},
    {"cost.taxCredit", Clock::demand, FillPattern::estimate},
    {"demand.open", Source::grid, FillPattern::estimate},
    {"demand.sold", Clock::demand},
    {"demand.unsold", Source::grid, FillPattern::estimate},
    {"chips.delivered", Clock::chips},
    {"chips.others", Source::grid},
    {"chips.onlineH100e", Clock::chips},
    {"jobs.construction", Clock::building},
    {"jobs.permanent", MoneyClass::building},
    {"water.used", Source::hydro},
    {"land.used", Source::biomass},
};

const Meaning* meaningOf(const std::string& key) {
    const auto* found = std::find_if(std::begin(kMeanings), std::end(kMeanings),
                                     [&key](const Meaning& one) { return one.key == key; });
    return found == std::end(kMeanings) ? nullptr : found;
}

QColor colorOf(const Theme& theme, const Meaning& meaning) {
    struct Pick {
        const Theme& theme;
        QColor operator()(Source source) const { return theme.source(source); }
        QColor operator()(Clock clock) const { return theme.clock(clock); }
        QColor operator()(MoneyClass money) const { return theme.money(money); }
        QColor operator()(CarbonAccount account) const { return theme.carbon(account); }
    };
    return std::visit(Pick{theme}, meaning.color);
}

/// The number behind the point of "served.2": regions and vendors are told by their order.
std::optional<std::size_t> numberOf(const std::string& key) {
    std::size_t number = 0;
    const char* end = key.data() + key.size();
    const auto read = std::from_chars(key.data() + key.find('.') + 1, end, number);
    return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

std::optional<CarbonAccount> carbonOf(const std::string& key) {
    if (key == "carbon.scope1") {
        return CarbonAccount::scope1;
    }
    if (key == "carbon.scope2Location") {
        return CarbonAccount::scope2Location;
    }
    if (key == "carbon.scope2Market") {
        return CarbonAccount::scope2Market;
    }
    return key == "carbon.embodied" || key == "carbon.fuel" ? std::optional(CarbonAccount::embodied)
                                                            : std::nullopt;
}

QPen linePen(const QColor& color, double width, Qt::PenStyle style = Qt::SolidLine) {
    QPen pen(color, width, style);
    pen.setCapStyle(Qt::FlatCap);
    pen.setCosmetic(true);
    return pen;
}

SeriesStyle ofClock(const Theme& theme, const std::string& key) {
    SeriesStyle style;
    const auto clock = clockOf(key);
    const QColor color = clock ? theme.clock(*clock) : theme.ink();
    style.outline = QPen(Qt::NoPen);
    style.fill = color;
    style.line =
        linePen(color, clock ? 2.0 : 1.0, clock ? Theme::clockLine(*clock) : Qt::SolidLine);
    if (clock == Clock::online) {
        QColor under = color;
        under.setAlphaF(kUnderOnline);
        style.fill = under;
        style.line = linePen(color, 3.0);
        style.line.setCapStyle(Qt::SquareCap);  // closes the corners of its steps
        style.lineOverArea = true;
    } else if (startsWith(key, kHeldPrefix)) {
        style.outline = linePen(theme.chart(), 1.0);
    }
    return style;
}

/// Fills take the steps of the money ramp, then the same with dots; lines differ by their dashes.
SeriesStyle ofNumbered(const Theme& theme, std::size_t number) {
    constexpr Qt::PenStyle kDashes[] = {Qt::SolidLine, Qt::DashLine, Qt::DashDotLine, Qt::DotLine};
    const QColor color = theme.money(static_cast<MoneyClass>(number % kMoneyClassCount));
    SeriesStyle style;
    style.fill = number / kMoneyClassCount % 2 == 0 ? QBrush(color)
                                                    : theme.fill(color, FillPattern::estimate);
    style.outline = linePen(theme.chart(), 1.0);
    const std::size_t colors = number / std::size(kDashes);
    style.line = linePen(colors % 2 == 0 ? theme.accent() : theme.secondInk(), 2.0,
                         kDashes[number % std::size(kDashes)]);
    return style;
}

SeriesStyle ofLine(const Theme& theme, const model::ChartSeries& series) {
    SeriesStyle style;
    if (series.role == model::SeriesRole::limit) {
        style.line = linePen(theme.ink(), 1.0, Qt::DashLine);
    } else if (series.key == "line.residual") {
        style.line = linePen(theme.source(Source::gas), 2.0);
    } else {
        style.line = linePen(theme.ink(), 2.0);
    }
    style.fill = style.line.color();
    style.outline = QPen(Qt::NoPen);
    return style;
}

}  // namespace

std::optional<Source> sourceOfKey(const std::string& key) {
    if (!startsWith(key, kSourcePrefix)) {
        return std::nullopt;
    }
    const std::string_view name = std::string_view(key).substr(kSourcePrefix.size());
    const auto found = std::find(model::kSourceNames.begin(), model::kSourceNames.end(), name);
    return found == model::kSourceNames.end()
               ? std::nullopt
               : std::optional(static_cast<Source>(found - model::kSourceNames.begin()));
}

QColor bindingColor(const Theme& theme, model::Binding binding) {
    switch (binding) {
        case model::Binding::building:
            return theme.clock(Clock::building);
        case model::Binding::grid:
            return theme.clock(Clock::gridAndPower);
        case model::Binding::chips:
            return theme.clock(Clock::chips);
        case model::Binding::exportRule:
            return theme.clock(Clock::exportRule);
        case model::Binding::demand:
            return theme.clock(Clock::demand);
        case model::Binding::none:
            break;
    }
    return theme.gridLine();
}

SeriesStyle seriesStyle(const Theme& theme, const model::ChartSeries& series) {
    if (startsWith(series.key, kClockPrefix) || startsWith(series.key, kHeldPrefix)) {
        return ofClock(theme, series.key);
    }
    if (const auto number = numberOf(series.key)) {
        return ofNumbered(theme, *number);
    }
    SeriesStyle style;
    style.outline = linePen(theme.chart(), 1.0);
    if (const auto source = sourceOfKey(series.key)) {
        style.fill = theme.fill(
            *source, *source == Source::unserved ? FillPattern::unserved : FillPattern::solid);
        style.outline = theme.outlinePen(*source);
        style.line = linePen(theme.source(*source), 2.0);
    } else if (const auto money = moneyOf(series.key)) {
        style.fill = theme.money(*money);
    } else if (const auto account = carbonOf(series.key)) {
        style.fill = series.key == "carbon.fuel"
                         ? theme.fill(theme.carbon(*account), FillPattern::estimate)
                         : QBrush(theme.carbon(*account));
        style.line = linePen(theme.ink(), 1.0);
    } else if (series.key == "energy.curtailedOrExported") {
        style.fill = theme.fill(theme.secondInk(), FillPattern::curtailed);
    } else if (series.key == "energy.charge") {
        style.fill = theme.fill(Source::battery, FillPattern::charging);
        style.outline = theme.outlinePen(Source::battery);
    } else if (const Meaning* meaning = meaningOf(series.key)) {
        style.fill = theme.fill(colorOf(theme, *meaning), meaning->pattern);
    } else {
        return ofLine(theme, series);
    }
    return style;
}

}  // namespace gigasite::ui
