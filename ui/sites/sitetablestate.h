// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <Qt>

#include <map>
#include <string>
#include <vector>

namespace gigasite::ui {

/// How a planner arranged the sites table.
struct SiteTableState {
    std::vector<std::string> columns;  ///< in order; empty: never arranged
    std::map<std::string, int> widths;
    std::string sortId = "site.name";
    Qt::SortOrder order = Qt::AscendingOrder;
};

/// As JSON. Anything unreadable gives the state of a new table.
[[nodiscard]] QByteArray writeTableState(const SiteTableState& state);
[[nodiscard]] SiteTableState readTableState(const QByteArray& bytes);

}  // namespace gigasite::ui
