// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/evaluate.h"
#include "model/plan/entities.h"
#include "model/plan/quarter.h"
#include "ui/map/hovercard.h"
#include "ui/theme/look.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>
#include <vector>

namespace gigasite::ui {

/// What somebody wants to know about a place.
struct PointQuestion {
    double latitudeDeg = 0.0;
    double longitudeDeg = 0.0;
    model::Quarter quarter;            ///< for the export rule
    model::Ref<model::Limits> limits;  ///< of the plan; null: the law alone
};

/// Looks up market, price, carbon, sun, wind, temperature, export rule and connection wait of
/// places off the GUI thread, each with its source, year and grade. One question at a time, the
/// newest next; it waits until the pointer rests.
class PointFacts : public QObject {
    Q_OBJECT

  public:
    PointFacts(const Look& look, const model::Facts& facts, QObject* parent = nullptr);
    ~PointFacts() override;

    void ask(const PointQuestion& question);
    /// Nothing more is delivered.
    void cancel();
    /// The same facts, unknown as yet: so that the card keeps its size.
    [[nodiscard]] std::vector<PointFact> waiting() const;

  Q_SIGNALS:
    void ready(const std::vector<gigasite::ui::PointFact>& facts);

  private:
    struct Answer;
    void start();
    [[nodiscard]] std::vector<PointFact> worded(const Answer& answer) const;
    [[nodiscard]] static Answer lookUp(const model::Facts& facts, const PointQuestion& question);

    Look m_look;
    model::Facts m_facts;
    std::optional<PointQuestion> m_next;
    bool m_running = false;
    quint64 m_asked = 0;  ///< the newest question, or its withdrawal
    QTimer m_rest;
    QThreadPool m_pool;
};

/// Market, price and carbon where a site is dragged to; what differs from where it stands reads
/// "PJM → ERCOT". Some look-ups in tables: cheap enough for each move of the pointer.
[[nodiscard]] std::vector<PointFact> moveFacts(const model::Facts& facts,
                                               const model::SiteInfo& site, double latitudeDeg,
                                               double longitudeDeg, const QLocale& locale);

}  // namespace gigasite::ui
