// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"

#include <memory>
#include <utility>

namespace gigasite::app {

namespace {

ui::ChangeSet changesBetween(const model::Plan& before, const model::World& worldBefore,
                             const model::Plan& after, const model::World& worldAfter) {
    ui::ChangeSet changes;
    changes.header = before.header != after.header && !(*before.header == *after.header);
    changes.series = !(before.series == after.series);
    changes.addresses = model::diff(worldBefore, worldAfter);
    return changes;
}

}  // namespace

Document::Document(Clock clock, QObject* parent)
    : QObject(parent),
      m_clock(std::move(clock)),
      m_plan(std::make_shared<const model::Plan>(model::emptyPlan())),
      m_world(model::resolve(*m_plan, scenario())),
      m_saved(*m_plan),
      m_revision(1),
      m_firstRevision(1) {
}

void Document::reset(model::Plan plan, bool saved) {
    if (m_gestureStart) {
        m_gestureStart = nullptr;
        Q_EMIT gestureEnded();
    }
    m_stack.clear();
    m_plan = std::make_shared<const model::Plan>(std::move(plan));
    m_world = model::resolve(*m_plan, scenario());
    m_saved = saved ? std::optional<model::Plan>(*m_plan) : std::nullopt;
    m_firstRevision = ++m_revision;
    ++m_run;
    ui::ChangeSet changes;
    changes.everything = true;
    Q_EMIT changed(changes);
    Q_EMIT stateChanged();
}

void Document::markSaved(const model::Plan& plan) {
    m_saved = plan;
    m_modifiedRevision = 0;
    ++m_run;
    Q_EMIT stateChanged();
}

bool Document::isModified() const {
    if (m_modifiedRevision != m_revision) {
        m_modified = !m_saved || !(*m_saved == *m_plan);
        m_modifiedRevision = m_revision;
    }
    return m_modified;
}

void Document::show(const model::Ref<model::Plan>& plan, bool undone) {
    if (plan == m_plan) {
        return;
    }
    const model::Ref<model::Plan> before = std::exchange(m_plan, plan);
    const model::World worldBefore = std::exchange(m_world, model::resolve(*m_plan, scenario()));
    ++m_revision;
    ui::ChangeSet changes = changesBetween(*before, worldBefore, *m_plan, m_world);
    changes.undone = undone;
    Q_EMIT changed(changes);
}

void Document::push(const model::Ref<model::Plan>& before, const ui::EditLabel& label,
                    const std::string& mergeKey) {
    EditCommand::Step step{before, m_plan, label, mergeKey, m_run, m_clock()};
    // The stack calls redo() at once, which finds the plan already shown.
    m_stack.push(new EditCommand(
        std::move(step), [this](const model::Ref<model::Plan>& plan) { show(plan, true); }));
    Q_EMIT stateChanged();
}

model::Result<model::Done> Document::apply(std::span<const model::Change> changes,
                                           const ui::EditLabel& label,
                                           const std::string& mergeKey) {
    commit();
    auto next = model::apply(*m_plan, scenario(), changes);
    if (!next) {
        return next.problem();
    }
    if (next.value() == *m_plan) {
        return model::Done{};
    }
    const model::Ref<model::Plan> before = m_plan;
    show(std::make_shared<const model::Plan>(std::move(next).value()));
    push(before, label, mergeKey);
    return model::Done{};
}

void Document::beginGesture(const ui::EditLabel& label) {
    commit();
    ++m_run;
    m_gestureStart = m_plan;
    m_gestureLabel = label;
    Q_EMIT gestureBegan();
}

model::Result<model::Done> Document::preview(std::span<const model::Change> changes) {
    if (!m_gestureStart) {
        return model::Problem{"app.noGesture", {}, {}};
    }
    auto next = model::apply(*m_gestureStart, scenario(), changes);
    if (!next) {
        return next.problem();
    }
    if (!(next.value() == *m_plan)) {
        show(std::make_shared<const model::Plan>(std::move(next).value()));
        Q_EMIT stateChanged();
    }
    return model::Done{};
}

void Document::commit() {
    commit(m_gestureLabel);
}

void Document::commit(const ui::EditLabel& label) {
    if (!m_gestureStart) {
        return;
    }
    const ui::EditLabel kept = label;  // may be m_gestureLabel
    const model::Ref<model::Plan> before = std::exchange(m_gestureStart, nullptr);
    if (!(*before == *m_plan)) {
        push(before, kept, {});
    }
    ++m_run;
    Q_EMIT gestureEnded();
}

void Document::abort() {
    if (!m_gestureStart) {
        return;
    }
    const model::Ref<model::Plan> before = std::exchange(m_gestureStart, nullptr);
    if (!(*before == *m_plan)) {
        show(before);
        Q_EMIT stateChanged();
    }
    Q_EMIT gestureEnded();
}

void Document::undo() {
    if (m_gestureStart) {
        abort();
        return;
    }
    ++m_run;
    m_stack.undo();
    Q_EMIT stateChanged();
}

void Document::redo() {
    commit();
    ++m_run;
    m_stack.redo();
    Q_EMIT stateChanged();
}

ui::EditSink::History Document::history() const {
    History history;
    for (int i = 0; i < m_stack.count(); ++i) {
        history.steps.push_back(*labelAt(i));
    }
    history.done = m_stack.index();
    return history;
}

void Document::goTo(int done) {
    abort();
    ++m_run;
    m_stack.setIndex(done);
    Q_EMIT stateChanged();
}

std::optional<ui::EditLabel> Document::labelAt(int index) const {
    const QUndoCommand* command = m_stack.command(index);
    return command ? std::optional(static_cast<const EditCommand*>(command)->label())
                   : std::nullopt;
}

std::optional<ui::EditLabel> Document::undoLabel() const {
    return labelAt(m_stack.index() - 1);
}

std::optional<ui::EditLabel> Document::redoLabel() const {
    return labelAt(m_stack.index());
}

}  // namespace gigasite::app
