// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/ports.h"
#include "ui/theme/look.h"

#include <QMainWindow>

class QDockWidget;
class QLabel;
class QMenu;

namespace gigasite::ui {

class Actions;
class ChangeReveal;
class ChartsDock;
class CommandPalette;
class DockLayout;
class ExplainPanel;
class HistoryDock;
class Inspector;
class KpiStrip;
class MapLayers;
class MapPanel;
class MessageCentre;
class MessageStack;
class PlanFiles;
class ProblemsDock;
class SaveGuard;
class SiteTable;
class ViewState;

/// The window: hosts the panels and connects the commands. Panels talk to the ports themselves.
class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    MainWindow(const Look& look, const Ports& ports, ViewState& view, const QString& version,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] MapPanel* mapPanel() const { return m_map; }
    [[nodiscard]] ChartsDock* charts() const { return m_charts; }
    [[nodiscard]] Inspector* inspector() const { return m_inspector; }

  protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void buildPanels();
    QDockWidget* dock(QWidget* content, const QString& title, const QString& name,
                      Qt::DockWidgetArea area);
    void buildMenus();
    void buildToolBar();
    void buildViewMenu(QMenu& menu);
    void connectActions();
    void connectMapActions();
    void connectPorts();
    void stepProblem(int direction);
    void explainNumber(int topic);
    void openPalette();
    void centreOnSite(model::Id id, bool always);
    void documentReplaced();
    void updateDocumentState();
    void explain(const QString& what);
    void showText(const QString& title, const QString& resource);

    Look m_look;
    Ports m_ports;
    ViewState& m_view;
    QString m_version;
    bool m_closing = false;
    Actions* m_actions;
    SaveGuard* m_guard;
    PlanFiles* m_files;
    MessageCentre* m_centre = nullptr;
    CommandPalette* m_palette;
    DockLayout* m_docks = nullptr;
    KpiStrip* m_strip = nullptr;
    MessageStack* m_messages = nullptr;
    MapPanel* m_map = nullptr;
    MapLayers* m_layers = nullptr;
    ExplainPanel* m_explain = nullptr;
    SiteTable* m_sites = nullptr;
    ProblemsDock* m_problems = nullptr;
    Inspector* m_inspector = nullptr;
    ChartsDock* m_charts = nullptr;
    QDockWidget* m_sitesDock = nullptr;
    QDockWidget* m_problemsDock = nullptr;
    QDockWidget* m_inspectorDock = nullptr;
    QDockWidget* m_chartsDock = nullptr;
    QDockWidget* m_historyDock = nullptr;
    QDockWidget* m_explainDock = nullptr;
    QLabel* m_pointer = nullptr;
};

}  // namespace gigasite::ui
