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
    {"header.name", QT_TRANSLATE_NOOP("Field", "Plan name"),
     QT_TRANSLATE_NOOP("Field", "Stands in the title of the window and on every report.")},
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
    {"header.homeCountry", QT_TRANSLATE_NOOP("Field", "Home country"),
     QT_TRANSLATE_NOOP("Field",
                       "Country of the programme; a new share of investment starts with it.")},
    {"header.asOfDate", QT_TRANSLATE_NOOP("Field", "As-of date"),
     QT_TRANSLATE_NOOP("Field", "Printed on reports.")},
    {"site.name", QT_TRANSLATE_NOOP("Field", "Name"),
     QT_TRANSLATE_NOOP("Field", "How the site is called everywhere; any text.")},
    {"site.latitudeDeg", QT_TRANSLATE_NOOP("Field", "Latitude"),
     QT_TRANSLATE_NOOP("Field", "Degrees north; sun, wind and temperature follow.")},
    {"site.longitudeDeg", QT_TRANSLATE_NOOP("Field", "Longitude"),
     QT_TRANSLATE_NOOP("Field", "Degrees east.")},
    {"site.country", QT_TRANSLATE_NOOP("Field", "Country"),
     QT_TRANSLATE_NOOP("Field", "Sets price, carbon intensity and building cost by default.")},
    {"site.state", QT_TRANSLATE_NOOP("Field", "State"),
     QT_TRANSLATE_NOOP(
         "Field",
         "State of the United States: sets price, carbon intensity and market by default.")},
    {"site.marketId", QT_TRANSLATE_NOOP("Field", "Market"),
     QT_TRANSLATE_NOOP("Field", "Power market whose contracts can be delivered here.")},
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
    {"phase.startQuarter", QT_TRANSLATE_NOOP("Field", "Construction starts"),
     QT_TRANSLATE_NOOP("Field", "Quarter in which construction of the phase begins.")},
    {"phase.itCapacityMw", QT_TRANSLATE_NOOP("Field", "IT capacity"),
     QT_TRANSLATE_NOOP("Field", "Nameplate power of the servers when the phase is full.")},
    {"phase.acceleratorId", QT_TRANSLATE_NOOP("Field", "Accelerator"),
     QT_TRANSLATE_NOOP("Field",
                       "What the phase is filled with; sets price, power and H100-equivalents.")},
    {"phase.acceleratorShare", QT_TRANSLATE_NOOP("Field", "Accelerator share"),
     QT_TRANSLATE_NOOP("Field", "Share of IT power that accelerators take.")},
    {"phase.buildingCapexUsdPerMw", QT_TRANSLATE_NOOP("Field", "Building capex"),
     QT_TRANSLATE_NOOP("Field", "Shell, power and cooling per MW of IT, without servers.")},
    {"phase.constructionQuarters", QT_TRANSLATE_NOOP("Field", "Construction time"),
     QT_TRANSLATE_NOOP("Field",
                       "Quarters from the start of construction to the finished building.")},
    {"phase.refreshYears", QT_TRANSLATE_NOOP("Field", "Refresh after"),
     QT_TRANSLATE_NOOP("Field", "Accelerators are replaced after this time.")},
    {"phase.refreshAcceleratorId", QT_TRANSLATE_NOOP("Field", "Refresh with"),
     QT_TRANSLATE_NOOP("Field", "Accelerator of the next generation; none: the same again.")},
    {"asset.name", QT_TRANSLATE_NOOP("Field", "Name"),
     QT_TRANSLATE_NOOP("Field", "How the source is called in lists and charts; any text.")},
    {"asset.unitMw", QT_TRANSLATE_NOOP("Field", "Unit size"),
     QT_TRANSLATE_NOOP("Field", "Power of one unit; the largest is the spare.")},
    {"asset.forcedOutageRate", QT_TRANSLATE_NOOP("Field", "Forced outage rate"),
     QT_TRANSLATE_NOOP("Field", "Share of the time a unit is out unplanned.")},
    {"asset.lifetimeYears", QT_TRANSLATE_NOOP("Field", "Lifetime"),
     QT_TRANSLATE_NOOP("Field", "Years of service before the plant is replaced or ends.")},
    {"asset.capacityMw", QT_TRANSLATE_NOOP("Field", "Capacity"),
     QT_TRANSLATE_NOOP("Field", "Power of the whole plant, or the part of it that is contracted.")},
    {"asset.energyMwh", QT_TRANSLATE_NOOP("Field", "Energy"),
     QT_TRANSLATE_NOOP("Field", "What the store holds when full.")},
    {"asset.startQuarter", QT_TRANSLATE_NOOP("Field", "In service from"),
     QT_TRANSLATE_NOOP("Field", "First quarter in which the source delivers.")},
    {"asset.endQuarter", QT_TRANSLATE_NOOP("Field", "Last quarter"),
     QT_TRANSLATE_NOOP(
         "Field",
         "Last quarter in which the source delivers; empty: to the end of its life or term.")},
    {"asset.ownership", QT_TRANSLATE_NOOP("Field", "Ownership"),
     QT_TRANSLATE_NOOP("Field", "Owned plant is paid for when built, a contract per MWh.")},
    {"asset.delivery", QT_TRANSLATE_NOOP("Field", "Delivery"),
     QT_TRANSLATE_NOOP("Field",
                       "On site adds power; over the grid uses the import limit and adds none.")},
    {"asset.runs", QT_TRANSLATE_NOOP("Field", "Runs"),
     QT_TRANSLATE_NOOP("Field",
                       "When cheaper than the market, or only when nothing else is left.")},
    {"asset.contractPriceUsdPerMwh", QT_TRANSLATE_NOOP("Field", "Contract price"),
     QT_TRANSLATE_NOOP("Field", "Price of a MWh in the first year of the contract.")},
    {"asset.contractEscalator", QT_TRANSLATE_NOOP("Field", "Escalator"),
     QT_TRANSLATE_NOOP("Field", "Growth of the contract price a year.")},
    {"asset.contractTermYears", QT_TRANSLATE_NOOP("Field", "Term"),
     QT_TRANSLATE_NOOP("Field", "Length of the contract; empty: to the end of the plan.")},
    {"asset.takeOrPay", QT_TRANSLATE_NOOP("Field", "Take-or-pay"),
     QT_TRANSLATE_NOOP("Field", "Every MWh the plant makes is paid for, used or not.")},
    {"asset.startSlipQuarters", QT_TRANSLATE_NOOP("Field", "Slip"),
     QT_TRANSLATE_NOOP("Field", "Quarters the source comes later than stated.")},
    {"asset.capexUsdPerKw", QT_TRANSLATE_NOOP("Field", "Capex"),
     QT_TRANSLATE_NOOP("Field", "Cost to build a kW, without interest while building.")},
    {"asset.capexUsdPerKwh", QT_TRANSLATE_NOOP("Field", "Capex of energy"),
     QT_TRANSLATE_NOOP("Field", "Cost to build a kWh of storage, beside that of its power.")},
    {"asset.roundTripEfficiency", QT_TRANSLATE_NOOP("Field", "Round-trip efficiency"),
     QT_TRANSLATE_NOOP("Field", "Share of the stored energy that comes back.")},
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
    {"grid.exportLimitMw", QT_TRANSLATE_NOOP("Field", "Export limit"),
     QT_TRANSLATE_NOOP("Field", "Power the connection may feed into the grid.")},
    {"grid.applicationQuarter", QT_TRANSLATE_NOOP("Field", "Application"),
     QT_TRANSLATE_NOOP("Field", "Quarter in which the connection was applied for.")},
    {"grid.leadTimeYears", QT_TRANSLATE_NOOP("Field", "Lead time"),
     QT_TRANSLATE_NOOP("Field", "From application to power.")},
    {"grid.connectionUsdPerKw", QT_TRANSLATE_NOOP("Field", "Connection cost"),
     QT_TRANSLATE_NOOP("Field", "Paid for the connection, per kW of import limit.")},
    {"grid.energyPriceUsdPerMwh", QT_TRANSLATE_NOOP("Field", "Energy price"),
     QT_TRANSLATE_NOOP("Field", "Mean price of the market, without delivery.")},
    {"grid.deliveryUsdPerMwh", QT_TRANSLATE_NOOP("Field", "Delivery price"),
     QT_TRANSLATE_NOOP("Field", "Paid on every MWh that comes over the grid.")},
    {"grid.demandChargeUsdPerKwYear", QT_TRANSLATE_NOOP("Field", "Demand charge"),
     QT_TRANSLATE_NOOP("Field", "Paid a year for the highest draw from the grid.")},
    {"grid.carbonIntensityKgPerMwh", QT_TRANSLATE_NOOP("Field", "Carbon intensity"),
     QT_TRANSLATE_NOOP("Field", "CO₂e of a MWh from this grid, mean of the year.")},
    {"grid.carbonTrendPerYear", QT_TRANSLATE_NOOP("Field", "Carbon trend"),
     QT_TRANSLATE_NOOP("Field", "Change of the grid's carbon intensity a year.")},
    {"limits.budgetTotalUsd", QT_TRANSLATE_NOOP("Field", "Total budget"),
     QT_TRANSLATE_NOOP("Field", "Most that may be invested over the whole plan.")},
    {"limits.budgetUsdByFiscalYear", QT_TRANSLATE_NOOP("Field", "Budget per fiscal year"),
     QT_TRANSLATE_NOOP("Field", "Most that may be invested in a fiscal year, from each year on.")},
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
    {"limits.waterCapM3PerYear", QT_TRANSLATE_NOOP("Field", "Water per year"),
     QT_TRANSLATE_NOOP("Field", "Most water all sites may take in a year.")},
    {"limits.carbonCapTonnesPerYear", QT_TRANSLATE_NOOP("Field", "CO₂e per year"),
     QT_TRANSLATE_NOOP("Field", "Most CO₂e all sites may cause in a year of operation.")},
    {"chipSupply.vendor", QT_TRANSLATE_NOOP("Field", "Vendor"),
     QT_TRANSLATE_NOOP("Field", "Maker whose accelerators the row counts.")},
    {"chipSupply.chipsPerQuarter", QT_TRANSLATE_NOOP("Field", "Accelerators per quarter"),
     QT_TRANSLATE_NOOP("Field", "What the vendor delivers to this programme.")},
    {"demandRegion.region", QT_TRANSLATE_NOOP("Field", "Region"),
     QT_TRANSLATE_NOOP("Field", "Where the demand arises: a region of the world, or all of it.")},
    {"demandRegion.baseYear", QT_TRANSLATE_NOOP("Field", "Base year"),
     QT_TRANSLATE_NOOP("Field", "Year for which the demand below is stated.")},
    {"demandRegion.baseH100e", QT_TRANSLATE_NOOP("Field", "Demand in the base year"),
     QT_TRANSLATE_NOOP("Field", "In H100-equivalents that are busy.")},
    {"demandRegion.growth", QT_TRANSLATE_NOOP("Field", "Grows"),
     QT_TRANSLATE_NOOP("Field", "How demand goes on from the base year.")},
    {"demandRegion.growthPerYear", QT_TRANSLATE_NOOP("Field", "Growth"),
     QT_TRANSLATE_NOOP("Field", "Yearly growth, or steepness of the S-curve.")},
    {"demandRegion.saturationH100e", QT_TRANSLATE_NOOP("Field", "Saturation"),
     QT_TRANSLATE_NOOP("Field", "Of the S-curve: demand in the long run.")},
    {"demandRegion.midYear", QT_TRANSLATE_NOOP("Field", "Half of it in"),
     QT_TRANSLATE_NOOP("Field", "Year in which the S-curve reaches half of its saturation.")},
    {"demandRegion.localShare", QT_TRANSLATE_NOOP("Field", "Served at home"),
     QT_TRANSLATE_NOOP("Field", "Share that must be served inside the region.")},
    {"shareRule.place", QT_TRANSLATE_NOOP("Field", "Country or region"),
     QT_TRANSLATE_NOOP("Field", "Two letters (US) or a region (Europe).")},
    {"shareRule.minimumShare", QT_TRANSLATE_NOOP("Field", "Least share of investment"),
     QT_TRANSLATE_NOOP("Field", "Least share of the investment that must go there.")},
    {"target.kind", QT_TRANSLATE_NOOP("Field", "Target for"),
     QT_TRANSLATE_NOOP("Field",
                       "What the target limits: carbon-free share, emissions or unserved energy.")},
    {"target.value", QT_TRANSLATE_NOOP("Field", "Target"),
     QT_TRANSLATE_NOOP(
         "Field", "Least CFE score, most tonnes of CO₂e a year, or most MWh unserved a year.")},
    {"target.fromYear", QT_TRANSLATE_NOOP("Field", "From"),
     QT_TRANSLATE_NOOP("Field", "First calendar year in which the target must be met.")},
    {"taxCredit.technologyId", QT_TRANSLATE_NOOP("Field", "For"),
     QT_TRANSLATE_NOOP("Field", "What the rule is granted for.")},
    {"taxCredit.kind", QT_TRANSLATE_NOOP("Field", "Kind of rule"),
     QT_TRANSLATE_NOOP("Field",
                       "A credit on the investment, one per MWh, or faster depreciation.")},
    {"taxCredit.value", QT_TRANSLATE_NOOP("Field", "Value"),
     QT_TRANSLATE_NOOP("Field",
                       "Share of the investment, $/MWh, or the class in years (5, 7, 15).")},
    {"taxCredit.constructionFrom", QT_TRANSLATE_NOOP("Field", "Construction from"),
     QT_TRANSLATE_NOOP("Field", "Only what begins construction in this quarter or later.")},
    {"taxCredit.constructionUntil", QT_TRANSLATE_NOOP("Field", "Construction until"),
     QT_TRANSLATE_NOOP("Field", "Only what begins construction by this quarter.")},
    {"taxCredit.serviceUntil", QT_TRANSLATE_NOOP("Field", "In service by"),
     QT_TRANSLATE_NOOP("Field", "Only what is in service by this quarter.")},
    {"header.discountRate", QT_TRANSLATE_NOOP("Field", "Discount rate"),
     QT_TRANSLATE_NOOP("Field", "Real, a year.")},
    {"prices.waterUsdPerM3", QT_TRANSLATE_NOOP("Field", "Water"),
     QT_TRANSLATE_NOOP("Field", "Paid for every cubic metre the cooling takes.")},
    {"prices.h100eHourUsd", QT_TRANSLATE_NOOP("Field", "Price of an H100e-hour"),
     QT_TRANSLATE_NOOP("Field", "What an hour of an H100-equivalent sells for.")},
    {"prices.h100eHourDeclinePerYear", QT_TRANSLATE_NOOP("Field", "Its decline"),
     QT_TRANSLATE_NOOP("Field", "Fall of the price of an H100e-hour a year.")},
    {"prices.buildingEscalationPerYear", QT_TRANSLATE_NOOP("Field", "Building cost growth"),
     QT_TRANSLATE_NOOP("Field", "Nominal, a year.")},
    {"prices.shadowCarbonInNpv", QT_TRANSLATE_NOOP("Field", "Shadow price in NPV"),
     QT_TRANSLATE_NOOP("Field",
                       "Whether the shadow price counts as a cost in the net present value.")},
    {"prices.taxRate", QT_TRANSLATE_NOOP("Field", "Tax rate"),
     QT_TRANSLATE_NOOP("Field", "For every country; else each has its own.")},
    {"prices.buildingLifeYears", QT_TRANSLATE_NOOP("Field", "Life of buildings"),
     QT_TRANSLATE_NOOP("Field", "Years over which buildings are written off.")},
    {"prices.acceleratorLifeYears", QT_TRANSLATE_NOOP("Field", "Life of accelerators"),
     QT_TRANSLATE_NOOP("Field", "Years over which accelerators are written off.")},
    {"prices.naturalGasUsdPerMmbtu", QT_TRANSLATE_NOOP("Field", "Natural gas"),
     QT_TRANSLATE_NOOP("Field", "Price of natural gas, delivered.")},
    {"prices.complianceCarbonUsdPerTonne", QT_TRANSLATE_NOOP("Field", "Carbon price"),
     QT_TRANSLATE_NOOP("Field", "Paid on every tonne out of a stack on site.")},
    {"prices.shadowCarbonUsdPerTonne", QT_TRANSLATE_NOOP("Field", "Shadow carbon price"),
     QT_TRANSLATE_NOOP("Field", "Counts only in the order in which plant runs.")},
    {"prices.networkStorageOverhead", QT_TRANSLATE_NOOP("Field", "Network and storage"),
     QT_TRANSLATE_NOOP("Field", "Network and storage on top of the price of the accelerators.")},
    {"prices.acceleratorPriceDeclinePerYear",
     QT_TRANSLATE_NOOP("Field", "Accelerator price decline"),
     QT_TRANSLATE_NOOP("Field", "Fall of the price of an H100-equivalent a year.")},
    {"prices.marketPriceEscalationPerYear", QT_TRANSLATE_NOOP("Field", "Market price growth"),
     QT_TRANSLATE_NOOP("Field", "Growth of grid prices a year, beside inflation.")},
    {"prices.fuelEscalationPerYear", QT_TRANSLATE_NOOP("Field", "Fuel price growth"),
     QT_TRANSLATE_NOOP("Field", "Growth of fuel prices a year, beside inflation.")},
    {"header.notes", QT_TRANSLATE_NOOP("Field", "Notes"),
     QT_TRANSLATE_NOOP("Field", "Shown to whoever opens the plan; any text.")},
    {"site.elevationM", QT_TRANSLATE_NOOP("Field", "Elevation"),
     QT_TRANSLATE_NOOP("Field",
                       "Height above the sea: thinner air, less wind power, cooler nights.")},
    {"site.climateSource", QT_TRANSLATE_NOOP("Field", "Weather"),
     QT_TRANSLATE_NOOP("Field", "The typical year of the place, or hours from a file.")},
    {"site.loadSeries", QT_TRANSLATE_NOOP("Field", "Load by the hour"),
     QT_TRANSLATE_NOOP(
         "Field", "8760 hours of load from a file; used when the load is the imported series.")},
    {"site.temperatureSeries", QT_TRANSLATE_NOOP("Field", "Temperature by the hour"),
     QT_TRANSLATE_NOOP("Field",
                       "8760 hours of temperature from a file, instead of the typical year.")},
    {"site.notes", QT_TRANSLATE_NOOP("Field", "Notes"),
     QT_TRANSLATE_NOOP("Field", "Anything worth remembering about the site; any text.")},
    {"grid.residualCarbonIntensityKgPerMwh", QT_TRANSLATE_NOOP("Field", "Residual mix"),
     QT_TRANSLATE_NOOP("Field",
                       "CO₂e of a MWh without the carbon-free power sold to others; used by the "
                       "market-based sum.")},
    {"grid.sharedLimit", QT_TRANSLATE_NOOP("Field", "Shared connection"),
     QT_TRANSLATE_NOOP(
         "Field",
         "Several sites draw through one connection; sites with low priority numbers come first.")},
    {"grid.priceSeries", QT_TRANSLATE_NOOP("Field", "Price by the hour"),
     QT_TRANSLATE_NOOP(
         "Field", "8760 hours of market price from a file; their mean replaces the price above.")},
    {"grid.carbonSeries", QT_TRANSLATE_NOOP("Field", "Carbon by the hour"),
     QT_TRANSLATE_NOOP("Field", "8760 hours of carbon intensity from a file.")},
    {"asset.latitudeDeg", QT_TRANSLATE_NOOP("Field", "Latitude of the plant"),
     QT_TRANSLATE_NOOP("Field", "Where the plant stands; empty: at the site.")},
    {"asset.longitudeDeg", QT_TRANSLATE_NOOP("Field", "Longitude of the plant"),
     QT_TRANSLATE_NOOP("Field", "Where the plant stands; empty: at the site.")},
    {"asset.marketId", QT_TRANSLATE_NOOP("Field", "Market of the plant"),
     QT_TRANSLATE_NOOP(
         "Field",
         "Market the plant feeds into; one other than the site's is reported as a problem.")},
    {"asset.replaceAtEndOfLife", QT_TRANSLATE_NOOP("Field", "Replaced at end of life"),
     QT_TRANSLATE_NOOP("Field", "Whether the plant is built anew when its life is over.")},
    {"asset.contractBasis", QT_TRANSLATE_NOOP("Field", "Price is"),
     QT_TRANSLATE_NOOP("Field",
                       "Nominal: in dollars of the day; real: in dollars of the price year.")},
    {"asset.contractVolumeShare", QT_TRANSLATE_NOOP("Field", "Share of the output"),
     QT_TRANSLATE_NOOP("Field", "Part of the plant's output the contract takes.")},
    {"asset.fixedOmUsdPerKwYear", QT_TRANSLATE_NOOP("Field", "Fixed running cost"),
     QT_TRANSLATE_NOOP("Field", "Upkeep and staff a year, whether the plant runs or not.")},
    {"asset.variableOmUsdPerMwh", QT_TRANSLATE_NOOP("Field", "Variable running cost"),
     QT_TRANSLATE_NOOP("Field", "Wear and supplies of a MWh, without fuel.")},
    {"asset.heatRateMmbtuPerMwh", QT_TRANSLATE_NOOP("Field", "Heat rate"),
     QT_TRANSLATE_NOOP("Field", "Fuel a MWh takes.")},
    {"asset.fuelPriceUsdPerMmbtu", QT_TRANSLATE_NOOP("Field", "Fuel price"),
     QT_TRANSLATE_NOOP("Field", "Of this plant; empty: the plan's price of the fuel.")},
    {"asset.directKgPerMwh", QT_TRANSLATE_NOOP("Field", "Stack emissions"),
     QT_TRANSLATE_NOOP("Field", "CO₂ out of the stack with each MWh.")},
    {"asset.lifecycleKgPerMwh", QT_TRANSLATE_NOOP("Field", "Life-cycle emissions"),
     QT_TRANSLATE_NOOP("Field", "CO₂e of a MWh with construction and fuel supply.")},
    {"asset.constructionYears", QT_TRANSLATE_NOOP("Field", "Construction time"),
     QT_TRANSLATE_NOOP("Field", "Years over which the investment is spread.")},
    {"asset.leadTimeYears", QT_TRANSLATE_NOOP("Field", "Lead time"),
     QT_TRANSLATE_NOOP("Field", "Years from the order to the first power.")},
    {"asset.plannedOutageRate", QT_TRANSLATE_NOOP("Field", "Planned outage rate"),
     QT_TRANSLATE_NOOP("Field", "Share of the time the plant is down for maintenance.")},
    {"asset.standingLossPerHour", QT_TRANSLATE_NOOP("Field", "Standing loss"),
     QT_TRANSLATE_NOOP("Field", "Share of the stored energy lost in each hour.")},
    {"asset.degradationPerYear", QT_TRANSLATE_NOOP("Field", "Degradation"),
     QT_TRANSLATE_NOOP("Field", "Capacity lost a year.")},
    {"asset.cycleLife", QT_TRANSLATE_NOOP("Field", "Cycle life"),
     QT_TRANSLATE_NOOP("Field", "Full cycles before the store is worn out.")},
    {"asset.hubWindSpeedMs", QT_TRANSLATE_NOOP("Field", "Wind at hub height"),
     QT_TRANSLATE_NOOP("Field", "Mean speed over the year; empty: that of the place.")},
    {"asset.outputSeries", QT_TRANSLATE_NOOP("Field", "Output by the hour"),
     QT_TRANSLATE_NOOP("Field", "8760 hours of output from a file, instead of the typical year.")},
    {"demandRegion.tableH100e", QT_TRANSLATE_NOOP("Field", "Demand by year"),
     QT_TRANSLATE_NOOP("Field",
                       "Used when demand grows as a table; each value holds from its year on.")},
    {"target.level", QT_TRANSLATE_NOOP("Field", "Holds for"),
     QT_TRANSLATE_NOOP("Field", "The programme as a whole, or one site.")},
    {"target.site", QT_TRANSLATE_NOOP("Field", "Site"),
     QT_TRANSLATE_NOOP("Field", "Site the target holds for, when it holds for one.")},
    {"sharedLimit.name", QT_TRANSLATE_NOOP("Field", "Name"),
     QT_TRANSLATE_NOOP("Field", "How the shared connection is called; any text.")},
    {"sharedLimit.importLimitMw", QT_TRANSLATE_NOOP("Field", "Import limit of all"),
     QT_TRANSLATE_NOOP("Field", "Power its sites may draw together.")},
    {"prices.uraniumUsdPerMmbtu", QT_TRANSLATE_NOOP("Field", "Uranium"),
     QT_TRANSLATE_NOOP("Field", "Price of nuclear fuel, enriched and fabricated.")},
    {"prices.dieselUsdPerMmbtu", QT_TRANSLATE_NOOP("Field", "Diesel"),
     QT_TRANSLATE_NOOP("Field", "Price of diesel, delivered.")},
    {"prices.biomassUsdPerMmbtu", QT_TRANSLATE_NOOP("Field", "Biomass"),
     QT_TRANSLATE_NOOP("Field", "Price of wood and the like, delivered.")},
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
    {"programme", QT_TRANSLATE_NOOP("Field", "The programme")},
    {"site", QT_TRANSLATE_NOOP("Field", "One site")},
    {"mw", QT_TRANSLATE_NOOP("Field", "Power, MW")},
    {"capacityFactor", QT_TRANSLATE_NOOP("Field", "Share of capacity")},
    {"usdPerMwh", QT_TRANSLATE_NOOP("Field", "Price, $/MWh")},
    {"kgPerMwh", QT_TRANSLATE_NOOP("Field", "Carbon intensity, kg/MWh")},
    {"degC", QT_TRANSLATE_NOOP("Field", "Temperature, °C")},
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
