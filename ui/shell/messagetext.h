// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace gigasite::ui {

/// Sentence of a bar ("message.damaged") with its arguments; empty for an unknown code.
[[nodiscard]] QString messageSentence(const QString& code, const QStringList& arguments);
/// Labels of its buttons, the safest first.
[[nodiscard]] QStringList messageButtons(const QString& code);
[[nodiscard]] QStringList knownMessageCodes();

}  // namespace gigasite::ui
