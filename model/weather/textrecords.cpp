// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weather/textrecords.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace gigasite::model {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LittleMark = "\xFF\xFE";
constexpr std::string_view kUtf16BigMark = "\xFE\xFF";

/// Lines begun before a position, whatever ends them.
std::size_t lineAt(std::string_view text, std::size_t position) {
    std::size_t line = 1;
    for (std::size_t i = 0; i < position; ++i) {
        const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        line += text[i] == '\n' || (text[i] == '\r' && !pair) ? 1 : 0;
    }
    return line;
}

/// Bytes of the UTF-8 character at the start, 0 if there is none. Overlong forms and surrogates
/// pass: the answer decides how a message shows a text, not whether it is accepted.
std::size_t utf8Length(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80U                      ? 1
                               : first >= 0xC2U && first <= 0xDFU ? 2
                               : first >= 0xE0U && first <= 0xEFU ? 3
                               : first >= 0xF0U && first <= 0xF4U ? 4
                                                                  : 0;
    if (length > text.size()) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
            return 0;
        }
    }
    return length;
}

void appendLatin1(std::string& shown, char character) {
    const auto byte = static_cast<unsigned char>(character);
    shown += static_cast<char>(0xC0U | (byte >> 6U));
    shown += static_cast<char>(0x80U | (byte & 0x3FU));
}

bool isBlank(char character) {
    return character == ' ' || character == '\t';
}

char lowered(char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                                : character;
}

}  // namespace

Result<std::string_view> importText(std::string_view bytes) {
    if (bytes.size() > kImportMaxBytes) {
        return Problem{
            "weather.tooLarge", textPlace(1, 1), {std::to_string(kImportMaxBytes >> 20U)}};
    }
    if (bytes.starts_with(kUtf16LittleMark) || bytes.starts_with(kUtf16BigMark)) {
        return Problem{"weather.utf16", textPlace(1, 1), {}};
    }
    if (bytes.starts_with(kUtf8Mark)) {
        bytes.remove_prefix(kUtf8Mark.size());
    }
    if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return Problem{"weather.emptyFile", textPlace(1, 1), {}};
    }
    const std::size_t nul = bytes.find('\0');
    if (nul != std::string_view::npos) {
        // UTF-16 without its mark: every second byte of its first ASCII characters is NUL.
        const bool utf16 = nul < 2;
        return Problem{
            utf16 ? "weather.utf16" : "weather.nulByte", textPlace(lineAt(bytes, nul), 1), {}};
    }
    return bytes;
}

std::string textPlace(std::size_t line, std::size_t column) {
    return std::to_string(line) + ':' + std::to_string(column);
}

std::string shownText(std::string_view text) {
    constexpr std::size_t kMostCharacters = 60;
    text = trimmed(text);
    std::string shown;
    for (std::size_t count = 0; !text.empty(); ++count) {
        if (count == kMostCharacters) {
            return shown + "\xE2\x80\xA6";
        }
        const std::size_t length = utf8Length(text);
        const char first = text.front();
        if (length == 0) {
            appendLatin1(shown, first);
        } else if (length == 1 && (first < ' ' || first == '\x7F')) {
            shown += ' ';
        } else {
            shown += text.substr(0, length);
        }
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return shown;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

bool sameWord(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               return lowered(x) == lowered(y);
           });
}

std::optional<double> numberIn(std::string_view text, char decimalMark) {
    text = trimmed(text);
    if (text.starts_with('+') && text.size() > 1 && text[1] != '-') {
        text.remove_prefix(1);
    }
    std::string pointed;
    if (decimalMark != '.') {
        if (text.find('.') != std::string_view::npos) {
            return std::nullopt;
        }
        pointed = text;
        std::replace(pointed.begin(), pointed.end(), decimalMark, '.');
        text = pointed;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

std::optional<int> wholeNumberIn(std::string_view text) {
    constexpr std::size_t kMostDigits = 9;
    text = trimmed(text);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.size() > kMostDigits || error != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

Problem noColumnProblem(const TextRecord& names, std::string_view wanted) {
    std::string present;
    for (const std::string& cell : names.cells) {
        present += (present.empty() ? "" : ", ") + cell;
    }
    return {
        "weather.noColumn", textPlace(names.line, 1), {std::string(wanted), shownText(present)}};
}

Result<bool> RecordReader::next(TextRecord& record) {
    if (m_rest.empty()) {
        return false;
    }
    record.line = m_line;
    m_restAtStart = m_rest.size();
    m_column = 0;
    for (bool more = true; more;) {
        if (m_column == kImportMaxColumns) {
            return problem("weather.tooManyColumns", {std::to_string(kImportMaxColumns)});
        }
        // The strings of the last record keep their memory.
        if (m_column == record.cells.size()) {
            record.cells.emplace_back();
        }
        std::string& cell = record.cells[m_column++];
        cell.clear();
        if (std::optional<Problem> failed = readCell(cell)) {
            return *std::move(failed);
        }
        more = m_rest.starts_with(m_separator);
        if (more) {
            m_rest.remove_prefix(1);
        }
    }
    record.cells.resize(m_column);
    if (!takeLineEnd()) {
        return problem("weather.strayQuote", {});
    }
    return true;
}

std::optional<Problem> RecordReader::readCell(std::string& cell) {
    if (m_quotes == Quotes::rfc4180 && m_rest.starts_with('"')) {
        return readQuoted(cell);
    }
    std::size_t length = 0;
    while (length < m_rest.size() && m_rest[length] != m_separator && m_rest[length] != '\n' &&
           m_rest[length] != '\r' && length <= kImportMaxRecordBytes) {
        ++length;
    }
    const std::string_view plain = m_rest.substr(0, length);
    if (m_quotes == Quotes::rfc4180 && plain.find('"') != std::string_view::npos) {
        return problem("weather.strayQuote", {});
    }
    cell = plain;
    m_rest.remove_prefix(length);
    return checkLength();
}

std::optional<Problem> RecordReader::readQuoted(std::string& cell) {
    const std::size_t startLine = m_line;
    m_rest.remove_prefix(1);
    // A quoted cell beyond the limit is one that nobody closed.
    while (!m_rest.empty() && m_restAtStart - m_rest.size() <= kImportMaxRecordBytes) {
        const char character = m_rest.front();
        if (character == '"' && !m_rest.starts_with("\"\"")) {
            m_rest.remove_prefix(1);
            return atCellEnd() ? std::nullopt
                               : std::optional<Problem>(problem("weather.strayQuote", {}));
        }
        const bool pair = m_rest.starts_with("\r\n");
        m_line += character == '\n' || (character == '\r' && !pair) ? 1 : 0;
        cell += character;
        m_rest.remove_prefix(character == '"' ? 2 : 1);
    }
    m_line = startLine;
    return problem("weather.openQuote", {});
}

std::optional<Problem> RecordReader::checkLength() const {
    if (m_restAtStart - m_rest.size() > kImportMaxRecordBytes) {
        return problem("weather.recordTooLong", {std::to_string(kImportMaxRecordBytes)});
    }
    return std::nullopt;
}

Problem RecordReader::problem(std::string code, std::vector<std::string> arguments) const {
    return {std::move(code), textPlace(m_line, m_column), std::move(arguments)};
}

bool RecordReader::atCellEnd() const {
    return m_rest.empty() || m_rest.front() == m_separator || m_rest.front() == '\n' ||
           m_rest.front() == '\r';
}

bool RecordReader::takeLineEnd() {
    if (m_rest.starts_with("\r\n")) {
        m_rest.remove_prefix(2);
    } else if (m_rest.starts_with('\n') || m_rest.starts_with('\r')) {
        m_rest.remove_prefix(1);
    } else if (!m_rest.empty()) {
        return false;
    }
    ++m_line;
    return true;
}

}  // namespace gigasite::model
