// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/sitecolumns.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace gigasite::ui {

/// Every column of the sites table with a tick, found by typing. What is ticked shows at once;
/// the order is changed by dragging headers.
class ColumnChooser : public QDialog {
    Q_OBJECT

  public:
    ColumnChooser(const std::vector<SiteColumn>& all, const std::vector<std::string>& shown,
                  QWidget* parent);

    [[nodiscard]] QListWidget* list() const { return m_list; }

  Q_SIGNALS:
    void toggled(const std::string& id, bool shown);
    void standardWanted();

  private:
    void filter(const QString& text);

    QLineEdit* m_filter;
    QListWidget* m_list;
};

}  // namespace gigasite::ui
