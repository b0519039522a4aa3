// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/study/levers.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gigasite::model {

namespace {

/// A lever that closes less of the gap than this is not worth a line.
constexpr double kLeastGain = 0.01;
/// Of what a lever that falls short can do at all: the last bit costs most and changes nothing.
constexpr double kNearlyAll = 0.98;
constexpr double kTolerance = 0.01;
/// The search begins with so small a part of the largest amount and doubles it.
constexpr double kFirstPart = 1.0 / 64.0;

/// Rounded up to three significant digits and a whole number of steps.
double roundedUp(double amount, double step, double most) {
    if (amount <= 0.0) {
        return 0.0;
    }
    const double digit = std::pow(10.0, std::floor(std::log10(amount)) - 2.0);
    const double unit = std::max(step, digit);
    return std::min(most, std::ceil(amount / unit - 1e-6) * unit);
}

class Search {
  public:
    Search(const StudyBase& base, const Goal& goal, const StudyMeans& means,
           std::shared_ptr<const PlanResult> before)
        : m_base(base),
          m_goal(goal),
          m_means(means),
          m_before(std::move(before)),
          m_now(valueOf(goal, *m_before)) {}

    [[nodiscard]] double now() const { return m_now; }

    /// Nothing when the lever does too little, or when stopped.
    std::optional<Lever> run(const LeverMove& move) {
        m_move = &move;
        m_most = std::floor(move.most / move.step + 1e-6) * move.step;
        const auto far = m_most > 0.0 ? attempt(m_most) : std::nullopt;
        const double gap = std::abs(m_goal.value - m_now);
        if (!far || gainOf(*far) < kLeastGain * gap) {
            return std::nullopt;
        }
        const double wanted = isReached(m_goal, far->value) ? gap : kNearlyAll * gainOf(*far);
        const auto found = smallest(*far, wanted);
        return found ? std::optional(leverOf(*found)) : std::nullopt;
    }

  private:
    struct Attempt {
        double amount = 0.0;
        double value = 0.0;
        std::shared_ptr<const PlanResult> result;
    };

    [[nodiscard]] double gainOf(const Attempt& attempt) const {
        return isAtLeast(m_goal.kind) ? attempt.value - m_now : m_now - attempt.value;
    }

    [[nodiscard]] bool isEnough(const Attempt& attempt, double wanted) const {
        return isReached(m_goal, attempt.value) || gainOf(attempt) >= wanted;
    }

    std::optional<Attempt> attempt(double amount) {
        auto result = tryChanges(m_base, m_move->changes(amount), m_means);
        if (!result) {
            return std::nullopt;
        }
        const double value = valueOf(m_goal, *result);
        return Attempt{amount, value, std::move(result)};
    }

    [[nodiscard]] double onGrid(double amount) const {
        return std::max(1.0, std::round(amount / m_move->step)) * m_move->step;
    }

    std::optional<Attempt> smallest(Attempt enough, double wanted) {
        double tooLittle = 0.0;
        for (double amount = onGrid(kFirstPart * m_most); amount < enough.amount;
             amount = onGrid(2.0 * amount)) {
            auto tried = attempt(amount);
            if (!tried) {
                return std::nullopt;
            }
            if (isEnough(*tried, wanted)) {
                enough = std::move(*tried);
                break;
            }
            tooLittle = amount;
        }
        const double step = m_move->step;
        while (enough.amount - tooLittle > std::max(1.5 * step, kTolerance * enough.amount)) {
            auto tried = attempt(onGrid(0.5 * (tooLittle + enough.amount)));
            if (!tried) {
                return std::nullopt;
            }
            if (isEnough(*tried, wanted)) {
                enough = std::move(*tried);
            } else {
                tooLittle = tried->amount;
            }
        }
        return rounded(std::move(enough), wanted);
    }

    /// A rounder amount, unless it is not enough any more.
    std::optional<Attempt> rounded(Attempt enough, double wanted) {
        const double round = roundedUp(enough.amount, m_move->step, m_most);
        if (round == enough.amount) {
            return enough;
        }
        auto tried = attempt(round);
        if (!tried) {
            return std::nullopt;
        }
        return isEnough(*tried, wanted) ? std::move(tried) : std::optional(std::move(enough));
    }

    [[nodiscard]] Lever leverOf(const Attempt& found) const {
        Lever lever;
        lever.kind = m_move->kind;
        lever.name = m_move->name;
        lever.amount = found.amount;
        lever.unit = m_move->unit;
        lever.sites = m_move->sites;
        lever.changes = m_move->changes(found.amount);
        lever.reached = found.value;
        lever.reaches = isReached(m_goal, found.value);
        lever.effects =
            compareResults(*m_before, *found.result, quartersOf(m_goal, *m_before).second);
        return lever;
    }

    const StudyBase& m_base;
    const Goal& m_goal;
    const StudyMeans& m_means;
    std::shared_ptr<const PlanResult> m_before;
    double m_now;
    const LeverMove* m_move = nullptr;
    double m_most = 0.0;
};

bool isBetter(const Lever& a, const Lever& b, bool atLeast) {
    if (a.reaches != b.reaches) {
        return a.reaches;
    }
    if (a.reaches) {
        return a.costUsd() < b.costUsd();
    }
    return atLeast ? a.reached > b.reached : a.reached < b.reached;
}

}  // namespace

std::optional<LeverList> findLevers(const StudyBase& base, const Goal& goal,
                                    const StudyMeans& means, const LeverProgress& progress) {
    const auto before = tryChanges(base, {}, means);
    if (!before) {
        return std::nullopt;
    }
    Search search(base, goal, means, before);
    LeverList list{goal, base.revision, search.now(), {}};
    if (isReached(goal, list.now)) {
        return list;
    }
    const auto moves = leverMoves(base, goal, *before, *means.facts.catalog);
    for (std::size_t i = 0; i < moves.size(); ++i) {
        if (auto lever = search.run(moves[i])) {
            list.levers.push_back(std::move(*lever));
        }
        if (means.stop.stop_requested()) {
            return std::nullopt;
        }
        if (progress) {
            progress(static_cast<int>(i) + 1, static_cast<int>(moves.size()));
        }
    }
    std::stable_sort(
        list.levers.begin(), list.levers.end(),
        [&goal](const Lever& a, const Lever& b) { return isBetter(a, b, isAtLeast(goal.kind)); });
    if (list.levers.size() > kMostLevers) {
        list.levers.erase(list.levers.begin() + kMostLevers, list.levers.end());
    }
    return list;
}

}  // namespace gigasite::model
