// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/value.h"
#include "model/plan/quarter.h"

#include <optional>
#include <string>
#include <vector>

/// The input values of a plan (MODEL.md section 1). An empty optional means "the catalogue's
/// value"; every member is one row of model/plan/fields.
namespace gigasite::model {

/// A value that holds from a quarter (or, for yearly series, a year) on.
struct Step {
    int from = 0;  ///< Quarter::index, or a calendar or fiscal year
    double value = 0.0;
    bool operator==(const Step&) const = default;
};
using Steps = std::vector<Step>;

/// Value in force at `at`: the last step not later than it, else 0. Steps are in rising order.
[[nodiscard]] double valueAt(const Steps& steps, int at);

struct Header {
    std::string name;
    std::string notes;
    int priceYear = 2024;
    Quarter startQuarter = Quarter::of(2025, 1);
    int years = 10;
    std::optional<double> discountRate;
    std::optional<double> inflation;
    int fiscalYearStartMonth = 1;
    std::string homeCountry;
    std::string asOfDate;  ///< ISO date printed on reports
    bool operator==(const Header&) const = default;
};

enum class CoolingKind { dry, evaporative, liquid };
enum class SiteOwnership { own, lease };
enum class LoadKind { training, inference, imported };
enum class ClimateSource { embedded, imported };

struct SiteInfo {
    std::string name;
    double latitudeDeg = 0.0;
    double longitudeDeg = 0.0;
    std::optional<double> elevationM;
    std::string country;  ///< ISO 3166-1 alpha-2, from the map unless placeOverridden
    std::string state;    ///< US state code
    bool placeOverridden = false;
    std::string marketId;  ///< empty: default of the state or country
    int priority = 1;
    ClimateSource climateSource = ClimateSource::embedded;
    CoolingKind coolingKind = CoolingKind::evaporative;
    SiteOwnership ownership = SiteOwnership::own;
    std::optional<double> leaseUsdPerKwMonth;
    LoadKind loadKind = LoadKind::training;
    std::optional<double> utilisation;
    double flexibleLoadShare = 0.0;
    int flexibleLoadHours = 0;
    Id loadSeries = 0;         ///< MW
    Id temperatureSeries = 0;  ///< deg C
    std::string notes;
    bool operator==(const SiteInfo&) const = default;
};

struct Phase {
    Quarter startQuarter = Quarter::of(2025, 1);  ///< start of construction
    double itCapacityMw = 0.0;
    std::string acceleratorId;
    std::optional<double> acceleratorShare;
    std::optional<double> buildingCapexUsdPerMw;
    std::optional<int> constructionQuarters;
    std::optional<double> refreshYears;
    std::string refreshAcceleratorId;
    bool operator==(const Phase&) const = default;
};

enum class AssetOwnership { owned, contract };
enum class Delivery { onSite, gridDelivered };
enum class RunMode { whenCheaper, backupOnly };
enum class PriceBasis { nominal, real };

struct Asset {
    std::string name;
    std::string technologyId;
    double capacityMw = 0.0;
    std::optional<double> energyMwh;  ///< storage only
    std::optional<double> unitMw;
    std::optional<double> latitudeDeg;  ///< empty: at the site
    std::optional<double> longitudeDeg;
    std::string marketId;  ///< empty: the site's
    Quarter startQuarter = Quarter::of(2025, 1);
    std::optional<Quarter> endQuarter;
    AssetOwnership ownership = AssetOwnership::owned;
    Delivery delivery = Delivery::onSite;
    std::string dealId;
    RunMode runs = RunMode::whenCheaper;
    bool replaceAtEndOfLife = true;
    // contract
    std::optional<double> contractPriceUsdPerMwh;
    double contractEscalator = 0.0;
    PriceBasis contractBasis = PriceBasis::nominal;
    std::optional<double> contractTermYears;
    double contractVolumeShare = 1.0;
    bool takeOrPay = true;
    int startSlipQuarters = 0;
    // overrides of the catalogue
    std::optional<double> capexUsdPerKw;
    std::optional<double> capexUsdPerKwh;
    std::optional<double> fixedOmUsdPerKwYear;
    std::optional<double> variableOmUsdPerMwh;
    std::optional<double> heatRateMmbtuPerMwh;
    std::optional<double> fuelPriceUsdPerMmbtu;
    std::optional<double> directKgPerMwh;
    std::optional<double> lifecycleKgPerMwh;
    std::optional<double> lifetimeYears;
    std::optional<double> constructionYears;
    std::optional<double> leadTimeYears;
    std::optional<double> forcedOutageRate;
    std::optional<double> plannedOutageRate;
    std::optional<double> roundTripEfficiency;
    std::optional<double> standingLossPerHour;
    std::optional<double> degradationPerYear;
    std::optional<double> cycleLife;
    std::optional<double> hubWindSpeedMs;
    Id outputSeries = 0;  ///< MW or capacity factor
    bool operator==(const Asset&) const = default;
};

struct Grid {
    Steps firmImportLimitMw;     ///< by quarter
    Steps nonFirmImportLimitMw;  ///< by quarter
    double allowedCurtailedHours = 0.0;
    double exportLimitMw = 0.0;
    std::optional<Quarter> applicationQuarter;
    std::optional<double> leadTimeYears;
    std::optional<double> connectionUsdPerKw;
    std::optional<double> energyPriceUsdPerMwh;
    std::optional<double> deliveryUsdPerMwh;
    std::optional<double> demandChargeUsdPerKwYear;
    std::optional<double> minimumDemandShare;
    std::optional<double> carbonIntensityKgPerMwh;
    std::optional<double> carbonTrendPerYear;
    std::optional<double> residualCarbonIntensityKgPerMwh;
    Id sharedLimit = 0;
    Id priceSeries = 0;   ///< USD/MWh
    Id carbonSeries = 0;  ///< kg/MWh
    bool operator==(const Grid&) const = default;
};

enum class GrowthKind { cagr, sCurve, table };

struct DemandRegion {
    std::string region;
    int baseYear = 2025;
    double baseH100e = 0.0;
    GrowthKind growth = GrowthKind::cagr;
    double growthPerYear = 0.0;
    double saturationH100e = 0.0;
    int midYear = 2030;
    Steps tableH100e;  ///< by calendar year
    double localShare = 0.0;
    bool operator==(const DemandRegion&) const = default;
};

struct ChipSupply {
    std::string vendor;
    Steps chipsPerQuarter;  ///< by quarter
    bool operator==(const ChipSupply&) const = default;
};

enum class TargetKind { carbonFreeEnergy, emissions, unservedEnergy };
enum class TargetLevel { programme, site };

struct Target {
    TargetKind kind = TargetKind::carbonFreeEnergy;
    double value = 0.0;  ///< share, t/yr or MWh/yr by kind
    int fromYear = 2030;
    TargetLevel level = TargetLevel::programme;
    Id site = 0;
    bool operator==(const Target&) const = default;
};

struct ShareRule {
    std::string place;  ///< country (alpha-2) or region name
    double minimumShare = 0.0;
    bool operator==(const ShareRule&) const = default;
};

/// depreciation: by an accelerated schedule; the value is its class in years.
enum class CreditKind { investment, production, depreciation };

struct TaxCredit {
    std::string technologyId;
    CreditKind kind = CreditKind::investment;
    double value = 0.0;  ///< share of capex, USD/MWh, or years of the class
    std::optional<Quarter> constructionFrom;
    std::optional<Quarter> constructionUntil;
    std::optional<Quarter> serviceUntil;
    bool operator==(const TaxCredit&) const = default;
};

struct SharedLimit {
    std::string name;
    Steps importLimitMw;  ///< by quarter
    bool operator==(const SharedLimit&) const = default;
};

struct Limits {
    std::optional<double> budgetTotalUsd;
    Steps budgetUsdByFiscalYear;
    bool stockpileChips = false;
    std::string exportRuleSetId;
    std::string exportRuleDate;
    std::optional<double> waterCapM3PerYear;
    std::optional<double> carbonCapTonnesPerYear;
    bool rivalsCompete = false;
    bool operator==(const Limits&) const = default;
};

struct Prices {
    std::optional<double> naturalGasUsdPerMmbtu;
    std::optional<double> uraniumUsdPerMmbtu;
    std::optional<double> dieselUsdPerMmbtu;
    std::optional<double> biomassUsdPerMmbtu;
    double fuelEscalationPerYear = 0.0;
    double marketPriceEscalationPerYear = 0.0;
    double complianceCarbonUsdPerTonne = 0.0;
    double shadowCarbonUsdPerTonne = 0.0;
    bool shadowCarbonInNpv = false;
    std::optional<double> buildingEscalationPerYear;  ///< nominal
    std::optional<double> acceleratorPriceDeclinePerYear;
    std::optional<double> networkStorageOverhead;
    std::optional<double> h100eHourUsd;
    std::optional<double> h100eHourDeclinePerYear;
    std::optional<double> waterUsdPerM3;
    std::optional<double> taxRate;
    std::optional<double> buildingLifeYears;
    std::optional<double> acceleratorLifeYears;
    bool operator==(const Prices&) const = default;
};

enum class SeriesUnit { mw, capacityFactor, usdPerMwh, kgPerMwh, degC };

/// An imported hourly series, stored once by its content.
struct Series {
    std::string name;
    SeriesUnit unit = SeriesUnit::mw;
    std::vector<double> values;  ///< 8760, local standard time
    bool operator==(const Series&) const = default;
};

}  // namespace gigasite::model
