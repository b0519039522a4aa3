// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gigasite::model::io {

/// For messages about bytes of unknown origin: at most `limit` bytes, everything but printable
/// ASCII replaced by '?'.
[[nodiscard]] std::string printable(std::string_view bytes, std::size_t limit = 40);

}  // namespace gigasite::model::io
