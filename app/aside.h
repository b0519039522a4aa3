// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/task.h"
#include "model/study/levers.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace gigasite::app {

/// Tries edits out beside the plan shown, on a thread of its own with a cache of its own. Of each
/// kind of question the newest wins: one still running is stopped, and its asker is told that
/// nothing came. Used from the thread that made it, on which every answer arrives, each exactly
/// once, never from within the call that asked; none after destruction.
class Aside final : public QObject {
    Q_OBJECT

  public:
    /// Nothing: stopped, or the plan could not be computed.
    using LeversDone = std::function<void(std::optional<model::LeverList>)>;
    using Progress = std::function<void(int done, int count)>;
    /// One for each list of changes; nothing for those that do not fit the plan.
    using EffectsList = std::vector<std::optional<model::Effects>>;
    using EffectsDone = std::function<void(EffectsList)>;

    explicit Aside(QObject* parent = nullptr);
    /// Stops what runs and waits for it.
    ~Aside() override;

    /// What every question after this is asked about.
    void setFacts(model::Facts facts);

    void findLevers(model::StudyBase base, const model::Goal& goal, LeversDone done,
                    Progress progress = {});
    /// quarter: as for model::effectsOf(). The list is empty when stopped.
    void effectsOf(model::StudyBase base, std::vector<std::vector<model::Change>> edits,
                   int quarter, EffectsDone done);

    void cancelLevers();
    void cancelEffects();

  Q_SIGNALS:
    /// On the worker thread, for the connection made in the constructor only.
    void progressRang();

  private:
    class Desk;
    struct Counter;
    void tellProgress();

    model::Facts m_facts;
    std::shared_ptr<Counter> m_counter;  ///< of the search under way
    Progress m_progress;
    std::unique_ptr<Desk> m_levers;
    std::unique_ptr<Desk> m_effects;
};

}  // namespace gigasite::app
