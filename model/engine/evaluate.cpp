// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/evaluate.h"

#include "model/engine/siteresult.h"

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <thread>

namespace gigasite::model {

namespace {

/// What a site's result was computed from; sharing makes most comparisons one pointer each.
struct Inputs {
    Ref<Site> site;
    Ref<Prices> prices;
    Horizon horizon;
    Table<Series> series;
    std::shared_ptr<const Catalog> catalog;

    bool operator==(const Inputs& other) const {
        return (site == other.site || *site == *other.site) &&
               (prices == other.prices || *prices == *other.prices) && horizon == other.horizon &&
               (series.sharesAll(other.series) || series == other.series) &&
               catalog == other.catalog;
    }
};

struct Cached {
    Inputs inputs;
    std::shared_ptr<const SiteResult> result;
};

/// Results kept per site: enough for undo and redo and a look at another scenario.
constexpr std::size_t kResultsPerSite = 4;

}  // namespace

struct EvaluationCache::Data {
    std::map<Id, std::deque<Cached>> sites;
};

EvaluationCache::EvaluationCache() : m_data(std::make_unique<Data>()) {
}
EvaluationCache::~EvaluationCache() = default;
void EvaluationCache::clear() {
    m_data->sites.clear();
}

namespace {

/// One evaluation: sites are shared out by a common next index, so that no thread waits for the
/// slowest share; every result has its own place, so the order of work cannot show.
class Evaluation {
  public:
    Evaluation(const EvaluationRequest& request, const Facts& facts, EvaluationCache::Data& cache,
               std::stop_token stop)
        : m_request(request),
          m_facts(facts),
          m_stop(std::move(stop)),
          m_horizon(
              horizonOf(*request.plan.header,
                        Defaults(*facts.catalog, request.plan, request.world)
                            .number(request.plan.header->inflation, "datacenter.inflation"))) {
        for (const auto& entry : request.world.sites) {
            m_sites.push_back({entry.id, entry.value, &cache.sites[entry.id], nullptr});
        }
        std::erase_if(cache.sites, [&request](const auto& kept) {
            return !request.world.sites.find(kept.first);
        });
    }

    std::shared_ptr<const PlanResult> run(unsigned threads) {
        const auto begin = std::chrono::steady_clock::now();
        const auto helpers = std::min<std::size_t>(threads > 0 ? threads - 1 : 0, pending());
        {
            std::vector<std::jthread> workers;
            for (std::size_t i = 0; i < helpers; ++i) {
                workers.emplace_back([this] { work(); });
            }
            work();
        }
        if (m_stop.stop_requested()) {
            return nullptr;
        }
        auto result = std::make_shared<PlanResult>();
        gather(*result);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        result->seconds = took.count();
        return result;
    }

  private:
    struct Slot {
        Id id = 0;
        Ref<Site> site;
        std::deque<Cached>* cache = nullptr;
        std::shared_ptr<const SiteResult> result;
    };

    [[nodiscard]] Inputs inputsOf(const Slot& slot) const {
        return {slot.site, m_request.world.prices, m_horizon, m_request.plan.series,
                m_facts.catalog};
    }

    /// Takes what is cached; returns how many sites are left to compute, less the one that the
    /// calling thread takes.
    std::size_t pending() {
        std::size_t left = 0;
        for (Slot& slot : m_sites) {
            const Inputs inputs = inputsOf(slot);
            for (const Cached& cached : *slot.cache) {
                if (cached.inputs == inputs) {
                    slot.result = cached.result;
                }
            }
            left += slot.result ? 0 : 1;
        }
        return left > 0 ? left - 1 : 0;
    }

    void work() {
        DispatchScratch scratch;
        DispatchOutput output;
        for (;;) {
            const std::size_t index = m_next.fetch_add(1);
            if (index >= m_sites.size() || m_stop.stop_requested()) {
                return;
            }
            if (Slot& slot = m_sites[index]; !slot.result) {
                compute(slot, scratch, output);
            }
        }
    }

    void compute(Slot& slot, DispatchScratch& scratch, DispatchOutput& output) const {
        const Defaults defaults(*m_facts.catalog, m_request.plan, m_request.world, slot.site.get());
        const auto one = makeSiteCase(slot.id, slot.site, m_request, m_facts, defaults, m_horizon);
        slot.result = siteResult(*one, m_request.world, defaults, scratch, output);
        slot.cache->push_front({inputsOf(slot), slot.result});
        if (slot.cache->size() > kResultsPerSite) {
            slot.cache->pop_back();
        }
    }

    void gather(PlanResult& result) const {
        result.revision = m_request.revision;
        result.start = m_horizon.start;
        result.quarters = m_horizon.quarters;
        result.fiscalYearStartMonth = m_request.plan.header->fiscalYearStartMonth;
        result.programme = QuarterTable(m_horizon.quarters);
        for (const Slot& slot : m_sites) {
            result.sites.push_back(slot.result);
            result.programme.add(slot.result->quarters);
        }
        result.programme.fillRatios();
        if (m_request.trace) {
            result.trace = trace(*m_request.trace);
        }
    }

    [[nodiscard]] std::shared_ptr<const HourlyTrace> trace(const TraceRequest& wanted) const {
        const Ref<Site> site = m_request.world.sites.find(wanted.site);
        if (!site) {
            return nullptr;
        }
        const Defaults defaults(*m_facts.catalog, m_request.plan, m_request.world, site.get());
        const auto one = makeSiteCase(wanted.site, site, m_request, m_facts, defaults, m_horizon);
        DispatchScratch scratch;
        return siteTrace(*one, wanted.year, m_request.world, defaults, scratch);
    }

    const EvaluationRequest& m_request;
    const Facts& m_facts;
    std::stop_token m_stop;
    Horizon m_horizon;
    std::vector<Slot> m_sites;
    std::atomic<std::size_t> m_next{0};
};

}  // namespace

std::shared_ptr<const PlanResult> evaluate(const EvaluationRequest& request, const Facts& facts,
                                           EvaluationCache& cache, unsigned threads,
                                           std::stop_token stop) {
    return Evaluation(request, facts, cache.data(), std::move(stop)).run(threads);
}

}  // namespace gigasite::model
