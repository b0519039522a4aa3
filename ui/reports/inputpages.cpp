// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"
#include "model/plan/fields.h"
#include "ui/inspector/fieldtext.h"
#include "ui/reports/papertable.h"
#include "ui/reports/reporttext.h"
#include "ui/reports/sections.h"
#include "ui/text/problemtext.h"

namespace gigasite::ui {

namespace {

/// A label for every input, also one the inspector has no field for: "hubWindSpeedMs" is spelt out.
QString inputName(const model::Field& field) {
    const QString label = fieldLabel(field.id);
    const QString id = QString::fromLatin1(field.id.data(), static_cast<int>(field.id.size()));
    if (label != id) {
        return label;
    }
    QString spelt;
    for (const QChar c : id.section(u'.', 1)) {
        spelt += c.isUpper() ? QString(u' ') + c.toLower() : QString(c);
    }
    return spelt.left(1).toUpper() + spelt.mid(1);
}

/// Inputs of one entity for which the catalogue has a figure but the plan sets its own.
void addOwnValues(std::vector<PaperRow>& rows, model::EntityKind kind, const void* entity,
                  const QString& place, const QString& what, const QLocale& locale) {
    for (const model::Field& field : model::fieldsOf(kind)) {
        if (!field.optional || field.defaultKey.empty()) {
            continue;
        }
        const model::Value value = field.get(entity);
        if (std::holds_alternative<std::monostate>(value)) {
            continue;
        }
        rows.push_back(
            {{place, what, inputName(field), literal(valueText(field, value, locale), 60)},
             PaperRow::Kind::body});
    }
}

void addSiteValues(std::vector<PaperRow>& rows, const model::Site& site,
                   const model::Catalog& catalog, const QLocale& locale) {
    const QString name = siteName(site);
    addOwnValues(rows, model::EntityKind::site, site.info.get(), name, ReportText::tr("Site"),
                 locale);
    addOwnValues(rows, model::EntityKind::grid, site.grid.get(), name,
                 ReportText::tr("Grid connection"), locale);
    int number = 0;
    for (const auto& phase : site.phases) {
        addOwnValues(rows, model::EntityKind::phase, phase.value.get(), name,
                     fillArguments(ReportText::tr("Phase %1"), {QString::number(++number)}),
                     locale);
    }
    for (const auto& asset : site.assets) {
        const model::TechnologyRow* technology = catalog.technology(asset.value->technologyId);
        QString what = literal(asset.value->name, 60);
        if (what.trimmed().isEmpty() && technology) {
            what = QString::fromStdString(technology->name);
        }
        addOwnValues(rows, model::EntityKind::asset, asset.value.get(), name, what, locale);
    }
}

}  // namespace

void addInputPages(Paper& paper, const ReportContext& context) {
    const ReportInput& input = context.input;
    const QString programme = ReportText::tr("Programme");
    std::vector<PaperRow> rows;
    addOwnValues(rows, model::EntityKind::header, input.plan.header.get(), programme,
                 ReportText::tr("Plan"), input.locale);
    addOwnValues(rows, model::EntityKind::limits, input.world.limits.get(), programme,
                 ReportText::tr("Limits"), input.locale);
    addOwnValues(rows, model::EntityKind::prices, input.world.prices.get(), programme,
                 ReportText::tr("Prices"), input.locale);
    for (const auto& site : input.world.sites) {
        addSiteValues(rows, *site.value, *input.facts.catalog, input.locale);
    }
    paper.startSection(ReportText::tr("Own values"),
                       ReportText::tr("Values this plan sets in place of the catalogue's"));
    if (rows.empty()) {
        paper.addText(ReportText::tr("None: every figure comes from the catalogue."),
                      PaperFont::label, paper.look().theme.ink(), 1);
        return;
    }
    addTable(paper,
             {{ReportText::tr("Where"), 2.0, false, 2},
              {ReportText::tr("What"), 2.4, false, 2},
              {ReportText::tr("Input"), 2.0, false, 2},
              {ReportText::tr("Value"), 1.2, true, 1}},
             rows, ReportText::tr("Values of this plan (continued)"), TableDensity::dense);
}

}  // namespace gigasite::ui
