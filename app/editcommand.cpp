// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editcommand.h"

#include <utility>

namespace gigasite::app {

EditCommand::EditCommand(Step step, Show show) : m_step(std::move(step)), m_show(std::move(show)) {
}

void EditCommand::undo() {
    m_show(m_step.before);
}

void EditCommand::redo() {
    m_show(m_step.after);
}

int EditCommand::id() const {
    return m_step.mergeKey.empty() ? -1 : 1;
}

bool EditCommand::mergeWith(const QUndoCommand* other) {
    // Every command on the stack is of this class.
    const Step& next = static_cast<const EditCommand*>(other)->m_step;
    if (next.mergeKey != m_step.mergeKey || next.run != m_step.run ||
        next.time - m_step.time > kMergeWithin) {
        return false;
    }
    m_step.after = next.after;
    m_step.label = next.label;
    m_step.time = next.time;
    setObsolete(*m_step.before == *m_step.after);
    return true;
}

}  // namespace gigasite::app
