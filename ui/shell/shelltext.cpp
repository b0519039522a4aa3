// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shelltext.h"

#include "ui/inspector/fieldtext.h"
#include "ui/text/problemtext.h"

#include <QCoreApplication>

namespace gigasite::ui {

namespace {

struct Sentence {
    const char* code;
    const char* text;
};

constexpr Sentence kSentences[] = {
    {"edit.set", QT_TRANSLATE_NOOP("Edit", "Set %1 of %2 to %3, was %4")},
    {"edit.setMany", QT_TRANSLATE_NOOP("Edit", "Set %1 at %2 places to %3")},
    {"edit.reset", QT_TRANSLATE_NOOP("Edit", "Set %1 of %2 back to its default")},
    {"edit.rename", QT_TRANSLATE_NOOP("Edit", "Rename %1 to %2")},
    {"edit.move", QT_TRANSLATE_NOOP("Edit", "Move %1 to %2")},
    {"edit.insert", QT_TRANSLATE_NOOP("Edit", "Add %1 %2")},
    {"edit.insertAt", QT_TRANSLATE_NOOP("Edit", "Add %1 %2 to %3")},
    {"edit.erase", QT_TRANSLATE_NOOP("Edit", "Delete %1 %2")},
    {"edit.eraseMany", QT_TRANSLATE_NOOP("Edit", "Delete %2 × %1")},
    {"edit.duplicate", QT_TRANSLATE_NOOP("Edit", "Duplicate %1 %2")},
    {"edit.template", QT_TRANSLATE_NOOP("Edit", "Start from %1")},
    {"edit.import", QT_TRANSLATE_NOOP("Edit", "Import %1")},
    {"edit.other", "%1"},
};

constexpr Sentence kKinds[] = {
    {"site", QT_TRANSLATE_NOOP("Edit", "site")},
    {"phase", QT_TRANSLATE_NOOP("Edit", "phase")},
    {"asset", QT_TRANSLATE_NOOP("Edit", "source")},
};

QString translated(const char* text) {
    return QCoreApplication::translate("Edit", text);
}

QString worded(const QString& argument) {
    for (const Sentence& kind : kKinds) {
        if (argument == QLatin1String(kind.code)) {
            return translated(kind.text);
        }
    }
    const std::string id = argument.toStdString();
    return model::findField(id) ? fieldLabel(id) : argument;
}

}  // namespace

QString editSentence(const EditLabel& label) {
    for (const Sentence& sentence : kSentences) {
        if (QByteArrayView(sentence.code) != QByteArrayView(label.code)) {
            continue;
        }
        QStringList arguments = label.arguments;
        if (!arguments.isEmpty()) {
            arguments.front() = worded(arguments.front());
        }
        return fillArguments(translated(sentence.text), arguments);
    }
    return label.arguments.join(QLatin1Char(' '));
}

}  // namespace gigasite::ui
