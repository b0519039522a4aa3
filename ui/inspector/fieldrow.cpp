// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fieldrow.h"

#include "model/engine/evaluate.h"
#include "model/plan/change.h"
#include "ui/inspector/fieldchoices.h"
#include "ui/inspector/fieldlinks.h"
#include "ui/inspector/fieldscale.h"
#include "ui/inspector/fieldtext.h"
#include "ui/ports/edits.h"
#include "ui/text/numberformat.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/notesfield.h"
#include "ui/widgets/quantityedit.h"
#include "ui/widgets/quantityfield.h"
#include "ui/widgets/quarterfield.h"
#include "ui/widgets/textfield.h"

#include <algorithm>
#include <cmath>

namespace gigasite::ui {

namespace {

/// Steps by Up and Down merge within this time, see EditSink::apply().
constexpr qint64 kStepMs = 1000;

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
    if (const auto* steps = std::get_if<model::Steps>(&value)) {
        return steps->empty() ? 0.0 : steps->back().value;
    }
    const auto* whole = std::get_if<std::int64_t>(&value);
    return whole ? static_cast<double>(*whole) : 0.0;
}

QString latin(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isNotes(const model::Field& field) {
    return field.name() == "notes";
}

}  // namespace

FieldRow::FieldRow(const FormContext& context, const model::Address& at, std::string_view fieldId,
                   const std::vector<Choice>& choices, QWidget* parent)
    : FieldRow(context, std::vector{at}, fieldId, choices, parent) {
}

FieldRow::FieldRow(const FormContext& context, std::vector<model::Address> targets,
                   std::string_view fieldId, const std::vector<Choice>& choices, QWidget* parent)
    : QObject(parent),
      m_context(context),
      m_targets(std::move(targets)),
      m_field(*model::findField(fieldId)),
      m_kind(kindAt(context.ports.feed, m_targets.front(), m_field)) {
    build(choices.empty() ? fieldChoices(context.ports.feed, m_field) : choices, parent);
    update();
}

void FieldRow::build(const std::vector<Choice>& choices, QWidget* parent) {
    switch (m_field.type) {
        case model::ValueType::boolean:
            buildBoolean(parent);
            break;
        case model::ValueType::choice:
        case model::ValueType::reference:
            buildChoice(parent, choices);
            break;
        case model::ValueType::quarter:
            buildQuarter(parent);
            break;
        case model::ValueType::text:
            if (!choices.empty()) {
                buildChoice(parent, choices);
            } else if (isNotes(m_field)) {
                buildNotes(parent);
            } else {
                buildText(parent);
            }
            break;
        default:
            buildQuantity(parent);
            break;
    }
}

void FieldRow::buildQuantity(QWidget* parent) {
    const QuantitySpec spec = quantitySpec(m_context.ports.feed, m_targets.front(), m_field);
    m_quantity = new QuantityField(m_context.look, spec, parent);
    m_quantity->setHelp(fieldHelp(m_field.id));
    m_quantity->setClearable(m_field.optional);
    m_widget = m_quantity;
    connect(m_quantity, &QuantityField::dragStarted, this, [this] {
        m_before = current(m_targets.front()).value_or(model::Value{});
        m_dragging = true;
        m_context.ports.edits.beginGesture(labelFor(m_before));
    });
    connect(m_quantity, &QuantityField::previewed, this, &FieldRow::preview);
    connect(m_quantity, &QuantityField::committed, this,
            [this](double value) { commit(value, m_quantity->isStepping()); });
    connect(m_quantity, &QuantityField::adjusted, this, &FieldRow::setEach);
    connect(m_quantity, &QuantityField::dragAborted, this, [this] {
        m_dragging = false;
        m_context.ports.edits.abort();
    });
    connect(m_quantity, &QuantityField::restoreDefaultRequested, this, &FieldRow::restore);
}

void FieldRow::buildQuarter(QWidget* parent) {
    m_quarter = new QuarterField(m_context.look, fieldLabel(m_field.id), parent);
    m_quarter->setRange(static_cast<int>(m_field.minimum), static_cast<int>(m_field.maximum));
    m_quarter->setHelp(fieldHelp(m_field.id));
    m_quarter->setClearable(m_field.optional);
    m_widget = m_quarter;
    connect(m_quarter, &QuarterField::committed, this,
            [this](int index) { set(std::int64_t{index}, m_quarter->field()->isStepping()); });
    connect(m_quarter, &QuarterField::adjusted, this, &FieldRow::setEach);
    connect(m_quarter, &QuarterField::restoreDefaultRequested, this, &FieldRow::restore);
}

void FieldRow::buildChoice(QWidget* parent, const std::vector<Choice>& choices) {
    m_choice = new ChoiceField(m_context.look, fieldLabel(m_field.id), parent);
    m_textChoice = m_field.type == model::ValueType::text;
    std::vector<Choice> all = choices;
    for (const std::string_view id : m_field.choices) {
        Choice choice;
        choice.id = latin(id);
        choice.text = choiceLabel(id);
        all.push_back(choice);
    }
    m_choice->setChoices(all);
    connectChoice();
}

void FieldRow::buildBoolean(QWidget* parent) {
    m_choice = new ChoiceField(m_context.look, fieldLabel(m_field.id), parent);
    m_choice->setChoices({{QStringLiteral("1"), tr("Yes"), {}, {}, true},
                          {QStringLiteral("0"), tr("No"), {}, {}, true}});
    connectChoice();
}

void FieldRow::connectChoice() {
    m_choice->setPlainToolTip(fieldHelp(m_field.id));
    m_widget = m_choice;
    connect(m_choice, &ChoiceField::restoreDefaultRequested, this, &FieldRow::restore);
    connect(m_choice, &ChoiceField::chosen, this, [this](const QString& id) {
        if (m_textChoice) {
            set(id.toStdString());
        } else if (m_field.type == model::ValueType::reference) {
            set(std::int64_t{id.toLongLong()});
        } else if (m_field.type == model::ValueType::boolean) {
            set(id == QStringLiteral("1"));
        } else {
            const auto at = std::find(m_field.choices.begin(), m_field.choices.end(),
                                      std::string_view(id.toStdString()));
            set(static_cast<std::int64_t>(at - m_field.choices.begin()));
        }
    });
}

void FieldRow::buildText(QWidget* parent) {
    m_text = new TextField(m_context.look, fieldLabel(m_field.id), parent);
    m_text->setMaximumBytes(static_cast<int>(model::kMaxTextBytes));
    m_text->setEmptyAllowed(true);
    m_text->setPlainToolTip(fieldHelp(m_field.id));
    m_widget = m_text;
    connect(m_text, &TextField::committed, this,
            [this](const QString& text) { set(text.toStdString()); });
}

void FieldRow::buildNotes(QWidget* parent) {
    m_notes = new NotesField(m_context.look, fieldLabel(m_field.id), parent);
    m_notes->setMaximumBytes(static_cast<int>(model::kMaxTextBytes));
    m_notes->setPlainToolTip(fieldHelp(m_field.id));
    m_widget = m_notes;
    connect(m_notes, &NotesField::committed, this,
            [this](const QString& text) { set(text.toStdString()); });
}

void FieldRow::focus() {
    if (m_quantity || m_quarter) {
        QuantityEdit* edit = m_quantity ? m_quantity->edit() : m_quarter->field()->edit();
        edit->setFocus(Qt::OtherFocusReason);
        edit->selectAll();
    } else if (m_choice) {
        m_choice->comboBox()->setFocus(Qt::OtherFocusReason);
    } else if (m_text) {
        m_text->edit()->setFocus(Qt::OtherFocusReason);
        m_text->edit()->selectAll();
    } else if (m_notes) {
        m_notes->edit()->setFocus(Qt::OtherFocusReason);
    }
}

bool FieldRow::isOutdated() const {
    return m_quantity && kindAt(m_context.ports.feed, m_targets.front(), m_field) != m_kind;
}

std::optional<model::Value> FieldRow::current(const model::Address& at) const {
    return model::valueOf(m_context.ports.feed.plan(), m_context.ports.feed.world(), at, m_field);
}

std::optional<model::Figure> FieldRow::defaultFigure(const model::Address& at) const {
    if (m_field.defaultKey.empty()) {
        return std::nullopt;
    }
    const PlanFeed& feed = m_context.ports.feed;
    const auto site = feed.world().sites.find(at.site);
    const model::Defaults defaults(*feed.facts().catalog, feed.plan(), feed.world(), site.get());
    const auto asset = site ? site->assets.find(at.item) : nullptr;
    return defaults.figure(m_field.defaultKey, asset.get());
}

std::vector<FieldRow::Reading> FieldRow::read() const {
    std::vector<Reading> readings;
    readings.reserve(m_targets.size());
    for (const model::Address& at : m_targets) {
        if (std::optional<model::Value> value = current(at)) {
            const bool needsDefault = m_field.optional;
            readings.push_back(
                {*std::move(value), needsDefault ? defaultFigure(at) : std::nullopt});
        }
    }
    return readings;
}

double FieldRow::numberOf(const Reading& reading) const {
    if (!reading.isUnset()) {
        return asNumber(reading.value);
    }
    return reading.standard ? roundedDefault(reading.standard->value) : 0.0;
}

void FieldRow::update() {
    if (const std::vector<Reading> readings = read(); !readings.empty()) {
        show(readings);
    }
}

void FieldRow::show(const std::vector<Reading>& readings) {
    const Reading& first = readings.front();
    const bool isNumber = m_quantity || m_quarter;
    const bool mixed = std::any_of(readings.begin(), readings.end(), [&](const Reading& one) {
        return isNumber ? numberOf(one) != numberOf(first) || one.isUnset() != first.isUnset()
                        : one.value != first.value;
    });
    if (m_quantity) {
        showQuantity(readings, mixed);
    } else if (m_quarter) {
        showQuarter(readings, mixed);
    } else if (m_text) {
        m_text->setText(QString::fromStdString(std::get<std::string>(first.value)));
        m_text->setMixed(mixed);
    } else if (m_notes) {
        m_notes->setText(QString::fromStdString(std::get<std::string>(first.value)));
    } else if (m_choice) {
        showChoice(first, mixed);
    }
}

void FieldRow::showQuantity(const std::vector<Reading>& readings, bool mixed) {
    const Reading& first = readings.front();
    std::vector<double> values;
    std::transform(readings.begin(), readings.end(), std::back_inserter(values),
                   [this](const Reading& one) { return numberOf(one); });
    m_quantity->setValues(values);
    m_quantity->setValue(values.front());
    const auto& standard = first.standard;
    if (const auto scale =
            priceScale(m_field, standard ? std::optional(standard->value) : std::nullopt)) {
        m_quantity->setSliderMaximum(*scale);
    }
    if (m_field.optional) {
        const bool isSet = std::any_of(readings.begin(), readings.end(),
                                       [](const Reading& one) { return !one.isUnset(); });
        m_quantity->setDefault(
            standard ? std::optional(roundedDefault(standard->value)) : std::nullopt,
            standard ? provenanceOf(*standard, m_kind, m_context.look.locale) : Provenance{});
        m_quantity->setChanged(isSet);
        m_quantity->setOpen(first.isUnset() && !standard);
    }
    if (isMany()) {
        m_quantity->setMixed(mixed);
    }
}

void FieldRow::showQuarter(const std::vector<Reading>& readings, bool mixed) {
    const Reading& first = readings.front();
    const int start = m_context.ports.feed.plan().header->startQuarter.index;
    std::vector<double> values;
    std::transform(readings.begin(), readings.end(), std::back_inserter(values),
                   [&](const Reading& one) { return one.isUnset() ? start : numberOf(one); });
    m_quarter->setValues(values);
    m_quarter->setQuarter(static_cast<int>(values.front()));
    if (m_field.optional) {
        const bool isSet = std::any_of(readings.begin(), readings.end(),
                                       [](const Reading& one) { return !one.isUnset(); });
        m_quarter->field()->setChanged(isSet);
        m_quarter->field()->setOpen(first.isUnset());
    }
    if (isMany()) {
        m_quarter->setMixed(mixed);
    }
}

void FieldRow::showChoice(const Reading& first, bool mixed) {
    QString id;
    if (m_textChoice) {
        id = QString::fromStdString(std::get<std::string>(first.value));
    } else if (m_field.type == model::ValueType::boolean) {
        id = std::get<bool>(first.value) ? QStringLiteral("1") : QStringLiteral("0");
    } else if (m_field.type == model::ValueType::reference) {
        m_choice->setChoices(fieldChoices(m_context.ports.feed, m_field));
        id = QString::number(std::get<std::int64_t>(first.value));
    } else {
        id = latin(m_field.choices[static_cast<std::size_t>(std::get<std::int64_t>(first.value))]);
    }
    if (m_choice->comboBox()->findData(id) < 0) {
        // A row the catalogue no longer has stays visible, and stays until another is chosen.
        m_choice->comboBox()->addItem(id, id);
    }
    m_choice->setCurrent(id);
    m_choice->setChanged(std::any_of(m_targets.begin(), m_targets.end(), [this](const auto& at) {
        return canRestore(m_context.ports.feed, at, m_field);
    }));
    if (isMany()) {
        m_choice->setMixed(mixed);
    }
}

model::Value FieldRow::numberValue(double value) const {
    if (m_field.type == model::ValueType::real || m_field.type == model::ValueType::steps) {
        return value;
    }
    return static_cast<std::int64_t>(std::llround(value));
}

model::Value FieldRow::withLastStep(const model::Address& at, double value) const {
    const std::optional<model::Value> now = current(at);
    model::Steps steps = now ? std::get<model::Steps>(*now) : model::Steps{};
    if (steps.empty()) {
        steps.push_back({m_context.ports.feed.plan().header->startQuarter.index, value});
    }
    steps.back().value = value;
    return steps;
}

QString FieldRow::textOf(const model::Value& value) const {
    if (std::holds_alternative<double>(value)) {
        return formatQuantity(std::get<double>(value), m_kind, m_context.look.locale,
                              Digits::exact);
    }
    if (m_choice && (m_textChoice || m_field.type == model::ValueType::reference)) {
        const auto* text = std::get_if<std::string>(&value);
        const auto* number = std::get_if<std::int64_t>(&value);
        const QString id =
            text ? QString::fromStdString(*text) : QString::number(number ? *number : 0);
        const int at = m_choice->comboBox()->findData(id);
        return at >= 0 ? m_choice->comboBox()->itemText(at) : id;
    }
    return valueText(m_field, value, m_context.look.locale);
}

EditLabel FieldRow::labelFor(const model::Value& value) const {
    const QString fieldId = latin(m_field.id);
    if (std::holds_alternative<std::monostate>(value)) {
        return {"edit.reset", {fieldId, m_placeName}};
    }
    if (isMany()) {
        return {"edit.setMany", {fieldId, QString::number(m_targets.size()), textOf(value)}};
    }
    if (m_field.id == "site.name") {
        return {"edit.rename", {textOf(m_before), textOf(value)}};
    }
    return {"edit.set", {fieldId, m_placeName, textOf(value), textOf(m_before)}};
}

std::vector<model::Change> FieldRow::changesTo(const model::Value& value) const {
    std::vector<model::Change> changes;
    for (const model::Address& at : m_targets) {
        const bool isStep = m_field.type == model::ValueType::steps;
        changes.emplace_back(model::SetField{
            at, &m_field, isStep ? withLastStep(at, std::get<double>(value)) : value});
        if (!std::holds_alternative<std::monostate>(value)) {
            addLinkedChanges(m_context.ports.feed, at, m_field, value, changes);
        }
    }
    return changes;
}

std::string FieldRow::stepKey() const {
    const model::Address& at = m_targets.front();
    return "step " + std::string(m_field.id) + " " + std::to_string(at.site) + "/" +
           std::to_string(at.item) + " " + std::to_string(m_targets.size());
}

void FieldRow::remember(bool isStep) {
    // A run of key presses is one step, so its label tells the value before the first.
    const bool goesOn = isStep && m_sinceStep.isValid() && m_sinceStep.elapsed() <= kStepMs;
    if (!goesOn) {
        m_before = current(m_targets.front()).value_or(model::Value{});
    }
    isStep ? static_cast<void>(m_sinceStep.start()) : m_sinceStep.invalidate();
}

void FieldRow::set(const model::Value& value, bool isStep) {
    remember(isStep);
    const auto done = m_context.ports.edits.apply(changesTo(value), labelFor(value),
                                                  isStep ? stepKey() : std::string());
    if (!done) {
        update();
    }
}

void FieldRow::setEach(const RelativeQuantity& change) {
    m_sinceStep.invalidate();
    std::vector<model::Change> changes;
    for (const model::Address& at : m_targets) {
        const std::optional<model::Value> now = current(at);
        if (!now) {
            continue;
        }
        model::Value next;
        if (const auto* steps = std::get_if<model::Steps>(&*now)) {
            model::Steps all = *steps;
            for (model::Step& step : all) {
                step.value = std::clamp(adjusted(change, m_kind, step.value), m_field.minimum,
                                        m_field.maximum);
            }
            next = std::move(all);
        } else {
            next = numberValue(adjusted(change, m_kind, numberOf({*now, defaultFigure(at)})));
        }
        changes.emplace_back(model::SetField{at, &m_field, next});
        addLinkedChanges(m_context.ports.feed, at, m_field, next, changes);
    }
    const QLocale& locale = m_context.look.locale;
    const bool ofItself = change.factor != 1.0;
    const double by = ofItself ? change.factor - 1.0 : change.offset;
    const QString amount =
        formatQuantity(std::abs(by), ofItself ? QuantityKind::share : differenceKind(m_kind),
                       locale, Digits::exact);
    const QString sign = by < 0.0 ? QStringLiteral("\u2212") : QStringLiteral("+");
    const QString sentence =
        tr("Change %1 at %2 places by %3")
            .arg(fieldLabel(m_field.id), QString::number(m_targets.size()), sign + amount);
    const auto done = m_context.ports.edits.apply(changes, {"edit.other", {sentence}});
    if (!done) {
        update();
    }
}

void FieldRow::restore() {
    m_sinceStep.invalidate();
    if (m_field.optional) {
        set(model::Value{});
        return;
    }
    std::vector<model::Change> changes;
    for (const model::Address& at : m_targets) {
        if (canRestore(m_context.ports.feed, at, m_field)) {
            addRestoringChanges(m_context.ports.feed, at, m_field, changes);
        }
    }
    if (!changes.empty()) {
        const auto done = m_context.ports.edits.apply(changes, labelFor(model::Value{}));
        if (!done) {
            update();
        }
    }
}

void FieldRow::preview(double value) {
    // The slider's range lies inside the field's, so a preview cannot be refused.
    [[maybe_unused]] const auto done = m_context.ports.edits.preview(changesTo(numberValue(value)));
}

void FieldRow::commit(double value, bool isStep) {
    if (!m_dragging) {
        set(numberValue(value), isStep);
        return;
    }
    m_dragging = false;
    preview(value);
    m_context.ports.edits.commit(labelFor(numberValue(value)));
}

}  // namespace gigasite::ui
