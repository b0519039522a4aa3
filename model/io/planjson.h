// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/io/planfile.h"

#include <string>
#include <string_view>
#include <vector>

/// The plan as JSON for other programs: everything the project file holds, both ways, every input
/// through its row in the registry (documented in resources/help/json.md).
namespace gigasite::model::io {

inline constexpr int kJsonVersion = 1;

/// What was read, and what in the text was not understood and left out: one Problem
/// io.jsonUnknownKey (where = path) each, at most kMaxJsonNotes.
struct PlanFromJson {
    PlanFile file;
    std::vector<Problem> notes;
};
inline constexpr std::size_t kMaxJsonNotes = 1'000;

/// Indented UTF-8 text, the same for equal plans. Problems: those of checkPlan(), io.badText.
[[nodiscard]] Result<std::string> planToJson(const PlanFile& file);

/// Missing fields take their defaults, missing ids fresh ones. Problems, where = "fileName: path":
/// those of parseJson(), fromJson() and checkPlan(), io.jsonNotAPlan, io.jsonNewer {version,
/// newest}, io.jsonBadId {text}, io.jsonUnknownOp {text}, io.unknownField {id}, io.duplicateId
/// {id}, io.tooMany {count, limit}.
[[nodiscard]] Result<PlanFromJson> planFromJson(std::string_view bytes, std::string_view fileName);

}  // namespace gigasite::model::io
