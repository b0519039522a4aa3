// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dispatch/dispatch.h"

#include "model/dispatch/kernel.h"
#include "model/dispatch/layout.h"

#include <string>
#include <utility>

namespace gigasite::model {

namespace {

DispatchTarget runReferenceAsKernel(DispatchLayout& layout, const TraceSink* sink) {
    runReference(layout, sink);
    return DispatchTarget::Reference;
}

/// Null function when the target cannot run here.
DispatchKernel kernelFor(DispatchTarget target) {
    if (target == DispatchTarget::Reference)
        return {target, &runReferenceAsKernel};
    const auto kernels = dispatchKernels();
    if (target == DispatchTarget::Best)
        return kernels.back();
    for (const DispatchKernel& kernel : kernels) {
        if (kernel.target == target)
            return kernel;
    }
    return {target, nullptr};
}

Result<DispatchKernel> prepare(const DispatchInput& input, DispatchScratch& scratch,
                               DispatchTarget target) {
    const Result<Done> checked = checkInput(input);
    if (!checked)
        return checked.problem();
    const DispatchKernel kernel = kernelFor(target);
    if (!kernel.run)
        return Problem{"dispatch.noTarget", {}, {std::string(name(target))}};
    scratch.layout().pack(input);
    return kernel;
}

/// The loops know units by their place in the lane's merit order; callers by their index.
void orderUnitsByIndex(const DispatchLayout& layout, int lane, DispatchTrace& trace) {
    std::vector<std::vector<double>> byIndex(trace.unitMw.size());
    for (std::size_t place = 0; place < trace.unitMw.size(); ++place) {
        const int index = layout.unitAtPlace[place * static_cast<std::size_t>(layout.lanes) +
                                             static_cast<std::size_t>(lane)];
        byIndex[static_cast<std::size_t>(index)] = std::move(trace.unitMw[place]);
    }
    trace.unitMw = std::move(byIndex);
}

void addSourceOutputs(const DispatchInput& input, const DispatchLayout& layout, int lane,
                      DispatchTrace& trace) {
    for (const DispatchSource& source : input.sources) {
        std::vector<double> output(kHoursPerYear);
        for (int s = 0; s < layout.segmentCount(); ++s) {
            const double mw = source.mw.at(s, lane);
            const SegmentInfo& segment = layout.segments[static_cast<std::size_t>(s)];
            for (int hour = segment.begin; hour < segment.end; ++hour) {
                const std::size_t h = static_cast<std::size_t>(hour);
                output[h] =
                    source.profile == DispatchSource::kFlat
                        ? mw
                        : mw * input.hourly.outputs[static_cast<std::size_t>(source.profile)][h];
            }
        }
        trace.sourceOutputMw.push_back(std::move(output));
    }
}

}  // namespace

std::string_view name(DispatchTarget target) {
    switch (target) {
        case DispatchTarget::Best:
            return "best";
        case DispatchTarget::Reference:
            return "reference";
        case DispatchTarget::Baseline:
            return "baseline";
        case DispatchTarget::Sse4:
            return "SSE4";
        case DispatchTarget::Avx2:
            return "AVX2";
        case DispatchTarget::Avx512:
            return "AVX-512";
    }
    return {};
}

std::vector<DispatchTarget> dispatchTargets() {
    std::vector<DispatchTarget> targets{DispatchTarget::Reference};
    for (const DispatchKernel& kernel : dispatchKernels())
        targets.push_back(kernel.target);
    return targets;
}

DispatchScratch::DispatchScratch() : m_layout(std::make_unique<DispatchLayout>()) {
}
DispatchScratch::~DispatchScratch() = default;
DispatchScratch::DispatchScratch(DispatchScratch&&) noexcept = default;
DispatchScratch& DispatchScratch::operator=(DispatchScratch&&) noexcept = default;

void DispatchOutput::resize(int lanes, int sources, int stores, int units) {
    m_lanes = lanes;
    m_sourceCount = sources;
    m_storeCount = stores;
    m_unitCount = units;
    const std::size_t perItem = static_cast<std::size_t>(lanes) * kQuartersPerYear;
    m_sites.assign(perItem, {});
    m_years.assign(static_cast<std::size_t>(lanes), {});
    m_sources.assign(perItem * static_cast<std::size_t>(sources), {});
    m_stores.assign(perItem * static_cast<std::size_t>(stores), {});
    m_units.assign(perItem * static_cast<std::size_t>(units), {});
}

Result<DispatchTarget> runDispatch(const DispatchInput& input, DispatchScratch& scratch,
                                   DispatchOutput& output, DispatchTarget target) {
    const Result<DispatchKernel> kernel = prepare(input, scratch, target);
    if (!kernel)
        return kernel.problem();
    const DispatchTarget ran = kernel.value().run(scratch.layout(), nullptr);
    output.resize(static_cast<int>(input.lanes.size()), static_cast<int>(input.sources.size()),
                  static_cast<int>(input.stores.size()), static_cast<int>(input.units.size()));
    settle(input, scratch.layout(), output);
    return ran;
}

Result<DispatchTrace> traceDispatch(const DispatchInput& input, int lane, DispatchScratch& scratch,
                                    DispatchTarget target) {
    const Result<DispatchKernel> kernel = prepare(input, scratch, target);
    if (!kernel)
        return kernel.problem();
    if (lane < 0 || lane >= static_cast<int>(input.lanes.size()))
        return Problem{"dispatch.wrongLength",
                       "lane",
                       {std::to_string(lane), std::to_string(input.lanes.size())}};
    DispatchTrace trace;
    trace.hours.resize(kHoursPerYear);
    trace.stores.assign(input.stores.size(), std::vector<TraceStoreHour>(kHoursPerYear));
    trace.unitMw.assign(input.units.size(), std::vector<double>(kHoursPerYear));
    const TraceSink sink{scratch.layout().columnOf[static_cast<std::size_t>(lane)], &trace};
    kernel.value().run(scratch.layout(), &sink);
    orderUnitsByIndex(scratch.layout(), lane, trace);
    addSourceOutputs(input, scratch.layout(), lane, trace);
    return trace;
}

}  // namespace gigasite::model
