// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dispatch/dispatch.h"

#include <span>

namespace gigasite::model {

struct DispatchLayout;
struct TraceSink;

/// One compiled instruction set. run() returns the target it was compiled for, so that a test can
/// tell that the one asked for ran.
struct DispatchKernel {
    DispatchTarget target = DispatchTarget::Baseline;
    DispatchTarget (*run)(DispatchLayout& layout, const TraceSink* sink) = nullptr;
};

/// Those this processor can run, narrowest first.
[[nodiscard]] std::span<const DispatchKernel> dispatchKernels();

}  // namespace gigasite::model
