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

/// One site. It outlives the site's removal as an invalid interface until the map dies.
class SiteAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
  public:
    SiteAccessible(MapWidget* widget, model::Id id) : m_widget(widget), m_id(id) {}

    bool isValid() const override { return site() != nullptr; }
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
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override {
        const MapSite* found = site();
        if (found == nullptr) {
            return {};
        }
        return kind == QAccessible::Name          ? found->name
               : kind == QAccessible::Description ? m_widget->describeSite(*found)
                                                  : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        if (site() == nullptr) {
            return {};
        }
        const QRect local = m_widget->siteRect(m_id);
        return {m_widget->mapToGlobal(local.topLeft()), local.size()};
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        state.selectable = true;
        state.multiSelectable = true;
        state.invalid = !isValid();
        if (isValid()) {
            state.selected = m_widget->selection().contains(m_id);
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
    void doAction(const QString& name) override {
        if (name == pressAction() && isValid()) {
            Q_EMIT m_widget->selectionRequested({m_id});
        }
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

    [[nodiscard]] model::Id id() const { return m_id; }

  private:
    [[nodiscard]] const MapSite* site() const {
        if (!m_widget) {
            return nullptr;
        }
        const auto& all = m_widget->sites();
        const auto it =
            std::find_if(all.begin(), all.end(), [this](const MapSite& s) { return s.id == m_id; });
        return it == all.end() ? nullptr : &*it;
    }

    QPointer<MapWidget> m_widget;
    model::Id m_id;
};

/// The sites come first, then the widgets on the map.
class MapAccessible : public QAccessibleWidget {
  public:
    explicit MapAccessible(MapWidget* widget) : QAccessibleWidget(widget, QAccessible::List) {}
    ~MapAccessible() override { forget(); }

    void forget() {
        for (const auto& [id, key] : std::exchange(m_keys, {})) {
            QAccessible::deleteAccessibleInterface(key);
        }
    }

    int childCount() const override { return siteCount() + QAccessibleWidget::childCount(); }

    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= siteCount()) {
            return index < 0 ? nullptr : QAccessibleWidget::child(index - siteCount());
        }
        const model::Id id = map()->sites()[static_cast<std::size_t>(index)].id;
        auto it = m_keys.find(id);
        if (it == m_keys.end()) {
            auto* site = new SiteAccessible(map(), id);  // owned by the cache of QAccessible
            it = m_keys.emplace(id, QAccessible::registerAccessibleInterface(site)).first;
        }
        return QAccessible::accessibleInterface(it->second);
    }

    int indexOfChild(const QAccessibleInterface* child) const override {
        if (const auto* site = dynamic_cast<const SiteAccessible*>(child)) {
            const auto& all = map()->sites();
            const auto it = std::find_if(all.begin(), all.end(),
                                         [&](const MapSite& s) { return s.id == site->id(); });
            return it == all.end() ? -1 : static_cast<int>(it - all.begin());
        }
        const int index = QAccessibleWidget::indexOfChild(child);
        return index < 0 ? -1 : index + siteCount();
    }

    QAccessibleInterface* childAt(int x, int y) const override {
        for (int i = siteCount() - 1; i >= 0; --i) {
            QAccessibleInterface* site = child(i);
            if (site != nullptr && site->rect().contains(x, y)) {
                return site;
            }
        }
        return QAccessibleWidget::childAt(x, y);
    }

  private:
    [[nodiscard]] MapWidget* map() const { return static_cast<MapWidget*>(widget()); }
    [[nodiscard]] int siteCount() const { return static_cast<int>(map()->sites().size()); }

    mutable std::map<model::Id, QAccessible::Id> m_keys;
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
