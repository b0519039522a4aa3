// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/result.h"
#include "model/plan/plan.h"
#include "model/study/goal.h"

#include <QAbstractListModel>
#include <QLocale>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace gigasite::ui {

/// The violations of a result, worst first, without the severities that are not shown. Texts are
/// worded when a row is painted, so thousands of rows cost what is seen of them.
class ProblemModel : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role { placeRole = Qt::UserRole + 1, severityRole, fixableRole };

    explicit ProblemModel(const QLocale& locale, QObject* parent = nullptr);

    /// Null: nothing is known yet. world: the scenario the result was computed for. Resets the
    /// model only when other problems than before are shown.
    void setResult(std::shared_ptr<const model::PlanResult> result, const model::World& world);
    void setShown(model::Severity severity, bool shown);
    /// Rows with a goal count as fixable too: levers can be searched for.
    void setLeversOffered(bool offered) { m_leversOffered = offered; }
    /// The goal to search levers for; nothing where none are offered.
    [[nodiscard]] std::optional<model::Goal> goal(int row) const;

    [[nodiscard]] const model::PlanResult* result() const { return m_result.get(); }
    [[nodiscard]] const model::World& world() const { return m_world; }
    [[nodiscard]] bool isShown(model::Severity severity) const;
    /// Records of the result, shown or not.
    [[nodiscard]] int count(model::Severity severity) const;
    [[nodiscard]] const model::Violation& violation(int row) const;
    /// Row of the same cause (code, site, asset, first quarter), -1 when none is shown. Where
    /// several fit, the one with the same names.
    [[nodiscard]] int rowOf(const model::Violation& cause) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    using Rows = std::vector<const model::Violation*>;
    [[nodiscard]] Rows shownRows(const model::PlanResult* result) const;
    [[nodiscard]] bool isFixable(int row) const;
    [[nodiscard]] QString sentence(const model::Violation& violation) const;
    [[nodiscard]] QString place(const model::Violation& violation) const;

    QLocale m_locale;
    std::shared_ptr<const model::PlanResult> m_result;
    model::World m_world;
    std::array<bool, 3> m_shown = {true, true, false};  // by severity; notes are many
    bool m_leversOffered = false;
    Rows m_rows;  // point into the result
};

/// Limits a plan's result is held against: budgets, caps, targets, shares, demand, chip supplies,
/// shared connections, and the export rules that always hold.
[[nodiscard]] int checkedLimits(const model::World& world);

}  // namespace gigasite::ui
