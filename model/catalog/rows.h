// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/figure.h"

#include <optional>
#include <string>
#include <vector>

namespace gigasite::model {

/// A country or territory of ISO 3166-1 (Kosovo as XK). Figures without a source are absent.
struct CountryRow {
    std::string iso2;
    std::string iso3;
    std::string name;
    std::string region;
    std::string subregion;
    std::string marketId;
    std::optional<Figure> latitudeDeg;  ///< label point
    std::optional<Figure> longitudeDeg;
    std::optional<Figure> carbonIntensityKgPerMwh;  ///< life-cycle, production-based
    std::optional<Figure> carbonTrendPerYear;       ///< fraction, within +-0.08
    std::optional<Figure> solarShare;               ///< shares of generation, 0..1
    std::optional<Figure> windShare;
    std::optional<Figure> nuclearShare;
    std::optional<Figure> hydroShare;
    std::optional<Figure>
        otherCarbonFreeShare;              ///< nuclear + hydro + bioenergy + geothermal, tidal
    std::optional<Figure> priceUsdPerMwh;  ///< all-in, large industry; grade D is no default
    std::optional<Figure> fallbackPriceUsdPerMwh;  ///< regional median, an estimate (grade E)
    std::optional<Figure> corporateTaxRate;        ///< fraction

    bool operator==(const CountryRow&) const = default;
};

/// A state of the United States or the District of Columbia.
struct StateRow {
    std::string code;  ///< "OH"
    std::string name;
    std::string marketId;  ///< market of most of the state
    std::optional<Figure> latitudeDeg;
    std::optional<Figure> longitudeDeg;
    std::optional<Figure> carbonIntensityKgPerMwh;  ///< direct (stack), production-based
    std::optional<Figure> carbonTrendPerYear;       ///< fraction, within +-0.08
    std::optional<Figure> solarShare;
    std::optional<Figure> windShare;
    std::optional<Figure> otherCarbonFreeShare;
    std::optional<Figure> priceUsdPerMwh;  ///< all-in, average industrial

    bool operator==(const StateRow&) const = default;
};

/// A power market or balancing area; countries without finer rows are one market each (id = ISO2).
struct MarketRow {
    std::string id;
    std::string name;
    std::string countryIso2;
    std::vector<std::string> states;  ///< states for which it is the default
    std::string source;
    int year = 0;
    char grade = 'E';

    bool operator==(const MarketRow&) const = default;
};

/// How the dispatch treats a technology (MODEL.md 4.2).
enum class TechnologyKind { Solar, Wind, Firm, Dispatchable, Storage };
/// Which climate profile drives it.
enum class ProfileKind { None, SolarFixed, SolarTracking, WindOnshore, WindOffshore };

struct TechnologyRow {
    std::string id;
    std::string name;
    TechnologyKind kind = TechnologyKind::Firm;
    ProfileKind profile = ProfileKind::None;
    std::string stackCode;  ///< two letters: NU HY GE BI WO WI SO BA LD GC GA FC DI
    bool carbonFree = false;
    bool nuclearRefuelling = false;  ///< planned outages in refuelling blocks, else yearly
    std::string fuelId;              ///< empty = none
    CostPath capexUsdPerKw;          ///< generators; PV per kW alternating current
    CostPath capexPowerUsdPerKw;     ///< storage
    CostPath capexEnergyUsdPerKwh;   ///< storage
    std::optional<Figure> fixedOmUsdPerKwYear;
    std::optional<Figure> fixedOmUsdPerKwhYear;  ///< storage, on top of the one per kW
    std::optional<Figure> variableOmUsdPerMwh;
    std::optional<Figure> heatRateMmbtuPerMwh;  ///< higher heating value
    std::optional<Figure> roundTripEfficiency;
    std::optional<Figure> standingLossPerHour;  ///< fraction of the state of charge; absent = 0
    std::optional<Figure> durationHours;        ///< storage, default MWh per MW
    std::optional<Figure> cycleLife;            ///< storage, full equivalent cycles
    std::optional<Figure> lifeYears;
    std::optional<Figure> constructionYears;
    std::optional<Figure> leadTimeYears;  ///< order to power; absent = construction only
    std::optional<Figure> forcedOutageRate;
    std::optional<Figure> plannedOutageRate;
    std::optional<Figure> degradationPerYear;  ///< fraction of output (storage: of energy)
    std::optional<Figure> unitMw;
    std::optional<Figure> stackEmissionsKgPerMwh;
    std::optional<Figure> lifecycleEmissionsKgPerMwh;
    std::optional<Figure> embodiedKgPerKwh;  ///< storage, per kWh of capacity
    std::optional<Figure> ppaUsdPerMwh;
    std::optional<Figure> landHectaresPerMw;

    bool operator==(const TechnologyRow&) const = default;
};

struct FuelRow {
    std::string id;
    std::string name;
    std::optional<Figure> priceUsdPerMmbtu;          ///< higher heating value, delivered
    std::optional<Figure> emissionFactorKgPerMmbtu;  ///< stack CO2

    bool operator==(const FuelRow&) const = default;
};

struct AcceleratorRow {
    std::string id;
    std::string name;
    std::string vendor;
    std::string releaseMonth;  ///< "2022-09"
    std::optional<Figure> tdpW;
    std::optional<Figure> bf16DenseTflops;
    std::optional<Figure> fp8DenseTflops;
    std::optional<Figure> memoryGb;
    std::optional<Figure> memoryBandwidthTbPerS;
    std::optional<Figure> priceUsd;  ///< absent = not sold
    std::optional<Figure> itPowerW;  ///< whole server or rack divided by its chips

    bool operator==(const AcceleratorRow&) const = default;
};

/// A datacenter or programme parameter. scope "" is the default; others are a cooling kind, a
/// country (ISO2), a state ("US-OH"), an operator or a load kind, as the key says.
struct ParameterRow {
    std::string key;
    std::string scope;
    std::string unit;
    Figure figure;
    std::string note;

    bool operator==(const ParameterRow&) const = default;
};

/// A known power deal. A position is at town level (0.1 degree) unless its grade says otherwise.
struct DealRow {
    std::string id;
    std::string plant;
    std::string buyer;
    std::string seller;
    std::string dealKind;
    std::string technologyId;
    std::string marketId;  ///< market in which the plant stands
    std::string countryIso2;
    std::string stateCode;
    std::optional<Figure> latitudeDeg;
    std::optional<Figure> longitudeDeg;
    std::optional<Figure> capacityMw;
    std::optional<YearQuarter> earliestStart;  ///< early end of the announced range
    std::optional<YearQuarter> start;          ///< first quarter with the whole MW, cautious end
    std::optional<Figure> termYears;
    std::optional<Figure> priceUsdPerMwh;  ///< nominal, fixed; absent = not published
    std::string priceText;
    std::string startText;
    std::string note;

    bool operator==(const DealRow&) const = default;
};

/// A known AI campus.
struct CampusRow {
    std::string id;
    std::string name;
    std::string operatorName;
    std::string users;
    std::string countryIso2;
    std::string stateCode;  ///< may be empty
    std::string status;     ///< operating | under_construction | permitted | proposed
    std::optional<Figure> latitudeDeg;
    std::optional<Figure> longitudeDeg;
    std::optional<Figure> currentItMw;
    std::optional<Figure> plannedMw;
    std::optional<Figure> capexBillionUsd;
    std::string note;

    bool operator==(const CampusRow&) const = default;
};

/// What an export-rule set means for a country.
enum class ExportAccess { Open, Capped, Barred };

struct RuleSetRow {
    std::string id;
    std::string name;
    Date published;
    Date inForceFrom;
    std::optional<Date> inForceUntil;  ///< first day no longer in force
    std::string source;
    int year = 0;
    char grade = 'E';
    std::string note;

    bool operator==(const RuleSetRow&) const = default;
};

struct RuleCountryRow {
    std::string ruleSetId;
    std::string countryIso2;
    std::string tier;  ///< "1" "2" "3" "D:5" ...
    ExportAccess access = ExportAccess::Open;
    std::optional<Figure> capH100e;  ///< absent = no sourced figure
    std::string note;

    bool operator==(const RuleCountryRow&) const = default;
};

/// A retrieved statement about a programme, the evidence behind the sample.
struct ProgrammeFactRow {
    std::string id;
    std::string unit;
    std::string date;
    std::string claim;
    Figure figure;
    std::string note;

    bool operator==(const ProgrammeFactRow&) const = default;
};

}  // namespace gigasite::model
