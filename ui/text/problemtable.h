// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace gigasite::ui {

/// A code and its English sentence; %1.. are the problem's arguments. Translated in the context
/// "Problem". A code followed by one of the arguments ("data.standIn.priceMissing") words that case
/// alone.
struct ProblemSentence {
    const char* code;
    const char* sentence;
};

/// By area: the plan's values, its file, the tables shipped with the program, the system, figures
/// that are not known, typing, imported weather and series.
[[nodiscard]] std::span<const ProblemSentence> planSentences();
[[nodiscard]] std::span<const ProblemSentence> fileSentences();
[[nodiscard]] std::span<const ProblemSentence> tableSentences();
[[nodiscard]] std::span<const ProblemSentence> systemSentences();
[[nodiscard]] std::span<const ProblemSentence> dataSentences();
[[nodiscard]] std::span<const ProblemSentence> quantitySentences();
[[nodiscard]] std::span<const ProblemSentence> weatherSentences();

}  // namespace gigasite::ui
