// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTextStream>

namespace gigasite::app {

/// Whether the arguments (without the program's name) ask for a command, help or the version
/// rather than for the window.
[[nodiscard]] bool isCommandLine(const QStringList& arguments);

/// Whether the command draws and so needs a GUI application with fonts.
[[nodiscard]] bool needsPainting(const QStringList& arguments);

/// Runs the command; returns the exit code: 0 good, 1 failed, 2 wrong use, 3 the plan has errors.
[[nodiscard]] int runCommandLine(const QStringList& arguments, QTextStream& out, QTextStream& err);

}  // namespace gigasite::app
