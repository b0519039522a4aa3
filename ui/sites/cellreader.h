// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/namebook.h"

#include <QLocale>

namespace gigasite::ui {

struct ReadCell {
    bool ok = false;
    model::Value value;  ///< of the field's type; steps: a double
    QString reason;      ///< a sentence, when not ok
};

/// Reads what was typed or pasted into a cell of an input column with the rules of the inspector's
/// fields: units, ranges, words of choices. "default" unsets what may be unset. currentNumber is
/// only named in the refusal. Safe on any thread.
[[nodiscard]] ReadCell readCell(const SiteColumn& column, const QString& text,
                                const QLocale& notation, const NameBook& names,
                                double currentNumber);

}  // namespace gigasite::ui
