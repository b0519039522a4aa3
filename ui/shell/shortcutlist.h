// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace gigasite::ui {

class Actions;

/// Help, Shortcuts: every key of the window, by where it works.
class ShortcutList : public QDialog {
    Q_OBJECT

  public:
    ShortcutList(const Actions& actions, QWidget* parent);
};

}  // namespace gigasite::ui
