// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gigasite::app {

/// The whole program: a command of the command line, or the window. Returns the exit code.
[[nodiscard]] int runProgram(int argc, char** argv);

}  // namespace gigasite::app
