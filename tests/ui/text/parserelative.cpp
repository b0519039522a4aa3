// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/parserelative.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace gigasite::ui;
using namespace Qt::StringLiterals;

namespace {

using Kind = QuantityKind;

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);
constexpr QuantityRange kPositive{0.0, 1e6};
constexpr QuantityRange kSigned{-1000.0, 1e6};

RelativeQuantity read(const QString& text, Kind kind, const QLocale& locale,
                      const QuantityRange& range, double value) {
    return parseRelative(text, kind, locale, range, u"Field"_s, {&value, 1});
}

}  // namespace

class TestParseRelative : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void changes_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<double>("before");
        QTest::addColumn<double>("after");
        const auto row = [](const char* text, Kind kind, const QLocale& locale, double before,
                            double after) {
            QTest::addRow("%s (%s)", text, qPrintable(locale.name()))
                << QString::fromUtf8(text) << kind << locale << before << after;
        };
        row("+10 %", Kind::power, kEnglish, 300, 330);
        row(" +10% ", Kind::power, kEnglish, 300, 330);
        row("-5 %", Kind::power, kEnglish, 200, 190);
        row("−5 %", Kind::power, kEnglish, 200, 190);
        row("+2,5 %", Kind::power, kGerman, 200, 205);
        row("+20 MW", Kind::power, kEnglish, 300, 320);
        row("+20", Kind::power, kEnglish, 300, 320);
        row("+1.2 GW", Kind::power, kEnglish, 300, 1500);
        row("+=20", Kind::power, kEnglish, 300, 320);
        row("-=20", Kind::power, kEnglish, 300, 280);
        row("-20+5", Kind::power, kEnglish, 300, 285);
        row("*1.1", Kind::power, kEnglish, 300, 330);
        row("×2", Kind::power, kEnglish, 300, 600);
        row("/3", Kind::power, kEnglish, 300, 100);
        row("+5 %", Kind::share, kEnglish, 0.5, 0.55);
        row("+0.5", Kind::share, kEnglish, 0.5, 0.505);
        row("*1.1", Kind::share, kEnglish, 0.5, 0.55);
        row("+$2 bn", Kind::money, kEnglish, 1e5, 2e9 + 1e5);
        row("+2", Kind::quarter, kEnglish, quarterIndex(2028, 3), quarterIndex(2029, 1));
        row("-1 yr", Kind::quarter, kEnglish, quarterIndex(2028, 3), quarterIndex(2027, 3));
        row("+1", Kind::year, kEnglish, 2029, 2030);
        row("+10 %", Kind::integer, kEnglish, 12, 13);
        row("+0 MW", Kind::power, kEnglish, 300, 300);
    }
    void changes() {
        QFETCH(QString, text);
        QFETCH(Kind, kind);
        QFETCH(QLocale, locale);
        QFETCH(double, before);
        QFETCH(double, after);
        const RelativeQuantity change = read(text, kind, locale, {0.0, 1e14}, before);
        QVERIFY(change.isRelative);
        QVERIFY2(change.ok, change.refusal.code.c_str());
        QCOMPARE(adjusted(change, kind, before), after);
    }

    void valuesAreNoChanges() {
        for (const QString& text :
             {u""_s, u"300"_s, u"(1+2) GW"_s, u"90 %"_s, u"2028 Q3"_s, u"ten"_s}) {
            QVERIFY2(!read(text, Kind::power, kEnglish, kPositive, 1.0).isRelative,
                     qPrintable(text));
        }
    }

    void aMinusIsAValueWhereValuesMayBeNegative() {
        QVERIFY(!read(u"-5"_s, Kind::moneyPerMwh, kEnglish, kSigned, 30.0).isRelative);
        QVERIFY(!read(u"-5 %"_s, Kind::rate, kEnglish, {-0.5, 1.0}, 0.1).isRelative);
        const RelativeQuantity change =
            read(u"-10 %"_s, Kind::moneyPerMwh, kEnglish, kSigned, 30.0);
        QCOMPARE(adjusted(change, Kind::moneyPerMwh, 30.0), 27.0);
        const RelativeQuantity less = read(u"-=5"_s, Kind::moneyPerMwh, kEnglish, kSigned, 30.0);
        QCOMPARE(adjusted(less, Kind::moneyPerMwh, 30.0), 25.0);
    }

    void whatOneValueCannotBearIsRefused() {
        const double values[] = {100.0, 30.0};
        const RelativeQuantity change =
            parseRelative(u"-50 MW"_s, Kind::power, kEnglish, kPositive, u"Limit"_s, values);
        QVERIFY(change.isRelative && !change.ok);
        QCOMPARE(change.refusal.code, std::string("quantity.outOfRange"));
        QCOMPARE(change.refusal.arguments.at(1), std::string("Limit"));
        QVERIFY(QString::fromStdString(change.refusal.arguments.at(4)).startsWith(u"30"_s));
    }

    void rubbishIsRefusedWithAReason() {
        for (const QString& text :
             {u"+"_s, u"-"_s, u"*"_s, u"/"_s, u"+%"_s, u"+ten MW"_s, u"+20 USD"_s, u"*2 MW"_s,
              u"/0"_s, u"+=%"_s, u"+10 %%"_s, u"+1e999"_s, u"+(("_s, u"*\U0001F3ED"_s,
              u"+"_s + QString(100000, u'9'), u"-"_s + QString(5000, u'(')}) {
            const RelativeQuantity change = read(text, Kind::power, kEnglish, kPositive, 10.0);
            QVERIFY2(change.isRelative && !change.ok, qPrintable(text.left(40)));
            QVERIFY(!change.refusal.code.empty());
        }
    }

    void anyTextIsBounded() {
        QRandomGenerator random(7);
        const QString letters = u"+-*/=% 0123456789.,()eMWGkq$\u2212\u00D7\u20AC\U0001F3ED"_s;
        for (int run = 0; run < 5000; ++run) {
            QString text;
            for (int i = random.bounded(12); i >= 0; --i) {
                text += letters[random.bounded(static_cast<int>(letters.size()))];
            }
            const RelativeQuantity change = read(text, Kind::power, kEnglish, kPositive, 10.0);
            const double after = adjusted(change, Kind::power, 10.0);
            QVERIFY2(!change.ok || (std::isfinite(after) && after >= 0.0 && after <= 1e6),
                     qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestParseRelative)
#include "parserelative.moc"
