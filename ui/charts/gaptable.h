// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/chartdata.h"
#include "ui/theme/look.h"

#include <QWidget>

#include <vector>

class QTableWidget;

namespace gigasite::ui {

class ElidedLabel;
class EmptyState;
class ViewState;

/// From MW planned to MW online in the as-of quarter: what each cause holds back and at which site
/// most. A click on the site's name, or Return in its row, selects it; a click elsewhere in a row
/// of a cause asks for all sites that it holds back.
class GapTable : public QWidget {
    Q_OBJECT

  public:
    GapTable(const Look& look, ViewState& view, QWidget* parent = nullptr);

    void setGap(const model::GapTable& gap);
    [[nodiscard]] const model::GapTable& gap() const { return m_gap; }
    /// The figures are of an earlier revision: grey, and said.
    void setStale(bool stale);
    [[nodiscard]] QTableWidget* table() const { return m_table; }

  Q_SIGNALS:
    void causeChosen(gigasite::model::Binding cause, gigasite::model::Quarter asOf);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    enum Column { what, megawatts, site, columnCount };

    void buildTable();
    void showHead();
    void showRows();
    void fillRow(int row, double shownMw);
    void choose(int row);
    void chooseCause(int row);
    [[nodiscard]] QString inWords() const;

    Look m_look;
    ViewState& m_view;
    model::GapTable m_gap;
    bool m_stale = false;
    ElidedLabel* m_title;
    ElidedLabel* m_scope;
    QTableWidget* m_table;
    EmptyState* m_empty;
};

/// The MW of the rows as shown: whole from 100 MW planned on, one decimal from 10, else two;
/// rounded so that planned less the causes still is online (largest remainders go up).
[[nodiscard]] std::vector<double> shownMegawatts(const model::GapTable& gap);

}  // namespace gigasite::ui
