// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editcommand.h"
#include "model/plan/change.h"
#include "ui/ports/editsink.h"
#include "ui/ports/planfeed.h"

#include <QObject>
#include <QUndoStack>

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>

namespace gigasite::app {

/// The plan being edited, its undo steps and what of it is saved. Lives on the GUI thread, knows
/// no file and no window.
class Document final : public QObject, public ui::EditSink {
    Q_OBJECT

  public:
    using Clock = std::function<std::chrono::steady_clock::time_point()>;

    /// Holds an empty plan. The clock decides which key presses merge.
    explicit Document(Clock clock = &std::chrono::steady_clock::now, QObject* parent = nullptr);

    [[nodiscard]] const model::Plan& plan() const { return *m_plan; }
    [[nodiscard]] const model::World& world() const { return m_world; }
    [[nodiscard]] model::Id scenario() const { return model::kBaseScenario; }
    /// Rises with every change of what plan() gives, over reset() too.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    /// Revision at the last reset(): results of earlier ones belong to another plan.
    [[nodiscard]] std::uint64_t firstRevision() const { return m_firstRevision; }
    [[nodiscard]] bool isGestureRunning() const { return m_gestureStart != nullptr; }

    /// Another plan takes the place of this one; undo steps are gone.
    /// saved: whether a file (or the sample) holds exactly this plan.
    void reset(model::Plan plan, bool saved);
    /// A file now holds this plan, which may be an earlier state of ours.
    void markSaved(const model::Plan& plan);
    /// Differs by value from the plan last saved.
    [[nodiscard]] bool isModified() const;

    // ui::EditSink
    model::Result<model::Done> apply(std::span<const model::Change> changes,
                                     const ui::EditLabel& label,
                                     const std::string& mergeKey = {}) override;
    void beginGesture(const ui::EditLabel& label) override;
    model::Result<model::Done> preview(std::span<const model::Change> changes) override;
    void commit() override;
    void commit(const ui::EditLabel& label) override;
    void abort() override;
    void undo() override;
    void redo() override;
    [[nodiscard]] std::optional<ui::EditLabel> undoLabel() const override;
    [[nodiscard]] std::optional<ui::EditLabel> redoLabel() const override;
    [[nodiscard]] History history() const override;
    void goTo(int done) override;
    [[nodiscard]] int undoSteps() const { return m_stack.count(); }

  Q_SIGNALS:
    void changed(const gigasite::ui::ChangeSet& changes);
    /// Undo, redo or modified may answer differently now.
    void stateChanged();
    void gestureBegan();
    void gestureEnded();

  private:
    void show(const model::Ref<model::Plan>& plan, bool undone = false);
    void push(const model::Ref<model::Plan>& before, const ui::EditLabel& label,
              const std::string& mergeKey);
    [[nodiscard]] std::optional<ui::EditLabel> labelAt(int index) const;

    Clock m_clock;
    model::Ref<model::Plan> m_plan;
    model::World m_world;
    std::optional<model::Plan> m_saved;
    QUndoStack m_stack;
    std::uint64_t m_revision = 0;
    std::uint64_t m_firstRevision = 0;
    std::uint64_t m_run = 0;  ///< number of the gesture, undo or save since which steps may merge
    model::Ref<model::Plan> m_gestureStart;
    ui::EditLabel m_gestureLabel;
    mutable std::uint64_t m_modifiedRevision = 0;  ///< for which m_modified was found; 0: unknown
    mutable bool m_modified = false;
};

}  // namespace gigasite::app
