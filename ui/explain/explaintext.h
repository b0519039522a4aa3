// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/explain.h"

#include <QLocale>
#include <QString>
#include <QStringList>

namespace gigasite::ui {

/// Name of an output by its key ("carbon.cfeScore", "money.lcoc"): "CFE, hourly". The key where
/// none is written.
[[nodiscard]] QString metricName(std::string_view key);
/// How it is worked out, one sentence; may be empty.
[[nodiscard]] QString metricHelp(std::string_view key);

/// "2028 Q4", "2029", "FY2029", "whole plan", "whole plan, discounted".
[[nodiscard]] QString periodText(const model::ExplainWhen& when, model::Quarter start,
                                 const QLocale& locale);

/// The three columns of a node. name carries what the node does to the figure above ("÷ Load",
/// "− Residual value"); note is a share, or where an input comes from.
struct ExplainWords {
    QString name;
    QString value;
    QString note;
};
[[nodiscard]] ExplainWords explainWords(const model::ExplainNode& node,
                                        const model::Explanation& explanation,
                                        const QLocale& locale);

/// All that is known about a node: help, all digits, source, year and grade of a default.
[[nodiscard]] QString explainDetails(const model::ExplainNode& node,
                                     const model::Explanation& explanation, const QLocale& locale);

}  // namespace gigasite::ui
