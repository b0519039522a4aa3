// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/rowbuttons.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace gigasite::ui {

bool isDuplicateKey(const QEvent& keyEvent) {
    const auto& key = static_cast<const QKeyEvent&>(keyEvent);
    return key.key() == Qt::Key_D && key.modifiers() == Qt::ControlModifier;
}

RowButtons::RowButtons(const QString& name, bool canMove, QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    m_duplicate = add(tr("Duplicate"));
    m_remove = add(tr("Remove"));
    connect(m_duplicate, &QToolButton::clicked, this, &RowButtons::duplicateRequested);
    connect(m_remove, &QToolButton::clicked, this, &RowButtons::removeRequested);
    if (canMove) {
        m_up = add(QStringLiteral("▲"));
        m_down = add(QStringLiteral("▼"));
        connect(m_up, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(-1); });
        connect(m_down, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(1); });
    }
    row->addStretch(1);
    setName(name);
}

QToolButton* RowButtons::add(const QString& text) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setAutoRaise(true);
    button->setFont(Theme::font(FontRole::label));
    layout()->addWidget(button);
    return button;
}

void RowButtons::setName(const QString& name) {
    const auto describe = [&name](QToolButton* button, const QString& what, const QString& keys) {
        if (button) {
            button->setAccessibleName(what.arg(name));
            button->setToolTip(plainToolTip(what.arg(name) + keys));
        }
    };
    describe(m_duplicate, tr("Duplicate %1"), QStringLiteral(" (Ctrl+D)"));
    describe(m_remove, tr("Remove %1"), tr(" (Alt+Delete)"));
    describe(m_up, tr("Move %1 up"), tr(" (Ctrl+Up)"));
    describe(m_down, tr("Move %1 down"), tr(" (Ctrl+Down)"));
}

void RowButtons::setEnabledFor(bool any, bool up, bool down) {
    m_duplicate->setEnabled(any);
    m_remove->setEnabled(any);
    if (m_up) {
        m_up->setEnabled(up);
        m_down->setEnabled(down);
    }
}

}  // namespace gigasite::ui
