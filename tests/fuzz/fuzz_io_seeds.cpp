// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/planfile.h"
#include "model/io/planjson.h"
#include "tests/model/io/planmaker.h"

#include <cstdio>
#include <fstream>
#include <string>

/// fuzz_io_seeds FOLDER: writes valid inputs of fuzz_io, to start from.
int main(int argc, char** argv) {
    using namespace gigasite;
    if (argc != 2) {
        return 2;
    }
    int count = 0;
    const auto write = [&](char way, const std::string& bytes) {
        std::ofstream seed(std::string(argv[1]) + "/seed" + std::to_string(count++),
                           std::ios::binary);
        seed << way << bytes;
        return seed.good();
    };
    for (std::uint32_t seed = 0; seed < 6; ++seed) {
        const auto file = testing::PlanMaker(seed, false).file(static_cast<int>(seed) % 3);
        const auto bytes = model::io::savePlan(file);
        const auto json = model::io::planToJson(file);
        if (!bytes || !json || !write('f', bytes.value()) ||
            !write('p', bytes.value().substr(bytes.value().find('\n') + 1)) ||
            !write('j', json.value())) {
            return 1;
        }
    }
    std::printf("%d\n", count);
    return 0;
}
