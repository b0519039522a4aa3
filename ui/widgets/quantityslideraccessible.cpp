// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quantityslideraccessible.h"

#include "ui/widgets/quantityslider.h"

namespace gigasite::ui {

QuantitySliderAccessible::QuantitySliderAccessible(QuantitySlider* slider)
    : QAccessibleWidget(slider, QAccessible::Slider) {
}

void* QuantitySliderAccessible::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::ValueInterface) {
        return static_cast<QAccessibleValueInterface*>(this);
    }
    return QAccessibleWidget::interface_cast(type);
}

QString QuantitySliderAccessible::text(QAccessible::Text type) const {
    return type == QAccessible::Value ? slider()->valueText() : QAccessibleWidget::text(type);
}

QVariant QuantitySliderAccessible::currentValue() const {
    return slider()->value();
}

void QuantitySliderAccessible::setCurrentValue(const QVariant& value) {
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (ok) {
        slider()->setValueByUser(number);
    }
}

QVariant QuantitySliderAccessible::maximumValue() const {
    return slider()->scale().maximum;
}

QVariant QuantitySliderAccessible::minimumValue() const {
    return slider()->scale().minimum;
}

QVariant QuantitySliderAccessible::minimumStepSize() const {
    return unitStep(slider()->kind());
}

QuantitySlider* QuantitySliderAccessible::slider() const {
    return static_cast<QuantitySlider*>(widget());
}

QAccessibleInterface* makeQuantitySliderAccessible(const QString& /*className*/, QObject* object) {
    auto* slider = qobject_cast<QuantitySlider*>(object);
    return slider != nullptr ? new QuantitySliderAccessible(slider) : nullptr;
}

}  // namespace gigasite::ui
