// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/csv.h"

#include <optional>
#include <utility>

namespace gigasite::model {

std::string csvPlace(std::string_view fileName, int line, std::size_t column) {
    return std::string(fileName) + ':' + std::to_string(line) + ':' + std::to_string(column);
}

namespace {

/// Length of the well-formed UTF-8 character at the start of text, 0 if there is none
/// (Unicode 15, table 3-7).
std::size_t characterLength(std::string_view text) {
    const auto byte = [&text](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto tail = [&byte](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    const unsigned second = byte(1);
    if (first < 0x80U) {
        return 1;
    }
    if (first >= 0xC2U && first <= 0xDFU) {
        return tail(1) ? 2 : 0;
    }
    if (first >= 0xE0U && first <= 0xEFU) {
        const bool overlong = first == 0xE0U && second < 0xA0U;
        const bool surrogate = first == 0xEDU && second > 0x9FU;
        return tail(1) && tail(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0U && first <= 0xF4U) {
        const bool outside =
            (first == 0xF0U && second < 0x90U) || (first == 0xF4U && second > 0x8FU);
        return tail(1) && tail(2) && tail(3) && !outside ? 4 : 0;
    }
    return 0;
}

/// Printable ASCII without the two characters that have a meaning.
constexpr bool isOrdinary(char character) {
    return character >= ' ' && character < '\x7F' && character != ',' && character != '"';
}

class CsvReader {
  public:
    CsvReader(std::string_view fileName, std::string_view bytes)
        : m_fileName(fileName), m_rest(bytes) {}

    Result<CsvTable> read() {
        if (m_rest.size() > kCsvMaxBytes) {
            return problem("catalog.tooLarge", {"bytes", std::to_string(kCsvMaxBytes)});
        }
        if (m_rest.starts_with("\xEF\xBB\xBF")) {
            m_rest.remove_prefix(3);
        }
        while (!m_rest.empty()) {
            if (auto failed = readRow()) {
                return *std::move(failed);
            }
        }
        if (m_table.header.empty()) {
            return problem("catalog.emptyFile", {});
        }
        return std::move(m_table);
    }

  private:
    Problem problem(std::string code, std::vector<std::string> arguments) const {
        return {std::move(code), csvPlace(m_fileName, m_line, m_column), std::move(arguments)};
    }

    std::optional<Problem> readRow() {
        CsvRow row;
        row.line = m_line;
        m_column = 1;
        for (bool more = true; more; ++m_column) {
            if (m_column > kCsvMaxColumns) {
                return problem("catalog.tooLarge", {"columns", std::to_string(kCsvMaxColumns)});
            }
            std::string cell;
            if (auto failed = m_rest.starts_with('"') ? readQuoted(cell) : readPlain(cell)) {
                return failed;
            }
            row.cells.push_back(std::move(cell));
            more = m_rest.starts_with(',');
            if (more) {
                m_rest.remove_prefix(1);
            }
        }
        m_column = 1;
        if (auto failed = keep(std::move(row))) {
            return failed;
        }
        return endLine();
    }

    std::optional<Problem> keep(CsvRow row) {
        if (m_table.header.empty()) {
            m_table.header = std::move(row.cells);
            return std::nullopt;
        }
        if (row.cells.size() != m_table.header.size()) {
            return problem("catalog.cellCount", {std::to_string(m_table.header.size()),
                                                 std::to_string(row.cells.size())});
        }
        if (m_table.rows.size() == kCsvMaxRows) {
            return problem("catalog.tooLarge", {"rows", std::to_string(kCsvMaxRows)});
        }
        m_table.rows.push_back(std::move(row));
        return std::nullopt;
    }

    std::optional<Problem> endLine() {
        if (m_rest.starts_with("\r\n")) {
            m_rest.remove_prefix(2);
        } else if (m_rest.starts_with('\n')) {
            m_rest.remove_prefix(1);
        } else if (!m_rest.empty()) {
            return problem("catalog.strayQuote", {});
        }
        ++m_line;
        return std::nullopt;
    }

    /// Moves a run of ordinary ASCII at once, as nearly all text is.
    std::optional<Problem> takeRun(std::string& cell, bool lineEndAllowed) {
        std::size_t length = 0;
        while (length < m_rest.size() && isOrdinary(m_rest[length])) {
            ++length;
        }
        if (length == 0) {
            return takeCharacter(cell, lineEndAllowed);
        }
        if (cell.size() + length > kCsvMaxCellBytes) {
            return problem("catalog.tooLarge", {"cell", std::to_string(kCsvMaxCellBytes)});
        }
        cell.append(m_rest.substr(0, length));
        m_rest.remove_prefix(length);
        return std::nullopt;
    }

    /// Moves one character to the cell; refuses broken UTF-8 and control characters.
    std::optional<Problem> takeCharacter(std::string& cell, bool lineEndAllowed) {
        const std::size_t length = characterLength(m_rest);
        const char first = m_rest.front();
        const bool lineEnd = first == '\n' || first == '\r';
        const bool control = (first >= '\0' && first < ' ') || first == '\x7F';
        if (length == 0 || (control && !(lineEnd && lineEndAllowed))) {
            return problem("catalog.badText", {});
        }
        if (cell.size() + length > kCsvMaxCellBytes) {
            return problem("catalog.tooLarge", {"cell", std::to_string(kCsvMaxCellBytes)});
        }
        m_line += first == '\n' ? 1 : 0;
        cell.append(m_rest.substr(0, length));
        m_rest.remove_prefix(length);
        return std::nullopt;
    }

    std::optional<Problem> readPlain(std::string& cell) {
        while (!m_rest.empty() && m_rest.front() != ',' && m_rest.front() != '\n' &&
               !m_rest.starts_with("\r\n")) {
            if (m_rest.front() == '"') {
                return problem("catalog.strayQuote", {});
            }
            if (auto failed = takeRun(cell, false)) {
                return failed;
            }
        }
        return std::nullopt;
    }

    std::optional<Problem> readQuoted(std::string& cell) {
        const int startLine = m_line;
        m_rest.remove_prefix(1);
        while (!m_rest.empty()) {
            if (m_rest.starts_with("\"\"")) {
                cell += '"';
                m_rest.remove_prefix(2);
            } else if (m_rest.front() == '"') {
                m_rest.remove_prefix(1);
                const bool ends = m_rest.empty() || m_rest.front() == ',' ||
                                  m_rest.front() == '\n' || m_rest.starts_with("\r\n");
                return ends ? std::nullopt
                            : std::optional<Problem>(problem("catalog.strayQuote", {}));
            } else if (auto failed = takeRun(cell, true)) {
                return failed;
            }
        }
        m_line = startLine;
        return problem("catalog.openQuote", {});
    }

    std::string_view m_fileName;
    std::string_view m_rest;
    CsvTable m_table;
    int m_line = 1;
    std::size_t m_column = 1;
};

}  // namespace

Result<CsvTable> readCsv(std::string_view fileName, std::string_view bytes) {
    return CsvReader(fileName, bytes).read();
}

}  // namespace gigasite::model
