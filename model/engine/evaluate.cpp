// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/evaluate.h"

#include "model/build/rivals.h"
#include "model/engine/programme.h"
#include "model/engine/siteaccounts.h"
#include "model/engine/sitereliability.h"
#include "model/engine/violations.h"
#include "model/finance/cashflow.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <thread>

namespace gigasite::model {

namespace {

/// What a site's figures were computed from, beside its share of the programme; sharing makes most
/// comparisons one pointer each.
struct Inputs {
    Ref<Site> site;
    Ref<Prices> prices;
    Table<TaxCredit> taxCredits;
    Horizon horizon;
    int fiscalYearStartMonth = 1;
    double rivalsMw = 0.0;
    Table<Series> series;
    std::shared_ptr<const Catalog> catalog;

    bool operator==(const Inputs& other) const {
        return (site == other.site || *site == *other.site) &&
               (prices == other.prices || *prices == *other.prices) &&
               (taxCredits.sharesAll(other.taxCredits) || taxCredits == other.taxCredits) &&
               horizon == other.horizon && fiscalYearStartMonth == other.fiscalYearStartMonth &&
               rivalsMw == other.rivalsMw &&
               (series.sharesAll(other.series) || series == other.series) &&
               catalog == other.catalog;
    }
};

struct Cached {
    Inputs inputs;
    std::shared_ptr<const SiteBasis> basis;
    SiteShare share;
    std::shared_ptr<const SiteAccounts> accounts;  ///< null until the share is known
    std::shared_ptr<const SiteReliability> reliability;
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

/// One evaluation in the stages of DESIGN.md: bases of the sites, the programme's shares, the
/// sites' accounts, the programme's sums. Sites are shared out by a common next index, so that no
/// thread waits for the slowest share; every result has its own place, so the order of work cannot
/// show.
class Evaluation {
  public:
    Evaluation(const EvaluationRequest& request, const Facts& facts, EvaluationCache::Data& cache,
               std::stop_token stop)
        : m_request(request),
          m_facts(facts),
          m_stop(std::move(stop)),
          m_defaults(*facts.catalog, request.plan, request.world),
          m_horizon(horizonOf(
              *request.plan.header,
              m_defaults.number(request.plan.header->inflation, "datacenter.inflation"))) {
        const std::vector<const CampusRow*> rivals =
            request.world.limits->rivalsCompete
                ? rivalCampuses(*facts.catalog, request.plan.header->name)
                : std::vector<const CampusRow*>();
        for (const auto& entry : request.world.sites) {
            const SiteInfo& info = *entry.value->info;
            m_sites.push_back({entry.id, entry.value,
                               rivalsOpenMw(rivals, info.country, info.state),
                               &cache.sites[entry.id], nullptr, nullptr, nullptr});
        }
        std::erase_if(cache.sites, [&request](const auto& kept) {
            return !request.world.sites.find(kept.first);
        });
    }

    std::shared_ptr<const PlanResult> run(unsigned threads) {
        const auto begin = std::chrono::steady_clock::now();
        findBases();
        inParallel(
            threads, [](const Slot& slot) { return slot.basis == nullptr; },
            [this](Slot& slot, Tools&) { makeBasis(slot); });
        if (m_stop.stop_requested()) {
            return nullptr;
        }
        SiteBases bases;
        for (const Slot& slot : m_sites) {
            bases.push_back(slot.basis);
        }
        m_shares = shareOut(bases, m_request, *m_facts.catalog, m_horizon);
        findAccounts();
        inParallel(
            threads, [](const Slot& slot) { return slot.accounts == nullptr; },
            [this](Slot& slot, Tools& tools) { makeAccounts(slot, tools); });
        if (m_request.refine) {
            inParallel(
                threads, [](const Slot& slot) { return slot.reliability == nullptr; },
                [this](Slot& slot, Tools&) { makeReliability(slot); });
        }
        if (m_stop.stop_requested()) {
            return nullptr;
        }
        auto result = std::make_shared<PlanResult>();
        gather(*result, bases);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        result->seconds = took.count();
        return result;
    }

  private:
    struct Slot {
        Id id = 0;
        Ref<Site> site;
        double rivalsMw = 0.0;
        std::deque<Cached>* cache = nullptr;
        std::shared_ptr<const SiteBasis> basis;
        std::shared_ptr<const SiteAccounts> accounts;
        std::shared_ptr<const SiteReliability> reliability;
    };
    /// Working memory of one thread.
    struct Tools {
        DispatchScratch scratch;
        DispatchOutput output;
    };

    [[nodiscard]] Inputs inputsOf(const Slot& slot) const {
        return {slot.site,
                m_request.world.prices,
                m_request.world.taxCredits,
                m_horizon,
                m_request.plan.header->fiscalYearStartMonth,
                slot.rivalsMw,
                m_request.plan.series,
                m_facts.catalog};
    }
    [[nodiscard]] const SiteShare& shareOf(const Slot& slot) const {
        return m_shares.sites[static_cast<std::size_t>(&slot - m_sites.data())];
    }

    /// A site's cached inputs move to the front: what was used last is dropped last.
    void findBases() {
        for (Slot& slot : m_sites) {
            const Inputs inputs = inputsOf(slot);
            const auto found =
                std::find_if(slot.cache->begin(), slot.cache->end(),
                             [&](const Cached& one) { return one.inputs == inputs; });
            if (found != slot.cache->end()) {
                slot.basis = found->basis;
                std::rotate(slot.cache->begin(), found, std::next(found));
            }
        }
    }

    void findAccounts() {
        for (Slot& slot : m_sites) {
            const SiteShare& share = shareOf(slot);
            for (const Cached& one : *slot.cache) {
                if (one.basis == slot.basis && one.accounts && one.share == share) {
                    slot.accounts = one.accounts;
                    slot.reliability = one.reliability;
                }
            }
        }
    }

    /// action(slot, tools) for every slot that wants it, the calling thread among the workers.
    template <class Wants, class Action>
    void inParallel(unsigned threads, Wants wants, Action action) {
        const auto open =
            static_cast<std::size_t>(std::count_if(m_sites.begin(), m_sites.end(), wants));
        if (open == 0) {
            return;
        }
        std::atomic<std::size_t> next{0};
        const auto work = [&] {
            Tools tools;
            for (;;) {
                const std::size_t index = next.fetch_add(1);
                if (index >= m_sites.size() || m_stop.stop_requested()) {
                    return;
                }
                if (Slot& slot = m_sites[index]; wants(slot)) {
                    action(slot, tools);
                }
            }
        };
        const std::size_t helpers = std::min<std::size_t>(threads > 0 ? threads - 1 : 0, open - 1);
        std::vector<std::jthread> workers;
        for (std::size_t i = 0; i < helpers; ++i) {
            workers.emplace_back(work);
        }
        work();
    }

    [[nodiscard]] Defaults defaultsOf(const Slot& slot) const {
        return {*m_facts.catalog, m_request.plan, m_request.world, slot.site.get()};
    }

    void makeBasis(Slot& slot) const {
        slot.basis = makeSiteBasis(slot.id, slot.site, m_request, m_facts, defaultsOf(slot),
                                   m_horizon, slot.rivalsMw);
        keep(slot, {inputsOf(slot), slot.basis, {}, nullptr, nullptr});
    }

    void makeAccounts(Slot& slot, Tools& tools) const {
        const Defaults defaults = defaultsOf(slot);
        const SiteShare& share = shareOf(slot);
        const auto one = makeSiteCase(*slot.basis, share, m_request, m_facts, defaults, m_horizon);
        slot.accounts = siteAccounts(*one, m_request, defaults, tools.scratch, tools.output);
        std::erase_if(*slot.cache, [&slot](const Cached& kept) {
            return kept.basis == slot.basis && !kept.accounts;
        });
        keep(slot, {inputsOf(slot), slot.basis, share, slot.accounts, nullptr});
    }

    void makeReliability(Slot& slot) const {
        const Defaults defaults = defaultsOf(slot);
        const auto one =
            makeSiteCase(*slot.basis, shareOf(slot), m_request, m_facts, defaults, m_horizon);
        fillDispatch(*one, *m_request.world.prices, defaults);
        slot.reliability = siteReliability(*one, defaults, m_stop);
        for (Cached& kept : *slot.cache) {
            if (kept.accounts == slot.accounts) {
                kept.reliability = slot.reliability;
            }
        }
    }

    static void keep(Slot& slot, Cached cached) {
        slot.cache->push_front(std::move(cached));
        if (slot.cache->size() > kResultsPerSite) {
            slot.cache->pop_back();
        }
    }

    void gather(PlanResult& result, const SiteBases& bases) {
        result.revision = m_request.revision;
        result.refined = m_request.refine;
        result.start = m_horizon.start;
        result.quarters = m_horizon.quarters;
        result.fiscalYearStartMonth = m_request.plan.header->fiscalYearStartMonth;
        result.vendors = std::move(m_shares.vendors);
        ProgrammeSales sales =
            sellOut(bases, m_shares.sites, m_request.world, *m_facts.catalog, m_horizon);
        result.demand = std::move(sales.regions);
        result.moneyRules = moneyRules(m_request.plan, m_request.world, m_defaults, m_horizon);
        std::vector<SiteMoney> money;
        std::vector<std::shared_ptr<SiteResult>> sites;
        for (std::size_t s = 0; s < m_sites.size(); ++s) {
            sites.push_back(siteResult(m_sites[s], sales.soldShare[s]));
            money.push_back({sites.back().get(), m_sites[s].site->info->country,
                             defaultsOf(m_sites[s])
                                 .number(m_request.world.prices->taxRate, "country.corporate_tax"),
                             std::move(sales.soldShare[s])});
        }
        fillMoney(money, result.moneyRules, m_horizon.start);
        result.programme = QuarterTable(m_horizon.quarters);
        for (auto& site : sites) {
            result.programme.add(site->quarters);
            result.sites.push_back(std::move(site));
        }
        result.programme.fillRatios();
        result.money = moneySummary(result.programme, result.moneyRules);
        result.violations =
            findViolations({m_request, *m_facts.catalog, m_horizon, bases, m_shares, result});
        if (m_request.trace) {
            result.trace = trace(*m_request.trace);
        }
    }

    static std::shared_ptr<SiteResult> siteResult(const Slot& slot,
                                                  const std::vector<double>& soldShare) {
        auto result = std::make_shared<SiteResult>();
        const SiteAccounts& accounts = *slot.accounts;
        result->id = slot.id;
        result->accounts = slot.accounts;
        result->reliability = slot.reliability;
        result->quarters = accounts.quarters;
        result->binding = accounts.binding;
        result->notes = accounts.notes;
        result->designPue = slot.basis->designPue;
        for (std::size_t q = 0; q < soldShare.size(); ++q) {
            const bool online = result->quarters.at(MetricId::onlineMw, static_cast<int>(q)) > 0.0;
            if (online && soldShare[q] < 1.0 && result->binding[q] == Binding::none) {
                result->binding[q] = Binding::demand;
            }
        }
        return result;
    }

    [[nodiscard]] std::shared_ptr<const HourlyTrace> trace(const TraceRequest& wanted) const {
        const auto slot = std::find_if(m_sites.begin(), m_sites.end(),
                                       [&](const Slot& one) { return one.id == wanted.site; });
        if (slot == m_sites.end()) {
            return nullptr;
        }
        const Defaults defaults = defaultsOf(*slot);
        const auto one =
            makeSiteCase(*slot->basis, shareOf(*slot), m_request, m_facts, defaults, m_horizon);
        DispatchScratch scratch;
        return siteTrace(*one, wanted.year, m_request.world, defaults, scratch);
    }

    const EvaluationRequest& m_request;
    const Facts& m_facts;
    std::stop_token m_stop;
    Defaults m_defaults;
    Horizon m_horizon;
    std::vector<Slot> m_sites;
    ProgrammeShares m_shares;
};

}  // namespace

std::shared_ptr<const PlanResult> evaluate(const EvaluationRequest& request, const Facts& facts,
                                           EvaluationCache& cache, unsigned threads,
                                           std::stop_token stop) {
    return Evaluation(request, facts, cache.data(), std::move(stop)).run(threads);
}

}  // namespace gigasite::model
