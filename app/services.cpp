// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"

#include "app/facts.h"
#include "app/importhours.h"
#include "app/resources.h"
#include "app/storage/fileidentity.h"
#include "model/catalog/catalog.h"
#include "model/io/limits.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace gigasite::app {

using ui::Message;

/// What opening gave.
struct AppServices::Loaded {
    model::Result<OpenedPlan> opened = model::Problem{};
    std::optional<model::Facts> facts;
    std::optional<model::Problem> factsProblem;
};

/// What saving gave; changedOnDisk: nothing was written.
struct AppServices::Saved {
    bool changedOnDisk = false;
    model::Result<SaveOutcome> outcome = model::Problem{};
};

namespace {

TileOptions tileOptions() {
    TileOptions options;
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    options.cacheFolder = cache.isEmpty() ? QString() : cache + QStringLiteral("/tiles");
    return options;
}

QString nameOf(const QString& path) {
    return QFileInfo(path).fileName();
}

QString megabytes(const std::string& bytes) {
    return QString::number(QString::fromStdString(bytes).toDouble() / 1e6, 'f', 1);
}

QString argumentOf(const model::Problem& problem, std::size_t index) {
    return index < problem.arguments.size() ? QString::fromStdString(problem.arguments[index])
                                            : QString();
}

/// Codes that say the bytes are not what was written.
bool isDamage(const model::Problem& problem) {
    static constexpr std::array kCodes = {
        "io.damagedHeader", "io.cutShort",        "io.checksum", "io.trailingBytes",  "io.badValue",
        "io.badText",       "io.payloadTrailing", "io.damaged",  "io.payloadCutShort"};
    return std::find(kCodes.begin(), kCodes.end(), problem.code) != kCodes.end();
}

/// Somebody else edits the plan, as far as one can tell.
bool isHeld(const model::Problem& problem) {
    return problem.code == "lock.held" || problem.code == "lock.heldUnknown";
}

bool agree(const std::optional<double>& a, const std::optional<double>& b) {
    constexpr double kTolerance = 1e-6;
    if (!a || !b) {
        return a.has_value() == b.has_value();
    }
    return std::abs(*a - *b) <= kTolerance * std::max(std::abs(*a), std::abs(*b));
}

QString valueText(const std::optional<double>& value) {
    return value ? QString::number(*value, 'g', 9) : QString(QChar(0x2014));
}

model::Plan planFrom(const ui::NewPlan& figures) {
    model::Plan plan = model::emptyPlan();
    model::Header header;
    header.name = figures.name.toStdString();
    header.priceYear = figures.priceYear;
    header.startQuarter = model::Quarter::of(figures.startYear, 1);
    header.years = figures.years;
    header.fiscalYearStartMonth = figures.fiscalYearStartMonth;
    header.homeCountry = figures.homeCountry.toStdString();
    plan.header = std::make_shared<const model::Header>(header);
    return plan;
}

std::size_t differingRows(const std::vector<model::CatalogRow>& theirs,
                          const std::vector<model::CatalogRow>& ours) {
    return static_cast<std::size_t>(
        std::count_if(theirs.begin(), theirs.end(), [&ours](const model::CatalogRow& row) {
            return std::find(ours.begin(), ours.end(), row) == ours.end();
        }));
}

QString sampleFile(ui::Sample sample) {
    switch (sample) {
        case ui::Sample::microsoft:
            break;
        case ui::Sample::article:
            return QStringLiteral("article-800-500.json");
        case ui::Sample::learning:
            return QStringLiteral("learning-campus.json");
    }
    return QStringLiteral("microsoft-fy2025.json");
}

}  // namespace

AppServices::AppServices(Document& document, Session& session, Settings& settings,
                         LanguageController& language, model::Facts facts, QString program,
                         QObject* parent)
    : Services(parent),
      m_document(document),
      m_session(session),
      m_settings(settings),
      m_language(language),
      m_facts(std::move(facts)),
      m_program(program.isEmpty() ? QCoreApplication::applicationFilePath() : std::move(program)),
      m_tiles(tileOptions()) {
    m_tiles.setProvider(settings.mapTilesTemplate(), settings.mapTilesAttribution());
    m_tiles.setActive(settings.isMapOnline());
    connect(&m_session, &Session::resultReady, this, &AppServices::compareHeadlines);
    connect(&m_document, &Document::stateChanged, this, &Services::documentStateChanged);
    connect(&m_session, &Session::freshResult, this, &AppServices::startReport);
    connect(&m_task, &Task::finished, this, [this] {
        setWork({});
        std::exchange(m_done, {})();
    });
}

void AppServices::setMapOnline(bool online) {
    m_settings.setMapOnline(online);
    m_tiles.setActive(online);
}

AppServices::~AppServices() = default;

// Documents

void AppServices::raiseStartNotices() {
    if (m_settings.wasDamaged()) {
        const QString aside = Settings::defaultPath() + QStringLiteral(".damaged");
        raise(Message::Kind::warning, "message.settingsDamaged", aside, {nameOf(aside)});
    }
}

void AppServices::showPlan(model::Plan plan, model::Facts facts, bool saved) {
    m_headlines.clear();
    m_session.replacePlan(std::move(plan), std::move(facts), saved);
    Q_EMIT documentReplaced();
    Q_EMIT documentStateChanged();
}

void AppServices::newPlan(const ui::NewPlan& figures) {
    m_lock.reset();
    m_path.clear();
    m_identity = {};
    m_readOnly = false;
    m_sample = false;
    showPlan(planFrom(figures), m_facts, true);
}

void AppServices::openSample(ui::Sample sample) {
    const QString path = QStringLiteral(":/samples/") + sampleFile(sample);
    auto file = readPlanResource(path);
    if (!file) {
        newPlan({});
        raise(Message::Kind::error, "message.noSample", path, {}, file.problem());
        return;
    }
    auto facts = factsFor(m_facts, file.value());
    m_lock.reset();
    m_path.clear();
    m_identity = {};
    m_readOnly = false;
    m_sample = true;
    showPlan(std::move(file.value().plan), facts ? std::move(facts).value() : m_facts, true);
}

void AppServices::openFile(const QString& path) {
    auto loaded = std::make_shared<Loaded>();
    const auto work = [path, loaded, facts = m_facts](const std::stop_token& stop) {
        model::io::LoadWatch watch;
        watch.stop = stop;
        loaded->opened = readPlan(path, std::move(watch));
        if (!loaded->opened) {
            return;
        }
        auto own = factsFor(facts, loaded->opened.value().file);
        if (own) {
            loaded->facts = std::move(own).value();
        } else {
            loaded->factsProblem = own.problem();
        }
    };
    run("open", work, [this, path, loaded] { finishOpen(path, *loaded); });
}

void AppServices::finishOpen(const QString& path, const Loaded& loaded) {
    if (!loaded.opened) {
        if (loaded.opened.problem().code != "io.cancelled") {
            raiseNotOpened(path, loaded.opened.problem());
        }
        return;
    }
    if (loaded.factsProblem) {
        raiseNotOpened(path, *loaded.factsProblem);
        return;
    }
    const OpenedPlan& opened = loaded.opened.value();
    const bool imported = isJsonPath(path);
    m_sample = false;
    m_path = imported ? QString() : QFileInfo(path).absoluteFilePath();
    m_identity = opened.identity;
    const auto held = lockFile(m_path);
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    if (!imported) {
        m_settings.addRecentFile(m_path);
        Q_EMIT recentFilesChanged();
    }
    showPlan(opened.file.plan, *loaded.facts, !imported);
    m_headlines = opened.file.headlines;
    if (held) {
        raiseLocked(path, *held);
    }
    raiseOpenNotices(path, opened);
}

void AppServices::importHours(const ui::HoursImport& import, const QString& path) {
    using Made = std::optional<model::Result<model::WeatherChanges>>;
    auto made = std::make_shared<Made>();
    // Reads against the plan of now; changes that no longer fit by then are refused whole.
    const auto work = [=, plan = m_document.plan(), world = m_document.world(),
                       facts = m_session.facts()](const std::stop_token&) {
        *made = app::importHours(path, import, plan, world, facts);
    };
    run("import", work, [this, path, made] {
        if (!**made) {
            raise(Message::Kind::error, "message.notImported", path, {nameOf(path)},
                  (*made)->problem());
            return;
        }
        const model::WeatherChanges& changes = (*made)->value();
        const auto done = m_document.apply(changes.changes, {"edit.import", {nameOf(path)}});
        if (!done) {
            raise(Message::Kind::error, "message.notImported", path, {nameOf(path)},
                  done.problem());
        } else if (!changes.notes.empty()) {
            raise(Message::Kind::note, "message.importedBut", path, {nameOf(path)},
                  changes.notes.front());
        }
        m_settings.setLastFolder(QFileInfo(path).absolutePath());
    });
}

void AppServices::raiseOpenNotices(const QString& path, const OpenedPlan& opened) {
    if (!opened.notes.empty()) {
        raise(Message::Kind::warning, "message.jsonLeftOut", path,
              {nameOf(path), QString::number(opened.notes.size())}, opened.notes.front());
    }
    const auto differ =
        differingRows(opened.file.catalogRows, usedRows(*m_facts.catalog, opened.file.plan));
    if (differ > 0) {
        raise(Message::Kind::note, "message.catalogDiffers", path,
              {QString::fromStdString(opened.file.catalogVersion),
               QString::fromStdString(m_facts.catalog->version()), QString::number(differ)});
    }
}

std::optional<model::Problem> AppServices::lockFile(const QString& path) {
    m_lock.reset();
    m_readOnly = false;
    if (path.isEmpty()) {
        return std::nullopt;
    }
    auto lock = std::make_unique<PlanLock>(path);
    const auto locked = lock->tryLock();
    if (locked) {
        m_lock = std::move(lock);
        return std::nullopt;
    }
    m_readOnly = isHeld(locked.problem());
    // In a folder we cannot write to nobody can be kept out; saving will say so.
    return m_readOnly ? std::optional(locked.problem()) : std::nullopt;
}

void AppServices::raiseLocked(const QString& path, const model::Problem& problem) {
    raise(Message::Kind::warning, "message.locked", path,
          {nameOf(path), argumentOf(problem, 1), argumentOf(problem, 2)}, problem);
}

/// Results of the plan just opened against those it was saved with: instruction sets may differ in
/// the last bits, nothing else may.
void AppServices::compareHeadlines() {
    if (m_headlines.empty()) {
        return;
    }
    const auto saved = std::exchange(m_headlines, {});
    const auto result = m_session.result();
    if (result->revision != m_document.firstRevision()) {
        return;  // edited before the first result came
    }
    const auto now = headlinesOf(*result);
    std::vector<std::size_t> different;
    for (std::size_t i = 0; i < saved.size(); ++i) {
        const auto same = std::find_if(now.begin(), now.end(), [&](const auto& one) {
            return one.metricId == saved[i].metricId;
        });
        if (same != now.end() && !agree(saved[i].value, same->value)) {
            different.push_back(i);
        }
    }
    if (different.empty()) {
        return;
    }
    const auto& first = saved[different.front()];
    const auto current = std::find_if(now.begin(), now.end(), [&first](const auto& one) {
        return one.metricId == first.metricId;
    });
    raise(
        Message::Kind::warning, "message.resultsDiffer", m_path,
        {nameOf(m_path), QString::number(different.size()), QString::fromStdString(first.metricId),
         valueText(current->value), valueText(first.value)});
}

// Saving

void AppServices::save() {
    startSave(m_path, true);
}

void AppServices::overwrite() {
    startSave(m_path, false);
}

void AppServices::saveAs(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (isJsonPath(absolute)) {
        exportTo(absolute);
        return;
    }
    startSave(absolute, false);
}

bool AppServices::takeLockFor(const QString& path) {
    if (path == m_path && m_lock) {
        return true;
    }
    auto lock = std::make_unique<PlanLock>(path);
    const auto locked = lock->tryLock();
    if (!locked && isHeld(locked.problem())) {
        raiseLocked(path, locked.problem());
        return false;
    }
    m_lock = locked ? std::move(lock) : nullptr;
    return true;
}

void AppServices::startSave(const QString& path, bool checkDisk) {
    if (m_task.isRunning() || !takeLockFor(path)) {
        Q_EMIT saveFinished(false);
        return;
    }
    // The plan as it is now: values are shared, so this is a handful of pointers.
    const model::Plan plan = m_document.plan();
    const auto newest = m_session.result();
    const auto result = newest && newest->revision == m_session.revision() ? newest : nullptr;
    auto saved = std::make_shared<Saved>();
    const auto work = [=, facts = m_session.facts(), before = m_identity](const std::stop_token&) {
        constexpr auto kLimit = static_cast<qint64>(model::io::kMaxFileBytes);
        saved->changedOnDisk =
            checkDisk && compareWithDisk(path, before, kLimit) == DiskState::changed;
        if (!saved->changedOnDisk) {
            saved->outcome = writePlan(planFileOf(plan, facts, result.get()), path);
        }
    };
    run("save", work, [this, path, plan, saved] { finishSave(path, plan, *saved); });
}

void AppServices::finishSave(const QString& path, const model::Plan& plan, const Saved& saved) {
    if (saved.changedOnDisk || !saved.outcome) {
        if (saved.changedOnDisk) {
            raise(Message::Kind::warning, "message.changedOnDisk", path, {nameOf(path)});
        } else {
            raiseNotSaved(path, saved.outcome.problem());
        }
        if (path != m_path) {
            static_cast<void>(lockFile(m_path));  // back to the file we had
        }
        Q_EMIT saveFinished(false);
        return;
    }
    m_path = path;
    m_identity = saved.outcome.value().identity;
    m_readOnly = false;
    m_sample = false;
    m_document.markSaved(plan);
    m_settings.addRecentFile(path);
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    Q_EMIT recentFilesChanged();
    Q_EMIT documentStateChanged();
    for (const model::Problem& note : saved.outcome.value().notes) {
        raise(Message::Kind::warning, "message.savedBut", path, {nameOf(path)}, note);
    }
    Q_EMIT saveFinished(true);
}

void AppServices::exportTo(const QString& path) {
    auto saved = std::make_shared<Saved>();
    const auto work = [=, plan = m_document.plan(), facts = m_session.facts(),
                       result = m_session.result()](const std::stop_token&) {
        saved->outcome = writePlan(planFileOf(plan, facts, result.get()), path);
    };
    run("save", work, [this, path, saved] {
        if (!saved->outcome) {
            raiseNotSaved(path, saved->outcome.problem());
        }
        Q_EMIT saveFinished(saved->outcome.ok());
    });
}

// Reports: a second process writes them from a snapshot, as charts can be painted on a GUI thread
// only and ours must stay free.

void AppServices::writeReport(const QString& path) {
    if (!m_workName.isEmpty()) {
        Q_EMIT reportFinished(false, path);
        return;
    }
    m_reportPath = path;
    setWork(QStringLiteral("report"));
    m_session.wantFresh();
}

void AppServices::startReport() {
    if (m_reportPath.isEmpty() || m_reportProcess) {
        return;
    }
    m_reportFolder = std::make_unique<QTemporaryDir>();
    const QString name = m_path.isEmpty() ? QStringLiteral("plan") : QFileInfo(m_path).baseName();
    const QString snapshot = m_reportFolder->filePath(name + QStringLiteral(".gsite"));
    const auto written = writePlan(
        planFileOf(m_document.plan(), m_session.facts(), m_session.result().get()), snapshot);
    if (!written) {
        raise(Message::Kind::error, "message.reportFailed", m_reportPath, {nameOf(m_reportPath)},
              written.problem());
        finishReport(false);
        return;
    }
    m_reportProcess = std::make_unique<QProcess>();
    connect(m_reportProcess.get(), &QProcess::errorOccurred, this,
            [this](QProcess::ProcessError error) {
                if (error == QProcess::FailedToStart) {
                    raise(Message::Kind::error, "message.reportFailed", m_reportPath,
                          {nameOf(m_reportPath)});
                    finishReport(false);
                }
            });
    connect(m_reportProcess.get(), &QProcess::finished, this, [this](int code) {
        const bool good = code == 0;
        if (!good && !m_reportPath.isEmpty()) {
            const QByteArray said = m_reportProcess->readAllStandardError().trimmed();
            raise(Message::Kind::error, "message.reportFailed", m_reportPath,
                  {nameOf(m_reportPath)},
                  model::Problem{"app.reportFailed", {}, {said.toStdString()}});
        }
        finishReport(good);
    });
    m_reportProcess->start(m_program,
                           {QStringLiteral("report"), snapshot, QStringLiteral("-o"), m_reportPath,
                            QStringLiteral("--language"), m_language.locale().bcp47Name()});
}

void AppServices::finishReport(bool written) {
    const QString path = std::exchange(m_reportPath, {});
    if (m_reportProcess) {
        m_reportProcess.release()->deleteLater();
    }
    m_reportFolder.reset();
    setWork({});
    Q_EMIT reportFinished(written, path);
}

void AppServices::cancelWork() {
    if (m_task.isRunning()) {
        m_task.requestStop();
    } else if (m_workName == QLatin1StringView("report")) {
        if (m_reportProcess) {
            m_reportProcess->disconnect(this);
            m_reportProcess->kill();
            m_reportProcess->waitForFinished(1000);  // at once after a kill
        }
        finishReport(false);
    }
}

// Choices

void AppServices::forgetRecentFiles() {
    m_settings.clearRecentFiles();
    Q_EMIT recentFilesChanged();
}

void AppServices::requestTrace(model::Id site, int year) {
    m_session.requestTrace(site == 0 ? std::nullopt
                                     : std::optional(model::TraceRequest{site, year}));
}

void AppServices::setLanguageChoice(const QString& language) {
    m_settings.setLanguage(language);
    m_language.choose(language);
}

void AppServices::setThemeChoice(ui::ThemeChoice choice) {
    if (choice != m_settings.theme()) {
        m_settings.setTheme(choice);
        Q_EMIT themeChanged();
    }
}

QByteArray AppServices::windowState(const QString& name) const {
    return m_settings.windowState(name);
}

void AppServices::setWindowState(const QString& name, const QByteArray& state) {
    m_settings.setWindowState(name, state);
}

// Shared

void AppServices::run(const char* name, Task::Work work, std::function<void()> done) {
    if (m_task.isRunning() || !m_workName.isEmpty()) {
        return;
    }
    m_done = std::move(done);
    setWork(QLatin1StringView(name));
    m_task.start(std::move(work));
}

void AppServices::setWork(const QString& name) {
    m_workName = name;
    Q_EMIT workChanged();
}

void AppServices::raise(Message::Kind kind, const char* code, const QString& path,
                        QStringList arguments, std::optional<model::Problem> cause) {
    Message message;
    message.kind = kind;
    message.code = code;
    message.arguments = std::move(arguments);
    message.cause = std::move(cause);
    message.file = path;
    Q_EMIT messageRaised(message);
}

void AppServices::raiseNotOpened(const QString& path, const model::Problem& problem) {
    const QString name = nameOf(path);
    if (problem.code == "io.newerFormat") {
        raise(Message::Kind::error, "message.newer", path,
              {name, argumentOf(problem, 0), argumentOf(problem, 1)}, problem);
    } else {
        raise(Message::Kind::error, isDamage(problem) ? "message.damaged" : "message.notOpened",
              path, {name}, problem);
    }
}

void AppServices::raiseNotSaved(const QString& path, const model::Problem& problem) {
    const QString name = nameOf(path);
    if (problem.code == "file.diskFull" && problem.arguments.size() >= 2) {
        raise(Message::Kind::error, "message.diskFull", path,
              {name, megabytes(problem.arguments[0]), megabytes(problem.arguments[1])}, problem);
    } else {
        raise(Message::Kind::error, "message.notSaved", path, {name}, problem);
    }
}

}  // namespace gigasite::app
