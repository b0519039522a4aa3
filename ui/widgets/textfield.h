// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"

#include <QLineEdit>
#include <QWidget>

class QLabel;

namespace gigasite::ui {

class ElidedLabel;

/// One line of plain text with a limit in UTF-8 bytes; longer input is cut at a character with a
/// note, control characters become blanks. committed() on Enter or loss of focus when changed,
/// Escape restores.
class TextField : public QWidget {
    Q_OBJECT

  public:
    /// Without label the edit fills the row.
    TextField(const Look& look, const QString& label, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    void setMaximumBytes(int bytes) { m_maximumBytes = bytes; }
    void setEmptyAllowed(bool allowed) { m_emptyAllowed = allowed; }
    void setMixed(bool mixed);
    void setPlainToolTip(const QString& text);
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }

  Q_SIGNALS:
    void committed(const QString& text);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void accept();
    void showNote(const QString& note);

    Look m_look;
    ElidedLabel* m_label;
    QLineEdit* m_edit;
    QLabel* m_note;
    QString m_text;
    int m_maximumBytes = 200;
    bool m_emptyAllowed = false;
    bool m_mixed = false;
};

/// Cuts at a whole character so that the UTF-8 form fits; control characters become blanks.
[[nodiscard]] QString cutToBytes(const QString& text, int maximumBytes);

}  // namespace gigasite::ui
