// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gigasite::model {

/// FNV-1a over canonical values: picks buckets and names revisions; never decides equality alone.
class Hasher {
  public:
    void addBytes(const void* data, std::size_t size) {
        const auto* bytes = static_cast<const unsigned char*>(data);
        for (std::size_t i = 0; i < size; ++i) {
            m_state = (m_state ^ bytes[i]) * 0x100000001B3ULL;
        }
    }
    void add(std::uint64_t value) { addBytes(&value, sizeof value); }
    void add(double value) { add(std::bit_cast<std::uint64_t>(value)); }
    void add(std::string_view text) {
        add(static_cast<std::uint64_t>(text.size()));
        addBytes(text.data(), text.size());
    }
    [[nodiscard]] std::uint64_t result() const { return m_state; }

  private:
    std::uint64_t m_state = 0xCBF29CE484222325ULL;
};

}  // namespace gigasite::model
