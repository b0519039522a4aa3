// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace gigasite::ui {

class QuantitySlider;

/// Value, range and step of a QuantitySlider for assistive technology, with the value as words.
class QuantitySliderAccessible : public QAccessibleWidget, public QAccessibleValueInterface {
  public:
    explicit QuantitySliderAccessible(QuantitySlider* slider);

    [[nodiscard]] void* interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] QString text(QAccessible::Text type) const override;
    [[nodiscard]] QVariant currentValue() const override;
    void setCurrentValue(const QVariant& value) override;
    [[nodiscard]] QVariant maximumValue() const override;
    [[nodiscard]] QVariant minimumValue() const override;
    [[nodiscard]] QVariant minimumStepSize() const override;

  private:
    [[nodiscard]] QuantitySlider* slider() const;
};

/// For QAccessible::installFactory.
[[nodiscard]] QAccessibleInterface* makeQuantitySliderAccessible(const QString& className,
                                                                 QObject* object);

}  // namespace gigasite::ui
