// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/io/inputarchive.h"
#include "model/io/planfile.h"

#include <string>
#include <string_view>

namespace gigasite::model::io::format1 {

/// Payload of format 1; problems as writeArchive().
[[nodiscard]] Result<std::string> write(const PlanFile& file);

/// Problems as readArchive().
[[nodiscard]] Result<PlanFile> read(std::string_view payload, LoadWatch watch);

}  // namespace gigasite::model::io::format1
