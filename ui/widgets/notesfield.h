// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"

#include <QPlainTextEdit>
#include <QWidget>

class QLabel;

namespace gigasite::ui {

/// Several lines of plain text below their label, with a limit in UTF-8 bytes; longer text is cut
/// at a character with a note. committed() on loss of focus when changed, Escape restores; Tab
/// leaves the field.
class NotesField : public QWidget {
    Q_OBJECT

  public:
    NotesField(const Look& look, const QString& label, QWidget* parent = nullptr);

    /// Ignored on screen while changed text stands in the field.
    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    void setMaximumBytes(int bytes) { m_maximumBytes = bytes; }
    void setPlainToolTip(const QString& text);
    [[nodiscard]] QPlainTextEdit* edit() const { return m_edit; }

  Q_SIGNALS:
    void committed(const QString& text);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void accept();

    QPlainTextEdit* m_edit;
    QLabel* m_label;
    QLabel* m_note;
    QString m_text;
    int m_maximumBytes = 200;
};

}  // namespace gigasite::ui
