// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/violation.h"
#include "ui/ports/planfeed.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace gigasite::ui {

/// What a fix would do, as a menu entry or a label: no full stop.
[[nodiscard]] QString fixText(const model::Relaxation& relaxation, const QLocale& locale);

/// Why a fix without changes cannot be made.
[[nodiscard]] QString fixReason(const model::Relaxation& relaxation, const PlanFeed& feed,
                                const QLocale& locale);

/// A fix that only the past could bring.
struct PastFix {
    QString text;
    QString reason;
};
/// An earlier application where the connection is late and applied for on the plan's date already,
/// or before; nothing elsewhere.
[[nodiscard]] std::optional<PastFix> pastFix(const model::Violation& violation,
                                             const PlanFeed& feed, const QLocale& locale);

}  // namespace gigasite::ui
