// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/map/mapfixture.h"
#include "ui/map/greatcircle.h"
#include "ui/map/mapsearch.h"
#include "ui/map/mapwidget.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <memory>

using namespace gigasite;
using namespace gigasite::ui;

class TestMapSearch : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        qRegisterMetaType<MapPlace>();
        m_map = std::make_unique<model::MapData>(test::loadMap());
    }
    void init();
    void cleanup() { m_widget.reset(); }

    void betterMatchesComeFirst();
    void bothLanguagesFindACountry();
    void enterChoosesAPlace();
    void coordinatesAreAPlace();
    void impossibleCoordinatesSayWhy();
    void escapeCloses();
    void namesAreLiteral();
    void keysDoNotReachTheMap();
    void extentFits();
    void greatCircleIsShortAndWhole();

  private:
    [[nodiscard]] QLineEdit* edit() const { return m_search->findChild<QLineEdit*>(); }
    [[nodiscard]] QListWidget* list() const { return m_search->findChild<QListWidget*>(); }
    [[nodiscard]] QString row(int index) const {
        const QListWidgetItem* item = list()->item(index);
        return item == nullptr ? QString()
                               : item->text().remove(QChar(0x2068)).remove(QChar(0x2069));
    }

    std::unique_ptr<model::MapData> m_map;
    std::unique_ptr<MapWidget> m_widget;
    MapSearch* m_search = nullptr;
};

void TestMapSearch::init() {
    m_widget = std::make_unique<MapWidget>(*m_map, Look{});
    m_widget->resize(824, 392);
    m_search = new MapSearch(*m_map, Look{}, m_widget.get());
    m_search->setSource([] {
        return std::vector<MapPlace>{
            {QStringLiteral("Ohio 1"), {}, QStringLiteral("Site"), 40.0, -83.0, {}, 5},
            {QStringLiteral("<b>Kairo</b> القاهرة"),
             {},
             QStringLiteral("Site"),
             30.0,
             31.2,
             {},
             6}};
    });
    m_widget->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_widget.get()));
}

void TestMapSearch::betterMatchesComeFirst() {
    const std::vector<MapPlace> places = {{QStringLiteral("Bohio"), {}, {}, 0, 0, {}, 0},
                                          {QStringLiteral("New Ohio"), {}, {}, 0, 0, {}, 0},
                                          {QStringLiteral("Ohio"), {}, {}, 0, 0, {}, 0},
                                          {QStringLiteral("Iowa"), {}, {}, 0, 0, {}, 0}};
    QCOMPARE(matchingPlaces(places, QStringLiteral(" ohio "), 9),
             (std::vector<std::size_t>{2, 1, 0}));
    QCOMPARE(matchingPlaces(places, QStringLiteral("OHIO"), 2), (std::vector<std::size_t>{2, 1}));
    QVERIFY(matchingPlaces(places, QStringLiteral("  "), 9).empty());
    QVERIFY(matchingPlaces(places, QStringLiteral("xyz"), 9).empty());
}

void TestMapSearch::bothLanguagesFindACountry() {
    const auto first = [&](const QLocale& locale, const QString& typed) {
        const auto places = placesOfMap(*m_map, locale);
        const auto found = matchingPlaces(places, typed, 3);
        return found.empty() ? QString() : places[found.front()].name;
    };
    const QLocale english(QLocale::English);
    const QLocale german(QLocale::German);
    QCOMPARE(first(english, QStringLiteral("deutschl")), QStringLiteral("Germany"));
    QCOMPARE(first(german, QStringLiteral("germany")), QStringLiteral("Deutschland"));
    QCOMPARE(first(german, QStringLiteral("osterreich")), QStringLiteral("Österreich"));
    QCOMPARE(first(english, QStringLiteral("ohio")), QStringLiteral("Ohio"));
}

void TestMapSearch::enterChoosesAPlace() {
    QSignalSpy chosen(m_search, &MapSearch::placeChosen);
    QVERIFY(!m_search->isOpen());
    QTest::mouseClick(m_search->findChild<QToolButton*>(), Qt::LeftButton);
    QVERIFY(m_search->isOpen());
    QTest::keyClicks(edit(), QStringLiteral("ohi"));
    // The plan's own site before the state.
    QCOMPARE(row(0), QStringLiteral("Ohio 1  ·  Site"));
    QCOMPARE(row(1), QStringLiteral("Ohio  ·  State"));
    QTest::keyClick(edit(), Qt::Key_Down);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    const auto place = chosen[0][0].value<MapPlace>();
    QCOMPARE(place.name, QStringLiteral("Ohio"));
    QVERIFY(!place.extent.isNull());
    QVERIFY(!m_search->isOpen());
    m_search->open();
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(chosen[1][0].value<MapPlace>().site, model::Id{5});
}

void TestMapSearch::coordinatesAreAPlace() {
    QSignalSpy chosen(m_search, &MapSearch::positionChosen);
    m_search->open();
    QTest::keyClicks(edit(), QStringLiteral("40.12 N 82.90 W"));
    QVERIFY2(row(0).endsWith(QStringLiteral("·  Ohio, United States")), qPrintable(row(0)));
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QVERIFY(std::abs(chosen[0][0].toDouble() - 40.12) < 1e-9);
    QVERIFY(std::abs(chosen[0][1].toDouble() - -82.9) < 1e-9);
}

void TestMapSearch::impossibleCoordinatesSayWhy() {
    QSignalSpy chosen(m_search, &MapSearch::positionChosen);
    m_search->open();
    QTest::keyClicks(edit(), QStringLiteral("91, 10"));
    QVERIFY(m_search->findChild<QLabel*>()->text().startsWith(QStringLiteral("Latitude")));
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 0);
    QVERIFY(m_search->isOpen());
    edit()->setText(QStringLiteral("10, 181"));
    QVERIFY(m_search->findChild<QLabel*>()->text().startsWith(QStringLiteral("Longitude")));
    edit()->setText(QStringLiteral("qwertz"));
    QVERIFY(m_search->findChild<QLabel*>()->text().startsWith(QStringLiteral("Nothing")));
}

void TestMapSearch::escapeCloses() {
    QSignalSpy left(m_search, &MapSearch::left);
    m_search->open();
    QTest::keyClick(edit(), Qt::Key_Escape);
    QVERIFY(!m_search->isOpen());
    QCOMPARE(left.count(), 1);
}

void TestMapSearch::namesAreLiteral() {
    m_search->open();
    QTest::keyClicks(edit(), QStringLiteral("<b>"));
    QCOMPARE(row(0), QStringLiteral("<b>Kairo</b> القاهرة  ·  Site"));
}

void TestMapSearch::keysDoNotReachTheMap() {
    m_search->open();
    const Viewport before = m_widget->viewport();
    QTest::keyClicks(edit(), QStringLiteral("pm"));
    QTest::keyClick(edit(), Qt::Key_Down);
    QVERIFY(!m_widget->isPlacing());
    QVERIFY(!m_widget->isMeasuring());
    QVERIFY(m_widget->viewport() == before);
    QTest::mouseClick(m_search, Qt::LeftButton, {}, QPoint(1, 1));
    QVERIFY(m_widget->viewport() == before);
}

void TestMapSearch::extentFits() {
    const auto places = placesOfMap(*m_map, QLocale(QLocale::English));
    for (const char* name : {"Ohio", "Germany", "Russia", "Chile"}) {
        const auto it = std::find_if(places.begin(), places.end(), [&](const MapPlace& place) {
            return place.name == QLatin1String(name);
        });
        QVERIFY2(it != places.end(), name);
        m_widget->showExtent(it->extent);
        const Viewport& view = m_widget->viewport();
        const QRectF shown(view.toScreen(it->extent.topLeft()),
                           view.toScreen(it->extent.bottomRight()));
        QVERIFY2(shown.width() > 0.0 || it->extent.width() > 0.5, name);
        QVERIFY2(QRectF(m_widget->rect()).adjusted(-1, -1, 1, 1).contains(shown), name);
        QVERIFY2(shown.width() > 250.0 || shown.height() > 250.0, name);
    }
}

void TestMapSearch::greatCircleIsShortAndWhole() {
    // Tokyo to San Francisco crosses the antimeridian, once and without a jump.
    const auto line = greatCircle({35.7, 139.7}, {37.8, -122.4});
    QVERIFY(line.size() > 20);
    for (std::size_t i = 1; i < line.size(); ++i) {
        QVERIFY(std::abs(line[i].x() - line[i - 1].x()) < 0.1);
    }
    QVERIFY(line.back().x() > 1.0);
    // It bends to the north of both ends.
    const double middle = degreesFromWorld(line[line.size() / 2]).latitudeDeg;
    QVERIFY(middle > 45.0 && middle < 50.0);
    QCOMPARE(greatCircle({10.0, 20.0}, {10.0, 20.0}).size(), std::size_t{2});
    // Opposite points: any way is as short, but it ends where it should.
    const Degrees end = degreesFromWorld(greatCircle({0.0, 0.0}, {0.0, 180.0}).back());
    QCOMPARE(std::abs(end.longitudeDeg), 180.0);
}

QTEST_MAIN(TestMapSearch)
#include "test_mapsearch.moc"
