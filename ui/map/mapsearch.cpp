// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapsearch.h"

#include "ui/map/placename.h"
#include "ui/map/viewport.h"
#include "ui/text/numberformat.h"
#include "ui/text/parseposition.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace gigasite::ui {

namespace {

constexpr int kWidthPx = 300;
constexpr int kRowPx = 24;
constexpr std::size_t kMostRows = 8;
constexpr int kLongestText = 200;
constexpr int kPositionRow = -1;
constexpr int kPlaceRole = Qt::UserRole;

/// Without capitals and accents: "Côte d’Ivoire" is found by "cote d'iv".
QString folded(const QString& text) {
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c == u'’') {
            plain += u'\'';
        } else if (!c.isMark()) {
            plain += c;
        }
    }
    return plain;
}

/// 0: begins so, 1: a word does, 2: somewhere, 3: not at all.
int rankOf(const QString& name, const QString& wanted) {
    const QString plain = folded(name);
    qsizetype at = plain.indexOf(wanted);
    if (at < 0) {
        return 3;
    }
    if (at == 0) {
        return 0;
    }
    for (; at >= 0; at = plain.indexOf(wanted, at + 1)) {
        if (!plain[at - 1].isLetterOrNumber()) {
            return 1;
        }
    }
    return 2;
}

QRectF extentOf(const std::vector<model::GeoPolygon>& polygons) {
    QRectF largest;
    for (const model::GeoPolygon& polygon : polygons) {
        const QPointF low =
            worldFromDegrees(polygon.box.low.latitudeDeg, polygon.box.low.longitudeDeg);
        const QPointF high =
            worldFromDegrees(polygon.box.high.latitudeDeg, polygon.box.high.longitudeDeg);
        const QRectF box(QPointF(low.x(), high.y()), QPointF(high.x(), low.y()));
        if (box.width() * box.height() > largest.width() * largest.height()) {
            largest = box;
        }
    }
    return largest;
}

/// A name of any script stands by itself, whatever follows it.
QString isolated(const QString& name) {
    return QChar(0x2068) + name + QChar(0x2069);
}

}  // namespace

std::vector<std::size_t> matchingPlaces(const std::vector<MapPlace>& places, const QString& typed,
                                        std::size_t most) {
    const QString wanted = folded(typed.trimmed());
    std::array<std::vector<std::size_t>, 3> byRank;
    for (std::size_t row = 0; !wanted.isEmpty() && row < places.size(); ++row) {
        const MapPlace& place = places[row];
        const int rank = std::min(rankOf(place.name, wanted), rankOf(place.otherName, wanted));
        if (rank < 3) {
            byRank[static_cast<std::size_t>(rank)].push_back(row);
        }
    }
    std::vector<std::size_t> found;
    for (const std::vector<std::size_t>& rows : byRank) {
        found.insert(found.end(), rows.begin(), rows.end());
    }
    found.resize(std::min(found.size(), most));
    return found;
}

std::vector<MapPlace> placesOfMap(const model::MapData& map, const QLocale& locale) {
    std::vector<MapPlace> places;
    for (const model::UsState& state : map.states()) {
        places.push_back({QString::fromStdString(state.name), QString::fromStdString(state.code),
                          MapSearch::tr("State"), state.labelPoint.latitudeDeg,
                          state.labelPoint.longitudeDeg, extentOf(state.polygons), 0});
    }
    for (const model::Country& country : map.countries()) {
        const QString shown = countryName(country, locale);
        const QString english = QString::fromStdString(country.nameEnglish);
        places.push_back({shown,
                          shown == english ? QString::fromStdString(country.nameGerman) : english,
                          MapSearch::tr("Country"), country.labelPoint.latitudeDeg,
                          country.labelPoint.longitudeDeg, extentOf(country.polygons), 0});
    }
    return places;
}

MapSearch::MapSearch(const model::MapData& map, const Look& look, QWidget* parent)
    : QWidget(parent), m_map(map), m_look(look) {
    setAttribute(Qt::WA_NoMousePropagation);
    setCursor(Qt::ArrowCursor);
    setAutoFillBackground(true);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, look.theme.chart());
    setPalette(ground);
    m_button = new QToolButton(this);
    m_button->setIcon(themeIcon(QStringLiteral("search"), look.theme));
    m_button->setIconSize(QSize(20, 20));
    m_button->setAutoRaise(true);
    m_button->setAccessibleName(tr("Search the map"));
    m_button->setToolTip(tr("Find a place or coordinates (Ctrl+F)"));
    buildField();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_button);
    layout->addWidget(m_field);
    connect(m_button, &QToolButton::clicked, this, &MapSearch::open);
    connect(m_edit, &QLineEdit::textChanged, this, &MapSearch::search);
    connect(m_list, &QListWidget::itemClicked, this, &MapSearch::choose);
    move(8, 8);
    close();
}

void MapSearch::buildField() {
    m_field = new QWidget(this);
    m_edit = new QLineEdit(m_field);
    m_edit->setMaxLength(kLongestText);
    m_edit->setClearButtonEnabled(true);
    m_edit->setPlaceholderText(tr("Place or coordinates"));
    m_edit->setAccessibleName(tr("Place or coordinates"));
    m_edit->setToolTip(
        tr("Country, state, site, campus or plant, or coordinates such as "
           "40.12 N 82.90 W. Enter shows it on the map."));
    m_edit->addAction(themeIcon(QStringLiteral("search"), m_look.theme), QLineEdit::LeadingPosition)
        ->setText(tr("Search the map"));
    m_edit->installEventFilter(this);
    m_note = new QLabel(m_field);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setFont(Theme::font(FontRole::label));
    m_note->setContentsMargins(4, 4, 4, 2);
    m_note->setWordWrap(true);
    m_list = new QListWidget(m_field);
    m_list->setAccessibleName(tr("Places found"));
    m_list->setToolTip(tr("Click to show the place on the map"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    auto* layout = new QVBoxLayout(m_field);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(2);
    layout->addWidget(m_edit);
    layout->addWidget(m_note);
    layout->addWidget(m_list);
}

void MapSearch::setSource(std::function<std::vector<MapPlace>()> source) {
    m_source = std::move(source);
}

bool MapSearch::isOpen() const {
    return !m_field->isHidden();
}

void MapSearch::open() {
    if (!isOpen()) {
        m_places = m_source ? m_source() : std::vector<MapPlace>();
        std::vector<MapPlace> known = placesOfMap(m_map, m_look.locale);
        std::move(known.begin(), known.end(), std::back_inserter(m_places));
        m_button->hide();
        m_field->show();
        search(m_edit->text());
    }
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void MapSearch::close() {
    m_field->hide();
    m_button->show();
    m_list->clear();
    m_places.clear();
    fit();
}

void MapSearch::addRow(const QString& text, int place) {
    auto* item = new QListWidgetItem(text, m_list);
    item->setData(kPlaceRole, place);
    item->setSizeHint(QSize(kWidthPx - 16, kRowPx));
}

void MapSearch::say(const QString& text) {
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    m_edit->setAccessibleDescription(text);
}

void MapSearch::search(const QString& typed) {
    if (!isOpen()) {
        return;
    }
    m_list->clear();
    const ParsedPosition position = parsePosition(typed, m_look.locale);
    if (position.status == PositionStatus::ok) {
        const model::Place place = m_map.lookUp(position.latitudeDeg, position.longitudeDeg);
        addRow(formatPosition(position.latitudeDeg, position.longitudeDeg, m_look.locale) +
                   QStringLiteral("  ·  ") + placeName(m_map, place, m_look.locale),
               kPositionRow);
    }
    for (const std::size_t row : matchingPlaces(m_places, typed, kMostRows)) {
        addRow(isolated(m_places[row].name) + QStringLiteral("  ·  ") + m_places[row].kind,
               static_cast<int>(row));
    }
    m_list->setCurrentRow(0);
    const bool nothing = m_list->count() == 0 && !typed.trimmed().isEmpty();
    say(position.status == PositionStatus::latitudeOutOfRange
            ? tr("Latitude comes first and lies between 90 S and 90 N.")
        : position.status == PositionStatus::longitudeOutOfRange
            ? tr("Longitude lies between 180 W and 180 E.")
        : nothing ? tr("Nothing on the map is called so.")
                  : QString());
    fit();
}

void MapSearch::fit() {
    const int rows = m_list->count();
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(rows * kRowPx + 2);
    m_field->setFixedWidth(kWidthPx);
    if (isOpen()) {
        m_field->layout()->activate();
    }
    layout()->activate();
    resize(sizeHint());
}

void MapSearch::step(int by) {
    const int rows = m_list->count();
    if (rows > 0) {
        m_list->setCurrentRow((m_list->currentRow() + by + rows) % rows);
        m_edit->setAccessibleDescription(m_list->currentItem()->text());
    }
}

void MapSearch::choose() {
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr) {
        return;
    }
    const int row = item->data(kPlaceRole).toInt();
    const ParsedPosition position = parsePosition(m_edit->text(), m_look.locale);
    const MapPlace place =
        row == kPositionRow ? MapPlace() : m_places[static_cast<std::size_t>(row)];
    close();
    Q_EMIT left();
    if (row == kPositionRow) {
        Q_EMIT positionChosen(position.latitudeDeg, position.longitudeDeg);
    } else {
        Q_EMIT placeChosen(place);
    }
}

void MapSearch::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setPen(m_look.theme.gridLine());
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool MapSearch::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_edit || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Escape:
            close();
            Q_EMIT left();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose();
            return true;
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        default:
            return QWidget::eventFilter(watched, event);
    }
}

}  // namespace gigasite::ui
