// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mappanel.h"

#include "model/catalog/defaults.h"
#include "model/engine/evaluate.h"
#include "model/geo/mapdata.h"
#include "ui/map/mapsearch.h"
#include "ui/map/mapwidget.h"
#include "ui/shell/mapobjects.h"
#include "ui/shell/placebar.h"
#include "ui/shell/pointfacts.h"
#include "ui/shell/siteedits.h"
#include "ui/shell/timeslider.h"
#include "ui/shell/viewstate.h"
#include "ui/text/numberformat.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gigasite::ui {

namespace {

constexpr double kPictureScale = 2.0;
constexpr double kSiteZoom = 6.0;
constexpr double kPositionZoom = 7.0;
constexpr int kEdgePx = 8;
constexpr int kBarLeftPx = 48;  // beside the button of the search, over the hint of the map

}  // namespace

MapPanel::MapPanel(const Look& look, const Ports& ports, ViewState& view, QWidget* parent)
    : QWidget(parent), m_look(look), m_ports(ports), m_view(view) {
    build();
    connectMap();
    connectTools();
    connectPlan();
    updateTimeRange();
    refresh();
    refreshMarks();
    m_map->setContracts(mapContracts(m_ports.feed, m_look));
    m_map->setSelection(view.selection());
}

void MapPanel::build() {
    m_map = new MapWidget(*m_ports.feed.facts().map, m_look, this);
    m_search = new MapSearch(*m_ports.feed.facts().map, m_look, m_map);
    m_search->setSource([this] { return mapPlaces(m_ports.feed); });
    m_bar = new PlaceBar(m_look, m_ports, m_map);
    m_bar->setAttribute(Qt::WA_NoMousePropagation);
    m_bar->setCursor(Qt::ArrowCursor);
    m_bar->hide();
    m_map->installEventFilter(this);
    m_time = new TimeSlider(m_look, this);
    m_facts = new PointFacts(m_look, m_ports.feed.facts(), this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_map, 1);
    layout->addWidget(m_time);
}

void MapPanel::connectMap() {
    connect(m_map, &MapWidget::placeRequested, this, &MapPanel::place);
    connect(m_map, &MapWidget::moveRequested, this,
            [this](model::Id id, double latitude, double longitude) {
                moveSite(m_ports, id, latitude, longitude, m_look.locale);
            });
    connect(m_map, &MapWidget::moveManyRequested, this, &MapPanel::moveMany);
    connect(m_map, &MapWidget::deleteRequested, this,
            [this](const std::set<model::Id>& ids) { eraseSites(m_ports, ids); });
    connect(m_map, &MapWidget::selectionRequested, this,
            [this](const std::set<model::Id>& ids) { m_view.setSelection(ids); });
    connect(m_map, &MapWidget::siteHovered, &m_view, &ViewState::setHoveredSite);
    connect(m_map, &MapWidget::hovered, this, &MapPanel::point);
    connect(m_map, &MapWidget::hoverEnded, this, [this] { Q_EMIT pointed({}); });
    connect(m_map, &MapWidget::measured, this, &MapPanel::pointed);
    connect(m_map, &MapWidget::factsWanted, this, &MapPanel::tellFacts);
    connect(m_map, &MapWidget::factsEnded, m_facts, &PointFacts::cancel);
    connect(m_facts, &PointFacts::ready, m_map, &MapWidget::setPointFacts);
    connect(m_map, &MapWidget::searchRequested, this, &MapPanel::openSearch);
    connect(m_map, &MapWidget::playRequested, m_time, &TimeSlider::toggle);
}

void MapPanel::connectTools() {
    connect(m_search, &MapSearch::placeChosen, this, &MapPanel::goTo);
    connect(m_search, &MapSearch::positionChosen, this, [this](double latitude, double longitude) {
        m_map->centreOn(latitude, longitude, std::max(kPositionZoom, m_map->viewport().zoom()));
        m_map->setPin(Degrees{latitude, longitude});
    });
    connect(m_search, &MapSearch::left, m_map, [this] { m_map->setFocus(Qt::OtherFocusReason); });
    connect(m_map, &MapWidget::placingChanged, this, [this](bool placing) {
        m_bar->setVisible(placing);
        layOutBar();
    });
    connect(m_bar, &PlaceBar::closeRequested, this, [this] {
        m_map->setPlacing(false);
        m_map->setFocus(Qt::OtherFocusReason);
    });
    connect(m_time, &TimeSlider::quarterChanged, this,
            [this](int index) { m_view.setAsOf(model::Quarter{index}); });
}

void MapPanel::connectPlan() {
    connect(&m_view, &ViewState::asOfChanged, this, [this] {
        m_time->setQuarter(m_view.asOf().index);
        figuresChanged();
    });
    connect(&m_view, &ViewState::selectionChanged, this,
            [this] { m_map->setSelection(m_view.selection()); });
    connect(&m_view, &ViewState::hoveredSiteChanged, this,
            [this] { m_map->setHoveredSite(m_view.hoveredSite()); });
    connect(&m_ports.feed, &PlanFeed::planChanged, this, &MapPanel::planChanged);
    connect(&m_ports.feed, &PlanFeed::resultReady, this, &MapPanel::figuresChanged);
}

bool MapPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_map && event->type() == QEvent::Resize) {
        layOutBar();
    }
    return QWidget::eventFilter(watched, event);
}

void MapPanel::layOutBar() {
    const QSize room = m_map->size() - QSize(kBarLeftPx + kEdgePx, 2 * kEdgePx);
    const QSize wanted = m_bar->sizeHint().boundedTo(room);
    m_bar->setGeometry(QRect(
        QPoint(kBarLeftPx + std::max(0, (room.width() - wanted.width()) / 2), kEdgePx), wanted));
    m_map->setCardTop(m_bar->isVisible() ? m_bar->geometry().bottom() + kEdgePx : kEdgePx);
    m_bar->raise();
}

void MapPanel::place(double latitudeDeg, double longitudeDeg, bool keepArmed) {
    const model::Id id = placeSite(m_ports, latitudeDeg, longitudeDeg, m_bar->choice());
    if (id != 0) {
        m_map->setPin(std::nullopt);
        m_view.setSelection({id});
        if (!keepArmed) {
            Q_EMIT placed(id);  // the name is edited: the keyboard leaves the map
        }
    }
}

void MapPanel::moveMany(const MapMoves& moves, bool nudge) {
    std::vector<SiteMove> wanted;
    std::string key = "nudge";
    for (const MapMove& move : moves) {
        wanted.push_back({move.site, move.latitudeDeg, move.longitudeDeg});
        key += ' ' + std::to_string(move.site);
    }
    moveSites(m_ports, wanted, m_look.locale, nudge ? key : std::string());
}

void MapPanel::planChanged() {
    std::set<model::Id> selection;
    for (const model::Id id : m_view.selection()) {
        if (m_ports.feed.world().sites.find(id)) {
            selection.insert(id);
        }
    }
    m_view.setSelection(selection);
    if (m_ports.feed.lastChanges().everything || m_ports.feed.lastChanges().header) {
        updateTimeRange();
        refreshMarks();
    }
    refresh();
    m_map->setContracts(mapContracts(m_ports.feed, m_look));
}

void MapPanel::updateTimeRange() {
    const model::Header& header = *m_ports.feed.plan().header;
    const int first = header.startQuarter.index;
    const int last = first + 4 * header.years - 1;
    m_time->setRange(first, last);
    m_view.setAsOf(model::Quarter{std::clamp(m_view.asOf().index, first, last)});
    m_time->setQuarter(m_view.asOf().index);
}

void MapPanel::refresh() {
    m_stale = false;
    m_map->setSites(mapSites(m_ports.feed, m_view.asOf(), m_look.theme));
}

void MapPanel::figuresChanged() {
    m_stale = true;
    if (isVisible()) {
        refresh();
    }
}

void MapPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void MapPanel::showRivals(bool shown) {
    m_rivalsShown = shown;
    refreshMarks();
}

void MapPanel::showPlants(bool shown) {
    m_plantsShown = shown;
    m_map->setAllContractsShown(shown);
    refreshMarks();
}

void MapPanel::refreshMarks() {
    std::vector<MapMark> marks;
    if (m_rivalsShown) {
        marks = rivalMarks(m_ports.feed, m_look.locale);
    }
    if (m_plantsShown) {
        const std::vector<MapMark> plants = plantMarks(m_ports.feed, m_look);
        marks.insert(marks.end(), plants.begin(), plants.end());
    }
    m_map->setMarks(std::move(marks));
}

void MapPanel::openSearch() {
    m_search->open();
}

void MapPanel::goTo(const MapPlace& place) {
    if (!place.extent.isNull()) {
        m_map->showExtent(place.extent);
        return;
    }
    m_map->centreOn(place.latitudeDeg, place.longitudeDeg,
                    std::max(kSiteZoom, m_map->viewport().zoom()));
    if (place.site != 0) {
        m_view.setSelection({place.site});
    } else {
        m_map->setPin(Degrees{place.latitudeDeg, place.longitudeDeg});
    }
}

void MapPanel::point(double latitudeDeg, double longitudeDeg) {
    if (m_map->isMeasuring()) {
        return;  // the distance is shown instead
    }
    const model::Facts& facts = m_ports.feed.facts();
    QString text = formatPosition(latitudeDeg, longitudeDeg, m_look.locale) +
                   QStringLiteral("   ") + m_map->describePlace(latitudeDeg, longitudeDeg);
    const model::Place place = facts.map->lookUp(latitudeDeg, longitudeDeg);
    if (!place.inSea) {
        const model::GridDefaults grid =
            model::gridDefaults(*facts.catalog, place.countryIso2, place.stateCode);
        if (!grid.marketId.empty()) {
            text += QStringLiteral("   ") + QString::fromStdString(grid.marketId);
        }
        if (grid.price) {
            text += QStringLiteral("   ") +
                    formatQuantity(grid.price->value, QuantityKind::moneyPerMwh, m_look.locale);
        }
        if (grid.carbonIntensityKgPerMwh) {
            text += QStringLiteral("   ") +
                    formatQuantity(grid.carbonIntensityKgPerMwh->value,
                                   QuantityKind::carbonIntensity, m_look.locale) +
                    QStringLiteral(" CO₂");
        }
    }
    Q_EMIT pointed(text);
}

void MapPanel::tellFacts(double latitudeDeg, double longitudeDeg, model::Id dragged) {
    if (const auto site = m_ports.feed.world().sites.find(dragged); dragged != 0 && site) {
        m_facts->cancel();
        m_map->setPointFacts(
            moveFacts(m_ports.feed.facts(), *site->info, latitudeDeg, longitudeDeg, m_look.locale));
        return;
    }
    m_map->setPointFacts(m_facts->waiting());
    m_facts->ask({latitudeDeg, longitudeDeg, m_view.asOf(), m_ports.feed.world().limits});
}

QString MapPanel::caption() const {
    return tr("%1: MW online of planned, %2, revision %3", "plan, quarter, revision of the plan")
        .arg(QString::fromStdString(m_ports.feed.plan().header->name),
             formatQuarter(m_view.asOf().index, m_look.locale),
             QString::number(m_ports.feed.revision()));
}

void MapPanel::whenPictureReady(std::function<void(double)> then) {
    m_map->setPictureCaption(caption(),
                             tr("Map: Natural Earth, United States Census Bureau. Gigasite."));
    connect(m_map, &MapWidget::pictureReady, this, std::move(then),
            static_cast<Qt::ConnectionType>(Qt::DirectConnection | Qt::SingleShotConnection));
    m_map->preparePicture(kPictureScale);
}

void MapPanel::copyPicture() {
    whenPictureReady(
        [this](double scale) { QGuiApplication::clipboard()->setImage(m_map->picture(scale)); });
}

void MapPanel::savePicture() {
    auto* dialog = new QFileDialog(this, tr("Save the map"), m_ports.services.lastFolder(),
                                   tr("Picture (*.png);;Drawing (*.svg)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(tr("map", "name of a file"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("svg")) ? QStringLiteral("svg")
                                                                       : QStringLiteral("png"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        whenPictureReady([this, path](double scale) {
            if (!writePicture(path, scale)) {
                Q_EMIT pictureFailed(path);
            }
        });
    });
    dialog->open();
}

bool MapPanel::writePicture(const QString& path, double scale) const {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    if (!path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        return m_map->picture(scale).save(&file, "PNG") && file.commit();
    }
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setSize(m_map->pictureSize());
    generator.setViewBox(QRect(QPoint(0, 0), m_map->pictureSize()));
    generator.setTitle(caption());
    QPainter painter;
    if (!painter.begin(&generator)) {
        return false;
    }
    m_map->paintPicture(painter, scale);
    return painter.end() && file.commit();
}

}  // namespace gigasite::ui
