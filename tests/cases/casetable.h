// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

namespace gigasite::test {

/// Collects what a case expects and what was got, prints it as a table when it goes out of scope,
/// and says whether every row was within its tolerance.
class CaseTable {
  public:
    explicit CaseTable(std::string title) : m_title(std::move(title)) {}
    CaseTable(const CaseTable&) = delete;
    CaseTable& operator=(const CaseTable&) = delete;
    ~CaseTable() { print(); }

    /// |got - expected| <= tolerance x max(|expected|, scale); scale 0: purely relative.
    void relative(const std::string& what, double expected, double got, double tolerance,
                  double scale = 0.0) {
        add(what, expected, got, tolerance * std::max(std::abs(expected), scale));
    }
    /// |got - expected| <= tolerance
    void absolute(const std::string& what, double expected, double got, double tolerance) {
        add(what, expected, got, tolerance);
    }
    /// A row that is shown and not judged; why stands behind it.
    void shown(const std::string& what, double expected, double got, const std::string& why) {
        m_rows.push_back({what, expected, got, 0.0, true, why});
    }

    [[nodiscard]] bool holds() const {
        return !m_rows.empty() &&
               std::all_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.good; });
    }
    [[nodiscard]] std::size_t rows() const { return m_rows.size(); }

  private:
    struct Row {
        std::string what;
        double expected = 0.0;
        double got = 0.0;
        double allowed = 0.0;
        bool good = false;
        std::string why;
    };

    void add(const std::string& what, double expected, double got, double allowed) {
        const bool good = std::abs(got - expected) <= allowed;
        m_rows.push_back({what, expected, got, allowed, good, good ? "" : "TOO FAR"});
    }

    void print() const {
        std::printf("%s\n  %-46s %18s %18s %14s %10s\n", m_title.c_str(), "what", "expected", "got",
                    "difference", "relative");
        for (const Row& row : m_rows) {
            const double difference = row.got - row.expected;
            const double relative = row.expected != 0.0 ? difference / row.expected : 0.0;
            std::printf("  %-46s %18.9g %18.9g %14.3g %9.2e  %s\n", row.what.c_str(), row.expected,
                        row.got, difference, relative, row.why.c_str());
        }
        std::fflush(stdout);
    }

    std::string m_title;
    std::vector<Row> m_rows;
};

}  // namespace gigasite::test
