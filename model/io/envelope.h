// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <string>
#include <string_view>

/// The outer shell of a project file: one ASCII line, then the payload.
///
///     GIGASITE <format> <payload bytes> <crc32 as 8 lower-case hex digits>\n<payload>
///
/// The CRC runs over the line up to and including the blank before it, then over the payload, so
/// that a flipped digit of the format or the length is damage too.
namespace gigasite::model::io {

struct Envelope {
    int format = 0;
    std::string_view payload;  ///< lies within the bytes given to openEnvelope()
};

/// The whole file. Precondition: format >= 1.
[[nodiscard]] std::string sealEnvelope(int format, std::string_view payload);

/// Checks everything but the payload's meaning. Problems (where = fileName): io.notAPlan,
/// io.damagedHeader, io.newerFormat {format, newestFormat}, io.tooBig {bytes, limit},
/// io.cutShort {bytes present, bytes expected; both empty when the first line is incomplete},
/// io.trailingBytes {count}, io.checksum.
[[nodiscard]] Result<Envelope> openEnvelope(std::string_view bytes, std::string_view fileName,
                                            int newestFormat);

}  // namespace gigasite::model::io
