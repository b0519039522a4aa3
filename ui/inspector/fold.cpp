// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fold.h"

#include "ui/theme/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace gigasite::ui {

Fold::Fold(const QString& title, const QString& toolTip, Fill fill, QWidget* parent)
    : QWidget(parent),
      m_title(title),
      m_fill(std::move(fill)),
      m_button(new QToolButton(this)),
      m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 8, 0, 0);
    m_layout->setSpacing(2);
    m_button->setAutoRaise(true);
    m_button->setCheckable(true);
    m_button->setFont(Theme::font(FontRole::bodyBold));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setArrowType(Qt::RightArrow);
    m_button->setText(title);
    m_button->setAccessibleName(title);
    m_button->setToolTip(toolTip);
    m_layout->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QToolButton::toggled, this, &Fold::setOpen);
}

bool Fold::isOpen() const {
    return m_button->isChecked();
}

void Fold::setOpen(bool open) {
    m_button->setChecked(open);
    m_button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    if (open && !m_content) {
        m_content = new QWidget(this);
        auto* rows = new QVBoxLayout(m_content);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(2);
        m_fill(m_content, *rows);
        m_layout->addWidget(m_content);
    }
    if (m_content) {
        m_content->setVisible(open);
    }
}

}  // namespace gigasite::ui
