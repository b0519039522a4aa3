// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notesfield.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/textfield.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QLabel>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace gigasite::ui {
namespace {

constexpr int kLeftMargin = 12;
constexpr int kMarkSize = 18;  // the column of changed marks stays empty here
constexpr int kLines = 5;

/// cutToBytes() makes control characters blanks; here line breaks are wanted.
QString cutLines(const QString& text, int maximumBytes) {
    QStringList lines = text.split(QLatin1Char('\n'));
    int left = maximumBytes;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        lines[i] = cutToBytes(lines[i], std::max(left, 0));
        left -= static_cast<int>(lines[i].toUtf8().size()) + 1;
        if (left < 0) {
            return lines.mid(0, i + 1).join(QLatin1Char('\n'));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

NotesField::NotesField(const Look& look, const QString& label, QWidget* parent)
    : QWidget(parent), m_edit(new QPlainTextEdit(this)), m_label(new QLabel(label, this)) {
    m_label->setTextFormat(Qt::PlainText);
    m_label->setFont(Theme::font(FontRole::body));
    m_edit->setFont(Theme::font(FontRole::body));
    m_edit->setAccessibleName(label);
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(QFontMetrics(m_edit->font()).lineSpacing() * kLines + 12);
    m_edit->installEventFilter(this);
    m_note = new QLabel(this);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setFont(Theme::font(FontRole::label));
    QPalette red = m_note->palette();
    red.setColor(QPalette::WindowText, look.theme.errorInk());
    m_note->setPalette(red);
    m_note->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kLeftMargin, 2, kMarkSize + 4, 2);
    column->setSpacing(2);
    column->addWidget(m_label);
    column->addWidget(m_edit);
    column->addWidget(m_note);
}

void NotesField::setText(const QString& text) {
    m_text = text;
    if (!m_edit->document()->isModified() && m_edit->toPlainText() != text) {
        m_edit->setPlainText(text);
        m_edit->document()->setModified(false);
    }
}

void NotesField::setPlainToolTip(const QString& text) {
    m_label->setToolTip(plainToolTip(text));
    m_edit->setToolTip(plainToolTip(text));
}

bool NotesField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        m_edit->document()->isModified()) {
        m_edit->setPlainText(m_text);
        m_edit->document()->setModified(false);
        return true;
    }
    if (event->type() == QEvent::FocusOut) {
        accept();
    }
    return QWidget::eventFilter(watched, event);
}

void NotesField::accept() {
    if (!m_edit->document()->isModified()) {
        return;
    }
    const QString typed = m_edit->toPlainText();
    const QString cut = cutLines(typed, m_maximumBytes);
    const bool shortened = cut.size() < typed.size();
    m_note->setText(shortened ? tr("Cut to the %1 bytes that fit.").arg(m_maximumBytes)
                              : QString());
    m_note->setVisible(shortened);
    const bool changed = cut != m_text;
    m_text = cut;
    if (cut != typed) {
        m_edit->setPlainText(cut);
    }
    m_edit->document()->setModified(false);
    if (changed) {
        Q_EMIT committed(cut);
    }
}

}  // namespace gigasite::ui
