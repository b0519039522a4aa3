// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

class QDockWidget;
class QMainWindow;

namespace gigasite::ui {

/// Where the docks stand: the standard arrangement, and the left docks as tabs while the window is
/// narrow.
class DockLayout : public QObject {
    Q_OBJECT

  public:
    struct Docks {
        QDockWidget* sites = nullptr;
        QDockWidget* problems = nullptr;
        QDockWidget* inspector = nullptr;
        QDockWidget* charts = nullptr;
    };

    /// The docks are in the window and outlive this.
    DockLayout(QMainWindow* window, const Docks& docks);

    /// Gives the docks their sizes and remembers this as the standard.
    void arrange();
    void reset();
    /// The sites' dock as wide as a table, or a list again.
    void setSitesWide(bool wide);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void giveSizes();
    void shareLeft();
    void fitLeft();

    QMainWindow* m_window;
    Docks m_docks;
    QByteArray m_standard;
    bool m_narrow = false;  ///< sites and problems share their place as tabs
};

}  // namespace gigasite::ui
