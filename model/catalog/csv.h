// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace gigasite::model {

struct CsvRow {
    int line = 0;  ///< line of the file on which the row begins, from 1
    std::vector<std::string> cells;
};

struct CsvTable {
    std::vector<std::string> header;
    std::vector<CsvRow> rows;
};

/// Largest file, row count, column count and cell that readCsv accepts.
inline constexpr std::size_t kCsvMaxBytes = 4U << 20;
inline constexpr std::size_t kCsvMaxRows = 20000;
inline constexpr std::size_t kCsvMaxColumns = 200;
inline constexpr std::size_t kCsvMaxCellBytes = 8192;

/// Reads RFC 4180 text: commas, optional double quotes, LF or CRLF, UTF-8 (a byte-order mark is
/// skipped). The first row is the header; every row has as many cells. Refused with
/// file:line:column (column = number of the cell): catalog.tooLarge [what, limit], catalog.badText,
/// catalog.strayQuote, catalog.openQuote, catalog.cellCount [expected, found], catalog.emptyFile.
Result<CsvTable> readCsv(std::string_view fileName, std::string_view bytes);

/// "countries.csv:12:3".
[[nodiscard]] std::string csvPlace(std::string_view fileName, int line, std::size_t column);

}  // namespace gigasite::model
