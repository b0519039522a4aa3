// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gigasite::ui {
namespace {

constexpr int kPictogram = 48;
constexpr int kLineWidth = 400;

}  // namespace

EmptyState::EmptyState(const Look& look, QWidget* parent) : QWidget(parent), m_look(look) {
    m_picture = new QLabel(this);
    m_picture->setAlignment(Qt::AlignCenter);
    m_sentence = new QLabel(this);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setFont(Theme::font(FontRole::body));
    m_sentence->setMaximumWidth(kLineWidth);
    m_sentence->setMinimumWidth(0);
    QPalette quiet = m_sentence->palette();
    quiet.setColor(QPalette::WindowText, look.theme.secondInk());
    m_sentence->setPalette(quiet);
    m_button = new QPushButton(this);
    m_button->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_sentence, 100);
    line->addStretch(1);
    column->addLayout(line);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::triggered);
}

void EmptyState::setContent(const QString& iconName, const QString& sentence,
                            const QString& buttonText) {
    QColor grey = m_look.theme.secondInk();
    grey.setAlphaF(0.6F);
    const QIcon icon = themeIcon(iconName, grey);
    m_picture->setPixmap(icon.pixmap(QSize(kPictogram, kPictogram), devicePixelRatioF()));
    m_picture->setVisible(!icon.isNull());
    m_sentence->setText(sentence);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    setAccessibleName(sentence);
}

}  // namespace gigasite::ui
