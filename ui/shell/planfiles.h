// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/ports.h"

#include <QObject>

class QMenu;

namespace gigasite::ui {

class SaveGuard;

/// The commands of the File menu that ask for a file or for a new plan's first figures.
class PlanFiles : public QObject {
    Q_OBJECT

  public:
    PlanFiles(const Ports& ports, SaveGuard& guard, QWidget* window);

    void newPlan();
    void open();
    void openPath(const QString& path);
    void openSample(Sample sample);
    void writeReport();
    void exportJson();
    void fillRecent(QMenu& menu);

  private:
    /// The plan's name as a file name.
    [[nodiscard]] QString proposedName(const QString& suffix) const;

    Ports m_ports;
    SaveGuard& m_guard;
    QWidget* m_window;
};

}  // namespace gigasite::ui
