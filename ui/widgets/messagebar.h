// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"

#include <QStringList>
#include <QWidget>

#include <deque>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace gigasite::ui {

class ElidedLabel;

enum class Severity { note, limit, error };

struct BarMessage {
    QString key;  // same key replaces an earlier message; may be empty
    Severity severity = Severity::note;
    QString sentence;     // plain text
    QStringList buttons;  // at most three, the safest first
    QString details;      // plain text behind "Details", copyable; may be empty
};

/// One message, 36 px: icon, sentence, up to three buttons, close. Never takes the focus itself.
class MessageBar : public QWidget {
    Q_OBJECT

  public:
    MessageBar(const Look& look, const BarMessage& message, QWidget* parent = nullptr);
    [[nodiscard]] const BarMessage& message() const { return m_message; }
    /// Focus to the first button (F6).
    void focusFirst();

  Q_SIGNALS:
    void buttonClicked(int index);
    void closed();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void addButtons(QHBoxLayout& row);
    void toggleDetails();

    Look m_look;
    BarMessage m_message;
    QLabel* m_details = nullptr;
    QToolButton* m_close = nullptr;
    std::vector<QPushButton*> m_buttons;
};

/// At most two bars and "and 3 more"; the newest on top, a closed one makes room for the next.
class MessageStack : public QWidget {
    Q_OBJECT

  public:
    explicit MessageStack(const Look& look, QWidget* parent = nullptr);

    void show(const BarMessage& message);
    void remove(const QString& key);
    void clear();
    [[nodiscard]] int count() const { return static_cast<int>(m_messages.size()); }
    [[nodiscard]] bool contains(const QString& key) const;
    void focusFirst();

  Q_SIGNALS:
    /// The bar stays; the receiver removes it when the matter is settled.
    void buttonClicked(const QString& key, int index);
    void closed(const QString& key);

  private:
    void rebuild();
    void closeAt(int index);

    Look m_look;
    std::deque<BarMessage> m_messages;  // newest first
    QVBoxLayout* m_layout;
    bool m_expanded = false;
};

}  // namespace gigasite::ui
