// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weather/hourlycsv.h"

#include "model/climate/calendar.h"
#include "model/weather/csvlayout.h"
#include "model/weather/datewords.h"
#include "model/weather/textrecords.h"

#include <algorithm>
#include <utility>

namespace gigasite::model {
namespace {

constexpr std::size_t kNoon = kHoursPerDay / 2;

class SeriesReader {
  public:
    SeriesReader(std::string_view text, const CsvLayout& layout, std::optional<char> decimalMark)
        : m_reader(text, layout.separator, Quotes::rfc4180),
          m_layout(layout),
          m_decimalMark(layout.separator == ',' ? '.' : decimalMark) {}

    Result<std::vector<double>> run() {
        TextRecord record;
        m_values.reserve(m_layout.rows);
        for (std::size_t n = 0; n < m_layout.rows + (m_layout.heading ? 1 : 0); ++n) {
            const Result<bool> more = m_reader.next(record);
            if (!more) {
                return more.problem();
            }
            if (n == 0 && m_layout.heading) {
                continue;
            }
            if (std::optional<Problem> failed = take(record)) {
                return *std::move(failed);
            }
        }
        dropLeapDay();
        return std::move(m_values);
    }

  private:
    std::optional<Problem> take(const TextRecord& record) {
        if (std::optional<Problem> failed = checkDate(record)) {
            return failed;
        }
        const std::string_view cell = trimmed(record.cell(m_layout.valueCell));
        if (cell.empty()) {
            return problem("weather.blankCell", record, {m_layout.valueName});
        }
        if (std::optional<Problem> failed = checkMark(record, cell)) {
            return failed;
        }
        const std::optional<double> value = numberIn(cell, m_decimalMark.value_or('.'));
        if (!value) {
            return problem("weather.notANumber", record, {m_layout.valueName, shownText(cell)});
        }
        m_values.push_back(*value);
        return std::nullopt;
    }

    /// The first mark met is the file's; the other one would be a thousands mark or a slip.
    std::optional<Problem> checkMark(const TextRecord& record, std::string_view cell) {
        const std::size_t mark = cell.find_first_of(".,");
        if (mark == std::string_view::npos || !looksLikeNumberWithMarks(cell)) {
            return std::nullopt;
        }
        m_decimalMark = m_decimalMark.value_or(cell[mark]);
        const char other = *m_decimalMark == '.' ? ',' : '.';
        if (cell.find(other) != std::string_view::npos) {
            return problem("weather.mixedDecimals", record,
                           {shownText(cell), std::string(1, *m_decimalMark)});
        }
        return std::nullopt;
    }

    static bool looksLikeNumberWithMarks(std::string_view cell) {
        return cell.find_first_not_of("0123456789.,+-eE") == std::string_view::npos;
    }

    /// Noon is far enough from midnight for any way to name an hour and for daylight saving.
    std::optional<Problem> checkDate(const TextRecord& record) {
        const std::size_t row = m_values.size();
        if (row == 0) {
            findDates(record);
        }
        if (!m_dateCell || (row != 0 && row % kHoursPerDay != kNoon)) {
            return std::nullopt;
        }
        const std::string_view cell = record.cell(*m_dateCell);
        const MonthDay expected = dateOfDay(row / kHoursPerDay, leapYear());
        const std::vector<MonthDay> dates = datesIn(cell);
        const bool lastEvening =
            row == 0 && std::find(dates.begin(), dates.end(), MonthDay{12, 31}) != dates.end();
        if (lastEvening || std::find(dates.begin(), dates.end(), expected) != dates.end()) {
            return std::nullopt;
        }
        return Problem{"weather.wrongDate",
                       textPlace(record.line, *m_dateCell + 1),
                       {monthDayText(expected), shownText(cell)}};
    }

    void findDates(const TextRecord& record) {
        for (std::size_t i = 0; i < record.cells.size() && !m_dateCell; ++i) {
            if (i != m_layout.valueCell && !datesIn(record.cells[i]).empty()) {
                m_dateCell = i;
            }
        }
    }

    [[nodiscard]] bool leapYear() const { return m_layout.rows > kHoursPerYear; }

    void dropLeapDay() {
        if (leapYear()) {
            const auto first = m_values.begin() + static_cast<std::ptrdiff_t>(kFirstLeapHour);
            m_values.erase(first, first + static_cast<std::ptrdiff_t>(kHoursPerDay));
        }
    }

    [[nodiscard]] Problem problem(std::string code, const TextRecord& record,
                                  std::vector<std::string> arguments) const {
        return {std::move(code), textPlace(record.line, m_layout.valueCell + 1),
                std::move(arguments)};
    }

    RecordReader m_reader;
    const CsvLayout& m_layout;
    std::optional<char> m_decimalMark;
    std::optional<std::size_t> m_dateCell;
    std::vector<double> m_values;
};

}  // namespace

Result<std::vector<double>> readHourlySeries(std::string_view bytes,
                                             const HourlyCsvOptions& options) {
    const Result<std::string_view> text = importText(bytes);
    if (!text) {
        return text.problem();
    }
    const Result<CsvLayout> layout = csvLayout(text.value(), options);
    if (!layout) {
        return layout.problem();
    }
    return SeriesReader(text.value(), layout.value(), options.decimalMark).run();
}

}  // namespace gigasite::model
