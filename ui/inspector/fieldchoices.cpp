// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fieldchoices.h"

#include "model/catalog/catalog.h"
#include "model/engine/evaluate.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <string>

namespace gigasite::ui {

namespace {

using model::SeriesUnit;

QString translated(const char* text) {
    return QCoreApplication::translate("FieldChoices", text);
}

Choice choice(const std::string& id, const QString& text) {
    Choice one;
    one.id = QString::fromStdString(id);
    one.text = text;
    return one;
}

Choice choice(const std::string& id, const std::string& text) {
    return choice(id, QString::fromStdString(text));
}

void sortByText(std::vector<Choice>& choices) {
    std::sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) {
        return QString::localeAwareCompare(a.text, b.text) < 0;
    });
}

std::vector<Choice> withNone(std::vector<Choice> choices, const std::string& id,
                             const QString& none) {
    choices.insert(choices.begin(), choice(id, none));
    return choices;
}

std::vector<Choice> countries(const model::Catalog& catalog) {
    std::vector<Choice> choices;
    for (const model::CountryRow& row : catalog.countries()) {
        choices.push_back(choice(row.iso2, row.name));
    }
    return withNone(choices, {}, QStringLiteral("—"));
}

std::vector<Choice> states(const model::Catalog& catalog) {
    std::vector<Choice> choices;
    for (const model::StateRow& row : catalog.states()) {
        choices.push_back(choice(row.code, row.name));
    }
    return withNone(choices, {}, QStringLiteral("—"));
}

std::vector<Choice> markets(const model::Catalog& catalog, const QString& none) {
    std::vector<Choice> choices;
    for (const model::MarketRow& row : catalog.markets()) {
        choices.push_back(choice(row.id, row.name.empty() ? row.id : row.name));
    }
    sortByText(choices);
    return withNone(choices, {}, none);
}

std::vector<Choice> accelerators(const model::Catalog& catalog) {
    std::vector<Choice> choices;
    for (const model::AcceleratorRow& row : catalog.accelerators()) {
        choices.push_back(choice(row.id, row.name));
    }
    return choices;
}

std::set<std::string> regions(const model::Catalog& catalog) {
    std::set<std::string> names;
    for (const model::CountryRow& row : catalog.countries()) {
        names.insert(row.region);
        names.insert(row.subregion);
    }
    names.erase(std::string());
    return names;
}

std::vector<Choice> named(const std::set<std::string>& names) {
    std::vector<Choice> choices;
    for (const std::string& name : names) {
        choices.push_back(choice(name, name));
    }
    return choices;
}

std::vector<Choice> demandRegions(const model::Catalog& catalog) {
    std::set<std::string> names = regions(catalog);
    names.insert("World");
    return named(names);
}

std::vector<Choice> ruledPlaces(const model::Catalog& catalog) {
    std::vector<Choice> choices = named(regions(catalog));
    std::vector<Choice> lands = countries(catalog);
    choices.insert(choices.end(), lands.begin() + 1, lands.end());
    return withNone(choices, {}, QStringLiteral("—"));
}

std::vector<Choice> vendors(const model::Catalog& catalog) {
    std::set<std::string> names;
    for (const model::AcceleratorRow& row : catalog.accelerators()) {
        names.insert(row.vendor);
    }
    return named(names);
}

std::vector<Choice> taxed(const model::Catalog& catalog) {
    std::vector<Choice> choices = {
        choice("building", translated(QT_TRANSLATE_NOOP("FieldChoices", "Buildings"))),
        choice("accelerators", translated(QT_TRANSLATE_NOOP("FieldChoices", "Accelerators"))),
        choice("grid", translated(QT_TRANSLATE_NOOP("FieldChoices", "Grid connection")))};
    for (const model::TechnologyRow& row : catalog.technologies()) {
        choices.push_back(choice(row.id, row.name));
    }
    return choices;
}

std::vector<Choice> ruleSets(const model::Catalog& catalog) {
    std::vector<Choice> choices;
    for (const model::RuleSetRow& row : catalog.ruleSets()) {
        choices.push_back(choice(row.id, row.name));
    }
    return withNone(choices, {},
                    translated(QT_TRANSLATE_NOOP("FieldChoices", "Those in force by date")));
}

std::vector<Choice> textChoices(const model::Catalog& catalog, std::string_view id) {
    if (id == "site.country" || id == "header.homeCountry") {
        return countries(catalog);
    }
    if (id == "site.state") {
        return states(catalog);
    }
    if (id == "site.marketId") {
        return markets(catalog, translated(QT_TRANSLATE_NOOP("FieldChoices", "That of the place")));
    }
    if (id == "asset.marketId") {
        return markets(catalog, translated(QT_TRANSLATE_NOOP("FieldChoices", "The site's")));
    }
    if (id == "phase.acceleratorId") {
        return accelerators(catalog);
    }
    if (id == "phase.refreshAcceleratorId") {
        return withNone(accelerators(catalog), {},
                        translated(QT_TRANSLATE_NOOP("FieldChoices", "The same again")));
    }
    if (id == "demandRegion.region") {
        return demandRegions(catalog);
    }
    if (id == "shareRule.place") {
        return ruledPlaces(catalog);
    }
    if (id == "chipSupply.vendor") {
        return vendors(catalog);
    }
    if (id == "taxCredit.technologyId") {
        return taxed(catalog);
    }
    return id == "limits.exportRuleSetId" ? ruleSets(catalog) : std::vector<Choice>();
}

std::vector<SeriesUnit> unitsFor(std::string_view id) {
    if (id == "site.loadSeries") {
        return {SeriesUnit::mw};
    }
    if (id == "site.temperatureSeries") {
        return {SeriesUnit::degC};
    }
    if (id == "grid.priceSeries") {
        return {SeriesUnit::usdPerMwh};
    }
    if (id == "grid.carbonSeries") {
        return {SeriesUnit::kgPerMwh};
    }
    return {SeriesUnit::mw, SeriesUnit::capacityFactor};
}

std::vector<Choice> seriesChoices(const model::Plan& plan, std::string_view id) {
    const std::vector<SeriesUnit> units = unitsFor(id);
    std::vector<Choice> choices;
    for (const auto& entry : plan.series) {
        if (std::find(units.begin(), units.end(), entry.value->unit) != units.end()) {
            choices.push_back(choice(std::to_string(entry.id), entry.value->name));
        }
    }
    return withNone(choices, "0", translated(QT_TRANSLATE_NOOP("FieldChoices", "None imported")));
}

std::vector<Choice> references(const PlanFeed& feed, std::string_view id) {
    std::vector<Choice> choices;
    if (id == "grid.sharedLimit") {
        for (const auto& entry : feed.world().sharedLimits) {
            choices.push_back(choice(std::to_string(entry.id), entry.value->name));
        }
        return withNone(choices, "0", translated(QT_TRANSLATE_NOOP("FieldChoices", "Its own")));
    }
    if (id == "target.site") {
        for (const auto& entry : feed.world().sites) {
            choices.push_back(choice(std::to_string(entry.id), entry.value->info->name));
        }
        return withNone(choices, "0", QStringLiteral("—"));
    }
    return seriesChoices(feed.plan(), id);
}

}  // namespace

std::vector<Choice> fieldChoices(const PlanFeed& feed, const model::Field& field) {
    return field.type == model::ValueType::reference ? references(feed, field.id)
                                                     : textChoices(*feed.facts().catalog, field.id);
}

}  // namespace gigasite::ui
