// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string_view>

namespace gigasite::model::io {

inline constexpr std::size_t kMaxJsonDepth = 64;
/// Values, containers included.
inline constexpr std::size_t kMaxJsonNodes = 20'000'000;

/// JSON text as a tree. Refused besides what JSON forbids: a key given twice in one object, depth
/// above kMaxJsonDepth, numbers beyond double, anything after the value. Problems: io.tooBig
/// {bytes, limit}, io.jsonSyntax (where = "file:line:column"), io.jsonDuplicateKey {key},
/// io.jsonTooDeep {limit}, io.jsonTooMany {limit}, io.outOfMemory.
[[nodiscard]] Result<nlohmann::json> parseJson(std::string_view bytes, std::string_view fileName);

}  // namespace gigasite::model::io
