// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands.h"

#include "model/plan/fields.h"
#include "ui/inspector/fieldtext.h"
#include "ui/shell/viewstate.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace gigasite::ui {

namespace {

constexpr double kSiteZoom = 6.0;

QString withoutMnemonic(QString text) {
    text.replace(QStringLiteral("&&"), QStringLiteral("\n"));
    text.remove(QLatin1Char('&'));
    return text.replace(QLatin1Char('\n'), QLatin1Char('&'));
}

void addMenu(const QMenu& menu, const QString& path, std::vector<Command>& commands) {
    for (QAction* action : menu.actions()) {
        if (action->menu()) {
            addMenu(*action->menu(), withoutMnemonic(action->text()), commands);
        } else if (!action->isSeparator() && action->isEnabled() && action->isVisible()) {
            commands.push_back({withoutMnemonic(action->text()), path, action->shortcut(),
                                [action] { action->trigger(); }});
        }
    }
}

void addFields(const model::Address& at, const QString& place, ViewState& view,
               std::vector<Command>& commands) {
    for (const model::Field& field : model::fieldsOf(at.kind)) {
        const std::string id(field.id);
        commands.push_back(
            {fieldLabel(field.id), place, {}, [&view, at, id] { view.reveal(at, id); }});
    }
}

}  // namespace

std::vector<Command> menuCommands(const QMenuBar& bar) {
    std::vector<Command> commands;
    for (const QAction* action : bar.actions()) {
        if (action->menu()) {
            addMenu(*action->menu(), withoutMnemonic(action->text()), commands);
        }
    }
    return commands;
}

std::vector<Command> siteCommands(const Ports& ports, ViewState& view, const GoTo& go) {
    std::vector<Command> commands;
    for (const auto& entry : ports.feed.world().sites) {
        const model::SiteInfo& info = *entry.value->info;
        const model::Id id = entry.id;
        commands.push_back(
            {QString::fromStdString(info.name),
             QCoreApplication::translate("Commands", "Site"),
             {},
             [&view, go, id, latitude = info.latitudeDeg, longitude = info.longitudeDeg] {
                 view.setSelection({id});
                 go(latitude, longitude, kSiteZoom);
             }});
    }
    return commands;
}

std::vector<Command> fieldCommands(const Ports& ports, ViewState& view) {
    std::vector<Command> commands;
    const model::Id site = view.selectedSite();
    if (const auto found = ports.feed.world().sites.find(site); site != 0 && found) {
        const QString name = QString::fromStdString(found->info->name);
        addFields({model::EntityKind::site, site, 0}, name, view, commands);
        addFields({model::EntityKind::grid, site, 0}, name, view, commands);
    }
    const QString plan = QCoreApplication::translate("Commands", "Plan");
    for (const model::EntityKind kind :
         {model::EntityKind::header, model::EntityKind::limits, model::EntityKind::prices}) {
        addFields({kind, 0, 0}, plan, view, commands);
    }
    return commands;
}

}  // namespace gigasite::ui
