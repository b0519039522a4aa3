// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>

namespace gigasite::model {

/// From Plan::nextId, never reused. 0 means "none".
using Id = std::uint32_t;

/// An immutable leaf shared between plans.
template <class T>
using Ref = std::shared_ptr<const T>;

}  // namespace gigasite::model
