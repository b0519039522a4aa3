// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/parseposition.h"

#include "ui/text/numberformat.h"

#include <QLocale>
#include <QTest>

#include <cmath>

using namespace gigasite::ui;

class TestParsePosition : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void accepted_data();
    void accepted();
    void outOfRange_data();
    void outOfRange();
    void rubbish_data();
    void rubbish();
    void shownTextReadsBack();
};

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);

}  // namespace

void TestParsePosition::accepted_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("german");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    const auto row = [](const char* text, bool german, double latitude, double longitude) {
        QTest::addRow("%s %s", german ? "de" : "en", text)
            << QString::fromUtf8(text) << german << latitude << longitude;
    };
    for (const bool german : {false, true}) {
        row("40.12, -82.9", german, 40.12, -82.9);
        row("40.12,-82.9", german, 40.12, -82.9);
        row("  40.12 -82.9 ", german, 40.12, -82.9);
        row("40.12; -82.9", german, 40.12, -82.9);
        row("40.12 N 82.90 W", german, 40.12, -82.9);
        row("40.12n82.90w", german, 40.12, -82.9);
        row("N 40.12 W 82.90", german, 40.12, -82.9);
        row("82.9 West, 40.12 North", german, 40.12, -82.9);
        row("40,12; -82,9", german, 40.12, -82.9);
        row("40,12 -82,9", german, 40.12, -82.9);
        row("40,12, -82,9", german, 40.12, -82.9);
        row("40,12 N 82,90 W", german, 40.12, -82.9);
        row("40,12 N 82,50 W", german, 40.12, -82.5);
        row("40°7'N 82°54'W", german, 40.0 + 7.0 / 60.0, -82.9);
        row("40° 7′ 12″ N, 82° 54′ 0″ W", german, 40.12, -82.9);
        row("40º7’12”N 82˚54’W", german, 40.12, -82.9);
        row("40 7 12 N 82 54 0 W", german, 40.12, -82.9);
        row("40°7'12'' -82°54'", german, 40.12, -82.9);
        row("40.5° 13.25°", german, 40.5, 13.25);
        row("40°30.5'N 13°E", german, 40.0 + 30.5 / 60.0, 13.0);
        row("−33.9, 151.2", german, -33.9, 151.2);
        row("33.9 S 151.2 E", german, -33.9, 151.2);
        row("52 13", german, 52.0, 13.0);
        row("0, 0", german, 0.0, 0.0);
        row("90, 180", german, 90.0, 180.0);
        row("-90, -180", german, -90.0, -180.0);
    }
    row("52,5 N 13,4 O", true, 52.5, 13.4);
    row("52,5 Nord 13,4 Ost", true, 52.5, 13.4);
    // One comma alone: a mark between two numbers in English.
    row("40,12", false, 40.0, 12.0);
}

void TestParsePosition::accepted() {
    QFETCH(QString, text);
    QFETCH(bool, german);
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    const ParsedPosition read = parsePosition(text, german ? kGerman : kEnglish);
    QCOMPARE(read.status, PositionStatus::ok);
    QVERIFY2(std::abs(read.latitudeDeg - latitude) < 1e-9, qPrintable(text));
    QVERIFY2(std::abs(read.longitudeDeg - longitude) < 1e-9, qPrintable(text));
}

void TestParsePosition::outOfRange_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("status");
    const auto latitude = static_cast<int>(PositionStatus::latitudeOutOfRange);
    const auto longitude = static_cast<int>(PositionStatus::longitudeOutOfRange);
    QTest::newRow("lat") << "90.01, 0" << latitude;
    QTest::newRow("lat S") << "91 S 10 E" << latitude;
    QTest::newRow("swapped") << "-112.36, 33.43" << latitude;
    QTest::newRow("lon") << "40, 180.5" << longitude;
    QTest::newRow("lon W") << "40 N 200 W" << longitude;
    QTest::newRow("three digits") << "40, 999" << longitude;
}

void TestParsePosition::outOfRange() {
    QFETCH(QString, text);
    QFETCH(int, status);
    QCOMPARE(static_cast<int>(parsePosition(text, kEnglish).status), status);
    QCOMPARE(static_cast<int>(parsePosition(text, kGerman).status), status);
}

void TestParsePosition::rubbish_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             " ",
                             "Ohio",
                             "40.12",
                             "40.12 N",
                             "N",
                             "40.12 N 82.9",
                             "40 N 82 N",
                             "40 W 82 E",
                             "-40 S 82 W",
                             "40 N S 82 W",
                             "40, 12, 13",
                             "40 12 13",
                             "40 12 82 54",
                             "40 61 N 82 0 W",
                             "40.5 7 N 82 54 W",
                             "40°-7' 82°54'",
                             "1e3, 2",
                             "nan, inf",
                             "0x10, 3",
                             "1234, 5",
                             "40..12, 5",
                             "40.12.3, 5",
                             "<b>40</b>, 5",
                             "40; ; 5",
                             "; 5",
                             "40 ;",
                             "°'\"",
                             "+-40, 5",
                             "40°° 5°",
                             "40 N 82 W 12",
                             "٤٠, ٥",
                             "40 Zoll, 5"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
    QTest::newRow("long") << QString(5000, u'4');
    QTest::newRow("long blanks") << u"40, 5"_qs + QString(100000, u' ');
    QTest::newRow("nul") << QString(QChar(0)) + u"40, 5"_qs;
    QTest::newRow("surrogate") << u"40, 5"_qs + QChar(0xD800);
}

void TestParsePosition::rubbish() {
    QFETCH(QString, text);
    QCOMPARE(parsePosition(text, kEnglish).status, PositionStatus::notAPosition);
    QCOMPARE(parsePosition(text, kGerman).status, PositionStatus::notAPosition);
}

void TestParsePosition::shownTextReadsBack() {
    for (const QLocale& locale : {kEnglish, kGerman}) {
        for (const auto& [latitude, longitude] :
             {std::pair(40.12, -82.9), std::pair(-33.87, 151.21), std::pair(0.0, 0.0)}) {
            const QString text = formatPosition(latitude, longitude, locale);
            const ParsedPosition read = parsePosition(text, locale);
            QVERIFY2(read.status == PositionStatus::ok, qPrintable(text));
            QVERIFY(std::abs(read.latitudeDeg - latitude) < 1e-9);
            QVERIFY(std::abs(read.longitudeDeg - longitude) < 1e-9);
        }
    }
}

QTEST_GUILESS_MAIN(TestParsePosition)
#include "parseposition.moc"
