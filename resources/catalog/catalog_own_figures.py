# SPDX-FileCopyrightText: 2026 The Gigasite developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the reference tables lack or have wrong: classifications and figures of our own, each with
its source and grade, and the recipe by which a parameter is taken from a reference row."""

RECALLED = "general knowledge"
ACRE_HA = 0.40468564224

# --- places ------------------------------------------------------------------------------------

MARKETS = [
    ("PJM", "PJM Interconnection"), ("MISO", "Midcontinent ISO"), ("ERCOT", "ERCOT (Texas)"),
    ("CAISO", "California ISO"), ("SPP", "Southwest Power Pool"), ("ISO-NE", "ISO New England"),
    ("NYISO", "New York ISO"), ("WECC-SW", "Western Interconnection, Southwest"),
    ("WECC-NW", "Western Interconnection, Northwest"),
    ("WECC-BASIN", "Western Interconnection, Great Basin"),
    ("WECC-RM", "Western Interconnection, Rocky Mountains"), ("SOCO", "Southern Company"),
    ("TVA", "Tennessee Valley Authority"), ("DUKE", "Duke Energy Carolinas"),
    ("LGE-KU", "Louisville Gas & Electric, Kentucky Utilities"), ("FRCC", "Florida"),
    ("ALASKA", "Alaska (isolated)"), ("HAWAII", "Hawaii (isolated)"),
]

STATE_MARKETS = {
    "AK": "ALASKA", "AL": "SOCO", "AR": "MISO", "AZ": "WECC-SW", "CA": "CAISO", "CO": "WECC-RM",
    "CT": "ISO-NE", "DC": "PJM", "DE": "PJM", "FL": "FRCC", "GA": "SOCO", "HI": "HAWAII",
    "IA": "MISO", "ID": "WECC-BASIN", "IL": "PJM", "IN": "MISO", "KS": "SPP", "KY": "LGE-KU",
    "LA": "MISO", "MA": "ISO-NE", "MD": "PJM", "ME": "ISO-NE", "MI": "MISO", "MN": "MISO",
    "MO": "MISO", "MS": "MISO", "MT": "WECC-NW", "NC": "DUKE", "ND": "MISO", "NE": "SPP",
    "NH": "ISO-NE", "NJ": "PJM", "NM": "WECC-SW", "NV": "WECC-BASIN", "NY": "NYISO", "OH": "PJM",
    "OK": "SPP", "OR": "WECC-NW", "PA": "PJM", "RI": "ISO-NE", "SC": "DUKE", "SD": "SPP",
    "TN": "TVA", "TX": "ERCOT", "UT": "WECC-BASIN", "VA": "PJM", "VT": "ISO-NE", "WA": "WECC-NW",
    "WI": "MISO", "WV": "PJM", "WY": "WECC-RM",
}

COUNTRY_OF_NAME = {
    "United States": "US", "China": "CN", "Norway": "NO", "Malaysia": "MY",
    "United Kingdom": "GB", "Indonesia": "ID", "Australia": "AU", "Portugal": "PT",
    "United Arab Emirates": "AE",
}

# Positions of campuses whose source is OpenStreetMap.
TOWN_POSITIONS = {"Switch Tahoe Reno 1 (The Citadel Campus)": (39.5, -119.4)}

# --- technologies ------------------------------------------------------------------------------


def technology(identifier, name, kind, code, carbon_free, fuel="", profile="none", refuelling=0):
    return {"id": identifier, "name": name, "kind": kind, "profile": profile, "stack_code": code,
            "carbon_free": str(carbon_free), "nuclear_refuelling": str(refuelling),
            "fuel_id": fuel}


TECHNOLOGIES = [
    technology("utility_pv", "Solar (tracking)", "solar", "SO", 1, profile="solar_tracking"),
    technology("onshore_wind", "Wind onshore", "wind", "WI", 1, profile="wind_onshore"),
    technology("offshore_wind", "Wind offshore", "wind", "WO", 1, profile="wind_offshore"),
    technology("nuclear_large_new", "Nuclear, new large", "firm", "NU", 1, "uranium", refuelling=1),
    technology("nuclear_restart", "Nuclear, existing or restart", "firm", "NU", 1, "uranium",
               refuelling=1),
    technology("nuclear_smr", "Nuclear, small modular", "firm", "NU", 1, "uranium", refuelling=1),
    technology("hydro_ppa", "Hydro", "firm", "HY", 1),
    technology("geothermal_hydrothermal", "Geothermal", "firm", "GE", 1),
    technology("geothermal_egs", "Geothermal, enhanced", "firm", "GE", 1),
    technology("biomass", "Biomass", "firm", "BI", 1, "biomass_fuel"),
    technology("gas_ccgt", "Gas combined cycle", "dispatchable", "GA", 0, "natural_gas"),
    technology("gas_ccgt_ccs", "Gas with capture", "dispatchable", "GC", 0, "natural_gas"),
    technology("gas_turbine_peaker", "Gas turbine", "dispatchable", "GA", 0, "natural_gas"),
    technology("gas_turbine_aero", "Gas turbine, aeroderivative", "dispatchable", "GA", 0,
               "natural_gas"),
    technology("gas_engine", "Gas engine", "dispatchable", "GA", 0, "natural_gas"),
    technology("fuel_cell_sofc", "Fuel cell", "dispatchable", "FC", 0, "natural_gas"),
    technology("diesel_backup", "Diesel", "dispatchable", "DI", 0, "oil"),
    technology("battery_liion_4h", "Battery, 4 hours", "storage", "BA", 0),
    technology("battery_liion_8h", "Battery, 8 hours", "storage", "BA", 0),
    technology("long_duration_storage", "Long-duration storage", "storage", "LD", 0),
]

ATB = "NREL ATB 2025 Moderate as used in ReEDS"
TECHNOLOGY_OWN = []  # technology, parameter, value, low, high, year, source, grade, note


def own(identifiers, parameter, value, low=None, high=None, year=2026, source=RECALLED, grade="E",
        note=""):
    for identifier in identifiers.split():
        TECHNOLOGY_OWN.append((identifier, parameter, value, low, high, year, source, grade, note))


BATTERIES = "battery_liion_4h battery_liion_8h"
own(BATTERIES, "fixed_om", 8.907, year=2025, source=ATB, grade="B",
    note="2.5 % of the power cost per year; the energy part is a figure of its own")
own(BATTERIES, "fixed_om_energy", 5.566, year=2025, source=ATB, grade="B",
    note="2.5 % of the energy cost per year")
own("battery_liion_4h", "duration", 4, source="definition", grade="A")
own("battery_liion_8h", "duration", 8, source="definition", grade="A")
own(BATTERIES, "standing_loss", 0.00004, 0, 0.0001, note="about 3 % a month")
own(BATTERIES, "degradation", 0.02, 0.01, 0.03, note="energy capacity")
own(BATTERIES, "cycle_life", 5000, 3000, 8000, note="full equivalent cycles to 70-80 % of capacity")
own(BATTERIES, "embodied", 87.5, 75, 100, note="pack production per kWh of capacity")
own("long_duration_storage", "capex_power_2025", 0, year=2023, source="Form Energy iron-air",
    grade="B", note="the energy cost is all-in and includes power conversion")
own("utility_pv", "degradation", 0.005, 0.002, 0.01, note="output per year")
own("utility_pv", "land", 2.5, 2, 4, note="whole plant, alternating-current rating")
own("onshore_wind", "land", 0.4, 0.1, 0.7, note="area taken; the spacing of turbines not counted")
own("nuclear_large_new nuclear_restart", "land", 0.3, 0.1, 0.6)
own("nuclear_smr", "land", 0.2, 0.05, 0.5)
own("gas_ccgt gas_ccgt_ccs gas_turbine_peaker gas_turbine_aero gas_engine diesel_backup", "land",
    0.05, 0.02, 0.15)
own("fuel_cell_sofc", "land", 0.01, 0.004, 0.03)
own("geothermal_hydrothermal geothermal_egs", "land", 0.8, 0.4, 3)
own("battery_liion_4h", "land", 0.02, 0.01, 0.04)
own("battery_liion_8h", "land", 0.04, 0.02, 0.08)
own("onshore_wind", "unit", 5, 3, 7)
own("offshore_wind", "unit", 12, 8, 15)
own("nuclear_large_new", "unit", 1117, 1000, 1650, note="AP1000, net")
own("nuclear_restart", "unit", 835, 600, 1100, year=2024, grade="B",
    source="Crane Clean Energy Center, 835 MW")
own("nuclear_smr", "unit", 80, 50, 300, year=2025, grade="B",
    source="Cascade project: 4 x 80 MW Xe-100")
own("hydro_ppa", "unit", 50, 5, 200)
own("geothermal_hydrothermal geothermal_egs", "unit", 30, 10, 60)
own("biomass", "unit", 50, 20, 100)
own("gas_ccgt", "unit", 727, 400, 1000, note="2-on-1, F class")
own("gas_ccgt_ccs", "unit", 640, 400, 900)
own("gas_turbine_peaker", "unit", 233, 100, 300, note="F class")
own("gas_turbine_aero", "unit", 50, 30, 100)
own("gas_engine", "unit", 18, 4, 20)
own("fuel_cell_sofc", "unit", 0.3, 0.2, 0.5)
own("diesel_backup", "unit", 3, 2, 4)

# --- fuels -------------------------------------------------------------------------------------

EUR_PER_MWH_TO_USD_PER_MMBTU = 1.13 / 3.412142


def fuel(identifier, name, price, low, high, price_source, price_year, currency_year, price_grade,
         factor, factor_source, factor_year, factor_grade):
    return {"id": identifier, "name": name, "price_usd_per_mmbtu": price,
            "price_usd_per_mmbtu_low": low, "price_usd_per_mmbtu_high": high,
            "price_source": price_source, "price_year": price_year,
            "price_currency_year": currency_year, "price_grade": price_grade,
            "emission_factor_kg_per_mmbtu": factor, "emission_source": factor_source,
            "emission_year": factor_year, "emission_grade": factor_grade}


EPA = "general knowledge: US EPA 40 CFR 98 Table C-1"
FUELS = [
    fuel("natural_gas", "Natural gas, US", "4", "3", "6", RECALLED + ": US, delivered, HHV",
         "2026", "2025", "E", "53.06", EPA, "2026", "E"),
    fuel("natural_gas_eu", "Natural gas, Europe", "12.79", "", "",
         "World Bank / TYNDP in PyPSA, 42.9 EUR/MWh LHV x 1.13 USD/EUR x 0.90", "2025", "2025", "C",
         "53.06", EPA, "2026", "E"),
    fuel("uranium", "Nuclear fuel", "0.85", "", "",
         "Lazard LCOE v13; unchanged in later editions (general knowledge)", "2019", "2025", "C",
         "0", "definition: no combustion", "2026", "A"),
    fuel("oil", "Diesel", "25", "18", "32", RECALLED + ": delivered, HHV", "2026", "2025", "E",
         "70.83", "PyPSA 0.2571 tCO2/MWh LHV x 0.94", "2025", "C"),
    fuel("biomass_fuel", "Wood chips",
         f"{17.33 * EUR_PER_MWH_TO_USD_PER_MMBTU:.2f}", "", "",
         "JRC ENSPRESO wood chips in PyPSA, 17.33 EUR/MWh x 1.13 USD/EUR", "2025", "2025", "C",
         "0", "biogenic CO2 counted as zero", "2026", "A"),
]

# --- datacenter and programme parameters -------------------------------------------------------

PARAMETERS = []


def parameter(key, unit, scope="", take=None, **rest):
    """A parameter: taken from the reference row (parameter, scope, year) or given here."""
    item = {"key": key, "scope": scope, "unit": unit, "note": ""}
    if take:
        item.pop("note")
        item["take"] = take
    else:
        item.update(source=RECALLED, year="2026", grade="E")
    item.update(rest)
    PARAMETERS.append(item)


CUSHMAN = "USA average of 19 markets"
parameter("building_capex", "USD/MW", take=("building_capex", CUSHMAN, "2025"), scale=1e6)
parameter("building_capex", "USD/MW", "US", take=("building_capex", CUSHMAN, "2025"), scale=1e6)
for iso2, city in (("JP", "Tokyo"), ("SG", "Singapore"), ("CH", "Zurich"), ("GB", "London"),
                   ("DE", "Frankfurt")):
    parameter("building_capex", "USD/MW", iso2, take=("building_capex", city, "2025"), scale=1e6,
              note="city row: " + city, **({"low": 14.12e6} if iso2 == "JP" else {}))
parameter("building_capex", "USD/MW", "ai_next_generation",
          take=("building_capex", "AI data centre, next generation", "2026"), scale=1e6)
parameter("building_capex_ai_premium", "fraction",
          take=("building_capex_ai_premium", "USA", "2025"),
          scale=0.01, note="liquid-cooled AI halls over air-cooled ones")
parameter("building_cost_inflation", "fraction/yr",
          take=("building_cost_inflation", "world", "2025"), scale=0.01, note="nominal")
parameter("building_life", "years", take=("building_life", "accounting (buildings)", "2025"))
parameter("construction_quarters", "quarters",
          take=("construction_time", "hyperscale building", "2025"), scale=4)
parameter("refresh_period", "years", take=("server_life", "Microsoft", "2025"), low=3, high=6,
          note="useful life in company filings; low: cost-of-ownership literature")
parameter("server_life", "years", take=("server_life", "Microsoft", "2025"))
for scope, row in (("Microsoft", "Microsoft"), ("Google", "Google"),
                   ("Amazon", "Amazon (subset, from 2025)"), ("Meta", "Meta")):
    parameter("server_life", "years", scope, take=("server_life", row, "2025"))
parameter("network_storage_overhead", "fraction", value=0.4423, source="Bernstein: (13 % networking"
          " + 3 % CPUs + 1.25 % storage) / 39 % GPUs of the all-in cost", year="2025", grade="B",
          note="share on top of accelerators")
parameter("accelerator_share", "fraction", value=0.90, low=0.8, high=0.95,
          note="share of IT power that is accelerator servers")
parameter("accelerator_price_decline", "fraction/yr", value=0.18, low=0.05, high=0.25,
          source="derived: H100 34.6 to 23.2 thousand USD, 2023-2025, Epoch AI price ranges",
          year="2025", grade="C")
parameter("h100e_reference_tflops", "TFLOPS", value=989.4, grade="A",
          source="definition: dense BF16 of an H100")
parameter("h100e_hour_price", "USD/h", value=2.35, low=1.70, source="SemiAnalysis, March 2026",
          year="2026", grade="B")
parameter("h100e_hour_decline", "fraction/yr", value=0.15, low=0.0, high=0.30)
parameter("lease", "USD/kW-month", value=150, low=100, high=200, note="wholesale colocation, US")
parameter("operating_cost", "USD/kW-yr",
          take=("datacenter_opex_excl_energy", "TCO literature", "2013"), scale=12000,
          grade="C", currency_year="2025", note="staff and maintenance without energy, used "
          "without inflating; instead of, never with, server_maintenance")
parameter("server_maintenance", "fraction/yr", value=0.05,
          source="Barroso et al. constants used in public cost models", year="2013", grade="B",
          note="of server cost; instead of, never with, operating_cost")
parameter("water_price", "USD/m3", value=1.5, low=0.5, high=4)
parameter("production_credit_years", "years", value=10,
          source="general knowledge: 26 U.S.C. 45(a), ten years from the start of service",
          year="2022")
for years, shares in ((5, (0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576)),
                      (7, (0.1429, 0.2449, 0.1749, 0.1249, 0.0893, 0.0892, 0.0893, 0.0446)),
                      (15, (0.05, 0.095, 0.0855, 0.077, 0.0693, 0.0623, 0.059, 0.059, 0.0591, 0.059,
                            0.0591, 0.059, 0.0591, 0.059, 0.0591, 0.0295))):
    for year, share in enumerate(shares, start=1):
        parameter(f"macrs_{years}", "fraction", str(year), value=share,
                  source="general knowledge: IRS publication 946, table A-1, half-year convention",
                  year="2024", note="share of the basis in the year of service, the next, ...")
parameter("rival_build_years", "years", value=3, low=2, high=5,
          note="rivals fit out what they plan evenly over the years after the announcement")
parameter("repair_time", "h", value=50, low=20, high=100, note="mean time to repair of a unit")
for scope, value in (("nuclear_large_new", 150), ("nuclear_restart", 150), ("nuclear_smr", 100),
                     ("gas_ccgt", 60), ("gas_ccgt_ccs", 60), ("gas_engine", 30),
                     ("diesel_backup", 40), ("fuel_cell_sofc", 40)):
    parameter("repair_time", "h", scope, value=value)
parameter("grid_outage_rate", "fraction", value=0.0002, low=0.00005, high=0.001,
          note="share of the hours without the connection, transmission level: about 2 h a year")
parameter("grid_repair_time", "h", value=3, low=1, high=12)
parameter("wind_shear_exponent", "fraction", value=0.14, low=0.1, high=0.25,
          source="general knowledge: one-seventh power law, open land in neutral air")
parameter("outage_draws", "units", value=20, note="draws of a year of outages behind the expected "
          "unserved energy; seeded")

for scope, figures in (("dry", (1.12, 12, 0.005, 28, 0.006, 0)),
                       ("evaporative", (1.10, 15, 0.002, 27, 0.006, 0.08)),
                       ("liquid", (1.08, 25, 0.004, 35, 0.008, 0))):
    for key, unit, value in zip(("pue_p0", "pue_t0", "pue_p1", "pue_t1", "pue_p2", "water_w1"),
                                ("-", "degC", "1/K", "degC", "1/K", "L/kWh/K"), figures):
        parameter(key, unit, scope, value=value)
    parameter("water_w0", "L/kWh", scope, value=0)
parameter("water_reference_temperature", "degC", value=15)
parameter("design_temperature_margin", "K", value=4, note="design PUE: hottest hour plus this")
parameter("idle_share", "fraction", value=0.25,
          source="Deloitte companion report: 736.5 W idle of 2946 W, 8-GPU server", year="2023",
          grade="B")
parameter("cooling_fixed_share", "fraction", value=0.3, low=0.1, high=0.5,
          note="part of cooling and losses that does not fall with load")
parameter("utilisation", "fraction", "training", value=0.76, high=0.82,
          note="mean of nameplate; high = peak")
parameter("utilisation", "fraction", "inference", take=("utilisation", "AI hyperscale servers",
                                                        "2023"))
parameter("inference_diurnal_amplitude", "fraction", value=0.35, low=0.2, high=0.5,
          note="half the swing of a day over its mean, one harmonic")
parameter("inference_peak_hour", "h", value=16, low=14, high=21,
          note="local standard time at which the day's load peaks")
parameter("initial_state_of_charge", "fraction", value=0.5, source="convention of the dispatch",
          grade="A")
parameter("price_shape_share", "fraction", value=0.5, low=0.0, high=1.0,
          note="part of the energy price that follows the residual load")
parameter("carbon_intensity_floor", "kg/MWh", value=5, note="a falling trend stops here")
parameter("carbon_trend_limit", "fraction/yr", value=0.08,
          source="convention: trends beyond it are artefacts of small grids", grade="E")
parameter("refuelling_interval", "quarters", "nuclear", value=6, note="every 18 months")
parameter("refuelling_days", "days", "nuclear", value=33, low=25, high=45)
parameter("firm_spare_units", "units", value=1, low=0, high=2,
          source="convention: N+1 redundancy of on-site plant", grade="E",
          note="the largest firm units on site that do not count as firm power")
parameter("firm_storage_hours", "h", value=24, low=4, high=48,
          source="convention: a store counts as firm with the power it holds for a day", grade="E")

parameter("grid_connection_wait", "years",
          take=("interconnection_queue", "US generators, request to operation", "2023"), grade="C",
          note="US generators stand in for loads")
parameter("grid_connection_wait", "years", "US-OH",
          take=("grid_connection_wait", "large data-centre load, AEP Ohio", "2025"),
          note="large datacenter load, AEP Ohio")
for iso2, name in (("AT", "Austria"), ("BE", "Belgium"), ("DE", "Germany"), ("DK", "Denmark"),
                   ("ES", "Spain"), ("FI", "Finland"), ("FR", "France"), ("GB", "United Kingdom"),
                   ("IE", "Ireland"), ("IT", "Italy")):
    parameter("grid_connection_wait", "years", iso2, take=("grid_connection_wait", name, "2026"))
parameter("grid_connection_cost", "USD/kW", value=150, low=50, high=400)
parameter("demand_charge", "USD/kW-yr", value=90, low=60, high=180,
          source=RECALLED + ": AEP Ohio data center tariff 2024")
parameter("demand_charge_minimum", "fraction", value=0.60, low=0.6, high=0.85,
          source=RECALLED + ": AEP Ohio data center tariff 2024")
parameter("energy_share_of_price", "fraction", value=0.6, low=0.4, high=0.8,
          note="part of an all-in retail price that is energy")

parameter("discount_rate", "fraction/yr", value=0.07, low=0.05, high=0.12,
          note="real, effective annual")
parameter("inflation", "fraction/yr", value=0.025, low=0.02, high=0.035)

parameter("construction_jobs_peak", "jobs/MW",
          take=("construction_jobs_per_mw", "US campuses >= 50 MW (n=44)", "2026"))
parameter("construction_job_years", "job-years/MW", value=3.0, low=1.7, high=5.2,
          source="derived: peak jobs x 2 years x half the peak on average", grade="C")
parameter("permanent_jobs", "jobs/MW",
          take=("permanent_jobs_per_mw", "US campuses >= 50 MW (n=61)", "2026"))
parameter("land", "ha/MW", take=("land_per_mw", "US campuses >= 100 MW (n=183)", "2026"),
          scale=ACRE_HA)
parameter("land_price", "USD/ha", take=("land_price", "USA", "2024"), scale=1 / ACRE_HA)
parameter("embodied_building", "t/MW", value=1000, low=500, high=2000, note="per MW of IT power")
parameter("embodied_accelerator", "kg", value=320, low=150, high=500,
          note="per accelerator with its share of the server")

# Site templates: sizes of a first draft, for the planner to change. No scope is one of a site's own,
# so that the reports' list of assumptions leaves them out.


def template(key, unit, note, **values):
    for scope, value in values.items():
        parameter("template_" + key, unit, scope, value=value, note=note,
                  source="own figure: first size of a new site")


template("it_power", "MW", "offered for a new site", grid_only=100, training_campus=300,
         inference_edge=40, nuclear_anchored=500, onsite_gas=300, carbon_free=200)
template("import_margin", "fraction", "import limit on top of the design peak", site=0.1)
template("firm_share", "fraction", "firm carbon-free power over the mean load",
         nuclear_anchored=0.9, carbon_free=0.4)
template("solar_share", "fraction", "solar energy over the load's", training_campus=0.3,
         carbon_free=0.6)
template("wind_share", "fraction", "wind energy over the load's", training_campus=0.2,
         carbon_free=0.7)
template("battery_share", "fraction", "power over the design peak", onsite_gas=0.1,
         carbon_free=0.6)
template("long_storage_share", "fraction", "power over the design peak", carbon_free=0.2)
template("backup_share", "fraction", "backup over the design peak, spare units apart",
         training_campus=0.25, inference_edge=1, nuclear_anchored=1)
template("target", "fraction", "carbon-free energy of a new plan that aims at it", carbon_free=0.9)
template("least_units", "units", "units that share the design peak, spare units apart", site=3)
template("least_capacity_factor", "fraction", "sun or wind below it is left out",
         solar=0.12, wind=0.22)
template("dry_cooling_limit", "degC", "hottest hour up to which cooling needs no water", site=33)

# --- deals -------------------------------------------------------------------------------------
# Start: first quarter in which the whole power is announced to flow; blank = only the decade known.

JEFFERIES = "Jefferies 110-115, Morgan Stanley about 100 USD/MWh"


def deal(identifier, technology_id, market, state, earliest="", start="", term="", position=None,
         term_grade="B", **rest):
    facts = {"id": identifier, "technology_id": technology_id, "market_id": market,
             "country_iso2": "US", "state_code": state, "earliest_start": earliest, "start": start,
             "position": position}
    if term:
        facts.update(term_years=term, term_source="press at the announcement", term_year="2025",
                     term_grade=term_grade)
    facts.update(rest)
    return facts


DEAL_FACTS = {
    "Crane Clean Energy Center (Three Mile Island 1)": deal(
        "crane", "nuclear_restart", "PJM", "PA", "2027Q4", "2028Q1", "20", (40.2, -76.7),
        price_usd_per_mwh="112.5", price_usd_per_mwh_low="100", price_usd_per_mwh_high="115",
        price_source=JEFFERIES, price_year="2024", price_grade="C"),
    "Susquehanna": deal(
        "susquehanna", "nuclear_restart", "PJM", "PA", "2029Q1", "2032Q1", "17", (41.1, -76.1)),
    "Clinton": deal("clinton", "nuclear_restart", "MISO", "IL", "2027Q3", "2027Q3", "20",
                    (40.2, -89.0)),
    "Duane Arnold": deal("duane_arnold", "nuclear_restart", "MISO", "IA", "2029Q1", "2029Q1", "25",
                         (42.1, -91.8), "E", term_source=RECALLED),
    "Palisades": deal("palisades", "nuclear_restart", "MISO", "MI", "2025Q4", "2026Q4",
                      position=(42.3, -86.3)),
    "Hermes 2 (Oak Ridge)": deal("hermes_2", "nuclear_smr", "TVA", "TN", "2030Q1", "2031Q1",
                                 position=(35.9, -84.3)),
    "Kairos fleet": deal("kairos_fleet", "nuclear_smr", "TVA", "TN", "2030Q1", "2035Q4"),
    "Cascade Advanced Energy Facility (Richland)": deal(
        "cascade", "nuclear_smr", "WECC-NW", "WA", position=(46.3, -119.3)),
    "Holtwood and Safe Harbor (hydro)": deal(
        "holtwood_safe_harbor", "hydro_ppa", "PJM", "PA", "2025Q3", "2026Q1", "20", (39.8, -76.3),
        price_usd_per_mwh="57", price_usd_per_mwh_low="45", price_usd_per_mwh_high="80",
        price_source="derived: 3 BUSD / (670 MW x 20 years), capacity factor 45 % assumed",
        price_year="2025", price_grade="C"),
    "Cape Station (geothermal EGS, Utah)": deal(
        "cape_station", "geothermal_egs", "WECC-BASIN", "UT", "2026Q3", "2029Q1", "15",
        (38.5, -112.9)),
    "Nevada geothermal portfolio": deal(
        "nevada_geothermal", "geothermal_hydrothermal", "WECC-BASIN", "NV", "2028Q1", "2031Q1"),
    "Vogtle 3-4": deal("vogtle_3_4", "nuclear_large_new", "SOCO", "GA", "2023Q3", "2024Q2",
                       position=(33.1, -82.0)),
}

# --- export rules, price index -----------------------------------------------------------------

# Press aggregators: their figures are graded C.
AGGREGATORS = ("powerbite-web.com", "yongge.guan.pp.ua", "rtowww.com", "reddit.gpgaming.de",
               "popularlogistics.com")

RULE_SETS = [
    {"id": "ai_diffusion_framework", "name": "AI Diffusion Framework",
     "published": "2025-01-15", "in_force_from": "2025-01-15", "in_force_until": "2025-05-13",
     "source": "Framework for AI Diffusion, 90 FR 4544; rescission announced by BIS 2025-05-13",
     "year": "2025", "grade": "B",
     "note": "Three tiers. Rescinded before it was enforced: history and scenario, not today's "
             "law. Country caps from general knowledge: 790 million total processing performance for 2025-2027."},
    {"id": "arms_embargo_d5", "name": "Arms-embargoed countries (D:5) and Macau",
     "published": "2023-10-25", "in_force_from": "2023-11-17", "in_force_until": "",
     "source": "eCFR 15 CFR 740 Supplement 1, issue of 2026-07-23; dates are general knowledge",
     "year": "2026", "grade": "B",
     "note": "List as of July 2026, Hong Kong treated as China. A licence is needed for advanced "
             "chips."},
]

CONSUMER_PRICES = [
    (2010, 218.056), (2011, 224.939), (2012, 229.594), (2013, 232.957), (2014, 236.736),
    (2015, 237.017), (2016, 240.007), (2017, 245.120), (2018, 251.107), (2019, 255.657),
    (2020, 258.811), (2021, 270.970), (2022, 292.655), (2023, 304.702), (2024, 313.689),
    (2025, 322.1), (2026, 330.5),
]
