// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace gigasite::model {

/// Sum of value(i) for begin <= i < end in eight running sums: as fast as the memory, where a
/// single one waits for each addition. The same bits on every machine.
template <class Value>
[[nodiscard]] double sumOf(int begin, int end, Value value) {
    std::array<double, 8> part{};
    const int whole = end - (end - begin) % 8;
    for (int i = begin; i < whole; i += 8) {
        for (int k = 0; k < 8; ++k) {
            part[static_cast<std::size_t>(k)] += value(i + k);
        }
    }
    for (int i = whole; i < end; ++i) {
        part[0] += value(i);
    }
    return ((part[0] + part[4]) + (part[1] + part[5])) +
           ((part[2] + part[6]) + (part[3] + part[7]));
}

[[nodiscard]] inline double sumOf(std::span<const double> values) {
    return sumOf(0, static_cast<int>(values.size()),
                 [data = values.data()](int i) { return data[i]; });
}

/// Arithmetic mean; 0 of nothing.
[[nodiscard]] inline double meanOf(std::span<const double> values) {
    return values.empty() ? 0.0 : sumOf(values) / static_cast<double>(values.size());
}

}  // namespace gigasite::model
