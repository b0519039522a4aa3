// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/storage/readfile.h"
#include "model/io/limits.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace gigasite::app;

class TestStorageReadFile : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_dir;
    [[nodiscard]] QString file(const char* name) const {
        return m_dir.filePath(QString::fromUtf8(name));
    }
    static std::string code(const QString& path, qint64 limit = 1000) {
        const auto content = readWholeFile(path, limit);
        return content ? std::string() : content.problem().code;
    }

  private Q_SLOTS:
    void readsRegularFiles() {
        QFile made(file("a"));
        QVERIFY(made.open(QIODevice::WriteOnly));
        made.write(QByteArray("x\0y\n", 4));
        made.close();
        const auto content = readWholeFile(file("a"), 1000);
        QVERIFY(content.ok());
        QCOMPARE(content.value().bytes, std::string("x\0y\n", 4));
        QCOMPARE(content.value().identity.size, qint64(4));
        QCOMPARE(content.value().identity.crc, contentCrc(std::string_view("x\0y\n", 4)));
        QVERIFY(QFile::link(file("a"), file("link")));
        QCOMPARE(readWholeFile(file("link"), 1000).value().bytes.size(), std::size_t(4));
    }

    void crcIsTheUsualOne() {
        QCOMPARE(contentCrc("123456789"), 0xCBF43926U);  // check value of CRC-32/ISO-HDLC
    }

    void refusesWhatIsNoFileAtOnce() {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(code(m_dir.path()), std::string("file.isFolder"));
        QVERIFY(::mkfifo(file("pipe").toUtf8().constData(), 0600) == 0);
        QCOMPARE(code(file("pipe")), std::string("file.notRegular"));
        QCOMPARE(code(QStringLiteral("/dev/zero")), std::string("file.notRegular"));
        const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray name = file("socket").toUtf8();
        QVERIFY(size_t(name.size()) < sizeof address.sun_path);
        std::copy(name.begin(), name.end(), address.sun_path);
        QVERIFY(::bind(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        QCOMPARE(code(file("socket")), std::string("file.notRegular"));
        ::close(descriptor);
        QVERIFY(timer.elapsed() < 2000);
    }

    void refusesMissingFilesAndLoops() {
        QCOMPARE(code(file("none")), std::string("file.notFound"));
        QCOMPARE(code(file("none/deeper")), std::string("file.notFound"));
        QVERIFY(QFile::link(QStringLiteral("loop"), file("loop")));
        QCOMPARE(code(file("loop")), std::string("file.linkLoop"));
        QCOMPARE(code(m_dir.filePath(QString(300, QLatin1Char('n')))),
                 std::string("file.nameTooLong"));
        QCOMPARE(code(QString(5000, QLatin1Char('/'))), std::string("file.nameTooLong"));
    }

    void refusesLargeFilesBySize() {
        // A sparse file: nothing of it is read, or the test would take its time and memory.
        constexpr auto kLimit = static_cast<qint64>(gigasite::model::io::kMaxFileBytes);
        QFile large(file("large"));
        QVERIFY(large.open(QIODevice::WriteOnly));
        QVERIFY(large.resize(qint64{1} << 40));
        const auto content = readWholeFile(file("large"), kLimit);
        QVERIFY(!content.ok());
        QCOMPARE(content.problem().code, std::string("io.tooBig"));
        QCOMPARE(content.problem().arguments,
                 (std::vector<std::string>{"1099511627776", "67108864"}));
        QVERIFY(large.resize(1000));
        QCOMPARE(code(file("large"), 1000), std::string());
        QCOMPARE(code(file("large"), 999), std::string("io.tooBig"));
    }

    void limitsFilesThatLieAboutTheirSize() {
        // Files in /proc have size 0 and content.
        QCOMPARE(code(QStringLiteral("/proc/self/maps"), 100), std::string("io.tooBig"));
    }
};

QTEST_GUILESS_MAIN(TestStorageReadFile)
#include "test_storage_readfile.moc"
