// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/parserelative.h"
#include "ui/theme/look.h"

#include <QLineEdit>

#include <vector>

namespace gigasite::ui {

/// A number with its unit. Read on Enter, Tab or loss of focus, not per key. A change ("+10 %",
/// "+20 MW") counts from the value shown, or from each of setValues(). Refused text stays,
/// underlined in red, with the reason as tooltip, accessible description and refused(); Escape
/// brings the old value back.
class QuantityEdit : public QLineEdit {
    Q_OBJECT

  public:
    QuantityEdit(const Look& look, QuantityKind kind, QWidget* parent = nullptr);

    void setRange(const QuantityRange& range) { m_range = range; }
    [[nodiscard]] const QuantityRange& range() const { return m_range; }
    /// Used in the reason ("Import limit must lie between ...") and as accessible name.
    void setLabel(const QString& label);
    /// Ignored on screen while refused or half-typed text stands in the field.
    void setValue(double value);
    [[nodiscard]] double value() const { return m_value; }
    void setMixed(bool mixed);
    /// The numbers of all places when the field stands for several; a change applies to each.
    void setValues(const std::vector<double>& values) { m_values = values; }
    /// No value is set and none stands in for it: the field is empty and says so.
    void setOpen(bool open);
    /// Emptied text takes the value away (cleared()) instead of being refused.
    void setClearable(bool clearable) { m_clearable = clearable; }
    [[nodiscard]] bool isRefused() const { return !m_reason.isEmpty(); }
    [[nodiscard]] QString reason() const { return m_reason; }
    /// Tooltip when nothing is refused; plain text.
    void setPlainToolTip(const QString& text);
    [[nodiscard]] QSize sizeHint() const override;

  Q_SIGNALS:
    /// A changed, accepted value; also when several sites differed and one value was typed.
    void committed(double value);
    /// A change typed for several places: each takes its own new value.
    void adjusted(const gigasite::ui::RelativeQuantity& change);
    void cleared();
    void refused(const QString& reason);
    /// The field is good again after refused().
    void recovered();
    /// Up or Down pressed: quarters and whole numbers step by one.
    void stepRequested(int steps);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    bool accept();
    bool acceptChange(const RelativeQuantity& change);
    void take(double value);
    void restore();
    void setReason(const QString& reason);
    void showValue();

    Look m_look;
    QuantityKind m_kind;
    QuantityRange m_range;
    QString m_label;
    QString m_toolTip;
    QString m_reason;
    double m_value = 0.0;
    std::vector<double> m_values;
    bool m_clearable = false;
    bool m_mixed = false;
    bool m_open = false;
    bool m_typing = false;
};

}  // namespace gigasite::ui
