// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/violation.h"
#include "ui/inspector/inspector.h"
#include "ui/ports/editsink.h"
#include "ui/ports/planfeed.h"
#include "ui/problems/studyport.h"
#include "ui/theme/look.h"

#include <QPointer>
#include <QWidget>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

class QListView;
class QMenu;
class QModelIndex;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace gigasite::ui {

class EmptyState;
class LeversPanel;
class ProblemDelegate;
class ProblemModel;
class ViewState;

/// What is wrong with the plan, worst first, with the edits that would cure it. Follows the newest
/// result while it is visible; a row picked by hand stays picked as long as its cause is there.
class ProblemsDock : public QWidget {
    Q_OBJECT

  public:
    ProblemsDock(const Look& look, PlanFeed& feed, EditSink& edits, ViewState& view,
                 QWidget* parent = nullptr);

    /// From now on the effects of every fix are worked out and levers are offered.
    void setStudies(const StudyPort& port);
    /// Searches for what would reach a goal, and shows it in place of the list.
    void showLevers(const model::Goal& goal);

    /// Selects the next (1) or previous (-1) problem shown, round and round, and what it is about.
    void step(int direction);
    [[nodiscard]] QListView* list() const { return m_list; }
    [[nodiscard]] LeversPanel* levers() const { return m_levers; }

  Q_SIGNALS:
    /// The inspector's tab where the selected problem would be cured.
    void tabRequested(gigasite::ui::Inspector::Tab tab);

  protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void buildList();
    QWidget* buildCounts();
    void resultReady();
    void refresh();
    void showCurrent();
    void showCounts();
    void showPage();
    void showEmpty();
    void setShown(model::Severity severity, bool shown);
    void take(const QModelIndex& index);
    void revealInPlan(const model::Violation& violation);
    void openFixes(const QModelIndex& index);
    void fillFixes(QMenu& menu, const model::Violation& violation);
    void addLevers(QMenu& menu, int row);
    void showLeversButton();
    void askEffects(const model::Violation& violation);
    void showEffects();
    [[nodiscard]] QString effectOf(std::size_t relaxation) const;
    void applyFix(const model::Violation& violation, std::size_t relaxation,
                  std::uint64_t revision);

    /// Effects of the fixes of one problem.
    struct FixEffects {
        std::uint64_t revision = 0;
        model::Violation violation;
        std::vector<std::optional<model::Effects>> effects;  ///< empty: not known yet
    };

    Look m_look;
    PlanFeed& m_feed;
    EditSink& m_edits;
    ViewState& m_view;
    ProblemModel* m_model;
    ProblemDelegate* m_delegate;
    QListView* m_list;
    EmptyState* m_empty;
    std::array<QToolButton*, 3> m_counts{};  // by severity
    QWidget* m_countRow;
    QStackedWidget* m_pages;
    QPushButton* m_close;
    LeversPanel* m_levers;
    StudyPort m_port;
    FixEffects m_fixes;
    QPointer<QMenu> m_menu;                     // of the fixes of m_fixes.violation
    std::optional<model::Violation> m_current;  // picked by hand
    int m_row = 0;                              // where it was seen last
    bool m_due = true;
    bool m_showing = false;
};

}  // namespace gigasite::ui
