// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/sitecolumns.h"

#include "ui/charts/charttext.h"
#include "ui/inspector/fieldtext.h"
#include "ui/text/fieldkind.h"

#include <QCoreApplication>

#include <algorithm>

namespace gigasite::ui {

namespace {

struct Words {
    std::string_view id;
    const char* label;
};

/// Labels where the inspector's would be unclear without the form around it.
constexpr Words kFieldLabels[] = {
    {"site.elevationM", QT_TRANSLATE_NOOP("SiteColumns", "Elevation")},
    {"site.climateSource", QT_TRANSLATE_NOOP("SiteColumns", "Climate from")},
    {"site.notes", QT_TRANSLATE_NOOP("SiteColumns", "Notes")},
    {"site.loadKind", QT_TRANSLATE_NOOP("SiteColumns", "Kind of load")},
    {"site.flexibleLoadHours", QT_TRANSLATE_NOOP("SiteColumns", "Flexible load waits at most")},
    {"grid.residualCarbonIntensityKgPerMwh",
     QT_TRANSLATE_NOOP("SiteColumns", "Carbon of the residual mix")},
};

constexpr Words kMetricLabels[] = {
    {"it.plannedMw", QT_TRANSLATE_NOOP("SiteColumns", "MW planned")},
    {"it.buildingMw", QT_TRANSLATE_NOOP("SiteColumns", "MW built")},
    {"it.gridMw", QT_TRANSLATE_NOOP("SiteColumns", "MW with power")},
    {"it.onlineMw", QT_TRANSLATE_NOOP("SiteColumns", "MW online")},
    {"it.strandedMw", QT_TRANSLATE_NOOP("SiteColumns", "MW stranded")},
    {"it.chipsMw", QT_TRANSLATE_NOOP("SiteColumns", "MW with accelerators")},
    {"it.installedMw", QT_TRANSLATE_NOOP("SiteColumns", "MW installed")},
    {"it.heldBack.buildingMw", QT_TRANSLATE_NOOP("SiteColumns", "MW held by building")},
    {"it.heldBack.gridMw", QT_TRANSLATE_NOOP("SiteColumns", "MW held by grid & power")},
    {"it.heldBack.chipsMw", QT_TRANSLATE_NOOP("SiteColumns", "MW held by chips")},
    {"it.heldBack.exportRuleMw", QT_TRANSLATE_NOOP("SiteColumns", "MW held by export rules")},
    {"chips.onlineH100e", QT_TRANSLATE_NOOP("SiteColumns", "H100e online")},
    {"chips.delivered", QT_TRANSLATE_NOOP("SiteColumns", "Accelerators delivered")},
    {"chips.offeredH100eHours", QT_TRANSLATE_NOOP("SiteColumns", "H100e-hours offered")},
    {"energy.loadMwh", QT_TRANSLATE_NOOP("SiteColumns", "Energy used")},
    {"energy.itMwh", QT_TRANSLATE_NOOP("SiteColumns", "Energy used by IT")},
    {"energy.peakLoadMw", QT_TRANSLATE_NOOP("SiteColumns", "Peak load")},
    {"energy.peakWithdrawalMw", QT_TRANSLATE_NOOP("SiteColumns", "Peak withdrawal")},
    {"energy.chargeMwh", QT_TRANSLATE_NOOP("SiteColumns", "Charged")},
    {"energy.dischargeMwh", QT_TRANSLATE_NOOP("SiteColumns", "Discharged")},
    {"energy.storageLossMwh", QT_TRANSLATE_NOOP("SiteColumns", "Storage losses")},
    {"energy.exportedMwh", QT_TRANSLATE_NOOP("SiteColumns", "Exported")},
    {"energy.soldMwh", QT_TRANSLATE_NOOP("SiteColumns", "Energy sold")},
    {"energy.releasedMwh", QT_TRANSLATE_NOOP("SiteColumns", "Left with the seller")},
    {"energy.curtailedMwh", QT_TRANSLATE_NOOP("SiteColumns", "Curtailed")},
    {"energy.unservedMwh", QT_TRANSLATE_NOOP("SiteColumns", "Unserved energy")},
    {"energy.unservedHours", QT_TRANSLATE_NOOP("SiteColumns", "Hours with unserved energy")},
    {"energy.deferredMwh", QT_TRANSLATE_NOOP("SiteColumns", "Deferred load")},
    {"carbon.carbonFreeMwh", QT_TRANSLATE_NOOP("SiteColumns", "Carbon-free energy")},
    {"investment.acceleratorsUsd", QT_TRANSLATE_NOOP("SiteColumns", "Investment, accelerators")},
    {"investment.buildingUsd", QT_TRANSLATE_NOOP("SiteColumns", "Investment, buildings")},
    {"investment.energyUsd", QT_TRANSLATE_NOOP("SiteColumns", "Investment, energy assets")},
    {"investment.gridUsd", QT_TRANSLATE_NOOP("SiteColumns", "Investment, grid connection")},
    {"investment.totalUsd", QT_TRANSLATE_NOOP("SiteColumns", "Investment")},
    {"cost.marketUsd", QT_TRANSLATE_NOOP("SiteColumns", "Cost of market energy")},
    {"cost.deliveryUsd", QT_TRANSLATE_NOOP("SiteColumns", "Cost of delivery")},
    {"cost.demandChargeUsd", QT_TRANSLATE_NOOP("SiteColumns", "Demand charges")},
    {"cost.fuelUsd", QT_TRANSLATE_NOOP("SiteColumns", "Cost of fuel")},
    {"cost.variableOmUsd", QT_TRANSLATE_NOOP("SiteColumns", "Variable O&M")},
    {"cost.fixedOmUsd", QT_TRANSLATE_NOOP("SiteColumns", "Fixed O&M")},
    {"cost.contractsUsd", QT_TRANSLATE_NOOP("SiteColumns", "Cost of contracts")},
    {"cost.carbonUsd", QT_TRANSLATE_NOOP("SiteColumns", "Carbon paid")},
    {"cost.storageStockUsd", QT_TRANSLATE_NOOP("SiteColumns", "Stock in stores")},
    {"revenue.energySalesUsd", QT_TRANSLATE_NOOP("SiteColumns", "Energy sales")},
    {"cost.energyUsd", QT_TRANSLATE_NOOP("SiteColumns", "Energy bill")},
    {"cost.operationUsd", QT_TRANSLATE_NOOP("SiteColumns", "Cost of operation")},
    {"cost.waterUsd", QT_TRANSLATE_NOOP("SiteColumns", "Cost of water")},
    {"cost.leaseUsd", QT_TRANSLATE_NOOP("SiteColumns", "Cost of leases")},
    {"cost.opexUsd", QT_TRANSLATE_NOOP("SiteColumns", "Running cost")},
    {"cost.shadowCarbonUsd", QT_TRANSLATE_NOOP("SiteColumns", "Shadow cost of carbon")},
    {"tax.creditUsd", QT_TRANSLATE_NOOP("SiteColumns", "Tax credits")},
    {"money.residualUsd", QT_TRANSLATE_NOOP("SiteColumns", "Residual value")},
    {"money.residualEnergyUsd", QT_TRANSLATE_NOOP("SiteColumns", "Residual value, energy")},
    {"carbon.scope1Tonnes", QT_TRANSLATE_NOOP("SiteColumns", "CO₂e, scope 1")},
    {"carbon.scope2LocationTonnes", QT_TRANSLATE_NOOP("SiteColumns", "CO₂e, scope 2, location")},
    {"carbon.scope2MarketTonnes", QT_TRANSLATE_NOOP("SiteColumns", "CO₂e, scope 2, market")},
    {"carbon.scope3FuelTonnes", QT_TRANSLATE_NOOP("SiteColumns", "CO₂e, scope 3, fuel")},
    {"carbon.embodiedTonnes", QT_TRANSLATE_NOOP("SiteColumns", "CO₂e, embodied")},
    {"carbon.operationTonnes", QT_TRANSLATE_NOOP("SiteColumns", "CO₂e, operation")},
    {"water.m3", QT_TRANSLATE_NOOP("SiteColumns", "Water")},
    {"land.hectares", QT_TRANSLATE_NOOP("SiteColumns", "Land")},
    {"jobs.constructionJobYears", QT_TRANSLATE_NOOP("SiteColumns", "Job-years of construction")},
    {"jobs.construction", QT_TRANSLATE_NOOP("SiteColumns", "Jobs in construction")},
    {"jobs.permanent", QT_TRANSLATE_NOOP("SiteColumns", "Permanent jobs")},
    {"carbon.cfeScore", QT_TRANSLATE_NOOP("SiteColumns", "CFE, hourly")},
    {"cost.energyUsdPerMwh", QT_TRANSLATE_NOOP("SiteColumns", "Energy cost")},
    {"carbon.emissionsKgPerMwh", QT_TRANSLATE_NOOP("SiteColumns", "CO₂e per MWh")},
    {"sales.soldH100eHours", QT_TRANSLATE_NOOP("SiteColumns", "H100e-hours sold")},
    {"sales.revenueUsd", QT_TRANSLATE_NOOP("SiteColumns", "Revenue")},
    {"tax.paidUsd", QT_TRANSLATE_NOOP("SiteColumns", "Tax paid")},
    {"money.cashFlowUsd", QT_TRANSLATE_NOOP("SiteColumns", "Cash flow")},
    {"sales.soldShare", QT_TRANSLATE_NOOP("SiteColumns", "Share sold")},
};

/// Families by source: prefix of the metric's id, words with the source in them.
constexpr Words kFamilies[] = {
    {"energy.used.", QT_TRANSLATE_NOOP("SiteColumns", "Used: %1")},
    {"energy.curtailed.", QT_TRANSLATE_NOOP("SiteColumns", "Curtailed: %1")},
    {"energy.sold.", QT_TRANSLATE_NOOP("SiteColumns", "Sold: %1")},
    {"capacity.", QT_TRANSLATE_NOOP("SiteColumns", "Capacity: %1")},
};

QString translated(const char* text) {
    return QCoreApplication::translate("SiteColumns", text);
}

template <std::size_t N>
const char* lookUp(const Words (&table)[N], std::string_view id) {
    for (const Words& one : table) {
        if (one.id == id) {
            return one.label;
        }
    }
    return nullptr;
}

bool startsWith(std::string_view text, std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

ColumnSource sourceOf(model::EntityKind kind) {
    return kind == model::EntityKind::site   ? ColumnSource::siteField
           : kind == model::EntityKind::grid ? ColumnSource::gridField
                                             : ColumnSource::phaseField;
}

/// Text fields that name a row of the catalogue are chosen, not typed.
bool namesRow(std::string_view id) {
    constexpr std::string_view kRows[] = {"site.country", "site.state", "site.marketId",
                                          "phase.acceleratorId", "phase.refreshAcceleratorId"};
    return std::find(std::begin(kRows), std::end(kRows), id) != std::end(kRows);
}

ColumnType typeOf(const model::Field& field) {
    switch (field.type) {
        case model::ValueType::boolean:
            return ColumnType::boolean;
        case model::ValueType::choice:
            return ColumnType::choice;
        case model::ValueType::quarter:
            return ColumnType::quarter;
        case model::ValueType::text:
            return namesRow(field.id) ? ColumnType::choice : ColumnType::text;
        default:
            return ColumnType::number;
    }
}

void addFields(std::vector<SiteColumn>& columns, model::EntityKind kind) {
    for (const model::Field& field : model::fieldsOf(kind)) {
        // Series are attached in the inspector; whether the place was set by hand goes with it.
        if (field.type == model::ValueType::reference || field.id == "site.placeOverridden") {
            continue;
        }
        SiteColumn column;
        column.id = std::string(field.id);
        column.source = sourceOf(kind);
        column.type = typeOf(field);
        column.kind = quantityKind(field);
        column.field = &field;
        columns.push_back(std::move(column));
    }
}

SiteColumn ownColumn(const char* id, ColumnSource source, ColumnType type, QuantityKind kind) {
    SiteColumn column;
    column.id = id;
    column.source = source;
    column.type = type;
    column.kind = kind;
    return column;
}

}  // namespace

std::vector<SiteColumn> allSiteColumns() {
    std::vector<SiteColumn> columns;
    addFields(columns, model::EntityKind::site);
    addFields(columns, model::EntityKind::phase);
    addFields(columns, model::EntityKind::grid);
    columns.push_back(ownColumn(kEnergisationColumn, ColumnSource::energisation,
                                ColumnType::quarter, QuantityKind::quarter));
    columns.push_back(
        ownColumn(kHeldByColumn, ColumnSource::cause, ColumnType::text, QuantityKind::factor));
    columns.push_back(
        ownColumn(kHeldMwColumn, ColumnSource::heldMw, ColumnType::number, QuantityKind::power));
    for (std::size_t i = 0; i < model::kMetricCount; ++i) {
        const model::Metric& metric = model::metrics()[i];
        SiteColumn column =
            ownColumn("", ColumnSource::metric, ColumnType::number, quantityKind(metric.unit));
        column.id = std::string(metric.id);
        column.metric = static_cast<model::MetricId>(i);
        columns.push_back(std::move(column));
    }
    return columns;
}

std::vector<std::string> defaultColumnIds() {
    return {kNameColumn,
            "site.country",
            "site.state",
            "phase.itCapacityMw",
            "it.onlineMw",
            kHeldByColumn,
            kHeldMwColumn,
            kEnergisationColumn,
            "grid.energyPriceUsdPerMwh",
            "grid.carbonIntensityKgPerMwh",
            "carbon.cfeScore",
            "cost.energyUsdPerMwh"};
}

const SiteColumn* findColumn(const std::vector<SiteColumn>& columns, const std::string& id) {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&id](const SiteColumn& column) { return column.id == id; });
    return found == columns.end() ? nullptr : &*found;
}

QString columnLabel(const SiteColumn& column) {
    switch (column.source) {
        case ColumnSource::metric:
            return metricLabel(column.metric);
        case ColumnSource::cause:
            return translated(QT_TRANSLATE_NOOP("SiteColumns", "Held back by"));
        case ColumnSource::heldMw:
            return translated(QT_TRANSLATE_NOOP("SiteColumns", "MW held back"));
        case ColumnSource::energisation:
            return translated(QT_TRANSLATE_NOOP("SiteColumns", "Grid power from"));
        default:
            break;
    }
    const char* own = lookUp(kFieldLabels, column.id);
    return own ? translated(own) : fieldLabel(column.id);
}

QString columnHelp(const SiteColumn& column) {
    switch (column.source) {
        case ColumnSource::metric:
            return translated(QT_TRANSLATE_NOOP("SiteColumns", "A result, in the as-of quarter."));
        case ColumnSource::cause:
            return translated(
                QT_TRANSLATE_NOOP("SiteColumns", "What holds the site back in the as-of quarter."));
        case ColumnSource::heldMw:
            return translated(QT_TRANSLATE_NOOP("SiteColumns",
                                                "MW planned that are not online in the as-of "
                                                "quarter; of one cause when filtered by it."));
        case ColumnSource::energisation:
            return translated(QT_TRANSLATE_NOOP(
                "SiteColumns",
                "Application plus lead time: the connection carries nothing before."));
        default:
            return fieldHelp(column.id);
    }
}

QString metricLabel(model::MetricId metric) {
    const std::string_view id = model::metric(metric).id;
    if (const char* label = lookUp(kMetricLabels, id)) {
        return translated(label);
    }
    for (const Words& family : kFamilies) {
        if (startsWith(id, family.id)) {
            const std::string source(id.substr(family.id.size()));
            return translated(family.label).arg(seriesName("source." + source));
        }
    }
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

}  // namespace gigasite::ui
