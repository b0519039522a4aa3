// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reliability/adequacyyear.h"
#include "model/reliability/outagedraws.h"
#include "model/reliability/storebank.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gigasite::model {

/// What one draw of the outages of one year left unserved.
struct DrawOutcome {
    double unservedMwh = 0;
    int shortHours = 0;  ///< Hours short by more than kShortShare of the load.

    bool operator==(const DrawOutcome&) const = default;
};

/// Working memory of a draw. One per thread, reused from draw to draw.
struct AdequacyScratch {
    std::vector<Flip> flips;
    std::vector<unsigned char> up;  ///< By element.
    std::vector<int> wholeUp;       ///< By unit entry: whole units in service that are up.
    StoreBank stores;
};

/// One year made ready for draws. A draw goes from change to change of the units and looks at
/// hours only where the need may exceed the capacity or a store is not full. Draws are independent
/// of each other and may run on several threads, each with a scratch of its own.
class AdequacyWalk {
  public:
    /// Precondition: checkAdequacyYear(year) is good. Keeps no reference to the year.
    explicit AdequacyWalk(const AdequacyYear& year);

    /// The same outcome for the same seed and index, whatever was drawn before.
    [[nodiscard]] DrawOutcome draw(std::uint64_t index, AdequacyScratch& scratch) const;

    /// Nothing is left to chance: every draw is the same.
    [[nodiscard]] bool isCertain() const;
    [[nodiscard]] double loadMwh() const { return m_totalLoadMwh; }

  private:
    /// Equal units. Element numbers run on over all entries; the grid is element 0.
    struct Entry {
        double capacityMw = 0;
        TwoStateChain chain;
        std::uint64_t id = 0;
        std::uint32_t first = 0;
        std::uint32_t count = 0;
        std::vector<std::uint32_t> whole;  ///< By segment: units 0..whole-1 are in service,
        std::vector<double> part;          ///< and the next one with this share.
    };

    /// Needs of the hours before units and stores, and their largest value in each day.
    struct Needs {
        std::vector<double> mw;
        std::vector<double> dailyMaximumMw;
    };

    struct Stretch {
        const Needs& needs;
        double capacityMw;
        int begin;
        int end;
    };

    void addEntry(const AdequacyUnit& unit);
    void drawFlips(std::uint64_t index, AdequacyScratch& scratch) const;
    void enterSegment(std::size_t segment, AdequacyScratch& scratch) const;
    void flip(std::uint32_t element, std::size_t segment, AdequacyScratch& scratch) const;
    [[nodiscard]] double capacityMw(std::size_t segment, const AdequacyScratch& scratch) const;
    void run(const Stretch& stretch, StoreBank& stores, DrawOutcome& outcome) const;
    void runHour(int hour, double deficitMw, StoreBank& stores, DrawOutcome& outcome) const;
    static Needs needsOf(std::vector<double> mw);
    static int firstAbove(const Stretch& stretch, int from);

    std::vector<double> m_loadMw;
    double m_totalLoadMwh = 0;
    Needs m_needs;         ///< Load less variable output and import limit.
    Needs m_needsGridOut;  ///< Load less variable output.
    std::vector<int> m_segmentEnds;
    TwoStateChain m_grid;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_entryOf;  ///< By element.
    StoreBank m_stores;
    std::uint64_t m_seed = 0;
};

}  // namespace gigasite::model
