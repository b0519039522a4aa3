// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/aside.h"
#include "app/session.h"
#include "ui/ports/studies.h"

namespace gigasite::app {

/// Questions about the plan that the session shows.
class AppStudies final : public ui::Studies {
  public:
    /// The session must outlive it.
    explicit AppStudies(Session& session) : m_session(session) {}

    void findLevers(const model::Goal& goal, LeversDone done, Progress progress) override;
    void effectsOf(std::vector<std::vector<model::Change>> edits, int quarter,
                   EffectsDone done) override;
    void cancelLevers() override { m_aside.cancelLevers(); }
    void cancelEffects() override { m_aside.cancelEffects(); }

  private:
    /// The plan shown; its facts may be others than at the last question.
    [[nodiscard]] model::StudyBase base();

    Session& m_session;
    Aside m_aside;
};

}  // namespace gigasite::app
