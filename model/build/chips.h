// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/value.h"

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

/// Who gets which accelerators when (MODEL.md section 3, clock 3): numbers in, numbers out.
namespace gigasite::model {

/// A batch of accelerators that a phase wants from a quarter on: its first fit-out or a refresh.
struct ChipNeed {
    Id phase = 0;
    int layer = 0;    ///< 0 the first fit-out, 1 the first refresh, ...
    int quarter = 0;  ///< index in the plan in which they are wanted; may lie before it
    int vendor = -1;  ///< index into ChipMarket::supply; -1: nothing is known about the supply
    std::string acceleratorId;
    double chips = 0.0;
    double itMw = 0.0;  ///< of the whole phase
    double h100ePerChip = 0.0;
    bool operator==(const ChipNeed&) const = default;
};

/// What one site asks for. Needs of a phase stand in rising order of layer.
struct ChipSite {
    Id id = 0;
    int priority = 1;  ///< low number first
    int place = -1;    ///< index into ChipMarket::capH100e; -1: no rule ever applies
    std::vector<ChipNeed> needs;
};

inline constexpr double kNoCap = std::numeric_limits<double>::infinity();

/// What there is. Every list has a value for each quarter 0..quarters, the last one for what is
/// installed right after the plan and paid in its last quarter.
struct ChipMarket {
    int quarters = 0;
    std::vector<std::vector<double>> supply;  ///< [vendor][quarter], accelerators
    bool stockpile = false;                   ///< what nobody takes is there in the next quarter
    /// [place][quarter]: H100-equivalents that may have been delivered there in all; kNoCap: open.
    /// 0 means barred: nothing more is delivered, what runs stays.
    std::vector<std::vector<double>> capH100e;
};

struct ChipDelivery {
    std::size_t need = 0;  ///< index into ChipSite::needs
    int quarter = 0;
    double chips = 0.0;
    bool operator==(const ChipDelivery&) const = default;
};

/// One site's share.
struct ChipShare {
    std::vector<ChipDelivery> deliveries;  ///< by quarter
    std::vector<char> capped;  ///< by quarter 0..quarters: an export rule held some back
};

struct ChipAllocation {
    std::vector<ChipShare> sites;                ///< in the order given
    std::vector<std::vector<double>> delivered;  ///< [vendor][quarter]
};

/// Serves each quarter's open needs by site priority, then the earliest need, then site id. What
/// was wanted before the plan is there from the start and draws on nothing. A refresh that becomes
/// due takes the place of what the phase still waits for.
[[nodiscard]] ChipAllocation allocateChips(const std::vector<ChipSite>& sites,
                                           const ChipMarket& market);

/// What a site's deliveries make of its phases, by quarter 0..quarters - 1.
struct ChipClock {
    std::vector<double> itMw;   ///< MW of IT with accelerators in them
    std::vector<double> h100e;  ///< of what is installed
};
/// A refresh fills empty places first, then takes the place of the oldest accelerators.
[[nodiscard]] ChipClock chipClock(const std::vector<ChipNeed>& needs,
                                  const std::vector<ChipDelivery>& deliveries, int quarters);

/// Part of a delivery and how long it stays.
struct ChipStay {
    std::size_t delivery = 0;  ///< index into the deliveries
    double share = 0.0;        ///< of it
    std::optional<int> until;  ///< quarter in which a refresh takes its place; empty: never
    bool operator==(const ChipStay&) const = default;
};
/// Every delivery in one part or more, of a site whose deliveries stand in rising order of quarter
/// for each phase. The shares of a delivery sum to 1.
[[nodiscard]] std::vector<ChipStay> chipStays(const std::vector<ChipNeed>& needs,
                                              const std::vector<ChipDelivery>& deliveries);

}  // namespace gigasite::model
