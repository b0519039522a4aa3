// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/services.h"

#include <QObject>

#include <functional>

class QWidget;

namespace gigasite::ui {

/// Asks "save changes?" before what replaces or closes the document, without blocking: the step
/// goes on when the plan is saved or the planner gives it up.
class SaveGuard : public QObject {
    Q_OBJECT

  public:
    SaveGuard(Services& services, QWidget* window);

    /// Runs proceed at once when nothing is unsaved.
    void protect(std::function<void()> proceed);
    /// Save, or Save as for an untitled plan.
    void save();
    void saveAs();

  private:
    void ask();
    void finish(bool saved);

    Services& m_services;
    QWidget* m_window;
    std::function<void()> m_proceed;
};

}  // namespace gigasite::ui
