// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/paper.h"

namespace gigasite::ui {

struct PaperColumn {
    QString title;
    double weight = 1.0;  ///< share of the width
    bool number = false;  ///< aligned right
    int maxLines = 3;
};

struct PaperRow {
    enum class Kind { body, section, total };
    QStringList cells;  ///< a section has one, over the whole width
    Kind kind = Kind::body;
};

enum class TableDensity { normal, dense };

/// A table from where the paper stands to as many pages as it takes; each repeats the column
/// titles under the heading. A section is never the last row of a page.
void addTable(Paper& paper, const std::vector<PaperColumn>& columns,
              const std::vector<PaperRow>& rows, const QString& headingOfNextPages,
              TableDensity density = TableDensity::normal);

}  // namespace gigasite::ui
