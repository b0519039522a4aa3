// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <random>

/// kill -9 at 200 random moments of an endless loop of saves: the file and its backup are always
/// one whole content, and litter of killed saves never stops the next one.
class TestFaultsKill : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void killedAtRandomMoments() {
        constexpr int kRounds = 200;
        constexpr int kBytes = 300'000;
        const QTemporaryDir dir;
        QVERIFY(dir.isValid());
        const QString path = dir.filePath(QStringLiteral("plan.gsite"));
        std::mt19937 random(44);
        int seen = 0;
        QByteArray last;
        for (int round = 0; round < kRounds; ++round) {
            QProcess saver;
            saver.setStandardOutputFile(QProcess::nullDevice());
            saver.start(QStringLiteral(STORAGE_PROBE),
                        {QStringLiteral("loop"), path, QString::number(kBytes)});
            QVERIFY(saver.waitForStarted());
            QTest::qSleep(10 + static_cast<int>(random() % 60));
            QCOMPARE(saver.state(), QProcess::Running);
            saver.kill();
            QVERIFY(saver.waitForFinished());
            for (const QString& name : {path, path + QLatin1Char('~')}) {
                QFile file(name);
                if (!file.open(QIODevice::ReadOnly)) {
                    continue;  // killed before its first save
                }
                const QByteArray content = file.readAll();
                QCOMPARE(content.size(), kBytes);
                QCOMPARE(content.count(content.front()), kBytes);
                ++seen;
            }
        }
        // Otherwise no save was ever under way and the test proved nothing.
        QVERIFY(seen > kRounds / 2);
    }
};

QTEST_GUILESS_MAIN(TestFaultsKill)
#include "test_faults_kill.moc"
