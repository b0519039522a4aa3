// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include "model/io/envelope.h"
#include "model/io/planfile.h"
#include "tests/model/io/planmaker.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace gigasite::model;
using gigasite::testing::PlanMaker;

namespace {

struct Run {
    bool crashed = false;
    int exitCode = 0;
    QByteArray words;
    std::size_t peakBytes = 0;
};

std::string sealed(const std::string& payload) {
    return io::sealEnvelope(io::kPlanFormat, payload);
}

std::string payloadOf(const std::string& bytes) {
    return bytes.substr(bytes.find('\n') + 1);
}

}  // namespace

/// The program's way from a path to a plan, in a process of its own, with everything that may be
/// wrong with the path, the file and the machine.
class TestFaultsOpen : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_dir;
    std::string m_good;

    [[nodiscard]] QString write(const char* name, const std::string& bytes) const {
        const QString path = m_dir.filePath(QString::fromUtf8(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(bytes.data(), static_cast<qint64>(bytes.size()));
        }
        return path;
    }

    /// addressLimit in bytes; 0: none.
    static Run open(const QStringList& arguments, rlim_t addressLimit = 0) {
        QProcess probe;
        probe.setProcessChannelMode(QProcess::MergedChannels);
        probe.setChildProcessModifier([addressLimit] {
            const rlimit noCore{0, 0};
            ::setrlimit(RLIMIT_CORE, &noCore);
            if (addressLimit > 0) {
                const rlimit limit{addressLimit, addressLimit};
                ::setrlimit(RLIMIT_AS, &limit);
            }
        });
        probe.start(QStringLiteral(OPEN_PROBE), arguments);
        Run run;
        run.crashed = !probe.waitForFinished() || probe.exitStatus() != QProcess::NormalExit;
        run.exitCode = probe.exitCode();
        run.words = probe.readAll().trimmed();
        return run;
    }

  private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_dir.isValid());
        const auto bytes = io::savePlan(PlanMaker(5).file(2));
        QVERIFY(bytes.ok());
        m_good = bytes.value();
    }

    void opensAndSavesTheSameBytes() {
        const QString copy = m_dir.filePath(QStringLiteral("copy.gsite"));
        const Run run = open({write("good.gsite", m_good), copy});
        QCOMPARE(run.exitCode, 0);
        QFile file(copy);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().toStdString() == m_good);
    }

    void refusesWithACode_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* name, const std::string& bytes, const char* code) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(code);
        };
        const auto made = io::savePlan(PlanMaker(5).file(2));
        QVERIFY(made.ok());
        const std::string& good = made.value();
        row("empty", "", "io.notAPlan");
        row("zip", std::string("PK\x03\x04\x14\0\0\0\x08\0", 10), "io.notAPlan");
        row("half", good.substr(0, good.size() / 2), "io.cutShort");
        row("twice", good + good, "io.trailingBytes");
        row("newer", "GIGASITE 999 0 00000000\n", "io.newerFormat");
        row("boost header inside", sealed("22 serialization::archive 19 0 0 0\n"), "io.badText");
        row("count 10^9", sealed("5 0.1.0 1000000000 x\n"), "io.textTooLong");
        row("no payload", sealed(""), "io.payloadCutShort");
        row("only zeros", sealed(std::string(1'000'000, '0')), "io.badValue");
        std::string zeros;
        for (int i = 0; i < 1'000'000; ++i) {
            zeros += "0 ";
        }
        row("zeros and blanks", sealed(zeros), "");
    }
    void refusesWithACode() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, code);
        const Run run = open({write("bad.gsite", bytes.toStdString())}, rlim_t{400} << 20);
        QVERIFY(!run.crashed);
        QCOMPARE(run.exitCode, 1);
        if (code == "io.badText") {
            QVERIFY(run.words.startsWith("io."));
        } else if (!code.isEmpty()) {
            QCOMPARE(run.words, code);
        }
    }

    // Every number of the payload replaced by a huge, a negative and a non-number, behind a
    // correct checksum and with little memory.
    void hostileNumbersEverywhere() {
        const auto small = io::savePlan(PlanMaker(8, false).file(1));
        QVERIFY(small.ok());
        const std::string payload = payloadOf(small.value());
        int position = 0;
        int tried = 0;
        for (std::size_t at = 0; at < payload.size();) {
            const std::size_t end = std::min(payload.find_first_of(" \n", at), payload.size());
            // One token in thirty keeps the test short; the fuzzer does the rest.
            if (position++ % 30 == 0) {
                for (const char* bad : {"1000000000", "-1", "9223372036854775808", "nan"}) {
                    std::string changed = payload;
                    changed.replace(at, end - at, bad);
                    const auto opened = io::loadPlan(sealed(changed), "hostile");
                    tried += opened.ok() ? 0 : 1;
                }
            }
            at = end + 1;
        }
        QVERIFY(tried > 20);
    }

    void littleMemory() {
        io::PlanFile file;
        file.plan = PlanMaker(6, false).plan(10'000);
        const auto bytes = io::savePlan(file);
        QVERIFY(bytes.ok());
        const QString path = write("large.gsite", bytes.value());
        int refused = 0;
        // Enough for the program, too little for the plan, then more.
        for (rlim_t megabytes = 60; megabytes <= 160; megabytes += 10) {
            const Run run = open({path}, megabytes << 20);
            QVERIFY2(!run.crashed, run.words.constData());
            if (run.exitCode == 127) {
                continue;  // not even the libraries fit
            }
            QVERIFY(run.exitCode == 0 || run.exitCode == 1);
            if (run.exitCode == 1) {
                QCOMPARE(run.words, QByteArray("io.outOfMemory"));
                ++refused;
            }
        }
        QVERIFY(refused > 0);
        QCOMPARE(open({path}).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(TestFaultsOpen)
#include "test_faults_open.moc"
