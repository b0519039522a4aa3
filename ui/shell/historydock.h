// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/ports.h"
#include "ui/theme/look.h"

#include <QWidget>

class QListWidget;

namespace gigasite::ui {

/// The undo steps as sentences, the newest last; steps that were undone are grey below the current
/// one. A click or Enter goes to the plan as it was after that step. Works only while it is seen.
class HistoryDock : public QWidget {
    Q_OBJECT

  public:
    HistoryDock(const Look& look, const Ports& ports, QWidget* parent = nullptr);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void refresh();

    Look m_look;
    Ports m_ports;
    QListWidget* m_list;
};

}  // namespace gigasite::ui
