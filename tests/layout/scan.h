// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace gigasite::layout {

/// C++ text with comments and the insides of string and character literals blanked out; line
/// breaks stay, so that line numbers hold.
[[nodiscard]] QString withoutCommentsAndStrings(const QString& text);

/// Paths of the #include lines, as written between quotes or angle brackets.
[[nodiscard]] QStringList includes(const QString& text);

/// "line: declaration" of every variable that can change and outlives a call: at namespace scope, a
/// static data member, or a static inside a function. `text` is the raw file.
/// A reading of tokens, not a compiler: constants are known by const, constexpr or constinit const.
[[nodiscard]] QStringList mutableStatics(const QString& text);

[[nodiscard]] int lineOf(const QString& text, qsizetype position);  ///< counted from 1

}  // namespace gigasite::layout
