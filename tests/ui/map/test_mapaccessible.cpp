// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/map/mapfixture.h"
#include "ui/map/mapwidget.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace gigasite;
using namespace gigasite::ui;

using Ids = std::set<model::Id>;

class TestMapAccessible : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_map = std::make_unique<model::MapData>(test::loadMap()); }
    void sitesAreFoundByName();
    void pressSelects();
    void removedSitesBecomeInvalid();
    void buttonOfTheEmptyMapIsAChild();
    void circleOfSeveralIsAChild();
    void anActionLeadsToCoordinates();

  private:
    std::unique_ptr<model::MapData> m_map;
};

namespace {

QAccessibleInterface* childNamed(QAccessibleInterface* parent, const QString& name) {
    for (int i = 0; i < parent->childCount(); ++i) {
        QAccessibleInterface* child = parent->child(i);
        if (child != nullptr && child->text(QAccessible::Name) == name) {
            return child;
        }
    }
    return nullptr;
}

std::vector<MapSite> twoSites() {
    return {test::makeSite(4, QStringLiteral("Goodyear"), 33.43, -112.36, 900.0, 300.0),
            test::makeSite(9, QStringLiteral("Boydton"), 36.67, -78.39)};
}

}  // namespace

void TestMapAccessible::sitesAreFoundByName() {
    MapWidget widget(*m_map, Look{});
    widget.resize(824, 392);
    widget.show();
    widget.setSites(twoSites());
    widget.setSelection({9});
    QAccessibleInterface* map = QAccessible::queryAccessibleInterface(&widget);
    QVERIFY(map != nullptr);
    QCOMPARE(map->role(), QAccessible::List);
    QCOMPARE(map->text(QAccessible::Name), QStringLiteral("Map"));
    QAccessibleInterface* site = childNamed(map, QStringLiteral("Goodyear"));
    QVERIFY(site != nullptr && site->isValid());
    QCOMPARE(site->role(), QAccessible::ListItem);
    QCOMPARE(site->parent(), map);
    QCOMPARE(map->indexOfChild(site), 0);
    QCOMPARE(site->text(QAccessible::Description),
             QStringLiteral("300 of 900 MW online, Arizona, United States, 33.43 N, 112.36 W"));
    const QPoint middle = widget.viewport().toScreen(worldFromDegrees(33.43, -112.36)).toPoint();
    QVERIFY((site->rect().center() - widget.mapToGlobal(middle)).manhattanLength() <= 2);
    QVERIFY(site->rect().width() >= 10);
    QCOMPARE(map->childAt(site->rect().center().x(), site->rect().center().y()), site);
    QVERIFY(!site->state().selected);
    QVERIFY(childNamed(map, QStringLiteral("Boydton"))->state().selected);
    QCOMPARE(map->child(99), nullptr);
    QCOMPARE(map->child(-1), nullptr);
    // Asked twice, the same interface answers.
    QCOMPARE(childNamed(map, QStringLiteral("Goodyear")), site);
}

void TestMapAccessible::pressSelects() {
    MapWidget widget(*m_map, Look{});
    widget.setSites(twoSites());
    QSignalSpy selected(&widget, &MapWidget::selectionRequested);
    QAccessibleInterface* site =
        childNamed(QAccessible::queryAccessibleInterface(&widget), QStringLiteral("Boydton"));
    auto* action = site->actionInterface();
    QVERIFY(action != nullptr);
    action->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected[0][0].value<Ids>(), Ids{9});
}

void TestMapAccessible::removedSitesBecomeInvalid() {
    auto widget = std::make_unique<MapWidget>(*m_map, Look{});
    widget->setSites(twoSites());
    QAccessibleInterface* map = QAccessible::queryAccessibleInterface(widget.get());
    QAccessibleInterface* site = childNamed(map, QStringLiteral("Boydton"));
    const int children = map->childCount();
    widget->setSites({twoSites()[0]});
    QCOMPARE(map->childCount(), children - 1);
    QVERIFY(!site->isValid());
    QVERIFY(site->rect().isEmpty());
    QVERIFY(site->text(QAccessible::Name).isEmpty());
    widget->setSites(twoSites());
    QVERIFY(site->isValid());
    const QAccessible::Id key = QAccessible::uniqueId(site);
    widget.reset();
    QCOMPARE(QAccessible::accessibleInterface(key), nullptr);
}

void TestMapAccessible::buttonOfTheEmptyMapIsAChild() {
    MapWidget widget(*m_map, Look{});
    widget.show();
    QAccessibleInterface* map = QAccessible::queryAccessibleInterface(&widget);
    QVERIFY(map->childCount() >= 1);
    QAccessibleInterface* panel = map->child(0);
    QVERIFY(childNamed(panel, QStringLiteral("Place a site")) != nullptr);
    widget.setSites(twoSites());
    QCOMPARE(map->indexOfChild(panel), 2);
}

void TestMapAccessible::circleOfSeveralIsAChild() {
    MapWidget widget(*m_map, Look{});
    widget.resize(824, 392);
    widget.show();
    widget.setSites({test::makeSite(4, QStringLiteral("Goodyear"), 33.43, -112.36, 900.0, 300.0),
                     test::makeSite(5, QStringLiteral("Mesa"), 33.42, -111.83, 100.0, 50.0),
                     test::makeSite(9, QStringLiteral("Boydton"), 36.67, -78.39)});
    widget.centreOn(35.0, -95.0, 4.0);
    QAccessibleInterface* map = QAccessible::queryAccessibleInterface(&widget);
    QAccessibleInterface* several = map->child(3);
    QVERIFY(several != nullptr && several->isValid());
    QCOMPARE(several->role(), QAccessible::Button);
    QVERIFY(several->text(QAccessible::Name).startsWith(QStringLiteral("2 site")));
    QCOMPARE(several->text(QAccessible::Description),
             QStringLiteral("350 of 1,000 MW online: Goodyear, Mesa"));
    QCOMPARE(map->indexOfChild(several), 3);
    const QPoint middle = several->rect().center();
    QCOMPARE(map->childAt(middle.x(), middle.y()), several);
    // Its sites are found by name all the same.
    QVERIFY(childNamed(map, QStringLiteral("Mesa")) != nullptr);
    const int children = map->childCount();
    several->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(!several->isValid());
    QVERIFY(several->text(QAccessible::Name).isEmpty());
    QCOMPARE(map->childCount(), children - 1);
}

void TestMapAccessible::anActionLeadsToCoordinates() {
    MapWidget widget(*m_map, Look{});
    QSignalSpy wanted(&widget, &MapWidget::searchRequested);
    QAccessibleInterface* map = QAccessible::queryAccessibleInterface(&widget);
    auto* actions = map->actionInterface();
    QVERIFY(actions != nullptr);
    for (const QString& name : actions->actionNames()) {
        if (actions->localizedActionName(name) == QStringLiteral("Go to a place or coordinates")) {
            actions->doAction(name);
        }
    }
    QCOMPARE(wanted.count(), 1);
}

QTEST_MAIN(TestMapAccessible)
#include "test_mapaccessible.moc"
