// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/readfile.h"
#include "app/storage/safesave.h"
#include "model/io/limits.h"
#include "model/io/planfile.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>

/// open_probe PATH [COPY]: opens a plan as the program does and saves it as COPY. Prints the code
/// of the problem. Exit code 0: done, 1: refused, 2: usage.
int main(int argc, char** argv) {
    using namespace gigasite;
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2) {
        return 2;
    }
    const auto refuse = [](const model::Problem& problem) {
        std::printf("%s\n", problem.code.c_str());
        return 1;
    };
    const auto content =
        app::readWholeFile(words[1], static_cast<qint64>(model::io::kMaxFileBytes));
    if (!content) {
        return refuse(content.problem());
    }
    const auto file = model::io::loadPlan(content.value().bytes, words[1].toStdString());
    if (!file) {
        return refuse(file.problem());
    }
    if (words.size() == 3) {
        const auto bytes = model::io::savePlan(file.value());
        if (!bytes) {
            return refuse(bytes.problem());
        }
        if (const auto saved = app::safeSave(words[2], bytes.value()); !saved) {
            return refuse(saved.problem());
        }
    }
    return 0;
}
