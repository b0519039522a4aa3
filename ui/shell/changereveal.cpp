// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/changereveal.h"

#include "model/plan/change.h"
#include "model/plan/fields.h"
#include "ui/shell/viewstate.h"

#include <utility>

namespace gigasite::ui {

namespace {

struct State {
    const model::Plan& plan;
    const model::World& world;
};

/// The first field of the leaf that is not what it was; null when the leaf is new or gone.
const model::Field* changedField(const State& before, const State& after,
                                 const model::Address& at) {
    for (const model::Field& field : model::fieldsOf(at.kind)) {
        const auto was = model::valueOf(before.plan, before.world, at, field);
        const auto is = model::valueOf(after.plan, after.world, at, field);
        if (was && is && !(*was == *is)) {
            return &field;
        }
    }
    return nullptr;
}

}  // namespace

ChangeReveal::ChangeReveal(const Ports& ports, ViewState& view, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_view(view),
      m_planBefore(ports.feed.plan()),
      m_worldBefore(ports.feed.world()) {
    connect(&ports.feed, &PlanFeed::planChanged, this, &ChangeReveal::planChanged);
}

void ChangeReveal::planChanged() {
    const ChangeSet changes = m_ports.feed.lastChanges();
    if (changes.undone && !changes.everything) {
        show(changes);
    }
    m_planBefore = m_ports.feed.plan();
    m_worldBefore = m_ports.feed.world();
}

void ChangeReveal::show(const ChangeSet& changes) {
    const model::World& world = m_ports.feed.world();
    std::set<model::Id> sites;
    for (const model::Address& at : changes.addresses) {
        if (at.site != 0 && world.sites.find(at.site)) {
            sites.insert(at.site);
        }
    }
    if (!sites.empty()) {
        m_view.setSelection(sites);
        Q_EMIT siteTouched(*sites.begin());
    }
    if (sites.size() > 1) {
        return;
    }
    for (const model::Address& at : changes.addresses) {
        if (const model::Field* field =
                changedField({m_planBefore, m_worldBefore}, {m_ports.feed.plan(), world}, at)) {
            m_view.reveal(at, std::string(field->id));
            return;
        }
    }
}

}  // namespace gigasite::ui
