// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/numberformat.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace gigasite::ui;
using namespace Qt::StringLiterals;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);

// '~' stands for the narrow no-break space, '-' for the minus sign.
QString shown(QString text) {
    return text.replace(u'~', u'\u202F').replace(u'-', u'\u2212');
}

}  // namespace

class TestNumberFormat : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void tiles_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QuantityKind>("kind");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        using Kind = QuantityKind;
        const auto row = [](double value, Kind kind, const char* english, const char* german) {
            QTest::newRow(english)
                << value << kind << QString::fromUtf8(english) << QString::fromUtf8(german);
        };
        row(3120, Kind::power, "3.12~GW", "3,12~GW");
        row(600, Kind::power, "600~MW", "600~MW");
        row(0, Kind::power, "0~MW", "0~MW");
        row(0.5, Kind::power, "500~kW", "500~kW");
        row(80.4e9, Kind::money, "$80.4~bn", "80,4~Mrd.~$");
        row(-3.2e9, Kind::money, "-$3.20~bn", "-3,20~Mrd.~$");
        row(1.5e12, Kind::money, "$1.50~tn", "1,50~Bio.~$");
        row(24e6, Kind::money, "$24.0~m", "24,0~Mio.~$");
        row(12.5e3, Kind::money, "$12.5~k", "12,5~Tsd.~$");
        row(1.24e6, Kind::count, "1.24~m", "1,24~Mio.");
        row(412e3, Kind::emissions, "412~kt", "412~kt");
        row(0.886, Kind::share, "88.6~%", "88,6~%");
        row(1.87, Kind::moneyPerHour, "$1.87", "1,87~$");
        row(61.2, Kind::moneyPerMwh, "61.20~$/MWh", "61,20~$/MWh");
        row(11.7e6, Kind::moneyPerMw, "$11.7~m/MW", "11,7~Mio.~$/MW");
        row(32000, Kind::moneyPerUnit, "$32,000", "32.000~$");
        row(9.8, Kind::moneyPerKwMonth, "9.80~$/kW-mo", "9,80~$/kW~Monat");
        row(0.07, Kind::rate, "7.00~%/yr", "7,00~%/a");
        row(6, Kind::quarters, "6~quarters", "6~Quartale");
        row(1, Kind::quarters, "1~quarter", "1~Quartal");
        row(20, Kind::years, "20~years", "20~Jahre");
        row(8114, Kind::quarter, "2028 Q3", "2028 Q3");
        row(2025, Kind::year, "2025", "2025");
        row(7, Kind::month, "July", "Juli");
        row(0.05, Kind::factor, "0.050", "0,050");
        row(33.43, Kind::degrees, "33.4°", "33,4°");
        row(999.7, Kind::power, "1.00~GW", "1,00~GW");
        row(9.996, Kind::power, "10.0~MW", "10,0~MW");
    }

    void tiles() {
        QFETCH(double, value);
        QFETCH(QuantityKind, kind);
        QFETCH(QString, english);
        QFETCH(QString, german);
        // The hyphens of "kW-mo" and "kW-Monat" are no minus signs.
        const auto expected = [](QString text) {
            const bool hyphened = text.contains(u"kW"_s);
            return hyphened
                       ? text.replace(u'~', u'\u202F').replace(u"kW\u202FMonat"_s, u"kW-Monat"_s)
                       : shown(text);
        };
        QCOMPARE(formatQuantity(value, kind, kEnglish), expected(english));
        QCOMPARE(formatQuantity(value, kind, kGerman), expected(german));
    }

    void undefinedIsADash() {
        const double nothing = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(formatPower(nothing, kEnglish), u"\u2014"_s);
        QCOMPARE(formatMoney(INFINITY, kGerman), u"\u2014"_s);
        QCOMPARE(formatShare(nothing, kEnglish), u"\u2014"_s);
    }

    void exactKeepsEveryDigit() {
        QCOMPARE(formatPower(1250, kEnglish, Digits::exact), shown(u"1.25~GW"_s));
        QCOMPARE(formatPower(1234.5678, kEnglish, Digits::exact), shown(u"1.2345678~GW"_s));
        QCOMPARE(formatPower(600, kEnglish, Digits::exact), shown(u"600~MW"_s));
        QCOMPARE(formatMoney(80.4312e9, kGerman, Digits::exact), shown(u"80,4312~Mrd.~$"_s));
        QCOMPARE(formatQuantity(0.865, QuantityKind::share, kEnglish, Digits::exact),
                 shown(u"86.5~%"_s));
        QCOMPARE(formatQuantity(71, QuantityKind::moneyPerMwh, kEnglish, Digits::exact),
                 shown(u"71~$/MWh"_s));
        QCOMPARE(formatQuantity(61.2, QuantityKind::moneyPerMwh, kEnglish, Digits::exact),
                 shown(u"61.20~$/MWh"_s));
    }

    void fullShowsTheBaseUnit() {
        QCOMPARE(formatPower(3120.5, kEnglish, Digits::full), shown(u"3,120.5~MW"_s));
        QCOMPARE(formatMoney(80431200000, kEnglish, Digits::full), u"$80,431,200,000"_s);
        QCOMPARE(formatMoney(80431200000, kGerman, Digits::full), shown(u"80.431.200.000~$"_s));
    }

    // Up at 1,000, back only below 900.
    void unitsDoNotFlicker() {
        UnitMemory memory;
        const auto power = [&memory](double mw) {
            return formatPower(mw, kEnglish, Digits::tile, &memory);
        };
        QCOMPARE(power(950), shown(u"950~MW"_s));
        QCOMPARE(power(1000), shown(u"1.00~GW"_s));
        QCOMPARE(power(950), shown(u"0.95~GW"_s));
        QCOMPARE(power(901), shown(u"0.90~GW"_s));
        QCOMPARE(power(890), shown(u"890~MW"_s));
        QCOMPARE(power(950), shown(u"950~MW"_s));
        QCOMPARE(power(3e6), shown(u"3.00~TW"_s));
        QCOMPARE(power(0), shown(u"0~TW"_s));
        QCOMPARE(power(2), shown(u"2.00~MW"_s));
    }

    void pairsShareAUnit() {
        QCOMPARE(formatQuantityPair(3120, 5200, QuantityKind::power, kEnglish),
                 shown(u"3.12 / 5.20~GW"_s));
        QCOMPARE(formatQuantityPair(300, 5200, QuantityKind::power, kGerman),
                 shown(u"0,30 / 5,20~GW"_s));
        QCOMPARE(formatQuantityPair(1.24e6, 1.9e6, QuantityKind::count, kGerman),
                 shown(u"1,24 / 1,90~Mio."_s));
    }

    void changesCarryASign() {
        QCOMPARE(formatChange(24e6, QuantityKind::money, kEnglish), shown(u"+$24.0~m"_s));
        QCOMPARE(formatChange(-310, QuantityKind::power, kEnglish), shown(u"-310~MW"_s));
    }

    void datesAndPlaces() {
        QCOMPARE(formatQuarter(quarterIndex(2028, 4), kEnglish), u"2028 Q4"_s);
        QCOMPARE(formatQuarterRange(quarterIndex(2027, 3), quarterIndex(2029, 2), kGerman),
                 u"2027 Q3 bis 2029 Q2"_s);
        QCOMPARE(formatFiscalYear(2025, true, kEnglish), u"FY2025"_s);
        QCOMPARE(formatFiscalYear(2025, false, kGerman), u"2025"_s);
        QCOMPARE(formatPosition(40.12, -82.9, kEnglish), shown(u"40.12~N 82.90~W"_s));
        QCOMPARE(formatPosition(-33.9, 18.4, kGerman), shown(u"33,90~S 18,40~O"_s));
        QCOMPARE(formatEmissions(412e3, kEnglish, true), shown(u"412~kt/yr"_s));
        QCOMPARE(formatEmissions(412e3, kGerman, true), shown(u"412~kt/a"_s));
    }

    void roundingNeverShowsMinusZero() {
        QCOMPARE(formatShare(-0.00001, kEnglish), shown(u"0.0~%"_s));
        QCOMPARE(formatNumber(-0.0001, kEnglish), u"0"_s);
    }
};

QTEST_GUILESS_MAIN(TestNumberFormat)
#include "numberformat.moc"
