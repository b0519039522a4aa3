// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"

#include <QAbstractButton>
#include <QTimer>

namespace gigasite::ui {

/// One figure of the strip: label (11 px), value (18 px), third line. A button: click or Space
/// opens its explanation.
class KpiTile : public QAbstractButton {
    Q_OBJECT

  public:
    KpiTile(const Look& look, const QString& label, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    /// Empty value shows "..." (no result yet), never 0.
    void setValue(const QString& value, const QString& thirdLine);
    /// Shown in place of the third line until clearChange(), or for 4 s after settleChange().
    void setChange(const QString& change);
    void settleChange();
    void clearChange();
    void setPlainToolTip(const QString& text);
    [[nodiscard]] QString valueText() const { return m_value; }
    [[nodiscard]] QString thirdLine() const { return m_change.isEmpty() ? m_third : m_change; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    void updateNames();

    Look m_look;
    QString m_label;
    QString m_value;
    QString m_third;
    QString m_change;
    QTimer m_settle;
    bool m_hovered = false;
};

/// The state of results at the right end of the strip, 152 wide: glyph, word, fill. Clickable
/// (failed: the reason). Announced to assistive technology at most every 2 s.
class StateBadge : public QAbstractButton {
    Q_OBJECT

  public:
    explicit StateBadge(const Look& look, QWidget* parent = nullptr);

    void setFresh(double milliseconds);
    /// percent < 0: unknown; what: "reliability".
    void setRefining(int percent, const QString& what);
    void setStale();
    void setFailed();
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void set(State state, const QString& word, const QString& detail);

    Look m_look;
    State m_state = State::stale;
    QString m_word;
    QString m_detail;
    QTimer m_announce;
    QString m_announced;
};

}  // namespace gigasite::ui
