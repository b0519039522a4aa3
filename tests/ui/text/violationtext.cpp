// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/violationtext.h"

#include "ui/text/carbongap.h"
#include "ui/text/problemtext.h"
#include "ui/text/violationtable.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;
using model::MetricId;
using model::Quarter;
using model::Severity;
using model::Unit;
using model::Violation;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);
constexpr model::Id kOhio = 3;
constexpr model::Id kGas = 5;
constexpr int kPlanQuarters = 16;

// '~' stands for the narrow no-break space.
QString shown(QString text) {
    return text.replace(u'~', u'\u202F');
}

QSet<QString> codesIn(const QString& folder) {
    static const QRegularExpression kCode(u"\"((?:violation|relax)\\.[A-Za-z0-9]+)\""_s);
    QSet<QString> codes;
    QDirIterator files(QStringLiteral(GIGASITE_SOURCE_DIR) + u'/' + folder, {u"*.cpp"_s, u"*.h"_s},
                       QDir::Files, QDirIterator::Subdirectories | QDirIterator::FollowSymlinks);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        auto matches = kCode.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            codes.insert(matches.next().captured(1));
        }
    }
    return codes;
}

// The numbers of %1..%9 in a sentence.
QSet<int> placeholders(const char* sentence) {
    static const QRegularExpression kPlace(u"%([1-9])"_s);
    QSet<int> found;
    auto matches = kPlace.globalMatch(QString::fromUtf8(sentence));
    while (matches.hasNext()) {
        found.insert(matches.next().captured(1).toInt());
    }
    return found;
}

template <class Part, std::size_t size>
QSet<int> filled(const std::array<Part, size>& parts) {
    QSet<int> found;
    for (std::size_t i = 0; i < size; ++i) {
        if (parts[i] != Part::none) {
            found.insert(static_cast<int>(i) + 1);
        }
    }
    return found;
}

model::World world(const std::string& site = "Ohio 1", const std::string& asset = "Gas turbines") {
    auto info = std::make_shared<model::SiteInfo>();
    info->name = site;
    auto plant = std::make_shared<model::Asset>();
    plant->name = asset;
    auto ohio = std::make_shared<model::Site>();
    ohio->info = info;
    ohio->grid = std::make_shared<model::Grid>();
    ohio->assets.set(kGas, plant);
    model::World made = model::emptyPlan().base;
    made.sites.set(kOhio, ohio);
    return made;
}

// Four years from 2027 Q1; most power is stranded in 2028 Q4.
model::PlanResult result() {
    model::PlanResult made;
    made.start = Quarter::of(2027, 1);
    made.quarters = kPlanQuarters;
    auto site = std::make_shared<model::SiteResult>();
    site->id = kOhio;
    site->quarters = model::QuarterTable(kPlanQuarters);
    for (int q = 0; q < kPlanQuarters; ++q) {
        site->quarters.at(MetricId::strandedMw, q) = q == 7 ? 300.0 : 100.0;
    }
    made.sites.push_back(site);
    return made;
}

Violation violation(const char* code, double value, double limit, Unit unit,
                    std::vector<std::string> arguments) {
    Violation made;
    made.code = code;
    made.site = kOhio;
    made.first = 2;
    made.last = 9;
    made.value = value;
    made.limit = limit;
    made.unit = unit;
    made.arguments = std::move(arguments);
    return made;
}

QString sentence(const Violation& one, const QLocale& locale = kEnglish) {
    return violationSentence(one, result(), world(), locale);
}

model::Relaxation relaxation(const char* code, std::vector<std::string> arguments,
                             std::string_view field = {}, model::Value value = {}) {
    model::Relaxation made{code, std::move(arguments), {}};
    if (const model::Field* found = model::findField(field)) {
        made.changes.push_back(model::SetField{{}, found, std::move(value)});
    }
    return made;
}

class Shouting : public QTranslator {
  public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* text, const char* /*comment*/,
                      int /*n*/) const override {
        return qstrcmp(context, "Violation") == 0 ? QString::fromUtf8(text).toUpper() : QString();
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

class TestViolationText : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyCodeHasASentence() {
        const QSet<QString> used = codesIn(u"model"_s);
        QVERIFY(used.contains(u"violation.gridShort"_s) && used.contains(u"relax.moreChips"_s));
        const QStringList known = knownViolationCodes();
        QStringList missing = (used - QSet<QString>(known.begin(), known.end())).values();
        missing.sort();
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u"; "_s)));
    }

    void everySentenceIsUsed() {
        const QSet<QString> used = codesIn(u"model"_s);
        for (const QString& code : knownViolationCodes()) {
            QVERIFY2(used.contains(code.section(u'.', 0, 1)), qPrintable(code));
        }
    }

    void codesAreUniqueAndNoProblems() {
        const QStringList codes = knownViolationCodes();
        QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), codes.size());
        for (const QString& code : codes) {
            QVERIFY2(!knownProblemCodes().contains(code), qPrintable(code));
        }
    }

    void sentencesAreWhole() {
        for (const ViolationSentence& one : violationSentences()) {
            const QString text = QString::fromUtf8(one.sentence);
            QVERIFY2(text.endsWith(u'.') && !text.contains(QChar(u'"')), one.code);
            QVERIFY2(placeholders(one.sentence) == filled(one.parts), one.code);
        }
        for (const RelaxationSentence& one : relaxationSentences()) {
            const QString text = QString::fromUtf8(one.sentence);
            QVERIFY2(text.endsWith(u'.') && !text.contains(QChar(u'"')), one.code);
            QVERIFY2(placeholders(one.sentence) == filled(one.parts), one.code);
        }
    }

    void nothingIsLeftOpen() {
        static const QRegularExpression kPlace(u"%[1-9]"_s);
        for (const ViolationSentence& one : violationSentences()) {
            if (QString::fromLatin1(one.code).endsWith(u".gaps"_s)) {
                continue;  // a wording, not a code of the model; has a test of its own
            }
            for (const auto& arguments : {std::vector<std::string>{"2028", "PJM", "MISO"}, {}}) {
                const QString text = sentence(violation(one.code, 900, 1200, Unit::mw, arguments));
                QVERIFY2(!text.contains(kPlace), qPrintable(text));
                QVERIFY2(!text.contains(u"  "_s) && !text.contains(u" ,"_s), qPrintable(text));
            }
        }
        for (const RelaxationSentence& one : relaxationSentences()) {
            const QString text = relaxationSentence(relaxation(one.code, {}), kEnglish);
            QVERIFY2(!text.contains(kPlace), qPrintable(text));
        }
    }

    void figures_data() {
        QTest::addColumn<Violation>("violation");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        const auto row = [](const Violation& one, const char* english, const char* german) {
            QTest::newRow(one.code.c_str())
                << one << shown(QString::fromUtf8(english)) << shown(QString::fromUtf8(german));
        };
        row(violation("violation.budgetYear", 80.4e9, 75e9, Unit::usd, {"2028"}),
            "Investment of $80.4~bn is planned for 2028, but the budget is $75.0~bn.",
            "Investment of 80,4~Mrd.~$ is planned for 2028, but the budget is 75,0~Mrd.~$.");
        row(violation("violation.budgetTotal", 500e9, 475.5e9, Unit::usd, {}),
            "raise the budget by $24.5~bn.", "raise the budget by 24,5~Mrd.~$.");
        row(violation("violation.waterCap", 1.3e6, 1.25e6, Unit::m3, {"2028"}),
            "The sites use 1.30~million m³ of water in 2028, but the cap is 1.25~million m³ a "
            "year.",
            "raise the cap by 50.000~m³.");
        row(violation("violation.carbonCap", 412e3, 400e3, Unit::tonnes, {"2030"}),
            "Operation emits 412~kt of CO₂e in 2030, but the cap is 400~kt a year.",
            "raise the cap by 12,0~kt.");
        row(violation("violation.cfeTarget", 0.886, 0.9, Unit::share, {"2028"}),
            "CFE in 2028 is 88.6~%, target 90.0~%.", "CFE in 2028 is 88,6~%, target 90,0~%.");
        row(violation("violation.emissionsTarget", 412e3, 100e3, Unit::tonnes, {"2030"}),
            "Operation emits 412~kt of CO₂e in 2030, target 100~kt.", "saves 312~kt.");
        row(violation("violation.unservedTarget", 1200, 0, Unit::mwh, {"2030"}),
            "Unserved energy in 2030 is 1.20~GWh, target 0~MWh.", "is 1,20~GWh, target 0~MWh.");
        row(violation("violation.demand", 50e3, 80e3, Unit::h100e, {"Northern America"}),
            "50.0~k of 80.0~k H100-equivalents of demand in Northern America are served in "
            "2029 Q2; 30.0~k are missing.",
            "50,0~Tsd. of 80,0~Tsd.");
        row(violation("violation.oversubscribed", 1000, 835, Unit::mw, {"Crane Clean Energy"}),
            "Crane Clean Energy has 835~MW; the sites of this scenario contract 1.00~GW. "
            "Reduce by 165~MW.",
            "contract 1,00~GW.");
        row(violation("violation.gridShort", 900, 1200, Unit::mw, {}),
            "900~MW of 1.20~GW are online in 2028 Q4. Grid & power hold back 300~MW.",
            "900~MW of 1,20~GW are online in 2028 Q4.");
        row(violation("violation.chipsShort", 900, 1200, Unit::mw, {}),
            "900~MW of 1.20~GW are online in 2028 Q4. Chips hold back 300~MW.",
            "Chips hold back 300~MW.");
        row(violation("violation.embargo", 0, 1200, Unit::mw, {"Diffusion", "CN"}),
            "“Diffusion” bars chips from China, so only 0~MW of 1.20~GW are online in 2028 Q4.",
            "only 0~MW of 1,20~GW");
        row(violation("violation.exportCap", 900, 1200, Unit::mw, {"Diffusion", "IN"}),
            "“Diffusion” caps the chips for India, so only 900~MW of 1.20~GW are online in "
            "2028 Q4. Build 300~MW in another country",
            "1,20~GW");
        row(violation("violation.otherMarket", 600, 0, Unit::mw, {"Clinton", "MISO", "PJM"}),
            "Clinton delivers into MISO, but Ohio 1 lies in PJM. Choose a plant in PJM", "Clinton");
        row(violation("violation.gridDeliveredFuel", 600, 0, Unit::mw, {"Turbines"}),
            "“Turbines” (600~MW) burns fuel", "“Turbines” (600~MW) burns fuel");
        row(violation("violation.assetTooEarly", Quarter::of(2027, 3).index,
                      Quarter::of(2029, 2).index, Unit::none, {"Clinton"}),
            "“Clinton” starts in 2027 Q3, but can deliver in 2029 Q2 at the earliest. "
            "Start it 7~quarters later",
            "7~Quartale");
    }

    void figures() {
        QFETCH(Violation, violation);
        QFETCH(QString, english);
        QFETCH(QString, german);
        const QString text = sentence(violation);
        QVERIFY2(text.contains(english), qPrintable(text));
        const QString other = sentence(violation, kGerman);
        QVERIFY2(other.contains(german), qPrintable(other));
    }

    void sharesNameTheMoneyToMove() {
        Violation one = violation("violation.share", 0.42, 0.5, Unit::share, {"US"});
        one.weight = 8e9;
        QVERIFY2(sentence(one).startsWith(shown(
                     u"42.0~% of the investment goes to United States, but at least 50.0~% must. "
                     "Move $8.00~bn there"_s)),
                 qPrintable(sentence(one)));
        one.arguments = {"Europe"};
        QVERIFY(sentence(one).contains(u"goes to Europe"_s));
        one.arguments = {"QZ"};
        QVERIFY(sentence(one).contains(u"goes to QZ"_s));
    }

    void fiscalYearsAreNamedSo() {
        model::PlanResult fiscal = result();
        fiscal.fiscalYearStartMonth = 7;
        const auto text = [&](const char* code, const QLocale& locale) {
            return violationSentence(violation(code, 2e9, 1e9, Unit::usd, {"2028"}), fiscal,
                                     world(), locale);
        };
        QVERIFY(text("violation.budgetYear", kEnglish).contains(u"planned for FY2028,"_s));
        QVERIFY(text("violation.budgetYear", kGerman).contains(u"planned for GJ 2028,"_s));
        // Water and carbon are capped by calendar year.
        QVERIFY(text("violation.waterCap", kEnglish).contains(u"in 2028,"_s));
    }

    void valueAndLimitNeverLookTheSame() {
        const QString share =
            sentence(violation("violation.cfeTarget", 0.89996, 0.9, Unit::share, {"2028"}));
        QVERIFY2(share.contains(shown(u"is 89.996~%, target 90.000~%"_s)), qPrintable(share));
        const QString money =
            sentence(violation("violation.budgetTotal", 80.4312e9, 80.43e9, Unit::usd, {}));
        QVERIFY2(money.contains(shown(u"$80.4312~bn, but the total budget is $80.43~bn"_s)),
                 qPrintable(money));
    }

    void worstQuarterNeedsTheSite() {
        Violation one = violation("violation.gridShort", 900, 1200, Unit::mw, {});
        one.first = 8;
        QVERIFY(sentence(one).contains(u"2029 Q1"_s));
        one.site = 99;
        one.first = 5;
        QVERIFY(sentence(one).contains(u"2028 Q2"_s));
        one.site = kOhio;
        one.last = 400;
        QVERIFY(sentence(one).contains(u"2028 Q4"_s));
    }

    void gapsAreNamedWhereTheirHoursAreKnown() {
        const Violation one = violation("violation.cfeTarget", 0.886, 0.9, Unit::share, {"2028"});
        auto trace = std::make_shared<model::HourlyTrace>();
        trace->site = kOhio;
        trace->year = 2028;
        trace->loadMw.assign(8760, 10.0);
        trace->carbonFreeMw.assign(8760, 10.0);
        model::PlanResult with = result();
        with.trace = trace;
        const auto text = [&] { return violationSentence(one, with, world(), kEnglish); };
        QVERIFY2(!text().contains(u"gaps"_s), "no hour lacks any");
        for (std::size_t day = 31; day < 59; ++day) {
            trace->carbonFreeMw[day * 24 + 18] = 4.0;
            trace->carbonFreeMw[day * 24 + 19] = 5.0;
        }
        // One worse hour in a better month.
        trace->carbonFreeMw[6] = 0.0;
        QVERIFY2(text().contains(u"Most gaps lie in February, around 18:00."_s),
                 qPrintable(text()));
        QVERIFY(violationSentence(one, with, world(), kGerman).contains(u"Februar"_s));
        trace->year = 2029;
        QVERIFY(!text().contains(u"gaps"_s));
        trace->year = 2028;
        trace->site = 4;
        QVERIFY(!text().contains(u"gaps"_s));
    }

    void gapsOfTheLastMonthAndOfShortTraces() {
        model::HourlyTrace trace;
        QVERIFY(!largestCarbonGap(trace));
        trace.loadMw.assign(8760, 1.0);
        trace.carbonFreeMw.assign(8760, 1.0);
        trace.carbonFreeMw.back() = 0.0;
        const auto last = largestCarbonGap(trace);
        QVERIFY(last && last->month == 12 && last->hour == 23);
        trace.carbonFreeMw.assign(100, 0.0);
        const auto cut = largestCarbonGap(trace);
        QVERIFY(cut && cut->month == 1 && cut->hour == 0);
    }

    void namesArePutInLiterally() {
        const model::World odd = world("%4 <b>%2</b>", "%1%n");
        const Violation one =
            violation("violation.otherMarket", 600, 0, Unit::mw, {"%3 & %2", "MI%1SO", "PJM"});
        const QString text = violationSentence(one, result(), odd, kEnglish);
        QVERIFY2(text.startsWith(u"%3 & %2 delivers into MI%1SO, but %4 <b>%2</b> lies in PJM."_s),
                 qPrintable(text));
        QCOMPARE(relaxationSentence(relaxation("relax.moreChips", {"%2%1"}), kEnglish),
                 u"Order more chips from %2%1, enough for all sites."_s);
        Violation placed = one;
        placed.asset = kGas;
        QVERIFY(violationPlace(placed, result(), odd, kEnglish)
                    .startsWith(u"%4 <b>%2</b> · %1%n · "_s));
    }

    void missingNamesAreSaid() {
        const Violation one = violation("violation.otherMarket", 600, 0, Unit::mw, {" ", "MISO"});
        QVERIFY(violationSentence(one, result(), world(""), kEnglish)
                    .startsWith(u"(no name) delivers into MISO, but (no name) lies in "
                                "(no name)."_s));
    }

    void otherCodesAreProblems() {
        Violation one = violation("data.standIn", 0, 0, Unit::none, {"priceMissing", "Peru"});
        QCOMPARE(sentence(one), problemSentence({"data.standIn", {}, {"priceMissing", "Peru"}}));
        QVERIFY(sentence(one).startsWith(u"No power price is known for Peru"_s));
        one.code = "violation.newOne";
        QCOMPARE(sentence(one), u"violation.newOne (priceMissing, Peru)"_s);
        QCOMPARE(relaxationSentence(relaxation("relax.newOne", {"7"}), kEnglish),
                 u"relax.newOne (7)"_s);
    }

    void places_data() {
        QTest::addColumn<int>("site");
        QTest::addColumn<int>("asset");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        QTest::newRow("asset") << 3 << 5 << 2 << 9
                               << u"Ohio 1 · Gas turbines · 2027 Q3 to 2029 Q2"_s
                               << u"Ohio 1 · Gas turbines · 2027 Q3 bis 2029 Q2"_s;
        QTest::newRow("site") << 3 << 0 << 0 << 0 << u"Ohio 1 · 2027 Q1"_s << u"Ohio 1 · 2027 Q1"_s;
        QTest::newRow("programme") << 0 << 0 << 4 << 7 << u"Programme · 2028 Q1 to 2028 Q4"_s
                                   << u"Programme · 2028 Q1 bis 2028 Q4"_s;
        QTest::newRow("whole plan")
            << 0 << 0 << 0 << kPlanQuarters - 1 << u"Programme"_s << u"Programme"_s;
        QTest::newRow("to the end")
            << 3 << 0 << 1 << kPlanQuarters - 1 << u"Ohio 1 · 2027 Q2 to 2030 Q4"_s
            << u"Ohio 1 · 2027 Q2 bis 2030 Q4"_s;
        QTest::newRow("gone") << 99 << 5 << 0 << kPlanQuarters - 1 << u"(no name) · (no name)"_s
                              << u"(no name) · (no name)"_s;
    }

    void places() {
        QFETCH(int, site);
        QFETCH(int, asset);
        QFETCH(int, first);
        QFETCH(int, last);
        QFETCH(QString, english);
        QFETCH(QString, german);
        Violation one;
        one.site = static_cast<model::Id>(site);
        one.asset = static_cast<model::Id>(asset);
        one.first = first;
        one.last = last;
        QCOMPARE(violationPlace(one, result(), world(), kEnglish), english);
        QCOMPARE(violationPlace(one, result(), world(), kGerman), german);
    }

    void relaxations_data() {
        QTest::addColumn<model::Relaxation>("relaxation");
        QTest::addColumn<QString>("english");
        const auto row = [](const model::Relaxation& one, const char* english) {
            QTest::newRow(one.code.c_str()) << one << shown(QString::fromUtf8(english));
        };
        row(relaxation("relax.applyEarlier", {"6"}),
            "Apply for the grid connection 6~quarters earlier.");
        row(relaxation("relax.raiseImportLimit", {"1234"}, "grid.firmImportLimitMw",
                       model::Steps{{8108, 1234}}),
            "Raise the import limit to 1.234~GW.");
        row(relaxation("relax.raiseBudget", {"2028"}, "limits.budgetUsdByFiscalYear",
                       model::Steps{{2025, 1e9}, {2028, 80.4e9}, {2029, 1e9}}),
            "Raise the budget for 2028 to $80.4~bn.");
        row(relaxation("relax.raiseBudgetTotal", {}, "limits.budgetTotalUsd", 500e9),
            "Raise the total budget to $500~bn.");
        row(relaxation("relax.lowerShare", {"DE"}, "shareRule.minimumShare", 0.421),
            "Lower the share of the investment required in Germany to 42.1~%.");
        row(relaxation("relax.raiseWaterCap", {}, "limits.waterCapM3PerYear", 1.3e6),
            "Raise the water cap to 1.30~million m³ a year.");
        row(relaxation("relax.raiseCarbonCap", {}, "limits.carbonCapTonnesPerYear", 412e3),
            "Raise the carbon cap to 412~kt of CO₂e a year.");
        row(relaxation("relax.moveTarget", {"2028"}, "target.value", 0.8),
            "Set the target to what is reached in 2028.");
        row(relaxation("relax.moreChips", {"NVIDIA"}),
            "Order more chips from NVIDIA, enough for all sites.");
        row(relaxation("relax.startLater", {}, "asset.startQuarter",
                       std::int64_t{Quarter::of(2029, 2).index}),
            "Let it start in 2029 Q2.");
        row(relaxation("relax.useSiteMarket", {"PJM"}, "asset.marketId", std::string()),
            "Let it deliver into the site's market, PJM.");
        row(relaxation("relax.shareInProportion", {"Crane"}),
            "Cut every contract with Crane in proportion.");
    }

    void relaxations() {
        QFETCH(model::Relaxation, relaxation);
        QFETCH(QString, english);
        QCOMPARE(relaxationSentence(relaxation, kEnglish), english);
    }

    void relaxationsUseTheLocale() {
        QCOMPARE(relaxationSentence(relaxation("relax.applyEarlier", {"1"}), kGerman),
                 shown(u"Apply for the grid connection 1~Quartal earlier."_s));
        QCOMPARE(relaxationSentence(relaxation("relax.raiseImportLimit", {"1234"}), kGerman),
                 shown(u"Raise the import limit to 1,234~GW."_s));
    }

    void severitiesHaveNames() {
        QCOMPARE(severityName(Severity::error), u"error"_s);
        QCOMPARE(severityName(Severity::limit), u"limit"_s);
        QCOMPARE(severityName(Severity::note), u"note"_s);
    }

    void wordsAreTranslated() {
        Shouting translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        const QString text = sentence(violation("violation.chipClockOff", 0, 0, Unit::none, {}));
        const QString edit = relaxationSentence(relaxation("relax.serveFirst", {}), kEnglish);
        const QString name = severityName(Severity::limit);
        Violation programme;
        const QString place = violationPlace(programme, result(), world(), kEnglish);
        QCoreApplication::removeTranslator(&translator);
        QVERIFY(text.startsWith(u"NO CHIP SUPPLY IS ENTERED"_s));
        QCOMPARE(edit, u"GIVE THIS SITE ITS CHIPS BEFORE ALL OTHERS."_s);
        QCOMPARE(name, u"LIMIT"_s);
        QCOMPARE(place, u"PROGRAMME · 2027 Q1"_s);
    }
};

QTEST_GUILESS_MAIN(TestViolationText)
#include "violationtext.moc"
