// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/command.h"

#include <string>

namespace gigasite::app {

/// Every metric by quarter, of the programme and of each site, with the problems found, as JSON
/// (described in the help). The same plan gives the same bytes; the time taken is in it only when
/// asked for. A ratio without a denominator is null.
[[nodiscard]] std::string resultJson(const Evaluated& evaluated, bool withTiming);

}  // namespace gigasite::app
