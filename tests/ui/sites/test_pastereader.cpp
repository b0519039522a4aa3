// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sites/sitesfixture.h"
#include "ui/sites/pastereader.h"

#include <QElapsedTimer>
#include <QTest>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);

}  // namespace

class TestPasteReader : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void headersFindColumnsAndNamesFindSites();
    void unitsAreUnderstood();
    void unitOfTheHeaderCounts();
    void germanNumbersAreSeen();
    void notationCanBeSaid();
    void bothNotationsMakeTheUnclearOneBad();
    void withoutHeadersTheScreenDecides();
    void rowsFollowTheCurrentOne();
    void oneCellRenames();
    void badCellsAreNamed_data();
    void badCellsAreNamed();
    void valuesThereAlreadyStay();
    void resultsAreLeftOut();
    void unknownColumnsAreNamed();
    void unknownNamesBecomeSites();
    void newSitesNeedAPlace();
    void countriesAreFoundByName();
    void movedSitesFindTheirCountry();
    void countriesByHandStay();
    void severalPhasesShareWhatIsSet();
    void namesMustBeClear();
    void formulasStayText();
    void hostileTextIsBounded();
    void hugeTablesAreCut();
    void readingCanBeStopped();

  private:
    [[nodiscard]] PasteRequest requestFor(const QString& text,
                                          const QLocale& locale = kEnglish) const;
    [[nodiscard]] PasteSheet read(const PasteRequest& request) const { return readPaste(request); }
    /// The plan after the good cells were pasted.
    [[nodiscard]] model::Plan pasted(const PasteRequest& request) const;
    [[nodiscard]] model::Ref<model::Site> site(const model::Plan& plan, const char* name) const {
        return plan.base.sites.find(test::idOfSite(plan, name));
    }

    model::Facts m_facts;
    model::Plan m_plan;
    std::vector<SiteColumn> m_columns;
    std::shared_ptr<const NameBook> m_english;
    std::shared_ptr<const NameBook> m_german;
};

void TestPasteReader::initTestCase() {
    m_facts = test::tableFacts();
    m_plan = test::threeSites();
    m_columns = allSiteColumns();
    m_english = std::make_shared<const NameBook>(m_facts, kEnglish);
    m_german = std::make_shared<const NameBook>(m_facts, kGerman);
}

PasteRequest TestPasteReader::requestFor(const QString& text, const QLocale& locale) const {
    PasteRequest request;
    request.text = text;
    request.columns = m_columns;
    request.shown = defaultColumnIds();
    for (const auto& entry : m_plan.base.sites) {
        request.rows.push_back(entry.id);
    }
    request.plan = m_plan;
    request.world = m_plan.base;
    request.facts = m_facts;
    request.names = locale.language() == QLocale::German ? m_german : m_english;
    request.asOf = model::Quarter::of(2027, 1);
    request.locale = locale;
    return request;
}

model::Plan TestPasteReader::pasted(const PasteRequest& request) const {
    const auto changes = pasteChanges(readPaste(request), request);
    const auto plan = model::apply(m_plan, 0, changes);
    return plan ? plan.value() : model::emptyPlan();
}

void TestPasteReader::headersFindColumnsAndNamesFindSites() {
    const auto request =
        requestFor(u"IT capacity\tName\tPriority\n500\tTexas 1\t3\n250\tOhio 1\t\n"_s);
    const PasteSheet sheet = read(request);
    QCOMPARE(sheet.bad, std::size_t{0});
    QCOMPARE(sheet.good, std::size_t{3});
    QCOMPARE(sheet.sites, std::size_t{2});
    QCOMPARE(sheet.rows[0].cells[0].before, u"300\u202FMW"_s);
    QCOMPARE(sheet.rows[0].cells[0].after, u"500\u202FMW"_s);
    const model::Plan plan = pasted(request);
    QCOMPARE((*site(plan, "Texas 1")->phases.begin()).value->itCapacityMw, 500.0);
    QCOMPARE(site(plan, "Texas 1")->info->priority, 3);
    QCOMPARE((*site(plan, "Ohio 1")->phases.begin()).value->itCapacityMw, 250.0);
    QCOMPARE(site(plan, "Ohio 1")->info->priority, 1);
    QCOMPARE((*site(plan, "Arizona 1")->phases.begin()).value->itCapacityMw, 300.0);
}

void TestPasteReader::unitsAreUnderstood() {
    const auto request = requestFor(
        u"Name\tIT capacity\tUtilisation\tApplication\nOhio 1\t1.2 GW\t85 %\tQ3 2027\n"_s);
    const model::Plan plan = pasted(request);
    QCOMPARE((*site(plan, "Ohio 1")->phases.begin()).value->itCapacityMw, 1200.0);
    QCOMPARE(site(plan, "Ohio 1")->info->utilisation, std::optional(0.85));
    QCOMPARE(site(plan, "Ohio 1")->grid->applicationQuarter,
             std::optional(model::Quarter::of(2027, 3)));
}

void TestPasteReader::unitOfTheHeaderCounts() {
    const model::Plan plan =
        pasted(requestFor(u"Name\tIT capacity (GW)\nOhio 1\t1.2\nTexas 1\t700 MW\n"_s));
    QCOMPARE((*site(plan, "Ohio 1")->phases.begin()).value->itCapacityMw, 1200.0);
    QCOMPARE((*site(plan, "Texas 1")->phases.begin()).value->itCapacityMw, 700.0);
    const PasteSheet wrong = read(requestFor(u"Name\tIT capacity (kg)\nOhio 1\t1.2\n"_s));
    QCOMPARE(wrong.bad, std::size_t{1});
}

void TestPasteReader::germanNumbersAreSeen() {
    const auto request =
        requestFor(u"Name;IT capacity;Priority\nOhio 1;1.234;1\nTexas 1;250,5;2\n"_s);
    QVERIFY(read(request).notation == Notation::german);
    const model::Plan plan = pasted(request);
    QCOMPARE((*site(plan, "Ohio 1")->phases.begin()).value->itCapacityMw, 1234.0);
    QCOMPARE((*site(plan, "Texas 1")->phases.begin()).value->itCapacityMw, 250.5);
}

void TestPasteReader::notationCanBeSaid() {
    auto request = requestFor(u"Name\tIT capacity\nOhio 1\t1.234\n"_s);
    QCOMPARE((*site(pasted(request), "Ohio 1")->phases.begin()).value->itCapacityMw, 1.234);
    request.notation = Notation::german;
    QCOMPARE((*site(pasted(request), "Ohio 1")->phases.begin()).value->itCapacityMw, 1234.0);
    const auto german =
        requestFor(u"Name\tIT-Leistung\tphase.itCapacityMw\nOhio 1\t\t1.234\n"_s, kGerman);
    QCOMPARE((*site(pasted(german), "Ohio 1")->phases.begin()).value->itCapacityMw, 1234.0);
}

void TestPasteReader::bothNotationsMakeTheUnclearOneBad() {
    const auto request =
        requestFor(u"Name\tIT capacity\nOhio 1\t1,5\nTexas 1\t2.5\nArizona 1\t1.234\n"_s);
    const PasteSheet sheet = read(request);
    QCOMPARE(sheet.good, std::size_t{2});
    QCOMPARE(sheet.bad, std::size_t{1});
    QVERIFY(sheet.rows[2].cells[1].state == PasteCell::State::bad);
    const model::Plan plan = pasted(request);
    QCOMPARE((*site(plan, "Ohio 1")->phases.begin()).value->itCapacityMw, 1.5);
    QCOMPARE((*site(plan, "Texas 1")->phases.begin()).value->itCapacityMw, 2.5);
}

void TestPasteReader::withoutHeadersTheScreenDecides() {
    auto request = requestFor(u"Ohio 1\t500\n"_s);
    request.shown = {"site.name", "phase.itCapacityMw"};
    QCOMPARE((*site(pasted(request), "Ohio 1")->phases.begin()).value->itCapacityMw, 500.0);
}

void TestPasteReader::rowsFollowTheCurrentOne() {
    auto request = requestFor(u"500\n\n700\n800\n"_s);
    request.shown = {"site.name", "phase.itCapacityMw"};
    request.firstShown = 1;
    const PasteSheet sheet = read(request);
    QCOMPARE(sheet.good, std::size_t{2});
    QCOMPARE(sheet.bad, std::size_t{1});
    const model::Plan plan = pasted(request);
    QCOMPARE((*site(plan, "Ohio 1")->phases.begin()).value->itCapacityMw, 500.0);
    QCOMPARE((*site(plan, "Arizona 1")->phases.begin()).value->itCapacityMw, 300.0);
    QCOMPARE((*site(plan, "Texas 1")->phases.begin()).value->itCapacityMw, 700.0);
}

void TestPasteReader::oneCellRenames() {
    const model::Plan plan = pasted(requestFor(u"Columbus"_s));
    QCOMPARE(plan.base.sites.size(), std::size_t{3});
    QVERIFY(test::idOfSite(plan, "Columbus") == test::idOfSite(m_plan, "Ohio 1"));
}

void TestPasteReader::badCellsAreNamed_data() {
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("cell");
    QTest::newRow("word") << u"IT capacity"_s << u"lots"_s;
    QTest::newRow("out of range") << u"IT capacity"_s << u"-5"_s;
    QTest::newRow("wrong unit") << u"IT capacity"_s << u"5 kg"_s;
    QTest::newRow("formula") << u"IT capacity"_s << u"=cmd()"_s;
    QTest::newRow("loss in brackets") << u"Longitude"_s << u"(82.9)"_s;
    QTest::newRow("unclear quarter") << u"Application"_s << u"3/2028"_s;
    QTest::newRow("no choice") << u"Cooling"_s << u"magic"_s;
    QTest::newRow("no country") << u"Country"_s << u"Atlantis"_s;
    QTest::newRow("not whole") << u"Priority"_s << u"1.5"_s;
    QTest::newRow("binary") << u"Notes"_s << u"a\u0001b"_s;
    QTest::newRow("too long") << u"Notes"_s << QString(70000, u'x');
    QTest::newRow("long number") << u"IT capacity"_s << QString(65536, u'9');
}

void TestPasteReader::badCellsAreNamed() {
    QFETCH(QString, header);
    QFETCH(QString, cell);
    const auto request = requestFor(u"Name\t%1\tPriority\nOhio 1\t%2\t7\n"_s.arg(header, cell));
    const PasteSheet sheet = read(request);
    QCOMPARE(sheet.bad, std::size_t{1});
    const PasteCell& bad = sheet.rows[0].cells[1];
    QVERIFY(bad.state == PasteCell::State::bad);
    QVERIFY(!bad.reason.isEmpty());
    const QString sentence = sheet.sentence(0, 1);
    QVERIFY2(sentence.startsWith(u"Row 2, %1, "_s.arg(header)), qPrintable(sentence));
    QVERIFY2(sentence.size() < 400, qPrintable(sentence));
    if (header != u"Priority"_s) {
        QCOMPARE(site(pasted(request), "Ohio 1")->info->priority, 7);
    }
}

void TestPasteReader::valuesThereAlreadyStay() {
    // The price is the catalogue's: pasting the same figure must not make it the planner's.
    const auto site = m_plan.base.sites.find(test::idOfSite(m_plan, "Ohio 1"));
    const model::Defaults defaults(*m_facts.catalog, m_plan, m_plan.base, site.get());
    const double price = defaults.figure("grid.energyPrice")->value;
    const auto request = requestFor(
        u"Name\tEnergy price\tIT capacity\tCooling\tState\nOhio 1\t%1\t300\tEvaporative\tOhio\n"_s
            .arg(spreadsheetNumber(price, QuantityKind::moneyPerMwh, kEnglish)));
    const PasteSheet sheet = read(request);
    QCOMPARE(sheet.good, std::size_t{0});
    QCOMPARE(sheet.bad, std::size_t{0});
    QVERIFY(pasteChanges(sheet, request).empty());
}

void TestPasteReader::resultsAreLeftOut() {
    const PasteSheet sheet = read(requestFor(u"Name\tMW online\tPriority\nOhio 1\t9999\t7\n"_s));
    QCOMPARE(sheet.columns.size(), std::size_t{2});
    QCOMPARE(sheet.good, std::size_t{1});
    QCOMPARE(sheet.bad, std::size_t{0});
    QVERIFY(sheet.notes.join(u' ').contains(u"MW online"_s));
}

void TestPasteReader::unknownColumnsAreNamed() {
    const PasteSheet sheet = read(requestFor(u"Name\tPriority\t<b>Owner</b>\nOhio 1\t7\tBob\n"_s));
    QCOMPARE(sheet.good, std::size_t{1});
    QVERIFY(sheet.notes.join(u' ').contains(u"<b>Owner</b>"_s));
}

void TestPasteReader::unknownNamesBecomeSites() {
    const auto request = requestFor(
        u"Name\tLatitude\tLongitude\tIT capacity\tPriority\nNew 1\t48.1\t11.6\t150\t4\nNew 2\t40.1"
        u"\t-82.9\t\t\nOhio 1\t\t\t250\t\n"_s);
    const PasteSheet sheet = read(request);
    QCOMPARE(sheet.added, std::size_t{2});
    QCOMPARE(sheet.sites, std::size_t{1});
    const model::Plan plan = pasted(request);
    QCOMPARE(plan.base.sites.size(), std::size_t{5});
    const auto munich = site(plan, "New 1");
    QVERIFY(munich);
    QCOMPARE(munich->info->country, std::string("DE"));
    QCOMPARE(munich->info->latitudeDeg, 48.1);
    QCOMPARE(munich->info->priority, 4);
    QVERIFY(!munich->info->placeOverridden);
    QCOMPARE((*munich->phases.begin()).value->itCapacityMw, 150.0);
    // A site that never applied for its connection would be online at once.
    QVERIFY(munich->grid->applicationQuarter.has_value());
    QVERIFY(munich->grid->firmImportLimitMw.back().value >= 150.0);
    QCOMPARE(site(plan, "New 2")->info->state, std::string("OH"));
    QCOMPARE((*site(plan, "Ohio 1")->phases.begin()).value->itCapacityMw, 250.0);
}

void TestPasteReader::newSitesNeedAPlace() {
    const auto request = requestFor(u"Name\tIT capacity\nNowhere\t150\nOhio 1\t250\n"_s);
    const PasteSheet sheet = read(request);
    QCOMPARE(sheet.bad, std::size_t{1});
    QCOMPARE(sheet.good, std::size_t{1});
    QCOMPARE(sheet.added, std::size_t{0});
    QVERIFY(sheet.sentence(0, 0).contains(u"latitude"_s));
    QCOMPARE(pasted(request).base.sites.size(), std::size_t{3});
}

void TestPasteReader::countriesAreFoundByName() {
    for (const QString& word : {u"Germany"_s, u"deutschland"_s, u"DE"_s, u"DEU"_s}) {
        const model::Plan plan = pasted(requestFor(u"Name\tCountry\nNew 1\t%1\n"_s.arg(word)));
        const auto made = site(plan, "New 1");
        QVERIFY2(made, qPrintable(word));
        QCOMPARE(made->info->country, std::string("DE"));
        QCOMPARE(m_facts.map->lookUp(made->info->latitudeDeg, made->info->longitudeDeg).countryIso2,
                 std::string("DE"));
    }
}

void TestPasteReader::movedSitesFindTheirCountry() {
    const model::Plan plan =
        pasted(requestFor(u"Name\tLatitude\tLongitude\nOhio 1\t48.1\t11.6\n"_s));
    QCOMPARE(site(plan, "Ohio 1")->info->country, std::string("DE"));
    QCOMPARE(site(plan, "Ohio 1")->info->state, std::string());
    QVERIFY(!site(plan, "Ohio 1")->info->placeOverridden);
}

void TestPasteReader::countriesByHandStay() {
    const model::Plan plan =
        pasted(requestFor(u"Name\tLatitude\tLongitude\tCountry\nOhio 1\t48.1\t11.6\tAustria\n"_s));
    QCOMPARE(site(plan, "Ohio 1")->info->country, std::string("AT"));
    QVERIFY(site(plan, "Ohio 1")->info->placeOverridden);
}

void TestPasteReader::severalPhasesShareWhatIsSet() {
    auto request = requestFor(u"Name\tIT capacity\nOhio 1\t500\nTexas 1\t500\n"_s);
    const model::Id ohio = test::idOfSite(m_plan, "Ohio 1");
    auto changed = std::make_shared<model::Site>(*m_plan.base.sites.find(ohio));
    changed->phases.set(9999, (*changed->phases.begin()).value);
    request.world.sites.set(ohio, changed);
    const auto changes = pasteChanges(read(request), request);
    model::Plan plan = m_plan;
    plan.base = request.world;
    plan.nextId = 10000;
    const auto pastedPlan = model::apply(plan, 0, changes);
    QVERIFY(pastedPlan.ok());
    for (const auto& phase : pastedPlan.value().base.sites.find(ohio)->phases) {
        QCOMPARE(phase.value->itCapacityMw, 250.0);
    }
    // Dates that differ are no one's to overwrite from here.
    auto later = std::make_shared<model::Phase>(*(*changed->phases.begin()).value);
    later->startQuarter = model::Quarter::of(2030, 1);
    auto differing = std::make_shared<model::Site>(*changed);
    differing->phases.set(9999, later);
    request.world.sites.set(ohio, differing);
    request.text = u"Name\tConstruction starts\nOhio 1\t2026 Q1\n"_s;
    QVERIFY(read(request).rows[0].cells[1].state == PasteCell::State::bad);
    // Their sum may come back as it was copied.
    request.text = u"Name\tIT capacity\nOhio 1\t600\n"_s;
    QVERIFY(read(request).rows[0].cells[1].state == PasteCell::State::same);
}

void TestPasteReader::namesMustBeClear() {
    auto request = requestFor(u"Name\tPriority\nOhio 1\t5\nOhio 1\t6\n"_s);
    const PasteSheet twice = read(request);
    QCOMPARE(twice.good, std::size_t{1});
    QCOMPARE(twice.bad, std::size_t{1});
    const model::Id texas = test::idOfSite(m_plan, "Texas 1");
    auto info = std::make_shared<model::SiteInfo>(*m_plan.base.sites.find(texas)->info);
    info->name = "Ohio 1";
    auto namesake = std::make_shared<model::Site>(*m_plan.base.sites.find(texas));
    namesake->info = info;
    request.world.sites.set(texas, namesake);
    request.text = u"Name\tPriority\nOhio 1\t5\n"_s;
    QCOMPARE(read(request).good, std::size_t{0});
    QCOMPARE(read(request).bad, std::size_t{1});
}

void TestPasteReader::formulasStayText() {
    const model::Plan plan =
        pasted(requestFor(u"Name\tLatitude\tLongitude\tNotes\n'=cmd()\t40\t-83\t'+1 شكرا 🏭\n"_s));
    const auto made = site(plan, "=cmd()");
    QVERIFY(made);
    QCOMPARE(QString::fromStdString(made->info->notes), u"+1 شكرا 🏭"_s);
}

void TestPasteReader::hostileTextIsBounded() {
    QString bytes;
    for (int i = 0; i < 200000; ++i) {
        bytes += QChar(static_cast<char16_t>((i * 2654435761U) >> 16));
    }
    for (const QString& text :
         {bytes, QString(1000, QChar(0)), QString(100000, u'"'), QString(100000, u'\t'),
          QString(u"("_s).repeated(100000),
          u"Name\tNotes\n%1\t%2\n"_s.arg(QString(65536, u'n'), QString(65536, u'x'))}) {
        const auto request = requestFor(text);
        const PasteSheet sheet = read(request);
        const auto plan = model::apply(m_plan, 0, pasteChanges(sheet, request));
        QVERIFY(plan.ok());
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
            for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
                QVERIFY(sheet.rows[row].cells[column].after.size() <= 201);
            }
        }
    }
}

void TestPasteReader::hugeTablesAreCut() {
    QString text = u"Name\tPriority\n"_s;
    for (int i = 0; i < 100000; ++i) {
        text += u"Site %1\t%2\n"_s.arg(i).arg(i % 9);
    }
    QElapsedTimer timer;
    timer.start();
    const PasteSheet sheet = read(requestFor(text));
    QCOMPARE(sheet.rows.size(), model::kMaxSites);
    QCOMPARE(sheet.bad, model::kMaxSites);  // none of them says where it lies
    QVERIFY(sheet.notes.join(u' ').contains(u"90000"_s));
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
}

void TestPasteReader::readingCanBeStopped() {
    std::stop_source stop;
    stop.request_stop();
    const auto request = requestFor(u"Name\tPriority\nOhio 1\t5\n"_s);
    QVERIFY(readPaste(request, stop.get_token()).rows.empty());
}

QTEST_MAIN(TestPasteReader)
#include "test_pastereader.moc"
