// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quantityfield.h"

#include "ui/text/numberformat.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/quantityedit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace gigasite::ui {
namespace {

constexpr int kBarWidth = 4;
constexpr int kLeftMargin = 12;
constexpr int kMarkSize = 18;
constexpr double kSameValue = 1e-9;
// Without a peak or a given end, a slider over an open range needs some place to stop.
constexpr double kFirstScale = 100.0;

bool isSame(double a, double b) {
    return std::abs(a - b) <= kSameValue * std::max(std::abs(a), std::abs(b));
}

}  // namespace

QuantityField::QuantityField(const Look& look, const QuantitySpec& spec, QWidget* parent)
    : QWidget(parent), m_look(look), m_spec(spec), m_fixedMaximum(spec.sliderMaximum) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kLeftMargin, 2, 0, 2);
    column->setSpacing(2);
    buildRow();
    column->addLayout(m_row);
    if (spec.slider) {
        m_slider = new QuantitySlider(look, spec.kind, this);
        column->addWidget(m_slider);
    }
    buildBelow();
    setLabel(spec.label);
    m_edit->setRange(spec.range);
    connectParts();
    updateScale();
    updateChanged();
}

void QuantityField::buildRow() {
    m_row = new QHBoxLayout;
    m_row->setSpacing(4);
    m_label = new ElidedLabel({}, this);
    m_label->setFont(Theme::font(FontRole::body));
    m_chips = new QLabel(this);
    m_chips->setTextFormat(Qt::PlainText);
    m_chips->setFont(Theme::font(FontRole::label));
    QPalette quiet = m_chips->palette();
    quiet.setColor(QPalette::WindowText, m_look.theme.secondInk());
    m_chips->setPalette(quiet);
    m_chips->hide();
    m_edit = new QuantityEdit(m_look, m_spec.kind, this);
    m_edit->setFont(Theme::font(FontRole::body));
    m_mark = new QToolButton(this);
    m_mark->setText(u"\u25C6"_s);
    m_mark->setAutoRaise(true);
    m_mark->setFixedSize(kMarkSize, kMarkSize);
    m_mark->setStyleSheet(
        u"QToolButton { color: %1; padding: 0; border: 1px solid transparent; }"
        "QToolButton:focus { border: 1px solid %1; }"_s.arg(m_look.theme.accent().name()));
    QSizePolicy keepsPlace = m_mark->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_mark->setSizePolicy(keepsPlace);
    m_row->addWidget(m_label, 1);
    m_row->addWidget(m_chips);
    m_row->addSpacing(4);
    m_row->addWidget(m_edit);
    m_row->addWidget(m_mark);
}

void QuantityField::buildBelow() {
    auto* column = static_cast<QVBoxLayout*>(layout());
    m_reason = new QLabel(this);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setFont(Theme::font(FontRole::label));
    QPalette red = m_reason->palette();
    red.setColor(QPalette::WindowText, m_look.theme.errorInk());
    m_reason->setPalette(red);
    m_reason->hide();
    column->addWidget(m_reason);

    m_hintRow = new QWidget(this);
    auto* row = new QHBoxLayout(m_hintRow);
    row->setContentsMargins(0, 0, 0, 0);
    m_hint = new QLabel(m_hintRow);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setFont(Theme::font(FontRole::label));
    m_hintAction = new QToolButton(m_hintRow);
    m_hintAction->setFont(Theme::font(FontRole::label));
    m_hintAction->setStyleSheet(u"color: %1;"_s.arg(m_look.theme.accent().name()));
    row->addWidget(m_hint, 1);
    row->addWidget(m_hintAction);
    m_hintRow->hide();
    m_hintAction->hide();
    column->addWidget(m_hintRow);
}

void QuantityField::connectParts() {
    connect(m_edit, &QuantityEdit::committed, this, [this](double value) {
        if (m_slider != nullptr) {
            m_slider->setValue(value);
        }
        updateScale();
        updateChanged();
        Q_EMIT committed(value);
    });
    connect(m_edit, &QuantityEdit::adjusted, this, &QuantityField::adjusted);
    connect(m_edit, &QuantityEdit::cleared, this, &QuantityField::restoreDefaultRequested);
    connect(m_edit, &QuantityEdit::refused, this, &QuantityField::showReason);
    connect(m_edit, &QuantityEdit::recovered, this, [this] { showReason({}); });
    connect(m_edit, &QuantityEdit::stepRequested, this, &QuantityField::stepBy);
    connect(m_mark, &QToolButton::clicked, this, &QuantityField::restoreDefaultRequested);
    connect(m_hintAction, &QToolButton::clicked, this, &QuantityField::hintActivated);
    if (m_slider == nullptr) {
        return;
    }
    const auto show = [this](double value) {
        m_edit->setValue(value);
        updateChanged();
    };
    connect(m_slider, &QuantitySlider::dragStarted, this, &QuantityField::dragStarted);
    connect(m_slider, &QuantitySlider::previewed, this, [this, show](double value) {
        show(value);
        Q_EMIT previewed(value);
    });
    connect(m_slider, &QuantitySlider::committed, this, [this, show](double value) {
        show(value);
        updateScale();
        Q_EMIT committed(value);
    });
    connect(m_slider, &QuantitySlider::dragAborted, this, [this, show] {
        show(m_slider->value());
        Q_EMIT dragAborted();
    });
    connect(m_slider, &QuantitySlider::restoreDefaultRequested, this,
            &QuantityField::restoreDefaultRequested);
}

void QuantityField::setValue(double value) {
    if (m_slider != nullptr && m_slider->isInGesture()) {
        return;
    }
    m_edit->setValue(value);
    if (m_slider != nullptr) {
        m_slider->setValue(value);
    }
    updateScale();
    updateChanged();
}

double QuantityField::value() const {
    return m_edit->value();
}

void QuantityField::setDefault(std::optional<double> value, const Provenance& provenance) {
    m_default = value;
    m_provenance = provenance;
    if (m_slider != nullptr) {
        m_slider->setDefaultValue(value);
    }
    setLabel(m_spec.label);
    updateChanged();
}

void QuantityField::setClearable(bool clearable) {
    m_clearable = clearable;
    m_edit->setClearable(clearable);
    setLabel(m_spec.label);
    updateChanged();
}

void QuantityField::setHelp(const QString& help) {
    m_help = help;
    updateToolTips();
}

void QuantityField::setValues(const std::vector<double>& values) {
    m_edit->setValues(values);
}

void QuantityField::setChanged(bool changed) {
    m_changedForced = changed;
    updateChanged();
}

void QuantityField::setDesignPeak(double peak) {
    m_peak = peak;
    updateScale();
    updateMarks();
}

void QuantityField::setRange(const QuantityRange& range) {
    m_spec.range = range;
    m_edit->setRange(range);
    updateScale();
    updateToolTips();
}

void QuantityField::setSliderMaximum(double maximum) {
    m_fixedMaximum = maximum;
    updateScale();
}

void QuantityField::setLimitMark(std::optional<double> value, const QString& label) {
    m_limit = value;
    m_limitLabel = label;
    updateMarks();
}

void QuantityField::setOpen(bool open) {
    m_edit->setOpen(open);
}

void QuantityField::setMixed(bool mixed) {
    m_edit->setMixed(mixed);
    if (m_slider != nullptr) {
        m_slider->setMixed(mixed);
    }
}

void QuantityField::setColorBar(std::optional<QColor> color) {
    m_colorBar = color;
    update();
}

void QuantityField::setChips(const QStringList& chips) {
    m_chips->setText(chips.join(u" \u00B7 "_s));
    m_chips->setVisible(!chips.isEmpty());
}

void QuantityField::setLabel(const QString& label) {
    m_spec.label = label;
    m_label->setText(label);
    m_edit->setLabel(label);
    m_mark->setAccessibleName(m_clearable && !m_default
                                  ? tr("Clear %1").arg(label)
                                  : tr("Restore the default of %1").arg(label));
    if (m_slider != nullptr) {
        m_slider->setAccessibleName(label);
    }
    updateToolTips();
}

void QuantityField::addTrailing(QWidget* widget) {
    widget->setParent(this);
    m_row->insertWidget(m_row->indexOf(m_mark), widget);
}

void QuantityField::setHint(const QString& text, const QString& action) {
    m_hint->setText(text);
    m_hintAction->setText(action);
    m_hintAction->setToolTip(plainToolTip(text));
    m_hintAction->setAccessibleName(action.isEmpty() ? QString()
                                                     : u"%1: %2"_s.arg(m_spec.label, action));
    m_hintAction->setVisible(!action.isEmpty());
    m_hintRow->setVisible(!text.isEmpty());
}

void QuantityField::setReadOnly(bool readOnly) {
    m_edit->setReadOnly(readOnly);
    m_mark->setEnabled(!readOnly);
    if (m_slider != nullptr) {
        m_slider->setEnabled(!readOnly);
    }
}

void QuantityField::flush() {
    if (m_slider != nullptr) {
        m_slider->flush();
    }
}

void QuantityField::updateScale() {
    if (m_slider == nullptr) {
        return;
    }
    SliderScale scale{*m_spec.slider, m_spec.sliderMinimum, m_spec.range.maximum};
    if (value() < scale.minimum) {
        scale.minimum = m_spec.range.minimum;
    }
    if (scale.kind == ScaleKind::cube && m_peak > 0.0) {
        scale.maximum = sliderMaximum(m_peak, value(), m_spec.range.maximum);
    } else if (m_fixedMaximum > 0.0) {
        scale.maximum = m_fixedMaximum;
        if (value() > m_fixedMaximum) {
            scale.maximum = sliderMaximum(0.0, value(), m_spec.range.maximum);
        }
    } else if (scale.kind == ScaleKind::cube) {
        scale.maximum = sliderMaximum(kFirstScale / 3.0, value(), m_spec.range.maximum);
    }
    m_slider->setScale(scale);
}

void QuantityField::updateMarks() {
    if (m_slider == nullptr) {
        return;
    }
    std::vector<SliderMark> marks;
    if (m_peak > 0.0) {
        const QString peak = formatQuantity(m_peak, m_spec.kind, m_look.locale, Digits::exact);
        marks.push_back({m_peak, MarkKind::snapOnly, tr("Design peak of the site: %1").arg(peak)});
    }
    if (m_limit) {
        marks.push_back({*m_limit, MarkKind::limit, m_limitLabel});
    }
    m_slider->setMarks(std::move(marks));
}

void QuantityField::updateChanged() {
    m_changed = m_changedForced.value_or(m_default && !isSame(*m_default, value()));
    m_mark->setVisible(m_changed && (m_default || m_clearable));
    updateToolTips();
}

QString QuantityField::provenanceText() const {
    QStringList lines;
    if (m_default) {
        lines.append(
            tr("Default: %1")
                .arg(formatQuantity(*m_default, m_spec.kind, m_look.locale, Digits::exact)));
    }
    if (!m_provenance.source.isEmpty()) {
        const QString source = m_provenance.year.isEmpty()
                                   ? m_provenance.source
                                   : u"%1, %2"_s.arg(m_provenance.source, m_provenance.year);
        lines.append(tr("Source: %1").arg(source));
    }
    if (!m_provenance.grade.isEmpty()) {
        lines.append(tr("Grade: %1").arg(m_provenance.grade));
    }
    if (!m_provenance.range.isEmpty()) {
        lines.append(tr("Usual range: %1").arg(m_provenance.range));
    }
    return lines.join(u'\n');
}

QString QuantityField::rangeText() const {
    const auto shown = [this](double value) {
        return formatQuantity(value, m_spec.kind, m_look.locale, Digits::exact);
    };
    return tr("Accepted: %1 to %2").arg(shown(m_spec.range.minimum), shown(m_spec.range.maximum));
}

void QuantityField::updateToolTips() {
    const QString provenance = provenanceText();
    QStringList lines{m_spec.label + u": "_s +
                      formatQuantity(value(), m_spec.kind, m_look.locale, Digits::full)};
    for (const QString& part : {m_help, provenance, rangeText()}) {
        if (!part.isEmpty()) {
            lines.append(part);
        }
    }
    const QString whole = lines.join(u'\n');
    setToolTip(plainToolTip(whole));
    m_edit->setPlainToolTip(whole);
    if (m_default) {
        const QString value = formatQuantity(*m_default, m_spec.kind, m_look.locale, Digits::exact);
        m_mark->setToolTip(
            plainToolTip(tr("Changed. Click to restore the default, %1.").arg(value)));
    } else {
        m_mark->setToolTip(plainToolTip(tr("Set here. Click to clear it: then none is set.")));
    }
}

void QuantityField::showReason(const QString& reason) {
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void QuantityField::stepBy(int steps) {
    const double target = std::clamp(value() + steps * unitStep(m_spec.kind), m_spec.range.minimum,
                                     m_spec.range.maximum);
    if (target == value()) {
        return;
    }
    setValue(target);
    m_edit->selectAll();
    m_stepping = true;
    Q_EMIT committed(target);
    m_stepping = false;
}

void QuantityField::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    if (m_colorBar) {
        QPainter painter(this);
        painter.fillRect(QRect(0, 2, kBarWidth, height() - 4), *m_colorBar);
    }
}

}  // namespace gigasite::ui
