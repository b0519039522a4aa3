// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"

#include <QObject>

class QAction;
class QKeySequence;

namespace gigasite::ui {

/// Every command of the window with its words, icon and shortcut.
class Actions : public QObject {
    Q_OBJECT

  public:
    Actions(const Look& look, QObject* parent);

    QAction* newPlan;
    QAction* open;
    QAction* openMicrosoft;
    QAction* openArticle;
    QAction* openLearning;
    QAction* save;
    QAction* saveAs;
    QAction* exportJson;
    QAction* report;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* duplicate;
    QAction* erase;
    QAction* place;
    QAction* fit;
    QAction* rivals;
    QAction* plants;
    QAction* measure;
    QAction* search;
    QAction* onlineMap;
    QAction* copyMap;
    QAction* saveMap;
    QAction* explain;
    QAction* selectAll;
    QAction* palette;
    QAction* nextProblem;
    QAction* previousProblem;
    QAction* pin;
    QAction* resetLayout;
    QAction* toMessage;
    QAction* shortcuts;
    QAction* credits;
    QAction* about;

  private:
    QAction* make(const QString& text, const QString& icon, const QKeySequence& shortcut,
                  const QString& tip);

    Look m_look;
};

}  // namespace gigasite::ui
