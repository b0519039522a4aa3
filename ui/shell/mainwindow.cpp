// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "model/plan/plan.h"
#include "ui/charts/chartsdock.h"
#include "ui/explain/explainpanel.h"
#include "ui/inspector/inspector.h"
#include "ui/map/mapwidget.h"
#include "ui/problems/problemsdock.h"
#include "ui/shell/actions.h"
#include "ui/shell/changereveal.h"
#include "ui/shell/choicemenus.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/commands.h"
#include "ui/shell/docklayout.h"
#include "ui/shell/historydock.h"
#include "ui/shell/kpistrip.h"
#include "ui/shell/maplayers.h"
#include "ui/shell/mappanel.h"
#include "ui/shell/messagecentre.h"
#include "ui/shell/planfiles.h"
#include "ui/shell/saveguard.h"
#include "ui/shell/shelltext.h"
#include "ui/shell/shortcutlist.h"
#include "ui/shell/siteedits.h"
#include "ui/shell/viewstate.h"
#include "ui/sites/sitetable.h"
#include "ui/widgets/messagebar.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QStatusBar>
#include <QTextBrowser>
#include <QToolBar>
#include <QTreeView>
#include <QVBoxLayout>

#include <iterator>

namespace gigasite::ui {

namespace {

const QString kStateName = QStringLiteral("main");

}  // namespace

MainWindow::MainWindow(const Look& look, const Ports& ports, ViewState& view,
                       const QString& version, QWidget* parent)
    : QMainWindow(parent),
      m_look(look),
      m_ports(ports),
      m_view(view),
      m_version(version),
      m_actions(new Actions(look, this)),
      m_guard(new SaveGuard(ports.services, this)),
      m_files(new PlanFiles(ports, *m_guard, this)),
      m_palette(new CommandPalette(look, this)) {
    setAcceptDrops(true);
    setAnimated(false);
    buildPanels();
    buildMenus();
    buildToolBar();
    connectActions();
    connectPorts();
    constexpr int kTitleBarHeight = 36;  // of the system's frame, which comes on top
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(0, kTitleBarHeight)));
    m_docks->arrange();
    if (const QByteArray state = ports.services.windowState(kStateName); !state.isEmpty()) {
        restoreState(state);
    }
    documentReplaced();
}

MainWindow::~MainWindow() = default;

QDockWidget* MainWindow::dock(QWidget* content, const QString& title, const QString& name,
                              Qt::DockWidgetArea area) {
    auto* box = new QDockWidget(title, this);
    box->setObjectName(name);
    box->setWidget(content);
    box->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    addDockWidget(area, box);
    return box;
}

void MainWindow::buildPanels() {
    m_map = new MapPanel(m_look, m_ports, m_view, this);
    m_layers = new MapLayers(m_ports.feed, m_view, *m_map->map(), this);
    m_messages = new MessageStack(m_look, this);
    m_centre = new MessageCentre(m_ports, *m_guard, *m_messages, this);
    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_map, 1);
    setCentralWidget(centre);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_sites = new SiteTable(m_look, m_ports, m_view, this);
    m_sitesDock = dock(m_sites, tr("Sites"), QStringLiteral("sites"), Qt::LeftDockWidgetArea);
    m_problems = new ProblemsDock(m_look, m_ports.feed, m_ports.edits, m_view, this);
    Studies& studies = m_ports.studies;
    m_problems->setStudies(
        {[&studies](const model::Goal& goal, Studies::LeversDone done, Studies::Progress progress) {
             studies.findLevers(goal, std::move(done), std::move(progress));
         },
         [&studies] { studies.cancelLevers(); },
         [&studies](std::vector<std::vector<model::Change>> edits, int quarter,
                    Studies::EffectsDone done) {
             studies.effectsOf(std::move(edits), quarter, std::move(done));
         }});
    m_problemsDock =
        dock(m_problems, tr("Problems"), QStringLiteral("problems"), Qt::LeftDockWidgetArea);
    m_inspector = new Inspector(m_look, m_ports, m_view, this);
    m_inspectorDock =
        dock(m_inspector, tr("Inspector"), QStringLiteral("inspector"), Qt::RightDockWidgetArea);
    m_charts = new ChartsDock(m_look, m_ports, m_view, this);
    m_chartsDock = dock(m_charts, tr("Charts"), QStringLiteral("charts"), Qt::BottomDockWidgetArea);
    m_historyDock = dock(new HistoryDock(m_look, m_ports, this), tr("Undo steps"),
                         QStringLiteral("history"), Qt::RightDockWidgetArea);
    m_explain = new ExplainPanel(m_look, m_ports.feed, m_view, this);
    m_explainDock =
        dock(m_explain, tr("Explanation"), QStringLiteral("explain"), Qt::RightDockWidgetArea);
    for (QDockWidget* hidden : {m_historyDock, m_explainDock}) {
        tabifyDockWidget(m_inspectorDock, hidden);
        hidden->hide();
        connect(hidden->toggleViewAction(), &QAction::triggered, hidden, [hidden](bool shown) {
            if (shown) {
                hidden->raise();  // not behind the tab it shares a place with
            }
        });
    }
    m_docks = new DockLayout(this, {m_sitesDock, m_problemsDock, m_inspectorDock, m_chartsDock});
    m_pointer = new QLabel(this);
    m_pointer->setTextFormat(Qt::PlainText);
    m_pointer->setFont(Theme::font(FontRole::label));
    statusBar()->addWidget(m_pointer, 1);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::stepProblem(int direction) {
    m_problemsDock->show();
    m_problemsDock->raise();
    m_problems->step(direction);
}

void MainWindow::buildMenus() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_actions->newPlan, m_actions->open});
    QMenu* recent = file->addMenu(tr("Open recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { m_files->fillRecent(*recent); });
    file->addMenu(tr("Open a sample"))
        ->addActions({m_actions->openMicrosoft, m_actions->openArticle, m_actions->openLearning});
    file->addSeparator();
    file->addActions({m_actions->save, m_actions->saveAs, m_actions->exportJson});
    file->addSeparator();
    file->addAction(m_actions->report);
    file->addSeparator();
    file->addAction(m_actions->quit);
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_actions->undo, m_actions->redo});
    edit->addSeparator();
    edit->addActions(
        {m_actions->place, m_actions->selectAll, m_actions->duplicate, m_actions->erase});
    edit->addSeparator();
    edit->addActions({m_actions->palette, m_actions->nextProblem, m_actions->previousProblem});
    buildViewMenu(*menuBar()->addMenu(tr("&View")));
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addActions({m_actions->shortcuts, m_actions->credits, m_actions->about});
}

void MainWindow::buildViewMenu(QMenu& menu) {
    menu.addActions({m_actions->fit, m_actions->search, m_actions->measure});
    m_layers->fillMenu(*menu.addMenu(tr("Map layer")));
    menu.addActions({m_actions->rivals, m_actions->plants, m_actions->onlineMap});
    menu.addActions({m_actions->copyMap, m_actions->saveMap});
    menu.addSeparator();
    menu.addActions({m_actions->explain, m_actions->pin});
    menu.addSeparator();
    for (QDockWidget* panel : {m_sitesDock, m_problemsDock, m_inspectorDock, m_chartsDock,
                               m_explainDock, m_historyDock}) {
        menu.addAction(panel->toggleViewAction());
    }
    menu.addActions({m_actions->resetLayout, m_actions->toMessage});
    menu.addSeparator();
    addThemeMenu(menu, m_ports.services);
    addLanguageMenu(menu, m_ports.services);
}

void MainWindow::buildToolBar() {
    QToolBar* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setIconSize(QSize(20, 20));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({m_actions->newPlan, m_actions->open, m_actions->save});
    bar->addSeparator();
    bar->addActions({m_actions->undo, m_actions->redo});
    bar->addSeparator();
    bar->addAction(m_actions->place);
    bar->addSeparator();
    bar->addAction(m_actions->report);
    addToolBarBreak();
    QToolBar* figures = addToolBar(tr("Figures"));
    figures->setObjectName(QStringLiteral("figures"));
    figures->setMovable(false);
    m_strip = new KpiStrip(m_look, m_ports, m_view, this);
    figures->addWidget(m_strip);
}

void MainWindow::connectActions() {
    const auto on = [this](QAction* action, auto&& handler) {
        connect(action, &QAction::triggered, this, handler);
    };
    on(m_actions->newPlan, [this] { m_files->newPlan(); });
    on(m_actions->open, [this] { m_files->open(); });
    on(m_actions->openMicrosoft, [this] { m_files->openSample(Sample::microsoft); });
    on(m_actions->openArticle, [this] { m_files->openSample(Sample::article); });
    on(m_actions->openLearning, [this] { m_files->openSample(Sample::learning); });
    on(m_actions->save, [this] { m_guard->save(); });
    on(m_actions->saveAs, [this] { m_guard->saveAs(); });
    on(m_actions->exportJson, [this] { m_files->exportJson(); });
    on(m_actions->report, [this] { m_files->writeReport(); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->undo, [this] { m_ports.edits.undo(); });
    on(m_actions->redo, [this] { m_ports.edits.redo(); });
    on(m_actions->duplicate,
       [this] { m_view.setSelection(duplicateSites(m_ports, m_view.selection())); });
    on(m_actions->erase, [this] { eraseSites(m_ports, m_view.selection()); });
    on(m_actions->selectAll, [this] {
        std::set<model::Id> all;
        for (const auto& entry : m_ports.feed.world().sites) {
            all.insert(entry.id);
        }
        m_view.setSelection(all);
    });
    on(m_actions->palette, [this] { openPalette(); });
    on(m_actions->toMessage, [this] { m_messages->focusFirst(); });
    m_actions->pin->setChecked(m_view.reference() != nullptr);
    on(m_actions->pin, [this](bool pinned) {
        m_view.setReference(pinned ? m_ports.feed.result() : nullptr);
        m_actions->pin->setChecked(m_view.reference() != nullptr);
    });
    on(m_actions->shortcuts, [this] {
        auto* list = new ShortcutList(*m_actions, this);
        list->setAttribute(Qt::WA_DeleteOnClose);
        list->open();
    });
    on(m_actions->place, [this](bool armed) { m_map->map()->setPlacing(armed); });
    on(m_actions->fit, [this] { m_map->map()->fitToSites(); });
    on(m_actions->resetLayout, [this] { m_docks->reset(); });
    on(m_actions->nextProblem, [this] { stepProblem(1); });
    on(m_actions->previousProblem, [this] { stepProblem(-1); });
    connect(m_problems, &ProblemsDock::tabRequested, m_inspector, &Inspector::showTab);
    on(m_actions->credits,
       [this] { showText(tr("Sources and credits"), QStringLiteral(":/help/credits.md")); });
    on(m_actions->about, [this] {
        auto* box = new QMessageBox(QMessageBox::Information, tr("About Gigasite"),
                                    tr("Gigasite %1").arg(m_version), QMessageBox::Ok, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setInformativeText(tr("Planner for AI-datacenter programmes. GPL-3.0-or-later."));
        box->open();
    });
    connectMapActions();
}

void MainWindow::connectMapActions() {
    MapWidget* map = m_map->map();
    map->setTiles(m_ports.services.mapTiles());
    m_actions->onlineMap->setChecked(m_ports.services.isMapOnline());
    connect(m_actions->onlineMap, &QAction::toggled, this,
            [this](bool online) { m_ports.services.setMapOnline(online); });
    connect(m_actions->rivals, &QAction::toggled, m_map, &MapPanel::showRivals);
    connect(m_actions->plants, &QAction::toggled, m_map, &MapPanel::showPlants);
    connect(m_actions->search, &QAction::triggered, m_map, &MapPanel::openSearch);
    connect(m_actions->copyMap, &QAction::triggered, m_map, &MapPanel::copyPicture);
    connect(m_actions->saveMap, &QAction::triggered, m_map, &MapPanel::savePicture);
    connect(m_actions->measure, &QAction::triggered, map, &MapWidget::setMeasuring);
    connect(map, &MapWidget::measuringChanged, m_actions->measure, &QAction::setChecked);
    connect(map, &MapWidget::placingChanged, m_actions->place, &QAction::setChecked);
    connect(m_actions->explain, &QAction::triggered, this, [this] { explainNumber(-1); });
    connect(m_strip, &KpiStrip::numberRequested, this, &MainWindow::explainNumber);
    connect(m_sites, &SiteTable::numberRequested, this,
            [this](model::Id site, model::MetricId metric) {
                m_view.setScopeSite(site);
                m_explain->explain(
                    {model::ExplainFigure::metric, metric, model::ExplainPeriod::quarter, false});
                explainNumber(-1);
            });
    connect(m_strip, &KpiStrip::leversRequested, this, [this](const model::Goal& goal) {
        m_problemsDock->show();
        m_problemsDock->raise();
        m_problems->showLevers(goal);
    });
    connect(m_charts->gapTable(), &GapTable::causeChosen, this,
            [this](model::Binding cause, model::Quarter asOf) {
                m_sitesDock->show();
                m_sitesDock->raise();
                m_sites->showHeldBy(cause, asOf);
            });
}

void MainWindow::explainNumber(int topic) {
    m_explainDock->show();
    m_explainDock->raise();
    if (topic >= 0) {
        m_explain->explain(ExplainPanel::topics()[static_cast<std::size_t>(topic)]);
    }
    m_explain->tree()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::connectPorts() {
    Services& services = m_ports.services;
    connect(&services, &Services::documentReplaced, this, [this] {
        m_view.setReference(nullptr);  // results of another plan
        m_actions->pin->setChecked(false);
        documentReplaced();
    });
    connect(&services, &Services::documentStateChanged, this, &MainWindow::updateDocumentState);
    connect(&m_ports.feed, &PlanFeed::planChanged, this, &MainWindow::updateDocumentState);
    connect(m_centre, &MessageCentre::openRequested, m_files, &PlanFiles::openPath);
    connect(m_centre, &MessageCentre::newPlanRequested, m_files, &PlanFiles::newPlan);
    connect(&m_view, &ViewState::revealWanted, m_inspector, &Inspector::showField);
    auto* reveal = new ChangeReveal(m_ports, m_view, this);
    connect(reveal, &ChangeReveal::siteTouched, this,
            [this](model::Id id) { centreOnSite(id, false); });
    connect(m_map, &MapPanel::placed, this, [this] { m_inspector->focusName(); });
    connect(m_map, &MapPanel::pointed, m_pointer, &QLabel::setText);
    connect(m_map, &MapPanel::pictureFailed, this, [this](const QString& path) {
        m_centre->showCode(QStringLiteral("message.pictureFailed"), {path}, Message::Kind::error);
    });
    connect(m_sites, &SiteTable::deleteRequested, m_actions->erase, &QAction::trigger);
    connect(m_sites, &SiteTable::placeRequested, m_actions->place, &QAction::trigger);
    connect(m_sites, &SiteTable::wideWanted, m_docks, &DockLayout::setSitesWide);
    connect(m_sites, &SiteTable::activated, this, [this](model::Id id) { centreOnSite(id, true); });
    connect(m_strip, &KpiStrip::explainRequested, this, &MainWindow::explain);
    connect(m_strip, &KpiStrip::failureRequested, m_centre, &MessageCentre::showFailure);
}

void MainWindow::centreOnSite(model::Id id, bool always) {
    constexpr double kSiteZoom = 6.0;
    const auto site = m_ports.feed.world().sites.find(id);
    if (!site) {
        return;
    }
    if (always || !m_map->map()->rect().intersects(m_map->map()->siteRect(id))) {
        m_map->map()->centreOn(site->info->latitudeDeg, site->info->longitudeDeg, kSiteZoom);
    }
}

void MainWindow::openPalette() {
    std::vector<Command> commands = menuCommands(*menuBar());
    const auto go = [this](double latitudeDeg, double longitudeDeg, double zoom) {
        m_map->map()->centreOn(latitudeDeg, longitudeDeg, zoom);
    };
    for (std::vector<Command> more :
         {siteCommands(m_ports, m_view, go), fieldCommands(m_ports, m_view)}) {
        std::move(more.begin(), more.end(), std::back_inserter(commands));
    }
    m_palette->open(std::move(commands));
}

void MainWindow::documentReplaced() {
    m_messages->clear();
    std::set<model::Id> first;
    double largest = -1.0;
    for (const auto& entry : m_ports.feed.world().sites) {
        double size = 0.0;
        for (const auto& phase : entry.value->phases) {
            size += phase.value->itCapacityMw;
        }
        // The largest site with a slider worth dragging.
        size *= entry.value->assets.empty() ? 0.001 : 1.0;
        if (size > largest) {
            largest = size;
            first = {entry.id};
        }
    }
    m_view.setSelection(first);
    const model::Header& header = *m_ports.feed.plan().header;
    m_view.setAsOf(header.startQuarter + 2 * header.years);
    m_map->map()->fitToSites();
    if (m_ports.services.isSample()) {
        m_centre->showCode(QStringLiteral("message.firstStart"));
    }
    updateDocumentState();
}

void MainWindow::updateDocumentState() {
    const QString path = m_ports.services.filePath();
    const QString name =
        path.isEmpty()
            ? tr("%1 (untitled)").arg(QString::fromStdString(m_ports.feed.plan().header->name))
            : QFileInfo(path).fileName();
    setWindowTitle(QStringLiteral("%1[*] - Gigasite").arg(name));
    setWindowModified(m_ports.services.isModified());
    const auto undo = m_ports.edits.undoLabel();
    const auto redo = m_ports.edits.redoLabel();
    m_actions->undo->setEnabled(undo.has_value());
    m_actions->redo->setEnabled(redo.has_value());
    m_actions->undo->setToolTip(undo ? tr("Undo: %1").arg(editSentence(*undo)) : tr("Undo"));
    m_actions->redo->setToolTip(redo ? tr("Redo: %1").arg(editSentence(*redo)) : tr("Redo"));
}

void MainWindow::explain(const QString& what) {
    if (what == QLatin1String("map")) {
        m_map->map()->fitToSites();
        return;
    }
    if (what == QLatin1String("problems")) {
        m_problemsDock->show();
        m_problemsDock->raise();
        return;
    }
    m_chartsDock->show();
    m_charts->showTab(what == QLatin1String("delivery")     ? ChartsDock::Tab::delivery
                      : what == QLatin1String("investment") ? ChartsDock::Tab::investment
                      : what == QLatin1String("carbon")     ? ChartsDock::Tab::carbon
                      : what == QLatin1String("money")      ? ChartsDock::Tab::money
                                                            : ChartsDock::Tab::energy);
}

void MainWindow::showText(const QString& title, const QString& resource) {
    QFile file(resource);
    auto* page = new QTextBrowser;
    page->setAttribute(Qt::WA_DeleteOnClose);
    page->setWindowTitle(title);
    page->resize(720, 640);
    if (file.open(QIODevice::ReadOnly)) {
        page->setMarkdown(QString::fromUtf8(file.readAll()));
    }
    page->show();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_closing || !m_ports.services.isModified()) {
        m_ports.services.setWindowState(kStateName, saveState());
        event->accept();
        return;
    }
    event->ignore();
    m_guard->protect([this] {
        m_closing = true;
        close();
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            m_files->openPath(url.toLocalFile());
            return;
        }
    }
}

}  // namespace gigasite::ui
