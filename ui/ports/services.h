// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/problem.h"
#include "model/core/value.h"
#include "model/weather/attach.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gigasite::ui {

class TileSource;

enum class ThemeChoice { system, light, dark };

/// What the bar should say. The window words the code with its arguments; the sentence of the cause
/// follows as one more argument, its whole text stands behind "Details".
///
/// code                     arguments
/// message.damaged          file name                    (open the previous version: path + "~")
/// message.newer            file name, format of the file, newest format known here
/// message.notOpened        file name                    (cause tells why)
/// message.locked           file name, machine, program that holds it (opened read-only)
/// message.changedOnDisk    file name                    (not saved: saveAs or overwrite)
/// message.diskFull         file name, MB needed, MB free
/// message.notSaved         file name                    (cause tells why)
/// message.savedBut         file name                    (cause tells what)
/// message.jsonLeftOut      file name, number of entries left out
/// message.resultsDiffer    file name, number of headline results, id of the first, now, as saved
/// message.catalogDiffers   version of the plan's catalogue, ours, number of rows that differ
/// message.settingsDamaged  name of the file it was kept as
/// message.reportFailed     file name                    (cause tells why, where known)
/// message.noSample         -                            (cause tells why)
/// message.notImported      file name                    (cause tells why)
/// message.importedBut      file name                    (cause tells what was assumed)
struct Message {
    enum class Kind { note, warning, error };

    Kind kind = Kind::note;
    const char* code = "";  ///< string literal
    QStringList arguments;
    std::optional<model::Problem> cause;
    QString file;  ///< whole path the message is about, for tooltips and "Try again"
};

/// A new plan's first figures.
struct NewPlan {
    QString name;
    int startYear = 2025;
    int years = 10;
    int priceYear = 2024;
    int fiscalYearStartMonth = 1;
    QString homeCountry;  ///< ISO 3166-1 alpha-2
};

/// The programmes that come with the program; each opens as an untitled copy.
enum class Sample {
    microsoft,  ///< the first start's
    article,    ///< 800 and 500 billion: limits bind
    learning,   ///< one campus, hourly matched
};

/// Hours from a file to attach to a site; use: none for a weather file.
struct HoursImport {
    model::Id site = 0;
    model::Id asset = 0;  ///< for the two kinds of output
    std::optional<model::SeriesUse> use;
};

/// Everything beyond the plan itself: files, reports, settings. Long work runs off the GUI thread
/// and ends with a signal. The window asks "save changes?" before it calls what replaces the
/// document; Services does as told.
class Services : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    // Documents. Each of the first three replaces the document; documentReplaced follows.
    virtual void newPlan(const NewPlan& figures) = 0;
    virtual void openSample(Sample sample) = 0;
    /// .gsite or .json. Emits workChanged while loading, then documentReplaced, or
    /// messageRaised with the current document unchanged.
    virtual void openFile(const QString& path) = 0;
    /// Attaches the hours of a file as one edit, or emits messageRaised with the plan unchanged.
    virtual void importHours(const HoursImport& import, const QString& path) = 0;
    /// To filePath(); precondition: it is not empty. saveFinished tells the end.
    virtual void save() = 0;
    /// As save(), even when another program changed the file since.
    virtual void overwrite() = 0;
    /// A copy of the plan as it is now goes to the path, which becomes filePath().
    virtual void saveAs(const QString& path) = 0;
    /// JSON interchange or, by suffix, another copy; the document keeps its file.
    virtual void exportTo(const QString& path) = 0;
    /// PDF of the newest fresh result; waits for it. reportFinished tells the end.
    virtual void writeReport(const QString& path) = 0;
    /// Ends what workName() tells, where it can be ended.
    virtual void cancelWork() = 0;

    /// Empty: untitled.
    [[nodiscard]] virtual QString filePath() const = 0;
    [[nodiscard]] virtual bool isModified() const = 0;
    /// Somebody else edits the file: saving needs another name.
    [[nodiscard]] virtual bool isReadOnly() const = 0;
    /// The document is the sample, never saved: message.firstStart belongs to it.
    [[nodiscard]] virtual bool isSample() const = 0;
    /// Newest first, those that exist no more included.
    [[nodiscard]] virtual QStringList recentFiles() const = 0;
    virtual void forgetRecentFiles() = 0;
    /// "open", "save", "report" while such work runs, else empty.
    [[nodiscard]] virtual QString workName() const = 0;

    /// Results from the next evaluation on carry the hours of this site and year; site 0: none.
    virtual void requestTrace(model::Id site, int year) = 0;

    // Choices that outlive the window; a change of language or theme rebuilds it.
    /// "en", "de" or "system".
    [[nodiscard]] virtual QString languageChoice() const = 0;
    virtual void setLanguageChoice(const QString& language) = 0;
    [[nodiscard]] virtual ThemeChoice themeChoice() const = 0;
    virtual void setThemeChoice(ThemeChoice choice) = 0;
    /// Map pictures from the Internet; off until the planner asks for them.
    [[nodiscard]] virtual bool isMapOnline() const = 0;
    virtual void setMapOnline(bool online) = 0;
    /// Null: none can be had.
    [[nodiscard]] virtual TileSource* mapTiles() = 0;
    /// Folder of the file dialogs.
    [[nodiscard]] virtual QString lastFolder() const = 0;
    /// Window geometry, docks, tabs: bytes of the window's own making, by a name it chooses.
    [[nodiscard]] virtual QByteArray windowState(const QString& name) const = 0;
    virtual void setWindowState(const QString& name, const QByteArray& state) = 0;

  Q_SIGNALS:
    /// Another document: panels forget selection, zoom and what they remember. planChanged with
    /// ChangeSet::everything comes right before it.
    void documentReplaced();
    /// File path, modified, read-only, undo and redo.
    void documentStateChanged();
    void saveFinished(bool saved);
    void reportFinished(bool written, const QString& path);
    void recentFilesChanged();
    void workChanged();
    void messageRaised(const gigasite::ui::Message& message);
};

}  // namespace gigasite::ui
