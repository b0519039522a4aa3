// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quantityslider.h"

#include "ui/text/numberformat.h"
#include "ui/widgets/quantityslideraccessible.h"

#include <QAccessible>
#include <QApplication>
#include <QFocusEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

using namespace std::chrono_literals;

namespace gigasite::ui {
namespace {

constexpr int kHeight = 20;
constexpr int kHandleRadius = 7;
constexpr int kEndGap = 6;  // between an end label and the handle's outermost place
constexpr double kGrabDistance = 9.0;
constexpr double kDragDistance = 3.0;
constexpr double kSnapDistance = 6.0;
constexpr double kFineDrag = 0.1;
constexpr auto kKeyRun = 1000ms;
constexpr double kSmallStep = 0.01;
constexpr double kPageStep = 0.10;

}  // namespace

QuantitySlider::QuantitySlider(const Look& look, QuantityKind kind, QWidget* parent)
    : QWidget(parent), m_look(look), m_kind(kind) {
    QAccessible::installFactory(makeQuantitySliderAccessible);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(Theme::font(FontRole::label));
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &QuantitySlider::flush);
    setScale(m_scale);
}

QuantitySlider::~QuantitySlider() {
    if (isInGesture()) {
        abort();
    }
}

void QuantitySlider::setScale(const SliderScale& scale) {
    if (isInGesture()) {
        m_nextScale = scale;
        return;
    }
    m_scale = scale;
    const QFontMetrics metrics(font());
    m_leftText = metrics.horizontalAdvance(endText(scale.minimum));
    m_rightText = metrics.horizontalAdvance(endText(scale.maximum));
    update();
}

void QuantitySlider::setValue(double value) {
    if (isInGesture() || (value == m_value && !m_mixed)) {
        return;
    }
    m_value = value;
    m_mixed = false;
    QAccessibleValueChangeEvent change(this, value);
    QAccessible::updateAccessibility(&change);
    update();
}

void QuantitySlider::setMarks(std::vector<SliderMark> marks) {
    m_marks = std::move(marks);
    update();
}

void QuantitySlider::setDefaultValue(std::optional<double> value) {
    m_default = value;
    update();
}

void QuantitySlider::setMixed(bool mixed) {
    m_mixed = mixed;
    update();
}

void QuantitySlider::flush() {
    if (m_gesture == Gesture::armed) {
        end();
    } else if (isInGesture()) {
        commit();
    }
}

QString QuantitySlider::valueText() const {
    return m_mixed ? tr("mixed") : formatQuantity(m_value, m_kind, m_look.locale, Digits::exact);
}

void QuantitySlider::setValueByUser(double value) {
    flush();
    begin(Gesture::keys);
    preview(std::clamp(value, m_scale.minimum, m_scale.maximum));
    commit();
}

QSize QuantitySlider::sizeHint() const {
    return {200, kHeight};
}

QSize QuantitySlider::minimumSizeHint() const {
    return {120, kHeight};
}

double QuantitySlider::trackLeft() const {
    return m_leftText + kEndGap + kHandleRadius;
}

double QuantitySlider::trackWidth() const {
    return std::max(1.0, width() - m_rightText - kEndGap - kHandleRadius - trackLeft());
}

QPointF QuantitySlider::handleCenter(double value) const {
    return {trackLeft() + m_scale.travelOf(value) * trackWidth(), height() / 2.0};
}

void QuantitySlider::begin(Gesture gesture) {
    const bool running = isInGesture() && m_gesture != Gesture::armed;
    m_gesture = gesture;
    if (!running) {
        m_before = m_value;
        Q_EMIT dragStarted();
    }
}

void QuantitySlider::preview(double value) {
    if (value == m_value && !m_mixed) {
        return;
    }
    m_value = value;
    m_mixed = false;
    update();
    QAccessibleValueChangeEvent change(this, value);
    QAccessible::updateAccessibility(&change);
    Q_EMIT previewed(value);
}

void QuantitySlider::commit() {
    if (m_value == m_before) {
        abort();
        return;
    }
    end();
    Q_EMIT committed(m_value);
}

void QuantitySlider::abort() {
    const bool begun = m_gesture != Gesture::armed;
    if (begun) {
        m_value = m_before;
    }
    end();
    if (begun) {
        Q_EMIT dragAborted();
    }
}

void QuantitySlider::end() {
    m_gesture = Gesture::none;
    m_settle.stop();
    if (m_nextScale) {
        setScale(*std::exchange(m_nextScale, std::nullopt));
    }
    update();
}

double QuantitySlider::snapped(double travel, bool fine) const {
    const double hand = trackLeft() + std::clamp(travel, 0.0, 1.0) * trackWidth();
    double best = kSnapDistance;
    std::optional<double> target;
    const auto consider = [&](double value) {
        const double distance = std::abs(handleCenter(value).x() - hand);
        if (value >= m_scale.minimum && value <= m_scale.maximum && distance <= best) {
            best = distance;
            target = value;
        }
    };
    for (const SliderMark& mark : m_marks) {
        consider(mark.value);
    }
    if (m_default) {
        consider(*m_default);
    }
    consider(m_scale.minimum);
    return target.value_or(m_scale.rounded(m_scale.valueAt(travel), fine));
}

void QuantitySlider::dragTo(double x, Qt::KeyboardModifiers modifiers) {
    const bool fine = modifiers.testFlag(Qt::ShiftModifier);
    m_travel += (x - m_lastX) / trackWidth() * (fine ? kFineDrag : 1.0);
    m_lastX = x;
    const bool snaps = !fine && !modifiers.testFlag(Qt::AltModifier);
    preview(snaps ? snapped(m_travel, fine) : m_scale.rounded(m_scale.valueAt(m_travel), fine));
}

bool QuantitySlider::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        setToolTip(toolTipAt(help->pos()));
    }
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (keyTarget(key) || (key->key() == Qt::Key_Escape && isInGesture())) {
            event->accept();
            return true;
        }
        if (m_gesture == Gesture::keys || m_gesture == Gesture::clicked) {
            flush();  // so that Undo finds the step
        }
    }
    return QWidget::event(event);
}

void QuantitySlider::mousePressEvent(QMouseEvent* event) {
    if (m_mixed && !isInGesture()) {
        // One click on the groove would set what stands at several places to one value.
        event->accept();
        return;
    }
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    flush();
    m_focusedByClick = true;
    m_moved = false;
    m_pressX = m_lastX = event->position().x();
    const bool onHandle = std::abs(m_pressX - handleCenter(m_value).x()) <= kGrabDistance;
    if (onHandle) {
        m_gesture = Gesture::armed;
        m_travel = m_scale.travelOf(m_value);
    } else {
        begin(Gesture::dragging);
        m_travel = (m_pressX - trackLeft()) / trackWidth();
        dragTo(m_pressX, event->modifiers());
    }
    update();
}

void QuantitySlider::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    m_moved = m_moved || std::abs(x - m_pressX) >= kDragDistance;
    if (m_gesture == Gesture::armed && m_moved) {
        begin(Gesture::dragging);
    }
    if (m_gesture == Gesture::dragging && event->buttons().testFlag(Qt::LeftButton)) {
        dragTo(x, event->modifiers());
    }
}

void QuantitySlider::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (m_gesture == Gesture::dragging && !m_moved && m_default) {
        // A second click would restore the default: one undo step, not two.
        m_gesture = Gesture::clicked;
        m_settle.start(QGuiApplication::styleHints()->mouseDoubleClickInterval());
    } else {
        flush();
    }
}

void QuantitySlider::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_default) {
        mousePressEvent(event);
        return;
    }
    if (isInGesture()) {
        abort();
    }
    Q_EMIT restoreDefaultRequested();
}

std::optional<double> QuantitySlider::keyTarget(const QKeyEvent* event) const {
    const bool byUnit = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        return std::nullopt;
    }
    const auto step = [&](double direction) {
        const double unit = unitStep(m_kind);
        return byUnit
                   ? std::clamp(std::round((m_value + direction * unit) / unit * 1e6) / 1e6 * unit,
                                m_scale.minimum, m_scale.maximum)
                   : m_scale.stepped(m_value, direction * kSmallStep);
    };
    switch (event->key()) {
        case Qt::Key_Right:
        case Qt::Key_Up:
            return step(1.0);
        case Qt::Key_Left:
        case Qt::Key_Down:
            return step(-1.0);
        case Qt::Key_PageUp:
            return m_scale.stepped(m_value, kPageStep);
        case Qt::Key_PageDown:
            return m_scale.stepped(m_value, -kPageStep);
        case Qt::Key_Home:
            return m_scale.minimum;
        case Qt::Key_End:
            return m_scale.maximum;
        default:
            return std::nullopt;
    }
}

void QuantitySlider::keyTo(double value) {
    begin(Gesture::keys);
    preview(value);
    m_settle.start(kKeyRun);
}

void QuantitySlider::keyPressEvent(QKeyEvent* event) {
    const bool mouseIsDown = m_gesture == Gesture::dragging || m_gesture == Gesture::armed;
    if (event->key() == Qt::Key_Escape && isInGesture()) {
        abort();
        return;
    }
    const std::optional<double> target = mouseIsDown ? std::nullopt : keyTarget(event);
    if (target) {
        keyTo(*target);
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_gesture == Gesture::keys) {
        flush();
        return;
    }
    QWidget::keyPressEvent(event);
}

void QuantitySlider::wheelEvent(QWheelEvent* event) {
    if (!hasFocus() || !m_focusedByClick || m_gesture == Gesture::dragging) {
        event->ignore();  // the panel scrolls
        return;
    }
    m_wheelTurn += event->angleDelta().y() / 120.0;
    const double notches = std::trunc(m_wheelTurn);
    m_wheelTurn -= notches;
    if (notches != 0.0) {
        keyTo(m_scale.stepped(m_value, notches * kSmallStep));
    }
    event->accept();
}

void QuantitySlider::focusInEvent(QFocusEvent* event) {
    m_focusedByClick = event->reason() == Qt::MouseFocusReason;
    m_wheelTurn = 0.0;
    QWidget::focusInEvent(event);
    update();
}

void QuantitySlider::focusOutEvent(QFocusEvent* event) {
    m_focusedByClick = false;
    if (m_gesture != Gesture::dragging) {
        flush();
    }
    QWidget::focusOutEvent(event);
    update();
}

void QuantitySlider::hideEvent(QHideEvent* event) {
    flush();
    QWidget::hideEvent(event);
}

void QuantitySlider::changeEvent(QEvent* event) {
    if (event->type() == QEvent::EnabledChange && !isEnabled()) {
        flush();
    }
    QWidget::changeEvent(event);
    update();
}

void QuantitySlider::enterEvent(QEnterEvent* event) {
    m_hovered = true;
    QWidget::enterEvent(event);
    update();
}

void QuantitySlider::leaveEvent(QEvent* event) {
    m_hovered = false;
    QWidget::leaveEvent(event);
    update();
}

}  // namespace gigasite::ui
