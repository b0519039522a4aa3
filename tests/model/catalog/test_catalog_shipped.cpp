// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/defaults.h"
#include "tests/model/catalog/catalogfiles.h"

#include <QTest>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <functional>

using namespace gigasite::model;

namespace {

using Visit = std::function<void(const std::string& where, const Figure& figure)>;

void visit(const std::string& where, const std::optional<Figure>& figure, const Visit& visitor) {
    if (figure) {
        visitor(where, *figure);
    }
}

void visitPath(const std::string& where, const CostPath& path, const Visit& visitor) {
    visit(where + " 2025", path.in2025, visitor);
    visit(where + " 2030", path.in2030, visitor);
    visit(where + " 2035", path.in2035, visitor);
}

void visitPlaces(const Catalog& catalog, const Visit& visitor) {
    for (const CountryRow& row : catalog.countries()) {
        for (const auto* figure :
             {&row.latitudeDeg, &row.longitudeDeg, &row.carbonIntensityKgPerMwh,
              &row.carbonTrendPerYear, &row.solarShare, &row.windShare, &row.nuclearShare,
              &row.hydroShare, &row.otherCarbonFreeShare, &row.priceUsdPerMwh,
              &row.fallbackPriceUsdPerMwh, &row.corporateTaxRate}) {
            visit(row.iso2, *figure, visitor);
        }
    }
    for (const StateRow& row : catalog.states()) {
        for (const auto* figure :
             {&row.latitudeDeg, &row.longitudeDeg, &row.carbonIntensityKgPerMwh,
              &row.carbonTrendPerYear, &row.solarShare, &row.windShare, &row.otherCarbonFreeShare,
              &row.priceUsdPerMwh}) {
            visit(row.code, *figure, visitor);
        }
    }
}

void visitTechnologies(const Catalog& catalog, const Visit& visitor) {
    for (const TechnologyRow& row : catalog.technologies()) {
        visitPath(row.id, row.capexUsdPerKw, visitor);
        visitPath(row.id, row.capexPowerUsdPerKw, visitor);
        visitPath(row.id, row.capexEnergyUsdPerKwh, visitor);
        for (const auto* figure : {&row.fixedOmUsdPerKwYear,
                                   &row.fixedOmUsdPerKwhYear,
                                   &row.variableOmUsdPerMwh,
                                   &row.heatRateMmbtuPerMwh,
                                   &row.roundTripEfficiency,
                                   &row.standingLossPerHour,
                                   &row.durationHours,
                                   &row.cycleLife,
                                   &row.lifeYears,
                                   &row.constructionYears,
                                   &row.leadTimeYears,
                                   &row.forcedOutageRate,
                                   &row.plannedOutageRate,
                                   &row.degradationPerYear,
                                   &row.unitMw,
                                   &row.stackEmissionsKgPerMwh,
                                   &row.lifecycleEmissionsKgPerMwh,
                                   &row.embodiedKgPerKwh,
                                   &row.ppaUsdPerMwh,
                                   &row.landHectaresPerMw}) {
            visit(row.id, *figure, visitor);
        }
    }
    for (const FuelRow& row : catalog.fuels()) {
        visit(row.id, row.priceUsdPerMmbtu, visitor);
        visit(row.id, row.emissionFactorKgPerMmbtu, visitor);
    }
    for (const AcceleratorRow& row : catalog.accelerators()) {
        for (const auto* figure :
             {&row.tdpW, &row.bf16DenseTflops, &row.fp8DenseTflops, &row.memoryGb,
              &row.memoryBandwidthTbPerS, &row.priceUsd, &row.itPowerW}) {
            visit(row.id, *figure, visitor);
        }
    }
}

void visitProgrammes(const Catalog& catalog, const Visit& visitor) {
    for (const ParameterRow& row : catalog.parameters()) {
        visitor(row.key, row.figure);
    }
    for (const DealRow& row : catalog.deals()) {
        for (const auto* figure : {&row.latitudeDeg, &row.longitudeDeg, &row.capacityMw,
                                   &row.termYears, &row.priceUsdPerMwh}) {
            visit(row.id, *figure, visitor);
        }
    }
    for (const CampusRow& row : catalog.campuses()) {
        for (const auto* figure : {&row.latitudeDeg, &row.longitudeDeg, &row.currentItMw,
                                   &row.plannedMw, &row.capexBillionUsd}) {
            visit(row.id, *figure, visitor);
        }
    }
    for (const ProgrammeFactRow& row : catalog.programmeFacts()) {
        visitor(row.id, row.figure);
    }
}

}  // namespace

/// The shipped tables against figures read by hand in the reference tables.
class TestCatalogShipped : public QObject {
    Q_OBJECT

  private:
    Catalog m_catalog;

    double value(const std::optional<Figure>& figure) const {
        return figure ? figure->value : std::nan("");
    }

  private Q_SLOTS:
    void initTestCase() {
        const auto loaded = CatalogFiles().load();
        QVERIFY2(loaded.ok(), loaded ? "" : describe(loaded.problem()).c_str());
        m_catalog = loaded.value();
    }

    void countsRows() {
        QCOMPARE(m_catalog.countries().size(), std::size_t{250});
        QCOMPARE(std::ranges::count_if(
                     m_catalog.countries(),
                     [](const CountryRow& row) { return row.carbonIntensityKgPerMwh.has_value(); }),
                 std::ptrdiff_t{213});
        QCOMPARE(std::ranges::count_if(
                     m_catalog.countries(),
                     [](const CountryRow& row) { return row.priceUsdPerMwh.has_value(); }),
                 std::ptrdiff_t{87});
        QCOMPARE(m_catalog.states().size(), std::size_t{51});
        QCOMPARE(m_catalog.technologies().size(), std::size_t{20});
        QCOMPARE(m_catalog.accelerators().size(), std::size_t{21});
        QCOMPARE(m_catalog.deals().size(), std::size_t{12});
        QCOMPARE(m_catalog.campuses().size(), std::size_t{127});
        QCOMPARE(m_catalog.programmeFacts().size(), std::size_t{28});
        QVERIFY(!m_catalog.version().empty());
    }

    void everyFigureHasEvidence() {
        int figures = 0;
        const Visit check = [&figures](const std::string& where, const Figure& figure) {
            ++figures;
            QVERIFY2(!figure.source.empty(), where.c_str());
            QVERIFY2(figure.year >= 2000 && figure.year <= 2026, where.c_str());
            QVERIFY2(figure.grade >= 'A' && figure.grade <= 'E', where.c_str());
            QVERIFY2(figure.low.value_or(figure.value) <= figure.value, where.c_str());
            QVERIFY2(figure.high.value_or(figure.value) >= figure.value, where.c_str());
        };
        visitPlaces(m_catalog, check);
        visitTechnologies(m_catalog, check);
        visitProgrammes(m_catalog, check);
        QVERIFY(figures > 3000);
    }

    void holdsNoShareAlikeContent() {
        CatalogFiles files;
        for (const auto& [name, bytes] : files.bytes()) {
            std::string text = bytes;
            std::ranges::transform(text, text.begin(), [](unsigned char letter) {
                return static_cast<char>(std::tolower(letter));
            });
            for (const char* word : {"odbl", "open database", "geonuclear", "openstreetmap",
                                     "electricity maps", "mledoze"}) {
                QVERIFY2(text.find(word) == std::string::npos, (name + ": " + word).c_str());
            }
        }
        for (const char* iso2 : {"AX", "UM"}) {
            QVERIFY(!m_catalog.country(iso2)->latitudeDeg.has_value());
        }
        for (const DealRow& deal : m_catalog.deals()) {
            if (deal.latitudeDeg) {
                QCOMPARE(deal.latitudeDeg->grade, 'E');
                QVERIFY(std::abs(deal.latitudeDeg->value * 10 -
                                 std::round(deal.latitudeDeg->value * 10)) < 1e-9);
            }
        }
    }

    void holdsReferenceValuesOfPlaces() {
        const CountryRow& germany = *m_catalog.country("DE");
        QCOMPARE(germany.iso3, std::string("DEU"));
        QCOMPARE(value(germany.carbonIntensityKgPerMwh), 344.1);
        QCOMPARE(germany.carbonIntensityKgPerMwh->year, 2024);
        QCOMPARE(value(germany.carbonTrendPerYear), -0.0392);
        QCOMPARE(value(germany.priceUsdPerMwh), 155.2);
        QCOMPARE(germany.priceUsdPerMwh->grade, 'A');
        QCOMPARE(value(germany.windShare), 0.272);
        QCOMPARE(value(germany.solarShare), 0.122);
        QVERIFY(std::abs(value(germany.otherCarbonFreeShare) - 0.1475) < 1e-9);
        QVERIFY(std::abs(value(germany.corporateTaxRate) - 0.29941) < 1e-9);
        QCOMPARE(value(m_catalog.country("LA")->carbonTrendPerYear), 0.08);  // 22.37 %/yr clamped
        QCOMPARE(m_catalog.country("XK")->priceUsdPerMwh->grade, 'D');
        QCOMPARE(value(m_catalog.country("XK")->fallbackPriceUsdPerMwh), 135.2);
        QVERIFY(!m_catalog.country("AQ")->carbonIntensityKgPerMwh);
        const StateRow& ohio = *m_catalog.state("OH");
        QCOMPARE(value(ohio.carbonIntensityKgPerMwh), 456.9);
        QCOMPARE(value(ohio.priceUsdPerMwh), 71.0);
        QCOMPARE(ohio.marketId, std::string("PJM"));
        QCOMPARE(m_catalog.state("TX")->marketId, std::string("ERCOT"));
        QCOMPARE(m_catalog.market("PJM")->countryIso2, std::string("US"));
        QVERIFY(!m_catalog.country("ZZ"));
    }

    void holdsReferenceValuesOfTechnologies() {
        const TechnologyRow& solar = *m_catalog.technology("utility_pv");
        QCOMPARE(solar.kind, TechnologyKind::Solar);
        QCOMPARE(solar.profile, ProfileKind::SolarTracking);
        QCOMPARE(value(solar.capexUsdPerKw.in2025), 1254.14);
        QCOMPARE(value(solar.capexUsdPerKw.in2035), 935.94);
        QCOMPARE(solar.capexUsdPerKw.in2025->currencyYear, 2023);
        QCOMPARE(value(solar.degradationPerYear), 0.005);
        QVERIFY(solar.carbonFree);
        const TechnologyRow& battery = *m_catalog.technology("battery_liion_4h");
        QCOMPARE(battery.kind, TechnologyKind::Storage);
        QVERIFY(!battery.capexUsdPerKw.in2025);
        QCOMPARE(value(battery.capexPowerUsdPerKw.in2025), 356.28);
        QCOMPARE(value(battery.capexEnergyUsdPerKwh.in2030), 186.05);
        QCOMPARE(value(battery.fixedOmUsdPerKwYear), 8.907);
        QCOMPARE(value(battery.fixedOmUsdPerKwhYear), 5.566);
        QCOMPARE(value(battery.degradationPerYear), 0.02);
        QVERIFY(!battery.carbonFree);
        const TechnologyRow& store = *m_catalog.technology("long_duration_storage");
        QCOMPARE(value(store.capexPowerUsdPerKw.in2025), 0.0);
        QCOMPARE(value(store.capexEnergyUsdPerKwh.in2025), 17.5);
        QCOMPARE(store.stackCode, std::string("LD"));
        const TechnologyRow& gas = *m_catalog.technology("gas_ccgt");
        QCOMPARE(value(gas.capexUsdPerKw.in2025), 2400.0);
        QCOMPARE(gas.capexUsdPerKw.in2025->low.value_or(0), 1333.3);
        QCOMPARE(value(gas.heatRateMmbtuPerMwh), 6.349);
        QCOMPARE(value(gas.stackEmissionsKgPerMwh), 336.9);
        QCOMPARE(gas.fuelId, std::string("natural_gas"));
        QVERIFY(!m_catalog.technology("gas_ccgt_ccs")->carbonFree);
        QVERIFY(m_catalog.technology("nuclear_restart")->nuclearRefuelling);
        QVERIFY(!m_catalog.technology("hydro_ppa")->capexUsdPerKw.in2025);
        QCOMPARE(value(m_catalog.fuel("uranium")->priceUsdPerMmbtu), 0.85);
        QCOMPARE(value(m_catalog.fuel("natural_gas")->priceUsdPerMmbtu), 4.0);
        QCOMPARE(value(m_catalog.fuel("oil")->priceUsdPerMmbtu), 25.0);
    }

    void everyTechnologyCanBeDispatched() {
        for (const TechnologyRow& row : m_catalog.technologies()) {
            const char* id = row.id.c_str();
            QVERIFY2(row.lifeYears && row.lifeYears->value > 0, id);
            QVERIFY2(row.stackEmissionsKgPerMwh.has_value(), id);
            if (row.kind == TechnologyKind::Storage) {
                QVERIFY2(row.roundTripEfficiency && row.capexEnergyUsdPerKwh.in2025, id);
                QVERIFY2(row.durationHours && row.fixedOmUsdPerKwYear, id);
            }
            if (row.kind == TechnologyKind::Dispatchable) {
                QVERIFY2(row.heatRateMmbtuPerMwh && row.variableOmUsdPerMwh, id);
                QVERIFY2(!row.fuelId.empty() && !row.carbonFree, id);
            }
            if (row.kind == TechnologyKind::Firm || row.kind == TechnologyKind::Dispatchable) {
                QVERIFY2(row.forcedOutageRate && row.unitMw, id);
            }
            const bool weather =
                row.kind == TechnologyKind::Solar || row.kind == TechnologyKind::Wind;
            QCOMPARE(row.profile != ProfileKind::None, weather);
        }
    }

    void holdsAcceleratorsAndParameters() {
        const AcceleratorRow& h100 = *m_catalog.accelerator("nvidia_h100_sxm5_80gb");
        QCOMPARE(value(h100.priceUsd), 23238.0);
        QCOMPARE(h100.priceUsd->low.value_or(0), 20000.0);
        QCOMPARE(value(h100.bf16DenseTflops), 989.4);
        QCOMPARE(h100ePerChip(m_catalog, h100).value_or(0), 1.0);
        QVERIFY(std::abs(chipsPerMwIt(h100, 0.9).value_or(0) - 705.88235294) < 1e-6);
        QVERIFY(!m_catalog.accelerator("google_tpu_v4")->priceUsd);
        QCOMPARE(parameterValue(m_catalog, "building_capex", "SG").value_or(0), 14.5e6);
        QCOMPARE(parameterValue(m_catalog, "grid_connection_wait", "US-OH").value_or(0), 8.5);
        QCOMPARE(parameterValue(m_catalog, "demand_charge").value_or(0), 90.0);
        QCOMPARE(parameterValue(m_catalog, "demand_charge_minimum").value_or(0), 0.6);
        QCOMPARE(parameterValue(m_catalog, "h100e_hour_price").value_or(0), 2.35);
        QCOMPARE(parameterValue(m_catalog, "utilisation", "training").value_or(0), 0.76);
        QCOMPARE(parameterValue(m_catalog, "building_cost_inflation").value_or(0), 0.055);
        QVERIFY(std::abs(parameterValue(m_catalog, "network_storage_overhead").value_or(0) -
                         17.25 / 39) < 1e-4);
        const auto evaporative = coolingCoefficients(m_catalog, "evaporative");
        QVERIFY(evaporative.has_value());
        QCOMPARE(evaporative->p0, 1.10);
        QCOMPARE(evaporative->t1C, 27.0);
        QCOMPARE(evaporative->waterW1LPerKwhK, 0.08);
        QVERIFY(coolingCoefficients(m_catalog, "dry") && coolingCoefficients(m_catalog, "liquid"));
        QVERIFY(!coolingCoefficients(m_catalog, "magic"));
    }

    void holdsDealsAndCampuses() {
        const DealRow& crane = *m_catalog.deal("crane");
        QCOMPARE(value(crane.capacityMw), 835.0);
        QCOMPARE(crane.marketId, std::string("PJM"));
        QCOMPARE(value(crane.termYears), 20.0);
        QCOMPARE(crane.priceUsdPerMwh->low.value_or(0), 100.0);
        QCOMPARE(crane.priceUsdPerMwh->high.value_or(0), 115.0);
        QCOMPARE(*crane.earliestStart, (YearQuarter{2027, 4}));
        QCOMPARE(*crane.start, (YearQuarter{2028, 1}));
        QVERIFY(!m_catalog.deal("cascade")->start);
        const CampusRow& fairwater = *m_catalog.campus("microsoft_fairwater_wisconsin");
        QCOMPARE(value(fairwater.plannedMw), 3328.0);
        QCOMPARE(fairwater.countryIso2, std::string("US"));
        QCOMPARE(value(m_catalog.programmeFact("msft_fy2025_ai_dc_plan")->figure), 80.0);
    }

    void appliesExportRulesByDate() {
        const Date before{2025, 1, 14};
        const Date during{2025, 3, 1};
        const Date after{2025, 5, 13};
        QCOMPARE(m_catalog.ruleSetsInForce(during).size(), std::size_t{2});
        QCOMPARE(m_catalog.ruleSetsInForce(after).size(), std::size_t{1});
        QCOMPARE(m_catalog.exportAccess("IN", before), ExportAccess::Open);
        QCOMPARE(m_catalog.exportAccess("IN", during), ExportAccess::Capped);
        QCOMPARE(m_catalog.exportAccess("IN", after), ExportAccess::Open);
        QCOMPARE(m_catalog.exportAccess("DE", during), ExportAccess::Open);
        QCOMPARE(m_catalog.exportAccess("CN", before), ExportAccess::Barred);
        QCOMPARE(m_catalog.exportAccess("CN", after), ExportAccess::Barred);
        QCOMPARE(m_catalog.exportAccess("MO", after), ExportAccess::Barred);
        QCOMPARE(m_catalog.exportAccess("KH", during), ExportAccess::Barred);
        QCOMPARE(m_catalog.exportAccess("KH", {2026, 7, 23}), ExportAccess::Open);
        for (const RuleCountryRow& row : m_catalog.ruleCountries()) {
            QCOMPARE(row.capH100e.has_value(), row.access == ExportAccess::Capped);
            if (row.capH100e) {
                QCOMPARE(value(*row.capH100e), 49900.0);  // 790e6 / (989.4 x 16)
                QCOMPARE(row.capH100e->grade, 'E');
            }
        }
    }

  private:
    double value(const Figure& figure) const { return figure.value; }
};

QTEST_GUILESS_MAIN(TestCatalogShipped)
#include "test_catalog_shipped.moc"
