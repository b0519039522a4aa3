// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include <QAccessible>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gigasite::ui {
namespace {

constexpr int kShown = 2;

}  // namespace

MessageStack::MessageStack(const Look& look, QWidget* parent)
    : QWidget(parent), m_look(look), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    // Not fixed: a sentence takes more lines in a narrow window than its hint says.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void MessageStack::show(const BarMessage& message) {
    if (!message.key.isEmpty()) {
        std::erase_if(m_messages, [&](const BarMessage& old) { return old.key == message.key; });
    }
    m_messages.push_front(message);
    rebuild();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageStack::remove(const QString& key) {
    if (std::erase_if(m_messages, [&](const BarMessage& old) { return old.key == key; }) > 0) {
        rebuild();
    }
}

void MessageStack::clear() {
    m_messages.clear();
    rebuild();
}

bool MessageStack::contains(const QString& key) const {
    return std::any_of(m_messages.begin(), m_messages.end(),
                       [&](const BarMessage& message) { return message.key == key; });
}

void MessageStack::focusFirst() {
    if (auto* bar = findChild<MessageBar*>()) {
        bar->focusFirst();
    }
}

void MessageStack::closeAt(int index) {
    const QString key = m_messages[static_cast<std::size_t>(index)].key;
    m_messages.erase(m_messages.begin() + index);
    rebuild();
    Q_EMIT closed(key);
}

void MessageStack::rebuild() {
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            // The button that was pressed may be inside: gone from view now, deleted later.
            widget->hide();
            widget->setParent(nullptr);
            widget->deleteLater();
        }
        delete item;
    }
    m_expanded = m_expanded && count() > kShown;
    const int shown = m_expanded ? count() : std::min(count(), kShown);
    for (int i = 0; i < shown; ++i) {
        const BarMessage& message = m_messages[static_cast<std::size_t>(i)];
        auto* bar = new MessageBar(m_look, message, this);
        connect(bar, &MessageBar::closed, this, [this, i] { closeAt(i); });
        connect(bar, &MessageBar::buttonClicked, this,
                [this, key = message.key](int button) { Q_EMIT buttonClicked(key, button); });
        m_layout->addWidget(bar);
    }
    if (count() > shown) {
        auto* more = new QToolButton(this);
        more->setText(tr("and %n more", nullptr, count() - shown));
        more->setFocusPolicy(Qt::TabFocus);
        connect(more, &QToolButton::clicked, this, [this] {
            m_expanded = true;
            rebuild();
        });
        m_layout->addWidget(more);
    }
    setVisible(count() > 0);
}

}  // namespace gigasite::ui
