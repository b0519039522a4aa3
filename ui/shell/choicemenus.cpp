// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/choicemenus.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include <utility>

namespace gigasite::ui {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Choices", text);
}

template <class Choice, class Apply>
void addChoice(QMenu& menu, QActionGroup& group, const QString& text, Choice choice, Choice current,
               Apply apply) {
    QAction* action = group.addAction(menu.addAction(text));
    action->setCheckable(true);
    action->setChecked(choice == current);
    QObject::connect(action, &QAction::triggered, &menu, [apply, choice] { apply(choice); });
}

}  // namespace

void addThemeMenu(QMenu& menu, Services& services) {
    QMenu* themes = menu.addMenu(words(QT_TRANSLATE_NOOP("Choices", "Theme")));
    auto* group = new QActionGroup(themes);
    const std::pair<QString, ThemeChoice> choices[] = {
        {words(QT_TRANSLATE_NOOP("Choices", "As the system")), ThemeChoice::system},
        {words(QT_TRANSLATE_NOOP("Choices", "Light")), ThemeChoice::light},
        {words(QT_TRANSLATE_NOOP("Choices", "Dark")), ThemeChoice::dark}};
    for (const auto& [text, choice] : choices) {
        addChoice(*themes, *group, text, choice, services.themeChoice(),
                  [&services](ThemeChoice chosen) { services.setThemeChoice(chosen); });
    }
}

void addLanguageMenu(QMenu& menu, Services& services) {
    QMenu* languages = menu.addMenu(words(QT_TRANSLATE_NOOP("Choices", "Language")));
    auto* group = new QActionGroup(languages);
    const std::pair<QString, QString> choices[] = {
        {words(QT_TRANSLATE_NOOP("Choices", "As the system")), QStringLiteral("system")},
        {QStringLiteral("English"), QStringLiteral("en")},
        {QStringLiteral("Deutsch"), QStringLiteral("de")}};
    for (const auto& [text, choice] : choices) {
        addChoice(*languages, *group, text, choice, services.languageChoice(),
                  [&services](const QString& chosen) { services.setLanguageChoice(chosen); });
    }
}

}  // namespace gigasite::ui
