// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/text.h"

#include <QTest>

#include <string>

using namespace gigasite::model;

namespace {

/// UTF-8 of one scalar value by the definition of the encoding, surrogates and more included.
std::string encoded(unsigned long scalar) {
    const auto byte = [](unsigned long value) { return static_cast<char>(value); };
    if (scalar < 0x80) {
        return {byte(scalar)};
    }
    if (scalar < 0x800) {
        return {byte(0xC0 | (scalar >> 6)), byte(0x80 | (scalar & 0x3F))};
    }
    if (scalar < 0x10000) {
        return {byte(0xE0 | (scalar >> 12)), byte(0x80 | ((scalar >> 6) & 0x3F)),
                byte(0x80 | (scalar & 0x3F))};
    }
    return {byte(0xF0 | (scalar >> 18)), byte(0x80 | ((scalar >> 12) & 0x3F)),
            byte(0x80 | ((scalar >> 6) & 0x3F)), byte(0x80 | (scalar & 0x3F))};
}

}  // namespace

class TestPlanText : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void acceptsEveryScalarValue();
    void refusesSurrogatesAndBeyond();
    void refusesTruncated();
    void agreesWithTheTable_data();
    void agreesWithTheTable();
};

void TestPlanText::acceptsEveryScalarValue() {
    for (unsigned long scalar = 0; scalar <= 0x10FFFF; ++scalar) {
        const bool surrogate = scalar >= 0xD800 && scalar <= 0xDFFF;
        if (isValidUtf8(encoded(scalar)) == surrogate) {
            QFAIL(qPrintable(QString::number(scalar, 16)));
        }
    }
}

void TestPlanText::refusesSurrogatesAndBeyond() {
    QVERIFY(!isValidUtf8(encoded(0xD800)));
    QVERIFY(!isValidUtf8(encoded(0x110000)));
    QVERIFY(!isValidUtf8(encoded(0x1FFFFF)));
}

void TestPlanText::refusesTruncated() {
    for (const unsigned long scalar : {0xE4UL, 0x20ACUL, 0x1F600UL}) {
        const std::string whole = encoded(scalar);
        for (std::size_t length = 1; length < whole.size(); ++length) {
            QVERIFY(!isValidUtf8(whole.substr(0, length)));
            QVERIFY(!isValidUtf8("a" + whole.substr(0, length)));
            QVERIFY(!isValidUtf8(whole.substr(0, length) + "a"));
        }
        QVERIFY(isValidUtf8("a" + whole + "b" + whole));
    }
}

void TestPlanText::agreesWithTheTable_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char* name, const QByteArray& bytes, bool valid) {
        QTest::newRow(name) << bytes << valid;
    };
    row("empty", "", true);
    row("nul", QByteArray(1, '\0'), true);
    row("lone continuation", "\x80", false);
    row("overlong slash, 2 bytes", "\xC0\xAF", false);
    row("overlong slash, 3 bytes", "\xE0\x80\xAF", false);
    row("overlong slash, 4 bytes", "\xF0\x80\x80\xAF", false);
    row("C1 is never used", "\xC1\xBF", false);
    row("F5 is never used", "\xF5\x80\x80\x80", false);
    row("FE", "\xFE", false);
    row("FF", "\xFF", false);
    row("U+FFFF", "\xEF\xBF\xBF", true);
    row("U+10FFFF", "\xF4\x8F\xBF\xBF", true);
    row("right-to-left override", "\xE2\x80\xAE", true);
}

void TestPlanText::agreesWithTheTable() {
    QFETCH(QByteArray, bytes);
    QFETCH(bool, valid);
    QCOMPARE(isValidUtf8({bytes.constData(), static_cast<std::size_t>(bytes.size())}), valid);
}

QTEST_GUILESS_MAIN(TestPlanText)
#include "test_plan_text.moc"
