// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/sitecells.h"

#include "model/build/connections.h"
#include "model/catalog/catalog.h"
#include "model/geo/mapdata.h"
#include "model/plan/change.h"
#include "ui/inspector/sitestatus.h"
#include "ui/ports/edits.h"
#include "ui/text/numberformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace gigasite::ui {

namespace {

constexpr double kLeastHeldMw = 1e-6;  // less is rounding

SiteCell ofNumber(SiteCell::Kind kind, double number) {
    SiteCell cell;
    cell.kind = kind;
    cell.number = number;
    return cell;
}

SiteCell ofText(SiteCell::Kind kind, const QString& text) {
    SiteCell cell;
    cell.kind = kind;
    cell.text = text;
    return cell;
}

const void* entityOf(const SiteColumn& column, const model::Site& site) {
    return column.source == ColumnSource::siteField ? static_cast<const void*>(site.info.get())
                                                    : static_cast<const void*>(site.grid.get());
}

SiteCell ofValue(const SiteColumn& column, const CellContext& context, const model::Value& value,
                 const model::Defaults& defaults) {
    using Kind = SiteCell::Kind;
    if (std::holds_alternative<std::monostate>(value)) {
        const auto figure = column.field->defaultKey.empty()
                                ? std::nullopt
                                : defaults.figure(column.field->defaultKey);
        return figure ? ofNumber(Kind::standIn, figure->value) : SiteCell{};
    }
    if (const auto* real = std::get_if<double>(&value)) {
        return ofNumber(Kind::own, *real);
    }
    if (const auto* steps = std::get_if<model::Steps>(&value)) {
        return ofNumber(Kind::own, model::valueAt(*steps, context.asOf.index));
    }
    if (column.type == ColumnType::choice || column.type == ColumnType::boolean) {
        const std::string id = NameBook::idOf(column, value);
        const std::string& market = defaults.grid().marketId;
        if (column.id == "site.marketId" && id.empty() && !market.empty()) {
            return ofText(Kind::standIn, context.names.text(column, market));
        }
        return ofText(Kind::own, context.names.text(column, id));
    }
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        return ofNumber(Kind::own, static_cast<double>(*whole));
    }
    return ofText(Kind::own, QString::fromStdString(std::get<std::string>(value)));
}

/// MW of the phases add up; anything else shows where all agree.
SiteCell phaseCell(const SiteColumn& column, const CellContext& context, const model::Site& site,
                   const model::Defaults& defaults) {
    SiteCell all;
    bool first = true;
    for (const auto& phase : site.phases) {
        const model::Value value = column.field->get(phase.value.get());
        const SiteCell cell = ofValue(column, context, value, defaults);
        if (first) {
            all = cell;
            first = false;
        } else if (column.field->unit == model::Unit::mw) {
            all = ofNumber(SiteCell::Kind::several, all.number + cell.number);
        } else if (!(cell == all)) {
            return ofText(SiteCell::Kind::several, {});
        }
    }
    return all;
}

SiteCell energisationCell(const CellContext& context, const model::Site& site,
                          const model::Defaults& defaults) {
    const model::Grid& grid = *site.grid;
    // With rivals in the queue only the evaluation knows how long a wait by default becomes.
    const bool unknown = context.world.limits->rivalsCompete && !grid.leadTimeYears;
    if (!grid.applicationQuarter || unknown) {
        return {};
    }
    return ofNumber(SiteCell::Kind::result, model::energisationOf(grid, defaults).index);
}

bool addsUp(const SiteColumn& column) {
    return column.field->unit == model::Unit::mw;
}

double sumOverPhases(const SiteColumn& column, const model::Site& site) {
    double sum = 0.0;
    for (const auto& phase : site.phases) {
        sum += std::get<double>(column.field->get(phase.value.get()));
    }
    return sum;
}

bool phasesAgree(const SiteColumn& column, const model::Site& site) {
    const model::Value first = currentValue(column, site);
    return std::all_of(site.phases.begin(), site.phases.end(), [&](const auto& phase) {
        return column.field->get(phase.value.get()) == first;
    });
}

void addPhaseChanges(const SiteColumn& column, model::Id siteId, const model::Site& site,
                     const model::Value& value, std::vector<model::Change>& changes) {
    const bool share = addsUp(column) && site.phases.size() > 1;
    const double factor = share ? std::get<double>(value) / sumOverPhases(column, site) : 1.0;
    for (const auto& phase : site.phases) {
        const model::Value own =
            share ? model::Value(std::get<double>(column.field->get(phase.value.get())) * factor)
                  : value;
        changes.push_back(model::SetField{phaseAt(siteId, phase.id), column.field, own});
    }
}

model::Steps withValueAt(model::Steps steps, model::Quarter start, model::Quarter at,
                         double value) {
    if (steps.empty()) {
        return {{std::min(start, at).index, value}};
    }
    const auto later = std::find_if(steps.begin(), steps.end(),
                                    [at](const model::Step& step) { return step.from > at.index; });
    if (later == steps.begin()) {
        steps.insert(steps.begin(), {at.index, value});
    } else {
        std::prev(later)->value = value;
    }
    return steps;
}

bool isPosition(const SiteColumn& column) {
    return column.id == "site.latitudeDeg" || column.id == "site.longitudeDeg";
}

bool isPlace(const SiteColumn& column) {
    return column.id == "site.country" || column.id == "site.state";
}

}  // namespace

SiteCell inputCell(const SiteColumn& column, const CellContext& context, const model::Site& site,
                   const model::Defaults& defaults) {
    if (column.source == ColumnSource::energisation) {
        return energisationCell(context, site, defaults);
    }
    if (column.source == ColumnSource::phaseField) {
        return phaseCell(column, context, site, defaults);
    }
    return ofValue(column, context, column.field->get(entityOf(column, site)), defaults);
}

double heldMw(const model::QuarterTable& quarters, int at, model::Binding cause) {
    using model::MetricId;
    const auto mw = [&quarters, at](MetricId metric) { return quarters.at(metric, at); };
    switch (cause) {
        case model::Binding::building:
            return mw(MetricId::heldByBuildingMw);
        case model::Binding::grid:
            return mw(MetricId::heldByGridMw);
        case model::Binding::chips:
            return mw(MetricId::heldByChipsMw);
        case model::Binding::exportRule:
            return mw(MetricId::heldByRuleMw);
        case model::Binding::demand:
            return 0.0;  // demand idles no MW
        case model::Binding::none:
            break;
    }
    return mw(MetricId::heldByBuildingMw) + mw(MetricId::heldByGridMw) +
           mw(MetricId::heldByChipsMw) + mw(MetricId::heldByRuleMw);
}

model::Binding shownBinding(const model::SiteResult& site, int at) {
    const model::Binding binding = site.binding[static_cast<std::size_t>(at)];
    if (binding != model::Binding::none && binding != model::Binding::demand) {
        return binding;
    }
    const bool underWork = heldMw(site.quarters, at, model::Binding::building) > kLeastHeldMw;
    return underWork ? model::Binding::building : model::Binding::none;
}

SiteCell resultCell(const SiteColumn& column, const model::SiteResult& site, int at,
                    model::Binding cause) {
    switch (column.source) {
        case ColumnSource::cause: {
            const QString name = clockName(shownBinding(site, at));
            return name.isEmpty() ? SiteCell{} : ofText(SiteCell::Kind::result, name);
        }
        case ColumnSource::heldMw:
            return ofNumber(SiteCell::Kind::result, heldMw(site.quarters, at, cause));
        default:
            break;
    }
    const model::Metric& metric = model::metric(column.metric);
    // 0 / 0 is no figure.
    const bool undefined =
        metric.kind == model::MetricKind::ratio && site.quarters.at(metric.denominator, at) == 0.0;
    return undefined ? SiteCell{}
                     : ofNumber(SiteCell::Kind::result, site.quarters.at(column.metric, at));
}

QString cellText(const SiteColumn& column, const SiteCell& cell, const QLocale& locale) {
    if (cell.kind == SiteCell::Kind::nothing) {
        return QStringLiteral("—");
    }
    if (cell.kind == SiteCell::Kind::several && std::isnan(cell.number)) {
        return QCoreApplication::translate("SiteColumns", "several");
    }
    if (!column.isNumeric()) {
        return cell.text;
    }
    const bool whole = column.type == ColumnType::quarter || column.kind == QuantityKind::degrees;
    const bool exact = cell.kind == SiteCell::Kind::own || whole;
    return formatQuantity(cell.number, column.kind, locale, exact ? Digits::exact : Digits::tile);
}

model::Value currentValue(const SiteColumn& column, const model::Site& site) {
    if (column.source != ColumnSource::phaseField) {
        return column.field->get(entityOf(column, site));
    }
    if (site.phases.empty()) {
        return {};
    }
    return addsUp(column) ? model::Value(sumOverPhases(column, site))
                          : column.field->get((*site.phases.begin()).value.get());
}

QString whyReadOnly(const SiteColumn& column, const model::Site& site) {
    if (!column.isInput()) {
        return QCoreApplication::translate("SiteColumns", "A result cannot be edited.");
    }
    if (column.source != ColumnSource::phaseField) {
        return {};
    }
    if (site.phases.empty()) {
        return QCoreApplication::translate("SiteColumns", "The site has no phase yet.");
    }
    const bool several = site.phases.size() > 1;
    const bool shared = addsUp(column) && sumOverPhases(column, site) > 0.0;
    return several && !shared && !phasesAgree(column, site)
               ? QCoreApplication::translate("SiteColumns",
                                             "The phases differ here; the Build page sets each.")
               : QString();
}

std::vector<model::Change> changesFor(const SiteColumn& column, const CellContext& context,
                                      model::Id siteId, const model::Site& site,
                                      const model::Value& value) {
    std::vector<model::Change> changes;
    if (column.source == ColumnSource::phaseField) {
        addPhaseChanges(column, siteId, site, value, changes);
        return changes;
    }
    const model::Address at =
        column.source == ColumnSource::gridField ? gridAt(siteId) : siteAt(siteId);
    model::Value stored = value;
    if (column.field->type == model::ValueType::steps) {
        const auto steps = std::get<model::Steps>(column.field->get(entityOf(column, site)));
        stored = withValueAt(steps, context.plan.header->startQuarter, context.asOf,
                             std::get<double>(value));
    }
    changes.push_back(model::SetField{at, column.field, stored});
    const model::SiteInfo& info = *site.info;
    if (isPosition(column) && !info.placeOverridden && context.facts.map) {
        const bool north = column.id == "site.latitudeDeg";
        const double degrees = std::get<double>(value);
        const model::Place place = context.facts.map->lookUp(north ? degrees : info.latitudeDeg,
                                                             north ? info.longitudeDeg : degrees);
        changes.push_back(setField(at, "site.country", place.countryIso2));
        changes.push_back(setField(at, "site.state", place.stateCode));
    }
    if (isPlace(column) && !info.placeOverridden) {
        changes.push_back(setField(at, "site.placeOverridden", true));
    }
    return changes;
}

}  // namespace gigasite::ui
