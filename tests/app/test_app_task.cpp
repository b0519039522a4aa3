// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/task.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <chrono>
#include <memory>
#include <thread>
#include <vector>

using namespace gigasite;
using namespace std::chrono_literals;
using app::Task;

class TestAppTask : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void resultIsThereWhenFinished();
    void runsAgainAndAgain();
    void stopsWhenAsked();
    void destructorWaits();
};

void TestAppTask::resultIsThereWhenFinished() {
    Task task;
    auto result = std::make_shared<std::vector<int>>();
    const auto gui = std::this_thread::get_id();
    std::size_t seen = 0;
    connect(&task, &Task::finished, this, [&] {
        QVERIFY(std::this_thread::get_id() == gui);
        QVERIFY(!task.isRunning());
        seen = result->size();
    });
    QSignalSpy finished(&task, &Task::finished);
    task.start([result, gui](const std::stop_token&) {
        if (std::this_thread::get_id() != gui) {
            result->assign(1000, 7);
        }
    });
    QVERIFY(task.isRunning());
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(seen, std::size_t{1000});
}

void TestAppTask::runsAgainAndAgain() {
    Task task;
    QSignalSpy finished(&task, &Task::finished);
    auto sum = std::make_shared<int>(0);
    for (int round = 1; round <= 50; ++round) {
        task.start([sum, round](const std::stop_token&) { *sum += round; });
        QTRY_COMPARE(finished.count(), round);
    }
    QCOMPARE(*sum, 1275);
}

void TestAppTask::stopsWhenAsked() {
    Task task;
    QSignalSpy finished(&task, &Task::finished);
    task.start([](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            std::this_thread::sleep_for(1ms);
        }
    });
    task.requestStop();
    QTRY_COMPARE(finished.count(), 1);
}

void TestAppTask::destructorWaits() {
    auto ended = std::make_shared<bool>(false);
    QElapsedTimer time;
    {
        Task task;
        time.start();
        task.start([ended](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                std::this_thread::sleep_for(1ms);
            }
            *ended = true;
        });
    }
    QVERIFY(*ended);
    QVERIFY(time.elapsed() < 1000);
    QCoreApplication::sendPostedEvents();  // what it still posted finds nobody
}

QTEST_GUILESS_MAIN(TestAppTask)
#include "test_app_task.moc"
