// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/value.h"
#include "model/plan/quarter.h"

#include <QObject>

#include <set>

namespace gigasite::ui {

/// What the planner looks at, shared by map, table, inspector, tiles and charts: selection, scope
/// and the as-of quarter. Part of no plan; survives a change of language or theme.
class ViewState : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    [[nodiscard]] const std::set<model::Id>& selection() const { return m_selection; }
    /// The one selected site, 0 when none or several are.
    [[nodiscard]] model::Id selectedSite() const {
        return m_selection.size() == 1 ? *m_selection.begin() : 0;
    }
    void setSelection(const std::set<model::Id>& selection) {
        if (selection != m_selection) {
            m_selection = selection;
            Q_EMIT selectionChanged();
        }
    }

    /// Site whose figures tiles and charts show; 0: the programme.
    [[nodiscard]] model::Id scopeSite() const { return m_scopeSite; }
    void setScopeSite(model::Id site) {
        if (site != m_scopeSite) {
            m_scopeSite = site;
            Q_EMIT scopeChanged();
        }
    }

    [[nodiscard]] model::Quarter asOf() const { return m_asOf; }
    void setAsOf(model::Quarter quarter) {
        if (quarter != m_asOf) {
            m_asOf = quarter;
            Q_EMIT asOfChanged();
        }
    }

  Q_SIGNALS:
    void selectionChanged();
    void scopeChanged();
    void asOfChanged();

  private:
    std::set<model::Id> m_selection;
    model::Id m_scopeSite = 0;
    model::Quarter m_asOf = model::Quarter::of(2028, 4);
};

}  // namespace gigasite::ui
