// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/result.h"

#include <QLocale>
#include <QString>

namespace gigasite::ui {

/// What holds a site back, in words ("grid & power").
[[nodiscard]] QString clockName(model::Binding binding);

/// One sentence on the site: "Held back by grid & power until 2034 Q3", "Online: 300 MW of 300 MW".
[[nodiscard]] QString siteStatus(const model::PlanResult& result, const model::SiteResult& site,
                                 model::Quarter asOf, const QLocale& locale);

}  // namespace gigasite::ui
