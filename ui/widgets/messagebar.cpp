// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gigasite::ui {
namespace {

constexpr int kBarHeight = 36;
constexpr int kIconSize = 18;
constexpr int kIconPlace = 8;
constexpr int kMaxButtons = 3;
constexpr int kStripe = 4;

State stateOf(Severity severity) {
    switch (severity) {
        case Severity::error:
            return State::failed;
        case Severity::limit:
            return State::stale;
        case Severity::note:
            break;
    }
    return State::note;
}

QString glyphOf(Severity severity) {
    switch (severity) {
        case Severity::error:
            return u"\u2715"_s;
        case Severity::limit:
            return u"!"_s;
        case Severity::note:
            break;
    }
    return u"i"_s;
}

}  // namespace

MessageBar::MessageBar(const Look& look, const BarMessage& message, QWidget* parent)
    : QWidget(parent), m_look(look), m_message(message) {
    setFont(Theme::font(FontRole::body));
    setAccessibleName(message.sentence);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kStripe + kIconPlace + kIconSize + 8, 0, 8, 1);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* sentence = new QLabel(message.sentence, this);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);  // a narrow window must not hide what happened
    sentence->setMinimumHeight(kBarHeight - 2);
    row->addWidget(sentence, 1);
    addButtons(*row);
    column->addLayout(row);
    if (!message.details.isEmpty()) {
        m_details = new QLabel(message.details, this);
        m_details->setTextFormat(Qt::PlainText);
        m_details->setWordWrap(true);
        m_details->setTextInteractionFlags(Qt::TextSelectableByMouse |
                                           Qt::TextSelectableByKeyboard);
        m_details->setContentsMargins(0, 0, 0, 8);
        m_details->hide();
        column->addWidget(m_details);
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MessageBar::addButtons(QHBoxLayout& row) {
    const auto count = std::min<qsizetype>(m_message.buttons.size(), kMaxButtons);
    for (int i = 0; i < count; ++i) {
        auto* button = new QPushButton(m_message.buttons[i], this);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAutoDefault(false);
        button->setToolTip(m_message.sentence.toHtmlEscaped());
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT buttonClicked(i); });
        row.addWidget(button);
        m_buttons.push_back(button);
    }
    if (!m_message.details.isEmpty()) {
        auto* details = new QToolButton(this);
        details->setText(tr("Details"));
        details->setCheckable(true);
        details->setFocusPolicy(Qt::TabFocus);
        connect(details, &QToolButton::clicked, this, &MessageBar::toggleDetails);
        row.addWidget(details);
    }
    m_close = new QToolButton(this);
    m_close->setIcon(themeIcon(u"close"_s, m_look.theme));
    if (m_close->icon().isNull()) {
        m_close->setText(u"\u2715"_s);
    }
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close (Esc)"));
    connect(m_close, &QToolButton::clicked, this, &MessageBar::closed);
    row.addWidget(m_close);
}

void MessageBar::focusFirst() {
    QWidget* first = m_buttons.empty() ? static_cast<QWidget*>(m_close) : m_buttons.front();
    first->setFocus(Qt::ShortcutFocusReason);
}

void MessageBar::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = m_look.theme;
    const State state = stateOf(m_message.severity);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.chart());
    painter.fillRect(QRectF(0, height() - 1, width(), 1), theme.gridLine());
    const QColor fill = theme.stateFill(state).value_or(theme.accent());
    painter.fillRect(QRectF(0, 0, kStripe, height() - 1), fill);
    const QRectF disc(kStripe + kIconPlace, (kBarHeight - kIconSize) / 2.0, kIconSize, kIconSize);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawEllipse(disc);
    painter.setPen(theme.stateFill(state) ? theme.stateText(state) : theme.accentText());
    painter.setFont(Theme::font(FontRole::bodyBold));
    painter.drawText(disc, Qt::AlignCenter, glyphOf(m_message.severity));
}

void MessageBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

void MessageBar::toggleDetails() {
    m_details->setVisible(!m_details->isVisible());
}

}  // namespace gigasite::ui
