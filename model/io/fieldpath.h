// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace gigasite::model::io {

/// The way from the outermost value to the one being read or written, for messages:
/// "sites[12].phases[0].itCapacityMw". Names are string literals and are not copied.
class FieldPath {
  public:
    /// Leaves on destruction what the constructor entered.
    class Scope {
      public:
        Scope(FieldPath& path, const char* name) : m_path(path) {
            path.m_steps.push_back({name, 0});
        }
        Scope(FieldPath& path, std::size_t index) : m_path(path) {
            path.m_steps.push_back({nullptr, index});
        }
        ~Scope() { m_path.m_steps.pop_back(); }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

      private:
        FieldPath& m_path;
    };

    [[nodiscard]] std::string text() const;

  private:
    struct Step {
        const char* name = nullptr;  ///< null: an item of a list
        std::size_t index = 0;
    };
    std::vector<Step> m_steps;
};

}  // namespace gigasite::model::io
