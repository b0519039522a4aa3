// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/parsequantity.h"

namespace gigasite::ui {

/// "2028 Q3", "Q3 2028", "3. Quartal 2028", each also with "+ 2" quarters behind. "3/2028" is
/// refused: it may be the third quarter or March. Precondition: trimmed, not empty.
[[nodiscard]] ParsedQuantity parseQuarter(const QString& text, const QLocale& locale);

/// "7", "July" or "Jul" in the locale's language or English: 1..12.
[[nodiscard]] ParsedQuantity parseMonth(const QString& text, const QLocale& locale);

}  // namespace gigasite::ui
