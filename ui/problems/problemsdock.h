// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/violation.h"
#include "ui/inspector/inspector.h"
#include "ui/ports/editsink.h"
#include "ui/ports/planfeed.h"
#include "ui/theme/look.h"

#include <QWidget>

#include <array>
#include <optional>

class QListView;
class QModelIndex;
class QStackedWidget;
class QToolButton;

namespace gigasite::ui {

class EmptyState;
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

    /// Selects the next (1) or previous (-1) problem shown, round and round, and what it is about.
    void step(int direction);
    [[nodiscard]] QListView* list() const { return m_list; }

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
    void setShown(model::Severity severity, bool shown);
    void take(const QModelIndex& index);
    void openFixes(const QModelIndex& index);
    void applyFix(const model::Violation& violation, std::size_t relaxation,
                  std::uint64_t revision);

    Look m_look;
    PlanFeed& m_feed;
    EditSink& m_edits;
    ViewState& m_view;
    ProblemModel* m_model;
    ProblemDelegate* m_delegate;
    QListView* m_list;
    EmptyState* m_empty;
    QStackedWidget* m_pages;
    std::array<QToolButton*, 3> m_counts{};     // by severity
    std::optional<model::Violation> m_current;  // picked by hand
    int m_row = 0;                              // where it was seen last
    bool m_due = true;
    bool m_showing = false;
};

}  // namespace gigasite::ui
