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

/// Inputs of one entity for which the catalogue has a figure but the plan sets its own.
void addOwnValues(std::vector<PaperRow>& rows, model::EntityKind kind, const void* entity,
                  const QString& what, const QLocale& locale) {
    for (const model::Field& field : model::fieldsOf(kind)) {
        if (!field.optional || field.type == model::ValueType::reference) {
            continue;
        }
        const model::Value value = field.get(entity);
        if (std::holds_alternative<std::monostate>(value)) {
            continue;
        }
        rows.push_back({{what, fieldLabel(field.id), literal(valueText(field, value, locale), 60)},
                        PaperRow::Kind::body});
    }
}

void addSiteValues(std::vector<PaperRow>& rows, const model::Site& site,
                   const model::Catalog& catalog, const QLocale& locale) {
    std::vector<PaperRow> own;
    const QString name = siteName(site);
    addOwnValues(own, model::EntityKind::site, site.info.get(), ReportText::tr("Site"), locale);
    addOwnValues(own, model::EntityKind::grid, site.grid.get(), ReportText::tr("Grid connection"),
                 locale);
    int number = 0;
    for (const auto& phase : site.phases) {
        addOwnValues(own, model::EntityKind::phase, phase.value.get(),
                     fillArguments(ReportText::tr("Phase %1"), {QString::number(++number)}),
                     locale);
    }
    for (const auto& asset : site.assets) {
        const model::TechnologyRow* technology = catalog.technology(asset.value->technologyId);
        QString what = literal(asset.value->name, 60);
        if (what.trimmed().isEmpty() && technology) {
            what = QString::fromStdString(technology->name);
        }
        addOwnValues(own, model::EntityKind::asset, asset.value.get(), what, locale);
    }
    if (!own.empty()) {
        rows.push_back({{name}, PaperRow::Kind::section});
        rows.insert(rows.end(), own.begin(), own.end());
    }
}

}  // namespace

void addInputPages(Paper& paper, const ReportContext& context) {
    const ReportInput& input = context.input;
    std::vector<PaperRow> rows;
    std::vector<PaperRow> programme;
    addOwnValues(programme, model::EntityKind::header, input.plan.header.get(),
                 ReportText::tr("Plan"), input.locale);
    addOwnValues(programme, model::EntityKind::limits, input.world.limits.get(),
                 ReportText::tr("Limits"), input.locale);
    addOwnValues(programme, model::EntityKind::prices, input.world.prices.get(),
                 ReportText::tr("Prices"), input.locale);
    if (!programme.empty()) {
        rows.push_back({{ReportText::tr("Programme")}, PaperRow::Kind::section});
        rows.insert(rows.end(), programme.begin(), programme.end());
    }
    for (const auto& site : input.world.sites) {
        addSiteValues(rows, *site.value, *input.facts.catalog, input.locale);
    }
    const QString title = ReportText::tr("Own values");
    paper.startPage(title, ReportText::tr("Values this plan sets itself"));
    paper.addText(ReportText::tr("In place of the catalogue's figures that follow, or of none. The "
                                 "plan itself is their source."),
                  PaperFont::fine, paper.look().theme.secondInk(), 2);
    paper.skip(4.0);
    if (rows.empty()) {
        paper.addText(ReportText::tr("None: every figure comes from the catalogue."),
                      PaperFont::body, paper.look().theme.ink(), 1);
        return;
    }
    addTable(paper,
             {{ReportText::tr("Where"), 2.0, false, 2},
              {ReportText::tr("Input"), 2.0, false, 2},
              {ReportText::tr("Value"), 1.5, true, 2}},
             rows, ReportText::tr("Values this plan sets itself (continued)"));
}

}  // namespace gigasite::ui
