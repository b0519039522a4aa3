// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/envelope.h"
#include "model/io/limits.h"

#include <QTest>

using namespace gigasite::model;
using namespace gigasite::model::io;

namespace {

constexpr std::string_view kName = "north.gsite";

std::string codeOf(std::string_view bytes) {
    const auto opened = openEnvelope(bytes, kName, 3);
    return opened.ok() ? std::string() : opened.problem().code;
}

}  // namespace

class TestIoEnvelope : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void sealsAKnownFile() {
        // CRC computed with Python's zlib.crc32(b"GIGASITE 1 4 abc\n").
        QCOMPARE(sealEnvelope(1, "abc\n"), std::string("GIGASITE 1 4 5fc11a6b\nabc\n"));
        const auto opened = openEnvelope("GIGASITE 1 4 5fc11a6b\nabc\n", kName, 1);
        QVERIFY(opened.ok());
        QCOMPARE(opened.value().format, 1);
        QCOMPARE(opened.value().payload, std::string_view("abc\n"));
    }

    void refusesWhatIsNoPlan_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello\n");
        QTest::newRow("lower case") << QByteArray("gigasite 1 4 00000000\nabc\n");
        QTest::newRow("zip") << QByteArray("PK\x03\x04\x14\0\0\0", 8);
        QTest::newRow("pdf") << QByteArray("%PDF-1.7\n");
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
        QTest::newRow("boost text") << QByteArray("22 serialization::archive 19 0 0 1\n");
        QTest::newRow("boost xml") << QByteArray(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\" ?>\n"
            "<!DOCTYPE boost_serialization>\n");
        QTest::newRow("boost binary")
            << QByteArray("\x16\0\0\0\0\0\0\0serialization::archive\x13\0", 32);
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFGIGASITE 1 0 00000000\n");
    }
    void refusesWhatIsNoPlan() {
        QFETCH(QByteArray, bytes);
        const auto opened = openEnvelope({bytes.data(), size_t(bytes.size())}, kName, 3);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.problem(), (Problem{"io.notAPlan", "north.gsite", {}}));
    }

    void refusesBadHeaders_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("format 0") << QByteArray("GIGASITE 0 0 00000000")
                                  << QByteArray("io.damagedHeader");
        QTest::newRow("format text")
            << QByteArray("GIGASITE one 0 00000000") << QByteArray("io.damagedHeader");
        QTest::newRow("format -1")
            << QByteArray("GIGASITE -1 0 00000000") << QByteArray("io.damagedHeader");
        QTest::newRow("format 01")
            << QByteArray("GIGASITE 01 0 00000000") << QByteArray("io.damagedHeader");
        QTest::newRow("format missing")
            << QByteArray("GIGASITE ") << QByteArray("io.damagedHeader");
        QTest::newRow("format 4") << QByteArray("GIGASITE 4 0 00000000")
                                  << QByteArray("io.newerFormat");
        QTest::newRow("format 4, other line")
            << QByteArray("GIGASITE 4 what") << QByteArray("io.newerFormat");
        QTest::newRow("format 10^19") << QByteArray("GIGASITE 99999999999999999999 0 00000000")
                                      << QByteArray("io.damagedHeader");
        QTest::newRow("length text")
            << QByteArray("GIGASITE 1 x 00000000") << QByteArray("io.damagedHeader");
        QTest::newRow("length -1")
            << QByteArray("GIGASITE 1 -1 00000000") << QByteArray("io.damagedHeader");
        QTest::newRow("length 10^12")
            << QByteArray("GIGASITE 1 1000000000000 00000000") << QByteArray("io.tooBig");
        QTest::newRow("crc short")
            << QByteArray("GIGASITE 1 0 0000000") << QByteArray("io.damagedHeader");
        QTest::newRow("crc long") << QByteArray("GIGASITE 1 0 000000000")
                                  << QByteArray("io.damagedHeader");
        QTest::newRow("crc missing")
            << QByteArray("GIGASITE 1 0") << QByteArray("io.damagedHeader");
        QTest::newRow("crc wrong")
            << QByteArray("GIGASITE 1 0 00000000") << QByteArray("io.checksum");
        QTest::newRow("endless line")
            << QByteArray("GIGASITE 1 ") + QByteArray(200, '0') << QByteArray("io.damagedHeader");
    }
    void refusesBadHeaders() {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, code);
        QCOMPARE(QByteArray::fromStdString(codeOf(line.toStdString() + "\n")), code);
    }

    void saysWhichFormatIsNewer() {
        const auto opened = openEnvelope("GIGASITE 7 0 00000000\n", kName, 3);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.problem(), (Problem{"io.newerFormat", "north.gsite", {"7", "3"}}));
    }

    void refusesEveryTruncation() {
        const std::string file = sealEnvelope(3, "some payload\n");
        QCOMPARE(codeOf(file), std::string());
        for (std::size_t length = 1; length < file.size(); ++length) {
            QCOMPARE(codeOf(std::string_view(file).substr(0, length)), std::string("io.cutShort"));
        }
    }

    void refusesEveryFlippedByte() {
        const std::string file = sealEnvelope(2, "some payload\n1 2 3\n");
        for (std::size_t at = 0; at < file.size(); ++at) {
            for (int bits = 1; bits < 256; ++bits) {
                std::string bad = file;
                bad[at] = static_cast<char>(bad[at] ^ bits);
                if (codeOf(bad).empty()) {
                    QFAIL(qPrintable(QStringLiteral("byte %1 xor %2").arg(at).arg(bits)));
                }
            }
        }
    }

    void refusesWhatFollows() {
        const std::string file = sealEnvelope(1, "x\n");
        QCOMPARE(codeOf(file + "y"), std::string("io.trailingBytes"));
        QCOMPARE(codeOf(file + file), std::string("io.trailingBytes"));
    }

    void seals64MiBButNoMore() {
        const std::string most(kMaxFileBytes, 'x');
        QCOMPARE(codeOf(sealEnvelope(1, most)), std::string());
        QCOMPARE(codeOf(sealEnvelope(1, most + "x")), std::string("io.tooBig"));
    }
};

QTEST_GUILESS_MAIN(TestIoEnvelope)
#include "test_io_envelope.moc"
