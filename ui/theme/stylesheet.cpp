// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace gigasite::ui {
namespace {

// Only what Fusion cannot be told through the palette: flat surfaces, thin separators, the 8 px
// grid, and a focus everyone sees. Names in @...@ are replaced by the theme's colours.
constexpr auto kSheet = R"(
QToolTip { border: 1px solid @outline@; padding: 4px 6px; background: @chart@; color: @ink@; }
QMainWindow::separator { width: 1px; height: 1px; background: @gridLine@; }
QMainWindow::separator:hover { background: @accent@; }
QSplitter::handle { background: @gridLine@; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QMenuBar { border-bottom: 1px solid @gridLine@; background: @window@; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected { background: @control@; }
QToolBar { border: none; border-bottom: 1px solid @gridLine@; background: @window@; spacing: 4px;
    padding: 4px 8px; }
QStatusBar { border-top: 1px solid @gridLine@; background: @window@; color: @secondInk@; }
QStatusBar::item { border: none; }
QDockWidget::title { padding: 6px 8px; background: @window@; text-align: left;
    border-bottom: 1px solid @gridLine@; }
QTabWidget::pane { border: none; border-top: 1px solid @gridLine@; }
QTabBar { background: transparent; }
QTabBar::tab { padding: 6px 10px; border: none; border-bottom: 2px solid transparent;
    background: transparent; color: @secondInk@; }
QTabBar::tab:hover { color: @ink@; }
QTabBar::tab:selected { color: @ink@; border-bottom: 2px solid @accent@; }
QTabBar::tab:focus { color: @accent@; }
QPushButton { padding: 4px 12px; min-height: 18px; border: 1px solid @outline@; border-radius: 4px;
    background: @chart@; color: @ink@; }
QPushButton:hover { background: @control@; }
QPushButton:pressed { background: @gridLine@; }
QPushButton:default { border-color: @accent@; }
QPushButton:focus { border: 2px solid @accent@; padding: 3px 11px; }
QPushButton:disabled { color: @faded@; border-color: @gridLine@; background: @window@; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 3px 6px;
    background: transparent; color: @ink@; }
QToolButton:hover { background: @control@; }
QToolButton:pressed, QToolButton:checked { background: @gridLine@; }
QToolButton:focus { border-color: @accent@; }
QToolButton:disabled { color: @faded@; }
QLineEdit { border: 1px solid @outline@; border-radius: 3px; padding: 2px 6px; background: @chart@;
    selection-background-color: @accent@; selection-color: @accentText@; }
QLineEdit:hover { border-color: @secondInk@; }
QLineEdit:focus { border-color: @accent@; }
QLineEdit:read-only, QLineEdit:disabled { background: @window@; border-color: @gridLine@; }
QComboBox QAbstractItemView { border: 1px solid @outline@; background: @chart@; }
QHeaderView::section { padding: 4px 8px; border: none; border-bottom: 1px solid @gridLine@;
    background: @window@; color: @secondInk@; }
QTableView, QTreeView, QListView { border: none; gridline-color: @gridLine@; }
QTableView:focus, QTreeView:focus, QListView:focus { outline: none; }
QGroupBox { border: none; border-top: 1px solid @gridLine@; margin-top: 12px; padding-top: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 0; padding-right: 8px; color: @secondInk@; }
QScrollArea { border: none; background: transparent; }
)";

}  // namespace

QString Theme::styleSheet() const {
    QString sheet = QString::fromLatin1(kSheet);
    const std::pair<QString, QColor> names[] = {
        {u"@window@"_s, window()},
        {u"@chart@"_s, chart()},
        {u"@ink@"_s, ink()},
        {u"@secondInk@"_s, secondInk()},
        {u"@gridLine@"_s, gridLine()},
        {u"@accent@"_s, accent()},
        {u"@accentText@"_s, accentText()},
        {u"@control@"_s, control()},
        {u"@outline@"_s, outline()},
        {u"@faded@"_s, palette().color(QPalette::Disabled, QPalette::Text)},
    };
    for (const auto& [name, color] : names) {
        sheet.replace(name, color.name());
    }
    return sheet;
}

}  // namespace gigasite::ui
