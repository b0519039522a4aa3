// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <QString>

#include <string>

namespace gigasite::app {

/// Bytes of a file inside the program (":/catalog/countries.csv").
/// Problem: app.missingResource (where = path).
[[nodiscard]] model::Result<std::string> readResource(const QString& path);

}  // namespace gigasite::app
