// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/planpages.h"

#include "model/catalog/catalog.h"
#include "model/engine/evaluate.h"
#include "ui/inspector/scrolled.h"
#include "ui/inspector/stepsrow.h"
#include "ui/inspector/tablesection.h"

#include <QVBoxLayout>

#include <set>

namespace gigasite::ui {

namespace {

constexpr model::Address kHeader{model::EntityKind::header, 0, 0};
constexpr model::Address kLimits{model::EntityKind::limits, 0, 0};
constexpr model::Address kPrices{model::EntityKind::prices, 0, 0};

Choice choice(const std::string& id, const QString& text) {
    Choice one;
    one.id = QString::fromStdString(id);
    one.text = text;
    return one;
}

QWidget* column(std::initializer_list<QWidget*> parts) {
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(0);
    for (QWidget* part : parts) {
        layout->addWidget(part);
    }
    layout->addStretch(1);
    return page;
}

}  // namespace

PlanPages::PlanPages(const FormContext& context, QWidget* parent)
    : QTabWidget(parent), m_context(context) {
    setDocumentMode(true);
    setAccessibleName(tr("Plan"));
    addTab(scrolled(buildPlan()), tr("Plan"));
    addTab(scrolled(buildLimits()), tr("Limits"));
    addTab(scrolled(buildSupply()), tr("Chips && demand"));
    addTab(scrolled(buildMoney()), tr("Money"));
}

void PlanPages::update() {
    for (FieldForm* form : m_forms) {
        form->update();
    }
    for (StepsRow* steps : m_steps) {
        steps->update();
    }
    for (TableSection* table : m_tables) {
        table->update();
    }
}

FieldForm* PlanPages::newForm() {
    auto* form = new FieldForm(m_context);
    form->setPlaceName(tr("the plan"));
    m_forms.push_back(form);
    return form;
}

StepsRow* PlanPages::addSteps(FieldForm& form, const model::Address& at, const char* field,
                              bool byYear) {
    auto* steps = new StepsRow(m_context, at, field, byYear, &form);
    steps->setPlaceName(tr("the plan"));
    m_steps.push_back(steps);
    form.addWidget(steps);
    return steps;
}

QWidget* PlanPages::buildPlan() {
    FieldForm* form = newForm();
    form->addHeading(tr("Plan"));
    for (const char* id :
         {"header.name", "header.startQuarter", "header.years", "header.fiscalYearStartMonth",
          "header.priceYear", "header.inflation", "header.discountRate", "header.asOfDate"}) {
        form->addField(kHeader, id);
    }
    form->addHeading(tr("Prices"));
    for (const char* id : {"prices.naturalGasUsdPerMmbtu", "prices.complianceCarbonUsdPerTonne",
                           "prices.shadowCarbonUsdPerTonne", "prices.marketPriceEscalationPerYear",
                           "prices.fuelEscalationPerYear", "prices.waterUsdPerM3"}) {
        form->addField(kPrices, id);
    }
    return column({form});
}

QWidget* PlanPages::buildLimits() {
    FieldForm* form = newForm();
    form->addHeading(tr("Budget"));
    form->addField(kLimits, "limits.budgetTotalUsd");
    addSteps(*form, kLimits, "limits.budgetUsdByFiscalYear", true);
    form->addHeading(tr("Export rules"));
    std::vector<Choice> sets = {choice({}, tr("Those in force by date"))};
    for (const model::RuleSetRow& row : m_context.ports.feed.facts().catalog->ruleSets()) {
        sets.push_back(choice(row.id, QString::fromStdString(row.name)));
    }
    form->addField(kLimits, "limits.exportRuleSetId", sets);
    form->addField(kLimits, "limits.exportRuleDate");
    form->addHeading(tr("Water and carbon"));
    form->addField(kLimits, "limits.waterCapM3PerYear");
    form->addField(kLimits, "limits.carbonCapTonnesPerYear");
    m_tables.push_back(shareRules());
    m_tables.push_back(targets());
    return column({form, m_tables[m_tables.size() - 2], m_tables.back()});
}

QWidget* PlanPages::buildSupply() {
    FieldForm* form = newForm();
    form->addHeading(tr("Accelerators"));
    form->addField(kLimits, "limits.stockpileChips");
    form->addField(kLimits, "limits.rivalsCompete");
    m_tables.push_back(chipSupplies());
    m_tables.push_back(demandRegions());
    return column({form, m_tables[m_tables.size() - 2], m_tables.back()});
}

QWidget* PlanPages::buildMoney() {
    FieldForm* form = newForm();
    form->addHeading(tr("Revenue"));
    form->addField(kPrices, "prices.h100eHourUsd");
    form->addField(kPrices, "prices.h100eHourDeclinePerYear");
    form->addHeading(tr("Cost"));
    for (const char* id :
         {"prices.buildingEscalationPerYear", "prices.acceleratorPriceDeclinePerYear",
          "prices.networkStorageOverhead", "prices.shadowCarbonInNpv"}) {
        form->addField(kPrices, id);
    }
    form->addHeading(tr("Tax"));
    for (const char* id :
         {"prices.taxRate", "prices.buildingLifeYears", "prices.acceleratorLifeYears"}) {
        form->addField(kPrices, id);
    }
    m_tables.push_back(taxRules());
    return column({form, m_tables.back()});
}

TableSection* PlanPages::chipSupplies() {
    TableSection::Kind kind;
    kind.entity = model::EntityKind::chipSupply;
    kind.heading = tr("Supply of accelerators");
    kind.row = tr("Vendor %1");
    kind.add = tr("Add a vendor");
    kind.remove = tr("Remove this vendor");
    std::set<std::string> names;
    for (const model::AcceleratorRow& row : m_context.ports.feed.facts().catalog->accelerators()) {
        names.insert(row.vendor);
    }
    std::vector<Choice> vendors;
    for (const std::string& name : names) {
        vendors.push_back(choice(name, QString::fromStdString(name)));
    }
    kind.newRow = [this, first = names.empty() ? std::string() : *names.rbegin()] {
        model::ChipSupply supply;
        supply.vendor = first;
        supply.chipsPerQuarter = {{m_context.ports.feed.plan().header->startQuarter.index, 0.0}};
        return model::Payload(std::make_shared<const model::ChipSupply>(supply));
    };
    kind.fill = [this, vendors](FieldForm& form, const model::Address& at) {
        form.addField(at, "chipSupply.vendor", vendors);
        return std::vector<StepsRow*>{
            new StepsRow(m_context, at, "chipSupply.chipsPerQuarter", false, &form)};
    };
    return new TableSection(m_context, kind);
}

TableSection* PlanPages::demandRegions() {
    TableSection::Kind kind;
    kind.entity = model::EntityKind::demandRegion;
    kind.heading = tr("Demand for AI service");
    kind.row = tr("Region %1");
    kind.add = tr("Add a region");
    kind.remove = tr("Remove this region");
    std::set<std::string> names{"World"};
    for (const model::CountryRow& row : m_context.ports.feed.facts().catalog->countries()) {
        names.insert(row.region);
        names.insert(row.subregion);
    }
    std::vector<Choice> regions;
    for (const std::string& name : names) {
        if (!name.empty()) {
            regions.push_back(choice(name, QString::fromStdString(name)));
        }
    }
    kind.newRow = [this] {
        model::DemandRegion region;
        region.region = "World";
        region.baseYear = m_context.ports.feed.plan().header->startQuarter.year();
        return model::Payload(std::make_shared<const model::DemandRegion>(region));
    };
    kind.fill = [regions](FieldForm& form, const model::Address& at) {
        form.addField(at, "demandRegion.region", regions);
        for (const char* id :
             {"demandRegion.baseYear", "demandRegion.baseH100e", "demandRegion.growth",
              "demandRegion.growthPerYear", "demandRegion.saturationH100e", "demandRegion.midYear",
              "demandRegion.localShare"}) {
            form.addField(at, id);
        }
        return std::vector<StepsRow*>();
    };
    return new TableSection(m_context, kind);
}

TableSection* PlanPages::shareRules() {
    TableSection::Kind kind;
    kind.entity = model::EntityKind::shareRule;
    kind.heading = tr("Least share by country or region");
    kind.row = tr("Share %1");
    kind.add = tr("Add a share");
    kind.remove = tr("Remove this share");
    kind.newRow = [this] {
        model::ShareRule rule;
        rule.place = m_context.ports.feed.plan().header->homeCountry;
        return model::Payload(std::make_shared<const model::ShareRule>(rule));
    };
    kind.fill = [](FieldForm& form, const model::Address& at) {
        form.addField(at, "shareRule.place");
        form.addField(at, "shareRule.minimumShare");
        return std::vector<StepsRow*>();
    };
    return new TableSection(m_context, kind);
}

TableSection* PlanPages::targets() {
    TableSection::Kind kind;
    kind.entity = model::EntityKind::target;
    kind.heading = tr("Targets");
    kind.row = tr("Target %1");
    kind.add = tr("Add a target");
    kind.remove = tr("Remove this target");
    kind.newRow = [this] {
        constexpr double kFirstGuess = 0.9;
        model::Target target;
        target.value = kFirstGuess;
        target.fromYear = m_context.ports.feed.plan().header->startQuarter.year();
        return model::Payload(std::make_shared<const model::Target>(target));
    };
    kind.fill = [](FieldForm& form, const model::Address& at) {
        for (const char* id : {"target.kind", "target.value", "target.fromYear"}) {
            form.addField(at, id);
        }
        return std::vector<StepsRow*>();
    };
    return new TableSection(m_context, kind);
}

TableSection* PlanPages::taxRules() {
    TableSection::Kind kind;
    kind.entity = model::EntityKind::taxCredit;
    kind.heading = tr("Tax credits and accelerated depreciation");
    kind.row = tr("Rule %1");
    kind.add = tr("Add a rule");
    kind.remove = tr("Remove this rule");
    std::vector<Choice> subjects = {choice("building", tr("Buildings")),
                                    choice("accelerators", tr("Accelerators")),
                                    choice("grid", tr("Grid connection"))};
    for (const model::TechnologyRow& row : m_context.ports.feed.facts().catalog->technologies()) {
        subjects.push_back(choice(row.id, QString::fromStdString(row.name)));
    }
    kind.newRow = [] {
        constexpr double kFirstGuess = 0.3;
        model::TaxCredit rule;
        rule.technologyId = "utility_pv";
        rule.value = kFirstGuess;
        return model::Payload(std::make_shared<const model::TaxCredit>(rule));
    };
    kind.fill = [subjects](FieldForm& form, const model::Address& at) {
        form.addField(at, "taxCredit.technologyId", subjects);
        for (const char* id : {"taxCredit.kind", "taxCredit.value", "taxCredit.constructionFrom",
                               "taxCredit.constructionUntil", "taxCredit.serviceUntil"}) {
            form.addField(at, id);
        }
        return std::vector<StepsRow*>();
    };
    return new TableSection(m_context, kind);
}

}  // namespace gigasite::ui
