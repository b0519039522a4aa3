// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The readers behind readWeather(); nothing outside this folder includes this file.

#include "model/weather/datewords.h"
#include "model/weather/hourclock.h"
#include "model/weather/textrecords.h"
#include "model/weather/weathercolumn.h"
#include "model/weather/weatherfile.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gigasite::model {

/// Each takes the whole text, its format known. Problems: those of readWeather.
[[nodiscard]] Result<WeatherYear> readEpw(std::string_view text);
[[nodiscard]] Result<WeatherYear> readSamCsv(std::string_view text);
[[nodiscard]] Result<WeatherYear> readSrw(std::string_view text);
[[nodiscard]] Result<WeatherYear> readPvgisTmy(std::string_view text);

/// The place of a cell among the cells of a record, in any case and with or without a unit in
/// brackets behind it; the first of the given words that is there.
[[nodiscard]] std::optional<std::size_t> cellOf(const TextRecord& names,
                                                std::span<const std::string_view> words);
[[nodiscard]] std::optional<std::size_t> cellOf(const TextRecord& names, std::string_view word);

/// Cells of a row that say when it is.
struct TimeCells {
    std::size_t month = 0;
    std::size_t day = 0;
    std::size_t hour = 0;
};

/// Hands every record to the function until one is a problem; blank lines may stand at the end.
/// Problems: those of the function and of RecordReader, weather.blankCell.
[[nodiscard]] std::optional<Problem> readRows(
    RecordReader& reader, const std::function<std::optional<Problem>(const TextRecord&)>& take);

/// Rows with dates, in order.
class DatedRows {
  public:
    /// The first hour of a day is 0 or 1 as the file counts.
    DatedRows(std::vector<ColumnRule> rules, int firstHour)
        : m_columns(std::move(rules)), m_firstHour(firstHour) {}

    /// Takes a row in whose time stands in three cells. Problems: weather.notANumber and those of
    /// the other add().
    [[nodiscard]] std::optional<Problem> add(const TextRecord& row, const TimeCells& cells);
    /// Month, day and hour as the row says them, in the cell named. Problems: weather.wrongTime,
    /// weather.tooManyRows and those of WeatherColumns::add.
    [[nodiscard]] std::optional<Problem> add(const TextRecord& row, const MonthDay& date, int hour,
                                             std::size_t timeCell);
    /// Problems: weather.rowCount and those of WeatherColumns::finish.
    [[nodiscard]] std::optional<Problem> finish(WeatherYear& year);

  private:
    WeatherColumns m_columns;
    HourClock m_clock;
    int m_firstHour;
    std::size_t m_lastLine = 1;
};

}  // namespace gigasite::model
