// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quantityedit.h"

#include "ui/text/numberformat.h"
#include "ui/text/problemtext.h"
#include "ui/widgets/elidedlabel.h"

#include <QFocusEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <limits>
#include <utility>

namespace gigasite::ui {
namespace {

constexpr int kTypicalWidth = 96;
constexpr int kFrame = 18;          // borders and padding
constexpr double kSample = 888.88;  // what should fit beside the unit
constexpr int kMaxTyped = 1000;     // longer than any number; the reader refuses beyond 200

}  // namespace

QuantityEdit::QuantityEdit(const Look& look, QuantityKind kind, QWidget* parent)
    : QLineEdit(parent), m_look(look), m_kind(kind) {
    m_range = {std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max()};
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setMaxLength(kMaxTyped);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QLineEdit::textEdited, this, [this] { m_typing = true; });
    showValue();
}

void QuantityEdit::setLabel(const QString& label) {
    m_label = label;
    setAccessibleName(label);
}

void QuantityEdit::setValue(double value) {
    m_value = value;
    m_mixed = false;
    m_open = false;
    if (!m_typing && !isRefused()) {
        showValue();
    }
}

void QuantityEdit::setMixed(bool mixed) {
    m_mixed = mixed;
    if (!m_typing && !isRefused()) {
        showValue();
    }
}

void QuantityEdit::setOpen(bool open) {
    m_open = open;
    if (!m_typing && !isRefused()) {
        showValue();
    }
}

void QuantityEdit::setPlainToolTip(const QString& text) {
    m_toolTip = text;
    if (!isRefused()) {
        setToolTip(plainToolTip(text));
    }
}

QSize QuantityEdit::sizeHint() const {
    const double number = m_kind == QuantityKind::moneyPerMw ? kSample * 1e5 : kSample;
    const QString sample = formatQuantity(number, m_kind, m_look.locale, Digits::exact);
    const int needed = fontMetrics().horizontalAdvance(sample) + kFrame;
    const bool isPrice = sample.contains(u'/');
    return {isPrice ? std::max(kTypicalWidth, needed) : kTypicalWidth,
            QLineEdit::sizeHint().height()};
}

void QuantityEdit::showValue() {
    setPlaceholderText(m_mixed ? tr("mixed") : m_open ? tr("not set") : QString());
    setText(m_mixed || m_open ? QString()
                              : formatQuantity(m_value, m_kind, m_look.locale, Digits::exact));
}

bool QuantityEdit::accept() {
    if (!m_typing && !isRefused()) {
        return true;
    }
    const bool isEmpty = text().trimmed().isEmpty();
    if (isEmpty && (m_mixed || m_open)) {
        restore();
        return true;
    }
    if (isEmpty && m_clearable) {
        restore();
        Q_EMIT cleared();
        return true;
    }
    if (!m_open) {
        const std::vector<double> values = m_values.empty() ? std::vector{m_value} : m_values;
        const RelativeQuantity change =
            parseRelative(text(), m_kind, m_look.locale, m_range, m_label, values);
        if (change.isRelative) {
            return acceptChange(change);
        }
    }
    const ParsedQuantity parsed =
        parseQuantity(text(), m_kind, m_look.locale, m_range, m_label, m_value);
    if (!parsed.ok) {
        setReason(problemSentence(parsed.refusal));
        return false;
    }
    take(parsed.value);
    return true;
}

bool QuantityEdit::acceptChange(const RelativeQuantity& change) {
    if (!change.ok) {
        setReason(problemSentence(change.refusal));
        return false;
    }
    if (m_values.size() > 1) {
        restore();
        Q_EMIT adjusted(change);
    } else {
        take(ui::adjusted(change, m_kind, m_value));
    }
    return true;
}

void QuantityEdit::take(double value) {
    const bool changed = m_mixed || m_open || value != m_value;
    m_typing = false;
    m_mixed = false;
    m_open = false;
    m_value = value;
    setReason({});
    showValue();
    if (changed) {
        Q_EMIT committed(m_value);
    }
}

void QuantityEdit::restore() {
    m_typing = false;
    setReason({});
    showValue();
}

void QuantityEdit::setReason(const QString& reason) {
    const bool wasRefused = isRefused();
    m_reason = reason;
    setToolTip(plainToolTip(reason.isEmpty() ? m_toolTip : reason));
    setAccessibleDescription(reason);
    update();
    if (isRefused()) {
        Q_EMIT refused(reason);
    } else if (wasRefused) {
        Q_EMIT recovered();
    }
}

void QuantityEdit::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (accept()) {
                selectAll();
            }
            return;
        case Qt::Key_Escape:
            if (m_typing || isRefused()) {
                restore();
                selectAll();
                return;
            }
            event->ignore();
            return;
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (event->modifiers() & ~Qt::KeypadModifier) {
                // With a modifier the key belongs to whoever lists the field.
                event->ignore();
                return;
            }
            if (!m_typing && !isRefused() && !isReadOnly()) {
                Q_EMIT stepRequested(event->key() == Qt::Key_Up ? 1 : -1);
                return;
            }
            break;
        default:
            break;
    }
    QLineEdit::keyPressEvent(event);
}

void QuantityEdit::focusOutEvent(QFocusEvent* event) {
    // The context menu and another window take the focus only for a moment.
    const bool comesBack =
        event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason;
    if (!comesBack) {
        accept();
    }
    QLineEdit::focusOutEvent(event);
}

void QuantityEdit::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (isRefused()) {
        QPainter painter(this);
        painter.fillRect(QRect(1, height() - 2, width() - 2, 2), m_look.theme.errorInk());
    }
}

}  // namespace gigasite::ui
