// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogdata.h"
#include "model/catalog/defaults.h"
#include "model/catalog/rowreader.h"

#include <array>
#include <set>
#include <utility>

namespace gigasite::model {

namespace {

using Failed = std::optional<Problem>;

std::size_t tableIndex(std::string_view name) {
    return static_cast<std::size_t>(findTableSpec(name) - tableSpecs().data());
}

CountryRow readCountry(const RowReader& row) {
    CountryRow country;
    country.iso2 = row.text("iso2");
    country.iso3 = row.text("iso3");
    country.name = row.text("name");
    country.region = row.text("region");
    country.subregion = row.text("subregion");
    country.marketId = row.text("market_id");
    country.latitudeDeg = row.figure("latitude_deg");
    country.longitudeDeg = row.figure("longitude_deg");
    country.carbonIntensityKgPerMwh = row.figure("carbon_intensity_kg_per_mwh");
    country.carbonTrendPerYear = row.figure("carbon_trend_per_year");
    country.solarShare = row.figure("solar_share");
    country.windShare = row.figure("wind_share");
    country.nuclearShare = row.figure("nuclear_share");
    country.hydroShare = row.figure("hydro_share");
    country.otherCarbonFreeShare = row.figure("other_carbon_free_share");
    country.priceUsdPerMwh = row.figure("price_usd_per_mwh");
    country.fallbackPriceUsdPerMwh = row.figure("fallback_price_usd_per_mwh");
    country.corporateTaxRate = row.figure("corporate_tax_rate");
    return country;
}

StateRow readState(const RowReader& row) {
    StateRow state;
    state.code = row.text("code");
    state.name = row.text("name");
    state.marketId = row.text("market_id");
    state.latitudeDeg = row.figure("latitude_deg");
    state.longitudeDeg = row.figure("longitude_deg");
    state.carbonIntensityKgPerMwh = row.figure("carbon_intensity_kg_per_mwh");
    state.carbonTrendPerYear = row.figure("carbon_trend_per_year");
    state.solarShare = row.figure("solar_share");
    state.windShare = row.figure("wind_share");
    state.otherCarbonFreeShare = row.figure("other_carbon_free_share");
    state.priceUsdPerMwh = row.figure("price_usd_per_mwh");
    return state;
}

MarketRow readMarket(const RowReader& row) {
    return {row.text("id"),     row.text("name"), row.text("country_iso2"), row.words("states"),
            row.text("source"), row.year("year"), row.grade("grade")};
}

TechnologyRow readTechnology(const RowReader& row) {
    TechnologyRow technology;
    technology.id = row.text("id");
    technology.name = row.text("name");
    technology.kind = static_cast<TechnologyKind>(row.choice("kind"));
    technology.profile = static_cast<ProfileKind>(row.choice("profile"));
    technology.stackCode = row.text("stack_code");
    technology.carbonFree = row.flag("carbon_free");
    technology.nuclearRefuelling = row.flag("nuclear_refuelling");
    technology.fuelId = row.text("fuel_id");
    return technology;
}

FuelRow readFuel(const RowReader& row) {
    return {row.text("id"), row.text("name"), row.figure("price_usd_per_mmbtu"),
            row.figure("emission_factor_kg_per_mmbtu")};
}

AcceleratorRow readAccelerator(const RowReader& row) {
    AcceleratorRow accelerator;
    accelerator.id = row.text("id");
    accelerator.name = row.text("name");
    accelerator.vendor = row.text("vendor");
    accelerator.releaseMonth = row.text("release_month");
    accelerator.tdpW = row.figure("tdp_w");
    accelerator.bf16DenseTflops = row.figure("bf16_dense_tflops");
    accelerator.fp8DenseTflops = row.figure("fp8_dense_tflops");
    accelerator.memoryGb = row.figure("memory_gb");
    accelerator.memoryBandwidthTbPerS = row.figure("memory_bandwidth_tb_per_s");
    accelerator.priceUsd = row.figure("price_usd");
    accelerator.itPowerW = row.figure("it_power_w");
    return accelerator;
}

ParameterRow readParameter(const RowReader& row) {
    return {row.text("key"), row.text("scope"), row.text("unit"), row.longFigure(),
            row.text("note")};
}

DealRow readDeal(const RowReader& row) {
    DealRow deal;
    deal.id = row.text("id");
    deal.plant = row.text("plant");
    deal.buyer = row.text("buyer");
    deal.seller = row.text("seller");
    deal.dealKind = row.text("deal_kind");
    deal.technologyId = row.text("technology_id");
    deal.marketId = row.text("market_id");
    deal.countryIso2 = row.text("country_iso2");
    deal.stateCode = row.text("state_code");
    deal.latitudeDeg = row.figure("latitude_deg");
    deal.longitudeDeg = row.figure("longitude_deg");
    deal.capacityMw = row.figure("capacity_mw");
    deal.earliestStart = row.quarter("earliest_start");
    deal.start = row.quarter("start");
    deal.termYears = row.figure("term_years");
    deal.priceUsdPerMwh = row.figure("price_usd_per_mwh");
    deal.priceText = row.text("price_text");
    deal.startText = row.text("start_text");
    deal.note = row.text("note");
    return deal;
}

CampusRow readCampus(const RowReader& row) {
    CampusRow campus;
    campus.id = row.text("id");
    campus.name = row.text("name");
    campus.operatorName = row.text("operator");
    campus.users = row.text("users");
    campus.countryIso2 = row.text("country_iso2");
    campus.stateCode = row.text("state_code");
    campus.status = row.text("status");
    campus.latitudeDeg = row.figure("latitude_deg");
    campus.longitudeDeg = row.figure("longitude_deg");
    campus.currentItMw = row.figure("current_it_mw");
    campus.plannedMw = row.figure("planned_mw");
    campus.capexBillionUsd = row.figure("capex_billion_usd");
    campus.note = row.text("note");
    return campus;
}

RuleSetRow readRuleSet(const RowReader& row) {
    RuleSetRow rules;
    rules.id = row.text("id");
    rules.name = row.text("name");
    rules.published = row.date("published").value_or(Date{});
    rules.inForceFrom = row.date("in_force_from").value_or(Date{});
    rules.inForceUntil = row.date("in_force_until");
    rules.source = row.text("source");
    rules.year = row.year("year");
    rules.grade = row.grade("grade");
    rules.note = row.text("note");
    return rules;
}

RuleCountryRow readRuleCountry(const RowReader& row) {
    return {row.text("rule_set_id"), row.text("country_iso2"),
            row.text("tier"),        static_cast<ExportAccess>(row.choice("access")),
            row.figure("cap_h100e"), row.text("note")};
}

ProgrammeFactRow readFact(const RowReader& row) {
    ProgrammeFactRow fact;
    fact.id = row.text("id");
    fact.unit = row.text("unit");
    fact.date = row.text("date");
    fact.claim = row.text("claim");
    fact.figure.value = row.number("value").value_or(0.0);
    fact.figure.source = row.text("source");
    fact.figure.year = row.year("year");
    fact.figure.grade = row.grade("grade");
    fact.note = row.text("note");
    return fact;
}

template <class Row, class Read>
void readAll(std::string_view table, const RawTables& raw, Indexed<Row>& into, Read read) {
    const std::size_t index = tableIndex(table);
    const TableSpec& spec = tableSpecs()[index];
    for (const CsvRow& row : raw[index].rows) {
        into.add(rowId(spec, row), read(RowReader(spec, row)));
    }
}

struct ParameterSpec {
    std::string_view name;
    std::string_view unit;
    std::optional<Figure>& (*slot)(TechnologyRow&);
};

using Technology = TechnologyRow;
using Slot = std::optional<Figure>;
constexpr std::array kParameters{
    ParameterSpec{"capex_2025", "USD/kW",
                  [](Technology& t) -> Slot& { return t.capexUsdPerKw.in2025; }},
    ParameterSpec{"capex_2030", "USD/kW",
                  [](Technology& t) -> Slot& { return t.capexUsdPerKw.in2030; }},
    ParameterSpec{"capex_2035", "USD/kW",
                  [](Technology& t) -> Slot& { return t.capexUsdPerKw.in2035; }},
    ParameterSpec{"capex_power_2025", "USD/kW",
                  [](Technology& t) -> Slot& { return t.capexPowerUsdPerKw.in2025; }},
    ParameterSpec{"capex_power_2030", "USD/kW",
                  [](Technology& t) -> Slot& { return t.capexPowerUsdPerKw.in2030; }},
    ParameterSpec{"capex_power_2035", "USD/kW",
                  [](Technology& t) -> Slot& { return t.capexPowerUsdPerKw.in2035; }},
    ParameterSpec{"capex_energy_2025", "USD/kWh",
                  [](Technology& t) -> Slot& { return t.capexEnergyUsdPerKwh.in2025; }},
    ParameterSpec{"capex_energy_2030", "USD/kWh",
                  [](Technology& t) -> Slot& { return t.capexEnergyUsdPerKwh.in2030; }},
    ParameterSpec{"capex_energy_2035", "USD/kWh",
                  [](Technology& t) -> Slot& { return t.capexEnergyUsdPerKwh.in2035; }},
    ParameterSpec{"fixed_om", "USD/kW-yr",
                  [](Technology& t) -> Slot& { return t.fixedOmUsdPerKwYear; }},
    ParameterSpec{"fixed_om_energy", "USD/kWh-yr",
                  [](Technology& t) -> Slot& { return t.fixedOmUsdPerKwhYear; }},
    ParameterSpec{"variable_om", "USD/MWh",
                  [](Technology& t) -> Slot& { return t.variableOmUsdPerMwh; }},
    ParameterSpec{"heat_rate", "MMBtu/MWh",
                  [](Technology& t) -> Slot& { return t.heatRateMmbtuPerMwh; }},
    ParameterSpec{"round_trip_efficiency", "fraction",
                  [](Technology& t) -> Slot& { return t.roundTripEfficiency; }},
    ParameterSpec{"standing_loss", "fraction/h",
                  [](Technology& t) -> Slot& { return t.standingLossPerHour; }},
    ParameterSpec{"duration", "h", [](Technology& t) -> Slot& { return t.durationHours; }},
    ParameterSpec{"cycle_life", "cycles", [](Technology& t) -> Slot& { return t.cycleLife; }},
    ParameterSpec{"lifetime", "years", [](Technology& t) -> Slot& { return t.lifeYears; }},
    ParameterSpec{"construction", "years",
                  [](Technology& t) -> Slot& { return t.constructionYears; }},
    ParameterSpec{"lead_time", "years", [](Technology& t) -> Slot& { return t.leadTimeYears; }},
    ParameterSpec{"forced_outage_rate", "fraction",
                  [](Technology& t) -> Slot& { return t.forcedOutageRate; }},
    ParameterSpec{"planned_outage_rate", "fraction",
                  [](Technology& t) -> Slot& { return t.plannedOutageRate; }},
    ParameterSpec{"degradation", "fraction/yr",
                  [](Technology& t) -> Slot& { return t.degradationPerYear; }},
    ParameterSpec{"unit", "MW", [](Technology& t) -> Slot& { return t.unitMw; }},
    ParameterSpec{"direct_co2", "kg/MWh",
                  [](Technology& t) -> Slot& { return t.stackEmissionsKgPerMwh; }},
    ParameterSpec{"lifecycle_co2e", "kg/MWh",
                  [](Technology& t) -> Slot& { return t.lifecycleEmissionsKgPerMwh; }},
    ParameterSpec{"embodied", "kg/kWh", [](Technology& t) -> Slot& { return t.embodiedKgPerKwh; }},
    ParameterSpec{"typical_ppa", "USD/MWh", [](Technology& t) -> Slot& { return t.ppaUsdPerMwh; }},
    ParameterSpec{"land", "ha/MW", [](Technology& t) -> Slot& { return t.landHectaresPerMw; }},
};

const ParameterSpec* findParameter(std::string_view name) {
    for (const ParameterSpec& parameter : kParameters) {
        if (parameter.name == name) {
            return &parameter;
        }
    }
    return nullptr;
}

Failed readTechnologyParameters(const RawTables& raw, Indexed<TechnologyRow>& technologies) {
    const std::size_t index = tableIndex("technology_parameters");
    const TableSpec& spec = tableSpecs()[index];
    for (const CsvRow& row : raw[index].rows) {
        const RowReader reader(spec, row);
        const ParameterSpec* parameter = findParameter(reader.text("parameter"));
        if (parameter == nullptr) {
            return Problem{"catalog.unknownParameter",
                           cellPlace(spec, row, spec.at("parameter")),
                           {reader.text("parameter")}};
        }
        if (reader.text("unit") != parameter->unit) {
            return Problem{"catalog.badUnit",
                           cellPlace(spec, row, spec.at("unit")),
                           {"unit", reader.text("unit"), std::string(parameter->unit)}};
        }
        const auto found = technologies.index.find(reader.text("technology_id"));
        parameter->slot(technologies.rows[found->second]) = reader.longFigure();
    }
    return std::nullopt;
}

Failed checkReferences(const RawTables& raw) {
    std::vector<std::set<std::string, std::less<>>> ids(raw.size());
    for (std::size_t table = 0; table < raw.size(); ++table) {
        for (const CsvRow& row : raw[table].rows) {
            ids[table].insert(rowId(tableSpecs()[table], row));
        }
    }
    for (std::size_t table = 0; table < raw.size(); ++table) {
        const TableSpec& spec = tableSpecs()[table];
        for (std::size_t column = 0; column < spec.columns.size(); ++column) {
            if (spec.columns[column].kind != CellKind::Reference) {
                continue;
            }
            const std::string& other = spec.columns[column].argument;
            for (const CsvRow& row : raw[table].rows) {
                const std::string& cell = row.cells[column];
                if (!cell.empty() && !ids[tableIndex(other)].contains(cell)) {
                    return Problem{"catalog.unknownReference",
                                   cellPlace(spec, row, column),
                                   {spec.columns[column].name, cell, other}};
                }
            }
        }
    }
    return std::nullopt;
}

/// Sun, wind and other carbon-free shares of a grid may not exceed 1 beyond rounding.
Failed checkShares(std::string_view table, const RawTables& raw) {
    constexpr double kRounding = 0.0005;
    const std::size_t index = tableIndex(table);
    const TableSpec& spec = tableSpecs()[index];
    for (const CsvRow& row : raw[index].rows) {
        const RowReader reader(spec, row);
        const double sum = reader.number("solar_share").value_or(0.0) +
                           reader.number("wind_share").value_or(0.0) +
                           reader.number("other_carbon_free_share").value_or(0.0);
        if (sum > 1.0 + kRounding) {
            return Problem{"catalog.shareSum",
                           cellPlace(spec, row, spec.at("solar_share")),
                           {std::to_string(sum)}};
        }
    }
    return std::nullopt;
}

Failed checkTables(const RawTables& raw) {
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (const auto checked = checkRows(tableSpecs()[i], raw[i]); !checked) {
            return checked.problem();
        }
    }
    if (Failed failed = checkReferences(raw)) {
        return failed;
    }
    if (Failed failed = checkShares("countries", raw)) {
        return failed;
    }
    return checkShares("us_states", raw);
}

std::map<int, double> readPriceIndex(const RawTables& raw) {
    const std::size_t index = tableIndex("price_index");
    std::map<int, double> result;
    for (const CsvRow& row : raw[index].rows) {
        const RowReader reader(tableSpecs()[index], row);
        result[reader.year("index_year")] = reader.number("index").value_or(1.0);
    }
    return result;
}

}  // namespace

Result<std::shared_ptr<const Catalog::Data>> Catalog::Data::make(std::string version,
                                                                 RawTables raw) {
    if (Failed failed = checkTables(raw)) {
        return *std::move(failed);
    }
    auto data = std::make_shared<Data>();
    readAll("countries", raw, data->countries, readCountry);
    readAll("us_states", raw, data->states, readState);
    readAll("markets", raw, data->markets, readMarket);
    readAll("technologies", raw, data->technologies, readTechnology);
    if (Failed failed = readTechnologyParameters(raw, data->technologies)) {
        return *std::move(failed);
    }
    readAll("fuels", raw, data->fuels, readFuel);
    readAll("accelerators", raw, data->accelerators, readAccelerator);
    readAll("datacenter", raw, data->parameters, readParameter);
    readAll("deals", raw, data->deals, readDeal);
    readAll("campuses", raw, data->campuses, readCampus);
    readAll("rules", raw, data->ruleSets, readRuleSet);
    readAll("rule_countries", raw, data->ruleCountries, readRuleCountry);
    readAll("programme_facts", raw, data->programmeFacts, readFact);
    data->priceIndex = readPriceIndex(raw);
    data->version = std::move(version);
    data->raw = std::move(raw);
    return std::shared_ptr<const Data>(std::move(data));
}

std::optional<Figure> technologyFigure(const TechnologyRow& technology,
                                       std::string_view parameter) {
    const ParameterSpec* spec = findParameter(parameter);
    if (spec == nullptr) {
        return std::nullopt;
    }
    TechnologyRow copy = technology;
    return spec->slot(copy);
}

}  // namespace gigasite::model
