// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document.h"
#include "app/services.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/studies.h"
#include "app/translator.h"
#include "ui/shell/viewstate.h"

#include <QObject>
#include <QPalette>
#include <QString>

#include <memory>

namespace gigasite::ui {
class MainWindow;
}

namespace gigasite::app {

/// Owns document, session and services and keeps one window around them. A change of language or
/// theme builds the window anew around the same document.
class WindowHost : public QObject {
    Q_OBJECT

  public:
    explicit WindowHost(model::Facts facts, QObject* parent = nullptr);
    ~WindowHost() override;

    /// Opens the given plan, else the last one, else the sample, and shows the window.
    void start(const QString& path);
    [[nodiscard]] ui::MainWindow* window() const { return m_window.get(); }
    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] Document& document() { return m_document; }
    [[nodiscard]] AppServices& services() { return m_services; }
    [[nodiscard]] ui::ViewState& view() { return m_view; }

  private:
    void buildWindow();
    void rebuildLater();

    QPalette m_systemPalette;
    Settings m_settings;
    LanguageController m_language;
    Document m_document;
    Session m_session;
    AppServices m_services;
    AppStudies m_studies;
    ui::ViewState m_view;
    std::unique_ptr<ui::MainWindow> m_window;
    bool m_rebuilding = false;
};

}  // namespace gigasite::app
