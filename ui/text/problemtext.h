// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/problem.h"

#include <QString>
#include <QStringList>

namespace gigasite::ui {

/// The sentence for a problem's code with its arguments put in, in the language of the installed
/// translator. An unknown code gives the code and its arguments. The place is not included.
[[nodiscard]] QString problemSentence(const model::Problem& problem);

/// "place: sentence" where the problem names a place, else the sentence alone.
[[nodiscard]] QString problemText(const model::Problem& problem);

/// Every code that has a sentence, sorted (for tests).
[[nodiscard]] QStringList knownProblemCodes();

/// Any "%1".."%9" text with arguments put in at once, so that an argument holding "%2" stays as
/// it is.
[[nodiscard]] QString fillArguments(const QString& pattern, const QStringList& arguments);

/// Cut in the middle to at most limit characters ("Very long na…end of it").
[[nodiscard]] QString elideMiddle(const QString& text, int limit = 40);

}  // namespace gigasite::ui
