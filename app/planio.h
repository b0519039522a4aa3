// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/fileidentity.h"
#include "app/storage/safesave.h"
#include "model/core/result.h"
#include "model/engine/evaluate.h"
#include "model/io/planfile.h"

#include <QString>

#include <vector>

/// Plans in files, by suffix: .json is the interchange, everything else the project file.
namespace gigasite::app {

[[nodiscard]] bool isJsonPath(const QString& path);

struct OpenedPlan {
    model::io::PlanFile file;
    std::vector<model::Problem> notes;  ///< what of a JSON text was left out
    FileIdentity identity;              ///< of the file as read
};

/// Problems: those of readWholeFile(), loadPlan() and planFromJson().
[[nodiscard]] model::Result<OpenedPlan> readPlan(const QString& path,
                                                 model::io::LoadWatch watch = {});

/// The plan from a file inside the program.
[[nodiscard]] model::Result<model::io::PlanFile> readPlanResource(const QString& path);

/// The results kept in the file, to be compared after opening.
[[nodiscard]] std::vector<model::io::HeadlineResult> headlinesOf(const model::PlanResult& result);

/// The plan with the facts it uses; headlines are empty without a result of this plan.
[[nodiscard]] model::io::PlanFile planFileOf(const model::Plan& plan, const model::Facts& facts,
                                             const model::PlanResult* result);

/// Problems: those of savePlan() or planToJson().
[[nodiscard]] model::Result<std::string> bytesOf(const model::io::PlanFile& file,
                                                 const QString& path);

/// Problems: those of bytesOf() and safeSave().
[[nodiscard]] model::Result<SaveOutcome> writePlan(const model::io::PlanFile& file,
                                                   const QString& path);

/// Whether a problem met while opening says that the file is whole but the plan in it contradicts
/// itself.
[[nodiscard]] bool isPlanFault(const model::Problem& problem);

}  // namespace gigasite::app
