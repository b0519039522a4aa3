// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace gigasite::model {

/// What went wrong, as a code with arguments; sentences are made in ui/text only.
/// code: "area.whatHappened" (for example "io.cutShort"); every code used in model/ has a sentence.
/// where: file, line, column or plan path the reader needs to find the place, may be empty.
struct Problem {
    std::string code;
    std::string where;
    std::vector<std::string> arguments;

    bool operator==(const Problem&) const = default;
};

/// One line for logs and test output, never for the window.
[[nodiscard]] std::string describe(const Problem& problem);

}  // namespace gigasite::model
