// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gigasite::model {

/// Something used in place of a figure the catalogue lacks; shown to the planner, never silent.
enum class StandIn {
    StateUsesCountry,          ///< state unknown or without a figure: the country's was taken
    PriceRegionalMedian,       ///< no price (or grade D): median of the region
    PriceMissing,              ///< no price and no median
    CarbonMissing,             ///< no carbon intensity: the planner chooses a neighbour
    CarbonLifecycleForDirect,  ///< scope 2 wants direct, only life-cycle exists
    TrendMissing,              ///< taken as 0
    MixMissing,                ///< shares of sun, wind and other carbon-free taken as 0
    DemandChargeElsewhere,     ///< the AEP Ohio figure stands in outside Ohio
    DemandChargeReduced,       ///< cut so that its parts do not exceed the all-in price
    BuildingCapexWorld,        ///< no figure for the country
    ConnectionWaitWorld,       ///< no figure for the country or state
};

/// Stable text of a stand-in ("priceRegionalMedian") for results, JSON and ui/text.
[[nodiscard]] std::string_view standInCode(StandIn standIn);

enum class CarbonBasis { None, Direct, Lifecycle };

/// Defaults of a grid connection at a place (MODEL.md 1, Grid connection). Absent = no figure.
/// Money is in dollars of the figures' own years (price.currencyYear).
struct GridDefaults {
    std::optional<Figure> price;                 ///< all-in retail, USD/MWh
    std::optional<double> energyPriceUsdPerMwh;  ///< energy share x all-in
    std::optional<double> deliveryUsdPerMwh;     ///< all-in - energy - demand charge x 1000/8760
    std::optional<double> demandChargeUsdPerKwYear;
    std::optional<double> minimumDemandShare;
    std::optional<Figure> carbonIntensityKgPerMwh;
    CarbonBasis carbonBasis = CarbonBasis::None;
    double carbonTrendPerYear = 0.0;
    double solarShare = 0.0;
    double windShare = 0.0;
    double otherCarbonFreeShare = 0.0;
    std::optional<Figure> connectionCostUsdPerKw;
    std::optional<Figure> connectionWaitYears;
    std::string marketId;
    std::vector<StandIn> standIns;
};

/// stateCode is used for US only; may be empty. An unknown country gives the world's parameters and
/// the stand-ins that say so.
[[nodiscard]] GridDefaults gridDefaults(const Catalog& catalog, std::string_view countryIso2,
                                        std::string_view stateCode);

/// Building capex for a country.
struct BuildingDefaults {
    std::optional<Figure> capexUsdPerMwIt;
    double countryIndex = 1.0;  ///< against the default row
    std::vector<StandIn> standIns;
};
[[nodiscard]] BuildingDefaults buildingDefaults(const Catalog& catalog,
                                                std::string_view countryIso2);

/// PUE(T) = p0 + p1 max(0,T-t0) + p2 max(0,T-t1); water L/kWh IT = w0 + w1 max(0,T-15).
struct CoolingCoefficients {
    double p0 = 1.0;
    double t0C = 0.0;
    double p1PerK = 0.0;
    double t1C = 0.0;
    double p2PerK = 0.0;
    double waterW0LPerKwh = 0.0;
    double waterW1LPerKwhK = 0.0;
};
/// coolingKind "dry" | "evaporative" | "liquid"; empty when a figure is missing.
[[nodiscard]] std::optional<CoolingCoefficients> coolingCoefficients(const Catalog& catalog,
                                                                     std::string_view coolingKind);

/// 1e6 x share / IT power per accelerator (W); nullopt when the power is unknown.
[[nodiscard]] std::optional<double> chipsPerMwIt(const AcceleratorRow& accelerator,
                                                 double acceleratorShare);
/// Dense BF16 TFLOPS / 989.4 (figure of parameter "h100e_reference_tflops").
[[nodiscard]] std::optional<double> h100ePerChip(const Catalog& catalog,
                                                 const AcceleratorRow& accelerator);

/// Value of a parameter in its default or given scope.
[[nodiscard]] std::optional<double> parameterValue(const Catalog& catalog, std::string_view key,
                                                   std::string_view scope = {});

/// Figure of a technology by the parameter name of technology_parameters.csv, "lead_time";
/// nullopt when the name is unknown or the figure missing.
[[nodiscard]] std::optional<Figure> technologyFigure(const TechnologyRow& technology,
                                                     std::string_view parameter);

/// Linear between 2025, 2030 and 2035, flat outside; in dollars of toPriceYear.
[[nodiscard]] std::optional<double> costInYear(const Catalog& catalog, const CostPath& path,
                                               double orderYear, int toPriceYear);
/// value x priceFactor(currencyYear, toPriceYear); unchanged when the figure is no money.
[[nodiscard]] double inPriceYear(const Catalog& catalog, const Figure& figure, int toPriceYear);

}  // namespace gigasite::model
