// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/sitemodel.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace gigasite::ui {

/// Filtered list of sites; its selection is the window's selection.
class SiteList : public QWidget {
    Q_OBJECT

  public:
    SiteList(const Look& look, const Ports& ports, ViewState& view, QWidget* parent = nullptr);

  Q_SIGNALS:
    void activated(gigasite::model::Id site);
    void deleteRequested();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void showSelection();
    void takeSelection();

    ViewState& m_view;
    SiteModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QListView* m_list;
    QLineEdit* m_filter;
    bool m_showing = false;
};

}  // namespace gigasite::ui
