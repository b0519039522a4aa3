// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/jsonvalue.h"

#include "model/io/archivefault.h"
#include "model/io/printable.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

namespace gigasite::model::io {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

std::string quarterText(std::int64_t index) {
    const Quarter quarter{static_cast<int>(index)};
    return std::to_string(quarter.year()) + 'Q' + std::to_string(quarter.quarterOfYear());
}

/// "2027Q3" as Quarter::index.
std::optional<std::int64_t> quarterIndex(std::string_view text) {
    int year = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, year);
    if (error != std::errc{} || end - stop != 2 || *stop != 'Q' || year < 1 || year > 9999) {
        return std::nullopt;
    }
    const int quarter = stop[1] - '0';
    return quarter >= 1 && quarter <= 4
               ? std::optional<std::int64_t>(Quarter::of(year, quarter).index)
               : std::nullopt;
}

/// Steps start at a quarter or, for yearly ones, at a year; no year is as large as a quarter index.
ordered_json fromToJson(int from) {
    return from >= kFirstQuarter.index ? ordered_json(quarterText(from)) : ordered_json(from);
}

ordered_json stepsToJson(const Steps& steps) {
    ordered_json list = ordered_json::array();
    for (const Step& step : steps) {
        list.push_back({{"from", fromToJson(step.from)}, {"value", step.value}});
    }
    return list;
}

[[noreturn]] void wrongType(const char* expected, const json& found, const JsonPath& path) {
    path.fail("io.jsonWrongType", {expected, found.type_name()});
}

std::int64_t integer(const json& found, const JsonPath& path) {
    if (!found.is_number_integer() ||
        (found.is_number_unsigned() &&
         found.get<std::uint64_t>() >
             static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))) {
        wrongType("integer", found, path);
    }
    return found.get<std::int64_t>();
}

double number(const json& found, const JsonPath& path) {
    if (!found.is_number()) {
        wrongType("number", found, path);
    }
    return found.get<double>();
}

const std::string& text(const json& found, const JsonPath& path) {
    if (!found.is_string()) {
        wrongType("text", found, path);
    }
    return found.get_ref<const std::string&>();
}

std::int64_t quarter(const json& found, const JsonPath& path) {
    const std::string& words = text(found, path);
    const auto index = quarterIndex(words);
    if (!index) {
        path.fail("io.badQuarter", {printable(words)});
    }
    return *index;
}

std::int64_t choice(const Field& field, const json& found, const JsonPath& path) {
    const std::string& words = text(found, path);
    const auto at = std::find(field.choices.begin(), field.choices.end(), words);
    if (at == field.choices.end()) {
        path.fail("plan.badChoice", {printable(words)});
    }
    return at - field.choices.begin();
}

int stepStart(const json& found, const JsonPath& path) {
    const std::int64_t from = found.is_string() ? quarter(found, path) : integer(found, path);
    if (from < 0 || from > kLastQuarter.index) {
        path.fail("io.badQuarter", {std::to_string(from)});
    }
    return static_cast<int>(from);
}

Steps steps(const json& found, const JsonPath& path) {
    if (!found.is_array()) {
        wrongType("list", found, path);
    }
    if (found.size() > kMaxSteps) {
        path.fail("io.tooMany", {std::to_string(found.size()), std::to_string(kMaxSteps)});
    }
    Steps list;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const JsonPath at(path, i);
        const json& one = found[i];
        if (!one.is_object() || one.size() != 2 || !one.contains("from") ||
            !one.contains("value")) {
            wrongType("step", one, at);
        }
        list.push_back({stepStart(one["from"], JsonPath(at, "from")),
                        number(one["value"], JsonPath(at, "value"))});
    }
    return list;
}

Value read(const Field& field, const json& found, const JsonPath& path) {
    if (found.is_null()) {
        return std::monostate{};
    }
    switch (field.type) {
        case ValueType::boolean:
            if (!found.is_boolean()) {
                wrongType("boolean", found, path);
            }
            return found.get<bool>();
        case ValueType::integer:
        case ValueType::reference:
            return integer(found, path);
        case ValueType::real:
            return number(found, path);
        case ValueType::text:
            return text(found, path);
        case ValueType::choice:
            return choice(field, found, path);
        case ValueType::quarter:
            return quarter(found, path);
        case ValueType::steps:
            return steps(found, path);
    }
    return std::monostate{};
}

}  // namespace

std::string JsonPath::text() const {
    std::string before = m_parent == nullptr ? std::string() : m_parent->text();
    if (m_isItem) {
        return before + '[' + std::to_string(m_index) + ']';
    }
    return before.empty() ? std::string(m_name) : before + '.' + std::string(m_name);
}

void JsonPath::fail(std::string_view code, std::vector<std::string> arguments) const {
    throw ArchiveFault(Problem{std::string(code), text(), std::move(arguments)});
}

ordered_json toJson(const Field& field, const Value& value) {
    if (std::holds_alternative<std::monostate>(value)) {
        return nullptr;
    }
    switch (field.type) {
        case ValueType::boolean:
            return std::get<bool>(value);
        case ValueType::integer:
        case ValueType::reference:
            return std::get<std::int64_t>(value);
        case ValueType::real:
            return std::get<double>(value);
        case ValueType::text:
            return std::get<std::string>(value);
        case ValueType::choice:
            return field.choices[static_cast<std::size_t>(std::get<std::int64_t>(value))];
        case ValueType::quarter:
            return quarterText(std::get<std::int64_t>(value));
        case ValueType::steps:
            return stepsToJson(std::get<Steps>(value));
    }
    return nullptr;
}

Value fromJson(const Field& field, const json& found, const JsonPath& path) {
    Value value = read(field, found, path);
    if (const auto checked = check(field, value); !checked) {
        path.fail(checked.problem().code, checked.problem().arguments);
    }
    return value;
}

}  // namespace gigasite::model::io
