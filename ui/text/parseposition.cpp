// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/parseposition.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>
#include <optional>
#include <span>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace gigasite::ui {

namespace {

constexpr qsizetype kLongestText = 100;
constexpr double kMinutesPerDegree = 60.0;
constexpr double kSecondsPerDegree = 3600.0;

struct Token {
    enum class Kind { number, degree, minute, second, north, south, east, west, comma };

    Kind kind = Kind::number;
    double value = 0.0;
    bool negative = false;
    bool whole = true;
};
using Tokens = std::vector<Token>;

bool isLetter(Token::Kind kind) {
    return kind == Token::Kind::north || kind == Token::Kind::south || kind == Token::Kind::east ||
           kind == Token::Kind::west;
}

std::optional<Token::Kind> letterKind(const QString& word, bool german) {
    using Kind = Token::Kind;
    const std::pair<QStringList, Kind> words[] = {
        {{u"n"_s, u"north"_s, u"nord"_s}, Kind::north},
        {{u"s"_s, u"south"_s, u"süd"_s}, Kind::south},
        {{u"e"_s, u"east"_s, u"ost"_s}, Kind::east},
        {{u"w"_s, u"west"_s}, Kind::west},
    };
    const QString lower = word.toLower();
    for (const auto& [spellings, kind] : words) {
        if (spellings.contains(lower)) {
            return kind;
        }
    }
    // Ost in German, oeste elsewhere.
    return german && lower == u"o" ? std::optional(Kind::east) : std::nullopt;
}

QString plainMarks(const QString& text) {
    QString plain = text.simplified();
    for (const auto& [from, to] : {std::pair(u"''"_s, u"\""_s), std::pair(u"′′"_s, u"\""_s)}) {
        plain.replace(from, to);
    }
    for (QChar& c : plain) {
        if (u"\u2212\u2013"_s.contains(c)) {
            c = u'-';
        } else if (u"′’‘´`"_s.contains(c)) {
            c = u'\'';
        } else if (u"″”“„"_s.contains(c)) {
            c = u'"';
        } else if (u"º˚"_s.contains(c)) {
            c = u'°';
        } else if (c.isSpace()) {
            c = u' ';
        }
    }
    return plain;
}

/// nullopt as soon as something is none of a position.
std::optional<Tokens> tokens(const QString& text, QChar decimalMark, bool german) {
    const QRegularExpression next(
        uR"(\G\s*(?:(?<sign>[+-]?)(?<whole>[0-9]{1,3})(?<part>)"_s +
            QRegularExpression::escape(decimalMark) +
            uR"([0-9]{1,15})?(?![0-9])|(?<mark>[°'";,])|(?<word>\p{L}+)))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    Tokens found;
    qsizetype at = 0;
    const QString trimmed = text.trimmed();
    while (at < trimmed.size()) {
        const auto match = next.match(trimmed, at);
        if (!match.hasMatch()) {
            return std::nullopt;
        }
        at = match.capturedEnd();
        Token token;
        if (match.hasCaptured(u"word"_s) && !match.captured(u"word"_s).isEmpty()) {
            const auto kind = letterKind(match.captured(u"word"_s), german);
            if (!kind) {
                return std::nullopt;
            }
            token.kind = *kind;
        } else if (const QString mark = match.captured(u"mark"_s); !mark.isEmpty()) {
            token.kind = mark == u"°"    ? Token::Kind::degree
                         : mark == u"'"  ? Token::Kind::minute
                         : mark == u"\"" ? Token::Kind::second
                                         : Token::Kind::comma;
        } else {
            const QString part = match.captured(u"part"_s);
            token.negative = match.captured(u"sign"_s) == u"-";
            token.whole = part.isEmpty();
            token.value =
                QString(match.captured(u"whole"_s) + u'.' + part.mid(1) + u'0').toDouble();
        }
        found.push_back(token);
    }
    return found;
}

struct Coordinate {
    double degrees = 0.0;
    std::optional<Token::Kind> letter;
};

/// Degrees, minutes and seconds, only the last with a fraction, a letter before or behind.
std::optional<Coordinate> coordinate(std::span<const Token> part) {
    Coordinate read;
    const auto takeLetter = [&](const Token& token) {
        const bool first = isLetter(token.kind) && !read.letter;
        read.letter = first ? std::optional(token.kind) : read.letter;
        return first;
    };
    if (!part.empty() && takeLetter(part.front())) {
        part = part.subspan(1);
    }
    if (!part.empty() && isLetter(part.back().kind)) {
        if (!takeLetter(part.back())) {
            return std::nullopt;
        }
        part = part.first(part.size() - 1);
    }
    const Token::Kind marks[] = {Token::Kind::degree, Token::Kind::minute, Token::Kind::second};
    const double units[] = {1.0, kMinutesPerDegree, kSecondsPerDegree};
    bool negative = false;
    bool wholeSoFar = true;
    std::size_t at = 0;
    std::size_t numbers = 0;
    for (; at < part.size() && numbers < 3; ++numbers) {
        const Token& number = part[at];
        const bool belongs =
            numbers == 0 || (wholeSoFar && !number.negative && number.value < kMinutesPerDegree);
        if (number.kind != Token::Kind::number || !belongs) {
            return std::nullopt;
        }
        negative = numbers == 0 ? number.negative : negative;
        wholeSoFar = number.whole;
        read.degrees += number.value / units[numbers];
        ++at;
        if (at < part.size() && part[at].kind == marks[numbers]) {
            ++at;
        } else if (at < part.size() && part[at].kind != Token::Kind::number) {
            return std::nullopt;
        }
    }
    if (numbers == 0 || at != part.size() || (negative && read.letter)) {
        return std::nullopt;
    }
    const bool below =
        negative || read.letter == Token::Kind::south || read.letter == Token::Kind::west;
    read.degrees = below ? -read.degrees : read.degrees;
    return read;
}

/// Where the second coordinate begins (at) and how many tokens part them.
struct Split {
    std::size_t at = 0;
    std::size_t parting = 0;
};

std::optional<Split> splitOf(const Tokens& all) {
    std::vector<std::size_t> commas;
    std::vector<std::size_t> letters;
    std::vector<std::size_t> degrees;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind == Token::Kind::comma) {
            commas.push_back(i);
        } else if (isLetter(all[i].kind)) {
            letters.push_back(i);
        } else if (all[i].kind == Token::Kind::degree) {
            degrees.push_back(i);
        }
    }
    if (!commas.empty()) {
        return commas.size() == 1 ? std::optional(Split{commas[0], 1}) : std::nullopt;
    }
    if (letters.size() == 2) {
        return letters[0] == 0 ? Split{letters[1], 0} : Split{letters[0] + 1, 0};
    }
    if (degrees.size() == 2 && degrees[1] > 0) {
        return Split{degrees[1] - 1, 0};
    }
    // Bare numbers tell degrees from minutes only when there are two.
    return all.size() == 2 ? std::optional(Split{1, 0}) : std::nullopt;
}

std::optional<std::pair<double, double>> inOrder(const Coordinate& first,
                                                 const Coordinate& second) {
    if (first.letter.has_value() != second.letter.has_value()) {
        return std::nullopt;
    }
    if (!first.letter) {
        return std::pair(first.degrees, second.degrees);
    }
    const auto isLatitude = [](const Coordinate& one) {
        return one.letter == Token::Kind::north || one.letter == Token::Kind::south;
    };
    if (isLatitude(first) == isLatitude(second)) {
        return std::nullopt;
    }
    return isLatitude(first) ? std::pair(first.degrees, second.degrees)
                             : std::pair(second.degrees, first.degrees);
}

ParsedPosition read(const QString& text, QChar decimalMark, bool german) {
    const auto all = tokens(text, decimalMark, german);
    const auto split = all ? splitOf(*all) : std::nullopt;
    if (!split) {
        return {};
    }
    const std::span<const Token> whole(*all);
    const auto first = coordinate(whole.first(split->at));
    const auto second = coordinate(whole.subspan(split->at + split->parting));
    const auto both = first && second ? inOrder(*first, *second) : std::nullopt;
    if (!both) {
        return {};
    }
    const auto [latitude, longitude] = *both;
    const PositionStatus status = std::abs(latitude) > 90.0 ? PositionStatus::latitudeOutOfRange
                                  : std::abs(longitude) > 180.0
                                      ? PositionStatus::longitudeOutOfRange
                                      : PositionStatus::ok;
    return {status, latitude, longitude};
}

}  // namespace

ParsedPosition parsePosition(const QString& text, const QLocale& locale) {
    if (text.size() > kLongestText) {
        return {};
    }
    const QString plain = plainMarks(text);
    const bool german = locale.language() == QLocale::German;
    const QChar usual = locale.decimalPoint() == u"," ? u',' : u'.';
    const ParsedPosition first = read(plain, usual, german);
    if (first.status != PositionStatus::notAPosition) {
        return first;
    }
    return read(plain, usual == u',' ? u'.' : u',', german);
}

}  // namespace gigasite::ui
