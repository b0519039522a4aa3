// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/problem.h"

namespace gigasite::model {

std::string describe(const Problem& problem) {
    std::string text = problem.code;
    if (!problem.where.empty()) {
        text += " at " + problem.where;
    }
    for (const std::string& argument : problem.arguments) {
        text += " [" + argument + "]";
    }
    return text;
}

}  // namespace gigasite::model
