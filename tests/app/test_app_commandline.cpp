// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/facts.h"
#include "app/planio.h"
#include "app/version.h"
#include "model/plan/change.h"
#include "model/plan/fields.h"
#include "tests/app/sampleplan.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace gigasite;
using namespace Qt::StringLiterals;
using Json = nlohmann::json;

namespace {

struct Run {
    int code = -1;
    QString out;
    QString err;
};

Run run(const QStringList& arguments) {
    Run result;
    QTextStream out(&result.out);
    QTextStream err(&result.err);
    result.code = app::runCommandLine(arguments, out, err);
    out.flush();
    err.flush();
    return result;
}

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Columns of a CSV text by name.
QMap<QString, QList<double>> columns(const QByteArray& csv) {
    QMap<QString, QList<double>> out;
    const QList<QByteArray> lines = csv.split('\n');
    const QList<QByteArray> names = lines.first().trimmed().split(',');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QList<QByteArray> cells = lines[i].trimmed().split(',');
        for (qsizetype c = 0; cells.size() == names.size() && c < cells.size(); ++c) {
            out[QString::fromUtf8(names[c])].append(cells[c].toDouble());
        }
    }
    return out;
}

double sum(const QList<double>& values) {
    double total = 0.0;
    for (const double value : values) {
        total += value;
    }
    return total;
}

}  // namespace

class TestAppCommandLine : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void helpTellsEveryCommand();
    void wrongUseEndsWithTwo_data();
    void wrongUseEndsWithTwo();
    void evaluatePrintsSumsThatHold();
    void evaluateJsonHoldsEverything();
    void evaluateIsTheSameEveryTime();
    void timingOnlyWhenAsked();
    void traceAgreesWithTheYear();
    void traceExplainsItsRefusals();
    void convertKeepsThePlan();
    void importAttachesHours();
    void importRefusesWithThePlace();
    void climateAtAPlace();
    void checkFindsErrors();
    void badPlansAreNamed_data();
    void badPlansAreNamed();
    void brokenCatalogueNamesThePlace();
    void theProgramNeedsNoDisplay();
    void reportSpeaksBothLanguages();

  private:
    [[nodiscard]] QString path(const char* name) const {
        return m_folder.filePath(QLatin1StringView(name));
    }

    QTemporaryDir m_folder;
    QString m_plan;
};

void TestAppCommandLine::initTestCase() {
    const auto facts = app::loadFacts();
    QVERIFY2(facts.ok(), facts ? "" : model::describe(facts.problem()).c_str());
    m_plan = path("arizona.gsite");
    const auto saved =
        app::writePlan(app::planFileOf(test::arizonaPlan(), facts.value(), nullptr), m_plan);
    QVERIFY2(saved.ok(), saved ? "" : model::describe(saved.problem()).c_str());
}

void TestAppCommandLine::helpTellsEveryCommand() {
    const Run help = run({u"--help"_s});
    QCOMPARE(help.code, 0);
    QCOMPARE(run({u"--version"_s}).out.trimmed(),
             u"gigasite "_s + QLatin1StringView(app::kVersion));
    for (const char* name :
         {"evaluate", "trace", "report", "convert", "import", "climate", "check"}) {
        const QString command = QLatin1StringView(name);
        QVERIFY2(help.out.contains(u"  "_s + command), name);
        QVERIFY(app::isCommandLine({command}));
        const Run own = run({command, u"--help"_s});
        QCOMPARE(own.code, 0);
        QVERIFY(own.out.startsWith(u"Usage: gigasite "_s + command));
        QVERIFY(own.err.isEmpty());
    }
    QVERIFY(!app::isCommandLine({}));
    QVERIFY(!app::isCommandLine({u"plan.gsite"_s}));
}

void TestAppCommandLine::wrongUseEndsWithTwo_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown command") << QStringList{u"frobnicate"_s};
    QTest::newRow("no plan") << QStringList{u"evaluate"_s};
    QTest::newRow("two plans") << QStringList{u"evaluate"_s, u"a"_s, u"b"_s};
    QTest::newRow("unknown option") << QStringList{u"evaluate"_s, u"a"_s, u"--loud"_s};
    QTest::newRow("option without value") << QStringList{u"evaluate"_s, u"a"_s, u"--json"_s};
    QTest::newRow("trace without site") << QStringList{u"trace"_s, u"a"_s};
    QTest::newRow("year is no number") << QStringList{u"trace"_s,  u"a"_s,    u"--site"_s, u"x"_s,
                                                      u"--year"_s, u"soon"_s, u"--csv"_s,  u"-"_s};
    QTest::newRow("suffix says nothing") << QStringList{u"convert"_s, u"a"_s, u"b.txt"_s};
    QTest::newRow("latitude is no number") << QStringList{u"climate"_s, u"north"_s, u"1"_s};
}

void TestAppCommandLine::wrongUseEndsWithTwo() {
    QFETCH(QStringList, arguments);
    const Run result = run(arguments);
    QCOMPARE(result.code, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY(result.err.startsWith(u"gigasite: "_s));
    QVERIFY(result.err.contains(u"Usage: gigasite"_s));
}

void TestAppCommandLine::evaluatePrintsSumsThatHold() {
    const Run result = run({u"evaluate"_s, m_plan});
    QVERIFY2(result.code == 0, qPrintable(result.err + result.out));
    QVERIFY(result.out.contains(u"Programme Arizona test"_s));
    QVERIFY(result.out.contains(u"Site 1 Goodyear"_s));
    QVERIFY(result.out.contains(u"FY2027"_s));
    int sums = 0;
    for (const QString& line : result.out.split(u'\n')) {
        if (line.startsWith(u"= "_s)) {
            ++sums;
            const QStringList cells = line.mid(43).split(u' ', Qt::SkipEmptyParts);
            QVERIFY(cells.size() >= 9);
            for (const QString& cell : cells) {
                QCOMPARE(cell, u"0.000"_s);
            }
        }
    }
    QCOMPARE(sums, 6);
}

void TestAppCommandLine::evaluateJsonHoldsEverything() {
    const QString out = path("out.json");
    QCOMPARE(run({u"evaluate"_s, m_plan, u"--json"_s, out}).code, 0);
    const Json json = Json::parse(read(out).toStdString());
    QCOMPARE(json["quarters"].size(), std::size_t{32});
    QCOMPARE(json["quarters"][0].get<std::string>(), "2026Q3");
    QCOMPARE(json["sites"].size(), std::size_t{1});
    QVERIFY(!json.contains("seconds"));
    const Json& programme = json["programme"];
    QCOMPARE(programme.size(), model::metrics().size());
    QCOMPARE(json["metrics"].size(), model::metrics().size());
    double load = 0.0;
    double solar = 0.0;
    for (std::size_t q = 0; q < 32; ++q) {
        const auto at = [&](const std::string& id) { return programme[id][q].get<double>(); };
        double used = 0.0;
        for (const auto source : model::kSourceNames) {
            used += at("energy.used." + std::string(source));
        }
        const double wanted = at("energy.loadMwh");
        QVERIFY(std::abs(used - wanted) <= 1e-9 * std::max(1.0, wanted));
        const double parts = at("investment.acceleratorsUsd") + at("investment.buildingUsd") +
                             at("investment.energyUsd") + at("investment.gridUsd");
        QVERIFY(std::abs(parts - at("investment.totalUsd")) <= 1e-3);
        QVERIFY(json["sites"][0]["values"]["energy.loadMwh"][q] == programme["energy.loadMwh"][q]);
        load += wanted;
        solar += at("energy.used.solar");
    }
    // 300 MW of IT for some years is terawatt-hours, and 400 MW of solar serve a good part of it.
    QVERIFY(load > 5e6);
    QVERIFY(solar > 0.1 * load && solar < 0.5 * load);
    QVERIFY(json["programme"]["carbon.cfeScore"][0].is_null());  // nothing online yet
}

void TestAppCommandLine::evaluateIsTheSameEveryTime() {
    const Run first = run({u"evaluate"_s, m_plan});
    const Run second = run({u"evaluate"_s, m_plan});
    QVERIFY(!first.out.isEmpty());
    QCOMPARE(first.out, second.out);
    QCOMPARE(run({u"evaluate"_s, m_plan, u"--json"_s, path("a.json")}).code, 0);
    QCOMPARE(run({u"evaluate"_s, m_plan, u"--json"_s, path("b.json")}).code, 0);
    QVERIFY(read(path("a.json")).size() > 10000);
    QCOMPARE(read(path("a.json")), read(path("b.json")));
    QCOMPARE(run({u"evaluate"_s, m_plan, u"--json"_s, u"-"_s}).out.toUtf8(), read(path("a.json")));
}

void TestAppCommandLine::timingOnlyWhenAsked() {
    QVERIFY(!run({u"evaluate"_s, m_plan}).out.contains(u"seconds"_s));
    QVERIFY(run({u"evaluate"_s, m_plan, u"--timing"_s}).out.contains(u"site-years per second"_s));
    const Run json = run({u"evaluate"_s, m_plan, u"--timing"_s, u"--json"_s, u"-"_s});
    QVERIFY(Json::parse(json.out.toStdString())["seconds"].get<double>() > 0.0);
    QVERIFY(json.err.contains(u"site-years"_s));
}

void TestAppCommandLine::traceAgreesWithTheYear() {
    const QString csv = path("hours.csv");
    const Run result = run(
        {u"trace"_s, m_plan, u"--site"_s, u"Goodyear"_s, u"--year"_s, u"2030"_s, u"--csv"_s, csv});
    QVERIFY2(result.code == 0, qPrintable(result.err));
    const auto hours = columns(read(csv));
    QCOMPARE(hours[u"hour"_s].size(), 8760);
    double served = 0.0;
    for (auto column = hours.begin(); column != hours.end(); ++column) {
        QCOMPARE(column->size(), 8760);
        served += column.key().startsWith(u"served."_s) ? sum(*column) : 0.0;
    }
    const double load = sum(hours[u"loadMw"_s]);
    QVERIFY(load > 1e6);
    QVERIFY(std::abs(served - load) <= 1e-9 * load);
    QCOMPARE(run({u"evaluate"_s, m_plan, u"--json"_s, path("year.json")}).code, 0);
    const Json json = Json::parse(read(path("year.json")).toStdString());
    double year = 0.0;
    for (std::size_t q = 0; q < 32; ++q) {
        if (json["quarters"][q].get<std::string>().starts_with("2030")) {
            year += json["programme"]["energy.loadMwh"][q].get<double>();
        }
    }
    QVERIFY(std::abs(year - load) <= 1e-9 * load);
    const Run again =
        run({u"trace"_s, m_plan, u"--site"_s, u"#1"_s, u"--year"_s, u"2030"_s, u"--csv"_s, u"-"_s});
    QCOMPARE(again.out.toUtf8(), read(csv));
}

void TestAppCommandLine::traceExplainsItsRefusals() {
    const Run site = run({u"trace"_s, m_plan, u"--site"_s, u"Nowhere"_s, u"--year"_s, u"2030"_s,
                          u"--csv"_s, u"-"_s});
    QCOMPARE(site.code, 1);
    QVERIFY(site.err.contains(u"Nowhere"_s) && site.err.contains(u"#1 Goodyear"_s));
    const Run year = run({u"trace"_s, m_plan, u"--site"_s, u"Goodyear"_s, u"--year"_s, u"1999"_s,
                          u"--csv"_s, u"-"_s});
    QCOMPARE(year.code, 1);
    QVERIFY(year.err.contains(u"2026"_s) && year.err.contains(u"2034"_s));
}

void TestAppCommandLine::convertKeepsThePlan() {
    QCOMPARE(run({u"convert"_s, m_plan, path("x.json")}).code, 0);
    QCOMPARE(run({u"convert"_s, path("x.json"), path("x.gsite")}).code, 0);
    QCOMPARE(read(path("x.gsite")), read(m_plan));
    QVERIFY(Json::parse(read(path("x.json")).toStdString())["sites"].size() == 1);
    // A plan written by hand gets the facts it uses.
    QVERIFY(write(path("hand.json"),
                  R"({"format": "gigasite-plan", "version": 1, "unheard": 1,
                      "sites": [{"name": "Ohio", "latitudeDeg": 40, "longitudeDeg": -82.9,
                                 "country": "US", "state": "OH"}]})"));
    const Run hand = run({u"convert"_s, path("hand.json"), path("hand.gsite")});
    QCOMPARE(hand.code, 0);
    QVERIFY(hand.err.contains(u"unheard"_s));
    const auto opened = app::readPlan(path("hand.gsite"));
    QVERIFY(opened.ok());
    QVERIFY(!opened.value().file.catalogRows.empty());
    QVERIFY(!opened.value().file.catalogVersion.empty());
}

void TestAppCommandLine::importAttachesHours() {
    QByteArray hours = "load_mw\n";
    for (int h = 0; h < 8760; ++h) {
        hours += "12.5\n";
    }
    QVERIFY(write(path("load.csv"), hours));
    const Run done = run({u"import"_s, m_plan, path("load.csv"), u"--site"_s, u"Goodyear"_s,
                          u"--as"_s, u"load"_s, u"-o"_s, path("imported.gsite")});
    QVERIFY2(done.code == 0, qPrintable(done.err));
    const auto opened = app::readPlan(path("imported.gsite"));
    QVERIFY(opened.ok());
    const model::Plan& plan = opened.value().file.plan;
    QCOMPARE(plan.series.size(), std::size_t{1});
    QCOMPARE(plan.base.sites.begin()->value->info->loadKind, model::LoadKind::imported);
    QCOMPARE(plan.series.begin()->value->name, std::string("load"));
    QVERIFY(run({u"import"_s, m_plan, path("load.csv"), u"--site"_s, u"Goodyear"_s, u"--as"_s,
                 u"noise"_s, u"-o"_s, path("x.gsite")})
                .code == 2);
    QVERIFY(run({u"import"_s, m_plan, path("load.csv"), u"--site"_s, u"Nowhere"_s, u"--as"_s,
                 u"load"_s, u"-o"_s, path("x.gsite")})
                .code == 2);
}

void TestAppCommandLine::importRefusesWithThePlace() {
    QVERIFY(write(path("short.csv"), "load_mw\n1\n2\n"));
    const Run refused = run({u"import"_s, m_plan, path("short.csv"), u"--site"_s, u"Goodyear"_s,
                             u"--as"_s, u"load"_s, u"-o"_s, path("never.gsite")});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(u"short.csv"_s) && refused.err.contains(u"8760"_s),
             qPrintable(refused.err));
    QVERIFY(!QFile::exists(path("never.gsite")));
    const Run weather = run({u"import"_s, m_plan, path("short.csv"), u"--site"_s, u"Goodyear"_s,
                             u"--as"_s, u"weather"_s, u"-o"_s, path("never.gsite")});
    QCOMPARE(weather.code, 1);
    QVERIFY2(weather.err.contains(u"EPW"_s), qPrintable(weather.err));
}

void TestAppCommandLine::climateAtAPlace() {
    const Run phoenix = run({u"climate"_s, u"33.43"_s, u"-112.36"_s});
    QVERIFY2(phoenix.code == 0, qPrintable(phoenix.err));
    QVERIFY(phoenix.out.contains(u"-112.360"_s));
    QVERIFY(phoenix.out.contains(u"solar tracking"_s));
    QCOMPARE(run({u"climate"_s, u"33.43"_s, u"-112.36"_s}).out, phoenix.out);
    const QString csv = path("weather.csv");
    QCOMPARE(
        run({u"climate"_s, u"33.43"_s, u"-112.36"_s, u"--elevation"_s, u"300"_s, u"--csv"_s, csv})
            .code,
        0);
    const auto hours = columns(read(csv));
    QCOMPARE(hours[u"ghiWm2"_s].size(), 8760);
    // NREL's maps give about 2,100 kWh/m2 a year for the Phoenix area.
    const double irradiation = sum(hours[u"ghiWm2"_s]) / 1000.0;
    QVERIFY2(irradiation > 1800.0 && irradiation < 2400.0,
             qPrintable(QString::number(irradiation)));
    const Run sea = run({u"climate"_s, u"-60"_s, u"-140"_s});
    QCOMPARE(sea.code, 1);
    QVERIFY(!sea.err.isEmpty() && sea.out.isEmpty());
    QCOMPARE(run({u"climate"_s, u"95"_s, u"0"_s}).code, 1);
}

void TestAppCommandLine::checkFindsErrors() {
    const Run good = run({u"check"_s, m_plan});
    QCOMPARE(good.code, 0);
    QVERIFY(good.out.contains(u"Checked: 1 sites, 0 errors"_s));
    const auto facts = app::loadFacts();
    const model::Change change = model::SetField{{model::EntityKind::asset, 1, 3},
                                                 model::findField("asset.technologyId"),
                                                 std::string("perpetual_motion")};
    const auto broken = model::apply(test::arizonaPlan(), model::kBaseScenario, {&change, 1});
    QVERIFY(broken.ok());
    const QString file = path("broken.gsite");
    QVERIFY(app::writePlan(app::planFileOf(broken.value(), facts.value(), nullptr), file).ok());
    const Run bad = run({u"check"_s, file});
    QCOMPARE(bad.code, 3);
    QVERIFY(bad.out.contains(u"error: Goodyear"_s));
    QVERIFY(bad.out.contains(u"perpetual_motion"_s));
    QCOMPARE(run({u"evaluate"_s, file}).code, 3);
}

void TestAppCommandLine::badPlansAreNamed_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("code");
    const QByteArray good = read(m_plan);
    QByteArray flipped = good;
    flipped[good.size() / 2] = static_cast<char>(flipped[good.size() / 2] ^ 0x10);
    QByteArray newer = good;
    newer.replace(0, 10, "GIGASITE 9");
    QTest::newRow("empty") << QByteArray() << u"empty.gsite"_s << 1;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n") << u"picture.gsite"_s << 1;
    QTest::newRow("cut short") << good.left(good.size() / 2) << u"short.gsite"_s << 1;
    QTest::newRow("one bit") << flipped << u"bit.gsite"_s << 1;
    QTest::newRow("newer") << newer << u"newer.gsite"_s << 1;
    QTest::newRow("no JSON") << QByteArray("{\"format\": ") << u"cut.json"_s << 1;
    QTest::newRow("contradiction") << QByteArray(R"({"format": "gigasite-plan", "version": 1,
                          "sites": [{"name": "A", "loadSeries": 77}]})")
                                   << u"dangling.json"_s << 3;
    QTest::newRow("beyond its range") << QByteArray(R"({"format": "gigasite-plan", "version": 1,
                          "sites": [{"name": "A", "latitudeDeg": 95}]})")
                                      << u"range.json"_s << 3;
}

void TestAppCommandLine::badPlansAreNamed() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(int, code);
    const QString file = m_folder.filePath(name);
    QVERIFY(write(file, bytes));
    for (const char* command : {"evaluate", "check"}) {
        const Run result = run({QLatin1StringView(command), file});
        QCOMPARE(result.code, code);
        QVERIFY(result.out.isEmpty());
        QVERIFY2(result.err.contains(name), qPrintable(result.err));
    }
    const Run missing = run({u"evaluate"_s, path("not there.gsite")});
    QCOMPARE(missing.code, 1);
    QVERIFY(missing.err.contains(u"not there.gsite"_s));
    QCOMPARE(run({u"evaluate"_s, m_folder.path()}).code, 1);
}

void TestAppCommandLine::brokenCatalogueNamesThePlace() {
    const QString folder = path("catalog");
    QVERIFY(QDir().mkpath(folder));
    const QDir original(QStringLiteral(GIGASITE_SOURCE_DIR "/resources/catalog"));
    for (const QString& name : original.entryList({u"*.csv"_s})) {
        QVERIFY(QFile::copy(original.filePath(name), folder + u'/' + name));
    }
    QCOMPARE(run({u"evaluate"_s, m_plan, u"--catalog"_s, folder}).code, 0);
    const QString states = folder + u"/us_states.csv"_s;
    QList<QByteArray> lines = read(states).split('\n');
    QList<QByteArray> cells = lines[9].split(',');
    cells[4] = "north";
    lines[9] = cells.join(',');
    QVERIFY(QFile::setPermissions(states, QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(write(states, lines.join('\n')));
    const Run broken = run({u"evaluate"_s, m_plan, u"--catalog"_s, folder});
    QCOMPARE(broken.code, 1);
    QVERIFY2(broken.err.contains(u"us_states.csv:10:5"_s), qPrintable(broken.err));
    const Run none = run({u"evaluate"_s, m_plan, u"--catalog"_s, path("nowhere")});
    QCOMPARE(none.code, 1);
    QVERIFY(none.err.contains(u"nowhere"_s));
}

/// Runs the program itself, where there is no display.
namespace {

Run runProgram(const QStringList& arguments) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        environment.remove(QLatin1StringView(name));
    }
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(GIGASITE_PROGRAM), arguments);
    const bool ended =
        process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

}  // namespace

void TestAppCommandLine::theProgramNeedsNoDisplay() {
    const Run first = runProgram({u"evaluate"_s, m_plan});
    QCOMPARE(first.code, 0);
    QCOMPARE(first.err, QString());
    QVERIFY(first.out.size() > 1000);
    QCOMPARE(runProgram({u"evaluate"_s, m_plan}).out, first.out);
    QCOMPARE(first.out, run({u"evaluate"_s, m_plan}).out);
    QCOMPARE(runProgram({u"evaluate"_s}).code, 2);
    QCOMPARE(runProgram({u"evaluate"_s, path("no.gsite")}).code, 1);
}

void TestAppCommandLine::reportSpeaksBothLanguages() {
    const Run english = runProgram({u"report"_s, m_plan, u"-o"_s, path("en.pdf")});
    QVERIFY2(english.code == 0, qPrintable(english.err));
    QCOMPARE(runProgram({u"report"_s, m_plan, u"-o"_s, path("again.pdf")}).code, 0);
    QVERIFY(read(path("en.pdf")).startsWith("%PDF-"));
    QCOMPARE(read(path("again.pdf")), read(path("en.pdf")));
    QCOMPARE(
        runProgram({u"report"_s, m_plan, u"-o"_s, path("de.pdf"), u"--language"_s, u"de"_s}).code,
        0);
    QVERIFY(read(path("de.pdf")).size() > 20000);
    QVERIFY(read(path("de.pdf")) != read(path("en.pdf")));
    QCOMPARE(runProgram({u"report"_s, m_plan}).code, 2);
}

QTEST_GUILESS_MAIN(TestAppCommandLine)
#include "test_app_commandline.moc"
