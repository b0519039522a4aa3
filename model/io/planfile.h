// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/core/result.h"
#include "model/io/inputarchive.h"
#include "model/plan/plan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The project file (.gsite) as a value, and its bytes.
namespace gigasite::model::io {

/// One of the results shown when the plan was saved; compared after opening.
struct HeadlineResult {
    std::string metricId;
    std::optional<double> value;  ///< empty: the metric had none, for example no IRR
    bool operator==(const HeadlineResult&) const = default;
};

/// Everything a project file holds.
struct PlanFile {
    Plan plan = emptyPlan();
    std::string programVersion;  ///< that wrote the file
    std::string catalogVersion;
    std::vector<CatalogRow> catalogRows;  ///< the facts the plan uses
    std::vector<HeadlineResult> headlines;
    bool operator==(const PlanFile&) const = default;
};

inline constexpr int kPlanFormat = 1;

/// The whole file, already read back and found equal. The same value gives the same bytes on every
/// machine and in every locale. Problems: those of writeArchive(), checkPlan() and
/// io.notReadBack (the bytes give another plan: a fault of the program).
[[nodiscard]] Result<std::string> savePlan(const PlanFile& file);

/// Reads any format up to kPlanFormat. Builds a separate value; nothing else is touched. Problems:
/// those of openEnvelope(), readArchive() and checkPlan(); where = "fileName" or
/// "fileName: path of the value".
[[nodiscard]] Result<PlanFile> loadPlan(std::string_view bytes, std::string_view fileName,
                                        LoadWatch watch = {});

}  // namespace gigasite::model::io
