// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/ports.h"

#include <QObject>

namespace gigasite::ui {

class MessageStack;
class SaveGuard;

/// Words the messages of the services for the bars and does what their buttons say.
class MessageCentre : public QObject {
    Q_OBJECT

  public:
    MessageCentre(const Ports& ports, SaveGuard& guard, MessageStack& stack, QObject* parent);

    /// One of the window's own: "message.firstStart".
    void showCode(const QString& code, const QStringList& arguments = {},
                  Message::Kind kind = Message::Kind::note);
    /// Why the model could not compute the plan.
    void showFailure();

  Q_SIGNALS:
    void openRequested(const QString& path);
    void newPlanRequested();

  private:
    void showMessage(const gigasite::ui::Message& message);
    void buttonClicked(const QString& key, int index);

    Ports m_ports;
    SaveGuard& m_guard;
    MessageStack& m_stack;
    QString m_file;  ///< the newest message is about
};

}  // namespace gigasite::ui
