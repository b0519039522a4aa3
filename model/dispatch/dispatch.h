// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/dispatch/input.h"
#include "model/dispatch/output.h"

#include <memory>
#include <string_view>
#include <vector>

/// Hourly dispatch of one site (MODEL 4.2 to 4.4), self-contained: arrays in, arrays out.
///
/// The order within one hour: 1 on-site output meets load; 2 grid-delivered output meets the rest
/// within the import limit; 3 is the place of flexible load; 4 stores charge from on-site surplus,
/// then from unused grid-delivered output within the import limit; 5 stores discharge into the
/// deficit; 6 dispatchables at or below the market's price; 7 market import; 8 dearer
/// dispatchables, then backup; 9 the rest is unserved. On-site surplus left is exported up to the
/// limit, then curtailed; unused grid-delivered output is sold or released.
namespace gigasite::model {

/// Which code runs. All give the same bits in every field.
enum class DispatchTarget {
    Best,       ///< The widest the processor has.
    Reference,  ///< Plain scalar code, one lane after the other.
    Baseline,   ///< What every processor of this architecture has.
    Sse4,
    Avx2,
    Avx512,
};

[[nodiscard]] std::string_view name(DispatchTarget target);

/// Compiled in and supported by this processor; never contains Best.
[[nodiscard]] std::vector<DispatchTarget> dispatchTargets();

struct DispatchLayout;

/// Working memory of a run. One per thread, reused from run to run.
class DispatchScratch {
  public:
    DispatchScratch();
    ~DispatchScratch();
    DispatchScratch(DispatchScratch&&) noexcept;
    DispatchScratch& operator=(DispatchScratch&&) noexcept;
    DispatchScratch(const DispatchScratch&) = delete;
    DispatchScratch& operator=(const DispatchScratch&) = delete;

    [[nodiscard]] DispatchLayout& layout() { return *m_layout; }

  private:
    std::unique_ptr<DispatchLayout> m_layout;
};

/// Runs all lanes. Returns the target whose code ran (never Best).
/// Errors: dispatch.wrongLength, dispatch.badSegments, dispatch.badProfile, dispatch.badNumber
/// (`where` names the array), dispatch.noTarget when the target is not in dispatchTargets().
/// The hourly arrays are not searched for bad numbers: see checkHourly().
Result<DispatchTarget> runDispatch(const DispatchInput& input, DispatchScratch& scratch,
                                   DispatchOutput& output,
                                   DispatchTarget target = DispatchTarget::Best);

/// The hours of one lane, from the same code that runs the sums.
Result<DispatchTrace> traceDispatch(const DispatchInput& input, int lane, DispatchScratch& scratch,
                                    DispatchTarget target = DispatchTarget::Best);

/// Lengths, order and ranges of everything but the values of the hourly arrays.
Result<Done> checkInput(const DispatchInput& input);

/// Every value of the hourly arrays is finite, loads and capacity factors are not negative and
/// shares are within 0..1. Worth doing once per profile, not once per run.
Result<Done> checkHourly(const HourlyProfiles& hourly);

}  // namespace gigasite::model
