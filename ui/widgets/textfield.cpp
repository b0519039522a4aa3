// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textfield.h"

#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QTextBoundaryFinder>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gigasite::ui {
namespace {

constexpr int kLeftMargin = 12;
constexpr int kMarkSize = 18;  // the column of changed marks stays empty here
constexpr int kEditWidth = 200;
// Qt's own limit would cut long names without a word; setMaximumBytes() cuts with a note.
constexpr int kMostTyped = 1 << 20;

}  // namespace

TextField::TextField(const Look& look, const QString& label, QWidget* parent)
    : QWidget(parent), m_look(look) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kLeftMargin, 2, 0, 2);
    column->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    m_label = new ElidedLabel(label, this);
    m_label->setFont(Theme::font(FontRole::body));
    m_label->setVisible(!label.isEmpty());
    m_edit = new QLineEdit(this);
    m_edit->setFont(Theme::font(FontRole::body));
    m_edit->setAccessibleName(label);
    m_edit->setMaxLength(kMostTyped);
    m_edit->installEventFilter(this);
    if (label.isEmpty()) {
        row->addWidget(m_edit, 1);
    } else {
        m_edit->setFixedWidth(kEditWidth);
        row->addWidget(m_label, 1);
        row->addWidget(m_edit);
        row->addSpacing(kMarkSize + 4);
    }
    column->addLayout(row);
    m_note = new QLabel(this);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setFont(Theme::font(FontRole::label));
    QPalette red = m_note->palette();
    red.setColor(QPalette::WindowText, look.theme.errorInk());
    m_note->setPalette(red);
    m_note->hide();
    column->addWidget(m_note);
    connect(m_edit, &QLineEdit::editingFinished, this, &TextField::accept);
}

void TextField::setText(const QString& text) {
    m_text = text;
    m_mixed = false;
    if (!m_edit->isModified()) {
        m_edit->setText(text);
        m_edit->setCursorPosition(0);
    }
}

void TextField::setMixed(bool mixed) {
    m_mixed = mixed;
    m_edit->setPlaceholderText(mixed ? tr("mixed") : QString());
    if (mixed) {
        m_edit->clear();
    }
}

void TextField::setPlainToolTip(const QString& text) {
    m_label->setToolTip(plainToolTip(text));
    m_edit->setToolTip(plainToolTip(text));
}

bool TextField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && m_edit->isModified()) {
        m_edit->setText(m_mixed ? QString() : m_text);
        m_edit->setModified(false);
        showNote({});
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TextField::accept() {
    if (!m_edit->isModified()) {
        return;
    }
    const QString typed = m_edit->text().trimmed();
    if (typed.isEmpty() && m_mixed) {
        m_edit->setModified(false);
        return;
    }
    if (typed.isEmpty() && !m_emptyAllowed) {
        showNote(tr("This cannot be empty."));
        return;
    }
    const QString cut = cutToBytes(typed, m_maximumBytes);
    const bool shortened = cut.size() < typed.size();
    showNote(shortened ? tr("Cut to the %1 bytes that fit.").arg(m_maximumBytes) : QString());
    const bool changed = m_mixed || cut != m_text;
    m_text = cut;
    m_mixed = false;
    m_edit->setText(cut);
    m_edit->setModified(false);
    if (changed) {
        Q_EMIT committed(cut);
    }
}

void TextField::showNote(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_edit->setAccessibleDescription(note);
}

QString cutToBytes(const QString& text, int maximumBytes) {
    QString clean = text;
    for (QChar& c : clean) {
        if (c.category() == QChar::Other_Control) {
            c = u' ';
        }
    }
    if (clean.toUtf8().size() <= maximumBytes) {
        return clean;
    }
    QTextBoundaryFinder boundaries(QTextBoundaryFinder::Grapheme, clean);
    qsizetype fits = 0;
    qsizetype bytes = 0;
    for (qsizetype next = boundaries.toNextBoundary(); next >= 0;
         next = boundaries.toNextBoundary()) {
        bytes += QStringView(clean).mid(fits, next - fits).toUtf8().size();
        if (bytes > maximumBytes) {
            break;
        }
        fits = next;
    }
    return clean.left(fits);
}

}  // namespace gigasite::ui
