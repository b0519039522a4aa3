// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/parsequantity.h"

#include "ui/text/numberformat.h"

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

QString argument(const ParsedQuantity& parsed, std::size_t index) {
    return index < parsed.refusal.arguments.size()
               ? QString::fromStdString(parsed.refusal.arguments[index])
               : QString();
}

}  // namespace

class TestParseQuantity : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void accepted_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<double>("value");
        const auto row = [](const char* text, Kind kind, const QLocale& locale, double value) {
            QTest::addRow("%s (%s)", text, qPrintable(locale.name()))
                << QString::fromUtf8(text) << kind << locale << value;
        };
        row("600", Kind::power, kEnglish, 600);
        row("1.2 GW", Kind::power, kEnglish, 1200);
        row("1.2gw", Kind::power, kEnglish, 1200);
        row("1,2 GW", Kind::power, kGerman, 1200);
        row("500 kW", Kind::power, kEnglish, 0.5);
        row("500k", Kind::power, kEnglish, 0.5);
        row("2 G", Kind::power, kEnglish, 2000);
        row("300 M", Kind::power, kEnglish, 300);
        row("250000 W", Kind::power, kEnglish, 0.25);
        row("835*0.72", Kind::power, kEnglish, 601.2);
        row("835 MW * 72 %", Kind::power, kEnglish, 601.2);
        row("835*0,72", Kind::power, kGerman, 601.2);
        row("1 GW + 200", Kind::power, kEnglish, 1200);
        row("(800+35) MW / 2", Kind::power, kEnglish, 417.5);
        row("2*(3+4)-1", Kind::factor, kEnglish, 13);
        row("-(2-5)", Kind::factor, kEnglish, 3);
        row("8/4/2", Kind::factor, kEnglish, 1);
        row("10 \u2212 4 \u00D7 2", Kind::factor, kEnglish, 2);
        row("80 bn", Kind::money, kEnglish, 80e9);
        row("$80bn", Kind::money, kEnglish, 80e9);
        row("80 bn $", Kind::money, kEnglish, 80e9);
        row("80 Mrd. $", Kind::money, kGerman, 80e9);
        row("80 Mrd", Kind::money, kGerman, 80e9);
        row("1,5 Bio.", Kind::money, kGerman, 1.5e12);
        row("24 Mio. $", Kind::money, kGerman, 24e6);
        row("12 Tsd.", Kind::money, kGerman, 12e3);
        row("1.5 tn", Kind::money, kEnglish, 1.5e12);
        row("3 billion", Kind::money, kEnglish, 3e9);
        row("USD 5 m", Kind::money, kEnglish, 5e6);
        row("1e6", Kind::money, kEnglish, 1e6);
        row("11.7 m$/MW", Kind::moneyPerMw, kEnglish, 11.7e6);
        row("$11.7 m/MW", Kind::moneyPerMw, kEnglish, 11.7e6);
        row("61.20 $/MWh", Kind::moneyPerMwh, kEnglish, 61.2);
        row("7.1 ct/kWh", Kind::moneyPerMwh, kEnglish, 71);
        row("$0.071/kWh", Kind::moneyPerMwh, kEnglish, 71);
        row("120 $/kW-year", Kind::moneyPerKwYear, kEnglish, 120);
        row("90", Kind::share, kEnglish, 0.9);
        row("90 %", Kind::share, kEnglish, 0.9);
        row("90%", Kind::share, kGerman, 0.9);
        row("7", Kind::rate, kEnglish, 0.07);
        row("1.2 m", Kind::count, kEnglish, 1.2e6);
        row("4 h", Kind::hours, kEnglish, 4);
        row("8.5 years", Kind::quarters, kEnglish, 34);
        row("6", Kind::quarters, kEnglish, 6);
        row("82.9 W", Kind::degrees, kEnglish, -82.9);
        row("13,4\u00B0 O", Kind::degrees, kGerman, 13.4);
        row("450 g/kWh", Kind::carbonIntensity, kEnglish, 450);
        row("412 kt/yr", Kind::emissions, kEnglish, 412e3);
        row("1.234,5", Kind::power, kGerman, 1234.5);
        row("1,234.5", Kind::power, kEnglish, 1234.5);
        row("1,234", Kind::power, kEnglish, 1234);
        row("1,234", Kind::power, kGerman, 1.234);
        row("1.234", Kind::power, kEnglish, 1.234);
        row("1.234", Kind::power, kGerman, 1234);
        row("80 000", Kind::power, kEnglish, 80000);
        row("1\u202F234,5", Kind::power, kGerman, 1234.5);
        row(".5", Kind::power, kEnglish, 0.5);
        row("2028 Q3", Kind::quarter, kEnglish, 8114);
        row("Q3 2028", Kind::quarter, kGerman, 8114);
        row("q3/2028", Kind::quarter, kEnglish, 8114);
        row("3. Quartal 2028", Kind::quarter, kGerman, 8114);
        row("2028 Q3 + 2", Kind::quarter, kEnglish, 8116);
        row("Juli", Kind::month, kGerman, 7);
        row("jul", Kind::month, kEnglish, 7);
    }

    void accepted() {
        QFETCH(QString, text);
        QFETCH(Kind, kind);
        QFETCH(QLocale, locale);
        QFETCH(double, value);
        const ParsedQuantity parsed = parseQuantity(text, kind, locale);
        QVERIFY2(parsed.ok, parsed.refusal.code.c_str());
        QVERIFY2(std::abs(parsed.value - value) <= std::abs(value) * 1e-15,
                 qPrintable(QString::number(parsed.value, 'g', 17)));
    }

    void refused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* text, Kind kind, const QLocale& locale, const char* code) {
            QTest::addRow("%.40s (%s)", text, qPrintable(locale.name()))
                << QString::fromUtf8(text) << kind << locale
                << u"quantity."_s + QString::fromLatin1(code);
        };
        row("", Kind::power, kEnglish, "empty");
        row("   ", Kind::power, kEnglish, "empty");
        row("1.234,5", Kind::power, kEnglish, "otherNotation");
        row("1,234.5", Kind::power, kGerman, "otherNotation");
        row("1.2", Kind::power, kGerman, "otherNotation");
        row("1,2", Kind::power, kEnglish, "otherNotation");
        row("0,500", Kind::power, kEnglish, "otherNotation");
        row("1,234,56", Kind::power, kEnglish, "otherNotation");
        row("1.2.3", Kind::power, kEnglish, "otherNotation");
        row("3/2028", Kind::quarter, kEnglish, "ambiguousQuarter");
        row("2028-03", Kind::quarter, kGerman, "ambiguousQuarter");
        row("2028", Kind::quarter, kEnglish, "quarterMissing");
        row("2028 Q5", Kind::quarter, kEnglish, "noSuchQuarter");
        row("next year", Kind::quarter, kEnglish, "badQuarter");
        row("Smarch", Kind::month, kEnglish, "badMonth");
        row("13", Kind::month, kEnglish, "badMonth");
        row("3 Billionen", Kind::money, kGerman, "ambiguousBillion");
        row("3 Billion $", Kind::money, kGerman, "ambiguousBillion");
        row("5 Trillion", Kind::money, kGerman, "unknownUnit");
        row("5 apples", Kind::power, kEnglish, "unknownUnit");
        row("5 MWh", Kind::power, kEnglish, "unknownUnit");
        row("$5", Kind::factor, kEnglish, "unexpected");
        row("5 \u20AC", Kind::money, kEnglish, "otherCurrency");
        row("5 $/t", Kind::moneyPerMwh, kEnglish, "unknownUnit");
        row("1 GW * 2 GW", Kind::power, kEnglish, "unitProduct");
        row("1 / (2 MW)", Kind::power, kEnglish, "unitProduct");
        row("5 MW MW", Kind::power, kEnglish, "unknownUnit");
        row("(5 MW) MW", Kind::power, kEnglish, "unitTwice");
        row("600 + 10 %", Kind::power, kEnglish, "percentAlone");
        row("10 %", Kind::power, kEnglish, "percentAlone");
        row("1/0", Kind::power, kEnglish, "divisionByZero");
        row("(1+2", Kind::power, kEnglish, "unbalanced");
        row("1+2)", Kind::power, kEnglish, "unbalanced");
        row("1+", Kind::power, kEnglish, "endMissing");
        row("abc", Kind::power, kEnglish, "unexpected");
        row("1 2", Kind::power, kEnglish, "unexpected");
        row("1e400", Kind::power, kEnglish, "notFinite");
        row("1e308*1e308", Kind::power, kEnglish, "notFinite");
        row("nan", Kind::power, kEnglish, "unexpected");
        row("inf", Kind::power, kEnglish, "unexpected");
        row("2.5", Kind::integer, kEnglish, "notWhole");
        row("\u0663", Kind::power, kEnglish, "unexpected");
    }

    void refused() {
        QFETCH(QString, text);
        QFETCH(Kind, kind);
        QFETCH(QLocale, locale);
        QFETCH(QString, code);
        const ParsedQuantity parsed = parseQuantity(text, kind, locale);
        QVERIFY2(!parsed.ok, qPrintable(QString::number(parsed.value)));
        QCOMPARE(QString::fromStdString(parsed.refusal.code), code);
    }

    void readingsAreOffered() {
        const auto billion = parseQuantity(u"3,5 Billionen $"_s, Kind::money, kGerman);
        QCOMPARE(argument(billion, 0), u"3,5 Mrd. $"_s);
        QCOMPARE(argument(billion, 1), u"3,5 Bio. $"_s);
        QVERIFY(parseQuantity(argument(billion, 0), Kind::money, kGerman).ok);
        const auto quarter = parseQuantity(u"3/2028"_s, Kind::quarter, kEnglish);
        QCOMPARE(argument(quarter, 1), u"2028 Q3"_s);
        QCOMPARE(argument(quarter, 2), u"2028 Q1"_s);
        QCOMPARE(argument(parseQuantity(u"1,234.5"_s, Kind::power, kGerman), 1), u"1.234,5"_s);
    }

    void rangeIsChecked() {
        const QuantityRange range{0.0, 2000.0};
        const auto high = parseQuantity(u"3 GW"_s, Kind::power, kEnglish, range, u"Solar"_s, 300);
        QVERIFY(!high.ok);
        QCOMPARE(high.refusal.code, std::string("quantity.outOfRange"));
        QCOMPARE(argument(high, 0), u"3 GW"_s);
        QCOMPARE(argument(high, 1), u"Solar"_s);
        QCOMPARE(argument(high, 3), u"2\u202FGW"_s);
        QCOMPARE(argument(high, 4), u"300\u202FMW"_s);
        QVERIFY(!parseQuantity(u"-1"_s, Kind::power, kEnglish, range, u"Solar"_s, 300).ok);
        QVERIFY(parseQuantity(u"2 GW"_s, Kind::power, kEnglish, range, u"Solar"_s, 300).ok);
        QVERIFY(parseQuantity(u"0"_s, Kind::power, kEnglish, range, u"Solar"_s, 300).ok);
    }

    void hostileInputIsBounded() {
        QCOMPARE(parseQuantity(QString(1000000, u'9'), Kind::power, kEnglish).refusal.code,
                 std::string("quantity.tooLong"));
        QCOMPARE(parseQuantity(QString(150, u'('), Kind::power, kEnglish).refusal.code,
                 std::string("quantity.tooDeep"));
        QCOMPARE(parseQuantity(QString(150, u'-') + u'1', Kind::power, kEnglish).refusal.code,
                 std::string("quantity.tooDeep"));
        // Whatever is typed, the result is finite or a refusal with a code.
        QRandomGenerator random(20260);
        const QString alphabet = u"0123456789.,+-*/() kMGWhbn$%eQ\u00B0\u202F"_s;
        for (int i = 0; i < 4000; ++i) {
            QString text;
            const int length = random.bounded(1, 16);
            for (int j = 0; j < length; ++j) {
                text += alphabet[random.bounded(int(alphabet.size()))];
            }
            for (const Kind kind : {Kind::power, Kind::money, Kind::share, Kind::quarter}) {
                const auto parsed = parseQuantity(text, kind, i % 2 == 0 ? kEnglish : kGerman);
                QVERIFY(parsed.ok ? std::isfinite(parsed.value) : !parsed.refusal.code.empty());
            }
        }
    }

    // What a field shows can be typed back and gives the same value.
    void shownTextReadsBack() {
        QRandomGenerator random(7);
        for (int i = 0; i < 300; ++i) {
            const double value = std::pow(10.0, random.bounded(9.0) - 2.0) * random.bounded(1.0);
            const double typed = QString::number(value, 'g', 6).toDouble();
            for (const Kind kind :
                 {Kind::power, Kind::energy, Kind::money, Kind::share, Kind::rate,
                  Kind::moneyPerMwh, Kind::moneyPerMw, Kind::moneyPerKwMonth, Kind::moneyPerKwYear,
                  Kind::moneyPerHour, Kind::count, Kind::emissions, Kind::water, Kind::area,
                  Kind::degrees, Kind::temperature, Kind::waterIntensity, Kind::speed}) {
                for (const QLocale& locale : {kEnglish, kGerman}) {
                    const QString text = formatQuantity(typed, kind, locale, Digits::exact);
                    const auto parsed = parseQuantity(text, kind, locale);
                    QVERIFY2(parsed.ok, qPrintable(text));
                    QVERIFY2(std::abs(parsed.value - typed) <= typed * 1e-6 + 1e-9,
                             qPrintable(text));
                }
            }
        }
        for (int index = quarterIndex(1990, 1); index <= quarterIndex(2120, 4); ++index) {
            const QString text = formatQuarter(index, kGerman);
            QCOMPARE(parseQuantity(text, Kind::quarter, kGerman).value, double(index));
        }
    }
};

QTEST_GUILESS_MAIN(TestParseQuantity)
#include "parsequantity.moc"
