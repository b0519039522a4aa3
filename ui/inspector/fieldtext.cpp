// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fieldtext.h"

#include "ui/text/fieldkind.h"
#include "ui/text/numberformat.h"

#include <QCoreApplication>

#include <algorithm>

namespace gigasite::ui {

namespace {

struct Words {
    std::string_view id;
    const char* label;
    const char* help;
};

constexpr Words kFields[] = {
    {"header.name", QT_TRANSLATE_NOOP("Field", "Plan name"), ""},
    {"header.startQuarter", QT_TRANSLATE_NOOP("Field", "Plan starts"),
     QT_TRANSLATE_NOOP("Field", "First quarter of every chart and sum.")},
    {"header.years", QT_TRANSLATE_NOOP("Field", "Years"),
     QT_TRANSLATE_NOOP("Field", "Length of the plan, 1 to 40 years.")},
    {"header.priceYear", QT_TRANSLATE_NOOP("Field", "Price year"),
     QT_TRANSLATE_NOOP("Field", "All money is in constant dollars of this year.")},
    {"header.fiscalYearStartMonth", QT_TRANSLATE_NOOP("Field", "Fiscal year starts"),
     QT_TRANSLATE_NOOP("Field", "First month of the fiscal year; the year is named by its end.")},
    {"header.inflation", QT_TRANSLATE_NOOP("Field", "Inflation"),
     QT_TRANSLATE_NOOP("Field", "Turns nominal contract prices into real ones.")},
    {"header.homeCountry", QT_TRANSLATE_NOOP("Field", "Home country"), ""},
    {"header.asOfDate", QT_TRANSLATE_NOOP("Field", "As-of date"),
     QT_TRANSLATE_NOOP("Field", "Printed on reports.")},
    {"site.name", QT_TRANSLATE_NOOP("Field", "Name"), ""},
    {"site.latitudeDeg", QT_TRANSLATE_NOOP("Field", "Latitude"),
     QT_TRANSLATE_NOOP("Field", "Degrees north; sun, wind and temperature follow.")},
    {"site.longitudeDeg", QT_TRANSLATE_NOOP("Field", "Longitude"),
     QT_TRANSLATE_NOOP("Field", "Degrees east.")},
    {"site.country", QT_TRANSLATE_NOOP("Field", "Country"),
     QT_TRANSLATE_NOOP("Field", "Sets price, carbon intensity and building cost by default.")},
    {"site.state", QT_TRANSLATE_NOOP("Field", "State"), ""},
    {"site.marketId", QT_TRANSLATE_NOOP("Field", "Market"), ""},
    {"site.coolingKind", QT_TRANSLATE_NOOP("Field", "Cooling"),
     QT_TRANSLATE_NOOP("Field", "Decides PUE and water over the temperature.")},
    {"site.loadKind", QT_TRANSLATE_NOOP("Field", "Load"),
     QT_TRANSLATE_NOOP("Field", "Training runs flat, inference follows the day.")},
    {"site.utilisation", QT_TRANSLATE_NOOP("Field", "Utilisation"),
     QT_TRANSLATE_NOOP("Field", "Mean share of the accelerators' capacity in use.")},
    {"site.priority", QT_TRANSLATE_NOOP("Field", "Priority"),
     QT_TRANSLATE_NOOP("Field", "Low numbers get accelerators and shared connections first.")},
    {"site.flexibleLoadShare", QT_TRANSLATE_NOOP("Field", "Flexible load"),
     QT_TRANSLATE_NOOP("Field", "Share of the load that may wait for carbon-free power.")},
    {"site.flexibleLoadHours", QT_TRANSLATE_NOOP("Field", "Waits at most"),
     QT_TRANSLATE_NOOP("Field", "Hours after which deferred work must run.")},
    {"site.ownership", QT_TRANSLATE_NOOP("Field", "Buildings"),
     QT_TRANSLATE_NOOP("Field", "Own buildings are an investment, leased ones a running cost.")},
    {"site.leaseUsdPerKwMonth", QT_TRANSLATE_NOOP("Field", "Lease"),
     QT_TRANSLATE_NOOP("Field", "Per kW of finished IT capacity and month.")},
    {"phase.startQuarter", QT_TRANSLATE_NOOP("Field", "Construction starts"), ""},
    {"phase.itCapacityMw", QT_TRANSLATE_NOOP("Field", "IT capacity"),
     QT_TRANSLATE_NOOP("Field", "Nameplate power of the servers when the phase is full.")},
    {"phase.acceleratorId", QT_TRANSLATE_NOOP("Field", "Accelerator"), ""},
    {"phase.acceleratorShare", QT_TRANSLATE_NOOP("Field", "Accelerator share"),
     QT_TRANSLATE_NOOP("Field", "Share of IT power that accelerators take.")},
    {"phase.buildingCapexUsdPerMw", QT_TRANSLATE_NOOP("Field", "Building capex"),
     QT_TRANSLATE_NOOP("Field", "Shell, power and cooling per MW of IT, without servers.")},
    {"phase.constructionQuarters", QT_TRANSLATE_NOOP("Field", "Construction time"), ""},
    {"phase.refreshYears", QT_TRANSLATE_NOOP("Field", "Refresh after"),
     QT_TRANSLATE_NOOP("Field", "Accelerators are replaced after this time.")},
    {"phase.refreshAcceleratorId", QT_TRANSLATE_NOOP("Field", "Refresh with"),
     QT_TRANSLATE_NOOP("Field", "Accelerator of the next generation; none: the same again.")},
    {"asset.name", QT_TRANSLATE_NOOP("Field", "Name"), ""},
    {"asset.unitMw", QT_TRANSLATE_NOOP("Field", "Unit size"),
     QT_TRANSLATE_NOOP("Field", "Power of one unit; the largest is the spare.")},
    {"asset.forcedOutageRate", QT_TRANSLATE_NOOP("Field", "Forced outage rate"),
     QT_TRANSLATE_NOOP("Field", "Share of the time a unit is out unplanned.")},
    {"asset.lifetimeYears", QT_TRANSLATE_NOOP("Field", "Lifetime"), ""},
    {"asset.capacityMw", QT_TRANSLATE_NOOP("Field", "Capacity"), ""},
    {"asset.energyMwh", QT_TRANSLATE_NOOP("Field", "Energy"),
     QT_TRANSLATE_NOOP("Field", "What the store holds when full.")},
    {"asset.startQuarter", QT_TRANSLATE_NOOP("Field", "In service from"), ""},
    {"asset.endQuarter", QT_TRANSLATE_NOOP("Field", "Last quarter"), ""},
    {"asset.ownership", QT_TRANSLATE_NOOP("Field", "Ownership"),
     QT_TRANSLATE_NOOP("Field", "Owned plant is paid for when built, a contract per MWh.")},
    {"asset.delivery", QT_TRANSLATE_NOOP("Field", "Delivery"),
     QT_TRANSLATE_NOOP("Field",
                       "On site adds power; over the grid uses the import limit and adds none.")},
    {"asset.runs", QT_TRANSLATE_NOOP("Field", "Runs"),
     QT_TRANSLATE_NOOP("Field",
                       "When cheaper than the market, or only when nothing else is left.")},
    {"asset.contractPriceUsdPerMwh", QT_TRANSLATE_NOOP("Field", "Contract price"), ""},
    {"asset.contractEscalator", QT_TRANSLATE_NOOP("Field", "Escalator"), ""},
    {"asset.contractTermYears", QT_TRANSLATE_NOOP("Field", "Term"), ""},
    {"asset.takeOrPay", QT_TRANSLATE_NOOP("Field", "Take-or-pay"),
     QT_TRANSLATE_NOOP("Field", "Every MWh the plant makes is paid for, used or not.")},
    {"asset.startSlipQuarters", QT_TRANSLATE_NOOP("Field", "Slip"), ""},
    {"asset.capexUsdPerKw", QT_TRANSLATE_NOOP("Field", "Capex"), ""},
    {"asset.capexUsdPerKwh", QT_TRANSLATE_NOOP("Field", "Capex of energy"), ""},
    {"asset.roundTripEfficiency", QT_TRANSLATE_NOOP("Field", "Round-trip efficiency"), ""},
    {"grid.firmImportLimitMw", QT_TRANSLATE_NOOP("Field", "Import limit"),
     QT_TRANSLATE_NOOP("Field", "Firm power the grid connection may draw.")},
    {"grid.nonFirmImportLimitMw", QT_TRANSLATE_NOOP("Field", "Flexible import limit"),
     QT_TRANSLATE_NOOP("Field", "Power the utility may take away in a number of hours a year.")},
    {"grid.allowedCurtailedHours", QT_TRANSLATE_NOOP("Field", "Curtailed at most"),
     QT_TRANSLATE_NOOP("Field",
                       "Hours a year without the flexible part: those of the dearest "
                       "power.")},
    {"grid.minimumDemandShare", QT_TRANSLATE_NOOP("Field", "Minimum billed demand"),
     QT_TRANSLATE_NOOP("Field", "Share of the import limit that is billed in any case.")},
    {"grid.exportLimitMw", QT_TRANSLATE_NOOP("Field", "Export limit"), ""},
    {"grid.applicationQuarter", QT_TRANSLATE_NOOP("Field", "Application"),
     QT_TRANSLATE_NOOP("Field", "Quarter in which the connection was applied for.")},
    {"grid.leadTimeYears", QT_TRANSLATE_NOOP("Field", "Lead time"),
     QT_TRANSLATE_NOOP("Field", "From application to power.")},
    {"grid.connectionUsdPerKw", QT_TRANSLATE_NOOP("Field", "Connection cost"), ""},
    {"grid.energyPriceUsdPerMwh", QT_TRANSLATE_NOOP("Field", "Energy price"),
     QT_TRANSLATE_NOOP("Field", "Mean price of the market, without delivery.")},
    {"grid.deliveryUsdPerMwh", QT_TRANSLATE_NOOP("Field", "Delivery price"),
     QT_TRANSLATE_NOOP("Field", "Paid on every MWh that comes over the grid.")},
    {"grid.demandChargeUsdPerKwYear", QT_TRANSLATE_NOOP("Field", "Demand charge"), ""},
    {"grid.carbonIntensityKgPerMwh", QT_TRANSLATE_NOOP("Field", "Carbon intensity"), ""},
    {"grid.carbonTrendPerYear", QT_TRANSLATE_NOOP("Field", "Carbon trend"), ""},
    {"limits.budgetTotalUsd", QT_TRANSLATE_NOOP("Field", "Total budget"), ""},
    {"limits.budgetUsdByFiscalYear", QT_TRANSLATE_NOOP("Field", "Budget per fiscal year"), ""},
    {"limits.exportRuleSetId", QT_TRANSLATE_NOOP("Field", "Rule set"),
     QT_TRANSLATE_NOOP("Field", "Export rules for accelerators; a chosen set holds throughout.")},
    {"limits.exportRuleDate", QT_TRANSLATE_NOOP("Field", "Law as of"),
     QT_TRANSLATE_NOOP("Field",
                       "A date (2025-03-01): the law of that day; with a set, its "
                       "first day. Empty: by the dates of the sets.")},
    {"limits.stockpileChips", QT_TRANSLATE_NOOP("Field", "Stockpile"),
     QT_TRANSLATE_NOOP("Field", "Accelerators nobody can use yet are kept for later.")},
    {"limits.rivalsCompete", QT_TRANSLATE_NOOP("Field", "Rivals compete"),
     QT_TRANSLATE_NOOP("Field",
                       "Known campuses of others buy chips first and lengthen the "
                       "wait for the grid.")},
    {"limits.waterCapM3PerYear", QT_TRANSLATE_NOOP("Field", "Water per year"), ""},
    {"limits.carbonCapTonnesPerYear", QT_TRANSLATE_NOOP("Field", "CO₂e per year"), ""},
    {"chipSupply.vendor", QT_TRANSLATE_NOOP("Field", "Vendor"), ""},
    {"chipSupply.chipsPerQuarter", QT_TRANSLATE_NOOP("Field", "Accelerators per quarter"),
     QT_TRANSLATE_NOOP("Field", "What the vendor delivers to this programme.")},
    {"demandRegion.region", QT_TRANSLATE_NOOP("Field", "Region"), ""},
    {"demandRegion.baseYear", QT_TRANSLATE_NOOP("Field", "Base year"), ""},
    {"demandRegion.baseH100e", QT_TRANSLATE_NOOP("Field", "Demand in the base year"),
     QT_TRANSLATE_NOOP("Field", "In H100-equivalents that are busy.")},
    {"demandRegion.growth", QT_TRANSLATE_NOOP("Field", "Grows"), ""},
    {"demandRegion.growthPerYear", QT_TRANSLATE_NOOP("Field", "Growth"), ""},
    {"demandRegion.saturationH100e", QT_TRANSLATE_NOOP("Field", "Saturation"),
     QT_TRANSLATE_NOOP("Field", "Of the S-curve: demand in the long run.")},
    {"demandRegion.midYear", QT_TRANSLATE_NOOP("Field", "Half of it in"), ""},
    {"demandRegion.localShare", QT_TRANSLATE_NOOP("Field", "Served at home"),
     QT_TRANSLATE_NOOP("Field", "Share that must be served inside the region.")},
    {"shareRule.place", QT_TRANSLATE_NOOP("Field", "Country or region"),
     QT_TRANSLATE_NOOP("Field", "Two letters (US) or a region (Europe).")},
    {"shareRule.minimumShare", QT_TRANSLATE_NOOP("Field", "Least share of investment"), ""},
    {"target.kind", QT_TRANSLATE_NOOP("Field", "Target for"), ""},
    {"target.value", QT_TRANSLATE_NOOP("Field", "Target"),
     QT_TRANSLATE_NOOP("Field", "CFE as a share (0.9), tonnes a year, or MWh a year.")},
    {"target.fromYear", QT_TRANSLATE_NOOP("Field", "From"), ""},
    {"taxCredit.technologyId", QT_TRANSLATE_NOOP("Field", "For"), ""},
    {"taxCredit.kind", QT_TRANSLATE_NOOP("Field", "Kind of rule"), ""},
    {"taxCredit.value", QT_TRANSLATE_NOOP("Field", "Value"),
     QT_TRANSLATE_NOOP("Field", "Share of the investment, $/MWh, or class in years (5, 7, 15).")},
    {"taxCredit.constructionFrom", QT_TRANSLATE_NOOP("Field", "Construction from"), ""},
    {"taxCredit.constructionUntil", QT_TRANSLATE_NOOP("Field", "Construction until"), ""},
    {"taxCredit.serviceUntil", QT_TRANSLATE_NOOP("Field", "In service by"), ""},
    {"header.discountRate", QT_TRANSLATE_NOOP("Field", "Discount rate"),
     QT_TRANSLATE_NOOP("Field", "Real, a year.")},
    {"prices.waterUsdPerM3", QT_TRANSLATE_NOOP("Field", "Water"), ""},
    {"prices.h100eHourUsd", QT_TRANSLATE_NOOP("Field", "Price of an H100e-hour"),
     QT_TRANSLATE_NOOP("Field", "What an hour of an H100-equivalent sells for.")},
    {"prices.h100eHourDeclinePerYear", QT_TRANSLATE_NOOP("Field", "Its decline"), ""},
    {"prices.buildingEscalationPerYear", QT_TRANSLATE_NOOP("Field", "Building cost growth"),
     QT_TRANSLATE_NOOP("Field", "Nominal, a year.")},
    {"prices.shadowCarbonInNpv", QT_TRANSLATE_NOOP("Field", "Shadow price in NPV"), ""},
    {"prices.taxRate", QT_TRANSLATE_NOOP("Field", "Tax rate"),
     QT_TRANSLATE_NOOP("Field", "For every country; else each has its own.")},
    {"prices.buildingLifeYears", QT_TRANSLATE_NOOP("Field", "Life of buildings"), ""},
    {"prices.acceleratorLifeYears", QT_TRANSLATE_NOOP("Field", "Life of accelerators"), ""},
    {"prices.naturalGasUsdPerMmbtu", QT_TRANSLATE_NOOP("Field", "Natural gas"), ""},
    {"prices.complianceCarbonUsdPerTonne", QT_TRANSLATE_NOOP("Field", "Carbon price"),
     QT_TRANSLATE_NOOP("Field", "Paid on every tonne out of a stack on site.")},
    {"prices.shadowCarbonUsdPerTonne", QT_TRANSLATE_NOOP("Field", "Shadow carbon price"),
     QT_TRANSLATE_NOOP("Field", "Counts only in the order in which plant runs.")},
    {"prices.networkStorageOverhead", QT_TRANSLATE_NOOP("Field", "Network and storage"), ""},
    {"prices.acceleratorPriceDeclinePerYear",
     QT_TRANSLATE_NOOP("Field", "Accelerator price decline"), ""},
    {"prices.marketPriceEscalationPerYear", QT_TRANSLATE_NOOP("Field", "Market price growth"), ""},
    {"prices.fuelEscalationPerYear", QT_TRANSLATE_NOOP("Field", "Fuel price growth"), ""},
};

struct ChoiceWords {
    std::string_view id;
    const char* label;
};

constexpr ChoiceWords kChoices[] = {
    {"dry", QT_TRANSLATE_NOOP("Field", "Dry air")},
    {"evaporative", QT_TRANSLATE_NOOP("Field", "Evaporative")},
    {"liquid", QT_TRANSLATE_NOOP("Field", "Liquid, closed loop")},
    {"own", QT_TRANSLATE_NOOP("Field", "Own")},
    {"lease", QT_TRANSLATE_NOOP("Field", "Leased")},
    {"training", QT_TRANSLATE_NOOP("Field", "Training")},
    {"inference", QT_TRANSLATE_NOOP("Field", "Inference")},
    {"imported", QT_TRANSLATE_NOOP("Field", "Imported series")},
    {"owned", QT_TRANSLATE_NOOP("Field", "Owned")},
    {"contract", QT_TRANSLATE_NOOP("Field", "Contract (PPA)")},
    {"onSite", QT_TRANSLATE_NOOP("Field", "On site")},
    {"gridDelivered", QT_TRANSLATE_NOOP("Field", "Over the grid")},
    {"whenCheaper", QT_TRANSLATE_NOOP("Field", "When cheaper than the market")},
    {"backupOnly", QT_TRANSLATE_NOOP("Field", "Backup only")},
    {"nominal", QT_TRANSLATE_NOOP("Field", "Nominal")},
    {"real", QT_TRANSLATE_NOOP("Field", "Real")},
    {"embedded", QT_TRANSLATE_NOOP("Field", "Built-in typical year")},
    {"cagr", QT_TRANSLATE_NOOP("Field", "By a yearly rate")},
    {"sCurve", QT_TRANSLATE_NOOP("Field", "As an S-curve")},
    {"table", QT_TRANSLATE_NOOP("Field", "As a table")},
    {"carbonFreeEnergy", QT_TRANSLATE_NOOP("Field", "CFE score")},
    {"emissions", QT_TRANSLATE_NOOP("Field", "Operational CO₂e")},
    {"unservedEnergy", QT_TRANSLATE_NOOP("Field", "Unserved energy")},
    {"investment", QT_TRANSLATE_NOOP("Field", "Investment credit")},
    {"production", QT_TRANSLATE_NOOP("Field", "Production credit")},
    {"depreciation", QT_TRANSLATE_NOOP("Field", "Accelerated depreciation")},
};

QString translated(const char* text) {
    return *text ? QCoreApplication::translate("Field", text) : QString();
}

const Words* wordsOf(std::string_view id) {
    const Words* found = std::find_if(std::begin(kFields), std::end(kFields),
                                      [id](const Words& one) { return one.id == id; });
    return found == std::end(kFields) ? nullptr : found;
}

QString latin(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

QString fieldLabel(std::string_view fieldId) {
    const Words* words = wordsOf(fieldId);
    return words ? translated(words->label) : latin(fieldId);
}

QString fieldHelp(std::string_view fieldId) {
    const Words* words = wordsOf(fieldId);
    return words ? translated(words->help) : QString();
}

QString choiceLabel(std::string_view choice) {
    for (const ChoiceWords& one : kChoices) {
        if (one.id == choice) {
            return translated(one.label);
        }
    }
    return latin(choice);
}

QString valueText(const model::Field& field, const model::Value& value, const QLocale& locale) {
    if (std::holds_alternative<std::monostate>(value)) {
        return QCoreApplication::translate("Field", "default");
    }
    if (const auto* number = std::get_if<double>(&value)) {
        return formatQuantity(*number, quantityKind(field), locale, Digits::exact);
    }
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        if (field.type == model::ValueType::choice) {
            return choiceLabel(field.choices[static_cast<std::size_t>(*whole)]);
        }
        return formatQuantity(static_cast<double>(*whole), quantityKind(field), locale,
                              Digits::exact);
    }
    if (const auto* yes = std::get_if<bool>(&value)) {
        return *yes ? QCoreApplication::translate("Field", "yes")
                    : QCoreApplication::translate("Field", "no");
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return QString::fromStdString(*text);
    }
    const auto& steps = std::get<model::Steps>(value);
    return steps.empty()
               ? QStringLiteral("—")
               : formatQuantity(steps.back().value, quantityKind(field), locale, Digits::exact);
}

}  // namespace gigasite::ui
