// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <streambuf>
#include <string>
#include <string_view>

namespace gigasite::model::io {

/// Read-only view of bytes in memory as a stream buffer that knows how much is left.
class ReadBuffer : public std::streambuf {
  public:
    explicit ReadBuffer(std::string_view bytes) {
        // setg wants char*; nothing writes through it, because pbackfail is not overridden.
        char* const first = const_cast<char*>(bytes.data());
        setg(first, first, first + bytes.size());
    }
    [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(egptr() - gptr()); }
    [[nodiscard]] std::size_t total() const { return static_cast<std::size_t>(egptr() - eback()); }
    [[nodiscard]] std::string_view rest() const { return {gptr(), left()}; }
    /// Precondition: count <= left().
    void skip(std::size_t count) { setg(eback(), gptr() + count, egptr()); }
};

/// Appends to a string up to a limit; what goes beyond fails the stream.
class WriteBuffer : public std::streambuf {
  public:
    explicit WriteBuffer(std::size_t limit) : m_limit(limit) {}
    /// False when the limit would be passed; nothing is written then.
    [[nodiscard]] bool append(std::string_view text) {
        if (text.size() > m_limit - m_bytes.size()) {
            return false;
        }
        m_bytes.append(text);
        return true;
    }
    /// Hands out the bytes; later writes are dropped (Boost's destructor writes a line end).
    [[nodiscard]] std::string take() {
        m_limit = 0;
        std::string bytes = std::move(m_bytes);
        m_bytes.clear();
        return bytes;
    }

  protected:
    int_type overflow(int_type c) override {
        if (traits_type::eq_int_type(c, traits_type::eof())) {
            return traits_type::eof();
        }
        const char byte = traits_type::to_char_type(c);
        return append({&byte, 1}) ? c : traits_type::eof();
    }
    std::streamsize xsputn(const char* data, std::streamsize count) override {
        return append({data, static_cast<std::size_t>(count)}) ? count : 0;
    }

  private:
    std::size_t m_limit;
    std::string m_bytes;
};

}  // namespace gigasite::model::io
