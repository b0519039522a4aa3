// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include <QAction>
#include <QKeySequence>

namespace gigasite::ui {

Actions::Actions(const Look& look, QObject* parent) : QObject(parent), m_look(look) {
    newPlan = make(tr("New..."), QStringLiteral("new"), QKeySequence::New, tr("Start a new plan"));
    open = make(tr("Open..."), QStringLiteral("open"), QKeySequence::Open, tr("Open a plan"));
    const QString copy = tr("Open this sample as an untitled copy");
    openMicrosoft = make(tr("Microsoft FY2025"), {}, {}, copy);
    openArticle = make(tr("As in the article: 800 and 500 billion"), {}, {}, copy);
    openLearning = make(tr("Learning: one campus, hourly matched"), {}, {}, copy);
    save = make(tr("Save"), QStringLiteral("save"), QKeySequence::Save, tr("Save the plan"));
    saveAs = make(tr("Save as..."), {}, QKeySequence::SaveAs, tr("Save under another name"));
    exportJson = make(tr("Export as JSON..."), {}, {}, tr("Write the whole plan as JSON"));
    report = make(tr("Report"), QStringLiteral("report"), Qt::CTRL | Qt::Key_P,
                  tr("Write a PDF report"));
    quit = make(tr("Quit"), {}, QKeySequence::Quit, tr("Close Gigasite"));
    undo = make(tr("Undo"), QStringLiteral("undo"), QKeySequence::Undo, tr("Undo"));
    redo = make(tr("Redo"), QStringLiteral("redo"), QKeySequence::Redo, tr("Redo"));
    duplicate = make(tr("Duplicate site"), QStringLiteral("duplicate"), Qt::CTRL | Qt::Key_D,
                     tr("Copy the selected sites"));
    erase = make(tr("Delete site"), QStringLiteral("delete"), {}, tr("Delete the selected sites"));
    place = make(tr("Place"), QStringLiteral("place"), Qt::Key_P,
                 tr("Place a site by a click on the map (P)"));
    place->setCheckable(true);
    fit = make(tr("Fit map to sites"), QStringLiteral("fit"), {}, tr("Show all sites (Home)"));
    rivals =
        make(tr("Rivals' campuses"), {}, {}, tr("Show known AI campuses of others on the map"));
    rivals->setCheckable(true);
    plants = make(tr("Power plants under contract"), {}, {},
                  tr("Show the plants of known deals and the lines to the sites they serve"));
    plants->setCheckable(true);
    measure = make(tr("Measure"), QStringLiteral("select"), Qt::Key_M,
                   tr("Measure a distance and the latency over it (M)"));
    measure->setCheckable(true);
    search = make(tr("Find a place..."), QStringLiteral("search"), QKeySequence::Find,
                  tr("Go to a country, state, site or coordinates (Ctrl+F)"));
    onlineMap = make(tr("Online map (OpenStreetMap)"), {}, {},
                     tr("Fetch map pictures from the Internet and keep them; off by default"));
    onlineMap->setCheckable(true);
    copyMap = make(tr("Copy map"), QStringLiteral("camera"), {},
                   tr("The map with its caption to the clipboard"));
    saveMap = make(tr("Save map as..."), {}, {}, tr("The map with its caption as PNG or SVG"));
    explain = make(tr("Explain a number"), {}, Qt::CTRL | Qt::Key_I,
                   tr("What a figure is made of, down to the inputs and their sources (Ctrl+I)"));
    selectAll = make(tr("Select all sites"), {}, QKeySequence::SelectAll, tr("Select every site"));
    palette = make(tr("Commands..."), {}, Qt::CTRL | Qt::Key_K,
                   tr("Find a command, site, field or place by its name (Ctrl+K)"));
    nextProblem =
        make(tr("Next problem"), {}, Qt::Key_F8, tr("Go to the next problem and its site (F8)"));
    previousProblem = make(tr("Previous problem"), {}, Qt::SHIFT | Qt::Key_F8,
                           tr("Go to the previous problem and its site (Shift+F8)"));
    pin = make(tr("Pin as reference"), {}, Qt::CTRL | Qt::Key_B,
               tr("Keep these results: tiles and charts show the change against them (Ctrl+B)"));
    pin->setCheckable(true);
    resetLayout = make(tr("Reset layout"), {}, {}, tr("Panels back to their places"));
    toMessage = make(tr("Go to the message"), {}, Qt::Key_F6, tr("To the first button of the bar"));
    shortcuts =
        make(tr("Shortcuts"), {}, QKeySequence::HelpContents, tr("Every key of the window"));
    credits = make(tr("Sources and credits"), {}, {}, tr("Where every figure comes from"));
    about = make(tr("About Gigasite"), {}, {}, tr("Version and licence"));
}

QAction* Actions::make(const QString& text, const QString& icon, const QKeySequence& shortcut,
                       const QString& tip) {
    auto* action = new QAction(text, this);
    if (!icon.isEmpty()) {
        action->setIcon(themeIcon(icon, m_look.theme));
    }
    action->setShortcut(shortcut);
    action->setToolTip(tip);
    action->setStatusTip(tip);
    return action;
}

}  // namespace gigasite::ui
