// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/pastereader.h"
#include "ui/theme/look.h"

#include <QDialog>
#include <QThreadPool>

#include <mutex>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QTableView;

namespace gigasite::ui {

class BadCellModel;
class PastePreviewModel;

/// Shows what a pasted table would change before it does: old and new value of each cell, every bad
/// cell with its reason, and takes over the good ones. Reads on a thread of its own.
class PastePreview : public QDialog {
    Q_OBJECT

  public:
    PastePreview(const Look& look, PasteRequest request, QWidget* parent);
    ~PastePreview() override;

    /// Empty until sheetRead().
    [[nodiscard]] const PasteSheet& sheet() const;
    /// What sheet() was read from.
    [[nodiscard]] const PasteRequest& request() const { return *m_shown; }
    [[nodiscard]] QPushButton* pasteButton() const { return m_paste; }
    [[nodiscard]] PastePreviewModel* model() const { return m_model; }
    /// The paste was refused; the preview stays.
    void showProblem(const QString& sentence);

    /// The good cells; empty until changesReady().
    [[nodiscard]] const std::vector<model::Change>& changes() const { return m_changes; }

  Q_SIGNALS:
    /// The planner takes the good cells over.
    void changesReady();
    void sheetRead();
    void delivered();

  private:
    void build();
    void buildTables();
    void read();
    void makeChanges();
    void takeDelivery();
    void showSheet();
    [[nodiscard]] QString summary() const;

    Look m_look;
    std::shared_ptr<const PasteRequest> m_request;
    std::shared_ptr<const PasteRequest> m_shown;  ///< the sheet points into it
    PastePreviewModel* m_model;
    BadCellModel* m_bad;
    QLabel* m_summary;
    QLabel* m_notes;
    QComboBox* m_notation;
    QTableView* m_table;
    QListView* m_badList;
    QPushButton* m_paste;
    std::vector<model::Change> m_changes;

    std::stop_source m_stop;
    std::mutex m_mailboxMutex;
    std::shared_ptr<const PasteRequest> m_read;  ///< what the mailbox was read from
    std::shared_ptr<const PasteSheet> m_mailbox;
    std::optional<std::vector<model::Change>> m_changesMailbox;
    QThreadPool m_pool;
};

}  // namespace gigasite::ui
