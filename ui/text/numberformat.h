// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/quantitykind.h"

#include <QLocale>
#include <QString>

namespace gigasite::ui {

/// How many digits.
enum class Digits {
    tile,   // three significant digits, unit scaled: 3.12 GW, $80.4 bn
    exact,  // unit scaled, every digit the value has (up to ten): 1.25 GW, $80.4312 bn; for fields
    full,   // base unit with thousands marks: 3,120.5 MW, $80,431,200,000; for tooltips and copy
};

/// Keeps the unit of one live figure from flickering: up at 1,000, back only below 900. One per
/// tile; a default one chooses freely the first time.
class UnitMemory {
  public:
    [[nodiscard]] bool isSet() const { return m_step >= 0; }
    [[nodiscard]] int step() const { return m_step; }
    void setStep(int step) { m_step = step; }

  private:
    int m_step = -1;
};

/// All functions below: the locale is the one given, never the default; minus is U+2212, a narrow
/// no-break space (U+202F) stands before units, NaN and infinities give an em dash. English scales
/// k m bn tn, German Tsd. Mio. Mrd. Bio.

/// Any quantity in base units, with its unit.
[[nodiscard]] QString formatQuantity(double value, QuantityKind kind, const QLocale& locale,
                                     Digits digits = Digits::tile, UnitMemory* memory = nullptr);
/// "3.12 / 5.20 GW": both in the unit of the larger one.
[[nodiscard]] QString formatQuantityPair(double a, double b, QuantityKind kind,
                                         const QLocale& locale, UnitMemory* memory = nullptr);
/// With an explicit sign ("+24 m", "−3.1"), for changes.
[[nodiscard]] QString formatChange(double value, QuantityKind kind, const QLocale& locale);

[[nodiscard]] QString formatPower(double mw, const QLocale& locale, Digits digits = Digits::tile,
                                  UnitMemory* memory = nullptr);
[[nodiscard]] QString formatEnergy(double mwh, const QLocale& locale, Digits digits = Digits::tile,
                                   UnitMemory* memory = nullptr);
[[nodiscard]] QString formatMoney(double usd, const QLocale& locale, Digits digits = Digits::tile,
                                  UnitMemory* memory = nullptr);
[[nodiscard]] QString formatCount(double count, const QLocale& locale, Digits digits = Digits::tile,
                                  UnitMemory* memory = nullptr);
/// Tonnes as t, kt, Mt; perYear adds "/yr" ("/a").
[[nodiscard]] QString formatEmissions(double tonnes, const QLocale& locale, bool perYear = false,
                                      Digits digits = Digits::tile, UnitMemory* memory = nullptr);
/// 0.886 -> "88.6 %".
[[nodiscard]] QString formatShare(double share, const QLocale& locale, int decimals = 1);
/// A bare number with thousands marks and at most that many decimals, trailing zeros dropped.
[[nodiscard]] QString formatNumber(double value, const QLocale& locale, int maxDecimals = 2);
/// "2028 Q4"; index as in quarterIndex().
[[nodiscard]] QString formatQuarter(int index, const QLocale& locale);
/// "2027 Q3 to 2029 Q2", one quarter alone when both are equal.
[[nodiscard]] QString formatQuarterRange(int first, int last, const QLocale& locale);
/// "FY2025" (German "GJ 2025"); plain "2025" when the fiscal year is the calendar year.
[[nodiscard]] QString formatFiscalYear(int year, bool fiscal, const QLocale& locale);
/// "40.12 N 82.90 W" (German O for east), two decimals.
[[nodiscard]] QString formatPosition(double latitude, double longitude, const QLocale& locale);

}  // namespace gigasite::ui
