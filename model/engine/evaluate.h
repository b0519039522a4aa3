// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/result.h"
#include "model/plan/plan.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace gigasite::model {

class Catalog;
class ClimateCache;
class MapData;
class ClimateTables;

/// What the evaluation knows besides the plan; immutable or thread-safe, shared by all. Without a
/// map no site is found in the sea; without a climate cache every place is mild, without sun and
/// wind.
struct Facts {
    std::shared_ptr<const Catalog> catalog;
    std::shared_ptr<const ClimateTables> climate;
    std::shared_ptr<const MapData> map;
    std::shared_ptr<ClimateCache> climateCache;
};

struct TraceRequest {
    Id site = 0;
    int year = 0;
    bool operator==(const TraceRequest&) const = default;
};

struct EvaluationRequest {
    std::uint64_t revision = 0;
    Plan plan;    ///< values are shared, so this is a handful of pointers
    World world;  ///< of the scenario to evaluate
    std::optional<TraceRequest> trace;
    bool refine = false;  ///< work out the slower parts too: reliability
};

/// Results of earlier evaluations by site, so that an edit of one site costs one site. Owned by the
/// caller; one evaluation at a time may use it.
class EvaluationCache {
  public:
    EvaluationCache();
    ~EvaluationCache();
    EvaluationCache(const EvaluationCache&) = delete;
    EvaluationCache& operator=(const EvaluationCache&) = delete;
    void clear();

    struct Data;
    [[nodiscard]] Data& data() { return *m_data; }

  private:
    std::unique_ptr<Data> m_data;
};

/// Evaluates the world of the request on the given number of threads (>= 1). The same request gives
/// the same bytes whatever the number of threads and the state of the cache. Null when stopped.
[[nodiscard]] std::shared_ptr<const PlanResult> evaluate(const EvaluationRequest& request,
                                                         const Facts& facts, EvaluationCache& cache,
                                                         unsigned threads, std::stop_token stop);

}  // namespace gigasite::model
