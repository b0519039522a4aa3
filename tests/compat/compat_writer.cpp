// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/planfile.h"
#include "model/io/planjson.h"
#include "tests/model/io/planmaker.h"

#include <fstream>
#include <string>

/// compat_writer NAME: writes NAME.gsite and NAME.json of one plan with every field set. Run by
/// hand when a new format is made; its files are then never written again.
int main(int argc, char** argv) {
    using namespace gigasite;
    if (argc != 2) {
        return 2;
    }
    const auto file = testing::PlanMaker(2026).file(2);
    const auto bytes = model::io::savePlan(file);
    const auto json = model::io::planToJson(file);
    if (!bytes || !json) {
        return 1;
    }
    std::ofstream(std::string(argv[1]) + ".gsite", std::ios::binary) << bytes.value();
    std::ofstream(std::string(argv[1]) + ".json", std::ios::binary) << json.value();
    return 0;
}
