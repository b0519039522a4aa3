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

/// How to read a file of hourly values. What is left open is found in the file.
struct HourlyCsvOptions {
    std::string columnName;                   ///< heading of the values' column; empty: not known
    std::optional<std::size_t> columnNumber;  ///< or its number, from 1; none: see readHourlySeries
    std::optional<char> separator;            ///< ',', ';' or tab
    std::optional<char> decimalMark;          ///< '.' or ','; a comma needs another separator
};

/// The 8760 values of one column of comma-, semicolon- or tab-separated text, in the file's unit.
///
/// A first row without a number in that column is its heading. Without columnName and
/// columnNumber the values stand in the last column that holds mostly numbers. Cells may be quoted
/// (RFC 4180); lines end with LF, CRLF or CR; the text is UTF-8 or Latin-1. Blank lines are
/// accepted at the end only. 8784 values are a leap year: 29 February is left out. If another
/// column holds dates, the file must begin on 1 January (or the evening before, where the dates are
/// those of another time zone) and the date of every noon must be the
/// one of its place in the year (days and months may stand in either order with slashes).
///
/// Nothing is repaired: every problem has line:column, and a file with any is refused.
/// Problems: those of importText and RecordReader, and weather.cellCount [expected, found],
/// weather.rowCount [expected, found], weather.tooManyRows [limit], weather.blankCell [column],
/// weather.notANumber [column, text], weather.mixedDecimals [text, mark],
/// weather.decimalComma, weather.noNumbers, weather.noColumn [wanted, present],
/// weather.repeatedColumn [name], weather.wrongDate [expected MM-DD, text].
[[nodiscard]] Result<std::vector<double>> readHourlySeries(std::string_view bytes,
                                                           const HourlyCsvOptions& options = {});

}  // namespace gigasite::model
