// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/envelope.h"
#include "model/io/planfile.h"
#include "model/io/planjson.h"

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

/// The first byte chooses the way in: a whole file ('f'), a payload that gets a correct first line
/// and CRC ('p'), or JSON ('j'). What opens has to save, and what was saved has to open as the
/// same.
namespace {

using namespace gigasite::model;

std::atomic<unsigned long> g_inputs{0};
std::atomic<unsigned long> g_opened{0};

void report() {
    std::fprintf(stderr, "fuzz: %lu inputs, %lu opened\n", g_inputs.load(), g_opened.load());
}

void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "fuzz: %s\n", what);
        std::abort();
    }
}

void throughTheFile(const io::PlanFile& file) {
    ++g_opened;
    const auto bytes = io::savePlan(file);
    require(bytes.ok(), "an opened plan cannot be saved");
    const auto again = io::loadPlan(bytes.value(), "again");
    require(again.ok() && again.value() == file, "a saved plan opens as another");
}

void openFile(std::string_view bytes) {
    if (const auto file = io::loadPlan(bytes, "fuzz")) {
        throughTheFile(file.value());
    }
}

void openJson(std::string_view bytes) {
    const auto read = io::planFromJson(bytes, "fuzz");
    if (!read) {
        return;
    }
    throughTheFile(read.value().file);
    const auto json = io::planToJson(read.value().file);
    require(json.ok(), "an imported plan cannot be exported");
    const auto again = io::planFromJson(json.value(), "again");
    require(again.ok() && again.value().file == read.value().file,
            "an exported plan imports as another");
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    std::atexit(report);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    ++g_inputs;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0]) {
        case 'f':
            openFile(bytes);
            break;
        case 'p':
            openFile(io::sealEnvelope(io::kPlanFormat, bytes));
            break;
        case 'j':
            openJson(bytes);
            break;
        default:
            break;
    }
    return 0;
}
