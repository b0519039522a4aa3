// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutlist.h"

#include "ui/shell/actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gigasite::ui {

namespace {

struct Key {
    const char* place;
    const char* keys;
    const char* does;
};

// The window's own commands come from Actions; these keys belong to one widget each.
constexpr Key kKeys[] = {
    {QT_TRANSLATE_NOOP("Shortcuts", "Map"), "← ↑ → ↓", QT_TRANSLATE_NOOP("Shortcuts", "Pan")},
    {QT_TRANSLATE_NOOP("Shortcuts", "Map"), "+ / −", QT_TRANSLATE_NOOP("Shortcuts", "Zoom")},
    {QT_TRANSLATE_NOOP("Shortcuts", "Map"), "Home",
     QT_TRANSLATE_NOOP("Shortcuts", "Show all sites")},
    {QT_TRANSLATE_NOOP("Shortcuts", "Map"), ", / .",
     QT_TRANSLATE_NOOP("Shortcuts", "Previous and next site")},
    {QT_TRANSLATE_NOOP("Shortcuts", "Map"), "Enter",
     QT_TRANSLATE_NOOP("Shortcuts", "Place in the middle, while Place is on")},
    {QT_TRANSLATE_NOOP("Shortcuts", "Map"), "Esc",
     QT_TRANSLATE_NOOP("Shortcuts", "End placing, measuring or a drag")},
    {QT_TRANSLATE_NOOP("Shortcuts", "Map"), "Alt+← ↑ → ↓",
     QT_TRANSLATE_NOOP("Shortcuts", "Move the selected sites; with Shift ten times as far")},
    {QT_TRANSLATE_NOOP("Shortcuts", "Map"), "Delete",
     QT_TRANSLATE_NOOP("Shortcuts", "Delete the selected sites")},
    {QT_TRANSLATE_NOOP("Shortcuts", "Numbers and sliders"), "↑ / ↓",
     QT_TRANSLATE_NOOP("Shortcuts", "One step")},
    {QT_TRANSLATE_NOOP("Shortcuts", "Numbers and sliders"), "PgUp / PgDn",
     QT_TRANSLATE_NOOP("Shortcuts", "Ten steps")},
    {QT_TRANSLATE_NOOP("Shortcuts", "Numbers and sliders"), "Home / End",
     QT_TRANSLATE_NOOP("Shortcuts", "Least and most")},
    {QT_TRANSLATE_NOOP("Shortcuts", "Numbers and sliders"), "Shift",
     QT_TRANSLATE_NOOP("Shortcuts", "Finer, while dragging")},
    {QT_TRANSLATE_NOOP("Shortcuts", "Numbers and sliders"), "Alt",
     QT_TRANSLATE_NOOP("Shortcuts", "Without snapping, while dragging")},
    {QT_TRANSLATE_NOOP("Shortcuts", "Numbers and sliders"), "Esc",
     QT_TRANSLATE_NOOP("Shortcuts", "Back to the value before")},
    {QT_TRANSLATE_NOOP("Shortcuts", "Phases and tables of the plan"), "Ctrl+D",
     QT_TRANSLATE_NOOP("Shortcuts", "Duplicate the row")},
    {QT_TRANSLATE_NOOP("Shortcuts", "Phases and tables of the plan"), "Alt+Delete",
     QT_TRANSLATE_NOOP("Shortcuts", "Remove the row")},
    {QT_TRANSLATE_NOOP("Shortcuts", "Phases and tables of the plan"), "Ctrl+↑ / Ctrl+↓",
     QT_TRANSLATE_NOOP("Shortcuts", "Move the row")},
    {QT_TRANSLATE_NOOP("Shortcuts", "Phases and tables of the plan"), "Insert",
     QT_TRANSLATE_NOOP("Shortcuts", "Add a phase")},
    {QT_TRANSLATE_NOOP("Shortcuts", "Charts"), "← / →",
     QT_TRANSLATE_NOOP("Shortcuts", "Move the cursor by one period")},
};

void addRow(QTreeWidget& tree, const QString& place, const QString& keys, const QString& does) {
    auto* row = new QTreeWidgetItem(&tree, {does, keys, place});
    row->setToolTip(0, does.toHtmlEscaped());
}

}  // namespace

ShortcutList::ShortcutList(const Actions& actions, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Shortcuts"));
    resize(680, 600);
    auto* tree = new QTreeWidget(this);
    tree->setAccessibleName(tr("Shortcuts"));
    tree->setToolTip(tr("Every key of the window"));
    tree->setHeaderLabels({tr("What it does"), tr("Keys"), tr("Where")});
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    for (const QAction* action : actions.findChildren<QAction*>()) {
        if (!action->shortcut().isEmpty()) {
            QString text = action->text();
            addRow(*tree, tr("Window"), action->shortcut().toString(QKeySequence::NativeText),
                   text.remove(QStringLiteral("...")));
        }
    }
    for (const Key& key : kKeys) {
        addRow(*tree, QCoreApplication::translate("Shortcuts", key.place),
               QString::fromUtf8(key.keys), QCoreApplication::translate("Shortcuts", key.does));
    }
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tree);
    layout->addWidget(buttons);
}

}  // namespace gigasite::ui
