// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studies.h"

#include <utility>

namespace gigasite::app {

model::StudyBase AppStudies::base() {
    m_aside.setFacts(m_session.facts());
    return {m_session.revision(), m_session.plan(), m_session.scenario()};
}

void AppStudies::findLevers(const model::Goal& goal, LeversDone done, Progress progress) {
    m_aside.findLevers(base(), goal, std::move(done), std::move(progress));
}

void AppStudies::effectsOf(std::vector<std::vector<model::Change>> edits, int quarter,
                           EffectsDone done) {
    m_aside.effectsOf(base(), std::move(edits), quarter, std::move(done));
}

}  // namespace gigasite::app
