// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QString>

#include <string>

namespace gigasite::ui {

/// Translation context of the report.
struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(gigasite::ui::ReportText)
};

/// What a planner wrote, fit to stand in a line: control characters are blanks, the middle of long
/// text is left out, and text that runs from the right keeps its neighbours in place. Never read as
/// rich text.
[[nodiscard]] QString literal(const QString& text, int limit = 120);
[[nodiscard]] QString literal(const std::string& text, int limit = 120);
/// As literal(), but paragraphs stay.
[[nodiscard]] QString literalParagraphs(const std::string& text, int limit);

/// "3 January 2025", "3. Januar 2025".
[[nodiscard]] QString longDate(QDate date, const QLocale& locale);

}  // namespace gigasite::ui
