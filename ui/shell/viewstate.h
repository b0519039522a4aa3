// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/value.h"
#include "model/plan/change.h"
#include "model/plan/quarter.h"

#include <QObject>
#include <QString>

#include <memory>
#include <set>
#include <string>

namespace gigasite::model {
struct PlanResult;
}  // namespace gigasite::model

namespace gigasite::ui {

/// What the planner looks at, shared by map, table, inspector, tiles and charts: selection, scope,
/// the as-of quarter and the site under the pointer. Part of no plan; survives a change of language
/// or theme.
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

    /// The site under the pointer in any panel, 0: none. Every panel lights it up.
    [[nodiscard]] model::Id hoveredSite() const { return m_hoveredSite; }
    void setHoveredSite(model::Id site) {
        if (site != m_hoveredSite) {
            m_hoveredSite = site;
            Q_EMIT hoveredSiteChanged();
        }
    }

    /// Results pinned to be compared with: tiles show the change against them and charts their
    /// line. Null: none.
    [[nodiscard]] const std::shared_ptr<const model::PlanResult>& reference() const {
        return m_reference;
    }
    void setReference(std::shared_ptr<const model::PlanResult> result) {
        if (result != m_reference) {
            m_reference = std::move(result);
            Q_EMIT referenceChanged();
        }
    }

    /// Asks the inspector for the row of a field ("grid.applicationQuarter") of that leaf.
    void reveal(const model::Address& at, const std::string& fieldId) {
        if (at.site != 0) {
            setSelection({at.site});
        }
        Q_EMIT revealWanted(at, fieldId);
    }

  Q_SIGNALS:
    void hoveredSiteChanged();
    void referenceChanged();
    void revealWanted(const gigasite::model::Address& at, const std::string& fieldId);
    void selectionChanged();
    void scopeChanged();
    void asOfChanged();

  private:
    std::set<model::Id> m_selection;
    model::Id m_scopeSite = 0;
    model::Id m_hoveredSite = 0;
    std::shared_ptr<const model::PlanResult> m_reference;
    model::Quarter m_asOf = model::Quarter::of(2028, 4);
};

}  // namespace gigasite::ui
