// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <iterator>
#include <string>

namespace gigasite::test {

/// The map as it is shipped.
inline std::string shippedMap() {
    std::ifstream in(GIGASITE_SOURCE_DIR "/resources/map/world.gmap", std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace gigasite::test
