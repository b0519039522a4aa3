// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/result.h"
#include "model/engine/violation.h"
#include "model/plan/plan.h"

#include <QLocale>
#include <QString>
#include <QStringList>

namespace gigasite::ui {

/// What a violation says, in the language of the installed translator, with figures and units in
/// the locale's. world: the scenario the result was computed for. A code that does not begin with
/// "violation." is a problem's and gets the problem's sentence. An unknown code gives the code and
/// its arguments. The place is not included, except where the sentence needs it.
[[nodiscard]] QString violationSentence(const model::Violation& violation,
                                        const model::PlanResult& result, const model::World& world,
                                        const QLocale& locale);

/// "Ohio 1 · Gas turbines · 2027 Q3 to 2029 Q2"; "Programme" where it is no single site. The
/// quarters are left out where the violation lasts as long as the plan.
[[nodiscard]] QString violationPlace(const model::Violation& violation,
                                     const model::PlanResult& result, const model::World& world,
                                     const QLocale& locale);

/// What the edit would do: "Raise the import limit to 300 MW."
[[nodiscard]] QString relaxationSentence(const model::Relaxation& relaxation,
                                         const QLocale& locale);

/// "error", "limit", "note".
[[nodiscard]] QString severityName(model::Severity severity);

/// Every "violation." and "relax." code that has a sentence, sorted (for tests).
[[nodiscard]] QStringList knownViolationCodes();

}  // namespace gigasite::ui
