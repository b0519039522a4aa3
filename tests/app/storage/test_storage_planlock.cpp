// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "app/storage/planlock.h"
#include "app/storage/safesave.h"

#include <sys/stat.h>

using namespace gigasite::app;

class TestStoragePlanLock : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_dir;
    [[nodiscard]] QString file(const char* name) const {
        return m_dir.filePath(QString::fromUtf8(name));
    }
    void writeLock(const QByteArray& content) const {
        QFile lock(file(".plan.gsite.lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(content);
    }

  private Q_SLOTS:
    void init() {
        QFile::remove(file(".plan.gsite.lock"));
        QVERIFY(safeSave(file("plan.gsite"), "x").ok());
    }

    void locksOnceAndReleases() {
        {
            PlanLock first(file("plan.gsite"));
            QVERIFY(first.tryLock().ok());
            QVERIFY(first.isLocked());
            PlanLock second(file("plan.gsite"));
            const auto refused = second.tryLock();
            QVERIFY(!refused.ok());
            QCOMPARE(refused.problem().code, std::string("lock.held"));
            QCOMPARE(refused.problem().where, file("plan.gsite").toStdString());
        }
        PlanLock third(file("plan.gsite"));
        QVERIFY(third.tryLock().ok());
        third.unlock();
        QVERIFY(!QFile::exists(file(".plan.gsite.lock")));
    }

    void twoNamesShareTheLock() {
        QVERIFY(QFile::link(QStringLiteral("plan.gsite"), file("link.gsite")));
        PlanLock first(file("plan.gsite"));
        QVERIFY(first.tryLock().ok());
        PlanLock second(file("link.gsite"));
        QVERIFY(!second.tryLock().ok());
    }

    void saysWhoHoldsItAndTakesOverAfterAKill() {
        QProcess other;
        other.start(QStringLiteral(STORAGE_PROBE), {QStringLiteral("lock"), file("plan.gsite")});
        QVERIFY(other.waitForReadyRead());
        QCOMPARE(other.readAllStandardOutput().trimmed(), QByteArray("locked"));
        PlanLock mine(file("plan.gsite"));
        const auto refused = mine.tryLock();
        QVERIFY(!refused.ok());
        QCOMPARE(refused.problem().code, std::string("lock.held"));
        QCOMPARE(refused.problem().arguments.at(0), std::to_string(other.processId()));
        QCOMPARE(refused.problem().arguments.at(2), std::string("storage_probe"));
        QVERIFY(!mine.takeOver().ok());  // it still runs
        other.kill();
        QVERIFY(other.waitForFinished());
        QVERIFY(QFile::exists(file(".plan.gsite.lock")));
        QVERIFY(mine.tryLock().ok());
    }

    void otherMachineIsAskedFirst() {
        writeLock("4242\ngigasite\nanother-machine\n");
        PlanLock mine(file("plan.gsite"));
        const auto refused = mine.tryLock();
        QVERIFY(!refused.ok());
        QCOMPARE(refused.problem().code, std::string("lock.held"));
        QCOMPARE(refused.problem().arguments,
                 (std::vector<std::string>{"4242", "another-machine", "gigasite"}));
        QVERIFY(mine.takeOver().ok());
        QVERIFY(mine.isLocked());
    }

    void unreadableLockIsAskedFirst() {
        writeLock("\xFFgarbage");
        PlanLock mine(file("plan.gsite"));
        const auto refused = mine.tryLock();
        QVERIFY(!refused.ok());
        QVERIFY(refused.problem().code.starts_with("lock."));
        QVERIFY(mine.takeOver().ok());
    }

    void missingFolderFails() {
        PlanLock lock(m_dir.filePath(QStringLiteral("no/such/plan.gsite")));
        const auto refused = lock.tryLock();
        QVERIFY(!refused.ok());
        QVERIFY(refused.problem().code == "lock.failed" ||
                refused.problem().code == "lock.noAccess");
    }
};

QTEST_GUILESS_MAIN(TestStoragePlanLock)
#include "test_storage_planlock.moc"
