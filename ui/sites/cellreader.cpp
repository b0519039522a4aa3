// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/cellreader.h"

#include "ui/inspector/fieldtext.h"
#include "ui/sites/tabletext.h"
#include "ui/text/parsequantity.h"
#include "ui/text/problemtext.h"

#include <QCoreApplication>

#include <cmath>

namespace gigasite::ui {

namespace {

constexpr qsizetype kLongestNumber = 200;

QString translated(const char* text) {
    return QCoreApplication::translate("CellReader", text);
}

ReadCell refused(const QString& reason) {
    return {false, {}, reason};
}

ReadCell checked(const SiteColumn& column, model::Value value) {
    // Steps are checked by their number; the rest of them was in the plan before.
    const bool step = column.field->type == model::ValueType::steps;
    const auto done =
        step ? model::check(*column.field,
                            model::Steps{{model::kFirstQuarter.index, std::get<double>(value)}})
             : model::check(*column.field, value);
    return done ? ReadCell{true, std::move(value), {}} : refused(problemSentence(done.problem()));
}

ReadCell readNumber(const SiteColumn& column, const QString& text, const QLocale& notation,
                    double currentNumber) {
    // A spreadsheet writes a loss as (5), arithmetic reads 5: better to ask.
    if (text.startsWith(u'(') && text.endsWith(u')')) {
        return refused(translated(
            QT_TRANSLATE_NOOP("CellReader", "Brackets may mean a loss. Write −5 or 5.")));
    }
    if (text.size() > kLongestNumber) {
        return refused(problemSentence({"quantity.tooLong", {}, {std::to_string(kLongestNumber)}}));
    }
    const model::Field& field = *column.field;
    const ParsedQuantity parsed =
        parseQuantity(text, column.kind, notation, {field.minimum, field.maximum},
                      columnLabel(column), currentNumber);
    if (!parsed.ok) {
        return refused(problemSentence(parsed.refusal));
    }
    const bool real = field.type == model::ValueType::real || field.type == model::ValueType::steps;
    return checked(column, real ? model::Value(parsed.value)
                                : model::Value(std::int64_t{std::llround(parsed.value)}));
}

ReadCell readText(const SiteColumn& column, const QString& text) {
    if (isBinary(text)) {
        return refused(translated(
            QT_TRANSLATE_NOOP("CellReader", "It holds characters that cannot be shown.")));
    }
    const QString plain = unguardFormula(text);
    if (column.id == kNameColumn && plain.trimmed().isEmpty()) {
        return refused(translated(QT_TRANSLATE_NOOP("CellReader", "A site needs a name.")));
    }
    return checked(column, plain.toStdString());
}

}  // namespace

ReadCell readCell(const SiteColumn& column, const QString& text, const QLocale& notation,
                  const NameBook& names, double currentNumber) {
    if (column.type == ColumnType::text) {
        return readText(column, text);
    }
    const QString trimmed = text.left(kLongestNumber + 1).trimmed();
    const QString unset = valueText(*column.field, {}, notation);
    if (column.field->optional && trimmed.compare(unset, Qt::CaseInsensitive) == 0) {
        return {true, {}, {}};
    }
    if (column.isNumeric()) {
        return readNumber(column, trimmed, notation, currentNumber);
    }
    const auto id = names.id(column, unguardFormula(trimmed));
    if (!id) {
        return refused(translated(QT_TRANSLATE_NOOP("CellReader", "“%1” is not known here."))
                           .arg(elideMiddle(oneLine(trimmed))));
    }
    return checked(column, NameBook::valueOf(column, *id));
}

}  // namespace gigasite::ui
