// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/assumptions.h"

#include "model/catalog/catalog.h"
#include "ui/reports/reporttext.h"
#include "ui/text/numberformat.h"
#include "ui/text/problemtext.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace gigasite::ui {

namespace {

using Figures = std::vector<Assumption>;
using MaybeFigure = std::optional<model::Figure>;

/// What the world names, each once.
struct Used {
    std::set<std::string> countries;
    std::set<std::string> states;
    std::set<std::string> technologies;
    std::set<std::string> accelerators;
    std::set<std::string> deals;
    std::set<std::string> scopes;  ///< of the datacenter parameters
};

const char* coolingScope(model::CoolingKind kind) {
    switch (kind) {
        case model::CoolingKind::dry:
            return "dry";
        case model::CoolingKind::liquid:
            return "liquid";
        case model::CoolingKind::evaporative:
            break;
    }
    return "evaporative";
}

void note(std::set<std::string>& names, const std::string& name) {
    if (!name.empty()) {
        names.insert(name);
    }
}

void noteSite(Used& used, const model::Site& site) {
    note(used.countries, site.info->country);
    note(used.scopes, site.info->country);
    if (site.info->country == "US" && !site.info->state.empty()) {
        note(used.states, site.info->state);
        note(used.scopes, "US-" + site.info->state);
    }
    note(used.scopes, coolingScope(site.info->coolingKind));
    note(used.scopes, site.info->loadKind == model::LoadKind::inference ? "inference" : "training");
    for (const auto& phase : site.phases) {
        note(used.accelerators, phase.value->acceleratorId);
        note(used.accelerators, phase.value->refreshAcceleratorId);
    }
    for (const auto& asset : site.assets) {
        note(used.technologies, asset.value->technologyId);
        note(used.deals, asset.value->dealId);
    }
}

Used usedBy(const ReportInput& input) {
    Used used;
    note(used.scopes, input.plan.header->homeCountry);
    note(used.countries, input.plan.header->homeCountry);
    for (const auto& site : input.world.sites) {
        noteSite(used, *site.value);
    }
    for (const std::string& id : used.technologies) {
        const model::TechnologyRow* row = input.facts.catalog->technology(id);
        if (row && row->nuclearRefuelling) {
            used.scopes.insert("nuclear");
        }
    }
    return used;
}

void add(Figures& figures, const QString& name, const char* unit, const MaybeFigure& figure) {
    if (figure) {
        figures.push_back({name, QString::fromLatin1(unit), *figure, {}});
    }
}

/// The same in all but the value, and without a range that one row could not show.
bool sameEvidence(const MaybeFigure& a, const MaybeFigure& b) {
    if (!a || !b || a->low || a->high || b->low || b->high) {
        return false;
    }
    model::Figure other = *b;
    other.value = a->value;
    return *a == other;
}

/// One row for the whole path where one source gives it, else one for each year of order.
void addCost(Figures& figures, const QString& pattern, const char* unit,
             const model::CostPath& path) {
    if (sameEvidence(path.in2025, path.in2030) && sameEvidence(path.in2025, path.in2035)) {
        const Assumption all{fillArguments(pattern, {QStringLiteral("2025 / 2030 / 2035")}),
                             QString::fromLatin1(unit),
                             *path.in2025,
                             {path.in2030->value, path.in2035->value}};
        figures.push_back(all);
        return;
    }
    add(figures, fillArguments(pattern, {QStringLiteral("2025")}), unit, path.in2025);
    add(figures, fillArguments(pattern, {QStringLiteral("2030")}), unit, path.in2030);
    add(figures, fillArguments(pattern, {QStringLiteral("2035")}), unit, path.in2035);
}

Figures technologyFigures(const model::TechnologyRow& row) {
    const bool storage = row.kind == model::TechnologyKind::Storage;
    Figures figures;
    addCost(figures, ReportText::tr("Capital cost, ordered %1"), "USD/kW", row.capexUsdPerKw);
    addCost(figures, ReportText::tr("Cost of power, ordered %1"), "USD/kW", row.capexPowerUsdPerKw);
    addCost(figures, ReportText::tr("Cost of energy, ordered %1"), "USD/kWh",
            row.capexEnergyUsdPerKwh);
    add(figures, ReportText::tr("Fixed operating cost"), "USD/kW-yr", row.fixedOmUsdPerKwYear);
    add(figures, ReportText::tr("Fixed operating cost of energy"), "USD/kWh-yr",
        row.fixedOmUsdPerKwhYear);
    add(figures, ReportText::tr("Variable operating cost"), "USD/MWh", row.variableOmUsdPerMwh);
    add(figures, ReportText::tr("Typical contract price"), "USD/MWh", row.ppaUsdPerMwh);
    add(figures, ReportText::tr("Heat rate (higher heating value)"), "MMBtu/MWh",
        row.heatRateMmbtuPerMwh);
    add(figures, ReportText::tr("Round-trip efficiency"), "fraction", row.roundTripEfficiency);
    add(figures, ReportText::tr("Standing loss"), "fraction/h", row.standingLossPerHour);
    add(figures, ReportText::tr("Duration"), "h", row.durationHours);
    add(figures, ReportText::tr("Cycle life"), "cycles", row.cycleLife);
    add(figures, ReportText::tr("Unit size"), "MW", row.unitMw);
    add(figures, ReportText::tr("Lifetime"), "years", row.lifeYears);
    add(figures, ReportText::tr("Construction"), "years", row.constructionYears);
    add(figures, ReportText::tr("Order to power"), "years", row.leadTimeYears);
    add(figures, ReportText::tr("Forced outage rate"), "fraction", row.forcedOutageRate);
    add(figures, ReportText::tr("Planned outage rate"), "fraction", row.plannedOutageRate);
    add(figures,
        storage ? ReportText::tr("Loss of capacity per year")
                : ReportText::tr("Loss of output per year"),
        "fraction/yr", row.degradationPerYear);
    add(figures, ReportText::tr("Direct emissions"), "kg/MWh", row.stackEmissionsKgPerMwh);
    add(figures, ReportText::tr("Life-cycle emissions"), "kg/MWh", row.lifecycleEmissionsKgPerMwh);
    add(figures, ReportText::tr("Embodied emissions"), "kg/kWh", row.embodiedKgPerKwh);
    add(figures, ReportText::tr("Land"), "ha/MW", row.landHectaresPerMw);
    return figures;
}

Figures fuelFigures(const model::FuelRow& row) {
    Figures figures;
    add(figures, ReportText::tr("Price, delivered (higher heating value)"), "USD/MMBtu",
        row.priceUsdPerMmbtu);
    add(figures, ReportText::tr("Emission factor"), "kg/MMBtu", row.emissionFactorKgPerMmbtu);
    return figures;
}

Figures acceleratorFigures(const model::AcceleratorRow& row) {
    Figures figures;
    add(figures, ReportText::tr("Price"), "USD", row.priceUsd);
    add(figures, ReportText::tr("IT power with its share of the server"), "W", row.itPowerW);
    add(figures, ReportText::tr("Power of the chip (TDP)"), "W", row.tdpW);
    add(figures, ReportText::tr("Dense BF16 computing power"), "TFLOPS", row.bf16DenseTflops);
    return figures;
}

Figures stateFigures(const model::StateRow& row) {
    Figures figures;
    add(figures, ReportText::tr("Electricity price, all in"), "USD/MWh", row.priceUsdPerMwh);
    add(figures, ReportText::tr("Carbon intensity, direct"), "kg/MWh", row.carbonIntensityKgPerMwh);
    add(figures, ReportText::tr("Trend of carbon intensity"), "fraction/yr",
        row.carbonTrendPerYear);
    add(figures, ReportText::tr("Solar share of generation"), "fraction", row.solarShare);
    add(figures, ReportText::tr("Wind share of generation"), "fraction", row.windShare);
    add(figures, ReportText::tr("Other carbon-free share"), "fraction", row.otherCarbonFreeShare);
    return figures;
}

Figures countryFigures(const model::CountryRow& row) {
    Figures figures;
    add(figures, ReportText::tr("Electricity price, large industry"), "USD/MWh",
        row.priceUsdPerMwh);
    add(figures, ReportText::tr("Electricity price, regional median"), "USD/MWh",
        row.fallbackPriceUsdPerMwh);
    add(figures, ReportText::tr("Carbon intensity, life cycle"), "kg/MWh",
        row.carbonIntensityKgPerMwh);
    add(figures, ReportText::tr("Trend of carbon intensity"), "fraction/yr",
        row.carbonTrendPerYear);
    add(figures, ReportText::tr("Solar share of generation"), "fraction", row.solarShare);
    add(figures, ReportText::tr("Wind share of generation"), "fraction", row.windShare);
    add(figures, ReportText::tr("Other carbon-free share"), "fraction", row.otherCarbonFreeShare);
    add(figures, ReportText::tr("Corporate tax rate"), "fraction", row.corporateTaxRate);
    return figures;
}

Figures dealFigures(const model::DealRow& row) {
    Figures figures;
    add(figures, ReportText::tr("Capacity"), "MW", row.capacityMw);
    add(figures, ReportText::tr("Price, nominal"), "USD/MWh", row.priceUsdPerMwh);
    add(figures, ReportText::tr("Term"), "years", row.termYears);
    return figures;
}

void addGroup(std::vector<AssumptionGroup>& groups, const QString& title, Figures figures) {
    if (!figures.empty()) {
        groups.push_back({title, std::move(figures)});
    }
}

QString scopeName(const std::string& scope, const model::Catalog& catalog) {
    if (const model::CountryRow* country = catalog.country(scope)) {
        return QString::fromStdString(country->name);
    }
    if (scope.starts_with("US-")) {
        const model::StateRow* state = catalog.state(std::string_view(scope).substr(3));
        return QString::fromStdString(state ? state->name : scope);
    }
    static constexpr std::array kWords = {
        std::pair{"dry", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "dry cooling")},
        std::pair{"evaporative",
                  QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "evaporative cooling")},
        std::pair{"liquid", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "liquid cooling")},
        std::pair{"training", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "training")},
        std::pair{"inference", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "inference")},
        std::pair{"nuclear", QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "nuclear")},
    };
    for (const auto& [id, word] : kWords) {
        if (scope == id) {
            return ReportText::tr(word);
        }
    }
    return QString::fromStdString(scope);
}

Figures parameterFigures(const Used& used, const model::Catalog& catalog) {
    Figures figures;
    for (const model::ParameterRow& row : catalog.parameters()) {
        if (!row.scope.empty() && !used.scopes.contains(row.scope)) {
            continue;
        }
        QString name = parameterName(row.key);
        if (!row.scope.empty()) {
            name += QStringLiteral(", ") + scopeName(row.scope, catalog);
        }
        figures.push_back({name, QString::fromStdString(row.unit), row.figure, {}});
    }
    return figures;
}

/// Four significant digits say all that such figures know.
QString significant(double value, const QLocale& locale) {
    const double size = std::abs(value);
    const int whole = size > 0.0 ? static_cast<int>(std::floor(std::log10(size))) + 1 : 1;
    return formatNumber(value, locale, std::clamp(4 - whole, 0, 8));
}

bool isFraction(const QString& unit) {
    return unit.startsWith(QLatin1StringView("fraction"));
}

QString unitWord(const QString& unit) {
    if (unit == u'-') {
        return {};
    }
    QString word = unit;
    word.replace(QLatin1StringView("fraction"), QLatin1StringView("%"));
    word.replace(QLatin1StringView("USD"), QLatin1StringView("$"));
    word.replace(QLatin1StringView("degC"), QStringLiteral("°C"));
    word.replace(QLatin1StringView("m3"), QStringLiteral("m³"));
    return word;
}

}  // namespace

std::vector<AssumptionGroup> assumptionsOf(const ReportInput& input) {
    const model::Catalog& catalog = *input.facts.catalog;
    const Used used = usedBy(input);
    std::vector<AssumptionGroup> groups;
    std::set<std::string> fuels;
    const auto titled = [](const char* pattern, const std::string& name) {
        return fillArguments(ReportText::tr(pattern), {literal(name, 80)});
    };
    for (const std::string& id : used.technologies) {
        if (const model::TechnologyRow* row = catalog.technology(id)) {
            note(fuels, row->fuelId);
            addGroup(
                groups,
                titled(QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Technology: %1"), row->name),
                technologyFigures(*row));
        }
    }
    for (const std::string& id : fuels) {
        if (const model::FuelRow* row = catalog.fuel(id)) {
            addGroup(groups,
                     titled(QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Fuel: %1"), row->name),
                     fuelFigures(*row));
        }
    }
    for (const std::string& id : used.deals) {
        if (const model::DealRow* row = catalog.deal(id)) {
            addGroup(
                groups,
                titled(QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Power deal: %1"), row->plant),
                dealFigures(*row));
        }
    }
    for (const std::string& id : used.accelerators) {
        if (const model::AcceleratorRow* row = catalog.accelerator(id)) {
            addGroup(
                groups,
                titled(QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Accelerator: %1"), row->name),
                acceleratorFigures(*row));
        }
    }
    for (const std::string& code : used.states) {
        if (const model::StateRow* row = catalog.state(code)) {
            addGroup(groups,
                     titled(QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "State: %1"), row->name),
                     stateFigures(*row));
        }
    }
    for (const std::string& iso2 : used.countries) {
        if (const model::CountryRow* row = catalog.country(iso2)) {
            addGroup(
                groups,
                titled(QT_TRANSLATE_NOOP("gigasite::ui::ReportText", "Country: %1"), row->name),
                countryFigures(*row));
        }
    }
    addGroup(groups, ReportText::tr("Datacenters and programme"), parameterFigures(used, catalog));
    return groups;
}

PrintedFigure printed(const Assumption& assumption, const QLocale& locale) {
    const model::Figure& figure = assumption.figure;
    const double scale = isFraction(assumption.unit) ? 100.0 : 1.0;
    PrintedFigure result;
    result.value = significant(figure.value * scale, locale);
    for (const double later : assumption.later) {
        result.value += QStringLiteral(" / ") + significant(later * scale, locale);
    }
    const auto edge = [&](const std::optional<double>& value) {
        return significant(value.value_or(figure.value) * scale, locale);
    };
    if (figure.low || figure.high) {
        result.range =
            fillArguments(ReportText::tr("%1 to %2"), {edge(figure.low), edge(figure.high)});
    }
    result.unit = unitWord(assumption.unit);
    if (figure.currencyYear > 0) {
        result.unit += QStringLiteral(" (%1)").arg(figure.currencyYear);
    }
    return result;
}

}  // namespace gigasite::ui
