// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/pastereader.h"
#include "ui/sites/sitetablemodel.h"

#include <QTimer>
#include <QWidget>

#include <map>

class QAction;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace gigasite::ui {

class ColumnChooser;
class ElidedLabel;
class EmptyState;
class PastePreview;
class SiteCellDelegate;
class SiteOrder;

/// The sites as a list in a narrow dock and, with the same rows, filter and order, as a full table
/// from 480 px on. Its selection is the window's selection. Columns, widths and order are kept as
/// window state "sites.table".
class SiteTable : public QWidget {
    Q_OBJECT

  public:
    SiteTable(const Look& look, const Ports& ports, ViewState& view, QWidget* parent = nullptr);
    ~SiteTable() override;

    /// The sites that a cause holds back in a quarter, most MW first; the first is selected and its
    /// date asked for. none: any cause. The quarter becomes the as-of quarter.
    void showHeldBy(model::Binding cause, model::Quarter quarter);
    void clearFilter();
    /// Sorts by a column, which is shown if it was not.
    void sortBy(const std::string& columnId, Qt::SortOrder order);

    /// The selected rows, or all shown, as text for a spreadsheet with a row of headers.
    [[nodiscard]] QString copyText() const;
    /// Opens the preview of a pasted table; null when there is nothing in it.
    PastePreview* paste(const QString& text);

    [[nodiscard]] bool isCompact() const { return m_compact; }
    [[nodiscard]] SiteTableModel& model() const { return *m_model; }
    [[nodiscard]] SiteOrder& order() const { return *m_order; }
    [[nodiscard]] QTableView* view() const { return m_table; }

  Q_SIGNALS:
    /// Enter or a double-click on a site.
    void activated(gigasite::model::Id site);
    void deleteRequested();
    void placeRequested();
    /// What a result of the site is made of, in the as-of quarter.
    void numberRequested(gigasite::model::Id site, gigasite::model::MetricId metric);
    /// The planner wants the full table, or the list again: the dock should be as wide.
    void wideWanted(bool wide);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void buildTop();
    void buildTable();
    void buildActions();
    void connectAll();
    void setCompact(bool compact);
    void setCause(bool heldOnly, model::Binding cause);
    void fillCauseMenu(QMenu& menu);
    void fillMoreMenu(QMenu& menu);
    void fillSortMenu(QMenu& menu);
    void showHeaderMenu(const QPoint& at);
    void showCellMenu(const QPoint& at);
    void chooseColumns();
    [[nodiscard]] std::vector<std::string> columnsInOrder() const;
    void setColumns(const std::vector<std::string>& ids);
    void toggleColumn(const std::string& id, bool shown);
    void applyWidths();
    [[nodiscard]] int usualWidth(int column) const;
    void applySort();
    void restoreState();
    void saveState() const;
    void showSelection();
    void takeSelection();
    void showRest();
    void showChip();
    void showEmpty();
    void showNote(const QString& text, bool isProblem);
    void tellWhyReadOnly(const QModelIndex& index);
    void openRow(const QModelIndex& index);
    void revealDate(model::Id site, model::Binding cause);
    void resetCell();
    void copy();
    void pasteClipboard();
    void takePaste(PastePreview& preview);
    [[nodiscard]] model::Id idOf(const QModelIndex& index) const;
    [[nodiscard]] std::vector<model::Id> shownIds(bool selectedOnly) const;

    Look m_look;
    Ports m_ports;
    ViewState& m_view;
    SiteTableModel* m_model;
    SiteOrder* m_order;
    SiteCellDelegate* m_delegate;
    QLineEdit* m_filter;
    QToolButton* m_causeButton;
    QToolButton* m_moreButton;
    QWidget* m_chip;
    ElidedLabel* m_chipText;
    QStackedWidget* m_stack;
    QTableView* m_table;
    EmptyState* m_empty;
    ElidedLabel* m_note;
    QAction* m_copy;
    QAction* m_paste;
    QAction* m_reset;
    QAction* m_columns;
    QAction* m_wide;
    QTimer m_saving;
    std::map<std::string, int> m_widths;
    std::string m_sortId = kNameColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_compact = true;
    bool m_showing = false;    ///< the selection is shown, not made
    bool m_arranging = false;  ///< columns change by ourselves
};

}  // namespace gigasite::ui
