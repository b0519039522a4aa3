// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/quantityfield.h"

#include <QWidget>

namespace gigasite::ui {

/// A quarter ("2028 Q3"), typed or stepped with Up and Down, with an optional earliest possible
/// quarter offered in one click. Values are quarter indices (text/quantitykind.h).
class QuarterField : public QWidget {
    Q_OBJECT

  public:
    QuarterField(const Look& look, const QString& label, QWidget* parent = nullptr);

    void setRange(int first, int last);
    void setQuarter(int index);
    [[nodiscard]] int quarter() const;
    void setDefault(std::optional<int> index, const Provenance& provenance = {});
    void setMixed(bool mixed);
    /// See QuantityField.
    void setValues(const std::vector<double>& values);
    void setClearable(bool clearable);
    void setHelp(const QString& help);
    /// When the quarter lies before it: "Earliest 2034 Q3: <reason>" with *Use it*.
    void setEarliest(std::optional<int> index, const QString& reason = {});
    [[nodiscard]] QuantityField* field() const { return m_field; }

  Q_SIGNALS:
    void committed(int index);
    void adjusted(const gigasite::ui::RelativeQuantity& change);
    void restoreDefaultRequested();

  private:
    void updateHint();

    Look m_look;
    QuantityField* m_field;
    std::optional<int> m_earliest;
    QString m_reason;
};

}  // namespace gigasite::ui
