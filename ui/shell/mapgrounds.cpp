// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mapgrounds.h"

#include "model/build/exportrules.h"
#include "model/catalog/defaults.h"
#include "model/climate/resource.h"
#include "model/geo/mapdata.h"
#include "ui/map/mapstyle.h"
#include "ui/text/numberformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace gigasite::ui {

namespace {

// Round numbers near the fifths of what the catalogue and the climate table hold.
const std::vector<double>& carbonLimits() {
    static const std::vector<double> limits{100.0, 250.0, 450.0, 650.0};  // kg/MWh
    return limits;
}
const std::vector<double>& priceLimits() {
    static const std::vector<double> limits{50.0, 75.0, 100.0, 140.0};  // USD/MWh
    return limits;
}
const std::vector<double>& sunLimits() {
    static const std::vector<double> limits{1000.0, 1300.0, 1600.0, 1900.0};  // kWh/m2 a year
    return limits;
}
const std::vector<double>& windLimits() {
    static const std::vector<double> limits{5.0, 5.8, 6.5, 7.2};  // m/s
    return limits;
}

constexpr double kNetStepDeg = 1.0;
constexpr int kSourcesNamed = 2;
constexpr int kSourcesInDetail = 12;
constexpr int kLongestSource = 44;

struct GroundText {
    Q_DECLARE_TR_FUNCTIONS(gigasite::ui::MapGrounds)
};

/// The net of the whole climate table, made once for both fields.
class SharedNet {
  public:
    explicit SharedNet(std::shared_ptr<const model::ClimateTables> tables)
        : m_tables(std::move(tables)) {}

    [[nodiscard]] LandNet net(bool wind, const std::stop_token& stop) {
        const std::lock_guard lock(m_mutex);
        if (!m_tables) {
            return {0.0, 0.0, 1.0, 1, 1, {std::numeric_limits<float>::quiet_NaN()}};
        }
        if (!m_grid) {
            model::ResourceGrid made = model::resourceGrid(*m_tables, kNetStepDeg, stop);
            if (stop.stop_requested()) {
                return {};
            }
            m_grid = std::move(made);
        }
        return {m_grid->northDeg, m_grid->westDeg,
                m_grid->stepDeg,  m_grid->rows,
                m_grid->columns,  wind ? m_grid->hubWindMs : m_grid->irradiationKwhM2};
    }

  private:
    std::shared_ptr<const model::ClimateTables> m_tables;
    std::mutex m_mutex;
    std::optional<model::ResourceGrid> m_grid;
};

/// Which sources stand behind the figures shown, and of which years.
class SourceList {
  public:
    void add(const model::Figure& figure) {
        Years& years =
            m_years.try_emplace(figure.source, Years{figure.year, figure.year, 0}).first->second;
        years.first = std::min(years.first, figure.year);
        years.last = std::max(years.last, figure.year);
        ++years.count;
    }

    /// The commonest ones with their years, then how many more there are.
    [[nodiscard]] QString summary(int most, int longest) const {
        std::vector<std::pair<std::string, Years>> order(m_years.begin(), m_years.end());
        std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
            return a.second.count > b.second.count;
        });
        QStringList lines;
        for (const auto& [source, years] : order) {
            if (lines.size() == most) {
                break;
            }
            lines << named(source, years, longest);
        }
        const int left = static_cast<int>(order.size()) - most;
        if (left > 0) {
            lines << GroundText::tr("%n more", "sources", left);
        }
        return lines.join(QStringLiteral("; "));
    }

  private:
    struct Years {
        int first = 0;
        int last = 0;
        int count = 0;
    };

    static QString named(const std::string& source, const Years& years, int longest) {
        QString name = QString::fromStdString(source);
        if (name.size() > longest) {
            name = name.left(longest - 1).trimmed() + QChar(0x2026);
        }
        const QString when = years.first == years.last
                                 ? QString::number(years.first)
                                 : QStringLiteral("%1–%2").arg(years.first).arg(years.last);
        return name + u' ' + when;
    }

    std::map<std::string, Years> m_years;
};

/// Whichever of two inks is seen better on a colour.
QColor markOn(const QColor& color, const Theme& theme) {
    return contrastRatio(color, theme.ink()) > contrastRatio(color, theme.chart()) ? theme.ink()
                                                                                   : theme.chart();
}

/// The figure of a place and whether it is an estimate in place of a missing one.
struct PlaceFigure {
    std::optional<model::Figure> figure;
    bool isEstimate = false;
};

PlaceFigure carbonOf(const model::Catalog& catalog, const std::string& iso2,
                     const std::string& state) {
    return {model::gridDefaults(catalog, iso2, state).carbonIntensityKgPerMwh, false};
}

PlaceFigure priceOf(const model::Catalog& catalog, const std::string& iso2,
                    const std::string& state) {
    const model::GridDefaults grid = model::gridDefaults(catalog, iso2, state);
    const auto& standIns = grid.standIns;
    return {grid.price, std::find(standIns.begin(), standIns.end(),
                                  model::StandIn::PriceRegionalMedian) != standIns.end()};
}

/// Fills of countries and states by their figures.
template <class FigureOf>
void fillAreas(const model::Facts& facts, const Theme& theme, MapRamp ramp, const LandFill& noData,
               FigureOf figureOf, LandPaint& paint, SourceList& sources) {
    const auto fill = [&](const std::string& iso2, const std::string& state) {
        const PlaceFigure found = figureOf(*facts.catalog, iso2, state);
        if (iso2.empty() || !found.figure) {
            return noData;
        }
        sources.add(*found.figure);
        const std::size_t index = LandPaint::classOf(found.figure->value, paint.limits);
        const QColor color = theme.mapRamp(ramp, static_cast<int>(index));
        return found.isEstimate ? LandFill{color, LandMark::hatch, markOn(color, theme)}
                                : LandFill{color};
    };
    for (const model::Country& country : facts.map->countries()) {
        paint.countries.push_back(fill(country.iso2, {}));
    }
    for (const model::UsState& state : facts.map->states()) {
        paint.states.push_back(fill("US", state.code));
    }
}

}  // namespace

MapGrounds::MapGrounds(const Look& look, const model::Facts& facts) : m_look(look), m_facts(facts) {
    const auto net = std::make_shared<SharedNet>(facts.climate);
    m_sun = std::make_shared<const LandField>(
        [net](const std::stop_token& stop) { return net->net(false, stop); });
    m_wind = std::make_shared<const LandField>(
        [net](const std::stop_token& stop) { return net->net(true, stop); });
}

MapGround MapGrounds::of(MapLayer layer, const model::Limits& limits,
                         model::Quarter quarter) const {
    switch (layer) {
        case MapLayer::plain:
            break;
        case MapLayer::carbon:
            return carbon();
        case MapLayer::price:
            return price();
        case MapLayer::solar:
        case MapLayer::wind:
            return resource(layer);
        case MapLayer::exportRules:
            return exportRules(limits, quarter);
    }
    return {};
}

LandFill MapGrounds::noData() const {
    QColor dots = m_look.theme.secondInk();
    return {MapStyle::forTheme(m_look.theme).land, LandMark::sparseDots, dots};
}

LegendContent MapGrounds::rampLegend(MapRamp ramp, const std::vector<double>& limits,
                                     int decimals) const {
    LegendContent legend;
    for (int i = 0; i <= static_cast<int>(limits.size()); ++i) {
        legend.ramp.push_back({m_look.theme.mapRamp(ramp, i)});
    }
    for (const double limit : limits) {
        legend.limits << m_look.locale.toString(limit, 'f', decimals);
    }
    return legend;
}

MapGround MapGrounds::carbon() const {
    auto paint = std::make_shared<LandPaint>();
    paint->limits = carbonLimits();
    SourceList sources;
    fillAreas(m_facts, m_look.theme, MapRamp::carbon, noData(), carbonOf, *paint, sources);
    LegendContent legend = rampLegend(MapRamp::carbon, paint->limits);
    legend.unit =
        GroundText::tr("%1 CO₂, mean of the year", "unit of the carbon layer; %1 is kg/MWh")
            .arg(unitText(QuantityKind::carbonIntensity, m_look.locale));
    legend.entries = {{noData(), GroundText::tr("no data")}};
    legend.source = GroundText::tr("Source: %1. US states at the stack, elsewhere life-cycle")
                        .arg(sources.summary(kSourcesNamed, kLongestSource));
    legend.sourceDetail = sources.summary(kSourcesInDetail, 1000);
    return {std::move(paint), std::move(legend)};
}

MapGround MapGrounds::price() const {
    auto paint = std::make_shared<LandPaint>();
    paint->limits = priceLimits();
    SourceList sources;
    fillAreas(m_facts, m_look.theme, MapRamp::price, noData(), priceOf, *paint, sources);
    LegendContent legend = rampLegend(MapRamp::price, paint->limits);
    legend.unit =
        GroundText::tr("%1, large industry, all-in", "unit of the price layer; %1 is $/MWh")
            .arg(unitText(QuantityKind::moneyPerMwh, m_look.locale));
    const QColor sample = m_look.theme.mapRamp(MapRamp::price, 1);
    legend.entries = {{{sample, LandMark::hatch, markOn(sample, m_look.theme)},
                       GroundText::tr("estimate: median of the region")},
                      {noData(), GroundText::tr("no data")}};
    legend.source =
        GroundText::tr("Source: %1").arg(sources.summary(kSourcesNamed, kLongestSource));
    legend.sourceDetail = sources.summary(kSourcesInDetail, 1000);
    return {std::move(paint), std::move(legend)};
}

MapGround MapGrounds::resource(MapLayer layer) const {
    const bool wind = layer == MapLayer::wind;
    const MapRamp ramp = wind ? MapRamp::wind : MapRamp::solar;
    auto paint = std::make_shared<LandPaint>();
    paint->field = wind ? m_wind : m_sun;
    paint->limits = wind ? windLimits() : sunLimits();
    for (int i = 0; i <= static_cast<int>(paint->limits.size()); ++i) {
        paint->classes.push_back(m_look.theme.mapRamp(ramp, i));
    }
    paint->noData = noData();
    LegendContent legend = rampLegend(ramp, paint->limits, wind ? 1 : 0);
    legend.unit = wind ? GroundText::tr("m/s at 100 m, mean of the year")
                       : GroundText::tr("kWh/m² a year on level ground");
    legend.entries = {{noData(), GroundText::tr("no data")}};
    legend.source = wind ? GroundText::tr(
                               "Embedded climate, means of 1961–1990 (CRU CL 2.0); hub wind "
                               "estimated from 10 m: low confidence")
                         : GroundText::tr(
                               "Embedded climate, means of 1961–1990 (CRU CL 2.0), sun from "
                               "hours of sunshine: about ±10 %");
    return {std::move(paint), std::move(legend)};
}

LandFill MapGrounds::accessFill(model::ExportAccess access) const {
    const Theme& theme = m_look.theme;
    switch (access) {
        case model::ExportAccess::Open:
            break;
        case model::ExportAccess::Capped: {
            const QColor color = theme.stateFill(State::refining).value_or(theme.window());
            return {color, LandMark::dots, theme.stateText(State::refining)};
        }
        case model::ExportAccess::Barred: {
            const QColor color = theme.stateFill(State::failed).value_or(theme.window());
            return {MapStyle::forTheme(theme).land, LandMark::hatch, color};
        }
    }
    return {MapStyle::forTheme(theme).land};
}

MapGround MapGrounds::exportRules(const model::Limits& limits, model::Quarter quarter) const {
    auto paint = std::make_shared<LandPaint>();
    for (const model::Country& country : m_facts.map->countries()) {
        const auto rule = model::exportRuleFor(*m_facts.catalog, limits, country.iso2, quarter);
        paint->countries.push_back(accessFill(rule.access));
    }
    QStringList sets;
    QStringList details;
    for (const auto* set : model::ruleSetsInQuarter(*m_facts.catalog, limits, quarter)) {
        sets << QStringLiteral("%1 (%2)").arg(QString::fromStdString(set->name)).arg(set->year);
        details << QString::fromStdString(set->source);
    }
    LegendContent legend;
    legend.unit = GroundText::tr("US export rules for chips in %1")
                      .arg(formatQuarter(quarter.index, m_look.locale));
    legend.entries = {{accessFill(model::ExportAccess::Open), GroundText::tr("no cap")},
                      {accessFill(model::ExportAccess::Capped), GroundText::tr("capped")},
                      {accessFill(model::ExportAccess::Barred), GroundText::tr("barred")}};
    legend.source = sets.isEmpty() ? GroundText::tr("No rule is in force in this quarter.")
                                   : GroundText::tr("Source: %1").arg(sets.join(u"; "));
    legend.sourceDetail = details.join(u"; ");
    return {std::move(paint), std::move(legend)};
}

QString MapGrounds::valueAt(MapLayer layer, double latitudeDeg, double longitudeDeg,
                            const model::Limits& limits, model::Quarter quarter) const {
    const model::Place place = m_facts.map->lookUp(latitudeDeg, longitudeDeg);
    const auto figure = [this](const PlaceFigure& found, QuantityKind kind) {
        if (!found.figure) {
            return GroundText::tr("no data");
        }
        const QString text = formatQuantity(found.figure->value, kind, m_look.locale);
        return found.isEstimate ? GroundText::tr("%1 (estimate)").arg(text) : text;
    };
    switch (layer) {
        case MapLayer::plain:
            break;
        case MapLayer::carbon:
            return figure(carbonOf(*m_facts.catalog, place.countryIso2, place.stateCode),
                          QuantityKind::carbonIntensity);
        case MapLayer::price:
            return figure(priceOf(*m_facts.catalog, place.countryIso2, place.stateCode),
                          QuantityKind::moneyPerMwh);
        case MapLayer::solar:
        case MapLayer::wind: {
            if (!m_facts.climate) {
                return GroundText::tr("no data");
            }
            const auto found = model::resourceAt(*m_facts.climate, latitudeDeg, longitudeDeg);
            if (!found) {
                return GroundText::tr("no data");
            }
            return layer == MapLayer::wind
                       ? formatQuantity(found.value().hubWindMs, QuantityKind::speed, m_look.locale)
                       : GroundText::tr("%1 kWh/m² a year")
                             .arg(formatNumber(std::round(found.value().irradiationKwhM2),
                                               m_look.locale, 0));
        }
        case MapLayer::exportRules:
            switch (
                model::exportRuleFor(*m_facts.catalog, limits, place.countryIso2, quarter).access) {
                case model::ExportAccess::Open:
                    return GroundText::tr("no cap");
                case model::ExportAccess::Capped:
                    return GroundText::tr("capped");
                case model::ExportAccess::Barred:
                    return GroundText::tr("barred");
            }
    }
    return {};
}

}  // namespace gigasite::ui
