// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gigasite::model {

/// Largest file, record (a line, or the lines a quoted cell spans) and record in cells.
inline constexpr std::size_t kImportMaxBytes = std::size_t{64} << 20;
inline constexpr std::size_t kImportMaxRecordBytes = std::size_t{64} << 10;
inline constexpr std::size_t kImportMaxColumns = 256;

/// The bytes of a text file without their byte-order mark. Text outside ASCII is passed on as it
/// is, be it UTF-8 or Latin-1. Problems: weather.tooLarge [MiB], weather.emptyFile, weather.utf16,
/// weather.nulByte.
[[nodiscard]] Result<std::string_view> importText(std::string_view bytes);

/// "12:3", both from 1; the column counts cells.
[[nodiscard]] std::string textPlace(std::size_t line, std::size_t column);

/// A cell or line for the arguments of problems: valid UTF-8 (other bytes read as Latin-1), one
/// line, at most 60 characters.
[[nodiscard]] std::string shownText(std::string_view text);

/// Without blanks and tabs at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Equal but for the case of ASCII letters.
[[nodiscard]] bool sameWord(std::string_view a, std::string_view b);

/// A finite number with a point or comma as its decimal mark, with or without an exponent; none
/// for anything else, thousands marks included. Blanks around it do not matter.
[[nodiscard]] std::optional<double> numberIn(std::string_view text, char decimalMark = '.');

/// A whole number of at most nine digits.
[[nodiscard]] std::optional<int> wholeNumberIn(std::string_view text);

struct TextRecord {
    std::size_t line = 0;  ///< on which it begins, from 1
    std::vector<std::string> cells;

    /// A line without any text.
    [[nodiscard]] bool blank() const { return cells.size() == 1 && trimmed(cells[0]).empty(); }
    /// The cell, or nothing beyond the last one.
    [[nodiscard]] std::string_view cell(std::size_t index) const {
        return index < cells.size() ? std::string_view(cells[index]) : std::string_view();
    }
};

/// weather.noColumn: what was wanted, and the names that are there.
[[nodiscard]] Problem noColumnProblem(const TextRecord& names, std::string_view wanted);

enum class Quotes {
    rfc4180,  ///< cells may stand in double quotes and then hold separators and line ends
    none      ///< a double quote is a character like others
};

/// Reads delimited text record by record; lines end with LF, CRLF or CR. Problems, with line and
/// column: weather.recordTooLong [bytes], weather.tooManyColumns [limit], weather.openQuote,
/// weather.strayQuote.
class RecordReader {
  public:
    /// The text must outlive the reader.
    RecordReader(std::string_view text, char separator, Quotes quotes)
        : m_rest(text), m_separator(separator), m_quotes(quotes) {}

    /// Overwrites the record; false at the end of the text, which leaves the record alone.
    [[nodiscard]] Result<bool> next(TextRecord& record);

  private:
    [[nodiscard]] std::optional<Problem> readCell(std::string& cell);
    [[nodiscard]] std::optional<Problem> readQuoted(std::string& cell);
    [[nodiscard]] std::optional<Problem> checkLength() const;
    [[nodiscard]] Problem problem(std::string code, std::vector<std::string> arguments) const;
    [[nodiscard]] bool atCellEnd() const;
    [[nodiscard]] bool takeLineEnd();

    std::string_view m_rest;
    char m_separator;
    Quotes m_quotes;
    std::size_t m_line = 1;
    std::size_t m_column = 1;
    std::size_t m_restAtStart = 0;  ///< bytes left when the record began
};

}  // namespace gigasite::model
