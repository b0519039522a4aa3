// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weather/datewords.h"
#include "model/weather/hourlycsv.h"
#include "model/weather/textrecords.h"
#include "tests/model/weather/weatherfixture.h"

#include <QObject>
#include <QTest>

#include <functional>
#include <string>
#include <vector>

using namespace gigasite::model;
using namespace gigasite::test;

namespace {

/// The value of hour n in all good files, exact in text.
double valueAt(std::size_t n) {
    return static_cast<double>(n) / 4.0 - 100.0;
}

std::string pointed(std::size_t n) {
    return formatted("%.2f", valueAt(n));
}

std::string withComma(std::size_t n) {
    std::string text = pointed(n);
    text.replace(text.find('.'), 1, ",");
    return text;
}

/// One line an hour of a common year.
Lines linesOf(const std::function<std::string(const CalendarHour&)>& line, bool leapYear = false) {
    Lines lines;
    for (const CalendarHour& at : calendarHours(leapYear)) {
        lines.push_back(line(at));
    }
    return lines;
}

Lines plainLines() {
    return linesOf([](const CalendarHour& at) { return pointed(at.n); });
}

/// Leap days hold a value no other hour has.
std::string leapValue(const CalendarHour& at) {
    return at.leapDay ? "-7777" : pointed(at.n);
}

std::string isoTime(const CalendarHour& at) {
    return formatted("2024-%02d-%02d %02d:00", at.month, at.day, at.hour);
}

Lines with(Lines lines, const std::string& heading) {
    lines.insert(lines.begin(), heading);
    return lines;
}

QString text(const Problem& problem) {
    return said(problem);
}

}  // namespace

class TestWeatherCsv : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void goodFiles_data() {
        QTest::addColumn<QByteArray>("bytes");
        const auto add = [](const char* name, const std::string& bytes) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes);
        };
        add("one column", joined(plainLines()));
        add("one column and a heading", joined(with(plainLines(), "Load in MW")));
        add("mark, CRLF", "\xEF\xBB\xBF" + joined(with(plainLines(), "Load"), "\r\n"));
        add("CR", joined(with(plainLines(), "Load"), "\r"));
        add("heading in Latin-1", joined(with(plainLines(), "Leistung f\xFCr alle")));
        add("blank lines at the end", joined(plainLines()) + "\n\r\n  \n");
        std::string unfinished = joined(plainLines());
        unfinished.pop_back();
        add("no end of the last line", unfinished);
        add("counter and commas", joined(linesOf([](const CalendarHour& at) {
                return std::to_string(at.n + 1) + "," + pointed(at.n);
            })));
        add("dates and commas", joined(with(linesOf([](const CalendarHour& at) {
                                                return isoTime(at) + "," + pointed(at.n);
                                            }),
                                            "time,load")));
        add("semicolons and decimal commas",
            joined(with(linesOf([](const CalendarHour& at) {
                            return formatted("%02d.%02d.2025 %02d:00;", at.day, at.month, at.hour) +
                                   withComma(at.n);
                        }),
                        "Zeit (MEZ, Winter);Last, netto")));
        add("semicolons and points", joined(linesOf([](const CalendarHour& at) {
                return std::to_string(at.n) + ";" + pointed(at.n);
            })));
        add("tabs and decimal commas", joined(linesOf([](const CalendarHour& at) {
                return formatted("%d/%d/25\t", at.month, at.day) + withComma(at.n);
            })));
        add("text behind the values",
            joined(with(linesOf([](const CalendarHour& at) { return pointed(at.n) + ",ok,"; }),
                        "load,flag,")));
        add("quotes", joined(with(linesOf([](const CalendarHour& at) {
                                      return "\"" + pointed(at.n) + "\",\"a \"\"b\"\",\nc\"";
                                  }),
                                  "\"load,\nMW\",\"note\"")));
        add("exponents, signs and blanks", joined(linesOf([](const CalendarHour& at) {
                return valueAt(at.n) < 0 ? formatted(" %.6e", valueAt(at.n))
                                         : formatted("+%.6E ", valueAt(at.n));
            })));
        add("leap year without dates", joined(linesOf(leapValue, true)));
        add("leap year with dates",
            joined(linesOf([](const CalendarHour& at) { return isoTime(at) + "," + leapValue(at); },
                           true)));
        add("leap year, hours by their ends",
            joined(linesOf(
                [](const CalendarHour& at) {
                    return formatted("%02d/%02d/2024 %02d:00,", at.day, at.month, at.hour + 1) +
                           leapValue(at);
                },
                true)));
    }

    void goodFiles() {
        QFETCH(const QByteArray, bytes);
        const auto read = readHourlySeries(bytes.toStdString());
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(text(read.problem())));
        QCOMPARE(read.value().size(), kHoursPerYear);
        for (std::size_t n = 0; n < kHoursPerYear; ++n) {
            QCOMPARE(read.value()[n], valueAt(n));
        }
    }

    void chosenColumns_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("number");
        QTest::newRow("by name") << QByteArray("Gross") << 0;
        QTest::newRow("by name in another case") << QByteArray("gross") << 0;
        QTest::newRow("by number") << QByteArray() << 2;
    }

    void chosenColumns() {
        QFETCH(const QByteArray, name);
        QFETCH(const int, number);
        HourlyCsvOptions options;
        options.columnName = name.toStdString();
        if (number > 0) {
            options.columnNumber = static_cast<std::size_t>(number);
        }
        const std::string bytes =
            joined(with(linesOf([](const CalendarHour& at) { return "1," + pointed(at.n) + ",3"; }),
                        "one, Gross ,three"));
        const auto read = readHourlySeries(bytes, options);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(text(read.problem())));
        QCOMPARE(read.value()[17], valueAt(17));
        const auto last = readHourlySeries(bytes);
        QVERIFY(last.ok());
        QCOMPARE(last.value()[17], 3.0);
    }

    void chosenMarks() {
        HourlyCsvOptions options;
        options.separator = ';';
        options.decimalMark = ',';
        const std::string commas = joined(linesOf(
            [](const CalendarHour& at) { return std::to_string(at.n) + ";" + withComma(at.n); }));
        const auto read = readHourlySeries(commas, options);
        QVERIFY(read.ok());
        QCOMPARE(read.value()[1], valueAt(1));
        const std::string points = joined(linesOf(
            [](const CalendarHour& at) { return std::to_string(at.n) + ";" + pointed(at.n); }));
        const auto refused = readHourlySeries(points, options);
        QVERIFY(!refused.ok());
        QCOMPARE(text(refused.problem()),
                 QStringLiteral("weather.mixedDecimals at 1:2 [-100.00] [,]"));
    }

    void refusals_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QByteArray>("problem");
        encodingRefusals();
        shapeRefusals();
        valueRefusals();
        dateRefusals();
    }

    void refusals() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, column);
        QFETCH(const QByteArray, problem);
        HourlyCsvOptions options;
        options.columnName = column.toStdString();
        const auto read = readHourlySeries(bytes.toStdString(), options);
        QVERIFY(!read.ok());
        QCOMPARE(text(read.problem()), QString::fromUtf8(problem));
    }

    void tooLargeIsSaidAtOnce() {
        const std::string line(std::size_t{100} << 20, '1');
        const auto read = readHourlySeries(line);
        QVERIFY(!read.ok());
        QCOMPARE(text(read.problem()), QStringLiteral("weather.tooLarge at 1:1 [64]"));
        const auto almost = readHourlySeries(line.substr(0, kImportMaxBytes));
        QVERIFY(!almost.ok());
        QCOMPARE(text(almost.problem()), QStringLiteral("weather.recordTooLong at 1:1 [65536]"));
    }

    void datesInManyForms() {
        using Dates = std::vector<MonthDay>;
        QVERIFY(datesIn("2024-02-29 00:00") == Dates({{2, 29}}));
        QVERIFY(datesIn("20240229:0000") == Dates({{2, 29}}));
        QVERIFY(datesIn("29.02.2024") == Dates({{2, 29}}));
        QVERIFY(datesIn("29.02.24 1:00") == Dates({{2, 29}}));
        QVERIFY(datesIn("02/29/2024T01") == Dates({{2, 29}}));
        QVERIFY(datesIn("3/4/2024") == Dates({{4, 3}, {3, 4}}));
        QVERIFY(datesIn(" 01/01  01:00:00") == Dates({{1, 1}}));
        for (const char* none : {"", "1", "1.5", "2024", "13.13.2024", "12:30", "-1", "1e5", "x"}) {
            QVERIFY2(datesIn(none).empty(), none);
        }
        QVERIFY(dateOfDay(58, false) == MonthDay({2, 28}));
        QVERIFY(dateOfDay(59, false) == MonthDay({3, 1}));
        QVERIFY(dateOfDay(59, true) == MonthDay({2, 29}));
        QVERIFY(dateOfDay(60, true) == MonthDay({3, 1}));
        QVERIFY(dateOfDay(365, true) == MonthDay({12, 31}));
    }

    void textsForMessages() {
        QCOMPARE(shownText(" f\xFCr\t"), std::string("f\xC3\xBCr"));
        QCOMPARE(shownText("f\xC3\xBCr"), std::string("f\xC3\xBCr"));
        QCOMPARE(shownText("a\nb\x7F"), std::string("a b "));
        QCOMPARE(shownText(std::string(61, 'x')), std::string(60, 'x') + "\xE2\x80\xA6");
    }

  private:
    static void add(const char* name, const std::string& bytes, const char* problem,
                    const char* column = "") {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(column)
                            << QByteArray(problem);
    }

    /// A good file of dates and values with one line (from 1) made bad.
    static std::string dated(std::size_t line, const std::string& bad) {
        Lines lines = linesOf([](const CalendarHour& at) {
            return formatted("2025-%02d-%02d %02d:00", at.month, at.day, at.hour) + "," +
                   pointed(at.n);
        });
        lines = with(lines, "time,load");
        lines.at(line - 1) = bad;
        return joined(lines);
    }

    static std::string plainWith(std::size_t line, const std::string& bad) {
        Lines lines = plainLines();
        lines.at(line - 1) = bad;
        return joined(lines);
    }

    static void encodingRefusals() {
        add("empty", "", "weather.emptyFile at 1:1");
        add("mark only", "\xEF\xBB\xBF", "weather.emptyFile at 1:1");
        add("UTF-16 LE", std::string("\xFF\xFE") + std::string("1\0\n\0", 4),
            "weather.utf16 at 1:1");
        add("UTF-16 BE",
            std::string("\xFE\xFF") + std::string("\0"
                                                  "1\0\n",
                                                  4),
            "weather.utf16 at 1:1");
        add("UTF-16 without mark",
            std::string("1\0\n\0"
                        "2\0\n\0",
                        8),
            "weather.utf16 at 1:1");
        add("NUL", plainWith(77, std::string("1\0", 2)), "weather.nulByte at 77:1");
    }

    static void shapeRefusals() {
        add("heading only", "load\n", "weather.noNumbers at 1:1");
        add("8759 rows", joined(Lines(8759, "1.5")), "weather.rowCount at 8759:1 [8760] [8759]");
        add("8761 rows", joined(Lines(8761, "1.5")), "weather.rowCount at 8761:1 [8760] [8761]");
        add("8761 rows and a heading", joined(with(Lines(8761, "1.5"), "load")),
            "weather.rowCount at 8762:1 [8760] [8761]");
        add("a million rows", joined(Lines(1000000, "1.5")),
            "weather.tooManyRows at 8786:1 [8784]");
        add("quote not closed", plainWith(300, "\"1.5"), "weather.openQuote at 300:1");
        add("quote not closed near the end", plainWith(8700, "\"1.5"),
            "weather.openQuote at 8700:1");
        add("quote in a cell", plainWith(300, "1\"5"), "weather.strayQuote at 300:1");
        add("text behind a quote", plainWith(300, "\"1.5\"x"), "weather.strayQuote at 300:1");
        add("long line", plainWith(300, std::string(70000, '1')),
            "weather.recordTooLong at 300:1 [65536]");
        add("many columns", joined(with(plainLines(), std::string(256, ','))),
            "weather.tooManyColumns at 1:256 [256]");
        add("a cell more", dated(301, "2025-01-13 12:00,1.5,2"),
            "weather.cellCount at 301:3 [2] [3]");
        add("a cell less", dated(301, "2025-01-13 12:00"), "weather.cellCount at 301:2 [2] [1]");
        add("blank line", plainWith(300, ""), "weather.blankCell at 300:1 [1]");
        add("decimal comma under a heading",
            joined(with(linesOf([](const CalendarHour& at) { return withComma(at.n); }), "load")),
            "weather.cellCount at 2:2 [1] [2]");
        add("decimal comma without anything",
            joined(linesOf([](const CalendarHour& at) { return withComma(at.n); })),
            "weather.decimalComma at 1:2");
        add("no such column", dated(1, "time,load"), "weather.noColumn at 1:1 [wind] [time, load]",
            "wind");
        add("column twice",
            joined(with(linesOf([](const CalendarHour& at) { return "1," + pointed(at.n); }),
                        "load,Load")),
            "weather.repeatedColumn at 1:2 [load]", "load");
        add("only words", joined(Lines(8760, "a,b")), "weather.noNumbers at 1:1");
    }

    static void valueRefusals() {
        add("blank cell", dated(301, "2025-01-13 12:00,"), "weather.blankCell at 301:2 [load]");
        add("#N/A", dated(301, "2025-01-13 12:00,#N/A"),
            "weather.notANumber at 301:2 [load] [#N/A]");
        add("#N/A in the first row", plainWith(1, "#N/A"), "weather.notANumber at 1:1 [1] [#N/A]");
        add("#N/A in the second row", plainWith(2, "#N/A"), "weather.notANumber at 2:1 [1] [#N/A]");
        add("NaN", plainWith(300, "NaN"), "weather.notANumber at 300:1 [1] [NaN]");
        add("infinite", plainWith(300, "inf"), "weather.notANumber at 300:1 [1] [inf]");
        add("beyond all numbers", plainWith(300, "1e999"),
            "weather.notANumber at 300:1 [1] [1e999]");
        add("hexadecimal", plainWith(300, "0x10"), "weather.notANumber at 300:1 [1] [0x10]");
        add("two signs", plainWith(300, "+-1"), "weather.notANumber at 300:1 [1] [+-1]");
        add("formula", plainWith(300, "=cmd()|x"), "weather.notANumber at 300:1 [1] [=cmd()|x]");
        add("unit", plainWith(300, "1.5 MW"), "weather.notANumber at 300:1 [1] [1.5 MW]");
        add("Latin-1", plainWith(300, "1\xB5"), "weather.notANumber at 300:1 [1] [1\xC2\xB5]");
        add("thousands marks", plainWith(300, "\"1,234.5\""),
            "weather.mixedDecimals at 300:1 [1,234.5] [.]");
        const auto semicolons = [](const std::string& bad) {
            Lines lines = linesOf([](const CalendarHour& at) {
                return std::to_string(at.n) + ";" + withComma(at.n);
            });
            lines.at(299) = bad;
            return joined(lines);
        };
        add("thousands points", semicolons("299;1.234,5"),
            "weather.mixedDecimals at 300:2 [1.234,5] [,]");
        add("another mark", semicolons("299;1.5"), "weather.mixedDecimals at 300:2 [1.5] [,]");
        add("two commas", semicolons("299;1,234,5"), "weather.notANumber at 300:2 [2] [1,234,5]");
    }

    static void dateRefusals() {
        add("begins in July", dated(2, "2025-07-01 00:00,1.5"),
            "weather.wrongDate at 2:1 [01-01] [2025-07-01 00:00]");
        add("an hour of another day", dated(1 + 12 + 1 + 24, "2025-01-03 12:00,1.5"),
            "weather.wrongDate at 38:1 [01-02] [2025-01-03 12:00]");
        add("no date at a noon", dated(1 + 12 + 1 + 24, "noon,1.5"),
            "weather.wrongDate at 38:1 [01-02] [noon]");
        Lines cut =
            linesOf([](const CalendarHour& at) { return isoTime(at) + "," + leapValue(at); }, true);
        cut.resize(kHoursPerYear);
        add("leap year cut short", joined(cut),
            "weather.wrongDate at 1429:1 [03-01] [2024-02-29 12:00]");
        Lines long_ =
            linesOf([](const CalendarHour& at) { return isoTime(at) + "," + pointed(at.n); });
        const Lines day(long_.end() - 24, long_.end());
        long_.insert(long_.end(), day.begin(), day.end());
        add("8784 rows without 29 February", joined(long_),
            "weather.wrongDate at 1429:1 [02-29] [2024-03-01 12:00]");
    }
};

QTEST_GUILESS_MAIN(TestWeatherCsv)

#include "test_weather_csv.moc"
