// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fieldrow.h"

#include "model/engine/evaluate.h"
#include "model/plan/change.h"
#include "ui/inspector/fieldtext.h"
#include "ui/ports/edits.h"
#include "ui/text/fieldkind.h"
#include "ui/text/numberformat.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/quantityedit.h"
#include "ui/widgets/quantityfield.h"
#include "ui/widgets/quarterfield.h"
#include "ui/widgets/textfield.h"

#include <cmath>

namespace gigasite::ui {

namespace {

bool isLargeQuantity(model::Unit unit) {
    return unit == model::Unit::mw || unit == model::Unit::mwh || unit == model::Unit::usd;
}

std::optional<ScaleKind> scaleOf(const model::Field& field) {
    if (isLargeQuantity(field.unit)) {
        return ScaleKind::cube;
    }
    if (field.unit == model::Unit::share && field.maximum <= 1.0) {
        return ScaleKind::linear;
    }
    return std::nullopt;
}

Provenance provenanceOf(const model::Figure& figure, QuantityKind kind, const QLocale& locale) {
    Provenance from;
    from.source = QString::fromStdString(figure.source);
    from.year = figure.year != 0 ? QString::number(figure.year) : QString();
    from.grade = QString(QLatin1Char(figure.grade));
    if (figure.low && figure.high) {
        from.range = QObject::tr("%1 to %2")
                         .arg(formatQuantity(*figure.low, kind, locale, Digits::exact),
                              formatQuantity(*figure.high, kind, locale, Digits::exact));
    }
    return from;
}

/// A default worked out from several figures has digits nobody stated.
double roundedDefault(double value) {
    constexpr int kDigits = 4;
    if (value == 0.0 || !std::isfinite(value)) {
        return value;
    }
    const double scale = std::pow(10.0, kDigits - 1 - std::floor(std::log10(std::abs(value))));
    return std::round(value * scale) / scale;
}

double asNumber(const model::Value& value) {
    if (const auto* real = std::get_if<double>(&value)) {
        return *real;
    }
    const auto* whole = std::get_if<std::int64_t>(&value);
    return whole ? static_cast<double>(*whole) : 0.0;
}

}  // namespace

FieldRow::FieldRow(const FormContext& context, const model::Address& at, std::string_view fieldId,
                   const std::vector<Choice>& choices, QWidget* parent)
    : QObject(parent), m_context(context), m_at(at), m_field(*model::findField(fieldId)) {
    switch (m_field.type) {
        case model::ValueType::boolean:
            buildBoolean(parent);
            break;
        case model::ValueType::choice:
            buildChoice(parent, {});
            break;
        case model::ValueType::quarter:
            buildQuarter(parent);
            break;
        case model::ValueType::text:
            if (choices.empty()) {
                buildText(parent);
            } else {
                buildChoice(parent, choices);
            }
            break;
        default:
            buildQuantity(parent);
            break;
    }
    update();
}

void FieldRow::buildQuantity(QWidget* parent) {
    QuantitySpec spec;
    spec.label = fieldLabel(m_field.id);
    spec.kind = quantityKind(m_field);
    spec.range = {m_field.minimum, m_field.maximum};
    spec.slider = scaleOf(m_field);
    m_quantity = new QuantityField(m_context.look, spec, parent);
    m_widget = m_quantity;
    connect(m_quantity, &QuantityField::dragStarted, this, [this] {
        m_before = current().value_or(model::Value{});
        m_dragging = true;
        m_context.ports.edits.beginGesture(labelFor(m_before));
    });
    connect(m_quantity, &QuantityField::previewed, this, &FieldRow::preview);
    connect(m_quantity, &QuantityField::committed, this, &FieldRow::commit);
    connect(m_quantity, &QuantityField::dragAborted, this, [this] {
        m_dragging = false;
        m_context.ports.edits.abort();
    });
    connect(m_quantity, &QuantityField::restoreDefaultRequested, this, [this] {
        if (m_field.optional) {
            set(model::Value{});
        }
    });
}

void FieldRow::buildQuarter(QWidget* parent) {
    m_quarter = new QuarterField(m_context.look, fieldLabel(m_field.id), parent);
    m_quarter->setRange(static_cast<int>(m_field.minimum), static_cast<int>(m_field.maximum));
    m_widget = m_quarter;
    connect(m_quarter, &QuarterField::committed, this,
            [this](int index) { set(std::int64_t{index}); });
    connect(m_quarter, &QuarterField::restoreDefaultRequested, this, [this] {
        if (m_field.optional) {
            set(model::Value{});
        }
    });
}

void FieldRow::buildChoice(QWidget* parent, const std::vector<Choice>& choices) {
    m_choice = new ChoiceField(m_context.look, fieldLabel(m_field.id), parent);
    m_textChoice = !choices.empty();
    std::vector<Choice> all = choices;
    for (const std::string_view id : m_field.choices) {
        Choice choice;
        choice.id = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
        choice.text = choiceLabel(id);
        all.push_back(choice);
    }
    m_choice->setChoices(all);
    m_choice->setPlainToolTip(fieldHelp(m_field.id));
    m_widget = m_choice;
    connect(m_choice, &ChoiceField::chosen, this, [this](const QString& id) {
        if (m_textChoice) {
            set(id.toStdString());
            return;
        }
        const std::string wanted = id.toStdString();
        for (std::size_t i = 0; i < m_field.choices.size(); ++i) {
            if (m_field.choices[i] == wanted) {
                set(static_cast<std::int64_t>(i));
            }
        }
    });
}

void FieldRow::buildText(QWidget* parent) {
    m_text = new TextField(m_context.look, fieldLabel(m_field.id), parent);
    m_text->setMaximumBytes(static_cast<int>(model::kMaxTextBytes));
    m_text->setEmptyAllowed(true);
    m_widget = m_text;
    connect(m_text, &TextField::committed, this,
            [this](const QString& text) { set(text.toStdString()); });
}

void FieldRow::buildBoolean(QWidget* parent) {
    m_choice = new ChoiceField(m_context.look, fieldLabel(m_field.id), parent);
    m_choice->setChoices({{QStringLiteral("1"), tr("Yes"), {}, {}, true},
                          {QStringLiteral("0"), tr("No"), {}, {}, true}});
    m_choice->setPlainToolTip(fieldHelp(m_field.id));
    m_widget = m_choice;
    connect(m_choice, &ChoiceField::chosen, this,
            [this](const QString& id) { set(id == QStringLiteral("1")); });
}

std::optional<model::Value> FieldRow::current() const {
    return model::valueOf(m_context.ports.feed.plan(), m_context.ports.feed.world(), m_at, m_field);
}

std::optional<model::Figure> FieldRow::defaultFigure() const {
    if (m_field.defaultKey.empty()) {
        return std::nullopt;
    }
    const PlanFeed& feed = m_context.ports.feed;
    const auto site = feed.world().sites.find(m_at.site);
    const model::Defaults defaults(*feed.facts().catalog, feed.plan(), feed.world(), site.get());
    const auto asset = site ? site->assets.find(m_at.item) : nullptr;
    return defaults.figure(m_field.defaultKey, asset.get());
}

void FieldRow::update() {
    const std::optional<model::Value> value = current();
    if (!value) {
        return;
    }
    const bool unset = std::holds_alternative<std::monostate>(*value);
    const QLocale& locale = m_context.look.locale;
    if (m_quantity) {
        const std::optional<model::Figure> standard = defaultFigure();
        m_quantity->setValue(unset ? (standard ? roundedDefault(standard->value) : 0.0)
                                   : asNumber(*value));
        if (m_field.optional) {
            const QuantityKind kind = quantityKind(m_field);
            m_quantity->setDefault(
                standard ? std::optional(roundedDefault(standard->value)) : std::nullopt,
                standard ? provenanceOf(*standard, kind, locale) : Provenance{});
            m_quantity->setChanged(!unset);
            m_quantity->setOpen(unset && !standard);
        }
    } else if (m_quarter) {
        const int start = m_context.ports.feed.plan().header->startQuarter.index;
        m_quarter->setQuarter(unset ? start : static_cast<int>(asNumber(*value)));
        if (m_field.optional) {
            m_quarter->field()->setChanged(!unset);
            m_quarter->field()->setOpen(unset);
        }
    } else if (m_text) {
        m_text->setText(QString::fromStdString(std::get<std::string>(*value)));
    } else if (m_choice && m_textChoice) {
        m_choice->setCurrent(QString::fromStdString(std::get<std::string>(*value)));
    } else if (m_choice && m_field.type == model::ValueType::boolean) {
        m_choice->setCurrent(std::get<bool>(*value) ? QStringLiteral("1") : QStringLiteral("0"));
    } else if (m_choice) {
        const auto index = static_cast<std::size_t>(std::get<std::int64_t>(*value));
        const std::string_view id = m_field.choices[index];
        m_choice->setCurrent(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())));
    }
}

model::Value FieldRow::numberValue(double value) const {
    if (m_field.type == model::ValueType::real) {
        return value;
    }
    return static_cast<std::int64_t>(std::llround(value));
}

EditLabel FieldRow::labelFor(const model::Value& value) const {
    const QLocale& locale = m_context.look.locale;
    const QString fieldId =
        QString::fromUtf8(m_field.id.data(), static_cast<qsizetype>(m_field.id.size()));
    if (std::holds_alternative<std::monostate>(value)) {
        return {"edit.reset", {fieldId, m_placeName}};
    }
    return {"edit.set",
            {fieldId, m_placeName, valueText(m_field, value, locale),
             valueText(m_field, m_before, locale)}};
}

void FieldRow::set(const model::Value& value) {
    m_before = current().value_or(model::Value{});
    const model::Change change = model::SetField{m_at, &m_field, value};
    const auto done = m_context.ports.edits.apply({&change, 1}, labelFor(value));
    if (!done) {
        update();
    }
}

void FieldRow::preview(double value) {
    const model::Change change = model::SetField{m_at, &m_field, numberValue(value)};
    // The slider's range lies inside the field's, so a preview cannot be refused.
    [[maybe_unused]] const auto done = m_context.ports.edits.preview({&change, 1});
}

void FieldRow::commit(double value) {
    if (!m_dragging) {
        set(numberValue(value));
        return;
    }
    m_dragging = false;
    preview(value);
    m_context.ports.edits.commit(labelFor(numberValue(value)));
}

}  // namespace gigasite::ui
