// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicefield.h"

#include "ui/widgets/elidedlabel.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPixmap>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolButton>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace gigasite::ui {
namespace {

constexpr int kLeftMargin = 12;
constexpr int kMarkSize = 18;
constexpr int kSquare = 12;

QIcon squareOf(const QColor& color) {
    QPixmap square(kSquare, kSquare);
    square.fill(color);
    return QIcon(square);
}

}  // namespace

QuietComboBox::QuietComboBox(QWidget* parent) : QComboBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
}

void QuietComboBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus() && m_focusedByClick) {
        QComboBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

void QuietComboBox::keyPressEvent(QKeyEvent* event) {
    // Typing looks for an entry; keys with Ctrl belong to whoever lists the field.
    if (event->modifiers() & Qt::ControlModifier) {
        event->ignore();
    } else {
        QComboBox::keyPressEvent(event);
    }
}

void QuietComboBox::focusInEvent(QFocusEvent* event) {
    if (event->reason() != Qt::PopupFocusReason) {
        m_focusedByClick = event->reason() == Qt::MouseFocusReason;
    }
    QComboBox::focusInEvent(event);
}

ChoiceField::ChoiceField(const Look& look, const QString& label, QWidget* parent)
    : QWidget(parent), m_look(look) {
    m_label = new ElidedLabel(label, this);
    m_label->setFont(Theme::font(FontRole::body));
    m_combo = new QuietComboBox(this);
    m_combo->setFont(Theme::font(FontRole::body));
    m_combo->setAccessibleName(label);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(12);
    m_mark = new QToolButton(this);
    m_mark->setText(u"\u25C6"_s);
    m_mark->setAutoRaise(true);
    m_mark->setFixedSize(kMarkSize, kMarkSize);
    m_mark->setAccessibleName(tr("Restore the default of %1").arg(label));
    m_mark->setToolTip(tr("Changed. Click to restore the default."));
    m_mark->setStyleSheet(
        u"QToolButton { color: %1; padding: 0; }"_s.arg(look.theme.accent().name()));
    QSizePolicy keepsPlace = m_mark->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_mark->setSizePolicy(keepsPlace);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kLeftMargin, 2, 0, 2);
    row->setSpacing(4);
    row->addWidget(m_label, 1);
    row->addWidget(m_combo);
    row->addWidget(m_mark);
    connect(m_combo, &QComboBox::activated, this, [this] {
        updateMark();
        Q_EMIT chosen(current());
    });
    connect(m_mark, &QToolButton::clicked, this, &ChoiceField::restoreDefaultRequested);
    updateMark();
}

void ChoiceField::setChoices(const std::vector<Choice>& choices) {
    const QString before = current();
    const QSignalBlocker blocker(m_combo);
    m_combo->clear();
    auto* model = qobject_cast<QStandardItemModel*>(m_combo->model());
    for (const Choice& choice : choices) {
        m_combo->addItem(choice.color.isValid() ? squareOf(choice.color) : QIcon(), choice.text,
                         choice.id);
        const int row = m_combo->count() - 1;
        m_combo->setItemData(row, plainToolTip(choice.detail), Qt::ToolTipRole);
        if (model != nullptr) {
            model->item(row)->setEnabled(choice.enabled);
        }
    }
    setCurrent(before);
}

void ChoiceField::setCurrent(const QString& id) {
    const QSignalBlocker blocker(m_combo);
    m_combo->setCurrentIndex(m_combo->findData(id));
    updateMark();
}

QString ChoiceField::current() const {
    return m_combo->currentData().toString();
}

void ChoiceField::setDefault(std::optional<QString> id) {
    m_default = std::move(id);
    updateMark();
}

void ChoiceField::setChanged(bool changed) {
    m_changedForced = changed;
    updateMark();
}

void ChoiceField::setMixed(bool mixed) {
    m_combo->setPlaceholderText(mixed ? tr("mixed") : QString());
    if (mixed) {
        const QSignalBlocker blocker(m_combo);
        m_combo->setCurrentIndex(-1);
    }
    updateMark();
}

void ChoiceField::setPlainToolTip(const QString& text) {
    m_label->setToolTip(plainToolTip(text));
    m_combo->setToolTip(plainToolTip(text));
}

void ChoiceField::updateMark() {
    const bool differs = m_default && m_combo->currentIndex() >= 0 && *m_default != current();
    m_mark->setVisible(m_changedForced.value_or(differs));
}

}  // namespace gigasite::ui
