// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/facts.h"
#include "app/services.h"
#include "model/catalog/catalog.h"
#include "model/plan/fields.h"
#include "tests/app/sampleplan.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace gigasite;
using namespace Qt::StringLiterals;
using app::AppServices;

namespace {

std::shared_ptr<const model::PlanResult> instantly(const model::EvaluationRequest& request) {
    auto result = std::make_shared<model::PlanResult>();
    result->revision = request.revision;
    result->quarters = 4;
    result->programme = model::QuarterTable(4);
    return result;
}

app::ModelThread::Evaluate quickModel(const model::Facts&) {
    return [](const model::EvaluationRequest& request, const std::stop_token&) {
        return instantly(request);
    };
}

/// The program without its window.
struct Desk {
    explicit Desk(const model::Facts& facts, const QString& folder)
        : settings(folder + u"/settings.ini"_s),
          session(document, facts, quickModel),
          services(document, session, settings, language, facts, QStringLiteral(GIGASITE_PROGRAM)) {
        QObject::connect(&services, &ui::Services::messageRaised, &services,
                         [this](const ui::Message& message) { messages.push_back(message); });
    }
    void edit(double mw) {
        const std::array<model::Change, 1> changes = {model::SetField{
            {model::EntityKind::asset, 1, 3}, model::findField("asset.capacityMw"), mw}};
        QVERIFY(document.apply(changes, {"edit.other", {}}).ok());
    }
    bool open(const QString& path) {
        QSignalSpy replaced(&services, &ui::Services::documentReplaced);
        services.openFile(path);
        return QTest::qWaitFor([this] { return services.workName().isEmpty(); }, 20000) &&
               replaced.count() == 1;
    }
    bool saved(const std::function<void()>& start) {
        QSignalSpy finished(&services, &ui::Services::saveFinished);
        start();
        return QTest::qWaitFor([&finished] { return finished.count() == 1; }, 20000) &&
               finished.first().first().toBool();
    }
    [[nodiscard]] QString lastCode() const {
        return messages.empty() ? QString() : QString::fromLatin1(messages.back().code);
    }

    app::Settings settings;
    app::LanguageController language;
    app::Document document;
    app::Session session;
    AppServices services;
    std::vector<ui::Message> messages;
};

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

}  // namespace

class TestAppServices : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void savesAndOpensTheSame();
    void refusedFilesChangeNothing();
    void editsDuringASaveStayModified();
    void failedSaveKeepsEverything();
    void changedOnDiskIsNotOverwritten();
    void aLockedPlanOpensReadOnly();
    void jsonOpensAsAnUntitledCopy();
    void newPlanForgetsTheFile();
    void hoursAreOneEditOrNone();
    void theFileCarriesItsFacts();
    void resultsOtherThanSavedAreTold();
    void reportsComeFromAnotherProcess();
    void choicesAreKeptAndTold();

  private:
    [[nodiscard]] QString path(const char* name) const {
        return m_folder->filePath(QLatin1StringView(name));
    }
    /// A desk that holds the plan of the tests, saved under that name.
    std::unique_ptr<Desk> deskWith(const QString& file) {
        auto desk = std::make_unique<Desk>(m_facts, m_folder->path());
        desk->session.replacePlan(test::arizonaPlan(), m_facts, false);
        return desk->saved([&] { desk->services.saveAs(file); }) ? std::move(desk) : nullptr;
    }

    model::Facts m_facts;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAppServices::initTestCase() {
    auto facts = app::loadFacts();
    QVERIFY(facts.ok());
    m_facts = std::move(facts).value();
}

void TestAppServices::savesAndOpensTheSame() {
    const QString file = path("Plan ä.gsite");
    const auto first = deskWith(file);
    QVERIFY(first);
    QCOMPARE(first->services.filePath(), file);
    QVERIFY(!first->services.isModified());
    QCOMPARE(first->services.recentFiles(), QStringList{file});
    first->edit(123.0);
    QVERIFY(first->services.isModified());
    QVERIFY(first->saved([&] { first->services.save(); }));
    QVERIFY(!first->services.isModified());
    const model::Plan plan = first->document.plan();
    const QByteArray bytes = read(file);

    Desk second(m_facts, m_folder->path());
    // The first desk holds the lock; another program would get a read-only plan, see below.
    QVERIFY(second.open(file));
    QVERIFY(second.document.plan() == plan);
    QVERIFY(!second.services.isModified());
    QVERIFY(second.saved([&] { second.services.saveAs(path("copy.gsite")); }));
    QTRY_COMPARE(second.session.state(), ui::ResultState::fresh);
    QCOMPARE(read(file), bytes);
    QCOMPARE(QFileInfo(path("copy.gsite")).size() > 0, true);
}

void TestAppServices::refusedFilesChangeNothing() {
    const QString file = path("a.gsite");
    const auto desk = deskWith(file);
    QVERIFY(desk);
    const model::Plan plan = desk->document.plan();
    const QByteArray good = read(file);
    QByteArray newer = good;
    newer.replace(0, 10, "GIGASITE 9");
    const std::pair<QByteArray, const char*> files[] = {
        {good.left(good.size() - 5), "message.damaged"},
        {newer, "message.newer"},
        {QByteArray("hello"), "message.notOpened"}};
    for (const auto& [bytes, code] : files) {
        QVERIFY(write(path("bad.gsite"), bytes));
        QVERIFY(!desk->open(path("bad.gsite")));
        QCOMPARE(desk->lastCode(), QLatin1StringView(code));
        QVERIFY(desk->messages.back().cause.has_value());
        QCOMPARE(desk->messages.back().file, path("bad.gsite"));
        QVERIFY(desk->document.plan() == plan);
        QCOMPARE(desk->services.filePath(), file);
    }
    QVERIFY(!desk->open(path("missing.gsite")));
    QCOMPARE(desk->lastCode(), u"message.notOpened"_s);
}

void TestAppServices::editsDuringASaveStayModified() {
    const QString file = path("a.gsite");
    const auto desk = deskWith(file);
    QVERIFY(desk);
    desk->edit(1.0);
    QVERIFY(desk->saved([&] {
        desk->services.save();
        desk->edit(2.0);  // after the snapshot was taken
    }));
    QVERIFY(desk->services.isModified());
    desk->document.undo();
    QVERIFY(!desk->services.isModified());
}

void TestAppServices::failedSaveKeepsEverything() {
    const auto desk = deskWith(path("a.gsite"));
    QVERIFY(desk);
    desk->edit(5.0);
    const QString nowhere = path("no/such/folder/b.gsite");
    QVERIFY(!desk->saved([&] { desk->services.saveAs(nowhere); }));
    QCOMPARE(desk->lastCode(), u"message.notSaved"_s);
    QCOMPARE(desk->services.filePath(), path("a.gsite"));
    QVERIFY(desk->services.isModified());
    QVERIFY(desk->saved([&] { desk->services.save(); }));
}

void TestAppServices::changedOnDiskIsNotOverwritten() {
    const QString file = path("a.gsite");
    const auto desk = deskWith(file);
    QVERIFY(desk);
    desk->edit(5.0);
    QVERIFY(write(file, "somebody else was here"));
    QVERIFY(!desk->saved([&] { desk->services.save(); }));
    QCOMPARE(desk->lastCode(), u"message.changedOnDisk"_s);
    QCOMPARE(read(file), QByteArray("somebody else was here"));
    QVERIFY(desk->services.isModified());
    QVERIFY(desk->saved([&] { desk->services.overwrite(); }));
    QVERIFY(read(file).startsWith("GIGASITE"));
    QCOMPARE(read(file + u'~'), QByteArray("somebody else was here"));
}

void TestAppServices::aLockedPlanOpensReadOnly() {
    const QString file = path("a.gsite");
    const auto first = deskWith(file);
    QVERIFY(first);
    Desk second(m_facts, m_folder->path());
    QVERIFY(second.open(file));
    QVERIFY(second.services.isReadOnly());
    QCOMPARE(second.lastCode(), u"message.locked"_s);
    second.edit(9.0);
    QVERIFY(!second.saved([&] { second.services.save(); }));
    QVERIFY(second.saved([&] { second.services.saveAs(path("b.gsite")); }));
    QVERIFY(!second.services.isReadOnly());
}

void TestAppServices::jsonOpensAsAnUntitledCopy() {
    const auto desk = deskWith(path("a.gsite"));
    QVERIFY(desk);
    const model::Plan plan = desk->document.plan();
    QVERIFY(desk->saved([&] { desk->services.exportTo(path("a.json")); }));
    QCOMPARE(desk->services.filePath(), path("a.gsite"));
    QVERIFY(desk->open(path("a.json")));
    QVERIFY(desk->document.plan() == plan);
    QVERIFY(desk->services.filePath().isEmpty());
    QVERIFY(desk->services.isModified());
    QCOMPARE(desk->services.recentFiles(), QStringList{path("a.gsite")});
}

void TestAppServices::newPlanForgetsTheFile() {
    const auto desk = deskWith(path("a.gsite"));
    QVERIFY(desk);
    QSignalSpy replaced(&desk->services, &ui::Services::documentReplaced);
    ui::NewPlan figures;
    figures.name = u"Mine"_s;
    figures.startYear = 2027;
    figures.years = 12;
    figures.homeCountry = u"DE"_s;
    desk->services.newPlan(figures);
    QCOMPARE(replaced.count(), 1);
    QVERIFY(desk->services.filePath().isEmpty());
    QVERIFY(!desk->services.isModified());
    QCOMPARE(desk->document.plan().header->name, "Mine");
    QCOMPARE(desk->document.plan().header->years, 12);
    QVERIFY(desk->document.plan().header->startQuarter == model::Quarter::of(2027, 1));
    // The plan left is free again.
    Desk second(m_facts, m_folder->path());
    QVERIFY(second.open(path("a.gsite")));
    QVERIFY(!second.services.isReadOnly());
}

void TestAppServices::hoursAreOneEditOrNone() {
    const auto desk = deskWith(path("a.gsite"));
    QVERIFY(desk);
    const model::Plan before = desk->document.plan();
    const ui::HoursImport load{1, 0, model::SeriesUse::loadMw};

    QVERIFY(write(path("short.csv"), "mw\n1\n2\n"));
    desk->services.importHours(load, path("short.csv"));
    QTRY_COMPARE(desk->lastCode(), u"message.notImported"_s);
    QCOMPARE(desk->messages.back().arguments, QStringList{u"short.csv"_s});
    QVERIFY(desk->document.plan() == before);

    QVERIFY(write(path("load.csv"), "mw\n" + QByteArray("12.5\n").repeated(8760)));
    desk->services.importHours(load, path("load.csv"));
    QTRY_VERIFY(desk->services.workName().isEmpty());
    QVERIFY(!(desk->document.plan() == before));
    desk->document.undo();
    QVERIFY(desk->document.plan() == before);
}

void TestAppServices::theFileCarriesItsFacts() {
    const auto desk = deskWith(path("a.gsite"));
    QVERIFY(desk);
    // The program's figure for Arizona changes later; the plan keeps its own.
    const model::RowKey key{"us_states", "AZ"};
    auto rows = m_facts.catalog->rowsFor({&key, 1});
    const auto state = std::find_if(rows.begin(), rows.end(),
                                    [](const auto& row) { return row.table == "us_states"; });
    QVERIFY(state != rows.end());
    for (auto& [name, text] : state->cells) {
        if (name == "name") {
            text = "Arizona of tomorrow";
        }
    }
    auto catalog = m_facts.catalog->withRows({&*state, 1});
    QVERIFY(catalog.ok());
    model::Facts later = m_facts;
    later.catalog = std::make_shared<const model::Catalog>(std::move(catalog).value());
    desk->services.newPlan({});  // lets go of the lock
    Desk second(later, m_folder->path());
    QVERIFY(second.open(path("a.gsite")));
    QCOMPARE(second.session.facts().catalog->state("AZ")->name, "Arizona");
    QCOMPARE(second.lastCode(), u"message.catalogDiffers"_s);
    QCOMPARE(second.messages.back().arguments.value(2), u"1"_s);
    second.services.newPlan({});
    QCOMPARE(second.session.facts().catalog->state("AZ")->name, "Arizona of tomorrow");
}

void TestAppServices::resultsOtherThanSavedAreTold() {
    auto file = app::planFileOf(test::arizonaPlan(), m_facts, nullptr);
    const auto tellsAfter = [&](double saved) {
        file.headlines = {{"energy.loadMwh", 0.0}, {"water.m3", saved}, {"no.longer.known", 1.0}};
        const QString path = m_folder->filePath(QString::number(saved) + u".gsite"_s);
        Desk desk(m_facts, m_folder->path());
        if (!app::writePlan(file, path) || !desk.open(path) ||
            !QTest::qWaitFor([&] { return desk.session.state() == ui::ResultState::fresh; })) {
            return u"nothing"_s;
        }
        return desk.messages.empty() ? QString()
                                     : desk.lastCode() + desk.messages.back().arguments.join(u'|');
    };
    QCOMPARE(tellsAfter(0.0), QString());
    QCOMPARE(tellsAfter(5.0), u"message.resultsDiffer5.gsite|1|water.m3|0|5"_s);
}

void TestAppServices::reportsComeFromAnotherProcess() {
    const auto desk = deskWith(path("a.gsite"));
    QVERIFY(desk);
    desk->edit(250.0);  // the report is of the plan as it is, not of the file
    const auto report = [&](const QString& out) {
        QSignalSpy finished(&desk->services, &ui::Services::reportFinished);
        desk->services.writeReport(out);
        return desk->services.workName() == u"report"_s && finished.wait(60000) &&
               finished.first().first().toBool();
    };
    QVERIFY(report(path("a.pdf")));
    const QByteArray first = read(path("a.pdf"));
    QVERIFY(first.startsWith("%PDF-"));
    QVERIFY(first.size() > 20000);
    QVERIFY(desk->messages.empty());
    QVERIFY(desk->services.workName().isEmpty());
    QVERIFY(report(path("b.pdf")));
    QCOMPARE(read(path("b.pdf")), first);
    QVERIFY(!report(path("no/such/folder/c.pdf")));
    QCOMPARE(desk->lastCode(), u"message.reportFailed"_s);
    QVERIFY(desk->services.workName().isEmpty());

    QSignalSpy finished(&desk->services, &ui::Services::reportFinished);
    desk->services.writeReport(path("d.pdf"));
    desk->services.cancelWork();
    QCOMPARE(finished.count(), 1);
    QVERIFY(!finished.first().first().toBool());
    QVERIFY(desk->services.workName().isEmpty());
    QVERIFY(!QFile::exists(path("d.pdf")));
}

void TestAppServices::choicesAreKeptAndTold() {
    Desk desk(m_facts, m_folder->path());
    QSignalSpy theme(&desk.services, &AppServices::themeChanged);
    desk.services.setThemeChoice(ui::ThemeChoice::dark);
    desk.services.setThemeChoice(ui::ThemeChoice::dark);
    QCOMPARE(theme.count(), 1);
    QCOMPARE(desk.services.themeChoice(), ui::ThemeChoice::dark);
    desk.services.setLanguageChoice(u"de"_s);
    QCOMPARE(desk.language.language(), u"de"_s);
    QCOMPARE(desk.services.languageChoice(), u"de"_s);
    desk.services.setWindowState(u"main"_s, "state");
    QCOMPARE(desk.services.windowState(u"main"_s), QByteArray("state"));
}

QTEST_GUILESS_MAIN(TestAppServices)
#include "test_app_services.moc"
