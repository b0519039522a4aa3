// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace gigasite::app {

namespace {

constexpr qint64 kLargestFile = 1024 * 1024;
constexpr qsizetype kLargestState = 256 * 1024;
constexpr std::array kThemes = {"system", "light", "dark"};
constexpr std::array kLanguages = {"system", "en", "de"};

QString key(const char* name) {
    return QLatin1StringView(name);
}

/// The place of the text in the list; 0 when it is none of them.
template <class List>
std::size_t placeOf(const QString& text, const List& list) {
    const auto found = std::find_if(list.begin(), list.end(), [&text](const char* one) {
        return text == QLatin1StringView(one);
    });
    return found == list.end() ? 0 : static_cast<std::size_t>(found - list.begin());
}

}  // namespace

QString Settings::defaultPath() {
    QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    if (folder.isEmpty()) {
        folder = QDir::tempPath() + QStringLiteral("/gigasite");
    }
    return folder + QStringLiteral("/gigasite.ini");
}

QString Settings::checked(const QString& path, bool& damaged) {
    QFile file(path);
    if (!file.exists()) {
        return path;
    }
    // A folder or a huge file in its place, or bytes no INI file has.
    damaged =
        !QFileInfo(path).isFile() || file.size() > kLargestFile || !file.open(QIODevice::ReadOnly);
    if (!damaged) {
        const QByteArray bytes = file.readAll();
        damaged = bytes.contains('\0') || bytes.contains('\xFF') ||
                  (!bytes.trimmed().isEmpty() && !bytes.contains('['));
        file.close();
    }
    if (damaged) {
        const QString aside = path + QStringLiteral(".damaged");
        QFile::remove(aside);
        QFile::rename(path, aside);
    }
    return path;
}

Settings::Settings(const QString& path)
    : m_settings(checked(path, m_damaged), QSettings::IniFormat) {
    m_settings.setFallbacksEnabled(false);
    if (m_settings.status() == QSettings::FormatError) {
        m_damaged = true;
        m_settings.clear();
    }
}

bool Settings::isFirstStart() const {
    return !m_settings.value(key("started"), false).toBool();
}

void Settings::noteStarted() {
    m_settings.setValue(key("started"), true);
}

QStringList Settings::recentFiles() const {
    QStringList files = m_settings.value(key("recentFiles")).toStringList();
    files.removeAll(QString());
    return files.mid(0, kMaxRecentFiles);
}

void Settings::addRecentFile(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(key("recentFiles"), files.mid(0, kMaxRecentFiles));
}

void Settings::clearRecentFiles() {
    m_settings.remove(key("recentFiles"));
}

QString Settings::language() const {
    const QString stored = m_settings.value(key("language")).toString();
    return QLatin1StringView(kLanguages[placeOf(stored, kLanguages)]);
}

void Settings::setLanguage(const QString& language) {
    m_settings.setValue(key("language"), language);
}

ui::ThemeChoice Settings::theme() const {
    return static_cast<ui::ThemeChoice>(
        placeOf(m_settings.value(key("theme")).toString(), kThemes));
}

void Settings::setTheme(ui::ThemeChoice theme) {
    m_settings.setValue(key("theme"), QLatin1StringView(kThemes[static_cast<std::size_t>(theme)]));
}

bool Settings::reopensLastFile() const {
    return m_settings.value(key("reopenLastFile"), true).toBool();
}

void Settings::setReopensLastFile(bool reopen) {
    m_settings.setValue(key("reopenLastFile"), reopen);
}

bool Settings::isMapOnline() const {
    return m_settings.value(key("mapOnline"), false).toBool();
}

void Settings::setMapOnline(bool online) {
    m_settings.setValue(key("mapOnline"), online);
}

QString Settings::mapTilesTemplate() const {
    return m_settings.value(key("mapTiles")).toString();
}

QString Settings::mapTilesAttribution() const {
    return m_settings.value(key("mapTilesAttribution")).toString();
}

QString Settings::lastFolder() const {
    const QString folder = m_settings.value(key("lastFolder")).toString();
    if (!folder.isEmpty() && QFileInfo(folder).isDir()) {
        return folder;
    }
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

void Settings::setLastFolder(const QString& folder) {
    m_settings.setValue(key("lastFolder"), folder);
}

QByteArray Settings::windowState(const QString& name) const {
    const QByteArray state = m_settings.value(key("window/") + name).toByteArray();
    return state.size() <= kLargestState ? state : QByteArray();
}

void Settings::setWindowState(const QString& name, const QByteArray& state) {
    m_settings.setValue(key("window/") + name, state);
}

}  // namespace gigasite::app
