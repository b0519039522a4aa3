// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

#include "tests/layout/tree.h"

namespace gigasite::layout {

/// A rule of the source tree. check() returns one line per breach, "path:line: what", empty when
/// the rule is kept.
struct Rule {
    const char* name;
    QStringList (*check)(const Tree&);
};

[[nodiscard]] std::vector<Rule> codeRules();  ///< layers, banned calls, state that outlives a call
[[nodiscard]] std::vector<Rule> fileRules();  ///< names, SPDX lines, lists of sources, words, paths
[[nodiscard]] std::vector<Rule> dataRules();  ///< catalogue, translations, table of packages
[[nodiscard]] std::vector<Rule> allRules();

}  // namespace gigasite::layout
