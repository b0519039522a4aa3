// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/mapstyle.h"

#include <QWidget>

class QPushButton;

namespace gigasite::ui {

/// What the map says while there are no sites: a pin, one sentence, one button, on a plate that
/// keeps the text readable over land and sea.
class EmptyMapPanel : public QWidget {
    Q_OBJECT

  public:
    explicit EmptyMapPanel(const MapStyle& style, QWidget* parent = nullptr);

  Q_SIGNALS:
    void placeRequested();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    MapStyle m_style;
    QPushButton* m_button;
};

}  // namespace gigasite::ui
