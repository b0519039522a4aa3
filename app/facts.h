// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/engine/evaluate.h"
#include "model/io/planfile.h"

#include <QString>

#include <optional>

namespace gigasite::app {

/// Everything the model knows besides the plan: catalogue, climate and map out of the program, or
/// the catalogue out of a folder with files of the same names.
/// Problems: those of Catalog::load, ClimateTables::load and MapData::load (where =
/// file:line:column or file), file.* for a folder that cannot be read, app.missingResource (where =
/// file).
[[nodiscard]] model::Result<model::Facts> loadFacts(
    const std::optional<QString>& catalogDirectory = std::nullopt);

/// The facts of a plan from a file: the rows it carries take the place of ours, so that opening it
/// never changes a result. Problems: those of Catalog::withRows.
[[nodiscard]] model::Result<model::Facts> factsFor(const model::Facts& facts,
                                                   const model::io::PlanFile& file);

/// The catalogue rows a plan uses, in all its scenarios, for keeping in its file.
[[nodiscard]] std::vector<model::CatalogRow> usedRows(const model::Catalog& catalog,
                                                      const model::Plan& plan);

}  // namespace gigasite::app
