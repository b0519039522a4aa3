// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/siteedits.h"
#include "ui/theme/look.h"

#include <QFrame>

namespace gigasite::ui {

class QuantityEdit;
class QuietComboBox;

/// Above the map while Place is armed: after which template, how large and from when the next site
/// is built. Template and size outlive the window; Escape in any of its fields asks to be closed.
class PlaceBar : public QFrame {
    Q_OBJECT

  public:
    PlaceBar(const Look& look, const Ports& ports, QWidget* parent = nullptr);

    [[nodiscard]] NewSite choice() const;
    void setKind(model::SiteTemplate kind);
    [[nodiscard]] model::SiteTemplate kind() const;
    [[nodiscard]] QuantityEdit* megawatts() const { return m_megawatts; }
    [[nodiscard]] QuantityEdit* start() const { return m_start; }
    /// The keyboard's way in; the map keeps the focus otherwise.
    void focusFirst();

  Q_SIGNALS:
    /// Place is to be disarmed.
    void closeRequested();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    void kindChosen();
    void planReplaced();
    void remember();
    void recall();

    Look m_look;
    Ports m_ports;
    QuietComboBox* m_kind;
    QuantityEdit* m_megawatts;
    QuantityEdit* m_start;
    bool m_sized = false;  ///< by hand: another template keeps the size
};

}  // namespace gigasite::ui
