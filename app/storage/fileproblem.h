// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/problem.h"

#include <QString>

namespace gigasite::app {

/// A Problem about a file. Codes file.*: where = the path, the last argument is the system's error
/// number where there is one, for the window to word.
[[nodiscard]] model::Problem fileProblem(const char* code, const QString& path,
                                         std::vector<std::string> arguments = {});

/// The code that fits a system error: file.notFound, file.noAccess, file.readOnly, file.diskFull,
/// file.tooBigForDisk, file.nameTooLong, file.linkLoop, file.tooManyOpen, else `otherwise`.
[[nodiscard]] model::Problem systemProblem(int errorNumber, const QString& path,
                                           const char* otherwise);

}  // namespace gigasite::app
