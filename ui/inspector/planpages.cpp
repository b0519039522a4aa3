// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/planpages.h"

#include "model/catalog/catalog.h"
#include "model/engine/evaluate.h"
#include "ui/inspector/fieldchoices.h"
#include "ui/inspector/scrolled.h"

#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

namespace gigasite::ui {

namespace {

constexpr model::Address kHeader{model::EntityKind::header, 0, 0};
constexpr model::Address kLimits{model::EntityKind::limits, 0, 0};
constexpr model::Address kPrices{model::EntityKind::prices, 0, 0};
enum Page { kPlanPage, kLimitsPage, kSupplyPage, kMoneyPage };

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
    tabBar()->setAccessibleName(tr("Plan"));
    addPage(buildPlan(), tr("Plan"), tr("Name, dates and prices of the plan"));
    addPage(buildLimits(), tr("Limits"), tr("Budget, export rules, water, carbon and targets"));
    addPage(buildSupply(), tr("Chips && demand"), tr("Supply of accelerators, demand for service"));
    addPage(buildMoney(), tr("Money"), tr("Revenue, cost and tax"));
}

void PlanPages::addPage(QWidget* content, const QString& title, const QString& toolTip) {
    setTabToolTip(addTab(scrolled(content), title), toolTip);
}

void PlanPages::update() {
    for (FieldForm* form : m_forms) {
        form->update();
    }
    for (TableSection* table : m_tables) {
        table->update();
    }
}

bool PlanPages::reveal(const model::Address& at, std::string_view fieldId) {
    const QWidget* found = nullptr;
    for (FieldForm* form : m_forms) {
        found = !found && form->reveal(at, fieldId) ? form : found;
    }
    for (TableSection* table : m_tables) {
        found = !found && table->reveal(at, fieldId) ? table : found;
    }
    if (!found && fieldId.empty()) {
        const bool isPrices = at.kind == model::EntityKind::prices;
        setCurrentIndex(at.kind == model::EntityKind::limits ? kLimitsPage
                        : isPrices                           ? kMoneyPage
                                                             : kPlanPage);
        return true;
    }
    for (int page = 0; found && page < count(); ++page) {
        if (widget(page)->isAncestorOf(found)) {
            showPage(page, at, fieldId);
        }
    }
    return found != nullptr;
}

void PlanPages::showPage(int page, const model::Address& at, std::string_view fieldId) {
    setCurrentIndex(page);
    // A control of a hidden page does not take the cursor.
    for (FieldForm* form : m_forms) {
        form->reveal(at, fieldId);
    }
    for (TableSection* table : m_tables) {
        table->reveal(at, fieldId);
    }
    scrollToFocus(*this);
}

FieldForm* PlanPages::newForm() {
    auto* form = new FieldForm(m_context);
    form->setPlaceName(tr("the plan"));
    m_forms.push_back(form);
    return form;
}

TableSection* PlanPages::newTable(TableSection::Kind kind) {
    m_tables.push_back(new TableSection(m_context, std::move(kind)));
    return m_tables.back();
}

QWidget* PlanPages::buildPlan() {
    FieldForm* form = newForm();
    form->addHeading(tr("Plan"));
    for (const char* id : {"header.name", "header.startQuarter", "header.years",
                           "header.fiscalYearStartMonth", "header.priceYear", "header.inflation",
                           "header.discountRate", "header.asOfDate", "header.homeCountry"}) {
        form->addField(kHeader, id);
    }
    form->addRemaining(kHeader);
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
    form->addField(kLimits, "limits.budgetUsdByFiscalYear");
    form->addHeading(tr("Export rules"));
    form->addField(kLimits, "limits.exportRuleSetId");
    form->addField(kLimits, "limits.exportRuleDate");
    form->addHeading(tr("Water and carbon"));
    form->addField(kLimits, "limits.waterCapM3PerYear");
    form->addField(kLimits, "limits.carbonCapTonnesPerYear");
    return column({form, targets(), shareRules(), sharedLimits()});
}

QWidget* PlanPages::buildSupply() {
    FieldForm* form = newForm();
    form->addHeading(tr("Accelerators"));
    form->addField(kLimits, "limits.stockpileChips");
    form->addField(kLimits, "limits.rivalsCompete");
    return column({form, chipSupplies(), demandRegions()});
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
    form->addHeading(tr("Fuel"));
    for (const char* id :
         {"prices.dieselUsdPerMmbtu", "prices.biomassUsdPerMmbtu", "prices.uraniumUsdPerMmbtu"}) {
        form->addField(kPrices, id);
    }
    form->addHeading(tr("Tax"));
    for (const char* id :
         {"prices.taxRate", "prices.buildingLifeYears", "prices.acceleratorLifeYears"}) {
        form->addField(kPrices, id);
    }
    return column({form, taxRules()});
}

TableSection* PlanPages::chipSupplies() {
    TableSection::Kind kind;
    kind.entity = model::EntityKind::chipSupply;
    kind.heading = tr("Supply of accelerators");
    kind.help = tr("What each vendor delivers to the programme, by quarter");
    kind.row = tr("Vendor %1");
    kind.add = tr("Add a vendor");
    kind.newRow = [this] {
        model::ChipSupply supply;
        const auto vendors =
            fieldChoices(m_context.ports.feed, *model::findField("chipSupply.vendor"));
        supply.vendor = vendors.empty() ? std::string() : vendors.back().id.toStdString();
        supply.chipsPerQuarter = {{m_context.ports.feed.plan().header->startQuarter.index, 0.0}};
        return model::Payload(std::make_shared<const model::ChipSupply>(supply));
    };
    return newTable(std::move(kind));
}

TableSection* PlanPages::demandRegions() {
    TableSection::Kind kind;
    kind.entity = model::EntityKind::demandRegion;
    kind.heading = tr("Demand for AI service");
    kind.help = tr("How much service each region asks for");
    kind.row = tr("Region %1");
    kind.add = tr("Add a region");
    kind.newRow = [this] {
        model::DemandRegion region;
        region.region = "World";
        region.baseYear = m_context.ports.feed.plan().header->startQuarter.year();
        return model::Payload(std::make_shared<const model::DemandRegion>(region));
    };
    return newTable(std::move(kind));
}

TableSection* PlanPages::shareRules() {
    TableSection::Kind kind;
    kind.entity = model::EntityKind::shareRule;
    kind.heading = tr("Least share by country or region");
    kind.help = tr("Part of the investment that must go to a place");
    kind.row = tr("Share %1");
    kind.add = tr("Add a share");
    kind.newRow = [this] {
        model::ShareRule rule;
        rule.place = m_context.ports.feed.plan().header->homeCountry;
        return model::Payload(std::make_shared<const model::ShareRule>(rule));
    };
    return newTable(std::move(kind));
}

TableSection* PlanPages::sharedLimits() {
    TableSection::Kind kind;
    kind.entity = model::EntityKind::sharedLimit;
    kind.heading = tr("Shared grid connections");
    kind.help = tr("Connections through which several sites draw; each site names its own");
    kind.row = tr("Connection %1");
    kind.add = tr("Add a connection");
    // Sites refer to them by their id, so they keep their places.
    kind.ordered = false;
    kind.newRow = [this] {
        const std::size_t number = m_context.ports.feed.world().sharedLimits.size() + 1;
        model::SharedLimit limit;
        limit.name = tr("Shared connection %1").arg(number).toStdString();
        limit.importLimitMw = {{m_context.ports.feed.plan().header->startQuarter.index, 0.0}};
        return model::Payload(std::make_shared<const model::SharedLimit>(limit));
    };
    return newTable(std::move(kind));
}

TableSection* PlanPages::targets() {
    TableSection::Kind kind;
    kind.entity = model::EntityKind::target;
    kind.heading = tr("Targets");
    kind.help = tr("What the programme or a site must reach, from a year on");
    kind.row = tr("Target %1");
    kind.add = tr("Add a target");
    kind.newRow = [this] {
        constexpr double kFirstGuess = 0.9;
        model::Target target;
        target.value = kFirstGuess;
        target.fromYear = m_context.ports.feed.plan().header->startQuarter.year();
        return model::Payload(std::make_shared<const model::Target>(target));
    };
    return newTable(std::move(kind));
}

TableSection* PlanPages::taxRules() {
    TableSection::Kind kind;
    kind.entity = model::EntityKind::taxCredit;
    kind.heading = tr("Tax credits and accelerated depreciation");
    kind.help = tr("Public money for what is built in time");
    kind.row = tr("Rule %1");
    kind.add = tr("Add a rule");
    kind.newRow = [] {
        constexpr double kFirstGuess = 0.3;
        model::TaxCredit rule;
        rule.technologyId = "utility_pv";
        rule.value = kFirstGuess;
        return model::Payload(std::make_shared<const model::TaxCredit>(rule));
    };
    return newTable(std::move(kind));
}

}  // namespace gigasite::ui
