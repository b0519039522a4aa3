// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"
#include "ui/ports/editlabel.h"

#include <QUndoCommand>

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

namespace gigasite::app {

/// The one undo command: the plan before and after (their parts are shared) and what to call it.
class EditCommand final : public QUndoCommand {
  public:
    struct Step {
        model::Ref<model::Plan> before;
        model::Ref<model::Plan> after;
        ui::EditLabel label;
        std::string mergeKey;   ///< empty: stands alone
        std::uint64_t run = 0;  ///< steps of different runs never merge
        std::chrono::steady_clock::time_point time;
    };
    using Show = std::function<void(const model::Ref<model::Plan>&)>;

    EditCommand(Step step, Show show);

    [[nodiscard]] const ui::EditLabel& label() const { return m_step.label; }

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand* other) override;

    /// Steps with one key merge when the next follows within this time.
    static constexpr std::chrono::milliseconds kMergeWithin{1000};

  private:
    Step m_step;
    Show m_show;
};

}  // namespace gigasite::app
