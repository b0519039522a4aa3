// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/template/plantemplate.h"
#include "model/template/sitetemplate.h"

#include <QString>

namespace gigasite::ui {

/// Names of the templates and what each brings, in the language of the window.
[[nodiscard]] QString templateName(model::SiteTemplate kind);
[[nodiscard]] QString templateHelp(model::SiteTemplate kind);
[[nodiscard]] QString templateName(model::PlanTemplate kind);
[[nodiscard]] QString templateHelp(model::PlanTemplate kind);

}  // namespace gigasite::ui
