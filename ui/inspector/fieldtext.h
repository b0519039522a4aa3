// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/fields.h"

#include <QLocale>
#include <QString>

namespace gigasite::ui {

/// Label of an input ("IT capacity"); the id where none is written.
[[nodiscard]] QString fieldLabel(std::string_view fieldId);
/// One sentence that says what the input does; may be empty.
[[nodiscard]] QString fieldHelp(std::string_view fieldId);
/// Word for a choice ("contract" -> "Contract (PPA)").
[[nodiscard]] QString choiceLabel(std::string_view choice);

/// A value as the window writes it, with its unit; "default" for one that is not set.
[[nodiscard]] QString valueText(const model::Field& field, const model::Value& value,
                                const QLocale& locale);

}  // namespace gigasite::ui
