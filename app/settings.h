// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/services.h"

#include <QSettings>
#include <QString>
#include <QStringList>

namespace gigasite::app {

/// What outlives a run, in one INI file. A damaged or unwritable file means defaults; nothing here
/// fails.
class Settings {
  public:
    /// The file of this user.
    [[nodiscard]] static QString defaultPath();

    explicit Settings(const QString& path = defaultPath());

    /// The file was there but could not be read; defaults hold.
    [[nodiscard]] bool wasDamaged() const { return m_damaged; }
    /// No run has ended with settings written yet.
    [[nodiscard]] bool isFirstStart() const;
    void noteStarted();

    /// Newest first.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    void clearRecentFiles();
    static constexpr int kMaxRecentFiles = 10;

    /// "system", "en" or "de".
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& language);
    [[nodiscard]] ui::ThemeChoice theme() const;
    void setTheme(ui::ThemeChoice theme);
    /// Open the last file at the start, if it still exists.
    [[nodiscard]] bool reopensLastFile() const;
    void setReopensLastFile(bool reopen);
    /// Map pictures from the Internet, off by default; the address they come from, empty for
    /// OpenStreetMap's own, with whom to name for them.
    [[nodiscard]] bool isMapOnline() const;
    void setMapOnline(bool online);
    [[nodiscard]] QString mapTilesTemplate() const;
    [[nodiscard]] QString mapTilesAttribution() const;
    /// Existing folder for file dialogs.
    [[nodiscard]] QString lastFolder() const;
    void setLastFolder(const QString& folder);

    [[nodiscard]] QByteArray windowState(const QString& name) const;
    void setWindowState(const QString& name, const QByteArray& state);

  private:
    /// The path, after a damaged file there was renamed to "name.damaged".
    static QString checked(const QString& path, bool& damaged);

    bool m_damaged = false;
    QSettings m_settings;
};

}  // namespace gigasite::app
