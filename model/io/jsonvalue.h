// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/fields.h"
#include "model/plan/plan.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

/// One value of the plan as JSON and back, by its row in the registry. Inside model/io only: what
/// cannot be read is thrown as ArchiveFault.
namespace gigasite::model::io {

/// The way to a value in a JSON tree; lives on the stack and is made into text only for messages.
class JsonPath {
  public:
    explicit JsonPath(std::string_view name) : m_name(name) {}
    JsonPath(const JsonPath& parent, std::string_view name) : m_parent(&parent), m_name(name) {}
    JsonPath(const JsonPath& parent, std::size_t index)
        : m_parent(&parent), m_index(index), m_isItem(true) {}

    [[nodiscard]] std::string text() const;
    /// Throws ArchiveFault about this place.
    [[noreturn]] void fail(std::string_view code, std::vector<std::string> arguments = {}) const;

  private:
    const JsonPath* m_parent = nullptr;
    std::string_view m_name;
    std::size_t m_index = 0;
    bool m_isItem = false;
};

/// Choices by their names, quarters as "2027Q3", steps as [{"from": "2027Q3" or 2027, "value": 5}];
/// null for a value that is not set.
[[nodiscard]] nlohmann::ordered_json toJson(const Field& field, const Value& value);

/// The value, checked against its field. Faults: io.jsonWrongType {expected, found}, io.badQuarter
/// {text}, plan.badChoice {text} and those of check().
[[nodiscard]] Value fromJson(const Field& field, const nlohmann::json& json, const JsonPath& path);

}  // namespace gigasite::model::io
