#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gigasite developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the CSV tables of resources/catalog from the folder of reference tables.

Usage: make_catalog.py REFERENCE_FOLDER [OUTPUT_FOLDER]

The output is deterministic. Tables under the Open Database License (grid zones, nuclear plants) are
not read, and positions that come from such tables are replaced by town-level ones (0.1 degree,
grade E) or left blank. Grades: A official statistic, B read in the named source, C secondary, weak
or old, D series probably stopped, E estimate or general knowledge. Blank = missing.
"""

import csv
import pathlib
import re
import sys

sys.dont_write_bytecode = True

from catalog_own_figures import (
    AGGREGATORS, CONSUMER_PRICES, COUNTRY_OF_NAME, DEAL_FACTS, FUELS, MARKETS, PARAMETERS,
    RULE_SETS, STATE_MARKETS, TECHNOLOGIES, TECHNOLOGY_OWN, TOWN_POSITIONS)  # noqa: E402

VERSION = "2026.2"
UNVERIFIED = "general knowledge"


def number(value, digits=6):
    """Shortest text of a number, no exponent, no trailing zeros; None and '' stay blank."""
    if value is None or value == "":
        return ""
    text = f"{round(float(value), digits):.{digits}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def slug(text):
    return re.sub(r"_+", "_", re.sub(r"[^a-z0-9]+", "_", text.lower())).strip("_")


class Reference:
    def __init__(self, folder):
        self.folder = folder

    def table(self, path):
        with open(self.folder / path, newline="", encoding="utf-8") as handle:
            return [{key: value.strip() for key, value in row.items()}
                    for row in csv.DictReader(handle)]


class Writer:
    """Collects tables and writes them with one header each and \\n line ends."""

    def __init__(self, folder):
        self.folder = folder
        self.counts = []

    def write(self, name, columns, rows):
        with open(self.folder / name, "w", newline="", encoding="utf-8") as handle:
            writer = csv.writer(handle, lineterminator="\n")
            writer.writerow(columns)
            for row in rows:
                unknown = set(row) - set(columns)
                if unknown:
                    raise SystemExit(f"{name}: unknown columns {sorted(unknown)}")
                writer.writerow([row.get(column, "") for column in columns])
        self.counts.append((name, len(rows)))


# --- places ------------------------------------------------------------------------------------

OWID_SOURCES = {
    "OWID/Ember+EI": "Our World in Data (Ember, Energy Institute)",
    "Ember via CO2.js": "Ember as kept in CO2.js",
    "CIA World Factbook": "CIA World Factbook",
}

PLACE_COLUMNS = ["latitude_deg", "longitude_deg", "position_source", "position_year",
                 "position_grade"]
CARBON_COLUMNS = ["carbon_intensity_kg_per_mwh", "carbon_source", "carbon_year", "carbon_grade",
                  "carbon_trend_per_year", "trend_source", "trend_year", "trend_grade"]


def clamped_trend(percent):
    """Fraction per year within +-8 %, and whether the clamp bit."""
    value = float(percent)
    return number(max(-8.0, min(8.0, value)) / 100.0, 4), abs(value) > 8.0


def country_price(row):
    if not row["price_usd_mwh"]:
        return {}
    source = row["price_source"]
    year = row["price_year"]
    if not year:
        source += " (year not stated, taken as 2024)"
        year = "2024"
    elif not year.isdigit():
        source += " (half-years not stated, presumed 2024-25)"
        year = "2024"
    return {"price_usd_per_mwh": number(row["price_usd_mwh"]), "price_source": source,
            "price_year": year, "price_grade": row["price_quality"]}


def country_mix(row):
    if not row["mix_year"] or row["share_solar"] == "":
        return {}
    share = {key: float(row["share_" + key] or 0) for key in
             ("solar", "wind", "nuclear", "hydro", "bioenergy", "other")}
    firm = share["nuclear"] + share["hydro"] + share["bioenergy"] + share["other"]
    firm = min(firm, 1.0 - share["solar"] - share["wind"])
    return {"solar_share": number(share["solar"], 4), "wind_share": number(share["wind"], 4),
            "nuclear_share": number(share["nuclear"], 4), "hydro_share": number(share["hydro"], 4),
            "other_carbon_free_share": number(firm, 4),
            "mix_source": OWID_SOURCES.get(row["mix_source"], row["mix_source"]),
            "mix_year": row["mix_year"], "mix_grade": "C" if row["mix_flag"] else "B"}


def country_carbon(row):
    result = {}
    if row["ci_gco2_kwh"]:
        source = row["ci_source"]
        grade = "C" if row["ci_flag"] else ("A" if source == "OWID/Ember+EI" else "B")
        result.update(carbon_intensity_kg_per_mwh=number(row["ci_gco2_kwh"]),
                      carbon_source=OWID_SOURCES.get(source, source), carbon_year=row["ci_year"],
                      carbon_grade=grade)
    if row["ci_trend_fit_pct_per_year"]:
        trend, clamped = clamped_trend(row["ci_trend_fit_pct_per_year"])
        name = "fit over 11 years of " + OWID_SOURCES.get(row["ci_source"], row["ci_source"])
        result.update(carbon_trend_per_year=trend,
                      trend_source=name + (", clamped to 8 %/yr" if clamped else ""),
                      trend_year=row["ci_year"], trend_grade="C" if clamped else "B")
    return result


def countries(reference, writer):
    rows = []
    for row in reference.table("grid/countries.csv"):
        out = {"iso2": row["iso_a2"], "iso3": row["iso_a3"], "name": row["name"],
               "region": row["region"], "subregion": row["subregion"], "market_id": row["iso_a2"]}
        if "ODbL" not in row["coord_source"]:
            out.update(latitude_deg=number(row["lat"]), longitude_deg=number(row["lon"]),
                       position_source=row["coord_source"], position_year="2026",
                       position_grade="B")
        out.update(country_carbon(row))
        out.update(country_mix(row))
        out.update(country_price(row))
        if row["price_fallback_usd_mwh"]:
            out.update(fallback_price_usd_per_mwh=number(row["price_fallback_usd_mwh"]),
                       fallback_source="estimate: " + row["price_fallback_basis"],
                       fallback_year="2024", fallback_grade="E")
        if row["corporate_tax_pct"]:
            out.update(corporate_tax_rate=number(float(row["corporate_tax_pct"]) / 100.0),
                       tax_source="Tax Foundation, corporate tax rates (OECD, KPMG, PwC)",
                       tax_year=row["tax_year"], tax_grade="B")
        rows.append(out)
    rows.sort(key=lambda item: item["iso2"])
    writer.write("countries.csv", ["iso2", "iso3", "name", "region", "subregion", "market_id"]
                 + PLACE_COLUMNS + CARBON_COLUMNS
                 + ["solar_share", "wind_share", "nuclear_share", "hydro_share",
                    "other_carbon_free_share", "mix_source", "mix_year", "mix_grade",
                    "price_usd_per_mwh", "price_source", "price_year", "price_grade",
                    "fallback_price_usd_per_mwh", "fallback_source", "fallback_year",
                    "fallback_grade",
                    "corporate_tax_rate", "tax_source", "tax_year", "tax_grade"], rows)
    return rows


def us_states(reference, writer):
    rows = []
    for row in reference.table("grid/us_states.csv"):
        trend, clamped = clamped_trend(row["ci_trend_fit_pct_per_year"])
        solar, wind = float(row["share2019_solar"] or 0), float(row["share2019_wind"] or 0)
        other = max(0.0, min(float(row["low_carbon_share"]) - solar - wind, 1.0 - solar - wind))
        rows.append({
            "code": row["state"], "name": row["name"], "market_id": STATE_MARKETS[row["state"]],
            "latitude_deg": number(row["lat"]), "longitude_deg": number(row["lon"]),
            "position_source": "centroid of the largest polygon, US Census Bureau outlines",
            "position_year": "2020", "position_grade": "B",
            "carbon_intensity_kg_per_mwh": number(row["ci_direct_gco2_kwh"]),
            "carbon_source": "EIA state CO2 emissions and net generation",
            "carbon_year": row["ci_year"], "carbon_grade": "A",
            "carbon_trend_per_year": trend,
            "trend_source": "fit over 2014-2024 of EIA state data"
                            + (", clamped to 8 %/yr" if clamped else ""),
            "trend_year": row["ci_year"], "trend_grade": "C" if clamped else "B",
            "solar_share": number(solar, 4), "wind_share": number(wind, 4),
            "mix_source": "WRI Global Power Plant Database v1.3 summed by state",
            "mix_year": "2019", "mix_grade": "C",
            "other_carbon_free_share": number(other, 4),
            "other_source": "EIA low-carbon share 2024 less WRI solar and wind 2019",
            "other_year": "2024", "other_grade": "C",
            "price_usd_per_mwh": number(row["industrial_price_usd_mwh"]),
            "price_source": "EIA average industrial price", "price_year": row["price_year"],
            "price_grade": "A"})
    rows.sort(key=lambda item: item["code"])
    writer.write("us_states.csv", ["code", "name", "market_id"] + PLACE_COLUMNS + CARBON_COLUMNS
                 + ["solar_share", "wind_share", "mix_source", "mix_year", "mix_grade",
                    "other_carbon_free_share", "other_source", "other_year", "other_grade",
                    "price_usd_per_mwh", "price_source", "price_year", "price_grade"], rows)


def markets(country_rows, writer):
    rows = []
    for market_id, name in MARKETS:
        states = sorted(code for code, market in STATE_MARKETS.items() if market == market_id)
        rows.append({"id": market_id, "name": name, "country_iso2": "US",
                     "states": " ".join(states),
                     "source": "general knowledge: market or balancing area of most of the state",
                     "year": "2026", "grade": "E"})
    for row in country_rows:
        rows.append({"id": row["iso2"], "name": row["name"], "country_iso2": row["iso2"],
                     "states": "", "source": "one market per country, a simplification",
                     "year": "2026", "grade": "E"})
    writer.write("markets.csv", ["id", "name", "country_iso2", "states", "source", "year", "grade"],
                 rows)


# --- technologies ------------------------------------------------------------------------------

PARAMETER_NAMES = {
    "capex_2025": "capex_2025", "capex_2030": "capex_2030", "capex_2035": "capex_2035",
    "capex_power_2025": "capex_power_2025", "capex_power_2030": "capex_power_2030",
    "capex_power_2035": "capex_power_2035", "capex_energy_2025": "capex_energy_2025",
    "capex_energy_2030": "capex_energy_2030", "capex_energy_2035": "capex_energy_2035",
    "fixed_om": "fixed_om", "variable_om": "variable_om", "heat_rate": "heat_rate",
    "round_trip_efficiency": "round_trip_efficiency", "duration": "duration",
    "lifetime": "lifetime", "construction_time": "construction",
    "order_to_power_lead_time": "lead_time", "forced_outage_rate": "forced_outage_rate",
    "planned_outage_rate": "planned_outage_rate", "direct_emissions": "direct_co2",
    "lifecycle_emissions": "lifecycle_co2e", "typical_ppa_price": "typical_ppa",
    "typical_contract_price": "typical_ppa",
}
PARAMETER_UNITS = {
    "capex_2025": "USD/kW", "capex_2030": "USD/kW", "capex_2035": "USD/kW",
    "capex_power_2025": "USD/kW", "capex_power_2030": "USD/kW", "capex_power_2035": "USD/kW",
    "capex_energy_2025": "USD/kWh", "capex_energy_2030": "USD/kWh", "capex_energy_2035": "USD/kWh",
    "fixed_om": "USD/kW-yr", "fixed_om_energy": "USD/kWh-yr", "variable_om": "USD/MWh",
    "heat_rate": "MMBtu/MWh", "round_trip_efficiency": "fraction", "standing_loss": "fraction/h",
    "duration": "h", "cycle_life": "cycles", "lifetime": "years", "construction": "years",
    "lead_time": "years", "forced_outage_rate": "fraction", "planned_outage_rate": "fraction",
    "degradation": "fraction/yr", "unit": "MW", "direct_co2": "kg/MWh",
    "lifecycle_co2e": "kg/MWh", "embodied": "kg/kWh", "typical_ppa": "USD/MWh", "land": "ha/MW",
}
SOURCE_YEARS = [("ATB 2025", 2025), ("Lazard v13", 2019), ("AR5", 2014), ("Danish Energy", 2020),
                ("Form Energy", 2023), ("IEA 2010", 2010), ("BNEF", 2025)]


def figure_year(row):
    for words, year in SOURCE_YEARS:
        if words in row["source"]:
            return str(year)
    if "general knowledge" in row["status"]:
        return "2026"
    match = re.match(r"20\d\d", row["currency_year"])
    return match.group(0) if match else "2025"


def figure_grade(row):
    if UNVERIFIED in row["status"]:
        return "E"
    if row["status"] == "definition":
        return "A"
    if row["status"] == "retrieved":
        return "B"
    return "C" if UNVERIFIED in row["note"] or "assumed" in row["source"] + row["note"] else "B"


def technology_figures(reference):
    """(technology, parameter) -> row, from the default rows of the long reference table."""
    known = {item["id"] for item in TECHNOLOGIES}
    figures, market_capex = {}, {}
    for row in reference.table("tech/technology_parameters_long.csv"):
        technology, parameter = row["technology"], row["parameter"]
        if technology not in known or row["use_as_default"] != "1":
            continue
        if parameter == "capex_market_2025":
            market_capex[technology] = row
        name = PARAMETER_NAMES.get(parameter)
        if name is None or row["unit"].startswith("EUR"):
            continue
        unit = PARAMETER_UNITS[name]
        currency = re.match(r"20\d\d", row["currency_year"])
        money = unit.startswith("USD")
        figures[technology, name] = {
            "value": number(row["value"]), "low": number(row["low"]), "high": number(row["high"]),
            "unit": unit, "currency_year": (currency.group(0) if currency else "2025") if money
            else "", "source": row["source"], "year": figure_year(row),
            "grade": figure_grade(row), "note": row["note"]}
    return figures, market_capex


def apply_storage_rules(figures):
    """Storage is priced by its power and energy columns only."""
    for technology in ("battery_liion_4h", "battery_liion_8h"):
        for year in ("2025", "2030", "2035"):
            figures.pop((technology, "capex_" + year), None)
        figures.pop((technology, "fixed_om"), None)
    figures.pop(("long_duration_storage", "capex_2025"), None)


def apply_market_capex(figures, market_capex):
    """Gas plant costs what the market of 2025 asks; the later ATB costs keep their trend."""
    for technology, row in market_capex.items():
        atb = float(figures[technology, "capex_2025"]["value"])
        for year in ("2025", "2030", "2035"):
            figure = figures[technology, "capex_" + year]
            low = float(figure["value"])
            figure.update(value=number(float(row["value"]) * low / atb, 1), low=number(low),
                          source=row["source"], year="2025", currency_year="2023",
                          grade="B" if year == "2025" else "C",
                          note="low = NREL ATB 2025 Moderate" + (
                              "" if year == "2025"
                              else "; market price of 2025 times the ATB trend"))


def apply_nuclear_years(figures):
    """ATB nuclear costs from 2030 on are unconverted dollars of 2022 (2025 value = x 1.041)."""
    for technology in ("nuclear_large_new", "nuclear_smr"):
        for year in ("2030", "2035"):
            figures[technology, "capex_" + year]["currency_year"] = "2022"
            figures[technology, "capex_" + year]["note"] = "dollar year 2022 inferred"


def technologies(reference, writer):
    figures, market_capex = technology_figures(reference)
    apply_storage_rules(figures)
    apply_market_capex(figures, market_capex)
    apply_nuclear_years(figures)
    for technology, name, value, low, high, year, source, grade, note in TECHNOLOGY_OWN:
        unit = PARAMETER_UNITS[name]
        figures[technology, name] = {
            "value": number(value), "low": number(low), "high": number(high), "unit": unit,
            "currency_year": "2023" if unit.startswith("USD") else "", "source": source,
            "year": str(year), "grade": grade, "note": note}
    writer.write("technologies.csv", ["id", "name", "kind", "profile", "stack_code", "carbon_free",
                                      "nuclear_refuelling", "fuel_id"], TECHNOLOGIES)
    rows = []
    for item in TECHNOLOGIES:
        for name in PARAMETER_UNITS:
            if (item["id"], name) in figures:
                rows.append({"technology_id": item["id"], "parameter": name,
                             **figures[item["id"], name]})
    writer.write("technology_parameters.csv",
                 ["technology_id", "parameter", "value", "low", "high", "unit", "currency_year",
                  "source", "year", "grade", "note"], rows)


# --- accelerators ------------------------------------------------------------------------------

def field_grade(status, words):
    """Grade of a field from a status text such as 'specs retrieved; fp8 general knowledge'."""
    parts = [part.lower() for part in status.split(";")]
    if any("retrieved" in part and any(word in part for word in words) for part in parts):
        return "B"
    recalled = [part for part in parts if UNVERIFIED in part]
    if any("rest" in part or any(word in part for word in words) for part in recalled):
        return "E"
    return "B"


ACCELERATOR_FIELDS = [
    # column, reference column, words of the status text, evidence
    ("tdp_w", "tdp_w", ("tdp",)), ("bf16_dense_tflops", "bf16_dense_tflops", ("bf16",)),
    ("fp8_dense_tflops", "fp8_dense_tflops", ("fp8",)), ("memory_gb", "memory_gb", ("memory",)),
    ("memory_bandwidth_tb_per_s", "memory_bw_tb_s", ("bandwidth",)),
]


def accelerators(reference, writer):
    rows, columns = [], ["id", "name", "vendor", "release_month"]
    for column, _, _ in ACCELERATOR_FIELDS:
        columns += [column, column + "_source", column + "_year", column + "_grade"]
    columns += ["price_usd", "price_usd_low", "price_usd_high", "price_source", "price_year",
                "price_grade", "it_power_w", "it_power_source", "it_power_year", "it_power_grade"]
    for row in reference.table("tech/accelerators.csv"):
        year = row["release_date"][:4]
        out = {"id": slug(row["name"]), "name": row["name"], "vendor": row["vendor"],
               "release_month": row["release_date"]}
        for column, source_column, words in ACCELERATOR_FIELDS:
            if row[source_column]:
                grade = field_grade(row["status"], words)
                out[column] = number(row[source_column])
                out[column + "_source"] = "Epoch AI hardware data" if grade == "B" else UNVERIFIED
                out[column + "_year"], out[column + "_grade"] = year, grade
        if row["price_usd_mid"]:
            unverified = UNVERIFIED in row["price_source"]
            out.update(price_usd=number(row["price_usd_mid"]),
                       price_usd_low=number(row["price_usd_low"]),
                       price_usd_high=number(row["price_usd_high"]),
                       price_source=row["price_source"], price_year="2025",
                       price_grade="E" if unverified else
                       ("C" if "estimate" in row["price_source"] else "B"))
        unverified = UNVERIFIED in row["it_power_source"] or row["it_power_source"] == "as H100"
        out.update(it_power_w=number(row["it_power_per_chip_w"]),
                   it_power_source=row["it_power_source"], it_power_year="2025",
                   it_power_grade="E" if unverified else "B")
        rows.append(out)
    writer.write("accelerators.csv", columns, rows)


# --- datacenter parameters ---------------------------------------------------------------------

def datacenter(reference, writer):
    table = {}
    for row in reference.table("tech/datacenter.csv"):
        table[row["parameter"], row["scope"], row["year"]] = row
    rows = []
    for item in PARAMETERS:
        out = dict(item)
        taken = out.pop("take", None)
        scale = out.pop("scale", 1.0)
        if taken:
            row = table[taken]
            out.setdefault("value", float(row["value"]) * scale)
            for column in ("low", "high"):
                if row[column] and column not in out:
                    out[column] = float(row[column]) * scale
            out.setdefault("source", row["source"])
            out.setdefault("year", row["year"])
            out.setdefault("note", row["note"])
            out.setdefault("grade", "E" if UNVERIFIED in row["status"] else
                           ("C" if "weak" in row["note"] else "B"))
        for column in ("value", "low", "high"):
            out[column] = number(out.get(column))
        if out["unit"].startswith("USD"):
            out.setdefault("currency_year", out["year"])
        rows.append(out)
    rows.sort(key=lambda item: (item["key"], item["scope"]))
    writer.write("datacenter.csv", ["key", "scope", "value", "low", "high", "unit",
                                    "currency_year", "source", "year", "grade", "note"], rows)


def web_grade(address):
    return "C" if any(host in address for host in AGGREGATORS) else "B"


# --- deals and campuses ------------------------------------------------------------------------

def deals(reference, writer):
    rows = []
    for row in reference.table("tech/nuclear_and_firm_deals.csv"):
        facts = DEAL_FACTS[row["plant"]]
        out = {"plant": row["plant"], "buyer": row["buyer"], "seller": row["seller"],
               "deal_kind": row["deal_type"], "announced": row["announced"],
               "start_text": row["start"], "price_text": row["price"],
               "investment_text": row["investment"], "note": row["note"],
               "capacity_mw": number(row["mw"]), "mw_source": row["source"],
               "mw_year": row["announced"][:4], "mw_grade": web_grade(row["source"])}
        position = facts.pop("position", None)
        if position:
            out.update(latitude_deg=number(position[0]), longitude_deg=number(position[1]),
                       position_source="general knowledge, town level (0.1 degree)",
                       position_year="2026", position_grade="E")
        out.update(facts)
        rows.append(out)
    writer.write("deals.csv",
                 ["id", "plant", "buyer", "seller", "deal_kind", "technology_id", "market_id",
                  "country_iso2", "state_code"] + PLACE_COLUMNS
                 + ["capacity_mw", "mw_source", "mw_year", "mw_grade", "announced",
                    "earliest_start", "start", "start_text", "term_years", "term_source",
                    "term_year", "term_grade", "price_usd_per_mwh", "price_usd_per_mwh_low",
                    "price_usd_per_mwh_high", "price_source", "price_year", "price_grade",
                    "price_text", "investment_text", "note"], rows)


STATUS_NAMES = {"operating or partly operating": "operating", "operational": "operating",
                "under construction": "under_construction"}


def campus_position(row):
    """Town level where the source is OpenStreetMap (ODbL) or general knowledge."""
    if row["name"] in TOWN_POSITIONS:
        latitude, longitude = TOWN_POSITIONS[row["name"]]
    elif "ODbL" in row["coord_source"] or "openstreetmap" in row["source"]:
        raise SystemExit(f"no position of our own for {row['name']}")
    elif UNVERIFIED in row["coord_source"]:
        latitude, longitude = round(float(row["lat"]), 1), round(float(row["lon"]), 1)
    else:
        return {"latitude_deg": number(row["lat"], 3), "longitude_deg": number(row["lon"], 3),
                "position_source": row["coord_source"], "position_year": "2026",
                "position_grade": "B" if "approximate" not in row["coord_source"] else "C"}
    return {"latitude_deg": number(latitude, 1), "longitude_deg": number(longitude, 1),
            "position_source": "general knowledge, town level (0.1 degree)",
            "position_year": "2026", "position_grade": "E"}


def campuses(reference, writer):
    rows = []
    for row in reference.table("tech/campuses.csv"):
        out = {"id": slug(row["name"]), "name": row["name"], "operator": row["operator"],
               "users": row["users"], "country_iso2": COUNTRY_OF_NAME[row["country"]],
               "state_code": row["state"],
               "status": STATUS_NAMES.get(row["status"], row["status"]), "note": row["note"]}
        out.update(campus_position(row))
        source = "Compute Atlas" if "openstreetmap" in row["source"] else row["source"]
        for column, name, evidence, words in (
                ("current_it_mw", "current_it_mw", "current", source),
                ("announced_or_planned_mw", "planned_mw", "planned",
                 row["planned_source"] or source),
                ("capex_busd_2025_current", "capex_billion_usd", "capex", source)):
            if row[column]:
                out.update({name: number(row[column]), evidence + "_source": words,
                            evidence + "_year": "2025" if evidence == "capex" else "2026",
                            evidence + "_grade": "B"})
        rows.append(out)
    writer.write("campuses.csv",
                 ["id", "name", "operator", "users", "country_iso2", "state_code", "status"]
                 + PLACE_COLUMNS
                 + ["current_it_mw", "current_source", "current_year", "current_grade",
                    "planned_mw", "planned_source", "planned_year", "planned_grade",
                    "capex_billion_usd", "capex_source", "capex_year", "capex_grade", "note"], rows)


# --- rules, prices, facts ----------------------------------------------------------------------

# 790 million of total processing performance; an H100 has 989.4 TFLOPS x 16 bit = 15,830.
DIFFUSION_CAP = {"cap_h100e": "49900", "cap_source": "general knowledge: 790,000,000 total "
                 "processing performance a country for 2025-2027, 15 CFR 740.24 as of 90 FR 4544",
                 "cap_year": "2025", "cap_grade": "E"}


def rules(reference, writer):
    writer.write("rules.csv", ["id", "name", "published", "in_force_from", "in_force_until",
                               "source", "year", "grade", "note"], RULE_SETS)
    rows = []
    access = {"1": "open", "2": "capped", "3": "barred"}
    table = sorted(reference.table("grid/countries.csv"), key=lambda item: item["iso_a2"])
    for row in table:
        if row["us_ai_tier_jan2025"]:
            rows.append({"rule_set_id": "ai_diffusion_framework", "country_iso2": row["iso_a2"],
                         "tier": row["us_ai_tier_jan2025"],
                         "access": access[row["us_ai_tier_jan2025"]], "note": row["tier_note"],
                         **(DIFFUSION_CAP if row["us_ai_tier_jan2025"] == "2" else {})})
    for row in table:
        if row["us_arms_embargo_2026"] == "1":
            rows.append({"rule_set_id": "arms_embargo_d5", "country_iso2": row["iso_a2"],
                         "tier": "D:5" if row["iso_a2"] not in ("MO", "HK") else "named",
                         "access": "barred",
                         "note": "licence needed for advanced chips"})
    writer.write("rule_countries.csv",
                 ["rule_set_id", "country_iso2", "tier", "access", "cap_h100e", "cap_source",
                  "cap_year", "cap_grade", "note"], rows)


def price_index(writer):
    rows = []
    for year, value in CONSUMER_PRICES:
        source = "US CPI-U, annual average, 1982-84 = 100 (BLS)"
        if year >= 2025:
            source += ", our estimate from partial data or a 2.6 %/yr projection"
        rows.append({"index_year": str(year), "index": number(value),
                     "source": "general knowledge: " + source, "year": str(year), "grade": "E"})
    writer.write("price_index.csv", ["index_year", "index", "source", "year", "grade"], rows)


def programme_facts(reference, writer):
    rows, seen = [], {}
    for row in reference.table("tech/programme_facts.csv"):
        seen[row["key"]] = seen.get(row["key"], 0) + 1
        suffix = "" if seen[row["key"]] == 1 else f"_{seen[row['key']]}"
        note = row["note"]
        if row["value"].startswith(">"):
            note = ("more than this; " + note).strip("; ")
        rows.append({"id": row["key"] + suffix, "value": number(row["value"].lstrip(">")),
                     "unit": row["unit"], "date": row["date"], "claim": row["claim"],
                     "source": row["source"] or UNVERIFIED, "year": row["date"][:4],
                     "grade": "E" if UNVERIFIED in row["status"] else web_grade(row["source"]),
                     "note": note})
    writer.write("programme_facts.csv", ["id", "value", "unit", "date", "claim", "source", "year",
                                         "grade", "note"], rows)


def fuels(writer):
    writer.write("fuels.csv",
                 ["id", "name", "price_usd_per_mmbtu", "price_usd_per_mmbtu_low",
                  "price_usd_per_mmbtu_high", "price_source", "price_year", "price_currency_year",
                  "price_grade", "emission_factor_kg_per_mmbtu", "emission_source",
                  "emission_year", "emission_grade"], FUELS)


def main():
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    reference = Reference(pathlib.Path(sys.argv[1]))
    here = pathlib.Path(__file__).resolve().parent
    writer = Writer(pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else here)
    country_rows = countries(reference, writer)
    us_states(reference, writer)
    markets(country_rows, writer)
    technologies(reference, writer)
    fuels(writer)
    accelerators(reference, writer)
    datacenter(reference, writer)
    deals(reference, writer)
    campuses(reference, writer)
    rules(reference, writer)
    price_index(writer)
    programme_facts(reference, writer)
    manifest = [{"file": name, "rows": str(count), "catalog_version": VERSION}
                for name, count in sorted(writer.counts)]
    writer.write("manifest.csv", ["file", "rows", "catalog_version"], manifest)


if __name__ == "__main__":
    main()
