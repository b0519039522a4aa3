// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowhost.h"

#include "app/version.h"
#include "ui/ports/ports.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/flatstyle.h"

#include <QApplication>
#include <QFileInfo>

namespace gigasite::app {

namespace {

ui::Theme themeFor(ui::ThemeChoice choice, const QPalette& systemPalette) {
    switch (choice) {
        case ui::ThemeChoice::light:
            return ui::Theme::light();
        case ui::ThemeChoice::dark:
            return ui::Theme::dark();
        case ui::ThemeChoice::system:
            break;
    }
    return ui::Theme::forPalette(systemPalette);
}

}  // namespace

WindowHost::WindowHost(model::Facts facts, QObject* parent)
    : QObject(parent),
      m_systemPalette(QApplication::palette()),
      m_session(m_document, facts),
      m_services(m_document, m_session, m_settings, m_language, facts),
      m_studies(m_session) {
    m_language.choose(m_settings.language());
    connect(&m_language, &LanguageController::changed, this, &WindowHost::rebuildLater);
    connect(&m_services, &AppServices::themeChanged, this, &WindowHost::rebuildLater);
}

WindowHost::~WindowHost() = default;

void WindowHost::start(const QString& path) {
    const QStringList recent = m_settings.recentFiles();
    m_services.openSample(ui::Sample::microsoft);
    if (!path.isEmpty()) {
        m_services.openFile(path);
    } else if (m_settings.reopensLastFile() && !recent.isEmpty() &&
               QFileInfo::exists(recent.front())) {
        m_services.openFile(recent.front());
    }
    m_settings.noteStarted();
    buildWindow();
    m_services.raiseStartNotices();
}

void WindowHost::buildWindow() {
    ui::Look look;
    look.theme = themeFor(m_settings.theme(), m_systemPalette);
    look.locale = m_language.locale();
    ui::applyTheme(*qApp, look.theme);
    const ui::Ports ports{m_session, m_document, m_services, m_studies};
    auto next = std::make_unique<ui::MainWindow>(look, ports, m_view, QLatin1String(kVersion));
    if (m_window) {
        next->setGeometry(m_window->geometry());
        m_window->hide();
    }
    m_window = std::move(next);
    m_window->show();
}

void WindowHost::rebuildLater() {
    if (m_rebuilding) {
        return;
    }
    m_rebuilding = true;
    // The old window must not be deleted under the menu that asked for the change.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_rebuilding = false;
            buildWindow();
        },
        Qt::QueuedConnection);
}

}  // namespace gigasite::app
