// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/explaintext.h"

#include "ui/charts/charttext.h"
#include "ui/inspector/fieldtext.h"
#include "ui/text/fieldkind.h"
#include "ui/text/numberformat.h"

#include <QCoreApplication>

#include <cmath>

namespace gigasite::ui {

namespace {

struct Words {
    std::string_view key;
    const char* name;
    const char* help = "";
};

// clang-format off
constexpr Words kMetrics[] = {
    {"it.plannedMw", QT_TRANSLATE_NOOP("Metric", "Planned"),
     QT_TRANSLATE_NOOP("Metric", "IT power of all phases begun, whether it runs or not.")},
    {"it.buildingMw", QT_TRANSLATE_NOOP("Metric", "Buildings ready")},
    {"it.gridMw", QT_TRANSLATE_NOOP("Metric", "Supplied by grid & power")},
    {"it.onlineMw", QT_TRANSLATE_NOOP("Metric", "Online"),
     QT_TRANSLATE_NOOP("Metric", "The least of what buildings, grid & power and chips allow.")},
    {"it.strandedMw", QT_TRANSLATE_NOOP("Metric", "Built but idle")},
    {"it.chipsMw", QT_TRANSLATE_NOOP("Metric", "Filled with chips")},
    {"it.installedMw", QT_TRANSLATE_NOOP("Metric", "Installed")},
    {"it.heldBack.buildingMw", QT_TRANSLATE_NOOP("Metric", "Held back by building")},
    {"it.heldBack.gridMw", QT_TRANSLATE_NOOP("Metric", "Held back by grid & power")},
    {"it.heldBack.chipsMw", QT_TRANSLATE_NOOP("Metric", "Held back by chips")},
    {"it.heldBack.exportRuleMw", QT_TRANSLATE_NOOP("Metric", "Held back by export rules")},
    {"chips.onlineH100e", QT_TRANSLATE_NOOP("Metric", "H100-equivalents online")},
    {"chips.delivered", QT_TRANSLATE_NOOP("Metric", "Chips delivered")},
    {"chips.offeredH100eHours", QT_TRANSLATE_NOOP("Metric", "H100e-hours offered")},
    {"energy.loadMwh", QT_TRANSLATE_NOOP("Metric", "Load"),
     QT_TRANSLATE_NOOP("Metric", "Energy of IT and cooling.")},
    {"energy.itMwh", QT_TRANSLATE_NOOP("Metric", "Energy of IT")},
    {"energy.peakLoadMw", QT_TRANSLATE_NOOP("Metric", "Peak load")},
    {"energy.peakWithdrawalMw", QT_TRANSLATE_NOOP("Metric", "Peak taken from the grid")},
    {"energy.chargeMwh", QT_TRANSLATE_NOOP("Metric", "Charged")},
    {"energy.dischargeMwh", QT_TRANSLATE_NOOP("Metric", "Discharged")},
    {"energy.storageLossMwh", QT_TRANSLATE_NOOP("Metric", "Lost in storage")},
    {"energy.exportedMwh", QT_TRANSLATE_NOOP("Metric", "Exported")},
    {"energy.soldMwh", QT_TRANSLATE_NOOP("Metric", "Surplus sold")},
    {"energy.releasedMwh", QT_TRANSLATE_NOOP("Metric", "Left with the seller")},
    {"energy.curtailedMwh", QT_TRANSLATE_NOOP("Metric", "Curtailed")},
    {"energy.unservedMwh", QT_TRANSLATE_NOOP("Metric", "Unserved energy")},
    {"energy.unservedHours", QT_TRANSLATE_NOOP("Metric", "Hours with unserved energy")},
    {"energy.deferredMwh", QT_TRANSLATE_NOOP("Metric", "Load that waited")},
    {"carbon.carbonFreeMwh", QT_TRANSLATE_NOOP("Metric", "Carbon-free in the same hour"),
     QT_TRANSLATE_NOOP("Metric", "Load that carbon-free power covers in the hour it is needed, the grid's share included.")},
    {"investment.acceleratorsUsd", QT_TRANSLATE_NOOP("Metric", "Accelerators")},
    {"investment.buildingUsd", QT_TRANSLATE_NOOP("Metric", "Buildings")},
    {"investment.energyUsd", QT_TRANSLATE_NOOP("Metric", "Energy assets")},
    {"investment.gridUsd", QT_TRANSLATE_NOOP("Metric", "Grid connection")},
    {"investment.totalUsd", QT_TRANSLATE_NOOP("Metric", "Investment"),
     QT_TRANSLATE_NOOP("Metric", "Accelerators, buildings, energy assets and grid connections when they are paid.")},
    {"cost.marketUsd", QT_TRANSLATE_NOOP("Metric", "Power from the market")},
    {"cost.deliveryUsd", QT_TRANSLATE_NOOP("Metric", "Delivery over the grid")},
    {"cost.demandChargeUsd", QT_TRANSLATE_NOOP("Metric", "Demand charge")},
    {"cost.fuelUsd", QT_TRANSLATE_NOOP("Metric", "Fuel")},
    {"cost.variableOmUsd", QT_TRANSLATE_NOOP("Metric", "Operation by output")},
    {"cost.fixedOmUsd", QT_TRANSLATE_NOOP("Metric", "Operation by capacity")},
    {"cost.contractsUsd", QT_TRANSLATE_NOOP("Metric", "Contracts")},
    {"cost.carbonUsd", QT_TRANSLATE_NOOP("Metric", "Carbon price")},
    {"cost.storageStockUsd", QT_TRANSLATE_NOOP("Metric", "Energy taken from stores")},
    {"revenue.energySalesUsd", QT_TRANSLATE_NOOP("Metric", "Sales of energy")},
    {"cost.energyUsd", QT_TRANSLATE_NOOP("Metric", "Cost of energy")},
    {"cost.operationUsd", QT_TRANSLATE_NOOP("Metric", "Operation of the sites")},
    {"cost.waterUsd", QT_TRANSLATE_NOOP("Metric", "Water")},
    {"cost.leaseUsd", QT_TRANSLATE_NOOP("Metric", "Leases")},
    {"cost.opexUsd", QT_TRANSLATE_NOOP("Metric", "Running costs")},
    {"cost.shadowCarbonUsd", QT_TRANSLATE_NOOP("Metric", "Shadow price of carbon")},
    {"tax.creditUsd", QT_TRANSLATE_NOOP("Metric", "Tax credits")},
    {"money.residualUsd", QT_TRANSLATE_NOOP("Metric", "Residual value")},
    {"money.residualEnergyUsd", QT_TRANSLATE_NOOP("Metric", "Residual value of energy assets")},
    {"carbon.scope1Tonnes", QT_TRANSLATE_NOOP("Metric", "Scope 1, fuel burnt on site")},
    {"carbon.scope2LocationTonnes", QT_TRANSLATE_NOOP("Metric", "Scope 2, location-based")},
    {"carbon.scope2MarketTonnes", QT_TRANSLATE_NOOP("Metric", "Scope 2, market-based")},
    {"carbon.scope3FuelTonnes", QT_TRANSLATE_NOOP("Metric", "Scope 3, fuel")},
    {"carbon.embodiedTonnes", QT_TRANSLATE_NOOP("Metric", "Scope 3, embodied")},
    {"carbon.operationTonnes", QT_TRANSLATE_NOOP("Metric", "CO₂e, operation"),
     QT_TRANSLATE_NOOP("Metric", "Scope 1 and scope 2 by location.")},
    {"water.m3", QT_TRANSLATE_NOOP("Metric", "Water used")},
    {"land.hectares", QT_TRANSLATE_NOOP("Metric", "Land")},
    {"jobs.constructionJobYears", QT_TRANSLATE_NOOP("Metric", "Construction, job-years")},
    {"jobs.construction", QT_TRANSLATE_NOOP("Metric", "Construction jobs")},
    {"jobs.permanent", QT_TRANSLATE_NOOP("Metric", "Permanent jobs")},
    {"carbon.cfeScore", QT_TRANSLATE_NOOP("Metric", "CFE, hourly"),
     QT_TRANSLATE_NOOP("Metric", "Share of the load that carbon-free power covers in the same hour.")},
    {"cost.energyUsdPerMwh", QT_TRANSLATE_NOOP("Metric", "Cost of energy per MWh")},
    {"carbon.emissionsKgPerMwh", QT_TRANSLATE_NOOP("Metric", "Emissions per MWh")},
    {"sales.soldH100eHours", QT_TRANSLATE_NOOP("Metric", "H100e-hours sold")},
    {"sales.revenueUsd", QT_TRANSLATE_NOOP("Metric", "Revenue")},
    {"tax.paidUsd", QT_TRANSLATE_NOOP("Metric", "Tax")},
    {"money.cashFlowUsd", QT_TRANSLATE_NOOP("Metric", "Cash flow"),
     QT_TRANSLATE_NOOP("Metric", "Revenue and residual values less running costs, investment and tax. Discounted over the whole plan it is the NPV.")},
    {"sales.soldShare", QT_TRANSLATE_NOOP("Metric", "Share sold")},
    {"money.lcoc", QT_TRANSLATE_NOOP("Metric", "Cost per H100e-hour"),
     QT_TRANSLATE_NOOP("Metric", "All costs of the plan by the H100e-hours sold, both discounted.")},
    {"money.lcoe", QT_TRANSLATE_NOOP("Metric", "Levelized cost of energy"),
     QT_TRANSLATE_NOOP("Metric", "All costs of energy by the load served, both discounted.")},
    {"money.lifetimeCostsUsd", QT_TRANSLATE_NOOP("Metric", "All costs")},
    {"money.energyCostsUsd", QT_TRANSLATE_NOOP("Metric", "All costs of energy")},
    {"money.servedMwh", QT_TRANSLATE_NOOP("Metric", "Load served")},
};
// clang-format on

struct Family {
    std::string_view prefix;
    const char* name;
};
constexpr Family kFamilies[] = {
    {"energy.used.", QT_TRANSLATE_NOOP("Metric", "%1, used")},
    {"energy.curtailed.", QT_TRANSLATE_NOOP("Metric", "%1, curtailed")},
    {"energy.sold.", QT_TRANSLATE_NOOP("Metric", "%1, sold")},
    {"capacity.", QT_TRANSLATE_NOOP("Metric", "%1, capacity")},
};

QString translated(const char* text) {
    return QCoreApplication::translate("Metric", text);
}

const Words* wordsOf(std::string_view key) {
    for (const Words& one : kMetrics) {
        if (one.key == key) {
            return &one;
        }
    }
    return nullptr;
}

QString siteName(model::Id id, const model::Explanation& explanation) {
    const auto site = explanation.world().sites.find(id);
    return site ? QString::fromStdString(site->info->name) : QString();
}

template <class T>
QString nameIn(const model::Table<T>& table, model::Id id, std::string T::*name) {
    const auto leaf = table.find(id);
    return leaf ? QString::fromStdString((*leaf).*name) : QString();
}

QString named(const char* kind, const QString& name) {
    return translated(kind).arg(name);
}

QString phaseName(const model::ExplainNode& node, const model::Explanation& explanation) {
    const auto site = explanation.world().sites.find(node.at.site);
    int number = 0;
    for (const auto& phase : site->phases) {
        ++number;
        if (phase.id == node.at.item) {
            break;
        }
    }
    return named(QT_TRANSLATE_NOOP("Metric", "Phase %1"), QString::number(number));
}

QString groupName(const model::ExplainNode& node, const model::Explanation& explanation) {
    using enum model::EntityKind;
    const model::World& world = explanation.world();
    const model::Id item = node.at.item;
    switch (node.at.kind) {
        case site:
            return translated(QT_TRANSLATE_NOOP("Metric", "Site"));
        case grid:
            return translated(QT_TRANSLATE_NOOP("Metric", "Grid"));
        case phase:
            return phaseName(node, explanation);
        case asset:
            return nameIn(world.sites.find(node.at.site)->assets, item, &model::Asset::name);
        case demandRegion:
            return named(QT_TRANSLATE_NOOP("Metric", "Demand: %1"),
                         nameIn(world.demandRegions, item, &model::DemandRegion::region));
        case chipSupply:
            return named(QT_TRANSLATE_NOOP("Metric", "Chips: %1"),
                         nameIn(world.chipSupplies, item, &model::ChipSupply::vendor));
        case taxCredit:
            return named(QT_TRANSLATE_NOOP("Metric", "Tax rule: %1"),
                         nameIn(world.taxCredits, item, &model::TaxCredit::technologyId));
        case sharedLimit:
            return named(QT_TRANSLATE_NOOP("Metric", "Shared connection: %1"),
                         nameIn(world.sharedLimits, item, &model::SharedLimit::name));
        case limits:
            return translated(QT_TRANSLATE_NOOP("Metric", "Limits"));
        case prices:
            return translated(QT_TRANSLATE_NOOP("Metric", "Prices"));
        default:
            return translated(QT_TRANSLATE_NOOP("Metric", "Plan"));
    }
}

QString numberText(const model::ExplainNode& node, const QLocale& locale, Digits digits) {
    if (!node.value) {
        return QStringLiteral("\u2014");
    }
    return node.unit == model::Unit::share && digits == Digits::tile
               ? formatShare(*node.value, locale)
               : formatQuantity(*node.value, quantityKind(node.unit), locale, digits);
}

QString standardText(const model::ExplainNode& node, const QLocale& locale) {
    return node.standard ? formatQuantity(node.standard->value, quantityKind(*node.field), locale)
                         : QString();
}

/// What the catalogue calls the row that a text names; the text itself where it names none.
QString enteredText(const model::ExplainNode& node, const model::Catalog& catalog,
                    const QLocale& locale) {
    const auto* id = std::get_if<std::string>(&node.input);
    const std::string_view name = node.field->name();
    const std::string* found = nullptr;
    if (id && (name == "acceleratorId" || name == "refreshAcceleratorId")) {
        const auto* row = catalog.accelerator(*id);
        found = row ? &row->name : nullptr;
    } else if (id && name == "technologyId") {
        const auto* row = catalog.technology(*id);
        found = row ? &row->name : nullptr;
    } else if (id && name == "dealId") {
        const auto* row = catalog.deal(*id);
        found = row ? &row->plant : nullptr;
    }
    return found ? QString::fromStdString(*found) : valueText(*node.field, node.input, locale);
}

QString provenance(const model::Figure& figure) {
    const QString source = QString::fromStdString(figure.source);
    const QString grade = QString(QLatin1Char(figure.grade));
    return figure.year == 0
               ? translated(QT_TRANSLATE_NOOP("Metric", "%1, grade %2")).arg(source, grade)
               : translated(QT_TRANSLATE_NOOP("Metric", "%1, %2, grade %3"))
                     .arg(source, QString::number(figure.year), grade);
}

QString originText(const model::ExplainNode& node) {
    switch (node.origin) {
        case model::InputOrigin::own:
            return translated(QT_TRANSLATE_NOOP("Metric", "own"));
        case model::InputOrigin::builtIn:
            return translated(QT_TRANSLATE_NOOP("Metric", "as in every new plan"));
        case model::InputOrigin::standard:
            break;
    }
    return node.standard ? provenance(*node.standard) : QString();
}

QString figureName(const model::ExplainNode& node, const model::Explanation& explanation,
                   const QLocale& locale) {
    const QString name = metricName(model::explainKey(node));
    switch (node.role) {
        case model::ExplainRole::site:
            return siteName(node.site, explanation);
        case model::ExplainRole::otherSites:
            return QCoreApplication::translate("Metric", "%n other site(s)", nullptr,
                                               static_cast<int>(node.sites.size()));
        case model::ExplainRole::peakQuarter:
            return translated(QT_TRANSLATE_NOOP("Metric", "Reached in %1"))
                .arg(periodText(node.when, explanation.result().start, locale));
        case model::ExplainRole::denominator:
            return QStringLiteral("\u00F7 ") + name;
        default:
            return node.sign < 0.0 ? QString(QChar(0x2212)) + QLatin1Char(' ') + name : name;
    }
}

}  // namespace

QString metricName(std::string_view key) {
    if (const Words* words = wordsOf(key)) {
        return translated(words->name);
    }
    for (const Family& family : kFamilies) {
        if (key.starts_with(family.prefix)) {
            const std::string source(key.substr(family.prefix.size()));
            return translated(family.name).arg(seriesName("source." + source));
        }
    }
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

QString metricHelp(std::string_view key) {
    const Words* words = wordsOf(key);
    return words && *words->help != '\0' ? translated(words->help) : QString();
}

QString periodText(const model::ExplainWhen& when, model::Quarter start, const QLocale& locale) {
    switch (when.period) {
        case model::ExplainPeriod::quarter:
            return formatQuarter((start + when.when).index, locale);
        case model::ExplainPeriod::year:
            return formatFiscalYear(when.when, when.startMonth != 1, locale);
        case model::ExplainPeriod::plan:
            return translated(QT_TRANSLATE_NOOP("Metric", "whole plan"));
        case model::ExplainPeriod::presentValue:
            return translated(QT_TRANSLATE_NOOP("Metric", "whole plan, discounted"));
    }
    return {};
}

ExplainWords explainWords(const model::ExplainNode& node, const model::Explanation& explanation,
                          const QLocale& locale) {
    if (node.role == model::ExplainRole::group) {
        return {groupName(node, explanation), {}, {}};
    }
    if (node.role == model::ExplainRole::input) {
        const bool entered = node.origin != model::InputOrigin::standard;
        return {
            fieldLabel(node.field->id),
            entered ? enteredText(node, explanation.catalog(), locale) : standardText(node, locale),
            originText(node)};
    }
    return {figureName(node, explanation, locale), numberText(node, locale, Digits::tile),
            node.share ? formatShare(*node.share, locale) : QString()};
}

QString explainDetails(const model::ExplainNode& node, const model::Explanation& explanation,
                       const QLocale& locale) {
    const ExplainWords words = explainWords(node, explanation, locale);
    QStringList lines;
    if (node.role == model::ExplainRole::input) {
        lines << words.name + QStringLiteral(": ") + words.value << fieldHelp(node.field->id)
              << words.note;
        if (node.origin == model::InputOrigin::own && node.standard) {
            lines << translated(QT_TRANSLATE_NOOP("Metric", "Default %1: %2"))
                         .arg(standardText(node, locale), provenance(*node.standard));
        }
        lines << translated(QT_TRANSLATE_NOOP("Metric", "Enter opens the field."));
    } else if (node.role == model::ExplainRole::group) {
        lines << words.name;
    } else {
        lines << words.name + QStringLiteral(": ") + numberText(node, locale, Digits::full)
              << metricHelp(model::explainKey(node))
              << periodText(node.when, explanation.result().start, locale);
        if (node.role == model::ExplainRole::site) {
            lines << translated(
                QT_TRANSLATE_NOOP("Metric", "Enter shows the figures of this site alone."));
        }
    }
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

}  // namespace gigasite::ui
