// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/problem.h"
#include "model/core/value.h"
#include "model/plan/plan.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace gigasite::model {
struct Facts;
struct PlanResult;
}  // namespace gigasite::model

namespace gigasite::ui {

/// How the newest result stands to the plan.
enum class ResultState {
    waiting,   ///< no result of this document yet: show "...", never 0
    fresh,     ///< the result is of the plan's revision
    refining,  ///< of the plan's revision, slower parts still running
    stale,     ///< older than the plan for more than 150 ms
    failed,    ///< the model could not compute the plan's revision; see PlanFeed::failure()
};

/// What an edit touched.
struct ChangeSet {
    bool everything = false;  ///< another plan or another scenario: read all again
    bool undone = false;      ///< by undo or redo: show where it happened
    bool header = false;
    bool series = false;
    std::vector<model::Address> addresses;  ///< as model::diff() names them

    /// True when the site itself or anything in it was touched.
    [[nodiscard]] bool touchesSite(model::Id site) const {
        for (const model::Address& address : addresses) {
            if (address.site == site) {
                return true;
            }
        }
        return everything;
    }
};

/// The plan shown and its results, read-only, on the GUI thread. References stay valid until the
/// next planChanged; whoever keeps something copies it (a Plan and a World are a few pointers).
class PlanFeed : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    [[nodiscard]] virtual const model::Plan& plan() const = 0;
    /// The world of the scenario shown.
    [[nodiscard]] virtual const model::World& world() const = 0;
    [[nodiscard]] virtual model::Id scenario() const = 0;
    /// Rises with every change, previews of a drag and undo included.
    [[nodiscard]] virtual std::uint64_t revision() const = 0;
    /// What changed last; the argument of the planChanged being delivered.
    [[nodiscard]] virtual const ChangeSet& lastChanges() const = 0;

    /// Newest result, of this or an earlier revision of this document; null before the first.
    [[nodiscard]] virtual std::shared_ptr<const model::PlanResult> result() const = 0;
    [[nodiscard]] virtual ResultState state() const = 0;
    /// Why the state is failed.
    [[nodiscard]] virtual std::optional<model::Problem> failure() const = 0;
    [[nodiscard]] virtual const model::Facts& facts() const = 0;

    /// A drag is under way: axes may grow but not shrink, charts draw the line of before.
    [[nodiscard]] virtual bool isGestureRunning() const = 0;
    /// The result shown when the gesture running or ended last began; may be null.
    [[nodiscard]] virtual std::shared_ptr<const model::PlanResult> resultBeforeGesture() const = 0;

  Q_SIGNALS:
    /// lastChanges() says what changed.
    void planChanged(quint64 revision);
    /// result() is a newer one.
    void resultReady();
    void stateChanged();
    void gestureBegan();
    /// After commit or abort; planChanged came before it when the plan changed.
    void gestureEnded();
};

}  // namespace gigasite::ui
