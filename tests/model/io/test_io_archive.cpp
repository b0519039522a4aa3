// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/archive.h"

#include <QTest>

#include <clocale>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <locale>
#include <map>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace sample {

enum class Colour { red, green, blue };

struct Inner {
    std::int32_t count = 0;
    std::optional<double> price;
    bool operator==(const Inner&) const = default;
};

struct Outer {
    std::string name;
    bool flag = false;
    Colour colour = Colour::red;
    double size = 0.0;
    std::vector<Inner> parts;
    std::variant<std::monostate, std::int64_t, std::string> choice;
    std::vector<double> series;
    gigasite::model::Ref<Inner> shared = std::make_shared<Inner>();
    bool operator==(const Outer& o) const {
        return name == o.name && flag == o.flag && colour == o.colour && size == o.size &&
               parts == o.parts && choice == o.choice && series == o.series && *shared == *o.shared;
    }
};

template <class Archive>
void serialize(Archive& ar, Inner& inner, unsigned) {
    ar& gigasite::model::io::named("count", inner.count);
    ar& gigasite::model::io::named("price", inner.price);
}

template <class Archive>
void serialize(Archive& ar, Outer& outer, unsigned) {
    using namespace gigasite::model::io;
    ar& named("name", outer.name) & named("flag", outer.flag) & named("colour", outer.colour);
    ar& named("size", outer.size) & named("parts", outer.parts) & named("choice", outer.choice);
    ar& atMost("series", outer.series, 5) & named("shared", outer.shared);
}

}  // namespace sample

namespace gigasite::model::io {
template <>
inline constexpr int kEnumCount<sample::Colour> = 3;
}  // namespace gigasite::model::io

using namespace gigasite::model;
using namespace gigasite::model::io;

namespace {

sample::Outer example() {
    sample::Outer outer;
    outer.name = "A b\nc";
    outer.flag = true;
    outer.colour = sample::Colour::blue;
    outer.size = 12345678.25;
    outer.parts = {{1, std::nullopt}, {-2, 0.1}};
    outer.choice = std::string("x");
    outer.series = {1.0, -0.0};
    outer.shared = std::make_shared<sample::Inner>(sample::Inner{7, 3.5});
    return outer;
}

// Written by hand from the rules of the format, not copied from the program's output.
const std::string kExampleText = "5 A b\nc 1 2 12345678.25 2\n1 0\n-2 1 0.1 2 1 x 2 1 -0 7 1 3.5\n";

QByteArray text(const Problem& problem) {
    return QByteArray::fromStdString(describe(problem));
}

class CommaPunctuation : public std::numpunct<char> {
  protected:
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

class LocaleGuard {
  public:
    LocaleGuard() : m_old(std::locale::global(std::locale(std::locale(), new CommaPunctuation))) {
        std::setlocale(LC_ALL, "de_DE.UTF-8");  // where it is installed
    }
    ~LocaleGuard() {
        std::locale::global(m_old);
        std::setlocale(LC_ALL, "C");
    }
    LocaleGuard(const LocaleGuard&) = delete;
    LocaleGuard& operator=(const LocaleGuard&) = delete;

  private:
    std::locale m_old;
};

/// Resident set in bytes at its highest since the process started.
std::size_t peakMemory() {
    FILE* status = std::fopen("/proc/self/status", "r");
    char line[256];
    std::size_t kilobytes = 0;
    while (status != nullptr && std::fgets(line, sizeof line, status) != nullptr) {
        if (std::string_view(line).starts_with("VmHWM:")) {
            kilobytes = std::strtoull(line + 6, nullptr, 10);
        }
    }
    if (status != nullptr) {
        std::fclose(status);
    }
    return kilobytes * 1024;
}

}  // namespace

class TestIoArchive : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void writesExactlyTheValues() {
        const auto written = writeArchive(example());
        QVERIFY(written.ok());
        QCOMPARE(written.value(), kExampleText);
    }

    void readsBackWhatItWrote() {
        const auto read = readArchive<sample::Outer>(kExampleText);
        QVERIFY2(read.ok(), read.ok() ? "" : text(read.problem()).constData());
        QCOMPARE(read.value(), example());
        QVERIFY(std::signbit(read.value().series[1]));
    }

    void ignoresTheLocale() {
        const LocaleGuard german;
        const auto written = writeArchive(example());
        QVERIFY(written.ok());
        QCOMPARE(written.value(), kExampleText);
        const auto read = readArchive<sample::Outer>(kExampleText);
        QVERIFY(read.ok());
        QCOMPARE(read.value().size, 12345678.25);
    }

    void keepsEveryFiniteDouble_data() {
        QTest::addColumn<double>("value");
        const std::vector<double> values{0.0,
                                         -0.0,
                                         5e-324,
                                         -2.2250738585072011e-308,
                                         std::numeric_limits<double>::max(),
                                         std::numeric_limits<double>::lowest(),
                                         std::nextafter(1.0, 2.0),
                                         0.1,
                                         1e22,
                                         123456789012345680.0};
        for (double value : values) {
            QTest::addRow("%.17g", value) << value;
        }
    }
    void keepsEveryFiniteDouble() {
        QFETCH(double, value);
        const auto written = writeArchive(value);
        QVERIFY(written.ok());
        const auto read = readArchive<double>(written.value());
        QVERIFY(read.ok());
        QCOMPARE(std::bit_cast<std::uint64_t>(read.value()), std::bit_cast<std::uint64_t>(value));
    }

    void refusesToWriteWhatCannotBeRead() {
        for (double bad : {std::nan(""), HUGE_VAL, -HUGE_VAL}) {
            sample::Outer outer = example();
            outer.parts[1].price = bad;
            const auto written = writeArchive(outer);
            QVERIFY(!written.ok());
            QCOMPARE(written.problem(), (Problem{"io.notFinite", "parts[1].price", {}}));
        }
        sample::Outer outer = example();
        outer.name = "\xC3";
        QCOMPARE(writeArchive(outer).problem(), (Problem{"io.badText", "name", {}}));
        outer = example();
        outer.series.resize(6);
        QCOMPARE(writeArchive(outer).problem(), (Problem{"io.tooMany", "series", {"6", "5"}}));
        outer = example();
        outer.name.assign(kMaxTextBytes + 1, 'a');
        QCOMPARE(writeArchive(outer).problem().code, "io.textTooLong");
        outer = example();
        outer.colour = static_cast<sample::Colour>(77);
        QCOMPARE(writeArchive(outer).problem(), (Problem{"io.badValue", "colour", {"77"}}));
        outer = example();
        outer.shared = nullptr;
        QCOMPARE(writeArchive(outer).problem().code, "io.missingPart");
        QCOMPARE(writeArchive(example(), 30).problem().code, "io.planTooBig");
    }

    void refusesBadValuesNamingTheField_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("path");
        const auto row = [](const char* name, const char* from, const char* to, const char* code,
                            const char* path) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(code)
                                << QByteArray(path);
        };
        row("bool 2", "c 1 2 ", "c 2 2 ", "io.badValue", "flag");
        row("bool -1", "c 1 2 ", "c -1 2 ", "io.badValue", "flag");
        row("bool 01 is a number", "c 1 2 ", "c true 2 ", "io.badValue", "flag");
        row("enum 77", "c 1 2 ", "c 1 77 ", "io.badValue", "colour");
        row("enum 3", "c 1 2 ", "c 1 3 ", "io.badValue", "colour");
        row("nan", "12345678.25", "nan", "io.badValue", "size");
        row("inf", "12345678.25", "inf", "io.badValue", "size");
        row("-inf", "12345678.25", "-inf", "io.badValue", "size");
        row("1e400", "12345678.25", "1e400", "io.badValue", "size");
        row("comma", "12345678.25", "12345678,25", "io.badValue", "size");
        row("hex", "12345678.25", "0x1p3", "io.badValue", "size");
        row("plus", "12345678.25", "+1", "io.badValue", "size");
        row("count 1e9", " 2\n1 0", " 1000000000\n1 0", "io.tooMany", "parts");
        row("count -1", " 2\n1 0", " -1\n1 0", "io.badValue", "parts");
        row("count 2^63", " 2\n1 0", " 9223372036854775808\n1 0", "io.badValue", "parts");
        row("count within the cap", " 2\n1 0", " 9999\n1 0", "io.payloadCutShort", "parts");
        row("tag -1", "0.1 2 1 x", "0.1 -1 1 x", "io.badValue", "choice");
        row("tag INT_MIN", "0.1 2 1 x", "0.1 -2147483648 1 x", "io.badValue", "choice");
        row("tag 99", "0.1 2 1 x", "0.1 99 1 x", "io.badValue", "choice");
        row("int too big", "\n-2 1", "\n-2147483649 1", "io.badValue", "parts[1].count");
        row("optional 2", "\n-2 1", "\n-2 2", "io.badValue", "parts[1].price");
        row("text 10^12", "5 A b", "1000000000000 A b", "io.textTooLong", "name");
        row("text -5", "5 A b", "-5 A b", "io.badValue", "name");
        row("text longer than file", "5 A b", "5000 A b", "io.payloadCutShort", "name");
        row("text not UTF-8", "A b",
            "A\xFF"
            "b",
            "io.badText", "name");
        row("surrogate", "A b", "\xED\xA0\x80", "io.badText", "name");
        row("overlong", "A b", "A\xC0\x80", "io.badText", "name");
        row("long token", "12345678.25", "000000000000000000000000000000000000000", "io.badValue",
            "size");
        row("two blanks", "c 1 2 ", "c  1 2 ", "io.badValue", "flag");
        row("tab", "c 1 2 ", "c\t1 2 ", "io.badValue", "flag");
        row("capped list", "2 1 -0", "6 1 -0", "io.tooMany", "series");
        row("cut short", " 7 1 3.5\n", " 7 1", "io.payloadCutShort", "shared.price");
    }
    void refusesBadValuesNamingTheField() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, path);
        const QByteArray good = QByteArray::fromStdString(kExampleText);
        QCOMPARE(good.count(from), 1);
        QByteArray bad = good;
        bad.replace(from, to);
        const auto read = readArchive<sample::Outer>(bad.toStdString());
        QVERIFY(!read.ok());
        QCOMPARE(QByteArray::fromStdString(read.problem().code), code);
        QCOMPARE(QByteArray::fromStdString(read.problem().where), path);
    }

    void refusesTrailingData() {
        for (const char* extra : {" ", "\n", "0", " 1\n"}) {
            const auto read = readArchive<sample::Outer>(kExampleText + extra);
            QVERIFY(!read.ok());
            QCOMPARE(read.problem().code, "io.payloadTrailing");
        }
    }

    void refusesEveryTruncation() {
        for (std::size_t length = 0; length < kExampleText.size(); ++length) {
            QVERIFY(!readArchive<sample::Outer>(kExampleText.substr(0, length)).ok());
        }
    }

    void refusesBoostHeadersAndClassInformation() {
        const std::string archives[] = {"22 serialization::archive 19 0 0 5 A b",
                                        "22 serialization::archive 17 0 0\n0 0 0 5 A b",
                                        "0 0 " + kExampleText, std::string("\x16\0\0\0", 4)};
        for (const std::string& bytes : archives) {
            QVERIFY(!readArchive<sample::Outer>(bytes).ok());
        }
    }

    void keepsStrangeTexts() {
        using namespace std::string_literals;
        const std::vector<std::string> texts{""s,
                                             "\n\r\t "s,
                                             "a\0b"s,
                                             "\xF0\x9F\x98\x80"s,
                                             "e\xCC\x81"s,
                                             "\u202Eabc",
                                             "../../etc/passwd",
                                             "<b>&amp;%n%1"s,
                                             std::string(kMaxTextBytes, 'x')};
        const auto written = writeArchive(texts);
        QVERIFY(written.ok());
        const auto read = readArchive<std::vector<std::string>>(written.value());
        QVERIFY(read.ok());
        QCOMPARE(read.value(), texts);
    }

    void hugeCountsUseNoMemory() {
        const std::size_t before = peakMemory();
        QVERIFY(before > 0);
        std::string longList = "10000";
        for (int i = 0; i < 1000; ++i) {
            longList += "\n1 0";
        }
        for (const char* count : {"1000000000", "-1", "9223372036854775808", "10000", "65536"}) {
            QVERIFY(!readArchive<std::vector<sample::Inner>>(count + std::string("\n1 0\n")).ok());
            QVERIFY(!readArchive<std::string>(count + std::string(" abc\n")).ok());
        }
        QVERIFY(!readArchive<std::vector<sample::Inner>>(longList).ok());
        QVERIFY(peakMemory() - before < std::size_t{50} << 20);
    }

    void stopsWhenAsked() {
        std::stop_source source;
        source.request_stop();
        const auto read = readArchive<sample::Outer>(kExampleText, {source.get_token(), {}});
        QVERIFY(!read.ok());
        QCOMPARE(read.problem().code, "io.cancelled");
    }

    void reportsProgress() {
        std::vector<double> steps;
        const std::vector<std::int64_t> values(5000, 12345);
        const auto written = writeArchive(values);
        QVERIFY(written.ok());
        const LoadWatch watch{{}, [&](double share) { steps.push_back(share); }};
        QVERIFY(readArchive<std::vector<std::int64_t>>(written.value(), watch).ok());
        QVERIFY(steps.size() > 50 && steps.size() <= 101);
        QVERIFY(std::is_sorted(steps.begin(), steps.end()));
        QVERIFY(steps.back() > 0.9 && steps.back() <= 1.0);
    }
};

QTEST_GUILESS_MAIN(TestIoArchive)
#include "test_io_archive.moc"
