// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/plan/plan.h"
#include "ui/ports/editlabel.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gigasite::ui {

/// The only way the window changes a plan. Changes go to the scenario shown. New items take their
/// ids from PlanFeed::plan().nextId on (nextId, nextId + 1, ...). Problems are those of
/// model::apply(); a refused change leaves everything as it was.
class EditSink {
  public:
    virtual ~EditSink() = default;

    /// One undo step, all changes or none; no step when nothing changes by value. Steps with the
    /// same mergeKey that follow within 1 s become one (key presses); empty: never merged.
    virtual model::Result<model::Done> apply(std::span<const model::Change> changes,
                                             const EditLabel& label,
                                             const std::string& mergeKey = {}) = 0;

    /// A drag: begin, any number of previews, then commit or abort. Each preview replaces the one
    /// before it: its changes count from the plan at the beginning. The label may be given anew at
    /// the end, when the final value is known. A gesture already running is committed first.
    virtual void beginGesture(const EditLabel& label) = 0;
    virtual model::Result<model::Done> preview(std::span<const model::Change> changes) = 0;
    /// One undo step from the beginning to the last preview; none when nothing changed.
    virtual void commit() = 0;
    virtual void commit(const EditLabel& label) = 0;
    /// The plan as it was at the beginning.
    virtual void abort() = 0;

    /// A gesture under way is aborted by undo, which is then all that undo does.
    virtual void undo() = 0;
    virtual void redo() = 0;
    /// What undo and redo would do; nullopt when there is nothing. PlanFeed::planChanged and
    /// Services::documentStateChanged tell when it may have changed.
    [[nodiscard]] virtual std::optional<EditLabel> undoLabel() const = 0;
    [[nodiscard]] virtual std::optional<EditLabel> redoLabel() const = 0;

    /// The steps from the oldest on, those undone included; done of them are in the plan.
    struct History {
        std::vector<EditLabel> steps;
        int done = 0;
    };
    [[nodiscard]] virtual History history() const = 0;
    /// Undoes or redoes until so many steps are done (0: as opened). A gesture under way is
    /// aborted.
    virtual void goTo(int done) = 0;
};

}  // namespace gigasite::ui
