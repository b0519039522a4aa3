// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/study/levers.h"
#include "ui/ports/editsink.h"
#include "ui/ports/planfeed.h"
#include "ui/problems/studyport.h"
#include "ui/theme/look.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace gigasite::ui {

class ElidedLabel;
class LeverRow;

/// "What would close it?": the levers that would reach a target, cheapest first. A lever looked at
/// is shown in the charts as a drag would be; activating it makes one edit. Whatever else the
/// planner turns to takes a shown lever back first, so that it is never made, saved or printed
/// unasked.
class LeversPanel : public QWidget {
    Q_OBJECT

  public:
    LeversPanel(const Look& look, PlanFeed& feed, EditSink& edits, QWidget* parent = nullptr);
    ~LeversPanel() override;

    void setPort(const StudyPort& port) { m_port = port; }
    /// Asks for the levers to a goal; what was searched before is forgotten.
    void search(const model::Goal& goal);
    /// Ends a search and takes back what is shown.
    void leave();
    [[nodiscard]] const std::optional<model::Goal>& goal() const { return m_goal; }
    [[nodiscard]] bool isSearching() const { return m_searching; }

  Q_SIGNALS:
    /// Back to where it was opened from: by the button, Esc, or because an edit was made.
    void closed();

  protected:
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void build();
    void ask();
    void take(std::optional<model::LeverList> list);
    void showRows();
    void clearRows();
    void showHead();
    void showNote(const QString& text, bool again);
    void planChanged();
    [[nodiscard]] bool isCurrent() const;
    [[nodiscard]] bool belongsHere(QObject* watched) const;

    void look(std::size_t lever, bool at);
    void beginPreview();
    void endPreview();
    void make(std::size_t lever);
    [[nodiscard]] EditLabel labelOf(const model::Lever& lever) const;

    Look m_look;
    PlanFeed& m_feed;
    EditSink& m_edits;
    StudyPort m_port;
    std::optional<model::Goal> m_goal;
    std::optional<model::LeverList> m_list;
    std::optional<model::Plan> m_plan;  ///< it was found for
    model::Id m_scenario = 0;
    model::Quarter m_start;
    bool m_fiscal = false;
    int m_asked = 0;  ///< number of the newest question
    bool m_searching = false;
    std::optional<std::size_t> m_looked;
    bool m_previewing = false;
    bool m_changing = false;  ///< the change of plan is our own
    QTimer m_delay;           ///< from looking to showing

    QToolButton* m_back = nullptr;
    ElidedLabel* m_title = nullptr;
    ElidedLabel* m_gap = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    QLabel* m_note = nullptr;
    QLabel* m_costs = nullptr;
    QPushButton* m_again = nullptr;
    QVBoxLayout* m_rowBox = nullptr;
    std::vector<LeverRow*> m_rows;
};

}  // namespace gigasite::ui
