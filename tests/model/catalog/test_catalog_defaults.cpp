// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/defaults.h"
#include "tests/model/catalog/catalogfiles.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace gigasite::model;

/// Defaults of a place, prices of a year, and rows that travel in a project file.
class TestCatalogDefaults : public QObject {
    Q_OBJECT

  private:
    Catalog m_catalog;

    static bool has(const std::vector<StandIn>& standIns, StandIn wanted) {
        return std::ranges::find(standIns, wanted) != standIns.end();
    }
    static bool near(std::optional<double> value, double expected) {
        return value && std::abs(*value - expected) < 1e-9;
    }
    static QString codeOf(const Result<Catalog>& result) {
        return result
                   ? QStringLiteral("ok")
                   : QString::fromStdString(result.problem().code + ' ' + result.problem().where);
    }
    std::vector<CatalogRow> rowsOf(const RowKey& key) const {
        return m_catalog.rowsFor(std::vector<RowKey>{key});
    }

  private Q_SLOTS:
    void initTestCase() {
        const auto loaded = CatalogFiles().load();
        QVERIFY2(loaded.ok(), loaded ? "" : describe(loaded.problem()).c_str());
        m_catalog = loaded.value();
    }

    void ohio() {
        const GridDefaults ohio = gridDefaults(m_catalog, "US", "OH");
        QCOMPARE(ohio.price->value, 71.0);
        QVERIFY(near(ohio.energyPriceUsdPerMwh, 0.6 * 71.0));
        QVERIFY(near(ohio.deliveryUsdPerMwh, 0.4 * 71.0 - 90.0 * 1000.0 / 8760.0));
        QVERIFY(near(ohio.demandChargeUsdPerKwYear, 90.0));
        QVERIFY(near(ohio.minimumDemandShare, 0.6));
        QCOMPARE(ohio.carbonBasis, CarbonBasis::Direct);
        QCOMPARE(ohio.carbonIntensityKgPerMwh->value, 456.9);
        QCOMPARE(ohio.carbonTrendPerYear, -0.0449);
        QCOMPARE(ohio.marketId, std::string("PJM"));
        QCOMPARE(ohio.connectionWaitYears->value, 8.5);
        QVERIFY(ohio.standIns.empty());
    }

    void arizona() {
        const GridDefaults arizona = gridDefaults(m_catalog, "US", "AZ");
        QCOMPARE(arizona.price->value, 79.0);
        QCOMPARE(arizona.marketId, std::string("WECC-SW"));
        QCOMPARE(arizona.solarShare, 0.0474);
        QVERIFY(near(arizona.otherCarbonFreeShare, 0.3893));
        QVERIFY(has(arizona.standIns, StandIn::DemandChargeElsewhere));
        QVERIFY(has(arizona.standIns, StandIn::ConnectionWaitWorld));
        QVERIFY(!has(arizona.standIns, StandIn::CarbonLifecycleForDirect));
    }

    void germany() {
        const GridDefaults germany = gridDefaults(m_catalog, "DE", "");
        QCOMPARE(germany.price->value, 155.2);
        QCOMPARE(germany.carbonBasis, CarbonBasis::Lifecycle);
        QVERIFY(has(germany.standIns, StandIn::CarbonLifecycleForDirect));
        QCOMPARE(germany.connectionWaitYears->value, 7.0);
        QCOMPARE(germany.windShare, 0.272);
    }

    void countriesWithoutFigures() {
        const GridDefaults benin = gridDefaults(m_catalog, "BJ", "");
        QCOMPARE(benin.price->value, 120.0);
        QCOMPARE(benin.price->grade, 'E');
        QVERIFY(has(benin.standIns, StandIn::PriceRegionalMedian));
        const GridDefaults kosovo = gridDefaults(m_catalog, "XK", "");  // grade D is no default
        QCOMPARE(kosovo.price->value, 135.2);
        QVERIFY(has(kosovo.standIns, StandIn::PriceRegionalMedian));
        const GridDefaults guam = gridDefaults(m_catalog, "GU", "");
        QVERIFY(!guam.price && !guam.energyPriceUsdPerMwh && !guam.deliveryUsdPerMwh);
        QVERIFY(has(guam.standIns, StandIn::PriceMissing));
        const GridDefaults antarctica = gridDefaults(m_catalog, "AQ", "");
        QVERIFY(!antarctica.carbonIntensityKgPerMwh);
        QCOMPARE(antarctica.carbonBasis, CarbonBasis::None);
        QVERIFY(has(antarctica.standIns, StandIn::CarbonMissing));
        const GridDefaults nowhere = gridDefaults(m_catalog, "", "");
        QVERIFY(has(nowhere.standIns, StandIn::CarbonMissing) && nowhere.marketId.empty());
        QVERIFY(has(gridDefaults(m_catalog, "US", "").standIns, StandIn::StateUsesCountry));
    }

    /// For every country the parts add up to the all-in price at full load, none is negative.
    void partsOfThePriceAddUp() {
        for (const CountryRow& country : m_catalog.countries()) {
            const GridDefaults grid = gridDefaults(m_catalog, country.iso2, "");
            if (!grid.price) {
                continue;
            }
            const double charge = *grid.demandChargeUsdPerKwYear * 1000.0 / 8760.0;
            const double sum = *grid.energyPriceUsdPerMwh + *grid.deliveryUsdPerMwh + charge;
            QVERIFY2(std::abs(sum - grid.price->value) < 1e-9, country.iso2.c_str());
            QVERIFY(charge >= 0.0 && *grid.deliveryUsdPerMwh >= 0.0);
            QCOMPARE(has(grid.standIns, StandIn::DemandChargeReduced),
                     *grid.demandChargeUsdPerKwYear < 90.0);
        }
    }

    void buildings() {
        const BuildingDefaults japan = buildingDefaults(m_catalog, "JP");
        QCOMPARE(japan.capexUsdPerMwIt->value, 15.2e6);
        QVERIFY(near(japan.countryIndex, 15.2 / 11.7));
        QVERIFY(japan.standIns.empty());
        const BuildingDefaults brazil = buildingDefaults(m_catalog, "BR");
        QCOMPARE(brazil.capexUsdPerMwIt->value, 11.7e6);
        QVERIFY(has(brazil.standIns, StandIn::BuildingCapexWorld));
    }

    void bringsMoneyToThePriceYear() {
        QVERIFY(near(m_catalog.priceFactor(2023, 2023), 1.0));
        QVERIFY(near(m_catalog.priceFactor(2022, 2023), 304.702 / 292.655));
        QVERIFY(near(m_catalog.priceFactor(2023, 2099), m_catalog.priceFactor(2023, 2026)));
        QVERIFY(near(m_catalog.priceFactor(1990, 2023), m_catalog.priceFactor(2010, 2023)));
        const TechnologyRow& solar = *m_catalog.technology("utility_pv");
        const CostPath& path = solar.capexUsdPerKw;
        QVERIFY(near(costInYear(m_catalog, path, 2020, 2023), 1254.14));
        QVERIFY(near(costInYear(m_catalog, path, 2027.5, 2023), (1254.14 + 1022.01) / 2));
        QVERIFY(near(costInYear(m_catalog, path, 2050, 2023), 935.94));
        QVERIFY(near(costInYear(m_catalog, path, 2025, 2024), 1254.14 * 313.689 / 304.702));
        QVERIFY(
            !costInYear(m_catalog, m_catalog.technology("hydro_ppa")->capexUsdPerKw, 2030, 2025));
        QVERIFY(near(inPriceYear(m_catalog, *solar.lifeYears, 2026), 30.0));
        QCOMPARE(technologyFigure(solar, "lifetime")->value, 30.0);
        QVERIFY(!technologyFigure(solar, "heat_rate") && !technologyFigure(solar, "nonsense"));
    }

    void rowsBringWhatTheyReferTo() {
        const std::vector<CatalogRow> rows = rowsOf({"deals", "crane"});
        const auto holds = [&rows](const char* table, const char* id) {
            return std::ranges::any_of(
                rows, [&](const CatalogRow& row) { return row.table == table && row.id == id; });
        };
        QVERIFY(holds("deals", "crane"));
        QVERIFY(holds("markets", "PJM"));
        QVERIFY(holds("technologies", "nuclear_restart"));
        QVERIFY(holds("technology_parameters", "nuclear_restart/capex_2025"));
        QVERIFY(holds("fuels", "uranium"));
        QVERIFY(!holds("countries", "US"));
        QCOMPARE(rowsOf({"datacenter", "grid_connection_wait"}).size(), std::size_t{12});
        QCOMPARE(rowsOf({"price_index", ""}).size(), std::size_t{17});
        QVERIFY(rowsOf({"countries", "ZZ"}).empty());
        QVERIFY(rowsOf({"nonsense", "x"}).empty());
    }

    void allRowsMakeTheSameCatalogue() {
        std::vector<RowKey> keys;
        for (const std::string& name : catalogFileNames()) {
            keys.push_back({name.substr(0, name.find('.')), ""});
        }
        const std::vector<CatalogRow> rows = m_catalog.rowsFor(keys);
        QVERIFY(rows.size() > 1400);
        const auto copy = m_catalog.withRows(rows);
        QVERIFY2(copy.ok(), qPrintable(codeOf(copy)));
        QVERIFY(std::ranges::equal(copy.value().countries(), m_catalog.countries()));
        QVERIFY(std::ranges::equal(copy.value().technologies(), m_catalog.technologies()));
        QVERIFY(std::ranges::equal(copy.value().parameters(), m_catalog.parameters()));
        QVERIFY(std::ranges::equal(copy.value().deals(), m_catalog.deals()));
        const auto fromNothing = Catalog().withRows(rows);
        QVERIFY2(fromNothing.ok(), qPrintable(codeOf(fromNothing)));
        QVERIFY(std::ranges::equal(fromNothing.value().accelerators(), m_catalog.accelerators()));
    }

    void rowsOfAFileReplaceWholeGroups() {
        std::vector<CatalogRow> rows = rowsOf({"technologies", "utility_pv"});
        std::erase_if(rows, [](const CatalogRow& row) { return row.id == "utility_pv/land"; });
        for (CatalogRow& row : rows) {
            for (auto& [name, text] : row.cells) {
                if (row.id == "utility_pv/capex_2025" && name == "value") {
                    text = "999.5";
                }
            }
        }
        const auto changed = m_catalog.withRows(rows);
        QVERIFY2(changed.ok(), qPrintable(codeOf(changed)));
        const TechnologyRow& solar = *changed.value().technology("utility_pv");
        QCOMPARE(solar.capexUsdPerKw.in2025->value, 999.5);
        QVERIFY(!solar.landHectaresPerMw);
        QVERIFY(m_catalog.technology("utility_pv")->landHectaresPerMw);
        QCOMPARE(changed.value().technologies().size(), std::size_t{20});
        QVERIFY(changed.value().technology("onshore_wind")->landHectaresPerMw);
    }

    void plannersMayAddATechnology() {
        std::vector<CatalogRow> rows = rowsOf({"technologies", "gas_engine"});
        for (CatalogRow& row : rows) {
            if (row.table == "fuels") {
                continue;
            }
            row.id.replace(0, std::string("gas_engine").size(), "my_engine");
            row.cells.front().second = "my_engine";
        }
        const auto added = m_catalog.withRows(rows);
        QVERIFY2(added.ok(), qPrintable(codeOf(added)));
        QCOMPARE(added.value().technologies().size(), std::size_t{21});
        QCOMPARE(added.value().technology("my_engine")->heatRateMmbtuPerMwh->value, 8.332);
    }

    void refusesBadRows() {
        const CatalogRow good = rowsOf({"countries", "DE"}).at(0);
        const auto with = [&](const std::function<void(CatalogRow&)>& change) {
            CatalogRow row = good;
            change(row);
            return codeOf(m_catalog.withRows(std::vector<CatalogRow>{row}));
        };
        QCOMPARE(with([](CatalogRow&) {}), QStringLiteral("ok"));
        QCOMPARE(with([](CatalogRow& row) { row.table = "planets"; }),
                 QStringLiteral("catalog.unknownTable planets:DE"));
        QCOMPARE(with([](CatalogRow& row) { row.id = "FR"; }),
                 QStringLiteral("catalog.badRowId countries:FR"));
        QCOMPARE(with([](CatalogRow& row) { row.cells.emplace_back("moons", "1"); }),
                 QStringLiteral("catalog.unknownColumn countries:DE"));
        QCOMPARE(with([](CatalogRow& row) { row.cells.emplace_back("name", "again"); }),
                 QStringLiteral("catalog.duplicateColumn countries:DE"));
        QCOMPARE(with([](CatalogRow& row) {
                     std::ranges::find(row.cells, std::string("solar_share"),
                                       &std::pair<std::string, std::string>::first)
                         ->second = "7";
                 }),
                 QStringLiteral("catalog.outOfRange countries:DE:solar_share"));
        QCOMPARE(with([](CatalogRow& row) { row.cells.resize(2); }),
                 QStringLiteral("catalog.missingCell countries:DE:name"));
        QCOMPARE(codeOf(m_catalog.withRows(std::vector<CatalogRow>{good, good})),
                 QStringLiteral("catalog.duplicateId countries:DE"));
    }

    void hashesRows() {
        const CatalogRow germany = rowsOf({"countries", "DE"}).at(0);
        CatalogRow other = germany;
        QCOMPARE(hashOf(other), hashOf(germany));
        other.cells.back().second += "1";
        QVERIFY(hashOf(other) != hashOf(germany));
    }

    void anEmptyCatalogueFindsNothing() {
        const Catalog empty;
        QVERIFY(!empty.country("DE") && !empty.parameter("inflation") && empty.deals().empty());
        QVERIFY(!gridDefaults(empty, "DE", "").price);
        QCOMPARE(empty.priceFactor(2000, 2026), 1.0);
        QVERIFY(empty.rowsFor(std::vector<RowKey>{{"countries", ""}}).empty());
    }
};

QTEST_GUILESS_MAIN(TestCatalogDefaults)
#include "test_catalog_defaults.moc"
