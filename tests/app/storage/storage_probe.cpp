// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/planlock.h"
#include "app/storage/safesave.h"

#include <QCoreApplication>
#include <QFile>
#include <QThread>

#include <unistd.h>
#include <cstdio>
#include <cstdlib>
#include <string>

/// storage_probe save PATH LETTER BYTES   one save of BYTES times LETTER; prints the problem's code
/// storage_probe loop PATH BYTES          saves of "a...", "b...", ... until killed
/// storage_probe lock PATH                takes the lock, prints "locked", waits to be killed
/// Exit code 0: done, 1: refused, 2: usage.
namespace {

int save(const QString& path, char letter, std::size_t size) {
    const auto saved = gigasite::app::safeSave(path, std::string(size, letter));
    if (!saved) {
        std::printf("%s\n", saved.problem().code.c_str());
        return 1;
    }
    for (const auto& note : saved.value().notes) {
        std::printf("%s\n", note.code.c_str());
    }
    return 0;
}

int loop(const QString& path, std::size_t size) {
    for (char letter = 'a';; letter = letter == 'z' ? 'a' : static_cast<char>(letter + 1)) {
        if (save(path, letter, size) != 0) {
            return 1;
        }
    }
}

int lock(const QString& path) {
    gigasite::app::PlanLock planLock(path);
    if (const auto locked = planLock.tryLock(); !locked) {
        std::printf("%s\n", locked.problem().code.c_str());
        return 1;
    }
    std::printf("locked\n");
    std::fflush(stdout);
    while (true) {
        QThread::sleep(60);
    }
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QString verb = words.value(1);
    const QString path = words.value(2);
    if (verb == QLatin1String("save") && words.size() == 5) {
        return save(path, words[3].front().toLatin1(), words[4].toULongLong());
    }
    if (verb == QLatin1String("loop") && words.size() == 4) {
        return loop(path, words[3].toULongLong());
    }
    if (verb == QLatin1String("lock") && words.size() == 3) {
        return lock(path);
    }
    return 2;
}
