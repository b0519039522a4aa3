// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/timeslider.h"

#include "ui/text/numberformat.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace gigasite::ui {

namespace {

constexpr int kQuarterMs = 300;
constexpr int kQuartersPerYear = 4;

QIcon drawnIcon(const char* path, const QColor& ink) {
    return iconFromSvg(
        QByteArrayLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 20\" "
                          "fill=\"none\" stroke=\"#000000\" stroke-width=\"1.5\" "
                          "stroke-linecap=\"round\" stroke-linejoin=\"round\"><path d=\"") +
            path + "\"/></svg>",
        ink);
}

}  // namespace

TimeSlider::TimeSlider(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_playIcon(drawnIcon("M6.5 4.5v11l9-5.5z", look.theme.ink())),
      m_stopIcon(drawnIcon("M7 4.5v11M13 4.5v11", look.theme.ink())),
      m_play(new QToolButton(this)),
      m_quarter(new QLabel(this)),
      m_slider(new QSlider(Qt::Horizontal, this)) {
    m_play->setAutoRaise(true);
    m_play->setIconSize(QSize(16, 16));
    m_quarter->setFont(Theme::font(FontRole::label));
    m_quarter->setTextFormat(Qt::PlainText);
    m_quarter->setMinimumWidth(56);
    m_slider->setAccessibleName(tr("As-of quarter"));
    m_slider->setToolTip(tr("Quarter that map, list, tiles and cursors show"));
    m_slider->setPageStep(kQuartersPerYear);
    auto* words = new QLabel(tr("As of"), this);
    words->setFont(Theme::font(FontRole::label));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 2, 8, 2);
    layout->setSpacing(8);
    layout->addWidget(m_play);
    layout->addWidget(words);
    layout->addWidget(m_quarter);
    layout->addWidget(m_slider, 1);
    m_clock.setInterval(kQuarterMs);
    connect(&m_clock, &QTimer::timeout, this, &TimeSlider::advance);
    connect(m_play, &QToolButton::clicked, this, &TimeSlider::toggle);
    connect(m_slider, &QSlider::actionTriggered, this, &TimeSlider::stop);
    connect(m_slider, &QSlider::sliderPressed, this, &TimeSlider::stop);
    connect(m_slider, &QSlider::valueChanged, this, [this](int quarter) {
        showQuarter(quarter);
        Q_EMIT quarterChanged(quarter);
    });
    showQuarter(m_slider->value());
    updateButton();
}

void TimeSlider::setRange(int first, int last) {
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(first, last);
    showQuarter(m_slider->value());
}

int TimeSlider::quarter() const {
    return m_slider->value();
}

void TimeSlider::setQuarter(int quarter) {
    if (quarter != m_slider->value()) {
        stop();
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(quarter);
        showQuarter(m_slider->value());
    }
}

void TimeSlider::showQuarter(int quarter) {
    const QString text = formatQuarter(quarter, m_look.locale);
    m_quarter->setText(text);
    m_slider->setAccessibleDescription(text);
}

void TimeSlider::play() {
    if (isPlaying() || m_slider->minimum() == m_slider->maximum()) {
        return;
    }
    if (m_slider->value() == m_slider->maximum()) {
        m_slider->setValue(m_slider->minimum());
    }
    m_clock.start();
    updateButton();
    Q_EMIT playingChanged(true);
}

void TimeSlider::stop() {
    if (isPlaying()) {
        m_clock.stop();
        updateButton();
        Q_EMIT playingChanged(false);
    }
}

void TimeSlider::toggle() {
    isPlaying() ? stop() : play();
}

void TimeSlider::advance() {
    m_slider->setValue(m_slider->value() + 1);
    if (m_slider->value() == m_slider->maximum()) {
        stop();
    }
}

void TimeSlider::updateButton() {
    m_play->setIcon(isPlaying() ? m_stopIcon : m_playIcon);
    m_play->setAccessibleName(isPlaying() ? tr("Pause") : tr("Play"));
    m_play->setToolTip(isPlaying() ? tr("Stop here (Space)")
                                   : tr("Play the programme quarter by quarter (Space)"));
}

void TimeSlider::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        toggle();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void TimeSlider::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    stop();
}

}  // namespace gigasite::ui
