// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapaccessible.h"

#include "ui/map/mapwidget.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <algorithm>
#include <map>
#include <utility>

namespace gigasite::ui {

namespace {

class MapAccessible;

/// A thing painted on the map, known by a site. It outlives its removal as an invalid interface
/// until the map dies.
class ItemAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
  public:
    ItemAccessible(MapWidget* widget, model::Id id) : m_widget(widget), m_id(id) {}

    QObject* object() const override { return nullptr; }
    QWindow* window() const override {
        return m_widget ? m_widget->window()->windowHandle() : nullptr;
    }
    QAccessibleInterface* parent() const override {
        return m_widget ? QAccessible::queryAccessibleInterface(m_widget.data()) : nullptr;
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        if (!isValid()) {
            return {};
        }
        const QRect local = m_widget->siteRect(m_id);
        return {m_widget->mapToGlobal(local.topLeft()), local.size()};
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        state.invalid = !isValid();
        if (isValid()) {
            state.offscreen = !m_widget->rect().intersects(m_widget->siteRect(m_id));
            state.invisible = !m_widget->isVisible();
        }
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

    [[nodiscard]] model::Id id() const { return m_id; }

  protected:
    [[nodiscard]] MapWidget* map() const { return m_widget.data(); }

  private:
    QPointer<MapWidget> m_widget;
    model::Id m_id;
};

/// One site.
class SiteAccessible : public ItemAccessible {
  public:
    using ItemAccessible::ItemAccessible;

    bool isValid() const override { return site() != nullptr; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override {
        const MapSite* found = site();
        if (found == nullptr) {
            return {};
        }
        return kind == QAccessible::Name          ? found->name
               : kind == QAccessible::Description ? map()->describeSite(*found)
                                                  : QString();
    }

    QAccessible::State state() const override {
        QAccessible::State state = ItemAccessible::state();
        state.selectable = true;
        state.multiSelectable = true;
        state.selected = isValid() && map()->selection().contains(id());
        return state;
    }

    void doAction(const QString& name) override {
        if (name == pressAction() && isValid()) {
            Q_EMIT map()->selectionRequested({id()});
        }
    }

  private:
    [[nodiscard]] const MapSite* site() const { return map() ? map()->site(id()) : nullptr; }
};

/// The circle of several sites, known by the first of them; invalid while that site stands for
/// itself or belongs to the circle of another.
class ClusterAccessible : public ItemAccessible {
  public:
    using ItemAccessible::ItemAccessible;

    bool isValid() const override { return circle() != nullptr; }
    QAccessible::Role role() const override { return QAccessible::Button; }

    QString text(QAccessible::Text kind) const override {
        const SiteCircle* found = circle();
        if (found == nullptr) {
            return {};
        }
        return kind == QAccessible::Name          ? map()->clusterTitle(*found)
               : kind == QAccessible::Description ? map()->describeCluster(*found)
                                                  : QString();
    }

    void doAction(const QString& name) override {
        const SiteCircle* found = circle();
        if (found != nullptr && name == pressAction()) {
            map()->zoomToCluster(SiteCircle(*found));
        }
    }

  private:
    [[nodiscard]] const SiteCircle* circle() const {
        const SiteCircle* found = map() ? map()->circleOf(id()) : nullptr;
        return found != nullptr && found->isCluster() && found->shown.id == id() ? found : nullptr;
    }
};

/// The sites come first, then the circles of several, then the widgets on the map.
class MapAccessible : public QAccessibleWidget {
  public:
    explicit MapAccessible(MapWidget* widget) : QAccessibleWidget(widget, QAccessible::List) {}
    ~MapAccessible() override { forget(); }

    void forget() {
        for (const Keys& keys : {std::exchange(m_sites, {}), std::exchange(m_clusters, {})}) {
            for (const auto& [id, key] : keys) {
                QAccessible::deleteAccessibleInterface(key);
            }
        }
    }

    QStringList actionNames() const override {
        return QAccessibleWidget::actionNames() << searchAction();
    }
    QString localizedActionName(const QString& name) const override {
        return name == searchAction() ? MapWidget::tr("Go to a place or coordinates")
                                      : QAccessibleWidget::localizedActionName(name);
    }
    void doAction(const QString& name) override {
        if (name == searchAction()) {
            Q_EMIT map()->searchRequested();
        } else {
            QAccessibleWidget::doAction(name);
        }
    }

    int childCount() const override { return itemCount() + QAccessibleWidget::childCount(); }

    QAccessibleInterface* child(int index) const override {
        if (index < 0) {
            return nullptr;
        }
        if (index < siteCount()) {
            return item<SiteAccessible>(m_sites,
                                        map()->sites()[static_cast<std::size_t>(index)].id);
        }
        const std::vector<model::Id> several = clusters();
        const auto cluster = static_cast<std::size_t>(index - siteCount());
        return cluster < several.size()
                   ? item<ClusterAccessible>(m_clusters, several[cluster])
                   : QAccessibleWidget::child(static_cast<int>(cluster - several.size()));
    }

    int indexOfChild(const QAccessibleInterface* child) const override {
        if (const auto* site = dynamic_cast<const SiteAccessible*>(child)) {
            const auto& all = map()->sites();
            const auto it = std::find_if(all.begin(), all.end(),
                                         [&](const MapSite& s) { return s.id == site->id(); });
            return it == all.end() ? -1 : static_cast<int>(it - all.begin());
        }
        if (const auto* cluster = dynamic_cast<const ClusterAccessible*>(child)) {
            const std::vector<model::Id> all = clusters();
            const auto it = std::find(all.begin(), all.end(), cluster->id());
            return it == all.end() ? -1 : siteCount() + static_cast<int>(it - all.begin());
        }
        const int index = QAccessibleWidget::indexOfChild(child);
        return index < 0 ? -1 : index + itemCount();
    }

    QAccessibleInterface* childAt(int x, int y) const override {
        for (const SiteCircle& circle : map()->circles()) {
            const QRect local = map()->siteRect(circle.shown.id);
            if (!local.contains(map()->mapFromGlobal(QPoint(x, y)))) {
                continue;
            }
            return circle.isCluster() ? item<ClusterAccessible>(m_clusters, circle.shown.id)
                                      : item<SiteAccessible>(m_sites, circle.shown.id);
        }
        return QAccessibleWidget::childAt(x, y);
    }

  private:
    using Keys = std::map<model::Id, QAccessible::Id>;

    static QString searchAction() { return QStringLiteral("Search"); }
    [[nodiscard]] MapWidget* map() const { return static_cast<MapWidget*>(widget()); }
    [[nodiscard]] int siteCount() const { return static_cast<int>(map()->sites().size()); }
    [[nodiscard]] int itemCount() const {
        return siteCount() + static_cast<int>(clusters().size());
    }
    [[nodiscard]] std::vector<model::Id> clusters() const {
        std::vector<model::Id> several;
        for (const SiteCircle& circle : map()->circles()) {
            if (circle.isCluster()) {
                several.push_back(circle.shown.id);
            }
        }
        return several;
    }

    template <class Item>
    QAccessibleInterface* item(Keys& keys, model::Id id) const {
        auto it = keys.find(id);
        if (it == keys.end()) {
            auto* made = new Item(map(), id);  // owned by the cache of QAccessible
            it = keys.emplace(id, QAccessible::registerAccessibleInterface(made)).first;
        }
        return QAccessible::accessibleInterface(it->second);
    }

    mutable Keys m_sites;
    mutable Keys m_clusters;
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
    if (className != QLatin1String(MapWidget::staticMetaObject.className())) {
        return nullptr;
    }
    auto* widget = qobject_cast<MapWidget*>(object);
    return widget != nullptr ? new MapAccessible(widget) : nullptr;
}

}  // namespace

void installMapAccessibility() {
    QAccessible::installFactory(makeInterface);
}

void forgetMapAccessibility(MapWidget& widget) {
    if (auto* map = dynamic_cast<MapAccessible*>(QAccessible::queryAccessibleInterface(&widget))) {
        map->forget();
    }
}

}  // namespace gigasite::ui
