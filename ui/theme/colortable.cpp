// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colortable.h"

namespace gigasite::ui {
namespace {

// Rows in the order of the enumerations; sources in stacking order from the axis.
// clang-format off
constexpr ColorTable kLight{
    .grounds = {.window = 0xF6F7F9, .chart = 0xFFFFFF, .ink = 0x1B1F24, .secondInk = 0x5C6670,
                .gridLine = 0xE4E7EB, .accent = 0x0B57A4},
    .sources = {0x804DB9, 0x419B9A, 0xA75F46, 0xACA426, 0x243572, 0x54A9E4, 0xFDCC2F, 0x6AB06C,
                0x25573F, 0xB6BCC7, 0x998F81, 0x656E74, 0xFF9CA6, 0x3A261D, 0xE21013},
    .clocks = {0x97908B, 0xD55E13, 0x9C367A, 0x30583C, 0x3D8CF0, 0x1B1F24},
    .states = {{{.fill = kNoFill, .text = 0x1B1F24},
                {.fill = 0xCFE3F7, .text = 0x0B3E73},
                {.fill = 0xF5C04A, .text = 0x1B1F24},
                {.fill = 0xA3140F, .text = 0xFFFFFF},
                {.fill = kNoFill, .text = 0x5C6670}}},
    .scenarios = {0x1B1F24, 0x1C55A6, 0xC24604, 0x1E9284},
    .money = {0x132F54, 0x36649C, 0x6E9BCB, 0xA9C6E6, 0xD5DBE3},
    .carbon = {0x5A2A12, 0xA8612F, 0xD9A066, 0xB8BFC8},
    .mapRamps = {{{0xF7E9D4, 0xDEB892, 0xC6865E, 0xA9543A, 0x842224},
                  {0xF1E8F2, 0xD0B6DE, 0xA787C9, 0x765FAF, 0x403C8E},
                  {0xFAF0D6, 0xE4C88F, 0xD19E51, 0xBA741F, 0x9E4D00},
                  {0xE1F0F6, 0x93CAE5, 0x42A2D3, 0x0B77AF, 0x044E81}}},
};

constexpr ColorTable kDark{
    .grounds = {.window = 0x262B31, .chart = 0x1E2227, .ink = 0xE6E8EB, .secondInk = 0xA3ADB8,
                .gridLine = 0x343A42, .accent = 0x7DB7F0},
    .sources = {0x796ED8, 0x47ADA7, 0xB44E0D, 0xA4B268, 0x3F509D, 0x7CDFFD, 0xDFB027, 0x97E9A8,
                0x48876B, 0xE2E2E2, 0xB69D8C, 0x787C82, 0xF596C2, 0x654942, 0xE35043},
    .clocks = {0xA49B88, 0xFDAC32, 0xAB5D91, 0x3C7C00, 0x95B8FC, 0xF2F4F6},
    .states = {{{.fill = kNoFill, .text = 0xE6E8EB},
                {.fill = 0x23466B, .text = 0xDCEBFA},
                {.fill = 0xF5C04A, .text = 0x1B1F24},
                {.fill = 0xD0342C, .text = 0xFFFFFF},
                {.fill = kNoFill, .text = 0xA3ADB8}}},
    .scenarios = {0xF2F4F6, 0x39ACFD, 0xFEA23C, 0x3A8472},
    .money = {0xE3EDF8, 0xA6C8EE, 0x6C9BD2, 0x44699A, 0x3A4552},
    .carbon = {0xF6D9B4, 0xD9975A, 0x9A5F33, 0x5D6671},
    .mapRamps = {{{0x673B36, 0x955C49, 0xC0835C, 0xE5AE72, 0xFFDEA2},
                  {0x473F76, 0x716194, 0x9C85B4, 0xC7ABD6, 0xF4D2FC},
                  {0x643E21, 0x925C22, 0xBA8022, 0xDDA82C, 0xFBD44A},
                  {0x0E487D, 0x2D6E9E, 0x4D96BF, 0x70BFE0, 0x9BE8FF}}},
};
// clang-format on

constexpr std::array<std::string_view, kSourceCount> kCodes = {
    "NU", "HY", "GE", "BI", "WO", "WI", "SO", "BA", "LD", "GR", "GC", "GA", "FC", "DI", "UN"};

}  // namespace

const ColorTable& lightColors() {
    return kLight;
}

const ColorTable& darkColors() {
    return kDark;
}

std::string_view sourceCode(Source source) {
    return kCodes[static_cast<std::size_t>(source)];
}

}  // namespace gigasite::ui
