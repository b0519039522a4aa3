// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"

#include <QIcon>
#include <QTimer>
#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace gigasite::ui {

/// The as-of quarter along the lower edge of the map; plays the programme quarter by quarter.
/// Quarters are indices as in quarterIndex().
class TimeSlider : public QWidget {
    Q_OBJECT

  public:
    explicit TimeSlider(const Look& look, QWidget* parent = nullptr);

    /// Keeps the quarter within it, without telling.
    void setRange(int first, int last);
    /// From elsewhere: a quarter that is not the one shown stops the playing.
    void setQuarter(int quarter);
    [[nodiscard]] int quarter() const;
    [[nodiscard]] bool isPlaying() const { return m_clock.isActive(); }

  public Q_SLOTS:
    /// From the beginning when the end is shown; stops at the end by itself.
    void play();
    void stop();
    void toggle();

  Q_SIGNALS:
    void quarterChanged(int quarter);
    void playingChanged(bool playing);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    void advance();
    void showQuarter(int quarter);
    void updateButton();

    Look m_look;
    QIcon m_playIcon;
    QIcon m_stopIcon;
    QToolButton* m_play;
    QLabel* m_quarter;
    QSlider* m_slider;
    QTimer m_clock;
};

}  // namespace gigasite::ui
