// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weather/csvlayout.h"

#include "model/climate/calendar.h"
#include "model/weather/datewords.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace gigasite::model {
namespace {

/// Cells of the first three records with a separator; fewer entries where there are fewer records
/// or the text cannot be read that way.
std::vector<std::size_t> firstWidths(std::string_view text, char separator) {
    std::vector<std::size_t> widths;
    RecordReader reader(text, separator, Quotes::rfc4180);
    TextRecord record;
    while (widths.size() < 3) {
        const Result<bool> more = reader.next(record);
        if (!more || !more.value()) {
            break;
        }
        widths.push_back(record.cells.size());
    }
    return widths;
}

/// The separator that cuts the second and third record alike: the heading may hold any prose.
/// The comma comes last, as it may be a decimal mark beside one of the others.
char separatorOf(std::string_view text) {
    constexpr std::array<char, 3> kCandidates{'\t', ';', ','};
    for (const char candidate : kCandidates) {
        const std::vector<std::size_t> widths = firstWidths(text, candidate);
        const bool cuts = !widths.empty() && widths.back() > 1;
        if (cuts && (widths.size() < 3 || widths[1] == widths[2])) {
            return candidate;
        }
    }
    return ',';
}

/// Text that stands for a value that is not there, so that it is not taken for a heading.
bool looksLikeMissing(std::string_view cell) {
    constexpr std::array<std::string_view, 6> kWords{"nan", "inf", "-inf", "na", "n/a", "null"};
    cell = trimmed(cell);
    return cell.empty() || cell.starts_with('#') ||
           std::any_of(kWords.begin(), kWords.end(),
                       [cell](std::string_view word) { return sameWord(cell, word); });
}

/// What one pass over the text tells.
struct Survey {
    TextRecord first;
    std::vector<std::size_t> numbers;  ///< cells that hold one, per column, first record left out
    std::size_t records = 0;           ///< blank ones at the end left out
    std::size_t lastLine = 1;
    bool wholeNumbersOnly = true;  ///< every cell of every record
    bool counting = true;          ///< the first column rises by 1 from record to record
};

class Surveyor {
  public:
    Surveyor(std::string_view text, char separator)
        : m_reader(text, separator, Quotes::rfc4180), m_separator(separator) {}

    Result<Survey> run() {
        TextRecord record;
        for (;;) {
            const Result<bool> more = m_reader.next(record);
            if (!more) {
                return more.problem();
            }
            if (!more.value()) {
                return std::move(m_survey);
            }
            if (record.blank()) {
                m_blankLine = m_blankLine ? m_blankLine : record.line;
            } else if (std::optional<Problem> failed = take(record)) {
                return *std::move(failed);
            }
        }
    }

  private:
    std::optional<Problem> take(const TextRecord& record) {
        if (m_blankLine) {
            return Problem{"weather.blankCell", textPlace(*m_blankLine, 1), {"1"}};
        }
        if (m_survey.records == 0) {
            m_survey.first = record;
            m_survey.numbers.resize(record.cells.size());
        } else if (record.cells.size() != m_survey.first.cells.size()) {
            const std::size_t width = m_survey.first.cells.size();
            return Problem{"weather.cellCount",
                           textPlace(record.line, std::min(width, record.cells.size()) + 1),
                           {std::to_string(width), std::to_string(record.cells.size())}};
        }
        if (++m_survey.records > kLeapYearHours + 1) {
            return Problem{
                "weather.tooManyRows", textPlace(record.line, 1), {std::to_string(kLeapYearHours)}};
        }
        m_survey.lastLine = record.line;
        count(record);
        return std::nullopt;
    }

    void count(const TextRecord& record) {
        const std::optional<int> first = wholeNumberIn(record.cells[0]);
        m_survey.counting =
            m_survey.counting && first && (m_survey.records == 1 || *first == m_before + 1);
        m_before = first.value_or(0);
        for (std::size_t i = 0; i < record.cells.size(); ++i) {
            m_survey.wholeNumbersOnly =
                m_survey.wholeNumbersOnly && wholeNumberIn(record.cells[i]).has_value();
            if (m_survey.records > 1 && looksLikeNumber(record.cells[i], m_separator)) {
                ++m_survey.numbers[i];
            }
        }
    }

    RecordReader m_reader;
    char m_separator;
    Survey m_survey;
    std::optional<std::size_t> m_blankLine;
    int m_before = 0;
};

Result<std::size_t> cellNamed(const TextRecord& heading, const std::string& name) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < heading.cells.size(); ++i) {
        if (sameWord(trimmed(heading.cells[i]), trimmed(name))) {
            found.push_back(i);
        }
    }
    if (found.empty()) {
        return noColumnProblem(heading, shownText(name));
    }
    if (found.size() > 1) {
        return Problem{
            "weather.repeatedColumn", textPlace(heading.line, found[1] + 1), {shownText(name)}};
    }
    return found.front();
}

/// The last column more than half of whose cells hold numbers.
Result<std::size_t> lastNumericCell(const Survey& survey) {
    for (std::size_t i = survey.numbers.size(); i-- > 0;) {
        if (2 * survey.numbers[i] > survey.records - 1) {
            return i;
        }
    }
    return Problem{"weather.noNumbers", textPlace(survey.first.line, 1), {}};
}

Result<std::size_t> valueCell(const Survey& survey, const HourlyCsvOptions& options) {
    if (!options.columnName.empty()) {
        return cellNamed(survey.first, options.columnName);
    }
    if (!options.columnNumber) {
        return lastNumericCell(survey);
    }
    if (*options.columnNumber == 0 || *options.columnNumber > survey.first.cells.size()) {
        return noColumnProblem(survey.first, std::to_string(*options.columnNumber));
    }
    return *options.columnNumber - 1;
}

/// "12,5" on every line is one number with a decimal comma, or two numbers: nobody can tell.
bool ambiguousComma(const Survey& survey, char separator, const HourlyCsvOptions& options) {
    const bool chosen = options.separator || options.columnNumber || !options.columnName.empty();
    return !chosen && separator == ',' && survey.first.cells.size() == 2 &&
           survey.wholeNumbersOnly && !survey.counting;
}

}  // namespace

bool looksLikeNumber(std::string_view cell, char separator) {
    return numberIn(cell) || (separator != ',' && numberIn(cell, ','));
}

Result<CsvLayout> csvLayout(std::string_view text, const HourlyCsvOptions& options) {
    CsvLayout layout;
    layout.separator = options.separator.value_or(separatorOf(text));
    const Result<Survey> surveyed = Surveyor(text, layout.separator).run();
    if (!surveyed) {
        return surveyed.problem();
    }
    const Survey& survey = surveyed.value();
    if (ambiguousComma(survey, layout.separator, options)) {
        return Problem{"weather.decimalComma", textPlace(survey.first.line, 2), {}};
    }
    const Result<std::size_t> cell = valueCell(survey, options);
    if (!cell) {
        return cell.problem();
    }
    layout.valueCell = cell.value();
    const std::string& top = survey.first.cells[layout.valueCell];
    layout.heading = !options.columnName.empty() ||
                     (!looksLikeNumber(top, layout.separator) && !looksLikeMissing(top));
    layout.valueName = layout.heading ? shownText(top) : std::to_string(layout.valueCell + 1);
    layout.rows = survey.records - (layout.heading ? 1 : 0);
    if (layout.rows != kHoursPerYear && layout.rows != kLeapYearHours) {
        return Problem{"weather.rowCount",
                       textPlace(survey.lastLine, 1),
                       {std::to_string(kHoursPerYear), std::to_string(layout.rows)}};
    }
    return layout;
}

}  // namespace gigasite::model
