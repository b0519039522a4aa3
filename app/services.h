// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document.h"
#include "app/network/tilefetcher.h"
#include "app/planio.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/storage/planlock.h"
#include "app/task.h"
#include "app/translator.h"
#include "ui/ports/services.h"

#include <QProcess>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace gigasite::app {

/// Files, reports and choices for the window.
class AppServices final : public ui::Services {
    Q_OBJECT

  public:
    /// All must outlive it. facts: those of the program, without rows of any plan. program: what
    /// writes reports; empty: this one.
    AppServices(Document& document, Session& session, Settings& settings,
                LanguageController& language, model::Facts facts, QString program = {},
                QObject* parent = nullptr);
    /// Waits for a save under way, ends everything else.
    ~AppServices() override;

    void newPlan(const ui::NewPlan& figures) override;
    void openSample(ui::Sample sample) override;
    void openFile(const QString& path) override;
    void importHours(const ui::HoursImport& import, const QString& path) override;
    void save() override;
    void overwrite() override;
    void saveAs(const QString& path) override;
    void exportTo(const QString& path) override;
    void writeReport(const QString& path) override;
    void cancelWork() override;

    /// What the window should say once it is there: settings that were damaged.
    void raiseStartNotices();

    [[nodiscard]] QString filePath() const override { return m_path; }
    [[nodiscard]] bool isModified() const override { return m_document.isModified(); }
    [[nodiscard]] bool isReadOnly() const override { return m_readOnly; }
    [[nodiscard]] bool isSample() const override { return m_sample; }
    [[nodiscard]] QStringList recentFiles() const override { return m_settings.recentFiles(); }
    void forgetRecentFiles() override;
    [[nodiscard]] QString workName() const override { return m_workName; }

    void requestTrace(model::Id site, int year) override;

    [[nodiscard]] QString languageChoice() const override { return m_settings.language(); }
    void setLanguageChoice(const QString& language) override;
    [[nodiscard]] ui::ThemeChoice themeChoice() const override { return m_settings.theme(); }
    void setThemeChoice(ui::ThemeChoice choice) override;
    [[nodiscard]] bool isMapOnline() const override { return m_tiles.isActive(); }
    void setMapOnline(bool online) override;
    [[nodiscard]] ui::TileSource* mapTiles() override { return &m_tiles; }
    [[nodiscard]] QString lastFolder() const override { return m_settings.lastFolder(); }
    [[nodiscard]] QByteArray windowState(const QString& name) const override;
    void setWindowState(const QString& name, const QByteArray& state) override;

  Q_SIGNALS:
    void themeChanged();

  private:
    struct Loaded;
    struct Saved;

    void showPlan(model::Plan plan, model::Facts facts, bool saved);
    void finishOpen(const QString& path, const Loaded& loaded);
    void raiseOpenNotices(const QString& path, const OpenedPlan& opened);
    /// Takes the lock of the file; what kept it from us, when somebody else has it.
    std::optional<model::Problem> lockFile(const QString& path);
    void raiseLocked(const QString& path, const model::Problem& problem);
    void compareHeadlines();
    void startSave(const QString& path, bool checkDisk);
    void finishSave(const QString& path, const model::Plan& plan, const Saved& saved);
    [[nodiscard]] bool takeLockFor(const QString& path);
    void startReport();
    void finishReport(bool written);
    /// Runs the work on a thread, then done() here, unless other work is under way.
    void run(const char* name, Task::Work work, std::function<void()> done);
    void setWork(const QString& name);
    void raise(ui::Message::Kind kind, const char* code, const QString& path,
               QStringList arguments = {}, std::optional<model::Problem> cause = std::nullopt);
    void raiseNotOpened(const QString& path, const model::Problem& problem);
    void raiseNotSaved(const QString& path, const model::Problem& problem);

    Document& m_document;
    Session& m_session;
    Settings& m_settings;
    LanguageController& m_language;
    const model::Facts m_facts;
    const QString m_program;
    TileFetcher m_tiles;
    QString m_path;
    FileIdentity m_identity;
    bool m_readOnly = false;
    bool m_sample = false;
    std::vector<model::io::HeadlineResult> m_headlines;  ///< of the file, until compared
    std::unique_ptr<PlanLock> m_lock;
    QString m_workName;
    QString m_reportPath;
    std::unique_ptr<QTemporaryDir> m_reportFolder;
    std::unique_ptr<QProcess> m_reportProcess;
    std::function<void()> m_done;
    Task m_task;
};

}  // namespace gigasite::app
