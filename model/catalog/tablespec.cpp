// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/tablespec.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gigasite::model {

namespace {

/// Builds the columns of a table in file order.
class Columns {
  public:
    Columns& text(std::string name) { return add({std::move(name)}); }
    Columns& required(std::string name) {
        ColumnSpec column{std::move(name)};
        column.required = true;
        return add(std::move(column));
    }
    Columns& kind(std::string name, CellKind cellKind, bool isRequired = true) {
        ColumnSpec column{std::move(name), cellKind};
        column.required = isRequired;
        return add(std::move(column));
    }
    Columns& choice(std::string name, std::string choices) {
        ColumnSpec column{std::move(name), CellKind::Choice, true};
        column.argument = std::move(choices);
        return add(std::move(column));
    }
    /// Names a row of another table; followed references are kept together with the row.
    Columns& reference(std::string name, std::string table, bool isRequired, bool isFollowed) {
        ColumnSpec column{std::move(name), CellKind::Reference, isRequired, isFollowed};
        column.argument = std::move(table);
        return add(std::move(column));
    }
    Columns& number(std::string name, double minimum, double maximum, std::string evidence = {}) {
        ColumnSpec column{std::move(name), CellKind::Number};
        column.minimum = minimum;
        column.maximum = maximum;
        column.evidence = std::move(evidence);
        return add(std::move(column));
    }
    Columns& money(std::string name, double maximum, std::string evidence) {
        number(std::move(name), 0.0, maximum, std::move(evidence));
        m_columns.back().money = true;
        return *this;
    }
    Columns& lowHigh(const std::string& name, double maximum) {
        return number(name + "_low", 0.0, maximum).number(name + "_high", 0.0, maximum);
    }
    /// Source, year and grade of the figures before it.
    Columns& evidence(const std::string& prefix) {
        return text(prefix + "_source")
            .kind(prefix + "_year", CellKind::Year, false)
            .kind(prefix + "_grade", CellKind::Grade, false);
    }
    Columns& share(std::string name, std::string evidence) {
        return number(std::move(name), 0.0, 1.0, std::move(evidence));
    }
    Columns& position() {
        return number("latitude_deg", -90.0, 90.0, "position")
            .number("longitude_deg", -180.0, 180.0, "position")
            .evidence("position");
    }
    Columns& carbon() {
        return number("carbon_intensity_kg_per_mwh", 0.0, 2000.0, "carbon")
            .evidence("carbon")
            .number("carbon_trend_per_year", -0.08, 0.08, "trend")
            .evidence("trend");
    }
    /// A figure of its own columns X, X_source, X_year, X_grade.
    Columns& alone(const std::string& name, double maximum) {
        return number(name, 0.0, maximum, name).evidence(name);
    }
    /// value, low, high, unit, currency year and evidence of the long tables.
    Columns& longFigure() {
        for (const char* name : {"value", "low", "high"}) {
            number(name, 0.0, 0.0);
            m_columns.back().rangeUnitColumn = "unit";
        }
        m_columns[m_columns.size() - 3].required = true;
        return required("unit").kind("currency_year", CellKind::Year, false).ownEvidence();
    }
    /// Evidence of the row itself.
    Columns& ownEvidence() {
        return required("source").kind("year", CellKind::Year).kind("grade", CellKind::Grade);
    }

    operator std::vector<ColumnSpec>() const { return m_columns; }

  private:
    Columns& add(ColumnSpec column) {
        m_columns.push_back(std::move(column));
        return *this;
    }

    std::vector<ColumnSpec> m_columns;
};

/// Finds the columns that belong together once, so that reading a cell costs no search.
TableSpec makeTable(std::string name, std::vector<ColumnSpec> columns, std::size_t keyColumns = 1,
                    std::string groupOf = {}) {
    TableSpec spec{std::move(name), std::move(columns), keyColumns, std::move(groupOf)};
    for (std::size_t i = 0; i < spec.columns.size(); ++i) {
        spec.index.emplace(spec.columns[i].name, i);
    }
    for (ColumnSpec& column : spec.columns) {
        const bool isLong = column.name == "value";
        column.unitAt = spec.find(column.rangeUnitColumn);
        column.lowAt = spec.find(isLong ? "low" : column.name + "_low");
        column.highAt = spec.find(isLong ? "high" : column.name + "_high");
        if (!column.evidence.empty()) {
            column.sourceAt = spec.find(column.evidence + "_source");
            column.yearAt = spec.find(column.evidence + "_year");
            column.gradeAt = spec.find(column.evidence + "_grade");
            column.currencyYearAt = spec.find(column.evidence + "_currency_year");
        }
    }
    return spec;
}

TableSpec countriesSpec() {
    return makeTable("countries", Columns()
                                      .required("iso2")
                                      .required("iso3")
                                      .required("name")
                                      .text("region")
                                      .text("subregion")
                                      .reference("market_id", "markets", true, true)
                                      .position()
                                      .carbon()
                                      .share("solar_share", "mix")
                                      .share("wind_share", "mix")
                                      .share("nuclear_share", "mix")
                                      .share("hydro_share", "mix")
                                      .share("other_carbon_free_share", "mix")
                                      .evidence("mix")
                                      .money("price_usd_per_mwh", 2000.0, "price")
                                      .evidence("price")
                                      .money("fallback_price_usd_per_mwh", 2000.0, "fallback")
                                      .evidence("fallback")
                                      .share("corporate_tax_rate", "tax")
                                      .evidence("tax"));
}

TableSpec statesSpec() {
    return makeTable("us_states", Columns()
                                      .required("code")
                                      .required("name")
                                      .reference("market_id", "markets", true, true)
                                      .position()
                                      .carbon()
                                      .share("solar_share", "mix")
                                      .share("wind_share", "mix")
                                      .evidence("mix")
                                      .share("other_carbon_free_share", "other")
                                      .evidence("other")
                                      .money("price_usd_per_mwh", 2000.0, "price")
                                      .evidence("price"));
}

TableSpec marketsSpec() {
    return makeTable("markets", Columns()
                                    .required("id")
                                    .required("name")
                                    .reference("country_iso2", "countries", true, false)
                                    .text("states")
                                    .ownEvidence());
}

TableSpec technologiesSpec() {
    return makeTable(
        "technologies",
        Columns()
            .required("id")
            .required("name")
            .choice("kind", "solar|wind|firm|dispatchable|storage")
            .choice("profile", "none|solar_fixed|solar_tracking|wind_onshore|wind_offshore")
            .choice("stack_code", "NU|HY|GE|BI|WO|WI|SO|BA|LD|GC|GA|FC|DI")
            .kind("carbon_free", CellKind::Flag)
            .kind("nuclear_refuelling", CellKind::Flag)
            .reference("fuel_id", "fuels", false, true));
}

TableSpec technologyParametersSpec() {
    return makeTable("technology_parameters",
                     Columns()
                         .reference("technology_id", "technologies", true, true)
                         .required("parameter")
                         .longFigure()
                         .text("note"),
                     2, "technologies");
}

TableSpec fuelsSpec() {
    return makeTable("fuels", Columns()
                                  .required("id")
                                  .required("name")
                                  .money("price_usd_per_mmbtu", 1000.0, "price")
                                  .lowHigh("price_usd_per_mmbtu", 1000.0)
                                  .text("price_source")
                                  .kind("price_year", CellKind::Year, false)
                                  .kind("price_currency_year", CellKind::Year, false)
                                  .kind("price_grade", CellKind::Grade, false)
                                  .number("emission_factor_kg_per_mmbtu", 0.0, 300.0, "emission")
                                  .evidence("emission"));
}

TableSpec acceleratorsSpec() {
    return makeTable("accelerators", Columns()
                                         .required("id")
                                         .required("name")
                                         .required("vendor")
                                         .required("release_month")
                                         .alone("tdp_w", 20000.0)
                                         .alone("bf16_dense_tflops", 1e6)
                                         .alone("fp8_dense_tflops", 1e6)
                                         .alone("memory_gb", 1e5)
                                         .alone("memory_bandwidth_tb_per_s", 1e4)
                                         .money("price_usd", 1e7, "price")
                                         .lowHigh("price_usd", 1e7)
                                         .evidence("price")
                                         .number("it_power_w", 1.0, 1e5, "it_power")
                                         .evidence("it_power"));
}

TableSpec datacenterSpec() {
    return makeTable("datacenter",
                     Columns().required("key").text("scope").longFigure().text("note"), 2);
}

TableSpec dealsSpec() {
    return makeTable("deals", Columns()
                                  .required("id")
                                  .required("plant")
                                  .text("buyer")
                                  .text("seller")
                                  .text("deal_kind")
                                  .reference("technology_id", "technologies", true, true)
                                  .reference("market_id", "markets", true, true)
                                  .reference("country_iso2", "countries", true, false)
                                  .reference("state_code", "us_states", false, false)
                                  .position()
                                  .number("capacity_mw", 0.0, 1e5, "mw")
                                  .evidence("mw")
                                  .text("announced")
                                  .kind("earliest_start", CellKind::Quarter, false)
                                  .kind("start", CellKind::Quarter, false)
                                  .text("start_text")
                                  .number("term_years", 0.25, 60.0, "term")
                                  .evidence("term")
                                  .money("price_usd_per_mwh", 2000.0, "price")
                                  .lowHigh("price_usd_per_mwh", 2000.0)
                                  .evidence("price")
                                  .text("price_text")
                                  .text("investment_text")
                                  .text("note"));
}

TableSpec campusesSpec() {
    return makeTable("campuses",
                     Columns()
                         .required("id")
                         .required("name")
                         .text("operator")
                         .text("users")
                         .reference("country_iso2", "countries", true, false)
                         .reference("state_code", "us_states", false, false)
                         .choice("status", "operating|under_construction|permitted|proposed")
                         .position()
                         .number("current_it_mw", 0.0, 1e5, "current")
                         .evidence("current")
                         .number("planned_mw", 0.0, 1e5, "planned")
                         .evidence("planned")
                         .money("capex_billion_usd", 1e4, "capex")
                         .evidence("capex")
                         .text("note"));
}

TableSpec rulesSpec() {
    return makeTable("rules", Columns()
                                  .required("id")
                                  .required("name")
                                  .kind("published", CellKind::Date)
                                  .kind("in_force_from", CellKind::Date)
                                  .kind("in_force_until", CellKind::Date, false)
                                  .ownEvidence()
                                  .text("note"));
}

TableSpec ruleCountriesSpec() {
    return makeTable("rule_countries",
                     Columns()
                         .reference("rule_set_id", "rules", true, true)
                         .reference("country_iso2", "countries", true, false)
                         .required("tier")
                         .choice("access", "open|capped|barred")
                         .number("cap_h100e", 0.0, 1e12, "cap")
                         .evidence("cap")
                         .text("note"),
                     2, "rules");
}

TableSpec priceIndexSpec() {
    return makeTable(
        "price_index",
        Columns().kind("index_year", CellKind::Year).number("index", 0.001, 1e6, {}).ownEvidence());
}

TableSpec programmeFactsSpec() {
    return makeTable("programme_facts", Columns()
                                            .required("id")
                                            .number("value", 0.0, 1e15)
                                            .required("unit")
                                            .required("date")
                                            .required("claim")
                                            .ownEvidence()
                                            .text("note"));
}

constexpr std::array kUnits{
    UnitRange{"fraction", 0.0, 1.0},     UnitRange{"fraction/yr", 0.0, 1.0},
    UnitRange{"fraction/h", 0.0, 1.0},   UnitRange{"-", 1.0, 5.0},
    UnitRange{"1/K", 0.0, 1.0},          UnitRange{"K", 0.0, 50.0},
    UnitRange{"degC", -50.0, 60.0},      UnitRange{"L/kWh", 0.0, 20.0},
    UnitRange{"L/kWh/K", 0.0, 5.0},      UnitRange{"MMBtu/MWh", 0.0, 50.0},
    UnitRange{"MW", 0.0, 1e5},           UnitRange{"TFLOPS", 1.0, 1e6},
    UnitRange{"USD/MW", 0.0, 1e9},       UnitRange{"USD/MWh", 0.0, 1e4},
    UnitRange{"USD/h", 0.0, 1e3},        UnitRange{"USD/ha", 0.0, 1e9},
    UnitRange{"USD/kW", 0.0, 1e6},       UnitRange{"USD/kW-month", 0.0, 1e4},
    UnitRange{"USD/kW-yr", 0.0, 1e5},    UnitRange{"USD/kWh", 0.0, 1e5},
    UnitRange{"USD/kWh-yr", 0.0, 1e4},   UnitRange{"USD/m3", 0.0, 1e3},
    UnitRange{"cycles", 1.0, 1e6},       UnitRange{"days", 0.0, 366.0},
    UnitRange{"h", 0.0, 8760.0},         UnitRange{"ha/MW", 0.0, 1e3},
    UnitRange{"job-years/MW", 0.0, 1e3}, UnitRange{"jobs/MW", 0.0, 1e3},
    UnitRange{"kg", 0.0, 1e6},           UnitRange{"kg/MWh", 0.0, 3000.0},
    UnitRange{"kg/kWh", 0.0, 3000.0},    UnitRange{"quarters", 1.0, 400.0},
    UnitRange{"t/MW", 0.0, 1e5},         UnitRange{"years", 0.0, 200.0},
    UnitRange{"units", 0.0, 1e3},
};

}  // namespace

std::optional<std::size_t> TableSpec::find(std::string_view column) const {
    const auto found = index.find(column);
    return found == index.end() ? std::nullopt : std::optional(found->second);
}

std::size_t TableSpec::at(std::string_view column) const {
    return find(column).value();
}

const std::vector<TableSpec>& tableSpecs() {
    static const std::vector<TableSpec> specs{countriesSpec(),
                                              statesSpec(),
                                              marketsSpec(),
                                              technologiesSpec(),
                                              technologyParametersSpec(),
                                              fuelsSpec(),
                                              acceleratorsSpec(),
                                              datacenterSpec(),
                                              dealsSpec(),
                                              campusesSpec(),
                                              rulesSpec(),
                                              ruleCountriesSpec(),
                                              priceIndexSpec(),
                                              programmeFactsSpec()};
    return specs;
}

const TableSpec& manifestSpec() {
    static const TableSpec spec =
        makeTable("manifest",
                  Columns().required("file").number("rows", 0.0, 1e6).required("catalog_version"));
    return spec;
}

const TableSpec* findTableSpec(std::string_view name) {
    const auto found = std::ranges::find(tableSpecs(), name, &TableSpec::name);
    return found == tableSpecs().end() ? nullptr : &*found;
}

const UnitRange* findUnit(std::string_view unit) {
    const auto found = std::ranges::find(kUnits, unit, &UnitRange::unit);
    return found == kUnits.end() ? nullptr : &*found;
}

}  // namespace gigasite::model
