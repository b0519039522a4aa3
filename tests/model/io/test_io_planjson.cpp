// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
// First: moc of Qt 6.4 stumbles over <concepts> when a standard header comes before Qt.
#include <QFile>
#include <QTest>

#include "model/io/jsontree.h"
#include "model/io/limits.h"
#include "model/io/planfile.h"
#include "model/io/planjson.h"
#include "tests/model/io/planmaker.h"

#include <clocale>
#include <cmath>

using namespace gigasite::model;
using namespace gigasite::model::io;
using gigasite::testing::PlanMaker;

namespace {

constexpr std::string_view kName = "north.json";

QByteArray text(const Problem& problem) {
    return QByteArray::fromStdString(describe(problem));
}

/// A small plan written by hand, as another program would.
const char* const kByHand = R"({
  "format": "gigasite-plan", "version": 1,
  "header": {"name": "Two sites", "startQuarter": "2026Q3", "years": 12, "discountRate": 0.08},
  "sites": [
    {"id": 4, "name": "Phoenix", "latitudeDeg": 33.4, "longitudeDeg": -112, "country": "US",
     "state": "AZ", "coolingKind": "dry", "loadSeries": 9,
     "grid": {"firmImportLimitMw": [{"from": "2026Q1", "value": 100}, {"from": "2028Q4", "value": 300}]},
     "phases": [{"startQuarter": "2026Q1", "itCapacityMw": 150.5, "acceleratorId": "gb200"}],
     "assets": [{"technologyId": "solar", "capacityMw": 400, "delivery": "gridDelivered",
                 "takeOrPay": false, "unitMw": null}]},
    {"name": "Second"}
  ],
  "limits": {"budgetUsdByFiscalYear": [{"from": 2026, "value": 8e10}]},
  "targets": [{"kind": "emissions", "value": 5, "level": "site", "site": 4}],
  "series": [{"id": 9, "name": "load", "unit": "mw", "values": [VALUES]}],
  "scenarios": [{"id": 20, "parent": 0, "name": "Dear", "overrides": [
    {"op": "set", "kind": "site", "site": 4, "field": "priority", "value": 3},
    {"op": "insert", "kind": "asset", "site": 4, "item": 21, "value": {"technologyId": "wind"}},
    {"op": "erase", "kind": "site", "site": 4}]}]
})";

std::string byHand() {
    std::string values = "0.5";
    for (int hour = 1; hour < 8760; ++hour) {
        values += ",1";
    }
    std::string json = kByHand;
    json.replace(json.find("VALUES"), 6, values);
    return json;
}

Problem problemOf(const std::string& json) {
    const auto read = planFromJson(json, kName);
    return read ? Problem{} : read.problem();
}

/// A minimal document with something added after the version.
std::string document(const std::string& more) {
    return R"({"format": "gigasite-plan", "version": 1)" + more + "}";
}

}  // namespace

class TestIoPlanjson : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsWhatItWrote() {
        for (std::uint32_t seed = 1; seed <= 12; ++seed) {
            const PlanFile file = PlanMaker(seed).file(static_cast<int>(seed) % 4);
            const auto json = planToJson(file);
            QVERIFY2(json.ok(), json.ok() ? "" : text(json.problem()).constData());
            const auto read = planFromJson(json.value(), kName);
            QVERIFY2(read.ok(), read.ok() ? "" : text(read.problem()).constData());
            QVERIFY(read.value().file == file);
            QVERIFY(read.value().notes.empty());
            QCOMPARE(savePlan(read.value().file).value(), savePlan(file).value());
        }
    }

    void readsAPlanWrittenByHand() {
        const auto read = planFromJson(byHand(), kName);
        QVERIFY2(read.ok(), read.ok() ? "" : text(read.problem()).constData());
        QVERIFY(read.value().notes.empty());
        const Plan& plan = read.value().file.plan;
        QCOMPARE(plan.header->startQuarter, Quarter::of(2026, 3));
        QCOMPARE(plan.header->discountRate, std::optional<double>(0.08));
        QCOMPARE(plan.header->priceYear, Header{}.priceYear);
        QCOMPARE(plan.base.sites.size(), std::size_t(2));
        const Site& site = *plan.base.sites.find(4);
        QCOMPARE(site.info->longitudeDeg, -112.0);
        QCOMPARE(site.info->coolingKind, CoolingKind::dry);
        const Steps limit{{Quarter::of(2026, 1).index, 100.0}, {Quarter::of(2028, 4).index, 300.0}};
        QCOMPARE(site.grid->firmImportLimitMw, limit);
        const Asset& asset = *site.assets.begin()->value;
        QCOMPARE(asset.delivery, Delivery::gridDelivered);
        QVERIFY(!asset.takeOrPay && !asset.unitMw);
        QCOMPARE(plan.base.limits->budgetUsdByFiscalYear, (Steps{{2026, 8e10}}));
        QCOMPARE(plan.base.targets.begin()->value->site, Id(4));
        QCOMPARE(plan.series.find(9)->values.size(), std::size_t(8760));
        const Scenario& scenario = *plan.scenarios.find(20);
        QCOMPARE(scenario.overrides.size(), std::size_t(3));
        QCOMPARE(std::get<SetField>(scenario.overrides[0]).field->id,
                 std::string_view("site.priority"));
        // Fresh ids lie above every id that is named.
        QVERIFY(plan.nextId > 21);
        for (const auto& entry : plan.base.sites) {
            QVERIFY(entry.id == 4 || entry.id > 21);
        }
    }

    void keepsTextsAndNumbersToTheBit() {
        PlanFile file;
        auto header = std::make_shared<Header>();
        header->name = std::string("a\0\u202E\"\\/\n<b>\x7F", 14);
        header->discountRate = 0.1 + 0.2 - 0.25;
        file.plan.header = header;
        auto series = std::make_shared<Series>();
        series->values.assign(8760, 5e-324);
        series->values[1] = -0.0;
        series->values[2] = 1.7976931348623157e308;
        series->values[3] = 123456789012345680.0;
        file.plan.series.set(1, series);
        file.plan.nextId = 2;
        const auto read = planFromJson(planToJson(file).value(), kName);
        QVERIFY(read.ok());
        QVERIFY(read.value().file == file);
        QVERIFY(std::signbit(read.value().file.plan.series.find(1)->values[1]));
    }

    void listsWhatItDidNotUnderstand() {
        const auto read = planFromJson(
            document(
                R"(, "colour": 1, "header": {"name": "x", "nmae": "y"}, "sites": [{"grid": {"mw": 1}}])"),
            kName);
        QVERIFY(read.ok());
        std::vector<std::string> places;
        for (const Problem& note : read.value().notes) {
            QCOMPARE(note.code, std::string("io.jsonUnknownKey"));
            places.push_back(note.where);
        }
        std::sort(places.begin(), places.end());
        QCOMPARE(places, (std::vector<std::string>{"north.json: colour", "north.json: header.nmae",
                                                   "north.json: sites[0].grid.mw"}));
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("where");
        const auto row = [](const char* name, const std::string& json, const char* code,
                            const char* where) {
            QTest::newRow(name) << QByteArray::fromStdString(json) << QByteArray(code)
                                << QByteArray(where);
        };
        row("empty", "", "io.jsonSyntax", "north.json:1:1");
        row("no plan", "{}", "io.jsonNotAPlan", "north.json");
        row("list", "[]", "io.jsonNotAPlan", "north.json");
        row("other format", R"({"format": "x", "version": 1})", "io.jsonNotAPlan", "north.json");
        row("newer", R"({"format": "gigasite-plan", "version": 2})", "io.jsonNewer",
            "north.json: version");
        row("version 0", R"({"format": "gigasite-plan", "version": 0})", "io.jsonWrongType",
            "north.json: version");
        row("version text", R"({"format": "gigasite-plan", "version": "1"})", "io.jsonWrongType",
            "north.json: version");
        row("trailing comma", "{\n \"a\": 1,\n}", "io.jsonSyntax", "north.json:3:1");
        row("comment", document(" /* x */"), "io.jsonSyntax", "north.json:1:42");
        row("two values", document("") + "{}", "io.jsonSyntax", "north.json:1:42");
        row("1e999", document(R"(, "header": {"discountRate": 1e999})"), "io.jsonSyntax",
            "north.json:1:74");
        row("NaN", document(R"(, "header": {"discountRate": NaN})"), "io.jsonSyntax",
            "north.json:1:70");
        row("invalid UTF-8", document(", \"header\": {\"name\": \"\xFF\"}"), "io.jsonSyntax",
            "north.json:1:63");
        row("lone surrogate", document(R"(, "header": {"name": "\ud800"})"), "io.jsonSyntax",
            "north.json:1:69");
        row("duplicate key", document(R"(, "header": {}, "header": {})"), "io.jsonDuplicateKey",
            "north.json");
        row("duplicate key inside", document(R"(, "header": {"name": "a", "name": "a"})"),
            "io.jsonDuplicateKey", "north.json");
        row("deep", std::string(100000, '['), "io.jsonTooDeep", "north.json");
        row("wrong type", document(R"(, "header": {"years": "12"})"), "io.jsonWrongType",
            "north.json: header.years");
        row("not whole", document(R"(, "header": {"years": 12.5})"), "io.jsonWrongType",
            "north.json: header.years");
        row("2^63", document(R"(, "header": {"years": 9223372036854775808})"), "io.jsonWrongType",
            "north.json: header.years");
        row("range", document(R"(, "header": {"years": 41})"), "plan.outOfRange",
            "north.json: header.years");
        row("quarter 5", document(R"(, "header": {"startQuarter": "2026Q5"})"), "io.badQuarter",
            "north.json: header.startQuarter");
        row("quarter as number", document(R"(, "header": {"startQuarter": 8000})"),
            "io.jsonWrongType", "north.json: header.startQuarter");
        row("choice", document(R"(, "sites": [{"coolingKind": "wet"}])"), "plan.badChoice",
            "north.json: sites[0].coolingKind");
        row("not optional", document(R"(, "sites": [{"latitudeDeg": null}])"), "plan.wrongType",
            "north.json: sites[0].latitudeDeg");
        row("steps fall", document(R"(, "sites": [{"grid": {"firmImportLimitMw":
                [{"from": 2030, "value": 1}, {"from": 2029, "value": 1}]}}])"),
            "plan.stepsNotRising", "north.json: sites[0].grid.firmImportLimitMw");
        row("step without value",
            document(R"(, "limits": {"budgetUsdByFiscalYear": [{"from": 2030}]})"),
            "io.jsonWrongType", "north.json: limits.budgetUsdByFiscalYear[0]");
        row("sites no list", document(R"(, "sites": {})"), "io.jsonWrongType", "north.json: sites");
        row("site no object", document(R"(, "sites": [5])"), "io.jsonWrongType",
            "north.json: sites[0]");
        row("id 0.5", document(R"(, "sites": [{"id": 0.5}])"), "io.jsonBadId",
            "north.json: sites[0].id");
        row("id -1", document(R"(, "sites": [{"id": -1}])"), "io.jsonBadId",
            "north.json: sites[0].id");
        row("id 2^32", document(R"(, "sites": [{"id": 4294967296}])"), "io.jsonBadId",
            "north.json: sites[0].id");
        row("duplicate id", document(R"(, "sites": [{"id": 1}, {"id": 1}])"), "io.duplicateId",
            "north.json: sites[1]");
        row("dangling", document(R"(, "sites": [{"id": 1, "name": "N", "loadSeries": 7}])"),
            "io.dangling", "north.json: base.sites[1 \"N\"].loadSeries");
        row("short series", document(R"(, "series": [{"id": 1, "values": [1, 2]}])"),
            "io.seriesLength", "north.json: series[1]");
        row("unknown op",
            document(R"(, "scenarios": [{"overrides": [{"op": "x", "kind": "site"}]}])"),
            "io.jsonUnknownOp", "north.json: scenarios[0].overrides[0].op");
        row("unknown kind",
            document(R"(, "scenarios": [{"overrides": [{"op": "set", "kind": "x"}]}])"),
            "plan.badChoice", "north.json: scenarios[0].overrides[0].kind");
        row("unknown field",
            document(
                R"(, "scenarios": [{"overrides": [{"op": "set", "kind": "site", "field": "x"}]}])"),
            "io.unknownField", "north.json: scenarios[0].overrides[0].field");
        row("insert of limits",
            document(
                R"(, "scenarios": [{"overrides": [{"op": "insert", "kind": "limits", "value": {}}]}])"),
            "plan.wrongPayload", "north.json: scenarios[0].overrides[0].value");
    }
    void refuses() {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, where);
        const Problem problem = problemOf(json.toStdString());
        QCOMPARE(QByteArray::fromStdString(problem.code), code);
        QCOMPARE(QByteArray::fromStdString(problem.where), where);
    }

    void refusesBySizeBeforeParsing() {
        QCOMPARE(problemOf(std::string(kMaxFileBytes + 1, ' ')).code, std::string("io.tooBig"));
    }

    void refusesEveryTruncation() {
        const std::string json = planToJson(PlanFile{}).value();
        for (std::size_t length = 0; length + 1 < json.size(); ++length) {
            QVERIFY(!planFromJson(std::string_view(json).substr(0, length), kName).ok());
        }
    }

    void documentationNamesEveryField() {
        QFile page(QStringLiteral(GIGASITE_SOURCE_DIR "/resources/help/json.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray words = page.readAll();
        for (const Field& field : fields()) {
            const QByteArray name =
                '`' + QByteArray(field.name().data(), int(field.name().size())) + '`';
            QVERIFY2(words.contains(name), name.constData());
            for (std::string_view choice : field.choices) {
                QVERIFY2(words.contains(QByteArray(choice.data(), int(choice.size()))),
                         choice.data());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestIoPlanjson)
#include "test_io_planjson.moc"
