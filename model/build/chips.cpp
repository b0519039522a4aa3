// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/build/chips.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace gigasite::model {

namespace {

/// Less than this share of a batch is rounding, not an accelerator.
constexpr double kRounding = 1e-12;

class Allocator {
  public:
    Allocator(const std::vector<ChipSite>& sites, const ChipMarket& market)
        : m_sites(sites),
          m_market(market),
          m_stock(market.supply.size(), 0.0),
          m_inPlace(market.capH100e.size(), 0.0) {
        const auto quarters = static_cast<std::size_t>(market.quarters) + 1;
        m_out.delivered.assign(market.supply.size(), std::vector<double>(quarters, 0.0));
        m_out.sites.assign(sites.size(), {{}, std::vector<char>(quarters, 0)});
    }

    ChipAllocation run() {
        collect();
        for (int quarter = 0; quarter <= m_market.quarters; ++quarter) {
            serve(quarter);
        }
        return std::move(m_out);
    }

  private:
    struct Open {
        std::size_t site = 0;
        std::size_t need = 0;
        double missing = 0.0;
    };

    [[nodiscard]] const ChipNeed& needOf(const Open& open) const {
        return m_sites[open.site].needs[open.need];
    }

    /// Needs in the order of their quarters; those from before the plan are there already.
    void collect() {
        for (std::size_t s = 0; s < m_sites.size(); ++s) {
            const ChipSite& site = m_sites[s];
            for (std::size_t n = 0; n < site.needs.size(); ++n) {
                const ChipNeed& need = site.needs[n];
                if (need.quarter < 0) {
                    deliver({s, n, need.chips}, need.quarter, need.chips);
                } else if (need.quarter <= m_market.quarters) {
                    m_later.push_back({s, n, need.chips});
                }
            }
        }
        std::stable_sort(m_later.begin(), m_later.end(), [this](const Open& a, const Open& b) {
            return needOf(a).quarter < needOf(b).quarter;
        });
    }

    void serve(int quarter) {
        for (std::size_t v = 0; v < m_stock.size(); ++v) {
            const double kept = m_market.stockpile ? m_stock[v] : 0.0;
            m_stock[v] = kept + m_market.supply[v][static_cast<std::size_t>(quarter)];
        }
        bool added = false;
        while (m_next < m_later.size() && needOf(m_later[m_next]).quarter == quarter) {
            replaceEarlierLayers(m_later[m_next]);
            m_open.push_back(m_later[m_next++]);
            added = true;
        }
        if (added) {
            std::stable_sort(m_open.begin(), m_open.end(),
                             [this](const Open& a, const Open& b) { return rank(a) < rank(b); });
        }
        for (Open& open : m_open) {
            serveOne(open, quarter);
        }
        std::erase_if(m_open, [this](const Open& open) {
            return open.missing <= kRounding * needOf(open).chips;
        });
    }

    [[nodiscard]] std::tuple<int, int, Id, std::size_t> rank(const Open& open) const {
        const ChipSite& site = m_sites[open.site];
        return {site.priority, needOf(open).quarter, site.id, open.need};
    }

    void replaceEarlierLayers(const Open& refresh) {
        std::erase_if(m_open, [&](const Open& open) {
            return open.site == refresh.site && needOf(open).phase == needOf(refresh).phase;
        });
    }

    void serveOne(Open& open, int quarter) {
        const ChipNeed& need = needOf(open);
        const ChipSite& site = m_sites[open.site];
        double chips = open.missing;
        if (need.vendor >= 0) {
            chips = std::min(chips, m_stock[static_cast<std::size_t>(need.vendor)]);
        }
        if (site.place >= 0) {
            const auto place = static_cast<std::size_t>(site.place);
            const double cap = m_market.capH100e[place][static_cast<std::size_t>(quarter)];
            const double room = std::max(cap - m_inPlace[place], 0.0);
            const double allowed =
                need.h100ePerChip > 0.0 ? room / need.h100ePerChip : (cap > 0.0 ? chips : 0.0);
            if (allowed < chips) {
                chips = allowed;
                m_out.sites[open.site].capped[static_cast<std::size_t>(quarter)] = 1;
            }
        }
        if (chips > 0.0) {
            deliver(open, quarter, chips);
            open.missing -= chips;
        }
    }

    void deliver(const Open& open, int quarter, double chips) {
        const ChipNeed& need = needOf(open);
        m_out.sites[open.site].deliveries.push_back({open.need, quarter, chips});
        if (m_sites[open.site].place >= 0) {
            m_inPlace[static_cast<std::size_t>(m_sites[open.site].place)] +=
                chips * need.h100ePerChip;
        }
        if (need.vendor >= 0 && quarter >= 0) {
            const auto vendor = static_cast<std::size_t>(need.vendor);
            m_stock[vendor] -= chips;
            m_out.delivered[vendor][static_cast<std::size_t>(quarter)] += chips;
        }
    }

    const std::vector<ChipSite>& m_sites;
    const ChipMarket& m_market;
    std::vector<Open> m_later;  ///< by quarter
    std::size_t m_next = 0;
    std::vector<Open> m_open;       ///< by rank
    std::vector<double> m_stock;    ///< by vendor, in the quarter
    std::vector<double> m_inPlace;  ///< by place, H100e delivered in all
    ChipAllocation m_out;
};

/// The shares of one phase that each layer of accelerators holds.
struct PhaseFill {
    double itMw = 0.0;
    std::vector<double> share;       ///< by layer
    std::vector<double> h100ePerMw;  ///< by layer

    void add(std::size_t layer, double part) {
        double held = 0.0;
        for (const double one : share) {
            held += one;
        }
        double displaced = std::max(0.0, held + part - 1.0);
        for (std::size_t old = 0; old < layer && displaced > 0.0; ++old) {
            const double taken = std::min(share[old], displaced);
            share[old] -= taken;
            displaced -= taken;
        }
        share[layer] += part;
    }
};

}  // namespace

ChipAllocation allocateChips(const std::vector<ChipSite>& sites, const ChipMarket& market) {
    return Allocator(sites, market).run();
}

ChipClock chipClock(const std::vector<ChipNeed>& needs, const std::vector<ChipDelivery>& deliveries,
                    int quarters) {
    std::map<Id, PhaseFill> phases;
    for (const ChipNeed& need : needs) {
        PhaseFill& fill = phases[need.phase];
        fill.itMw = need.itMw;
        fill.share.push_back(0.0);
        fill.h100ePerMw.push_back(need.itMw > 0.0 ? need.chips * need.h100ePerChip / need.itMw
                                                  : 0.0);
    }
    ChipClock clock{std::vector<double>(static_cast<std::size_t>(quarters), 0.0),
                    std::vector<double>(static_cast<std::size_t>(quarters), 0.0)};
    std::size_t next = 0;
    for (int q = 0; q < quarters; ++q) {
        for (; next < deliveries.size() && deliveries[next].quarter <= q; ++next) {
            const ChipNeed& need = needs[deliveries[next].need];
            phases[need.phase].add(static_cast<std::size_t>(need.layer),
                                   need.chips > 0.0 ? deliveries[next].chips / need.chips : 0.0);
        }
        const auto i = static_cast<std::size_t>(q);
        for (const auto& [id, fill] : phases) {
            for (std::size_t layer = 0; layer < fill.share.size(); ++layer) {
                clock.itMw[i] += fill.itMw * fill.share[layer];
                clock.h100e[i] += fill.itMw * fill.share[layer] * fill.h100ePerMw[layer];
            }
        }
    }
    return clock;
}

std::vector<ChipStay> chipStays(const std::vector<ChipNeed>& needs,
                                const std::vector<ChipDelivery>& deliveries) {
    struct Standing {
        std::size_t delivery = 0;
        int layer = 0;
        double whole = 0.0;  ///< of the phase
        double left = 0.0;
    };
    std::map<Id, std::vector<Standing>> phases;
    std::vector<ChipStay> stays;
    for (std::size_t d = 0; d < deliveries.size(); ++d) {
        const ChipNeed& need = needs[deliveries[d].need];
        std::vector<Standing>& standing = phases[need.phase];
        const double part = need.chips > 0.0 ? deliveries[d].chips / need.chips : 0.0;
        double displaced = part - 1.0;
        for (const Standing& one : standing) {
            displaced += one.left;
        }
        for (Standing& old : standing) {
            const double taken = std::min(old.left, displaced);
            if (old.layer < need.layer && taken > kRounding) {
                old.left -= taken;
                displaced -= taken;
                stays.push_back({old.delivery, taken / old.whole, deliveries[d].quarter});
            }
        }
        standing.push_back({d, need.layer, part, part});
    }
    for (const auto& [phase, standing] : phases) {
        for (const Standing& one : standing) {
            if (one.left > kRounding) {
                stays.push_back({one.delivery, one.left / one.whole, std::nullopt});
            }
        }
    }
    return stays;
}

}  // namespace gigasite::model
