// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagecentre.h"

#include "ui/shell/messagetext.h"
#include "ui/shell/saveguard.h"
#include "ui/text/problemtext.h"
#include "ui/widgets/messagebar.h"

namespace gigasite::ui {

namespace {

Severity severityOf(Message::Kind kind) {
    switch (kind) {
        case Message::Kind::error:
            return Severity::error;
        case Message::Kind::warning:
            return Severity::limit;
        case Message::Kind::note:
            break;
    }
    return Severity::note;
}

}  // namespace

MessageCentre::MessageCentre(const Ports& ports, SaveGuard& guard, MessageStack& stack,
                             QObject* parent)
    : QObject(parent), m_ports(ports), m_guard(guard), m_stack(stack) {
    connect(&ports.services, &Services::messageRaised, this, &MessageCentre::showMessage);
    connect(&ports.services, &Services::reportFinished, this,
            [this](bool written, const QString& path) {
                if (written) {
                    showCode(QStringLiteral("message.reportWritten"), {path});
                }
            });
    connect(&stack, &MessageStack::buttonClicked, this, &MessageCentre::buttonClicked);
    connect(&ports.services, &Services::documentStateChanged, this, [this] {
        if (!m_ports.services.isSample()) {  // it has a file now
            m_stack.remove(QStringLiteral("message.firstStart"));
        }
    });
}

void MessageCentre::showCode(const QString& code, const QStringList& arguments,
                             Message::Kind kind) {
    m_stack.show(
        {code, severityOf(kind), messageSentence(code, arguments), messageButtons(code), {}});
}

void MessageCentre::showFailure() {
    if (const auto failure = m_ports.feed.failure()) {
        const QString code = QStringLiteral("message.modelFailed");
        m_stack.show({code,
                      Severity::error,
                      messageSentence(code, {problemSentence(*failure)}),
                      messageButtons(code),
                      {}});
    }
}

void MessageCentre::showMessage(const gigasite::ui::Message& message) {
    const QString code = QLatin1String(message.code);
    // Sentences that tell the cause have it as their last argument.
    QStringList arguments = message.arguments;
    if (message.cause) {
        arguments << problemSentence(*message.cause);
    }
    QString sentence = messageSentence(code, arguments);
    if (sentence.isEmpty() && message.cause) {
        sentence = problemText(*message.cause);
    }
    m_file = message.file;
    m_stack.show({code, severityOf(message.kind), sentence, messageButtons(code),
                  message.cause ? problemText(*message.cause) : QString()});
}

void MessageCentre::buttonClicked(const QString& key, int index) {
    m_stack.remove(key);
    if (key == QLatin1String("message.firstStart")) {
        Q_EMIT newPlanRequested();
    } else if (key == QLatin1String("message.modelFailed")) {
        m_ports.edits.undo();
    } else if (key == QLatin1String("message.damaged")) {
        Q_EMIT openRequested(m_file + QLatin1Char('~'));
    } else if (key == QLatin1String("message.changedOnDisk") && index == 1) {
        m_ports.services.overwrite();
    } else if (index == 0) {
        m_guard.saveAs();
    } else {
        m_ports.services.save();
    }
}

}  // namespace gigasite::ui
