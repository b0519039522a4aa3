// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/jsontree.h"

#include "model/io/archive.h"
#include "model/io/limits.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

namespace gigasite::model::io {

namespace {

using nlohmann::json;

/// Receives the events of the parser and builds the tree; stops at the first thing refused.
class TreeBuilder : public nlohmann::json_sax<json> {
  public:
    TreeBuilder(std::string_view bytes, std::string_view fileName)
        : m_bytes(bytes), m_fileName(fileName) {}

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t value, const string_t& text) override {
        // The parser converts with the C library's locale; from_chars knows none.
        double exact = 0.0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exact);
        return put(error == std::errc{} && end == text.data() + text.size() ? exact : value);
    }
    bool string(string_t& value) override { return put(std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(json::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(json::array()); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        if (m_open.back()->contains(name)) {
            return refuse({"io.jsonDuplicateKey", std::string(m_fileName), {name}});
        }
        m_key = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception&) override {
        const std::string_view before = m_bytes.substr(0, position == 0 ? 0 : position - 1);
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        const std::size_t lineStart = before.rfind('\n') + 1;  // npos + 1 is 0
        return refuse({"io.jsonSyntax",
                       std::string(m_fileName) + ':' + std::to_string(line) + ':' +
                           std::to_string(before.size() - lineStart + 1),
                       {}});
    }

    [[nodiscard]] Result<json> take(bool complete) {
        if (m_problem.code.empty() && complete) {
            return std::move(m_root);
        }
        return m_problem.code.empty() ? Problem{"io.jsonSyntax", std::string(m_fileName), {}}
                                      : m_problem;
    }

  private:
    bool refuse(Problem problem) {
        if (m_problem.code.empty()) {
            m_problem = std::move(problem);
        }
        return false;
    }

    /// Puts the value where the parser is; returns the place.
    json* place(json value) {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        json& parent = *m_open.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        return &(parent[m_key] = std::move(value));
    }

    bool put(json value) {
        if (++m_nodes > kMaxJsonNodes) {
            return refuse(
                {"io.jsonTooMany", std::string(m_fileName), {std::to_string(kMaxJsonNodes)}});
        }
        place(std::move(value));
        return true;
    }

    bool open(json container) {
        if (m_open.size() >= kMaxJsonDepth) {
            return refuse(
                {"io.jsonTooDeep", std::string(m_fileName), {std::to_string(kMaxJsonDepth)}});
        }
        ++m_nodes;
        m_open.push_back(place(std::move(container)));
        return true;
    }

    bool close() {
        m_open.pop_back();
        return true;
    }

    std::string_view m_bytes;
    std::string_view m_fileName;
    json m_root;
    // A container's place stays valid while it is open: its parent gets no other child meanwhile.
    std::vector<json*> m_open;
    std::string m_key;
    std::size_t m_nodes = 0;
    Problem m_problem;
};

}  // namespace

Result<json> parseJson(std::string_view bytes, std::string_view fileName) {
    if (bytes.size() > kMaxFileBytes) {
        return Problem{"io.tooBig",
                       std::string(fileName),
                       {std::to_string(bytes.size()), std::to_string(kMaxFileBytes)}};
    }
    auto parsed = guarded([&] {
        TreeBuilder builder(bytes, fileName);
        const bool complete = json::sax_parse(bytes.begin(), bytes.end(), &builder);
        auto tree = builder.take(complete);
        if (!tree) {
            throw ArchiveFault(tree.problem());
        }
        return std::move(tree).value();
    });
    return parsed;
}

}  // namespace gigasite::model::io
