// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/weather/hourlycsv.h"
#include "model/weather/textrecords.h"

#include <string_view>

namespace gigasite::model {

/// Where the values of a file of hourly values stand.
struct CsvLayout {
    char separator = ',';
    std::size_t valueCell = 0;  ///< of every record, from 0
    std::string valueName;      ///< heading of the column, or its number
    bool heading = false;       ///< the first record is one
    std::size_t rows = 0;       ///< records after the heading, blank ones at the end left out
};

/// Reads the whole text once: separator, width, number of rows, column and heading. Problems:
/// those of readHourlySeries but for the ones of single values and dates.
[[nodiscard]] Result<CsvLayout> csvLayout(std::string_view text, const HourlyCsvOptions& options);

/// A number with whichever decimal mark the separator allows.
[[nodiscard]] bool looksLikeNumber(std::string_view cell, char separator);

}  // namespace gigasite::model
