// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"

#include <QFrame>
#include <QKeySequence>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace gigasite::ui {

/// Something the palette offers.
struct Command {
    QString text;    ///< what is searched and shown: "Save as..."
    QString detail;  ///< where it belongs, grey: "File"
    QKeySequence shortcut;
    std::function<void()> run;
};

/// How well the query fits the text, higher is better; -1: not at all. Every word of the query must
/// stand in the text with its letters in order; whole words and beginnings of words count most.
/// Case and accents do not matter.
[[nodiscard]] int matchScore(const QString& text, const QString& query);

/// Ctrl+K: type a few letters of a command, site, field or place, Enter runs it. Up and Down
/// choose, Escape closes.
class CommandPalette : public QFrame {
    Q_OBJECT

  public:
    CommandPalette(const Look& look, QWidget* window);

    /// Shows the commands over the window, in the order given until something is typed.
    void open(std::vector<Command> commands);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void filter(const QString& query);
    void run();

    Look m_look;
    QLineEdit* m_query;
    QListWidget* m_list;
    std::vector<Command> m_commands;
};

}  // namespace gigasite::ui
