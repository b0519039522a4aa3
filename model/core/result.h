// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/problem.h"

#include <utility>
#include <variant>

namespace gigasite::model {

/// A value or the problem that prevented it (std::expected needs C++23).
template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value)) {
    }                        // NOLINT(google-explicit-constructor)
    Result(Problem problem)  // NOLINT(google-explicit-constructor)
        : m_state(std::in_place_index<1>, std::move(problem)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Precondition: ok(). Throws std::bad_variant_access otherwise.
    [[nodiscard]] const T& value() const& { return std::get<0>(m_state); }
    [[nodiscard]] T& value() & { return std::get<0>(m_state); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_state)); }

    /// Precondition: !ok().
    [[nodiscard]] const Problem& problem() const { return std::get<1>(m_state); }

  private:
    std::variant<T, Problem> m_state;
};

/// For operations without a value.
struct Done {
    bool operator==(const Done&) const = default;
};

}  // namespace gigasite::model
