// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/problemtext.h"

#include "ui/text/problemtable.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace gigasite;
using namespace gigasite::ui;
using namespace Qt::StringLiterals;

namespace {

QMap<QString, QString> sources(const QString& folder) {
    QMap<QString, QString> texts;
    QDirIterator files(QStringLiteral(GIGASITE_SOURCE_DIR) + u'/' + folder, {u"*.cpp"_s, u"*.h"_s},
                       QDir::Files, QDirIterator::Subdirectories | QDirIterator::FollowSymlinks);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)) {
            texts.insert(file.fileName(), QString::fromUtf8(file.readAll()));
        }
    }
    return texts;
}

QStringList captured(const QString& text, const QRegularExpression& expression) {
    QStringList found;
    auto matches = expression.globalMatch(text);
    while (matches.hasNext()) {
        found.append(matches.next().captured(1));
    }
    return found;
}

// The areas whose names begin a problem's code: found where a Problem is made with a literal.
// Violations and their relaxations are no problems; tests/ui/text/violationtext.cpp sees to them.
QSet<QString> problemAreas(const QMap<QString, QString>& texts) {
    static const QRegularExpression kMade(
        u"(?:[Pp]roblem ?[({]|[Ff]ail\\(|[Ff]ault\\(|[Rr]efuse\\w*\\(|\\bat\\(|\\bnote\\(|"
        "(?:notes|problems)\\.push_back\\()\\s*(?:Problem)?\\{?\\s*\"([a-z]+)\\.[a-z]"_s);
    QSet<QString> areas;
    for (const QString& text : texts) {
        const QStringList found = captured(text, kMade);
        areas.unite(QSet<QString>(found.begin(), found.end()));
    }
    areas.subtract({u"violation"_s, u"relax"_s});
    return areas;
}

// Ids of the registries that share their first word with a problem area.
const QStringList kNotProblems = {
    u"climate.elevation"_s,
    u"climate.hubWindSpeed"_s,
};

class Shouting : public QTranslator {
  public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* text, const char* /*comment*/,
                      int /*n*/) const override {
        return qstrcmp(context, "Problem") == 0 ? QString::fromUtf8(text).toUpper() : QString();
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

class TestProblemText : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyCodeHasASentence_data() {
        QTest::addColumn<QString>("folder");
        QTest::newRow("model") << u"model"_s;
        QTest::newRow("text") << u"ui/text"_s;
        QTest::newRow("app") << u"app"_s;
    }

    void everyCodeHasASentence() {
        QFETCH(QString, folder);
        const QMap<QString, QString> texts = sources(folder);
        const QSet<QString> areas = problemAreas(texts);
        QVERIFY(!areas.isEmpty());
        if (folder == u"model"_s) {
            QVERIFY(areas.contains({u"plan"_s, u"weather"_s, u"reliability"_s}));
        }
        static const QRegularExpression kCode(u"\"([a-z]+\\.[a-z][A-Za-z0-9]+)\""_s);
        const QStringList known = knownProblemCodes();
        QStringList missing;
        for (auto text = texts.begin(); text != texts.end(); ++text) {
            for (const QString& code : captured(text.value(), kCode)) {
                const bool isCode = areas.contains(code.section(u'.', 0, 0)) &&
                                    !code.endsWith(u".csv") && !kNotProblems.contains(code);
                if (isCode && !known.contains(code)) {
                    missing.append(code + u" ("_s + text.key().section(u'/', -1) + u')');
                }
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u"; "_s)));
    }

    // A stand-in is told by an argument; each has words of its own.
    void everyStandInHasASentence() {
        QFile file(QStringLiteral(GIGASITE_SOURCE_DIR) + u"/model/catalog/defaults.cpp"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        static const QRegularExpression kCase(u"case StandIn::\\w+:\\s*return \"(\\w+)\";"_s);
        const QStringList found = captured(text, kCase);
        QVERIFY(found.size() >= 11);
        for (const QString& code : found) {
            QVERIFY2(knownProblemCodes().contains(u"data.standIn."_s + code), qPrintable(code));
        }
        QVERIFY(problemSentence({"data.standIn", {}, {"priceMissing", "Peru"}})
                    .startsWith(u"No power price is known for Peru"_s));
    }

    void codesAreUnique() {
        const QStringList codes = knownProblemCodes();
        QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), codes.size());
    }

    void sentencesEndLikeSentences() {
        for (const auto& sentences :
             {planSentences(), fileSentences(), tableSentences(), systemSentences(),
              dataSentences(), quantitySentences(), weatherSentences()}) {
            for (const ProblemSentence& one : sentences) {
                const QString sentence = QString::fromUtf8(one.sentence);
                QVERIFY2(sentence.endsWith(u'.'), one.code);
                QVERIFY2(!sentence.contains(QChar(u'"')), one.code);
            }
        }
    }

    void argumentsArePutInLiterally() {
        const model::Problem problem{"plan.unknownTechnology", "Site <b>%2</b>", {"%2%n", "<i>"}};
        const QString sentence = problemSentence(problem);
        QVERIFY(sentence.contains(u"\u201C%2%n\u201D"_s));
        QVERIFY(sentence.contains(u"\u201C<i>\u201D"_s));
        QVERIFY(problemText(problem).startsWith(u"Site <b>%2</b>: "_s));
    }

    void unknownCodeStaysReadable() {
        QCOMPARE(problemText({"some.newCode", "file.csv:3", {"a", "b"}}),
                 u"file.csv:3: some.newCode (a, b)"_s);
        QCOMPARE(problemSentence({"some.newCode", {}, {}}), u"some.newCode"_s);
    }

    void missingArgumentsLeaveNoPlaceholders() {
        const QString sentence = problemSentence({"plan.outOfRange", {}, {"7"}});
        QVERIFY(!sentence.contains(u'%'));
    }

    void sentencesAreTranslated() {
        Shouting translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        const QString sentence = problemSentence({"io.notAPlan", {}, {}});
        QCoreApplication::removeTranslator(&translator);
        QCOMPARE(sentence, u"THIS IS NOT A GIGASITE PLAN."_s);
    }

    void longNamesAreCutInTheMiddle() {
        QCOMPARE(elideMiddle(u"Ohio 1"_s), u"Ohio 1"_s);
        const QString cut = elideMiddle(QString(60, u'a') + QString(60, u'b'));
        QCOMPARE(cut.size(), 40);
        QVERIFY(cut.startsWith(u'a') && cut.endsWith(u'b') && cut.contains(u'\u2026'));
        QString emoji;
        for (int i = 0; i < 50; ++i) {
            emoji += u"\U0001F3ED"_s;
        }
        QVERIFY(elideMiddle(emoji).isValidUtf16());
        QVERIFY(elideMiddle(u'x' + emoji).isValidUtf16());
    }
};

QTEST_GUILESS_MAIN(TestProblemText)
#include "problemtext.moc"
