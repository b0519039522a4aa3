// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/envelope.h"

#include "model/io/limits.h"

#include <boost/crc.hpp>

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace gigasite::model::io {

namespace {

constexpr std::string_view kMagic = "GIGASITE ";
constexpr std::size_t kMaxHeaderBytes = 80;
constexpr std::size_t kChecksumDigits = 8;

std::string checksum(std::string_view head, std::string_view payload) {
    boost::crc_32_type crc;
    crc.process_bytes(head.data(), head.size());
    crc.process_bytes(payload.data(), payload.size());
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string text(kChecksumDigits, '0');
    std::uint32_t rest = crc.checksum();
    for (std::size_t i = kChecksumDigits; i-- > 0; rest >>= 4U) {
        text[i] = kHex[rest & 15U];
    }
    return text;
}

/// Digits only, no sign, no leading zero.
std::optional<std::uint64_t> plainNumber(std::string_view text) {
    std::uint64_t value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end || (text.size() > 1 && text.front() == '0')) {
        return std::nullopt;
    }
    return value;
}

/// Cuts the part before the next blank off `rest`.
std::string_view nextWord(std::string_view& rest) {
    const std::size_t length = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, length);
    rest.remove_prefix(std::min(length + 1, rest.size()));
    return word;
}

}  // namespace

std::string sealEnvelope(int format, std::string_view payload) {
    std::string file(kMagic);
    file += std::to_string(format) + ' ' + std::to_string(payload.size()) + ' ';
    file += checksum(file, payload);
    file.reserve(file.size() + 1 + payload.size());
    file += '\n';
    file += payload;
    return file;
}

Result<Envelope> openEnvelope(std::string_view bytes, std::string_view fileName, int newestFormat) {
    const auto refuse = [&](const char* code, std::vector<std::string> arguments = {}) {
        return Problem{code, std::string(fileName), std::move(arguments)};
    };
    const std::string_view start = bytes.substr(0, kMagic.size());
    if (start.empty() || !kMagic.starts_with(start)) {
        return refuse("io.notAPlan");
    }
    const std::size_t lineEnd = bytes.substr(0, kMaxHeaderBytes).find('\n');
    if (lineEnd == std::string_view::npos) {
        return bytes.size() < kMaxHeaderBytes ? refuse("io.cutShort", {"", ""})
                                              : refuse("io.damagedHeader");
    }
    const std::string_view line = bytes.substr(0, lineEnd);
    std::string_view rest = line;
    rest.remove_prefix(std::min(kMagic.size(), rest.size()));
    const auto format = plainNumber(nextWord(rest));
    if (!format || *format == 0) {
        return refuse("io.damagedHeader");
    }
    if (*format > static_cast<std::uint64_t>(newestFormat)) {
        return refuse("io.newerFormat", {std::to_string(*format), std::to_string(newestFormat)});
    }
    const auto size = plainNumber(nextWord(rest));
    if (!size || rest.size() != kChecksumDigits) {
        return refuse("io.damagedHeader");
    }
    if (*size > kMaxFileBytes) {
        return refuse("io.tooBig", {std::to_string(*size), std::to_string(kMaxFileBytes)});
    }
    const std::string_view payload = bytes.substr(lineEnd + 1);
    if (payload.size() < *size) {
        return refuse("io.cutShort", {std::to_string(payload.size()), std::to_string(*size)});
    }
    if (payload.size() > *size) {
        return refuse("io.trailingBytes", {std::to_string(payload.size() - *size)});
    }
    if (checksum(line.substr(0, line.size() - kChecksumDigits), payload) != rest) {
        return refuse("io.checksum");
    }
    return Envelope{static_cast<int>(*format), payload};
}

}  // namespace gigasite::model::io
