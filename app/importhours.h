// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/evaluate.h"
#include "model/weather/attach.h"
#include "ui/ports/services.h"

#include <QString>

#include <string>
#include <vector>

namespace gigasite::app {

/// Reads a file of hours and works out the edits that attach it; the window and the command line
/// do it alike. column: heading of the values in a CSV file, empty for the last numeric one.
/// Problems name the file and the place in it: those of systemProblem(), readHourlySeries(),
/// readWeather(), attachSeries() and attachWeather().
[[nodiscard]] model::Result<model::WeatherChanges> importHours(
    const QString& path, const ui::HoursImport& import, const model::Plan& plan,
    const model::World& world, const model::Facts& facts, const std::string& column = {});

}  // namespace gigasite::app
