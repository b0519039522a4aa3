// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/sitecells.h"
#include "ui/sites/tabletext.h"

#include <memory>

namespace gigasite::ui {

/// What a pasted table is read against. A copy of all it needs, so that a thread may read.
struct PasteRequest {
    QString text;
    std::vector<SiteColumn> columns;  ///< every column there can be
    std::vector<std::string> shown;   ///< ids in the order on screen, for tables without headers
    int firstShown = 0;               ///< where a table without headers starts
    std::vector<model::Id> rows;      ///< sites from the current row down
    model::Plan plan;
    model::World world;
    model::Facts facts;
    std::shared_ptr<const NameBook> names;
    model::Quarter asOf;
    QLocale locale;
    std::optional<Notation> notation;  ///< empty: as the numbers look
};

struct PasteCell {
    enum class State {
        empty,  ///< nothing pasted, nothing changes
        same,   ///< the value there already
        good,
        bad
    };
    State state = State::empty;
    QString before;  ///< as the table shows it
    QString after;   ///< as the table will show it; bad: what was pasted, one line
    QString reason;
    model::Value value;
};

struct PasteColumn {
    const SiteColumn* column = nullptr;  ///< into PasteRequest::columns
    qsizetype at = 0;                    ///< cell of a row
    QString unit;                        ///< of its header, for bare numbers
};

struct PasteRow {
    model::Id site = 0;  ///< 0: a new one, unless refused
    QString name;
    bool isNew = false;
    std::size_t line = 0;  ///< of the pasted text, from 1
    std::vector<PasteCell> cells;
};

/// A pasted table as it would be taken over.
struct PasteSheet {
    std::vector<PasteColumn> columns;
    std::vector<PasteRow> rows;
    QStringList notes;  ///< sentences: columns and rows left out
    Notation notation = Notation::english;
    std::size_t good = 0;  ///< cells
    std::size_t bad = 0;
    std::size_t sites = 0;  ///< existing ones that change
    std::size_t added = 0;  ///< new ones

    /// "Row 3, IT capacity: “abc” ..." for every bad cell.
    [[nodiscard]] QString sentence(std::size_t row, std::size_t column) const;
};

/// Reads a table: tab, semicolon or comma separated, with or without a row of headers, numbers in
/// English or German with units. Rows find their sites by name where there are names, else from the
/// current row down; unknown names become new sites, which need a position or a place.
[[nodiscard]] PasteSheet readPaste(const PasteRequest& request, const std::stop_token& stop = {});

/// The good cells as changes: one undo step. New sites begin as the map's template with a
/// connection and nothing else. Empty when stopped. Slow where sites are new: their weather is
/// worked out.
[[nodiscard]] std::vector<model::Change> pasteChanges(const PasteSheet& sheet,
                                                      const PasteRequest& request,
                                                      const std::stop_token& stop = {});

}  // namespace gigasite::ui
