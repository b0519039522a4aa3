// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weather/weatherfile.h"

#include "model/weather/weatherformats.h"

#include <algorithm>
#include <array>

namespace gigasite::model {
namespace {

constexpr std::size_t kHeaderRecords = 5;

/// The first records, split at commas; fewer where a line is not one.
std::vector<TextRecord> firstRecords(std::string_view text) {
    std::vector<TextRecord> records;
    RecordReader reader(text, ',', Quotes::none);
    TextRecord record;
    while (records.size() < kHeaderRecords) {
        const Result<bool> more = reader.next(record);
        if (!more || !more.value()) {
            break;
        }
        records.push_back(record);
    }
    return records;
}

bool isPvgis(std::string_view firstCell) {
    return sameWord(firstCell.substr(0, 8), "Latitude") && firstCell.find(':') != firstCell.npos;
}

bool isSrw(const std::vector<TextRecord>& records) {
    return records.size() == kHeaderRecords && cellOf(records[2], "speed") &&
           numberIn(records[4].cells[0]);
}

std::optional<WeatherFormat> formatOf(const std::vector<TextRecord>& records) {
    if (records.empty()) {
        return std::nullopt;
    }
    const std::string_view first = trimmed(records.front().cells.front());
    if (sameWord(first, "LOCATION")) {
        return WeatherFormat::epw;
    }
    if (isPvgis(first) || sameWord(first, "time(UTC)")) {
        return WeatherFormat::pvgisTmy;
    }
    if (cellOf(records.front(), "latitude") || cellOf(records.front(), "lat")) {
        return WeatherFormat::samCsv;
    }
    return isSrw(records) ? std::optional(WeatherFormat::srw) : std::nullopt;
}

}  // namespace

std::optional<std::size_t> cellOf(const TextRecord& names, std::string_view word) {
    for (std::size_t i = 0; i < names.cells.size(); ++i) {
        const std::string_view name = names.cells[i];
        if (sameWord(trimmed(name.substr(0, name.find_first_of("([|"))), word)) {
            return i;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> cellOf(const TextRecord& names,
                                  std::span<const std::string_view> words) {
    for (const std::string_view word : words) {
        if (const std::optional<std::size_t> cell = cellOf(names, word)) {
            return cell;
        }
    }
    return std::nullopt;
}

std::optional<Problem> readRows(
    RecordReader& reader, const std::function<std::optional<Problem>(const TextRecord&)>& take) {
    TextRecord row;
    std::size_t blankLine = 0;
    for (;;) {
        const Result<bool> more = reader.next(row);
        if (!more) {
            return more.problem();
        }
        if (!more.value()) {
            return std::nullopt;
        }
        if (row.blank()) {
            blankLine = blankLine == 0 ? row.line : blankLine;
            continue;
        }
        if (blankLine != 0) {
            return Problem{"weather.blankCell", textPlace(blankLine, 1), {"1"}};
        }
        if (std::optional<Problem> failed = take(row)) {
            return failed;
        }
    }
}

std::optional<Problem> DatedRows::add(const TextRecord& row, const TimeCells& cells) {
    struct Part {
        std::string_view name;
        std::size_t cell;
        int value;
    };
    std::array<Part, 3> parts{
        {{"Month", cells.month, 0}, {"Day", cells.day, 0}, {"Hour", cells.hour, 0}}};
    for (Part& part : parts) {
        const std::optional<int> number = wholeNumberIn(row.cell(part.cell));
        if (!number) {
            return Problem{"weather.notANumber",
                           textPlace(row.line, part.cell + 1),
                           {std::string(part.name), shownText(row.cell(part.cell))}};
        }
        part.value = *number;
    }
    return add(row, {parts[0].value, parts[1].value}, parts[2].value, cells.hour);
}

std::optional<Problem> DatedRows::add(const TextRecord& row, const MonthDay& date, int hour,
                                      std::size_t timeCell) {
    if (m_clock.complete()) {
        return Problem{
            "weather.tooManyRows", textPlace(row.line, 1), {std::to_string(m_clock.count())}};
    }
    if (!m_clock.accept(date.month, date.day, hour - m_firstHour)) {
        return Problem{"weather.wrongTime",
                       textPlace(row.line, timeCell + 1),
                       {m_clock.expected(m_firstHour), hourText(date.month, date.day, hour)}};
    }
    m_lastLine = row.line;
    return m_clock.inLeapDay() ? std::nullopt : m_columns.add(row);
}

std::optional<Problem> DatedRows::finish(WeatherYear& year) {
    if (!m_clock.complete()) {
        return rowCountProblem(m_lastLine, m_clock.count());
    }
    return m_columns.finish(year);
}

Result<WeatherYear> readWeather(std::string_view bytes) {
    const Result<std::string_view> checked = importText(bytes);
    if (!checked) {
        return checked.problem();
    }
    const std::string_view text = checked.value();
    const std::vector<TextRecord> records = firstRecords(text);
    const std::optional<WeatherFormat> format = formatOf(records);
    if (!format) {
        const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
        return Problem{"weather.unknownFormat", textPlace(1, 1), {shownText(line)}};
    }
    switch (*format) {
        case WeatherFormat::epw:
            return readEpw(text);
        case WeatherFormat::samCsv:
            return readSamCsv(text);
        case WeatherFormat::srw:
            return readSrw(text);
        case WeatherFormat::pvgisTmy:
            break;
    }
    return readPvgisTmy(text);
}

}  // namespace gigasite::model
